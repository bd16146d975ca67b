/* What can be asked of a call about its response and its error, and when: before the response, amid it, after it. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static owui_call *request_of(const char *url, const char *key)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new(url, key, &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    owui_call *call = owui_request(client, "GET", "/x", NULL, NULL);
    owui_client_release(client);
    return call;
}

/* Nothing has come, or only a part of the head. */
static void check_nothing(owui_call *call)
{
    size_t length = 77;
    const char *name = "x", *value = "x";
    CHECK(owui_call_response(call) == NULL);
    CHECK(owui_call_response_body(call, &length) == NULL);
    CHECK_INT(length, 0);
    length = 77;
    CHECK_STR(owui_call_response_text(call, &length), "");
    CHECK_INT(length, 0);
    CHECK(owui_call_ignored_files(call) == NULL);
    CHECK(owui_call_response_header(call, "X-One") == NULL);
    CHECK_STATUS(owui_call_response_header_at(call, 0, &name, &value), OWUI_DONE);
    CHECK(name == NULL && value == NULL);
    CHECK(owui_call_request_id(call) == NULL);
}

static void check_no_error(owui_call *call)
{
    size_t length = 77;
    CHECK_STR(owui_call_error_message(call), "");
    CHECK(owui_call_error_detail(call) == NULL);
    CHECK(owui_call_error_code(call) == NULL);
    CHECK(owui_call_error_body(call, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK_INT(owui_call_error_retryable(call), 0);
    CHECK_INT(owui_call_error_retry_after(call), -1);
    CHECK_INT(owui_call_error_curl_code(call), 0);
    CHECK_INT(owui_call_error_offset(call), -1);
}

TEST(before_and_amid)
{
    if (!faults_here())
        return;
    owui_call *call = request_of(faults_steps(
        "amid",
        JSON([{"send":"HTTP/1.1 200 OK\r\nX-One: 1\r\nX-Request-Id: r-1\r\nContent-Type: application/json\r\n"},{"sleep_ms":150},
                  {"send":"Content-Length: 7\r\n\r\n{\"a\":"},{"sleep_ms":150},{"send":"1}"}])),
            "");
    const owui_event *event;
    check_row("not started");
    check_nothing(call);
    CHECK_INT(owui_call_response_status(call), 0);
    check_no_error(call);
    CHECK(owui_call_effective_url(call) == NULL);
    CHECK_STATUS(owui_call_status(call), OWUI_AGAIN);
    check_row("amid the head");
    CHECK_STATUS(owui_call_next(call, 50, &event), OWUI_AGAIN);
    /* On a slow machine all of the head may have come; never a part of the headers. */
    if (!owui_call_response_header(call, "Content-Length"))
        check_nothing(call);
    check_row("amid the body");
    int status;
    while ((status = owui_call_next(call, 10, &event)) == OWUI_AGAIN) {
        check_no_error(call);
        CHECK(owui_call_response_body(call, NULL) == NULL);
        if (owui_call_response_header(call, "X-One")) {
            CHECK_INT(owui_call_response_status(call), 200);
            CHECK_STR(owui_call_response_header(call, "Content-Length"), "7");
            CHECK_STR(owui_call_request_id(call), "r-1");
        } else {
            check_nothing(call);
        }
    }
    check_row("at its end");
    CHECK_STATUS(status, OWUI_DONE);
    check_no_error(call);
    CHECK_STR(owui_call_response_body(call, NULL), "{\"a\":1}");
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/a", 0), 1);
    CHECK(owui_call_response(call) == owui_call_response(call)); /* parsed once */
    CHECK_CONTAINS(owui_call_effective_url(call), "/s/amid/x");
    CHECK(owui_call_ignored_files(call) == NULL);
    owui_call_release(call);
}

/* What the error was read from, with secrets masked, and the body as it came. */
TEST(bodies_of_errors)
{
    static const struct {
        const char *body, *json; /* NULL: none */
        const char *shown;
    } rows[] = {
        {"{\"detail\":\"no\"}", "{\"detail\":\"no\"}", "{\"detail\":\"no\"}"},
        {"{\"detail\":\"key sk-very-secret\"}", "{\"detail\":\"key sk-very-secret\"}",
         "{\"detail\":\"key ***\"}"},
        {"plain words of sk-very-secret", NULL, "plain words of ***"},
        {"", NULL, ""},
        {"[1,", NULL, "[1,"},
    };
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].body);
        owui_call *call = request_of(
            faults_response("wrong", 400, "application/json", rows[i].body), "sk-very-secret");
        CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
        size_t length = 77;
        const char *shown = owui_call_error_body(call, &length);
        CHECK(shown != NULL); /* "" for an empty body */
        CHECK_INT(length, strlen(rows[i].shown));
        CHECK(shown && memcmp(shown, rows[i].shown, length) == 0);
        CHECK_STR(owui_call_response_body(call, NULL), rows[i].body);
        CHECK_LACKS(owui_call_error_message(call), "very-secret");
        char *json = owui_json_dump(owui_call_response(call), NULL);
        CHECK_STR(json, rows[i].json);
        owui_free(json);
        owui_call_release(call);
    }
    check_row("none");
    owui_call *call = request_of("http://127.0.0.1:1", "sk-very-secret");
    CHECK_STATUS(owui_call_perform(call), OWUI_E_CONNECT);
    size_t length = 77;
    CHECK(owui_call_error_body(call, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK(owui_call_error_detail(call) == NULL);
    CHECK(owui_call_error_curl_code(call) > 0);
    owui_call_release(call);
}

/* An error that is longer than what may be held keeps its status, and has no message. */
TEST(long_errors)
{
    if (!faults_here())
        return;
    for (int length = 1000; length <= 1100; length += 100) {
        check_row("%d bytes", length);
        char body[1200] = "{\"detail\":\"no\"}";
        memset(body + strlen(body), ' ', (size_t)length - strlen(body));
        owui_client *client = faults_client(faults_response("long", 400, "application/json", body));
        CHECK_STATUS(owui_client_set_buffer_limit(client, 1024), OWUI_OK);
        owui_call *call = owui_request(client, "GET", "/x", NULL, NULL);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
        CHECK_INT(owui_call_response_status(call), 400);
        CHECK_STR(owui_call_error_detail(call), length > 1024 ? NULL : "no");
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* Where JSON is malformed: in the body, or in the frame. */
TEST(offsets)
{
    static const struct {
        const char *type, *body;
        int status;
        int64_t offset;
        const char *shown;
    } rows[] = {
        {"application/json", "{\"choices\":[}", OWUI_E_JSON, 12, "{\"choices\":[}"},
        {"application/json", "oops", OWUI_E_JSON, 0, "oops"},
        {"text/event-stream", "data: {\"choices\":[]}\n\ndata: {\"choices\":tru}\n\n",
         OWUI_E_STREAM, 14, "{\"choices\":tru}"},
        {"text/event-stream", "data: {\"error\":{\"message\":\"no\"}}\n\n", OWUI_E_STREAM, -1,
         "{\"error\":{\"message\":\"no\"}}"},
        {"text/event-stream", SAY("a"), OWUI_E_TRUNCATED, -1, NULL},
        {"application/json", "{}", OWUI_E_UNEXPECTED_RESPONSE, -1, "{}"},
    };
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].body);
        owui_call *call = faults_chat(faults_response("wrong", 200, rows[i].type, rows[i].body));
        CHECK_STATUS(owui_call_perform(call), rows[i].status);
        CHECK_INT(owui_call_error_offset(call), rows[i].offset);
        size_t length = 0;
        const char *shown = owui_call_error_body(call, &length);
        CHECK_INT(shown != NULL, rows[i].shown != NULL);
        CHECK_INT(length, rows[i].shown ? strlen(rows[i].shown) : 0);
        CHECK(!shown || memcmp(shown, rows[i].shown, length) == 0);
        owui_call_release(call);
    }
}

