/* The shapes of streams that providers send, event by event. */
#ifndef BENCH_SHAPES_H
#define BENCH_SHAPES_H

#include <stddef.h>

#include "text.h"

/* Which API a shape belongs to, and so which endpoint streams it. */
typedef enum { API_CHAT, API_RESPONSES, API_OLLAMA, API_MESSAGES, API_PROGRESS } shape_api;

/* What of an event a client reads. */
typedef enum {
    PART_TEXT,
    PART_REASONING,
    PART_ARGUMENTS,
    PART_ALL_CHOICES,
    PART_STATUS
} shape_part;

typedef struct {
    const char *name;
    const char *label;
    shape_api api;
    shape_part part;
    text_kind text;
    size_t delta; /* bytes of text in an event; 0: one word */
    int goal;     /* the most instructions an event, of DESIGN §9; 0: none is set */
    /* In an event, "$x" is what changes: see shape_event(). */
    const char *event;
} shape;

const shape *shape_named(const char *name, size_t length);
const shape *shape_at(size_t index); /* NULL after the last */

/* What the request chose of a shape. */
typedef struct {
    const shape *shape;
    size_t delta;
    int fixed; /* ids and times stay the same in a stream, as in one of OpenAI's */
} shape_choice;

/* The most bytes that an event, the beginning or the end of a stream can have. */
size_t shape_most(const shape_choice *choice);

/* These write lines, each with its newline, and return how many bytes. */
size_t shape_beginning(const shape_choice *choice, char *out);
size_t shape_event(const shape_choice *choice, unsigned long number, char *out);
size_t shape_end(const shape_choice *choice, unsigned long events, char *out);

#endif
