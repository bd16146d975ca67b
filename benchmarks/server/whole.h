/* Responses that come in one piece. */
#ifndef BENCH_WHOLE_H
#define BENCH_WHOLE_H

#include "options.h"

/*
 * The body of a response: of `count` models, or of `count` vectors of `size` numbers, or with `size` bytes of
 * text. Valid until the next call.
 */
const char *whole_body(response response, unsigned long count, size_t size, size_t *length);

#endif
