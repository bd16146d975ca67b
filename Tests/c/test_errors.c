/* What a failure below the API is called: heads that cannot be read, proxies, sockets that are gone. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UPGRADE "{\"send\":\"HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: x\\r\\n\\r\\n\"}"

static int64_t perform(owui_client *client, int chat, int status, const char *message)
{
    owui_call *call =
        chat ? owui_chat(client, NULL) : owui_request(client, "GET", "/q", NULL, NULL);
    if (chat)
        owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    CHECK_STATUS(owui_call_perform(call), status);
    CHECK_CONTAINS(owui_call_error_message(call), message);
    int64_t attempts = owui_call_stat(call, OWUI_STAT_ATTEMPTS);
    owui_call_release(call);
    return attempts;
}

TEST(heads)
{
    static const struct {
        const char *what, *steps;
        int status;
        const char *message;
    } rows[] = {
        {"a long line",
         "{\"send\":\"HTTP/1.1 200 OK\\r\\nX: \"},{\"send\":\"aaaaaaaaaa\",\"repeat\":12000}",
         OWUI_E_LIMIT, "100 KB"},
        {"many lines",
         "{\"send\":\"HTTP/1.1 200 OK\\r\\n\"},{\"send\":\"X: aaaaaaaaaa\\r\\n\",\"repeat\":30000}",
         OWUI_E_LIMIT, "256 KiB"},
        {"100 for ever", "{\"send\":\"HTTP/1.1 100 Continue\\r\\n\\r\\n\",\"repeat\":2000}",
         OWUI_E_PROTOCOL, "interim"},
        {"101", UPGRADE, OWUI_E_PROTOCOL, "101"},
        {"101, and silence", UPGRADE ",{\"stall\":true}", OWUI_E_PROTOCOL, "101"},
        {"206", "{\"http\":{\"status\":206,\"body\":{}}}", OWUI_E_HTTP, "(206): a part"},
        {"999", "{\"http\":{\"status\":999,\"body\":{}}}", OWUI_E_HTTP, "(999)"},
        {"599", "{\"http\":{\"status\":599,\"body\":{}}}", OWUI_E_SERVER, "(599)"},
    };
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        char script[300] = "[";
        strcat(strcat(script, rows[i].steps), "]");
        owui_client *client = faults_client(faults_steps("heads", script));
        perform(client, 0, rows[i].status, rows[i].message);
        perform(client, 1, rows[i].status, rows[i].message);
        owui_client_release(client);
    }
    check_row("a part that was asked for");
    owui_client *client =
        faults_client(faults_steps("heads", JSON([{"http":{"status":206,"body":{"n":1}}}])));
    owui_call *call = owui_request(client, "GET", "/q", NULL, NULL);
    CHECK_STATUS(owui_call_set_header(call, "Range", "bytes=0-6"), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_call_release(call);
    owui_client_release(client);
}

#define PAGE(title) "<html><head><TITLE>" title "</title></head></html>"
#define HTML "\"Content-Type\":\"text/html\""
#define TEXT "\"Content-Type\":\"text/plain\""
#define NOT_BASE "!base URL"

/* Bodies and statuses of gateways, of redirects and of Open WebUI. */
/* clang-format off */
static const struct {
    const char *suffix; /* of the base URL */
    int http;
    const char *headers, *body;
    int status;
    const char *words[3]; /* with "!" in front: not in the message */
} http_rows[] = {
    /* Gateways. */
    {"", 502, HTML, PAGE("502 Bad Gateway"), OWUI_E_SERVER, {"(502): a web page from a gateway", "502 Bad Gateway", NOT_BASE}},
    {"", 504, HTML, PAGE("504 Gateway Time-out"), OWUI_E_SERVER, {"(504)", "raise its timeout", NOT_BASE}},
    {"", 524, HTML, PAGE("x | 524: A timeout occurred"), OWUI_E_SERVER, {"(524)", "raise its timeout", NOT_BASE}},
    {"", 522, TEXT, "error code: 522", OWUI_E_SERVER, {"(522): from a gateway", "error code: 522", NOT_BASE}},
    {"", 520, TEXT, "", OWUI_E_SERVER, {"(520): from a gateway", NOT_BASE}},
    {"", 413, HTML, PAGE("413 Request Entity Too Large"), OWUI_E_TOO_LARGE, {"(413)", "a gateway", "raise its limit"}},
    {"", 403, HTML, PAGE("Just a moment..."), OWUI_E_FORBIDDEN, {"(403): a web page from a gateway", "Just a moment", NOT_BASE}},
    {"", 429, HTML, "<html>", OWUI_E_RATE_LIMITED, {"(429); wait", "a web page from a gateway", NOT_BASE}},
    {"", 503, HTML, "<html>", OWUI_E_SERVER, {"(503): a web page", NOT_BASE}},
    {"", 404, HTML, PAGE("404"), OWUI_E_NOT_FOUND, {"(404)", "base URL"}},
    {"", 502, "\"Content-Type\":\"application/json\"", "{\"detail\":\"no\"}", OWUI_E_SERVER, {"(502): no", "!gateway"}},
    /* Base URLs that are too long. */
    {"/api", 404, "", "{\"detail\":\"Not Found\"}", OWUI_E_NOT_FOUND, {"(404): Not Found; the base URL ends in /api:", "!405"}},
    {"/api/v1/", 405, "", "{\"detail\":\"Method Not Allowed\"}", OWUI_E_NOT_FOUND, {"(405)", "the base URL ends in /api/v1:", "!404"}},
    {"/v1", 422, "", "{\"detail\":\"x\"}", OWUI_E_UNPROCESSABLE, {"(422): x; the base URL ends in /v1:"}},
    {"/ollama", 200, HTML, "<!doctype html>", OWUI_E_HTML, {"the base URL ends in /ollama:"}},
    {"/api", 500, "", "{\"detail\":\"x\"}", OWUI_E_SERVER, {"(500): x", NOT_BASE}},
    {"/chat", 404, "", "{\"detail\":\"x\"}", OWUI_E_NOT_FOUND, {NOT_BASE}},
    /* Redirects. */
    {"", 304, "", "", OWUI_E_HTTP, {"(304)", ""}},
    {"", 302, "\"Location\":\"/login\"", "", OWUI_E_REDIRECT, {"(302): /login", NOT_BASE}},
    {"", 307, "\"Location\":\"login?next=/\"", "", OWUI_E_REDIRECT, {"(307): login?next=/", NOT_BASE}},
    {"", 301, "\"Location\":\"https://h.example/somewhere\"", "", OWUI_E_REDIRECT, {"(301): https://h.example/somewhere", "base URL"}},
    /* Errors that are framed. */
    {"", 400, "\"Content-Type\":\"text/event-stream\"", "data: {\"error\":{\"message\":\"too long\"}}\n\ndata: [DONE]\n\n", OWUI_E_BAD_REQUEST, {"(400): too long", "!data"}},
    {"", 429, "", "event: error\ndata: {\"error\":\"slow down\"}\n\n", OWUI_E_RATE_LIMITED, {"(429); wait and try again: slow down"}},
    {"", 500, TEXT, "error: {\"code\":500,\"message\":\"out of memory\"}\n", OWUI_E_SERVER, {"(500): out of memory", "!code"}},
    {"", 400, "", "{\"detail\":\"data: {\\\"error\\\":{\\\"message\\\":\\\"inner\\\"}}\"}", OWUI_E_BAD_REQUEST, {"(400): inner"}},
    {"", 500, TEXT, "data: no JSON", OWUI_E_SERVER, {"(500): data: no JSON"}},
    /* By Open WebUI's constant words. */
    {"", 400, "", "{\"detail\":\"You do not have permission to access this resource.\"}", OWUI_E_FORBIDDEN, {"forbidden (400)", "!403"}},
    {"", 401, "", "{\"detail\":\"We could not find what you're looking for :/\"}", OWUI_E_NOT_FOUND, {"not found (401)"}},
    {"", 401, "", "{\"detail\":\"Uh-oh! This model id is already registered. Please choose another\"}", OWUI_E_CONFLICT, {"conflict (401)"}},
    {"", 400, "", "{\"detail\":\"Uh-oh! This name tag is already registered.\"}", OWUI_E_CONFLICT, {"conflict (400)"}},
    {"", 401, "", "{\"detail\":\"You do not have permission to access this resource.\"}", OWUI_E_UNAUTHORIZED, {"(401)"}},
    {"", 400, "", "{\"detail\":\"Open WebUI: Server Connection Error\"}", OWUI_E_SERVER, {"(400)"}},
    {"", 400, "", "{\"detail\":\"Ollama: 429, message='Too Many Requests'\"}", OWUI_E_RATE_LIMITED, {"(400)"}},
    /* Codings that were not asked for. */
    {"", 200, "\"Content-Encoding\":\"gzip\"", "\x1f\x7f", OWUI_E_UNEXPECTED_RESPONSE, {"content encoding gzip"}},
    {"", 500, "\"Content-Encoding\":\"br\"", "\x1f\x7f", OWUI_E_SERVER, {"(500)", "content encoding br"}},
};
/* clang-format on */

