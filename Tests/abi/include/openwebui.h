#ifndef OPENWEBUI_H
#define OPENWEBUI_H
#ifndef OPENWEBUI_MACROS_H
#define OPENWEBUI_MACROS_H
#ifdef __GNUC__
#define OWUI_EXPORT __attribute__((visibility("default")))
#else
#define OWUI_EXPORT
#endif
#ifdef __GNUC__
#define OWUI_DEPRECATED(since, use) __attribute__((deprecated("since " since ", use " use)))
#else
#define OWUI_DEPRECATED(since, use)
#endif
#ifdef __GNUC__
#define OWUI_WARN_UNUSED __attribute__((warn_unused_result))
#else
#define OWUI_WARN_UNUSED
#endif
#endif
#ifndef OPENWEBUI_VERSION_H
#define OPENWEBUI_VERSION_H
#ifndef OPENWEBUI_MACROS_H
#define OPENWEBUI_MACROS_H
#ifdef __GNUC__
#define OWUI_EXPORT __attribute__((visibility("default")))
#else
#define OWUI_EXPORT
#endif
#ifdef __GNUC__
#define OWUI_DEPRECATED(since, use) __attribute__((deprecated("since " since ", use " use)))
#else
#define OWUI_DEPRECATED(since, use)
#endif
#ifdef __GNUC__
#define OWUI_WARN_UNUSED __attribute__((warn_unused_result))
#else
#define OWUI_WARN_UNUSED
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif
#define OWUI_VERSION_MAJOR 0
#define OWUI_VERSION_MINOR 1
#define OWUI_VERSION_PATCH 0
#define OWUI_VERSION_STRING "0.1.0"
#define OWUI_VERSION_NUMBER                                                                        \
    ((OWUI_VERSION_MAJOR << 16) | (OWUI_VERSION_MINOR << 8) | OWUI_VERSION_PATCH)
#define OWUI_VERSION_AT_LEAST(major, minor, patch)                                                 \
    (OWUI_VERSION_NUMBER >= (((major) << 16) | ((minor) << 8) | (patch)))
OWUI_EXPORT int owui_version_number(void);
OWUI_EXPORT const char *owui_version(void);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_STATUS_H
#define OPENWEBUI_STATUS_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum owui_status_t {
    OWUI_OK = 0,
    OWUI_AGAIN = 1,
    OWUI_DONE = 2,
    OWUI_E_INVALID = -1,
    OWUI_E_STATE = -2,
    OWUI_E_NOMEM = -3,
    OWUI_E_URL = -4,
    OWUI_E_NO_URL = -5,
    OWUI_E_UNSUPPORTED = -6,
    OWUI_E_LOCAL_FILE = -7,
    OWUI_E_CANCELLED = -20,
    OWUI_E_ABORTED = -21,
    OWUI_E_RESOLVE = -40,
    OWUI_E_CONNECT = -41,
    OWUI_E_TLS = -42,
    OWUI_E_CONNECTION_LOST = -43,
    OWUI_E_PROTOCOL = -44,
    OWUI_E_PROXY = -45,
    OWUI_E_TIMEOUT_CONNECT = -50,
    OWUI_E_TIMEOUT_FIRST_BYTE = -51,
    OWUI_E_TIMEOUT_IDLE = -52,
    OWUI_E_TIMEOUT_EVENT = -53,
    OWUI_E_TIMEOUT_TOTAL = -54,
    OWUI_E_HTTP = -60,
    OWUI_E_REDIRECT = -61,
    OWUI_E_BAD_REQUEST = -62,
    OWUI_E_UNAUTHORIZED = -63,
    OWUI_E_FORBIDDEN = -64,
    OWUI_E_NOT_FOUND = -65,
    OWUI_E_CONFLICT = -66,
    OWUI_E_TOO_LARGE = -67,
    OWUI_E_UNPROCESSABLE = -68,
    OWUI_E_RATE_LIMITED = -69,
    OWUI_E_SERVER = -70,
    OWUI_E_CREDENTIALS = -71,
    OWUI_E_JSON = -80,
    OWUI_E_HTML = -81,
    OWUI_E_UNEXPECTED_RESPONSE = -82,
    OWUI_E_EMPTY = -83,
    OWUI_E_STREAM = -84,
    OWUI_E_TRUNCATED = -85,
    OWUI_E_LIMIT = -86,
    OWUI_E_FILE_FAILED = -100,
    OWUI_E_FILE_UNPROCESSED = -101,
    OWUI_E_DUPLICATE = -102,
    OWUI_E_PARTIAL = -103
} owui_status_t;
OWUI_EXPORT const char *owui_status_name(int status);
OWUI_EXPORT const char *owui_status_message(int status);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_JSON_H
#define OPENWEBUI_JSON_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct json_t owui_json;
typedef enum owui_json_type_t {
    OWUI_JSON_NONE = -1,
    OWUI_JSON_OBJECT = 0,
    OWUI_JSON_ARRAY = 1,
    OWUI_JSON_STRING = 2,
    OWUI_JSON_INT = 3,
    OWUI_JSON_REAL = 4,
    OWUI_JSON_TRUE = 5,
    OWUI_JSON_FALSE = 6,
    OWUI_JSON_NULL = 7
} owui_json_type_t;
OWUI_EXPORT int owui_json_parse(const char *text, size_t length, owui_json **json,
                                size_t *error_offset);
OWUI_EXPORT int owui_json_parse_with_depth(const char *text, size_t length, int max_depth,
                                           owui_json **json, size_t *error_offset);
