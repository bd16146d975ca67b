/**
 * @file
 * Events: the parts of a response, in the order in which they arrive.
 */
#ifndef OPENWEBUI_EVENT_H
#define OPENWEBUI_EVENT_H

#include <stddef.h>
#include <stdint.h>

#include "json.h"
#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup event Events
 *
 * A frame of a stream gives one event for each thing that it contains: a frame with text and token
 * counts is a TEXT and a USAGE event. An unstreamed response gives events of the same kinds, so
 * that the same code can read both; the JSON of its TEXT and REASONING events is NULL.
 *
 * kind      | text                    | name                 | JSON
 * --------- | ----------------------- | -------------------- | ------------------------------
 * TEXT      | a piece of the text     |                      | the frame
 * REASONING | a piece of reasoning    |                      | the frame
 * TOOL_CALL | a piece of arguments    | the function's name¹ | the tool call in the frame
 * SOURCES   |                         |                      | the list of sources
 * USAGE     |                         |                      | the token counts
 * STATUS    | the status              | the file's name²     | the frame, or the file's entry
 * ITEM      |                         |                      | one element of a list
 * ERROR     | the server's message    | its error code       | the frame
 * DONE      | the whole text          | finish_reason³       | the assembled response
 * OTHER     |                         | the SSE event's name | the frame, if it is JSON
 *
 * ¹ On the first piece of a tool call, and on later ones that bring more of the name or repeat it,
 * as far as it has come; NULL on other ones. ² In an ingestion; NULL in owui_file_wait() and for
 * Ollama. ³ Of a message, its stop_reason.
 *
 * An event is borrowed, and so is everything that is read from it: from owui_call_next() it is
 * valid until the next call of owui_call_next() or owui_call_next_text() or the release of the
 * call; in a callback until the callback returns. Every function accepts a NULL event.
 *
 * Threads: the one that runs the call of the event.
 * @{
 */

/** An event. Opaque; borrowed. */
typedef struct owui_event owui_event;

/** The kind of an event. Later releases may add kinds: treat an unknown one as OTHER. */
typedef enum owui_event_kind_t {
    OWUI_EVENT_OTHER = 0,     /**< A frame with none of the things below, as it came; also one with
                                   only a finish_reason or a role. */
    OWUI_EVENT_TEXT = 1,      /**< Text of the model. */
    OWUI_EVENT_REASONING = 2, /**< Reasoning of the model, where it is shown. */
    OWUI_EVENT_TOOL_CALL = 3, /**< A piece of a tool call. */
    OWUI_EVENT_SOURCES = 4,   /**< What a retrieval or a tool gave to the model. */
    OWUI_EVENT_USAGE = 5,     /**< Token counts. */
    OWUI_EVENT_STATUS = 6,    /**< Progress of a long operation. */
    OWUI_EVENT_ERROR = 7,     /**< The server reports an error; the call ends with OWUI_E_STREAM. */
    OWUI_EVENT_DONE = 8,      /**< The last event: the response is complete. Only of chats,
                                   responses, messages, and Ollama's generate and chat. */
    OWUI_EVENT_ITEM = 9       /**< One element of a list. */
} owui_event_kind_t;

/**
 * Returns the kind of an event.
 *
 * @param event The event.
 * @return An #owui_event_kind_t; #OWUI_EVENT_OTHER for NULL.
 */
OWUI_EXPORT int owui_event_kind(const owui_event *event);

/**
 * Returns the choice of the response that an event belongs to.
 *
 * @param event The event.
 * @return The index of the choice, from 0; 0 if it belongs to none.
 */
OWUI_EXPORT int owui_event_index(const owui_event *event);

/**
 * Returns the tool call that a TOOL_CALL event belongs to.
 *
 * @param event The event.
 * @return The index of the tool call, from 0; 0 for other events.
 */
OWUI_EXPORT int owui_event_tool_index(const owui_event *event);

/**
 * Returns the text of an event; see the table above.
 *
 * @param event The event.
 * @param[out] length May be NULL. Bytes of the text, which may contain NUL.
 * @return The text, borrowed, NUL-terminated; "" and 0 if there is none; never NULL.
 */
OWUI_EXPORT const char *owui_event_text(const owui_event *event, size_t *length);

/**
 * Returns the name of an event; see the table above.
 *
 * @param event The event.
 * @return The name, borrowed, NUL-terminated; NULL if there is none.
 */
OWUI_EXPORT const char *owui_event_name(const owui_event *event);

/**
 * Returns the bytes of the frame as the server sent them, without the framing.
 *
 * @param event The event.
 * @param[out] length May be NULL. Bytes of the frame.
 * @return The bytes, borrowed, not NUL-terminated; NULL and 0 for an event that did not come in a
 *     frame.
 */
OWUI_EXPORT const char *owui_event_data(const owui_event *event, size_t *length);

/**
 * Returns the JSON of an event; see the table above. It is parsed when it is first read.
 *
 * @param event The event.
 * @return The value, borrowed; NULL if there is none or it is malformed. owui_json_retain() keeps
 *     it, unchanged.
 */
OWUI_EXPORT owui_json *owui_event_json(const owui_event *event);

/**
 * Returns the number of the frame that an event came in. Events of one frame have the same number.
 *
 * @param event The event.
 * @return The number, from 1; 0 for an event that did not come in a frame.
 */
OWUI_EXPORT int64_t owui_event_frame(const owui_event *event);

/**
 * Returns how many bytes of a long operation are done: of Ollama's "pull" and "push".
 *
 * @param event The event.
 * @return Bytes of the file that a STATUS event is about; -1 if they are not known, and for other
 *     events.
 */
OWUI_EXPORT int64_t owui_event_completed(const owui_event *event);

/**
 * Returns how many bytes a long operation has to do in all; see owui_event_completed().
 *
 * @param event The event.
 * @return Bytes; -1 if they are not known, and for other events.
 */
OWUI_EXPORT int64_t owui_event_total(const owui_event *event);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
