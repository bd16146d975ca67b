/* jansson for Swift: its macros and inline functions as functions. */
#ifndef OWUI_CJANSSON_SHIM_H
#define OWUI_CJANSSON_SHIM_H

#include <jansson.h>

#if JANSSON_VERSION_HEX < 0x020e00
#error "jansson 2.14 or newer is needed"
#endif

static inline json_type owui_json_typeof(const json_t *json) { return json_typeof(json); }
static inline json_t *owui_json_incref(json_t *json) { return json_incref(json); }
static inline void owui_json_decref(json_t *json) { json_decref(json); }
static inline const char *owui_jansson_version(void) { return JANSSON_VERSION; }

#endif