OWUI_EXPORT OWUI_WARN_UNUSED char *owui_json_dump(const owui_json *json, size_t *length);
OWUI_EXPORT void owui_free(void *memory);
OWUI_EXPORT owui_json *owui_json_retain(owui_json *json);
OWUI_EXPORT void owui_json_release(owui_json *json);
OWUI_EXPORT owui_json *owui_json_at(const owui_json *json, const char *pointer);
OWUI_EXPORT const char *owui_json_string_at(const owui_json *json, const char *pointer,
                                            size_t *length);
OWUI_EXPORT int64_t owui_json_int_at(const owui_json *json, const char *pointer, int64_t fallback);
OWUI_EXPORT double owui_json_real_at(const owui_json *json, const char *pointer, double fallback);
OWUI_EXPORT int owui_json_bool_at(const owui_json *json, const char *pointer, int fallback);
OWUI_EXPORT size_t owui_json_doubles_at(const owui_json *json, const char *pointer, double *values,
                                        size_t capacity);
OWUI_EXPORT size_t owui_json_floats_at(const owui_json *json, const char *pointer, float *values,
                                       size_t capacity);
OWUI_EXPORT size_t owui_json_text_floats(const char *text, size_t length, const char *pointer,
                                         float *values, size_t capacity);
OWUI_EXPORT int owui_json_type(const owui_json *json);
OWUI_EXPORT size_t owui_json_size(const owui_json *json);
OWUI_EXPORT owui_json *owui_json_element(const owui_json *json, size_t index);
OWUI_EXPORT owui_json *owui_json_member(const owui_json *json, const char *key);
OWUI_EXPORT void *owui_json_iter(const owui_json *object);
OWUI_EXPORT void *owui_json_iter_next(const owui_json *object, void *iter);
OWUI_EXPORT const char *owui_json_iter_key(void *iter);
OWUI_EXPORT owui_json *owui_json_iter_value(void *iter);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_object(void);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_array(void);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_string(const char *text);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_stringn(const char *text, size_t length);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_int(int64_t value);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_real(double value);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_bool(int value);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_null(void);
OWUI_EXPORT int owui_json_set(owui_json *object, const char *key, owui_json *value);
OWUI_EXPORT int owui_json_set_string(owui_json *object, const char *key, const char *text);
OWUI_EXPORT int owui_json_set_stringn(owui_json *object, const char *key, const char *text,
                                      size_t length);
OWUI_EXPORT int owui_json_set_int(owui_json *object, const char *key, int64_t value);
OWUI_EXPORT int owui_json_set_real(owui_json *object, const char *key, double value);
OWUI_EXPORT int owui_json_set_bool(owui_json *object, const char *key, int value);
OWUI_EXPORT int owui_json_set_at(owui_json *json, const char *pointer, owui_json *value);
OWUI_EXPORT int owui_json_append(owui_json *array, owui_json *value);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_CLIENT_H
#define OPENWEBUI_CLIENT_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct owui_client owui_client;
OWUI_EXPORT int owui_client_new(const char *base_url, const char *api_key, owui_client **client);
OWUI_EXPORT owui_client *owui_client_retain(owui_client *client);
OWUI_EXPORT void owui_client_release(owui_client *client);
OWUI_EXPORT const char *owui_client_base_url(const owui_client *client);
OWUI_EXPORT int owui_client_set_api_key(owui_client *client, const char *api_key);
OWUI_EXPORT int owui_client_set_api_key_header(owui_client *client, const char *name);
OWUI_EXPORT int owui_client_set_header(owui_client *client, const char *name, const char *value);
OWUI_EXPORT int owui_client_set_header_secret(owui_client *client, const char *name, int on);
OWUI_EXPORT int owui_client_set_user_agent(owui_client *client, const char *user_agent);
OWUI_EXPORT int owui_client_set_ca_file(owui_client *client, const char *path);
OWUI_EXPORT int owui_client_set_client_certificate(owui_client *client,
                                                   const char *certificate_path,
                                                   const char *key_path, const char *passphrase);
OWUI_EXPORT int owui_client_set_proxy(owui_client *client, const char *url);
OWUI_EXPORT int owui_client_set_unix_socket(owui_client *client, const char *path);
typedef enum owui_timeout_t {
    OWUI_TIMEOUT_CONNECT = 0,
    OWUI_TIMEOUT_FIRST_BYTE = 1,
    OWUI_TIMEOUT_IDLE = 2,
    OWUI_TIMEOUT_EVENT = 3,
    OWUI_TIMEOUT_TOTAL = 4
} owui_timeout_t;
OWUI_EXPORT int owui_client_set_timeout(owui_client *client, int timeout, int64_t milliseconds);
OWUI_EXPORT int owui_client_set_retries(owui_client *client, int retries);
OWUI_EXPORT int owui_client_set_buffer_limit(owui_client *client, size_t bytes);
OWUI_EXPORT int owui_client_set_json_depth(owui_client *client, int levels);
OWUI_EXPORT int owui_client_set_require_finish_reason(owui_client *client, int on);
typedef enum owui_log_level_t {
    OWUI_LOG_NONE = 0,
    OWUI_LOG_ERROR = 1,
    OWUI_LOG_WARNING = 2,
    OWUI_LOG_INFO = 3,
    OWUI_LOG_DEBUG = 4
} owui_log_level_t;
typedef void (*owui_log_fn)(int level, const char *message, size_t length, void *user);
OWUI_EXPORT int owui_client_set_log(owui_client *client, int level, owui_log_fn fn, void *user);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_EVENT_H
#define OPENWEBUI_EVENT_H
#include <stddef.h>
#include <stdint.h>
#ifndef OPENWEBUI_JSON_H
#define OPENWEBUI_JSON_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct json_t owui_json;
typedef enum owui_json_type_t {
    OWUI_JSON_NONE = -1,
    OWUI_JSON_OBJECT = 0,
    OWUI_JSON_ARRAY = 1,
    OWUI_JSON_STRING = 2,
    OWUI_JSON_INT = 3,
    OWUI_JSON_REAL = 4,
    OWUI_JSON_TRUE = 5,
    OWUI_JSON_FALSE = 6,
    OWUI_JSON_NULL = 7
} owui_json_type_t;
OWUI_EXPORT int owui_json_parse(const char *text, size_t length, owui_json **json,
                                size_t *error_offset);
