/**
 * @file
 * A loop: many calls on one thread, behind one file descriptor.
 */
#ifndef OPENWEBUI_LOOP_H
#define OPENWEBUI_LOOP_H

#include "call.h"
#include "macros.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup loop Loops
 *
 *     owui_loop *loop;
 *     if (owui_loop_new(&loop) != OWUI_OK) ...
 *     for (...) {
 *         owui_call *call = owui_chat(client, request);
 *         owui_call_on_text(call, print_text, user);
 *         owui_call_start(call, loop, done, user);
 *         owui_call_release(call);
 *     }
 *     owui_loop_run(loop);
 *     owui_loop_free(loop);
 *
 * In a program with an event loop of its own, watch owui_loop_fd() for reading (level-triggered),
 * and call owui_loop_dispatch(loop, 0) when it is readable. There are no timers to set: the
 * descriptor becomes readable for them, too.
 *
 * A loop keeps connections and uses them again; without calls it closes them after 5 s. Every
 * function accepts a NULL loop.
 *
 * Threads: a loop and the calls on it belong to one thread; owui_loop_wakeup(), owui_loop_free(),
 * owui_call_cancel() and owui_call_release() may be called from any. Several loops, one for each
 * thread, may share a client.
 * @{
 */

/** A loop. Opaque; one owner. */
typedef struct owui_loop owui_loop;

/**
 * Makes a loop.
 *
 * @param[out] loop The loop; free it with owui_loop_free(). NULL after an error.
 * @return #OWUI_OK; #OWUI_E_NOMEM: out of memory or of file descriptors; #OWUI_E_INVALID if `loop`
 *     is NULL.
 */
OWUI_EXPORT int owui_loop_new(owui_loop **loop);

/**
 * Frees a loop: cancels its calls and calls the `on_done` of those that were started. Inside a
 * callback of the loop this happens before dispatch returns. While another thread is inside
 * dispatch or run, that thread does it, and this function waits until it has returned.
 *
 * Calls that were attached may be released later: their next owui_call_next() returns
 * #OWUI_E_CANCELLED. In a forked child the calls of a loop of the parent are only released, without
 * `on_done`.
 *
 * @param loop The loop; NULL is ignored.
 */
OWUI_EXPORT void owui_loop_free(owui_loop *loop);

/**
 * Returns the file descriptor to watch, which stays the same. It is readable when
 * owui_loop_dispatch() has something to do. Do not read or close it.
 *
 * @param loop The loop.
 * @return The descriptor; -1 for NULL.
 */
OWUI_EXPORT int owui_loop_fd(const owui_loop *loop);

/**
 * Waits until there is something to do, and does it, with the callbacks of the calls.
 *
 * @param loop The loop.
 * @param timeout_ms How long to wait, in milliseconds: 0 not at all, -1 without limit.
 * @return #OWUI_OK; #OWUI_E_STATE inside a callback of this loop, while another thread is in it,
 *     and in a forked child; #OWUI_E_INVALID for NULL.
 */
OWUI_EXPORT int owui_loop_dispatch(owui_loop *loop, int64_t timeout_ms);

/**
 * Dispatches until every call that was started has ended, or until owui_loop_wakeup().
 *
 * @param loop The loop.
 * @return #OWUI_OK; #OWUI_AGAIN after a wakeup; #OWUI_E_STATE and #OWUI_E_INVALID as
 *     owui_loop_dispatch().
 */
OWUI_EXPORT int owui_loop_run(owui_loop *loop);

/**
 * Makes the owui_loop_dispatch() or owui_loop_run() that is waiting return, or else the next one.
 * Any thread, any signal handler.
 *
 * @param loop The loop; NULL is ignored.
 */
OWUI_EXPORT void owui_loop_wakeup(owui_loop *loop);

/**
 * Returns how many calls were started on a loop and have not ended.
 *
 * @param loop The loop.
 * @return The number; 0 for NULL.
 */
OWUI_EXPORT size_t owui_loop_active_calls(const owui_loop *loop);

/**
 * Is called when a call has ended.
 *
 * @param call The call; valid until the function returns, unless the caller has a reference.
 * @param status What owui_call_perform() would have returned.
 * @param user The pointer given to owui_call_start().
 */
typedef void (*owui_done_fn)(owui_call *call, int status, void *user);

/**
 * Starts a call on a loop, which keeps a reference to it until it has ended. The callbacks of the
 * call, and then `on_done` exactly once, run inside owui_loop_dispatch(), never inside this
 * function; after `on_done` no `user` of the call is used again. Calls may be started, cancelled
 * and released inside callbacks.
 *
 * @param call The call.
 * @param loop The loop.
 * @param on_done May be NULL. Is called when the call has ended. What is wrong with the call itself
 *     is reported there.
 * @param user Passed to `on_done`.
 * @return #OWUI_OK; #OWUI_E_STATE if the call has started before, or if the loop cannot be used: it
 *     is being freed, it is the parent's in a forked child, another thread is inside it, or the
 *     program has closed its descriptors; `on_done` is not called then; #OWUI_E_INVALID if `call`
 *     or `loop` is NULL.
 */
OWUI_EXPORT int owui_call_start(owui_call *call, owui_loop *loop, owui_done_fn on_done, void *user);

/**
 * Is called when owui_call_next() may have something to return.
 *
 * @param call The call; valid until the function returns, unless the caller has a reference.
 * @param user The pointer given to owui_call_attach().
 */
typedef void (*owui_ready_fn)(owui_call *call, void *user);

/**
 * Attaches a call to a loop, to be read with owui_call_next() or owui_call_next_text(), which then
 * never wait, whatever their timeout. `on_ready` runs inside owui_loop_dispatch() when there may be
 * something to read: once, and once again after each #OWUI_AGAIN. If the call is not read, the
 * server has to wait. The call begins with the first dispatch or next. What next has returned is
 * not changed by any number of dispatches.
 *
 * The loop keeps no reference that would keep the call running: releasing the call ends it, on any
 * thread. If another thread is inside dispatch or run at that moment, that thread ends the call at
 * once; until then `on_ready` may still be running, and what the call has borrowed (a `user`, the
 * bytes of an upload) may still be in use. Neither is the case when a dispatch that began after the
 * release has returned.
 *
 * @param call The call.
 * @param loop The loop.
 * @param on_ready The function to call.
 * @param user Passed to `on_ready`.
 * @return #OWUI_OK; #OWUI_E_STATE as owui_call_start(); #OWUI_E_INVALID if `call`, `loop` or
 *     `on_ready` is NULL.
 */
OWUI_EXPORT int owui_call_attach(owui_call *call, owui_loop *loop, owui_ready_fn on_ready,
                                 void *user);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
