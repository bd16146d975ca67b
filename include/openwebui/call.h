/*
 * A call: one operation of the API, which runs once.
 *
 * Make it with a constructor from operations.h, set what it needs, run it with
 * owui_call_perform() or owui_call_next(), read the answer or the error, free
 * it. Setters come before it starts; later they give OWUI_E_STATE. A setter
 * that fails makes the call fail with the same status.
 */
#ifndef OPENWEBUI_CALL_H
#define OPENWEBUI_CALL_H

#include <stddef.h>
#include <stdint.h>

#include "event.h"
#include "json.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct owui_call owui_call;

/* Takes one more reference and returns its argument. Any thread. Since 0.1. */
owui_call *owui_call_retain(owui_call *call);

/*
 * Gives one reference back. The last one ends a call that is under way: its
 * connection closes, and the server stops generating. A thread inside perform
 * or next holds one too: to stop it, cancel. Any thread. Since 0.1.
 */
void owui_call_release(owui_call *call);

/*
 * Stops the call with OWUI_E_CANCELLED and closes its connection. A call that
 * is being driven ends within 50 ms, another at its next owui_call_next(), which hands out no
 * event any more; the connection of one on a loop closes at the next dispatch all the same. What
 * arrived stays reachable. Any thread, any callback, any signal handler; calls
 * that have ended stay as they are. Since 0.1.
 */
void owui_call_cancel(owui_call *call);

/*
 * ---- Before it runs
 */

/*
 * The request's body as JSON text, sent to the byte as it is, in place of one
 * given to the constructor. OWUI_E_INVALID: not JSON, or not UTF-8. Since 0.1.
 */
int owui_call_set_body(owui_call *call, const char *text, size_t length);

/*
 * A header for this call, in place of the client's of that name; see
 * owui_client_set_header(). Since 0.1.
 */
int owui_call_set_header(owui_call *call, const char *name, const char *value);

/*
 * A clock for this call, over the client's, see owui_client_set_timeout(); -1 for
 * the client's. Since 0.1.
 */
int owui_call_set_timeout(owui_call *call, int timeout, int64_t milliseconds);

/* See owui_client_set_retries(); -1 for the client's. Since 0.1. */
int owui_call_set_retries(owui_call *call, int retries);

/* See owui_client_set_require_finish_reason(). Since 0.1. */
int owui_call_set_require_finish_reason(owui_call *call, int on);

/*
 * 0: do not keep the text of a stream after it was delivered, for streams
 * without end; owui_call_response_text(), the event DONE and the assembled answer then
 * have none of it.
 * 1, the default: keep it. Since 0.1.
 */
int owui_call_set_keep_response(owui_call *call, int on);

/*
 * Text of the answer (choice 0) as it arrives, NUL-terminated and counted.
 * Pieces that came in one read may come as one. Return 0 to go on.
 */
typedef int (*owui_text_fn)(const char *text, size_t length, void *user);

/* Any event. Return 0 to go on. */
typedef int (*owui_event_fn)(const owui_event *event, void *user);

/*
 * Bytes of the bodies so far and in all, -1 where that is not known. Comes when
 * something has moved. Return 0 to go on.
 */
typedef int (*owui_progress_fn)(int64_t sent, int64_t to_send, int64_t received,
                                int64_t to_receive, void *user);

/* Bytes of the answer's body as they come, in pieces of any size. Return 0 to go on. */
typedef int (*owui_data_fn)(const char *data, size_t length, void *user);

/*
 * The `attempt`-th try (from 1) has failed with `status`, and the next one is to begin in
 * `wait_ms` milliseconds. Return 0 to go on, anything else to let the call fail.
 */
typedef int (*owui_retry_fn)(int attempt, int status, int64_t wait_ms, void *user);

/*
 * What owui_call_perform() is to call; NULL for nothing. With on_text and
 * on_event both set, both get the text. `user` must live until the call ends.
 * on_progress and on_retry work with owui_call_next() too. Since 0.1.
 */
int owui_call_on_text(owui_call *call, owui_text_fn fn, void *user);
int owui_call_on_event(owui_call *call, owui_event_fn fn, void *user);
int owui_call_on_progress(owui_call *call, owui_progress_fn fn, void *user);
int owui_call_on_retry(owui_call *call, owui_retry_fn fn, void *user);

