/*
 * Backends' own ways of writing the APIs, through the real server and from the emulator itself: what is said is found,
 * and the assembled response equals the one that was not streamed, member by member. Differences that are allowed are
 * in Tests/server/provider/dialects/differences.py, with the reason for each.
 */
#include "check.h"
#include "faults.h"
#include "server.h"

#include <fnmatch.h>
#include <openwebui.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum api { CHAT, OLLAMA, RESPONSES, MESSAGES };

static const struct dialect {
    enum api api;
    const char *model;
    /* How it ends after text, and after tool calls. */
    const char *stop, *calls;
    /* Open WebUI does not pass it on as it is. */
    int only_direct;
} dialects[] = {
    {CHAT, "emu", "stop", "tool_calls", 0},
    {CHAT, "dialect-openai", "stop", "tool_calls", 0},
    {CHAT, "dialect-azure", "stop", "tool_calls", 0},
    {CHAT, "dialect-openrouter", "stop", "tool_calls", 0},
    {CHAT, "dialect-mistral", "stop", "tool_calls", 0},
    {CHAT, "dialect-perplexity", "stop", "tool_calls", 0},
    {CHAT, "dialect-deepseek", "stop", "tool_calls", 0},
    {CHAT, "dialect-anthropic", "stop", "tool_calls", 0},
    {CHAT, "dialect-gemini", "stop", "tool_calls", 0},
    {CHAT, "dialect-llamacpp", "stop", "tool_calls", 0},
    {CHAT, "dialect-vllm", "stop", "tool_calls", 0},
    {OLLAMA, "llama3.2:latest", "stop", "stop", 0},
    {OLLAMA, "qwen3:latest", "stop", "stop", 0},
    {RESPONSES, "emu", "completed", "completed", 0},
    {RESPONSES, "responses-openai", "completed", "completed", 0},
    {RESPONSES, "responses-llamacpp", "completed", "completed", 0},
    {RESPONSES, "responses-ollama", "completed", "completed", 0},
    {MESSAGES, "messages-anthropic", "end_turn", "tool_use", 0},
};

#define MAX_CALLS 8
#define ROOM 4096

/* What the events of a call have said. */
struct said {
    char text[ROOM], reasoning[ROOM];
    char names[MAX_CALLS][64], arguments[MAX_CALLS][ROOM];
    char finish[64];
    int usages, ends;
};

static void join(char *text, const char *piece)
{
    size_t length = strlen(text);
    REQUIRE(length + strlen(piece) < ROOM);
    strcpy(text + length, piece);
}

static void listen_to_call(const owui_event *event, struct said *said)
{
    const char *name = owui_event_name(event);
    int number = owui_event_tool_index(event);
    REQUIRE(number >= 0 && number < MAX_CALLS);
    if (name && !said->names[number][0])
        snprintf(said->names[number], sizeof said->names[number], "%s", name);
    join(said->arguments[number], owui_event_text(event, NULL));
}

static struct said *listen(owui_call *call)
{
    struct said *said = calloc(1, sizeof *said);
    const owui_event *event;
    int status;
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK) {
        switch (owui_event_kind(event)) {
        case OWUI_EVENT_TEXT: join(said->text, owui_event_text(event, NULL)); break;
        case OWUI_EVENT_REASONING: join(said->reasoning, owui_event_text(event, NULL)); break;
        case OWUI_EVENT_TOOL_CALL: listen_to_call(event, said); break;
        case OWUI_EVENT_USAGE: said->usages++; break;
        case OWUI_EVENT_DONE:
            said->ends++;
            snprintf(said->finish, sizeof said->finish, "%s", owui_event_name(event));
            break;
        }
    }
    if (!CHECK_STATUS(status, OWUI_DONE))
        CHECK_STR(owui_call_error_message(call), "");
    CHECK_INT(said->ends, 1);
    return said;
}

static owui_call *ask(owui_client *client, const struct dialect *dialect, const char *knobs,
                      int stream)
{
    static const char *const shapes[] = {
        "{\"model\":\"%s\",\"stream\":%s,\"stream_options\":{\"include_usage\":true},"
        "\"messages\":[{\"role\":\"user\",\"content\":\"#emu %s\\nhello\"}]}",
        "{\"model\":\"%s\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"#emu %s\\nhello\"}]}",
        "{\"model\":\"%s\",\"stream\":%s,\"input\":\"#emu %s\\nhello\"}",
        "{\"model\":\"%s\",\"stream\":%s,\"max_tokens\":99,"
        "\"messages\":[{\"role\":\"user\",\"content\":\"#emu %s\\nhello\"}]}",
    };
    char body[500];
    snprintf(body, sizeof body, shapes[dialect->api], dialect->model, stream ? "true" : "false",
             knobs);
    owui_call *call = dialect->api == CHAT        ? owui_chat(client, NULL)
                      : dialect->api == OLLAMA    ? owui_ollama(client, "chat", NULL)
                      : dialect->api == RESPONSES ? owui_responses(client, NULL)
                                                  : owui_messages(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, body, strlen(body)), OWUI_OK);
    return call;
}

