/*
 * JSON values.
 *
 * An owui_json is jansson's json_t: a program that uses jansson may call its
 * functions on it, and the other way round; a program that does not needs
 * nothing but the functions here.
 *
 * What jansson is strict about, this parser takes: NUL in strings, lone
 * surrogates and invalid UTF-8 (each becomes U+FFFD), any value at the top,
 * integers beyond 2^63-1 (they become reals; reals beyond the largest double
 * become the largest). NUL in an object's key is an error. Of equal keys the
 * last one counts. Numbers are written in their shortest form: 0.1 stays 0.1.
 */
#ifndef OPENWEBUI_JSON_H
#define OPENWEBUI_JSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* jansson's json_t. */
typedef struct json_t owui_json;

typedef enum owui_json_type_t {
    OWUI_JSON_NONE = -1, /* there is no such value: a NULL handle */
    OWUI_JSON_OBJECT = 0,
    OWUI_JSON_ARRAY = 1,
    OWUI_JSON_STRING = 2,
    OWUI_JSON_INT = 3,
    OWUI_JSON_REAL = 4,
    OWUI_JSON_TRUE = 5,
    OWUI_JSON_FALSE = 6,
    OWUI_JSON_NULL = 7
} owui_json_type_t;

/*
 * Parses `length` bytes at `text`, at most 128 levels deep, into a new value
 * that is yours. On OWUI_E_JSON, `*error_offset` (may be NULL) is the byte at
 * which it went wrong. OWUI_E_INVALID: `text` or `json` is NULL. Since 0.1.
 */
int owui_json_parse(const char *text, size_t length, owui_json **json, size_t *error_offset);

/*
 * The same with a depth limit of your own, from 1 to 10000. jansson frees and
 * copies values by recursion: 128 levels fit in a stack of 64 KiB, 2000 do not.
 * Since 0.1.
 */
int owui_json_parse_with_depth(const char *text, size_t length, int max_depth, owui_json **json,
                         size_t *error_offset);

/*
 * The value as compact JSON, keys in their order. Yours: free it with
 * owui_free(). `*length` (may be NULL) leaves out the NUL at the end. NULL if
 * `json` is NULL, contains itself, or is more than 10000 levels deep.
 * Since 0.1.
 */
char *owui_json_dump(const owui_json *json, size_t *length);

/* Frees what the library gave you to keep and has no `_free` of its own. Since 0.1. */
void owui_free(void *memory);

/* Takes one more reference and returns its argument. Since 0.1. */
owui_json *owui_json_retain(owui_json *json);

/* Gives one reference back; the last one frees the value. Since 0.1. */
void owui_json_release(owui_json *json);

/*
 * ---- Reading
 *
 * `pointer` is a JSON Pointer (RFC 6901): "/choices/0/message/content", "" for
 * the value itself, NULL like "". Every getter takes a NULL `json`.
 */

/* The value there, borrowed from `json`; NULL if there is none. Since 0.1. */
owui_json *owui_json_at(const owui_json *json, const char *pointer);

/*
 * The string there, borrowed, NUL-terminated, its bytes counted in `*length`
 * (may be NULL); NULL and 0 if there is no string. Since 0.1.
 */
const char *owui_json_string_at(const owui_json *json, const char *pointer, size_t *length);

/*
 * The integer there; a real is taken if it is a whole number within range.
 * Otherwise `fallback`. Since 0.1.
 */
int64_t owui_json_int_at(const owui_json *json, const char *pointer, int64_t fallback);

/* The number there, integer or real; otherwise `fallback`. Since 0.1. */
double owui_json_real_at(const owui_json *json, const char *pointer, double fallback);

/* 1 for true, 0 for false; otherwise `fallback`. Since 0.1. */
int owui_json_bool_at(const owui_json *json, const char *pointer, int fallback);

/*
 * The array of numbers there, such as an embedding, in one go: writes up to
 * `capacity` of them to `values` (NULL for none) and returns how many there are.
 * 0 if it is no array, or holds anything but numbers. Since 0.1.
 */
size_t owui_json_doubles_at(const owui_json *json, const char *pointer, double *values,
                            size_t capacity);
size_t owui_json_floats_at(const owui_json *json, const char *pointer, float *values,
                           size_t capacity);

/* An owui_json_type_t; OWUI_JSON_NONE for NULL. Since 0.1. */
int owui_json_type(const owui_json *json);

/* How many elements an array has, or members an object; otherwise 0. Since 0.1. */
size_t owui_json_size(const owui_json *json);

/* An array's element, borrowed; NULL beyond its end. Since 0.1. */
owui_json *owui_json_element(const owui_json *json, size_t index);

/*
 * An object's member by its key taken as it is, borrowed; NULL if there is
 * none. Since 0.1.
 */
owui_json *owui_json_member(const owui_json *json, const char *key);

/*
 * Walks an object's members in their order:
 *
 *     for (void *i = owui_json_iter(object); i; i = owui_json_iter_next(object, i))
 *         use(owui_json_iter_key(i), owui_json_iter_value(i));
 *
 * Adding or removing members ends the walk. Since 0.1.
 */
void *owui_json_iter(const owui_json *object);
void *owui_json_iter_next(const owui_json *object, void *iter);
const char *owui_json_iter_key(void *iter);
owui_json *owui_json_iter_value(void *iter);

/*
 * ---- Building
 *
 * Each returns a new value that is yours, or NULL if the argument cannot be
 * JSON (invalid UTF-8, an infinite number).
 */

owui_json *owui_json_object(void);                             /* Since 0.1. */
owui_json *owui_json_array(void);                              /* Since 0.1. */
owui_json *owui_json_string(const char *text);                 /* NUL-terminated. Since 0.1. */
owui_json *owui_json_stringn(const char *text, size_t length); /* May hold NUL. Since 0.1. */
owui_json *owui_json_int(int64_t value);                       /* Since 0.1. */
owui_json *owui_json_real(double value);                       /* Since 0.1. */
owui_json *owui_json_bool(int value);                          /* Since 0.1. */
owui_json *owui_json_null(void);                               /* Since 0.1. */

/*
 * Puts `value` into an object under `key`, in place of what was there; it takes
 * a reference of its own. A NULL `value` removes the member.
 * OWUI_E_INVALID: not an object, or a key that is not UTF-8. Since 0.1.
 */
int owui_json_set(owui_json *object, const char *key, owui_json *value);

/*
 * The same with the value made on the spot; `text` with its length may hold NUL.
 * OWUI_E_INVALID also if the value cannot be JSON. Since 0.1.
 */
int owui_json_set_string(owui_json *object, const char *key, const char *text);
int owui_json_set_stringn(owui_json *object, const char *key, const char *text, size_t length);
int owui_json_set_int(owui_json *object, const char *key, int64_t value);
int owui_json_set_real(owui_json *object, const char *key, double value);
int owui_json_set_bool(owui_json *object, const char *key, int value);

/*
 * Puts `value` at the end of an array; it takes a reference of its own.
 * OWUI_E_INVALID: not an array, or no value. Since 0.1.
 */
int owui_json_append(owui_json *array, owui_json *value);

#ifdef __cplusplus
}
#endif

#endif