/*
 * Where the body of a successful answer goes instead of into memory: to `fn`, also
 * with owui_call_next(), or to the file at `path`. For owui_file_download() and
 * owui_request(); elsewhere OWUI_E_STATE.
 *
 * The path is checked when the call starts. OWUI_E_LOCAL_FILE: it cannot be written, and
 * no request is sent; or writing has failed later, as on a full disk. The bytes go
 * to a temporary file in the same folder (".openwebui-" and a number), which takes
 * the place of an earlier file when it is whole and on the disk, and is removed
 * after a failure. Until then the earlier file stays as it is. At the end the thread that
 * drives the call waits for the disk (fsync), for large files only shortly, since they are
 * written out on the way. The mode is kept (but for the set-user-ID and set-group-ID bits), and
 * its owner and group where the system allows it; another hard link of it keeps the
 * earlier content. A symbolic link is followed and stays.
 *
 * A character device such as /dev/null is written in place, and so is what the
 * process has open as a file: /dev/stdout, /dev/fd/N. Pipes, sockets and block
 * devices are refused: open those yourself, and write in `fn`. Since 0.1.
 */
int owui_call_on_data(owui_call *call, owui_data_fn fn, void *user);
int owui_call_set_output_file(owui_call *call, const char *path);

/*
 * ---- Running it
 */

/*
 * Runs the call to its end, callbacks on the way. OWUI_OK: the answer is whole.
 * Any negative status: see owui_call_error_message(). OWUI_E_STATE if it has
 * already run or is being driven. Since 0.1.
 */
int owui_call_perform(owui_call *call);

/*
 * Waits up to `timeout_ms` (0: not at all, -1: as long as it takes) for the
 * next event:
 *
 *   OWUI_OK      and `*event`, valid until the next call of next or free
 *   OWUI_AGAIN   the time is up; the call lives
 *   OWUI_DONE    the answer is whole; given for ever after the last event
 *   negative     it failed; given for ever after the events that came before
 *
 * The connection is only served inside next: a caller who does not come back
 * makes the server wait, and nothing piles up. `on_text` and `on_event` are not
 * called. Since 0.1.
 */
int owui_call_next(owui_call *call, int64_t timeout_ms, const owui_event **event);

/*
 * The same in batches, for bindings to which every crossing is dear. OWUI_OK
 * gives either text of choice 0, all that is there: `*text` of `*length` bytes,
 * made of `*count` pieces that end at the offsets `ends[0]` to `ends[*count-1]`
 * (`*count` is not 0); or, with `*count` 0 and `*text` NULL, another event in
 * `*event`. A piece whose frame says more than the text (a finish_reason, log
 * probabilities) is the last of its batch, and `*event` is its event. With
 * `event` NULL, other events are passed over. `ends` and `count` may be NULL. All
 * pointers are valid until the next call of next or free. Since 0.1.
 */
int owui_call_next_text(owui_call *call, int64_t timeout_ms, const char **text, size_t *length,
                        const size_t **ends, size_t *count, const owui_event **event);

/*
 * ---- The answer
 *
 * To be read by the thread that drives the call, during and after it. Pointers
 * are borrowed until the call runs on or is freed.
 */

/*
 * The answer as JSON: the body, parsed when first asked for; after a stream the
 * assembled answer in the shape of the unstreamed one (content, reasoning,
 * tool calls joined, sources, usage, finish_reason), also when the stream
 * failed, with what had come. NULL if there is none or it is not JSON.
 * owui_json_retain() keeps it, as it is now: what comes later is in a new one.
 * Since 0.1.
 */
owui_json *owui_call_response(owui_call *call);

/*
 * The answer's bytes as they came; `*length` (may be NULL) counts them. A
 * stream is not kept, and an answer that has not ended is not there yet: NULL and 0. Since 0.1.
 */
const char *owui_call_response_body(owui_call *call, size_t *length);

/*
 * The text of the answer (choice 0) so far, NUL-terminated; "" if there is
 * none, never NULL. Since 0.1.
 */
