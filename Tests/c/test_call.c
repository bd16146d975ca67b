/* Calls: their states, callbacks, references, cancelling, timeouts and statistics. */
#include "check.h"
#include "faults.h"
#include "reading.h"

#include <openwebui.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>

static const char whole[] = SAY("Hel") SAY("lo") STOP DONE;

static const char *serve_whole(const char *name)
{
    return faults_stream(name, whole, strlen(whole), FAULTS_WHOLE);
}

/* One piece of text, then nothing until the client leaves. */
static const char *serve_stall(const char *name)
{
    return faults_stream(name, SAY("Hel"), strlen(SAY("Hel")), FAULTS_STALL);
}

/* ---- NULL */

TEST(nulls)
{
    size_t length = 77;
    const owui_event *event = (const owui_event *)&length;
    owui_call_release(NULL);
    owui_call_cancel(NULL);
    CHECK(owui_call_retain(NULL) == NULL);
    CHECK_STATUS(owui_call_set_body(NULL, "1", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_set_header(NULL, "a", "b"), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_set_timeout(NULL, 0, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_set_query(NULL, "a", "b"), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_set_page_range(NULL, 1, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_set_user_data(NULL, NULL), OWUI_E_INVALID);
    CHECK(owui_call_user_data(NULL) == NULL);
    CHECK(owui_call_request_id(NULL) == NULL);
    CHECK(owui_call_effective_url(NULL) == NULL);
    const char *name = "x", *value = "x";
    CHECK_STATUS(owui_call_response_header_at(NULL, 0, &name, &value), OWUI_E_INVALID);
    CHECK(name == NULL && value == NULL);
    CHECK_STATUS(owui_call_set_require_finish_reason(NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_set_keep_response(NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_on_text(NULL, NULL, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_on_event(NULL, NULL, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_on_progress(NULL, NULL, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_perform(NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_next(NULL, 0, &event), OWUI_E_INVALID);
    CHECK(event == NULL);
    CHECK_STATUS(owui_call_next(NULL, 0, NULL), OWUI_E_INVALID);
    event = (const owui_event *)&length;
    owui_text_batch batch = {sizeof batch, 0, "x", 77, &length, 77, event};
    CHECK_STATUS(owui_call_next_text(NULL, 0, &batch), OWUI_E_INVALID);
    CHECK(batch.text == NULL && batch.ends == NULL && batch.event == NULL);
    CHECK_INT(batch.length, 0);
    CHECK_INT(batch.count, 0);
    CHECK_STATUS(owui_call_next_text(NULL, 0, NULL), OWUI_E_INVALID);
    CHECK(owui_call_response(NULL) == NULL);
    length = 77;
    CHECK(owui_call_response_body(NULL, &length) == NULL);
    CHECK_INT(length, 0);
    length = 77;
    CHECK_STR(owui_call_response_text(NULL, &length), "");
    CHECK_INT(length, 0);
    CHECK_STR(owui_call_response_text(NULL, NULL), "");
    CHECK_INT(owui_call_response_status(NULL), 0);
    CHECK(owui_call_response_header(NULL, "a") == NULL);
    CHECK(owui_call_status(NULL) < 0);
    CHECK(owui_call_error_message(NULL) != NULL);
    CHECK(owui_call_error_detail(NULL) == NULL);
    CHECK(owui_call_error_code(NULL) == NULL);
    length = 77;
    CHECK(owui_call_error_body(NULL, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK(owui_call_error_body(NULL, NULL) == NULL);
    CHECK_INT(owui_call_error_retryable(NULL), 0);
    CHECK_INT(owui_call_error_retry_after(NULL), -1);
    CHECK_INT(owui_call_error_curl_code(NULL), 0);
    CHECK_INT(owui_call_error_offset(NULL), -1);
    CHECK_INT(owui_call_stat(NULL, OWUI_STAT_TOTAL_US), -1);

    CHECK_INT(owui_event_kind(NULL), OWUI_EVENT_OTHER);
    CHECK_INT(owui_event_index(NULL), 0);
    CHECK_INT(owui_event_tool_index(NULL), 0);
    length = 77;
    CHECK_STR(owui_event_text(NULL, &length), "");
    CHECK_INT(length, 0);
    CHECK_STR(owui_event_text(NULL, NULL), "");
    CHECK(owui_event_name(NULL) == NULL);
    length = 77;
    CHECK(owui_event_data(NULL, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK(owui_event_json(NULL) == NULL);
    CHECK_INT(owui_event_frame(NULL), 0);
}

static owui_json *json(const char *text)
{
    owui_json *value;
    CHECK_STATUS(owui_json_parse(text, strlen(text), &value, NULL), OWUI_OK);
    return value;
}

/* What is wrong from the start comes out of perform and next, and nothing is sent. */
static void check_refused(owui_call *call, int status)
{
    REQUIRE(call != NULL);
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, -1, &event), status);
    CHECK(event == NULL);
    CHECK_STATUS(owui_call_next(call, -1, &event), status);
    CHECK_STATUS(owui_call_status(call), status);
    CHECK(*owui_call_error_message(call) != 0);
    CHECK(!strchr(owui_call_error_message(call), '\n'));
    CHECK_INT(owui_call_response_status(call), 0);
    CHECK_INT(owui_call_error_retryable(call), 0);
    CHECK(owui_call_response(call) == NULL);
    CHECK_STR(owui_call_response_text(call, NULL), "");
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS) > 0, 0);
    owui_call_release(call);
}

TEST(null_clients)
{
    owui_json *request = json(FAULTS_CHAT);
    check_refused(owui_model_list(NULL, 0), OWUI_E_INVALID);
    check_refused(owui_chat(NULL, request), OWUI_E_INVALID);
    check_refused(owui_chat(NULL, NULL), OWUI_E_INVALID);
    check_refused(owui_request(NULL, "GET", "/a", NULL, NULL), OWUI_E_INVALID);
    check_refused(owui_request(NULL, NULL, NULL, NULL, NULL), OWUI_E_INVALID);
    owui_call *call = owui_model_list(NULL, 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
    owui_call_release(call);
    owui_json_release(request);
}

TEST(bad_requests_of_the_caller)
{
    owui_client *client = faults_client("http://127.0.0.1:1");
    /* clang-format off */
    static const char *const bad_chats[] = {
        JSON({"messages":[]}), JSON({"model":"","messages":[]}), JSON({"model":7,"messages":[]}),
        JSON({"model":null,"messages":[]}), JSON([]), JSON("text"), JSON(null),
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(bad_chats); i++) {
        check_row("%s", bad_chats[i]);
        owui_json *request = json(bad_chats[i]);
        check_refused(owui_chat(client, request), OWUI_E_INVALID);
        owui_json_release(request);
    }
    check_row("no body at all");
    check_refused(owui_chat(client, NULL), OWUI_E_INVALID);

    /* clang-format off */
    static const struct {
        const char *method, *path, *query;
    } rows[] = {
        {NULL, "/a", NULL},       {"", "/a", NULL},          {"GET", NULL, NULL},
        {"GET", "", NULL},        {"G T", "/a", NULL},       {"GET\r\nX: y", "/a", NULL},
        {"GET", "a", NULL},       {"GET", "/a b", NULL},     {"GET", "/a\r\nb", NULL},
        {"GET", "/\xff", NULL},   {"GET", "/a#b", NULL},     {"GET", "/a\x01", NULL},
        {"GET", "/a", "[1]"},     {"GET", "/a", "{\"a\":{}}"}, {"GET", "/a", "{\"a\":[[1]]}"},
        {"GET", "/a", "7"},       {"G\xc3\xbcT", "/a", NULL},   {"get", "/a", NULL},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s %s %s", rows[i].method ? rows[i].method : "(null)",
                  rows[i].path ? rows[i].path : "(null)", rows[i].query ? rows[i].query : "");
        owui_json *query = rows[i].query ? json(rows[i].query) : NULL;
        check_refused(owui_request(client, rows[i].method, rows[i].path, query, NULL),
                      OWUI_E_INVALID);
        owui_json_release(query);
    }
    owui_client_release(client);
}

TEST(setter_errors_stick)
{
    owui_client *client = faults_client("http://127.0.0.1:1");
    for (int i = 0; i < 10; i++) {
        check_row("setter %d", i);
        owui_call *call = i < 4 ? owui_chat(client, NULL) : owui_model_list(client, 0);
        int status = 0;
        switch (i) {
        case 0: status = owui_call_set_body(call, NULL, 5); break;
        case 1: status = owui_call_set_body(call, "{", 1); break;
        case 2: status = owui_call_set_body(call, "\"\xff\"", 3); break;
        case 3: status = owui_call_set_body(call, "", 0); break;
        case 4: status = owui_call_set_header(call, "a b", "c"); break;
        case 5: status = owui_call_set_header(call, "a", "c\n"); break;
        case 6: status = owui_call_set_header(call, NULL, "c"); break;
        case 7: status = owui_call_set_timeout(call, 99, 1); break;
        case 8: status = owui_call_set_timeout(call, 0, -2); break;
        case 9: status = owui_call_set_header(call, "Content-Length", "1"); break;
        }
        CHECK_STATUS(status, OWUI_E_INVALID);
        CHECK_STATUS(owui_call_set_header(call, "Good", "1"), OWUI_OK); /* and does not heal it */
        if (i < 4)
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        check_refused(call, OWUI_E_INVALID);
    }
    owui_client_release(client);
}

/* ---- States */

TEST(runs_once)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(serve_whole("once"));
    const owui_event *event = NULL;
    CHECK_STATUS(owui_call_status(call), OWUI_AGAIN);
    CHECK_STR(owui_call_error_message(call), "");
    CHECK(owui_call_effective_url(call) == NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_STATUS(owui_call_status(call), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_STATE);
    CHECK_STATUS(owui_call_status(call), OWUI_OK); /* that did it no harm */
    CHECK_STR(owui_call_error_message(call), "");
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_DONE);
    CHECK(event == NULL);
    CHECK_STATUS(owui_call_set_header(call, "a", "b"), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_body(call, "1", 1), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_timeout(call, 0, 1), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_query(call, "a", "b"), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_user_data(call, &event), OWUI_OK);
    CHECK(owui_call_user_data(call) == &event);
    CHECK_STATUS(owui_call_set_require_finish_reason(call, 1), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_keep_response(call, 1), OWUI_E_STATE);
    CHECK_STATUS(owui_call_on_text(call, NULL, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_on_event(call, NULL, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_on_progress(call, NULL, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_status(call), OWUI_OK);
    owui_call_cancel(call); /* calls that have ended stay as they are */
    CHECK_STATUS(owui_call_status(call), OWUI_OK);
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_DONE);
    owui_call_release(call);

    check_row("perform after next");
    call = faults_chat(serve_whole("once"));
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_header(call, "a", "b"), OWUI_E_STATE);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK); /* goes on */
    while (owui_call_next(call, -1, &event) == OWUI_OK) {
    }
    CHECK_STATUS(owui_call_status(call), OWUI_OK);
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    owui_call_release(call);

    check_row("a bad argument of next");
    call = faults_chat(serve_whole("once"));
    CHECK_STATUS(owui_call_next(call, 0, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_next_text(call, 0, NULL), OWUI_E_INVALID);
    owui_text_batch batch = {.text = "x"}; /* size is not set */
    CHECK_STATUS(owui_call_next_text(call, 0, &batch), OWUI_E_INVALID);
    CHECK_STR(batch.text, "x"); /* nothing is written to what may be smaller */
    batch.size = sizeof batch - 1;
    CHECK_STATUS(owui_call_next_text(call, 0, &batch), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_next_frames(call, 0, NULL), OWUI_E_INVALID);
    owui_frame_batch frames = {.size = sizeof frames - 1, .data = "x"};
    CHECK_STATUS(owui_call_next_frames(call, 0, &frames), OWUI_E_INVALID);
    CHECK_STR(frames.data, "x");
    frames.size = sizeof frames;
    CHECK_STATUS(owui_call_next_frames(NULL, 0, &frames), OWUI_E_INVALID);
    CHECK(frames.data == NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK); /* it has not started by that */
    owui_call_release(call);

    check_row("a batch of a later release, the text alone");
    call = faults_chat(serve_whole("once"));
    struct {
        owui_text_batch batch;
        char later[16];
    } larger = {{.size = sizeof larger, .text_only = 7}, "later"};
    int status, texts = 0;
    while ((status = owui_call_next_text(call, -1, &larger.batch)) == OWUI_OK) {
        texts += larger.batch.text != NULL;
        CHECK(larger.batch.event == NULL);
    }
    CHECK_STR(larger.later, "later");
    CHECK_STATUS(status, OWUI_DONE);
    CHECK(texts > 0);
    owui_call_release(call);
}

struct inside {
    owui_call *call;
    int texts, statuses[8];
};

static int meddle(const char *text, size_t length, void *user)
{
    struct inside *inside = user;
    const owui_event *event;
    owui_text_batch batch = {.size = sizeof batch, .text_only = 1};
    (void)text;
    (void)length;
    if (inside->texts++ == 0) {
        inside->statuses[0] = owui_call_perform(inside->call);
        inside->statuses[1] = owui_call_next(inside->call, 0, &event);
        inside->statuses[2] = owui_call_next_text(inside->call, 0, &batch);
        inside->statuses[3] = owui_call_set_header(inside->call, "a", "b");
        inside->statuses[4] = owui_call_status(inside->call);
        inside->statuses[5] = owui_call_response_status(inside->call);
        CHECK_CONTAINS(owui_call_response_text(inside->call, NULL), "Hel");
        CHECK_CONTAINS(owui_call_response_header(inside->call, "content-TYPE"),
                       "text/event-stream");
        CHECK(owui_call_response_header(inside->call, "X-None") == NULL);
        CHECK(owui_call_response_header(inside->call, NULL) == NULL);
        CHECK(owui_call_stat(inside->call, OWUI_STAT_FIRST_BYTE_US) > 0);
        CHECK_STR(owui_call_error_message(inside->call), "");
        /* Another call of the same client's server, inside. */
        owui_call *other = faults_chat(serve_whole("other"));
        inside->statuses[6] = owui_call_perform(other);
        owui_call_release(other);
    }
    return 0;
}

TEST(inside_a_callback)
{
    if (!faults_here())
        return;
    struct inside inside = {0};
    inside.call = faults_chat(serve_whole("inside"));
    owui_call_on_text(inside.call, meddle, &inside);
    CHECK_STATUS(owui_call_perform(inside.call), OWUI_OK);
    CHECK(inside.texts > 0);
    /* clang-format off */
    static const int due[] = {OWUI_E_STATE, OWUI_E_STATE, OWUI_E_STATE, OWUI_E_STATE,
                              OWUI_AGAIN,   200,          OWUI_OK};
    /* clang-format on */
    for (size_t i = 0; i < COUNT(due); i++) {
        check_row("%zu", i);
        CHECK_INT(inside.statuses[i], due[i]);
    }
    check_row(NULL);
    CHECK_STR(owui_call_response_text(inside.call, NULL), "Hello");
    owui_call_release(inside.call);
}

/* ---- Stopping */

static int stop_text(const char *text, size_t length, void *user)
{
    (void)text, (void)length;
    return ++*(int *)user == 1 ? 7 : 0;
}

static int stop_event(const owui_event *event, void *user)
{
    (void)event;
    return ++*(int *)user == 1 ? -1 : 0;
}

static int stop_done(const owui_event *event, void *user)
{
    return owui_event_kind(event) == OWUI_EVENT_DONE ? ++*(int *)user : 0;
}

static int stop_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                         void *user)
{
    (void)sent, (void)to_send, (void)received, (void)to_receive;
    return ++*(int *)user;
}

TEST(callbacks_that_stop)
{
    if (!faults_here())
        return;
    for (int which = 0; which < 4; which++) {
        check_row("callback %d", which);
        int count = 0;
        owui_call *call = faults_chat(which < 2 ? serve_stall("stop") : serve_whole("stop"));
        if (which == 0)
            owui_call_on_text(call, stop_text, &count);
        if (which == 1)
            owui_call_on_event(call, stop_event, &count);
        if (which == 2)
            owui_call_on_event(call, stop_done, &count);
        if (which == 3)
            owui_call_on_progress(call, stop_progress, &count);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_ABORTED);
        CHECK_INT(count, 1); /* and is not called again */
        CHECK_STATUS(owui_call_status(call), OWUI_E_ABORTED);
        CHECK(*owui_call_error_message(call) != 0);
        CHECK_INT(owui_call_error_retryable(call), 0);
        if (which < 3)
            CHECK_STR(owui_call_response_text(call, NULL), which < 2 ? "Hel" : "Hello");
        if (which < 2)
            CHECK_STR(faults_ended("stop", 0), "peer closed");
        owui_call_release(call);
    }
    check_row("at the end of a stream that is cut");
    int count = 0;
    owui_call *cut =
        faults_chat(faults_stream("stop", SAY("Hel"), sizeof SAY("Hel") - 1, FAULTS_WHOLE));
    owui_call_on_text(cut, stop_text, &count);
    CHECK_STATUS(owui_call_perform(cut), OWUI_E_ABORTED);
    CHECK_INT(count, 1);
    owui_call_release(cut);
    check_row("progress under next");
    count = 0;
    const owui_event *event;
    owui_call *call = faults_chat(serve_whole("stop"));
    owui_call_on_progress(call, stop_progress, &count);
    int status;
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK) {
    }
    CHECK_STATUS(status, OWUI_E_ABORTED);
    CHECK_INT(count, 1);
    owui_call_release(call);
}

TEST(cancel_before_the_start)
{
    owui_client *client = faults_client("http://127.0.0.1:1");
    owui_call *call = owui_model_list(client, 0);
    const owui_event *event;
    owui_call_cancel(call);
    CHECK_STATUS(owui_call_status(call), OWUI_AGAIN);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_CANCELLED);
    CHECK_STATUS(owui_call_status(call), OWUI_E_CANCELLED);
    owui_call_release(call);
    call = owui_model_list(client, 0);
    owui_call_cancel(call);
    owui_call_cancel(call);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
    owui_call_release(call);
    owui_client_release(client);
}

struct canceller {
    owui_call *call;
    int after_ms;
    double at;
};

static void *cancel_later(void *user)
{
    struct canceller *canceller = user;
    check_sleep_ms(canceller->after_ms);
    canceller->at = check_now_ms();
    owui_call_cancel(canceller->call);
    owui_call_release(canceller->call);
    return NULL;
}

static owui_call *signalled;
static double signalled_at;

static void cancel_on_signal(int number)
{
    (void)number;
    signalled_at = check_now_ms(); /* clock_gettime is safe here */
    owui_call_cancel(signalled);
}

/* Where a call can hang: on its way to the server, before the response, in the middle of it. */
static const char *hanging(int where)
{
    switch (where) {
    case 0: return faults_deaf();
    case 1: return faults_steps("hang", JSON([{"stall":true}]));
    case 2: return faults_steps("hang", JSON([{"head":{}},{"stall":true}]));
    case 3: return serve_stall("hang");
    default:
        return faults_steps("hang",
                            JSON([{"head":{}},{"chunk":": ping\n\n","repeat":100000,"drip_ms":0}]));
    }
}

TEST(cancel_from_another_thread)
{
    if (!faults_here())
        return;
    for (int i = 0; i < 15; i++) {
        int where = i % 5, way = i / 5;
        check_row("hangs at %d, way %d", where, way);
        owui_call *call = faults_chat(hanging(where));
        struct canceller canceller = {owui_call_retain(call), 60, 0};
        pthread_t thread;
        REQUIRE(pthread_create(&thread, NULL, cancel_later, &canceller) == 0);
        int status = OWUI_OK;
        const owui_event *event;
        owui_text_batch batch = {.size = sizeof batch};
        if (way == 0)
            status = owui_call_perform(call);
        while (way == 1 && status == OWUI_OK)
            status = owui_call_next(call, -1, &event);
        while (way == 2 && status == OWUI_OK)
            status = owui_call_next_text(call, 20000, &batch);
        double took = check_now_ms() - canceller.at;
        CHECK_STATUS(status, OWUI_E_CANCELLED);
        pthread_join(thread, NULL);
        CHECK(took < SOON_MS);
        CHECK_STR(owui_call_response_text(call, NULL), where == 3 ? "Hel" : "");
        if (where)
            CHECK_STR(faults_ended("hang", 0),
                      where == 4 ? faults_ended("hang", 0) : "peer closed");
        owui_call_release(call);
    }
}

TEST(cancel_from_a_signal_handler)
{
    if (!faults_here())
        return;
    struct sigaction action = {.sa_handler = cancel_on_signal}, before;
    sigaction(SIGUSR1, &action, &before);
    for (int where = 0; where < 4; where++) {
        check_row("hangs at %d", where);
        signalled = faults_chat(hanging(where));
        sigevent_t event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
        timer_t timer;
        struct itimerspec when = {.it_value = {0, 60 * 1000000}};
        REQUIRE(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
        timer_settime(timer, 0, &when, NULL);
        CHECK_STATUS(owui_call_perform(signalled), OWUI_E_CANCELLED);
        CHECK(check_now_ms() - signalled_at < SOON_MS);
        timer_delete(timer);
        owui_call_release(signalled);
    }
    sigaction(SIGUSR1, &before, NULL);
}

static int cancel_in_text(const char *text, size_t length, void *user)
{
    (void)text, (void)length;
    owui_call_cancel(user);
    return 0;
}

TEST(cancel_from_a_callback)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(serve_stall("self"));
    owui_call_on_text(call, cancel_in_text, call);
    double started = check_now_ms();
    CHECK_STATUS(owui_call_perform(call), OWUI_E_CANCELLED);
    CHECK(check_now_ms() - started < SOON_MS);
    CHECK_STR(owui_call_response_text(call, NULL), "Hel");
    CHECK_STR(owui_json_string_at(owui_call_response(call), "/choices/0/message/content", NULL),
              "Hel");
    CHECK_STR(faults_ended("self", 0), "peer closed");
    owui_call_release(call);

    check_row("between two calls of next");
    call = faults_chat(serve_stall("self"));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    owui_call_cancel(call);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
    CHECK_STR(owui_call_response_text(call, NULL), "Hel");
    owui_call_release(call);
}

/* ---- References */

static int free_in_text(const char *text, size_t length, void *user)
{
    owui_call **call = user;
    owui_call_release(*call);
    *call = NULL;
    CHECK_STR(text, "Hel"); /* still there: the call goes when perform returns */
    CHECK_INT(length, 3);
    return 0;
}

static int free_in_event(const owui_event *event, void *user)
{
    owui_call **call = user;
    owui_call_release(*call);
    *call = NULL;
    CHECK_INT(owui_event_kind(event), OWUI_EVENT_TEXT);
    CHECK_STR(owui_event_text(event, NULL), "Hel");
    return 1;
}

TEST(free_inside_a_callback)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(faults_steps(
        "freed",
        JSON([{"head":{}},
                       {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},
                       {"sleep_ms":20},
                       {"chunk":"data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},
                       {"last_chunk":true}])));
    owui_call *freed = call;
    owui_call_on_text(call, free_in_text, &freed);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK(freed == NULL);
    call = freed = faults_chat(serve_stall("freed"));
    owui_call_on_event(call, free_in_event, &freed);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_ABORTED);
    CHECK_STR(faults_ended("freed", 0), "peer closed");
}

TEST(references)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(serve_whole("kept"));
    owui_json *request = json(FAULTS_CHAT);
    owui_call *call = owui_chat(client, request);
    owui_client_release(client);                     /* the call keeps it */
    owui_json_set_string(request, "model", "other"); /* it was copied */
    owui_json_release(request);
    CHECK(owui_call_retain(call) == call);
    owui_call_release(call);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_json *response = owui_json_retain(owui_call_response(call));
    owui_call_release(call);
    CHECK_STR(owui_json_string_at(response, "/choices/0/message/content", NULL), "Hello");
    owui_json_release(response);
    owui_json *log = faults_log("kept");
    owui_json *sent;
    const char *body = owui_json_string_at(log, "/0/body", NULL);
    CHECK_STATUS(owui_json_parse(body, strlen(body), &sent, NULL), OWUI_OK);
    CHECK_STR(owui_json_string_at(sent, "/model", NULL), "emu");
    owui_json_release(sent);
    owui_json_release(log);

    check_row("a call that never ran");
    owui_call_release(faults_chat(serve_whole("kept")));
    check_row("freed in mid-stream");
    call = faults_chat(serve_stall("kept"));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    owui_json *frame = owui_json_retain(owui_event_json(event));
    owui_call_release(call);
    CHECK_STR(faults_ended("kept", 0), "peer closed");
    CHECK_STR(owui_json_string_at(frame, "/choices/0/delta/content", NULL), "Hel");
    owui_json_release(frame);
}

/* A reference that is given back by another thread while this one drives the call. */
static void *free_later(void *user)
{
    check_sleep_ms(30);
    owui_call_release(user);
    return NULL;
}

TEST(free_on_another_thread)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(faults_steps(
        "away",
        JSON([{"head":{}},
                      {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},
                      {"sleep_ms":100},
                      {"chunk":"data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},
                      {"last_chunk":true}])));
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, free_later, owui_call_retain(call)) == 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    pthread_join(thread, NULL);
    CHECK_STR(owui_call_response_text(call, NULL), "Hel");
    owui_call_release(call);
}

/* ---- What is sent */

TEST(body_to_the_byte)
{
    if (!faults_here())
        return;
    static const char body[] =
        "{ \"model\" : \"emu\",\n\"big\":12345678901234567890.10, \"stream\":false,\"\\u00fc\":\"\\ud83d\\ude42\" }";
    owui_client *client = faults_client(faults_response("byte", 400, "application/json", "{}"));
    owui_json *request = json(FAULTS_CHAT);
    owui_call *call = owui_chat(client, request);
    char *changing = strdup(body);
    CHECK_STATUS(owui_call_set_body(call, changing, strlen(changing)), OWUI_OK);
    memset(changing, 'x', strlen(changing)); /* it was copied */
    free(changing);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
    owui_call_release(call);

    call = owui_chat(client, request);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
    owui_call_release(call);

    owui_json *query =
        json(JSON({"a b":"c&d=\u00fc/?","n":7,"r":0.5,"t":true,"f":false,"e":"","l":["x",2]}));
    owui_json *scalar = owui_json_stringn("text", 4);
    call = owui_request(client, "PATCH", "/api/x%20y/", query, scalar);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
    owui_call_release(call);
    call = owui_request(client, "DELETE", "/api/x", NULL, NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
    owui_call_release(call);
    call = owui_request(client, "POST", "/api/x", NULL, NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
    owui_call_release(call);

    owui_json *log = faults_log("byte");
    CHECK_STR(owui_json_string_at(log, "/0/body", NULL), body);
    CHECK_STR(owui_json_string_at(log, "/0/method", NULL), "POST");
    CHECK_STR(owui_json_string_at(log, "/0/target", NULL), "/s/byte/api/chat/completions");
    CHECK_STR(faults_header(log, 0, "Content-Type"), "application/json");
    CHECK_STR(owui_json_string_at(log, "/1/body", NULL), FAULTS_CHAT);
    CHECK_STR(owui_json_string_at(log, "/2/method", NULL), "PATCH");
    CHECK_STR(owui_json_string_at(log, "/2/target", NULL),
              "/s/byte/api/x%20y/?a%20b=c%26d%3D%C3%BC%2F%3F&n=7&r=0.5&t=true&f=false&e=&l=x&l=2");
    CHECK_STR(owui_json_string_at(log, "/2/body", NULL), "\"text\"");
    CHECK_STR(owui_json_string_at(log, "/3/method", NULL), "DELETE");
    CHECK_STR(owui_json_string_at(log, "/3/body", NULL), "");
    CHECK_STR(faults_header(log, 3, "Content-Type"), NULL);
    CHECK_STR(owui_json_string_at(log, "/4/body", NULL), "");
    CHECK_STR(faults_header(log, 4, "Content-Length"), "0");
    owui_json_release(log);
    owui_json_release(query);
    owui_json_release(scalar);
    owui_json_release(request);
    owui_client_release(client);
}

/* ---- Timeouts */

struct timeout_row {
    const char *what;
    int timeout, milliseconds, status;
    const char *steps; /* NULL: the deaf port */
    const char *text;
};

#define PIECE "data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"
/* clang-format off */
static const struct timeout_row clock_rows[] = {
    {"connect", OWUI_TIMEOUT_CONNECT, 100, OWUI_E_TIMEOUT_CONNECT, NULL, ""},
    {"total while connecting", OWUI_TIMEOUT_TOTAL, 100, OWUI_E_TIMEOUT_TOTAL, NULL, ""},
    {"accept and silence", OWUI_TIMEOUT_FIRST_BYTE, 100, OWUI_E_TIMEOUT_FIRST_BYTE,
     JSON([{"stall":true}]), ""},
    {"total before the response", OWUI_TIMEOUT_TOTAL, 100, OWUI_E_TIMEOUT_TOTAL,
     JSON([{"stall":true}]), ""},
    {"after the headers", OWUI_TIMEOUT_IDLE, 100, OWUI_E_TIMEOUT_IDLE,
     JSON([{"head":{}},{"stall":true}]), ""},
    {"in the headers", OWUI_TIMEOUT_IDLE, 100, OWUI_E_TIMEOUT_IDLE,
     JSON([{"send":"HTTP/1.1 200 OK\r\nContent-"},{"stall":true}]), ""},
    {"in mid-event", OWUI_TIMEOUT_IDLE, 100, OWUI_E_TIMEOUT_IDLE,
     JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\ndata: {\"choi"},{"stall":true}]), "Hel"},
    {"in a whole body", OWUI_TIMEOUT_IDLE, 100, OWUI_E_TIMEOUT_IDLE,
     JSON([{"http":{"headers":{"Content-Length":100},"body":"{"}},{"stall":true}]), ""},
    {"comments without end", OWUI_TIMEOUT_EVENT, 200, OWUI_E_TIMEOUT_EVENT,
     JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"chunk":": ping\n\n","repeat":1000,"drip_ms":5}]), "Hel"},
    {"no event at all", OWUI_TIMEOUT_EVENT, 100, OWUI_E_TIMEOUT_EVENT,
     JSON([{"head":{}},{"stall":true}]), ""},
    {"total in mid-stream", OWUI_TIMEOUT_TOTAL, 200, OWUI_E_TIMEOUT_TOTAL,
     JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"chunk":": ping\n\n","repeat":1000,"drip_ms":5}]), "Hel"},
};
/* clang-format on */