/* ---- Comparing members */

struct comparison {
    const owui_json *differences;
    const char *model;
    char path[300];
};

static int is_allowed(const struct comparison *comparison)
{
    for (size_t i = 0; i < owui_json_size(comparison->differences); i++) {
        owui_json *row = owui_json_element(comparison->differences, i);
        if (fnmatch(owui_json_string_at(row, "/model", NULL), comparison->model, 0) == 0 &&
            fnmatch(owui_json_string_at(row, "/at", NULL), comparison->path, 0) == 0)
            return 1;
    }
    return 0;
}

static void compare(struct comparison *comparison, const owui_json *streamed,
                    const owui_json *whole);

static void compare_at(struct comparison *comparison, const owui_json *streamed,
                       const owui_json *whole, const char *key)
{
    size_t length = strlen(comparison->path);
    snprintf(comparison->path + length, sizeof comparison->path - length, "/%s", key);
    if (!is_allowed(comparison))
        compare(comparison, streamed, whole);
    comparison->path[length] = 0;
}

static void compare_elements(struct comparison *comparison, const owui_json *streamed,
                             const owui_json *whole)
{
    size_t count = owui_json_size(streamed), other = owui_json_size(whole);
    for (size_t i = 0; i < (count > other ? count : other); i++) {
        char key[24];
        snprintf(key, sizeof key, "%zu", i);
        compare_at(comparison, owui_json_element(streamed, i), owui_json_element(whole, i), key);
    }
}

/* A member that is null says nothing, so it may as well be absent. */
static void compare(struct comparison *comparison, const owui_json *streamed,
                    const owui_json *whole)
{
    int type = streamed ? owui_json_type(streamed) : OWUI_JSON_NULL;
    int other = whole ? owui_json_type(whole) : OWUI_JSON_NULL;
    if (type == OWUI_JSON_OBJECT && other == OWUI_JSON_OBJECT) {
        for (void *i = owui_json_iter((owui_json *)streamed); i;
             i = owui_json_iter_next((owui_json *)streamed, i)) {
            const char *key = owui_json_iter_key(i);
            compare_at(comparison, owui_json_iter_value(i), owui_json_member(whole, key), key);
        }
        for (void *i = owui_json_iter((owui_json *)whole); i;
             i = owui_json_iter_next((owui_json *)whole, i)) {
            const char *key = owui_json_iter_key(i);
            if (!owui_json_member(streamed, key))
                compare_at(comparison, NULL, owui_json_iter_value(i), key);
        }
    } else if (type == OWUI_JSON_ARRAY && other == OWUI_JSON_ARRAY) {
        compare_elements(comparison, streamed, whole);
    } else if (type != OWUI_JSON_NULL || other != OWUI_JSON_NULL) {
        char *one = owui_json_dump(streamed, NULL), *two = owui_json_dump(whole, NULL);
        if (!CHECK_STR(one ? one : "(absent)", two ? two : "(absent)"))
            fprintf(stderr, "    at %s\n", comparison->path);
        owui_free(one);
        owui_free(two);
    }
}

/* ---- The tests */

static owui_client *emulator(void)
{
    const char *url = faults_variable("OWUI_TEST_PROVIDER_URL");
    owui_client *client = NULL;
    if (url)
        CHECK_STATUS(owui_client_new(url, "", &client), OWUI_OK);
    return client;
}

static void check_said(const struct said *said, const struct dialect *dialect, int calls)
{
    CHECK(strlen(said->text) > 4);
    CHECK(strlen(said->reasoning) > 4);
    CHECK_STR(said->finish, calls ? dialect->calls : dialect->stop);
    for (int i = 0; i < MAX_CALLS; i++) {
        CHECK_STR(said->names[i], i < calls ? "get_weather" : "");
        if (i >= calls) {
            CHECK_STR(said->arguments[i], "");
            continue;
        }
        owui_json *arguments = server_json(said->arguments[i]);
        CHECK_STR(owui_json_string_at(arguments, "/city", NULL), "Zürich 漢字");
        owui_json_release(arguments);
    }
}

