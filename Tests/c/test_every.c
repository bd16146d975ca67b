/*
 * Every exported function with NULL and with arguments that make no sense: outside a call, and from inside every
 * callback that there is. every.inc is written from the header.
 */
#include "check.h"
#include "faults.h"

#include <limits.h>
#include <math.h>
#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct every {
    owui_client *client;
    owui_call *call;
    owui_loop *loop;
    const owui_event *event;
    owui_json *json, *value;
    /* In a callback: the handles are in use. */
    int is_inside;
    uint64_t state;

    owui_client *client_out;
    owui_loop *loop_out;
    owui_json *json_out;
    const owui_event *event_out;
    const char *text_out;
    size_t size_out;
    int64_t int64_out;
    double doubles_out[4];
    float floats_out[4];
    owui_text_batch text_batch;
    owui_frame_batch frame_batch;
};

struct every_text {
    const char *bytes;
    size_t length;
};

/* Which of `count` values; the same in every run. */
static size_t pick(struct every *every, size_t count)
{
    every->state ^= every->state << 13;
    every->state ^= every->state >> 7;
    every->state ^= every->state << 17;
    return (size_t)(every->state % count);
}

static const char *const strings[] = {
    NULL, "", "x", "\xff\xfe", "a\r\nb: c", "/../..", "http://[::1", " ", "/0/\xc3\xa4",
};
static const int ints[] = {0, 1, -1, 2, 100, INT_MAX, INT_MIN};
static const int64_t int64s[] = {0, 1, -1, 1000, INT64_MAX, INT64_MIN};
static const size_t sizes[] = {0, 1, 7, SIZE_MAX, SIZE_MAX / 2};
static const double reals[] = {0, -1.5, NAN, INFINITY, -INFINITY, 1e308};

static struct every_text every_text(struct every *every)
{
    static const struct every_text texts[] = {
        {NULL, 0},        {NULL, 1},   {NULL, SIZE_MAX}, {"x", SIZE_MAX}, {"", 0},
        {"{\"a\":1}", 7}, {"\xff", 1}, {"a\0b", 3},      {"[[[[", 4},
    };
    return texts[pick(every, COUNT(texts))];
}

/* What was made is the caller's. */
static void every_give_back(struct every *every)
{
    owui_client_release(every->client_out);
    owui_loop_free(every->loop_out);
    owui_json_release(every->json_out);
    every->client_out = NULL;
    every->loop_out = NULL;
    every->json_out = NULL;
}

/* Nothing that the calls below are made with leads to a server. */
static void every_call(struct every *every, owui_call *call)
{
    if (!every->is_inside) {
        owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 100);
        CHECK(owui_call_perform(call) < 0);
    }
    owui_call_release(call);
}

static int no_text_fn(const char *text, size_t length, void *user)
{
    (void)text, (void)length, (void)user;
    return 0;
}

static int no_event_fn(const owui_event *event, void *user)
{
    (void)event, (void)user;
    return 0;
}

static int no_progress_fn(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                          void *user)
{
    (void)sent, (void)to_send, (void)received, (void)to_receive, (void)user;
    return 0;
}

static int no_data_fn(const char *data, size_t length, void *user)
{
    return no_text_fn(data, length, user);
}

static int no_retry_fn(int attempt, int status, int64_t wait_ms, void *user)
{
    (void)attempt, (void)status, (void)wait_ms, (void)user;
    return 0;
}

static void no_log_fn(int level, const char *message, size_t length, void *user)
{
    (void)level, (void)message, (void)length, (void)user;
}

static int64_t no_read_fn(char *buffer, size_t size, void *user)
{
    (void)buffer, (void)size, (void)user;
    return 0;
}

static int no_rewind_fn(void *user)
{
    (void)user;
    return 0;
}

static void no_done_fn(owui_call *call, int status, void *user)
{
    (void)call, (void)status, (void)user;
}

static void no_ready_fn(owui_call *call, void *user)
{
    (void)call, (void)user;
}

