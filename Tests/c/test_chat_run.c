/* Chats that the server runs and keeps: what is asked, what comes of it, and how it ends. */
#include "check.h"
#include "faults.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <string.h>

/* The record of the chat c1, with the message that the client has made in it. */
/* clang-format off */
#define RECORD(...) "{\"steps\":[{\"http\":{\"body\":{\"id\":\"c1\",\"chat\":{\"history\":{\"messages\":{" \
    "\"{{sent /chat/history/currentId}}\":" #__VA_ARGS__ "}}}}}}]}"
#define NEW ROUTE("POST /api/v1/chats/new", BODY({"id":"c1","title":"New Chat"}))
#define UPDATE ROUTE("POST /api/v1/chats/*", BODY({"id":"c1"}))
#define START(entries) ROUTE("POST /api/chat/completions", entries)
#define STARTED START(BODY({"status":true,"task_ids":["t1"]}))
#define READ(entries) ROUTE("GET /api/v1/chats/*", entries)
#define TASKS(entries) ROUTE("GET /api/tasks/chat/*", entries)
#define STOP_ ROUTE("POST /api/tasks/chat/*/stop", BODY({"status":true}))
#define WRITING(text) RECORD({"role":"assistant","content":text,"done":false})
#define WRITTEN RECORD({"role":"assistant","content":"Hello","done":true,"model":"m","usage":{"total_tokens":5}})
#define ASKED JSON({"model":"m","messages":[{"role":"system","content":"S"},{"role":"user","content":"Q"}],"temperature":0.5})
/* clang-format on */

static owui_call *run(owui_client *client, const char *asked)
{
    owui_json *request = server_json(asked);
    owui_call *call = owui_chat_run(client, request);
    owui_json_set_string(request, "model", "changed"); /* it was copied */
    owui_json_release(request);
    return call;
}

static int note(const owui_event *event, void *user)
{
    char *trace = user;
    size_t used = strlen(trace);
    int kind = owui_event_kind(event);
    snprintf(trace + used, 200 - used, "%s(%s) ",
             kind == OWUI_EVENT_TEXT   ? "T"
             : kind == OWUI_EVENT_DONE ? "D"
                                       : "?",
             owui_event_text(event, NULL));
    return 0;
}

/* The route of a request; "" if there is no such request. */
static const char *route(const owui_json *log, size_t i)
{
    const char *route = owui_json_string_at(owui_json_element(log, i), "/route", NULL);
    return route ? route : "";
}

static int64_t count(const owui_json *log, const char *wanted)
{
    int64_t found = 0;
    for (size_t i = 0; i < owui_json_size(log); i++)
        found += strcmp(route(log, i), wanted) == 0;
    return found;
}

static owui_json *body(const owui_json *log, size_t i)
{
    return server_json(owui_json_string_at(owui_json_element(log, i), "/body", NULL));
}

static const char *at(const owui_json *json, const char *pointer)
{
    const char *text = owui_json_string_at(json, pointer, NULL);
    return text ? text : "";
}

