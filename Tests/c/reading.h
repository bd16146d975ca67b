/*
 * Reads a call in each of the four ways there are, and says what came as one line of text, so
 * that the ways can be compared with each other and with what a test expects:
 *
 *     "Hel" "lo" 1"text of choice 1" R"reasoning" C0.1(name)"arguments" S U P"status"
 *     E(code)"message of the server" D(stop)"Hello" O(SSE event name)
 */
#ifndef READING_H
#define READING_H

#include <openwebui.h>
#include <stddef.h>

struct reading {
    int status;
    char *trace; /* the events */
    char *
        exact; /* the events with frame numbers, bytes and JSON; not from next_text and next_frames */
    char *text; /* what on_text got, or the TEXT events of choice 0 */
    size_t text_length;
};

struct reading reading_perform(owui_call *call);
struct reading reading_next(owui_call *call);
struct reading reading_next_text(owui_call *call);
struct reading reading_next_frames(owui_call *call); /* without a trace */
void reading_free(struct reading *reading);

/* Makes a call; every time the same. */
typedef owui_call *(*reading_make)(const void *user);

/* For calls of faults_chat(): `user` is the base URL. */
owui_call *reading_chat(const void *user);

/*
 * Makes four calls, reads one each way, and checks that they agree in everything that can be
 * asked of a call, that the status is `status`, and the events are `trace` (NULL: not looked at).
 * Returns the one that was performed, yours.
 */
owui_call *reading_all_ways(reading_make make, const void *user, int status, const char *trace);

#endif
