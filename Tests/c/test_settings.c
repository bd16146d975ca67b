/* The settings of a client: when a call reads them, what refuses them, what they are from the start, and the log. */
#include "check.h"
#include "faults.h"
#include "folder.h"

#include <openwebui.h>

#include <arpa/inet.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* clang-format off */
#define MODELS "[" BODY({"data":[]}) "]"
#define BUSY(code) "{\"steps\":[{\"http\":{\"status\":" #code ",\"headers\":{\"Retry-After\":\"0\"},\"body\":\"busy\"}}]}"
#define SECRET "sk-c0ffee5ec2e7"
/* clang-format on */

static owui_client *keyed(const char *url)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new(url, SECRET, &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    return client;
}

static void note_ready(owui_call *call, void *user)
{
    (void)call;
    ++*(int *)user;
}

/* ---- When they are read */

/* A call is made, put on a loop, and has its client's settings of the moment at which it begins. */
TEST(read_at_the_start)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 5; way++) {
        check_row("way %d", way);
        owui_client *client = keyed(faults_script("start", MODELS));
        owui_call *call = owui_model_list(client, 0);
        owui_loop *loop;
        const owui_event *event;
        int ready = 0;
        CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
        CHECK_STATUS(owui_client_set_header(client, "X-Turn", "made"), OWUI_OK);
        if (way == 2)
            CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
        if (way > 2)
            CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
        CHECK_STATUS(owui_client_set_header(client, "X-Turn", "placed"), OWUI_OK);
        if (way == 0)
            CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        if (way == 1)
            CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_DONE);
        if (way == 2)
            CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        if (way == 3) /* attached, and begun by next */
            CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_AGAIN);
        while (way > 2 && owui_call_status(call) == OWUI_AGAIN) {
            owui_loop_dispatch(loop, 1000);
            owui_client_set_header(client, "X-Turn", "begun");
            owui_call_next(call, 0, &event);
        }
        CHECK_STATUS(owui_call_status(call), OWUI_OK);
        owui_json *log = faults_log("start");
        CHECK_STR(faults_header(log, 0, "X-Turn"), "placed");
        owui_json_release(log);
        owui_call_release(call);
        owui_loop_free(loop);
        owui_client_release(client);
    }
}

