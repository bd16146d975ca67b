/*
 * Connections that are used again: only while they are silent. An unsolicited response must never
 * become the response of the next call.
 */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Raw responses, as JSON text of a script. */
#define WHOLE(body)                                                                                \
    "HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: 7\\r\\n\\r\\n" body
#define TOLD "{\\\"n\\\":9}"
#define STRAY WHOLE(TOLD)
#define LATE                                                                                       \
    "HTTP/1.1 408 Request Timeout\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n"
#define SEND(text) "{\"send\":\"" text "\"}"
#define ONE "{\"http\":{\"body\":{\"n\":1}}}"

/* What the server does after its first response, and whether the connection may be used again; -1: either, since libcurl
   drops what came with the last chunk. */
static const struct {
    const char *what, *steps;
    int is_reused;
} forms[] = {
    {"silent", ONE, 1},
    {"a response in the same packet", SEND(WHOLE("{\\\"n\\\":1}") STRAY) ",{\"keep_alive\":true}",
     0},
    {"a response a moment later", ONE ",{\"sleep_ms\":20}," SEND(STRAY) ",{\"keep_alive\":true}",
     0},
    {"two responses", ONE ",{\"sleep_ms\":20}," SEND(STRAY STRAY) ",{\"keep_alive\":true}", 0},
    {"a part of a response", ONE ",{\"sleep_ms\":20}," SEND("HTTP/1.1 2") ",{\"keep_alive\":true}",
     0},
    {"one byte", ONE ",{\"sleep_ms\":20}," SEND("{") ",{\"keep_alive\":true}", 0},
    {"more than a buffer",
     ONE ",{\"sleep_ms\":20},{\"send\":\"" STRAY "\",\"repeat\":2000},{\"keep_alive\":true}", 0},
    {"408 and the end", ONE ",{\"sleep_ms\":20}," SEND(LATE) ",{\"close\":true}", 0},
    {"the end", ONE ",{\"sleep_ms\":20},{\"close\":true}", 0},
    {"a reset", ONE ",{\"sleep_ms\":20},{\"reset\":true}", 0},
    {"a response after a chunked one",
     SEND(
         "HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"
         "7\\r\\n{\\\"n\\\":1}\\r\\n0\\r\\n\\r\\n" STRAY) ",{\"keep_alive\":true}",
     -1},
    {"a response after the rest of a body",
     SEND("HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: 7\\r\\n\\r\\n") ",{\"sleep_ms\":20}," SEND(
         "{\\\"n\\\":1}" STRAY) ",{\"keep_alive\":true}",
     0},
};

enum way { PERFORM, NEXT, LOOP, WAYS };

static void note_done(owui_call *call, int status, void *user)
{
    (void)call;
    *(int *)user = status;
}

static int run(owui_call *call, enum way way, owui_loop *loop)
{
    const owui_event *event;
    int status = OWUI_OK;
    if (way == PERFORM)
        return owui_call_perform(call);
    if (way == LOOP) {
        CHECK_STATUS(owui_call_start(call, loop, note_done, &status), OWUI_OK);
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        return status;
    }
    while (status == OWUI_OK || status == OWUI_AGAIN)
        status = owui_call_next(call, -1, &event);
    return status == OWUI_DONE ? OWUI_OK : status;
}

/* Asks for the `n` of a response; checks that it is this request's own. */
static void ask(owui_client *client, const char *method, int64_t n, enum way way, owui_loop *loop)
{
    owui_json *body = strcmp(method, "POST") == 0 ? owui_json_object() : NULL;
    owui_call *call = owui_request(client, method, "/q", NULL, body);
    owui_json_release(body);
    CHECK_STATUS(run(call, way, loop), OWUI_OK);
    if (owui_call_status(call) != OWUI_OK)
        printf("%s\n", owui_call_error_message(call));
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/n", -1), n);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
    owui_call_release(call);
}

static size_t connections(const char *name)
{
    owui_json *log = faults_log(name);
    size_t count = 0;
    int64_t seen[8];
    for (size_t i = 0; i < owui_json_size(log); i++) {
        int64_t each = owui_json_int_at(owui_json_element(log, i), "/connection", -1);
        size_t j = 0;
        while (j < count && seen[j] != each)
            j++;
        if (j == count && count < COUNT(seen))
            seen[count++] = each;
    }
    owui_json_release(log);
    return count;
}

