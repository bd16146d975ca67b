/* Many calls on one thread: owui_loop, owui_call_start() and owui_call_attach(). */
#include "check.h"
#include "faults.h"

#include <openwebui.h>

#include <arpa/inet.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What came of a call. */
struct outcome {
    int done, status, texts, inside_start;
    char text[100];
    size_t length;
    int retries;
    owui_loop *loop;
    owui_client *client;
    owui_call *other;
    int other_status, freed;
    struct outcome *next;
};

static int is_inside_start;

static void finished(owui_call *call, int status, void *user)
{
    struct outcome *outcome = user;
    outcome->done++;
    outcome->status = status;
    outcome->inside_start += is_inside_start;
    CHECK_STATUS(owui_call_status(call), status);
}

static int collect(const char *text, size_t length, void *user)
{
    struct outcome *outcome = user;
    outcome->texts++;
    outcome->inside_start += is_inside_start;
    if (outcome->length + length < sizeof outcome->text) {
        memcpy(outcome->text + outcome->length, text, length + 1);
        outcome->length += length;
    }
    return 0;
}

static owui_loop *new_loop(void)
{
    owui_loop *loop = NULL;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    return loop;
}

static int start(owui_call *call, owui_loop *loop, owui_done_fn done, void *user)
{
    is_inside_start = 1;
    int status = owui_call_start(call, loop, done, user);
    is_inside_start = 0;
    return status;
}

/* Starts it with its text collected, and gives it up. */
static void start_and_free(owui_call *call, owui_loop *loop, struct outcome *outcome)
{
    owui_call_on_text(call, collect, outcome);
    CHECK_STATUS(start(call, loop, finished, outcome), OWUI_OK);
    owui_call_release(call);
}

static int readable(const owui_loop *loop, int timeout_ms)
{
    struct pollfd watched = {owui_loop_fd(loop), POLLIN, 0};
    return poll(&watched, 1, timeout_ms) == 1 && watched.revents & POLLIN;
}

/* As a program with a loop of its own does it. How often it had to. */
static int turn_until(owui_loop *loop, const int *flag, int at_most_ms)
{
    double deadline = check_now_ms() + at_most_ms;
    int turns = 0;
    while (!*flag && check_now_ms() < deadline) {
        if (!readable(loop, (int)(deadline - check_now_ms()) + 1))
            break;
        CHECK_STATUS(owui_loop_dispatch(loop, 0), OWUI_OK);
        turns++;
    }
    return turns;
}

static const char hello[] = SAY("Hel") SAY("lo") STOP DONE;
static const char half[] = SAY("Hel");

static const char *serve_hello(const char *name)
{
    return faults_stream(name, hello, sizeof hello - 1, FAULTS_WHOLE);
}

static const char *serve_stall(const char *name)
{
    return faults_stream(name, half, sizeof half - 1, FAULTS_STALL);
}

static owui_call *chat_of(owui_client *client)
{
    owui_call *call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
    return call;
}

static int descriptors(void)
{
    int count = 0;
    DIR *dir = opendir("/proc/self/fd");
    while (dir && readdir(dir))
        count++;
    if (dir)
        closedir(dir);
    return count;
}

static int highest_descriptor(void)
{
    int highest = 2;
    for (int fd = 0; fd < 1000; fd++)
        if (fcntl(fd, F_GETFD) >= 0)
            highest = fd;
    return highest;
}

/* ---- The arguments */

static void never_done(owui_call *call, int status, void *user)
{
    (void)call, (void)status, (void)user;
    CHECK(!"to be called");
}

static void never_ready(owui_call *call, void *user)
{
    (void)call, (void)user;
    CHECK(!"to be called");
}

TEST(nulls)
{
    CHECK_STATUS(owui_loop_new(NULL), OWUI_E_INVALID);
    owui_loop_free(NULL);
    CHECK_INT(owui_loop_fd(NULL), -1);
    CHECK_STATUS(owui_loop_dispatch(NULL, 0), OWUI_E_INVALID);
    CHECK_STATUS(owui_loop_run(NULL), OWUI_E_INVALID);
    owui_loop_wakeup(NULL);
    CHECK_INT(owui_loop_active_calls(NULL), 0);
    owui_loop *loop = new_loop();
    owui_client *client = faults_client("http://127.0.0.1:1");
    owui_call *call = chat_of(client);
    CHECK_STATUS(owui_call_start(NULL, loop, never_done, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_start(call, NULL, never_done, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_attach(NULL, loop, never_ready, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_attach(call, NULL, never_ready, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_attach(call, loop, NULL, NULL), OWUI_E_INVALID);
    CHECK_INT(owui_loop_active_calls(loop), 0);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
    CHECK_INT(owui_loop_active_calls(loop), 1);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(owui_call_status(call), OWUI_E_CONNECT);
    owui_call_release(call);
    owui_client_release(client);
    owui_loop_free(loop);
}

/* ---- It ends as perform does */

struct way {
    const char *what, *steps;
    int timeout, milliseconds;
};

/* Where something comes before the time is over, there is time for it on a busy machine. */
/* clang-format off */
static const struct way ways[] = {
    {"a stream", JSON([{"sse":[{"choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":"stop"}]},"[DONE]"]}]), -1, 0},
    {"a whole response", JSON([{"http":{"body":{"choices":[{"index":0,"message":{"content":"Hello"},"finish_reason":"stop"}]}}}]), -1, 0},
    {"an HTTP error", JSON([{"http":{"status":400,"body":{"detail":"Model not found"}}}]), -1, 0},
    {"a rate limit", JSON([{"http":{"status":429,"headers":{"Retry-After":7},"body":{"detail":"slow down"}}}]), -1, 0},
    {"a failure", JSON([{"http":{"status":500,"body":"Internal Server Error"}}]), -1, 0},
    {"an error inside the stream", JSON([{"sse":[{"error":{"message":"overloaded","code":"busy"}},"[DONE]"]}]), -1, 0},
    {"a truncated stream", JSON([{"sse":[{"choices":[{"index":0,"delta":{"content":"Hel"}}]}]}]), -1, 0},
    {"a cut stream", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"sleep_ms":20},{"cut":true}]), -1, 0},
    {"a reset stream", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"sleep_ms":20},{"reset":true}]), -1, 0},
    {"a reset before the response", JSON([{"reset":true}]), -1, 0},
    {"a web page", JSON([{"http":{"headers":{"Content-Type":"text/html"},"body":"<html></html>"}}]), -1, 0},
    {"an empty body", JSON([{"http":{"body":""}}]), -1, 0},
    {"not HTTP", JSON([{"send":"SSH-2.0-OpenSSH_9\r\n"},{"close":true}]), -1, 0},
    {"nothing", JSON([{"stall":true}]), OWUI_TIMEOUT_FIRST_BYTE, 150},
    {"a stall after the headers", JSON([{"head":{}},{"stall":true}]), OWUI_TIMEOUT_IDLE, 150},
    {"a stall in mid-token", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\ndata: {\"choi"},{"stall":true}]), OWUI_TIMEOUT_IDLE, 150},
    {"pings without end", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"chunk":": ping\n\n","repeat":10000,"drip_ms":2}]), OWUI_TIMEOUT_EVENT, 1500},
    {"blank lines without end", JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"chunk":"\n","repeat":10000,"drip_ms":2}]), OWUI_TIMEOUT_EVENT, 1500},
    {"total", JSON([{"head":{}},{"chunk":": ping\n\n","repeat":10000,"drip_ms":2}]), OWUI_TIMEOUT_TOTAL, 1500},
    {"a deaf host", NULL, OWUI_TIMEOUT_CONNECT, 150},
    {"total before a connection", NULL, OWUI_TIMEOUT_TOTAL, 150},
};
/* clang-format on */

static owui_call *go_a_way(const struct way *way, size_t number)
{
    char name[20];
    snprintf(name, sizeof name, "way%zu", number);
    owui_call *call = faults_chat(way->steps ? faults_steps(name, way->steps) : faults_deaf());
    if (way->timeout >= 0)
        CHECK_STATUS(owui_call_set_timeout(call, way->timeout, way->milliseconds), OWUI_OK);
    return call;
}

static void compare(owui_call *is, owui_call *due)
{
    CHECK_STATUS(owui_call_status(is), owui_call_status(due));
    CHECK_STR(owui_call_error_message(is), owui_call_error_message(due));
    CHECK_STR(owui_call_error_detail(is), owui_call_error_detail(due));
    CHECK_STR(owui_call_response_text(is, NULL), owui_call_response_text(due, NULL));
    CHECK_INT(owui_call_response_status(is), owui_call_response_status(due));
    CHECK_INT(owui_call_error_retry_after(is), owui_call_error_retry_after(due));
    CHECK_INT(owui_call_error_retryable(is), owui_call_error_retryable(due));
    CHECK_INT(owui_call_stat(is, OWUI_STAT_EVENTS), owui_call_stat(due, OWUI_STAT_EVENTS));
    CHECK_INT(owui_call_stat(is, OWUI_STAT_ATTEMPTS), owui_call_stat(due, OWUI_STAT_ATTEMPTS));
}

