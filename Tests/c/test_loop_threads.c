/* Which thread may do what with a loop and its calls, and for how long what it was given stays in use. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char half[] = SAY("Hel");
static const char whole[] = SAY("Hel") SAY("lo") STOP DONE;

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

struct inside {
    owui_loop *loop;
    atomic_int is_inside, may_leave;
    int status;
};

static int wait_inside(const char *text, size_t length, void *user)
{
    struct inside *inside = user;
    (void)text, (void)length;
    atomic_store(&inside->is_inside, 1);
    while (!atomic_load(&inside->may_leave))
        check_sleep_ms(1);
    return 0;
}

static void *run_it(void *user)
{
    struct inside *inside = user;
    inside->status = owui_loop_run(inside->loop);
    return NULL;
}

/* While a thread is inside a loop it is no other's: each is told so, and nothing of theirs begins. */
TEST(one_thread_at_a_time)
{
    if (!faults_here())
        return;
    struct inside inside = {0};
    CHECK_STATUS(owui_loop_new(&inside.loop), OWUI_OK);
    owui_call *call = faults_chat(faults_stream("inside", half, sizeof half - 1, FAULTS_STALL));
    CHECK_STATUS(owui_call_on_text(call, wait_inside, &inside), OWUI_OK);
    CHECK_STATUS(owui_call_start(call, inside.loop, NULL, NULL), OWUI_OK);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, run_it, &inside) == 0);
    while (!atomic_load(&inside.is_inside))
        check_sleep_ms(1);
    CHECK_STATUS(owui_loop_dispatch(inside.loop, 0), OWUI_E_STATE);
    CHECK_STATUS(owui_loop_dispatch(inside.loop, -1), OWUI_E_STATE);
    CHECK_STATUS(owui_loop_run(inside.loop), OWUI_E_STATE);
    owui_call *other = faults_chat("http://127.0.0.1:1");
    CHECK_STATUS(owui_call_start(other, inside.loop, never_done, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_attach(other, inside.loop, never_ready, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_perform(other), OWUI_E_CONNECT); /* it can still be run elsewhere */
    owui_call_release(other);
    owui_loop_wakeup(inside.loop);
    atomic_store(&inside.may_leave, 1);
    pthread_join(thread, NULL);
    CHECK_STATUS(inside.status, OWUI_AGAIN);
    CHECK_INT(owui_loop_active_calls(inside.loop), 1);
    CHECK_STATUS(owui_loop_dispatch(inside.loop, 0), OWUI_OK); /* and now it is this one's */
    owui_call_release(call);
    owui_loop_free(inside.loop);
}

/* ---- What was given */

static int64_t read_letters(char *buffer, size_t size, void *user)
{
    ++*(int *)user;
    memset(buffer, 'x', size);
    return (int64_t)size;
}

static void note_ready(owui_call *call, void *user)
{
    (void)call;
    ++*(int *)user;
}

static void *release(void *call)
{
    owui_call_release(call);
    return NULL;
}

/* An attached call that another thread has released: after one more dispatch nothing of it is used. */
TEST(released_and_dispatched)
{
    if (!faults_here())
        return;
    owui_loop *loop;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    owui_client *client = faults_client(
        faults_script("upload", JSON([{"read_request":false,"steps":[{"stall":true}]}])));
    for (int round = 0; round < 4; round++) {
        check_row("round %d", round);
        int *reads = calloc(1, sizeof *reads), *readies = calloc(1, sizeof *readies);
        owui_call *call = owui_file_upload_reader(client, "a", read_letters, NULL, reads, -1);
        CHECK_STATUS(owui_call_attach(call, loop, note_ready, readies), OWUI_OK);
        const owui_event *event;
        for (int i = 0; i < 2000 && !*reads; i++) {
            CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
            owui_loop_dispatch(loop, 10);
        }
        CHECK(*reads > 0);
        pthread_t thread;
        REQUIRE(pthread_create(&thread, NULL, release, call) == 0);
        if (round % 2)
            pthread_join(thread, NULL);
        else
            owui_loop_dispatch(loop, 0);
        if (round % 2 == 0)
            pthread_join(thread, NULL);
        CHECK_STATUS(owui_loop_dispatch(loop, 0), OWUI_OK);
        free(reads); /* a use of it shows under valgrind, and in the sanitizers' builds */
        free(readies);
        for (int i = 0; i < 3; i++)
            CHECK_STATUS(owui_loop_dispatch(loop, 5), OWUI_OK);
    }
    owui_client_release(client);
    owui_loop_free(loop);
}

static int use_text(const char *text, size_t length, void *user)
{
    char **used = user;
    (*used)[0] = text[length - 1];
    return 0;
}

static void free_given(owui_call *call, int status, void *user)
{
    char **used = user;
    CHECK_STATUS(status, OWUI_OK);
    /* The loop has the last reference, and gives it back when this returns. */
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    CHECK_INT((*used)[0], 'o');
    free(*used);
    *used = NULL;
}

/* A call that only its loop knows, and a `user` that is gone once the call is done. */
TEST(given_until_done)
{
    if (!faults_here())
        return;
    owui_loop *loop;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    char *used = calloc(1, 1);
    owui_call *call = faults_chat(faults_stream("given", whole, sizeof whole - 1, FAULTS_WHOLE));
    CHECK_STATUS(owui_call_on_text(call, use_text, &used), OWUI_OK);
    CHECK_STATUS(owui_call_start(call, loop, free_given, &used), OWUI_OK);
    owui_call_release(call);
    CHECK_INT(owui_loop_active_calls(loop), 1);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK(used == NULL);
    CHECK_INT(owui_loop_active_calls(loop), 0);
    owui_loop_free(loop);
}

/* An attached call sends nothing before the first dispatch or next. */
TEST(begins_with_dispatch_or_next)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 2; way++) {
        check_row("way %d", way);
        owui_loop *loop;
        CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
        owui_call *call =
            faults_chat(faults_stream("begins", whole, sizeof whole - 1, FAULTS_WHOLE));
        int ready = 0, status;
        const owui_event *event;
        CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
        check_sleep_ms(20);
        owui_json *log = faults_log("begins");
        CHECK_INT(owui_json_size(log), 0);
        owui_json_release(log);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_TOTAL_US), -1);
        if (way)
            CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_AGAIN);
        else
            CHECK_STATUS(owui_loop_dispatch(loop, -1), OWUI_OK);
        CHECK(owui_call_stat(call, OWUI_STAT_TOTAL_US) >= 0);
        while ((status = owui_call_next(call, -1, &event)) == OWUI_OK || status == OWUI_AGAIN)
            if (status == OWUI_AGAIN)
                owui_loop_dispatch(loop, 1000);
        CHECK_STATUS(status, OWUI_DONE);
        owui_call_release(call);
        owui_loop_free(loop);
    }
}

