/*
 * Stopped is stopped: in whatever state a call is left, and in whatever way, its connection is gone at the server
 * within a second, also where a forked child holds the socket. And a child does nothing to what it has inherited.
 */
#include "check.h"
#include "faults.h"
#include "folder.h"

#include <openwebui.h>

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- The states in which a call can be left */

enum state { UNTOUCHED, STREAMING, PENDING, HELD, DONE_WITHOUT_END, UPLOADING, STATES };

/* clang-format off */
static const char *const state_names[] = {"nothing pulled", "between two events", "an event of the frame pending",
                                          "an event held back behind text", "the body without its end",
                                          "an upload that waits for its reader"};
    static const char *const state_steps[] = {
    JSON([{"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n"}, {"stall":true}]),
    JSON([{"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n"}, {"stall":true}]),
    JSON([{"head":{}}, {"chunk":"data: {\"sources\":[{\"a\":1}],\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"hm\",\"content\":\"Hel\"}}]}\n\n"}, {"stall":true}]),
    JSON([{"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\ndata: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\"}}]}\n\n"}, {"stall":true}]),
    JSON([{"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"}, {"stall":true}]),
    JSON([{"stall":true}]),
};
/* clang-format on */

static int64_t no_end(char *buffer, size_t size, void *user)
{
    ++*(int *)user;
    memset(buffer, 'x', size);
    return (int64_t)size;
}

static void ready(owui_call *call, void *user)
{
    (void)call, (void)user;
}

static int reads;

/* A call in this state; attached to `loop`, or without one pulled by itself. */
static owui_call *reach(enum state state, owui_loop *loop)
{
    owui_call *call;
    if (state == UPLOADING) {
        owui_client *client = faults_client(faults_steps("left", state_steps[state]));
        call = owui_file_upload_reader(client, "x.txt", no_end, NULL, &reads, -1);
        owui_client_release(client);
        reads = 0;
    } else {
        call = faults_chat(faults_steps("left", state_steps[state]));
    }
    if (loop)
        CHECK_STATUS(owui_call_attach(call, loop, ready, NULL), OWUI_OK);
    const owui_event *event = NULL;
    owui_text_batch batch = {.size = sizeof batch};
    int status = OWUI_AGAIN;
    for (int i = 0; i < 200 && status == OWUI_AGAIN; i++) {
        if (loop)
            owui_loop_dispatch(loop, state == UPLOADING ? 5 : 1000);
        if (state == UNTOUCHED && loop && owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED) > 0)
            break;
        if (state == HELD)
            status = owui_call_next_text(call, loop ? 0 : 1000, &batch);
        else if (state != UNTOUCHED || !loop)
            status = owui_call_next(call, loop || state == UPLOADING ? 5 : 1000, &event);
        if (state == UPLOADING && reads > 4)
            break;
    }
    if (state != UNTOUCHED && state != UPLOADING)
        CHECK_STATUS(status, OWUI_OK);
    if (state == DONE_WITHOUT_END && loop) {
        CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_OK);
        CHECK_INT(owui_event_kind(event), OWUI_EVENT_DONE);
        CHECK_STATUS(owui_call_next(call, 0, &event),
                     OWUI_AGAIN); /* waits for the end of the body */
    }
    return call;
}

/* How the connection of the call has ended, at the server; an upload that was broken off is logged late. */
static const char *ended(void)
{
    const char *end = "";
    for (int i = 0; i < 100; i++) {
        end = faults_ended("left", 0);
        if (strcmp(end, "not there") != 0)
            break;
        check_sleep_ms(20);
    }
    return end;
}

/* ---- Ways to leave it */

enum way {
    CANCEL_AND_NEXT,
    CANCEL_AND_DISPATCH,
    RELEASE,
    RELEASE_ON_A_THREAD,
    FREE_THE_LOOP,
    WAYS
};

static const char *const way_names[] = {"cancelled and asked", "cancelled and dispatched", "freed",
                                        "freed on another thread", "with its loop"};

static void *release(void *call)
{
    owui_call_release(call);
    return NULL;
}

