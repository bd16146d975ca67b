/*
 * Many files into a knowledge base: mixed ones, duplicates, slow and dying servers, a client that
 * is killed, and what goes on afterwards.
 */
#include "check.h"
#include "faults.h"
#include "folder.h"
#include "server.h"

#include <fcntl.h>
#include <openwebui.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* The letters that make the folder's name unique: names of files on the server begin with them. */
static const char *unique(void)
{
    return path_of("") + sizeof "/tmp/owui-tests-" - 1;
}

static const char *status_of(owui_call *call, size_t i)
{
    char pointer[40];
    snprintf(pointer, sizeof pointer, "/files/%zu/status", i);
    return server_string(call, pointer);
}

static const char *error_of(owui_call *call, size_t i)
{
    char pointer[40];
    snprintf(pointer, sizeof pointer, "/files/%zu/error", i);
    return server_string(call, pointer);
}

/* What is in a knowledge base, by the server's own word. */
static int64_t files_in(owui_client *client, const char *knowledge)
{
    owui_call *call = server_done(owui_knowledge_list_files(client, knowledge), OWUI_OK);
    int64_t count = (int64_t)owui_json_size(owui_json_at(owui_call_response(call), "/items"));
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), count);
    owui_call_release(call);
    return count;
}

/* ---- The real server */

struct watch {
    int events, bad, stop_after;
    int64_t sent, total;
    int backwards;
    owui_call *call;
};

static int watch_event(const owui_event *event, void *user)
{
    struct watch *watch = user;
    watch->events++;
    const char *status = owui_event_text(event, NULL);
    const char *said = owui_json_string_at(owui_event_json(event), "/status", NULL);
    const char *name = owui_json_string_at(owui_event_json(event), "/name", NULL);
    watch->bad += owui_event_kind(event) != OWUI_EVENT_STATUS || !said || !name ||
                  strcmp(said, status) != 0 || strcmp(name, owui_event_name(event)) != 0;
    if (watch->call && watch->events == watch->stop_after)
        owui_call_cancel(watch->call);
    return 0;
}

static int watch_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                          void *user)
{
    struct watch *watch = user;
    (void)received, (void)to_receive;
    watch->backwards +=
        sent < watch->sent || sent > to_send || (watch->total && to_send != watch->total);
    watch->sent = sent;
    watch->total = to_send;
    return 0;
}

TEST(mixed_files)
{
    if (!server_here())
        return;
    check_allow(60);
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "mixed");
    static const char twin[] = "Herons stand in shallow water, and wait.\n";
    owui_call *call = owui_knowledge_ingest(client, knowledge);
    CHECK_STATUS(owui_call_ingest_add_path(call, write_text("heron.txt", twin)), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_path(call, write_text("twin.txt", twin)), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_path(call, write_text("empty.txt", "")), OWUI_OK);
    FILE *png = fopen(path_of("picture.png"), "wb");
    fwrite("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", 1, 19, png);
    fclose(png);
    CHECK_STATUS(owui_call_ingest_add_path(call, path_of("picture.png")), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_path(call, path_of("missing.txt")), OWUI_OK);
    CHECK(mkdir(path_of("folder"), 0700) == 0);
    CHECK_STATUS(owui_call_ingest_add_path(call, path_of("folder")), OWUI_OK);
    CHECK_STATUS(
        owui_call_ingest_add_data(call, "memory.md", "# Storks\nThey nest on chimneys.", 30),
        OWUI_OK);
    CHECK_STATUS(
        owui_call_ingest_add_data(call, "page.html", "<html><body>Cranes dance.</body></html>", 39),
        OWUI_OK);
    char *id = server_upload(client, "there.txt", "Egrets are white.");
    CHECK_STATUS(owui_call_ingest_add_file_id(call, id), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_file_id(call, "no-such-file"), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_data(call, "bad\nname.txt", "x", 1), OWUI_OK);
    CHECK_STR(status_of(call, 0), "queued");
    struct watch watch = {0};
    owui_call_on_event(call, watch_event, &watch);
    owui_call_on_progress(call, watch_progress, &watch);
    server_done(call, OWUI_E_PARTIAL);
    static const char *const due[] = {NULL,     NULL,     "failed", "failed", "failed", "failed",
                                      "linked", "linked", "linked", "failed", "failed"};
    for (size_t i = 0; i < COUNT(due); i++) {
        check_row("file %zu", i);
        if (due[i])
            CHECK_STR(status_of(call, i), due[i]);
        CHECK_INT(error_of(call, i) != NULL, due[i] && strcmp(due[i], "failed") == 0);
    }
    CHECK_CONTAINS(error_of(call, 3), "image/png");
    CHECK_CONTAINS(error_of(call, 4), "No such file");
    CHECK_CONTAINS(error_of(call, 5), "not a regular file");
    check_row("the whole");
    CHECK_INT(server_files(call, "linked"), 4);
    CHECK_INT(server_files(call, "duplicate"), 1);
    CHECK_INT(server_files(call, "failed"), 6);
    CHECK_STR(server_string(call, "/knowledge_id"), knowledge);
    CHECK_INT(files_in(client, knowledge), 4);
    CHECK_STR(server_string(call, "/files/0/path"), path_of("heron.txt"));
    CHECK_STR(server_string(call, "/files/6/path"), NULL);
    CHECK_STR(server_string(call, "/files/8/file_id"), id);
    CHECK_CONTAINS(owui_call_error_message(call), "6 of 11");
    CHECK(watch.events >= 11 * 2);
    CHECK_INT(watch.bad, 0);
    CHECK_INT(watch.backwards, 0);
    CHECK(watch.total > 0);
    CHECK_INT(watch.sent, watch.total);

    check_row("once more, from the result");
    int64_t uploads = server_count(client, "*");
    owui_call *again = owui_knowledge_ingest(client, knowledge);
    owui_call_ingest_add_path(again, path_of("heron.txt"));
    owui_call_ingest_add_path(again, path_of("twin.txt"));
    owui_call_ingest_add_data(again, "memory.md", "# Storks\nThey nest on chimneys.", 30);
    owui_call_ingest_add_file_id(again, id);
    CHECK_STATUS(owui_call_ingest_set_resume_from(again, owui_call_response(call)), OWUI_OK);
    server_done(again, OWUI_OK);
    CHECK_INT(server_files(again, "linked"), 3);
    CHECK_INT(server_files(again, "duplicate"), 1);
    CHECK_INT(server_count(client, "*"), uploads);
    owui_call_release(again);

    check_row("once more, without it");
    again = owui_knowledge_ingest(client, knowledge);
    owui_call_ingest_add_path(again, path_of("heron.txt"));
    owui_call_ingest_add_path(again, path_of("twin.txt"));
    owui_call_ingest_add_path(again, path_of("picture.png"));
    owui_call_ingest_add_data(again, "memory.md", "# Storks\nThey nest on chimneys.", 30);
    owui_call_ingest_add_file_id(again, id);
    CHECK_STATUS(owui_call_ingest_set_resume_from(again, NULL), OWUI_OK);
    server_done(again, OWUI_E_PARTIAL);
    CHECK_INT(server_files(again, "linked"), 3);
    CHECK_INT(server_files(again, "duplicate"), 1);
    CHECK_CONTAINS(error_of(again, 2), "image/png");
    CHECK_INT(server_count(client, "*"), uploads);
    CHECK_INT(files_in(client, knowledge), 4);
    owui_call_release(again);

    check_row("another content is another file");
    again = owui_knowledge_ingest(client, knowledge);
    owui_call_ingest_add_path(again, write_text("heron.txt", "Now of bitterns.\n"));
    owui_call_ingest_set_resume_from(again, NULL);
    owui_call_release(server_done(again, OWUI_OK));
    CHECK_INT(server_count(client, "*"), uploads + 1);
    CHECK_INT(files_in(client, knowledge), 5);

    owui_call_release(call);
    owui_call_release(server_done(owui_knowledge_delete(client, knowledge), OWUI_OK));
    free(id);
    free(knowledge);
    owui_client_release(client);
}

