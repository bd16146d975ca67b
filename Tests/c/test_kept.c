/*
 * Values that a program keeps: what a call, an event or a part of either has given out stays as it was, whatever
 * comes later, and another thread may read and free it while the call goes on. `make check-tsan` runs this one too.
 */
#include "check.h"
#include "faults.h"

#include <openwebui.h>

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 20000 };

/* A value, and how it was written when it was kept. */
struct kept {
    owui_json *value;
    char *text;
};

struct keeper {
    owui_call *call;
    struct kept *kept;
    atomic_size_t count; /* those before are complete */
    int texts;           /* whether texts are wanted */
    int each;            /* keep at every so many events */
    int events;
    atomic_int over;
    int unwritten; /* of the other thread */
};

static void keep(struct keeper *keeper, owui_json *value)
{
    size_t count = atomic_load(&keeper->count);
    if (!value || count == MOST)
        return;
    keeper->kept[count].value = owui_json_retain(value);
    keeper->kept[count].text = keeper->texts ? owui_json_dump(value, NULL) : NULL;
    atomic_store(&keeper->count, count + 1);
}

/* The whole, a list in it, and a value of the program's own with a part of it in it. */
static int on_event(const owui_event *event, void *user)
{
    static const char *const parts[] = {
        "/sources",
        "/choices/0/logprobs",
        "/choices/0/logprobs/content",
        "/choices/0/message/annotations",
        "/choices/0/message/tool_calls/0/marks",
        "/choices/0/extra",
        "/output",
        "/items",
        "/context",
    };
    struct keeper *keeper = user;
    if (keeper->events++ % keeper->each)
        return 0;
    owui_json *response = owui_call_response(keeper->call);
    keep(keeper, owui_event_json(event));
    keep(keeper, response);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        owui_json *part = owui_json_at(response, parts[i]);
        owui_json *own = owui_json_array();
        keep(keeper, part);
        if (part)
            owui_json_append(own, part);
        keep(keeper, own);
        owui_json_release(own);
    }
    keep(keeper, owui_call_ignored_files(keeper->call));
    return 0;
}

static struct keeper *keeper_new(owui_call *call, int texts, int each)
{
    struct keeper *keeper = calloc(1, sizeof *keeper);
    keeper->kept = calloc(MOST, sizeof *keeper->kept);
    keeper->call = call;
    keeper->texts = texts;
    keeper->each = each;
    CHECK_STATUS(owui_call_on_event(call, on_event, keeper), OWUI_OK);
    return keeper;
}

static void keeper_free(struct keeper *keeper)
{
    for (size_t i = 0; i < keeper->count; i++) {
        owui_json_release(keeper->kept[i].value);
        owui_free(keeper->kept[i].text);
    }
    free(keeper->kept);
    free(keeper);
}

static void check_same(const struct keeper *keeper)
{
    for (size_t i = 0; i < keeper->count; i++) {
        char *now = owui_json_dump(keeper->kept[i].value, NULL);
        if (!CHECK_STR(now, keeper->kept[i].text))
            i = keeper->count;
        owui_free(now);
    }
}

/* ---- What grows, in each protocol */

static owui_call *chat(owui_client *client)
{
    return owui_chat(client, NULL);
}
static owui_call *outlet(owui_client *client)
{
    return owui_chat_with_outlet(client, NULL);
}
static owui_call *responses(owui_client *client)
{
    return owui_responses(client, NULL);
}
static owui_call *generate(owui_client *client)
{
    return owui_ollama_generate(client, NULL);
}
static owui_call *ollama_chat(owui_client *client)
{
    return owui_ollama_chat(client, NULL);
}