struct pulled {
    int ready, status, asked, unasked, events;
};

static void pull_ready(owui_call *call, void *user)
{
    struct pulled *pulled = user;
    const owui_event *event;
    pulled->ready++;
    pulled->unasked += !pulled->asked;
    pulled->asked = 0;
    while ((pulled->status = owui_call_next(call, -1, &event)) == OWUI_OK)
        pulled->events++;
    pulled->asked = pulled->status == OWUI_AGAIN;
}

TEST(ends_as_perform_does)
{
    if (!faults_here())
        return;
    check_allow(60);
    struct outcome outcomes[COUNT(ways)];
    struct pulled pulls[COUNT(ways)];
    owui_call *started[COUNT(ways)], *attached[COUNT(ways)], *performed[COUNT(ways)];
    memset(outcomes, 0, sizeof outcomes);
    memset(pulls, 0, sizeof pulls);
    owui_loop *loop = new_loop();
    for (size_t i = 0; i < COUNT(ways); i++) {
        check_row("%s", ways[i].what);
        performed[i] = go_a_way(&ways[i], i);
        owui_call_perform(performed[i]);
        /* All of these at the same time, each starting its script afresh, which is the same. */
        started[i] = go_a_way(&ways[i], i);
        owui_call_on_text(started[i], collect, &outcomes[i]);
        CHECK_STATUS(start(started[i], loop, finished, &outcomes[i]), OWUI_OK);
        attached[i] = go_a_way(&ways[i], i);
        pulls[i].asked = 1;
        CHECK_STATUS(owui_call_attach(attached[i], loop, pull_ready, &pulls[i]), OWUI_OK);
    }
    CHECK_INT(owui_loop_active_calls(loop), COUNT(ways));
    double began = check_now_ms();
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK(check_now_ms() - began < 3000 + SOON_MS);
    CHECK_INT(owui_loop_active_calls(loop), 0);
    for (size_t i = 0; i < COUNT(ways); i++)
        while (pulls[i].status == OWUI_AGAIN && check_now_ms() - began < 4 * SOON_MS)
            owui_loop_dispatch(loop, 100);
    for (size_t i = 0; i < COUNT(ways); i++) {
        check_row("%s", ways[i].what);
        CHECK_INT(outcomes[i].done, 1);
        CHECK_INT(outcomes[i].inside_start, 0);
        CHECK_STATUS(outcomes[i].status, owui_call_status(performed[i]));
        CHECK_STR(outcomes[i].text, owui_call_response_text(performed[i], NULL));
        compare(started[i], performed[i]);
        compare(attached[i], performed[i]);
        CHECK_INT(pulls[i].unasked, 0);
        CHECK(pulls[i].status == OWUI_DONE || pulls[i].status == owui_call_status(performed[i]));
        owui_call_release(started[i]);
        owui_call_release(attached[i]);
        owui_call_release(performed[i]);
    }
    owui_loop_free(loop);
}

TEST(what_is_wrong_comes_out_of_on_done)
{
    owui_loop *loop = new_loop();
    struct outcome outcomes[4];
    memset(outcomes, 0, sizeof outcomes);
    owui_client *client = faults_client("http://127.0.0.1:1");
    start_and_free(owui_chat(NULL, NULL), loop, &outcomes[0]);
    start_and_free(owui_chat(client, NULL), loop, &outcomes[1]); /* without a request */
    owui_call *call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, "{", 1), OWUI_E_INVALID);
    start_and_free(call, loop, &outcomes[2]);
    call = chat_of(client);
    owui_call_cancel(call);
    start_and_free(call, loop, &outcomes[3]);
    for (int i = 0; i < 4; i++)
        CHECK_INT(outcomes[i].done, 0);
    CHECK_INT(owui_loop_active_calls(loop), 4);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    for (int i = 0; i < 4; i++) {
        check_row("%d", i);
        CHECK_INT(outcomes[i].done, 1);
        CHECK_STATUS(outcomes[i].status, i == 3 ? OWUI_E_CANCELLED : OWUI_E_INVALID);
    }
    owui_client_release(client);
    owui_loop_free(loop);
}