/* A server may have files of earlier runs: the names are of this one. */
static const char *pattern_of(const char *prefix)
{
    static char pattern[60];
    snprintf(pattern, sizeof pattern, "%.6s-%s-*", unique(), prefix);
    return pattern;
}

static void add_many(owui_call *call, const char *prefix, int many)
{
    for (int i = 0; i < many; i++) {
        char name[60], text[100];
        snprintf(name, sizeof name, "%.6s-%s-%03d.txt", unique(), prefix, i);
        snprintf(text, sizeof text, "%s number %d is a heron of %d feathers.\n", prefix, i, i * 7);
        if (access(path_of(name), F_OK) != 0)
            write_text(name, text);
        CHECK_STATUS(owui_call_ingest_add_path(call, path_of(name)), OWUI_OK);
    }
}

TEST(many_in_parallel)
{
    if (check_twice())
        return;
    if (!server_here())
        return;
    check_allow(90);
    enum { MANY = 60 };
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "many");
    owui_call *call = owui_knowledge_ingest(client, knowledge);
    CHECK_STATUS(owui_call_ingest_set_concurrency(call, 16), OWUI_OK);
    add_many(call, "par", MANY);
    const owui_event *event;
    int status, linked = 0;
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
        linked += strcmp(owui_event_text(event, NULL), "linked") == 0;
    if (!CHECK_STATUS(status, OWUI_DONE))
        server_tell(call);
    if (!CHECK_INT(linked, MANY))
        server_tell(call);
    CHECK_INT(files_in(client, knowledge), MANY);
    owui_call_release(call);
    free(knowledge);
    owui_client_release(client);
}

TEST(an_unknown_base)
{
    if (!server_here())
        return;
    owui_client *client = server_client();
    int64_t before = server_count(client, "*");
    owui_call *call = owui_knowledge_ingest(client, "no-such-base");
    owui_call_ingest_add_data(call, "a.txt", "abc", 3);
    server_done(call, OWUI_E_NOT_FOUND);
    CHECK_STR(status_of(call, 0), "cancelled");
    owui_call_release(call);
    call = owui_knowledge_ingest(client, "no-such-base");
    owui_call_ingest_add_data(call, "a.txt", "abc", 3);
    owui_call_ingest_set_resume_from(call, NULL);
    owui_call_release(server_done(call, OWUI_E_NOT_FOUND));
    CHECK_INT(server_count(client, "*"), before);
    check_row("nothing to do");
    char *knowledge = server_knowledge(client, "nothing");
    call = server_done(owui_knowledge_ingest(client, knowledge), OWUI_OK);
    CHECK_INT(owui_json_size(owui_json_at(owui_call_response(call), "/files")), 0);
    owui_call_release(call);
    free(knowledge);
    owui_client_release(client);
}

