/**
 * @file
 * @mainpage libopenwebui
 *
 * The client library for the Open WebUI HTTP API.
 *
 * Link with `cc $(pkg-config --cflags --libs openwebui)`. Every function is a plain exported symbol
 * with a fixed prototype, so that any foreign function interface can call all of them. Everything
 * is available since 0.1.0 unless its comment says otherwise.
 *
 *
 * LIFE CYCLE
 * ----------
 *
 * An owui_client has the URL of a server, the credentials, the defaults of its calls, and a pool of
 * connections. Every operation of the API is a constructor that returns an owui_call: one operation
 * that runs once. Options, callbacks, cancellation, the response, the error and the statistics are
 * the same for all of them.
 *
 *     owui_client *client;
 *     if (owui_client_new(NULL, NULL, &client) != OWUI_OK) ...
 *     owui_json *request;
 *     owui_json_parse(text, strlen(text), &request, NULL);
 *     owui_call *call = owui_chat(client, request);
 *     owui_call_on_text(call, print_text, stdout);
 *     if (owui_call_perform(call) != OWUI_OK)
 *         fprintf(stderr, "%s\n", owui_call_error_message(call));
 *     owui_call_release(call);
 *     owui_json_release(request);
 *     owui_client_release(client);
 *
 * There is no global initialisation, and nothing to shut down. Once loaded, the library stays in
 * the process (it is linked `-z nodelete`), since libcurl may leave a name lookup running in a
 * thread of its own.
 *
 *
 * FOUR THINGS TO KNOW
 * -------------------
 *
 * The request decides whether to stream, with `"stream": true`; the library never adds it. How the
 * response is read depends on what arrived, not on what was requested.
 *
 * A call succeeds only if the response is complete. A stream that ends without its end marker is
 * #OWUI_E_TRUNCATED, an error inside a stream #OWUI_E_STREAM, a web page instead of JSON
 * #OWUI_E_HTML. What had arrived is still in owui_call_response_text() and owui_call_response().
 *
 * After a stream, owui_call_response() is the assembled response in the form of the unstreamed one:
 * code after the call need not know which of the two it was.
 *
 * A call may make more than one request: it repeats a request where that has no effect
 * (owui_client_set_retries()), tries another path where a server has moved an endpoint, reads a
 * list page by page, waits for a file. It is still one call, with one total timeout, one
 * cancellation, one response.
 *
 *
 * THREE WAYS TO RUN A CALL
 * ------------------------
 *
 * - push: owui_call_perform() blocks and calls callbacks as things arrive.
 * - pull: owui_call_next() returns one event after the other.
 * - many: owui_call_start() and owui_call_attach() on an owui_loop, see loop.h: thousands of calls
 *   on one thread, behind one descriptor for poll, libuv, GLib or asyncio.
 *
 * All of them use the same engine, and nothing happens outside of perform, next and dispatch.
 *
 *
 * ERRORS
 * ------
 *
 * Functions return a status as an int: #OWUI_OK (0), a positive number for information that is no
 * error (#OWUI_AGAIN, #OWUI_DONE), a negative one for an error. Nothing is stored per thread. The
 * details of a failed call are kept in the call: see owui_call_error_message() and the functions
 * after it. They are about how the call ended; for a status of a single function (#OWUI_E_STATE,
 * #OWUI_E_INVALID) see owui_status_message().
 *
 * Constructors of calls report no errors: a NULL client or a bad argument is kept in the call, and
 * is what owui_call_perform() or owui_call_next() returns. The same holds for a bad argument of a
 * setter of a call, which returns the status as well. A setter that returns #OWUI_E_STATE changes
 * nothing: the call runs without what was set. A constructor returns NULL only when out of memory.
 * Every function accepts NULL for its handle.
 *
 * If the Swift core runs out of memory, the process ends, as any program in Swift does; the sizes
 * that a server chooses are limited, see owui_client_set_buffer_limit().
 *
 *
 * OWNERSHIP
 * ---------
 *
 * What a constructor returns, or what `_new` and `_parse` write to an out-parameter, is a reference
 * of the caller: give it back with the `_release` of its type, or with `_free` for a loop. Any
 * other returned pointer is borrowed from the handle it came from. Arguments of a callback are
 * valid until the callback returns. Inputs are copied, except the bytes of an upload
 * (owui_file_upload_data(), owui_call_ingest_add_data()). owui_json_set() and owui_json_append()
 * add a reference of their own and leave the caller's. Text that is returned for the caller to keep
 * is freed with owui_free(), never with free(). Every `_release` and `_free` accepts NULL. Handles
 * may be released in any order and on any thread: a call keeps its client alive.
 *
 * In a language with a garbage collector, retain what is to be kept: a borrowed value is valid as
 * long as its handle, which the collector may release as soon as it is no longer used.
 * owui_json_retain(owui_call_response(call)) outlives `call`, and stays as it was when the call
 * continues. Do not change it: other responses may share parts of it. Make a copy to change.
 *
 * Out-parameters are set to NULL or 0 on entry, and to their value on success only; the
 * `error_offset` of owui_json_parse() is written on #OWUI_E_JSON.
 *
 *
 * TEXT
 * ----
 *
 * Strings are UTF-8. Text of models and servers is returned as valid UTF-8, followed by a NUL, and
 * its length is returned as well, since it may contain NUL itself (the text of
 * owui_call_next_text() has only its length). What was not valid is replaced by U+FFFD; the bytes
 * as they arrived are in owui_call_response_body() and owui_event_data(). Names, messages and
 * headers are NUL-terminated only. Text that is passed in is refused with #OWUI_E_INVALID if it is
 * not valid UTF-8.
 *
 *
 * CALLBACKS
 * ---------
 *
 * Callbacks run on the thread that is inside owui_call_perform(), owui_call_next() or
 * owui_loop_dispatch(), and on no other; there are no hidden threads (except libcurl's name
 * lookup). No lock is held while a callback runs. Return 0 to continue; anything else stops the
 * call with #OWUI_E_ABORTED (for on_retry see owui_retry_fn). Inside a callback every function may
 * be called, except perform and next on the same call and dispatch and run on the same loop, which
 * return #OWUI_E_STATE. The call or the loop may be released inside; it is freed when perform or
 * dispatch returns. Do not leave a callback by longjmp or a C++ exception.
 *
 *
 * THREADS
 * -------
 *
 * - owui_client: any thread, at any time. Settings are read when a call starts, so that a change
 *   affects the calls that start later.
 * - owui_call: one thread at a time runs it and reads from it. owui_call_cancel(),
 *   owui_call_retain() and owui_call_release() from any thread; owui_call_cancel() from a signal
 *   handler, too.
 * - owui_event: the thread that runs its call.
 * - owui_loop: the thread that dispatches it, and the calls on it as well; owui_loop_wakeup() from
 *   any thread and signal handler.
 * - owui_json: as in jansson, counting references is thread-safe, and changing a value while others
 *   read it is not. The library never changes a value that calls and events have returned: after
 *   owui_json_retain() it may be read and released on any thread.
 *
 * fork(): a child may use a client; it gets connections of its own. A call that was running stays
 * with the parent, and so does a loop: in the child they return #OWUI_E_STATE, and may be released.
 * The child closes, signals and deletes nothing that belongs to the parent. A call that the parent
 * stops ends at the server even if a child has inherited its socket. Other threads may be inside
 * the library when the process forks: its own locks are held meanwhile, so that a child finds its
 * state whole. (What those threads were working on is not freed in the child. Locks of other
 * libraries are not ours: a thread that is inside a TLS handshake or a name lookup may leave one
 * locked, and then a call of the child can hang.)
 *
 *
 * THE HOST PROCESS
 * ----------------
 *
 * The library installs no signal handlers, writes nothing to stdout or stderr, changes neither
 * locale nor directory, and opens its descriptors close-on-exec (libcurl before 8.10 opens a pair
 * of its own without). If the program closes descriptors of the library, running calls end with
 * #OWUI_E_CONNECTION_LOST, and later ones open new descriptors; files that have their numbers by
 * then are not touched, as far as that can be known.
 *
 *
 * ENVIRONMENT
 * -----------
 *
 * OPENWEBUI_URL and OPENWEBUI_API_KEY, or OPEN_WEBUI_URL and OPEN_WEBUI_API_KEY, as other tools for
 * this server call them, or the same with _FILE at their end, which name a file that holds the
 * value: owui_client_new() reads them when its arguments are NULL; and the proxy variables that
 * libcurl reads, see owui_client_set_proxy().
 *
 *
 * COMPATIBILITY
 * -------------
 *
 * Handles are opaque, options are functions, and the numbers of constants never change and are
 * never reused: a program that was built against one release runs with every later one of the same
 * soname (libopenwebui.so.0). Later releases may add event kinds, statuses and statistics: treat an
 * unknown event kind as OTHER, an unknown status by its sign, an unknown statistic as absent.
 * Servers from Open WebUI 0.8 to 0.12 are supported.
 */
#ifndef OPENWEBUI_H
#define OPENWEBUI_H

#include "openwebui/macros.h"
#include "openwebui/version.h"
#include "openwebui/status.h"
#include "openwebui/json.h"
#include "openwebui/client.h"
#include "openwebui/event.h"
#include "openwebui/call.h"
#include "openwebui/loop.h"
#include "openwebui/operations.h"
#include "openwebui/files.h"
#include "openwebui/body.h"
#include "openwebui/knowledge.h"
#include "openwebui/lists.h"
#include "openwebui/media.h"

#endif