/* `base` is the URL of a server, `socket` one that leads there. */
static void every_form(const char *what, const char *base, const char *socket)
{
    const char *ca = getenv("OWUI_TEST_CA_FILE");
    check_allow(120);
    for (size_t i = 0; i < COUNT(forms); i++) {
        for (int way = 0; way < 2 * WAYS; way++) {
            const char *method = way < WAYS ? "POST" : "GET";
            check_row("%s, %s, way %d", what, forms[i].what, way);
            char script[2000];
            snprintf(script, sizeof script,
                     "[{\"steps\":[%s]},{\"steps\":[{\"http\":{\"body\":{\"n\":2}}}]},"
                     "{\"steps\":[{\"http\":{\"body\":{\"n\":3}}}]}]",
                     forms[i].steps);
            faults_script("reuse", script);
            owui_client *client = faults_client(faults_at(base, "reuse"));
            CHECK_STATUS(owui_client_set_ca_file(client, ca), OWUI_OK);
            CHECK_STATUS(owui_client_set_unix_socket(client, socket), OWUI_OK);
            owui_loop *loop = NULL;
            if (way % WAYS == LOOP)
                CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
            for (int n = 1; n <= 3; n++) {
                ask(client, method, n, way % WAYS, loop);
                if (n == 1)
                    faults_played("reuse", 0);
            }
            if (forms[i].is_reused >= 0)
                CHECK_INT(connections("reuse"), forms[i].is_reused ? 1 : 2);
            owui_loop_free(loop);
            owui_client_release(client);
        }
    }
}

TEST(plain)
{
    if (faults_here())
        every_form("plain", getenv("OWUI_TEST_FAULT_URL"), NULL);
}

TEST(tls)
{
    if (!faults_here())
        return;
    const char *base = faults_variable("OWUI_TEST_FAULT_TLS_URL");
    if (base)
        every_form("tls", base, NULL);
}

TEST(unix_socket)
{
    if (!faults_here())
        return;
    const char *path = faults_variable("OWUI_TEST_FAULT_SOCKET");
    if (path)
        every_form("unix", "http://localhost", path);
}

/* Session tickets and all: a silent TLS connection is used for any number of calls. */
TEST(tls_connections_are_kept)
{
    if (!faults_here())
        return;
    const char *base = faults_variable("OWUI_TEST_FAULT_TLS_URL");
    if (!base)
        return;
    faults_steps("kept", JSON([{"http":{"body":{"n":1}}}]));
    owui_client *client = faults_client(faults_at(base, "kept"));
    CHECK_STATUS(owui_client_set_ca_file(client, getenv("OWUI_TEST_CA_FILE")), OWUI_OK);
    for (int i = 0; i < 20; i++) {
        ask(client, "POST", 1, PERFORM, NULL);
        check_sleep_ms(i % 5);
    }
    CHECK_INT(connections("kept"), 1);
    owui_client_release(client);
}

/* Of several idle connections on a loop, those that are silent are used. */
TEST(one_of_several)
{
    if (!faults_here())
        return;
    enum { MANY = 4 };
    const char *url = faults_routes(
        "several",
        JSON({"GET /api/v1/bad":[{"steps":[{"sleep_ms":30},{"http":{"body":{"n":1}}},{"sleep_ms":20},
                                        {"send":"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"n\":9}"},
                                        {"keep_alive":true}]}],
                         "GET /api/v1/good":[{"steps":[{"sleep_ms":30},{"http":{"body":{"n":1}}}]}]}));
    owui_client *client = faults_client(url);
    owui_loop *loop;
    REQUIRE(owui_loop_new(&loop) == OWUI_OK);
    for (int round = 0; round < 3; round++) {
        owui_call *calls[MANY];
        int statuses[MANY];
        for (int i = 0; i < MANY; i++) {
            int is_bad = round == 0 && i % 2 == 0;
            calls[i] =
                owui_request(client, "GET", is_bad ? "/api/v1/bad" : "/api/v1/good", NULL, NULL);
            CHECK_STATUS(owui_call_start(calls[i], loop, note_done, &statuses[i]), OWUI_OK);
        }
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        for (int i = 0; i < MANY; i++) {
            CHECK_STATUS(statuses[i], OWUI_OK);
            CHECK_INT(owui_json_int_at(owui_call_response(calls[i]), "/n", -1), 1);
            owui_call_release(calls[i]);
        }
        for (size_t i = 0; i < MANY; i++)
            faults_played("several", (size_t)round * MANY + i);
    }
    CHECK_INT(connections("several"), MANY + MANY / 2);
    /* An idle connection that has something to say does not keep the descriptor readable. */
    CHECK_STATUS(owui_loop_dispatch(loop, 0), OWUI_OK);
    double before = check_now_ms();
    CHECK_STATUS(owui_loop_dispatch(loop, 50), OWUI_OK);
    CHECK(check_now_ms() - before > 40);
    owui_loop_free(loop);
    owui_client_release(client);
}