TEST(a_slow_server)
{
    if (check_twice())
        return;
    if (!server_here() || !server_embeddings("{\"delay_ms\":9000,\"containing\":\"slowly\"}"))
        return;
    check_allow(60);
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "slow");
    owui_call *call = owui_knowledge_ingest(client, knowledge);
    owui_call_ingest_add_data(call, "slow.txt", "slowly does it", 14);
    CHECK_STATUS(owui_call_ingest_set_file_timeout(call, 5000), OWUI_OK);
    server_done(call, OWUI_E_PARTIAL);
    CHECK_STR(status_of(call, 0), "timeout");
    CHECK(server_string(call, "/files/0/file_id") != NULL);
    check_row("goes on");
    owui_call *again = owui_knowledge_ingest(client, knowledge);
    owui_call_ingest_add_data(again, "slow.txt", "slowly does it", 14);
    owui_call_ingest_set_resume_from(again, owui_call_response(call));
    server_done(again, OWUI_OK);
    CHECK_STR(server_string(again, "/files/0/file_id"), server_string(call, "/files/0/file_id"));
    owui_call_release(again);
    owui_call_release(call);
    check_row("all of it");
    call = owui_knowledge_ingest(client, knowledge);
    owui_call_ingest_add_data(call, "slow2.txt", "slowly does it twice", 20);
    owui_call_ingest_add_data(call, "slow3.txt", "slowly does it trice", 20);
    owui_call_ingest_set_concurrency(call, 1);
    owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 1000);
    double started = check_now_ms();
    server_done(call, OWUI_E_TIMEOUT_TOTAL);
    CHECK(check_now_ms() - started < 1000 + SOON_MS);
    CHECK_STR(status_of(call, 0), "cancelled");
    CHECK_STR(status_of(call, 1), "cancelled");
    owui_call_release(call);
    server_embeddings("{}");
    free(knowledge);
    owui_client_release(client);
}

static void *cancel_later(void *call)
{
    check_sleep_ms(700);
    owui_call_cancel(call);
    return NULL;
}

TEST(cancelling)
{
    if (check_twice())
        return;
    if (!server_here() || !server_embeddings("{\"delay_ms\":1000}"))
        return;
    check_allow(60);
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "cancelled");
    for (int way = 0; way < 2; way++) {
        check_row("way %d", way);
        owui_call *call = owui_knowledge_ingest(client, knowledge);
        char prefix[10];
        snprintf(prefix, sizeof prefix, "cancel%d", way);
        add_many(call, prefix, 12);
        pthread_t thread;
        struct watch watch = {.stop_after = 6, .call = call};
        double started = check_now_ms();
        if (way)
            owui_call_on_event(call, watch_event, &watch);
        else
            pthread_create(&thread, NULL, cancel_later, call);
        server_done(call, OWUI_E_CANCELLED);
        if (!way) {
            CHECK(check_now_ms() - started < 700 + SOON_MS);
            pthread_join(thread, NULL);
        }
        CHECK(server_files(call, "cancelled") > 0);
        CHECK_INT(server_files(call, "cancelled") + server_files(call, "linked"), 12);
        server_embeddings("{}");
        owui_call *again = owui_knowledge_ingest(client, knowledge);
        add_many(again, prefix, 12);
        owui_call_ingest_set_resume_from(again, way ? owui_call_response(call) : NULL);
        owui_call_release(server_done(again, OWUI_OK));
        const char *pattern = pattern_of(prefix);
        /* One that was being uploaded may have arrived even so, and is found by its mark. */
        CHECK_INT(server_count(client, pattern), 12);
        CHECK_INT(files_in(client, knowledge), 12 * (way + 1));
        owui_call_release(call);
        server_embeddings("{\"delay_ms\":1000}");
    }
    server_embeddings("{}");
    free(knowledge);
    owui_client_release(client);
}

/* Kills the process when the third file is linked; all may have been uploaded by then. */
static int die_at_linked(const owui_event *event, void *user)
{
    int *linked = user;
    *linked += strcmp(owui_event_text(event, NULL), "linked") == 0;
    if (*linked == 3)
        raise(SIGKILL);
    return 0;
}

/* Kills the process when half is uploaded. */
static int die_at_half(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                       void *user)
{
    (void)received, (void)to_receive, (void)user;
    if (sent * 2 > to_send)
        raise(SIGKILL);
    return 0;
}

/* The client is killed in the midst of it; the next one finds what the first has done. */
TEST(a_killed_client)
{
    if (check_twice())
        return;
    if (!server_here() || !server_embeddings("{\"delay_ms\":300}"))
        return;
    check_allow(120);
    enum { MANY = 20 };
    owui_client *client = server_client();
    for (int restarts = 0; restarts < 2; restarts++) {
        check_row("server restarts: %d", restarts);
        char prefix[20];
        snprintf(prefix, sizeof prefix, "killed%d", restarts);
        const char *pattern = pattern_of(prefix);
        char *knowledge = server_knowledge(client, prefix);
        pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            owui_client *own = server_client();
            owui_call *call = owui_knowledge_ingest(own, knowledge);
            add_many(call, prefix, MANY);
            int linked = 0;
            if (restarts)
                owui_call_on_progress(call, die_at_half, NULL);
            else
                owui_call_on_event(call, die_at_linked, &linked);
            owui_call_perform(call);
            _exit(0);
        }
        int ended;
        waitpid(child, &ended, 0);
        CHECK(WIFSIGNALED(ended) && WTERMSIG(ended) == SIGKILL);
        if (restarts && !server_control("restart"))
            break;
        server_embeddings("{}");
        int64_t before = server_count(client, pattern);
        CHECK(before > 0 && before < MANY + !restarts);
        int64_t linked = files_in(client, knowledge);
        CHECK(restarts || (linked > 0 && linked < MANY));
        owui_call *call = owui_knowledge_ingest(client, knowledge);
        add_many(call, prefix, MANY);
        owui_call_ingest_set_concurrency(call, 8);
        owui_call_ingest_set_resume_from(call, NULL);
        server_done(call, OWUI_OK);
        CHECK_INT(server_files(call, "linked"), MANY);
        CHECK_INT(files_in(client, knowledge), MANY);
        CHECK_INT(server_count(client, pattern), MANY);
        owui_call_release(call);
        free(knowledge);
        server_embeddings("{\"delay_ms\":300}");
    }
    server_embeddings("{}");
    owui_client_release(client);
}

