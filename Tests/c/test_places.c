/* The protocols at all places where servers have them, by their function and by owui_request. */
#include "check.h"
#include "faults.h"
#include "reading.h"

#include <openwebui.h>
#include <stdio.h>
#include <string.h>

struct question {
    const char *method, *path; /* NULL: owui_messages, or owui_ollama("pull") without a method */
    const char *base;
};

static owui_call *ask(const void *user)
{
    const struct question *question = user;
    owui_client *client = NULL;
    CHECK_STATUS(owui_client_new(question->base, "", &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    owui_json *body = NULL;
    CHECK_STATUS(owui_json_parse("{\"model\":\"m\"}", 13, &body, NULL), OWUI_OK);
    owui_call *call = question->path
                          ? owui_request(client, question->method, question->path, NULL, body)
                      : question->method ? owui_messages(client, body)
                                         : owui_ollama(client, "pull", body);
    owui_json_release(body);
    owui_client_release(client);
    return call;
}

/* clang-format off */
#define ERROR FRAME({"error":{"message":"it broke","code":"x"}})
#define TASK "{\"choices\":[{\"message\":{\"content\":\"T\"},\"finish_reason\":\"stop\"}]}"
#define HELLO FRAME({"type":"response.output_text.delta","output_index":0,"delta":"Hi"})
#define COMPLETED FRAME({"type":"response.completed","response":{"status":"completed","output":[]}})
#define ANT_START FRAME({"type":"message_start","message":{"id":"i","content":[],"usage":{"input_tokens":3}}})
#define ANT_SAY FRAME({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hi"}})
#define ANT_END FRAME({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":5}})
#define ANT_STOP FRAME({"type":"message_stop"})
#define ANT_ERROR "event: error\n" FRAME({"type":"error","error":{"type":"api_error","message":"it broke"}})
#define GENERATED "{\"response\":\"Hi\"}\n"
#define LINE_ERROR "{\"error\":\"it broke\"}\n"
#define PULLING "{\"status\":\"pulling\"}\n"
#define SUCCESS "{\"status\":\"success\"}\n"
#define EVENTS "text/event-stream"
#define LINES "application/x-ndjson"
/* clang-format on */

TEST(responses_at_their_places)
{
    /* clang-format off */
    static const struct {
        const char *method, *path, *type, *body;
        int status;
        const char *trace;
    } rows[] = {
        {"POST", "/openai/chat/completions", EVENTS, SAY("Hi") STOP DONE, OWUI_OK, "\"Hi\" O D(stop)\"Hi\""},
        {"POST", "/openai/chat/completions", EVENTS, SAY("Hi") DONE, OWUI_E_TRUNCATED, "\"Hi\""},
        {"POST", "/openai/chat/completions", EVENTS, SAY("Hi") ERROR, OWUI_E_STREAM, "\"Hi\" E(x)\"it broke\""},
        {"POST", "/ollama/v1/chat/completions", EVENTS, SAY("Hi"), OWUI_E_TRUNCATED, "\"Hi\""},
        {"POST", "/ollama/v1/chat/completions/0", EVENTS, SAY("Hi"), OWUI_E_TRUNCATED, "\"Hi\""},
        {"POST", "/api/v1/chat/completions?x=1", EVENTS, SAY("Hi"), OWUI_E_TRUNCATED, "\"Hi\""},
        {"POST", "/api/v1/tasks/title/completions", "application/json", TASK, OWUI_OK, "\"T\" D(stop)\"T\""},
        {"POST", "/api/v1/tasks/tags/completions", "application/json", "{\"detail\":\"it broke\"}",
         OWUI_E_UNEXPECTED_RESPONSE, ""},
        {"POST", "/openai/responses", EVENTS, HELLO COMPLETED, OWUI_OK, "\"Hi\" O D(completed)\"Hi\""},
        {"POST", "/ollama/v1/responses/1", EVENTS, HELLO, OWUI_E_TRUNCATED, "\"Hi\""},
        {"POST", "/openai/responses", EVENTS, "event: response.created\n" FRAME({"type":"response.created"}) HELLO COMPLETED, OWUI_OK,
         "O(response.created) \"Hi\" O D(completed)\"Hi\""},
        {"POST", "/api/v1/messages", EVENTS, ANT_START ANT_SAY ANT_END, OWUI_E_TRUNCATED, "O \"Hi\" U"},
        {"POST", "/api/message", EVENTS, ANT_START ANT_SAY ANT_ERROR, OWUI_E_STREAM,
         "O \"Hi\" E(api_error)\"it broke\""},
        {"messages", NULL, EVENTS, ANT_START ANT_SAY ANT_END ANT_STOP, OWUI_OK,
         "O \"Hi\" U O D(end_turn)\"Hi\""},
        {"messages", NULL, EVENTS, ANT_START ANT_SAY ANT_END, OWUI_E_TRUNCATED, "O \"Hi\" U"},
        {"POST", "/ollama/api/generate/0", LINES, GENERATED, OWUI_E_TRUNCATED, "\"Hi\""},
        {"POST", "/ollama/api/chat", LINES, LINE_ERROR, OWUI_E_STREAM, "E\"it broke\""},
        {"POST", "/ollama/api/pull", LINES, PULLING LINE_ERROR, OWUI_E_STREAM, "P\"pulling\" E\"it broke\""},
        {"POST", "/ollama/api/pull/1", LINES, PULLING, OWUI_E_TRUNCATED, "P\"pulling\""},
        {"DELETE", "/ollama/api/push", LINES, PULLING SUCCESS, OWUI_OK, "P\"pulling\" P\"success\""},
        {"POST", "/ollama/api/create", "application/json", SUCCESS, OWUI_OK, "P\"success\""},
        {"POST", "/ollama/api/create", "application/json", PULLING, OWUI_E_TRUNCATED, "P\"pulling\""},
        {NULL, NULL, LINES, PULLING SUCCESS, OWUI_OK, "P\"pulling\" P\"success\""},
        {NULL, NULL, LINES, PULLING, OWUI_E_TRUNCATED, "P\"pulling\""},
        {NULL, NULL, "application/json", "{\"error\":\"it broke\"}", OWUI_E_UNEXPECTED_RESPONSE, ""},
        /* Of any other endpoint the end of the HTTP body is all that is known. */
        {"GET", "/openai/chat/completions", EVENTS, SAY("Hi"), OWUI_OK, "O"},
        {"POST", "/api/other", EVENTS, SAY("Hi"), OWUI_OK, "O"},
        {"POST", "/ollama/api/delete", LINES, PULLING, OWUI_OK, "O"},
    };
    /* clang-format on */
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%zu: %s %s", i, rows[i].method ? rows[i].method : "pull",
                  rows[i].path ? rows[i].path : "");
        char name[20];
        snprintf(name, sizeof name, "place%zu", i);
        const char *base = faults_response(name, 200, rows[i].type, rows[i].body);
        struct question question = {rows[i].method, rows[i].path, base};
        owui_call *call = reading_all_ways(ask, &question, rows[i].status, rows[i].trace);
        if (strstr(rows[i].body, "it broke"))
            CHECK_CONTAINS(owui_call_error_message(call), "it broke");
        if (strstr(rows[i].body, "input_tokens"))
            CHECK_INT(owui_call_stat(call, OWUI_STAT_PROMPT_TOKENS), 3);
        owui_call_release(call);
    }
    check_row(NULL);
}

