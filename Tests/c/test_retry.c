/* What is tried again, how often, and when. The servers count the requests. */
#include "check.h"
#include "faults.h"
#include "reading.h"

#include <openwebui.h>

#include <arpa/inet.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* JSON() of what these names stand for. */
/* clang-format off */
#define SCRIPT(...) JSON(__VA_ARGS__)
#define GOOD {"steps":[{"sse":[{"choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":"stop"}]},"[DONE]"]}]}
#define LIST {"steps":[{"http":{"body":{"data":[]}}}]}
#define REFUSE(code, ...) {"steps":[{"http":{"status":code,"headers":__VA_ARGS__,"body":{"detail":"not now"}}}]}
#define SOON {"retry-after-ms":"40"}
/* clang-format on */

static owui_client *new_client(const char *url)
{
    owui_client *client = NULL;
    CHECK_STATUS(owui_client_new(url, "", &client), OWUI_OK);
    return client;
}

static owui_call *new_chat(owui_client *client)
{
    owui_call *call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
    return call;
}

static size_t requests(const char *name)
{
    owui_json *log = faults_log(name);
    size_t count = owui_json_size(log);
    owui_json_release(log);
    return count;
}

/* What on_retry was told. */
struct told {
    int times, attempts[12], statuses[12], stop_at;
    int64_t waits[12];
    owui_call *cancel;
};

static int note_retry(int attempt, int status, int64_t wait_ms, void *user)
{
    struct told *told = user;
    if (told->times < 12) {
        told->attempts[told->times] = attempt;
        told->statuses[told->times] = status;
        told->waits[told->times] = wait_ms;
    }
    told->times++;
    owui_call_cancel(told->cancel);
    return told->stop_at && told->times >= told->stop_at;
}

static owui_loop *new_loop(void)
{
    owui_loop *loop = NULL;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    return loop;
}

static void note_done(owui_call *call, int status, void *user)
{
    (void)call;
    *(int *)user = status;
}

/* 0: perform, 1: next, 2: next_text, 3: on a loop. */
static int run(owui_call *call, int way)
{
    const owui_event *event;
    owui_text_batch batch = {.size = sizeof batch};
    int status = OWUI_OK;
    if (way == 0)
        return owui_call_perform(call);
    while (way == 1 && (status == OWUI_OK || status == OWUI_AGAIN))
        status = owui_call_next(call, -1, &event);
    while (way == 2 && (status == OWUI_OK || status == OWUI_AGAIN))
        status = owui_call_next_text(call, 30, &batch);
    if (way == 3) {
        owui_loop *loop = new_loop();
        status = 77;
        CHECK_STATUS(owui_call_start(call, loop, note_done, &status), OWUI_OK);
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        owui_loop_free(loop);
    }
    return status == OWUI_DONE ? OWUI_OK : status;
}

/* ---- Whether */

struct row {
    const char *what;
    int chat; /* else a GET */
    const char *script;
    int status, requests, attempts;
};

