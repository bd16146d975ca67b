/* The client: base URLs, credentials, headers, the way there, the log. */
#include "check.h"
#include "faults.h"
#include "folder.h"

#include <fcntl.h>
#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* clang-format off */
#define MODELS JSON([{"http":{"body":{"data":[]}}}])
#define SECRET "sk-c0ffee5ec2e7c0ffee5ec2e7"
/* clang-format on */

static owui_client *keyed(const char *base_url, const char *key)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new(base_url, key, &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    return client;
}

/* Lists the models: the shortest call there is. */
static int list(owui_client *client)
{
    owui_call *call = owui_model_list(client, 0);
    int status = owui_call_perform(call);
    if (status == OWUI_OK)
        CHECK_STR(owui_call_error_message(call), "");
    else
        CHECK(*owui_call_error_message(call) != 0);
    owui_call_release(call);
    return status;
}

/* ---- Base URLs */

TEST(base_urls)
{
    static const struct {
        const char *url;
        int status;
    } rows[] = {
        {"http://localhost:3000", OWUI_OK},
        {"http://localhost:3000/", OWUI_OK},
        {"https://example.org", OWUI_OK},
        {"https://example.org/chat", OWUI_OK},
        {"https://example.org/a/b/", OWUI_OK},
        {"HTTPS://EXAMPLE.ORG", OWUI_OK},
        {"http://127.0.0.1:1", OWUI_OK},
        {"http://[::1]:8080/x", OWUI_OK},
        {"http://h:65535", OWUI_OK},
        {"", OWUI_E_URL},
        {"localhost:3000", OWUI_E_URL},
        {"//localhost", OWUI_E_URL},
        {"/api", OWUI_E_URL},
        {"http:", OWUI_E_URL},
        {"http:/h", OWUI_E_URL},
        {"http://", OWUI_E_URL},
        {"http:///x", OWUI_E_URL},
        {"http://:80", OWUI_E_URL},
        {"ftp://h", OWUI_E_URL},
        {"file:///etc/passwd", OWUI_E_URL},
        {"httpx://h", OWUI_E_URL},
        {"unix:///run/x", OWUI_E_URL},
        {"http://h:abc", OWUI_E_URL},
        {"http://h:99999", OWUI_E_URL},
        {"http://h:-1", OWUI_E_URL},
        {"http://h?x=1", OWUI_E_URL},
        {"http://h/a?x=1", OWUI_E_URL},
        {"http://h#f", OWUI_E_URL},
        {"http://user:password@h", OWUI_E_URL},
        {"http://user@h/", OWUI_E_URL},
        {"http://h h", OWUI_E_URL},
        {" http://h", OWUI_OK}, /* spaces around it are those of a file it was read from */
        {"http://h\n", OWUI_OK},
        {"http://h\n\n/x", OWUI_E_URL},
        {"http://h\r\nX: y", OWUI_E_URL},
        {"http://h/\x01", OWUI_E_URL},
        {"http://[::1", OWUI_E_URL},
        {"http://\xff", OWUI_E_URL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("\"%s\"", rows[i].url);
        owui_client *client = (owui_client *)&rows;
        CHECK_STATUS(owui_client_new(rows[i].url, "k", &client), rows[i].status);
        CHECK_INT(client != NULL, rows[i].status == OWUI_OK);
        CHECK_INT(owui_client_base_url(client) != NULL, rows[i].status == OWUI_OK);
        if (rows[i].status == OWUI_OK)
            owui_client_release(client);
    }
    static const char *const kept[][2] = {
        {"http://h", "http://h"},
        {" HTTP://h:3000/ ", "http://h:3000"},
        {"https://h/a/b//\n", "https://h/a/b"},
    };
    for (size_t i = 0; i < COUNT(kept); i++) {
        check_row("\"%s\"", kept[i][0]);
        owui_client *client = keyed(kept[i][0], "k");
        CHECK_STR(owui_client_base_url(client), kept[i][1]);
        owui_client_release(client);
    }
    check_row("no out-parameter");
    CHECK_STATUS(owui_client_new("http://h", "k", NULL), OWUI_E_INVALID);
}

TEST(base_url_with_a_prefix)
{
    if (!faults_here())
        return;
    static const char *const suffixes[] = {"", "/", "//", "/a", "/a/b/"};
    static const char *const paths[] = {"/api/models", "/api/models", NULL, "/a/api/models",
                                        "/a/b/api/models"};
    const char *base = faults_steps("prefix", MODELS);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        char url[200], due[200];
        faults_steps("prefix", MODELS);
        snprintf(url, sizeof url, "%s%s", base, suffixes[i]);
        check_row("%s", url);
        owui_client *client = keyed(url, "");
        CHECK_STATUS(list(client), OWUI_OK);
        owui_client_release(client);
        owui_json *log = faults_log("prefix");
        snprintf(due, sizeof due, "/s/prefix%s", paths[i] ? paths[i] : "");
        if (paths[i])
            CHECK_STR(owui_json_string_at(log, "/0/target", NULL), due);
        CHECK_STR(owui_json_string_at(log, "/0/method", NULL), "GET");
        owui_json_release(log);
    }
}