/* Entries of `files` that the server has not used, as a stream's sources tell. */
TEST(ignored_files)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char request[] = JSON({"model":"m","stream":true,"messages":[],"files":[{"type":"file","id":"used"},{"type":"file","id":"gone"},{"type":"collection","id":"bare"}]});
    static const char body[] =
        FRAME({"sources":[{"source":{"type":"file","id":"used"},"document":["text"],"metadata":[{}]},{"source":{"type":"collection","id":"bare"},"document":[],"metadata":[]}]})
        SAY("Hello") STOP DONE;
    /* clang-format on */
    owui_call *call = faults_chat(faults_stream("ignored", body, sizeof body - 1, FAULTS_WHOLE));
    CHECK_STATUS(owui_call_set_body(call, request, sizeof request - 1), OWUI_OK);
    const owui_event *event;
    int status;
    CHECK(owui_call_ignored_files(call) == NULL);
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
        if (owui_event_kind(event) == OWUI_EVENT_TEXT)
            CHECK(owui_call_ignored_files(call) == NULL);
    CHECK_STATUS(status, OWUI_DONE);
    char *json = owui_json_dump(owui_call_ignored_files(call), NULL);
    CHECK_STR(json, "[{\"type\":\"file\",\"id\":\"gone\",\"reason\":\"missing\"},"
                    "{\"type\":\"collection\",\"id\":\"bare\",\"reason\":\"empty\"}]");
    owui_free(json);
    owui_call_release(call);
}

