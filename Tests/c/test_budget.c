/*
 * One budget for all that is kept of a response: the buffer limit. Endless data of each kind ends with OWUI_E_LIMIT if
 * it would have to be kept, passes if not, and never takes more memory than the limit times a small constant.
 */
#include "check.h"
#include "faults.h"

#include <openwebui.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum {
    LIMIT = 1 << 20,
    PIECE = 64 << 10, /* of a stream */
    PIECES = 400,     /* 25 MB */
    MOST = 12 << 10,  /* KB of memory, for all rows */
};

static long peak_kilobytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/* JSON text: `piece` as often as PIECE bytes hold it, as the text of a string. */
static char *repeated(const char *piece)
{
    size_t length = strlen(piece), count = PIECE / length + 1;
    char *text = malloc(count * length + 1), *end = text;
    for (size_t i = 0; i < count; i++, end += length)
        memcpy(end, piece, length);
    *end = 0;
    owui_json *string = owui_json_string(text);
    char *json = owui_json_dump(string, NULL);
    owui_json_release(string);
    free(text);
    return json;
}

/* A body that begins with `first`, goes on with as many times 64 KiB of `piece`, and ends with `last`. */
static const char *long_body(const char *type, const char *first, const char *piece, int pieces,
                             const char *last)
{
    owui_json *strings[2] = {owui_json_string(first), owui_json_string(last)};
    char *begin = owui_json_dump(strings[0], NULL), *end = owui_json_dump(strings[1], NULL);
    char *middle = repeated(piece);
    size_t size = strlen(begin) + strlen(middle) + strlen(end) + 400;
    char *steps = malloc(size);
    snprintf(
        steps, size,
        "[{\"head\":{\"headers\":{\"Content-Type\":\"%s\",\"Transfer-Encoding\":\"chunked\"}}},"
        "{\"chunk\":%s,\"repeat\":%d},{\"chunk\":%s,\"repeat\":%d},"
        "{\"chunk\":%s,\"repeat\":%d},{\"last_chunk\":true}]",
        type, begin, *first != 0, middle, pieces, end, *last != 0);
    const char *url = faults_steps("budget", steps);
    free(steps);
    owui_free(begin), owui_free(middle), owui_free(end);
    owui_json_release(strings[0]), owui_json_release(strings[1]);
    return url;
}

static owui_call *chat(owui_client *client)
{
    return owui_chat(client, NULL);
}
static owui_call *responses(owui_client *client)
{
    return owui_responses(client, NULL);
}
static owui_call *ollama(owui_client *client)
{
    return owui_ollama_chat(client, NULL);
}
static owui_call *request(owui_client *client)
{
    return owui_request(client, "POST", "/q", NULL, NULL);
}
static owui_call *file(owui_client *client)
{
    return owui_file_wait(client, "f");
}

#define EVENTS "text/event-stream"
#define LINES "application/x-ndjson"
#define IN_CHOICE(...) "data: {\"choices\":[{\"index\":0," #__VA_ARGS__ "}]}\n\n"
#define DELTA(...) "data: {\"choices\":[{\"index\":0,\"delta\":" #__VA_ARGS__ "}]}\n\n"
#define ROLE DELTA({"role" : "assistant"})