/* The server is killed and comes back. */
TEST(a_killed_server)
{
    if (check_twice())
        return;
    if (!server_here() || !server_embeddings("{\"delay_ms\":300}"))
        return;
    check_allow(180);
    enum { MANY = 24 };
    owui_client *client = server_client();
    owui_client_set_retries(client, 2);
    char *knowledge = server_knowledge(client, "restarted");
    owui_call *call = owui_knowledge_ingest(client, knowledge);
    add_many(call, "restarted", MANY);
    if (!faults_variable("OWUI_TEST_CONTROL_URL"))
        return;
    server_control_later("restart", 1500);
    struct watch watch = {0};
    owui_call_on_event(call, watch_event, &watch);
    owui_call_on_progress(call, watch_progress, &watch);
    server_done(call, OWUI_OK);
    server_control_wait();
    server_embeddings("{}");
    CHECK_INT(watch.backwards, 0);
    CHECK_INT(server_files(call, "linked"), MANY);
    CHECK_INT(files_in(client, knowledge), MANY);
    CHECK_INT(server_count(client, pattern_of("restarted")), MANY);
    owui_call_release(call);
    free(knowledge);
    owui_client_release(client);
}

/* Beside chats on a loop. */
struct ends {
    int done, status[8];
};

static void note_end(owui_call *call, int status, void *user)
{
    struct ends *ends = user;
    (void)call;
    ends->status[ends->done++ & 7] = status;
}

static void note_ready(owui_call *call, void *user)
{
    (void)call;
    *(int *)user = 1;
}

TEST(on_a_loop)
{
    if (!server_here())
        return;
    check_allow(60);
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "loop");
    owui_loop *loop;
    REQUIRE(owui_loop_new(&loop) == OWUI_OK);
    struct ends ends = {0};
    owui_call *calls[3];
    calls[0] = owui_knowledge_ingest(client, knowledge);
    add_many(calls[0], "loop", 10);
    struct watch watch = {0};
    owui_call_on_event(calls[0], watch_event, &watch);
    owui_call_on_progress(calls[0], watch_progress, &watch);
    owui_json *request =
        server_json(JSON({"model":"emu","stream":true,"messages":[{"role":"user","content":"#emu tokens=30 pace_ms=20\nHi"}]}));
    calls[1] = owui_chat(client, request);
    calls[2] = owui_file_wait(client, "no-such-file");
    for (size_t i = 0; i < COUNT(calls); i++)
        CHECK_STATUS(owui_call_start(calls[i], loop, note_end, &ends), OWUI_OK);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_INT(ends.done, 3);
    CHECK_STATUS(owui_call_status(calls[0]), OWUI_OK);
    CHECK_STATUS(owui_call_status(calls[1]), OWUI_OK);
    CHECK_STATUS(owui_call_status(calls[2]), OWUI_E_NOT_FOUND);
    CHECK_INT(files_in(client, knowledge), 10);
    CHECK_INT(watch.sent, watch.total);
    for (size_t i = 0; i < COUNT(calls); i++)
        owui_call_release(calls[i]);

    check_row("resumed, and pulled");
    owui_call *call = owui_knowledge_ingest(client, knowledge);
    add_many(call, "loop", 12);
    owui_call_ingest_set_resume_from(call, NULL);
    int ready = 0, status = OWUI_AGAIN, linked = 0;
    const owui_event *event;
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    while (status == OWUI_AGAIN) {
        CHECK_STATUS(owui_loop_dispatch(loop, 10000), OWUI_OK);
        while (ready && (status = owui_call_next(call, 0, &event)) == OWUI_OK)
            linked += strcmp(owui_event_text(event, NULL), "linked") == 0;
        if (status == OWUI_AGAIN)
            ready = 0;
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(linked, 12);
    owui_call_release(call);
    CHECK_INT(server_count(client, pattern_of("loop")), 12);

    check_row("given up");
    call = owui_knowledge_ingest(client, knowledge);
    add_many(call, "loop2", 12);
    owui_call_start(call, loop, note_end, &ends);
    for (int i = 0; i < 10; i++)
        owui_loop_dispatch(loop, 50);
    owui_loop_free(loop);
    CHECK_INT(ends.done, 4);
    CHECK_STATUS(owui_call_status(call), OWUI_E_CANCELLED);
    owui_call_release(call);
    owui_json_release(request);
    free(knowledge);
    owui_client_release(client);
}

/* ---- A server as it may be */

/* clang-format off */
#define INGEST(base, search, upload, status, record, process, add, files) \
    "{\"GET /api/v1/knowledge/*\":[" base "],\"GET /api/v1/files/search\":[" search "]," \
    "\"POST /api/v1/files/\":[" upload "],\"GET /api/v1/files/*/process/status\":[" status "]," \
    "\"GET /api/v1/files/*\":[" record "],\"POST /api/v1/retrieval/process/file\":[" process "]," \
    "\"POST /api/v1/knowledge/*/file/add\":[" add "],\"GET /api/v1/knowledge/*/files\":[" files "]}"
