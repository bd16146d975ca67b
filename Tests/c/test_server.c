/*
 * A real Open WebUI, with the emulator of Tests/server/provider as its models. Servers differ by
 * version: what is due of 0.8.12, 0.10.2 and 0.12.4 stands side by side in the tables.
 */
#include "check.h"
#include "faults.h"
#include "reading.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OLLAMA "llama3.2:latest"

/* Of three columns, the one for this server. */
static int due(const int columns[3])
{
    return columns[server_version() >= 1200 ? 2 : server_version() >= 1000 ? 1 : 0];
}

static owui_client *with_key(const char *key)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new(getenv("OPENWEBUI_URL"), key, &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    return client;
}

struct question {
    const char *model, *message;
    int stream;
    const char *more; /* further members of the request, as JSON; NULL for none */
};

static owui_call *ask(const void *user)
{
    const struct question *question = user;
    owui_json *request = server_json(question->more ? question->more : "{}");
    owui_json *messages = owui_json_array(), *message = owui_json_object();
    owui_json_set_string(message, "role", "user");
    owui_json_set_string(message, "content", question->message);
    owui_json_append(messages, message);
    owui_json_set_string(request, "model", question->model);
    owui_json_set(request, "messages", messages);
    owui_json_set_bool(request, "stream", question->stream);
    owui_client *client = server_client();
    owui_call *call = owui_chat(client, request);
    owui_client_release(client);
    owui_json_release(message);
    owui_json_release(messages);
    owui_json_release(request);
    return call;
}

static owui_call *chatted(const char *model, const char *message, int stream, const char *more)
{
    struct question question = {model, message, stream, more};
    owui_call *call = ask(&question);
    if (!CHECK_STATUS(owui_call_perform(call), OWUI_OK))
        CHECK_STR(owui_call_error_message(call), "");
    return call;
}

/* ---- Models */

TEST(models)
{
    if (!server_here())
        return;
    for (int refresh = 0; refresh < 2; refresh++) {
        check_row("refresh %d", refresh);
        owui_client *client = server_client();
        owui_call *call = owui_model_list(client, refresh);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK_INT(owui_call_response_status(call), 200);
        int emu = 0, ollama = 0;
        owui_json *list = owui_json_at(owui_call_response(call), "/data");
        for (size_t i = 0; i < owui_json_size(list); i++) {
            const char *id = owui_json_string_at(owui_json_element(list, i), "/id", NULL);
            emu += id && strcmp(id, "emu") == 0;
            ollama += id && strcmp(id, OLLAMA) == 0;
        }
        CHECK_INT(emu, 1);
        CHECK_INT(ollama, 1);
        size_t length;
        CHECK(owui_call_response_body(call, &length) != NULL && length > 100);
        CHECK_STR(owui_call_response_header(call, "server"), "uvicorn");
        CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED), length);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- Responses */