static int change_all(int attempt, int status, int64_t wait_ms, void *user)
{
    owui_client *client = user;
    (void)attempt, (void)status, (void)wait_ms;
    CHECK_STATUS(owui_client_set_api_key(client, "sk-late"), OWUI_OK);
    CHECK_STATUS(owui_client_set_header(client, "X-Turn", "late"), OWUI_OK);
    CHECK_STATUS(owui_client_set_user_agent(client, "late"), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    CHECK_STATUS(owui_client_set_timeout(client, OWUI_TIMEOUT_TOTAL, 1), OWUI_OK);
    CHECK_STATUS(owui_client_set_buffer_limit(client, 1024), OWUI_OK);
    CHECK_STATUS(owui_client_set_require_finish_reason(client, 1), OWUI_OK);
    return 0;
}

/* What runs keeps what it has begun with, over all of its attempts. */
TEST(kept_while_it_runs)
{
    if (!faults_here())
        return;
    char script[4000];
    snprintf(
        script, sizeof script,
        "[" BUSY(503) "," BUSY(
            503) ",{\"steps\":[{\"head\":{}},{\"chunk\":\"data: "
                 "{\\\"choices\\\":[{\\\"delta\\\":{\\\"content\\\":\\\"0123456789\\\"}}]}\\n\\n\",\"repeat\":200},"
                 "{\"chunk\":\"data: [DONE]\\n\\n\"},{\"last_chunk\":true}]}]");
    owui_client *client = keyed(faults_script("keeps", script));
    CHECK_STATUS(owui_client_set_header(client, "X-Turn", "early"), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 2), OWUI_OK);
    CHECK_STATUS(owui_client_set_require_finish_reason(client, 0), OWUI_OK);
    owui_call *call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
    CHECK_STATUS(owui_call_on_retry(call, change_all, client), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_json *log = faults_log("keeps");
    CHECK_INT(owui_json_size(log), 3);
    for (size_t i = 0; i < owui_json_size(log); i++) {
        CHECK_STR(faults_header(log, i, "Authorization"), "Bearer " SECRET);
        CHECK_STR(faults_header(log, i, "X-Turn"), "early");
        CHECK_STR(faults_header(log, i, "User-Agent"), "libopenwebui/" OWUI_VERSION_STRING);
    }
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- What is refused changes nothing */

TEST(refused_and_unchanged)
{
    if (!faults_here())
        return;
    char longest[110];
    memset(longest, 'x', sizeof longest);
    longest[0] = '/';
    owui_client *client = keyed(faults_script("same", MODELS));
    CHECK_STATUS(owui_client_set_header(client, "X-One", "good"), OWUI_OK);
    CHECK_STATUS(owui_client_set_api_key_header(client, "X-Key"), OWUI_OK);
    CHECK_STATUS(owui_client_set_user_agent(client, "good/1"), OWUI_OK);
    static const char *const bad[] = {"a\r\nb: c", "\xff", "a\x01"};
    for (size_t i = 0; i < COUNT(bad); i++) {
        check_row("%zu", i);
        CHECK_STATUS(owui_client_set_api_key(client, bad[i]), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_api_key_header(client, bad[i]), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_header(client, "X-One", bad[i]), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_header(client, bad[i], "x"), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_header_secret(client, bad[i], 1), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_user_agent(client, bad[i]), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_ca_file(client, bad[i]), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_unix_socket(client, bad[i]), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_proxy(client, bad[i]), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_client_certificate(client, bad[i], NULL, NULL),
                     OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_client_certificate(client, "x", bad[i], NULL), OWUI_E_INVALID);
    }
    check_row(NULL);
    static const char *const names[] = {
        "Content-Length", "Transfer-Encoding", "Connection", "Expect", "Upgrade", "TE", "Trailer",
        "tRaILer"};
    for (size_t i = 0; i < COUNT(names); i++) {
        check_row("%s", names[i]);
        CHECK_STATUS(owui_client_set_header(client, names[i], "x"), OWUI_E_INVALID);
        CHECK_STATUS(owui_client_set_api_key_header(client, names[i]), OWUI_E_INVALID);
    }
    check_row("paths");
    CHECK_STATUS(owui_client_set_ca_file(client, ""), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_unix_socket(client, ""), OWUI_E_INVALID);
    longest[108] = 0;
    CHECK_STATUS(owui_client_set_unix_socket(client, longest), OWUI_E_INVALID);
    longest[107] = 0;
    CHECK_STATUS(owui_client_set_unix_socket(client, longest), OWUI_OK);
    CHECK_STATUS(owui_client_set_unix_socket(client, NULL), OWUI_OK);
    check_row("numbers");
    CHECK_STATUS(owui_client_set_timeout(client, OWUI_TIMEOUT_TOTAL, -2), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_timeout(client, OWUI_TIMEOUT_TOTAL, INT64_MAX / 1000 + 1),
                 OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_timeout(client, 99, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_retries(client, 11), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_buffer_limit(client, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_json_depth(client, 0), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_log(client, 5, NULL, NULL), OWUI_E_INVALID);
    owui_call *call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_call_release(call);
    owui_json *log = faults_log("same");
    CHECK_STR(faults_header(log, 0, "X-Key"), SECRET);
    CHECK_STR(faults_header(log, 0, "Authorization"), NULL);
    CHECK_STR(faults_header(log, 0, "X-One"), "good");
    CHECK_STR(faults_header(log, 0, "User-Agent"), "good/1");
    owui_json_release(log);
    owui_client_release(client);
}

/* Keys are printable ASCII, and spaces around them are none of theirs. */
TEST(keys)
{
    if (!faults_here())
        return;
    static const struct {
        const char *key;
        int status;
        const char *sent;
    } rows[] = {
        {" \tsk-a\r\n", OWUI_OK, "Bearer sk-a"},
        {"~!#", OWUI_OK, "Bearer ~!#"},
        {"", OWUI_OK, NULL},
        {"  ", OWUI_OK, NULL},
        {"a\nb", OWUI_E_INVALID, NULL},
        {"a\x7f", OWUI_E_INVALID, NULL},
        {"\xc3\xbc", OWUI_E_INVALID, NULL},
        {"\xff", OWUI_E_INVALID, NULL},
    };
    for (size_t i = 0; i < 2 * COUNT(rows); i++) {
        check_row("\"%s\", %s", rows[i / 2].key, i % 2 ? "set" : "new");
        const char *url = faults_script("keys", MODELS);
        owui_client *client = NULL;
        if (i % 2) {
            CHECK_STATUS(owui_client_new(url, "", &client), OWUI_OK);
            CHECK_STATUS(owui_client_set_api_key(client, rows[i / 2].key), rows[i / 2].status);
        } else {
            CHECK_STATUS(owui_client_new(url, rows[i / 2].key, &client), rows[i / 2].status);
            CHECK_INT(client != NULL, rows[i / 2].status == OWUI_OK);
        }
        owui_json *log = faults_log("keys");
        CHECK_INT(owui_json_size(log), 0); /* nothing is sent by that */
        owui_json_release(log);
        if (!client)
            continue;
        owui_call *call = owui_model_list(client, 0);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        owui_call_release(call);
        log = faults_log("keys");
        CHECK_STR(faults_header(log, 0, "Authorization"), rows[i / 2].sent);
        owui_json_release(log);
        owui_client_release(client);
    }
}

/* ---- Files of the environment */

TEST(files_of_the_environment)
{
    static const char *const variables[] = {"OPENWEBUI_URL", "OPEN_WEBUI_URL", "OPENWEBUI_API_KEY",
                                            "OPEN_WEBUI_API_KEY"};
    char *kept[COUNT(variables)];
    for (size_t i = 0; i < COUNT(variables); i++) {
        kept[i] = getenv(variables[i]) ? strdup(getenv(variables[i])) : NULL;
        unsetenv(variables[i]);
    }
    static char text[16386];
    memset(text, 'k', sizeof text - 1);
    static const struct {
        const char *variable;
        const char *text; /* NULL: `length` letters; "fifo", "folder", "nothing" */
        size_t length;
        int status;
    } rows[] = {
        {"OPENWEBUI_URL_FILE", " http://h/a/\n", 0, OWUI_OK},
        {"OPEN_WEBUI_URL_FILE", "http://h/a", 0, OWUI_OK},
        {"OPENWEBUI_URL_FILE", "nonsense", 0, OWUI_E_URL},
        {"OPENWEBUI_URL_FILE", "\n", 0, OWUI_E_URL},
        {"OPENWEBUI_API_KEY_FILE", NULL, 16384, OWUI_OK},
        {"OPENWEBUI_API_KEY_FILE", NULL, 16385, OWUI_E_LOCAL_FILE},
        {"OPEN_WEBUI_API_KEY_FILE", "a\nb", 0, OWUI_E_INVALID},
        {"OPENWEBUI_API_KEY_FILE", "fifo", 0, OWUI_E_LOCAL_FILE},
        {"OPENWEBUI_API_KEY_FILE", "folder", 0, OWUI_E_LOCAL_FILE},
        {"OPENWEBUI_API_KEY_FILE", "nothing", 0, OWUI_E_LOCAL_FILE},
        {"OPENWEBUI_API_KEY_FILE", "", 0, OWUI_OK},
    };
    mkfifo(path_of("fifo"), 0600);
    mkdir(path_of("folder"), 0700);
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s, %s", rows[i].variable, rows[i].text);
        const char *given = rows[i].text;
        int is_special = given && (strcmp(given, "fifo") == 0 || strcmp(given, "folder") == 0 ||
                                   strcmp(given, "nothing") == 0);
        int is_url = strstr(rows[i].variable, "URL_FILE") != NULL;
        const char *path = is_special ? path_of(given)
                           : given    ? write_text("value", given)
                                      : write_file("value", text, rows[i].length);
        setenv(rows[i].variable, path, 1);
        owui_client *client = (owui_client *)&rows;
        CHECK_STATUS(owui_client_new(is_url ? NULL : "http://h", is_url ? "" : NULL, &client),
                     rows[i].status);
        CHECK_INT(client != NULL, rows[i].status == OWUI_OK);
        if (is_url && client)
            CHECK_STR(owui_client_base_url(client), "http://h/a");
        owui_client_release(client);
        unsetenv(rows[i].variable);
    }
    check_row("a variable before a file; an empty one is none");
    owui_client *client = NULL;
    setenv("OPENWEBUI_URL_FILE", write_text("value", "http://file"), 1);
    setenv("OPENWEBUI_URL", "http://variable", 1);
    CHECK_STATUS(owui_client_new(NULL, "", &client), OWUI_OK);
    CHECK_STR(owui_client_base_url(client), "http://variable");
    owui_client_release(client);
    setenv("OPENWEBUI_URL", "", 1);
    CHECK_STATUS(owui_client_new(NULL, "", &client), OWUI_OK);
    CHECK_STR(owui_client_base_url(client), "http://file");
    const char *url = owui_client_base_url(client);
    CHECK_STATUS(owui_client_set_api_key(client, "k"), OWUI_OK);
    CHECK(owui_client_base_url(client) == url); /* and it stays */
    owui_client_release(client);
    unsetenv("OPENWEBUI_URL");
    setenv("OPENWEBUI_URL_FILE", "", 1);
    CHECK_STATUS(owui_client_new(NULL, "", &client), OWUI_E_NO_URL);
    CHECK(client == NULL);
    unsetenv("OPENWEBUI_URL_FILE");
    for (size_t i = 0; i < COUNT(variables); i++) {
        if (kept[i])
            setenv(variables[i], kept[i], 1);
        free(kept[i]);
    }
}

/* ---- Connections */

/* They are open as long as a reference or a call is left. */
TEST(connections_end_with_the_last_call)
{
    if (!faults_here())
        return;
    owui_client *client = keyed(faults_script("pool", MODELS));
    owui_call *call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    faults_played("pool", 0);
    CHECK(owui_client_retain(client) == client);
    owui_client_release(client);
    owui_client_release(client);
    owui_json *log = faults_log("pool");
    CHECK_STR(owui_json_string_at(log, "/0/end", NULL), "open");
    owui_json_release(log);
    owui_call_release(call);
    CHECK_STR(faults_ended("pool", 0), "peer closed");
}

/* One listener's first connection: what it says first. */
struct hello {
    int listener;
    unsigned char bytes[4096];
    ssize_t length;
};

static void *hear(void *user)
{
    struct hello *hello = user;
    int end = accept(hello->listener, NULL, NULL);
    hello->length = read(end, hello->bytes, sizeof hello->bytes);
    close(end);
    return NULL;
}

static unsigned two(const unsigned char *bytes)
{
    return (unsigned)bytes[0] << 8 | bytes[1];
}

/* What the library offers in a ClientHello: TLS 1.2 and 1.3, and nothing older. */
TEST(versions_of_tls)
{
    struct hello hello = {socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), {0}, 0};
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    REQUIRE(bind(hello.listener, (struct sockaddr *)&address, size) == 0 &&
            listen(hello.listener, 4) == 0 &&
            getsockname(hello.listener, (struct sockaddr *)&address, &size) == 0);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, hear, &hello) == 0);
    char url[60];
    snprintf(url, sizeof url, "https://127.0.0.1:%d", ntohs(address.sin_port));
    owui_client *client = keyed(url);
    CHECK_STATUS(owui_client_set_proxy(client, ""), OWUI_OK);
    owui_call *call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_TLS);
    owui_call_release(call);
    owui_client_release(client);
    pthread_join(thread, NULL);
    close(hello.listener);
    const unsigned char *at = hello.bytes, *end = hello.bytes + hello.length;
    REQUIRE(hello.length > 60 && at[0] == 22 && at[5] == 1);
    at += 5 + 4;
    CHECK_INT(two(at), 0x0303); /* the version of the message: at least 1.2 */
    at += 2 + 32;
    at += 1 + at[0];     /* the session */
    at += 2 + two(at);   /* the ciphers */
    at += 1 + at[0] + 2; /* the compressions; the length of the extensions */
    int versions = 0;
    while (at + 4 <= end) {
        unsigned type = two(at), length = two(at + 2);
        at += 4;
        if (type == 43 && at + length <= end)
            for (unsigned i = 1; i + 1 < length; i += 2, versions++)
                CHECK((at[i] & 15) == 10 || two(at + i) >= 0x0303); /* or a reserved one */
        at += length;
    }
    CHECK(versions > 0);
}