static int take_nothing(const char *data, size_t length, void *user)
{
    (void)data;
    *(size_t *)user += length;
    return 0;
}

static int count_calls(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                       void *user)
{
    (void)sent, (void)to_send, (void)received, (void)to_receive;
    ++*(int *)user;
    return 0;
}

/* libcurl's handle of a call serves the next one, which must get nothing of the call before. */
TEST(handles_carry_nothing)
{
    if (!faults_here())
        return;
    for (int way = 0; way < WAYS; way++) {
        check_row("way %d", way);
        owui_client *client = faults_client(faults_steps("carry", "[" ONE "]"));
        CHECK_STATUS(owui_client_set_api_key(client, "sk-first"), OWUI_OK);
        owui_loop *loop = NULL;
        if (way == LOOP)
            CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
        size_t taken = 0;
        int told = 0;
        for (int i = 0; i < 6; i++) {
            /* Every other one has all that a call can have. */
            static const char *const methods[] = {"POST", "GET", "HEAD", "GET", "PATCH", "DELETE"};
            owui_call *call = owui_request(client, methods[i], "/q", NULL, NULL);
            if (i % 2 == 0) {
                if (i != 2)
                    CHECK_STATUS(owui_call_set_body(call, "{\"a\":1}", 7), OWUI_OK);
                CHECK_STATUS(owui_call_set_header(call, "X-Mark", "m"), OWUI_OK);
                CHECK_STATUS(owui_call_set_header(call, "Range", "bytes=0-"), OWUI_OK);
                CHECK_STATUS(owui_call_on_data(call, take_nothing, &taken), OWUI_OK);
                CHECK_STATUS(owui_call_on_progress(call, count_calls, &told), OWUI_OK);
                CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 60000), OWUI_OK);
            } else {
                taken = 0, told = 0;
                CHECK_STATUS(owui_client_set_api_key(client, NULL), OWUI_OK);
            }
            CHECK_STATUS(run(call, way, loop), OWUI_OK);
            if (i % 2) {
                CHECK_INT(owui_json_int_at(owui_call_response(call), "/n", -1), 1);
                CHECK_INT(taken, 0);
                CHECK_INT(told, 0);
            }
            CHECK_INT(owui_call_error_curl_code(call), 0);
            owui_call_release(call);
            CHECK_STATUS(owui_client_set_api_key(client, "sk-next"), OWUI_OK);
        }
        owui_json *log = faults_log("carry");
        CHECK_INT(owui_json_size(log), 6);
        for (size_t i = 1; i < 6; i += 2) {
            CHECK_STR(owui_json_string_at(owui_json_element(log, i), "/method", NULL),
                      i == 5 ? "DELETE" : "GET");
            CHECK_STR(owui_json_string_at(owui_json_element(log, i), "/body", NULL), "");
            static const char *const names[] = {"x-mark", "range", "authorization", "content-type",
                                                "content-length"};
            for (size_t j = 0; j < COUNT(names); j++)
                CHECK_STR(faults_header(log, i, names[j]), NULL);
        }
        CHECK_STR(owui_json_string_at(owui_json_element(log, 4), "/body", NULL), "{\"a\":1}");
        owui_json_release(log);
        owui_loop_free(loop);
        owui_client_release(client);
    }
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(plain),
        T(tls),
        T(unix_socket),
        T(tls_connections_are_kept),
        T(one_of_several),
        T(handles_carry_nothing),
        {0},
    };
    return check_main(argc, argv, tests);
}