/* clang-format off */
static const struct {
    const char *what;
    owui_call *(*make)(owui_client *);
    const char *type, *first, *piece, *last;
    int forgets; /* the text is not kept */
    int status;
} rows[] = {
    /* What is kept. */
    {"text", chat, EVENTS, SAY("a"), SAY("some text"), STOP, 0, OWUI_E_LIMIT},
    {"text after a role", chat, EVENTS, ROLE, SAY("some text"), STOP, 0, OWUI_E_LIMIT},
    {"text beside a member", chat, EVENTS, "", "data: {\"id\":\"x\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"text\",\"n\":null}}]}\n\n", STOP, 0, OWUI_E_LIMIT},
    {"text of another choice", chat, EVENTS, "", SAY_AT(1, "some text"), STOP, 0, OWUI_E_LIMIT},
    {"parts of a content", chat, EVENTS, "", DELTA({"content":[{"type":"text","text":"some text"}]}), STOP, 0, OWUI_E_LIMIT},
    {"images of a content", chat, EVENTS, "", DELTA({"content":[{"type":"image","image":"some bytes"}]}), STOP, 0, OWUI_E_LIMIT},
    {"reasoning", chat, EVENTS, "", DELTA({"reasoning_content":"some text"}), STOP, 0, OWUI_E_LIMIT},
    {"reasoning details", chat, EVENTS, "", DELTA({"reasoning_details":[{"type":"reasoning.text","text":"some text","index":0}]}), STOP, 0, OWUI_E_LIMIT},
    {"another member", chat, EVENTS, "", DELTA({"remark":"some text"}), STOP, 0, OWUI_E_LIMIT},
    {"another member, text forgotten", chat, EVENTS, "", DELTA({"remark":"some text"}), STOP, 1, OWUI_E_LIMIT},
    {"audio", chat, EVENTS, "", DELTA({"audio":{"data":"some bytes"}}), STOP, 0, OWUI_E_LIMIT},
    {"an unknown list", chat, EVENTS, "", DELTA({"notes":[1,"two"]}), STOP, 0, OWUI_E_LIMIT},
    {"arguments", chat, EVENTS, DELTA({"tool_calls":[{"index":0,"id":"c","function":{"name":"f"}}]}), DELTA({"tool_calls":[{"index":0,"function":{"arguments":"some text"}}]}), STOP, 0, OWUI_E_LIMIT},
    {"probabilities", chat, EVENTS, "", IN_CHOICE("delta":{"content":""},"logprobs":{"content":[{"token":"a","logprob":-1}]}), STOP, 0, OWUI_E_LIMIT},
    {"sources", chat, EVENTS, "", "data: {\"sources\":[{\"document\":[\"some text\"]}]}\n\n", STOP, 0, OWUI_E_LIMIT},
    {"a frame", chat, EVENTS, "data: {\"choices\":[{\"delta\":{\"content\":\"", "text", "\"}}]}\n\n", 0, OWUI_E_LIMIT},
    {"lines of a frame", chat, EVENTS, "", "data: text\n", "\n", 0, OWUI_E_LIMIT},
    {"lines that are no fields", chat, EVENTS, "", "nothing\n", STOP, 0, OWUI_OK},
    {"a name", chat, EVENTS, "event: ", "name", "\n\n" STOP, 0, OWUI_E_LIMIT},
    {"a comment", chat, EVENTS, ":", "nothing", "\n\n" STOP, 0, OWUI_E_LIMIT},
    {"output of Responses", responses, EVENTS, "", "data: {\"type\":\"response.output_text.delta\",\"output_index\":0,\"content_index\":0,\"delta\":\"some text\"}\n\n", "", 0, OWUI_E_LIMIT},
    {"arguments of Responses", responses, EVENTS, "", "data: {\"type\":\"response.function_call_arguments.delta\",\"item_id\":\"a\",\"output_index\":0,\"delta\":\"some text\"}\n\n", "", 0, OWUI_E_LIMIT},
    {"items of Responses", responses, EVENTS, "", "data: {\"type\":\"response.output_item.added\",\"item\":{\"type\":\"message\",\"content\":[]}}\n\n", "", 0, OWUI_E_TRUNCATED},
    {"text of Ollama", ollama, LINES, "", "{\"message\":{\"content\":\"some text\"},\"done\":false}\n", "", 0, OWUI_E_LIMIT},
    {"thinking of Ollama", ollama, LINES, "", "{\"message\":{\"thinking\":\"some text\"},\"done\":false}\n", "", 0, OWUI_E_LIMIT},
    {"calls of Ollama", ollama, LINES, "", "{\"message\":{\"tool_calls\":[{\"function\":{\"name\":\"f\",\"arguments\":{}}}]},\"done\":false}\n", "", 0, OWUI_E_LIMIT},
    {"a line of Ollama", ollama, LINES, "{\"message\":{\"content\":\"", "text", "\"}}\n", 0, OWUI_E_LIMIT},
    {"a document", request, "application/json", "[1", ",1", "]", 0, OWUI_E_LIMIT},
    {"a document as a stream", chat, EVENTS, "{\"choices\":[1", ",1", "]}", 0, OWUI_E_LIMIT},
    /* What is not kept. */
    {"text that is forgotten", chat, EVENTS, "", SAY("some text"), STOP, 1, OWUI_OK},
    {"reasoning that is forgotten", chat, EVENTS, "", DELTA({"reasoning_content":"some text"}), STOP, 1, OWUI_OK},
    {"parts that are forgotten", chat, EVENTS, "", DELTA({"content":[{"type":"text","text":"some text"}]}), STOP, 1, OWUI_OK},
    {"text of another choice that is forgotten", chat, EVENTS, "", SAY_AT(1, "some text"), FINISH_AT(1, "stop") STOP, 1, OWUI_OK},
    {"empty frames", chat, EVENTS, "", "data: {}\n\n", STOP, 0, OWUI_OK},
    {"empty choices", chat, EVENTS, "", "data: {\"id\":\"x\",\"choices\":[],\"created\":1}\n\n", STOP, 0, OWUI_OK},
    {"empty deltas", chat, EVENTS, "", DELTA({}), STOP, 0, OWUI_OK},
    {"empty text", chat, EVENTS, "", SAY(""), STOP, 0, OWUI_OK},
    {"roles", chat, EVENTS, "", ROLE, STOP, 0, OWUI_OK},
    {"usage", chat, EVENTS, "", "data: {\"choices\":[],\"usage\":{\"total_tokens\":1}}\n\n", STOP, 0, OWUI_OK},
    {"keep-alives", chat, EVENTS, "", ": ping\n\ndata:\n\ndata: : ping\n\nevent: ping\ndata: text\n\n", STOP, 0, OWUI_OK},
    {"frames of Responses", responses, EVENTS, "", "data: {\"type\":\"response.in_progress\",\"n\":1}\n\n", "data: {\"type\":\"response.completed\",\"response\":{\"status\":\"completed\",\"output\":[]}}\n\n", 0, OWUI_OK},
    {"empty lines of Ollama", ollama, LINES, "", "{\"message\":{\"content\":\"\"},\"done\":false}\n", "{\"done\":true,\"done_reason\":\"stop\"}\n", 0, OWUI_OK},
    {"events of a request", request, EVENTS, "", "data: {\"n\":1}\n\n", "", 0, OWUI_OK},
    {"lines of a request", request, LINES, "", "{\"n\":1}\n", "", 0, OWUI_OK},
    {"states of a file", file, EVENTS, "", "data: {\"status\":\"pending\"}\n\n", "data: {\"status\":\"completed\"}\n\n", 0, OWUI_OK},
};
/* clang-format on */