/* ---- Defaults */

/* A client that nothing was set of. */
static owui_client *fresh(const char *url)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new(url, "", &client), OWUI_OK);
    return client;
}

static int attempts_of(const char *script)
{
    owui_client *client = fresh(faults_script("default", script));
    owui_call *call = owui_model_list(client, 0);
    owui_call_perform(call);
    int attempts = (int)owui_call_stat(call, OWUI_STAT_ATTEMPTS);
    owui_call_release(call);
    owui_client_release(client);
    return attempts;
}

/* JSON that is nested `levels` deep, as the response to a list of models. */
static int nested(owui_client *client, int levels)
{
    char *body = malloc(2 * (size_t)levels + 40);
    strcpy(body, "{\"data\":");
    size_t at = strlen(body);
    memset(body + at, '[', (size_t)levels - 1);
    memset(body + at + levels - 1, ']', (size_t)levels - 1);
    strcpy(body + at + 2 * (levels - 1), "}");
    faults_response("nested", 200, "application/json", body);
    free(body);
    owui_call *call = owui_model_list(client, 0);
    int status = owui_call_perform(call);
    owui_call_release(call);
    return status;
}

TEST(defaults)
{
    if (!faults_here())
        return;
    check_row("retries");
    CHECK_INT(attempts_of("[" BUSY(503) "]"), 3);
    check_row("depth");
    owui_client *client = fresh(faults_response("nested", 200, "application/json", "{}"));
    CHECK_STATUS(nested(client, 128), OWUI_OK);
    CHECK_STATUS(nested(client, 129), OWUI_E_JSON);
    CHECK_STATUS(owui_client_set_json_depth(client, 129), OWUI_OK);
    CHECK_STATUS(nested(client, 129), OWUI_OK);
    CHECK_STATUS(nested(client, 130), OWUI_E_JSON);
    CHECK_STATUS(owui_client_set_json_depth(client, 5), OWUI_OK);
    CHECK_STATUS(nested(client, 5), OWUI_OK);
    CHECK_STATUS(nested(client, 6), OWUI_E_JSON);
    owui_client_release(client);
    check_row("finish_reason");
    client = fresh(faults_stream("finish", SAY("a") DONE, sizeof(SAY("a") DONE) - 1, FAULTS_WHOLE));
    owui_call *call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_TRUNCATED);
    owui_call_release(call);
    owui_client_release(client);
}