TEST(whole_and_streamed_are_equal)
{
    if (!server_here())
        return;
    /* clang-format off */
    static const struct question rows[] = {
        {"emu", "#emu tokens=20\nWhy is the sky blue?", 0, NULL},
        {"emu", "#emu tokens=20 crlf=1 comments=1 event_lines=1\nWhy?", 0, NULL},
        {"emu", "#emu tokens=5 bytewise=1\nWhy?", 0, NULL},
        {"emu", "#emu tokens=5 empty_after=2\nWhy?", 0, NULL},
        {"emu", "#emu tokens=5 no_done=1\nWhy?", 0, NULL},
        {"emu", "#emu tokens=6 surrogate=1\nWhy?", 0, NULL},
        {"emu", "#emu echo=1 tokens=9 ascii=1\nZürich 漢字 🙂 \"quoted\" \\ back\nslash\ttab", 0, NULL},
        {"emu", "#emu tokens=8\nWhy?", 0, "{\"max_tokens\":3}"},
        {"emu", "#emu tokens=4 finish=content_filter\nWhy?", 0, NULL},
        {"emu", "#emu tokens=4\nWhy?", 0, "{\"n\":3}"},
        {"emu-reasoning", "#emu tokens=4\nWhy?", 0, NULL},
        {"emu", "#emu tokens=4 reasoning=5\nWhy?", 0, NULL},
        {"emu", "#emu tools=1\nWhat is the weather?", 0, NULL},
        {"emu", "#emu tools=3 tokens=2\nWhat is the weather?", 0, NULL},
        {OLLAMA, "#emu tokens=20\nWhy is the sky blue?", 0, NULL},
        {OLLAMA, "#emu tokens=4 reasoning=5\nWhy?", 0, NULL},
        {OLLAMA, "#emu echo=1 tokens=9\nZürich 漢字 🙂", 0, NULL},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct question question = rows[i];
        check_row("%s: %s %s", question.model, question.message,
                  question.more ? question.more : "");
        owui_call *whole = reading_all_ways(ask, &question, OWUI_OK, NULL);
        question.stream = 1;
        owui_call *streamed = reading_all_ways(ask, &question, OWUI_OK, NULL);
        CHECK_CONTAINS(owui_call_response_header(whole, "content-type"), "application/json");
        CHECK_CONTAINS(owui_call_response_header(streamed, "content-type"), "text/event-stream");
        CHECK_STR(owui_call_response_text(streamed, NULL), owui_call_response_text(whole, NULL));
        owui_json *a = owui_json_at(owui_call_response(whole), "/choices");
        owui_json *b = owui_json_at(owui_call_response(streamed), "/choices");
        CHECK_INT(owui_json_size(b), owui_json_size(a));
        for (size_t choice = 0; choice < owui_json_size(a); choice++) {
            owui_json *one = owui_json_element(a, choice), *other = owui_json_element(b, choice);
            static const char *const texts[] = {"/finish_reason",
                                                "/message/role",
                                                "/message/content",
                                                "/message/reasoning_content",
                                                "/message/tool_calls/0/function/arguments",
                                                "/message/tool_calls/2/function/name",
                                                "/message/tool_calls/0/id"};
            for (size_t t = 0; t < COUNT(texts); t++)
                CHECK_STR(owui_json_string_at(other, texts[t], NULL),
                          owui_json_string_at(one, texts[t], NULL));
            /* An OpenAI provider's response goes through as it is: so every word must be the same. */
            if (strncmp(question.model, "emu", 3) == 0) {
                char *is = owui_json_dump(owui_json_at(other, "/message"), NULL);
                char *expected = owui_json_dump(owui_json_at(one, "/message"), NULL);
                CHECK_STR(is, expected);
                owui_free(is);
                owui_free(expected);
            }
        }
        owui_call_release(whole);
        owui_call_release(streamed);
    }
}

TEST(usage)
{
    if (!server_here())
        return;
    for (int stream = 0; stream < 2; stream++) {
        check_row("stream %d", stream);
        owui_call *call = chatted("emu", "#emu tokens=7\nWhy is that?", stream,
                                  stream ? "{\"stream_options\":{\"include_usage\":true}}" : NULL);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_COMPLETION_TOKENS), 7);
        CHECK(owui_call_stat(call, OWUI_STAT_PROMPT_TOKENS) > 0);
        CHECK_INT(owui_json_int_at(owui_call_response(call), "/usage/completion_tokens", -1), 7);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_LOST_AFTER_FINISH), 0);
        owui_call_release(call);
        call = chatted(OLLAMA, "#emu tokens=7\nWhy is that?", stream, NULL);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_COMPLETION_TOKENS), 7);
        owui_call_release(call);
    }
    check_row("not asked for");
    owui_call *call = chatted("emu", "#emu tokens=7\nWhy is that?", 1, NULL);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_COMPLETION_TOKENS), -1);
    owui_call_release(call);
}

