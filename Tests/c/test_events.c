/* Each field of each kind of event, in each protocol, streamed and whole: the table of event.h. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ITS_FRAME "frame" /* its JSON is that of the frame */
#define ALL "response"    /* its JSON is the call's response */

struct due {
    int kind, index, tool;
    int64_t frame;
    const char *text, *name, *json;
    int64_t completed, total;
};

/* `due` ends with a NULL text. */
static void check_events(owui_call *call, int status, const struct due *due)
{
    const owui_event *event;
    int is;
    while ((is = owui_call_next(call, -1, &event)) == OWUI_OK) {
        size_t length = 77;
        if (!CHECK(due->text != NULL))
            break;
        CHECK_INT(owui_event_kind(event), due->kind);
        CHECK_INT(owui_event_index(event), due->index);
        CHECK_INT(owui_event_tool_index(event), due->tool);
        CHECK_INT(owui_event_frame(event), due->frame);
        CHECK_STR(owui_event_text(event, &length), due->text);
        CHECK_INT(length, strlen(due->text));
        CHECK_STR(owui_event_name(event), due->name);
        CHECK_INT(owui_event_completed(event), due->completed ? due->completed : -1);
        CHECK_INT(owui_event_total(event), due->total ? due->total : -1);
        const char *data = owui_event_data(event, &length);
        CHECK_INT(data != NULL, due->frame != 0);
        CHECK(due->frame || !length);
        owui_json *json = owui_event_json(event);
        CHECK(json == owui_event_json(event));
        char *text = owui_json_dump(json, NULL);
        if (due->json && strcmp(due->json, ITS_FRAME) == 0) {
            owui_json *frame = NULL;
            CHECK_STATUS(owui_json_parse(data, length, &frame, NULL), OWUI_OK);
            char *whole = owui_json_dump(frame, NULL);
            CHECK_STR(text, whole);
            owui_free(whole);
            owui_json_release(frame);
        } else if (due->json && strcmp(due->json, ALL) == 0) {
            char *whole = owui_json_dump(owui_call_response(call), NULL);
            CHECK_STR(text, whole);
            owui_free(whole);
        } else {
            CHECK_STR(text, due->json);
        }
        owui_free(text);
        due++;
    }
    CHECK(event == NULL);
    CHECK_STATUS(is, status == OWUI_OK ? OWUI_DONE : status);
    CHECK(due->text == NULL);
    if (due->text)
        CHECK_STR("an event that did not come", due->text);
}

/* clang-format off */
#define CALLS(...) FRAME({"choices":[{"index":0,"delta":{"tool_calls":[__VA_ARGS__]}}]})
static const char chat[] =
    FRAME({"sources":[{"a":1}]})
    FRAME({"choices":[{"index":0,"delta":{"role":"assistant"}}]})
    FRAME({"choices":[{"index":1,"delta":{"reasoning_content":"hm"}}]})
    SAY("Hel") SAY_AT(1, "x")
    CALLS({"index":0,"id":"A","function":{"name":"f","arguments":"{"}}, {"index":1,"id":"B","function":{"name":"g","arguments":"["}})
    CALLS({"index":1,"function":{"arguments":"]"}})
    FRAME({"choices":[{"index":0,"delta":{"content":"lo"}}],"usage":{"n":1}})
    "event: status\n" FRAME({"x":1})
    "event: words\ndata:\n\n"
    STOP FINISH_AT(1, "length") DONE;