static void leave(owui_call *call, owui_loop *loop, enum way way)
{
    const owui_event *event;
    pthread_t thread;
    switch (way) {
    case CANCEL_AND_NEXT:
        owui_call_cancel(call);
        CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_E_CANCELLED);
        CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_E_CANCELLED);
        break;
    case CANCEL_AND_DISPATCH:
        owui_call_cancel(call);
        owui_loop_dispatch(loop, 1000);
        break;
    case RELEASE: owui_call_release(call); break;
    case RELEASE_ON_A_THREAD:
        if (CHECK(pthread_create(&thread, NULL, release, call) == 0))
            pthread_join(thread, NULL);
        break;
    default: break;
    }
}

static void left(enum state state, enum way way, int forked)
{
    int attached = way == CANCEL_AND_DISPATCH || way == FREE_THE_LOOP || way == RELEASE_ON_A_THREAD;
    for (; attached < 2; attached++) {
        if (state == DONE_WITHOUT_END && !attached)
            continue; /* a caller of next gets DONE, and the connection is released with it */
        check_row("%s; %s%s%s", state_names[state], way_names[way], attached ? ", attached" : "",
                  forked ? ", with a child" : "");
        owui_loop *loop = NULL;
        if (attached)
            CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
        owui_call *call = reach(state, loop);
        pid_t child = forked ? fork() : 0;
        if (forked && child == 0) {
            pause();
            _exit(0);
        }
        int is_mine = way != RELEASE && way != RELEASE_ON_A_THREAD;
        if (is_mine)
            owui_call_retain(call);
        if (way == FREE_THE_LOOP) {
            owui_loop_free(loop);
            loop = NULL;
        }
        /* After DONE without the body's end the response is complete: no cancel changes that, and it is gone all the same. */
        if (state == DONE_WITHOUT_END && way == CANCEL_AND_NEXT) {
            const owui_event *event;
            owui_call_cancel(call);
            CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_DONE);
        } else {
            leave(call, loop, way);
        }
        const char *end = ended();
        CHECK_CONTAINS(end, "peer ");
        if (is_mine) {
            owui_call_release(call);
            owui_call_release(call);
        }
        owui_loop_free(loop);
        if (forked) {
            kill(child, SIGKILL);
            waitpid(child, NULL, 0);
        }
    }
}

TEST(left_in_every_state)
{
    if (!faults_here())
        return;
    check_allow(120);
    for (int state = 0; state < STATES; state++)
        for (int way = 0; way < WAYS; way++)
            left((enum state)state, (enum way)way, 0);
}

TEST(left_while_a_child_holds_the_socket)
{
    if (!faults_here())
        return;
    check_allow(120);
    for (int state = 0; state < STATES; state++)
        for (int way = 0; way < WAYS; way += 2)
            left((enum state)state, (enum way)way, 1);
}

/* ---- Released on threads, in numbers, while the loop is at work */

struct releases {
    pthread_mutex_t lock;
    pthread_cond_t more;
    owui_call *calls[64];
    size_t count;
    int over;
};

static void *release_all(void *user)
{
    struct releases *releases = user;
    pthread_mutex_lock(&releases->lock);
    while (releases->count || !releases->over) {
        if (!releases->count) {
            pthread_cond_wait(&releases->more, &releases->lock);
            continue;
        }
        owui_call *call = releases->calls[--releases->count];
        pthread_mutex_unlock(&releases->lock);
        owui_call_release(call);
        pthread_mutex_lock(&releases->lock);
    }
    pthread_mutex_unlock(&releases->lock);
    return NULL;
}

struct chat {
    int status, ready;
};

static void is_ready(owui_call *call, void *user)
{
    struct chat *chat = user;
    const owui_event *event;
    (void)call;
    chat->ready = 1;
    while ((chat->status = owui_call_next(call, 0, &event)) == OWUI_OK)
        ;
}

