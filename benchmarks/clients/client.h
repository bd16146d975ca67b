/*
 * What the clients of the benchmarks have in common. Each reads streams of the load server's, in its own way,
 * and keeps their text, so that the harness can see that all have read the same.
 */
#ifndef BENCH_CLIENT_H
#define BENCH_CLIENT_H

#include <stddef.h>

#include "../server/shapes.h"

/* Where a client puts what it has read. */
typedef struct {
    size_t events, length;
    char *text;
} sink;

void sink_add(sink *sink, const char *text, size_t length);

/* Which endpoint a shape is read from, and what is sent there. */
const char *client_path(const shape *shape);
extern const char *const client_body;

/*
 * The way to what is read in the JSON of an event of a shape: names, "*" for the elements of an array; NULL ends
 * it. Where the events of an API have a type, `type` receives the one that has text.
 */
const char *const *client_steps(const shape *shape, const char **type);

/* Each client has this: reads one stream in one of its ways, of which "" is the usual one. 0 if all is well. */
int client_run(const char *url, const shape *shape, const char *way, sink *sink);

/* The clients on libcurl (by_hand.c) have this instead: a line of a stream, without its end. */
void client_line(const shape *shape, sink *sink, const char *line, size_t length);
/* Which JSON is in a line; NULL if there is none. */
const char *client_json(const shape *shape, const char *line, size_t *length);

#endif