/* clang-format off */
static const struct row rows[] = {
    {"500 to a chat", 1, SCRIPT([REFUSE(500, SOON), GOOD]), OWUI_E_SERVER, 1, 1},
    {"502 to a chat", 1, SCRIPT([REFUSE(502, SOON), GOOD]), OWUI_E_SERVER, 1, 1},
    {"504 to a chat", 1, SCRIPT([REFUSE(504, SOON), GOOD]), OWUI_E_SERVER, 1, 1},
    {"400 to a chat", 1, SCRIPT([REFUSE(400, SOON), GOOD]), OWUI_E_BAD_REQUEST, 1, 1},
    {"408 to a chat", 1, SCRIPT([REFUSE(408, SOON), GOOD]), OWUI_E_HTTP, 1, 1},
    {"503 to a chat", 1, SCRIPT([REFUSE(503, SOON), GOOD]), OWUI_OK, 2, 2},
    {"429 to a chat", 1, SCRIPT([REFUSE(429, SOON), GOOD]), OWUI_OK, 2, 2},
    {"429 and 503 in turn", 1, SCRIPT([REFUSE(429, SOON), REFUSE(503, SOON), GOOD]), OWUI_OK, 3, 3},
    {"429, then 500", 1, SCRIPT([REFUSE(429, SOON), REFUSE(500, SOON), GOOD]), OWUI_E_SERVER, 2, 2},
    {"429 without end", 1, SCRIPT([REFUSE(429, SOON)]), OWUI_E_RATE_LIMITED, 3, 3},
    {"503 without end", 1, SCRIPT([REFUSE(503, SOON)]), OWUI_E_SERVER, 3, 3},
    {"an hour to wait", 1, SCRIPT([REFUSE(429, {"Retry-After":3600}), GOOD]), OWUI_E_RATE_LIMITED, 1, 1},
    {"61 seconds to wait", 1, SCRIPT([REFUSE(503, {"Retry-After":"61"}), GOOD]), OWUI_E_SERVER, 1, 1},
    {"nonsense to wait", 1, SCRIPT([REFUSE(429, {"retry-after-ms":"99999999999999999999"}), GOOD]), OWUI_E_RATE_LIMITED, 1, 1},
    {"no time to wait", 1, SCRIPT([REFUSE(429, {"Retry-After":"0"}), GOOD]), OWUI_OK, 2, 2},
    {"a date that is past", 1, SCRIPT([REFUSE(503, {"Retry-After":"Sun, 06 Nov 1994 08:49:37 GMT"}), GOOD]), OWUI_OK, 2, 2},
    {"reset after it was read", 1, SCRIPT([{"steps":[{"reset":true}]}, GOOD]), OWUI_E_CONNECTION_LOST, 1, 1},
    {"closed after it was read", 1, SCRIPT([{"steps":[{"close":true}]}, GOOD]), OWUI_E_CONNECTION_LOST, 1, 1},
    {"reset after the headers", 1, SCRIPT([{"steps":[{"head":{}},{"sleep_ms":30},{"reset":true}]}, GOOD]), OWUI_E_TRUNCATED, 1, 1},
    {"reset in the headers", 1, SCRIPT([{"steps":[{"send":"HTTP/1.1 200 OK\r\nConte"},{"sleep_ms":30},{"reset":true}]}, GOOD]), OWUI_E_CONNECTION_LOST, 1, 1},
    {"cut in mid-stream", 1, SCRIPT([{"steps":[{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"cut":true}]}, GOOD]), OWUI_E_TRUNCATED, 1, 1},
    {"an error inside the stream", 1, SCRIPT([{"steps":[{"sse":[{"error":{"message":"x","code":429}},"[DONE]"]}]}, GOOD]), OWUI_E_STREAM, 1, 1},
    {"500 to a GET", 0, SCRIPT([REFUSE(500, SOON), LIST]), OWUI_OK, 2, 2},
    {"502 to a GET", 0, SCRIPT([REFUSE(502, SOON), REFUSE(504, SOON), LIST]), OWUI_OK, 3, 3},
    {"404 to a GET", 0, SCRIPT([REFUSE(404, SOON), LIST]), OWUI_E_NOT_FOUND, 1, 1},
    {"401 to a GET", 0, SCRIPT([REFUSE(401, SOON), LIST]), OWUI_E_UNAUTHORIZED, 1, 1},
    {"reset after a GET was read", 0, SCRIPT([{"steps":[{"reset":true}]}, LIST]), OWUI_OK, 2, 2},
    {"closed after a GET was read", 0, SCRIPT([{"steps":[{"close":true}]}, {"steps":[{"reset":true}]}, LIST]), OWUI_OK, 3, 3},
    {"a GET cut in its response", 0, SCRIPT([{"steps":[{"http":{"headers":{"Content-Length":100},"body":"{\"data\":"}},{"cut":true}]}, LIST]), OWUI_E_TRUNCATED, 1, 1},
    {"a GET that is a page", 0, SCRIPT([{"steps":[{"http":{"headers":{"Content-Type":"text/html"},"body":"<html>"}}]}, LIST]), OWUI_E_HTML, 1, 1},
};
/* clang-format on */

