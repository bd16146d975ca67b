/* The Responses API, Anthropic's Messages and Ollama's own, on the real server. */
#include "check.h"
#include "faults.h"
#include "server.h"
#include "reading.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct question {
    const char *api; /* "responses", "messages", or a name of Ollama's */
    const char *body;
};

static owui_client *server(void)
{
    owui_client *client = NULL;
    if (!faults_variable("OPENWEBUI_URL"))
        return NULL;
    CHECK_STATUS(owui_client_new(NULL, NULL, &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    return client;
}

static owui_call *ask(const void *user)
{
    const struct question *question = user;
    owui_client *client = server();
    owui_call *call = strcmp(question->api, "responses") == 0 ? owui_responses(client, NULL)
                      : strcmp(question->api, "messages") == 0
                          ? owui_messages(client, NULL)
                          : owui_ollama(client, question->api, NULL);
    if (question->body)
        CHECK_STATUS(owui_call_set_body(call, question->body, strlen(question->body)), OWUI_OK);
    owui_client_release(client);
    return call;
}

/* What a server before 0.12 does not tell. */
static int server_tells(void)
{
    const char *version = getenv("OWUI_TEST_SERVER_VERSION");
    return !version || strncmp(version, "0.12", 4) == 0;
}

/* clang-format off */
#define RESPONSE(rest, text) \
    "{\"model\":\"emu\"" rest ",\"input\":\"hello #emu " text "\"}"
#define STREAM ",\"stream\":true"
#define WHOLE ",\"stream\":false"
#define GENERATE(rest, text) \
    "{\"model\":\"llama3.2:latest\"" rest ",\"prompt\":\"hello #emu " text "\"}"
#define CHAT(rest, text) \
    "{\"model\":\"llama3.2:latest\"" rest ",\"messages\":[{\"role\":\"user\",\"content\":\"hello #emu " text \
    "\"}]}"
#define MESSAGE(rest, text) \
    "{\"model\":\"emu\",\"max_tokens\":99" rest \
    ",\"messages\":[{\"role\":\"user\",\"content\":\"hello #emu " text "\"}]}"
/* clang-format on */

TEST(responses_of_ollama)
{
    static const struct {
        struct question question;
        const char *text_at;
        const char *done;
    } rows[] = {
        {{"responses", RESPONSE("", "tokens=4")}, "/output/0/content/0/text", "completed"},
        {{"responses", RESPONSE(STREAM, "tokens=4")}, "/output/0/content/0/text", "completed"},
        {{"generate", GENERATE("", "tokens=4")}, "/response", "stop"},
        {{"generate/0", GENERATE("", "tokens=4")}, "/response", "stop"},
        {{"generate", GENERATE(WHOLE, "tokens=4")}, "/response", "stop"},
        {{"chat", CHAT("", "tokens=4")}, "/message/content", "stop"},
        {{"chat", CHAT(WHOLE, "tokens=4")}, "/message/content", "stop"},
    };
    owui_client *client = server();
    if (!client)
        return;
    owui_client_release(client);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_row("%s %s", rows[i].question.api, rows[i].question.body);
        owui_call *call = reading_all_ways(ask, &rows[i].question, OWUI_OK, NULL);
        const char *text = owui_call_response_text(call, NULL);
        CHECK(strlen(text) > 4);
        CHECK_STR(owui_json_string_at(owui_call_response(call), rows[i].text_at, NULL), text);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_COMPLETION_TOKENS), 4);
        owui_call_release(call);
    }
    check_row(NULL);
}

/* Streamed or not, the response is the same but for what tells the two apart. */
TEST(streamed_and_whole_are_equal)
{
    static const struct {
        struct question streamed, whole;
        const char *at;
    } rows[] = {
        {{"responses", RESPONSE(STREAM, "tokens=9 reasoning=2 tools=2")},
         {"responses", RESPONSE("", "tokens=9 reasoning=2 tools=2")},
         "/output"},
        {{"messages", MESSAGE(STREAM, "tokens=9 reasoning=2 tools=2")},
         {"messages", MESSAGE("", "tokens=9 reasoning=2 tools=2")},
         "/content"},
        {{"generate", GENERATE("", "tokens=9 reasoning=2")},
         {"generate", GENERATE(WHOLE, "tokens=9 reasoning=2")},
         "/response"},
        {{"chat", CHAT("", "tokens=9 reasoning=2 tools=2")},
         {"chat", CHAT(WHOLE, "tokens=9 reasoning=2 tools=2")},
         "/message/tool_calls/1/function/arguments"},
        {{"chat", CHAT("", "tokens=9 reasoning=2")},
         {"chat", CHAT(WHOLE, "tokens=9 reasoning=2")},
         "/message/thinking"},
    };
    if (!faults_variable("OPENWEBUI_URL"))
        return;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_row("%s", rows[i].streamed.body);
        owui_call *streamed = ask(&rows[i].streamed), *whole = ask(&rows[i].whole);
        CHECK_STATUS(owui_call_perform(streamed), OWUI_OK);
        CHECK_STATUS(owui_call_perform(whole), OWUI_OK);
        CHECK(owui_call_stat(streamed, OWUI_STAT_EVENTS) > 5);
        CHECK_INT(owui_call_stat(whole, OWUI_STAT_EVENTS), 0);
        char *one = owui_json_dump(owui_json_at(owui_call_response(streamed), rows[i].at), NULL);
        char *other = owui_json_dump(owui_json_at(owui_call_response(whole), rows[i].at), NULL);
        CHECK(one && strlen(one) > 4);
        CHECK_STR(one, other);
        CHECK_STR(owui_call_response_text(streamed, NULL), owui_call_response_text(whole, NULL));
        owui_free(one);
        owui_free(other);
        owui_call_release(streamed);
        owui_call_release(whole);
    }
    check_row(NULL);
}