OWUI_EXPORT int owui_json_parse_with_depth(const char *text, size_t length, int max_depth,
                                           owui_json **json, size_t *error_offset);
OWUI_EXPORT OWUI_WARN_UNUSED char *owui_json_dump(const owui_json *json, size_t *length);
OWUI_EXPORT void owui_free(void *memory);
OWUI_EXPORT owui_json *owui_json_retain(owui_json *json);
OWUI_EXPORT void owui_json_release(owui_json *json);
OWUI_EXPORT owui_json *owui_json_at(const owui_json *json, const char *pointer);
OWUI_EXPORT const char *owui_json_string_at(const owui_json *json, const char *pointer,
                                            size_t *length);
OWUI_EXPORT int64_t owui_json_int_at(const owui_json *json, const char *pointer, int64_t fallback);
OWUI_EXPORT double owui_json_real_at(const owui_json *json, const char *pointer, double fallback);
OWUI_EXPORT int owui_json_bool_at(const owui_json *json, const char *pointer, int fallback);
OWUI_EXPORT size_t owui_json_doubles_at(const owui_json *json, const char *pointer, double *values,
                                        size_t capacity);
OWUI_EXPORT size_t owui_json_floats_at(const owui_json *json, const char *pointer, float *values,
                                       size_t capacity);
OWUI_EXPORT size_t owui_json_text_floats(const char *text, size_t length, const char *pointer,
                                         float *values, size_t capacity);
OWUI_EXPORT int owui_json_type(const owui_json *json);
OWUI_EXPORT size_t owui_json_size(const owui_json *json);
OWUI_EXPORT owui_json *owui_json_element(const owui_json *json, size_t index);
OWUI_EXPORT owui_json *owui_json_member(const owui_json *json, const char *key);
OWUI_EXPORT void *owui_json_iter(const owui_json *object);
OWUI_EXPORT void *owui_json_iter_next(const owui_json *object, void *iter);
OWUI_EXPORT const char *owui_json_iter_key(void *iter);
OWUI_EXPORT owui_json *owui_json_iter_value(void *iter);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_object(void);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_array(void);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_string(const char *text);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_stringn(const char *text, size_t length);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_int(int64_t value);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_real(double value);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_bool(int value);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_null(void);
OWUI_EXPORT int owui_json_set(owui_json *object, const char *key, owui_json *value);
OWUI_EXPORT int owui_json_set_string(owui_json *object, const char *key, const char *text);
OWUI_EXPORT int owui_json_set_stringn(owui_json *object, const char *key, const char *text,
                                      size_t length);
