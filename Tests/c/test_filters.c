/*
 * Filter functions on a real server, by the table in docs/filters.md, and owui_chat_with_outlet();
 * signing in.
 */
#include "check.h"
#include "faults.h"
#include "reading.h"
#include "server.h"

#include <openwebui.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OLLAMA "llama3.2:latest"

static owui_json *chat_of(const char *model, const char *message, int stream)
{
    owui_json *request = owui_json_object(), *messages = owui_json_array();
    owui_json *one = owui_json_object();
    owui_json_set_string(one, "role", "user");
    owui_json_set_string(one, "content", message);
    owui_json_append(messages, one);
    owui_json_set_string(request, "model", model);
    owui_json_set(request, "messages", messages);
    owui_json_set_bool(request, "stream", stream);
    owui_json_release(one);
    owui_json_release(messages);
    return request;
}

typedef owui_call *(*chat_function)(owui_client *, const owui_json *);

static owui_call *asked(chat_function function, const char *model, const char *message, int stream)
{
    owui_client *client = server_client();
    owui_json *request = chat_of(model, message, stream);
    owui_call *call = function(client, request);
    owui_json_release(request);
    owui_client_release(client);
    return call;
}

/* How often the outlet filter ran since this was last asked. */
static int64_t marks(void)
{
    static int64_t before;
    owui_client *provider;
    owui_client_new(getenv("OWUI_TEST_PROVIDER_URL"), "", &provider);
    owui_call *call =
        server_done(owui_request(provider, "GET", "/_emu/stats", NULL, NULL), OWUI_OK);
    int64_t now = owui_json_int_at(owui_call_response(call), "/counts/mark", 0),
            made = now - before;
    owui_call_release(call);
    owui_client_release(provider);
    before = now;
    return made;
}

/* The same, when it has run `due` times, and a moment later: it may run behind the response. */
static int64_t marks_after(int64_t due)
{
    int64_t made = 0;
    for (double until = check_now_ms() + SOON_MS; made < due && check_now_ms() < until;) {
        check_sleep_ms(50);
        made += marks();
    }
    check_sleep_ms(check_scaled(200, 500));
    return made + marks();
}

static int controlled(void)
{
    return server_here() && faults_variable("OWUI_TEST_CONTROL_URL") &&
           faults_variable("OWUI_TEST_PROVIDER_URL");
}

TEST(an_inlet_that_blocks)
{
    if (!controlled() || !server_filter("block"))
        return;
    static const chat_function functions[] = {owui_chat, owui_chat_with_outlet};
    for (int i = 0; i < 4; i++) {
        check_row("function %d, stream %d", i / 2, i & 1);
        owui_call *call = asked(functions[i / 2], "emu", "this is forbidden", i & 1);
        int status = server_version() >= 900 ? OWUI_E_BAD_REQUEST : OWUI_E_EMPTY;
        server_done(call, status);
        if (status == OWUI_E_BAD_REQUEST) {
            CHECK_STR(owui_call_error_detail(call), "the filter blocks this message");
            CHECK_CONTAINS(owui_call_error_message(call), "the filter blocks this message");
        }
        CHECK(*owui_call_error_message(call) != 0);
        owui_call_release(call);
        owui_call_release(
            server_done(asked(functions[i / 2], "emu", "this is not", i & 1), OWUI_OK));
    }
    server_filter(NULL);
}

TEST(inlet_and_stream)
{
    if (!controlled() || !server_filter("upper"))
        return;
    owui_call *call = server_done(asked(owui_chat, "emu", "#emu echo=1\nshout it", 1), OWUI_OK);
    CHECK_CONTAINS(owui_call_response_text(call, NULL), "SHOUT IT");
    owui_call_release(call);
    call = server_done(asked(owui_chat, "emu", "#emu echo=1\nsay it", 0), OWUI_OK);
    CHECK_CONTAINS(owui_call_response_text(call, NULL), "say it");
    owui_call_release(call);
    server_filter(NULL);
}

