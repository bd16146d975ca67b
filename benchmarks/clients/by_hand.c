/* Reads a stream with libcurl, and gives its lines to client_line(). */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "client.h"

struct state {
    const shape *shape;
    sink *sink;
    size_t used, size;
    char *line;
};

/* Gives the whole lines; returns where the rest begins. */
static char *take_lines(const struct state *state, char *start, const char *end)
{
    char *stop;
    while (start < end && (stop = memchr(start, '\n', (size_t)(end - start)))) {
        if (stop > start)
            client_line(state->shape, state->sink, start, (size_t)(stop - start));
        start = stop + 1;
    }
    return start;
}

static size_t receive(char *data, size_t size, size_t count, void *user)
{
    struct state *state = user;
    size_t length = size * count;
    char *start = data, *end = data + length;
    if (!state->used) /* as a rule the lines are whole where they arrive */
        start = take_lines(state, data, end);
    if (start == end)
        return length;
    if (state->used + (size_t)(end - start) > state->size) {
        state->size = (state->used + (size_t)(end - start)) * 2;
        state->line = realloc(state->line, state->size);
        if (!state->line)
            return 0;
    }
    memcpy(state->line + state->used, start, (size_t)(end - start));
    state->used += (size_t)(end - start);
    if (start == data) {
        start = take_lines(state, state->line, state->line + state->used);
        state->used -= (size_t)(start - state->line);
        memmove(state->line, start, state->used);
    }
    return length;
}

int client_run(const char *base, const shape *shape, const char *way, sink *sink)
{
    static CURL *easy;
    struct state state = {.shape = shape, .sink = sink};
    char url[512];
    (void)way;
    if (!easy) {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        easy = curl_easy_init();
    }
    snprintf(url, sizeof url, "%s%s", base, client_path(shape));
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, client_body);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &state);
    CURLcode code = curl_easy_perform(easy);
    if (code != CURLE_OK)
        fprintf(stderr, "%s\n", curl_easy_strerror(code));
    free(state.line);
    return code != CURLE_OK;
}
