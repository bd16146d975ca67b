/*
 * CLIENT URL FEW MANY [WAY/]SHAPE…: reads a stream of FEW and one of MANY events of each shape, and prints for each its
 * shape, how many events, bytes of text, and a checksum. Under callgrind each stream is a dump of its own.
 */
#define _DEFAULT_SOURCE
#include "client.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <valgrind/callgrind.h>

const char *const client_body =
    "{\"model\":\"m\",\"stream\":true,\"messages\":[],\"input\":\"a\",\"prompt\":\"a\"}";

void sink_add(sink *sink, const char *text, size_t length)
{
    memcpy(sink->text + sink->length, text, length);
    sink->length += length;
}

const char *client_path(const shape *shape)
{
    static const char *const paths[] = {
        [API_CHAT] = "/api/chat/completions",  [API_RESPONSES] = "/api/responses",
        [API_OLLAMA] = "/ollama/api/generate", [API_MESSAGES] = "/api/v1/messages",
        [API_PROGRESS] = "/ollama/api/pull",
    };
    return paths[shape->api];
}

const char *const *client_steps(const shape *shape, const char **type)
{
    static const char *const parts[][8] = {
        [PART_TEXT] = {"choices", "*", "delta", "content"},
        [PART_REASONING] = {"choices", "*", "delta", "reasoning_content"},
        [PART_ARGUMENTS] = {"choices", "*", "delta", "tool_calls", "*", "function", "arguments"},
        [PART_ALL_CHOICES] = {"choices", "*", "delta", "content"},
    };
    static const char *const others[][3] = {[API_RESPONSES] = {"delta"},
                                            [API_OLLAMA] = {"response"},
                                            [API_MESSAGES] = {"delta", "text"},
                                            [API_PROGRESS] = {"status"}};
    static const char *const types[] = {[API_RESPONSES] = "response.output_text.delta",
                                        [API_MESSAGES] = "content_block_delta",
                                        [API_PROGRESS] = NULL};
    *type = types[shape->api];
    return shape->api == API_CHAT ? parts[shape->part] : others[shape->api];
}

const char *client_json(const shape *shape, const char *line, size_t *length)
{
    if (shape->api == API_OLLAMA || shape->api == API_PROGRESS)
        return *length ? line : NULL;
    if (*length < 7 || memcmp(line, "data: {", 7) != 0)
        return NULL;
    *length -= 6;
    return line + 6;
}

static unsigned long checksum(const char *text, size_t length)
{
    unsigned long sum = 14695981039346656037u;
    for (size_t i = 0; i < length; i++)
        sum = (sum ^ (unsigned char)text[i]) * 1099511628211u;
    return sum;
}

/* Reads one stream and prints what there is to tell. 0 if all is well. */
static int read_stream(const char *base, const char *named, const char *events, int is_first,
                       sink *sink)
{
    char url[256], name[64], way[16] = "";
    const char *slash = strchr(named, '/'), *shape_name = slash ? slash + 1 : named;
    const shape *shape = shape_named(shape_name, strlen(shape_name));
    if (!shape)
        return 2;
    if (slash)
        snprintf(way, sizeof way, "%.*s", (int)(slash - named), named);
    snprintf(url, sizeof url, "%s/shape=%s,events=%s", base, shape_name, is_first ? "100" : events);
    snprintf(name, sizeof name, "%s %s", is_first ? "first" : named, events);
    sink->events = sink->length = 0;
    CALLGRIND_ZERO_STATS;
    int status = client_run(url, shape, way, sink);
    CALLGRIND_DUMP_STATS_AT(name);
    if (!status && !is_first)
        printf("%s %zu %016lx\n", name, sink->length, checksum(sink->text, sink->length));
    return status;
}

int main(int argc, char **argv)
{
    size_t size = (size_t)1 << 30;
    sink sink = {.text = mmap(NULL, size, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)};
    if (argc < 5 || sink.text == MAP_FAILED)
        return 2;
    for (int i = 4; i < argc; i++) {
        /* What is done once (loading symbols, the first connection) is done in a stream before. */
        int status = read_stream(argv[1], argv[i], argv[2], 1, &sink);
        for (int length = 2; length < 4 && !status; length++)
            status = read_stream(argv[1], argv[i], argv[length], 0, &sink);
        if (status)
            return status;
    }
    return 0;
}
