/* The text that the model of the load server says, piece by piece, in JSON and decoded. */
#ifndef BENCH_TEXT_H
#define BENCH_TEXT_H

#include <stddef.h>

typedef enum {
    TEXT_WORDS,
    TEXT_ASCII,
    TEXT_UTF8,
    TEXT_ESCAPES,
    TEXT_UNICODE,
    TEXT_BRACES,
    TEXT_ARGUMENTS
} text_kind;

/* A pseudo-random number that depends on the number of the event only, so that every client gets the same. */
unsigned long text_mix(unsigned long number);

/*
 * Writes piece `number` as it stands between the quotes of a JSON string. `size` is its length in bytes, of
 * JSON; 0: one word. `decoded`, if not NULL, receives the same without escapes, and `*decoded_length` its
 * length. Both need room for size + 32 bytes.
 */
size_t text_piece(text_kind kind, unsigned long number, size_t size, char *out, char *decoded,
                  size_t *decoded_length);

#endif