TEST(timeouts)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < 2 * COUNT(clock_rows); i++) {
        const struct timeout_row *row = &clock_rows[i / 2];
        check_row("%s, set on the %s", row->what, i % 2 ? "client" : "call");
        owui_client *client =
            faults_client(row->steps ? faults_steps("timeout", row->steps) : faults_deaf());
        owui_call *call = owui_chat(client, NULL);
        owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        if (i % 2) {
            CHECK_STATUS(owui_client_set_timeout(client, row->timeout, row->milliseconds), OWUI_OK);
        } else {
            CHECK_STATUS(owui_client_set_timeout(client, row->timeout, 25000), OWUI_OK);
            CHECK_STATUS(owui_call_set_timeout(call, row->timeout, row->milliseconds), OWUI_OK);
        }
        double started = check_now_ms();
        CHECK_STATUS(owui_call_perform(call), row->status);
        double took = check_now_ms() - started;
        CHECK(took > row->milliseconds * 0.9);
        CHECK(took < row->milliseconds + SOON_MS);
        CHECK_STR(owui_call_response_text(call, NULL), row->text);
        CHECK_INT(owui_call_error_retryable(call), row->status == OWUI_E_TIMEOUT_CONNECT);
        owui_call_release(call);
        owui_client_release(client);
    }
}