TEST(runs_once)
{
    if (!faults_here())
        return;
    struct outcome outcome = {0};
    const owui_event *event;
    owui_text_batch batch = {.size = sizeof batch};
    owui_loop *loop = new_loop(), *other = new_loop();
    owui_call *call = faults_chat(serve_hello("once"));
    CHECK_STATUS(start(call, loop, finished, &outcome), OWUI_OK);
    for (int round = 0; round < 2; round++) {
        check_row("round %d", round);
        CHECK_STATUS(start(call, loop, never_done, NULL), OWUI_E_STATE);
        CHECK_STATUS(start(call, other, never_done, NULL), OWUI_E_STATE);
        CHECK_STATUS(owui_call_attach(call, loop, never_ready, NULL), OWUI_E_STATE);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_STATE);
        CHECK_STATUS(owui_call_next(call, 0, &event), round ? OWUI_DONE : OWUI_E_STATE);
        CHECK_STATUS(owui_call_next_text(call, 0, &batch), round ? OWUI_DONE : OWUI_E_STATE);
        CHECK_STATUS(owui_call_set_retries(call, 1), OWUI_E_STATE);
        CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 1), OWUI_E_STATE);
        CHECK_STATUS(owui_call_on_text(call, NULL, NULL), OWUI_E_STATE);
        if (!round)
            CHECK_STATUS(owui_call_status(call), OWUI_AGAIN);
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        CHECK_STATUS(owui_loop_run(other), OWUI_OK);
        CHECK_INT(outcome.done, 1);
        CHECK_STATUS(outcome.status, OWUI_OK);
    }
    owui_call_release(call);

    check_row("performed");
    call = faults_chat(serve_hello("once"));
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_STATUS(start(call, loop, never_done, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_attach(call, loop, never_ready, NULL), OWUI_E_STATE);
    owui_call_release(call);

    check_row("pulled");
    call = faults_chat(serve_hello("once"));
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    CHECK_STATUS(start(call, loop, never_done, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_attach(call, loop, never_ready, NULL), OWUI_E_STATE);
    owui_call_release(call);

    check_row("attached");
    call = faults_chat(serve_hello("once"));
    CHECK_STATUS(owui_call_attach(call, loop, never_ready, NULL), OWUI_OK);
    CHECK_STATUS(start(call, loop, never_done, NULL), OWUI_E_STATE);
    CHECK_STATUS(start(call, other, never_done, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_attach(call, loop, never_ready, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_retries(call, 1), OWUI_E_STATE);
    owui_call_release(call);
    CHECK_STATUS(owui_loop_dispatch(loop, 20), OWUI_OK);
    owui_loop_free(loop);
    owui_loop_free(other);
}

/* ---- The descriptor */

TEST(descriptor)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    int fd = owui_loop_fd(loop);
    CHECK(fd >= 0);
    CHECK(!readable(loop, 30));
    struct outcome outcome = {0};
    start_and_free(faults_chat(serve_hello("fd")), loop, &outcome);
    CHECK(readable(loop, 0)); /* it has to begin */
    turn_until(loop, &outcome.done, 5000);
    CHECK_STATUS(outcome.status, OWUI_OK);
    CHECK_STR(outcome.text, "Hello");
    CHECK_INT(owui_loop_fd(loop), fd);
    /* The rest of the HTTP body, perhaps; then nothing more. */
    for (int i = 0; i < 5; i++)
        if (readable(loop, 150))
            owui_loop_dispatch(loop, 0);
    CHECK(!readable(loop, 100));

    check_row("a timeout that expires, and nothing else");
    /* clang-format off */
    static const struct {
        const char *steps;
        int timeout, status, most;
    } rows[] = {
        {JSON([{"stall":true}]), OWUI_TIMEOUT_FIRST_BYTE, OWUI_E_TIMEOUT_FIRST_BYTE, 8},
        {JSON([{"head":{}},{"stall":true}]), OWUI_TIMEOUT_IDLE, OWUI_E_TIMEOUT_IDLE, 10},
        {JSON([{"stall":true}]), OWUI_TIMEOUT_TOTAL, OWUI_E_TIMEOUT_TOTAL, 8},
        {NULL, OWUI_TIMEOUT_CONNECT, OWUI_E_TIMEOUT_CONNECT, 8},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("timeout %d", rows[i].timeout);
        memset(&outcome, 0, sizeof outcome);
        owui_call *call =
            faults_chat(rows[i].steps ? faults_steps("timeout", rows[i].steps) : faults_deaf());
        owui_call_set_timeout(call, rows[i].timeout, 300);
        start_and_free(call, loop, &outcome);
        double began = check_now_ms();
        int turns = turn_until(loop, &outcome.done, 20000);
        double took = check_now_ms() - began;
        CHECK_STATUS(outcome.status, rows[i].status);
        CHECK(took > 270);
        CHECK(took < 300 + SOON_MS);
        if (!CHECK(turns <= rows[i].most))
            CHECK_INT(turns, rows[i].most);
        if (readable(loop, 50)) /* a timer that was set already */
            owui_loop_dispatch(loop, 0);
        CHECK(!readable(loop, 50));
    }
    owui_loop_free(loop);
}

TEST(dispatch_waits_as_long_as_it_is_told)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    for (int round = 0; round < 2; round++) {
        check_row("round %d", round);
        double began = check_now_ms();
        CHECK_STATUS(owui_loop_dispatch(loop, 0), OWUI_OK);
        CHECK(check_now_ms() - began < SOON_MS);
        began = check_now_ms();
        CHECK_STATUS(owui_loop_dispatch(loop, 100), OWUI_OK);
        double took = check_now_ms() - began;
        CHECK(took > 95 && took < 100 + SOON_MS);
        if (round)
            break;
        struct outcome outcome = {0};
        start_and_free(faults_chat(serve_hello("wait")), loop, &outcome);
        for (int i = 0; i < 1000 && !outcome.done; i++)
            CHECK_STATUS(owui_loop_dispatch(loop, -1), OWUI_OK);
        CHECK_INT(outcome.done, 1);
        for (int i = 0; i < 3; i++)
            CHECK_STATUS(owui_loop_dispatch(loop, 120), OWUI_OK);
    }
    owui_loop_free(loop);
}

/* ---- Waking */

struct waker {
    owui_loop *loop;
    owui_call *call;
    int after_ms;
    double at;
};

static void *wake_later(void *user)
{
    struct waker *waker = user;
    check_sleep_ms(waker->after_ms);
    waker->at = check_now_ms();
    owui_loop_wakeup(waker->loop);
    return NULL;
}

static owui_loop *signalled_loop;
static owui_call *signalled_call;
static double signalled_at;

static void on_signal(int number)
{
    (void)number;
    signalled_at = check_now_ms();
    owui_loop_wakeup(signalled_loop);
    owui_call_cancel(signalled_call);
}

static void signal_later(timer_t *timer, int milliseconds)
{
    sigevent_t event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
    struct itimerspec when = {.it_value = {0, milliseconds * 1000000L}};
    CHECK(timer_create(CLOCK_MONOTONIC, &event, timer) == 0);
    timer_settime(*timer, 0, &when, NULL);
}

TEST(wakeup)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    struct outcome outcome = {0};
    start_and_free(faults_chat(serve_stall("wake")), loop, &outcome);

    check_row("from a thread, while run waits");
    struct waker waker = {loop, NULL, 50, 0};
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, wake_later, &waker) == 0);
    CHECK_STATUS(owui_loop_run(loop), OWUI_AGAIN);
    CHECK(check_now_ms() - waker.at < SOON_MS);
    pthread_join(thread, NULL);
    CHECK_INT(outcome.done, 0);
    CHECK_INT(owui_loop_active_calls(loop), 1);

    check_row("before run");
    owui_loop_wakeup(loop);
    owui_loop_wakeup(loop);
    CHECK_STATUS(owui_loop_run(loop), OWUI_AGAIN);

    check_row("while dispatch waits");
    REQUIRE(pthread_create(&thread, NULL, wake_later, &waker) == 0);
    double began = check_now_ms();
    CHECK_STATUS(owui_loop_dispatch(loop, 5000), OWUI_OK);
    if (check_now_ms() - began < 40)
        CHECK_STATUS(owui_loop_dispatch(loop, 5000), OWUI_OK);
    CHECK(check_now_ms() - waker.at < SOON_MS);
    pthread_join(thread, NULL);

    check_row("what woke dispatch is over");
    waker.after_ms = 100;
    began = check_now_ms();
    REQUIRE(pthread_create(&thread, NULL, wake_later, &waker) == 0);
    CHECK_STATUS(owui_loop_run(loop), OWUI_AGAIN);
    CHECK(check_now_ms() - began > 90);
    pthread_join(thread, NULL);

    check_row("it makes the descriptor readable, once");
    CHECK(!readable(loop, 0));
    owui_loop_wakeup(loop);
    CHECK(readable(loop, 0));
    CHECK_STATUS(owui_loop_dispatch(loop, 0), OWUI_OK);
    CHECK(!readable(loop, 0));

    check_row("from a signal handler");
    struct sigaction action = {.sa_handler = on_signal}, before;
    sigaction(SIGUSR1, &action, &before);
    signalled_loop = loop;
    timer_t timer;
    signal_later(&timer, 50);
    CHECK_STATUS(owui_loop_run(loop), OWUI_AGAIN);
    CHECK(check_now_ms() - signalled_at < SOON_MS);
    timer_delete(timer);
    signalled_loop = NULL;
    sigaction(SIGUSR1, &before, NULL);
    owui_loop_free(loop);
    CHECK_INT(outcome.done, 1);
    CHECK_STATUS(outcome.status, OWUI_E_CANCELLED);
    CHECK_STR(outcome.text, "Hel");

    check_row("a loop without calls");
    loop = new_loop();
    owui_loop_wakeup(loop);
    CHECK_STATUS(owui_loop_run(loop), OWUI_AGAIN);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    owui_loop_free(loop);
}

/* ---- Cancel */

static void *cancel_later(void *user)
{
    struct waker *waker = user;
    check_sleep_ms(waker->after_ms);
    waker->at = check_now_ms();
    owui_call_cancel(waker->call);
    owui_call_release(waker->call);
    return NULL;
}

static const char *hanging(int where)
{
    switch (where) {
    case 0: return faults_deaf();
    case 1: return faults_steps("hang", JSON([{"stall":true}]));
    case 2: return serve_stall("hang");
    case 3:
        return faults_steps("hang",
                            JSON([{"head":{}},{"chunk":": ping\n\n","repeat":100000,"drip_ms":0}]));
    default:
        return faults_steps("hang", JSON([{"http":{"status":429,"headers":{"Retry-After":20}}}]));
    }
}

TEST(cancel_from_another_thread)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    for (int i = 0; i < 10; i++) {
        int where = i / 2, attached = i % 2;
        check_row("hangs at %d%s", where, attached ? ", attached" : "");
        struct outcome outcome = {0};
        struct pulled pulled = {.asked = 1};
        owui_call *call = faults_chat(hanging(where));
        owui_call_set_retries(call, 2);
        struct waker waker = {loop, owui_call_retain(call), 60, 0};
        pthread_t thread;
        owui_call_retain(call);
        if (attached) {
            pulled.status = OWUI_AGAIN;
            CHECK_STATUS(owui_call_attach(call, loop, pull_ready, &pulled), OWUI_OK);
            owui_call_release(call);
        } else {
            start_and_free(call, loop, &outcome);
        }
        REQUIRE(pthread_create(&thread, NULL, cancel_later, &waker) == 0);
        double deadline = check_now_ms() + 20000;
        while ((attached ? pulled.status == OWUI_AGAIN : !outcome.done) &&
               check_now_ms() < deadline)
            owui_loop_dispatch(loop, 20000);
        double took = check_now_ms() - waker.at;
        pthread_join(thread, NULL);
        CHECK(took < SOON_MS);
        CHECK_STATUS(attached ? pulled.status : outcome.status, OWUI_E_CANCELLED);
        CHECK_STR(owui_call_response_text(call, NULL), where == 2 ? "Hel" : "");
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
        if (where && where < 4) {
            const char *end = faults_ended("hang", 0);
            CHECK(strncmp(end, "peer ", 5) == 0);
        }
        owui_call_release(call);
    }
    owui_loop_free(loop);
}

TEST(cancel_from_a_signal_handler)
{
    if (!faults_here())
        return;
    struct sigaction action = {.sa_handler = on_signal}, before;
    sigaction(SIGUSR1, &action, &before);
    owui_loop *loop = new_loop();
    for (int where = 0; where < 5; where++) {
        check_row("hangs at %d", where);
        struct outcome outcome = {0};
        signalled_call = faults_chat(hanging(where));
        owui_call_set_retries(signalled_call, 2);
        CHECK_STATUS(start(signalled_call, loop, finished, &outcome), OWUI_OK);
        timer_t timer;
        signal_later(&timer, 60);
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        CHECK(check_now_ms() - signalled_at < SOON_MS);
        CHECK_STATUS(outcome.status, OWUI_E_CANCELLED);
        timer_delete(timer);
        owui_call *call = signalled_call;
        signalled_call = NULL;
        owui_call_release(call);
    }
    sigaction(SIGUSR1, &before, NULL);
    owui_loop_free(loop);
}

