/* Proxies: whose requests they get, and what becomes of a call when one wants to know who asks. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
#define MODELS JSON([{"http":{"body":{"data":[]}}}])
#define SECRET "sk-c0ffee5ec2e7c0ffee5ec2e7"
/* clang-format on */

static const char *const variables[] = {
    "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY",
    "all_proxy",  "ALL_PROXY",  "no_proxy",    "NO_PROXY",
};

/* Each row has the environment to itself. */
static void clear_environment(void)
{
    for (size_t i = 0; i < COUNT(variables); i++)
        unsetenv(variables[i]);
}

/* `proxy` NULL: as the environment says. */
static owui_client *keyed(const char *base_url, const char *proxy)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new(base_url, SECRET, &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    CHECK_STATUS(owui_client_set_proxy(client, proxy), OWUI_OK);
    return client;
}

/* Lists the models, to its end. */
static owui_call *list(owui_client *client)
{
    owui_call *call = owui_model_list(client, 0);
    owui_call_perform(call);
    return call;
}

/* A port's log has the connection that waits for its next request, too. */
static int requests(const char *name)
{
    owui_json *log = faults_log(name);
    int count = 0;
    for (size_t i = 0; i < owui_json_size(log); i++)
        count += owui_json_string_at(owui_json_element(log, i), "/method", NULL) != NULL;
    owui_json_release(log);
    return count;
}

/* A warning of a key that leaves this machine. */
static void count_warnings(int level, const char *message, size_t length, void *user)
{
    (void)length;
    if (level == OWUI_LOG_WARNING && strstr(message, "unencrypted through a proxy"))
        ++*(int *)user;
}

/*
 * A server on this machine, and a proxy in the environment, which is taken for it too; or one that the client was
 * told, whatever no_proxy says. A key that is seen there is logged.
 */
TEST(this_machine)
{
    /* clang-format off */
    static const struct {
        const char *host, *variable, *no_proxy;
        int by_proxy;
    } rows[] = {
        {"127.0.0.1", "http_proxy", NULL, 1},    {"localhost", "http_proxy", NULL, 1},
        {"LocalHost", "all_proxy", NULL, 1},     {"127.0.0.1", "ALL_PROXY", "example.org", 1},
        {"127.1", "http_proxy", NULL, 1},        {"chat.localhost", "http_proxy", NULL, 1},
        {"127.0.0.1", "http_proxy", "*", 0},     {"127.0.0.1", "http_proxy", "127.0.0.0/8", 0},
        {"localhost", "http_proxy", "x, localhost", 0},
        {"127.0.0.1", NULL, NULL, 1},            {"localhost", NULL, "localhost", 1},
        {"127.0.0.1", NULL, "*", 1},             {"127.0.0.1", NULL, "127.0.0.0/8", 1},
    };
    /* clang-format on */
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows) * 2; i++) {
        const char *key = i % 2 ? SECRET : "";
        size_t row = i / 2;
        check_row("%s, %s, no_proxy %s, key %s", rows[row].host, rows[row].variable,
                  rows[row].no_proxy, key);
        faults_steps("server", MODELS);
        faults_steps("proxy", MODELS);
        const char *server = faults_port("server", ""), *proxy = faults_port("proxy", "");
        char url[200];
        snprintf(url, sizeof url, "http://%s%s", rows[row].host, strrchr(server, ':'));
        if (rows[row].variable)
            setenv(rows[row].variable, proxy, 1);
        if (rows[row].no_proxy)
            setenv("no_proxy", rows[row].no_proxy, 1);
        int warnings = 0;
        owui_client *client = keyed(url, rows[row].variable ? NULL : proxy);
        CHECK_STATUS(owui_client_set_api_key(client, key), OWUI_OK);
        owui_client_set_log(client, OWUI_LOG_WARNING, count_warnings, &warnings);
        for (int calls = 0; calls < 2; calls++) {
            owui_call *call = list(client);
            CHECK_STATUS(owui_call_status(call), OWUI_OK);
            owui_call_release(call);
        }
        clear_environment();
        CHECK_INT(requests("server"), rows[row].by_proxy ? 0 : 2);
        CHECK_INT(requests("proxy"), rows[row].by_proxy ? 2 : 0);
        CHECK_INT(warnings, *key && rows[row].by_proxy);
        owui_client_release(client);
    }
    check_row(NULL);
}