/* A loop whose descriptors the program has closed takes no more calls. */
TEST(descriptors_that_are_closed)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        alarm(60);
        owui_loop *loop;
        owui_client *client;
        int wrong = owui_loop_new(&loop) != OWUI_OK;
        wrong |= owui_client_new("http://127.0.0.1:1", "", &client) != OWUI_OK;
        owui_call *call = owui_model_list(client, 0);
        for (int fd = 3; fd < 256; fd++)
            close(fd);
        /* The numbers are those of other files by then, which are left alone. */
        for (int fd = 3; fd < 64; fd++)
            wrong |= open("/tmp", O_TMPFILE | O_RDWR, 0600) != fd;
        wrong |= (owui_call_start(call, loop, never_done, NULL) != OWUI_E_STATE) << 1;
        wrong |= (owui_call_attach(call, loop, never_ready, NULL) != OWUI_E_STATE) << 2;
        owui_call_release(call);
        owui_loop_free(loop);
        owui_client_release(client);
        for (int fd = 3; fd < 64; fd++)
            wrong |= (lseek(fd, 0, SEEK_END) != 0) << 3;
        if (wrong)
            _exit(wrong);
        execl("/bin/true", "true", (char *)NULL);
        _exit(1);
    }
    int status = -1;
    CHECK(waitpid(child, &status, 0) == child);
    CHECK_INT(status, 0);
}

