/*
 * CLIENT URL FEW MANY SHAPE…: reads a stream of FEW and one of MANY events of each shape, and prints for each its
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

int main(int argc, char **argv)
{
    size_t size = (size_t)1 << 30;
    sink sink = {.text = mmap(NULL, size, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)};
    if (argc < 5 || sink.text == MAP_FAILED)
        return 2;
    for (int i = 4; i < argc; i++) {
        const shape *shape = shape_named(argv[i], strlen(argv[i]));
        if (!shape)
            return 2;
        /* What is done once (loading symbols, the first connection) is done in a stream before. */
        for (int length = i == 4 ? 1 : 2; length < 4; length++) {
            char url[256], name[64];
            snprintf(url, sizeof url, "%s/shape=%s,events=%s", argv[1], argv[i],
                     length == 1 ? "100" : argv[length]);
            snprintf(name, sizeof name, "%s %s", length == 1 ? "first" : argv[i], argv[length]);
            sink.events = sink.length = 0;
            CALLGRIND_ZERO_STATS;
            int status = client_run(url, shape, &sink);
            CALLGRIND_DUMP_STATS_AT(name);
            if (length == 1)
                continue;
            if (status == 1)
                printf("%s - 0\n", name);
            else if (status)
                return 1;
            else
                printf("%s %zu %016lx\n", name, sink.length, checksum(sink.text, sink.length));
            fflush(stdout);
        }
    }
    return 0;
}