/* ---- Inside callbacks */

static int cancel_both(const char *text, size_t length, void *user)
{
    struct outcome *outcome = user;
    collect(text, length, user);
    owui_call_cancel(outcome->other);
    return 0;
}

static int stop_at_once(const char *text, size_t length, void *user)
{
    collect(text, length, user);
    return 7;
}

static int state_inside(const char *text, size_t length, void *user)
{
    struct outcome *outcome = user;
    collect(text, length, user);
    CHECK_STATUS(owui_loop_dispatch(outcome->loop, 0), OWUI_E_STATE);
    CHECK_STATUS(owui_loop_dispatch(outcome->loop, -1), OWUI_E_STATE);
    CHECK_STATUS(owui_loop_run(outcome->loop), OWUI_E_STATE);
    /* Another call, on a loop of its own. */
    owui_call *call = chat_of(outcome->client);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    owui_call_release(call);
    return 0;
}

static void state_inside_done(owui_call *call, int status, void *user)
{
    struct outcome *outcome = user;
    finished(call, status, user);
    CHECK_STATUS(owui_loop_dispatch(outcome->loop, 0), OWUI_E_STATE);
    CHECK_STATUS(owui_loop_run(outcome->loop), OWUI_E_STATE);
}

TEST(inside_callbacks)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    owui_client *client = faults_client(serve_hello("inside"));

    check_row("dispatch and run");
    struct outcome outcome = {.loop = loop, .client = client};
    owui_call *call = faults_chat(serve_hello("outside"));
    owui_call_on_text(call, state_inside, &outcome);
    CHECK_STATUS(start(call, loop, state_inside_done, &outcome), OWUI_OK);
    owui_call_release(call);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(outcome.status, OWUI_OK);

    check_row("stopped");
    struct outcome stopped = {0};
    call = faults_chat(serve_stall("outside"));
    owui_call_on_text(call, stop_at_once, &stopped);
    CHECK_STATUS(start(call, loop, finished, &stopped), OWUI_OK);
    owui_call_release(call);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(stopped.status, OWUI_E_ABORTED);
    CHECK_INT(stopped.done, 1);
    CHECK_STR(stopped.text, "Hel");
    CHECK_STR(faults_ended("outside", 0), "peer closed");

    check_row("cancelled, itself");
    struct outcome self = {0};
    call = faults_chat(serve_stall("outside"));
    self.other = call;
    owui_call_on_text(call, cancel_both, &self);
    CHECK_STATUS(start(call, loop, finished, &self), OWUI_OK);
    owui_call_release(call);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(self.status, OWUI_E_CANCELLED);
    CHECK_INT(self.done, 1);

    check_row("cancelled, another");
    struct outcome first = {0}, second = {0};
    owui_call *other = faults_chat(serve_stall("other"));
    owui_call_on_text(other, collect, &second);
    CHECK_STATUS(start(other, loop, finished, &second), OWUI_OK);
    while (!second.texts)
        owui_loop_dispatch(loop, -1);
    call = faults_chat(serve_hello("outside"));
    first.other = other;
    owui_call_on_text(call, cancel_both, &first);
    CHECK_STATUS(start(call, loop, finished, &first), OWUI_OK);
    owui_call_release(call);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(first.status, OWUI_OK);
    CHECK_STATUS(second.status, OWUI_E_CANCELLED);
    CHECK_INT(second.done, 1);
    owui_call_release(other);
    owui_client_release(client);
    owui_loop_free(loop);
}

/* One call starts the next, from its on_done. */
struct chain {
    owui_loop *loop;
    owui_client *client;
    int left, wrong, reused, done;
};

static void start_next(owui_call *call, int status, void *user)
{
    struct chain *chain = user;
    chain->wrong += status != OWUI_OK || strcmp(owui_call_response_text(call, NULL), "Hello") != 0;
    chain->reused += owui_call_stat(call, OWUI_STAT_REUSED) == 1;
    chain->done++;
    if (chain->left-- > 0) {
        owui_call *next = chat_of(chain->client);
        CHECK_STATUS(start(next, chain->loop, start_next, chain), OWUI_OK);
        owui_call_release(next);
    }
}

static int connections(const char *name)
{
    owui_json *log = faults_log(name);
    int64_t seen[100];
    int count = 0;
    for (size_t i = 0; i < owui_json_size(log) && count < 100; i++) {
        int64_t number = owui_json_int_at(owui_json_element(log, i), "/connection", -1);
        int known = 0;
        for (int j = 0; j < count; j++)
            known |= seen[j] == number;
        if (!known)
            seen[count++] = number;
    }
    owui_json_release(log);
    return count;
}

static const char slow_end[] = JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}\n\n"},
          {"chunk":"data: [DONE]\n\n"},{"sleep_ms":10},{"last_chunk":true},{"keep_alive":true}]);

TEST(connections_are_used_again)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    for (int slow = 0; slow < 2; slow++) {
        check_row("one after the other%s", slow ? ", the body's end behind" : "");
        const char *url = slow ? faults_steps("again", slow_end) : serve_hello("again");
        struct chain chain = {.loop = loop, .client = faults_client(url), .left = 9};
        owui_call *call = chat_of(chain.client);
        CHECK_STATUS(start(call, loop, start_next, &chain), OWUI_OK);
        owui_call_release(call);
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        CHECK_INT(chain.done, 10);
        CHECK_INT(chain.wrong, 0);
        CHECK(chain.reused >= 9);
        CHECK_INT(connections("again"), 1);
        owui_client_release(chain.client);

        check_row("from run to run%s", slow ? ", the body's end behind" : "");
        owui_client *client =
            faults_client(slow ? faults_steps("again", slow_end) : serve_hello("again"));
        for (int i = 0; i < 5; i++) {
            struct outcome outcome = {0};
            start_and_free(chat_of(client), loop, &outcome);
            CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
            CHECK_STATUS(outcome.status, OWUI_OK);
            if (i == 2)
                check_sleep_ms(200);
        }
        CHECK_INT(connections("again"), 1);
        owui_client_release(client);
    }

    check_row("pulled");
    owui_client *client = faults_client(faults_steps("again", slow_end));
    for (int i = 0; i < 4; i++) {
        struct pulled pulled = {.asked = 1, .status = OWUI_AGAIN};
        owui_call *call = chat_of(client);
        CHECK_STATUS(owui_call_attach(call, loop, pull_ready, &pulled), OWUI_OK);
        while (pulled.status == OWUI_AGAIN)
            owui_loop_dispatch(loop, -1);
        CHECK_STATUS(pulled.status, OWUI_DONE);
        owui_call_release(call);
        owui_loop_dispatch(loop, 50); /* the rest of the body */
    }
    CHECK_INT(connections("again"), 1);
    owui_client_release(client);

    check_row("not after the server has closed it");
    client = faults_client(
        faults_script("again", JSON([
        {"steps":[{"sse":[{"choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":"stop"}]},"[DONE]"]},{"sleep_ms":20},{"close":true}]}])));
    for (int i = 0; i < 3; i++) {
        struct outcome outcome = {0};
        start_and_free(chat_of(client), loop, &outcome);
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        CHECK_STATUS(outcome.status, OWUI_OK);
        faults_played("again", (size_t)i);
    }
    CHECK_INT(connections("again"), 3);
    owui_client_release(client);
    owui_loop_free(loop);
}

TEST(idle_connections_are_closed)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    int before = descriptors();
    owui_client *client = faults_client(serve_hello("idle"));
    struct outcome outcomes[5];
    memset(outcomes, 0, sizeof outcomes);
    for (int i = 0; i < 5; i++)
        start_and_free(chat_of(client), loop, &outcomes[i]);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK(descriptors() > before);
    int turns = 0;
    for (double until = check_now_ms() + 20000; descriptors() > before && check_now_ms() < until;
         turns++)
        CHECK_STATUS(owui_loop_dispatch(loop, (int64_t)(until - check_now_ms()) + 1), OWUI_OK);
    CHECK_INT(descriptors(), before);
    CHECK(turns < 6);
    struct outcome after = {0};
    start_and_free(chat_of(client), loop, &after);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(after.status, OWUI_OK);
    owui_client_release(client);
    owui_loop_free(loop);
}

/* ---- Freeing */

static void done_and_start(owui_call *call, int status, void *user)
{
    struct outcome *outcome = user;
    finished(call, status, user);
    owui_call *another = faults_chat("http://127.0.0.1:1");
    CHECK_STATUS(start(another, outcome->loop, never_done, NULL), OWUI_E_STATE);
    owui_call_release(another);
}

static int free_loop(const char *text, size_t length, void *user)
{
    struct outcome *outcome = user;
    collect(text, length, user);
    owui_loop_free(outcome->loop);
    outcome->freed = 1;
    return 0;
}