OWUI_EXPORT int owui_json_set_int(owui_json *object, const char *key, int64_t value);
OWUI_EXPORT int owui_json_set_real(owui_json *object, const char *key, double value);
OWUI_EXPORT int owui_json_set_bool(owui_json *object, const char *key, int value);
OWUI_EXPORT int owui_json_set_at(owui_json *json, const char *pointer, owui_json *value);
OWUI_EXPORT int owui_json_append(owui_json *array, owui_json *value);
#ifdef __cplusplus
}
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif
typedef struct owui_event owui_event;
typedef enum owui_event_kind_t {
    OWUI_EVENT_OTHER = 0,
    OWUI_EVENT_TEXT = 1,
    OWUI_EVENT_REASONING = 2,
    OWUI_EVENT_TOOL_CALL = 3,
    OWUI_EVENT_SOURCES = 4,
    OWUI_EVENT_USAGE = 5,
    OWUI_EVENT_STATUS = 6,
    OWUI_EVENT_ERROR = 7,
    OWUI_EVENT_DONE = 8,
    OWUI_EVENT_ITEM = 9
} owui_event_kind_t;
OWUI_EXPORT int owui_event_kind(const owui_event *event);
OWUI_EXPORT int owui_event_index(const owui_event *event);
OWUI_EXPORT int owui_event_tool_index(const owui_event *event);
OWUI_EXPORT const char *owui_event_text(const owui_event *event, size_t *length);
OWUI_EXPORT const char *owui_event_name(const owui_event *event);
OWUI_EXPORT const char *owui_event_data(const owui_event *event, size_t *length);
OWUI_EXPORT owui_json *owui_event_json(const owui_event *event);
OWUI_EXPORT int64_t owui_event_frame(const owui_event *event);
OWUI_EXPORT int64_t owui_event_completed(const owui_event *event);
OWUI_EXPORT int64_t owui_event_total(const owui_event *event);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_CALL_H
#define OPENWEBUI_CALL_H
#include <stddef.h>
#include <stdint.h>
#ifndef OPENWEBUI_EVENT_H
#define OPENWEBUI_EVENT_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct owui_event owui_event;
typedef enum owui_event_kind_t {
    OWUI_EVENT_OTHER = 0,
    OWUI_EVENT_TEXT = 1,
    OWUI_EVENT_REASONING = 2,
    OWUI_EVENT_TOOL_CALL = 3,
    OWUI_EVENT_SOURCES = 4,
    OWUI_EVENT_USAGE = 5,
    OWUI_EVENT_STATUS = 6,
    OWUI_EVENT_ERROR = 7,
    OWUI_EVENT_DONE = 8,
    OWUI_EVENT_ITEM = 9
} owui_event_kind_t;
OWUI_EXPORT int owui_event_kind(const owui_event *event);
OWUI_EXPORT int owui_event_index(const owui_event *event);
OWUI_EXPORT int owui_event_tool_index(const owui_event *event);
OWUI_EXPORT const char *owui_event_text(const owui_event *event, size_t *length);
OWUI_EXPORT const char *owui_event_name(const owui_event *event);
OWUI_EXPORT const char *owui_event_data(const owui_event *event, size_t *length);
OWUI_EXPORT owui_json *owui_event_json(const owui_event *event);
OWUI_EXPORT int64_t owui_event_frame(const owui_event *event);
OWUI_EXPORT int64_t owui_event_completed(const owui_event *event);
OWUI_EXPORT int64_t owui_event_total(const owui_event *event);
#ifdef __cplusplus
}
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif
typedef struct owui_call owui_call;
OWUI_EXPORT owui_call *owui_call_retain(owui_call *call);
OWUI_EXPORT void owui_call_release(owui_call *call);
OWUI_EXPORT void owui_call_cancel(owui_call *call);
OWUI_EXPORT int owui_call_set_user_data(owui_call *call, void *user_data);
OWUI_EXPORT void *owui_call_user_data(const owui_call *call);
OWUI_EXPORT int owui_call_set_body(owui_call *call, const char *text, size_t length);
OWUI_EXPORT int owui_call_set_header(owui_call *call, const char *name, const char *value);
OWUI_EXPORT int owui_call_set_query(owui_call *call, const char *name, const char *value);
OWUI_EXPORT int owui_call_set_page_range(owui_call *call, int first, int count);
OWUI_EXPORT int owui_call_set_timeout(owui_call *call, int timeout, int64_t milliseconds);
OWUI_EXPORT int owui_call_set_retries(owui_call *call, int retries);
OWUI_EXPORT int owui_call_set_require_finish_reason(owui_call *call, int on);
OWUI_EXPORT int owui_call_set_keep_response(owui_call *call, int on);
typedef int (*owui_text_fn)(const char *text, size_t length, void *user);
typedef int (*owui_event_fn)(const owui_event *event, void *user);
typedef int (*owui_progress_fn)(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                                void *user);
typedef int (*owui_data_fn)(const char *data, size_t length, void *user);
typedef int (*owui_retry_fn)(int attempt, int status, int64_t wait_ms, void *user);
OWUI_EXPORT int owui_call_on_text(owui_call *call, owui_text_fn fn, void *user);
OWUI_EXPORT int owui_call_on_event(owui_call *call, owui_event_fn fn, void *user);
OWUI_EXPORT int owui_call_on_progress(owui_call *call, owui_progress_fn fn, void *user);
OWUI_EXPORT int owui_call_on_retry(owui_call *call, owui_retry_fn fn, void *user);
OWUI_EXPORT int owui_call_on_data(owui_call *call, owui_data_fn fn, void *user);
OWUI_EXPORT int owui_call_set_output_file(owui_call *call, const char *path);
OWUI_EXPORT int owui_call_perform(owui_call *call);
OWUI_EXPORT int owui_call_next(owui_call *call, int64_t timeout_ms, const owui_event **event);
typedef struct owui_text_batch {
    size_t size;
    int text_only;
    const char *text;
    size_t length;
    const size_t *ends;
    size_t count;
    const owui_event *event;
} owui_text_batch;
OWUI_EXPORT int owui_call_next_text(owui_call *call, int64_t timeout_ms, owui_text_batch *batch);
typedef struct owui_frame {
    size_t end;
    size_t text_end;
    int64_t shape;
    int kind;
    int index;
} owui_frame;
typedef struct owui_frame_batch {
    size_t size;
    const owui_frame *frames;
    size_t count;
    const char *data;
    const char *text;
    const owui_event *event;
} owui_frame_batch;
OWUI_EXPORT int owui_call_next_frames(owui_call *call, int64_t timeout_ms, owui_frame_batch *batch);
OWUI_EXPORT owui_json *owui_call_response(owui_call *call);
OWUI_EXPORT const char *owui_call_response_body(owui_call *call, size_t *length);
OWUI_EXPORT const char *owui_call_response_text(owui_call *call, size_t *length);
OWUI_EXPORT owui_json *owui_call_ignored_files(owui_call *call);
OWUI_EXPORT int owui_call_response_status(owui_call *call);
OWUI_EXPORT const char *owui_call_response_header(owui_call *call, const char *name);
OWUI_EXPORT int owui_call_response_header_at(owui_call *call, size_t index, const char **name,
                                             const char **value);