TEST(timeouts_switched_off)
{
    if (!faults_here())
        return;
    /* The timeout of the client would expire; 0 on the call switches it off, -1 gives the default. */
    static const char slow[] = JSON([{"sleep_ms":400},{"head":{}},{"sleep_ms":400},
        {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}\n\n"},
        {"last_chunk":true},{"keep_alive":true}]);
    /* It takes seconds, and is the same for each under valgrind. */
    int first = check_valgrind() ? OWUI_TIMEOUT_TOTAL : OWUI_TIMEOUT_FIRST_BYTE;
    for (int timeout = first; timeout <= OWUI_TIMEOUT_TOTAL; timeout++) {
        for (int off = 0; off < 2; off++) {
            check_row("timeout %d, %s", timeout, off ? "off" : "on");
            owui_client *client = faults_client(faults_steps("off", slow));
            owui_client_set_timeout(client, timeout, 75);
            owui_call *call = owui_chat(client, NULL);
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
            if (off)
                CHECK_STATUS(owui_call_set_timeout(call, timeout, 0), OWUI_OK);
            CHECK_STATUS(owui_call_perform(call),
                         off ? OWUI_OK
                             : OWUI_E_TIMEOUT_FIRST_BYTE + OWUI_TIMEOUT_FIRST_BYTE - timeout);
            owui_call_release(call);
            check_row("timeout %d, the call's taken back", timeout);
            call = owui_chat(client, NULL);
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
            CHECK_STATUS(owui_call_set_timeout(call, timeout, 0), OWUI_OK);
            CHECK_STATUS(owui_call_set_timeout(call, timeout, -1), OWUI_OK);
            if (off)
                CHECK_STATUS(owui_call_perform(call),
                             OWUI_E_TIMEOUT_FIRST_BYTE + OWUI_TIMEOUT_FIRST_BYTE - timeout);
            owui_call_release(call);
            check_row("timeout %d, the client's taken back", timeout);
            owui_client_set_timeout(client, timeout, -1);
            call = owui_chat(client, NULL);
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
            if (!off)
                CHECK_STATUS(owui_call_perform(call), OWUI_OK);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

TEST(next_gives_up_in_time)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(serve_stall("again"));
    const owui_event *event;
    owui_text_batch batch = {
        .size = sizeof batch, .text_only = 1, .text = "x", .length = 7, .count = 7};
    CHECK_STATUS(owui_call_next(call, 10000, &event), OWUI_OK);
    static const int waits[] = {0, 1, 50, 120};
    for (size_t i = 0; i < COUNT(waits); i++) {
        check_row("%d ms", waits[i]);
        double started = check_now_ms();
        CHECK_STATUS(owui_call_next(call, waits[i], &event), OWUI_AGAIN);
        CHECK(event == NULL);
        double took = check_now_ms() - started;
        CHECK(took >= waits[i] - 1 && took < waits[i] + SOON_MS);
        CHECK_STATUS(owui_call_next_text(call, waits[i], &batch), OWUI_AGAIN);
        CHECK(batch.text == NULL);
        CHECK_INT(batch.length + batch.count, 0);
    }
    CHECK_STATUS(owui_call_status(call), OWUI_AGAIN);
    CHECK_STR(owui_call_response_text(call, NULL), "Hel");
    owui_call_release(call);
}

/* With a timeout of 0 a call gets on all the same, and never waits. */
TEST(next_without_waiting)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(serve_whole("poll"));
    const owui_event *event;
    int status, events = 0;
    double longest = 0;
    do {
        double before = check_now_ms();
        status = owui_call_next(call, 0, &event);
        double took = check_now_ms() - before;
        longest = took > longest ? took : longest;
        events += status == OWUI_OK;
        if (status == OWUI_AGAIN)
            check_sleep_ms(1);
    } while (status == OWUI_OK || status == OWUI_AGAIN);
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(events, 4); /* two of text, one that ends, DONE */
    CHECK(longest < SOON_MS);
    owui_call_release(call);
}

/* ---- Progress and statistics */

enum { LETTERS = 300000 };

struct progress {
    int64_t sent, to_send, received, to_receive;
    int count, backwards;
};

static int note_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                         void *user)
{
    struct progress *progress = user;
    progress->backwards += sent < progress->sent || received < progress->received;
    *progress = (struct progress){
        sent, to_send, received, to_receive, progress->count + 1, progress->backwards};
    return 0;
}