TEST(tools)
{
    if (!server_here())
        return;
    static const char tool[] = JSON({"tools":[{"type":"function","function":{"name":"add","parameters":{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}}}}}]});
    for (int i = 0; i < 4; i++) {
        int stream = i & 1;
        const char *model = i & 2 ? OLLAMA : "emu-tools";
        check_row("%s, stream %d", model, stream);
        owui_call *call = chatted(model, i & 2 ? "#emu tools=1\nAdd." : "Add.", stream, tool);
        owui_json *response = owui_call_response(call);
        CHECK_STR(server_string(call, "/choices/0/message/tool_calls/0/function/name"), "add");
        const char *arguments =
            server_string(call, "/choices/0/message/tool_calls/0/function/arguments");
        REQUIRE(arguments != NULL);
        owui_json *parsed = server_json(arguments);
        CHECK_INT(owui_json_int_at(parsed, "/a", -1), 7);
        owui_json_release(parsed);
        CHECK_INT(owui_json_size(owui_json_at(response, "/choices/0/message/tool_calls")), 1);
        CHECK_STR(server_string(call, "/choices/0/finish_reason"), "tool_calls");
        CHECK_STR(owui_call_response_text(call, NULL), "");
        owui_call_release(call);
    }
}

TEST(as_it_arrives)
{
    if (!server_here())
        return;
    struct question question = {"emu", "#emu tokens=10 pace_ms=100 first_ms=100\nWhy?", 1, NULL};
    owui_call *call = ask(&question);
    const owui_event *event;
    double started = check_now_ms(), first = 0, last = 0;
    int texts = 0, status;
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
        if (owui_event_kind(event) == OWUI_EVENT_TEXT) {
            last = check_now_ms();
            first = texts++ ? first : last;
        }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(texts, 10);
    CHECK(first - started >= 95);
    CHECK(last - first > 150);
    CHECK(owui_call_stat(call, OWUI_STAT_FIRST_TOKEN_US) >= 95000);
    CHECK(owui_call_stat(call, OWUI_STAT_TOTAL_US) >=
          owui_call_stat(call, OWUI_STAT_FIRST_TOKEN_US) + 150000);
    owui_call_release(call);
}

TEST(large_pieces)
{
    if (!server_here())
        return;
    /* The provider's lines of more than 128 KiB end a stream in old servers. */
    static const int statuses[] = {OWUI_E_TRUNCATED, OWUI_E_TRUNCATED, OWUI_OK};
    struct question question = {"emu", "#emu tokens=3 big_token=200000\nWhy?", 1, NULL};
    owui_call *call = ask(&question);
    CHECK_STATUS(owui_call_perform(call), due(statuses));
    size_t length;
    owui_call_response_text(call, &length);
    CHECK_INT(length > 200000, due(statuses) == OWUI_OK);
    owui_call_release(call);
    /* A long prompt. */
    enum { SIZE = 1 << 20 };
    char *message = malloc(SIZE + 1);
    memset(message, 'x', SIZE);
    memcpy(message, "#emu tokens=2\n", 14);
    message[SIZE] = 0;
    call = chatted("emu", message, 1, NULL);
    CHECK(owui_call_stat(call, OWUI_STAT_BYTES_SENT) > SIZE);
    owui_call_release(call);
    free(message);
}

/* ---- Keys */

static void check_models_with(owui_client *client, int status, const char *detail)
{
    owui_call *call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_perform(call), status);
    CHECK_STR(owui_call_error_detail(call), detail);
    CHECK_INT(owui_call_error_retryable(call), 0);
    owui_call_release(call);
}

