/*
 * A loop: many calls on one thread, behind one descriptor.
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
 * In a program with an event loop of its own, watch owui_loop_fd() for reading
 * (level-triggered) and call owui_loop_dispatch(loop, 0) when it is readable.
 * There are no timers to be set: they are behind the descriptor too.
 *
 * A loop and the calls on it belong to one thread; owui_loop_wakeup(), owui_call_cancel(),
 * owui_call_release() and owui_loop_free() may come from any. Several loops, one for each thread, may
 * share a client. Connections are kept in the loop, and used again there; a loop without calls
 * closes them after 5 s.
 */
#ifndef OPENWEBUI_LOOP_H
#define OPENWEBUI_LOOP_H

#include "call.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct owui_loop owui_loop;

/* Makes a loop. OWUI_E_NOMEM: memory or descriptors are out. Since 0.1. */
int owui_loop_new(owui_loop **loop);

/*
 * Cancels the calls that are on the loop, runs the on_done of those that were started, and
 * gives the loop back. Inside a callback of the loop it does so before dispatch returns. Calls
 * that were attached may be freed later: their next owui_call_next() says OWUI_E_CANCELLED.
 * While another thread is inside dispatch or run, it ends the calls, and this waits for it to return.
 * In a forked child the calls of a loop that the parent has made are only let go of, without
 * on_done. Since 0.1.
 */
void owui_loop_free(owui_loop *loop);

/*
 * The descriptor to watch, which stays the same: readable when
 * owui_loop_dispatch() has something to do. Do not read or close it. -1 for
 * NULL. Since 0.1.
 */
int owui_loop_fd(const owui_loop *loop);

/*
 * Does what there is to do, callbacks and all, after waiting for it for up to
 * `timeout_ms` (0: not at all, -1: until something happens). Returns OWUI_OK, or
 * OWUI_E_STATE inside a callback of this loop, while another thread is inside, and in a forked
 * child. Since 0.1.
 */
int owui_loop_dispatch(owui_loop *loop, int64_t timeout_ms);

/*
 * Dispatches until no started call is left, or until owui_loop_wakeup().
 * Returns OWUI_OK, OWUI_AGAIN after a wakeup, or OWUI_E_STATE as dispatch. Since 0.1.
 */
int owui_loop_run(owui_loop *loop);

/* Makes the dispatch or run that waits, or else the next one, return. Any thread, any signal
 * handler. Since 0.1. */
void owui_loop_wakeup(owui_loop *loop);

/* How many calls were started on the loop and have not ended. Since 0.1. */
size_t owui_loop_active_calls(const owui_loop *loop);

/* How it ended: the status that owui_call_perform() would have given. */
typedef void (*owui_done_fn)(owui_call *call, int status, void *user);

/*
 * Starts a call on a loop, which keeps a reference to it until it has ended. Its callbacks
 * and then, exactly once, `on_done` (may be NULL) run inside owui_loop_dispatch(),
 * never inside this function; after on_done no `user` is touched again. Calls
 * may be started, cancelled and freed inside callbacks. OWUI_E_STATE if it
 * has run before, or if the loop is not to be had: it is being freed, it is its parent's in a
 * forked child, another thread is inside it, or the program has closed its descriptors; on_done
 * does not run then. What is wrong with the call itself
 * comes out of on_done. Since 0.1.
 */
int owui_call_start(owui_call *call, owui_loop *loop, owui_done_fn on_done, void *user);

/* There may be something to pull. */
typedef void (*owui_ready_fn)(owui_call *call, void *user);

/*
 * Starts a call on a loop to be pulled there: owui_call_next() and
 * owui_call_next_text() on it never wait, whatever their timeout, and `on_ready`
 * runs inside owui_loop_dispatch() when there may be something to pull: once, and once again
 * after each OWUI_AGAIN. What nobody pulls makes the server wait. It begins with the
 * first dispatch or next. What next has handed out stays as it is over any number of
 * dispatches.
 *
 * The loop keeps no reference that would keep the call under way: freeing it ends it, on any
 * thread. If another thread is inside dispatch or run at that moment, the call ends there, at
 * once; until then on_ready may still be running, and what the call has borrowed (a `user`,
 * the bytes of an upload) may still be in use. Both are over when a dispatch that began after
 * the free has returned. Since 0.1.
 */
int owui_call_attach(owui_call *call, owui_loop *loop, owui_ready_fn on_ready, void *user);

#ifdef __cplusplus
}
#endif

#endif
