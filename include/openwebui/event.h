/*
 * Events: what a streamed answer consists of.
 *
 * One frame of the server gives one event for each thing that it says: a frame
 * with text and token counts is a TEXT and a USAGE event. An unstreamed answer
 * gives the same kinds, so one piece of code can read both.
 *
 * An event is borrowed: from owui_call_next() until the next call of next or
 * free, in a callback until the callback returns. So are its pointers.
 *
 *   kind        text                   name               json
 *   TEXT        a piece of the answer                     the frame
 *   REASONING   a piece of thinking                       the frame
 *   TOOL_CALL   a piece of arguments   function's name    the frame's tool call
 *   SOURCES                                               the list of sources
 *   USAGE                                                 the token counts
 *   STATUS      the status             the file           the frame, or the file's entry
 *   ITEM                                                  one element of a list
 *   ERROR       the server's words     its error code     the frame
 *   DONE        the whole text         finish_reason      the assembled answer
 *   OTHER                              SSE event name     the frame, if it is JSON
 */
#ifndef OPENWEBUI_EVENT_H
#define OPENWEBUI_EVENT_H

#include <stddef.h>
#include <stdint.h>

#include "json.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct owui_event owui_event;

typedef enum owui_event_kind_t {
    OWUI_EVENT_OTHER = 0,     /* a frame with none of the things below, delivered as it came; also
                                 one with a finish_reason or a role alone */
    OWUI_EVENT_TEXT = 1,      /* text of the answer */
    OWUI_EVENT_REASONING = 2, /* the model's thinking, where it is shown */
    OWUI_EVENT_TOOL_CALL = 3, /* a piece of a tool call */
    OWUI_EVENT_SOURCES = 4,   /* what a retrieval or a tool put before the model */
    OWUI_EVENT_USAGE = 5,     /* how many tokens it took */
    OWUI_EVENT_STATUS = 6,    /* how far a long operation is */
    OWUI_EVENT_ERROR = 7,     /* the server gave up; the call ends with OWUI_E_STREAM */
    OWUI_EVENT_DONE = 8,      /* the last one: the answer is whole. Of chats, responses and
                                 Ollama's generate and chat only */
    OWUI_EVENT_ITEM = 9       /* one element of a list */
} owui_event_kind_t;

/* An owui_event_kind_t; OWUI_EVENT_OTHER for NULL. Since 0.1. */
int owui_event_kind(const owui_event *event);

/* Which choice of the answer it belongs to, from 0; 0 if none. Since 0.1. */
int owui_event_index(const owui_event *event);

/* TOOL_CALL: which of the calls, from 0; otherwise 0. Since 0.1. */
int owui_event_tool_index(const owui_event *event);

/*
 * The text, see above, NUL-terminated; its bytes in `*length` (may be NULL).
 * "" and 0 where there is none, never NULL. Since 0.1.
 */
const char *owui_event_text(const owui_event *event, size_t *length);

/* The name, see above; NULL where there is none. Since 0.1. */
const char *owui_event_name(const owui_event *event);

/*
 * The frame's bytes as the server sent them, the framing taken off, not
 * NUL-terminated; NULL and 0 for what did not come in a frame. Since 0.1.
 */
const char *owui_event_data(const owui_event *event, size_t *length);

/*
 * The JSON, see above, parsed when first asked for; NULL if there is none or it
 * is broken. owui_json_retain() keeps it longer, as it is now. Since 0.1.
 */
owui_json *owui_event_json(const owui_event *event);

/*
 * Which frame of the stream it came in, counted from 1; events of one frame
 * have the same number. 0 for what did not come in a frame. Since 0.1.
 */
int64_t owui_event_frame(const owui_event *event);

#ifdef __cplusplus
}
#endif

#endif