/* The URL of the last request, where an endpoint has moved. */
TEST(urls)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char routes[] = "{"
        ROUTE("POST /api/v1/messages/count_tokens", HTTP(404, {"detail":"Not Found"})) ","
        ROUTE("POST /api/message/count_tokens", BODY({"input_tokens":7})) "}";
    /* clang-format on */
    owui_client *client = faults_client(faults_routes("moved", routes));
    owui_call *call = owui_messages_count_tokens(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, "{\"model\":\"m\"}", 13), OWUI_OK);
    CHECK_STATUS(owui_call_set_query(call, "a", "b"), OWUI_OK);
    CHECK(owui_call_effective_url(call) == NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    char due[300];
    snprintf(due, sizeof due, "%s/api/message/count_tokens?a=b", owui_client_base_url(client));
    CHECK_STR(owui_call_effective_url(call), due);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 2);
    owui_call_release(call);
    owui_client_release(client);
}

/* The request is sent as it was given, and the response is read as it came: here a stream that was not asked for. */
TEST(sent_as_given)
{
    if (!faults_here())
        return;
    static const char text[] = JSON({"model":"m","messages":[]}), body[] = SAY("Hello") STOP DONE;
    owui_client *client =
        faults_client(faults_stream("given", body, sizeof body - 1, FAULTS_WHOLE));
    owui_json *request;
    CHECK_STATUS(owui_json_parse(text, sizeof text - 1, &request, NULL), OWUI_OK);
    owui_call *call = owui_chat(client, request);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    owui_json *log = faults_log("given");
    CHECK_STR(owui_json_string_at(log, "/0/body", NULL), text);
    owui_json_release(log);
    owui_json_release(request);
    owui_call_release(call);
    owui_client_release(client);
}

/* Text is valid UTF-8; the bytes beside it are as they came. */
TEST(bytes_as_they_came)
{
    static const char delta[] =
        "{\"choices\":[{\"delta\":{\"content\":\"a\xff\"},\"finish_reason\":\"stop\"}]}";
    static const char whole[] =
        "{\"choices\":[{\"message\":{\"content\":\"a\xff\"},\"finish_reason\":\"stop\"}]}";
    if (!faults_here())
        return;
    char stream[300], steps[300];
    snprintf(stream, sizeof stream, "data: %s\n\n", delta);
    owui_call *call = faults_chat(faults_stream("bytes", stream, strlen(stream), FAULTS_WHOLE));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    CHECK_STR(owui_event_text(event, NULL), "a\xef\xbf\xbd");
    size_t length;
    const char *data = owui_event_data(event, &length);
    CHECK(length == sizeof delta - 1 && memcmp(data, delta, length) == 0);
    owui_call_release(call);
    /* Base64 of a head and this body. */
    snprintf(
        steps, sizeof steps,
        JSON([{"send":"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n{\"choices\":[{\"message\":{\"content\":\"a"},{"send_base64":"/w=="},{"send":"\"},\"finish_reason\":\"stop\"}]}"}]),
            sizeof whole - 1);
    call = faults_chat(faults_steps("bytes", steps));
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_STR(owui_call_response_text(call, NULL), "a\xef\xbf\xbd");
    data = owui_call_response_body(call, &length);
    CHECK(length == sizeof whole - 1 && memcmp(data, whole, length) == 0);
    owui_call_release(call);
}

/* A call that is not run is given back without having begun, whatever it was prepared for. */
TEST(never_run)
{
    if (!faults_here())
        return;
    const char *url = faults_script("never", "[" BODY({}) "]");
    owui_client *client = faults_client(url);
    owui_loop *loop;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    owui_call_release(owui_request(client, "GET", "/x", NULL, NULL));
    owui_call *call = owui_model_list(client, 0);
    CHECK(owui_call_retain(call) == call);
    owui_call_release(call);
    check_nothing(call); /* one reference is left */
    owui_call_release(call);
    owui_loop_free(loop);
    owui_client_release(client);
    owui_json *log = faults_log("never");
    CHECK_INT(owui_json_size(log), 0);
    owui_json_release(log);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(before_and_amid), T(bodies_of_errors),   T(long_errors),
        T(offsets),         T(ignored_files),      T(urls),
        T(sent_as_given),   T(bytes_as_they_came), T(never_run),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