TEST(progress)
{
    if (!faults_here())
        return;
    enum { SIZE = 1 << 20 };
    char *body = malloc(SIZE + 1);
    memset(body, ' ', SIZE);
    memcpy(body, "{\"a\":1}", 7);
    body[SIZE] = 0;
    owui_client *client = faults_client(faults_steps(
        "progress",
        JSON([{"head":{"headers":{"Content-Type":"application/json","Content-Length":200007}}},
                          {"send":" ","repeat":200000},{"send":"{\"b\":2}"},{"keep_alive":true}])));
    for (int way = 0; way < 2; way++) {
        check_row("way %d", way);
        struct progress progress = {0};
        owui_call *call = owui_request(client, "POST", "/x", NULL, NULL);
        CHECK_STATUS(owui_call_set_body(call, body, SIZE), OWUI_OK);
        CHECK_STATUS(owui_call_on_progress(call, note_progress, &progress), OWUI_OK);
        const owui_event *event;
        if (way == 0)
            CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        else
            while (owui_call_next(call, -1, &event) == OWUI_OK) {
            }
        CHECK(progress.count > 0);
        CHECK_INT(progress.backwards, 0);
        CHECK_INT(progress.sent, SIZE);
        CHECK_INT(progress.to_send, SIZE);
        CHECK_INT(progress.received, 200007);
        CHECK_INT(progress.to_receive, 200007);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_SENT), SIZE);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED), 200007);
        owui_call_release(call);
    }
    check_row("a length that is not known");
    struct progress progress = {0};
    faults_steps("progress", JSON([{"head":{"headers":{"Content-Type":"application/json"}}},{"chunk":"{}"},{"last_chunk":true}]));
    owui_call *call = owui_request(client, "GET", "/x", NULL, NULL);
    owui_call_on_progress(call, note_progress, &progress);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_INT(progress.to_receive, -1);
    CHECK_INT(progress.received, 2);
    CHECK_INT(progress.to_send, 0);
    owui_call_release(call);
    owui_client_release(client);
    free(body);
}