/* 64 MiB of a body are held, and not a byte more. */
TEST(the_buffer_limit)
{
    if (!faults_here())
        return;
    if (check_valgrind()) {
        check_skip("valgrind has a memory of its own");
        return;
    }
    for (int over = 0; over < 2; over++) {
        check_row("over %d", over);
        char steps[400];
        snprintf(steps, sizeof steps,
                 JSON([{"head":{"headers":{"Content-Type":"application/json","Content-Length":%d}}},{"send":"                ","repeat":%d},{"send":"%s{}"},{"keep_alive":true}]), (64 << 20) + over,
                         (64 << 20) / 16 - 1, over ? "               " : "              ");
        owui_client *client = fresh(faults_steps("large", steps));
        owui_call *call = owui_request(client, "GET", "/x", NULL, NULL);
        CHECK_STATUS(owui_call_perform(call), over ? OWUI_E_LIMIT : OWUI_OK);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* A response that is complete: whatever timeout ends its stream, the call has succeeded. */
TEST(timeouts_after_the_finish)
{
    if (!faults_here())
        return;
    static const int timeouts[] = {OWUI_TIMEOUT_IDLE, OWUI_TIMEOUT_EVENT, OWUI_TIMEOUT_TOTAL};
    /* It takes seconds, and is the same for each under valgrind. */
    for (size_t i = 0; i < (check_valgrind() ? 1 : COUNT(timeouts)); i++) {
        check_row("timeout %d", timeouts[i]);
        owui_call *call = faults_chat(
            faults_stream("late", SAY("Hel") STOP, sizeof(SAY("Hel") STOP) - 1, FAULTS_STALL));
        CHECK_STATUS(owui_call_set_timeout(call, timeouts[i], 1000), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK_STR(owui_call_response_text(call, NULL), "Hel");
        CHECK_INT(owui_call_stat(call, OWUI_STAT_PROMPT_TOKENS), -1);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_LOST_AFTER_FINISH), 1);
        owui_call_release(call);
    }
}

/* ---- Secrets */

/* How long a value has to be to be masked, by the name of its header. */
TEST(lengths_of_secrets)
{
    static const struct {
        const char *name, *value;
        int marked, masked;
    } rows[] = {
        {"X-Auth", "1234567", 0, 0},        {"X-Auth", "12345678", 0, 1},
        {"X-Cookies", "12345678", 0, 1},    {"X-Keyed", "12345678", 0, 1},
        {"X-Token", "12345678", 0, 1},      {"X-Secret", "12345678", 0, 1},
        {"X-Passwd", "12345678", 0, 1},     {"X-Session", "12345678", 0, 1},
        {"X-Credential", "12345678", 0, 1}, {"X-Signature", "12345678", 0, 1},
        {"X-Tenant", "123456789012", 0, 0}, {"X-Tenant", "1234", 1, 1},
        {"X-Tenant", "123", 1, 0},          {"X-Api-Key", "1234", 0, 1},
        {"Authorization", "1234", 0, 1},    {"Cookie", "1234", 0, 1},
    };
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s: %s", rows[i].name, rows[i].value);
        char script[200];
        snprintf(script, sizeof script,
                 "[{\"http\":{\"status\":400,\"body\":{\"detail\":\"no <%s> here\"}}}]",
                 rows[i].value);
        owui_client *client = fresh(faults_steps("secret", script));
        CHECK_STATUS(owui_client_set_header_secret(client, rows[i].name, rows[i].marked), OWUI_OK);
        CHECK_STATUS(owui_client_set_header(client, rows[i].name, rows[i].value), OWUI_OK);
        owui_call *call = owui_request(client, "GET", "/x", NULL, NULL);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
        char due[60];
        snprintf(due, sizeof due, "no <%s> here", rows[i].masked ? "***" : rows[i].value);
        CHECK_STR(owui_call_error_detail(call), due);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- The log */

struct lines {
    int count[OWUI_LOG_DEBUG + 1];
    char headers[1000];
    pthread_t thread;
    owui_client *client;
};

static void note(int level, const char *message, size_t length, void *user)
{
    struct lines *lines = user;
    CHECK(level > OWUI_LOG_NONE && level <= OWUI_LOG_DEBUG);
    CHECK_INT(length, strlen(message));
    CHECK(!strpbrk(message, "\r\n"));
    CHECK(pthread_equal(pthread_self(), lines->thread));
    lines->count[level]++;
    if (level == OWUI_LOG_DEBUG && strlen(lines->headers) + length + 2 < sizeof lines->headers)
        strcat(strcat(lines->headers, message), "\n");
    /* No lock is held. */
    CHECK_STATUS(owui_client_set_header(lines->client, "X-Logged", "1"), OWUI_OK);
}

static int stop(const char *text, size_t length, void *user)
{
    (void)text, (void)length, (void)user;
    return 1;
}

static int cancel(const char *text, size_t length, void *user)
{
    (void)text, (void)length;
    owui_call_cancel(user);
    return 0;
}

/* How many lines of each level a call gives, at each level that may be asked for. */
TEST(lines_of_the_log)
{
    /* clang-format off */
    static const struct {
        const char *what, *script;
        int status, errors, warnings, infos, headers;
    } rows[] = {
        {"a success", "[" SSE({"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}]}, "[DONE]") "]", OWUI_OK, 0, 0, 1, 1},
        {"an HTTP error", "[" HTTP(400, {"detail":"no"}) "]", OWUI_E_BAD_REQUEST, 1, 0, 1, 1},
        {"retries", "[" BUSY(429) "," BUSY(503) "," SSE({"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}]}, "[DONE]") "]", OWUI_OK, 0, 2, 1, 1},
        {"nothing listens", NULL, OWUI_E_CONNECT, 1, 0, 1, 0},
        {"aborted", "[" SSE({"choices":[{"delta":{"content":"Hi"}}]}) "]", OWUI_E_ABORTED, 0, 0, 2, 1},
        {"cancelled", "[" STEPS({"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"}}]}\n\n"},{"stall":true}) "]", OWUI_E_CANCELLED, 0, 0, 2, 1},
        {"never started", "[" BODY({}) "]", OWUI_E_INVALID, 0, 0, 0, 0},
    };
    /* clang-format on */
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (int level = OWUI_LOG_NONE; level <= OWUI_LOG_DEBUG; level++) {
            check_row("%s, level %d", rows[i].what, level);
            owui_client *client =
                keyed(rows[i].script ? faults_script("log", rows[i].script) : "http://127.0.0.1:1");
            struct lines lines = {{0}, "", pthread_self(), client};
            CHECK_STATUS(owui_client_set_retries(client, rows[i].script ? 2 : 0), OWUI_OK);
            CHECK_STATUS(owui_client_set_log(client, level, note, &lines), OWUI_OK);
            owui_call *call = owui_chat(client, NULL);
            if (rows[i].status != OWUI_E_INVALID)
                CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
            if (rows[i].status == OWUI_E_ABORTED)
                CHECK_STATUS(owui_call_on_text(call, stop, NULL), OWUI_OK);
            if (rows[i].status == OWUI_E_CANCELLED)
                CHECK_STATUS(owui_call_on_text(call, cancel, call), OWUI_OK);
            CHECK_STATUS(owui_call_perform(call), rows[i].status);
            CHECK_INT(lines.count[OWUI_LOG_ERROR], level >= OWUI_LOG_ERROR ? rows[i].errors : 0);
            CHECK_INT(lines.count[OWUI_LOG_WARNING],
                      level >= OWUI_LOG_WARNING ? rows[i].warnings : 0);
            CHECK_INT(lines.count[OWUI_LOG_INFO], level >= OWUI_LOG_INFO ? rows[i].infos : 0);
            CHECK_INT(lines.count[OWUI_LOG_DEBUG] > 0, level >= OWUI_LOG_DEBUG && rows[i].headers);
            if (level >= OWUI_LOG_DEBUG && rows[i].headers)
                CHECK(strcasestr(lines.headers, "content-type: ") != NULL);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(read_at_the_start),
        T(kept_while_it_runs),
        T(refused_and_unchanged),
        T(keys),
        T(files_of_the_environment),
        T(connections_end_with_the_last_call),
        T(versions_of_tls),
        T(defaults),
        T(the_buffer_limit),
        T(timeouts_after_the_finish),
        T(lengths_of_secrets),
        T(lines_of_the_log),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