/* A message looks the same streamed and not. */
TEST(a_message_is_assembled)
{
    if (!faults_here())
        return;
    struct question question = {
        "messages", NULL,
        faults_response("assembled", 200, EVENTS, ANT_START ANT_SAY ANT_SAY ANT_END ANT_STOP)};
    owui_call *call = ask(&question);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    char *json = owui_json_dump(owui_call_response(call), NULL);
    CHECK_STR(json, "{\"id\":\"i\",\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":3,"
                    "\"output_tokens\":5},\"content\":[{\"text\":\"HiHi\"}]}");
    owui_free(json);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_COMPLETION_TOKENS), 5);
    owui_call_release(call);
}

/* The method, the path and the fallback of what has a function. */
TEST(requests_of_messages_and_ollama)
{
    if (!faults_here())
        return;
    const char *base = faults_script(
        "methods",
        JSON([
            {"steps":[{"http":{"status":404,"body":{"detail":"Not Found"}}}]},
            {"steps":[{"http":{"status":200,"body":{"input_tokens":7}}}]},
            {"steps":[{"http":{"status":200,"body":{"status":"success"}}}]},
            {"steps":[{"http":{"status":200,"body":{"status":"success"}}}]},
            {"steps":[{"http":{"status":200,"body":{"status":"success"}}}]},
            {"steps":[{"http":{"status":200,"body":"true"}}]},
            {"steps":[{"http":{"status":200,"body":"true"}}]}]));
    static const char *const names[] = {"pull", "push/1", "create", "delete", "copy"};
    static const char *const due[] = {"POST /s/methods/api/v1/messages/count_tokens",
                                      "POST /s/methods/api/message/count_tokens",
                                      "POST /s/methods/ollama/api/pull",
                                      "DELETE /s/methods/ollama/api/push/1",
                                      "POST /s/methods/ollama/api/create",
                                      "DELETE /s/methods/ollama/api/delete",
                                      "POST /s/methods/ollama/api/copy"};
    owui_client *client = NULL;
    REQUIRE(owui_client_new(base, "", &client) == OWUI_OK);
    owui_json *body = NULL;
    CHECK_STATUS(owui_json_parse("{\"model\":\"m\"}", 13, &body, NULL), OWUI_OK);
    owui_call *call = owui_messages_count_tokens(client, body);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/input_tokens", 0), 7);
    owui_call_release(call);
    for (size_t i = 0; i < COUNT(names); i++) {
        call = owui_ollama(client, names[i], body);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        owui_call_release(call);
    }
    owui_json *log = faults_log("methods");
    for (size_t i = 0; i < COUNT(due); i++) {
        char at[32], line[100];
        snprintf(at, sizeof at, "/%zu/method", i);
        const char *method = owui_json_string_at(log, at, NULL);
        snprintf(at, sizeof at, "/%zu/target", i);
        const char *target = owui_json_string_at(log, at, NULL);
        snprintf(line, sizeof line, "%s %s", method ? method : "", target ? target : "");
        CHECK_STR(line, due[i]);
    }
    owui_json_release(log);
    owui_json_release(body);
    owui_client_release(client);
}

