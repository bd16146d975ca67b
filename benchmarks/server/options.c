#include "options.h"

#include <stdlib.h>
#include <string.h>

static const char *const framings[] = {"lines", "events", "packed", "close"};
static const char *const responses[] = {"stream", "chat", "models", "embeddings", "file"};

static int named(const char *const *names, int count, const char *name, size_t length)
{
    for (int i = 0; i < count; i++)
        if (strlen(names[i]) == length && !memcmp(names[i], name, length))
            return i;
    return -1;
}

static int is(const char *name, size_t length, const char *expected)
{
    return strlen(expected) == length && !memcmp(name, expected, length);
}

static int set(options *options, const char *name, size_t name_length, const char *value,
               size_t length)
{
    int index;
    unsigned long number = strtoul(value, NULL, 10);
    if (is(name, name_length, "shape")) {
        const shape *shape = shape_named(value, length);
        if (!shape)
            return 0;
        options->choice.shape = shape;
        options->choice.delta = shape->delta;
    } else if (is(name, name_length, "framing")) {
        if ((index = named(framings, 4, value, length)) < 0)
            return 0;
        options->framing = (framing)index;
    } else if (is(name, name_length, "response")) {
        if ((index = named(responses, 5, value, length)) < 0)
            return 0;
        options->response = (response)index;
    } else if (is(name, name_length, "events")) {
        options->events = number;
    } else if (is(name, name_length, "count")) {
        options->count = number;
    } else if (is(name, name_length, "delta")) {
        options->choice.delta = number;
    } else if (is(name, name_length, "pace")) {
        options->pace_us = (long)number;
    } else if (is(name, name_length, "packet")) {
        options->packet = number ? number : 1;
    } else if (is(name, name_length, "closes")) {
        options->closes = number != 0;
    } else if (is(name, name_length, "fixed")) {
        options->choice.fixed = number != 0;
    }
    return 1;
}

int options_read(options *options, const char *text, size_t length)
{
    const char *end = text + length;
    while (text < end) {
        const char *stop = text;
        while (stop < end && !strchr("/?&, ", *stop))
            stop++;
        const char *equals = memchr(text, '=', (size_t)(stop - text));
        if (equals &&
            !set(options, text, (size_t)(equals - text), equals + 1, (size_t)(stop - equals) - 1))
            return 0;
        text = stop + 1;
    }
    return 1;
}
