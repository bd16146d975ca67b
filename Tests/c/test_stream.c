/* Responses, whole and streamed, good and broken, from the fault server; each read in all three ways. */
#include "check.h"
#include "faults.h"
#include "reading.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FFFD "\xef\xbf\xbd"

/* A body of bytes that may hold NUL. */
/* clang-format off */
#define BYTES(text) (text), sizeof(text) - 1
/* clang-format on */

static void check_response(owui_call *call, const char *due)
{
    char *is = owui_json_dump(owui_call_response(call), NULL);
    CHECK_STR(is, due);
    owui_free(is);
}

/* ---- Framing: the same response however it is written */

struct stream_row {
    const char *what, *body;
    size_t length;
    int status;
    const char *trace;
};

#define OK_TRACE "\"Hel\" \"lo\" O D(stop)\"Hello\""
#define F1 "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}"
#define F2 "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"}}]}"
#define F3 "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}"

/* clang-format off */
static const struct stream_row framings[] = {
    {"LF", BYTES("data: " F1 "\n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"CRLF", BYTES("data: " F1 "\r\n\r\ndata: " F2 "\r\n\r\ndata: " F3 "\r\n\r\ndata: [DONE]\r\n\r\n"), OWUI_OK, OK_TRACE},
    {"CR", BYTES("data: " F1 "\r\rdata: " F2 "\r\rdata: " F3 "\r\rdata: [DONE]\r\r"), OWUI_OK, OK_TRACE},
    {"mixed", BYTES("data: " F1 "\r\n\ndata: " F2 "\n\r\ndata: " F3 "\r\n\rdata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"no spaces", BYTES("data:" F1 "\n\ndata:" F2 "\n\ndata:" F3 "\n\ndata:[DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"two spaces", BYTES("data:  " F1 "\n\ndata:  " F2 "\n\ndata:  " F3 "\n\ndata:  [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"BOM", BYTES("\xef\xbb\xbf" "data: " F1 "\n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"three line ends", BYTES("data: " F1 "\n\n\ndata: " F2 "\n\n\ndata: " F3 "\n\n\ndata: [DONE]\n\n\n"), OWUI_OK, OK_TRACE},
    {"line ends first", BYTES("\n\n\ndata: " F1 "\n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"comments", BYTES(": ping\n\n:\n:a\ndata: " F1 "\n\n: ping\n\ndata: " F2 "\n: in it\n\ndata: " F3 "\n\n: x\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"other fields", BYTES("id: 7\nretry: 5\nevent: message\ndata: " F1 "\n\nnonsense\n\nevent: x\n\ndata: " F2 "\n\nfoo: bar\ndata: " F3 "\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"data in lines", BYTES("data: {\"choices\":[{\"index\":0,\ndata: \"delta\":{\"content\":\ndata: \"Hel\"}}]}\n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"no [DONE]", BYTES("data: " F1 "\n\ndata: " F2 "\n\ndata: " F3 "\n\n"), OWUI_OK, OK_TRACE},
    {"after [DONE]", BYTES("data: " F1 "\n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE]\n\ndata: " F1 "\n\ndata: gar"), OWUI_OK, OK_TRACE},
    {"spaces in the JSON", BYTES("data: { \"choices\" : [ { \"index\" : 0 , \"delta\" : { \"content\" : \"Hel\" } } ] }\n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"spaces around it", BYTES("data: \t" F1 " \n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE] \n\n"), OWUI_OK, OK_TRACE},
    {"escapes", BYTES("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\\u0048el\"}}]}\n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"index left out", BYTES("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\ndata: " F2 "\n\ndata: " F3 "\n\ndata: [DONE]\n\n"), OWUI_OK, OK_TRACE},
    {"text and end in one", BYTES("data: " F1 "\n\ndata: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}\n\n" DONE), OWUI_OK, "\"Hel\" \"lo\" D(stop)\"Hello\""},
    {"keys in another order", BYTES("data: {\"choices\":[{\"finish_reason\":null,\"delta\":{\"content\":\"Hel\",\"role\":\"assistant\"},\"index\":0}],\"id\":\"x\"}\n\ndata: " F2 "\n\ndata: " F3 "\n\n" DONE), OWUI_OK, OK_TRACE},
};
/* clang-format on */

TEST(framings)
{
    if (!faults_here())
        return;
    check_allow(60);
    for (size_t i = 0; i < COUNT(framings); i++) {
        const struct stream_row *row = &framings[i];
        check_row("%s", row->what);
        const char *url = faults_stream("framing", row->body, row->length, FAULTS_WHOLE);
        owui_call *call = reading_all_ways(reading_chat, url, row->status, row->trace);
        CHECK_STR(owui_call_response_text(call, NULL), "Hello");
        CHECK_STR(owui_json_string_at(owui_call_response(call), "/choices/0/message/content", NULL),
                  "Hello");
        owui_call_release(call);

        check_row("%s, one byte at a time", row->what);
        owui_call *slow = faults_chat(faults_drip("dripped", row->body, row->length));
        struct reading dripped = reading_perform(slow);
        CHECK_STATUS(dripped.status, row->status);
        if (row->trace)
            CHECK_STR(dripped.trace, row->trace);
        CHECK_STR(dripped.text, "Hello");
        reading_free(&dripped);
        owui_call_release(slow);
    }
}

/* ---- HTTP errors */

struct http_error_row {
    int http;
    const char *headers, *body;
    int status;
    const char *detail, *code;
    int retryable;
    int64_t retry_after;
};

/* JSON without a message. */
#define ANY_WORDS "?"

#define TYPE_JSON "{\"Content-Type\":\"application/json\"}"
#define TYPE_TEXT "{\"Content-Type\":\"text/plain; charset=utf-8\"}"
#define TYPE_HTML "{\"Content-Type\":\"text/html\"}"

/* clang-format off */
static const struct http_error_row http_errors[] = {
    {400, TYPE_JSON, JSON({"detail":"Model not found"}), OWUI_E_BAD_REQUEST, "Model not found", NULL, 0, -1},
    {401, TYPE_JSON, JSON({"detail":"Not authenticated"}), OWUI_E_UNAUTHORIZED, "Not authenticated", NULL, 0, -1},
    {403, TYPE_JSON, JSON({"detail":"A human session is required."}), OWUI_E_FORBIDDEN, "A human session is required.", NULL, 0, -1},
    {404, TYPE_JSON, JSON({"detail":"Model '' was not found"}), OWUI_E_NOT_FOUND, "Model '' was not found", NULL, 0, -1},
    {405, TYPE_JSON, JSON({"detail":"Method Not Allowed"}), OWUI_E_NOT_FOUND, "Method Not Allowed", NULL, 0, -1},
    {409, TYPE_JSON, JSON({"detail":"conflict"}), OWUI_E_CONFLICT, "conflict", NULL, 0, -1},
    {413, TYPE_JSON, JSON({"detail":"too large"}), OWUI_E_TOO_LARGE, "too large", NULL, 0, -1},
    {418, TYPE_JSON, JSON({"detail":"a teapot"}), OWUI_E_HTTP, "a teapot", NULL, 0, -1},
    {422, TYPE_JSON, JSON({"detail":[{"type":"missing","loc":["body","model"],"msg":"Field required","input":{"password":"hunter2"}}]}), OWUI_E_UNPROCESSABLE, "body.model: Field required", NULL, 0, -1},
    {422, TYPE_JSON, JSON({"detail":"a string"}), OWUI_E_UNPROCESSABLE, "a string", NULL, 0, -1},
    {429, "{\"Content-Type\":\"application/json\",\"Retry-After\":\"2\"}", JSON({"detail":"API rate limit exceeded"}), OWUI_E_RATE_LIMITED, "API rate limit exceeded", NULL, 1, 2000},
    {429, "{\"retry-after-ms\":\"150\",\"Retry-After\":\"1\"}", JSON({"error":{"message":"slow down","type":"rate_limit_error","param":null,"code":429}}), OWUI_E_RATE_LIMITED, "slow down", "429", 1, 150},
    {429, "{\"Retry-After\":\"0\"}", "{}", OWUI_E_RATE_LIMITED, ANY_WORDS, NULL, 1, 0},
    {429, "{\"Retry-After\":\"1.5\"}", "{}", OWUI_E_RATE_LIMITED, ANY_WORDS, NULL, 1, 1500},
    {429, "{\"Retry-After\":\"soon\"}", "{}", OWUI_E_RATE_LIMITED, ANY_WORDS, NULL, 1, -1},
    {429, "{\"Retry-After\":\"-5\"}", "{}", OWUI_E_RATE_LIMITED, ANY_WORDS, NULL, 1, -1},
    {429, "{\"Retry-After\":\"Sun, 06 Nov 1994 08:49:37 GMT\"}", "{}", OWUI_E_RATE_LIMITED, ANY_WORDS, NULL, 1, 0},
    {500, TYPE_TEXT, "Internal Server Error", OWUI_E_SERVER, "Internal Server Error", NULL, 0, -1},
    {500, TYPE_JSON, JSON({"detail":"Open WebUI: Server Connection Error"}), OWUI_E_SERVER, "Open WebUI: Server Connection Error", NULL, 0, -1},
    {500, TYPE_JSON, "", OWUI_E_SERVER, NULL, NULL, 0, -1},
    {500, TYPE_JSON, "{\"broken", OWUI_E_SERVER, "{\"broken", NULL, 0, -1},
    {500, TYPE_JSON, JSON({"error":"text"}), OWUI_E_SERVER, "text", NULL, 0, -1},
    {500, TYPE_JSON, JSON({"error":{"message":"m","type":"server_error","param":null,"code":null}}), OWUI_E_SERVER, "m", "server_error", 0, -1},
    {500, TYPE_JSON, JSON({"detail":{"message":"nested"}}), OWUI_E_SERVER, "nested", NULL, 0, -1},
    {500, TYPE_JSON, JSON({"detail":{"error":{"message":"deep","code":"c"}}}), OWUI_E_SERVER, "deep", "c", 0, -1},
    {500, TYPE_JSON, JSON({"type":"error","error":{"type":"api_error","message":"anthropic"}}), OWUI_E_SERVER, "anthropic", "api_error", 0, -1},
    {500, TYPE_JSON, "null", OWUI_E_SERVER, ANY_WORDS, NULL, 0, -1},
    {500, TYPE_JSON, "[]", OWUI_E_SERVER, ANY_WORDS, NULL, 0, -1},
    {502, TYPE_TEXT, "<html><h1>Bad Gateway</h1></html>", OWUI_E_SERVER, "<html><h1>Bad Gateway</h1></html>", NULL, 0, -1},
    {502, TYPE_HTML, "<html><h1>Bad Gateway</h1></html>", OWUI_E_SERVER, NULL, NULL, 0, -1},
    {503, TYPE_JSON, JSON({"detail":"starting"}), OWUI_E_SERVER, "starting", NULL, 1, -1},
    {599, TYPE_JSON, JSON({"detail":"x"}), OWUI_E_SERVER, "x", NULL, 0, -1},
    {429, "{\"Content-Type\":\"text/event-stream\"}", "data: {\"error\":{\"message\":\"in a frame\"}}\n\n", OWUI_E_RATE_LIMITED, ANY_WORDS, NULL, 1, -1},
};
/* clang-format on */

TEST(http_errors)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(http_errors); i++) {
        const struct http_error_row *row = &http_errors[i];
        check_row("%d %s %s", row->http, row->headers, row->body);
        owui_json *response = owui_json_object(), *http = owui_json_object(), *headers;
        CHECK_STATUS(owui_json_parse(row->headers, strlen(row->headers), &headers, NULL), OWUI_OK);
        owui_json_set_int(response, "status", row->http);
        owui_json_set_string(response, "body", row->body);
        owui_json_set(response, "headers", headers);
        owui_json_set(http, "http", response);
        char *step = owui_json_dump(http, NULL), *steps = malloc(strlen(step) + 3);
        sprintf(steps, "[%s]", step);
        const char *url = faults_steps("error", steps);
        owui_call *call = reading_all_ways(reading_chat, url, row->status, "");
        CHECK_INT(owui_call_response_status(call), row->http);
        if (!row->detail || strcmp(row->detail, ANY_WORDS) != 0)
            CHECK_STR(owui_call_error_detail(call), row->detail);
        CHECK_STR(owui_call_error_code(call), row->code);
        if (row->detail && strcmp(row->detail, ANY_WORDS) != 0)
            CHECK_CONTAINS(owui_call_error_message(call), row->detail);
        CHECK_LACKS(owui_call_error_message(call), "hunter2");
        CHECK_INT(owui_call_error_retryable(call), row->retryable);
        CHECK_INT(owui_call_error_retry_after(call), row->retry_after);
        CHECK_INT(owui_call_error_curl_code(call), 0);
        CHECK_INT(owui_call_error_offset(call), -1);
        size_t length;
        const char *body = owui_call_error_body(call, &length);
        CHECK_INT(length, strlen(row->body));
        CHECK(length == strlen(row->body) && (!length || memcmp(body, row->body, length) == 0));
        body = owui_call_response_body(call, &length);
        CHECK_INT(length, strlen(row->body));
        CHECK_STR(owui_call_response_text(call, NULL), "");
        owui_call_release(call);
        owui_free(step);
        free(steps);
        owui_json_release(headers);
        owui_json_release(response);
        owui_json_release(http);
    }
}

TEST(retry_after_a_date)
{
    if (!faults_here())
        return;
    char date[60], steps[200];
    time_t then = time(NULL) + 30;
    strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", gmtime(&then));
    snprintf(steps, sizeof steps,
             JSON([{"http":{"status":429,"headers":{"Retry-After":"%s"}}}]), date);
    owui_call *call = faults_chat(faults_steps("date", steps));
    CHECK_STATUS(owui_call_perform(call), OWUI_E_RATE_LIMITED);
    int64_t wait = owui_call_error_retry_after(call);
    CHECK(wait > 25000 && wait <= 30000);
    owui_call_release(call);
}

TEST(redirects_are_named)
{
    if (!faults_here())
        return;
    static const int statuses[] = {301, 302, 303, 307, 308};
    for (size_t i = 0; i < COUNT(statuses); i++) {
        check_row("%d", statuses[i]);
        char steps[200];
        snprintf(steps, sizeof steps,
                 JSON([{"http":{"status":%d,"headers":{"Location":"https://chat.example/login"},"body":"moved"}}]),
                       statuses[i]);
        owui_call *call =
            reading_all_ways(reading_chat, faults_steps("moved", steps), OWUI_E_REDIRECT, "");
        CHECK_CONTAINS(owui_call_error_message(call), "https://chat.example/login");
        CHECK_STR(owui_call_response_header(call, "LOCATION"), "https://chat.example/login");
        owui_call_release(call);
        owui_json *log = faults_log("moved");
        CHECK_INT(owui_json_size(log), 4); /* one for each way: not followed */
        owui_json_release(log);
    }
}

/* ---- 200, and not what was due */

/* An event without its blank line counts if HTTP says that the body is whole. */
TEST(last_event)
{
    if (!faults_here())
        return;
    static const char body[] = "data: " F1 "\n\ndata: " F2 "\n\ndata: " F3 "\n";
    const char *whole = faults_stream("last-event", body, strlen(body), FAULTS_WHOLE);
    owui_call_release(reading_all_ways(reading_chat, whole, OWUI_OK, OK_TRACE));
    owui_call *closed = faults_chat(faults_drip("closed", body, strlen(body)));
    CHECK_STATUS(owui_call_perform(closed), OWUI_E_TRUNCATED);
    CHECK_STR(owui_call_response_text(closed, NULL), "Hello");
    owui_call_release(closed);
}

struct body_row {
    const char *what, *type, *body;
    int status;
    const char *detail;
    int64_t offset;
    const char *trace;
};

/* clang-format off */
#define WHOLE_RESPONSE JSON({"id":"x","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":2}})
static const struct body_row bodies[] = {
    {"a whole response", "application/json", WHOLE_RESPONSE, OWUI_OK, NULL, -1, "\"Hello\" U D(stop)\"Hello\""},
    {"with a charset", "application/json; charset=utf-8", WHOLE_RESPONSE, OWUI_OK, NULL, -1, "\"Hello\" U D(stop)\"Hello\""},
    {"called text", "text/plain", WHOLE_RESPONSE, OWUI_OK, NULL, -1, "\"Hello\" U D(stop)\"Hello\""},
    {"a web page", "text/html; charset=utf-8", "<!doctype html><html></html>", OWUI_E_HTML, NULL, -1, ""},
    {"a web page in capitals", "Text/HTML", "<!DOCTYPE HTML>", OWUI_E_HTML, NULL, -1, ""},
    {"null", "application/json", "null", OWUI_E_EMPTY, NULL, -1, ""},
    {"null and a line end", "application/json", " null\n", OWUI_E_EMPTY, NULL, -1, ""},
    {"nothing", "application/json", "", OWUI_E_EMPTY, NULL, -1, ""},
    {"blanks", "application/json", " \r\n ", OWUI_E_EMPTY, NULL, -1, ""},
    {"a detail", "application/json", JSON({"detail":"it went wrong"}), OWUI_E_UNEXPECTED_RESPONSE, "it went wrong", -1, ""},
    {"an error", "application/json", JSON({"error":{"message":"it went wrong"}}), OWUI_E_UNEXPECTED_RESPONSE, "it went wrong", -1, ""},
    {"an error beside choices", "application/json", JSON({"error":{"message":"it went wrong"},"choices":[]}), OWUI_E_UNEXPECTED_RESPONSE, "it went wrong", -1, ""},
    {"a string", "application/json", JSON("some text"), OWUI_E_UNEXPECTED_RESPONSE, "some text", -1, ""},
    {"a number", "application/json", "7", OWUI_E_UNEXPECTED_RESPONSE, NULL, -1, ""},
    {"an array", "application/json", "[]", OWUI_E_UNEXPECTED_RESPONSE, NULL, -1, ""},
    {"an object", "application/json", "{}", OWUI_E_UNEXPECTED_RESPONSE, NULL, -1, ""},
    {"no choices", "application/json", JSON({"choices":[]}), OWUI_E_UNEXPECTED_RESPONSE, NULL, -1, ""},
    {"choices that are none", "application/json", JSON({"choices":"x"}), OWUI_E_UNEXPECTED_RESPONSE, NULL, -1, ""},
    {"half of it", "application/json", "{\"choices\":[", OWUI_E_JSON, NULL, 12, ""},
    {"not JSON", "application/json", "oops", OWUI_E_JSON, NULL, 0, ""},
    {"broken in the middle", "application/json", "{\"a\":tru}", OWUI_E_JSON, NULL, 5, ""},
};
/* clang-format on */

TEST(bodies)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(bodies); i++) {
        const struct body_row *row = &bodies[i];
        check_row("%s", row->what);
        const char *url = faults_response("body", 200, row->type, row->body);
        owui_call *call = reading_all_ways(reading_chat, url, row->status, row->trace);
        CHECK_INT(owui_call_response_status(call), 200);
        CHECK_STR(owui_call_error_detail(call), row->detail);
        int64_t offset = owui_call_error_offset(call);
        CHECK(row->status == OWUI_E_JSON ? offset >= row->offset && offset <= row->offset + 3
                                         : offset == -1);
        CHECK_INT(owui_call_error_retryable(call), 0);
        size_t length;
        const char *body = owui_call_response_body(call, &length);
        CHECK_INT(length, strlen(row->body));
        CHECK(length == strlen(row->body) && (!length || memcmp(body, row->body, length) == 0));
        if (row->status == OWUI_OK) {
            check_response(call, WHOLE_RESPONSE);
            CHECK_INT(owui_call_stat(call, OWUI_STAT_PROMPT_TOKENS), 3);
            CHECK_INT(owui_call_stat(call, OWUI_STAT_COMPLETION_TOKENS), 2);
        } else {
            CHECK(*owui_call_error_message(call) != 0);
            body = owui_call_error_body(call, &length);
            (void)body;
        }
        if (row->detail)
            CHECK_CONTAINS(owui_call_error_message(call), row->detail);
        owui_call_release(call);
    }
}

static owui_call *make_models(const void *url)
{
    owui_client *client = faults_client(url);
    owui_call *call = owui_model_list(client, 0);
    owui_client_release(client);
    return call;
}

TEST(models)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct body_row rows[] = {
        {"models", "application/json", JSON({"data":[{"id":"emu"}]}), OWUI_OK, NULL, -1, NULL},
        {"none", "application/json", JSON({"data":[]}), OWUI_OK, NULL, -1, NULL},
        {"a web page", "text/html", "<!doctype html>", OWUI_E_HTML, NULL, -1, NULL},
        {"a stream", "text/event-stream", "data: {\"data\":[]}\n\n", OWUI_E_UNEXPECTED_RESPONSE, NULL, -1, NULL},
        {"lines", "application/x-ndjson", "{\"data\":[]}\n", OWUI_E_UNEXPECTED_RESPONSE, NULL, -1, NULL},
        {"null", "application/json", "null", OWUI_E_EMPTY, NULL, -1, NULL},
        {"nothing", "application/json", "", OWUI_E_EMPTY, NULL, -1, NULL},
        {"not JSON", "application/json", "oops", OWUI_E_JSON, NULL, -1, NULL},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        const char *url = faults_response("models", 200, rows[i].type, rows[i].body);
        owui_call *call = reading_all_ways(make_models, url, rows[i].status, rows[i].trace);
        if (rows[i].status == OWUI_OK)
            check_response(call, rows[i].body);
        owui_call_release(call);
    }
}

/* ---- Streams that end as they should not */

struct end_row {
    const char *what, *body;
    enum faults_end end;
    int status;
    const char *trace, *text, *detail, *code;
    int64_t lost;
};

/* clang-format off */
#define ERROR_FRAME FRAME({"error":{"message":"it broke","type":"server_error","code":500}})
static const struct end_row ends[] = {
    {"error, then the end", SAY("Hel") ERROR_FRAME, FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" E(500)\"it broke\"", "Hel", "it broke", "500", 0},
    {"error, then [DONE]", SAY("Hel") "\n\n" FRAME({"error":{"message":"Chat completion stream failed"}}) DONE, FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" E\"Chat completion stream failed\"", "Hel", "Chat completion stream failed", NULL, 0},
    {"error first", ERROR_FRAME, FAULTS_WHOLE, OWUI_E_STREAM, "E(500)\"it broke\"", "", "it broke", "500", 0},
    {"error as text", SAY("Hel") FRAME({"error":"it broke"}), FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" E\"it broke\"", "Hel", "it broke", NULL, 0},
    {"a detail", SAY("Hel") FRAME({"detail":"it broke"}), FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" E\"it broke\"", "Hel", "it broke", NULL, 0},
    {"error after the finish", SAY("Hel") STOP ERROR_FRAME DONE, FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" O E(500)\"it broke\"", "Hel", "it broke", "500", 0},
    {"error with choices beside it", FRAME({"choices":[],"error":{"message":"it broke"}}), FAULTS_WHOLE, OWUI_E_STREAM, "E\"it broke\"", "", "it broke", NULL, 0},
    {"error: null is none", FRAME({"choices":[{"index":0,"delta":{"content":"Hel"},"finish_reason":"stop"}],"error":null}), FAULTS_WHOLE, OWUI_OK, "\"Hel\" D(stop)\"Hel\"", "Hel", NULL, NULL, 0},
    {"cut in the stream", SAY("Hel"), FAULTS_CUT, OWUI_E_TRUNCATED, "\"Hel\"", "Hel", NULL, NULL, 0},
    {"cut in an event", SAY("Hel") "data: {\"choi", FAULTS_CUT, OWUI_E_TRUNCATED, "\"Hel\"", "Hel", NULL, NULL, 0},
    {"reset in the stream", SAY("Hel"), FAULTS_RESET, OWUI_E_TRUNCATED, "\"Hel\"", "Hel", NULL, NULL, 0},
    {"cut after the headers", "", FAULTS_CUT, OWUI_E_TRUNCATED, "", "", NULL, NULL, 0},
    {"a clean end", SAY("Hel"), FAULTS_WHOLE, OWUI_E_TRUNCATED, "\"Hel\"", "Hel", NULL, NULL, 0},
    {"a clean end in an event", SAY("Hel") "data: {\"choi", FAULTS_WHOLE, OWUI_E_TRUNCATED, "\"Hel\"", "Hel", NULL, NULL, 0},
    {"[DONE] alone", SAY("Hel") DONE, FAULTS_WHOLE, OWUI_E_TRUNCATED, "\"Hel\"", "Hel", NULL, NULL, 0},
    {"[DONE] first", DONE, FAULTS_WHOLE, OWUI_E_TRUNCATED, "", "", NULL, NULL, 0},
    {"no event", "", FAULTS_WHOLE, OWUI_E_TRUNCATED, "", "", NULL, NULL, 0},
    {"comments only", ": ping\n\n: ping\n\n", FAULTS_WHOLE, OWUI_E_TRUNCATED, "", "", NULL, NULL, 0},
    {"finish, then cut", SAY("Hel") STOP, FAULTS_CUT, OWUI_OK, "\"Hel\" O D(stop)\"Hel\"", "Hel", NULL, NULL, 1},
    {"finish, then reset", SAY("Hel") STOP, FAULTS_RESET, OWUI_OK, "\"Hel\" O D(stop)\"Hel\"", "Hel", NULL, NULL, 1},
    {"finish, no [DONE]", SAY("Hel") STOP, FAULTS_WHOLE, OWUI_OK, "\"Hel\" O D(stop)\"Hel\"", "Hel", NULL, NULL, 0},
    {"finish and [DONE], then cut", SAY("Hel") STOP DONE, FAULTS_CUT, OWUI_OK, "\"Hel\" O D(stop)\"Hel\"", "Hel", NULL, NULL, -1},
    {"finish and [DONE], then a stall", SAY("Hel") STOP DONE, FAULTS_STALL, OWUI_OK, "\"Hel\" O D(stop)\"Hel\"", "Hel", NULL, NULL, -1},
    {"one of two choices finished", SAY_AT(0, "Hel") SAY_AT(1, "x") FINISH_AT(0, "stop") DONE, FAULTS_WHOLE, OWUI_E_TRUNCATED, "\"Hel\" 1\"x\" O", "Hel", NULL, NULL, 0},
    {"an event that is not JSON", SAY("Hel") "data: {\"choices\":[{\"delta\":{\"content\":\"gar\n\n" SAY("lo") STOP DONE, FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" O", "Hel", NULL, NULL, 0},
    {"empty data", SAY("Hel") "data:\n\n" SAY("lo") STOP DONE, FAULTS_WHOLE, OWUI_OK, "\"Hel\" O \"lo\" O D(stop)\"Hello\"", "Hello", NULL, NULL, 0},
    {"words", SAY("Hel") "data: oops\n\n" STOP DONE, FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" O", "Hel", NULL, NULL, 0},
    {"unbalanced", SAY("Hel") "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"}]}\n\n" STOP DONE, FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" O", "Hel", NULL, NULL, 0},
    {"two values", SAY("Hel") "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"}}]}{}\n\n" STOP DONE, FAULTS_WHOLE, OWUI_E_STREAM, "\"Hel\" O", "Hel", NULL, NULL, 0},
    {"finish: length", SAY("Hel") FINISH("length") DONE, FAULTS_WHOLE, OWUI_OK, "\"Hel\" O D(length)\"Hel\"", "Hel", NULL, NULL, 0},
    {"finish: null", SAY("Hel") FRAME({"choices":[{"index":0,"delta":{},"finish_reason":null}]}) DONE, FAULTS_WHOLE, OWUI_E_TRUNCATED, NULL, "Hel", NULL, NULL, 0},
    {"the disguised failure of Ollama", FRAME({"model":"llama3.2:latest","choices":[{"index":0,"delta":{"content":"Hel"}}]}) FRAME({"model":"ollama","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}) DONE, FAULTS_WHOLE, OWUI_E_STREAM, NULL, "Hel", NULL, NULL, 0},
};
/* clang-format on */

TEST(endings)
{
    if (!faults_here())
        return;
    check_allow(60);
    for (size_t i = 0; i < COUNT(ends); i++) {
        const struct end_row *row = &ends[i];
        check_row("%s", row->what);
        const char *url = faults_stream("end", row->body, strlen(row->body), row->end);
        owui_call *call = reading_all_ways(reading_chat, url, row->status, row->trace);
        CHECK_INT(owui_call_response_status(call), 200);
        CHECK_STR(owui_call_response_text(call, NULL), row->text);
        if (*row->text)
            CHECK_STR(
                owui_json_string_at(owui_call_response(call), "/choices/0/message/content", NULL),
                row->text);
        CHECK_STR(owui_call_error_detail(call), row->detail);
        CHECK_STR(owui_call_error_code(call), row->code);
        if (row->detail)
            CHECK_CONTAINS(owui_call_error_message(call), row->detail);
        if (row->lost >= 0)
            CHECK_INT(owui_call_stat(call, OWUI_STAT_LOST_AFTER_FINISH), row->lost);
        CHECK_INT(owui_call_error_retryable(call), 0);
        size_t length;
        const char *body = owui_call_error_body(call, &length);
        /* Where it went wrong: in the frame, if that was not JSON. */
        CHECK(owui_call_error_offset(call) <= (int64_t)length);
        if (row->status != OWUI_E_STREAM || row->detail)
            CHECK_INT(owui_call_error_offset(call), -1);
        CHECK_INT(body != NULL, row->status == OWUI_E_STREAM);
        if (row->detail && body)
            CHECK(length > 0 && body[0] == '{' && body[length - 1] == '}');
        CHECK(owui_call_response_body(call, &length) == NULL && length == 0);
        if (row->end == FAULTS_CUT || row->end == FAULTS_RESET)
            CHECK_INT(owui_call_error_curl_code(call) != 0, row->status != OWUI_OK);
        owui_call_release(call);
    }
}

TEST(trusting_done)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 4; way++) {
        check_row("way %d", way);
        const char *url = faults_stream("trust", BYTES(SAY("Hel") DONE), FAULTS_WHOLE);
        owui_client *client = faults_client(url);
        owui_call *call = owui_chat(client, NULL);
        owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        CHECK_STATUS(owui_client_set_require_finish_reason(client, !(way & 1)), OWUI_OK);
        if (way & 2)
            CHECK_STATUS(owui_call_set_require_finish_reason(call, way & 1), OWUI_OK);
        int trusts = way == 1 || way == 2;
        CHECK_STATUS(owui_call_perform(call), trusts ? OWUI_OK : OWUI_E_TRUNCATED);
        CHECK_STR(owui_call_response_text(call, NULL), "Hel");
        /* The error tells what could be done. */
        if (!trusts)
            CHECK_CONTAINS(owui_call_error_message(call), "[DONE]");
        owui_call_release(call);
        check_row("way %d, a clean end is not enough", way);
        faults_stream("trust", BYTES(SAY("Hel")), FAULTS_WHOLE);
        call = owui_chat(client, NULL);
        owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        CHECK_STATUS(owui_call_perform(call), OWUI_E_TRUNCATED);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- Below HTTP */

struct raw_row {
    const char *what, *steps;
    int status;
    const char *text;
};

/* clang-format off */
static const struct raw_row raws[] = {
    {"not HTTP", JSON([{"send":"hello there, this is not HTTP at all\r\n\r\n"}]), OWUI_E_PROTOCOL, ""},
    {"SSH", JSON([{"send":"SSH-2.0-OpenSSH_9.2\r\n"}]), OWUI_E_PROTOCOL, ""},
    {"HTTP/9", JSON([{"send":"HTTP/9.9 200 OK\r\n\r\n"}]), OWUI_E_PROTOCOL, ""},
    {"a chunk size that is none", JSON([{"head":{}},{"send":"zz\r\n"}]), OWUI_E_TRUNCATED, ""},
    {"nothing, closed", JSON([{"close":true}]), OWUI_E_CONNECTION_LOST, ""},
    {"nothing, reset", JSON([{"reset":true}]), OWUI_E_CONNECTION_LOST, ""},
    {"half a status line", JSON([{"send":"HTTP/1.1 20"},{"close":true}]), OWUI_E_CONNECTION_LOST, ""},
    {"half the headers", JSON([{"send":"HTTP/1.1 200 OK\r\nContent-Type: text/eve"},{"close":true}]), OWUI_E_CONNECTION_LOST, ""},
    {"a body too short", JSON([{"http":{"headers":{"Content-Length":1000},"body":"{\"choices\":"}},{"close":true}]), OWUI_E_TRUNCATED, ""},
    {"a body too short, reset", JSON([{"http":{"headers":{"Content-Length":1000},"body":"{\"choices\":"}},{"reset":true}]), OWUI_E_TRUNCATED, ""},
    {"a stream too short", JSON([{"head":{"headers":{"Content-Length":1000}}},{"send":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"close":true}]), OWUI_E_TRUNCATED, "Hel"},
    {"an HTTP error that is cut", JSON([{"http":{"status":400,"headers":{"Content-Length":1000},"body":"{\"detail\":\"no\"}"}},{"close":true}]), OWUI_E_BAD_REQUEST, ""},
    {"interim responses", JSON([{"send":"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\nContent-Type: text/html\r\n\r\n"},{"sse":[{"choices":[{"delta":{"content":"Hel"},"finish_reason":"stop"}]}]}]), OWUI_OK, "Hel"},
    {"HTTP/1.0", JSON([{"send":"HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {\"choices\":[{\"delta\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}\n\n"},{"close":true}]), OWUI_OK, "Hel"},
    {"no content type", JSON([{"send":"HTTP/1.1 200 OK\r\nContent-Length: 86\r\n\r\n{\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}],\"id\":\"12\"}"}]), OWUI_OK, "Hel"},
    {"content type in capitals", JSON([{"head":{"headers":{"CONTENT-TYPE":"TEXT/Event-Stream ; charset=utf-8"}}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]), OWUI_OK, "Hel"},
    {"trailers", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}\n\n"},{"send":"0\r\nX-Trailer: 1\r\n\r\n"}]), OWUI_OK, "Hel"},
    {"204", JSON([{"http":{"status":204}}]), OWUI_E_EMPTY, ""},
    {"garbage after a whole response", JSON([{"http":{"body":{"choices":[{"message":{"content":"Hel"},"finish_reason":"stop"}]}}},{"send":"garbage"},{"close":true}]), OWUI_OK, "Hel"},
};
/* clang-format on */

TEST(below_http)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(raws); i++) {
        check_row("%s", raws[i].what);
        owui_call *call = reading_all_ways(reading_chat, faults_steps("raw", raws[i].steps),
                                           raws[i].status, NULL);
        CHECK_STR(owui_call_response_text(call, NULL), raws[i].text);
        CHECK_INT(owui_call_error_retryable(call), 0);
        owui_json *log = faults_log("raw");
        CHECK_INT(owui_json_size(log), 4); /* one for each way, and no more */
        owui_json_release(log);
        owui_call_release(call);
    }
}

TEST(a_post_is_sent_once)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *what, *second;
        int status;
    } rows[] = {
        {"500", JSON({"steps":[{"http":{"status":500}}]}), OWUI_E_SERVER},
        {"429", JSON({"steps":[{"http":{"status":429,"headers":{"Retry-After":0}}}]}), OWUI_E_RATE_LIMITED},
        {"reset after it was read", JSON({"steps":[{"reset":true}]}), OWUI_E_CONNECTION_LOST},
        {"closed after it was read", JSON({"steps":[{"close":true}]}), OWUI_E_CONNECTION_LOST},
        {"reset before it was read", JSON({"steps":[{"reset":true}],"read_request":false}), OWUI_E_CONNECTION_LOST},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        char script[1000];
        snprintf(script, sizeof script,
                 JSON([{"steps":[{"http":{"body":%s}}]},%s,{"steps":[{"http":{"body":%s}}]}]),
                       WHOLE_RESPONSE, rows[i].second, WHOLE_RESPONSE);
        owui_client *client = faults_client(faults_script("once", script));
        for (int round = 0; round < 2; round++) {
            owui_call *call = owui_chat(client, NULL);
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
            CHECK_STATUS(owui_call_perform(call), round ? rows[i].status : OWUI_OK);
            CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
            if (round)
                CHECK_INT(owui_call_error_retryable(call), rows[i].status == OWUI_E_RATE_LIMITED);
            owui_call_release(call);
        }
        owui_json *log = faults_log("once");
        CHECK_INT(owui_json_size(log), 2);
        CHECK_INT(owui_json_int_at(log, "/0/connection", -1),
                  owui_json_int_at(log, "/1/connection", -2)); /* it was reused */
        owui_json_release(log);
        owui_client_release(client);
    }
    check_row("a pooled connection that is dead already");
    char script[1000];
    snprintf(script, sizeof script,
             JSON([{"steps":[{"http":{"body":%s}},{"sleep_ms":20},{"close":true}]},{"steps":[{"http":{"body":%s}}]}]),
                             WHOLE_RESPONSE, WHOLE_RESPONSE);
    owui_client *client = faults_client(faults_script("once", script));
    for (int round = 0; round < 2; round++) {
        owui_call *call = owui_chat(client, NULL);
        owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        owui_call_release(call);
        faults_played("once", (size_t)round);
    }
    owui_json *log = faults_log("once");
    CHECK_INT(owui_json_size(log), 2);
    owui_json_release(log);
    owui_client_release(client);

    check_row("a GET may be repeated");
    client = faults_client(faults_script(
        "once", JSON([{"steps":[{"http":{"body":{"data":[]}}}]},
        {"steps":[{"reset":true}]},{"steps":[{"http":{"body":{"data":[]}}}]}])));
    CHECK_STATUS(owui_client_set_retries(client, 1), OWUI_OK);
    for (int round = 0; round < 2; round++) {
        owui_call *call = owui_model_list(client, 0);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), round + 1);
        owui_call_release(call);
    }
    owui_client_release(client);
}