/* Bytes done and to do, through the real server. */
TEST(progress_of_ollama)
{
    static const struct {
        const char *api, *model;
        int status;
        int64_t last;
    } rows[] = {{"pull", "a-model", OWUI_OK, 4000},
                {"push", "llama3.2:latest", OWUI_OK, 4000},
                {"create", "a-model", OWUI_OK, 4000},
                {"pull", "no-such-model", OWUI_E_STREAM, -1},
                {"pull", "stops-early", OWUI_E_TRUNCATED, 4000}};
    if (!faults_variable("OPENWEBUI_URL"))
        return;
    owui_client *client = NULL;
    REQUIRE(owui_client_new(NULL, NULL, &client) == OWUI_OK);
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s %s", rows[i].api, rows[i].model);
        char body[60];
        int length = snprintf(body, sizeof body, "{\"model\":\"%s\"}", rows[i].model);
        owui_call *call = owui_ollama(client, rows[i].api, NULL);
        CHECK_STATUS(owui_call_set_body(call, body, (size_t)length), OWUI_OK);
        const owui_event *event;
        int64_t completed = -1, total = -1;
        int status;
        while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
            if (owui_event_completed(event) >= 0) {
                CHECK_INT(owui_event_kind(event), OWUI_EVENT_STATUS);
                CHECK(owui_event_completed(event) > completed);
                completed = owui_event_completed(event);
                total = owui_event_total(event);
            }
        CHECK_STATUS(status, rows[i].status == OWUI_OK ? OWUI_DONE : rows[i].status);
        CHECK_INT(completed, rows[i].last);
        CHECK_INT(total, rows[i].last);
        if (status == OWUI_E_STREAM)
            CHECK_CONTAINS(owui_call_error_message(call), "file does not exist");
        if (status == OWUI_DONE)
            CHECK_STR(owui_json_string_at(owui_call_response(call), "/status", NULL), "success");
        owui_call_release(call);
    }
    check_row(NULL);
    CHECK_INT(owui_event_completed(NULL), -1);
    CHECK_INT(owui_event_total(NULL), -1);
    static const char *const bodies[] = {"{\"model\":\"llama3.2:latest\"}",
                                         "{\"source\":\"llama3.2:latest\",\"destination\":\"b\"}"};
    for (size_t i = 0; i < 2; i++) {
        owui_call *call = owui_ollama(client, i ? "copy" : "delete", NULL);
        CHECK_STATUS(owui_call_set_body(call, bodies[i], strlen(bodies[i])), OWUI_OK);
        if (!CHECK_STATUS(owui_call_perform(call), OWUI_OK))
            CHECK_STR(owui_call_error_message(call), "");
        owui_call_release(call);
    }
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(responses_at_their_places),
        T(a_message_is_assembled),
        T(requests_of_messages_and_ollama),
        T(progress_of_ollama),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