static void free_loop_when_done(owui_call *call, int status, void *user)
{
    struct outcome *outcome = user;
    finished(call, status, user);
    if (!outcome->freed)
        owui_loop_free(outcome->loop);
    outcome->freed = 1;
}

TEST(loop_freed_with_running_calls)
{
    if (!faults_here())
        return;
    int before = descriptors();
    for (int begun = 0; begun < 2; begun++) {
        check_row(begun ? "begun" : "not begun");
        owui_loop *loop = new_loop();
        struct outcome outcomes[5];
        memset(outcomes, 0, sizeof outcomes);
        owui_call *kept = NULL;
        const char *url = serve_stall("under");
        for (size_t i = 0; i < COUNT(outcomes); i++) {
            owui_call *call = faults_chat(url);
            outcomes[i].loop = loop;
            owui_call_on_text(call, collect, &outcomes[i]);
            CHECK_STATUS(start(call, loop, done_and_start, &outcomes[i]), OWUI_OK);
            if (i == 0)
                kept = owui_call_retain(call);
            owui_call_release(call);
        }
        while (begun && outcomes[0].texts + outcomes[1].texts + outcomes[2].texts +
                                outcomes[3].texts + outcomes[4].texts <
                            5)
            owui_loop_dispatch(loop, -1);
        owui_loop_free(loop);
        for (size_t i = 0; i < COUNT(outcomes); i++) {
            CHECK_INT(outcomes[i].done, 1);
            CHECK_STATUS(outcomes[i].status, OWUI_E_CANCELLED);
            CHECK_STR(outcomes[i].text, begun ? "Hel" : "");
            if (begun)
                CHECK_STR(faults_ended("under", i), "peer closed");
        }
        CHECK_STATUS(owui_call_status(kept), OWUI_E_CANCELLED);
        CHECK_STR(owui_call_response_text(kept, NULL), begun ? "Hel" : "");
        owui_call_cancel(kept);
        owui_call_release(kept);
    }
    for (int way = 0; way < 3; way++) {
        check_row("inside a callback, %d", way);
        struct outcome outcome = {.loop = new_loop()}, other = {0}, third = {.loop = outcome.loop};
        start_and_free(faults_chat(serve_stall("other")), outcome.loop, &other);
        while (!other.texts)
            owui_loop_dispatch(outcome.loop, -1);
        owui_call *call = faults_chat(serve_hello("outside"));
        if (way != 1)
            owui_call_on_text(call, free_loop, &outcome);
        CHECK_STATUS(start(call, outcome.loop, way == 1 ? free_loop_when_done : finished, &outcome),
                     OWUI_OK);
        owui_call_release(call);
        if (way == 2) {
            start_and_free(faults_chat("http://127.0.0.1:1"), outcome.loop, &third);
            CHECK_STATUS(owui_loop_run(outcome.loop), OWUI_OK);
        } else {
            while (!outcome.freed)
                CHECK_STATUS(owui_loop_dispatch(outcome.loop, -1), OWUI_OK);
        }
        CHECK_INT(outcome.done, 1);
        CHECK_INT(other.done, 1);
        CHECK_STATUS(other.status, OWUI_E_CANCELLED);
        if (way == 2)
            CHECK_INT(third.done, 1);
        CHECK_STR(faults_ended("other", 0), "peer closed");
    }
    check_row("descriptors");
    CHECK_INT(descriptors(), before);
}

static int free_other(const char *text, size_t length, void *user)
{
    struct outcome *outcome = user;
    collect(text, length, user);
    owui_call_release(outcome->other);
    outcome->other = NULL;
    return 0;
}

TEST(call_freed_by_its_owner)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    struct outcome outcome = {0};
    owui_call *call = faults_chat(serve_hello("owner"));
    outcome.other = call;
    owui_call_on_text(call, free_other, &outcome); /* inside its own callback */
    CHECK_STATUS(start(call, loop, finished, &outcome), OWUI_OK);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_INT(outcome.done, 1);
    CHECK_STATUS(outcome.status, OWUI_OK);
    CHECK_STR(outcome.text, "Hello");
    owui_loop_free(loop);

    check_row("kept longer than the loop");
    loop = new_loop();
    memset(&outcome, 0, sizeof outcome);
    call = faults_chat(serve_hello("owner"));
    CHECK_STATUS(start(call, loop, finished, &outcome), OWUI_OK);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    owui_loop_free(loop);
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    CHECK_STR(owui_json_string_at(owui_call_response(call), "/choices/0/message/content", NULL),
              "Hello");
    CHECK_INT(owui_call_response_status(call), 200);
    CHECK_STR(owui_call_response_header(call, "content-type"), "text/event-stream");
    CHECK(owui_call_stat(call, OWUI_STAT_TOTAL_US) > 0);
    owui_call_cancel(call);
    CHECK_STATUS(owui_call_status(call), OWUI_OK);
    owui_call_release(call);
}

/* ---- Attached */

static void note_ready(owui_call *call, void *user)
{
    (void)call;
    ++*(int *)user;
}