TEST(environment)
{
    if (!faults_here())
        return;
    char *url = getenv("OPENWEBUI_URL"), *key = getenv("OPENWEBUI_API_KEY");
    url = url ? strdup(url) : NULL;
    key = key ? strdup(key) : NULL;
    owui_client *client;
    unsetenv("OPENWEBUI_URL");
    setenv("OPENWEBUI_API_KEY", SECRET, 1);
    CHECK_STATUS(owui_client_new(NULL, NULL, &client), OWUI_E_NO_URL);
    CHECK(client == NULL);
    setenv("OPENWEBUI_URL", "nonsense", 1);
    CHECK_STATUS(owui_client_new(NULL, NULL, &client), OWUI_E_URL);
    CHECK(client == NULL);
    setenv("OPENWEBUI_URL", faults_steps("environment", MODELS), 1);

    static const struct {
        const char *key, *variable, *sent;
    } rows[] = {{NULL, SECRET, "Bearer " SECRET},
                {"sk-mine", SECRET, "Bearer sk-mine"},
                {"", SECRET, NULL},
                {NULL, NULL, NULL},
                {NULL, "", NULL}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%zu", i);
        faults_steps("environment", MODELS);
        if (rows[i].variable)
            setenv("OPENWEBUI_API_KEY", rows[i].variable, 1);
        else
            unsetenv("OPENWEBUI_API_KEY");
        client = NULL;
        CHECK_STATUS(owui_client_new(NULL, rows[i].key, &client), OWUI_OK);
        CHECK_STATUS(list(client), OWUI_OK);
        owui_client_release(client);
        owui_json *log = faults_log("environment");
        CHECK_STR(faults_header(log, 0, "Authorization"), rows[i].sent);
        owui_json_release(log);
    }
    static const struct {
        const char *variable, *value, *sent;
    } others[] = {{"OPEN_WEBUI_API_KEY", SECRET, "Bearer " SECRET},
                  {"OPENWEBUI_API_KEY_FILE", "key", "Bearer sk-from-a-file"},
                  {"OPEN_WEBUI_API_KEY_FILE", "key", "Bearer sk-from-a-file"},
                  {"OPENWEBUI_API_KEY_FILE", "nothing", NULL},
                  {"OPENWEBUI_API_KEY_FILE", ".", NULL}};
    write_text("key", "sk-from-a-file\n");
    char *set = strdup(getenv("OPENWEBUI_URL"));
    unsetenv("OPENWEBUI_URL");
    unsetenv("OPENWEBUI_API_KEY");
    setenv("OPEN_WEBUI_URL", set, 1);
    for (size_t i = 0; i < COUNT(others); i++) {
        check_row("%s=%s", others[i].variable, others[i].value);
        faults_steps("environment", MODELS);
        int is_file = strstr(others[i].variable, "_FILE") != NULL;
        setenv(others[i].variable, is_file ? path_of(others[i].value) : SECRET, 1);
        CHECK_STATUS(owui_client_new(NULL, NULL, &client),
                     others[i].sent ? OWUI_OK : OWUI_E_LOCAL_FILE);
        if (client) {
            CHECK_STATUS(list(client), OWUI_OK);
            owui_json *log = faults_log("environment");
            CHECK_STR(faults_header(log, 0, "Authorization"), others[i].sent);
            owui_json_release(log);
        }
        owui_client_release(client);
        unsetenv(others[i].variable);
    }
    unsetenv("OPEN_WEBUI_URL");
    setenv("OPENWEBUI_URL", set, 1);
    free(set);
    check_row("a bad key in the environment");
    setenv("OPENWEBUI_API_KEY", "sk-x\r\nEvil: 1", 1);
    CHECK_STATUS(owui_client_new(NULL, NULL, &client), OWUI_E_INVALID);
    CHECK(client == NULL);

    unsetenv("OPENWEBUI_URL");
    unsetenv("OPENWEBUI_API_KEY");
    if (url)
        setenv("OPENWEBUI_URL", url, 1);
    if (key)
        setenv("OPENWEBUI_API_KEY", key, 1);
    free(url);
    free(key);
}

/* ---- Setters */