TEST(keys)
{
    if (!server_here())
        return;
    const char *expired = "Your session has expired or the token is invalid. Please sign in again.";
    const char *key = getenv("OPENWEBUI_API_KEY");
    check_row("wrong key");
    owui_client *client = with_key("sk-0123456789abcdef0123456789abcdef");
    check_models_with(client, OWUI_E_UNAUTHORIZED, expired);
    check_row("no key");
    CHECK_STATUS(owui_client_set_api_key(client, NULL), OWUI_OK);
    check_models_with(client, OWUI_E_UNAUTHORIZED, "Not authenticated");
    check_row("a JWT that is none");
    CHECK_STATUS(owui_client_set_api_key(client, "eyJhbGciOiJIUzI1NiJ9.e30.x"), OWUI_OK);
    check_models_with(client, OWUI_E_UNAUTHORIZED, "401 Unauthorized");
    check_row("the right key");
    CHECK_STATUS(owui_client_set_api_key(client, key), OWUI_OK);
    check_models_with(client, OWUI_OK, NULL);
    if (getenv("OWUI_TEST_JWT")) {
        check_row("a JWT");
        CHECK_STATUS(owui_client_set_api_key(client, getenv("OWUI_TEST_JWT")), OWUI_OK);
        check_models_with(client, OWUI_OK, NULL);
        CHECK_STATUS(owui_client_set_api_key(client, key), OWUI_OK);
    }
    check_row("x-api-key");
    CHECK_STATUS(owui_client_set_api_key_header(client, "x-api-key"), OWUI_OK);
    if (server_version() >= 900)
        check_models_with(client, OWUI_OK, NULL);
    else
        check_models_with(client, OWUI_E_UNAUTHORIZED, "Not authenticated");
    owui_client_release(client);
}