TEST(attached_is_pulled)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    int ready = 0;
    const owui_event *event;
    owui_call *call = faults_chat(faults_steps(
        "pull",
        JSON([{"head":{}},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"sleep_ms":200},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}\n\n"},
        {"last_chunk":true}])));
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    CHECK_INT(ready, 0);
    CHECK_INT(owui_loop_active_calls(loop), 0);
    double began = check_now_ms();
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_AGAIN);
    CHECK_STATUS(owui_call_next(call, 1000, &event), OWUI_AGAIN);
    CHECK(check_now_ms() - began < SOON_MS);
    CHECK_INT(ready, 0);
    int texts = 0, status = OWUI_AGAIN, useless = 0;
    while (status >= 0 && status != OWUI_DONE) {
        int before = ready;
        CHECK_STATUS(owui_loop_dispatch(loop, 2000), OWUI_OK);
        CHECK(ready - before <= 1);
        if (ready == before)
            continue;
        int got = 0;
        while ((status = owui_call_next(call, -1, &event)) == OWUI_OK) {
            got++;
            texts += owui_event_kind(event) == OWUI_EVENT_TEXT;
            /* Not while there is more to pull. */
            before = ready;
            owui_loop_dispatch(loop, 0);
            CHECK_INT(ready, before);
        }
        useless += !got && status == OWUI_AGAIN;
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(texts, 2);
    CHECK(useless <= 4);
    int after = ready;
    for (int i = 0; i < 3; i++)
        owui_loop_dispatch(loop, 50);
    CHECK_INT(ready, after);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_DONE);
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    owui_call_release(call);

    check_row("in batches");
    call = faults_chat(serve_hello("pull"));
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    owui_text_batch batch = {.size = sizeof batch};
    char all[100] = "";
    for (;;) {
        status = owui_call_next_text(call, -1, &batch);
        if (status == OWUI_AGAIN)
            owui_loop_dispatch(loop, -1);
        else if (status != OWUI_OK)
            break;
        else if (batch.count)
            strncat(all, batch.text, batch.length);
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_STR(all, "Hello");
    owui_call_release(call);

    check_row("the text alone");
    ready = 0;
    call = faults_chat(serve_hello("pull"));
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    began = check_now_ms();
    batch.text_only = 1;
    while ((status = owui_call_next_text(call, 0, &batch)) >= 0 && status != OWUI_DONE &&
           check_now_ms() - began < 4 * SOON_MS) {
        /* After AGAIN one may rely on being told, whatever was passed over. */
        int before = ready;
        while (status == OWUI_AGAIN && ready == before && check_now_ms() - began < 4 * SOON_MS)
            owui_loop_dispatch(loop, 100);
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    owui_call_release(call);

    check_row("it begins by itself");
    ready = 0;
    call = faults_chat(serve_hello("pull"));
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    CHECK(readable(loop, 0));
    owui_loop_dispatch(loop, 0);
    CHECK_INT(ready, 0);
    turn_until(loop, &ready, 2000);
    CHECK_INT(ready, 1);
    owui_json *log = faults_log("pull");
    CHECK_INT(owui_json_size(log), 1);
    owui_json_release(log);
    owui_call_release(call);
    owui_loop_free(loop);
}

static void free_it(owui_call *call, void *user)
{
    owui_call_release(call);
    ++*(int *)user;
}

struct neighbours {
    owui_call *calls[2];
    int ready, freed, after;
};

static void free_the_other(owui_call *call, void *user)
{
    struct neighbours *both = user;
    int me = call == both->calls[1];
    both->ready++;
    both->after += both->calls[me] == NULL;
    owui_call_release(both->calls[!me]);
    both->freed += both->calls[!me] != NULL;
    both->calls[!me] = NULL;
}

TEST(attached_is_freed)
{
    if (!faults_here())
        return;
    const owui_event *event;
    int before = descriptors(), ready = 0, status;

    check_row("in the middle");
    owui_loop *loop = new_loop();
    owui_call *call = faults_chat(serve_stall("free"));
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    while ((status = owui_call_next(call, 0, &event)) == OWUI_AGAIN)
        owui_loop_dispatch(loop, 2000);
    CHECK_STATUS(status, OWUI_OK);
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
    ready = 0;
    owui_call_release(call);
    CHECK_STR(faults_ended("free", 0), "peer closed"); /* without another dispatch */
    owui_loop_dispatch(loop, 20);
    CHECK_INT(ready, 0);

    check_row("inside its own on_ready");
    call = faults_chat(serve_stall("free"));
    ready = 0;
    CHECK_STATUS(owui_call_attach(call, loop, free_it, &ready), OWUI_OK);
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
    for (int i = 0; i < 20; i++)
        owui_loop_dispatch(loop, 10);
    CHECK_INT(ready, 1);

    for (int way = 0; way < 2; way++) {
        check_row("inside another's on_ready, %s", way ? "cancelled both" : "both ready");
        struct neighbours both = {{NULL, NULL}, 0, 0, 0};
        for (int i = 0; i < 2; i++) {
            both.calls[i] = faults_chat(way ? serve_stall("free") : "http://127.0.0.1:1");
            CHECK_STATUS(owui_call_attach(both.calls[i], loop, free_the_other, &both), OWUI_OK);
            CHECK_STATUS(owui_call_next(both.calls[i], 0, &event), OWUI_AGAIN);
        }
        if (way)
            for (int i = 0; i < 2; i++)
                owui_call_cancel(both.calls[i]);
        for (int i = 0; i < 20; i++)
            owui_loop_dispatch(loop, 10);
        CHECK_INT(both.after, 0);
        CHECK_INT(both.freed, 1);
        owui_call_release(both.calls[0]);
        owui_call_release(both.calls[1]);
    }

    check_row("before it began");
    call = faults_chat(serve_stall("free"));
    CHECK_STATUS(owui_call_attach(call, loop, never_ready, NULL), OWUI_OK);
    owui_call_release(call);
    owui_loop_dispatch(loop, 20);

    for (int begun = 0; begun < 2; begun++) {
        check_row("after the loop, %s", begun ? "begun" : "not begun");
        call = faults_chat(serve_stall("free"));
        ready = 0;
        CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
        if (begun)
            while (owui_call_next(call, 0, &event) == OWUI_AGAIN)
                owui_loop_dispatch(loop, 2000);
        ready = 0;
        owui_loop_free(loop);
        CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
        CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
        CHECK_INT(ready, 0);
        if (begun) {
            CHECK_STR(owui_call_response_text(call, NULL), "Hel");
            CHECK_STR(faults_ended("free", 0), "peer closed");
        }
        owui_call_cancel(call);
        owui_call_release(call);
        loop = new_loop();
    }
    owui_loop_free(loop);
    CHECK_INT(descriptors(), before);
}

static long resident_kib(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file) {
        if (fscanf(file, "%*s %ld", &pages) != 1)
            pages = 0;
        fclose(file);
    }
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

TEST(no_thread_pulls)
{
    if (!faults_here())
        return;
    check_allow(60);
    /* 32 MiB of text in 256 KiB events. */
    enum { EVENTS = 128, SIZE = 256 * 1024 };
    char *text = malloc(SIZE + 300);
    strcpy(
        text,
        "[{\"head\":{}},{\"chunk\":\"data: {\\\"choices\\\":[{\\\"delta\\\":{\\\"content\\\":\\\"");
    size_t at = strlen(text);
    memset(text + at, 'x', SIZE);
    sprintf(
        text + at + SIZE,
        "\\\"}}]}\\n\\n\",\"repeat\":%d},{\"chunk\":\"data: {\\\"choices\\\":[{\\\"delta\\\":{},"
        "\\\"finish_reason\\\":\\\"stop\\\"}]}\\n\\n\"},{\"last_chunk\":true}]",
        EVENTS);
    const char *url = faults_steps("endless", text);
    free(text);
    owui_loop *loop = new_loop();
    int ready = 0, status;
    const owui_event *event;
    owui_call *call = faults_chat(url);
    owui_call_set_keep_response(call, 0);
    /* The timeouts for silence do not run while the caller does not read. */
    owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, 300);
    owui_call_set_timeout(call, OWUI_TIMEOUT_EVENT, 300);
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    long before = resident_kib();
    for (double until = check_now_ms() + 1000; check_now_ms() < until;)
        CHECK_STATUS(owui_loop_dispatch(loop, 50), OWUI_OK);
    if (!CHECK(resident_kib() - before < 6 * 1024))
        CHECK_INT(resident_kib() - before, 0);
    CHECK(ready >= 1 && ready < 3);
    size_t sum = 0;
    long most = 0;
    for (;;) {
        status = owui_call_next(call, 0, &event);
        if (status == OWUI_AGAIN) {
            owui_loop_dispatch(loop, 2000);
        } else if (status == OWUI_OK) {
            size_t length;
            owui_event_text(event, &length);
            sum += owui_event_kind(event) == OWUI_EVENT_TEXT ? length : 0;
            if (sum % (32 * SIZE) == 0 && sum) {
                /* The consumer is slow. */
                for (int i = 0; i < 4; i++)
                    owui_loop_dispatch(loop, 50);
                if (resident_kib() - before > most)
                    most = resident_kib() - before;
            }
        } else {
            break;
        }
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_STR(owui_call_error_message(call), "");
    CHECK_INT(sum, (size_t)EVENTS * SIZE);
    if (!CHECK(most < 12 * 1024))
        CHECK_INT(most, 0);
    owui_call_release(call);
    owui_loop_free(loop);
}

/* Events that lie there unread are life; silence is counted from the last that came. */
TEST(timeouts_and_a_slow_reader)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    int ready = 0;
    const owui_event *event;
    owui_call *call = faults_chat(faults_steps(
        "slow",
        JSON([{"head":{}},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n","repeat":20},{"sleep_ms":400},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"b\"}}]}\n\n"},{"sleep_ms":400},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"c\"}}]}\n\n"},{"sleep_ms":400},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"d\"}}]}\n\n"},{"sleep_ms":400},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"e\"}}]}\n\n"},{"sleep_ms":400},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"f\"},\"finish_reason\":\"stop\"}]}\n\n"},
        {"last_chunk":true}])));
    owui_call_set_timeout(call, OWUI_TIMEOUT_EVENT, 1200);
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    /* The loop turns all the time; the events are left where they are. */
    for (double until = check_now_ms() + 1700; check_now_ms() < until;)
        owui_loop_dispatch(loop, 10);
    int status, events = 0;
    while ((status = owui_call_next(call, 0, &event)) == OWUI_OK || status == OWUI_AGAIN) {
        events += status == OWUI_OK;
        if (status == OWUI_AGAIN)
            owui_loop_dispatch(loop, 1000);
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(events, 26);
    owui_call_release(call);
    owui_loop_free(loop);
}

TEST(the_first_byte_after_an_upload)
{
    if (!faults_here())
        return;
    size_t size = 300000;
    char *data = calloc(1, size);
    for (int i = 0; i < 4; i++) {
        check_row("%s, %s idle timeout", i % 2 ? "on a loop" : "performed",
                  i / 2 ? "without" : "with");
        owui_client *client = faults_client(faults_steps("large", JSON([{"stall":true}])));
        owui_call *call = owui_file_upload_data(client, "a.bin", data, size);
        owui_call_set_timeout(call, OWUI_TIMEOUT_FIRST_BYTE, 300);
        if (i / 2)
            owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, 0);
        double began = check_now_ms();
        struct outcome outcome = {0};
        if (i % 2) {
            owui_loop *loop = new_loop();
            CHECK_STATUS(start(call, loop, finished, &outcome), OWUI_OK);
            for (int turns = 0; !outcome.done && turns < 1000 && check_now_ms() - began < 20000;
                 turns++)
                owui_loop_dispatch(loop, 1000);
            owui_loop_free(loop);
        } else {
            owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 20000);
            outcome.status = owui_call_perform(call);
        }
        CHECK_STATUS(outcome.status, OWUI_E_TIMEOUT_FIRST_BYTE);
        double took = check_now_ms() - began;
        CHECK(took > 290 && took < 300 + SOON_MS);
        owui_call_release(call);
        owui_client_release(client);
    }
    free(data);
}