/* What a callback is told of a call whose first attempt was a 503. */
struct course {
    int64_t sent, to_send, received, to_receive;
    int count, faults;
};

static int note_course(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                       void *user)
{
    struct course *course = user;
    course->faults += sent < course->sent || received < course->received;
    course->faults += course->to_send > 0 && to_send >= 0 && to_send < course->to_send;
    course->faults += course->to_receive > 0 && to_receive >= 0 && to_receive < course->to_receive;
    /* No response here is empty: before one has begun, its size is not known. */
    course->faults += (course->sent > 0 && to_send == 0) || to_receive == 0;
    course->faults +=
        (to_send >= 0 && sent > to_send) || (to_receive >= 0 && received > to_receive);
    *course =
        (struct course){sent, to_send, received, to_receive, course->count + 1, course->faults};
    return 0;
}

static int64_t read_letters(char *buffer, size_t size, void *user)
{
    size_t *left = user;
    size_t count = *left < size ? *left : size;
    memset(buffer, 'a', count);
    *left -= count;
    return (int64_t)count;
}

static int rewind_letters(void *user)
{
    *(size_t *)user = LETTERS;
    return 0;
}

static int swallow(const char *data, size_t length, void *user)
{
    (void)data;
    *(size_t *)user += length;
    return 0;
}