#define EVERY_STRING strings[pick(every, COUNT(strings))]
#define EVERY_INT ints[pick(every, COUNT(ints))]
#define EVERY_INT64 int64s[pick(every, COUNT(int64s))]
#define EVERY_SIZE sizes[pick(every, COUNT(sizes))]
#define EVERY_REAL reals[pick(every, COUNT(reals))]
#define EVERY_TIMEOUT (int64_t)pick(every, 2)
#define EVERY_CAPACITY pick(every, 5)
#define EVERY_HANDLE(member) (pick(every, 3) ? every->member : NULL)
#define EVERY_INSIDE(member) (every->is_inside && pick(every, 3) ? every->member : NULL)
#define EVERY_OUT(member) (pick(every, 3) ? &every->member : NULL)
#define EVERY_CALLBACK(type, function) (pick(every, 2) ? (type)function : NULL)

#include "every.inc"

/* All of them, in a few ways. */
static void call_every(struct every *every, int rounds)
{
    every->json = owui_json_object();
    every->value = owui_json_array();
    for (int round = 0; round < rounds; round++)
        for (size_t i = 0; i < COUNT(every_function); i++) {
            /* Sizes as of an older and of a newer header. */
            every->text_batch.size = round % 2 ? sizeof every->text_batch : pick(every, 9);
            every->frame_batch.size = round % 2 ? sizeof every->frame_batch : pick(every, 9);
            every_function[i].run(every);
        }
    owui_json_release(every->json);
    owui_json_release(every->value);
}

TEST(outside)
{
    check_allow(120);
    for (int round = 0; round < check_scaled(6, 2); round++) {
        struct every every = {.state = 88172645463325252ULL + (uint64_t)round};
        CHECK_STATUS(owui_client_new("http://127.0.0.1:1", "", &every.client), OWUI_OK);
        CHECK_STATUS(owui_loop_new(&every.loop), OWUI_OK);
        owui_client_set_retries(every.client, 0);
        every.call = owui_chat(every.client, NULL);
        call_every(&every, 4);
        owui_call_release(every.call);
        owui_client_release(every.client);
        owui_loop_free(every.loop);
    }
}

/* ---- Inside the callbacks */

enum { MOST_TIMES = 3 };

struct inside {
    struct every every;
    /* How often each callback has run. */
    int texts, events, progresses, retries, data, logs, reads, rewinds, dones, readies;
    int letters;
};

static void call_inside(struct inside *inside, const owui_event *event, int times)
{
    if (times > MOST_TIMES)
        return;
    struct every every = inside->every;
    every.is_inside = 1;
    every.event = event;
    every.state += (uint64_t)times;
    call_every(&every, (int)check_scaled(4, 2));
}

static int in_text(const char *text, size_t length, void *user)
{
    struct inside *inside = user;
    char before[40] = "";
    memcpy(before, text, length < sizeof before ? length : 0);
    call_inside(inside, NULL, ++inside->texts);
    CHECK(length >= sizeof before || memcmp(before, text, length) == 0);
    return 0;
}

static int in_event(const owui_event *event, void *user)
{
    struct inside *inside = user;
    int kind = owui_event_kind(event);
    call_inside(inside, event, ++inside->events);
    CHECK_INT(owui_event_kind(event), kind);
    return 0;
}

static int in_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                       void *user)
{
    struct inside *inside = user;
    (void)sent, (void)to_send, (void)received, (void)to_receive;
    call_inside(inside, NULL, ++inside->progresses);
    return 0;
}

static int in_retry(int attempt, int status, int64_t wait_ms, void *user)
{
    struct inside *inside = user;
    (void)attempt, (void)status, (void)wait_ms;
    call_inside(inside, NULL, ++inside->retries);
    return 0;
}

static int in_data(const char *data, size_t length, void *user)
{
    struct inside *inside = user;
    (void)data, (void)length;
    call_inside(inside, NULL, ++inside->data);
    return 0;
}

static void in_log(int level, const char *message, size_t length, void *user)
{
    struct inside *inside = user;
    (void)level, (void)message, (void)length;
    static int depth;
    /* What is called here may be logged as well. */
    if (depth++ == 0)
        call_inside(inside, NULL, ++inside->logs);
    depth--;
}