static void check_same(const struct said *streamed, const struct said *whole)
{
    CHECK_STR(streamed->text, whole->text);
    CHECK_STR(streamed->reasoning, whole->reasoning);
    CHECK_STR(streamed->finish, whole->finish);
    for (int i = 0; i < MAX_CALLS; i++) {
        CHECK_STR(streamed->names[i], whole->names[i]);
        if (*whole->arguments[i]) {
            owui_json *one = server_json(streamed->arguments[i]),
                      *two = server_json(whole->arguments[i]);
            char *first = owui_json_dump(one, NULL), *second = owui_json_dump(two, NULL);
            CHECK_STR(first, second);
            owui_free(first);
            owui_free(second);
            owui_json_release(one);
            owui_json_release(two);
        }
    }
}

static void check_dialect(owui_client *client, const owui_json *differences,
                          const struct dialect *dialect, int direct, int calls)
{
    const char *knobs = calls ? "tokens=6 reasoning=5 tools=2" : "tokens=6 reasoning=5";
    owui_call *streamed = ask(client, dialect, knobs, 1), *whole = ask(client, dialect, knobs, 0);
    struct said *one = listen(streamed), *other = listen(whole);
    CHECK(owui_call_stat(streamed, OWUI_STAT_EVENTS) > 3);
    CHECK_INT(owui_call_stat(whole, OWUI_STAT_EVENTS), 0);
    check_said(one, dialect, calls);
    check_same(one, other);
    CHECK(one->usages > 0);
    static const int counts[] = {OWUI_STAT_PROMPT_TOKENS, OWUI_STAT_COMPLETION_TOKENS};
    for (size_t i = 0; i < COUNT(counts); i++) {
        /* Open WebUI streams a message without what it has used. */
        if (dialect->api == MESSAGES && !direct && counts[i] == OWUI_STAT_COMPLETION_TOKENS)
            continue;
        CHECK(owui_call_stat(streamed, counts[i]) > 0);
        CHECK_INT(owui_call_stat(streamed, counts[i]), owui_call_stat(whole, counts[i]));
    }
    struct comparison comparison = {differences, dialect->model, ""};
    compare(&comparison, owui_call_response(streamed), owui_call_response(whole));
    free(one);
    free(other);
    owui_call_release(streamed);
    owui_call_release(whole);
}

static void check_dialects(owui_client *client, const char *where)
{
    owui_client *provider = emulator();
    REQUIRE(provider != NULL);
    owui_call *call =
        server_done(owui_request(provider, "GET", "/_emu/differences", NULL, NULL), OWUI_OK);
    CHECK(owui_json_size(owui_call_response(call)) > 0);
    for (size_t i = 0; i < COUNT(dialects); i++) {
        int direct = strcmp(where, "emulator") == 0;
        if (dialects[i].only_direct && !direct)
            continue;
        for (int calls = 0; calls <= 2; calls += 2) {
            check_row("%s from the %s, %d calls", dialects[i].model, where, calls);
            check_dialect(client, owui_call_response(call), &dialects[i], direct, calls);
        }
    }
    check_row(NULL);
    owui_call_release(call);
    owui_client_release(provider);
}

TEST(from_the_emulator)
{
    owui_client *client = emulator();
    if (!client)
        return;
    check_dialects(client, "emulator");
    owui_client_release(client);
}

TEST(through_the_server)
{
    if (!server_here() || server_version() < 1200 || !faults_variable("OWUI_TEST_PROVIDER_URL"))
        return;
    owui_client *client = server_client();
    check_dialects(client, "server");
    owui_client_release(client);
}

/* A failure in mid-stream, in each backend's words. */
TEST(failures)
{
    owui_client *client = emulator();
    if (!client)
        return;
    for (size_t i = 0; i < COUNT(dialects); i++) {
        check_row("%s", dialects[i].model);
        owui_call *call = ask(client, &dialects[i], "tokens=6 fail_after=2", 1);
        server_done(call, OWUI_E_STREAM);
        CHECK_CONTAINS(owui_call_error_message(call), "the emulator failed in mid-stream");
        owui_call_release(call);
        call = ask(client, &dialects[i], "tokens=6 eof_after=2", 1);
        server_done(call, OWUI_E_TRUNCATED);
        owui_call_release(call);
    }
    check_row(NULL);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(from_the_emulator), T(through_the_server), T(failures), {NULL, NULL}};
    return check_main(argc, argv, tests);
}