/* A 503 before every operation that has progress: its body counts for nothing, and no number goes back. */
TEST(progress_after_a_503)
{
    if (!faults_here())
        return;
    static char content[LETTERS];
    memset(content, 'a', sizeof content);
    enum { POST, UPLOAD, READER, DOWNLOAD, TO_FUNCTION, TO_FILE, LIST, PAGES, CHAT, OPERATIONS };
    /* clang-format off */
#define UNAVAILABLE "{\"steps\":[{\"http\":{\"status\":503,\"headers\":{\"retry-after-ms\":\"5\"},\"body\":{\"detail\":\"not now, and not in the next minutes either\"}}}]}"
    static const struct {
        const char *what, *then;
        int64_t received; /* -1: not compared */
    } operations[OPERATIONS] = {
        {"POST", JSON({"steps":[{"http":{"body":{"a":1}}}]}), 8},
        {"upload", JSON({"steps":[{"http":{"body":{"id":"f"}}}]}), 11},
        {"reader", JSON({"steps":[{"http":{"body":{"id":"f"}}}]}), 11},
        {"download", JSON({"steps":[{"http":{"body":"0123456789"}}]}), 10},
        {"to a function", JSON({"steps":[{"http":{"body":"0123456789"}}]}), 10},
        {"to a file", JSON({"steps":[{"http":{"body":"0123456789"}}]}), 10},
        {"list", JSON({"steps":[{"http":{"body":[]}}]}), 2},
        {"pages", JSON({"steps":[{"http":{"body":{"items":[{"id":"a"}],"total":2}}}]}), -1},
        {"chat", JSON({"steps":[{"sse":[{"choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":"stop"}]},"[DONE]"]}]}), -1},
    };
    /* clang-format on */
    for (int i = 0; i < OPERATIONS; i++) {
        char script[2000];
        if (i == PAGES) /* the second page is a 503 at first as well */
            snprintf(
                script, sizeof script,
                "[%s,%s,%s,{\"steps\":[{\"http\":{\"body\":{\"items\":[{\"id\":\"b\"}],"
                "\"total\":2}}}]},{\"steps\":[{\"http\":{\"body\":{\"items\":[],\"total\":2}}}]}]",
                UNAVAILABLE, operations[i].then, UNAVAILABLE);
        else
            snprintf(script, sizeof script, "[%s,%s]", UNAVAILABLE, operations[i].then);
        for (int way = 0; way < 3; way++) {
            check_row("%s, way %d", operations[i].what, way);
            owui_client *client = faults_client(faults_script("course", script));
            CHECK_STATUS(owui_client_set_retries(client, 2), OWUI_OK);
            size_t left = LETTERS, swallowed = 0;
            owui_call *call = NULL;
            switch (i) {
            case POST:
                call = owui_request(client, "POST", "/x", NULL, NULL);
                CHECK_STATUS(owui_call_set_body(call, "[1,2,3]", 7), OWUI_OK);
                break;
            case UPLOAD: call = owui_file_upload_data(client, "a.txt", content, LETTERS); break;
            case READER:
                call = owui_file_upload_reader(client, "a.txt", read_letters, rewind_letters, &left,
                                               LETTERS);
                break;
            case DOWNLOAD:
            case TO_FUNCTION:
            case TO_FILE:
                call = owui_file_download(client, "f");
                if (i == TO_FUNCTION)
                    CHECK_STATUS(owui_call_on_data(call, swallow, &swallowed), OWUI_OK);
                if (i == TO_FILE)
                    CHECK_STATUS(owui_call_set_output_file(call, "/dev/null"), OWUI_OK);
                break;
            case LIST: call = owui_file_list(client); break;
            case PAGES: call = owui_knowledge_list(client); break;
            default:
                call = owui_chat(client, NULL);
                owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
            }
            struct course course = {0};
            CHECK_STATUS(owui_call_on_progress(call, note_course, &course), OWUI_OK);
            if (way == 0) {
                CHECK_STATUS(owui_call_perform(call), OWUI_OK);
            } else if (way == 1) {
                const owui_event *event;
                while (owui_call_next(call, -1, &event) == OWUI_OK)
                    continue;
                CHECK_STATUS(owui_call_status(call), OWUI_OK);
            } else {
                owui_loop *loop;
                CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
                CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
                CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
                CHECK_STATUS(owui_call_status(call), OWUI_OK);
                owui_loop_free(loop);
            }
            CHECK_INT(course.faults, 0);
            CHECK(course.count > 0);
            if (operations[i].received >= 0) {
                CHECK_INT(course.received, operations[i].received);
                CHECK_INT(course.to_receive, operations[i].received);
            }
            if (i == TO_FUNCTION)
                CHECK_INT(swallowed, 10);
            if (i == UPLOAD || i == READER) {
                CHECK(course.sent > LETTERS);
                CHECK_INT(course.to_send, course.sent);
            }
            if (i == POST)
                CHECK_INT(course.sent, 7);
            /* The sum of the attempts. */
            CHECK(owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED) > course.received);
            if (i == POST)
                CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_SENT), 14);
            CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), i == PAGES ? 4 : 2);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