OWUI_EXPORT const char *owui_call_request_id(owui_call *call);
OWUI_EXPORT const char *owui_call_effective_url(owui_call *call);
OWUI_EXPORT int owui_call_status(owui_call *call);
OWUI_EXPORT const char *owui_call_error_message(owui_call *call);
OWUI_EXPORT const char *owui_call_error_detail(owui_call *call);
OWUI_EXPORT const char *owui_call_error_code(owui_call *call);
OWUI_EXPORT const char *owui_call_error_body(owui_call *call, size_t *length);
OWUI_EXPORT int owui_call_error_retryable(owui_call *call);
OWUI_EXPORT int64_t owui_call_error_retry_after(owui_call *call);
OWUI_EXPORT int owui_call_error_curl_code(owui_call *call);
OWUI_EXPORT int64_t owui_call_error_offset(owui_call *call);
typedef enum owui_stat_t {
    OWUI_STAT_NAME_LOOKUP_US = 0,
    OWUI_STAT_CONNECT_US = 1,
    OWUI_STAT_TLS_US = 2,
    OWUI_STAT_FIRST_BYTE_US = 3,
    OWUI_STAT_FIRST_TOKEN_US = 4,
    OWUI_STAT_TOTAL_US = 5,
    OWUI_STAT_BYTES_SENT = 6,
    OWUI_STAT_BYTES_RECEIVED = 7,
    OWUI_STAT_ATTEMPTS = 8,
    OWUI_STAT_REUSED = 9,
    OWUI_STAT_EVENTS = 10,
    OWUI_STAT_PROMPT_TOKENS = 11,
    OWUI_STAT_COMPLETION_TOKENS = 12,
    OWUI_STAT_LOST_AFTER_FINISH = 13
} owui_stat_t;
OWUI_EXPORT int64_t owui_call_stat(owui_call *call, int stat);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_LOOP_H
#define OPENWEBUI_LOOP_H
#ifndef OPENWEBUI_CALL_H
#define OPENWEBUI_CALL_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct owui_call owui_call;
OWUI_EXPORT owui_call *owui_call_retain(owui_call *call);
OWUI_EXPORT void owui_call_release(owui_call *call);
OWUI_EXPORT void owui_call_cancel(owui_call *call);
OWUI_EXPORT int owui_call_set_user_data(owui_call *call, void *user_data);
OWUI_EXPORT void *owui_call_user_data(const owui_call *call);
OWUI_EXPORT int owui_call_set_body(owui_call *call, const char *text, size_t length);
OWUI_EXPORT int owui_call_set_header(owui_call *call, const char *name, const char *value);
OWUI_EXPORT int owui_call_set_query(owui_call *call, const char *name, const char *value);
OWUI_EXPORT int owui_call_set_page_range(owui_call *call, int first, int count);
OWUI_EXPORT int owui_call_set_timeout(owui_call *call, int timeout, int64_t milliseconds);
OWUI_EXPORT int owui_call_set_retries(owui_call *call, int retries);
OWUI_EXPORT int owui_call_set_require_finish_reason(owui_call *call, int on);
OWUI_EXPORT int owui_call_set_keep_response(owui_call *call, int on);
typedef int (*owui_text_fn)(const char *text, size_t length, void *user);
typedef int (*owui_event_fn)(const owui_event *event, void *user);
typedef int (*owui_progress_fn)(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                                void *user);
typedef int (*owui_data_fn)(const char *data, size_t length, void *user);
typedef int (*owui_retry_fn)(int attempt, int status, int64_t wait_ms, void *user);
OWUI_EXPORT int owui_call_on_text(owui_call *call, owui_text_fn fn, void *user);
OWUI_EXPORT int owui_call_on_event(owui_call *call, owui_event_fn fn, void *user);
OWUI_EXPORT int owui_call_on_progress(owui_call *call, owui_progress_fn fn, void *user);
OWUI_EXPORT int owui_call_on_retry(owui_call *call, owui_retry_fn fn, void *user);
OWUI_EXPORT int owui_call_on_data(owui_call *call, owui_data_fn fn, void *user);
OWUI_EXPORT int owui_call_set_output_file(owui_call *call, const char *path);
OWUI_EXPORT int owui_call_perform(owui_call *call);
OWUI_EXPORT int owui_call_next(owui_call *call, int64_t timeout_ms, const owui_event **event);
typedef struct owui_text_batch {
    size_t size;
    int text_only;
    const char *text;
    size_t length;
    const size_t *ends;
    size_t count;
    const owui_event *event;
} owui_text_batch;
OWUI_EXPORT int owui_call_next_text(owui_call *call, int64_t timeout_ms, owui_text_batch *batch);
typedef struct owui_frame {
    size_t end;
    size_t text_end;
    int64_t shape;
    int kind;
    int index;
} owui_frame;
typedef struct owui_frame_batch {
    size_t size;
    const owui_frame *frames;
    size_t count;
    const char *data;
    const char *text;
    const owui_event *event;
} owui_frame_batch;
OWUI_EXPORT int owui_call_next_frames(owui_call *call, int64_t timeout_ms, owui_frame_batch *batch);
OWUI_EXPORT owui_json *owui_call_response(owui_call *call);
OWUI_EXPORT const char *owui_call_response_body(owui_call *call, size_t *length);
OWUI_EXPORT const char *owui_call_response_text(owui_call *call, size_t *length);
OWUI_EXPORT owui_json *owui_call_ignored_files(owui_call *call);
OWUI_EXPORT int owui_call_response_status(owui_call *call);
OWUI_EXPORT const char *owui_call_response_header(owui_call *call, const char *name);
OWUI_EXPORT int owui_call_response_header_at(owui_call *call, size_t index, const char **name,
                                             const char **value);