static void check_words(const char *message, const char *const *words)
{
    for (size_t i = 0; i < 3 && words[i]; i++) {
        if (words[i][0] == '!')
            CHECK_LACKS(message, words[i] + 1);
        else
            CHECK_CONTAINS(message, words[i]);
    }
}

TEST(http_messages)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(http_rows); i++) {
        check_row("%d %s %s", http_rows[i].http, http_rows[i].headers, http_rows[i].body);
        owui_json *body = owui_json_string(http_rows[i].body);
        char *text = owui_json_dump(body, NULL), script[1000];
        snprintf(script, sizeof script, "[{\"http\":{\"status\":%d,\"headers\":{%s},\"body\":%s}}]",
                 http_rows[i].http, http_rows[i].headers, text);
        owui_free(text);
        owui_json_release(body);
        char url[300];
        snprintf(url, sizeof url, "%s%s", faults_steps("messages", script), http_rows[i].suffix);
        for (int chat = 0; chat < 2; chat++) {
            owui_client *client = faults_client(url);
            owui_call *call =
                chat ? owui_chat(client, NULL) : owui_request(client, "GET", "/q", NULL, NULL);
            if (chat)
                owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
            CHECK_STATUS(owui_call_perform(call), http_rows[i].status);
            check_words(owui_call_error_message(call), http_rows[i].words);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

/* A coding that the program asks for is its own affair. */
TEST(codings)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_steps(
        "coded", JSON([{"http":{"headers":{"Content-Encoding":"gzip","Content-Type":"application/x"},"body":"coded"}}])));
    owui_call *call = owui_request(client, "GET", "/q", NULL, NULL);
    CHECK_STATUS(owui_call_set_header(call, "Accept-Encoding", "gzip"), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_STR(owui_call_response_body(call, NULL), "coded");
    owui_call_release(call);
    owui_client_release(client);
}

TEST(too_early_and_too_late)
{
    if (!faults_here())
        return;
    for (int status = 408; status <= 425; status += 17) {
        for (int chat = 0; chat < 2; chat++) {
            check_row("%d, %s", status, chat ? "a chat" : "a read");
            char script[300];
            snprintf(
                script, sizeof script,
                "[{\"steps\":[{\"http\":{\"status\":%d,\"headers\":{\"retry-after-ms\":\"1\"},\"body\":{}}}]},"
                "{\"steps\":[{\"http\":{\"body\":{}}}]}]",
                status);
            owui_client *client = faults_client(faults_script("early", script));
            CHECK_STATUS(owui_client_set_retries(client, 2), OWUI_OK);
            if (chat)
                CHECK_INT(perform(client, 1, OWUI_E_HTTP, status == 408 ? "(408)" : "(425)"), 1);
            else
                CHECK_INT(perform(client, 0, OWUI_OK, ""), 2);
            owui_client_release(client);
        }
    }
}

/* A pooled connection that dies under a request: without retries it is sent once. */
TEST(no_retries)
{
    if (!faults_here())
        return;
    for (int retries = 0; retries < 2; retries++) {
        check_row("%d retries", retries);
        owui_client *client = faults_client(faults_script(
            "dead", JSON([{"steps":[{"http":{"body":{}}}]},{"steps":[{"close":true}]},{"steps":[{"http":{"body":{}}}]}])));
        CHECK_STATUS(owui_client_set_retries(client, retries), OWUI_OK);
        CHECK_INT(perform(client, 0, OWUI_OK, ""), 1);
        CHECK_INT(perform(client, 0, retries ? OWUI_OK : OWUI_E_CONNECTION_LOST, ""), retries + 1);
        owui_json *log = faults_log("dead");
        CHECK_INT(owui_json_size(log), 2 + retries);
        owui_json_release(log);
        owui_client_release(client);
    }
}

TEST(proxies)
{
    static const struct {
        const char *what, *base, *steps;
        const char *message;
    } rows[] = {
        {"refused", "http://name.invalid", NULL, "127.0.0.1 port 1"},
        {"refused, https", "https://name.invalid", NULL, "127.0.0.1 port 1"},
        {"no HTTP", "https://name.invalid", "{\"send\":\"SSH-2.0-x\\r\\n\"},{\"close\":true}",
         "CONNECT"},
        {"the end", "https://name.invalid", "{\"close\":true}", "CONNECT"},
        {"half a head", "https://name.invalid", "{\"send\":\"HTTP/1.1 200 C\"},{\"close\":true}",
         "CONNECT"},
        {"a reset", "https://name.invalid", "{\"reset\":true}", ""},
        {"502", "https://name.invalid", "{\"http\":{\"status\":502}}", "502"},
    };
    if (!faults_here())
        return;
    for (size_t i = 0; i < 2 * COUNT(rows); i++) {
        size_t row = i / 2;
        check_row("%s, %s", rows[row].what, i % 2 ? "of the environment" : "that was set");
        char script[300] = "[";
        strcat(strcat(script, rows[row].steps ? rows[row].steps : "{\"stall\":true}"), "]");
        faults_steps("gate", script);
        const char *proxy = rows[row].steps ? faults_port("gate", "") : "http://127.0.0.1:1";
        owui_client *client = faults_client(rows[row].base);
        if (i % 2) {
            setenv("http_proxy", proxy, 1);
            setenv("https_proxy", proxy, 1);
        } else {
            CHECK_STATUS(owui_client_set_proxy(client, proxy), OWUI_OK);
        }
        perform(client, 1, OWUI_E_PROXY, rows[row].message);
        unsetenv("http_proxy");
        unsetenv("https_proxy");
        owui_client_release(client);
    }
    check_row("a server that the proxy is not for");
    setenv("http_proxy", "http://127.0.0.1:9", 1);
    setenv("no_proxy", "127.0.0.1", 1);
    owui_client *client = faults_client("http://127.0.0.1:1");
    perform(client, 0, OWUI_E_CONNECT, "port 1 ");
    unsetenv("http_proxy");
    unsetenv("no_proxy");
    owui_client_release(client);
}

TEST(a_socket_that_is_gone)
{
    owui_client *client = faults_client("http://localhost");
    CHECK_STATUS(owui_client_set_unix_socket(client, "/nonexistent/chat.sock"), OWUI_OK);
    perform(client, 0, OWUI_E_CONNECT,
            "the Unix socket /nonexistent/chat.sock: No such file or directory");
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(heads),   T(http_messages),         T(codings), T(too_early_and_too_late), T(no_retries),
        T(proxies), T(a_socket_that_is_gone), {0},
    };
    return check_main(argc, argv, tests);
}