/* ---- Limits */

static int try_limit(const char *url, size_t limit)
{
    owui_client *client = faults_client(url);
    CHECK_STATUS(owui_client_set_buffer_limit(client, limit), OWUI_OK);
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    int status = owui_call_perform(call);
    owui_call_release(call);
    owui_client_release(client);
    return status;
}

TEST(limits)
{
    if (!faults_here())
        return;
    enum { LIMIT = 64 << 10 };
    /* clang-format off */
    static const struct {
        const char *what, *steps;
        int status;
    } rows[] = {
        {"a long event", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\""},{"chunk":"xxxxxxxxxx","repeat":6400},{"chunk":"\"},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]), OWUI_OK},
        {"too long an event", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\""},{"chunk":"xxxxxxxxxx","repeat":6600},{"chunk":"\"},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]), OWUI_E_LIMIT},
        {"an event without end", JSON([{"head":{}},{"chunk":"data: "},{"chunk":"xxxxxxxxxx","repeat":1000000},{"stall":true}]), OWUI_E_LIMIT},
        {"a comment without end", JSON([{"head":{}},{"chunk":": "},{"chunk":"xxxxxxxxxx","repeat":20000},{"chunk":"\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]), OWUI_E_LIMIT},
        {"an event of many lines", JSON([{"head":{}},{"chunk":"data: x\n","repeat":40000},{"chunk":"\n"},{"last_chunk":true}]), OWUI_E_LIMIT},
        {"many comments", JSON([{"head":{}},{"chunk":": ping\n\n","repeat":20000},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]), OWUI_OK},
        {"much text", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"0123456789\"}}]}\n\n","repeat":6500},{"chunk":"data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]), OWUI_OK},
        {"too much text", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"0123456789\"}}]}\n\n","repeat":6600},{"chunk":"data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]), OWUI_E_LIMIT},
        {"too much in tool calls", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"0123456789\"}}]}}]}\n\n","repeat":13200},{"chunk":"data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]), OWUI_E_LIMIT},
        {"a body", JSON([{"head":{"headers":{"Content-Type":"application/json"}}},{"chunk":"{\"choices\":[{\"message\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}"},{"chunk":"          ","repeat":6000},{"last_chunk":true}]), OWUI_OK},
        {"too long a body", JSON([{"head":{"headers":{"Content-Type":"application/json"}}},{"chunk":"{\"choices\":[{\"message\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}"},{"chunk":"          ","repeat":7000},{"stall":true}]), OWUI_E_LIMIT},
        {"an HTTP error that is too long", JSON([{"head":{"status":400,"headers":{"Content-Type":"text/plain"}}},{"chunk":"xxxxxxxxxx","repeat":7000},{"stall":true}]), OWUI_E_BAD_REQUEST},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        CHECK_STATUS(try_limit(faults_steps("limit", rows[i].steps), LIMIT), rows[i].status);
    }
}

TEST(a_long_stream)
{
    if (!faults_here())
        return;
    int pieces = (int)check_scaled(20000, 2000);
    char steps[1000];
    snprintf(
        steps, sizeof steps,
        JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"0123456789\"}}]}\n\n","repeat":%d},{"chunk":"data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]),
                pieces);
    const char *url = faults_steps("long", steps);
    owui_call *call = reading_all_ways(reading_chat, url, OWUI_OK, NULL);
    size_t length;
    owui_call_response_text(call, &length);
    CHECK_INT(length, 10 * pieces);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_EVENTS), pieces + 1);
    owui_call_release(call);
}

TEST(a_slow_reader)
{
    if (!faults_here())
        return;
    /* Far more than any buffer: the server has to wait, and nothing is lost. */
    int pieces = (int)check_scaled(200000, 40000);
    char steps[1000];
    snprintf(
        steps, sizeof steps,
        JSON([{"head":{}},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"0123456789012345678901234567890123456789\"}}]}\n\n","repeat":%d},
        {"chunk":"data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}]),
             pieces);
    const char *url = faults_steps("slow", steps);
    owui_call *call = faults_chat(url);
    CHECK_STATUS(owui_call_set_keep_response(call, 0), OWUI_OK);
    owui_text_batch batch = {.size = sizeof batch, .text_only = 1};
    size_t total = 0, largest = 0;
    int status, reads = 0;
    while ((status = owui_call_next_text(call, -1, &batch)) == OWUI_OK) {
        total += batch.length;
        largest = batch.length > largest ? batch.length : largest;
        if (++reads < 10)
            check_sleep_ms(5);
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(total, 40 * pieces);
    CHECK(largest < 4 << 20);
    CHECK_STR(owui_call_response_text(call, NULL), "");
    owui_call_release(call);
}

/* ---- What is in the text */

struct text_row {
    const char *what, *body;
    size_t length;
    const char *trace, *text;
    size_t text_length;
};

/* clang-format off */
static const struct text_row texts[] = {
    {"surrogates in two deltas", BYTES(SAY("a\\ud83d") SAY("\\ude42b") STOP), "\"a\" \"🙂b\" O D(stop)\"a🙂b\"", BYTES("a🙂b")},
    {"nothing but halves", BYTES(SAY("\\ud83d") SAY("\\ude42") STOP), "\"🙂\" O D(stop)\"🙂\"", BYTES("🙂")},
    {"a half that stays alone", BYTES(SAY("a\\ud83d") SAY("b") STOP), "\"a\" \"" FFFD "b\" O D(stop)\"a" FFFD "b\"", BYTES("a" FFFD "b")},
    {"a half at the end", BYTES(SAY("a\\ud83d") STOP), "\"a\" O \"" FFFD "\" D(stop)\"a" FFFD "\"", BYTES("a" FFFD)},
    {"a low half first", BYTES(SAY("\\ude42a") STOP), "\"" FFFD "a\" O D(stop)\"" FFFD "a\"", BYTES(FFFD "a")},
    {"two high halves", BYTES(SAY("\\ud83d\\ud83d") SAY("\\ude42") STOP), "\"" FFFD "\" \"🙂\" O D(stop)\"" FFFD "🙂\"", BYTES(FFFD "🙂")},
    {"halves of two choices", BYTES(SAY_AT(0, "\\ud83d") SAY_AT(1, "\\ud83d") SAY_AT(0, "\\ude42") SAY_AT(1, "\\ude43") STOP FINISH_AT(1, "stop")), "\"🙂\" 1\"🙃\" O O D(stop)\"🙂\"", BYTES("🙂")},
    {"NUL", BYTES(SAY("a\\u0000b") STOP), "\"a\\0b\" O D(stop)\"a\\0b\"", BYTES("a\0b")},
    {"bytes that are not UTF-8", BYTES(SAY("a\xff" "b\xc3") STOP), "\"a" FFFD "b" FFFD "\" O D(stop)\"a" FFFD "b" FFFD "\"", BYTES("a" FFFD "b" FFFD)},
    {"a character in two deltas", BYTES(SAY("a\xc3") SAY("\xbc") STOP), NULL, NULL, 0},
    {"escapes", BYTES(SAY("\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fc") STOP), NULL, BYTES("\"\\/\b\f\n\r\tü")},
    {"empty deltas", BYTES(SAY("") SAY("a") SAY("") STOP), NULL, BYTES("a")},
    {"null content", BYTES(FRAME({"choices":[{"index":0,"delta":{"content":null,"role":"assistant"}}]}) SAY("a") STOP), NULL, BYTES("a")},
    {"words of JSON in the text", BYTES(SAY("\\\"}}]}\\n\\ndata: [DONE]\\n\\n") STOP), NULL, BYTES("\"}}]}\n\ndata: [DONE]\n\n")},
    {"content of another object", BYTES(FRAME({"content":"no","choices":[{"content":"no","index":0,"delta":{"x":{"content":"no"},"content":"a"}}]}) STOP), NULL, BYTES("a")},
    {"the key twice", BYTES(FRAME({"choices":[{"index":0,"delta":{"content":"no","content":"a"}}]}) STOP), "\"a\" O D(stop)\"a\"", BYTES("a")},
    {"the key in escapes", BYTES(FRAME({"choices":[{"index":0,"delta":{"c\u006fntent":"a"}}]}) STOP), "\"a\" O D(stop)\"a\"", BYTES("a")},
};
/* clang-format on */

TEST(texts)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(texts); i++) {
        check_row("%s", texts[i].what);
        const char *url = faults_stream("text", texts[i].body, texts[i].length, FAULTS_WHOLE);
        owui_call *call = reading_all_ways(reading_chat, url, OWUI_OK, texts[i].trace);
        size_t length;
        const char *text = owui_call_response_text(call, &length);
        if (texts[i].text) {
            CHECK_INT(length, texts[i].text_length);
            CHECK(length == texts[i].text_length && memcmp(text, texts[i].text, length + 1) == 0);
            const char *content = owui_json_string_at(owui_call_response(call),
                                                      "/choices/0/message/content", &length);
            CHECK(content && length == texts[i].text_length &&
                  memcmp(content, texts[i].text, length) == 0);
        }
        owui_call_release(call);
    }
}

/* ---- Everything else a stream can hold */

struct shape_row {
    const char *what, *stream, *trace, *whole;
};

/* clang-format off */
#define TOOL(index, rest) "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":" #index "," rest "}]}}]}\n\n"
/* clang-format on */

/* `whole` is what the server would have said unstreamed. */
/* clang-format off */
static const struct shape_row shapes[] = {
    {"text",
     FRAME({"id":"c1","object":"chat.completion.chunk","created":7,"model":"emu","choices":[{"index":0,"delta":{"role":"assistant","content":""},"logprobs":null,"finish_reason":null}]})
     FRAME({"id":"c1","object":"chat.completion.chunk","created":7,"model":"emu","choices":[{"index":0,"delta":{"content":"Hel"},"logprobs":null,"finish_reason":null}]})
     FRAME({"id":"c1","object":"chat.completion.chunk","created":7,"model":"emu","choices":[{"index":0,"delta":{"content":"lo"},"logprobs":null,"finish_reason":null}]})
     FRAME({"id":"c1","object":"chat.completion.chunk","created":7,"model":"emu","choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"stop"}]}) DONE,
     "O \"Hel\" \"lo\" O D(stop)\"Hello\"",
     JSON({"id":"c1","created":7,"model":"emu","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]})},
    {"choices",
     SAY_AT(1, "b1") SAY_AT(0, "a1") FRAME({"choices":[{"index":0,"delta":{"content":"a2"}},{"index":1,"delta":{"content":"b2"}}]}) FINISH_AT(0, "stop") FINISH_AT(1, "length") DONE,
     "1\"b1\" \"a1\" \"a2\" 1\"b2\" O O D(stop)\"a1a2\"",
     JSON({"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"a1a2"},"finish_reason":"stop"},{"index":1,"message":{"role":"assistant","content":"b1b2"},"finish_reason":"length"}]})},
    {"only choice 1",
     SAY_AT(1, "b") FINISH_AT(1, "stop") DONE, "1\"b\" O D\"\"", NULL},
    {"tool calls in turn",
     TOOL(0, "\"id\":\"A\",\"type\":\"function\",\"function\":{\"name\":\"add\",\"arguments\":\"\"}")
     TOOL(1, "\"id\":\"B\",\"type\":\"function\",\"function\":{\"name\":\"sub\",\"arguments\":\"{\\\"y\"}")
     TOOL(0, "\"function\":{\"arguments\":\"{\\\"x\\\":\"}")
     TOOL(1, "\"function\":{\"arguments\":\"\\\":2}\"}")
     TOOL(0, "\"function\":{\"arguments\":\"1}\"}")
     FINISH("tool_calls") DONE,
     "C0.0(add) C0.1(sub)\"{\"y\" C0.0\"{\"x\":\" C0.1\"\":2}\" C0.0\"1}\" O D(tool_calls)\"\"",
     JSON({"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"A","type":"function","function":{"name":"add","arguments":"{\"x\":1}"}},{"id":"B","type":"function","function":{"name":"sub","arguments":"{\"y\":2}"}}]},"finish_reason":"tool_calls"}]})},
    {"text and tool calls in one frame",
     FRAME({"choices":[{"index":0,"delta":{"content":"a","tool_calls":[{"index":0,"id":"A","type":"function","function":{"name":"f","arguments":"{}"}},{"index":1,"id":"B","type":"function","function":{"name":"g","arguments":"[]"}}]},"finish_reason":"tool_calls"}]}) DONE,
     "\"a\" C0.0(f)\"{}\" C0.1(g)\"[]\" D(tool_calls)\"a\"",
     JSON({"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"a","tool_calls":[{"id":"A","type":"function","function":{"name":"f","arguments":"{}"}},{"id":"B","type":"function","function":{"name":"g","arguments":"[]"}}]},"finish_reason":"tool_calls"}]})},
    {"reasoning",
     FRAME({"choices":[{"index":0,"delta":{"reasoning_content":"let "}}]}) FRAME({"choices":[{"index":0,"delta":{"reasoning_content":"me"}}]}) SAY("Hello") STOP DONE,
     "R\"let \" R\"me\" \"Hello\" O D(stop)\"Hello\"",
     JSON({"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hello","reasoning_content":"let me"},"finish_reason":"stop"}]})},
    {"usage and sources",
     FRAME({"sources":[{"source":{"id":"f"},"document":["d"]}]}) SAY("Hello") FRAME({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":5}}) DONE,
     "S \"Hello\" U D(stop)\"Hello\"",
     JSON({"usage":{"prompt_tokens":3,"completion_tokens":5},"sources":[{"source":{"id":"f"},"document":["d"]}],"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]})},
    {"usage by itself",
     SAY("Hello") STOP FRAME({"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":5}}) DONE,
     "\"Hello\" O U D(stop)\"Hello\"",
     JSON({"usage":{"prompt_tokens":3,"completion_tokens":5},"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]})},
    {"arena",
     FRAME({"selected_model_id":"emu"}) SAY("Hello") STOP DONE, "O \"Hello\" O D(stop)\"Hello\"",
     JSON({"selected_model_id":"emu","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]})},
    {"unknown keys",
     FRAME({"id":"c","system_fingerprint":"fp","choices":[{"index":0,"delta":{"content":"Hello","refusal":null,"annotations":[1]}}]}) FRAME({"x_new":{"a":1},"choices":[{"index":0,"delta":{"audio":"b"},"finish_reason":"stop"}]}) DONE,
     "\"Hello\" O D(stop)\"Hello\"",
     JSON({"id":"c","system_fingerprint":"fp","x_new":{"a":1},"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hello","annotations":[1],"audio":"b"},"finish_reason":"stop"}]})},
    {"frames of another kind",
     "event: status\ndata: {\"status\":{\"description\":\"searching\"}}\n\n" SAY("Hello") STOP DONE,
     NULL, NULL},
    {"values that are not objects",
     "data: 7\n\ndata: []\n\ndata: \"x\"\n\ndata: null\n\n" SAY("Hello") STOP DONE,
     "O O O O \"Hello\" O D(stop)\"Hello\"", NULL},
};
/* clang-format on */

TEST(shapes)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(shapes); i++) {
        const struct shape_row *row = &shapes[i];
        check_row("%s", row->what);
        const char *url = faults_stream("shape", row->stream, strlen(row->stream), FAULTS_WHOLE);
        owui_call *streamed = reading_all_ways(reading_chat, url, OWUI_OK, row->trace);
        if (!row->whole) {
            owui_call_release(streamed);
            continue;
        }
        /* The same as from a server that was not asked to stream. */
        url = faults_response("whole", 200, "application/json", row->whole);
        owui_call *whole = reading_all_ways(reading_chat, url, OWUI_OK, NULL);
        owui_json *expected;
        CHECK_STATUS(owui_json_parse(row->whole, strlen(row->whole), &expected, NULL), OWUI_OK);
        check_response(whole, row->whole);
        check_response(streamed, row->whole);
        CHECK_STR(owui_call_response_text(streamed, NULL), owui_call_response_text(whole, NULL));
        CHECK_INT(owui_call_stat(streamed, OWUI_STAT_PROMPT_TOKENS),
                  owui_call_stat(whole, OWUI_STAT_PROMPT_TOKENS));
        CHECK_INT(owui_call_stat(streamed, OWUI_STAT_COMPLETION_TOKENS),
                  owui_call_stat(whole, OWUI_STAT_COMPLETION_TOKENS));
        owui_json_release(expected);
        owui_call_release(streamed);
        owui_call_release(whole);
    }
}

/* What an event lets one ask, kind by kind. */
TEST(events)
{
    if (!faults_here())
        return;
    static const char body[] = FRAME({"sources":[{"a":1}]}) "event: ping\ndata: {\"x\":1}\n\n" SAY(
        "Hel") FRAME({"choices":[{"index":0,"delta":{"content":"lo","tool_calls":[{"index":2,"id":"A","function":{"name":"f","arguments":"{"}}]},"finish_reason":"stop"}],"usage":{"prompt_tokens":1}}) DONE;
    /* clang-format off */
    static const struct {
        int kind, tool;
        int64_t frame;
        const char *text, *name, *json;
    } due[] = {
        {OWUI_EVENT_SOURCES, 0, 1, "", NULL, "[{\"a\":1}]"},
        {OWUI_EVENT_OTHER, 0, 2, "", "ping", "{\"x\":1}"},
        {OWUI_EVENT_TEXT, 0, 3, "Hel", NULL, NULL},
        {OWUI_EVENT_TEXT, 0, 4, "lo", NULL, NULL},
        {OWUI_EVENT_TOOL_CALL, 2, 4, "{", "f", JSON({"index":2,"id":"A","function":{"name":"f","arguments":"{"}})},
        {OWUI_EVENT_USAGE, 0, 4, "", NULL, "{\"prompt_tokens\":1}"},
        {OWUI_EVENT_DONE, 0, 0, "Hello", "stop", NULL},
    };
    /* clang-format on */
    owui_call *call = faults_chat(faults_stream("events", body, sizeof body - 1, FAULTS_WHOLE));
    const owui_event *event;
    for (size_t i = 0; i < COUNT(due); i++) {
        check_row("event %zu", i);
        REQUIRE(owui_call_next(call, -1, &event) == OWUI_OK);
        CHECK_INT(owui_event_kind(event), due[i].kind);
        CHECK_INT(owui_event_index(event), 0);
        CHECK_INT(owui_event_tool_index(event), due[i].tool);
        CHECK_INT(owui_event_frame(event), due[i].frame);
        CHECK_STR(owui_event_text(event, NULL), due[i].text);
        CHECK_STR(owui_event_name(event), due[i].name);
        owui_json *json = owui_event_json(event);
        CHECK(json != NULL && json == owui_event_json(event)); /* parsed once */
        char *dump = owui_json_dump(json, NULL);
        if (due[i].json)
            CHECK_STR(dump, due[i].json);
        owui_free(dump);
        size_t length;
        const char *data = owui_event_data(event, &length);
        CHECK_INT(data != NULL, due[i].frame != 0);
        if (data)
            CHECK(data[0] == '{' && data[length - 1] == '}');
    }
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_DONE);
    CHECK(owui_json_at(owui_call_response(call), "/choices/0/message/tool_calls/0/id") != NULL);
    owui_call_release(call);
}

/* next_text joins what it can, and loses nothing of a frame that says more than its text. */
TEST(text_in_batches)
{
    if (!faults_here())
        return;
    enum { PIECES = 100 };
    char body[PIECES * 80 + 200] = "";
    for (int i = 0; i < PIECES; i++)
        strcat(body, SAY("ab"));
    strcat(body, FRAME({"choices":[{"index":0,"delta":{"content":"end"},"finish_reason":"length"}]})
                            DONE);
    owui_call *call = faults_chat(faults_stream("batches", body, strlen(body), FAULTS_WHOLE));
    owui_text_batch batch = {.size = sizeof batch};
    size_t pieces = 0, batches = 0;
    int finishes = 0, status;
    while ((status = owui_call_next_text(call, -1, &batch)) == OWUI_OK) {
        batches++;
        pieces += batch.count;
        const char *reason =
            owui_json_string_at(owui_event_json(batch.event), "/choices/0/finish_reason", NULL);
        if (batch.count && reason) {
            CHECK_STR(reason, "length");
            CHECK_STR(owui_event_text(batch.event, NULL), "end");
            finishes++;
        }
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(pieces, PIECES + 1);
    CHECK_INT(finishes, 1);
    CHECK(batches < 20);
    owui_call_release(call);
}

TEST(text_not_kept)
{
    if (!faults_here())
        return;
    static const char body[] = SAY("Hel") SAY("lo") SAY_AT(1, "x") FRAME({"choices":[{"index":0,"delta":{"reasoning_content":"think"}}]}) STOP FINISH_AT(1, "stop") DONE;
    const char *url = faults_stream("forget", body, sizeof body - 1, FAULTS_WHOLE);
    for (int way = 0; way < 3; way++) {
        check_row("way %d", way);
        owui_call *call = faults_chat(url);
        CHECK_STATUS(owui_call_set_keep_response(call, 0), OWUI_OK);
        struct reading reading = way == 0   ? reading_perform(call)
                                 : way == 1 ? reading_next(call)
                                            : reading_next_text(call);
        CHECK_STATUS(reading.status, way ? OWUI_DONE : OWUI_OK);
        CHECK_STR(reading.text, "Hello");
        CHECK_STR(reading.trace, "\"Hel\" \"lo\" 1\"x\" R\"think\" O O D(stop)\"\"");
        size_t length;
        CHECK_STR(owui_call_response_text(call, &length), "");
        CHECK_INT(length, 0);
        CHECK_STR(owui_json_string_at(owui_call_response(call), "/choices/0/finish_reason", NULL),
                  "stop");
        CHECK_STR(owui_json_string_at(owui_call_response(call), "/choices/0/message/content", NULL),
                  "");
        reading_free(&reading);
        owui_call_release(call);
    }
}

TEST(response_headers)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(faults_steps(
        "headers",
        JSON([
        {"send":"HTTP/1.1 400 Bad\r\nX-One: first\r\nx-one: second\r\nX-Empty:\r\nX-Blank:   a b  \r\n"},
        {"send_base64":"WC1CYWQ6IGH/Yg0K"},
        {"send":"Content-Length: 2\r\n\r\n{}"}])));
    CHECK(owui_call_response_header(call, "X-One") == NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
    CHECK_STR(owui_call_response_header(call, "x-ONE"), "first");
    CHECK_STR(owui_call_response_header(call, "X-Empty"), "");
    CHECK_STR(owui_call_response_header(call, "X-Blank"), "a b");
    CHECK_STR(owui_call_response_header(call, "X-Bad"), "a" FFFD "b"); /* texts are UTF-8 */
    CHECK_STR(owui_call_response_header(call, "X-"), NULL);
    CHECK_STR(owui_call_response_header(call, ""), NULL);
    CHECK_STR(owui_call_response_header(call, "X-One: first"), NULL);
    /* clang-format off */
    static const char *const all[][2] = {{"X-One", "first"}, {"x-one", "second"}, {"X-Empty", ""},
                                         {"X-Blank", "a b"}, {"X-Bad", "a" FFFD "b"}, {"Content-Length", "2"}};
    /* clang-format on */
    const char *name, *value;
    size_t count = 0;
    for (; owui_call_response_header_at(call, count, &name, &value) == OWUI_OK && count < 6;
         count++) {
        CHECK_STR(name, all[count][0]);
        CHECK_STR(value, all[count][1]);
    }
    CHECK_INT(count, 6);
    CHECK_STATUS(owui_call_response_header_at(call, 6, &name, &value), OWUI_DONE);
    CHECK(name == NULL && value == NULL);
    CHECK_STATUS(owui_call_response_header_at(call, SIZE_MAX, &name, NULL), OWUI_DONE);
    CHECK_STATUS(owui_call_response_header_at(call, 1, NULL, &value), OWUI_OK);
    CHECK_STR(value, "second");
    CHECK_STR(owui_call_request_id(call), NULL);
    owui_call_release(call);
}

/* ---- Other endpoints */

static owui_call *make_request(const void *url)
{
    owui_client *client = faults_client(url);
    owui_call *call = owui_request(client, "GET", "/api/x", NULL, NULL);
    owui_client_release(client);
    return call;
}

TEST(requests)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct body_row rows[] = {
        {"JSON", "application/json", "{\"a\":1}", OWUI_OK, NULL, -1, ""},
        {"a scalar", "application/json", "true", OWUI_OK, NULL, -1, ""},
        {"null", "application/json", "null", OWUI_OK, NULL, -1, ""},
        {"nothing", "application/json", "", OWUI_OK, NULL, -1, ""},
        {"text", "text/plain", "hello", OWUI_OK, NULL, -1, ""},
        {"broken JSON", "application/json", "{\"a\":", OWUI_OK, NULL, -1, ""},
        {"a web page", "text/html", "<!doctype html>", OWUI_E_HTML, NULL, -1, ""},
        {"a detail with 200", "application/json", "{\"detail\":\"x\"}", OWUI_OK, NULL, -1, ""},
        {"events", "text/event-stream", "event: a\ndata: {\"x\":1}\n\ndata: words\n\n", OWUI_OK, NULL, -1, "O(a) O"},
        {"lines", "application/x-ndjson", "{\"x\":1}\n{\"done\":true}\n", OWUI_OK, NULL, -1, "O O"},
        {"lines, the last without its end", "application/x-ndjson", "{\"x\":1}\r\n\r\n{\"done\":true}", OWUI_OK, NULL, -1, "O O"},
        {"no lines", "application/x-ndjson", "", OWUI_OK, NULL, -1, ""},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        const char *url = faults_response("request", 200, rows[i].type, rows[i].body);
        owui_call *call = reading_all_ways(make_request, url, rows[i].status, rows[i].trace);
        size_t length;
        const char *body = owui_call_response_body(call, &length);
        int streamed = strstr(rows[i].type, "json") == NULL ? strstr(rows[i].type, "event") != NULL
                                                            : strstr(rows[i].type, "nd") != NULL;
        if (!streamed) {
            CHECK_INT(length, strlen(rows[i].body));
            CHECK(!length || memcmp(body, rows[i].body, length) == 0);
        } else {
            CHECK(body == NULL);
        }
        if (strcmp(rows[i].what, "JSON") == 0 || strcmp(rows[i].what, "a scalar") == 0)
            check_response(call, rows[i].body);
        if (strcmp(rows[i].what, "text") == 0 || strcmp(rows[i].what, "broken JSON") == 0)
            CHECK(owui_call_response(call) == NULL);
        owui_call_release(call);
    }
    check_row("lines, cut");
    owui_call *call = reading_all_ways(
        make_request,
        faults_steps("request", JSON([{"head":{"headers":{"Content-Type":"application/x-ndjson"}}},
                                      {"chunk":"{\"x\":1}\n{\"y\":"},{"cut":true}])),
                                     OWUI_E_TRUNCATED, "O");
    owui_call_release(call);
    check_row("cut in the headers");
    call = reading_all_ways(
        make_request,
        faults_steps("request",
                     JSON([{"send":"HTTP/1.1 200 OK\r\nContent-Type: appl"},{"close":true}])),
                     OWUI_E_CONNECTION_LOST, "");
    owui_call_release(call);
    check_row("204");
    call = reading_all_ways(make_request, faults_steps("request", JSON([{"http":{"status":204}}])),
                                                       OWUI_OK, "");
    owui_call_release(call);
    check_row("HEAD");
    owui_client *client = faults_client(faults_steps(
        "request",
        JSON([{"send":"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"},{"keep_alive":true}])));
    call = owui_request(client, "HEAD", "/x", NULL, NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_call_release(call);
    owui_client_release(client);
}

TEST(depth)
{
    if (!faults_here())
        return;
    char nested[700], body[1000];
    memset(nested, '[', 300);
    memset(nested + 300, ']', 300);
    nested[600] = 0;
    for (int levels = 128; levels <= 400; levels += 272) {
        for (int streamed = 0; streamed < 2; streamed++) {
            check_row("%d levels, %s", levels, streamed ? "streamed" : "whole");
            snprintf(
                body, sizeof body,
                "%s{\"x\":%s,\"choices\":[{\"index\":0,\"%s\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}\n\n",
                streamed ? "data: " : "", nested, streamed ? "delta" : "message");
            owui_client *client =
                faults_client(streamed ? faults_stream("deep", body, strlen(body), FAULTS_WHOLE)
                                       : faults_response("deep", 200, "application/json", body));
            owui_client_set_json_depth(client, levels);
            owui_call *call = owui_chat(client, NULL);
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
            /* What is nested too deeply is null, and is not needed. */
            CHECK_STATUS(owui_call_perform(call), OWUI_OK);
            CHECK(owui_json_at(owui_call_response(call), "/choices/0/message/content") != NULL);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(framings),
        T(last_event),
        T(http_errors),
        T(retry_after_a_date),
        T(redirects_are_named),
        T(bodies),
        T(models),
        T(endings),
        T(trusting_done),
        T(below_http),
        T(a_post_is_sent_once),
        T(limits),
        T(a_long_stream),
        T(a_slow_reader),
        T(texts),
        T(shapes),
        T(events),
        T(text_in_batches),
        T(text_not_kept),
        T(response_headers),
        T(requests),
        T(depth),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