static int note_events(const owui_event *event, void *user)
{
    char *trace = user;
    size_t used = strlen(trace);
    if (owui_event_kind(event) == OWUI_EVENT_DONE)
        snprintf(trace + used, 200 - used, "DONE(%s)", owui_event_text(event, NULL));
    if (owui_event_kind(event) == OWUI_EVENT_TEXT && used < 190 &&
        trace[used ? used - 1 : 0] != 'T')
        snprintf(trace + used, 200 - used, "T");
    return 0;
}

TEST(outlet)
{
    if (!controlled() || !server_filter("mark"))
        return;
    static const char *const models[] = {"emu", OLLAMA};
    int inline_runs = server_version() >= 1000;
    marks();
    for (int i = 0; i < 4; i++) {
        const char *model = models[i / 2];
        int stream = i & 1;
        check_row("%s, stream %d", model, stream);
        owui_call *call =
            server_done(asked(owui_chat, model, "#emu echo=1\nhello", stream), OWUI_OK);
        CHECK_STR(owui_call_response_text(call, NULL), "hello");
        owui_call_release(call);
        CHECK_INT(marks_after(inline_runs), inline_runs);

        check_row("%s, stream %d, with outlet", model, stream);
        call = asked(owui_chat_with_outlet, model, "#emu echo=1\nhello", stream);
        char trace[200] = "";
        owui_call_on_event(call, note_events, trace);
        server_done(call, OWUI_OK);
        CHECK_STR(owui_call_response_text(call, NULL), "hello");
        CHECK_STR(server_string(call, "/messages/0/role"), "user");
        CHECK_STR(server_string(call, "/messages/1/role"), "assistant");
        CHECK_STR(server_string(call, "/messages/1/content"), "hello [marked]");
        CHECK_STR(server_string(call, "/model"), model);
        CHECK_STR(trace, "TDONE(hello)");
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 2);
        owui_call_release(call);
        CHECK_INT(marks_after(1 + inline_runs), 1 + inline_runs);
    }
    check_row("text not kept");
    owui_call *call = asked(owui_chat_with_outlet, "emu", "#emu echo=1\nhello", 1);
    owui_call_set_keep_response(call, 0);
    server_done(call, OWUI_OK);
    CHECK_STR(server_string(call, "/messages/1/content"), "hello [marked]");
    owui_call_release(call);

    check_row("completed by itself");
    owui_client *client = server_client();
    owui_json *request = server_json(
        JSON({"model":"emu","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],"extra":7}));
    call = server_done(owui_chat_completed(client, request), OWUI_OK);
    CHECK_STR(server_string(call, "/messages/1/content"), "b [marked]");
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/extra", 0), 7);
    CHECK(strlen(server_string(call, "/id")) > 8 && strlen(server_string(call, "/session_id")) > 8);
    CHECK_STR(server_string(call, "/chat_id"), "");
    owui_call_release(call);
    check_row("ids of one's own");
    owui_json_set_string(request, "id", "my-id");
    owui_json_set_string(request, "session_id", "my-session");
    call = server_done(owui_chat_completed(client, request), OWUI_OK);
    CHECK_STR(server_string(call, "/id"), "my-id");
    CHECK_STR(server_string(call, "/session_id"), "my-session");
    owui_call_release(call);
    check_row("text as it is has no defaults");
    call = owui_chat_completed(client, NULL);
    static const char text[] = JSON({"model":"emu","messages":[]});
    owui_call_set_body(call, text, strlen(text));
    owui_call_release(server_done(call, OWUI_E_BAD_REQUEST));
    check_row("nothing");
    call = owui_chat_completed(client, NULL);
    CHECK(owui_call_perform(call) < 0);
    owui_call_release(call);
    owui_json *array = owui_json_array();
    owui_call_release(server_done(owui_chat_completed(client, array), OWUI_E_INVALID));
    owui_call_release(server_done(owui_chat_with_outlet(client, array), OWUI_E_INVALID));
    owui_call_release(server_done(owui_chat_with_outlet(client, NULL), OWUI_E_INVALID));
    owui_json_release(array);
    owui_json_release(request);
    owui_client_release(client);
    server_filter(NULL);
}

/* A chat that fails has no second request; a second one that fails leaves the text. */
TEST(outlets_that_fail)
{
    if (!faults_here())
        return;
    /* clang-format off */
#define CHAT_ROUTES(chat, completed) \
    "{\"POST /api/chat/completions\":[" chat "],\"POST /api/chat/completed\":[" completed "]}"
#define GOOD STEPS({"sse":[{"choices":[{"index":0,"delta":{"content":"Hel"}}]},{"choices":[{"index":0,"delta":{"content":"lo"},"finish_reason":"stop"}]},"[DONE]"]})
#define CUT STEPS({"sse":[{"choices":[{"index":0,"delta":{"content":"Hello"}}]}]})
    static const struct {
        const char *routes;
        int status, requests;
    } rows[] = {
        {CHAT_ROUTES(GOOD, STEPS({"http":{"body":{"messages":[{"content":"x"}]}}})), OWUI_OK, 2},
        {CHAT_ROUTES(GOOD, HTTP(400, {"detail":"the outlet raised"})), OWUI_E_BAD_REQUEST, 2},
        {CHAT_ROUTES(GOOD, HTTP(500, "x")), OWUI_E_SERVER, 2},
        {CHAT_ROUTES(GOOD, LOST), OWUI_E_CONNECTION_LOST, 2},
        {CHAT_ROUTES(GOOD, STEPS({"http":{"body":"null","headers":{"Content-Type":"application/json"}}})), OWUI_E_EMPTY, 2},
        {CHAT_ROUTES(GOOD, STEPS({"http":{"body":"<html>","headers":{"Content-Type":"text/html"}}})), OWUI_E_HTML, 2},
        {CHAT_ROUTES(GOOD, STEPS({"stall":true})), OWUI_E_TIMEOUT_TOTAL, 2},
        {CHAT_ROUTES(CUT, STEPS({"http":{"body":{}}})), OWUI_E_TRUNCATED, 1},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (int pulled = 0; pulled < 2; pulled++) {
            check_row("row %zu, pulled %d", i, pulled);
            owui_client *client = faults_client(faults_routes("outlet", rows[i].routes));
            owui_json *request = chat_of("emu", "hi", 1);
            owui_call *call = owui_chat_with_outlet(client, request);
            owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 1000);
            const owui_event *event;
            int status, dones = 0;
            if (pulled) {
                while ((status = owui_call_next(call, -1, &event)) == OWUI_OK) {
                    dones += owui_event_kind(event) == OWUI_EVENT_DONE;
                    if (owui_event_kind(event) == OWUI_EVENT_DONE)
                        CHECK_STR(owui_json_string_at(owui_event_json(event), "/messages/0/content",
                                                      NULL),
                                  "x");
                }
                CHECK_STATUS(status, rows[i].status ? rows[i].status : OWUI_DONE);
                CHECK_INT(dones, rows[i].status == OWUI_OK);
            } else {
                server_done(call, rows[i].status);
            }
            CHECK_STR(owui_call_response_text(call, NULL), "Hello");
            if (rows[i].status == OWUI_E_BAD_REQUEST)
                CHECK_STR(owui_call_error_detail(call), "the outlet raised");
            if (rows[i].status)
                CHECK_CONTAINS(owui_call_error_message(call), rows[i].requests == 2
                                                                  ? "/api/chat/completed"
                                                                  : "/api/chat/completions");
            owui_json *log = faults_log("outlet");
            CHECK_INT(owui_json_size(log), rows[i].requests);
            owui_json_release(log);
            owui_call_release(call);
            owui_json_release(request);
            owui_client_release(client);
        }
    }
}

/* ---- Signing in */

static struct {
    char text[20000];
} logged;

static void keep_log(int level, const char *message, size_t length, void *user)
{
    (void)level, (void)user;
    size_t used = strlen(logged.text);
    if (used + length + 2 < sizeof logged.text) {
        memcpy(logged.text + used, message, length);
        memcpy(logged.text + used + length, "\n", 2);
    }
}

TEST(signing_in)
{
    const char *email, *password;
    if (!server_here() || !(email = faults_variable("OWUI_TEST_EMAIL")) ||
        !(password = faults_variable("OWUI_TEST_PASSWORD")))
        return;
    owui_client *client;
    CHECK_STATUS(owui_client_new(getenv("OPENWEBUI_URL"), "sk-wrong-key-0123456789", &client),
                 OWUI_OK);
    logged.text[0] = 0;
    owui_client_set_log(client, OWUI_LOG_DEBUG, keep_log, NULL);
    owui_call_release(server_done(owui_model_list(client, 0), OWUI_E_UNAUTHORIZED));
    owui_call *call = server_done(owui_sign_in(client, email, password), OWUI_OK);
    const char *token = server_string(call, "/token");
    REQUIRE(token != NULL);
    CHECK(owui_json_int_at(owui_call_response(call), "/expires_at", 0) > 1000000000);
    CHECK_STR(server_string(call, "/email"), email);
    owui_call_release(server_done(owui_model_list(client, 0), OWUI_OK));
    CHECK_LACKS(logged.text, token);
    CHECK_LACKS(logged.text, password);
    owui_call_release(call);
    check_row("wrong password");
    call = owui_sign_in(client, email, "not-the-password");
    server_done(call, OWUI_E_CREDENTIALS);
    CHECK_INT(owui_call_response_status(call), 400);
    CHECK(owui_call_error_detail(call) != NULL);
    CHECK_LACKS(owui_call_error_message(call), "not-the-password");
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
    owui_call_release(call);
    check_row("the token is still in use");
    owui_call_release(server_done(owui_model_list(client, 0), OWUI_OK));
    check_row("unknown address");
    owui_call_release(server_done(owui_sign_in(client, "nobody@example.com", "some-password"),
                                  OWUI_E_CREDENTIALS));
    check_row("arguments");
    owui_call_release(server_done(owui_sign_in(client, NULL, "x"), OWUI_E_INVALID));
    owui_call_release(server_done(owui_sign_in(client, "x", NULL), OWUI_E_INVALID));
    owui_call_release(server_done(owui_sign_in(client, "\xff", "x"), OWUI_E_INVALID));
    owui_call_release(server_done(owui_sign_in(NULL, "x", "x"), OWUI_E_INVALID));
    check_row("too often");
    int status = OWUI_OK;
    for (int i = 0; i < 20 && status != OWUI_E_RATE_LIMITED; i++) {
        call = owui_sign_in(client, "too-often@example.com", "wrong-one");
        double started = check_now_ms();
        status = owui_call_perform(call);
        CHECK(status == OWUI_E_CREDENTIALS || status == OWUI_E_RATE_LIMITED);
        if (status == OWUI_E_RATE_LIMITED) {
            CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
            CHECK(check_now_ms() - started < SOON_MS);
        }
        owui_call_release(call);
    }
    CHECK_STATUS(status, OWUI_E_RATE_LIMITED);
    CHECK_LACKS(logged.text, "wrong-one");
    owui_client_release(client);
}

static void *list_models(void *client)
{
    owui_call_release(server_done(owui_model_list(client, 0), OWUI_E_UNAUTHORIZED));
    return NULL;
}

TEST(signing_in_elsewhere)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *steps;
        int status;
    } rows[] = {
        {JSON([{"http":{"body":{"token":"tok-0123456789","expires_at":5}}}]), OWUI_OK},
        {JSON([{"http":{"body":{"next_step":"mfa"}}}]), OWUI_E_UNEXPECTED_RESPONSE},
        {JSON([{"http":{"body":{"token":""}}}]), OWUI_E_UNEXPECTED_RESPONSE},
        {JSON([{"http":{"body":{"token":"a\nb"}}}]), OWUI_E_UNEXPECTED_RESPONSE},
        {JSON([{"http":{"status":400,"body":{"detail":"The password hunter2-secret is wrong"}}}]), OWUI_E_CREDENTIALS},
        {JSON([{"http":{"status":429,"headers":{"Retry-After":"0"},"body":{"detail":"API rate limit exceeded"}}}]), OWUI_E_RATE_LIMITED},
        {JSON([{"http":{"status":403,"body":{"detail":"no passwords here"}}}]), OWUI_E_FORBIDDEN},
        {JSON([{"http":{"body":"<!doctype html>","headers":{"Content-Type":"text/html"}}}]), OWUI_E_HTML},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("row %zu", i);
        owui_client *client = faults_client(faults_steps("signin", rows[i].steps));
        owui_client_set_retries(client, 2);
        logged.text[0] = 0;
        owui_client_set_log(client, OWUI_LOG_DEBUG, keep_log, NULL);
        owui_call *call = owui_sign_in(client, "me@example.com", "hunter2-secret");
        server_done(call, rows[i].status);
        if (rows[i].status == OWUI_OK) {
            CHECK_STR(server_string(call, "/token"), "tok-0123456789");
            CHECK_INT(owui_json_int_at(owui_call_response(call), "/expires_at", 0), 5);
        }
        CHECK_LACKS(owui_call_error_message(call), "hunter2");
        CHECK_LACKS(logged.text, "hunter2");
        if (owui_call_error_detail(call))
            CHECK_LACKS(owui_call_error_detail(call), "hunter2");
        owui_call_release(call);
        owui_json *log = faults_log("signin");
        CHECK_INT(owui_json_size(log), 1);
        CHECK_STR(owui_json_string_at(log, "/0/method", NULL), "POST");
        CHECK_STR(owui_json_string_at(log, "/0/target", NULL), "/s/signin/api/v1/auths/signin");
        CHECK_STR(owui_json_string_at(log, "/0/body", NULL),
                  JSON({"email":"me@example.com","password":"hunter2-secret"}));
        owui_json_release(log);
        /* What is in use afterwards. */
        faults_steps("signin", JSON([{"http":{"body":{"data":[]}}}]));
        owui_call_release(server_done(owui_model_list(client, 0), OWUI_OK));
        log = faults_log("signin");
        CHECK_STR(faults_header(log, 0, "Authorization"),
                  rows[i].status == OWUI_OK ? "Bearer tok-0123456789" : NULL);
        owui_json_release(log);
        CHECK_LACKS(logged.text, "tok-0123456789");
        /* On another thread; and a 401 does not sign in again. */
        faults_steps("signin", JSON([{"http":{"status":401,"body":{"detail":"no"}}}]));
        pthread_t thread;
        REQUIRE(pthread_create(&thread, NULL, list_models, client) == 0);
        pthread_join(thread, NULL);
        log = faults_log("signin");
        CHECK_INT(owui_json_size(log), 1);
        CHECK_CONTAINS(owui_json_string_at(log, "/0/target", NULL), "/api/models");
        CHECK_STR(faults_header(log, 0, "Authorization"),
                  rows[i].status == OWUI_OK ? "Bearer tok-0123456789" : NULL);
        owui_json_release(log);
        owui_client_release(client);
    }
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(an_inlet_that_blocks), T(inlet_and_stream),     T(outlet),    T(outlets_that_fail),
        T(signing_in),           T(signing_in_elsewhere), {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