TEST(broken_streams)
{
    static const struct {
        struct question question;
        int status;
        const char *message;
    } rows[] = {
        {{"responses", RESPONSE(STREAM, "cut_after=2")}, OWUI_E_TRUNCATED, NULL},
        {{"responses", RESPONSE(STREAM, "eof_after=2")}, OWUI_E_TRUNCATED, "response.completed"},
        {{"responses", RESPONSE(STREAM, "fail_after=2")}, OWUI_E_STREAM, "failed in mid-stream"},
        {{"generate", GENERATE("", "cut_after=2")}, OWUI_E_TRUNCATED, NULL},
        {{"generate", GENERATE("", "eof_after=2")}, OWUI_E_TRUNCATED, "\"done\":true"},
        {{"generate", GENERATE("", "fail_after=2")}, OWUI_E_STREAM, "failed in mid-stream"},
        {{"chat", CHAT("", "cut_after=2")}, OWUI_E_TRUNCATED, NULL},
        {{"chat", CHAT("", "eof_after=2")}, OWUI_E_TRUNCATED, "\"done\":true"},
        {{"chat", CHAT("", "fail_after=2")}, OWUI_E_STREAM, "failed in mid-stream"},
    };
    if (!faults_variable("OPENWEBUI_URL"))
        return;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_row("%s %s", rows[i].question.api, rows[i].question.body);
        owui_call *call = reading_all_ways(ask, &rows[i].question, rows[i].status, NULL);
        CHECK_STR(owui_call_response_text(call, NULL), "You said: ");
        if (rows[i].message)
            CHECK_CONTAINS(owui_call_error_message(call), rows[i].message);
        CHECK(owui_call_response(call) != NULL);
        owui_call_release(call);
    }
    check_row(NULL);
}

/* The server makes up the id of a streamed message, so that no two are alike. */
TEST(messages)
{
    static const struct {
        struct question question;
        int status;
        const char *text, *done;
    } rows[] = {
        {{"messages", MESSAGE("", "tokens=2")}, OWUI_OK, "ocean \xf0\x9f\x99\x82", "end_turn"},
        {{"messages", MESSAGE(STREAM, "tokens=2")}, OWUI_OK, "ocean \xf0\x9f\x99\x82", "end_turn"},
        {{"messages", MESSAGE(STREAM, "tokens=2 finish=length")},
         OWUI_OK,
         "ocean \xf0\x9f\x99\x82",
         "max_tokens"},
        /* A provider that stops early: the server ends the message as if it were whole. */
        {{"messages", MESSAGE(STREAM, "eof_after=2")}, OWUI_OK, "You said: ", "end_turn"},
        {{"messages", MESSAGE(STREAM, "fail_after=2")}, OWUI_E_STREAM, "You said: ", NULL},
        {{"messages", MESSAGE(STREAM, "cut_after=2")}, OWUI_E_STREAM, "You said: ", NULL},
        {{"messages", MESSAGE(STREAM, "status=429")}, OWUI_E_RATE_LIMITED, "", NULL},
    };
    if (!faults_variable("OPENWEBUI_URL") || !server_tells())
        return;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_row("%s", rows[i].question.body);
        owui_call *call = ask(&rows[i].question);
        const owui_event *event;
        int status, is_done = 0;
        while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
            if (owui_event_kind(event) == OWUI_EVENT_DONE) {
                is_done = 1;
                CHECK_STR(owui_event_name(event), rows[i].done);
            }
        CHECK_STATUS(status, rows[i].status == OWUI_OK ? OWUI_DONE : rows[i].status);
        CHECK_INT(is_done, rows[i].done != NULL);
        CHECK_STR(owui_call_response_text(call, NULL), rows[i].text);
        if (is_done) {
            const owui_json *response = owui_call_response(call);
            CHECK_STR(owui_json_string_at(response, "/content/0/text", NULL), rows[i].text);
            CHECK_STR(owui_json_string_at(response, "/stop_reason", NULL), rows[i].done);
            CHECK(owui_json_at(response, "/stop_sequence") != NULL);
        }
        owui_call_release(call);
    }
    check_row(NULL);
}