/* With the macros in it. */
/* clang-format off */
#define SCRIPT(...) JSON([__VA_ARGS__])
#define STREAM(...) SCRIPT({"steps":[{"sse":[__VA_ARGS__]}]})
#define LINES(...) SCRIPT({"steps":[{"ndjson":[__VA_ARGS__]}]})
#define PAGE(...) {"steps":[{"http":{"body":__VA_ARGS__}}]}
#define DELTA(...) {"choices":[{"index":0,"delta":__VA_ARGS__}]}
#define LOGPROBS(text, token) {"choices":[{"index":0,"delta":{"content":text},"logprobs":{"content":[{"token":token,"logprob":-1}],"refusal":[]}}]}
#define STOPPED {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}
#define CHAT_FRAMES \
    {"sources":[{"source":{"id":"f1"},"document":["a"]}]}, \
    LOGPROBS("a", "a"), LOGPROBS("b", "b"), \
    {"sources":[{"source":{"id":"f2"},"document":["b"]}],"choices":[{"delta":{"content":"c"}}]}, \
    DELTA({"content":"d","annotations":[{"n":1}]}), DELTA({"content":"e","annotations":[{"n":2}]}), \
    DELTA({"refusal":"no"}), DELTA({"content":"f","refusal":"pe"}), \
    DELTA({"tool_calls":[{"index":0,"id":"t","function":{"name":"f","arguments":"{"},"marks":[1]}]}), \
    DELTA({"tool_calls":[{"index":0,"function":{"arguments":"}"},"marks":[2],"mark":{"m":2}}]}), \
    {"choices":[{"index":0,"delta":{"content":"g"},"extra":[1]}]}, \
    {"choices":[{"index":0,"delta":{"content":"h"},"extra":[2]}]}, \
    {"sources":[{"source":{"id":"f3"}}],"usage":{"n":[1]},"choices":[{"index":1,"delta":{"content":"z"},"finish_reason":"stop"}]}, \
    LOGPROBS("i", "c"), STOPPED, {"choices":[],"usage":{"n":[1,2]}}, "[DONE]"
/* clang-format on */

TEST(nothing_changes_afterwards)
{
    /* clang-format off */
    static const struct {
        const char *name;
        owui_call *(*make)(owui_client *);
        int takes_body;
        const char *script;
        size_t kept; /* at least */
    } rows[] = {
        {"a chat", chat, 1, STREAM(CHAT_FRAMES), 60},
        {"a chat in one piece", chat, 1, SCRIPT(PAGE({"choices":[{"index":0,"message":{"content":"a","annotations":[1]},"finish_reason":"stop"}],"usage":{"n":1}})), 4},
        {"an outlet", outlet, 1, SCRIPT({"steps":[{"sse":[CHAT_FRAMES]}]}, PAGE({"messages":[{"role":"user","content":"a"}]})), 60},
        {"a response", responses, 1,
         STREAM({"type":"response.created","response":{"id":"r","output":[],"tools":[1]}},
                {"type":"response.output_text.delta","output_index":0,"delta":"a"},
                {"type":"response.output_item.added","output_index":1,"item":{"type":"function_call","call_id":"c","name":"f","extra":[1]}},
                {"type":"response.function_call_arguments.delta","output_index":1,"delta":"{}"},
                {"type":"response.created","response":{"id":"r","tools":[1,2],"sources":[1]}},
                {"type":"response.output_text.delta","output_index":0,"delta":"b"},
                {"type":"response.created","response":{"id":"r","sources":[2]}},
                {"type":"response.output_text.delta","output_index":0,"delta":"c"},
                {"type":"response.completed","response":{"id":"r","status":"completed","output":[],"usage":{"n":1}}}), 20},
        {"ollama's generate", generate, 1,
         LINES({"model":"m","response":"a","context":[1],"sources":[1],"done":false},
               {"model":"m","response":"b","context":[1,2],"sources":[2],"done":false},
               {"model":"m","response":"c","sources":[3],"done":true,"eval_count":3}), 12},
        {"ollama's chat", ollama_chat, 1,
         LINES({"model":"m","message":{"content":"a"},"done":false},
               {"model":"m","message":{"content":"","tool_calls":[{"function":{"name":"f","arguments":{"x":[1]}}}]},"done":false},
               {"model":"m","message":{"content":"b","tool_calls":[{"function":{"name":"g","arguments":{"y":[2]}}}]},"sources":[1],"done":false},
               {"model":"m","message":{"content":""},"sources":[2],"done":true}), 10},
        {"a list", owui_file_list, 0,
         SCRIPT(PAGE({"items":[{"id":"a"},{"id":"b"}],"total":5}), PAGE({"items":[{"id":"c"},{"id":"d"}],"total":5}),
               PAGE({"items":[{"id":"e"}],"total":5})), 20},
    };
    /* clang-format on */
    if (!faults_here())
        return;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_script("kept", rows[i].script));
        owui_call *call = rows[i].make(client);
        if (rows[i].takes_body)
            CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
        struct keeper *keeper = keeper_new(call, 1, 1);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK(keeper->count >= rows[i].kept);
        check_same(keeper);
        owui_call_release(call);
        owui_client_release(client);
        check_same(keeper);
        keeper_free(keeper);
    }
    check_row(NULL);
}

