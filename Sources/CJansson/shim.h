/* jansson for Swift: its macros and inline functions as functions. */
#ifndef OWUI_CJANSSON_SHIM_H
#define OWUI_CJANSSON_SHIM_H

#include <stddef.h>
#include <stdlib.h>

/*
 * The functions of jansson 2.14, weak: with an older jansson the library can be
 * loaded, and says so when a client is made (Floors.swift). Until then they do
 * nothing. (Declared before jansson's inline functions call them.)
 */
#define OWUI_WEAK __attribute__((weak, nothrow))
struct json_t;
extern struct json_t *json_object_getn(const struct json_t *object, const char *key,
                                       size_t length) OWUI_WEAK;
extern int json_object_setn_new_nocheck(struct json_t *object, const char *key, size_t length,
                                        struct json_t *value) OWUI_WEAK;
extern int json_object_deln(struct json_t *object, const char *key, size_t length) OWUI_WEAK;
extern size_t json_object_iter_key_len(void *iter) OWUI_WEAK;
/* Of 2.13. */
extern const char *jansson_version_str(void) OWUI_WEAK;

#include <jansson.h>

#if JANSSON_VERSION_HEX < 0x020e00
#error "jansson 2.14 or newer is needed"
#endif

static inline json_type owui_json_typeof(const json_t *json)
{
    return json_typeof(json);
}

/*
 * jansson's reference counts. Its own macros read the count with a plain load,
 * which race detectors report. The count of true, false and null is always
 * (size_t)-1.
 */
static inline size_t owui_json_count(const json_t *json)
{
    return __atomic_load_n(&json->refcount, __ATOMIC_ACQUIRE);
}
static inline json_t *owui_json_incref(json_t *json)
{
    if (owui_json_count(json) != (size_t)-1)
        __atomic_add_fetch(&json->refcount, 1, __ATOMIC_ACQUIRE);
    return json;
}
static inline void owui_json_decref(json_t *json)
{
    if (owui_json_count(json) != (size_t)-1 &&
        __atomic_sub_fetch(&json->refcount, 1, __ATOMIC_ACQ_REL) == 0)
        json_delete(json);
}
/*
 * Whether there is another reference. If not, everything that former holders
 * did with the value has happened before: they released their references with
 * release ordering.
 */
static inline int owui_json_is_shared(const json_t *json)
{
    return owui_json_count(json) > 1;
}

static inline json_t *owui_json_getn(const json_t *object, const char *key, size_t length)
{
    return json_object_getn ? json_object_getn(object, key, length) : NULL;
}
static inline int owui_json_setn_new(json_t *object, const char *key, size_t length, json_t *value)
{
    if (json_object_setn_new_nocheck)
        return json_object_setn_new_nocheck(object, key, length, value);
    if (value)
        owui_json_decref(value);
    return -1;
}
static inline int owui_json_deln(json_t *object, const char *key, size_t length)
{
    return json_object_deln ? json_object_deln(object, key, length) : -1;
}
static inline size_t owui_json_key_length(void *iter)
{
    return json_object_iter_key_len ? json_object_iter_key_len(iter) : 0;
}

/* That of the jansson that is loaded. */
static inline const char *owui_jansson_version(void)
{
    return jansson_version_str ? jansson_version_str() : "before 2.13";
}
/* Whether it is 2.14 or newer. */
static inline int owui_jansson_suffices(void)
{
    char *rest;
    if (!json_object_getn || !json_object_setn_new_nocheck || !json_object_deln ||
        !json_object_iter_key_len)
        return 0;
    long major = strtol(owui_jansson_version(), &rest, 10);
    return major > 2 || (major == 2 && *rest == '.' && strtol(rest + 1, NULL, 10) >= 14);
}

#endif
