/*
 * What a callback may do to the library that is calling it: each deed, from within each callback, for each way to run a
 * call. Other calls are run inside, the handles of all that runs are given back, it is cancelled, the process forks.
 */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum callback { TEXT, EVENT, PROGRESS, RETRY, DATA, LOG, READ, REWIND, FINISHED, READY, CALLBACKS };
enum way { PERFORMED, STARTED, ATTACHED, WAYS };
enum what { CHAT, UPLOAD, DOWNLOAD, INGESTION, KINDS };
enum deed { RUN_OTHERS, LET_GO, FREE_LOOP, CANCEL, FORK, DEEDS };

/* clang-format off */
static const char *const callbacks[] = {"text", "event", "progress", "retry", "data", "log", "read", "rewind", "done", "ready"};
static const char *const ways[] = {"performed", "started", "attached"};
static const char *const kinds[] = {"chat", "upload", "download", "ingestion"};
static const char *const deeds[] = {"runs others", "lets go", "frees the loop", "cancels", "forks"};
/* clang-format on */

struct run {
    enum callback callback;
    enum way way;
    enum deed deed;
    owui_client *client;
    owui_call *call;
    owui_loop *loop;
    int has_acted, is_over, letters;
    int done, status;
    pid_t child;
    char text[20];
};

/* From inside, and from inside that: performed, and on a loop. */
static int run_others(const char *text, size_t length, void *user)
{
    owui_client *client = user;
    (void)text, (void)length;
    owui_call *call = owui_request(client, "GET", "/inner", NULL, NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_call_release(call);
    return 0;
}

static void run_inner(owui_client *client)
{
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    owui_call_on_text(call, run_others, client);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    owui_call_release(call);
    owui_loop *loop;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    call = owui_request(client, "GET", "/inner", NULL, NULL);
    CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(owui_call_status(call), OWUI_OK);
    owui_call_release(call);
    owui_loop_free(loop);
}

static void act(struct run *run, enum callback callback)
{
    CHECK(!run->is_over);
    if (callback != run->callback || run->has_acted)
        return;
    run->has_acted = 1;
    switch (run->deed) {
    case RUN_OTHERS: run_inner(run->client); break;
    case LET_GO:
        owui_call_release(run->call);
        owui_client_release(run->client);
        run->call = NULL;
        run->client = NULL;
        break;
    case FREE_LOOP:
        owui_loop_free(run->loop);
        run->loop = NULL;
        break;
    case CANCEL: owui_call_cancel(run->call); break;
    default: run->child = fork();
    }
}

static int on_text(const char *text, size_t length, void *user)
{
    struct run *run = user;
    if (strlen(run->text) + length < sizeof run->text)
        strncat(run->text, text, length);
    act(run, TEXT);
    return 0;
}

static int on_event(const owui_event *event, void *user)
{
    int kind = owui_event_kind(event);
    act(user, EVENT);
    CHECK_INT(owui_event_kind(event), kind);
    return 0;
}

static int on_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                       void *user)
{
    (void)sent, (void)to_send, (void)received, (void)to_receive;
    act(user, PROGRESS);
    return 0;
}

static int on_retry(int attempt, int status, int64_t wait_ms, void *user)
{
    (void)attempt, (void)status, (void)wait_ms;
    act(user, RETRY);
    return 0;
}

static int on_data(const char *data, size_t length, void *user)
{
    struct run *run = user;
    if (strlen(run->text) + length < sizeof run->text)
        strncat(run->text, data, length);
    act(run, DATA);
    return 0;
}

static void on_log(int level, const char *message, size_t length, void *user)
{
    char before[100] = "";
    (void)level;
    memcpy(before, message, length < sizeof before ? length : 0);
    act(user, LOG);
    CHECK(length >= sizeof before || memcmp(before, message, length) == 0);
}

static int64_t on_read(char *buffer, size_t size, void *user)
{
    struct run *run = user;
    act(run, READ);
    if (size == 0 || run->letters == 0)
        return 0;
    run->letters--;
    buffer[0] = 'a';
    return 1;
}