/* All times are counted from the start of the call. */
TEST(statistics_of_several_requests)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_script(
        "clock",
        JSON([{"steps":[{"sleep_ms":60},{"http":{"status":503,"headers":{"retry-after-ms":"60","Connection":"close"},"body":{}}}]},
              {"steps":[{"send":"HTTP/1.1 103 Early Hints\r\n\r\n"},{"sleep_ms":60},{"head":{}},{"sleep_ms":60},
                {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"},
                {"last_chunk":true}]}])));
    CHECK_STATUS(owui_client_set_retries(client, 2), OWUI_OK);
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK(owui_call_stat(call, OWUI_STAT_NAME_LOOKUP_US) >= 119000);
    CHECK(owui_call_stat(call, OWUI_STAT_CONNECT_US) >=
          owui_call_stat(call, OWUI_STAT_NAME_LOOKUP_US));
    CHECK(owui_call_stat(call, OWUI_STAT_FIRST_BYTE_US) >= 179000); /* 103 is no response */
    CHECK(owui_call_stat(call, OWUI_STAT_FIRST_TOKEN_US) >=
          owui_call_stat(call, OWUI_STAT_FIRST_BYTE_US));
    CHECK(owui_call_stat(call, OWUI_STAT_TOTAL_US) >=
          owui_call_stat(call, OWUI_STAT_FIRST_TOKEN_US));
    CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_SENT), 2 * strlen(FAULTS_CHAT));
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 2);
    owui_call_release(call);
    owui_client_release(client);
}