#define BASE BODY({"id":"kb"})
#define NONE HTTP(404, {"detail":"No files found matching the pattern."})
#define UP BODY({"id":"f{{n}}"})
#define DONE_ SSE({"status":"completed"})
#define ADDED BODY({"id":"kb","files":[{"id":"f1"},{"id":"f2"}]})
#define LIST BODY({"items":[{"id":"f1"}],"total":1})
#define EMPTY BODY({"items":[],"total":0})
#define NEVER HTTP(500, {"detail":"not to be asked"})
/* clang-format on */

struct faulty {
    const char *name, *routes;
    int status;
    const char *file, *error;
    int uploads, adds, processes;
};

static int64_t requests_of(const owui_json *log, const char *route)
{
    int64_t count = 0;
    for (size_t i = 0; i < owui_json_size(log); i++) {
        const char *each = owui_json_string_at(owui_json_element(log, i), "/route", NULL);
        count += each && strcmp(each, route) == 0;
    }
    return count;
}

TEST(faulty_servers)
{
    if (check_twice())
        return;
    if (!faults_here())
        return;
    check_allow(120);
    /* clang-format off */
    static const struct faulty rows[] = {
        {"all is well", INGEST(BASE, NEVER, UP, DONE_, NEVER, NEVER, ADDED, NEVER), OWUI_OK, "linked", NULL, 1, 1, 0},
        {"the add does not say what is in", INGEST(BASE, NEVER, UP, DONE_, NEVER, NEVER, BODY({"id":"kb"}), LIST), OWUI_OK, "linked", NULL, 1, 1, 0},
        {"added, and not in", INGEST(BASE, NEVER, UP, DONE_, NEVER, NEVER, BODY({"id":"kb","files":[]}), BODY({"items":[],"total":0})), OWUI_E_PARTIAL, "failed", "does not list it", 1, 2, 0},
        {"an upload without an id", INGEST(BASE, NEVER, BODY({"ok":true}), NEVER, NEVER, NEVER, NEVER, NEVER), OWUI_E_PARTIAL, "failed", "no id", 1, 0, 0},
        {"an id that is none", INGEST(BASE, NEVER, BODY({"id":"a/b"}), NEVER, NEVER, NEVER, NEVER, NEVER), OWUI_E_PARTIAL, "failed", "slash", 1, 0, 0},
        {"an upload that is refused", INGEST(BASE, NEVER, HTTP(400, {"detail":"File type md is not allowed"}), NEVER, NEVER, NEVER, NEVER, NEVER), OWUI_E_PARTIAL, "failed", "not allowed", 1, 0, 0},
        {"too large", INGEST(BASE, NEVER, HTTP(413, {"detail":"too big"}), NEVER, NEVER, NEVER, NEVER, NEVER), OWUI_E_PARTIAL, "failed", "too big", 1, 0, 0},
        {"an upload that is lost and has arrived", INGEST(BASE, BODY([{"id":"other","meta":{"data":{}}},{"id":"f1","meta":{"data":{"openwebui_ingest":"kb {{mark}}"}}}]), LOST, DONE_, NEVER, NEVER, ADDED, NEVER), OWUI_OK, "linked", NULL, 1, 1, 0},
        {"lost, and known by its content", INGEST(BASE, BODY([{"id":"f1","meta":{"data":{"openwebui_ingest":"kb b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2 9 faulty.md"}}}]), LOST, DONE_, NEVER, NEVER, ADDED, NEVER), OWUI_OK, "linked", NULL, 1, 1, 0},
        {"an upload that is lost and has not", INGEST(BASE, NONE, LOST "," UP, DONE_, NEVER, NEVER, BODY({"files":[{"id":"f2"}]}), NEVER), OWUI_OK, "linked", NULL, 2, 1, 0},
        {"an upload whose response is cut", INGEST(BASE, NONE, STEPS({"head":{"headers":{"Content-Type":"application/json","Content-Length":"100"}}},{"send":"{\"id\""},{"sleep_ms":20},{"cut":true}) "," UP, DONE_, NEVER, NEVER, BODY({"files":[{"id":"f2"}]}), NEVER), OWUI_OK, "linked", NULL, 2, 1, 0},
        {"a gateway without a server", INGEST(BASE, NONE, HTTP(502, {"detail":"bad gateway"}) "," HTTP(504, {"detail":"x"}) "," UP, DONE_, NEVER, NEVER, BODY({"files":[{"id":"f3"}]}), NEVER), OWUI_OK, "linked", NULL, 3, 1, 0},
        {"a locked database", INGEST(BASE, NONE, HTTP(400, {"detail":"[ERROR: Error uploading file]"}) "," UP, DONE_, NEVER, NEVER, HTTP(400, {"detail":"400: (sqlite3.OperationalError) database is locked"}) "," BODY({"files":[{"id":"f2"}]}), EMPTY), OWUI_OK, "linked", NULL, 2, 2, 0},
        {"a database that stays locked", INGEST(BASE, NONE, HTTP(400, {"detail":"[ERROR: Error uploading file]"}), NEVER, NEVER, NEVER, NEVER, NEVER), OWUI_E_PARTIAL, "failed", "Error uploading file", 4, 0, 0},
        {"failed", INGEST(BASE, NEVER, UP, SSE({"status":"failed","error":"no text in it"}), NEVER, NEVER, NEVER, NEVER), OWUI_E_PARTIAL, "failed", "no text in it", 1, 0, 0},
        {"deleted meanwhile", INGEST(BASE, NEVER, UP, SSE({"status":"not_found"}), NEVER, NEVER, NEVER, NEVER), OWUI_E_PARTIAL, "failed", "deleted", 1, 0, 0},
        {"uploaded without processing", INGEST(BASE, NEVER, UP, SSE(), NEVER, BODY({"status":true}), ADDED, NEVER), OWUI_OK, "linked", NULL, 1, 1, 1},
        {"unprocessed when it is added", INGEST(BASE, NEVER, UP, DONE_, NEVER, BODY({"status":true}), HTTP(400, {"detail":"Extracted content is not available for this file."}) "," ADDED, NEVER), OWUI_OK, "linked", NULL, 1, 2, 1},
        {"unprocessed without end", INGEST(BASE, NEVER, UP, DONE_, NEVER, BODY({"status":true}), HTTP(400, {"detail":"Extracted content is not available for this file."}), NEVER), OWUI_E_PARTIAL, "failed", "Extracted content", 1, 2, 1},
        {"a duplicate", INGEST(BASE, NEVER, UP, DONE_, NEVER, NEVER, HTTP(400, {"detail":"400: Duplicate content detected."}), BODY({"items":[{"id":"f0","meta":{"file_hash":"b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2"}}],"total":1})), OWUI_OK, "duplicate", NULL, 1, 1, 0},
        {"an add that is lost", INGEST(BASE, NONE, UP, DONE_, NEVER, NEVER, LOST "," ADDED, EMPTY), OWUI_OK, "linked", NULL, 1, 2, 0},
        {"an add that is lost and was read", INGEST(BASE, NONE, UP, DONE_, NEVER, NEVER, LOST "," NEVER, LIST), OWUI_OK, "linked", NULL, 1, 1, 0},
        {"an add that is cut", INGEST(BASE, NONE, UP, DONE_, NEVER, NEVER, STEPS({"head":{"headers":{"Content-Type":"application/json","Content-Length":"100"}}},{"send":"{\"id\""},{"sleep_ms":20},{"cut":true}) "," ADDED, EMPTY), OWUI_OK, "linked", NULL, 1, 2, 0},
        {"an add that a proxy does not wait for", INGEST(BASE, NONE, UP, DONE_, NEVER, NEVER, HTTP(504, {"detail":"x"}), BODY({"items":[],"total":0}) "," LIST), OWUI_OK, "linked", NULL, 1, 1, 0},
        {"processing that a proxy does not wait for", INGEST(BASE, NONE, UP, SSE() "," SSE() "," BODY({"status":"pending"}) "," DONE_, NEVER, HTTP(504, {"detail":"x"}), ADDED, NEVER), OWUI_OK, "linked", NULL, 1, 1, 1},
        {"an add that is refused", INGEST(BASE, NEVER, UP, DONE_, NEVER, NEVER, HTTP(400, {"detail":"400: 500, message='embedding'"}), NEVER), OWUI_E_PARTIAL, "failed", "embedding", 1, 1, 0},
        {"no right to the base", INGEST(HTTP(401, {"detail":"no"}), NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER), OWUI_E_UNAUTHORIZED, "cancelled", NULL, 0, 0, 0},
        {"no such base", INGEST(HTTP(404, {"detail":"no"}), NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER), OWUI_E_NOT_FOUND, "cancelled", NULL, 0, 0, 0},
        {"a wrong base URL", INGEST(STEPS({"http":{"body":"<!doctype html>","headers":{"Content-Type":"text/html"}}}), NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER), OWUI_E_HTML, "cancelled", NULL, 0, 0, 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        struct stat identity;
        const char *path = write_text("faulty.md", "some text");
        stat(path, &identity);
        /* The mark by which an upload is known again. */
        char routes[6000], mark[300];
        snprintf(mark, sizeof mark, "%lld%09ld 9 %s", (long long)identity.st_mtim.tv_sec,
                 identity.st_mtim.tv_nsec, path);
        const char *place = strstr(rows[i].routes, "{{mark}}");
        snprintf(routes, sizeof routes, "%.*s%s%s",
                 place ? (int)(place - rows[i].routes) : (int)strlen(rows[i].routes),
                 rows[i].routes, place ? mark : "", place ? place + 8 : "");
        owui_client *client = faults_client(faults_routes("faulty", routes));
        owui_call *call = owui_knowledge_ingest(client, "kb");
        owui_call_ingest_add_path(call, path);
        server_done(call, rows[i].status);
        CHECK_STR(status_of(call, 0), rows[i].file);
        if (rows[i].error)
            CHECK_CONTAINS(error_of(call, 0), rows[i].error);
        else
            CHECK_STR(error_of(call, 0), NULL);
        owui_json *log = faults_log("faulty");
        CHECK_INT(requests_of(log, "POST /api/v1/files/"), rows[i].uploads);
        CHECK_INT(requests_of(log, "POST /api/v1/knowledge/*/file/add"), rows[i].adds);
        CHECK_INT(requests_of(log, "POST /api/v1/retrieval/process/file"), rows[i].processes);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), owui_json_size(log));
        CHECK(owui_call_stat(call, OWUI_STAT_TOTAL_US) > 0);
        CHECK(owui_call_stat(call, OWUI_STAT_BYTES_SENT) >= 9 * rows[i].uploads);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_FIRST_BYTE_US), -1);
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

