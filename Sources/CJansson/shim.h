/* jansson for Swift: its macros and inline functions as functions. */
#ifndef OWUI_CJANSSON_SHIM_H
#define OWUI_CJANSSON_SHIM_H

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

static inline const char *owui_jansson_version(void)
{
    return JANSSON_VERSION;
}

#endif