TEST(nulls)
{
    owui_client_release(NULL);
    CHECK(owui_client_retain(NULL) == NULL);
    CHECK_STATUS(owui_client_set_api_key(NULL, "k"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_api_key_header(NULL, "x"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_header(NULL, "a", "b"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_user_agent(NULL, "a"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_ca_file(NULL, "a"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_client_certificate(NULL, "a", "b", "c"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_proxy(NULL, ""), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_unix_socket(NULL, "a"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_timeout(NULL, 0, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_buffer_limit(NULL, 4096), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_json_depth(NULL, 10), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_require_finish_reason(NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_log(NULL, 1, NULL, NULL), OWUI_E_INVALID);
}

static const struct pair {
    const char *name, *value;
    int status;
} headers[] = {
    {"X-One", "1", OWUI_OK},
    {"X-One", NULL, OWUI_OK},
    {"X-Never-Set", NULL, OWUI_OK},
    {"X-Empty", "", OWUI_OK},
    {"X-Tab", "a\tb", OWUI_OK},
    {"X-Text", "gr\xc3\xbc\xc3\x9f", OWUI_OK},
    {"Host", "other.example", OWUI_OK},
    {"Accept", "text/plain", OWUI_OK},
    {"!#$%&'*+-.^_`|~09azAZ", "1", OWUI_OK},
    {NULL, "1", OWUI_E_INVALID},
    {NULL, NULL, OWUI_E_INVALID},
    {"", "1", OWUI_E_INVALID},
    {"X One", "1", OWUI_E_INVALID},
    {"X:One", "1", OWUI_E_INVALID},
    {"X-One\r\nEvil", "1", OWUI_E_INVALID},
    {"X-One\n", "1", OWUI_E_INVALID},
    {"X-\xc3\xbc", "1", OWUI_E_INVALID},
    {"\xff", "1", OWUI_E_INVALID},
    {"X-One", "a\rb", OWUI_E_INVALID},
    {"X-One", "a\nb", OWUI_E_INVALID},
    {"X-One", "a\r\nEvil: 1", OWUI_E_INVALID},
    {"X-One", "\xff", OWUI_E_INVALID},
    {"Content-Length", "1", OWUI_E_INVALID},
    {"content-length", "1", OWUI_E_INVALID},
    {"Transfer-Encoding", "chunked", OWUI_E_INVALID},
    {"Connection", "close", OWUI_E_INVALID},
    {"EXPECT", "100-continue", OWUI_E_INVALID},
};

TEST(headers_good_and_bad)
{
    owui_client *client = keyed("http://127.0.0.1:1", "");
    for (size_t i = 0; i < COUNT(headers); i++) {
        check_row("%s: %s", headers[i].name ? headers[i].name : "(null)",
                  headers[i].value ? headers[i].value : "(null)");
        CHECK_STATUS(owui_client_set_header(client, headers[i].name, headers[i].value),
                     headers[i].status);
        owui_call *call = owui_model_list(client, 0);
        CHECK_STATUS(owui_call_set_header(call, headers[i].name, headers[i].value),
                     headers[i].status);
        owui_call_release(call);
    }
    owui_client_release(client);
}

TEST(setters_good_and_bad)
{
    owui_client *client = keyed("http://127.0.0.1:1", "");
    /* clang-format off */
    static const struct {
        const char *value;
        int key, key_header, user_agent, path;
    } texts[] = {
        /*  value          key             key_header      user_agent      a path or proxy */
        {NULL,             OWUI_OK,        OWUI_OK,        OWUI_OK,        OWUI_OK},
        {"a",              OWUI_OK,        OWUI_OK,        OWUI_OK,        OWUI_OK},
        {"a b",            99,             OWUI_E_INVALID, OWUI_OK,        99},
        {"a\r\nEvil: 1",   OWUI_E_INVALID, OWUI_E_INVALID, OWUI_E_INVALID, 99},
        {"a\n",            OWUI_OK,        OWUI_E_INVALID, OWUI_E_INVALID, 99},
        {"a\x7f",          OWUI_E_INVALID, OWUI_E_INVALID, 99,             99},
        {"\xff",           OWUI_E_INVALID, OWUI_E_INVALID, OWUI_E_INVALID, 99},
        {"Content-Length", OWUI_OK,        OWUI_E_INVALID, OWUI_OK,        OWUI_OK},
        {"Host",           OWUI_OK,        99,             OWUI_OK,        OWUI_OK},
        {"x-api-key",      OWUI_OK,        OWUI_OK,        OWUI_OK,        OWUI_OK},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(texts); i++) {
        const char *value = texts[i].value;
        check_row("%s", value ? value : "(null)");
        int key = owui_client_set_api_key(client, value);
        int header = owui_client_set_api_key_header(client, value);
        int agent = owui_client_set_user_agent(client, value);
        int ca = owui_client_set_ca_file(client, value);
        int proxy = owui_client_set_proxy(client, value);
        if (texts[i].key != 99)
            CHECK_STATUS(key, texts[i].key);
        if (texts[i].key_header != 99)
            CHECK_STATUS(header, texts[i].key_header);
        if (texts[i].user_agent != 99)
            CHECK_STATUS(agent, texts[i].user_agent);
        if (texts[i].path != 99) {
            CHECK_STATUS(ca, texts[i].path);
            CHECK_STATUS(proxy, texts[i].path);
        }
    }
    check_row(NULL);
    CHECK_STATUS(owui_client_set_api_key(client, ""), OWUI_OK);
    CHECK_STATUS(owui_client_set_proxy(client, ""), OWUI_OK);
    CHECK_STATUS(owui_client_set_api_key_header(client, ""), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_ca_file(client, "\xff"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_proxy(client, "http://\xff"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_unix_socket(client, "\xff"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_unix_socket(client, NULL), OWUI_OK);
    CHECK_STATUS(owui_client_set_unix_socket(client, "/run/x.sock"), OWUI_OK);
    CHECK_STATUS(owui_client_set_client_certificate(client, "a.pem", NULL, NULL), OWUI_OK);
    CHECK_STATUS(owui_client_set_client_certificate(client, "a.pem", "a.key", NULL), OWUI_OK);
    CHECK_STATUS(owui_client_set_client_certificate(client, NULL, NULL, NULL), OWUI_OK);
    CHECK_STATUS(owui_client_set_client_certificate(client, NULL, "a.key", NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_client_certificate(client, "\xff", NULL, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_client_certificate(client, NULL, NULL, "words"), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_client_certificate(client, "a.pem", "a.key", "words"), OWUI_OK);
    CHECK_STATUS(owui_client_set_client_certificate(client, "a.pem", NULL, "\xff\n"), OWUI_OK);

    for (int timeout = OWUI_TIMEOUT_CONNECT; timeout <= OWUI_TIMEOUT_TOTAL; timeout++) {
        check_row("timeout %d", timeout);
        CHECK_STATUS(owui_client_set_timeout(client, timeout, 0), OWUI_OK);
        CHECK_STATUS(owui_client_set_timeout(client, timeout, 1), OWUI_OK);
        CHECK_STATUS(owui_client_set_timeout(client, timeout, INT64_MAX / 1000), OWUI_OK);
        CHECK_STATUS(owui_client_set_timeout(client, timeout, -1), OWUI_OK);
        CHECK_STATUS(owui_client_set_timeout(client, timeout, -2), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_timeout(client, timeout, INT64_MIN), OWUI_E_INVALID);
    }
    check_row(NULL);
    CHECK_STATUS(owui_client_set_timeout(client, -1, 5), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_timeout(client, OWUI_TIMEOUT_TOTAL + 1, 5), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_timeout(client, INT32_MAX, 5), OWUI_E_INVALID);

    CHECK_STATUS(owui_client_set_buffer_limit(client, 0), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_buffer_limit(client, 1023), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_buffer_limit(client, 1024), OWUI_OK);
    CHECK_STATUS(owui_client_set_buffer_limit(client, SIZE_MAX / 2), OWUI_OK);
    CHECK_STATUS(owui_client_set_json_depth(client, 0), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_json_depth(client, 1), OWUI_OK);
    CHECK_STATUS(owui_client_set_json_depth(client, 10000), OWUI_OK);
    CHECK_STATUS(owui_client_set_json_depth(client, 10001), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_json_depth(client, -1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_require_finish_reason(client, 1), OWUI_OK);
    CHECK_STATUS(owui_client_set_require_finish_reason(client, 0), OWUI_OK);
    CHECK_STATUS(owui_client_set_log(client, OWUI_LOG_DEBUG, NULL, NULL), OWUI_OK);
    CHECK_STATUS(owui_client_set_log(client, -1, NULL, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_log(client, 5, NULL, NULL), OWUI_E_INVALID);
    owui_client_release(client);
}

TEST(references)
{
    if (!faults_here())
        return;
    owui_client *client = keyed(faults_steps("references", MODELS), "");
    CHECK(owui_client_retain(client) == client);
    owui_client_release(client);
    owui_call *call = owui_model_list(client, 0);
    owui_client_release(client); /* the call keeps it alive */
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_call_release(call);
}

/* ---- What is sent */

TEST(key_and_headers_as_sent)
{
    if (!faults_here())
        return;
    owui_client *client = keyed(faults_steps("sent", MODELS), SECRET);
    owui_client_set_header(client, "X-One", "1");
    owui_client_set_header(client, "x-one", "2"); /* the same header */
    owui_client_set_header(client, "X-Gone", "1");
    owui_client_set_header(client, "x-gone", NULL);
    owui_client_set_header(client, "X-Empty", "");
    owui_client_set_header(client, "X-Text", "gr\xc3\xbc\xc3\x9f");
    owui_client_set_header(client, "Host", "other.example");
    list(client);

    owui_client_set_user_agent(client, "me/1");
    owui_client_set_api_key_header(client, "x-api-key");
    owui_call *call = owui_model_list(client, 1);
    CHECK_STATUS(owui_call_set_header(call, "X-ONE", "3"), OWUI_OK);
    CHECK_STATUS(owui_call_set_header(call, "X-Text", NULL), OWUI_OK);
    CHECK_STATUS(owui_call_set_header(call, "X-Mine", "4"), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_call_release(call);

    owui_client_set_user_agent(client, NULL);
    owui_client_set_api_key_header(client, "X-Gate-Key");
    owui_client_set_header(client, "Authorization", "Basic Z2F0ZQ==");
    list(client);

    owui_client_set_api_key_header(client, NULL);
    owui_client_set_header(client, "Authorization", NULL);
    owui_client_set_api_key(client, NULL);
    list(client);

    owui_json *log = faults_log("sent");
    CHECK_INT(owui_json_size(log), 4);
    check_row("first");
    CHECK_STR(owui_json_string_at(log, "/0/target", NULL), "/s/sent/api/models");
    CHECK_STR(faults_header(log, 0, "Authorization"), "Bearer " SECRET);
    CHECK_STR(faults_header(log, 0, "User-Agent"), "libopenwebui/0.1.0");
    CHECK_STR(faults_header(log, 0, "X-One"), "2");
    CHECK_STR(faults_header(log, 0, "X-Gone"), NULL);
    CHECK_STR(faults_header(log, 0, "X-Empty"), "");
    CHECK_STR(faults_header(log, 0, "X-Text"), "gr\xc3\x83\xc2\xbc\xc3\x83\xc2\x9f"); /* Latin-1 */
    CHECK_STR(faults_header(log, 0, "Host"), "other.example");
    CHECK_STR(faults_header(log, 0, "x-api-key"), NULL);
    CHECK_STR(faults_header(log, 0, "Expect"), NULL);
    check_row("second");
    CHECK_STR(owui_json_string_at(log, "/1/target", NULL), "/s/sent/api/models?refresh=true");
    CHECK_STR(faults_header(log, 1, "Authorization"), NULL);
    CHECK_STR(faults_header(log, 1, "x-api-key"), SECRET);
    CHECK_STR(faults_header(log, 1, "User-Agent"), "me/1");
    CHECK_STR(faults_header(log, 1, "X-One"), "3");
    CHECK_STR(faults_header(log, 1, "X-Mine"), "4");
    check_row("third");
    CHECK_STR(faults_header(log, 2, "X-Gate-Key"), SECRET);
    CHECK_STR(faults_header(log, 2, "Authorization"), "Basic Z2F0ZQ==");
    CHECK_STR(faults_header(log, 2, "User-Agent"), "libopenwebui/0.1.0");
    CHECK_STR(faults_header(log, 2, "X-One"), "2");
    CHECK_STR(faults_header(log, 2, "X-Mine"), NULL);
    check_row("fourth");
    CHECK_STR(faults_header(log, 3, "Authorization"), NULL);
    CHECK_STR(faults_header(log, 3, "X-Gate-Key"), NULL);
    /* One header of a name, not two. */
    size_t ones = 0, agents = 0;
    owui_json *sent = owui_json_at(log, "/1/headers");
    for (size_t i = 0; i < owui_json_size(sent); i++) {
        const char *name = owui_json_string_at(owui_json_element(sent, i), "/0", NULL);
        ones += strcasecmp(name, "x-one") == 0;
        agents += strcasecmp(name, "user-agent") == 0;
    }
    CHECK_INT(ones, 1);
    CHECK_INT(agents, 1);
    owui_json_release(log);
    owui_client_release(client);
}

TEST(key_replaced_while_in_use)
{
    if (!faults_here())
        return;
    const char *url = faults_script(
        "replaced", JSON([{"steps":[{"head":{}},{"chunk":"data: 1\n\n"},{"stall":true}]},
                          {"steps":[{"http":{"body":{"data":[]}}}]}]));
    owui_client *client = keyed(url, "sk-old");
    owui_call *early = owui_request(client, "GET", "/a", NULL, NULL);
    owui_call *late = owui_model_list(client, 0);
    const owui_event *event;
    CHECK_STATUS(owui_call_next(early, 5000, &event), OWUI_OK);
    CHECK_STATUS(owui_client_set_api_key(client, "bad\r\nkey"), OWUI_E_INVALID); /* no change */
    CHECK_STATUS(owui_client_set_api_key(client, "sk-new"), OWUI_OK);
    CHECK_STATUS(owui_call_perform(late), OWUI_OK);
    CHECK_STATUS(owui_call_next(early, 0, &event), OWUI_AGAIN);
    owui_call_release(early);
    owui_call_release(late);
    CHECK_STR(faults_ended("replaced", 0), "peer closed");
    owui_json *log = faults_log("replaced");
    CHECK_STR(faults_header(log, 0, "Authorization"), "Bearer sk-old");
    CHECK_STR(faults_header(log, 1, "Authorization"), "Bearer sk-new");
    owui_json_release(log);
    owui_client_release(client);
}

/* ---- The way there */

TEST(tls)
{
    if (!faults_here())
        return;
    const char *base = faults_variable("OWUI_TEST_FAULT_TLS_URL");
    const char *ca = faults_variable("OWUI_TEST_CA_FILE");
    if (!base || !ca)
        return;
    faults_steps("tls", MODELS);
    char other[200];
    snprintf(other, sizeof other, "https://localhost%s", strrchr(base, ':'));
    const struct {
        const char *what, *base, *ca;
        int status;
    } rows[] = {
        {"trusted", base, ca, OWUI_OK},
        {"untrusted", base, NULL, OWUI_E_TLS},
        {"wrong host", other, ca, OWUI_E_TLS},
        {"no CA file there", base, "/nonexistent/ca.pem", OWUI_E_TLS},
        {"not a CA file", base, "/dev/null", OWUI_E_TLS},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        owui_client *client = keyed(faults_at(rows[i].base, "tls"), "");
        CHECK_STATUS(owui_client_set_ca_file(client, rows[i].ca), OWUI_OK);
        owui_call *call = owui_model_list(client, 0);
        CHECK_STATUS(owui_call_perform(call), rows[i].status);
        CHECK_INT(owui_call_error_curl_code(call) != 0, rows[i].status != OWUI_OK);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_TLS_US) > 0, rows[i].status == OWUI_OK);
        CHECK_INT(owui_call_error_retryable(call), 0);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("plain http to a TLS port");
    snprintf(other, sizeof other, "http%s", base + strlen("https"));
    owui_client *client = keyed(faults_at(other, "tls"), "");
    int status = list(client);
    CHECK(status == OWUI_E_PROTOCOL || status == OWUI_E_CONNECTION_LOST);
    owui_client_release(client);
    check_row("TLS to a plain port");
    faults_script("plain",
                  JSON([{"read_request":false,"steps":[{"http":{"status":400}},{"close":true}]}]));
    snprintf(other, sizeof other, "https%s", faults_port("plain", "") + strlen("http"));
    client = keyed(other, "");
    CHECK_STATUS(list(client), OWUI_E_TLS);
    owui_client_release(client);
}

TEST(client_certificate)
{
    if (!faults_here())
        return;
    const char *base = faults_variable("OWUI_TEST_FAULT_MTLS_URL");
    if (!base)
        return;
    const char *ca = getenv("OWUI_TEST_CA_FILE"), *certificate = getenv("OWUI_TEST_CLIENT_CERT");
    const char *key = getenv("OWUI_TEST_CLIENT_KEY");
    faults_steps("mtls", MODELS);
    const struct {
        const char *what, *certificate, *key;
        int status;
    } rows[] = {
        {"right", certificate, key, OWUI_OK},
        {"none", NULL, NULL, OWUI_E_TLS},
        {"no key in the file", certificate, NULL, OWUI_E_TLS},
        {"no file", "/nonexistent/client.pem", key, OWUI_E_TLS},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        owui_client *client = keyed(faults_at(base, "mtls"), "");
        owui_client_set_ca_file(client, ca);
        CHECK_STATUS(
            owui_client_set_client_certificate(client, rows[i].certificate, rows[i].key, NULL),
            OWUI_OK);
        int status = list(client);
        /* In TLS 1.3 the server refuses after the handshake, some without a message. */
        if (status != OWUI_E_CONNECTION_LOST || rows[i].certificate)
            CHECK_STATUS(status, rows[i].status);
        owui_client_release(client);
    }
}

/* Both files in one. */
static const char *joined(const char *name, const char *first, const char *second)
{
    char text[20000];
    size_t length = 0;
    const char *const paths[] = {first, second};
    for (int i = 0; i < 2; i++) {
        FILE *file = fopen(paths[i], "rb");
        if (!CHECK(file != NULL))
            return "";
        length += fread(text + length, 1, sizeof text - length, file);
        fclose(file);
    }
    return write_file(name, text, length);
}

/* An encrypted key is opened with its passphrase or not at all: the terminal is not asked. */
TEST(passphrases)
{
    if (!faults_here())
        return;
    const char *base = faults_variable("OWUI_TEST_FAULT_MTLS_URL");
    const char *encrypted = faults_variable("OWUI_TEST_CLIENT_ENCRYPTED_KEY");
    if (!base || !encrypted)
        return;
    const char *ca = getenv("OWUI_TEST_CA_FILE"), *certificate = getenv("OWUI_TEST_CLIENT_CERT");
    const char *key = getenv("OWUI_TEST_CLIENT_KEY"),
               *legacy = getenv("OWUI_TEST_CLIENT_LEGACY_KEY");
    const char *both = joined("both.pem", certificate, encrypted);
    const char *other = joined("other.pem", legacy, certificate);
    static char longer[5000];
    memset(longer, 'x', sizeof longer - 1);
    faults_steps("mtls", MODELS);
    const struct {
        const char *what, *certificate, *key, *passphrase;
        int status;
    } rows[] = {
        {"right", certificate, encrypted, "open sesame", OWUI_OK},
        {"right, legacy", certificate, legacy, "open sesame", OWUI_OK},
        {"right, in one file", both, NULL, "open sesame", OWUI_OK},
        {"right, the key first", other, NULL, "open sesame", OWUI_OK},
        {"not needed", certificate, key, "open sesame", OWUI_OK},
        {"none", certificate, encrypted, NULL, OWUI_E_TLS},
        {"none, legacy", certificate, legacy, NULL, OWUI_E_TLS},
        {"none, in one file", both, NULL, NULL, OWUI_E_TLS},
        {"none, the key first", other, NULL, NULL, OWUI_E_TLS},
        {"empty", certificate, encrypted, "", OWUI_E_TLS},
        {"wrong", certificate, encrypted, "close sesame", OWUI_E_TLS},
        {"wrong, legacy", certificate, legacy, "close sesame", OWUI_E_TLS},
        {"too long", certificate, encrypted, longer, OWUI_E_TLS},
    };
    /* What a daemon has there is somebody else's. */
    int input = open(write_text("input", "open sesame\nopen sesame\n"), O_RDONLY);
    int output = open(path_of("output"), O_WRONLY | O_CREAT, 0600);
    int own_input = dup(0), own_output = dup(2);
    dup2(input, 0);
    dup2(output, 2);
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        owui_client *client = keyed(faults_at(base, "mtls"), "");
        owui_client_set_ca_file(client, ca);
        CHECK_STATUS(owui_client_set_client_certificate(client, rows[i].certificate, rows[i].key,
                                                        rows[i].passphrase),
                     OWUI_OK);
        owui_call *call = owui_model_list(client, 0);
        CHECK_STATUS(owui_call_perform(call), rows[i].status);
        if (rows[i].status != OWUI_OK) {
            CHECK_CONTAINS(owui_call_error_message(call), "passphrase");
            CHECK_CONTAINS(owui_call_error_message(call),
                           rows[i].key ? rows[i].key : rows[i].certificate);
        }
        owui_call_release(call);
        owui_client_release(client);
    }
    dup2(own_input, 0);
    dup2(own_output, 2);
    close(own_input);
    close(own_output);
    check_row("nothing read, nothing written");
    CHECK_INT(lseek(input, 0, SEEK_CUR), 0);
    CHECK_STR(content_of("output"), "");
    close(input);
    close(output);
    check_row("a secret");
    owui_client *client = keyed(faults_at(base, "mtls"), "");
    owui_client_set_ca_file(client, ca);
    owui_client_set_client_certificate(client, "/nonexistent/open sesame.pem", key, "open sesame");
    owui_call *call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_TLS);
    CHECK_CONTAINS(owui_call_error_message(call), "/nonexistent/***.pem");
    owui_call_release(call);
    owui_client_release(client);
}

TEST(unix_socket)
{
    if (!faults_here())
        return;
    const char *path = faults_variable("OWUI_TEST_FAULT_SOCKET");
    if (!path)
        return;
    faults_steps("unix", MODELS);
    owui_client *client = keyed("http://open.webui.invalid/s/unix", "");
    CHECK_STATUS(owui_client_set_unix_socket(client, path), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_OK);
    owui_json *log = faults_log("unix");
    CHECK_STR(faults_header(log, 0, "Host"), "open.webui.invalid");
    owui_json_release(log);
    CHECK_STATUS(owui_client_set_unix_socket(client, "/nonexistent.sock"), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_E_CONNECT);
    owui_client_release(client);

    /* A path longer than the system can take. */
    char longer[300];
    memset(longer, 'x', sizeof longer - 1);
    longer[0] = '/';
    longer[sizeof longer - 1] = 0;
    client = keyed("http://localhost", "");
    int status = owui_client_set_unix_socket(client, longer);
    CHECK_STATUS(status, OWUI_E_INVALID);
    owui_client_release(client);
}

TEST(proxy)
{
    if (!faults_here())
        return;
    faults_steps("proxy", MODELS);
    const char *proxy = faults_port("proxy", "");
    owui_client *client = keyed("http://name.invalid:8080/x", SECRET);
    CHECK_STATUS(owui_client_set_proxy(client, proxy), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_OK);
    owui_json *log = faults_log("proxy");
    CHECK_STR(owui_json_string_at(log, "/0/target", NULL), "http://name.invalid:8080/x/api/models");
    owui_json_release(log);
    CHECK_STATUS(owui_client_set_proxy(client, ""), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_E_RESOLVE);

    check_row("the environment");
    setenv("http_proxy", proxy, 1);
    CHECK_STATUS(list(client), OWUI_E_RESOLVE); /* "" is none at all */
    CHECK_STATUS(owui_client_set_proxy(client, NULL), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_OK);
    unsetenv("http_proxy");
    owui_client_release(client);

    check_row("refuses the tunnel");
    faults_steps("gate", JSON([{"http":{"status":403,"body":"no"}}]));
    client = keyed("https://name.invalid", "");
    CHECK_STATUS(owui_client_set_proxy(client, faults_port("gate", "")), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_E_PROXY);
    check_row("nothing listens");
    CHECK_STATUS(owui_client_set_proxy(client, "http://127.0.0.1:1"), OWUI_OK);
    int status = list(client);
    CHECK(status == OWUI_E_PROXY || status == OWUI_E_CONNECT);
    check_row("its name is unknown");
    CHECK_STATUS(owui_client_set_proxy(client, "http://proxy.invalid:3128"), OWUI_OK);
    status = list(client);
    CHECK(status == OWUI_E_PROXY || status == OWUI_E_RESOLVE);
    check_row("socks, nothing listens");
    CHECK_STATUS(owui_client_set_proxy(client, "socks5h://127.0.0.1:1"), OWUI_OK);
    status = list(client);
    CHECK(status == OWUI_E_PROXY || status == OWUI_E_CONNECT);
    owui_client_release(client);
}

TEST(nothing_there)
{
    owui_client *client = keyed("http://name.invalid", "");
    CHECK_STATUS(list(client), OWUI_E_RESOLVE);
    owui_client_release(client);
    client = keyed("http://127.0.0.1:1", "");
    owui_call *call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_CONNECT);
    CHECK_INT(owui_call_error_curl_code(call), 7); /* CURLE_COULDNT_CONNECT */
    CHECK_INT(owui_call_error_retryable(call), 1);
    CHECK_INT(owui_call_response_status(call), 0);
    CHECK_CONTAINS(owui_call_error_message(call), "127.0.0.1");
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- The log, and secrets */

struct lines {
    int count[OWUI_LOG_DEBUG + 2];
    int secrets;
    char warnings[2000];
};

static void note(int level, const char *message, size_t length, void *user)
{
    struct lines *lines = user;
    CHECK_INT(length, strlen(message));
    CHECK(!strchr(message, '\n') && !strchr(message, '\r'));
    CHECK(level >= OWUI_LOG_ERROR && level <= OWUI_LOG_DEBUG);
    if (level < 0 || level > OWUI_LOG_DEBUG)
        level = OWUI_LOG_DEBUG + 1;
    lines->count[level]++;
    if (strstr(message, SECRET) || strstr(message, "hunter2") || strstr(message, "Z2F0ZQ") ||
        strstr(message, "aQ/7")) {
        lines->secrets++;
        printf("     a secret in the log: %s\n", message);
    }
    if (level == OWUI_LOG_WARNING && strlen(lines->warnings) + length + 2 < sizeof lines->warnings)
        strcat(strcat(lines->warnings, message), "\n");
}

TEST(log_levels)
{
    if (!faults_here())
        return;
    const char *url = faults_script("levels", JSON([{"steps":[{"http":{"body":{"data":[]}}}]},
                                                    {"steps":[{"http":{"status":500}}]}]));
    for (int level = OWUI_LOG_NONE; level <= OWUI_LOG_DEBUG; level++) {
        check_row("level %d", level);
        faults_script("levels", JSON([{"steps":[{"http":{"body":{"data":[]}}}]},
                                      {"steps":[{"http":{"status":400}}]}]));
        struct lines lines = {0};
        owui_client *client = keyed(url, SECRET);
        CHECK_STATUS(owui_client_set_log(client, level, note, &lines), OWUI_OK);
        CHECK_STATUS(list(client), OWUI_OK);
        CHECK_INT(lines.count[OWUI_LOG_ERROR], 0);
        CHECK_STATUS(list(client), OWUI_E_BAD_REQUEST);
        CHECK_INT(lines.count[OWUI_LOG_ERROR], level >= OWUI_LOG_ERROR);
        CHECK_INT(lines.count[OWUI_LOG_WARNING], 0);
        CHECK_INT(lines.count[OWUI_LOG_INFO], level >= OWUI_LOG_INFO ? 2 : 0);
        CHECK_INT(lines.count[OWUI_LOG_DEBUG] > 0, level >= OWUI_LOG_DEBUG);
        CHECK_INT(lines.secrets, 0);
        CHECK_STATUS(owui_client_set_log(client, level, NULL, NULL), OWUI_OK);
        struct lines before = lines;
        list(client);
        CHECK(memcmp(&before, &lines, sizeof lines) == 0);
        owui_client_release(client);
    }
}

/* What is shown is shortened and put on one line: a part of a secret, or one in another spelling, is a secret too. */
TEST(secrets_that_are_cut_or_respelled)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *what, *before, *after;
    } rows[] = {
        {"text", "{\"http\":{\"status\":500,\"headers\":{\"Content-Type\":\"text/plain\"},\"body\":\"", "\"}}"},
        {"redirect", "{\"http\":{\"status\":302,\"headers\":{\"Location\":\"http://x/", "\"}}}"},
        {"header", "{\"http\":{\"status\":500,\"headers\":{\"X-Echo\":\"", "\"}}}"},
        {"coding", "{\"http\":{\"status\":500,\"headers\":{\"Content-Encoding\":\"", "\"},\"body\":\"zz\"}}"},
        {"no JSON", "{\"http\":{\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\"", "\"}}"},
        {"frame", "{\"sse\":[\"{", "\"]}"},
        {"escapes", "{\"http\":{\"status\":400,\"body\":\"{\\\"detail\\\":\\\"", "\\\"}\"}}"},
    };
    /* clang-format on */
    static const char key[] = "aQ/7+secret-of-the-tests";
    static const char escaped[] = "aQ\\\\/7\\\\u002Bsecret-of-the-tests";
    static char padding[601], script[2000];
    for (size_t i = 0; i < COUNT(rows); i++) {
        /* The places at which texts are cut are not known here. */
        for (int before = 0; before <= 600; before += before < 90 || before > 360 ? 15 : 90) {
            check_row("%s after %d bytes", rows[i].what, before);
            memset(padding, 'x', (size_t)before);
            padding[before] = 0;
            const char *sent = strcmp(rows[i].what, "escapes") == 0 ? escaped : key;
            snprintf(script, sizeof script, "[%s%s%s and more and more and more%s]", rows[i].before,
                     padding, sent, rows[i].after);
            struct lines lines = {0};
            owui_client *client = keyed(faults_steps("secret", script), key);
            owui_client_set_log(client, OWUI_LOG_DEBUG, note, &lines);
            owui_call *call = owui_chat(client, NULL);
            CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
            CHECK(owui_call_perform(call) < 0);
            CHECK_LACKS(owui_call_error_message(call), "aQ/7");
            size_t length = 0;
            const char *body = owui_call_error_body(call, &length);
            CHECK(!body || !memmem(body, length, "secret-of", 9));
            CHECK_INT(lines.secrets, 0);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
    check_row("blanks");
    struct lines lines = {0};
    owui_client *client = keyed(faults_steps(
        "secret", JSON([{"http":{"status":302,"headers":{"Location":"http://x/hunter2  of   the tests","X-Echo":"hunter2  of   the tests"}}}])),
        SECRET);
    owui_client_set_log(client, OWUI_LOG_DEBUG, note, &lines);
    CHECK_STATUS(owui_client_set_header_secret(client, "X-Plain", 1), OWUI_OK);
    CHECK_STATUS(owui_client_set_header(client, "X-Plain", "hunter2  of   the tests"), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_E_REDIRECT);
    CHECK_INT(lines.secrets, 0);
    owui_client_release(client);
}

/* The key comes back from the server in every place it can. */
TEST(secrets_stay_secret)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *what, *steps;
    } rows[] = {
        {"detail", JSON([{"http":{"status":401,"body":{"detail":"bad key sk-c0ffee5ec2e7c0ffee5ec2e7"}}}])},
        {"text", JSON([{"http":{"status":500,"headers":{"Content-Type":"text/plain"},"body":"sk-c0ffee5ec2e7c0ffee5ec2e7"}}])},
        {"validation", JSON([{"http":{"status":422,"body":{"detail":[{"msg":"no","loc":["sk-c0ffee5ec2e7c0ffee5ec2e7"],"input":"sk-c0ffee5ec2e7c0ffee5ec2e7"}]}}}])},
        {"redirect", JSON([{"http":{"status":302,"headers":{"Location":"http://x/?key=sk-c0ffee5ec2e7c0ffee5ec2e7"}}}])},
        {"header", JSON([{"http":{"status":403,"headers":{"X-Echo":"Bearer sk-c0ffee5ec2e7c0ffee5ec2e7","Set-Cookie":"token=hunter2"},"body":{"error":{"message":"m","code":"sk-c0ffee5ec2e7c0ffee5ec2e7"}}}}])},
        {"stream", JSON([{"sse":[{"error":{"message":"sk-c0ffee5ec2e7c0ffee5ec2e7"}}]}])},
        {"html", JSON([{"http":{"headers":{"Content-Type":"text/html"},"body":"<title>sk-c0ffee5ec2e7c0ffee5ec2e7</title>"}}])},
        {"status line", JSON([{"send":"HTTP/1.1 500 sk-c0ffee5ec2e7c0ffee5ec2e7\r\nContent-Length: 0\r\n\r\n"}])},
        {"garbage", JSON([{"send":"sk-c0ffee5ec2e7c0ffee5ec2e7 nonsense\r\n\r\n"}])},
        {"content", JSON([{"http":{"body":{"detail":"sk-c0ffee5ec2e7c0ffee5ec2e7"}}}])},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        struct lines lines = {0};
        owui_client *client = keyed(faults_steps("secret", rows[i].steps), SECRET);
        owui_client_set_log(client, OWUI_LOG_DEBUG, note, &lines);
        owui_client_set_header(client, "Cookie", "token=hunter2");
        owui_client_set_header(client, "X-Gate", "hunter2");
        owui_client_set_header(client, "Proxy-Authorization", "Basic Z2F0ZQ==");
        owui_call *call = owui_chat(client, NULL);
        CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
        CHECK(owui_call_perform(call) < 0);
        CHECK_LACKS(owui_call_error_message(call), SECRET);
        size_t length = 0;
        const char *body = owui_call_error_body(call, &length);
        CHECK(!body || !memmem(body, length, SECRET, strlen(SECRET)));
        if (strcmp(rows[i].what, "text") == 0)
            CHECK_STR(body, "***");
        if (strcmp(rows[i].what, "stream") == 0)
            CHECK_STR(body, "{\"error\": {\"message\": \"***\"}}");
        CHECK(*owui_call_error_message(call) != 0);
        CHECK(!strchr(owui_call_error_message(call), '\n'));
        CHECK_INT(lines.secrets, 0);
        CHECK_INT(lines.count[OWUI_LOG_ERROR], 1);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("the key in another header");
    struct lines lines = {0};
    owui_client *client = keyed(faults_response("secret", 401, "text/plain", SECRET), SECRET);
    owui_client_set_api_key_header(client, "X-Gate-Key");
    owui_client_set_log(client, OWUI_LOG_DEBUG, note, &lines);
    CHECK_STATUS(list(client), OWUI_E_UNAUTHORIZED);
    CHECK_INT(lines.secrets, 0);
    owui_client_release(client);
    check_row("a proxy's password");
    memset(&lines, 0, sizeof lines);
    client = keyed("http://name.invalid", SECRET);
    owui_client_set_log(client, OWUI_LOG_DEBUG, note, &lines);
    owui_client_set_proxy(client, "http://me:hunter2@127.0.0.1:1");
    owui_call *call = owui_model_list(client, 0);
    CHECK(owui_call_perform(call) < 0);
    CHECK_LACKS(owui_call_error_message(call), "hunter2");
    CHECK_INT(lines.secrets, 0);
    owui_call_release(call);
    owui_client_release(client);
    check_row("a password in the proxy's own error");
    faults_steps("proxied", JSON([{"http":{"status":407,"body":"no"}}]));
    char url[200];
    snprintf(url, sizeof url, "http://me:hunter2@%s",
             faults_port("proxied", "") + strlen("http://"));
    memset(&lines, 0, sizeof lines);
    client = keyed("https://name.invalid", SECRET);
    owui_client_set_log(client, OWUI_LOG_DEBUG, note, &lines);
    CHECK_STATUS(owui_client_set_proxy(client, url), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_E_PROXY);
    CHECK_INT(lines.secrets, 0);
    owui_json *log = faults_log("proxied");
    CHECK_STR(faults_header(log, 0, "Proxy-Authorization"), "Basic bWU6aHVudGVyMg==");
    CHECK_STR(faults_header(log, 0, "Authorization"), NULL);
    owui_json_release(log);
    owui_client_release(client);
    check_row("a proxy that sends back what it got");
    faults_steps(
        "proxied",
        JSON([{"http":{"status":502,"body":{"detail":"no: me:hunter2, Basic bWU6aHVudGVyMg=="}}}]));
    memset(&lines, 0, sizeof lines);
    client = keyed("http://name.invalid", SECRET);
    owui_client_set_log(client, OWUI_LOG_DEBUG, note, &lines);
    CHECK_STATUS(owui_client_set_proxy(client, url), OWUI_OK);
    call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_set_retries(call, 0), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_SERVER);
    CHECK_STR(owui_call_error_detail(call), "no: ***, Basic ***==");
    CHECK_STR(owui_call_error_body(call, NULL), "{\"detail\": \"no: ***, Basic ***==\"}");
    CHECK_INT(lines.secrets, 0);
    owui_call_release(call);
    owui_client_release(client);
}

TEST(key_over_plain_http)
{
    /* clang-format off */
    static const struct {
        const char *url, *key;
        int warns;
    } rows[] = {
        {"http://name.invalid", SECRET, 1},      {"http://name.invalid", "", 0},
        {"https://name.invalid", SECRET, 0},     {"http://127.0.0.1:1", SECRET, 0},
        {"http://127.1.2.3:1", SECRET, 0},       {"http://localhost:1", SECRET, 0},
        {"http://LOCALHOST:1", SECRET, 0},       {"http://[::1]:1", SECRET, 0},
        {"http://127.0.0.1.name.invalid", SECRET, 1},
        {"http://localhost.name.invalid", SECRET, 1},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].url);
        struct lines lines = {0};
        owui_client *client = keyed(rows[i].url, rows[i].key);
        owui_client_set_log(client, OWUI_LOG_WARNING, note, &lines);
        CHECK(list(client) < 0);
        CHECK_INT(lines.count[OWUI_LOG_WARNING], rows[i].warns);
        if (rows[i].warns)
            CHECK_CONTAINS(lines.warnings, "http");
        CHECK_INT(lines.secrets, 0);
        owui_client_release(client);
    }
}

static void meddle(int level, const char *message, size_t length, void *user)
{
    (void)level, (void)message, (void)length;
    /* No lock is held: the client can be used from inside. */
    owui_client_set_header(user, "X-Log", "1");
    owui_client_set_log(user, OWUI_LOG_NONE, NULL, NULL);
}

TEST(client_used_inside_the_log)
{
    if (!faults_here())
        return;
    owui_client *client = keyed(faults_steps("inside", MODELS), "");
    CHECK_STATUS(owui_client_set_log(client, OWUI_LOG_DEBUG, meddle, client), OWUI_OK);
    CHECK_STATUS(list(client), OWUI_OK);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(base_urls),
        T(base_url_with_a_prefix),
        T(environment),
        T(nulls),
        T(headers_good_and_bad),
        T(setters_good_and_bad),
        T(references),
        T(key_and_headers_as_sent),
        T(key_replaced_while_in_use),
        T(tls),
        T(client_certificate),
        T(passphrases),
        T(unix_socket),
        T(proxy),
        T(nothing_there),
        T(log_levels),
        T(secrets_stay_secret),
        T(secrets_that_are_cut_or_respelled),
        T(key_over_plain_http),
        T(client_used_inside_the_log),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