TEST(released_on_other_threads)
{
    if (!faults_here())
        return;
    check_allow(300);
    static const char stream[] = SAY("Hel") SAY("lo") STOP DONE;
    owui_client *client =
        faults_client(faults_stream("storm", stream, sizeof stream - 1, FAULTS_WHOLE));
    owui_client *stalling = faults_client(faults_stream("stalled", stream, 30, FAULTS_STALL));
    owui_loop *loop;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    struct releases releases = {.lock = PTHREAD_MUTEX_INITIALIZER,
                                .more = PTHREAD_COND_INITIALIZER};
    pthread_t threads[2];
    for (size_t i = 0; i < COUNT(threads); i++)
        REQUIRE(pthread_create(&threads[i], NULL, release_all, &releases) == 0);
    struct chat chats[8], unread;
    owui_call *calls[8] = {NULL};
    int whole = 0, wrong = 0;
    for (int round = 0; round < check_scaled(150, 20); round++) {
        /* Those that are read to their end stay; as many beside them are given up on other threads. */
        for (size_t i = 0; i < COUNT(calls); i++) {
            if (calls[i] && chats[i].status == OWUI_AGAIN)
                continue;
            if (calls[i]) {
                whole += chats[i].status == OWUI_DONE;
                wrong += chats[i].status != OWUI_DONE;
            }
            owui_call_release(calls[i]);
            calls[i] = owui_chat(client, NULL);
            owui_call_set_body(calls[i], FAULTS_CHAT, strlen(FAULTS_CHAT));
            chats[i] = (struct chat){OWUI_AGAIN, 0};
            CHECK_STATUS(owui_call_attach(calls[i], loop, is_ready, &chats[i]), OWUI_OK);
        }
        for (int i = 0; i < 8; i++) {
            /* Every fourth fails as it starts, inside dispatch. */
            owui_call *call = owui_chat(stalling, NULL);
            if (i % 4)
                owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
            CHECK_STATUS(owui_call_attach(call, loop, ready, &unread), OWUI_OK);
            owui_loop_dispatch(loop, 0);
            pthread_mutex_lock(&releases.lock);
            if (releases.count < COUNT(releases.calls))
                releases.calls[releases.count++] = call, call = NULL;
            pthread_cond_broadcast(&releases.more);
            pthread_mutex_unlock(&releases.lock);
            owui_call_release(call);
        }
        owui_loop_dispatch(loop, 20);
    }
    /* However slow the machine is, the calls that are read to their end get there. */
    for (size_t i = 0; i < COUNT(calls); i++) {
        while (chats[i].status == OWUI_AGAIN)
            owui_loop_dispatch(loop, 20);
        whole += chats[i].status == OWUI_DONE;
        wrong += chats[i].status != OWUI_DONE;
    }
    pthread_mutex_lock(&releases.lock);
    releases.over = 1;
    pthread_cond_broadcast(&releases.more);
    pthread_mutex_unlock(&releases.lock);
    for (size_t i = 0; i < COUNT(threads); i++)
        pthread_join(threads[i], NULL);
    CHECK(whole >= (int)COUNT(calls));
    CHECK_INT(wrong, 0);
    for (size_t i = 0; i < COUNT(calls); i++)
        owui_call_release(calls[i]);
    owui_loop_free(loop);
    owui_client_release(client);
    owui_client_release(stalling);
}

/* A thread inside dispatch is woken for it. */
static void *dispatch_until(void *user)
{
    owui_loop *loop = user;
    CHECK_STATUS(owui_loop_run(loop), OWUI_AGAIN);
    return NULL;
}

TEST(released_while_the_loop_waits)
{
    if (!faults_here())
        return;
    owui_loop *loop;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    owui_call *attached = reach(STREAMING, loop);
    static const char some[] = SAY("Hel");
    owui_call *started = faults_chat(faults_stream("waits", some, sizeof some - 1, FAULTS_STALL));
    CHECK_STATUS(owui_call_start(started, loop, NULL, NULL), OWUI_OK);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, dispatch_until, loop) == 0);
    check_sleep_ms(100);
    owui_call_release(attached);
    CHECK_CONTAINS(faults_ended("left", 0), "peer ");
    owui_loop_wakeup(loop);
    pthread_join(thread, NULL);
    owui_call_release(started);
    owui_loop_free(loop);
}

static void note_status(owui_call *call, int status, void *user)
{
    (void)call;
    *(int *)user = status;
}

static void *free_loop(void *loop)
{
    check_sleep_ms(50);
    owui_loop_free(loop);
    return NULL;
}