TEST(what_is_tried_again)
{
    if (!faults_here())
        return;
    check_allow(90);
    for (int way = 0; way < 4; way++) {
        for (size_t i = 0; i < COUNT(rows); i++) {
            const struct row *row = &rows[i];
            if (way % 3 && i % 4)
                continue; /* pulled as performed */
            check_row("%s, way %d", row->what, way);
            owui_client *client = new_client(faults_script("again", row->script));
            struct told told = {0};
            owui_call *call = row->chat ? new_chat(client) : owui_model_list(client, 0);
            CHECK_STATUS(owui_call_on_retry(call, note_retry, &told), OWUI_OK);
            CHECK_STATUS(run(call, way), row->status);
            CHECK_INT(requests("again"), row->requests);
            CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), row->attempts);
            CHECK_INT(told.times, row->attempts - 1);
            for (int j = 0; j < told.times; j++) {
                CHECK_INT(told.attempts[j], j + 1);
                CHECK(told.statuses[j] < 0);
            }
            if (row->status == OWUI_OK && row->chat) {
                CHECK_STR(owui_call_response_text(call, NULL), "Hello");
                CHECK_STR(owui_call_error_message(call), "");
                CHECK_INT(owui_call_response_status(call), 200);
            }
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

/* A DELETE may have had its effect, whatever came back: sent once more, it would find nothing. */
TEST(a_delete_is_sent_once)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *first;
        int status, put_requests; /* A PUT is repeated only where it was refused. */
    } cases[] = {
        {SCRIPT(REFUSE(503, SOON)), OWUI_E_SERVER, 2},
        {SCRIPT(REFUSE(429, SOON)), OWUI_E_RATE_LIMITED, 2},
        {SCRIPT(REFUSE(500, SOON)), OWUI_E_SERVER, 1},
        {SCRIPT(REFUSE(502, SOON)), OWUI_E_SERVER, 1},
        {SCRIPT(REFUSE(408, SOON)), OWUI_E_HTTP, 1},
        {SCRIPT({"steps":[{"reset":true}]}), OWUI_E_CONNECTION_LOST, 1},
        {SCRIPT({"steps":[{"close":true}]}), OWUI_E_CONNECTION_LOST, 1},
        {SCRIPT({"steps":[{"send":"HTTP/1.1 2"},{"close":true}]}), OWUI_E_CONNECTION_LOST, 1},
    };
    /* clang-format on */
    for (size_t i = 0; i < 4 * COUNT(cases); i++) {
        check_row("%s, operation %zu", cases[i / 4].first, i % 4);
        char script[500];
        snprintf(script, sizeof script, "[%s,{\"steps\":[{\"http\":{\"status\":404}}]}]",
                 cases[i / 4].first);
        owui_client *client = new_client(faults_script("delete", script));
        owui_call *call = i % 4 == 0   ? owui_request(client, "DELETE", "/api/x", NULL, NULL)
                          : i % 4 == 1 ? owui_file_delete(client, "f")
                          : i % 4 == 2 ? owui_knowledge_delete(client, "k")
                                       : owui_request(client, "PUT", "/api/x", NULL, NULL);
        int is_put = i % 4 == 3, put_requests = cases[i / 4].put_requests;
        CHECK_STATUS(owui_call_perform(call),
                     is_put && put_requests > 1 ? OWUI_E_NOT_FOUND : cases[i / 4].status);
        CHECK_INT(requests("delete"), is_put ? put_requests : 1);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("a pooled connection that is gone");
    owui_client *client = new_client(faults_script(
        "delete", SCRIPT([{"steps":[{"http":{"body":{}}},{"sleep_ms":20},{"close":true}]},
                          {"steps":[{"http":{"body":{}}}]}])));
    for (int i = 0; i < 2; i++) {
        owui_call *call = owui_request(client, "DELETE", "/api/x", NULL, NULL);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        owui_call_release(call);
        check_sleep_ms(60);
    }
    CHECK_INT(requests("delete"), 2);
    owui_client_release(client);
}

static owui_call *retried_chat(const void *user)
{
    /* Each starts the script afresh. */
    (void)user;
    owui_client *client =
        new_client(faults_script("ways", SCRIPT([REFUSE(429, SOON), REFUSE(503, SOON), GOOD])));
    owui_call *call = new_chat(client);
    owui_client_release(client);
    return call;
}

TEST(a_failed_attempt_is_invisible)
{
    if (!faults_here())
        return;
    owui_call *call = reading_all_ways(retried_chat, NULL, OWUI_OK, "\"Hello\" D(stop)\"Hello\"");
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 3);
    CHECK(owui_call_stat(call, OWUI_STAT_TOTAL_US) >= 80000);
    owui_call_release(call);
}

/* ---- How often */

