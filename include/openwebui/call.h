/**
 * @file
 * A call: one operation of the API, which runs once.
 */
#ifndef OPENWEBUI_CALL_H
#define OPENWEBUI_CALL_H

#include <stddef.h>
#include <stdint.h>

#include "event.h"
#include "json.h"
#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup call Calls
 *
 * A constructor of operations.h, files.h or knowledge.h makes a call. Set its options, run it with
 * owui_call_perform(), owui_call_next() or on a loop, read the response or the error, and release
 * it. A call runs once. Every function accepts a NULL call.
 *
 * Threads: one thread at a time runs a call and reads from it. owui_call_cancel(),
 * owui_call_retain() and owui_call_release() may be called from any thread.
 * @{
 */

/** A call. Opaque; counted references. */
typedef struct owui_call owui_call;

/** @name References and cancellation */
/** @{ */

/**
 * Adds a reference to a call. Any thread.
 *
 * @param call The call; NULL is ignored.
 * @return `call`.
 */
OWUI_EXPORT owui_call *owui_call_retain(owui_call *call);

/**
 * Removes a reference from a call. The last one ends a call that is running: its connection is
 * closed, and the server stops generating. A thread inside owui_call_perform() or owui_call_next()
 * has a reference, too; use owui_call_cancel() to stop it. Any thread.
 *
 * @param call The call; NULL is ignored.
 */
OWUI_EXPORT void owui_call_release(owui_call *call);

/**
 * Stops a call with #OWUI_E_CANCELLED and closes its connection. A call that a thread is waiting in
 * ends within 50 ms; another one at its next owui_call_next(), which returns no more events. The
 * connection of a call on a loop is closed at the next dispatch. What has arrived can still be
 * read. A call that has ended stays as it is. Any thread, any callback, any signal handler.
 *
 * @param call The call; NULL is ignored.
 */
OWUI_EXPORT void owui_call_cancel(owui_call *call);

/**
 * Stores a pointer of the caller's in a call, at any time. The library only keeps it.
 *
 * @param call The call.
 * @param user_data The pointer; not freed with the call.
 * @return #OWUI_OK; #OWUI_E_INVALID if `call` is NULL.
 */
OWUI_EXPORT int owui_call_set_user_data(owui_call *call, void *user_data);

/**
 * Returns the pointer that owui_call_set_user_data() stored.
 *
 * @param call The call.
 * @return The pointer; NULL if none was stored.
 */
OWUI_EXPORT void *owui_call_user_data(const owui_call *call);

/** @} */

/**
 * @name Options
 *
 * To be set before the call starts; later each setter returns #OWUI_E_STATE and changes nothing. A
 * setter that returns another error makes the call fail with the same status when it runs. #OWUI_OK
 * otherwise; #OWUI_E_INVALID for a NULL call.
 */
/** @{ */

/**
 * Sets the body of the request as JSON text, which is sent unchanged, in place of the one given to
 * the constructor.
 *
 * A body without a field that the endpoint requires (`model`) is #OWUI_E_INVALID when the call
 * runs. So is none if the function takes a `request`, but for owui_ollama().
 *
 * @param call The call.
 * @param text JSON; UTF-8; need not be NUL-terminated.
 * @param length Bytes of `text`.
 * @return #OWUI_OK; #OWUI_E_INVALID if it is NULL, not JSON (then owui_call_error_offset() is the
 *     byte at which the error is), or not UTF-8; #OWUI_E_STATE also for uploads and ingestions.
 */
OWUI_EXPORT int owui_call_set_body(owui_call *call, const char *text, size_t length);

/**
 * Sets a header of this call, replacing the client's one of the same name.
 *
 * @param call The call.
 * @param name See owui_client_set_header().
 * @param value See owui_client_set_header(). NULL removes the header of this call; the client's one
 *     is sent again.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_set_header(owui_call *call, const char *name, const char *value);

/**
 * Adds a parameter to the query of every request of this call. A name may be added more than once,
 * and is sent that often. Name and value are percent-encoded. A parameter of the same name that the
 * endpoint sets itself comes first; do not add those by which a list is read page by page (`page`,
 * `skip`, `limit`): see owui_call_set_page_range().
 *
 * @param call The call.
 * @param name The name; UTF-8, not empty.
 * @param value The value; UTF-8.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE also for an ingestion.
 */
OWUI_EXPORT int owui_call_set_query(owui_call *call, const char *name, const char *value);

/**
 * Sets which pages of a list are read, for owui_file_list(), owui_file_search(),
 * owui_knowledge_list(), owui_knowledge_list_files(), and the functions of lists.h but
 * owui_chat_export(). The response and the events then have only the elements of these pages. Its
 * `total` is still that of the whole list, except where the server does not say it (chats,
 * owui_note_list(), messages of a channel, owui_file_search()): there it is how many were read. How
 * many elements a page has is the choice of the server (30 or 60 in lists, 1000 in a search of
 * files). A server that returns the list in one piece ignores the range.
 *
 * @param call The call.
 * @param first The first page to read, from 1; for owui_channel_list_messages() only 1.
 * @param count The most pages to read; 0 for all that follow.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE also for other operations.
 */
OWUI_EXPORT int owui_call_set_page_range(owui_call *call, int first, int count);

/**
 * Sets a timeout of this call.
 *
 * @param call The call.
 * @param timeout An owui_timeout_t.
 * @param milliseconds The timeout; 0 for off, -1 for the client's.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_set_timeout(owui_call *call, int timeout, int64_t milliseconds);

/**
 * Sets how often each request of this call may be repeated; see owui_client_set_retries().
 *
 * @param call The call.
 * @param retries 0 to 10; -1 for the client's number.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_set_retries(owui_call *call, int retries);

/**
 * Sets whether this chat is complete only if every choice has a finish_reason; see
 * owui_client_set_require_finish_reason().
 *
 * @param call The call.
 * @param on 1 or 0.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_set_require_finish_reason(owui_call *call, int on);

/**
 * Sets whether the text of a stream and the elements of a list are kept after they were delivered.
 *
 * @param call The call.
 * @param on 1 (the default): kept. 0: not kept, for streams without end and long lists;
 *     owui_call_response_text(), the DONE event and owui_call_response() are without them then.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_set_keep_response(owui_call *call, int on);

/**
 * Receives text of the model (choice 0) as it arrives. Pieces that arrive together may come in one
 * call.
 *
 * @param text The text, NUL-terminated; valid until the function returns.
 * @param length Bytes of `text`, which may contain NUL.
 * @param user The pointer given to owui_call_on_text().
 * @return 0 to continue; anything else stops the call with #OWUI_E_ABORTED.
 */
typedef int (*owui_text_fn)(const char *text, size_t length, void *user);

/**
 * Receives an event.
 *
 * @param event The event; valid until the function returns.
 * @param user The pointer given to owui_call_on_event().
 * @return 0 to continue; anything else stops the call with #OWUI_E_ABORTED.
 */
typedef int (*owui_event_fn)(const owui_event *event, void *user);

/**
 * Receives the number of bytes that have been transferred, when it has changed. The numbers are
 * those of the call: of all its requests together that have succeeded, and of the current one. No
 * number becomes smaller, but a total that is exceeded becomes unknown. A request that is repeated
 * counts when it gets further than the attempt before; bodies of HTTP errors do not count.
 *
 * For an ingestion the numbers are bytes of its files: `to_send` of all of them, `sent` of what was
 * uploaded and of files that have ended without it; the other two are 0.
 *
 * @param sent Bytes of the requests' bodies that were sent.
 * @param to_send Bytes of the requests' bodies, as far as they have begun; -1 if that is not known.
 * @param received Bytes of the responses' bodies that were received.
 * @param to_receive Bytes of the responses' bodies, as far as they have begun; -1 if that is not
 *     known.
 * @param user The pointer given to owui_call_on_progress().
 * @return 0 to continue; anything else stops the call with #OWUI_E_ABORTED.
 */
typedef int (*owui_progress_fn)(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                                void *user);

/**
 * Receives bytes of the response's body as they arrive, in pieces of any size.
 *
 * @param data The bytes; valid until the function returns.
 * @param length Number of bytes.
 * @param user The pointer given to owui_call_on_data().
 * @return 0 to continue; anything else stops the call with #OWUI_E_ABORTED.
 */
typedef int (*owui_data_fn)(const char *data, size_t length, void *user);

/**
 * Is called before a request is repeated.
 *
 * @param attempt Which attempt of this request has failed, from 1.
 * @param status Why: a negative status.
 * @param wait_ms How long the call waits before the next attempt, in milliseconds.
 * @param user The pointer given to owui_call_on_retry().
 * @return 0 to continue; anything else: the request is not repeated, and the call fails with
 *     `status`.
 */
typedef int (*owui_retry_fn)(int attempt, int status, int64_t wait_ms, void *user);

/**
 * Sets the function that receives text while owui_call_perform() or a loop runs the call.
 * owui_call_next() does not call it.
 *
 * @param call The call.
 * @param fn The function; NULL for none.
 * @param user Passed to `fn`; must stay valid until the call has ended.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_on_text(owui_call *call, owui_text_fn fn, void *user);

/**
 * Sets the function that receives events while owui_call_perform() or a loop runs the call.
 * owui_call_next() does not call it. With owui_call_on_text() as well, both receive the text.
 *
 * @param call The call.
 * @param fn The function; NULL for none.
 * @param user Passed to `fn`; must stay valid until the call has ended.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_on_event(owui_call *call, owui_event_fn fn, void *user);

/**
 * Sets the function that receives the progress, however the call is run.
 *
 * @param call The call.
 * @param fn The function; NULL for none.
 * @param user Passed to `fn`; must stay valid until the call has ended.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_on_progress(owui_call *call, owui_progress_fn fn, void *user);

/**
 * Sets the function that is called before each retry, however the call is run.
 *
 * @param call The call.
 * @param fn The function; NULL for none.
 * @param user Passed to `fn`; must stay valid until the call has ended.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE.
 */
OWUI_EXPORT int owui_call_on_retry(owui_call *call, owui_retry_fn fn, void *user);

/**
 * Sets the function that receives the body of a successful response, in place of memory, however
 * the call is run. For all responses but those of conversations, of Ollama's progress, and of
 * operations that take several requests. Of this and owui_call_set_output_file() the last one
 * counts.
 *
 * @param call The call.
 * @param fn The function; NULL for none.
 * @param user Passed to `fn`; must stay valid until the call has ended.
 * @return #OWUI_OK; #OWUI_E_INVALID; #OWUI_E_STATE also for other operations, which then run
 *     without it.
 */
OWUI_EXPORT int owui_call_on_data(owui_call *call, owui_data_fn fn, void *user);

/**
 * Sets the file that the body of a successful response is written to, in place of memory. For the
 * same calls as owui_call_on_data(); of the two, the last one counts.
 *
 * The path is checked when the call starts: if it cannot be written, the call fails with
 * #OWUI_E_LOCAL_FILE and nothing is sent. Writing may still fail later, as on a full disk, with the
 * same status.
 *
 * The bytes go to a temporary file in the same folder (".openwebui-" and a hexadecimal number). It
 * replaces an earlier file when it is complete and on the disk, and is removed after a failure;
 * until then the earlier file is unchanged. The mode of the earlier file is kept (without the
 * set-user-ID and set-group-ID bits), and its owner and group where the system allows it; another
 * hard link of it keeps the earlier content. A symbolic link is followed and stays. At the end, the
 * thread that runs the call waits for the disk (fsync); most of a large file has been written out
 * by then.
 *
 * A character device such as /dev/null is written in place, and so is what the process has open as
 * a file: /dev/stdout, /dev/fd/N. Pipes, sockets and block devices are refused: open those, and
 * write in the function of owui_call_on_data().
 *
 * @param call The call.
 * @param path The path.
 * @return #OWUI_OK; #OWUI_E_INVALID if it is NULL or empty; #OWUI_E_STATE also for other
 *     operations, which then run without it.
 */
OWUI_EXPORT int owui_call_set_output_file(owui_call *call, const char *path);

/** @} */

/** @name Running */
/** @{ */

/**
 * Runs a call to its end and calls its callbacks. Blocks.
 *
 * @param call The call.
 * @return #OWUI_OK: the response is complete. #OWUI_E_STATE: the call has run before, or is
 *     running. Any other negative status: the call failed; see owui_call_error_message().
 */
OWUI_EXPORT int owui_call_perform(owui_call *call);

/**
 * Waits for the next event of a call, and starts the call first if necessary. The connection is
 * read only inside this function: if it is not called, the server has to wait, and nothing is
 * buffered without limit. The functions of owui_call_on_text() and owui_call_on_event() are not
 * called.
 *
 * @param call The call.
 * @param timeout_ms How long to wait, in milliseconds: 0 not at all, -1 without limit. A call that
 *     is attached to a loop never waits here.
 * @param[out] event The event, borrowed until the next call of this function or of
 *     owui_call_next_text(), or the release of the call; NULL unless #OWUI_OK.
 * @return #OWUI_OK and an event; #OWUI_AGAIN: the timeout expired, the call is still running;
 *     #OWUI_DONE: the response is complete, and every later call returns the same; a negative
 *     status: the call failed after the events that were returned before, and every later call
 *     returns the same. #OWUI_E_INVALID if `event` is NULL. #OWUI_E_STATE if the call is being run
 *     in another way.
 */
OWUI_EXPORT int owui_call_next(owui_call *call, int64_t timeout_ms, const owui_event **event);

/**
 * What owui_call_next_text() returns. The caller sets `size` and `text_only`; the function reads
 * these and sets everything else, so that one structure can be used again and again. Later releases
 * append fields, and write only those that `size` has room for.
 */
typedef struct owui_text_batch {
    size_t size;             /**< In: sizeof(owui_text_batch). */
    int text_only;           /**< In: not 0 to skip everything but text of choice 0. */
    const char *text;        /**< The text, not NUL-terminated; NULL if there is none. */
    size_t length;           /**< Bytes of the text, which may contain NUL. */
    const size_t *ends;      /**< Offsets of the ends of the pieces that the text consists of. */
    size_t count;            /**< Number of pieces; 0 if there is no text. */
    const owui_event *event; /**< An event that may be more than text, or NULL. */
} owui_text_batch;

/**
 * Waits for text, and returns all that is there; for bindings where a call is expensive.
 *
 *     owui_text_batch batch = {.size = sizeof batch, .text_only = 1};
 *     int status;
 *     while ((status = owui_call_next_text(call, -1, &batch)) == OWUI_OK)
 *         fwrite(batch.text, 1, batch.length, stdout);
 *
 * #OWUI_OK returns either text of choice 0, in `count` pieces (at least 1), of which piece `i` ends
 * at the offset `ends[i]`; or, with `count` 0, another event in `event`. A piece whose frame
 * contains more than the text (a finish_reason, log probabilities) is the last of its batch, and
 * `event` is its event; a piece that is only text may have one as well. With `text_only` there is
 * no `event`.
 *
 * @param call The call.
 * @param timeout_ms As in owui_call_next().
 * @param[in,out] batch What was read; its pointers are borrowed as an event of owui_call_next() is.
 *     They are NULL, and the numbers 0, unless #OWUI_OK.
 * @return As owui_call_next(); #OWUI_E_INVALID if `batch` is NULL or its `size` is too small.
 */
OWUI_EXPORT int owui_call_next_text(owui_call *call, int64_t timeout_ms, owui_text_batch *batch);

/**
 * A frame of owui_call_next_frames(). Of a frame with several events, `kind`, `index` and the text
 * are those of its text of choice 0 if it has some, otherwise those of its first event.
 */
typedef struct owui_frame {
    size_t end;      /**< Offset of the end of its data in the data of the batch. */
    size_t text_end; /**< Offset of the end of the text of its event in the text of the batch. */
    int64_t shape;   /**< Not 0: it differs from other frames of this shape in values that change
                          from frame to frame (texts, ids, times), and in nothing else. */
    int kind;        /**< An #owui_event_kind_t. */
    int index;       /**< The choice, from 0. */
} owui_frame;

/** What owui_call_next_frames() returns, which reads `size` and sets everything else. */
typedef struct owui_frame_batch {
    size_t size;              /**< In: sizeof(owui_frame_batch). */
    const owui_frame *frames; /**< The frames; NULL if there are none. */
    size_t count;             /**< Number of frames. */
    const char *data;         /**< Their data as the server sent it, one after the other. */
    const char *text;         /**< Their texts, one after the other. */
    const owui_event *event;  /**< An event that did not come in a frame; only if there are none. */
} owui_frame_batch;

/**
 * Waits for frames, and returns those that are there, up to some 16 KiB; for bindings that make an
 * object of each.
 *
 * @param call The call.
 * @param timeout_ms As in owui_call_next().
 * @param[in,out] batch What was read; its pointers are borrowed as an event of owui_call_next() is.
 *     They are NULL, and `count` 0, unless #OWUI_OK.
 * @return As owui_call_next(); #OWUI_E_INVALID if `batch` is NULL or its `size` is too small.
 */
OWUI_EXPORT int owui_call_next_frames(owui_call *call, int64_t timeout_ms, owui_frame_batch *batch);

/** @} */

/**
 * @name Response
 *
 * To be read by the thread that runs the call, while it runs and afterwards. What is returned is
 * borrowed until the call continues or is released.
 */
/** @{ */

/**
 * Returns the response as JSON: the body, parsed when it is first read; after a stream the response
 * assembled from it, in the form of the unstreamed one (content, reasoning, tool calls, sources,
 * usage, finish_reason). After a stream that failed it has what had arrived; after an HTTP error it
 * is the JSON of the error. To tell success from failure, use the status.
 *
 * @param call The call.
 * @return The value, borrowed; NULL if there is none or it is not JSON, or for its size; see
 *     owui_client_set_buffer_limit(). owui_json_retain() keeps it, as it is now; it is never
 *     changed, and must not be changed.
 */
OWUI_EXPORT owui_json *owui_call_response(owui_call *call);

/**
 * Returns the body of the response as it arrived. The body of a stream is not kept.
 *
 * @param call The call.
 * @param[out] length May be NULL. Bytes of the body.
 * @return The bytes, borrowed; NULL for a stream, and before the response is complete; "" if the
 *     body is empty, or went to owui_call_on_data() or owui_call_set_output_file().
 */
OWUI_EXPORT const char *owui_call_response_body(owui_call *call, size_t *length);

/**
 * Returns the text of the model (choice 0) that has arrived.
 *
 * @param call The call.
 * @param[out] length May be NULL. Bytes of the text, which may contain NUL.
 * @return The text, borrowed, NUL-terminated; "" if there is none; never NULL.
 */
OWUI_EXPORT const char *owui_call_response_text(owui_call *call, size_t *length);

/**
 * Returns those entries of `files` in the request of a chat that the server ignored without an
 * error: `[{"type":…,"id":…,"reason":…},…]`. The reason is "missing" (unknown, of another user, of
 * a wrong type) or "empty" (without text, or not processed).
 *
 * @param call The call.
 * @return The array, borrowed, which is empty if all were used; NULL for other calls, and before
 *     the response is complete.
 */
OWUI_EXPORT owui_json *owui_call_ignored_files(owui_call *call);

/**
 * Returns the HTTP status.
 *
 * @param call The call.
 * @return The status; 0 before it has arrived.
 */
OWUI_EXPORT int owui_call_response_status(owui_call *call);

/**
 * Returns a header of the response. Trailers are ignored.
 *
 * @param call The call.
 * @param name The name, in any case.
 * @return The value, borrowed, NUL-terminated; of a header that came more than once the first one;
 *     NULL if there is none, and before all headers have arrived.
 */
OWUI_EXPORT const char *owui_call_response_header(owui_call *call, const char *name);

/**
 * Returns a header of the response by its position, to read all of them:
 *
 *     const char *name, *value;
 *     for (size_t i = 0; owui_call_response_header_at(call, i, &name, &value) == OWUI_OK; i++)
 *         printf("%s: %s\n", name, value);
 *
 * A header that came more than once has a position each time.
 *
 * @param call The call.
 * @param index The position, from 0.
 * @param[out] name May be NULL. The name as the server wrote it, borrowed, NUL-terminated.
 * @param[out] value May be NULL. The value, borrowed, NUL-terminated.
 * @return #OWUI_OK; #OWUI_DONE if there are not so many headers, and before all headers have
 *     arrived; #OWUI_E_INVALID if `call` is NULL.
 */
OWUI_EXPORT int owui_call_response_header_at(owui_call *call, size_t index, const char **name,
                                             const char **value);

/**
 * Returns the id that the server gave to the request: the response header `x-request-id`.
 *
 * @param call The call.
 * @return The id, borrowed, NUL-terminated; NULL if there is none.
 */
OWUI_EXPORT const char *owui_call_request_id(owui_call *call);

/**
 * Returns the URL of the last request of the call, with its query. It differs from that of the
 * endpoint if the server has the endpoint at another path, and in lists.
 *
 * @param call The call.
 * @return The URL, borrowed, NUL-terminated; NULL before a request was made, and for an ingestion.
 */
OWUI_EXPORT const char *owui_call_effective_url(owui_call *call);

/** @} */

/** @name Errors */
/** @{ */

/**
 * Returns the state of a call.
 *
 * @param call The call.
 * @return #OWUI_AGAIN before its end; #OWUI_OK after a complete response; otherwise its error.
 */
OWUI_EXPORT int owui_call_status(owui_call *call);

/**
 * Returns a line that says why the call failed, with the message of the server, and what to do
 * about it where that is known. It never contains a secret.
 *
 * @param call The call.
 * @return The message, borrowed, NUL-terminated; "" if nothing failed; never NULL.
 */
OWUI_EXPORT const char *owui_call_error_message(owui_call *call);

/**
 * Returns the message of the server, in whatever form it sent it.
 *
 * @param call The call.
 * @return The message, borrowed, NUL-terminated; NULL if there is none.
 */
OWUI_EXPORT const char *owui_call_error_detail(owui_call *call);

/**
 * Returns the error code of the server or of the model's provider: its `code`, or else its `type`.
 *
 * @param call The call.
 * @return The code, borrowed, NUL-terminated; NULL if there is none.
 */
OWUI_EXPORT const char *owui_call_error_code(owui_call *call);

/**
 * Returns the bytes that the error was read from: the body of the response, or the frame of the
 * stream. If it contains a secret (the key, a password), "***" is in its place;
 * owui_call_response_body() is unchanged.
 *
 * @param call The call.
 * @param[out] length May be NULL. Number of bytes.
 * @return The bytes, borrowed; NULL if there are none, "" if the body is empty.
 */
OWUI_EXPORT const char *owui_call_error_body(owui_call *call, size_t *length);

/**
 * Returns whether the same call may succeed later and cannot have had an effect.
 *
 * @param call The call.
 * @return 1 or 0.
 */
OWUI_EXPORT int owui_call_error_retryable(owui_call *call);

/**
 * Returns how long the server asks to wait.
 *
 * @param call The call.
 * @return Milliseconds; -1 if the server does not say.
 */
OWUI_EXPORT int64_t owui_call_error_retry_after(owui_call *call);

/**
 * Returns libcurl's error.
 *
 * @param call The call.
 * @return A CURLcode; 0 if the error is not one of libcurl.
 */
OWUI_EXPORT int owui_call_error_curl_code(owui_call *call);

/**
 * Returns where JSON is malformed.
 *
 * @param call The call.
 * @return The offset in the body (#OWUI_E_JSON), in the frame (#OWUI_E_STREAM), or in the text of
 *     owui_call_set_body() (#OWUI_E_INVALID); -1 for any other error.
 */
OWUI_EXPORT int64_t owui_call_error_offset(owui_call *call);

/** @} */

/** @name Statistics */
/** @{ */

/**
 * The statistics of a call. Times are in microseconds from the start of the call. -1: not known, or
 * not known yet.
 *
 * BYTES and ATTEMPTS are the sums of all requests of the call. The other statistics are those of
 * its last request; after a conversation that was followed by another request, FIRST_TOKEN and
 * EVENTS are those of the conversation. An ingestion has TOTAL, BYTES and ATTEMPTS.
 */
typedef enum owui_stat_t {
    OWUI_STAT_NAME_LOOKUP_US = 0,     /**< The name of the host was found. */
    OWUI_STAT_CONNECT_US = 1,         /**< The connection was made; -1 over a reused one. */
    OWUI_STAT_TLS_US = 2,             /**< The TLS handshake was done; 0 if there was none. */
    OWUI_STAT_FIRST_BYTE_US = 3,      /**< The library read the head of the response. */
    OWUI_STAT_FIRST_TOKEN_US = 4,     /**< The library read the first text or reasoning; with
                                           owui_call_next() that happens inside it. */
    OWUI_STAT_TOTAL_US = 5,           /**< Duration of the call; so far, while it runs. */
    OWUI_STAT_BYTES_SENT = 6,         /**< Bytes of the requests' bodies. */
    OWUI_STAT_BYTES_RECEIVED = 7,     /**< Bytes of the responses' bodies. */
    OWUI_STAT_ATTEMPTS = 8,           /**< How many requests were sent, retries included. */
    OWUI_STAT_REUSED = 9,             /**< 1 if the connection was open before. */
    OWUI_STAT_EVENTS = 10,            /**< Frames of the stream; "[DONE]" is one. */
    OWUI_STAT_PROMPT_TOKENS = 11,     /**< As the server counts them, if it does. */
    OWUI_STAT_COMPLETION_TOKENS = 12, /**< As the server counts them, if it does. */
    OWUI_STAT_LOST_AFTER_FINISH = 13  /**< 1 if the response was complete, but its stream did not
                                           end as it should. */
} owui_stat_t;

/**
 * Returns a statistic of a call.
 *
 * @param call The call.
 * @param stat An #owui_stat_t.
 * @return The number; -1 if it is not known.
 */
OWUI_EXPORT int64_t owui_call_stat(owui_call *call, int stat);

/** @} */

/** @} */

#ifdef __cplusplus
}
#endif

#endif