TEST(a_loop_freed_on_another_thread)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 2; way++) {
        check_row("%s", way ? "between dispatches" : "while it runs");
        owui_loop *loop;
        int status = OWUI_AGAIN;
        CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
        static const char some[] = SAY("Hel");
        owui_call *call = faults_chat(faults_stream("left", some, sizeof some - 1, FAULTS_STALL));
        CHECK_STATUS(owui_call_start(call, loop, note_status, &status), OWUI_OK);
        while (!*owui_call_response_text(call, NULL))
            owui_loop_dispatch(loop, 1000);
        pthread_t thread;
        REQUIRE(pthread_create(&thread, NULL, free_loop, loop) == 0);
        if (!way)
            CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        pthread_join(thread, NULL);
        CHECK_STATUS(status, OWUI_E_CANCELLED);
        CHECK_CONTAINS(ended(), "peer ");
        owui_call_release(call);
    }
}

/* A whole response whose body continues: no pooled connection waits for it. */
TEST(a_trailing_body)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_routes(
        "left",
        JSON({
        "POST /api/chat/completions": [{"steps":[{"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"}, {"stall":true}]}],
        "POST /api/chat/completed": [{"steps":[{"http":{"body":{"messages":[{"role":"assistant","content":"Hi"}]}}}]}]})));
    owui_call *call = owui_chat_with_outlet(client, NULL);
    owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_CONTAINS(ended(), "peer ");
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- Wakeups */

struct wakes {
    owui_loop *loop;
    int texts;
};

static int wake_inside(const char *text, size_t length, void *user)
{
    struct wakes *wakes = user;
    (void)text, (void)length;
    wakes->texts++;
    owui_loop_wakeup(wakes->loop);
    return 0;
}

TEST(wakeup_inside_a_woken_dispatch)
{
    if (!faults_here())
        return;
    const char *steps =
        JSON([{"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n"}, {"stall":true}]);
    struct wakes wakes = {NULL, 0};
    CHECK_STATUS(owui_loop_new(&wakes.loop), OWUI_OK);
    owui_call *call = faults_chat(faults_steps("wakes", steps));
    owui_call_on_text(call, wake_inside, &wakes);
    CHECK_STATUS(owui_call_start(call, wakes.loop, NULL, NULL), OWUI_OK);
    while (!wakes.texts) {
        owui_loop_wakeup(wakes.loop); /* each dispatch is a woken one */
        owui_loop_dispatch(wakes.loop, 1000);
    }
    /* The callback's own is for this one: it would wait without end. */
    CHECK_STATUS(owui_loop_run(wakes.loop), OWUI_AGAIN);
    owui_loop_free(wakes.loop);
    owui_call_release(call);
}

/* ---- What a forked child does to its parent: nothing */

/* What `body` returns in a child; 100 if the child dies of it. */
static int in_a_child(int (*body)(void *), void *user)
{
    int ends[2], result = 100;
    if (!CHECK(pipe2(ends, O_CLOEXEC) == 0))
        return result;
    /* Out of the way of those who close all. */
    int out = fcntl(ends[1], F_DUPFD_CLOEXEC, 500);
    close(ends[1]);
    pid_t child = fork();
    if (child == 0) {
        alarm((unsigned)check_scaled(20, 60));
        int given = body(user);
        if (write(out, &given, sizeof given) < 0)
            _exit(1);
        /* What is left of the parent's is no leak of the child's. */
        execl("/bin/true", "true", (char *)NULL);
        _exit(1);
    }
    close(out);
    if (read(ends[0], &result, sizeof result) != sizeof result)
        result = 100;
    close(ends[0]);
    waitpid(child, NULL, 0);
    return result;
}

struct inherited {
    owui_loop *loop;
    owui_call *started, *attached, *own;
    int loop_first;
};

/* Everything that a garbage collector or a confused program might do there. */
static int in_the_child(void *user)
{
    struct inherited *mine = user;
    owui_loop *loop = mine->loop;
    owui_call *started = mine->started, *attached = mine->attached, *own = mine->own;
    const owui_event *event;
    owui_text_batch batch = {.size = sizeof batch};
    int wrong = 0;
    owui_loop_wakeup(loop);
    owui_call_cancel(started);
    owui_call_cancel(attached);
    wrong |= owui_loop_dispatch(loop, 0) != OWUI_E_STATE;
    wrong |= owui_call_next(attached, 0, &event) != OWUI_E_STATE;
    wrong |= owui_call_next_text(attached, 0, &batch) != OWUI_E_STATE;
    wrong |= (owui_call_next(own, 100, &event) != OWUI_E_STATE) << 1;
    /* A daemon closes all, and opens files of its own under the same numbers. */
    for (int fd = 3; fd < 64; fd++)
        close(fd);
    for (int fd = 3; fd < 64; fd++)
        wrong |= (open("/dev/null", O_RDWR) < 0) << 2;
    if (mine->loop_first)
        owui_loop_free(loop);
    owui_call_release(attached);
    owui_call_release(started);
    owui_call_release(own);
    if (!mine->loop_first)
        owui_loop_free(loop);
    for (int fd = 3; fd < 64; fd++)
        wrong |= (fcntl(fd, F_GETFD) < 0) << 3;
    return wrong;
}