static const struct due of_a_chat[] = {
    {OWUI_EVENT_SOURCES, 0, 0, 1, "", NULL, "[{\"a\":1}]", 0, 0},
    {OWUI_EVENT_OTHER, 0, 0, 2, "", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_REASONING, 1, 0, 3, "hm", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_TEXT, 0, 0, 4, "Hel", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_TEXT, 1, 0, 5, "x", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_TOOL_CALL, 0, 0, 6, "{", "f", JSON({"index":0,"id":"A","function":{"name":"f","arguments":"{"}}), 0, 0},
    {OWUI_EVENT_TOOL_CALL, 0, 1, 6, "[", "g", JSON({"index":1,"id":"B","function":{"name":"g","arguments":"["}}), 0, 0},
    {OWUI_EVENT_TOOL_CALL, 0, 1, 7, "]", NULL, JSON({"index":1,"function":{"arguments":"]"}}), 0, 0},
    {OWUI_EVENT_TEXT, 0, 0, 8, "lo", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_USAGE, 0, 0, 8, "", NULL, "{\"n\":1}", 0, 0},
    {OWUI_EVENT_OTHER, 0, 0, 9, "", "status", ITS_FRAME, 0, 0},
    {OWUI_EVENT_OTHER, 0, 0, 10, "", "words", NULL, 0, 0},
    {OWUI_EVENT_OTHER, 0, 0, 11, "", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_OTHER, 0, 0, 12, "", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_DONE, 0, 0, 0, "Hello", "stop", ALL, 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
static const char whole_chat[] = JSON({"sources":[{"a":1}],"usage":{"n":1},"choices":[{"index":0,"message":{"content":"Hello","reasoning_content":"hm","tool_calls":[{"id":"A","function":{"name":"f","arguments":"{}"}}]},"finish_reason":"stop"}]});
static const struct due of_a_whole_chat[] = {
    {OWUI_EVENT_SOURCES, 0, 0, 0, "", NULL, "[{\"a\":1}]", 0, 0},
    {OWUI_EVENT_USAGE, 0, 0, 0, "", NULL, "{\"n\":1}", 0, 0},
    {OWUI_EVENT_TEXT, 0, 0, 0, "Hello", NULL, NULL, 0, 0},
    {OWUI_EVENT_REASONING, 0, 0, 0, "hm", NULL, NULL, 0, 0},
    {OWUI_EVENT_TOOL_CALL, 0, 0, 0, "{}", "f", JSON({"id":"A","function":{"name":"f","arguments":"{}"}}), 0, 0},
    {OWUI_EVENT_DONE, 0, 0, 0, "Hello", "stop", ALL, 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
static const char failing[] = SAY("Hel") FRAME({"error":{"message":"it broke","code":"x"}});
static const struct due of_an_error[] = {
    {OWUI_EVENT_TEXT, 0, 0, 1, "Hel", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_ERROR, 0, 0, 2, "it broke", "x", ITS_FRAME, 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
static const char message[] =
    FRAME({"type":"message_start","message":{"id":"i","content":[]}})
    FRAME({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hi"}})
    FRAME({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":5}})
    FRAME({"type":"message_stop"});
static const struct due of_a_message[] = {
    {OWUI_EVENT_OTHER, 0, 0, 1, "", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_TEXT, 0, 0, 2, "Hi", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_USAGE, 0, 0, 3, "", NULL, "{\"output_tokens\":5}", 0, 0},
    {OWUI_EVENT_OTHER, 0, 0, 4, "", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_DONE, 0, 0, 0, "Hi", "end_turn", ALL, 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
static const char pulling[] =
    "{\"status\":\"pulling manifest\"}\n"
    "{\"status\":\"pulling a\",\"digest\":\"a\",\"total\":2000,\"completed\":1000}\n"
    "{\"status\":\"pulling a\",\"digest\":\"a\",\"total\":2000,\"completed\":2000}\n"
    "{\"status\":\"success\"}\n";
static const struct due of_a_pull[] = {
    {OWUI_EVENT_STATUS, 0, 0, 1, "pulling manifest", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_STATUS, 0, 0, 2, "pulling a", NULL, ITS_FRAME, 1000, 2000},
    {OWUI_EVENT_STATUS, 0, 0, 3, "pulling a", NULL, ITS_FRAME, 2000, 2000},
    {OWUI_EVENT_STATUS, 0, 0, 4, "success", NULL, ITS_FRAME, 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
static const char lines[] =
    "{\"message\":{\"thinking\":\"hm\"},\"done\":false}\n"
    "{\"message\":{\"content\":\"Hi\"},\"done\":false}\n"
    "{\"message\":{\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"eval_count\":2}\n";
static const struct due of_ollama[] = {
    {OWUI_EVENT_REASONING, 0, 0, 1, "hm", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_TEXT, 0, 0, 2, "Hi", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_USAGE, 0, 0, 3, "", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_DONE, 0, 0, 0, "Hi", "stop", ALL, 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
static const char waiting[] = FRAME({"status":"pending"}) FRAME({"status":"completed"});
static const struct due of_a_file[] = {
    {OWUI_EVENT_STATUS, 0, 0, 1, "pending", NULL, ITS_FRAME, 0, 0},
    {OWUI_EVENT_STATUS, 0, 0, 2, "completed", NULL, ITS_FRAME, 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
static const char listing[] = JSON({"items":[{"id":"a"},{"id":"b"}],"total":2});
static const struct due of_a_list[] = {
    {OWUI_EVENT_ITEM, 0, 0, 0, "", NULL, "{\"id\":\"a\"}", 0, 0},
    {OWUI_EVENT_ITEM, 0, 0, 0, "", NULL, "{\"id\":\"b\"}", 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
static const char any[] = "event: tick\ndata: {\"n\":1}\n\ndata: no JSON\n\n";
static const struct due of_any[] = {
    {OWUI_EVENT_OTHER, 0, 0, 1, "", "tick", ITS_FRAME, 0, 0},
    {OWUI_EVENT_OTHER, 0, 0, 2, "", NULL, NULL, 0, 0},
    {0, 0, 0, 0, NULL, NULL, NULL, 0, 0},
};
/* clang-format on */

enum kind { CHAT, MESSAGE, PULL, OLLAMA, WAIT, LIST, REQUEST };

static owui_call *make(enum kind kind, owui_client *client)
{
    switch (kind) {
    case CHAT: return owui_chat(client, NULL);
    case MESSAGE: return owui_messages(client, NULL);
    case PULL: return owui_ollama(client, "pull", NULL);
    case OLLAMA: return owui_ollama_chat(client, NULL);
    case WAIT: return owui_file_wait(client, "f");
    case LIST: return owui_file_list(client);
    default: return owui_request(client, "POST", "/x", NULL, NULL);
    }
}

TEST(every_field)
{
#define EVENTS "text/event-stream"
#define LINES "application/x-ndjson"
    static const struct {
        const char *what;
        enum kind kind;
        const char *type, *body;
        int status;
        const struct due *due;
    } rows[] = {
        {"a chat", CHAT, EVENTS, chat, OWUI_OK, of_a_chat},
        {"a whole chat", CHAT, "application/json", whole_chat, OWUI_OK, of_a_whole_chat},
        {"an error", CHAT, EVENTS, failing, OWUI_E_STREAM, of_an_error},
        {"a message", MESSAGE, EVENTS, message, OWUI_OK, of_a_message},
        {"a pull", PULL, LINES, pulling, OWUI_OK, of_a_pull},
        {"ollama's chat", OLLAMA, LINES, lines, OWUI_OK, of_ollama},
        {"a file", WAIT, EVENTS, waiting, OWUI_OK, of_a_file},
        {"a list", LIST, "application/json", listing, OWUI_OK, of_a_list},
        {"any stream", REQUEST, EVENTS, any, OWUI_OK, of_any},
    };
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        owui_client *client =
            faults_client(faults_response("events", 200, rows[i].type, rows[i].body));
        owui_call *call = make(rows[i].kind, client);
        if (rows[i].kind != WAIT && rows[i].kind != LIST)
            CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
        check_events(call, rows[i].status, rows[i].due);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* The file that an ingestion tells of, by its name, with its entry of the response. */
TEST(of_an_ingestion)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char routes[] = "{"
        ROUTE("GET /api/v1/knowledge/kb", BODY({"id":"kb"})) ","
        ROUTE("POST /api/v1/files/", BODY({"id":"f1"})) ","
        ROUTE("GET /api/v1/files/*/process/status", SSE({"status":"completed"})) ","
        ROUTE("POST /api/v1/knowledge/kb/file/add", BODY({"id":"kb","files":[{"id":"f1"}]})) ","
        ROUTE("*", HTTP(404, {"detail":"{{1}}"})) "}";
    /* clang-format on */
    owui_client *client = faults_client(faults_routes("ingested", routes));
    owui_call *call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_data(call, "a.txt", "text", 4), OWUI_OK);
    const owui_event *event;
    int status, events = 0;
    char last[30] = "";
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK) {
        CHECK_INT(owui_event_kind(event), OWUI_EVENT_STATUS);
        CHECK_STR(owui_event_name(event), "a.txt");
        CHECK_STR(owui_json_string_at(owui_event_json(event), "/name", NULL), "a.txt");
        CHECK_STR(owui_json_string_at(owui_event_json(event), "/status", NULL),
                  owui_event_text(event, NULL));
        CHECK_INT(owui_event_frame(event), 0);
        CHECK_INT(owui_event_completed(event), -1);
        CHECK(owui_event_data(event, NULL) == NULL);
        snprintf(last, sizeof last, "%s", owui_event_text(event, NULL));
        events++;
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_STR(last, "linked");
    CHECK(events > 1);
    owui_call_release(call);
    owui_client_release(client);
}

TEST(of_nothing)
{
    size_t length = 77;
    CHECK_INT(owui_event_kind(NULL), OWUI_EVENT_OTHER);
    CHECK_INT(owui_event_index(NULL), 0);
    CHECK_INT(owui_event_tool_index(NULL), 0);
    CHECK_STR(owui_event_text(NULL, &length), "");
    CHECK_INT(length, 0);
    CHECK(owui_event_name(NULL) == NULL);
    length = 77;
    CHECK(owui_event_data(NULL, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK(owui_event_json(NULL) == NULL);
    CHECK_INT(owui_event_frame(NULL), 0);
    CHECK_INT(owui_event_completed(NULL), -1);
    CHECK_INT(owui_event_total(NULL), -1);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(every_field), T(of_an_ingestion), T(of_nothing), {NULL, NULL}};
    return check_main(argc, argv, tests);
}
