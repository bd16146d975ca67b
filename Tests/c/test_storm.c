/*
 * Thousands of calls that are cancelled at random moments, from callbacks and from other threads: on one
 * loop, on loops in threads, in threads that perform and pull. `make check-tsan` runs this one against a
 * library that was built to watch for races.
 */
#include "check.h"
#include "faults.h"

#include <openwebui.h>

#include <dirent.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SLOTS = 64, KINDS = 8, THREADS = 4 };

/* Under the thread sanitizer everything takes longer, too. */
#if defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

static const char *urls[KINDS];
static owui_client *clients[KINDS];

static void serve_all(void)
{
    /* Each in its own way; the cancel comes at any moment of it. */
    /* clang-format off */
    static const char *const steps[KINDS] = {
        JSON([{"sse":[{"choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":"stop"}]},"[DONE]"]}]),
        JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n","repeat":40,"drip_ms":0},{"stall":true}]),
        JSON([{"stall":true}]),
        JSON([{"head":{}},{"chunk":": ping\n\n"},{"stall":true}]),
        JSON([{"http":{"status":429,"headers":{"retry-after-ms":"5"}}}]),
        JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n"},{"sleep_ms":3},{"reset":true}]),
        JSON([{"http":{"body":{"choices":[{"index":0,"message":{"content":"Hello"},"finish_reason":"stop"}]}}}]),
        NULL,
    };
    /* clang-format on */
    for (int i = 0; i < KINDS; i++) {
        char name[20];
        snprintf(name, sizeof name, "storm%d", i);
        urls[i] = steps[i] ? faults_steps(name, steps[i]) : faults_deaf();
        owui_client_new(urls[i], "", &clients[i]);
    }
}

static void free_all(void)
{
    for (int i = 0; i < KINDS; i++)
        owui_client_release(clients[i]);
}

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

/* A call that cannot be told from the others. */
struct slot {
    pthread_mutex_t lock;
    owui_call *call; /* under the lock */
    int is_spared;   /* under the lock: it is left to end by itself */
    struct storm *storm;
    int cancel_at; /* so many texts; 0: not from the callback */
    int texts, deliveries;
    owui_call *unlocked; /* of the callbacks' own thread */
};

struct storm {
    struct slot slots[SLOTS];
    owui_loop *loop;
    uint32_t random;
    int left, started, done, wrong, attached;
    atomic_int over;
    int statuses[200];
};

static int on_text(const char *text, size_t length, void *user)
{
    struct slot *slot = user;
    (void)text, (void)length;
    if (++slot->texts == slot->cancel_at)
        owui_call_cancel(slot->unlocked);
    return 0;
}

static owui_call *make(uint32_t *random, int *kind)
{
    *kind = (int)(next_random(random) % KINDS);
    owui_call *call = owui_chat(clients[*kind], NULL);
    owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    return call;
}

static int may_be(int status)
{
    switch (status) {
    case OWUI_OK:
    case OWUI_E_CANCELLED:
    case OWUI_E_RATE_LIMITED:
    case OWUI_E_TRUNCATED: return 1;
    default: return 0;
    }
}

static void on_done(owui_call *call, int status, void *user);

/* A good response, streamed or not. */
static int is_short(int kind)
{
    return kind == 0 || kind == 6;
}

static void begin(struct slot *slot)
{
    struct storm *storm = slot->storm;
    if (storm->left == 0)
        return;
    storm->left--;
    storm->started++;
    int kind;
    owui_call *call = make(&storm->random, &kind);
    slot->texts = 0;
    slot->deliveries = 0;
    slot->unlocked = call;
    slot->cancel_at =
        next_random(&storm->random) % 4 == 0 ? 1 + (int)(next_random(&storm->random) % 3) : 0;
    owui_call_on_text(call, on_text, slot);
    /* On a slow machine no call would end before it is cancelled. */
    int is_spared = is_short(kind) && next_random(&storm->random) % 16 == 0;
    if (is_spared)
        slot->cancel_at = 0;
    /* Some before they begin. */
    else if (next_random(&storm->random) % 50 == 0)
        owui_call_cancel(call);
    storm->wrong += owui_call_start(call, storm->loop, on_done, slot) != OWUI_OK;
    pthread_mutex_lock(&slot->lock);
    slot->call = call;
    slot->is_spared = is_spared;
    pthread_mutex_unlock(&slot->lock);
}