OWUI_EXPORT const char *owui_call_request_id(owui_call *call);
OWUI_EXPORT const char *owui_call_effective_url(owui_call *call);
OWUI_EXPORT int owui_call_status(owui_call *call);
OWUI_EXPORT const char *owui_call_error_message(owui_call *call);
OWUI_EXPORT const char *owui_call_error_detail(owui_call *call);
OWUI_EXPORT const char *owui_call_error_code(owui_call *call);
OWUI_EXPORT const char *owui_call_error_body(owui_call *call, size_t *length);
OWUI_EXPORT int owui_call_error_retryable(owui_call *call);
OWUI_EXPORT int64_t owui_call_error_retry_after(owui_call *call);
OWUI_EXPORT int owui_call_error_curl_code(owui_call *call);
OWUI_EXPORT int64_t owui_call_error_offset(owui_call *call);
typedef enum owui_stat_t {
    OWUI_STAT_NAME_LOOKUP_US = 0,
    OWUI_STAT_CONNECT_US = 1,
    OWUI_STAT_TLS_US = 2,
    OWUI_STAT_FIRST_BYTE_US = 3,
    OWUI_STAT_FIRST_TOKEN_US = 4,
    OWUI_STAT_TOTAL_US = 5,
    OWUI_STAT_BYTES_SENT = 6,
    OWUI_STAT_BYTES_RECEIVED = 7,
    OWUI_STAT_ATTEMPTS = 8,
    OWUI_STAT_REUSED = 9,
    OWUI_STAT_EVENTS = 10,
    OWUI_STAT_PROMPT_TOKENS = 11,
    OWUI_STAT_COMPLETION_TOKENS = 12,
    OWUI_STAT_LOST_AFTER_FINISH = 13
} owui_stat_t;
OWUI_EXPORT int64_t owui_call_stat(owui_call *call, int stat);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_STATUS_H
#define OPENWEBUI_STATUS_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum owui_status_t {
    OWUI_OK = 0,
    OWUI_AGAIN = 1,
    OWUI_DONE = 2,
    OWUI_E_INVALID = -1,
    OWUI_E_STATE = -2,
    OWUI_E_NOMEM = -3,
    OWUI_E_URL = -4,
    OWUI_E_NO_URL = -5,
    OWUI_E_UNSUPPORTED = -6,
    OWUI_E_LOCAL_FILE = -7,
    OWUI_E_CANCELLED = -20,
    OWUI_E_ABORTED = -21,
    OWUI_E_RESOLVE = -40,
    OWUI_E_CONNECT = -41,
    OWUI_E_TLS = -42,
    OWUI_E_CONNECTION_LOST = -43,
    OWUI_E_PROTOCOL = -44,
    OWUI_E_PROXY = -45,
    OWUI_E_TIMEOUT_CONNECT = -50,
    OWUI_E_TIMEOUT_FIRST_BYTE = -51,
    OWUI_E_TIMEOUT_IDLE = -52,
    OWUI_E_TIMEOUT_EVENT = -53,
    OWUI_E_TIMEOUT_TOTAL = -54,
    OWUI_E_HTTP = -60,
    OWUI_E_REDIRECT = -61,
    OWUI_E_BAD_REQUEST = -62,
    OWUI_E_UNAUTHORIZED = -63,
    OWUI_E_FORBIDDEN = -64,
    OWUI_E_NOT_FOUND = -65,
    OWUI_E_CONFLICT = -66,
    OWUI_E_TOO_LARGE = -67,
    OWUI_E_UNPROCESSABLE = -68,
    OWUI_E_RATE_LIMITED = -69,
    OWUI_E_SERVER = -70,
    OWUI_E_CREDENTIALS = -71,
    OWUI_E_JSON = -80,
    OWUI_E_HTML = -81,
    OWUI_E_UNEXPECTED_RESPONSE = -82,
    OWUI_E_EMPTY = -83,
    OWUI_E_STREAM = -84,
    OWUI_E_TRUNCATED = -85,
    OWUI_E_LIMIT = -86,
    OWUI_E_FILE_FAILED = -100,
    OWUI_E_FILE_UNPROCESSED = -101,
    OWUI_E_DUPLICATE = -102,
    OWUI_E_PARTIAL = -103
} owui_status_t;
OWUI_EXPORT const char *owui_status_name(int status);
OWUI_EXPORT const char *owui_status_message(int status);
#ifdef __cplusplus
}
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif
typedef struct owui_loop owui_loop;
OWUI_EXPORT int owui_loop_new(owui_loop **loop);
OWUI_EXPORT void owui_loop_free(owui_loop *loop);
OWUI_EXPORT int owui_loop_fd(const owui_loop *loop);
OWUI_EXPORT int owui_loop_dispatch(owui_loop *loop, int64_t timeout_ms);
OWUI_EXPORT int owui_loop_run(owui_loop *loop);
OWUI_EXPORT void owui_loop_wakeup(owui_loop *loop);
OWUI_EXPORT size_t owui_loop_active_calls(const owui_loop *loop);
typedef void (*owui_done_fn)(owui_call *call, int status, void *user);
OWUI_EXPORT int owui_call_start(owui_call *call, owui_loop *loop, owui_done_fn on_done, void *user);
typedef void (*owui_ready_fn)(owui_call *call, void *user);
OWUI_EXPORT int owui_call_attach(owui_call *call, owui_loop *loop, owui_ready_fn on_ready,
                                 void *user);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_OPERATIONS_H
