/*
 * libopenwebui: the client library for the Open WebUI HTTP API.
 *
 * Link with `cc $(pkg-config --cflags --libs openwebui)`. Everything here is a
 * plain exported function with a fixed prototype, so any foreign function
 * interface can call all of it.
 *
 *
 * LIFE CYCLE
 * ----------
 * An owui_client knows a server: its URL, the credentials, the defaults, and a
 * pool of connections. Every operation of the API is a constructor that
 * returns an owui_call: one operation that runs once. Options, callbacks,
 * cancelling, the answer, the error and the statistics are the same for all.
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
 * There is no global initialisation and nothing to shut down. The library
 * stays loaded once it was (it is linked `-z nodelete`), since libcurl may
 * leave a name lookup running in a thread of its own.
 *
 *
 * FOUR THINGS THAT ARE NOT OBVIOUS
 * --------------------------------
 * Whether to stream is the request's own `"stream": true`; the library never
 * adds it. What came back decides how the answer is read, not what was asked.
 *
 * A call succeeds only if the answer is whole. A stream that ends without its
 * end marker is OWUI_E_TRUNCATED, an error inside a stream is OWUI_E_STREAM, a
 * web page where JSON was due is OWUI_E_HTML. What had arrived by then stays
 * reachable through owui_call_response_text() and owui_call_response().
 *
 * After a stream, owui_call_response() is the assembled answer in the shape of
 * the unstreamed reply, so the code after a call need not know which it was.
 *
 * A call may take more than one request: it tries again where that can do no
 * harm (owui_client_set_retries()), looks in another place where a server has
 * moved an endpoint, reads a list page by page, waits for a file. It is one
 * call all the same: one total time, one cancel, one answer.
 *
 *
 * THREE WAYS TO RUN A CALL
 * ------------------------
 *   push   owui_call_perform() blocks, and calls back as things arrive.
 *   pull   owui_call_next() gives one event after the other.
 *   many   owui_call_start() on an owui_loop, see loop.h: thousands of calls on
 *          one thread, behind one descriptor for poll, libuv, GLib or asyncio.
 *
 * One engine is below all of them, and nothing happens outside of perform, next
 * and dispatch.
 *
 *
 * ERRORS
 * ------
 * Functions return an int status: OWUI_OK (0), positive for news that are not
 * errors (OWUI_AGAIN, OWUI_DONE), negative for errors. Nothing is stored per
 * thread. The detail of a failed call lives on the call: see
 * owui_call_error_message() and its neighbours. It is about how the call ended:
 * for a status that only says that a function was not to be called now
 * (OWUI_E_STATE) or not so (OWUI_E_INVALID), see owui_status_message().
 *
 * Constructors of calls have no way to report an error, so they do not: a NULL
 * client or a bad argument is kept in the call and comes out of
 * owui_call_perform() or owui_call_next(). The same holds for the setters of a
 * call, which return the status as well. A constructor returns NULL only when
 * memory is out. Every owui_call_* function accepts NULL.
 *
 * When memory runs out inside the Swift core the process ends, as in any
 * program in Swift; the sizes that a server chooses are bounded, see
 * owui_client_set_buffer_limit().
 *
 *
 * OWNERSHIP
 * ---------
 * What a constructor returns, or `_new` and `_parse` write to an out-parameter,
 * is a reference of yours: give it back with the `_free` of its type. Other
 * returned pointers are borrowed from the handle they came from. Arguments of
 * a callback die when the callback returns. Inputs are copied, but for the bytes
 * of an upload, which stay yours (owui_file_upload_data()). The JSON
 * functions owui_json_set() and owui_json_append() take a reference of their
 * own and never steal yours. Text given to you to keep is freed with
 * owui_free(), never with free(). Every `_free` accepts NULL. Handles may be
 * freed in any order and on any thread: a call keeps its client alive.
 *
 * From a language that collects garbage, retain what you keep: a borrowed value
 * dies with the handle it came from, which the collector may free as soon as it
 * sees no use of it. owui_json_retain(owui_call_response(call)) outlives `call`,
 * and stays as it was when the call goes on. Do not change it: parts of it are
 * those of other answers. A program that wants to makes a copy.
 *
 * Out-parameters are cleared on entry and written on success only.
 *
 *
 * TEXT
 * ----
 * Strings are UTF-8. Text handed out is valid UTF-8, followed by a NUL, and
 * counted as well, since text from a model may contain NUL itself. What was
 * not valid when it arrived has U+FFFD in its place; the raw bytes are in
 * owui_call_response_body() and owui_event_data(). Text handed in is refused
 * with OWUI_E_INVALID if it is not valid UTF-8.
 *
 *
 * CALLBACKS
 * ---------
 * Callbacks run on the thread that is inside owui_call_perform(),
 * owui_call_next() or owui_loop_dispatch(), and on no other; there are no hidden
 * threads (libcurl's name lookup aside). No lock is held while one runs. Return
 * 0 to go on; anything else stops the call with OWUI_E_ABORTED. Inside a callback
 * anything may be called except perform and next on the same call and dispatch
 * and run on the same loop, which give OWUI_E_STATE; freeing the call or the loop
 * inside is fine, it goes when perform or dispatch returns. Do not leave a
 * callback by longjmp or a C++ exception.
 *
 *
 * THREADS
 * -------
 *   owui_client      any thread, at any time. Settings are read when a call
 *                    starts, so a change applies to the calls that start later.
 *   owui_call        driven by one thread at a time. owui_call_cancel(),
 *                    owui_call_retain() and owui_call_release() from any thread;
 *                    owui_call_cancel() from a signal handler too.
 *   owui_event       the thread that drives its call.
 *   owui_loop        the thread that dispatches it, and the calls on it with it;
 *                    owui_loop_wakeup() from any thread and signal handler.
 *   owui_json        jansson's rules: counting references is thread-safe,
 *                    changing a value while others read it is not. What calls
 *                    and events give out the library never changes again: once
 *                    retained, it may be read and freed on any thread.
 *
 * fork(): a child may go on using a client; it gets connections of its own. A
 * call that was under way stays with the parent, and so does a loop: in the child
 * they only give OWUI_E_STATE, and may be freed. The child closes, signals and deletes nothing
 * that belongs to the parent, and a call that the parent stops ends at the server although a
 * child holds its socket. As with any library, fork while no other thread is inside it.
 *
 *
 * THE HOST PROCESS
 * ----------------
 * The library installs no signal handlers, writes nothing to stdout or stderr,
 * changes neither locale nor directory and opens its descriptors close-on-exec
 * (libcurl before 8.10 opens a pair of its own, for waking up, without). If the
 * program closes descriptors of the library, calls under way end with OWUI_E_CONNECTION_LOST, and later
 * ones get new ones; nothing that has their numbers by then is touched, as far as can be known.
 *
 *
 * ENVIRONMENT
 * -----------
 * OPENWEBUI_URL and OPENWEBUI_API_KEY, read by owui_client_new() when its
 * arguments are NULL; and the proxy variables that libcurl reads, see
 * owui_client_set_proxy().
 *
 *
 * COMPATIBILITY
 * -------------
 * Handles are opaque, options are functions, numbers of constants never change
 * and are never reused: a program built against one release runs with every
 * later one of the same soname (libopenwebui.so.0). New event kinds, statuses
 * and statistics may appear; treat unknown ones as OTHER, as an error by the
 * sign, and as absent. Servers from Open WebUI 0.8 to 0.12 are supported.
 */
#ifndef OPENWEBUI_H
#define OPENWEBUI_H

#include "openwebui/version.h"
#include "openwebui/status.h"
#include "openwebui/json.h"
#include "openwebui/client.h"
#include "openwebui/event.h"
#include "openwebui/call.h"
#include "openwebui/loop.h"
#include "openwebui/operations.h"
#include "openwebui/files.h"
#include "openwebui/knowledge.h"

#endif