TEST(endless_streams)
{
    if (!faults_here())
        return;
    if (check_valgrind()) {
        check_skip("valgrind has a memory of its own");
        return;
    }
    check_allow(240);
    long before = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        owui_client *client = faults_client(
            long_body(rows[i].type, rows[i].first, rows[i].piece, PIECES, rows[i].last));
        CHECK_STATUS(owui_client_set_buffer_limit(client, LIMIT), OWUI_OK);
        CHECK_STATUS(owui_client_set_timeout(client, OWUI_TIMEOUT_TOTAL, 20000), OWUI_OK);
        owui_call *call = rows[i].make(client);
        if (rows[i].make != file)
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        if (rows[i].forgets)
            CHECK_STATUS(owui_call_set_keep_response(call, 0), OWUI_OK);
        if (!before)
            before = peak_kilobytes();
        long so_far = peak_kilobytes();
        CHECK_STATUS(owui_call_perform(call), rows[i].status);
        if (!CHECK(peak_kilobytes() - before < MOST))
            printf("     %ld KB more than before, %ld KB in this row\n", peak_kilobytes() - before,
                   peak_kilobytes() - so_far);
        owui_call_release(call);
        owui_client_release(client);
    }
}

static owui_call *list(owui_client *client)
{
    return owui_file_list(client);
}