static int on_rewind(void *user)
{
    struct run *run = user;
    act(run, REWIND);
    run->letters = 3;
    return 0;
}

static void on_done(owui_call *call, int status, void *user)
{
    struct run *run = user;
    CHECK_STATUS(owui_call_status(call), status);
    run->status = status;
    run->done++;
    act(run, FINISHED);
}

static void on_ready(owui_call *call, void *user)
{
    struct run *run = user;
    const owui_event *event;
    owui_call_retain(call);
    act(run, READY);
    while ((run->status = owui_call_next(call, 0, &event)) == OWUI_OK)
        ;
    run->done += run->status != OWUI_AGAIN;
    owui_call_release(call);
}

/* Whether this callback runs at all. */
static int is_called(enum callback callback, enum way way, enum what what)
{
    switch (callback) {
    case TEXT: return what == CHAT && way != ATTACHED;
    case EVENT: return (what == CHAT || what == INGESTION) && way != ATTACHED;
    case DATA: return what == DOWNLOAD;
    case READ:
    case REWIND: return what == UPLOAD;
    case RETRY: return what != INGESTION;
    case PROGRESS: return what == UPLOAD || what == DOWNLOAD;
    case FINISHED: return way == STARTED;
    case READY: return way == ATTACHED;
    default: return 1;
    }
}

/* How it has to end. */
static int due(const struct run *run)
{
    if (run->callback == FINISHED || (run->deed != CANCEL && run->deed != FREE_LOOP))
        return OWUI_OK;
    return OWUI_E_CANCELLED;
}

static owui_call *call_of(struct run *run, enum what what)
{
    owui_call *call;
    switch (what) {
    case UPLOAD: return owui_file_upload_reader(run->client, "a.txt", on_read, on_rewind, run, 3);
    case DOWNLOAD:
        call = owui_file_download(run->client, "f1");
        CHECK_STATUS(owui_call_on_data(call, on_data, run), OWUI_OK);
        return call;
    case INGESTION:
        call = owui_knowledge_ingest(run->client, "k");
        CHECK_STATUS(owui_call_ingest_add_data(call, "a.txt", "a", 1), OWUI_OK);
        return call;
    default:
        call = owui_chat(run->client, NULL);
        owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
        return call;
    }
}

/* clang-format off */
#define BUSY STEPS({"http":{"status":503,"headers":{"retry-after-ms":"1"},"body":{"detail":"busy"}}})

/* The stream and the download go on for a moment after their first piece. */
#define ROUTES(chat) \
    "{" ROUTE("GET /inner", BODY({"ok":true})) "," \
    ROUTE("POST /api/chat/completions", BUSY "," \
        chat) "," \
    ROUTE("POST /api/v1/files/", BUSY "," BODY({"id":"f1"})) "," \
    ROUTE("GET /api/v1/files/f1/content", BUSY "," \
        STEPS({"head":{"headers":{"Content-Type":"text/plain"}}}, {"chunk":"Hel"}, {"sleep_ms":5}, {"chunk":"lo"}, {"last_chunk":true})) "," \
    ROUTE("GET /api/v1/files/search", HTTP(404, {"detail":"No files found matching the pattern."})) "," \
    ROUTE("GET /api/v1/files/*/process/status", SSE({"status":"completed"})) "," \
    ROUTE("POST /api/v1/knowledge/*/file/add", BODY({"id":"k","files":[{"id":"f1"}]})) "," \
    ROUTE("GET /api/v1/knowledge/*/files", BODY({"items":[],"total":0})) "," \
    ROUTE("GET /api/v1/knowledge/*", BODY({"id":"k","files":[]})) "}"

