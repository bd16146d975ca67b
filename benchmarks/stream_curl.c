/*
 * The same by hand, with libcurl:  stream_curl URL [parse]
 * Without `parse` it only counts bytes, which is the floor; with it, it parses each event with jansson, as C
 * programs do.
 */
#include <curl/curl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct state {
    int parses;
    size_t bytes, used, size;
    char *line;
};

static void event(struct state *state, const char *text, size_t length)
{
    json_t *root = json_loadb(text, length, 0, NULL);
    json_t *choice = json_array_get(json_object_get(root, "choices"), 0);
    json_t *content = json_object_get(json_object_get(choice, "delta"), "content");
    if (json_is_string(content))
        state->bytes += json_string_length(content);
    json_decref(root);
}

static size_t receive(char *data, size_t size, size_t count, void *user)
{
    struct state *state = user;
    size_t length = size * count;
    if (!state->parses) {
        state->bytes += length;
        return length;
    }
    if (state->used + length > state->size) {
        state->size = (state->used + length) * 2;
        state->line = realloc(state->line, state->size);
    }
    memcpy(state->line + state->used, data, length);
    state->used += length;
    char *start = state->line, *end = state->line + state->used, *stop;
    while ((stop = memchr(start, '\n', (size_t)(end - start)))) {
        if (stop - start > 6 && !memcmp(start, "data: ", 6) && start[6] == '{')
            event(state, start + 6, (size_t)(stop - start) - 6);
        start = stop + 1;
    }
    state->used = (size_t)(end - start);
    memmove(state->line, start, state->used);
    return length;
}

int main(int argc, char **argv)
{
    struct state state = {argc > 2, 0, 0, 0, NULL};
    if (argc < 2)
        return 2;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURL *easy = curl_easy_init();
    char url[512];
    snprintf(url, sizeof url, "%s/api/chat/completions", argv[1]);
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, "{\"model\":\"m\",\"stream\":true,\"messages\":[]}");
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &state);
    CURLcode code = curl_easy_perform(easy);
    printf("%d %zu\n", (int)code, state.bytes);
    curl_easy_cleanup(easy);
    free(state.line);
    return code != CURLE_OK;
}
