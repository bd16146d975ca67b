/**
 * @file
 * JSON values: parsing, reading, building.
 */
#ifndef OPENWEBUI_JSON_H
#define OPENWEBUI_JSON_H

#include <stddef.h>
#include <stdint.h>

#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup json JSON values
 *
 * An owui_json is jansson's `json_t`: a program that links jansson may pass it to jansson's
 * functions, and the other way round. Other programs need only the functions here.
 *
 * The parser accepts what jansson refuses: NUL in strings; lone surrogates and invalid UTF-8 (each
 * becomes U+FFFD); any value at the top level; integers beyond 64 bits (they become reals; reals
 * beyond the largest double become the largest double). NUL in the key of an object is an error.
 * If a key occurs twice, the last value is used. Numbers are written in their shortest form: 0.1
 * stays 0.1.
 *
 * Threads: owui_json_retain() and owui_json_release() from any thread. A value may be read by
 * several threads at a time, but not while another thread changes it.
 * @{
 */

/** A JSON value: jansson's `json_t`. */
typedef struct json_t owui_json;

/** The type of a JSON value. */
typedef enum owui_json_type_t {
    OWUI_JSON_NONE = -1,  /**< No value: the handle is NULL. */
    OWUI_JSON_OBJECT = 0, /**< An object: members by key, in order. */
    OWUI_JSON_ARRAY = 1,  /**< An array. */
    OWUI_JSON_STRING = 2, /**< A string. */
    OWUI_JSON_INT = 3,    /**< A number without fraction or exponent that fits into 64 bits. */
    OWUI_JSON_REAL = 4,   /**< Any other number. */
    OWUI_JSON_TRUE = 5,   /**< true */
    OWUI_JSON_FALSE = 6,  /**< false */
    OWUI_JSON_NULL = 7    /**< null */
} owui_json_type_t;

/** @name Text and references */
/** @{ */

/**
 * Parses a JSON text that is nested at most 128 levels deep.
 *
 * @param text The text; UTF-8.
 * @param length Bytes of `text`.
 * @param[out] json The value; release it with owui_json_release(). NULL after an error.
 * @param[out] error_offset May be NULL. After #OWUI_E_JSON, the byte at which the error is.
 * @return #OWUI_OK; #OWUI_E_JSON; #OWUI_E_INVALID if `text` or `json` is NULL.
 */
OWUI_EXPORT int owui_json_parse(const char *text, size_t length, owui_json **json,
                                size_t *error_offset);

/**
 * Parses a JSON text with another limit of its depth. jansson frees and copies values by recursion,
 * so deep values need stack: 128 levels fit into 64 KiB.
 *
 * @param text The text; UTF-8.
 * @param length Bytes of `text`.
 * @param max_depth Levels of nesting that are accepted: 1 to 10000.
 * @param[out] json The value; release it with owui_json_release(). NULL after an error.
 * @param[out] error_offset May be NULL. After #OWUI_E_JSON, the byte at which the error is.
 * @return As owui_json_parse(); #OWUI_E_INVALID also for another `max_depth`.
 */
OWUI_EXPORT int owui_json_parse_with_depth(const char *text, size_t length, int max_depth,
                                           owui_json **json, size_t *error_offset);

/**
 * Writes a value as compact JSON, with the keys in their order.
 *
 * @param json The value.
 * @param[out] length May be NULL. Bytes of the text, without the NUL at its end.
 * @return NUL-terminated text that the caller frees with owui_free(); NULL if `json` is NULL,
 *     contains itself, or is nested more than 10000 levels deep.
 */
OWUI_EXPORT OWUI_WARN_UNUSED char *owui_json_dump(const owui_json *json, size_t *length);

/**
 * Frees text that the library returned for the caller to keep, such as that of owui_json_dump().
 *
 * @param memory The text; NULL is ignored.
 */
OWUI_EXPORT void owui_free(void *memory);

/**
 * Adds a reference to a value. Any thread.
 *
 * @param json The value; NULL is ignored.
 * @return `json`.
 */
OWUI_EXPORT owui_json *owui_json_retain(owui_json *json);

/**
 * Removes a reference from a value, and frees the value with the last one. Any thread.
 *
 * @param json The value; NULL is ignored.
 */
OWUI_EXPORT void owui_json_release(owui_json *json);

/** @} */

/**
 * @name Reading
 *
 * A `pointer` is a JSON Pointer (RFC 6901), such as "/choices/0/message/content"; NULL and "" are
 * the value itself. Every function here accepts a NULL `json`. What is returned is borrowed: it is
 * valid as long as `json`, and is not changed.
 */
/** @{ */

/**
 * Returns the value at a pointer.
 *
 * @param json The value to look into.
 * @param pointer A JSON Pointer.
 * @return The value, borrowed; NULL if there is none.
 */
OWUI_EXPORT owui_json *owui_json_at(const owui_json *json, const char *pointer);

/**
 * Returns the string at a pointer.
 *
 * @param json The value to look into.
 * @param pointer A JSON Pointer.
 * @param[out] length May be NULL. Bytes of the string, which may contain NUL.
 * @return The string, borrowed, NUL-terminated; NULL and 0 if there is no string.
 */
OWUI_EXPORT const char *owui_json_string_at(const owui_json *json, const char *pointer,
                                            size_t *length);

/**
 * Returns the integer at a pointer. A real is converted if it is a whole number within range.
 *
 * @param json The value to look into.
 * @param pointer A JSON Pointer.
 * @param fallback What to return if there is no such number.
 * @return The integer, or `fallback`.
 */
OWUI_EXPORT int64_t owui_json_int_at(const owui_json *json, const char *pointer, int64_t fallback);

/**
 * Returns the number, integer or real, at a pointer.
 *
 * @param json The value to look into.
 * @param pointer A JSON Pointer.
 * @param fallback What to return if there is no number.
 * @return The number, or `fallback`.
 */
OWUI_EXPORT double owui_json_real_at(const owui_json *json, const char *pointer, double fallback);

/**
 * Returns the boolean at a pointer.
 *
 * @param json The value to look into.
 * @param pointer A JSON Pointer.
 * @param fallback What to return if there is no boolean.
 * @return 1 for true, 0 for false, or `fallback`.
 */
OWUI_EXPORT int owui_json_bool_at(const owui_json *json, const char *pointer, int fallback);

/**
 * Copies an array of numbers, such as an embedding.
 *
 * @param json The value to look into.
 * @param pointer A JSON Pointer.
 * @param[out] values Where to write the numbers; NULL to count them only. If the array contains
 *     anything but numbers, those before it may have been written.
 * @param capacity How many numbers `values` has room for.
 * @return How many numbers the array has, which may be more than `capacity`; 0 if there is no
 *     array, or if it contains anything but numbers.
 */
OWUI_EXPORT size_t owui_json_doubles_at(const owui_json *json, const char *pointer, double *values,
                                        size_t capacity);

/**
 * Copies an array of numbers as floats; otherwise as owui_json_doubles_at().
 *
 * @param json The value to look into.
 * @param pointer A JSON Pointer.
 * @param[out] values Where to write the numbers; NULL to count them only.
 * @param capacity How many numbers `values` has room for.
 * @return As owui_json_doubles_at().
 */
OWUI_EXPORT size_t owui_json_floats_at(const owui_json *json, const char *pointer, float *values,
                                       size_t capacity);

/**
 * Copies the numbers of all arrays in a JSON text as floats, without a value of it: for embeddings,
 * such as those of owui_call_response_body().
 *
 * It takes every element of an array that is a number, in the order of the text, however deeply the
 * array is nested: for `{"data":[{"embedding":[…],"index":0},…]}` with the pointer "/data", and for
 * `{"embeddings":[[…],…]}` with "/embeddings". What follows the value is not read.
 *
 * @param text The text; UTF-8.
 * @param length Bytes of `text`.
 * @param pointer A JSON Pointer to the value with the arrays; NULL for the whole text. Of several
 *     members of the same name the first one counts.
 * @param[out] values Where to write the numbers; NULL to count them only. If the text is malformed,
 *     numbers before that place may have been written.
 * @param capacity How many numbers `values` has room for.
 * @return How many numbers there are, which may be more than `capacity`; 0 if there is no value at
 *     the pointer, or it is malformed or nested more than 128 levels deep.
 */
OWUI_EXPORT size_t owui_json_text_floats(const char *text, size_t length, const char *pointer,
                                         float *values, size_t capacity);

/**
 * Returns the type of a value.
 *
 * @param json The value.
 * @return An #owui_json_type_t; #OWUI_JSON_NONE for NULL.
 */
OWUI_EXPORT int owui_json_type(const owui_json *json);

/**
 * Returns the number of elements of an array, or of members of an object.
 *
 * @param json The value.
 * @return The number; 0 for any other value.
 */
OWUI_EXPORT size_t owui_json_size(const owui_json *json);

/**
 * Returns an element of an array.
 *
 * @param json An array.
 * @param index The position, from 0.
 * @return The element, borrowed; NULL if there is none.
 */
OWUI_EXPORT owui_json *owui_json_element(const owui_json *json, size_t index);

/**
 * Returns a member of an object.
 *
 * @param json An object.
 * @param key The key itself; unlike in a pointer, nothing in it is escaped.
 * @return The member, borrowed; NULL if there is none.
 */
OWUI_EXPORT owui_json *owui_json_member(const owui_json *json, const char *key);

/**
 * Starts an iteration over the members of an object, in their order:
 *
 *     for (void *i = owui_json_iter(object); i; i = owui_json_iter_next(object, i))
 *         use(owui_json_iter_key(i), owui_json_iter_value(i));
 *
 * Adding or removing members makes the iterator invalid.
 *
 * @param object An object.
 * @return An iterator at the first member, which need not be freed; NULL if there is no member.
 */
OWUI_EXPORT void *owui_json_iter(const owui_json *object);

/**
 * Moves an iterator to the next member.
 *
 * @param object The object.
 * @param iter The iterator; NULL is accepted.
 * @return The iterator; NULL after the last member.
 */
OWUI_EXPORT void *owui_json_iter_next(const owui_json *object, void *iter);

/**
 * Returns the key of the member at an iterator.
 *
 * @param iter The iterator; NULL is accepted.
 * @return The key, borrowed, NUL-terminated; NULL for NULL.
 */
OWUI_EXPORT const char *owui_json_iter_key(void *iter);

/**
 * Returns the value of the member at an iterator.
 *
 * @param iter The iterator; NULL is accepted.
 * @return The value, borrowed; NULL for NULL.
 */
OWUI_EXPORT owui_json *owui_json_iter_value(void *iter);

/** @} */

/**
 * @name Building
 *
 * Each constructor returns a new value, which the caller releases with owui_json_release(), or NULL
 * if the argument cannot be JSON (invalid UTF-8, a number that is not finite).
 */
/** @{ */

/**
 * Makes an empty object.
 *
 * @return A new value.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_object(void);

/**
 * Makes an empty array.
 *
 * @return A new value.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_array(void);

/**
 * Makes a string.
 *
 * @param text NUL-terminated UTF-8.
 * @return A new value; NULL if `text` is NULL or not UTF-8.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_string(const char *text);

/**
 * Makes a string that may contain NUL.
 *
 * @param text UTF-8; need not be NUL-terminated.
 * @param length Bytes of `text`.
 * @return A new value; NULL if `text` is not UTF-8, or is NULL and `length` is not 0.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_stringn(const char *text, size_t length);

/**
 * Makes an integer.
 *
 * @param value The integer.
 * @return A new value.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_int(int64_t value);

/**
 * Makes a real.
 *
 * @param value The number.
 * @return A new value; NULL if it is not finite.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_real(double value);

/**
 * Makes a boolean.
 *
 * @param value 0 for false, anything else for true.
 * @return A new value.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_bool(int value);

/**
 * Makes null.
 *
 * @return A new value.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_null(void);

/**
 * Sets a member of an object, replacing the one of the same key.
 *
 * @param object The object to change.
 * @param key The key; UTF-8.
 * @param value The new value, to which the object adds a reference of its own. NULL removes the
 *     member.
 * @return #OWUI_OK; #OWUI_E_INVALID if `object` is no object, or is `value` itself, or if `key` is
 *     NULL or not UTF-8.
 */
OWUI_EXPORT int owui_json_set(owui_json *object, const char *key, owui_json *value);

/**
 * Sets a member of an object to a string.
 *
 * @param object The object to change.
 * @param key The key; UTF-8.
 * @param text NUL-terminated UTF-8.
 * @return As owui_json_set(); #OWUI_E_INVALID also if `text` is NULL or not UTF-8.
 */
OWUI_EXPORT int owui_json_set_string(owui_json *object, const char *key, const char *text);

/**
 * Sets a member of an object to a string that may contain NUL.
 *
 * @param object The object to change.
 * @param key The key; UTF-8.
 * @param text UTF-8; need not be NUL-terminated.
 * @param length Bytes of `text`.
 * @return As owui_json_set(); #OWUI_E_INVALID also if `text` is not UTF-8, or is NULL and `length`
 *     is not 0.
 */
OWUI_EXPORT int owui_json_set_stringn(owui_json *object, const char *key, const char *text,
                                      size_t length);

/**
 * Sets a member of an object to an integer.
 *
 * @param object The object to change.
 * @param key The key; UTF-8.
 * @param value The integer.
 * @return As owui_json_set().
 */
OWUI_EXPORT int owui_json_set_int(owui_json *object, const char *key, int64_t value);

/**
 * Sets a member of an object to a real.
 *
 * @param object The object to change.
 * @param key The key; UTF-8.
 * @param value The real.
 * @return As owui_json_set(); #OWUI_E_INVALID also if `value` is not finite.
 */
OWUI_EXPORT int owui_json_set_real(owui_json *object, const char *key, double value);

/**
 * Sets a member of an object to a boolean.
 *
 * @param object The object to change.
 * @param key The key; UTF-8.
 * @param value 0 for false, anything else for true.
 * @return As owui_json_set().
 */
OWUI_EXPORT int owui_json_set_bool(owui_json *object, const char *key, int value);

/**
 * Sets the value at a pointer: a member of an object, or an element of an array, by its index; the
 * index that follows the last one, or "-", appends. Objects that are missing on the way are made.
 *
 * @param json The object or array to change.
 * @param pointer A JSON Pointer, such as "/options/temperature"; not "".
 * @param value The new value, to which its container adds a reference of its own. NULL removes what
 *     is there, if anything is.
 * @return #OWUI_OK; #OWUI_E_INVALID if `json` or `pointer` is NULL, if `pointer` is malformed or
 *     not UTF-8, if it leads through a value that is neither object nor array, or to an index
 *     beyond the end, or if the container is `value` itself.
 */
OWUI_EXPORT int owui_json_set_at(owui_json *json, const char *pointer, owui_json *value);

/**
 * Appends an element to an array.
 *
 * @param array The array to change.
 * @param value The element, to which the array adds a reference of its own.
 * @return #OWUI_OK; #OWUI_E_INVALID if `array` is no array or is `value` itself, or if `value` is
 *     NULL.
 */
OWUI_EXPORT int owui_json_append(owui_json *array, owui_json *value);

/** @} */

/** @} */

#ifdef __cplusplus
}
#endif

#endif