static const char *const routes[] = {
    ROUTES(STEPS({"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n"}, {"sleep_ms":5},
            {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"},
            {"last_chunk":true})),
    /* The stream comes at once. */
    ROUTES(STEPS({"head":{}}, {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"}, {"last_chunk":true})),
};
/* clang-format on */

static void run_one(const char *url, struct run *run, enum what what)
{
    run->client = faults_client(url);
    run->letters = 3;
    run->status = OWUI_AGAIN;
    CHECK_STATUS(owui_loop_new(&run->loop), OWUI_OK);
    owui_client_set_retries(run->client, 2);
    owui_client_set_log(run->client, OWUI_LOG_DEBUG, on_log, run);
    owui_call *call = run->call = call_of(run, what);
    owui_call_on_text(call, on_text, run);
    owui_call_on_event(call, on_event, run);
    owui_call_on_progress(call, on_progress, run);
    owui_call_on_retry(call, on_retry, run);
    int is_forked_child = 0;
    if (run->way == PERFORMED) {
        run->status = owui_call_perform(call);
        run->done = 1;
    } else {
        CHECK_STATUS(run->way == STARTED ? owui_call_start(call, run->loop, on_done, run)
                                         : owui_call_attach(call, run->loop, on_ready, run),
                     OWUI_OK);
        int status = OWUI_OK;
        /* One that was attached ends with its owner's reference; one that was started does not. */
        while (!run->done && run->loop && (run->call || run->way == STARTED) && status >= 0)
            status = owui_loop_dispatch(run->loop, 1000);
        is_forked_child = status == OWUI_E_STATE;
    }
    if (run->has_acted && run->deed == FORK && run->child == 0) {
        /* What is left of the parent's is no leak of the child's. */
        int is_right = run->way == PERFORMED ? run->status == OWUI_E_STATE : is_forked_child;
        if (run->callback == FINISHED || run->callback == READY)
            is_right = !run->loop || owui_loop_dispatch(run->loop, 0) == OWUI_E_STATE;
        execl(is_right ? "/bin/true" : "/bin/false", "", (char *)NULL);
        _exit(1);
    }
    CHECK(run->has_acted);
    if (run->way == ATTACHED && (run->deed == LET_GO || run->deed == FREE_LOOP)) {
        if (run->deed == FREE_LOOP && !run->done) {
            const owui_event *event;
            CHECK_STATUS(owui_call_next(run->call, 0, &event), OWUI_E_CANCELLED);
        }
    } else {
        CHECK_INT(run->done, 1);
        int ended = due(run);
        CHECK_STATUS(run->status, run->way == ATTACHED && ended == OWUI_OK ? OWUI_DONE : ended);
        if (ended == OWUI_OK && run->way != ATTACHED && (what == CHAT || what == DOWNLOAD))
            CHECK_STR(run->text, "Hello");
    }
    if (run->deed == FORK) {
        int status = -1;
        CHECK(waitpid(run->child, &status, 0) == run->child);
        CHECK_INT(status, 0);
    }
    owui_call_release(run->call);
    owui_loop_free(run->loop);
    run->is_over = 1;
    owui_client_release(run->client);
}

static void do_inside(enum deed deed)
{
    if (!faults_here())
        return;
    check_allow(120);
    static int count;
    for (int callback = 0; callback < CALLBACKS; callback++)
        for (int way = 0; way < WAYS; way++)
            for (int what = 0; what < KINDS; what++) {
                if (!is_called(callback, way, what) || (deed == FREE_LOOP && way == PERFORMED))
                    continue;
                for (int i = 0; i < (what == CHAT ? 2 : 1); i++) {
                    check_row("%s%s, %s, %s %s", kinds[what], i ? " at once" : "", ways[way],
                              callbacks[callback], deeds[deed]);
                    /* What an earlier run has left may still arrive. */
                    char name[20];
                    snprintf(name, sizeof name, "inside%d", count++);
                    struct run run = {.callback = callback, .way = way, .deed = deed};
                    run_one(faults_routes(name, routes[i]), &run, what);
                }
            }
}

TEST(other_calls)
{
    do_inside(RUN_OTHERS);
}

TEST(let_go)
{
    do_inside(LET_GO);
}

TEST(loops_freed)
{
    do_inside(FREE_LOOP);
}

TEST(cancelled)
{
    do_inside(CANCEL);
}

TEST(forks)
{
    do_inside(FORK);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(other_calls), T(let_go), T(loops_freed), T(cancelled), T(forks), {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