TEST(http_errors)
{
    static const struct question untagged = {"generate",
                                             "{\"model\":\"llama3.2\",\"prompt\":\"x\"}"};
    static const struct question limited = {"responses",
                                            RESPONSE(STREAM, "status=429 retry_after=2")};
    static const struct question nameless = {"responses", "{\"input\":\"x\"}"};
    if (!faults_variable("OPENWEBUI_URL"))
        return;
    owui_call *call = reading_all_ways(ask, &untagged, OWUI_E_BAD_REQUEST, "");
    CHECK_CONTAINS(owui_call_error_message(call), "llama3.2:latest");
    owui_call_release(call);
    call = reading_all_ways(ask, &limited, OWUI_E_RATE_LIMITED, "");
    if (server_tells())
        CHECK_INT(owui_call_error_retry_after(call), 2000);
    owui_call_release(call);
    call = reading_all_ways(ask, &nameless, OWUI_E_INVALID, "");
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), -1);
    owui_call_release(call);
}

static owui_call *respond(owui_client *client, int status)
{
    owui_json *request = NULL;
    CHECK_STATUS(owui_json_parse("{\"model\":\"m\"}", 13, &request, NULL), OWUI_OK);
    owui_call *call = owui_responses(client, request);
    CHECK_STATUS(owui_call_perform(call), status);
    owui_json_release(request);
    return call;
}

/* clang-format off */
#define PAGE \
    JSON({"steps":[{"http":{"status":200,"headers":{"Content-Type":"text/html"},"body":"<html>"}}]})
#define MISSING JSON({"steps":[{"http":{"status":405,"body":{"detail":"Method Not Allowed"}}}]})
#define RESPONDS JSON({"steps":[{"http":{"status":200,"body":{"output":[],"status":"completed"}}}]})
#define FAILS JSON({"steps":[{"http":{"status":500,"body":{"detail":"no"}}}]})
/* clang-format on */

/* A page at both paths proves nothing, and neither does a failure at the fallback: the next call begins with
 * the documented path. A success at the fallback is remembered until there is a page there. */