TEST(statistics)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_steps(
        "stats",
        JSON([{"sleep_ms":50},{"head":{}},{"sleep_ms":50},
            {"chunk":": ping\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},
            {"chunk":"data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},
            {"chunk":"data: {\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":22}}\n\n"},
            {"chunk":"data: [DONE]\n\n"},{"last_chunk":true},{"keep_alive":true}])));
    for (int round = 0; round < 2; round++) {
        check_row("round %d", round);
        owui_call *call = owui_chat(client, NULL);
        owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        for (int stat = 0; stat <= OWUI_STAT_LOST_AFTER_FINISH; stat++)
            CHECK(owui_call_stat(call, stat) <= 0);
        double started = check_now_ms();
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        double took = 1e3 * (check_now_ms() - started);
        int64_t stats[OWUI_STAT_LOST_AFTER_FINISH + 1];
        for (int stat = 0; stat <= OWUI_STAT_LOST_AFTER_FINISH; stat++)
            stats[stat] = owui_call_stat(call, stat);
        CHECK(stats[OWUI_STAT_NAME_LOOKUP_US] >= 0);
        if (!round) /* an open connection has neither */
            CHECK(stats[OWUI_STAT_CONNECT_US] >= stats[OWUI_STAT_NAME_LOOKUP_US]);
        CHECK_INT(stats[OWUI_STAT_TLS_US], 0);
        CHECK(stats[OWUI_STAT_FIRST_BYTE_US] >= 49000);
        CHECK(stats[OWUI_STAT_FIRST_TOKEN_US] >= 98000);
        CHECK(stats[OWUI_STAT_FIRST_TOKEN_US] >= stats[OWUI_STAT_FIRST_BYTE_US]);
        CHECK(stats[OWUI_STAT_TOTAL_US] >= stats[OWUI_STAT_FIRST_TOKEN_US]);
        CHECK((double)stats[OWUI_STAT_TOTAL_US] <= took + 1000);
        CHECK_INT(stats[OWUI_STAT_BYTES_SENT], strlen(FAULTS_CHAT));
        CHECK(stats[OWUI_STAT_BYTES_RECEIVED] > 150);
        CHECK_INT(stats[OWUI_STAT_ATTEMPTS], 1);
        CHECK_INT(stats[OWUI_STAT_REUSED], round);
        CHECK_INT(stats[OWUI_STAT_EVENTS], 4);
        CHECK_INT(stats[OWUI_STAT_PROMPT_TOKENS], 11);
        CHECK_INT(stats[OWUI_STAT_COMPLETION_TOKENS], 22);
        CHECK_INT(stats[OWUI_STAT_LOST_AFTER_FINISH], 0);
        CHECK_INT(owui_call_stat(call, -1), -1);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_LOST_AFTER_FINISH + 1), -1);
        CHECK_INT(owui_call_stat(call, INT32_MAX), -1);
        owui_call_release(call);
    }
    owui_client_release(client);
}

/* More parameters of the query, on calls that have some and on those that have none. */
TEST(queries)
{
    if (!faults_here())
        return;
    const char *base = NULL;
    for (int way = 0; way < 4; way++) {
        check_row("way %d", way);
        base = faults_steps("queries",
                            JSON([{"http":{"headers":{"X-Request-Id":"r-1"},"body":{"id":"f"}}}]));
        owui_client *client = faults_client(base);
        owui_json *query = owui_json_object();
        owui_json_set_int(query, "n", 1);
        owui_call *call = way == 0   ? owui_request(client, "GET", "/api/x", NULL, NULL)
                          : way == 1 ? owui_request(client, "GET", "/api/x", query, NULL)
                          : way == 2 ? owui_file_upload_data(client, "a.txt", "a", 1)
                                     : owui_model_list(client, 1);
        CHECK_STATUS(owui_call_set_user_data(call, client), OWUI_OK);
        CHECK_STATUS(owui_call_set_query(call, "a&b", "c d"), OWUI_OK);
        CHECK_STATUS(owui_call_set_query(call, "tag", "\303\274"), OWUI_OK);
        CHECK_STATUS(owui_call_set_query(call, "tag", ""), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK(owui_call_user_data(call) == client);
        owui_json *log = faults_log("queries");
        const char *target = owui_json_string_at(log, "/0/target", NULL);
        const char *ends[] = {
            "/api/x?a%26b=c%20d&tag=%C3%BC&tag=", "/api/x?n=1&a%26b=c%20d&tag=%C3%BC&tag=",
            "a%26b=c%20d&tag=%C3%BC&tag=", "/api/models?refresh=true&a%26b=c%20d&tag=%C3%BC&tag="};
        CHECK_CONTAINS(target, ends[way]);
        const char *url = owui_call_effective_url(call);
        CHECK_CONTAINS(url, ends[way]);
        CHECK(url && target && strncmp(url, base, strlen(base)) == 0);
        CHECK_STR(owui_call_request_id(call), "r-1");
        owui_json_release(log);
        owui_call_release(call);
        owui_json_release(query);
        owui_client_release(client);
    }
    check_row("refused");
    owui_client *client = faults_client(base);
    /* clang-format off */
    static const char *const bad[][2] = {{NULL, "v"}, {"", "v"}, {"\xff", "v"}, {"n", NULL}, {"n", "\xff"}};
    /* clang-format on */
    for (size_t i = 0; i < COUNT(bad); i++) {
        owui_call *call = owui_model_list(client, 0);
        CHECK_STATUS(owui_call_set_query(call, bad[i][0], bad[i][1]), OWUI_E_INVALID);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        owui_call_release(call);
    }
    owui_call *call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_set_query(call, "a", "b"), OWUI_E_STATE);
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(nulls),
        T(null_clients),
        T(bad_requests_of_the_caller),
        T(setter_errors_stick),
        T(runs_once),
        T(inside_a_callback),
        T(callbacks_that_stop),
        T(cancel_before_the_start),
        T(cancel_from_another_thread),
        T(cancel_from_a_signal_handler),
        T(cancel_from_a_callback),
        T(free_inside_a_callback),
        T(references),
        T(free_on_another_thread),
        T(body_to_the_byte),
        T(timeouts),
        T(timeouts_switched_off),
        T(next_gives_up_in_time),
        T(next_without_waiting),
        T(progress),
        T(progress_after_a_503),
        T(statistics_of_several_requests),
        T(statistics),
        T(queries),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