static owui_call *resumed(owui_client *client, const char *path, const owui_json *earlier)
{
    owui_call *call = owui_knowledge_ingest(client, "kb");
    owui_call_ingest_add_path(call, path);
    if (earlier)
        owui_call_ingest_set_resume_from(call, earlier);
    return server_done(call, OWUI_OK);
}

/* However its path is written, a file is known again by its content and its name. */
TEST(other_spellings)
{
    if (!faults_here())
        return;
    char path[300], other[310];
    snprintf(path, sizeof path, "%s", write_text("spelled.md", "some text"));
    const char *name = strrchr(path, '/');
    snprintf(other, sizeof other, "%.*s/.%s", (int)(name - path), path, name);
    static const char *const routes =
        INGEST(BASE, NEVER, UP, DONE_, NEVER, NEVER, ADDED, BODY({"items":[],"total":0}));
    owui_client *client = faults_client(faults_routes("spelled", routes));
    owui_call *first = resumed(client, path, NULL);
    write_text("spelled.md", "some text");
    owui_call *second = resumed(client, other, owui_call_response(first));
    CHECK_STR(server_string(second, "/files/0/file_id"), "f1");
    owui_json *log = faults_log("spelled");
    CHECK_INT(requests_of(log, "POST /api/v1/files/"), 1);
    owui_json_release(log);
    owui_call_release(first);
    owui_call_release(second);

    check_row("marks of the first release");
    char text[700];
    struct stat identity;
    stat(path, &identity);
    snprintf(
        text, sizeof text,
        "{\"knowledge_id\":\"kb\",\"files\":[{\"file_id\":\"f1\",\"mark\":\"kb %lld%09ld 9 %s\"}]}",
        (long long)identity.st_mtim.tv_sec, identity.st_mtim.tv_nsec, path);
    owui_json *earlier = server_json(text);
    faults_routes("spelled", routes);
    owui_call_release(resumed(client, path, earlier));
    log = faults_log("spelled");
    CHECK_INT(requests_of(log, "POST /api/v1/files/"), 0);
    owui_json_release(log);
    owui_json_release(earlier);
    owui_client_release(client);
}