TEST(how_often)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        int client, call, due;
    } counts[] = {{-1, -9, 3}, {0, -9, 1}, {1, -9, 2}, {0, 1, 2}, {2, 0, 1}, {1, -1, 2}, {10, -9, 11}, {0, 5, 6}};
    /* clang-format on */
    for (size_t i = 0; i < COUNT(counts); i++) {
        check_row("%d on the client, %d on the call", counts[i].client, counts[i].call);
        owui_client *client =
            new_client(faults_script("often", SCRIPT([REFUSE(429, {"retry-after-ms":"1"})])));
        if (counts[i].client >= 0)
            CHECK_STATUS(owui_client_set_retries(client, counts[i].client), OWUI_OK);
        owui_call *call = new_chat(client);
        if (counts[i].call > -9)
            CHECK_STATUS(owui_call_set_retries(call, counts[i].call), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_RATE_LIMITED);
        CHECK_INT(requests("often"), counts[i].due);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), counts[i].due);
        CHECK_INT(owui_call_error_retryable(call), 1);
        CHECK_INT(owui_call_error_retry_after(call), 1);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row(NULL);
    owui_client *client = new_client("http://127.0.0.1:1");
    CHECK_STATUS(owui_client_set_retries(client, -1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_retries(client, 11), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_retries(NULL, 1), OWUI_E_INVALID);
    owui_call *call = new_chat(client);
    CHECK_STATUS(owui_call_set_retries(NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_on_retry(NULL, note_retry, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_set_retries(call, -2), OWUI_E_INVALID);
    owui_call_release(call);
    call = new_chat(client);
    CHECK_STATUS(owui_call_set_retries(call, 11), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
    owui_call_release(call);
    owui_client_release(client);
}

TEST(the_caller_is_asked)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 4; way++) {
        check_row("way %d", way);
        owui_client *client =
            new_client(faults_script("asked", SCRIPT([REFUSE(429, SOON), REFUSE(503, SOON), GOOD])));
        struct told told = {.stop_at = 2};
        owui_call *call = new_chat(client);
        CHECK_STATUS(owui_call_on_retry(call, note_retry, &told), OWUI_OK);
        CHECK_STATUS(run(call, way), OWUI_E_SERVER);
        CHECK_INT(told.times, 2);
        CHECK_STATUS(told.statuses[0], OWUI_E_RATE_LIMITED);
        CHECK_STATUS(told.statuses[1], OWUI_E_SERVER);
        CHECK_INT(told.waits[0], 40);
        CHECK_INT(requests("asked"), 2);
        CHECK_CONTAINS(owui_call_error_message(call), "not now");
        CHECK_INT(owui_call_response_status(call), 503);
        owui_call_release(call);

        check_row("way %d, cancelled instead", way);
        client =
            (owui_client_release(client),
             new_client(faults_script("asked", SCRIPT([REFUSE(429, {"Retry-After":20}), GOOD]))));
        memset(&told, 0, sizeof told);
        call = new_chat(client);
        told.cancel = call;
        CHECK_STATUS(owui_call_on_retry(call, note_retry, &told), OWUI_OK);
        double began = check_now_ms();
        CHECK_STATUS(run(call, way), OWUI_E_CANCELLED);
        CHECK(check_now_ms() - began < SOON_MS);
        CHECK_INT(told.times, 1);
        CHECK_INT(requests("asked"), 1);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- When */

TEST(as_long_as_the_server_asks)
{
    if (!faults_here())
        return;
    check_allow(60);
    char date[60], dated[400];
    time_t then = time(NULL) + 2;
    strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", gmtime(&then));
    snprintf(dated, sizeof dated, SCRIPT([REFUSE(503, {"Retry-After":"%s"}), GOOD]), date);
    /* clang-format off */
    const struct {
        const char *what, *script;
        int least;
    } waits[] = {
        {"a date", dated, 900}, /* first: it passes */
        {"a second", SCRIPT([REFUSE(429, {"Retry-After":1}), GOOD]), 1000},
        {"milliseconds", SCRIPT([REFUSE(503, {"retry-after-ms":"200"}), GOOD]), 200},
        {"both", SCRIPT([REFUSE(503, {"retry-after-ms":"150","Retry-After":"30"}), GOOD]), 150},
        {"a fraction", SCRIPT([REFUSE(503, {"Retry-After":"0.3"}), GOOD]), 300},
        {"at once", SCRIPT([REFUSE(503, {"Retry-After":"0"}), GOOD]), 0},
        {"no word", SCRIPT([REFUSE(503, {}), GOOD]), 375},
        {"no number", SCRIPT([REFUSE(503, {"Retry-After":"soon"}), GOOD]), 375},
        {"a negative number", SCRIPT([REFUSE(503, {"Retry-After":"-7"}), GOOD]), 375},
        {"no word, twice", SCRIPT([REFUSE(503, {}), REFUSE(503, {}), GOOD]), 1125},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(waits); i++) {
        for (int way = 0; way < 4; way += 3) {
            if (way && i != 2 && i != 6)
                continue;
            check_row("%s, way %d", waits[i].what, way);
            owui_client *client = new_client(faults_script("when", waits[i].script));
            owui_call *call = new_chat(client);
            double began = check_now_ms();
            CHECK_STATUS(run(call, way), OWUI_OK);
            double took = check_now_ms() - began;
            if (!CHECK(took >= waits[i].least && took < waits[i].least + SOON_MS))
                CHECK_INT(took, 0);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

TEST(backoff)
{
    if (!faults_here())
        return;
    int64_t least = 10000, most = 0;
    for (int i = 0; i < 40; i++) {
        owui_client *client = new_client(faults_script("backoff", SCRIPT([REFUSE(503, {}), GOOD])));
        struct told told = {.stop_at = 1};
        owui_call *call = new_chat(client);
        CHECK_STATUS(owui_call_on_retry(call, note_retry, &told), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_SERVER);
        CHECK_INT(told.times, 1);
        least = told.waits[0] < least ? told.waits[0] : least;
        most = told.waits[0] > most ? told.waits[0] : most;
        owui_call_release(call);
        owui_client_release(client);
    }
    CHECK(least >= 375 && most <= 500);
    CHECK(most - least > 40); /* not all at the same moment */

    owui_client *client = new_client(faults_script("backoff", SCRIPT([REFUSE(503, {})])));
    struct told told = {.stop_at = 3};
    owui_call *call = new_chat(client);
    CHECK_STATUS(owui_call_set_retries(call, 10), OWUI_OK);
    CHECK_STATUS(owui_call_on_retry(call, note_retry, &told), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_SERVER);
    for (int i = 0; i < 3; i++) {
        check_row("wait %d", i);
        CHECK(told.waits[i] <= 500 << i && told.waits[i] >= 375 << i);
    }
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- What a wait obeys */

struct canceller {
    owui_call *call;
    pthread_t thread;
    double at;
};

static void *cancel_soon(void *user)
{
    struct canceller *canceller = user;
    check_sleep_ms(20);
    canceller->at = check_now_ms();
    owui_call_cancel(canceller->call);
    return NULL;
}

/* The wait begins when this returns. */
static int cancel_in_a_thread(int attempt, int status, int64_t wait_ms, void *user)
{
    struct canceller *canceller = user;
    (void)attempt, (void)status, (void)wait_ms;
    return pthread_create(&canceller->thread, NULL, cancel_soon, canceller);
}

static owui_call *signalled;
static double signalled_at;

static void cancel_on_signal(int number)
{
    (void)number;
    signalled_at = check_now_ms();
    owui_call_cancel(signalled);
}

static int send_a_signal_soon(int attempt, int status, int64_t wait_ms, void *user)
{
    static const struct itimerspec soon = {.it_value = {0, 20 * 1000000}};
    timer_t *timer = user;
    (void)attempt, (void)status, (void)wait_ms;
    return timer_settime(*timer, 0, &soon, NULL);
}

TEST(cancel_in_the_wait)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 4; way++) {
        check_row("way %d", way);
        owui_client *client =
            new_client(faults_script("wait", SCRIPT([REFUSE(429, {"Retry-After":20}), GOOD])));
        owui_call *call = new_chat(client);
        struct canceller canceller = {.call = call};
        CHECK_STATUS(owui_call_on_retry(call, cancel_in_a_thread, &canceller), OWUI_OK);
        CHECK_STATUS(run(call, way), OWUI_E_CANCELLED);
        REQUIRE(canceller.thread != 0);
        pthread_join(canceller.thread, NULL);
        CHECK(check_now_ms() - canceller.at < SOON_MS);
        CHECK_INT(requests("wait"), 1);
        owui_call_release(call);

        check_row("way %d, from a signal handler", way);
        struct sigaction action = {.sa_handler = cancel_on_signal}, before;
        sigaction(SIGUSR1, &action, &before);
        faults_script("wait", SCRIPT([REFUSE(429, {"Retry-After":20}), GOOD]));
        signalled = new_chat(client);
        sigevent_t event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
        timer_t timer;
        REQUIRE(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
        CHECK_STATUS(owui_call_on_retry(signalled, send_a_signal_soon, &timer), OWUI_OK);
        CHECK_STATUS(run(signalled, way), OWUI_E_CANCELLED);
        CHECK(check_now_ms() - signalled_at < SOON_MS);
        timer_delete(timer);
        sigaction(SIGUSR1, &before, NULL);
        owui_call_release(signalled);
        owui_client_release(client);
    }
}

TEST(the_total_timeout)
{
    if (!faults_here())
        return;
    /* The waits are the same under valgrind, and two ways show what it can show. */
    for (int way = 0; way < 4; way += (int)check_scaled(1, 3)) {
        check_row("way %d, a wait that is too long is not begun", way);
        owui_client *client =
            new_client(faults_script("total", SCRIPT([REFUSE(429, {"Retry-After":2}), GOOD])));
        owui_call *call = new_chat(client);
        struct told told = {0};
        owui_call_on_retry(call, note_retry, &told);
        owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 1000);
        double began = check_now_ms();
        CHECK_STATUS(run(call, way), OWUI_E_RATE_LIMITED);
        CHECK(check_now_ms() - began < SOON_MS);
        CHECK_INT(told.times, 0);
        CHECK_INT(owui_call_error_retry_after(call), 2000);
        owui_call_release(call);

        check_row("way %d, all attempts together", way);
        faults_script("total", SCRIPT([REFUSE(429, {"retry-after-ms":"150"}), REFUSE(429, {"retry-after-ms":"150"}), {"steps":[{"stall":true}]}]));
        call = new_chat(client);
        owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 1200);
        began = check_now_ms();
        CHECK_STATUS(run(call, way), OWUI_E_TIMEOUT_TOTAL);
        double took = check_now_ms() - began;
        CHECK(took > 1180 && took < 1200 + SOON_MS);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 3);
        owui_call_release(call);

        check_row("way %d, the other timeouts begin anew", way);
        faults_script("total", SCRIPT([REFUSE(429, {"retry-after-ms":"800"}), REFUSE(503, {"retry-after-ms":"800"}), GOOD]));
        call = new_chat(client);
        for (int timeout = OWUI_TIMEOUT_CONNECT; timeout <= OWUI_TIMEOUT_EVENT; timeout++)
            owui_call_set_timeout(call, timeout, 700);
        CHECK_STATUS(run(call, way), OWUI_OK);
        owui_call_release(call);
        owui_client_release(client);
    }
}

TEST(next_does_not_wait_longer)
{
    if (!faults_here())
        return;
    owui_client *client =
        new_client(faults_script("next", SCRIPT([REFUSE(429, {"retry-after-ms":"400"}), GOOD])));
    owui_call *call = new_chat(client);
    const owui_event *event;
    double began = check_now_ms();
    int agains = 0, status;
    while ((status = owui_call_next(call, 50, &event)) == OWUI_AGAIN) {
        agains++;
        CHECK_STATUS(owui_call_status(call), OWUI_AGAIN);
        owui_call_stat(call, OWUI_STAT_ATTEMPTS);
        CHECK(owui_call_response(call) == NULL || 1); /* may be asked for */
    }
    CHECK_STATUS(status, OWUI_OK);
    CHECK(agains >= 1 && agains <= 10);
    CHECK(check_now_ms() - began >= 400);
    owui_call_release(call);

    check_row("not at all");
    faults_script("next", SCRIPT([REFUSE(429, {"retry-after-ms":"100"}), GOOD]));
    call = new_chat(client);
    double longest = 0;
    do {
        double at = check_now_ms();
        status = owui_call_next(call, 0, &event);
        at = check_now_ms() - at;
        longest = at > longest ? at : longest;
    } while (status == OWUI_AGAIN || status == OWUI_OK);
    CHECK_STATUS(status, OWUI_DONE);
    CHECK(longest < SOON_MS);
    owui_call_release(call);

    check_row("freed in the wait");
    faults_script("next", SCRIPT([REFUSE(429, {"Retry-After":"20"}), GOOD]));
    call = new_chat(client);
    CHECK_STATUS(owui_call_next(call, 100, &event), OWUI_AGAIN);
    owui_call_release(call);
    owui_client_release(client);
}

static int count_text(const char *text, size_t length, void *user)
{
    (void)text, (void)length;
    ++*(int *)user;
    return 0;
}

/* On a loop the wait is a timer: other calls continue, and no thread sleeps. */
TEST(others_go_on)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    int waited = 77, streamed = 77, pieces = 0;
    owui_client *client =
        new_client(faults_script("first", SCRIPT([REFUSE(429, {"retry-after-ms":"2500"}), GOOD])));
    owui_call *call = new_chat(client);
    owui_call_start(call, loop, note_done, &waited);
    owui_call_release(call);
    owui_client_release(client);
    client = new_client(faults_steps(
        "second",
        SCRIPT([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n"},
        {"sleep_ms":100},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n"},{"sleep_ms":100},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}])));
    call = new_chat(client);
    owui_call_on_text(call, count_text, &pieces);
    owui_call_start(call, loop, note_done, &streamed);
    owui_call_release(call);
    owui_client_release(client);
    double began = check_now_ms();
    int turns = 0;
    while (streamed == 77 && check_now_ms() - began < 20000) {
        owui_loop_dispatch(loop, 1000);
        turns++;
    }
    CHECK_STATUS(streamed, OWUI_OK);
    CHECK_INT(pieces, 3);
    CHECK_INT(waited, 77);
    while (waited == 77 && check_now_ms() - began < 20000) {
        owui_loop_dispatch(loop, 1000);
        turns++;
    }
    CHECK_STATUS(waited, OWUI_OK);
    CHECK(check_now_ms() - began >= 2500);
    CHECK(turns < 40);
    CHECK_INT(requests("first"), 2);

    check_row("many that wait");
    enum { MANY = 20 };
    int done[MANY];
    client = new_client(faults_script("many", SCRIPT([REFUSE(429, {"retry-after-ms":"300"})])));
    for (int i = 0; i < MANY; i++) {
        done[i] = 77;
        call = new_chat(client);
        owui_call_start(call, loop, note_done, &done[i]);
        owui_call_release(call);
    }
    began = check_now_ms();
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    double took = check_now_ms() - began;
    CHECK(took >= 600 && took < 600 + SOON_MS);
    for (int i = 0; i < MANY; i++)
        CHECK_STATUS(done[i], OWUI_E_RATE_LIMITED);
    CHECK_INT(requests("many"), 3 * MANY);

    check_row("the loop goes in the wait");
    faults_script("many", SCRIPT([REFUSE(429, {"Retry-After":"20"})]));
    for (int i = 0; i < 3; i++) {
        done[i] = 77;
        call = new_chat(client);
        owui_call_start(call, loop, note_done, &done[i]);
        owui_call_release(call);
    }
    for (began = check_now_ms(); check_now_ms() - began < 100;)
        owui_loop_dispatch(loop, 20);
    owui_loop_free(loop);
    for (int i = 0; i < 3; i++)
        CHECK_STATUS(done[i], OWUI_E_CANCELLED);
    CHECK_INT(requests("many"), 3);
    owui_client_release(client);
}

/* ---- Connections that cannot be had, or die */

/* A port of this program without a listener. */
static int bound_port(int *port)
{
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof address) != 0 ||
        getsockname(fd, (struct sockaddr *)&address, &size) != 0)
        return -1;
    *port = ntohs(address.sin_port);
    return fd;
}

static int listen_when_refused(int attempt, int status, int64_t wait_ms, void *user)
{
    (void)attempt, (void)wait_ms;
    CHECK_STATUS(status, OWUI_E_CONNECT);
    return listen(*(int *)user, 8);
}

static void *respond_once(void *user)
{
    static const char response[] =
        "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n"
        "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}]}";
    int fd;
    char request[4096];
    double deadline = check_now_ms() + 10000;
    while ((fd = accept(*(int *)user, NULL, NULL)) < 0 && check_now_ms() < deadline)
        check_sleep_ms(5);
    if (fd < 0 || read(fd, request, sizeof request) < 0 ||
        write(fd, response, sizeof response - 1) < 0)
        return NULL;
    close(fd);
    return NULL;
}

TEST(refused_connections)
{
    int port = 0, fd = bound_port(&port);
    REQUIRE(fd >= 0);
    char url[60];
    snprintf(url, sizeof url, "http://127.0.0.1:%d", port);
    for (int way = 0; way < 4; way += 3) {
        check_row("without end, way %d", way);
        owui_client *client = new_client(url);
        struct told told = {0};
        owui_call *call = new_chat(client);
        owui_call_on_retry(call, note_retry, &told);
        double began = check_now_ms();
        CHECK_STATUS(run(call, way), OWUI_E_CONNECT);
        double took = check_now_ms() - began;
        CHECK(took >= 1100 && took < 1650 + SOON_MS);
        CHECK_INT(told.times, 2);
        CHECK_STATUS(told.statuses[0], OWUI_E_CONNECT);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 3);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("for a moment");
    owui_client *client = new_client(url);
    owui_call *call = new_chat(client);
    owui_call_on_retry(call, listen_when_refused, &fd);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, respond_once, &fd) == 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_STR(owui_call_response_text(call, NULL), "x");
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 2);
    owui_call_release(call);
    owui_client_release(client);
    pthread_join(thread, NULL);
    close(fd);

    check_row("no such name");
    client = new_client("http://name.invalid");
    struct told told = {.stop_at = 1};
    call = new_chat(client);
    owui_call_on_retry(call, note_retry, &told);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_RESOLVE);
    CHECK_INT(told.times, 1);
    CHECK_STATUS(told.statuses[0], OWUI_E_RESOLVE);
    owui_call_release(call);
    owui_client_release(client);
}

/* Accepts, and closes at once: a TLS handshake that breaks off. */
struct closer {
    int fd, accepted;
};

static void *close_all(void *user)
{
    struct closer *closer = user;
    int fd;
    while ((fd = accept(closer->fd, NULL, NULL)) >= 0) {
        closer->accepted++;
        char hello[2000];
        if (read(fd, hello, sizeof hello) < 0)
            closer->accepted += 100;
        close(fd);
    }
    return NULL;
}

TEST(handshakes_that_break_off)
{
    struct closer closer = {0, 0};
    int port = 0;
    closer.fd = bound_port(&port);
    REQUIRE(closer.fd >= 0 && listen(closer.fd, 8) == 0);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, close_all, &closer) == 0);
    char url[60];
    snprintf(url, sizeof url, "https://127.0.0.1:%d", port);
    owui_client *client = new_client(url);
    struct told told = {0};
    owui_call *call = new_chat(client);
    owui_call_on_retry(call, note_retry, &told);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_TLS);
    CHECK_INT(told.times, 2);
    owui_call_release(call);
    owui_client_release(client);
    shutdown(closer.fd, SHUT_RDWR);
    pthread_join(thread, NULL);
    close(closer.fd);
    CHECK_INT(closer.accepted, 3);
    if (!faults_here() || !getenv("OWUI_TEST_FAULT_TLS_URL"))
        return;
    check_row("a certificate that is wrong stays wrong");
    memset(&told, 0, sizeof told);
    client = new_client(getenv("OWUI_TEST_FAULT_TLS_URL"));
    call = new_chat(client);
    owui_call_on_retry(call, note_retry, &told);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_TLS);
    CHECK_INT(told.times, 0);
    owui_call_release(call);
    owui_client_release(client);
}