static int64_t in_read(char *buffer, size_t size, void *user)
{
    struct inside *inside = user;
    call_inside(inside, NULL, ++inside->reads);
    if (size == 0 || inside->letters == 0)
        return 0;
    inside->letters--;
    buffer[0] = 'a';
    return 1;
}

static int in_rewind(void *user)
{
    struct inside *inside = user;
    call_inside(inside, NULL, ++inside->rewinds);
    inside->letters = 3;
    return 0;
}

static void in_done(owui_call *call, int status, void *user)
{
    struct inside *inside = user;
    CHECK_STATUS(status, OWUI_OK);
    CHECK(call == inside->every.call);
    call_inside(inside, NULL, ++inside->dones);
}

static void in_ready(owui_call *call, void *user)
{
    struct inside *inside = user;
    const owui_event *event;
    call_inside(inside, NULL, ++inside->readies);
    while (owui_call_next(call, 0, &event) == OWUI_OK)
        inside->events++;
}

enum { PERFORMED, STARTED, ATTACHED, UPLOADED, DOWNLOADED, WAYS };

TEST(inside_callbacks)
{
    if (!faults_here())
        return;
    check_allow(240);
    for (int way = 0; way < WAYS; way++) {
        check_row("way %d", way);
        struct inside inside = {.every.state = 1 + (uint64_t)way, .letters = 3};
        struct every *every = &inside.every;
        const char *url = way < UPLOADED
            ? faults_script(
                  "inside",
                  "[" HTTP(503, {"detail":"busy"}) "," SSE({"choices":[{"index":0,"delta":{"content":"Hel"}}]},{"choices":[{"index":0,"delta":{"content":"lo"},"finish_reason":"stop"}]},"[DONE]") "]")
                       : faults_script("inside",
                                       "[" HTTP(503, {"detail":"busy"}) "," BODY({"id":"f1"}) "]");
        every->client = faults_client(url);
        owui_client_set_retries(every->client, 2);
        owui_client_set_log(every->client, OWUI_LOG_DEBUG, in_log, &inside);
        CHECK_STATUS(owui_loop_new(&every->loop), OWUI_OK);
        owui_call *call;
        if (way == UPLOADED)
            call = owui_file_upload_reader(every->client, "a.txt", in_read, in_rewind, &inside, 3);
        else if (way == DOWNLOADED)
            call = owui_file_download(every->client, "f1");
        else
            call = owui_chat(every->client, NULL);
        every->call = call;
        if (way < UPLOADED)
            owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        owui_call_on_text(call, in_text, &inside);
        owui_call_on_event(call, in_event, &inside);
        owui_call_on_progress(call, in_progress, &inside);
        owui_call_on_retry(call, in_retry, &inside);
        if (way == DOWNLOADED)
            CHECK_STATUS(owui_call_on_data(call, in_data, &inside), OWUI_OK);
        if (way == STARTED) {
            CHECK_STATUS(owui_call_start(call, every->loop, in_done, &inside), OWUI_OK);
            CHECK_STATUS(owui_loop_run(every->loop), OWUI_OK);
        } else if (way == ATTACHED) {
            CHECK_STATUS(owui_call_attach(call, every->loop, in_ready, &inside), OWUI_OK);
            while (owui_call_status(call) == OWUI_AGAIN)
                owui_loop_dispatch(every->loop, 1000);
        } else {
            CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        }
        CHECK_STATUS(owui_call_status(call), OWUI_OK);
        if (way < UPLOADED)
            CHECK_STR(owui_call_response_text(call, NULL), "Hello");
        CHECK(inside.logs > 0);
        CHECK(inside.retries > 0);
        CHECK_INT(inside.texts > 0, way == PERFORMED || way == STARTED);
        CHECK_INT(inside.events > 0, way < UPLOADED);
        CHECK_INT(inside.reads > 0, way == UPLOADED);
        CHECK_INT(inside.data > 0, way == DOWNLOADED);
        CHECK_INT(inside.dones, way == STARTED);
        CHECK_INT(inside.readies > 0, way == ATTACHED);
        owui_call_release(call);
        owui_client_release(every->client);
        owui_loop_free(every->loop);
    }
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {T(outside), T(inside_callbacks), {NULL, NULL}};
    return check_main(argc, argv, tests);
}