const char *owui_call_response_text(owui_call *call, size_t *length);

/*
 * Of a chat with `files` in its request: those entries that have put nothing before the model,
 * although the server did not say so: [{"type":…,"id":…,"reason":…},…], the reason being
 * "missing" (unknown, someone else's, of a wrong type) or "empty" (it has no text, or is not
 * processed). An empty array if all were used, NULL for other calls and before the
 * answer is whole. Since 0.1.
 */
owui_json *owui_call_ignored_files(owui_call *call);

/* The HTTP status; 0 before there is one. Since 0.1. */
int owui_call_response_status(owui_call *call);

/*
 * A header of the answer, by name in any case; NULL if it has none, and before all of them have
 * arrived. Trailers are ignored. Since 0.1.
 */
const char *owui_call_response_header(owui_call *call, const char *name);

/*
 * ---- The error
 */

/*
 * How the call stands: OWUI_AGAIN before its end, OWUI_OK after a whole answer,
 * or its error. Since 0.1.
 */
int owui_call_status(owui_call *call);

/*
 * One line that says what happened, with the server's words in it, and what to
 * do about it where that is known. Never a secret. "" if nothing failed, never
 * NULL. Since 0.1.
 */
const char *owui_call_error_message(owui_call *call);

/* The server's own words, whatever shape they came in; NULL if it had none. Since 0.1. */
const char *owui_call_error_detail(owui_call *call);

/*
 * The server's or the provider's name for the error, its `code` or else its `type`;
 * or NULL. Since 0.1.
 */
const char *owui_call_error_code(owui_call *call);

/*
 * The bytes the error was made of, as they came: the body of the refusal, or
 * the frame inside the stream. NULL and 0 if there are none. Since 0.1.
 */
const char *owui_call_error_body(owui_call *call, size_t *length);

/* 1 if the same call may well succeed later, and cannot have begun its work. Since 0.1. */
int owui_call_error_retryable(owui_call *call);

/* How long the server asks to wait, in milliseconds; -1 if it does not say. Since 0.1. */
int64_t owui_call_error_retry_after(owui_call *call);

/* libcurl's own CURLcode, 0 if it had no part in it. Since 0.1. */
int owui_call_error_curl_code(owui_call *call);

/*
 * Where JSON went wrong: the byte of the body (OWUI_E_JSON), of the frame
 * (OWUI_E_STREAM), or of the text given (OWUI_E_INVALID); otherwise -1. Since 0.1.
 */
int64_t owui_call_error_offset(owui_call *call);

/*
 * ---- Statistics
 */

/* Times are microseconds from the start of the call. -1: not known (yet). */
typedef enum owui_stat_t {
    OWUI_STAT_NAME_LOOKUP_US = 0,   /* the name was found */
    OWUI_STAT_CONNECT_US = 1,       /* the connection stood */
    OWUI_STAT_TLS_US = 2,           /* the TLS handshake was done; 0 if there was none */
    OWUI_STAT_FIRST_BYTE_US = 3,    /* the answer began */
    OWUI_STAT_FIRST_TOKEN_US = 4,   /* the first text or reasoning was there */
    OWUI_STAT_TOTAL_US = 5,         /* it was over */
    OWUI_STAT_BYTES_SENT = 6,       /* of the body */
    OWUI_STAT_BYTES_RECEIVED = 7,   /* of the body */
    OWUI_STAT_ATTEMPTS = 8,            /* how often it was tried, all requests of the call together */
    OWUI_STAT_REUSED = 9,           /* 1: over a connection that was open already */
    OWUI_STAT_EVENTS = 10,          /* frames of the stream */
    OWUI_STAT_PROMPT_TOKENS = 11,   /* as the server counts them, if it does */
    OWUI_STAT_COMPLETION_TOKENS = 12,   /* as the server counts them, if it does */
    OWUI_STAT_LOST_AFTER_FINISH = 13   /* 1: the connection broke after the end was proven */
} owui_stat_t;

/* One number (an owui_stat_t); -1 if it is not known. Since 0.1. */
int64_t owui_call_stat(owui_call *call, int stat);

#ifdef __cplusplus
}
#endif

#endif