#define OPENWEBUI_OPERATIONS_H
#ifndef OPENWEBUI_CLIENT_H
#define OPENWEBUI_CLIENT_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct owui_client owui_client;
OWUI_EXPORT int owui_client_new(const char *base_url, const char *api_key, owui_client **client);
OWUI_EXPORT owui_client *owui_client_retain(owui_client *client);
OWUI_EXPORT void owui_client_release(owui_client *client);
OWUI_EXPORT const char *owui_client_base_url(const owui_client *client);
OWUI_EXPORT int owui_client_set_api_key(owui_client *client, const char *api_key);
OWUI_EXPORT int owui_client_set_api_key_header(owui_client *client, const char *name);
OWUI_EXPORT int owui_client_set_header(owui_client *client, const char *name, const char *value);
OWUI_EXPORT int owui_client_set_header_secret(owui_client *client, const char *name, int on);
OWUI_EXPORT int owui_client_set_user_agent(owui_client *client, const char *user_agent);
OWUI_EXPORT int owui_client_set_ca_file(owui_client *client, const char *path);
OWUI_EXPORT int owui_client_set_client_certificate(owui_client *client,
                                                   const char *certificate_path,
                                                   const char *key_path, const char *passphrase);
OWUI_EXPORT int owui_client_set_proxy(owui_client *client, const char *url);
OWUI_EXPORT int owui_client_set_unix_socket(owui_client *client, const char *path);
typedef enum owui_timeout_t {
    OWUI_TIMEOUT_CONNECT = 0,
    OWUI_TIMEOUT_FIRST_BYTE = 1,
    OWUI_TIMEOUT_IDLE = 2,
    OWUI_TIMEOUT_EVENT = 3,
    OWUI_TIMEOUT_TOTAL = 4
} owui_timeout_t;
OWUI_EXPORT int owui_client_set_timeout(owui_client *client, int timeout, int64_t milliseconds);
OWUI_EXPORT int owui_client_set_retries(owui_client *client, int retries);
OWUI_EXPORT int owui_client_set_buffer_limit(owui_client *client, size_t bytes);
OWUI_EXPORT int owui_client_set_json_depth(owui_client *client, int levels);
OWUI_EXPORT int owui_client_set_require_finish_reason(owui_client *client, int on);
typedef enum owui_log_level_t {
    OWUI_LOG_NONE = 0,
    OWUI_LOG_ERROR = 1,
    OWUI_LOG_WARNING = 2,
    OWUI_LOG_INFO = 3,
    OWUI_LOG_DEBUG = 4
} owui_log_level_t;
typedef void (*owui_log_fn)(int level, const char *message, size_t length, void *user);
OWUI_EXPORT int owui_client_set_log(owui_client *client, int level, owui_log_fn fn, void *user);
#ifdef __cplusplus
}
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_model_list(owui_client *client, int refresh);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_sign_in(owui_client *client, const char *email,
                                                     const char *password);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat(owui_client *client, const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_completed(owui_client *client,
                                                            const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_with_outlet(owui_client *client,
                                                              const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_responses(owui_client *client,
                                                       const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_messages(owui_client *client,
                                                      const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_messages_count_tokens(owui_client *client,
                                                                   const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama(owui_client *client, const char *api,
                                                    const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_generate(owui_client *client,
                                                             const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_chat(owui_client *client,
                                                         const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_embed(owui_client *client,
                                                          const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_show(owui_client *client,
                                                         const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_tags(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_ps(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_version(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_run(owui_client *client,
                                                      const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_operation(owui_client *client, const char *operation,
                                                       const owui_json *params,
                                                       const owui_json *body);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_request(owui_client *client, const char *method,
                                                     const char *path, const owui_json *query,
                                                     const owui_json *body);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_FILES_H
#define OPENWEBUI_FILES_H
#ifdef __cplusplus
extern "C" {
#endif
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload(owui_client *client, const char *path);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload_data(owui_client *client, const char *name,
                                                              const void *data, size_t length);
typedef int64_t (*owui_read_fn)(char *buffer, size_t size, void *user);
typedef int (*owui_rewind_fn)(void *user);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload_reader(owui_client *client,
                                                                const char *name, owui_read_fn read,
                                                                owui_rewind_fn rewind, void *user,
                                                                int64_t length);
OWUI_EXPORT int owui_call_set_upload_name(owui_call *call, const char *name);
OWUI_EXPORT int owui_call_set_upload_content_type(owui_call *call, const char *type);
OWUI_EXPORT int owui_call_set_upload_metadata(owui_call *call, const owui_json *metadata);
OWUI_EXPORT int owui_call_set_upload_process(owui_call *call, int on);
OWUI_EXPORT int owui_call_set_upload_process_in_background(owui_call *call, int on);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_status(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_wait(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_get(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_list(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_search(owui_client *client, const char *pattern);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_download(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_extracted_text(owui_client *client,
                                                                 const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_delete(owui_client *client, const char *id);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_BODY_H
#define OPENWEBUI_BODY_H
#ifndef OPENWEBUI_FILES_H
#define OPENWEBUI_FILES_H
#ifdef __cplusplus
extern "C" {
#endif
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload(owui_client *client, const char *path);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload_data(owui_client *client, const char *name,
                                                              const void *data, size_t length);
typedef int64_t (*owui_read_fn)(char *buffer, size_t size, void *user);
typedef int (*owui_rewind_fn)(void *user);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_upload_reader(owui_client *client,
                                                                const char *name, owui_read_fn read,
                                                                owui_rewind_fn rewind, void *user,
                                                                int64_t length);
OWUI_EXPORT int owui_call_set_upload_name(owui_call *call, const char *name);
OWUI_EXPORT int owui_call_set_upload_content_type(owui_call *call, const char *type);
OWUI_EXPORT int owui_call_set_upload_metadata(owui_call *call, const owui_json *metadata);
OWUI_EXPORT int owui_call_set_upload_process(owui_call *call, int on);
OWUI_EXPORT int owui_call_set_upload_process_in_background(owui_call *call, int on);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_status(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_wait(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_get(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_list(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_search(owui_client *client, const char *pattern);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_download(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_extracted_text(owui_client *client,
                                                                 const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_file_delete(owui_client *client, const char *id);
#ifdef __cplusplus
}
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif
OWUI_EXPORT int owui_call_add_field(owui_call *call, const char *name, const char *value,
                                    size_t length);
OWUI_EXPORT int owui_call_add_file(owui_call *call, const char *name, const char *path,
                                   const char *filename, const char *content_type);
OWUI_EXPORT int owui_call_add_file_data(owui_call *call, const char *name, const void *data,
                                        size_t length, const char *filename,
                                        const char *content_type);
OWUI_EXPORT int owui_call_add_file_reader(owui_call *call, const char *name, owui_read_fn read,
                                          owui_rewind_fn rewind, void *user, int64_t file_length,
                                          const char *filename, const char *content_type);
OWUI_EXPORT int owui_call_set_raw_body(owui_call *call, const void *data, size_t length,
                                       const char *content_type);
OWUI_EXPORT int owui_call_set_raw_body_reader(owui_call *call, owui_read_fn read,
                                              owui_rewind_fn rewind, void *user,
                                              int64_t body_length, const char *content_type);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_KNOWLEDGE_H
#define OPENWEBUI_KNOWLEDGE_H
#ifdef __cplusplus
extern "C" {
#endif
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_create(owui_client *client, const char *name,
                                                              const char *description);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_list(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_get(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_list_files(owui_client *client,
                                                                  const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_update(owui_client *client, const char *id,
                                                              const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_file(owui_client *client, const char *id,
                                                                const char *file_id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_file_when_processed(owui_client *client,
                                                                               const char *id,
                                                                               const char *file_id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_files(owui_client *client,
                                                                 const char *id,
                                                                 const owui_json *file_ids);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_remove_file(owui_client *client,
                                                                   const char *id,
                                                                   const char *file_id,
                                                                   int delete_file);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_reset(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_delete(owui_client *client, const char *id);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_web_page(owui_client *client,
                                                                    const char *id, const char *url,
                                                                    int process, int overwrite);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_add_text(owui_client *client, const char *id,
                                                                const char *name, const char *text);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_query(owui_client *client,
                                                             const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_json *owui_json_passages(const owui_json *sources);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_ingest(owui_client *client,
                                                              const char *knowledge_id);
OWUI_EXPORT int owui_call_ingest_add_path(owui_call *call, const char *path);
OWUI_EXPORT int owui_call_ingest_add_folder(owui_call *call, const char *path,
                                            const owui_json *options);
OWUI_EXPORT int owui_call_ingest_add_data(owui_call *call, const char *name, const void *data,
                                          size_t length);
OWUI_EXPORT int owui_call_ingest_add_file_id(owui_call *call, const char *file_id);
OWUI_EXPORT int owui_call_ingest_set_concurrency(owui_call *call, int files);
OWUI_EXPORT int owui_call_ingest_set_file_timeout(owui_call *call, int64_t milliseconds);
OWUI_EXPORT int owui_call_ingest_set_resume_from(owui_call *call, const owui_json *result);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_knowledge_sync(owui_client *client, const char *id);
OWUI_EXPORT int owui_call_sync_set_delete(owui_call *call, int on);
OWUI_EXPORT int owui_call_sync_set_dry_run(owui_call *call, int on);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_LISTS_H
#define OPENWEBUI_LISTS_H
#ifdef __cplusplus
extern "C" {
#endif
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_list(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_search(owui_client *client, const char *text);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_list_archived(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_export(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_workspace_model_list(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_prompt_list(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_user_list(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_user_search(owui_client *client, const char *text);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_note_list(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_note_search(owui_client *client, const char *text);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_channel_list_messages(owui_client *client,
                                                                   const char *id);
#ifdef __cplusplus
}
#endif
#endif
#ifndef OPENWEBUI_MEDIA_H
#define OPENWEBUI_MEDIA_H
#ifndef OPENWEBUI_BODY_H
#define OPENWEBUI_BODY_H
#ifdef __cplusplus
extern "C" {
#endif
OWUI_EXPORT int owui_call_add_field(owui_call *call, const char *name, const char *value,
                                    size_t length);
OWUI_EXPORT int owui_call_add_file(owui_call *call, const char *name, const char *path,
                                   const char *filename, const char *content_type);
OWUI_EXPORT int owui_call_add_file_data(owui_call *call, const char *name, const void *data,
                                        size_t length, const char *filename,
                                        const char *content_type);
OWUI_EXPORT int owui_call_add_file_reader(owui_call *call, const char *name, owui_read_fn read,
                                          owui_rewind_fn rewind, void *user, int64_t file_length,
                                          const char *filename, const char *content_type);
OWUI_EXPORT int owui_call_set_raw_body(owui_call *call, const void *data, size_t length,
                                       const char *content_type);
OWUI_EXPORT int owui_call_set_raw_body_reader(owui_call *call, owui_read_fn read,
                                              owui_rewind_fn rewind, void *user,
                                              int64_t body_length, const char *content_type);
#ifdef __cplusplus
}
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_audio_speech(owui_client *client,
                                                          const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_audio_transcribe(owui_client *client);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_image_generate(owui_client *client,
                                                            const owui_json *request);
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_image_edit(owui_client *client,
                                                        const owui_json *request);
#ifdef __cplusplus
}
#endif
#endif
#endif