/* What went wrong is kept in the call, and not by the thread that ran it. */
static void *perform(void *call)
{
    CHECK_STATUS(owui_call_perform(call), OWUI_E_CONNECT);
    return NULL;
}

TEST(errors_are_in_the_call)
{
    owui_client *client = faults_client("http://127.0.0.1:1");
    owui_call *first = owui_model_list(client, 0), *second = owui_model_list(client, 0);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, perform, first) == 0);
    pthread_join(thread, NULL);
    CHECK_STR(owui_call_error_message(second), "");
    CHECK_CONTAINS(owui_call_error_message(first), "127.0.0.1");
    CHECK_STATUS(owui_call_perform(second), OWUI_E_CONNECT);
    owui_call_release(first);
    owui_call_release(second);
    owui_client_release(client);
}

/* References are counted on any thread: as many are given back as were added, and one is left. */
struct counted {
    owui_client *client;
    owui_call *call;
};

static void *count_references(void *user)
{
    struct counted *counted = user;
    for (int i = 0; i < 1000; i++) {
        owui_client_retain(counted->client);
        owui_call_retain(counted->call);
        owui_client_set_header(counted->client, "X-Turn", i % 2 ? "1" : "2");
        owui_call_release(counted->call);
        owui_client_release(counted->client);
    }
    return NULL;
}

TEST(references_on_any_thread)
{
    pthread_t threads[4];
    struct counted counted = {faults_client("http://127.0.0.1:1"), NULL};
    counted.call = owui_model_list(counted.client, 0);
    for (size_t i = 0; i < COUNT(threads); i++)
        REQUIRE(pthread_create(&threads[i], NULL, count_references, &counted) == 0);
    for (size_t i = 0; i < COUNT(threads); i++)
        pthread_join(threads[i], NULL);
    CHECK_STATUS(owui_call_perform(counted.call), OWUI_E_CONNECT);
    owui_call_release(counted.call);
    CHECK_STR(owui_client_base_url(counted.client), "http://127.0.0.1:1");
    owui_client_release(counted.client);
}

/* Every function of status.h and version.h says the same on every thread. */
static void *ask_texts(void *user)
{
    int *wrong = user;
    for (int i = 0; i < 1000; i++) {
        *wrong += strcmp(owui_status_name(OWUI_E_TRUNCATED), "OWUI_E_TRUNCATED") != 0;
        *wrong += owui_status_message(-1 - i % 110) != owui_status_message(-1 - i % 110);
        *wrong += strncmp(owui_version(), "libopenwebui/", 13) != 0;
        *wrong += owui_version_number() != OWUI_VERSION_NUMBER;
    }
    return NULL;
}

TEST(texts_on_any_thread)
{
    pthread_t threads[4];
    int wrong[COUNT(threads)] = {0};
    for (size_t i = 0; i < COUNT(threads); i++)
        REQUIRE(pthread_create(&threads[i], NULL, ask_texts, &wrong[i]) == 0);
    for (size_t i = 0; i < COUNT(threads); i++) {
        pthread_join(threads[i], NULL);
        CHECK_INT(wrong[i], 0);
    }
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(one_thread_at_a_time),         T(released_and_dispatched),     T(given_until_done),
        T(begins_with_dispatch_or_next), T(descriptors_that_are_closed), T(errors_are_in_the_call),
        T(references_on_any_thread),     T(texts_on_any_thread),         {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