/* The list of the base has the marks: nothing else is asked. */
TEST(resuming_from_the_list)
{
    if (!faults_here())
        return;
    static const char *const routes = INGEST(
        BASE, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER,
        BODY({"items":[{"id":"f7","meta":{"data":{"openwebui_ingest":"kb b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2 9 listed.md"}}}],"total":1}));
    owui_client *client = faults_client(faults_routes("listed", routes));
    owui_call *call = owui_knowledge_ingest(client, "kb");
    owui_call_ingest_add_data(call, "listed.md", "some text", 9);
    owui_call_ingest_set_resume_from(call, NULL);
    server_done(call, OWUI_OK);
    CHECK_STR(server_string(call, "/files/0/file_id"), "f7");
    owui_json *log = faults_log("listed");
    CHECK_INT(owui_json_size(log), 2);
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
}

/* A token that expires in the midst of a run ends it, with the result so far. */
TEST(an_expired_token)
{
    if (!faults_here())
        return;
    static const char *const routes = INGEST(
        BASE, NEVER, UP "," HTTP(401, {"detail":"expired"}), DONE_, NEVER, NEVER, ADDED, NEVER);
    owui_client *client = faults_client(faults_routes("expired", routes));
    owui_call *call = owui_knowledge_ingest(client, "kb");
    add_many(call, "expired", 20);
    owui_call_ingest_set_concurrency(call, 1);
    server_done(call, OWUI_E_UNAUTHORIZED);
    CHECK_STR(status_of(call, 0), "linked");
    CHECK_STR(status_of(call, 1), "failed");
    CHECK_STR(status_of(call, 2), "cancelled");
    owui_json *log = faults_log("expired");
    CHECK_INT(requests_of(log, "POST /api/v1/files/"), 2);
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
}

static int count_retry(int retry, int status, int64_t wait_ms, void *user)
{
    (void)retry, (void)status, (void)wait_ms;
    ++*(int *)user;
    return 0;
}

static int refuse_retry(int retry, int status, int64_t wait_ms, void *user)
{
    count_retry(retry, status, wait_ms, user);
    return 1;
}

TEST(retries_inside)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int refuse, retries, status;
    } rows[] = {
        {"a request", INGEST(BASE, NEVER, HTTP(429, {"detail":"wait"}) "," UP, DONE_, NEVER, NEVER, BODY({"files":[{"id":"f2"}]}), NEVER), 0, 1, OWUI_OK},
        {"a step", INGEST(BASE, NONE, LOST "," UP, DONE_, NEVER, NEVER, BODY({"files":[{"id":"f2"}]}), NEVER), 0, 1, OWUI_OK},
        {"two steps", INGEST(BASE, NONE, LOST "," HTTP(502, {"detail":"x"}) "," UP, DONE_, NEVER, NEVER, BODY({"files":[{"id":"f3"}]}), NEVER), 0, 2, OWUI_OK},
        {"a step that is not repeated", INGEST(BASE, NONE, LOST "," UP, DONE_, NEVER, NEVER, NEVER, NEVER), 1, 1, OWUI_E_CONNECTION_LOST},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_routes("retried", rows[i].routes));
        owui_call *call = owui_knowledge_ingest(client, "kb");
        owui_call_ingest_add_data(call, "a.txt", "some text", 9);
        int retries = 0;
        owui_call_on_retry(call, rows[i].refuse ? refuse_retry : count_retry, &retries);
        owui_call_set_retries(call, 1);
        server_done(call, rows[i].status);
        CHECK_INT(retries, rows[i].retries);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* The server is started anew while a file is being processed: it does not go on by itself. */