TEST(pooled_connections_that_die)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *what, *after, *second;
        int chat, status, requests;
    } deaths[] = {
        {"closed while idle", "{\"sleep_ms\":20},{\"close\":true}", SCRIPT(GOOD), 1, OWUI_OK, 2},
        {"reset while idle", "{\"sleep_ms\":20},{\"reset\":true}", SCRIPT(GOOD), 1, OWUI_OK, 2},
        {"reset when used", "{\"keep_alive\":true}", "{\"steps\":[{\"reset\":true}]}", 1, OWUI_E_CONNECTION_LOST, 2},
        {"closed when used", "{\"keep_alive\":true}", "{\"steps\":[{\"close\":true}]}", 1, OWUI_E_CONNECTION_LOST, 2},
        {"reset when used, a GET", "{\"keep_alive\":true}", "{\"steps\":[{\"reset\":true}]}", 0, OWUI_OK, 3},
        {"closed when used, a GET", "{\"keep_alive\":true}", "{\"steps\":[{\"close\":true}]}", 0, OWUI_OK, 3},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(deaths); i++) {
        for (int way = 0; way < 4; way++) {
            check_row("%s, way %d", deaths[i].what, way);
            char script[2000];
            const char *good = deaths[i].chat
                ? SCRIPT({"sse":[{"choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":"stop"}]},"[DONE]"]})
                          : SCRIPT({"http":{"body":{"data":[]}}});
            snprintf(script, sizeof script, "[{\"steps\":[%s,%s]},%s,{\"steps\":[%s]}]", good,
                     deaths[i].after, deaths[i].second, good);
            owui_client *client = new_client(faults_script("die", script));
            owui_loop *loop = way == 3 ? new_loop() : NULL;
            for (int round = 0; round < 2; round++) {
                owui_call *call = deaths[i].chat ? new_chat(client) : owui_model_list(client, 0);
                int status = 77, due = round ? deaths[i].status : OWUI_OK;
                if (loop) {
                    owui_call_start(call, loop, note_done, &status);
                    owui_loop_run(loop);
                } else {
                    status = run(call, way);
                }
                CHECK_STATUS(status, due);
                owui_call_release(call);
                if (!round)
                    faults_played("die", 0);
            }
            CHECK_INT(requests("die"), deaths[i].requests);
            owui_loop_free(loop);
            owui_client_release(client);
        }
    }
}