TEST(a_fallback_is_remembered_after_a_success)
{
    /* clang-format off */
    static const struct {
        int status;
        const char *requests; /* d: the documented path, f: the fallback */
    } calls[] = {{OWUI_E_HTML, "df"}, {OWUI_E_SERVER, "df"}, {OWUI_OK, "df"},   {OWUI_OK, "f"},
                 {OWUI_E_SERVER, "f"}, {OWUI_OK, "f"},       {OWUI_E_HTML, "f"}, {OWUI_OK, "d"}};
    /* clang-format on */
    if (!faults_here())
        return;
    const char *base =
        faults_script("fallback", "[" PAGE "," PAGE "," PAGE "," FAILS "," MISSING "," RESPONDS
                                  "," RESPONDS "," FAILS "," RESPONDS "," PAGE "," RESPONDS "]");
    owui_client *client = NULL;
    if (!base)
        return;
    REQUIRE(owui_client_new(base, "", &client) == OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        owui_call_release(respond(client, calls[i].status));
    owui_json *log = faults_log("fallback");
    int request = 0;
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        for (const char *path = calls[i].requests; *path; path++) {
            char pointer[32];
            snprintf(pointer, sizeof pointer, "/%d/target", request++);
            CHECK_STR(owui_json_string_at(log, pointer, NULL),
                      *path == 'd' ? "/s/fallback/api/responses" : "/s/fallback/openai/responses");
        }
    CHECK_INT(owui_json_size(log), request);
    owui_json_release(log);
    owui_client_release(client);
}

/* The documented path first, and then never again. */
TEST(responses_are_elsewhere)
{
    if (!faults_here())
        return;
    const char *base = faults_script(
        "elsewhere",
        JSON([
            {"steps": [{"http": {"status": 405, "body": {"detail": "Method Not Allowed"}}}]},
            {"steps": [{"http": {"status": 200, "body": {"output": [], "status": "completed"}}}]}
        ]));
    owui_client *client = NULL;
    if (!base)
        return;
    REQUIRE(owui_client_new(base, "", &client) == OWUI_OK);
    owui_json *request = NULL;
    owui_json_parse("{\"model\":\"m\"}", 13, &request, NULL);
    for (int i = 0; i < 2; i++) {
        owui_call *call = owui_responses(client, request);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK_STR(owui_json_string_at(owui_call_response(call), "/status", NULL), "completed");
        owui_call_release(call);
    }
    owui_json *log = faults_log("elsewhere");
    CHECK_INT(owui_json_size(log), 3);
    CHECK_STR(owui_json_string_at(log, "/0/target", NULL), "/s/elsewhere/api/responses");
    CHECK_STR(owui_json_string_at(log, "/1/target", NULL), "/s/elsewhere/openai/responses");
    CHECK_STR(owui_json_string_at(log, "/2/target", NULL), "/s/elsewhere/openai/responses");
    owui_json_release(log);
    owui_json_release(request);
    owui_client_release(client);
}

TEST(the_rest_of_ollama)
{
    owui_client *client = server();
    if (!client)
        return;
    /* clang-format off */
    owui_call *calls[] = {owui_ollama_tags(client), owui_ollama_ps(client), owui_ollama_version(client)};
    /* clang-format on */
    static const char *const at[] = {"/models/0/name", "/models/0/name", "/version"};
    for (size_t i = 0; i < 3; i++) {
        CHECK_STATUS(owui_call_perform(calls[i]), OWUI_OK);
        CHECK(owui_json_string_at(owui_call_response(calls[i]), at[i], NULL) != NULL);
        owui_call_release(calls[i]);
    }
    owui_json *request = owui_json_object(), *inputs = owui_json_array();
    owui_json_set_string(request, "model", "nomic-embed-text:latest");
    owui_json_set(request, "input", inputs);
    static const char *const words[] = {"one sky", "two seas"};
    for (size_t i = 0; i < 2; i++) {
        owui_json *word = owui_json_stringn(words[i], strlen(words[i]));
        owui_json_append(inputs, word);
        owui_json_release(word);
    }
    owui_call *embed = owui_ollama_embed(client, request);
    CHECK_STATUS(owui_call_perform(embed), OWUI_OK);
    double doubles[500], length = 0;
    float floats[500];
    size_t count = owui_json_doubles_at(owui_call_response(embed), "/embeddings/1", doubles, 500);
    CHECK_INT(count, 384);
    CHECK_INT(owui_json_floats_at(owui_call_response(embed), "/embeddings/1", floats, 10), 384);
    CHECK_INT(owui_json_floats_at(owui_call_response(embed), "/embeddings", floats, 10), 0);
    for (size_t i = 0; i < count; i++)
        length += doubles[i] * doubles[i];
    CHECK(length > 0.999 && length < 1.001);
    for (size_t i = 0; i < 10; i++)
        CHECK(floats[i] == (float)doubles[i]);
    owui_call_release(embed);

    owui_call *show = owui_ollama_show(client, NULL);
    owui_call_set_body(show, "{\"model\":\"llama3.2:latest\"}", 27);
    CHECK_STATUS(owui_call_perform(show), OWUI_OK);
    CHECK(owui_json_at(owui_call_response(show), "/details/format") != NULL);
    owui_call_release(show);
    owui_json_release(inputs);
    owui_json_release(request);

    owui_call *bad = owui_ollama(client, "a b", NULL);
    CHECK_STATUS(owui_call_perform(bad), OWUI_E_INVALID);
    owui_call_release(bad);
    bad = owui_ollama(client, NULL, NULL);
    CHECK_STATUS(owui_call_perform(bad), OWUI_E_INVALID);
    owui_call_release(bad);
    owui_client_release(client);
}

/* The server asks the provider, and the emulator knows. */
TEST(counts_tokens)
{
    owui_client *client = server();
    if (!client || !server_tells()) {
        owui_client_release(client);
        return;
    }
    static const char body[] = MESSAGE("", "tokens=4");
    owui_json *request = server_json(body);
    owui_call *call = server_done(owui_messages_count_tokens(client, request), OWUI_OK);
    CHECK(owui_json_int_at(owui_call_response(call), "/input_tokens", -1) > 0);
    owui_call_release(call);
    owui_json_set_string(request, "model", "llama3.2:latest");
    owui_call_release(server_done(owui_messages_count_tokens(client, request), OWUI_E_NOT_FOUND));
    owui_json_release(request);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(responses_of_ollama),     T(streamed_and_whole_are_equal),
        T(broken_streams),          T(http_errors),
        T(responses_are_elsewhere), T(a_fallback_is_remembered_after_a_success),
        T(the_rest_of_ollama),      T(messages),
        T(counts_tokens),           {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