TEST(a_child_leaves_its_parent_alone)
{
    if (!faults_here())
        return;
    const char *late = JSON([{"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n"},
        {"sleep_ms":700}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"},
        {"last_chunk":true}]);
    owui_loop *loop;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    owui_call *started = faults_chat(faults_steps("late1", late)),
              *attached = faults_chat(faults_steps("late2", late)),
              *own = faults_chat(faults_steps("late3", late));
    struct chat chat = {OWUI_AGAIN, 0};
    const owui_event *event;
    CHECK_STATUS(owui_call_start(started, loop, NULL, NULL), OWUI_OK);
    CHECK_STATUS(owui_call_attach(attached, loop, is_ready, &chat), OWUI_OK);
    while (!*owui_call_response_text(started, NULL) || !*owui_call_response_text(attached, NULL))
        owui_loop_dispatch(loop, 1000);
    CHECK_STATUS(owui_call_next(own, -1, &event), OWUI_OK);
    struct inherited inherited = {loop, started, attached, own, 0};
    for (; inherited.loop_first < 2; inherited.loop_first++) {
        check_row("loop %s", inherited.loop_first ? "first" : "last");
        CHECK_INT(in_a_child(in_the_child, &inherited), 0);
    }
    CHECK_STATUS(owui_call_status(started), OWUI_AGAIN);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(owui_call_status(started), OWUI_OK);
    for (int i = 0; i < 50 && chat.status == OWUI_AGAIN; i++)
        owui_loop_dispatch(loop, 500);
    CHECK_STATUS(chat.status, OWUI_DONE);
    int own_status;
    while ((own_status = owui_call_next(own, -1, &event)) == OWUI_OK)
        ;
    CHECK_STATUS(own_status, OWUI_DONE);
    owui_call_release(started);
    owui_call_release(attached);
    owui_call_release(own);
    owui_loop_free(loop);
}

/* A callback that forks: the child comes back from it into dispatch, and must not read what is the parent's. */

struct forking {
    char text[20];
    pid_t child;
    int forks;
};

static int fork_inside(const char *text, size_t length, void *user)
{
    struct forking *forking = user;
    if (strlen(forking->text) + length < sizeof forking->text)
        strcat(forking->text, text);
    if (forking->forks && !forking->child && (forking->child = fork()) == 0)
        forking->forks = 2;
    return 0;
}

TEST(a_callback_that_forks)
{
    if (!faults_here())
        return;
    const char *slow = JSON([{"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}\n\n"}, {"sleep_ms":150},
        {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"b\"}}]}\n\n"}, {"sleep_ms":150},
        {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"c\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"}, {"last_chunk":true}]);
    for (int way = 0; way < 2; way++) {
        check_row("%s", way ? "perform" : "run");
        struct forking forking[2] = {{"", 0, 1}, {"", 0, 0}};
        int statuses[2] = {OWUI_AGAIN, OWUI_AGAIN}, ended = 0;
        owui_loop *loop;
        CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
        /* clang-format off */
        owui_call *calls[2] = {faults_chat(faults_steps("fork1", slow)), faults_chat(faults_steps("fork2", slow))};
        /* clang-format on */
        for (int i = 0; i < 2; i++)
            owui_call_on_text(calls[i], fork_inside, &forking[i]);
        if (way) {
            ended = statuses[0] = owui_call_perform(calls[0]);
        } else {
            for (int i = 0; i < 2; i++)
                CHECK_STATUS(owui_call_start(calls[i], loop, note_status, &statuses[i]), OWUI_OK);
            ended = owui_loop_run(loop);
        }
        if (forking[0].forks == 2) { /* the child, which leaves what it has of the parent's */
            const char *verdict =
                ended == OWUI_E_STATE && statuses[1] == OWUI_AGAIN ? "/bin/true" : "/bin/false";
            execl(verdict, verdict, (char *)NULL);
        }
        CHECK_STATUS(ended, OWUI_OK);
        for (int i = 0; i < 2 - way; i++) {
            CHECK_STATUS(statuses[i], OWUI_OK);
            CHECK_STR(forking[i].text, "abc");
        }
        int status = -1;
        CHECK(waitpid(forking[0].child, &status, 0) == forking[0].child);
        CHECK_INT(status, 0);
        for (int i = 0; i < 2; i++)
            owui_call_release(calls[i]);
        owui_loop_free(loop);
    }
}