TEST(a_new_chat)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 2; way++) {
        check_row("way %d", way);
        owui_client *client = faults_client(
            faults_routes("run", "{" NEW "," STARTED "," READ(WRITING("") "," WRITING(
                                     "Hel") "," WRITING("Hel") "," WRITTEN) "," STOP_ "}"));
        static const char asked[] = JSON({"model":"m","messages":[{"role":"system","content":"S"},{"role":"user","content":"Q"}],"folder_id":"d1","temperature":0.5});
        owui_call *call = way ? owui_chat_run(client, NULL) : run(client, asked);
        if (way)
            CHECK_STATUS(owui_call_set_body(call, asked, strlen(asked)), OWUI_OK);
        char trace[200] = "";
        owui_call_on_event(call, note, trace);
        server_done(call, OWUI_OK);
        CHECK_STR(trace, "T(Hel) T(lo) D(Hello) ");
        CHECK_STR(owui_call_response_text(call, NULL), "Hello");

        owui_json *log = faults_log("run");
        CHECK_STR(route(log, 0), "POST /api/v1/chats/new");
        CHECK_STR(route(log, 1), "POST /api/chat/completions");
        CHECK_INT(count(log, "GET /api/v1/chats/*"), 4);
        CHECK_INT(owui_json_size(log), 6);
        CHECK_CONTAINS(owui_json_string_at(log, "/2/target", NULL), "/api/v1/chats/c1");
        owui_json *saved = body(log, 0), *started = body(log, 1);
        const char *id = at(saved, "/chat/history/currentId");
        CHECK(strlen(id) > 8);
        CHECK_STR(at(saved, "/folder_id"), "d1");
        char pointer[200];
        snprintf(pointer, sizeof pointer, "/chat/history/messages/%s", id);
        const owui_json *reply = owui_json_at(saved, pointer);
        CHECK_STR(at(reply, "/role"), "assistant");
        snprintf(pointer, sizeof pointer, "/chat/history/messages/%s", at(reply, "/parentId"));
        CHECK_STR(at(owui_json_at(saved, pointer), "/content"), "Q");
        /* The system message is for the model alone. */
        CHECK_INT(owui_json_size(owui_json_at(saved, "/chat/history/messages")), 2);
        CHECK_STR(at(started, "/chat_id"), "c1");
        CHECK_STR(at(started, "/id"), id);
        CHECK_STR(at(started, "/model"), "m");
        CHECK_STR(at(started, "/messages/0/content"), "S");
        CHECK_STR(at(started, "/messages/1/content"), "Q");
        CHECK(owui_json_real_at(started, "/temperature", 0) == 0.5);

        owui_json *response = owui_call_response(call);
        CHECK_STR(at(response, "/id"), id);
        CHECK_STR(at(response, "/chat_id"), "c1");
        CHECK_STR(at(response, "/choices/0/message/role"), "assistant");
        CHECK_STR(at(response, "/choices/0/message/content"), "Hello");
        CHECK_INT(owui_json_int_at(response, "/usage/total_tokens", 0), 5);
        owui_json_release(saved);
        owui_json_release(started);
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* The new messages follow those that the chat has. */
TEST(a_chat_that_goes_on)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char routes[] = "{" UPDATE "," STARTED "," READ(
        BODY({"id":"c1","chat":{"history":{"currentId":"b","messages":{
            "a":{"id":"a","parentId":null,"childrenIds":["b"],"role":"user","content":"before"},
            "b":{"id":"b","parentId":"a","childrenIds":[],"role":"assistant","content":"said"}}}}}) "," WRITTEN) "}";
    /* clang-format on */
    owui_client *client = faults_client(faults_routes("run", routes));
    owui_call *call =
        run(client, JSON({"model":"m","chat_id":"c1","messages":[{"role":"user","content":"Q"}]}));
    server_done(call, OWUI_OK);
    CHECK_STR(server_string(call, "/chat_id"), "c1");
    owui_json *log = faults_log("run");
    static const char *const due[] = {"GET /api/v1/chats/*", "POST /api/v1/chats/*",
                                      "POST /api/chat/completions", "GET /api/v1/chats/*"};
    for (size_t i = 0; i < COUNT(due); i++)
        CHECK_STR(route(log, i), due[i]);
    owui_json *saved = body(log, 1), *started = body(log, 2);
    CHECK_INT(owui_json_size(owui_json_at(saved, "/chat/history/messages")), 4);
    CHECK_INT(owui_json_size(owui_json_at(saved, "/chat/history/messages/b/childrenIds")), 1);
    static const char *const said[] = {"before", "said", "Q"};
    CHECK_INT(owui_json_size(owui_json_at(started, "/messages")), 3);
    for (size_t i = 0; i < COUNT(said); i++) {
        char pointer[40];
        snprintf(pointer, sizeof pointer, "/messages/%zu/content", i);
        CHECK_STR(at(started, pointer), said[i]);
    }
    owui_json_release(saved);
    owui_json_release(started);
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
}

/* Waits until the server was told to stop its work, and says how often. */
static int64_t stops(int due)
{
    int64_t found = 0;
    for (double until = check_now_ms() + 20000; check_now_ms() < until;) {
        owui_json *log = faults_log("run");
        found = count(log, "POST /api/tasks/chat/*/stop");
        owui_json_release(log);
        if (!due || found)
            break;
        check_sleep_ms(20);
    }
    return found;
}

