/* What a request asks of the load server, in any part of its path: "/shape=azure,events=5000/api/…". */
#ifndef BENCH_OPTIONS_H
#define BENCH_OPTIONS_H

#include "shapes.h"

typedef enum {
    FRAMING_LINES,  /* each line is an HTTP chunk of its own, as Open WebUI does it */
    FRAMING_EVENTS, /* each event is a chunk */
    FRAMING_PACKED, /* chunks of many events */
    FRAMING_CLOSE   /* no chunks; the end of the connection is the end of the body */
} framing;

typedef enum {
    RESPONSE_STREAM,
    RESPONSE_CHAT,
    RESPONSE_MODELS,
    RESPONSE_EMBEDDINGS,
    RESPONSE_FILE
} response;

typedef struct {
    response response;
    shape_choice choice;
    unsigned long events; /* of a stream */
    unsigned long count;  /* models of a list, vectors of embeddings */
    long pace_us;         /* between two packets; 0: as fast as the peer reads */
    unsigned long packet; /* events in a packet */
    framing framing;
    int closes; /* the connection, after the response */
} options;

/* Changes what the text names; the rest stays. 0 if it names a shape or a framing that does not exist. */
int options_read(options *options, const char *text, size_t length);

#endif