/* What a program does with a value of its own changes no request that was made of it. */
TEST(requests_are_snapshots)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_script("kept", STREAM(STOPPED, "[DONE]")));
    owui_json *request = NULL;
    CHECK_STATUS(owui_json_parse(FAULTS_CHAT, strlen(FAULTS_CHAT), &request, NULL), OWUI_OK);
    owui_json *files = owui_json_array(), *file = owui_json_object();
    owui_json_set_string(file, "id", "f1");
    owui_json_append(files, file);
    owui_json_set(request, "files", files);
    owui_call *call = owui_chat(client, request);
    owui_json_set_string(file, "id", "f2");
    owui_json_append(files, file);
    owui_json_set_string(request, "model", "another");
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_json *log = faults_log("kept");
    CHECK_CONTAINS(owui_json_string_at(log, "/0/body", NULL), "\"emu\"");
    CHECK_LACKS(owui_json_string_at(log, "/0/body", NULL), "f2");
    owui_json *ignored = owui_call_ignored_files(call);
    CHECK_INT(owui_json_size(ignored), 1);
    CHECK_STR(owui_json_string_at(ignored, "/0/id", NULL), "f1");
    owui_json_release(log);
    owui_json_release(file);
    owui_json_release(files);
    owui_json_release(request);
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- Another thread reads what was kept */

static void *read_all(void *user)
{
    struct keeper *keeper = user;
    size_t written = 0;
    int last = 0;
    while (!last) {
        last = atomic_load(&keeper->over);
        size_t count = atomic_load(&keeper->count);
        /* The latest, and each once. */
        for (size_t i = written; i < count; i++) {
            char *text = owui_json_dump(keeper->kept[i].value, NULL);
            keeper->unwritten += text == NULL;
            owui_free(text);
        }
        written = count > 20 ? count - 20 : 0;
    }
    return NULL;
}

/* The same lists over and over, as many as a long response has. */
TEST(another_thread_reads)
{
    static const char frame[] =
        "data: {\\\"sources\\\":[{\\\"a\\\":[1]}],\\\"choices\\\":[{\\\"index\\\":0,\\\"delta\\\":{\\\"content\\\":\\\"x\\\",\\\"annotations\\\":[{}]},"
        "\\\"logprobs\\\":{\\\"content\\\":[{\\\"token\\\":\\\"x\\\"}]},\\\"extra\\\":[1]}]}\\n\\n";
    if (!faults_here())
        return;
    char steps[1000];
    snprintf(
        steps, sizeof steps,
        "[{\"head\":{}},{\"chunk\":\"%s\",\"repeat\":%d},{\"chunk\":\"data: {\\\"choices\\\":[{\\\"index\\\":0,"
        "\\\"delta\\\":{},\\\"finish_reason\\\":\\\"stop\\\"}]}\\n\\ndata: [DONE]\\n\\n\"},{\"last_chunk\":true}]",
        frame, (int)check_scaled(200, 60));
    check_allow(120);
    const char *base = faults_steps("kept", steps);
    for (int each = 1; each < 8; each += 3) {
        check_row("at every %d events", each);
        owui_call *call = faults_chat(base);
        struct keeper *keeper = keeper_new(call, 0, each);
        pthread_t reader;
        REQUIRE(pthread_create(&reader, NULL, read_all, keeper) == 0);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK_INT(owui_json_size(owui_json_at(owui_call_response(call), "/sources")),
                  check_scaled(200, 60));
        owui_call_release(call);
        atomic_store(&keeper->over, 1);
        CHECK(pthread_join(reader, NULL) == 0);
        CHECK_INT(keeper->unwritten, 0);
        keeper_free(keeper);
    }
    check_row(NULL);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(nothing_changes_afterwards),
        T(requests_are_snapshots),
        T(another_thread_reads),
        {0},
    };
    return check_main(argc, argv, tests);
}