/* ---- The host closes what is not its own */

struct closing {
    const char *url, *download;
    int reused; /* their numbers are others' by then */
};

/* All from 3 on; those below `reused` are files of the host then. */
static void close_the_library(int reused)
{
    for (int fd = 3; fd < 256; fd++)
        close(fd);
    for (int fd = 3; fd < reused; fd++)
        if (open(path_of(""), O_TMPFILE | O_RDWR, 0600) != fd)
            _exit(1);
}

/* Whether the host's files under the numbers are there, and empty. */
static int untouched(int reused)
{
    for (int fd = 3; fd < reused; fd++)
        if (lseek(fd, 0, SEEK_END) != 0)
            return 0;
    return 1;
}

static owui_call *chat_of(owui_client *client)
{
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    owui_call_set_retries(call, 0);
    owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 15000);
    return call;
}

/* In a process of its own, which is spoilt by it. */
static int close_all(void *user)
{
    struct closing *closing = user;
    const owui_event *event;
    owui_client *client = faults_client(closing->url),
                *downloads = faults_client(closing->download);
    owui_call *call = chat_of(client);
    if (owui_call_perform(call) != OWUI_OK)
        return 1;
    owui_call_release(call);
    int reused = closing->reused ? 64 : 0;
    close_the_library(reused);
    /* A pooled loop is not used, and nothing of it is closed. */
    call = chat_of(client);
    if (owui_call_perform(call) != OWUI_OK || !untouched(reused))
        return 2;
    owui_call_release(call);
    /* Running calls fail, and their messages say why. */
    call = owui_file_download(downloads, "x");
    owui_call_set_retries(call, 0);
    owui_call_set_output_file(call, path_of("download"));
    owui_call *waiting = chat_of(downloads);
    if (owui_call_next(call, 300, &event) != OWUI_AGAIN ||
        owui_call_next(waiting, 300, &event) != OWUI_AGAIN)
        return 3;
    reused *= 2; /* the library's are above the host's now */
    close_the_library(reused);
    owui_call_cancel(call); /* writes to no descriptor */
    if (owui_call_next(waiting, 5000, &event) != OWUI_E_CONNECTION_LOST ||
        !strstr(owui_call_error_message(waiting), "closed file descriptors") || !untouched(reused))
        return 4;
    owui_call_release(waiting);
    owui_call_release(call);
    if (!untouched(reused))
        return 5;
    owui_client_release(client);
    owui_client_release(downloads);
    return untouched(reused) ? 0 : 6;
}

TEST(descriptors_closed_by_the_host)
{
    if (!faults_here())
        return;
    REQUIRE(folder_make());
    static const char stream[] = SAY("Hello") STOP DONE;
    struct closing closing = {faults_stream("closing", stream, sizeof stream - 1, FAULTS_WHOLE),
                              NULL, 0};
    closing.download = faults_steps(
        "closing2", JSON([{"head":{"headers":{"Content-Type":"application/octet-stream","Transfer-Encoding":"chunked"}}}, {"chunk":"some"}, {"stall":true}]));
    for (; closing.reused < 2; closing.reused++) {
        check_row("the numbers are %s", closing.reused ? "others' by then" : "free");
        CHECK_INT(in_a_child(close_all, &closing), 0);
    }
    folder_remove();
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(left_in_every_state),
        T(left_while_a_child_holds_the_socket),
        T(released_on_other_threads),
        T(released_while_the_loop_waits),
        T(a_loop_freed_on_another_thread),
        T(a_trailing_body),
        T(a_callback_that_forks),
        T(wakeup_inside_a_woken_dispatch),
        T(a_child_leaves_its_parent_alone),
        T(descriptors_closed_by_the_host),
        {0},
    };
    return check_main(argc, argv, tests);
}