/* ---- Uploads */

struct source {
    int reads, rewinds, can_rewind;
    size_t at;
};

static const char content[] = "The lighthouse stands on a rock.";

static int64_t read_source(char *buffer, size_t size, void *user)
{
    struct source *source = user;
    size_t left = sizeof content - 1 - source->at;
    size_t count = left < size ? left : size;
    count = count > 10 ? 10 : count;
    memcpy(buffer, content + source->at, count);
    source->at += count;
    source->reads++;
    return (int64_t)count;
}

static int rewind_source(void *user)
{
    struct source *source = user;
    source->rewinds++;
    source->at = 0;
    return !source->can_rewind;
}

TEST(uploads)
{
    if (!faults_here())
        return;
    static const char script[] =
        SCRIPT([REFUSE(503, SOON), {"steps":[{"http":{"body":{"id":"f"}}}]}]);
    /* clang-format off */
    static const char *const whats[] = {"memory", "a reader", "a reader that rewinds", "a reader that cannot"};
    /* clang-format on */
    for (int way = 0; way < 4; way += 3) {
        for (int what = 0; what < 4; what++) {
            check_row("%s, way %d", whats[what], way);
            owui_client *client = new_client(faults_script("upload", script));
            struct source source = {.can_rewind = what == 2};
            owui_call *call =
                what == 0 ? owui_file_upload_data(client, "a.txt", content, sizeof content - 1)
                          : owui_file_upload_reader(client, "a.txt", read_source,
                                                    what == 1 ? NULL : rewind_source, &source,
                                                    sizeof content - 1);
            int again = what == 0 || what == 2;
            CHECK_STATUS(run(call, way), again ? OWUI_OK : OWUI_E_SERVER);
            CHECK_INT(requests("upload"), again ? 2 : 1);
            owui_json *log = faults_log("upload");
            for (size_t i = 0; i < owui_json_size(log); i++)
                CHECK_CONTAINS(owui_json_string_at(owui_json_element(log, i), "/body", NULL),
                               content);
            owui_json_release(log);
            CHECK_INT(source.rewinds, what >= 2);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

TEST(signing_in_is_not_repeated)
{
    if (!faults_here())
        return;
    owui_client *client = new_client(faults_script("sign", SCRIPT([REFUSE(429, SOON)])));
    owui_call *call = owui_sign_in(client, "a@example.org", "secret-word");
    CHECK_STATUS(owui_call_perform(call), OWUI_E_RATE_LIMITED);
    CHECK_INT(requests("sign"), 1);
    owui_call_release(call);
    owui_client_release(client);
}

struct lines {
    int warnings, secrets;
    char last[300];
};

static void note_line(int level, const char *message, size_t length, void *user)
{
    struct lines *lines = user;
    (void)length;
    if (level == OWUI_LOG_WARNING) {
        lines->warnings++;
        snprintf(lines->last, sizeof lines->last, "%s", message);
    }
    lines->secrets += strstr(message, "sk-hidden") != NULL;
}

TEST(the_log_tells)
{
    if (!faults_here())
        return;
    owui_client *client = new_client(faults_script(
        "log", SCRIPT([REFUSE(429, SOON), {"steps":[{"http":{"status":503,"headers":{"retry-after-ms":"30"},"body":"sk-hidden"}}]}, GOOD])));
    struct lines lines = {0};
    owui_client_set_api_key(client, "sk-hidden");
    owui_client_set_log(client, OWUI_LOG_DEBUG, note_line, &lines);
    owui_call *call = new_chat(client);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_INT(lines.warnings, 2);
    CHECK_CONTAINS(lines.last, "retrying in 30 ms");
    CHECK_INT(lines.secrets, 0);
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(what_is_tried_again),
        T(a_delete_is_sent_once),
        T(a_failed_attempt_is_invisible),
        T(how_often),
        T(the_caller_is_asked),
        T(as_long_as_the_server_asks),
        T(backoff),
        T(cancel_in_the_wait),
        T(the_total_timeout),
        T(next_does_not_wait_longer),
        T(others_go_on),
        T(refused_connections),
        T(handshakes_that_break_off),
        T(pooled_connections_that_die),
        T(uploads),
        T(signing_in_is_not_repeated),
        T(the_log_tells),
        {0},
    };
    return check_main(argc, argv, tests);
}
