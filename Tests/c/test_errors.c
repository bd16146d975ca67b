/* What a failure below the API is called: heads that cannot be read, proxies, sockets that are gone. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
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
        {"599", "{\"http\":{\"status\":599,\"body\":{}}}", OWUI_E_SERVER, "5xx"},
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
        T(heads),   T(too_early_and_too_late), T(no_retries),
        T(proxies), T(a_socket_that_is_gone),  {0},
    };
    return check_main(argc, argv, tests);
}