/* A thread that was elsewhere has no right to complain of silence, however many have spoken. */
TEST(timeouts_and_a_slow_thread)
{
    if (!faults_here())
        return;
    check_allow(60);
    enum { MANY = 300 };
    static struct outcome outcomes[MANY];
    memset(outcomes, 0, sizeof outcomes);
    owui_loop *loop = new_loop();
    owui_client *client = faults_client(faults_steps(
        "dawdle",
        JSON([{"head":{}},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n"},{"sleep_ms":1500},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n"},{"sleep_ms":350},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}])));
    /* The first piece for all; the second comes to all while the thread is elsewhere. */
    for (int i = 0; i < MANY; i++) {
        owui_call *call = chat_of(client);
        owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, 1800);
        owui_call_set_timeout(call, OWUI_TIMEOUT_EVENT, 1800);
        owui_call_on_text(call, collect, &outcomes[i]);
        CHECK_STATUS(start(call, loop, finished, &outcomes[i]), OWUI_OK);
        owui_call_release(call);
    }
    int begun = 0;
    while (begun < MANY) {
        owui_loop_dispatch(loop, 1000);
        begun = 0;
        for (int i = 0; i < MANY; i++)
            begun += outcomes[i].texts > 0 || outcomes[i].done;
    }
    check_sleep_ms(2200);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    int wrong = 0;
    for (int i = 0; i < MANY; i++)
        wrong += outcomes[i].status != OWUI_OK;
    CHECK_INT(wrong, 0);
    owui_client_release(client);
    owui_loop_free(loop);
}

/* ---- A resolver that hangs */

#define RESOLVER_HANGS_MS 4000

/* In the C library's place, for libcurl too: tests.mk exports it. Only names of "….test" are ours. */
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints,
                struct addrinfo **out)
{
    static int (*real)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
    if (name && strcmp(name, "hanging.test") == 0) {
        check_sleep_ms(RESOLVER_HANGS_MS);
        return EAI_AGAIN;
    }
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "getaddrinfo");
    if (name && strcmp(name, "two.test") == 0) {
        struct addrinfo *second;
        int status = real("127.0.0.2", service, hints, out);
        if (status == 0 && (status = real("127.0.0.1", service, hints, &second)) == 0) {
            struct addrinfo *last = *out;
            while (last->ai_next)
                last = last->ai_next;
            last->ai_next = second;
        }
        return status;
    }
    return real(name, service, hints, out);
}

TEST(a_resolver_that_hangs)
{
    for (int way = 0; way < 3; way++) {
        owui_loop *loop = way ? new_loop() : NULL;
        check_row("way %d, the connect timeout", way);
        owui_client *client = faults_client("http://hanging.test");
        owui_client_set_proxy(client, "");
        owui_call *call = chat_of(client);
        struct outcome outcome = {0};
        struct pulled pulled = {.asked = 1, .status = OWUI_AGAIN};
        owui_call_set_timeout(call, OWUI_TIMEOUT_CONNECT, 200);
        double began = check_now_ms();
        if (way == 0)
            outcome.status = owui_call_perform(call);
        if (way == 1) {
            CHECK_STATUS(start(call, loop, finished, &outcome), OWUI_OK);
            CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        }
        if (way == 2) {
            CHECK_STATUS(owui_call_attach(call, loop, pull_ready, &pulled), OWUI_OK);
            while (pulled.status == OWUI_AGAIN)
                owui_loop_dispatch(loop, 1000);
            outcome.status = pulled.status;
        }
        CHECK_STATUS(outcome.status, OWUI_E_TIMEOUT_CONNECT);
        owui_call_release(call);
        double took = check_now_ms() - began;
        CHECK(took > 190 && took < RESOLVER_HANGS_MS - 500);

        check_row("way %d, cancelled", way);
        call = chat_of(client);
        struct waker waker = {loop, owui_call_retain(call), 60, 0};
        pthread_t thread;
        REQUIRE(pthread_create(&thread, NULL, cancel_later, &waker) == 0);
        if (way == 0) {
            CHECK_STATUS(owui_call_perform(call), OWUI_E_CANCELLED);
        } else {
            CHECK_STATUS(start(call, loop, NULL, NULL), OWUI_OK);
            CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
            CHECK_STATUS(owui_call_status(call), OWUI_E_CANCELLED);
        }
        CHECK(check_now_ms() - waker.at < RESOLVER_HANGS_MS - 500);
        pthread_join(thread, NULL);
        owui_call_release(call);

        check_row("way %d, freed", way);
        began = check_now_ms();
        if (way) {
            call = chat_of(client);
            CHECK_STATUS(start(call, loop, NULL, NULL), OWUI_OK);
            owui_loop_dispatch(loop, 0);
            owui_call_release(call);
        }
        owui_loop_free(loop);
        owui_client_release(client);
        CHECK(check_now_ms() - began < RESOLVER_HANGS_MS - 500);
    }
    check_sleep_ms(RESOLVER_HANGS_MS + 100); /* libcurl's threads, for those who count them */
}

/* ---- Descriptors run out */

/* A listener whose backlog is full: connecting to it hangs. */
struct deaf {
    int listener, waiting[8];
};

static int make_deaf(struct deaf *deaf, const char *host, int port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    inet_pton(AF_INET, host, &address.sin_addr);
    deaf->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int ok = bind(deaf->listener, (struct sockaddr *)&address, sizeof address) == 0 &&
             listen(deaf->listener, 0) == 0;
    for (size_t i = 0; i < COUNT(deaf->waiting); i++) {
        deaf->waiting[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (connect(deaf->waiting[i], (struct sockaddr *)&address, sizeof address) != 0)
            ok &= errno == EINPROGRESS;
    }
    return ok;
}

TEST(first_address_does_not_respond)
{
    if (!faults_here())
        return;
    int port = 0;
    faults_stream("second", hello, sizeof hello - 1, FAULTS_WHOLE);
    REQUIRE(sscanf(faults_port("second", ""), "http://127.0.0.1:%d", &port) == 1);
    struct deaf deaf;
    REQUIRE(make_deaf(&deaf, "127.0.0.2", port));
    char url[60];
    snprintf(url, sizeof url, "http://two.test:%d", port);
    owui_client *client = faults_client(url);
    owui_client_set_proxy(client, "");
    for (int way = 0; way < 3; way++) {
        check_row("way %d", way);
        owui_loop *loop = way ? new_loop() : NULL;
        owui_call *call = chat_of(client);
        struct pulled pulled = {.asked = 1, .status = OWUI_AGAIN};
        /* libcurl gives half of it to the first address. */
        CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_CONNECT, check_scaled(1500, 4000)),
                     OWUI_OK);
        if (way == 0)
            CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        if (way == 1) {
            CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
            CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        }
        if (way == 2) {
            CHECK_STATUS(owui_call_attach(call, loop, pull_ready, &pulled), OWUI_OK);
            while (pulled.status == OWUI_AGAIN)
                owui_loop_dispatch(loop, 1000);
        }
        CHECK_STATUS(owui_call_status(call), OWUI_OK);
        CHECK_STR(owui_call_response_text(call, NULL), "Hello");
        owui_call_release(call);
        owui_loop_free(loop);
    }
    owui_client_release(client);
    for (size_t i = 0; i < COUNT(deaf.waiting); i++)
        close(deaf.waiting[i]);
    close(deaf.listener);
}

/* ---- A system that does not watch one more socket */

/* In the C library's place, as above. 0: as always; else the sockets that are added are refused so. */
static int refuses_sockets;

int epoll_ctl(int epoll, int operation, int fd, struct epoll_event *event)
{
    static int (*real)(int, int, int, struct epoll_event *);
    struct stat status;
    if (refuses_sockets && fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode) &&
        operation != EPOLL_CTL_DEL) {
        errno = operation == EPOLL_CTL_ADD ? refuses_sockets : ENOENT;
        return -1;
    }
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "epoll_ctl");
    return real(epoll, operation, fd, event);
}

TEST(sockets_that_are_not_watched)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(serve_hello("watched"));
    for (int way = 0; way < 2; way++) {
        check_row("way %d", way);
        owui_loop *loop = way ? new_loop() : NULL;
        owui_call *call = chat_of(client);
        refuses_sockets = ENOSPC;
        if (way) {
            CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
            CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        } else {
            owui_call_perform(call);
        }
        refuses_sockets = 0;
        CHECK_STATUS(owui_call_status(call), OWUI_E_NOMEM);
        CHECK_CONTAINS(owui_call_error_message(call),
                       "does not watch the socket: No space left on device");
        owui_call_release(call);
        /* All is well afterwards. */
        call = chat_of(client);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        owui_call_release(call);
        owui_loop_free(loop);
    }
    owui_client_release(client);
}