static void on_done(owui_call *call, int status, void *user)
{
    struct slot *slot = user;
    struct storm *storm = slot->storm;
    storm->done++;
    storm->wrong += slot->deliveries++ != 0 || call != slot->unlocked || !may_be(status) ||
                    owui_call_status(call) != status;
    storm->statuses[-status]++;
    size_t length;
    const char *text = owui_call_response_text(call, &length);
    storm->wrong += strlen(text) != length;
    pthread_mutex_lock(&slot->lock);
    slot->call = NULL;
    pthread_mutex_unlock(&slot->lock);
    owui_call_release(call);
    begin(slot);
}

static void *cancel_some(void *user)
{
    struct storm *storm = user;
    uint32_t random = 77 + (uint32_t)(uintptr_t)user;
    if (!random)
        random = 1;
    while (!atomic_load(&storm->over)) {
        struct slot *slot = &storm->slots[next_random(&random) % SLOTS];
        pthread_mutex_lock(&slot->lock);
        if (!slot->is_spared)
            owui_call_cancel(slot->call);
        pthread_mutex_unlock(&slot->lock);
        struct timespec pause = {0, next_random(&random) % 400000};
        nanosleep(&pause, NULL);
        if (next_random(&random) % 64 == 0)
            owui_loop_wakeup(storm->loop);
    }
    return NULL;
}

static void run_storm(struct storm *storm, int calls, uint32_t seed)
{
    memset(storm, 0, sizeof *storm);
    storm->random = seed;
    storm->left = calls;
    if (owui_loop_new(&storm->loop) != OWUI_OK) {
        storm->wrong = 1000;
        return;
    }
    for (int i = 0; i < SLOTS; i++) {
        pthread_mutex_init(&storm->slots[i].lock, NULL);
        storm->slots[i].storm = storm;
    }
    for (int i = 0; i < SLOTS; i++)
        begin(&storm->slots[i]);
    pthread_t thread;
    storm->wrong += pthread_create(&thread, NULL, cancel_some, storm) != 0;
    int status;
    while ((status = owui_loop_run(storm->loop)) == OWUI_AGAIN) {
    }
    storm->wrong += status != OWUI_OK;
    atomic_store(&storm->over, 1);
    pthread_join(thread, NULL);
    storm->wrong += owui_loop_active_calls(storm->loop) != 0;
    owui_loop_free(storm->loop);
    for (int i = 0; i < SLOTS; i++)
        pthread_mutex_destroy(&storm->slots[i].lock);
}

static int count_entries(const char *path)
{
    int count = 0;
    DIR *dir = opendir(path);
    while (dir && readdir(dir))
        count++;
    if (dir)
        closedir(dir);
    return count;
}

static int scaled(int native)
{
    return (int)check_scaled(SANITIZED ? native / 2 : native, native / 10);
}

static void check_storm(const struct storm *storm, int calls)
{
    CHECK_INT(storm->wrong, 0);
    CHECK_INT(storm->started, calls);
    CHECK_INT(storm->done, calls);
    CHECK(storm->statuses[-OWUI_E_CANCELLED] > calls / 4);
}

TEST(on_one_loop)
{
    if (!faults_here())
        return;
    check_allow(120);
    serve_all();
    int threads = count_entries("/proc/self/task"), descriptors = count_entries("/proc/self/fd");
    static struct storm storm;
    run_storm(&storm, 10000, 4711);
    check_storm(&storm, 10000);
    CHECK(storm.statuses[-OWUI_OK] > 0);
    CHECK_INT(count_entries("/proc/self/fd"), descriptors);
    if (!SANITIZED) /* which has one of its own */
        CHECK_INT(count_entries("/proc/self/task"), threads);
    free_all();
}

struct looper {
    struct storm storm;
    int calls;
    uint32_t seed;
};

static void *be_looper(void *user)
{
    struct looper *looper = user;
    run_storm(&looper->storm, looper->calls, looper->seed);
    return NULL;
}