TEST(a_forgetful_server)
{
    if (!faults_here())
        return;
    if (check_valgrind()) {
        check_skip("takes half a minute, and is the same without valgrind");
        return;
    }
    check_allow(120);
    /* clang-format off */
    static const char *const statuses[] = {
        /* the stream breaks, the server cannot be reached, and then it says "pending" without end */
        STEPS({"head":{}},{"chunk":"data: {\"status\":\"processing\"}\n\n"},{"sleep_ms":20},{"reset":true}) "," LOST "," LOST "," BODY({"status":"processing"}),
        HTTP(502, {"detail":"x"}) "," BODY({"status":"pending"}),
    };
    /* clang-format on */
    for (int media = 0; media < 2; media++) {
        check_row("media %d", media);
        char routes[4000];
        snprintf(routes, sizeof routes,
                 INGEST(BASE, NONE, UP, "%s", NEVER, BODY({"status":true}), ADDED, NEVER),
                        statuses[media]);
        owui_client *client = faults_client(faults_routes("forgets", routes));
        owui_call *call = owui_knowledge_ingest(client, "kb");
        owui_call_ingest_add_data(call, media ? "a.png" : "a.txt", "text", 4);
        /* A picture is uploaded again, and would wait without end here. */
        if (media)
            owui_call_ingest_set_file_timeout(call, 15000);
        double started = check_now_ms();
        server_done(call, media ? OWUI_E_PARTIAL : OWUI_OK);
        double took = check_now_ms() - started;
        CHECK(took > 9000 && took < 20000 + SOON_MS);
        owui_json *log = faults_log("forgets");
        CHECK_INT(requests_of(log, "POST /api/v1/retrieval/process/file"), !media);
        CHECK_INT(requests_of(log, "POST /api/v1/files/"), 1 + media);
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

TEST(setters)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new("http://127.0.0.1:9", "", &client), OWUI_OK);
    owui_call *call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_path(call, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_add_path(call, ""), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_add_data(call, NULL, "x", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_add_data(call, "x", NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_add_file_id(call, "a/b"), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_set_concurrency(call, 0), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_set_concurrency(call, 65), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_set_file_timeout(call, -1), OWUI_E_INVALID);
    owui_json *wrong = server_json("{\"files\":7}");
    CHECK_STATUS(owui_call_ingest_set_resume_from(call, wrong), OWUI_E_INVALID);
    owui_json_release(wrong);
    CHECK_STATUS(owui_call_set_body(call, "{}", 2), OWUI_E_STATE);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_add_path(call, "x"), OWUI_E_STATE);
    owui_call_release(call);
    call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_ingest_add_path(call, "x"), OWUI_E_STATE);
    CHECK_STATUS(owui_call_ingest_set_concurrency(call, 1), OWUI_E_STATE);
    CHECK_STATUS(owui_call_ingest_add_path(NULL, "x"), OWUI_E_INVALID);
    owui_call_release(call);
    call = owui_knowledge_ingest(client, "kb");
    owui_call_ingest_add_data(call, "x", "x", 1);
    owui_call_set_retries(call, 0);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_CONNECT);
    CHECK_STR(status_of(call, 0), "cancelled");
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- A disk that hangs */

struct disk {
    int from;
    owui_client *client;
    char id[40];
};

/* A read from the disk, which may not return. */
static int64_t read_disk(char *buffer, size_t size, void *user)
{
    struct disk *disk = user;
    return read(disk->from, buffer, size);
}

static void *upload_from_disk(void *user)
{
    struct disk *disk = user;
    owui_call *call = owui_file_upload_reader(disk->client, "slow.txt", read_disk, NULL, disk, -1);
    server_done(call, OWUI_OK);
    snprintf(disk->id, sizeof disk->id, "%s", server_string(call, "/id"));
    owui_call_release(call);
    return NULL;
}

/* Files of a disk that hangs are read on a thread of their own: a loop goes on meanwhile, with the same client. */
TEST(a_disk_that_hangs)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_routes(
        "hanging", INGEST(BASE, NONE, BODY({"id":"f1"}), DONE_, NEVER, NEVER, ADDED, LIST)));
    int disk[2];
    REQUIRE(pipe(disk) == 0);
    struct disk slow = {.from = disk[0], .client = client};
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, upload_from_disk, &slow) == 0);
    owui_loop *loop;
    REQUIRE(owui_loop_new(&loop) == OWUI_OK);
    for (int i = 0; i < 3; i++) {
        owui_call *call = owui_knowledge_ingest(client, "kb");
        CHECK_STATUS(owui_call_ingest_add_data(call, "fast.txt", "fast", 4), OWUI_OK);
        CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        CHECK_INT(server_files(call, "linked"), 1);
        owui_call_release(call);
    }
    CHECK_STR(slow.id, "");
    CHECK_INT(write(disk[1], "at last", 7), 7);
    close(disk[1]);
    pthread_join(thread, NULL);
    CHECK(*slow.id);
    owui_call *call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_file_id(call, slow.id), OWUI_OK);
    CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_INT(server_files(call, "linked"), 1);
    owui_call_release(call);
    close(disk[0]);
    owui_loop_free(loop);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(setters),
        T(faulty_servers),
        T(a_forgetful_server),
        T(mixed_files),
        T(many_in_parallel),
        T(an_unknown_base),
        T(a_slow_server),
        T(cancelling),
        T(a_killed_client),
        T(a_killed_server),
        T(on_a_loop),
        T(other_spellings),
        T(resuming_from_the_list),
        T(an_expired_token),
        T(retries_inside),
        T(a_disk_that_hangs),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