TEST(descriptors_run_out)
{
    struct rlimit before, few;
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
    int open_now = descriptors() - 3; /* ".", ".." and the directory itself */
    for (int spare = 0; spare < 12; spare++) {
        check_row("%d left", spare);
        few = before;
        few.rlim_cur = (rlim_t)(highest_descriptor() + 1 + spare);
        REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
        owui_loop *loop = NULL;
        struct outcome outcome = {0};
        int status = owui_loop_new(&loop);
        CHECK(status == OWUI_OK ? loop != NULL : status == OWUI_E_NOMEM && loop == NULL);
        owui_client *client = NULL;
        CHECK_STATUS(owui_client_new("http://127.0.0.1:1", "", &client), OWUI_OK);
        owui_client_set_retries(client, 0);
        owui_call *call = chat_of(client);
        int performed = owui_call_perform(call);
        /* With a socket the missing listener is detected. */
        CHECK(performed == OWUI_E_NOMEM || performed == OWUI_E_CONNECT);
        if (spare == 0)
            CHECK_STATUS(performed, OWUI_E_NOMEM);
        owui_call_release(call);
        if (loop) {
            start_and_free(chat_of(client), loop, &outcome);
            CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
            CHECK_INT(outcome.done, 1);
            CHECK(outcome.status == OWUI_E_NOMEM || outcome.status == OWUI_E_CONNECT);
        }
        owui_loop_free(loop);
        owui_client_release(client);
        setrlimit(RLIMIT_NOFILE, &before);
        CHECK_INT(descriptors() - 3, open_now);
    }
}

/* ---- Many */

TEST(many_at_once)
{
    if (!faults_here())
        return;
    check_allow(60);
    enum { MANY = 300 };
    int many = (int)check_scaled(MANY, 40), before = descriptors();
    owui_loop *loop = new_loop();
    static struct outcome outcomes[MANY];
    memset(outcomes, 0, sizeof outcomes);
    owui_client *client = faults_client(faults_steps(
        "many",
        JSON([{"head":{}},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n","drip_ms":1},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n","repeat":4},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"y\"},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true},{"keep_alive":true}])));
    for (int i = 0; i < many; i++)
        start_and_free(chat_of(client), loop, &outcomes[i]);
    CHECK_INT(owui_loop_active_calls(loop), many);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    int wrong = 0;
    for (int i = 0; i < many; i++)
        wrong += outcomes[i].done != 1 || outcomes[i].status != OWUI_OK ||
                 strcmp(outcomes[i].text, "xxxxxy") != 0;
    CHECK_INT(wrong, 0);
    owui_loop_free(loop);
    owui_client_release(client);
    CHECK_INT(descriptors(), before);
}

struct worker {
    owui_client *client;
    int calls, wrong;
};

/* The checks are of the main thread. */
static void note_status(owui_call *call, int status, void *user)
{
    (void)call;
    ((struct outcome *)user)->status = status;
}

static owui_call *quiet_chat(owui_client *client)
{
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    return call;
}

static void *loop_in_a_thread(void *user)
{
    struct worker *worker = user;
    owui_loop *loop = NULL;
    if (owui_loop_new(&loop) != OWUI_OK) {
        worker->wrong = 1000;
        return NULL;
    }
    for (int round = 0; round < 3; round++) {
        struct outcome outcomes[10];
        memset(outcomes, 0, sizeof outcomes);
        for (int i = 0; i < worker->calls; i++) {
            owui_call *call = quiet_chat(worker->client);
            owui_call_on_text(call, collect, &outcomes[i]);
            owui_call_start(call, loop, note_status, &outcomes[i]);
            owui_call_release(call);
        }
        /* And one that is performed, in between. */
        owui_call *call = quiet_chat(worker->client);
        worker->wrong += owui_call_perform(call) != OWUI_OK;
        owui_call_release(call);
        worker->wrong += owui_loop_run(loop) != OWUI_OK;
        for (int i = 0; i < worker->calls; i++)
            worker->wrong +=
                outcomes[i].status != OWUI_OK || strcmp(outcomes[i].text, "Hello") != 0;
    }
    owui_loop_free(loop);
    return NULL;
}

TEST(loops_in_threads_share_a_client)
{
    if (!faults_here())
        return;
    check_allow(60);
    enum { THREADS = 6 };
    struct worker workers[THREADS];
    pthread_t ids[THREADS];
    owui_client *client = faults_client(serve_hello("threads"));
    for (int i = 0; i < THREADS; i++) {
        workers[i] = (struct worker){client, (int)check_scaled(10, 3), 0};
        REQUIRE(pthread_create(&ids[i], NULL, loop_in_a_thread, &workers[i]) == 0);
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(ids[i], NULL);
        check_row("thread %d", i);
        CHECK_INT(workers[i].wrong, 0);
    }
    owui_client_release(client);
}

/* ---- fork */

struct inherited {
    owui_loop *loop;
    owui_client *client;
    owui_call *started, *attached;
};

static int in_the_child(struct inherited *mine)
{
    int wrong = 0;
    const owui_event *event;
    wrong += owui_loop_dispatch(mine->loop, 0) != OWUI_E_STATE;
    wrong += 2 * (owui_loop_run(mine->loop) != OWUI_E_STATE);
    owui_call *call = chat_of(mine->client);
    wrong += 4 * (owui_call_start(call, mine->loop, never_done, NULL) != OWUI_E_STATE);
    wrong += 8 * (owui_call_perform(call) != OWUI_OK ||
                  strcmp(owui_call_response_text(call, NULL), "Hello") != 0);
    owui_call_release(call);
    wrong += 16 * (owui_call_next(mine->attached, 0, &event) != OWUI_E_STATE);
    owui_call_release(mine->attached);
    owui_loop_free(mine->loop);
    owui_call_release(mine->started);
    /* A loop of its own. */
    owui_loop *loop = NULL;
    struct outcome outcome = {0};
    wrong += 32 * (owui_loop_new(&loop) != OWUI_OK);
    start_and_free(chat_of(mine->client), loop, &outcome);
    wrong += 64 * (owui_loop_run(loop) != OWUI_OK || outcome.status != OWUI_OK);
    owui_loop_free(loop);
    owui_client_release(mine->client);
    return wrong;
}

TEST(fork_with_a_loop)
{
    if (!faults_here())
        return;
    owui_loop *loop = new_loop();
    owui_client *client = faults_client(serve_hello("fresh"));
    struct outcome outcome = {0};
    struct pulled pulled = {.asked = 1, .status = OWUI_AGAIN};
    const char *late = JSON([{"head":{}},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"sleep_ms":600},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}\n\n"},
        {"last_chunk":true}]);
    owui_call *started = faults_chat(faults_steps("late", late));
    owui_call *attached = faults_chat(faults_steps("late2", late));
    owui_call_on_text(started, collect, &outcome);
    CHECK_STATUS(start(started, loop, finished, &outcome), OWUI_OK);
    CHECK_STATUS(owui_call_attach(attached, loop, pull_ready, &pulled), OWUI_OK);
    while (!outcome.texts || !pulled.events)
        owui_loop_dispatch(loop, -1);
    struct inherited inherited = {loop, client, started, attached};
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    pid_t pid = fork();
    if (pid == 0) {
        alarm((unsigned)check_scaled(10, 60));
        int result = in_the_child(&inherited);
        if (write(ends[1], &result, sizeof result) < 0)
            _exit(1);
        execl("/bin/true", "true", (char *)NULL);
        _exit(0);
    }
    int result = -1;
    CHECK(read(ends[0], &result, sizeof result) == sizeof result);
    CHECK_INT(result, 0);
    close(ends[0]);
    close(ends[1]);
    waitpid(pid, NULL, 0);
    CHECK_INT(outcome.done, 0);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(outcome.status, OWUI_OK);
    CHECK_STR(outcome.text, "Hello");
    for (int i = 0; i < 20 && pulled.status == OWUI_AGAIN; i++)
        owui_loop_dispatch(loop, 500);
    CHECK_STATUS(pulled.status, OWUI_DONE);
    owui_call_release(started);
    owui_call_release(attached);
    owui_client_release(client);
    owui_loop_free(loop);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(nulls),
        T(ends_as_perform_does),
        T(what_is_wrong_comes_out_of_on_done),
        T(runs_once),
        T(descriptor),
        T(dispatch_waits_as_long_as_it_is_told),
        T(wakeup),
        T(cancel_from_another_thread),
        T(cancel_from_a_signal_handler),
        T(inside_callbacks),
        T(connections_are_used_again),
        T(idle_connections_are_closed),
        T(loop_freed_with_running_calls),
        T(call_freed_by_its_owner),
        T(attached_is_pulled),
        T(attached_is_freed),
        T(no_thread_pulls),
        T(timeouts_and_a_slow_reader),
        T(the_first_byte_after_an_upload),
        T(timeouts_and_a_slow_thread),
        T(a_resolver_that_hangs),
        T(first_address_does_not_respond),
        T(sockets_that_are_not_watched),
        T(descriptors_run_out),
        T(many_at_once),
        T(loops_in_threads_share_a_client),
        T(fork_with_a_loop),
        {0},
    };
    return check_main(argc, argv, tests);
}