TEST(wrong_base_urls)
{
    if (!server_here())
        return;
    static const char *const suffixes[] = {"/api", "/api/v1", "/nothing/here"};
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        check_row("%s", suffixes[i]);
        char url[300];
        snprintf(url, sizeof url, "%s%s", getenv("OPENWEBUI_URL"), suffixes[i]);
        owui_client *client;
        CHECK_STATUS(owui_client_new(url, NULL, &client), OWUI_OK);
        CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
        owui_call *call = owui_model_list(client, 0);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_HTML);
        CHECK_CONTAINS(owui_call_error_message(call), "base URL");
        owui_call_release(call);
        call = owui_chat(client, NULL);
        owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        CHECK_STATUS(owui_call_perform(call), OWUI_E_NOT_FOUND);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("a slash at the end");
    char url[300];
    snprintf(url, sizeof url, "%s/", getenv("OPENWEBUI_URL"));
    owui_client *client;
    CHECK_STATUS(owui_client_new(url, NULL, &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    check_models_with(client, OWUI_OK, NULL);
    owui_client_release(client);
}

/* ---- Failures of the provider, by the table of SERVER.md 4.2 and 8 */

struct failure_row {
    const char *model, *knobs;
    int statuses[3]; /* 0.8.12, 0.10.2, 0.12.4 */
    int has_text;
};

#define E(name) OWUI_E_##name
static const struct failure_row failures[] = {
    {"emu", "status=429 retry_after=7", {E(RATE_LIMITED), E(BAD_REQUEST), E(RATE_LIMITED)}, 0},
    {OLLAMA, "status=429 retry_after=7", {E(EMPTY), E(BAD_REQUEST), E(RATE_LIMITED)}, 0},
    {"emu", "status=500", {E(SERVER), E(BAD_REQUEST), E(SERVER)}, 0},
    {OLLAMA, "status=500", {E(EMPTY), E(BAD_REQUEST), E(SERVER)}, 0},
    {"emu", "status=401", {E(UNAUTHORIZED), E(BAD_REQUEST), E(UNAUTHORIZED)}, 0},
    {OLLAMA, "status=401", {E(EMPTY), E(BAD_REQUEST), E(UNAUTHORIZED)}, 0},
    {"emu", "status=502 error_body=text", {E(SERVER), E(SERVER), E(SERVER)}, 0},
    {"emu", "status=502 error_body=html", {E(SERVER), E(SERVER), E(SERVER)}, 0},
    {"emu", "status=429 error_body=sse", {E(STREAM), E(BAD_REQUEST), E(RATE_LIMITED)}, 0},
    {"emu", "cut_after=0", {E(EMPTY), E(BAD_REQUEST), E(SERVER)}, 0},
    {OLLAMA, "cut_after=0", {E(EMPTY), E(BAD_REQUEST), E(SERVER)}, 0},
    {"emu", "fail_after=4", {E(STREAM), E(STREAM), E(STREAM)}, 1},
    {OLLAMA, "fail_after=4", {E(STREAM), E(STREAM), E(STREAM)}, 1}, /* the disguised one */
    {OLLAMA, "fail_after=1", {E(STREAM), E(STREAM), E(STREAM)}, 1},
    {OLLAMA, "fail_after=0", {E(STREAM), E(STREAM), E(STREAM)}, 0},
    {"emu", "cut_after=4", {E(TRUNCATED), E(TRUNCATED), E(STREAM)}, 1},
    {OLLAMA, "cut_after=4", {E(TRUNCATED), E(TRUNCATED), E(STREAM)}, 1},
    {"emu", "cut_after=4 reset=1", {E(TRUNCATED), E(TRUNCATED), E(STREAM)}, 1},
    {"emu", "eof_after=4", {E(TRUNCATED), E(TRUNCATED), E(TRUNCATED)}, 1},
    {OLLAMA, "eof_after=4", {E(TRUNCATED), E(TRUNCATED), E(TRUNCATED)}, 1},
    {"emu", "garbage_after=4", {E(STREAM), E(STREAM), E(STREAM)}, 1},
    {"emu", "finish=none", {E(TRUNCATED), E(TRUNCATED), E(TRUNCATED)}, 1},
};

TEST(failures_in_streams)
{
    if (!server_here())
        return;
    check_allow(90);
    for (size_t i = 0; i < COUNT(failures); i++) {
        const struct failure_row *row = &failures[i];
        int status = due(row->statuses);
        char message[200];
        check_row("%s, %s", row->model, row->knobs);
        snprintf(message, sizeof message, "#emu tokens=8 pace_ms=2 %s\nWhy is the sky blue?",
                 row->knobs);
        struct question question = {row->model, message, 1, NULL};
        owui_call *call = reading_all_ways(ask, &question, status, NULL);
        owui_call *good = chatted(row->model, "#emu tokens=8\nWhy is the sky blue?", 1, NULL);
        size_t length;
        const char *text = owui_call_response_text(call, &length);
        /* What had come is there, and is the beginning of what would have come. */
        CHECK_INT(length > 0, row->has_text);
        CHECK(strncmp(owui_call_response_text(good, NULL), text, length) == 0);
        if (length)
            CHECK_STR(server_string(call, "/choices/0/message/content"), text);
        CHECK(*owui_call_error_message(call) != 0);
        CHECK_INT(owui_call_error_retryable(call), status == OWUI_E_RATE_LIMITED);
        if (strstr(row->knobs, "retry_after"))
            CHECK_INT(owui_call_error_retry_after(call), server_version() >= 1200 ? 7000 : -1);
        if (status != OWUI_E_EMPTY && strstr(row->knobs, "status=") == row->knobs)
            CHECK_CONTAINS(owui_call_error_detail(call), "the emulator was told to fail");
        if (strcmp(row->model, "emu") == 0 && strstr(row->knobs, "fail_after"))
            CHECK_STR(owui_call_error_detail(call), "the emulator failed in mid-stream");
        owui_call_release(call);
        owui_call_release(good);
    }
}

/* Unstreamed the same failures are failures too, whatever the server makes of them. */
TEST(failures_of_whole_responses)
{
    if (!server_here())
        return;
    for (size_t i = 0; i < COUNT(failures); i++) {
        const struct failure_row *row = &failures[i];
        if (strncmp(row->knobs, "garbage", 7) == 0 || strncmp(row->knobs, "finish", 6) == 0)
            continue;
        char message[200];
        check_row("%s, %s", row->model, row->knobs);
        snprintf(message, sizeof message, "#emu tokens=8 %s\nWhy is the sky blue?", row->knobs);
        struct question question = {row->model, message, 0, NULL};
        owui_call *call = ask(&question);
        CHECK(owui_call_perform(call) < 0);
        CHECK(*owui_call_error_message(call) != 0);
        CHECK_STR(owui_call_response_text(call, NULL), "");
        owui_call_release(call);
    }
}

TEST(unknown_models)
{
    if (!server_here())
        return;
    for (int stream = 0; stream < 2; stream++) {
        check_row("stream %d", stream);
        struct question question = {"no-such-model", "Why?", stream, NULL};
        owui_call *call = ask(&question);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
        CHECK_STR(owui_call_error_detail(call), "Model not found");
        CHECK_INT(owui_call_response_status(call), 400);
        owui_call_release(call);
    }
}

/* ---- The provider sees that we leave */

static int64_t stat_of(owui_client *provider, const char *pointer)
{
    owui_call *call = owui_request(provider, "GET", "/_emu/stats", NULL, NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    int64_t value = owui_json_int_at(owui_call_response(call), pointer, -1);
    owui_call_release(call);
    return value;
}

TEST(leaving_stops_the_generation)
{
    if (!server_here())
        return;
    const char *url = faults_variable("OWUI_TEST_PROVIDER_URL");
    if (!url)
        return;
    static const char *const models[] = {"emu", OLLAMA};
    owui_client *provider;
    CHECK_STATUS(owui_client_new(url, "", &provider), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(provider, 0), OWUI_OK);
    for (int i = 0; i < 4; i++) {
        int frees = i & 1;
        check_row("%s, %s", models[i / 2], frees ? "free" : "cancel");
        int64_t disconnects = stat_of(provider, "/disconnects");
        struct question question = {models[i / 2], "#emu tokens=3000 pace_ms=10\nWhy?", 1, NULL};
        owui_call *call = ask(&question);
        const owui_event *event;
        for (int texts = 0; texts < 3;) {
            REQUIRE(owui_call_next(call, 10000, &event) == OWUI_OK);
            texts += owui_event_kind(event) == OWUI_EVENT_TEXT;
        }
        CHECK_INT(stat_of(provider, "/open_streams"), 1);
        if (!frees) {
            owui_call_cancel(call);
            CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
            CHECK(*owui_call_response_text(call, NULL) != 0);
        }
        owui_call_release(call);
        double deadline = check_now_ms() + 20000;
        while (stat_of(provider, "/open_streams") != 0 && check_now_ms() < deadline)
            check_sleep_ms(50);
        CHECK_INT(stat_of(provider, "/open_streams"), 0);
        CHECK_INT(stat_of(provider, "/disconnects"), disconnects + 1);
    }
    owui_client_release(provider);
}

/* ---- Any other endpoint */

TEST(requests)
{
    if (!server_here())
        return;
    /* clang-format off */
    static const struct {
        const char *method, *path, *body;
        int statuses[3];
    } rows[] = {
        {"GET", "/api/version", NULL, {0, 0, 0}},
        {"GET", "/health", NULL, {0, 0, 0}},
        {"GET", "/api/v1/auths/api_key", NULL, {0, 0, 0}},
        {"GET", "/api/v1/auths/", NULL, {0, 0, E(FORBIDDEN)}},
        {"GET", "/api/v1/files/", NULL, {0, 0, 0}},
        {"GET", "/api/v1/files", NULL, {E(HTML), E(HTML), E(HTML)}},
        {"GET", "/api/nothing", NULL, {E(HTML), E(HTML), E(HTML)}},
        {"GET", "/nothing.js", NULL, {E(NOT_FOUND), E(NOT_FOUND), E(NOT_FOUND)}},
        {"GET", "/api/v1/files/no-such-file", NULL, {E(NOT_FOUND), E(NOT_FOUND), E(NOT_FOUND)}},
        {"GET", "/api/v1/chats/no-such-chat", NULL, {E(NOT_FOUND), E(NOT_FOUND), E(NOT_FOUND)}},
        {"DELETE", "/api/models", NULL, {E(NOT_FOUND), E(NOT_FOUND), E(NOT_FOUND)}},
        {"POST", "/api/chat/completions", "[]", {E(UNPROCESSABLE), E(UNPROCESSABLE), E(UNPROCESSABLE)}},
        {"POST", "/api/v1/knowledge/create", "{}", {E(UNPROCESSABLE), E(UNPROCESSABLE), E(UNPROCESSABLE)}},
        {"POST", "/api/v1/knowledge/create", "{\"name\":\"n\",\"description\":\"d\"}", {0, 0, 0}},
        {"GET", "/ollama/api/tags", NULL, {0, 0, 0}},
    };
    /* clang-format on */
    owui_client *client = server_client();
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s %s", rows[i].method, rows[i].path);
        owui_json *body = rows[i].body ? server_json(rows[i].body) : NULL;
        owui_call *call = owui_request(client, rows[i].method, rows[i].path, NULL, body);
        int status = due(rows[i].statuses);
        if (!CHECK_STATUS(owui_call_perform(call), status))
            CHECK_STR(owui_call_error_message(call), "");
        CHECK_INT(owui_call_response(call) != NULL, status != OWUI_E_HTML);
        if (status != OWUI_OK && status != OWUI_E_HTML)
            CHECK(owui_call_error_detail(call) != NULL);
        if (i == 0 && getenv("OWUI_TEST_SERVER_VERSION"))
            CHECK_STR(server_string(call, "/version"), getenv("OWUI_TEST_SERVER_VERSION"));
        if (i == 2)
            CHECK_STR(server_string(call, "/api_key"), getenv("OPENWEBUI_API_KEY"));
        owui_call_release(call);
        owui_json_release(body);
    }
    check_row("a query");
    owui_json *query = server_json("{\"page\":1,\"content\":false}");
    owui_call *call = owui_request(client, "GET", "/api/v1/files/", query, NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_call_release(call);
    owui_json_release(query);
    owui_client_release(client);
}

static owui_call *generate(const void *prompt)
{
    owui_client *client = server_client();
    owui_json *body = owui_json_object();
    owui_json_set_string(body, "model", OLLAMA);
    owui_json_set_string(body, "prompt", prompt);
    owui_call *call = owui_request(client, "POST", "/ollama/api/generate", NULL, body);
    owui_json_release(body);
    owui_client_release(client);
    return call;
}

/* What is asked for by its path is read as by its own function. */
TEST(a_stream_of_lines)
{
    if (!server_here())
        return;
    owui_call *call = reading_all_ways(generate, "#emu tokens=4\nWhy?", OWUI_OK, NULL);
    CHECK_CONTAINS(owui_call_response_header(call, "content-type"), "ndjson");
    CHECK_INT(owui_call_stat(call, OWUI_STAT_EVENTS), 5);
    CHECK_STR(server_string(call, "/response"), owui_call_response_text(call, NULL));
    owui_call_release(call);
    check_row("cut");
    call = reading_all_ways(generate, "#emu tokens=4 pace_ms=2 cut_after=2\nWhy?", OWUI_E_TRUNCATED,
                            NULL);
    owui_call_release(call);
    check_row("a failure");
    call = reading_all_ways(generate, "#emu tokens=4 fail_after=2\nWhy?", OWUI_E_STREAM, NULL);
    owui_call_release(call);
    check_row(NULL);
}

/* The server closes idle connections after 5 s: no caller must notice. */
TEST(an_idle_connection)
{
    if (!server_here())
        return;
    if (check_valgrind()) {
        check_skip("takes six seconds, and is the same without valgrind");
        return;
    }
    owui_client *client = server_client();
    static const int idle_ms[] = {0, 100, 5500};
    for (size_t i = 0; i < COUNT(idle_ms); i++) {
        check_row("after %d ms", idle_ms[i]);
        check_sleep_ms(idle_ms[i]);
        owui_json *request = server_json(
            JSON({"model":"emu","messages":[{"role":"user","content":"#emu tokens=2\nHi"}],"stream":true}));
        owui_call *call = owui_chat(client, request);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_REUSED), idle_ms[i] == 100);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
        owui_call_release(call);
        owui_json_release(request);
    }
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(models),
        T(whole_and_streamed_are_equal),
        T(usage),
        T(tools),
        T(as_it_arrives),
        T(large_pieces),
        T(keys),
        T(wrong_base_urls),
        T(failures_in_streams),
        T(failures_of_whole_responses),
        T(unknown_models),
        T(leaving_stops_the_generation),
        T(requests),
        T(a_stream_of_lines),
        T(an_idle_connection),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