/* Hosts elsewhere: the environment's proxy, and an explicit one whatever `no_proxy` says. */
TEST(elsewhere)
{
    if (!faults_here())
        return;
    faults_steps("proxy", MODELS);
    const char *proxy = faults_port("proxy", "");
    static const struct {
        const char *variable, *no_proxy;
        int status;
    } rows[] = {
        {"http_proxy", NULL, OWUI_OK},
        {"HTTP_PROXY", NULL, OWUI_E_RESOLVE}, /* in lower case only */
        {"http_proxy", "name.invalid", OWUI_E_RESOLVE},
        {NULL, "name.invalid", OWUI_OK},
        {NULL, "*", OWUI_OK},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s, no_proxy %s", rows[i].variable, rows[i].no_proxy);
        if (rows[i].variable)
            setenv(rows[i].variable, proxy, 1);
        if (rows[i].no_proxy)
            setenv("no_proxy", rows[i].no_proxy, 1);
        owui_client *client = keyed("http://name.invalid", rows[i].variable ? NULL : proxy);
        owui_call *call = list(client);
        clear_environment();
        CHECK_STATUS(owui_call_status(call), rows[i].status);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row(NULL);
}

/* clang-format off */
#define PROXY_ERROR(...) \
    JSON([{"http":{"status":407,"headers":[["Content-Type","text/html"],["Connection","close"]__VA_ARGS__],"body":"<html>no</html>"}}])
#define BASIC ,["Proxy-Authenticate","Basic realm=\"x\""]
#define NTLM ,["Proxy-Authenticate","NTLM"],["Proxy-Authenticate","Negotiate"]
/* clang-format on */

TEST(wants_to_know_who_asks)
{
    static const struct {
        const char *script, *schemes, *hint;
    } rows[] = {
        {PROXY_ERROR(BASIC), "(407: Basic)", "http://user:password@host:port"},
        {PROXY_ERROR(NTLM), "(407: Negotiate, NTLM)", "Basic only"},
        {PROXY_ERROR(BASIC NTLM), "(407: Basic, Negotiate, NTLM)",
         "http://user:password@host:port"},
        {PROXY_ERROR(), "(407)", "http://user:password@host:port"},
    };
    static const char *const urls[] = {"http://name.invalid", "https://name.invalid"};
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows) * COUNT(urls) * 3; i++) {
        const char *base = urls[i / COUNT(rows) % COUNT(urls)];
        const char *const ways[] = {"told", "told, with a password", "by the environment"};
        size_t way = i / COUNT(rows) / COUNT(urls);
        check_row("%s, %s, %s", base, rows[i % COUNT(rows)].schemes, ways[way]);
        faults_steps("proxy", rows[i % COUNT(rows)].script);
        const char *proxy = faults_port("proxy", "");
        char url[200];
        snprintf(url, sizeof url, "http://%s%s", way == 1 ? "me:hunter2@" : "",
                 strstr(proxy, "://") + 3);
        if (way == 2)
            setenv(strncmp(base, "https", 5) == 0 ? "https_proxy" : "http_proxy", url, 1);
        owui_client *client = keyed(base, way == 2 ? NULL : url);
        CHECK_STATUS(owui_client_set_retries(client, 2), OWUI_OK);
        owui_call *call = list(client);
        clear_environment();
        CHECK_STATUS(owui_call_status(call), OWUI_E_PROXY);
        const char *message = owui_call_error_message(call);
        CHECK_CONTAINS(message,
                       "the proxy refused the request, or failed: it requires credentials ");
        CHECK_CONTAINS(message, rows[i % COUNT(rows)].schemes);
        CHECK_CONTAINS(message, rows[i % COUNT(rows)].hint);
        CHECK_LACKS(message, "base URL");
        CHECK_LACKS(message, "hunter2");
        CHECK_INT(owui_call_error_retryable(call), 0);
        CHECK_INT(requests("proxy"), 1);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("a server that says so, and no proxy");
    faults_steps("server", PROXY_ERROR(NTLM));
    const char *const proxies[] = {NULL, ""};
    for (size_t i = 0; i < COUNT(proxies); i++) {
        owui_client *client = keyed(faults_port("server", ""), proxies[i]);
        owui_call *call = list(client);
        CHECK_STATUS(owui_call_status(call), OWUI_E_HTTP);
        CHECK_INT(owui_call_response_status(call), 407);
        owui_call_release(call);
        owui_client_release(client);
    }
    clear_environment();
    check_row(NULL);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(this_machine),
        T(elsewhere),
        T(wants_to_know_who_asks),
        {0},
    };
    clear_environment();
    return check_main(argc, argv, tests);
}