TEST(how_it_ends)
{
    if (!faults_here())
        return;
    check_allow(60);
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int status;
        const char *text, *message;
        int tasks, stops;
    } rows[] = {
        {"an error of the provider", "{" NEW "," STARTED "," STOP_ "," READ(WRITING("Hel") "," RECORD({"content":"Hel","done":true,"error":{"content":"429: too many"}})) "}",
         OWUI_E_STREAM, "Hel", "429: too many", 0, 0},
        {"somebody has stopped it", "{" NEW "," STARTED "," STOP_ "," READ(RECORD({"content":"Hel","done":true,"output":[{"status":"incomplete"}]})) "}",
         OWUI_E_TRUNCATED, "Hel", "stopped", 0, 0},
        {"the server has lost it", "{" NEW "," STARTED "," STOP_ "," READ(WRITING("Hel")) "," TASKS(BODY({"task_ids":[]})) "}",
         OWUI_E_TRUNCATED, "Hel", "stopped working", 1, 0},
        {"a model that there is not", "{" NEW "," START(HTTP(400, {"detail":"Model not found"})) "," STOP_ "}",
         OWUI_E_BAD_REQUEST, "", "Model not found", 0, 0},
        {"a server that does not run it", "{" NEW "," START(BODY({"choices":[]})) "," STOP_ "}",
         OWUI_E_UNEXPECTED_RESPONSE, "", "by itself", 0, 0},
        {"a record that cannot be read", "{" NEW "," STARTED "," STOP_ "," READ(WRITING("Hel") "," HTTP(500, {"detail":"no"})) "}",
         OWUI_E_SERVER, "Hel", NULL, 0, 1},
        {"the start is lost", "{" NEW "," START(LOST) "," STOP_ "}", OWUI_E_CONNECTION_LOST, "", NULL, 0, 1},
        {"it is cancelled", "{" NEW "," STARTED "," STOP_ "," READ(WRITING("Hel")) "," TASKS(BODY({"task_ids":["t1"]})) "}",
         OWUI_E_CANCELLED, "Hel", NULL, -1, 1},
        {"it is released", "{" NEW "," STARTED "," STOP_ "," READ(WRITING("Hel")) "," TASKS(BODY({"task_ids":["t1"]})) "}",
         OWUI_DONE, "Hel", NULL, -1, 1},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_routes("run", rows[i].routes));
        owui_call *call = run(client, ASKED);
        const owui_event *event;
        if (rows[i].status == OWUI_E_CANCELLED || rows[i].status == OWUI_DONE) {
            CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
            CHECK_STR(owui_event_text(event, NULL), "Hel");
        }
        if (rows[i].status == OWUI_E_CANCELLED) {
            owui_call_cancel(call);
            CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
        }
        if (rows[i].status == OWUI_DONE) {
            owui_call_release(call);
            call = NULL;
        } else if (rows[i].status != OWUI_E_CANCELLED) {
            server_done(call, rows[i].status);
        }
        if (call) {
            CHECK_STR(owui_call_response_text(call, NULL), rows[i].text);
            if (rows[i].message)
                CHECK_CONTAINS(owui_call_error_message(call), rows[i].message);
        }
        CHECK_INT(stops(rows[i].stops), rows[i].stops);
        owui_json *log = faults_log("run");
        if (rows[i].tasks >= 0)
            CHECK_INT(count(log, "GET /api/tasks/chat/*"), rows[i].tasks);
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

TEST(what_is_not_sent)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_routes("run", "{" NEW "}"));
    owui_call_release(server_done(run(client, "[]"), OWUI_E_INVALID));
    owui_call_release(server_done(run(client, JSON({"messages":[]})), OWUI_E_INVALID));
    owui_call_release(server_done(owui_chat_run(client, NULL), OWUI_E_INVALID));
    owui_call_release(server_done(run(NULL, ASKED), OWUI_E_INVALID));
    owui_call_release(server_done(run(client, JSON({"model":"m","chat_id":"a/b","messages":[]})),
                                      OWUI_E_INVALID));
    owui_json *log = faults_log("run");
    CHECK_INT(owui_json_size(log), 0);
    owui_json_release(log);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(a_new_chat), T(a_chat_that_goes_on), T(how_it_ends), T(what_is_not_sent), {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