/* Less bytes than the limit, in values of which each takes many times its bytes. */
TEST(small_values)
{
    static const struct {
        const char *what;
        owui_call *(*make)(owui_client *);
        const char *type, *first, *piece, *last;
        int status;
        int is_null; /* the response as JSON */
    } values[] = {
        {"numbers", request, "application/json", "[1", ",1", "]", OWUI_OK, 1},
        {"objects", request, "application/json", "[1", ",{}", "]", OWUI_OK, 1},
        {"elements of a list", list, "application/json", "[1", ",1", "]", OWUI_E_LIMIT, 0},
        {"numbers of a chat", chat, "application/json", "{\"x\":[1", ",1",
         "],\"choices\":[{\"message\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}", OWUI_OK,
         1},
        {"numbers of an event", chat, EVENTS, "data: {\"x\":[1", ",1", "]}\n\n" STOP, OWUI_OK, 1},
        {"numbers of a delta", chat, EVENTS, "data: {\"choices\":[{\"index\":0,\"delta\":{\"x\":[1",
         ",1", "]}}]}\n\n" STOP, OWUI_OK, 1},
        {"numbers of an error", chat, EVENTS, "data: {\"error\":[1", ",1", "]}\n\n", OWUI_E_STREAM,
         1},
        {"members of a choice", chat, EVENTS, "data: {\"choices\":[{\"a\":0", ",\"b\":0",
         "}]}\n\n" STOP, OWUI_E_LIMIT, 0},
        {"a member again and again", chat, EVENTS, "data: {\"a\":0", ",\"id\":\"a\",\"id\":\"b\"",
         "}\n\n" STOP, OWUI_OK, 0},
        {"parts", chat, EVENTS, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":[\"a\"",
         ",\"a\"", "]}}]}\n\n" STOP, OWUI_E_LIMIT, 1},
    };
    if (!faults_here())
        return;
    if (check_valgrind()) {
        check_skip("valgrind has a memory of its own");
        return;
    }
    check_allow(120);
    long before = 0;
    for (size_t i = 0; i < COUNT(values); i++) {
        check_row("%s", values[i].what);
        owui_client *client = faults_client(
            long_body(values[i].type, values[i].first, values[i].piece, 15, values[i].last));
        CHECK_STATUS(owui_client_set_buffer_limit(client, LIMIT), OWUI_OK);
        owui_call *call = values[i].make(client);
        if (values[i].make != list)
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        if (!before)
            before = peak_kilobytes();
        CHECK_STATUS(owui_call_perform(call), values[i].status);
        CHECK((owui_call_response(call) == NULL) == values[i].is_null);
        CHECK(peak_kilobytes() - before < MOST);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* Pages without an end, whose elements are kept, or only known by their ids. */
TEST(endless_lists)
{
    if (!faults_here())
        return;
    if (check_valgrind()) {
        check_skip("valgrind has a memory of its own");
        return;
    }
    check_allow(120);
    char *text = malloc(PIECE + 1), *routes = malloc(8 * PIECE);
    memset(text, 'a', PIECE);
    text[PIECE] = 0;
    long before = peak_kilobytes();
    for (int i = 0; i < 3; i++) {
        check_row("%d", i);
        /* Long elements, that are kept; or many short ones, of which only the ids are. */
        size_t end = (size_t)sprintf(
            routes, "{\"*\":[{\"steps\":[{\"http\":{\"body\":{\"total\":100000000,\"items\":[");
        int elements = i == 0 ? 1 : 2000;
        for (int j = 0; j < elements; j++)
            end += (size_t)sprintf(routes + end, "%s{\"id\":\"{{n}}-%d\",\"text\":\"%s\"}",
                                   j ? "," : "", j, i == 0 ? text : "");
        sprintf(routes + end, "]}}}]}]}");
        owui_client *client = faults_client(faults_routes("pages", routes));
        CHECK_STATUS(owui_client_set_buffer_limit(client, LIMIT), OWUI_OK);
        CHECK_STATUS(owui_client_set_timeout(client, OWUI_TIMEOUT_TOTAL, 60000), OWUI_OK);
        owui_call *call = owui_knowledge_list(client);
        if (i == 1)
            CHECK_STATUS(owui_call_set_keep_response(call, 0), OWUI_OK);
        if (i == 2) {
            owui_call_release(call);
            call = owui_knowledge_add_file(client, "kb", "f");
        }
        CHECK_STATUS(owui_call_perform(call), OWUI_E_LIMIT);
        CHECK(peak_kilobytes() - before < MOST);
        owui_call_release(call);
        owui_client_release(client);
    }
    free(text);
    free(routes);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(endless_streams), T(small_values), T(endless_lists), {NULL, NULL}};
    return check_main(argc, argv, tests);
}