TEST(on_loops_in_threads)
{
    if (!faults_here())
        return;
    check_allow(120);
    serve_all();
    static struct looper loopers[THREADS];
    pthread_t ids[THREADS];
    for (int i = 0; i < THREADS; i++) {
        loopers[i].calls = scaled(1500);
        loopers[i].seed = 100u + (uint32_t)i;
        REQUIRE(pthread_create(&ids[i], NULL, be_looper, &loopers[i]) == 0);
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(ids[i], NULL);
        check_row("thread %d", i);
        check_storm(&loopers[i].storm, loopers[i].calls);
    }
    free_all();
}

/* ---- Without a loop */

struct driver {
    struct slot slot;
    int calls, wrong, cancelled;
    uint32_t random;
    atomic_int *over;
};

static void *drive(void *user)
{
    struct driver *driver = user;
    struct slot *slot = &driver->slot;
    for (int i = 0; i < driver->calls; i++) {
        int kind, status = OWUI_OK, way = (int)(next_random(&driver->random) % 3);
        const owui_event *event;
        owui_text_batch batch = {.size = sizeof batch};
        owui_call *call = make(&driver->random, &kind);
        slot->texts = 0;
        slot->unlocked = call;
        slot->cancel_at =
            next_random(&driver->random) % 4 == 0 ? 1 + (int)(next_random(&driver->random) % 3) : 0;
        owui_call_on_text(call, on_text, slot);
        pthread_mutex_lock(&slot->lock);
        slot->call = call;
        pthread_mutex_unlock(&slot->lock);
        if (way == 0)
            status = owui_call_perform(call);
        while (way == 1 && (status == OWUI_OK || status == OWUI_AGAIN))
            status = owui_call_next(call, (int)(next_random(&driver->random) % 5) - 1, &event);
        while (way == 2 && (status == OWUI_OK || status == OWUI_AGAIN))
            status = owui_call_next_text(call, 2, &batch);
        driver->wrong += !may_be(status == OWUI_DONE ? OWUI_OK : status);
        driver->cancelled += status == OWUI_E_CANCELLED;
        pthread_mutex_lock(&slot->lock);
        slot->call = NULL;
        pthread_mutex_unlock(&slot->lock);
        owui_call_release(call);
    }
    return NULL;
}

struct hunter {
    struct driver *drivers;
    atomic_int over;
};

static void *hunt(void *user)
{
    struct hunter *hunter = user;
    uint32_t random = 99;
    while (!atomic_load(&hunter->over)) {
        struct slot *slot = &hunter->drivers[next_random(&random) % THREADS].slot;
        pthread_mutex_lock(&slot->lock);
        owui_call_cancel(slot->call);
        pthread_mutex_unlock(&slot->lock);
        struct timespec pause = {0, next_random(&random) % 1000000};
        nanosleep(&pause, NULL);
    }
    return NULL;
}

TEST(in_threads)
{
    if (!faults_here())
        return;
    check_allow(120);
    serve_all();
    static struct driver drivers[THREADS];
    struct hunter hunter = {drivers, 0};
    pthread_t ids[THREADS], hunting;
    memset(drivers, 0, sizeof drivers);
    for (int i = 0; i < THREADS; i++) {
        drivers[i].calls = scaled(2500);
        drivers[i].random = 1000u + (uint32_t)i;
        pthread_mutex_init(&drivers[i].slot.lock, NULL);
        REQUIRE(pthread_create(&ids[i], NULL, drive, &drivers[i]) == 0);
    }
    REQUIRE(pthread_create(&hunting, NULL, hunt, &hunter) == 0);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(ids[i], NULL);
        check_row("thread %d", i);
        CHECK_INT(drivers[i].wrong, 0);
        CHECK(drivers[i].cancelled > drivers[i].calls / 4);
    }
    atomic_store(&hunter.over, 1);
    pthread_join(hunting, NULL);
    for (int i = 0; i < THREADS; i++)
        pthread_mutex_destroy(&drivers[i].slot.lock);
    free_all();
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(on_one_loop),
        T(on_loops_in_threads),
        T(in_threads),
        {0},
    };
    return check_main(argc, argv, tests);
}
