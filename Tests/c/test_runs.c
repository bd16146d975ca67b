/*
 * How an ingestion runs: how many files at a time, what its events and its response say meanwhile, what bounds it, and
 * the marks by which it knows files again.
 */
#include "check.h"
#include "faults.h"
#include "folder.h"
#include "server.h"

#include <fcntl.h>
#include <openwebui.h>
#include <stdio.h>
#include <string.h>
#include <sys/fsuid.h>
#include <unistd.h>

/* clang-format off */
#define BASE ROUTE("GET /api/v1/knowledge/*", BODY({"id":"kb"}))
#define UPLOAD(entries) ROUTE("POST /api/v1/files/", entries)
#define UPLOADED UPLOAD(BODY({"id":"f{{n}}"}))
#define SEARCH ROUTE("GET /api/v1/files/search", HTTP(404, {"detail":"No files found matching the pattern."}))
#define STATE(entries) ROUTE("GET /api/v1/files/*/process/status", entries)
#define PROCESSED STATE(SSE({"status":"completed"}))
#define ADD(entries) ROUTE("POST /api/v1/knowledge/*/file/add", entries)
#define ADDED ADD(BODY({"id":"kb","files":[{"id":"f1"},{"id":"f2"}]}))
#define LIST ROUTE("GET /api/v1/knowledge/*/files", BODY({"items":[],"total":0}))
#define STALL STEPS({"stall":true})
/* clang-format on */

static owui_client *client_of(const char *routes)
{
    return faults_client(faults_routes("runs", routes));
}

static const char *entry(owui_call *call, size_t i, const char *member)
{
    char pointer[60];
    snprintf(pointer, sizeof pointer, "/files/%zu/%s", i, member);
    return server_string(call, pointer);
}

/* How often a route was requested. */
static int64_t count(const char *route)
{
    owui_json *log = faults_log("runs");
    int64_t found = 0;
    for (size_t i = 0; i < owui_json_size(log); i++) {
        const char *each = owui_json_string_at(owui_json_element(log, i), "/route", NULL);
        found += each && strcmp(each, route) == 0;
    }
    owui_json_release(log);
    return found;
}

static void add(owui_call *call, int many, const char *same)
{
    static char texts[100][20];
    for (int i = 0; i < many; i++) {
        snprintf(texts[i], sizeof *texts, "text %d", i);
        const char *text = same ? same : texts[i];
        CHECK_STATUS(owui_call_ingest_add_data(call, texts[i], text, strlen(text)), OWUI_OK);
    }
}

/* Runs the call until the server has had so many requests of a route, and a moment longer. */
static void check_at_once(owui_call *call, const char *route, int64_t due)
{
    const owui_event *event;
    for (double until = check_now_ms() + 20000; count(route) < due && check_now_ms() < until;)
        while (owui_call_next(call, 20, &event) == OWUI_OK)
            ;
    for (double until = check_now_ms() + 300; check_now_ms() < until;)
        while (owui_call_next(call, 20, &event) == OWUI_OK)
            ;
    CHECK_INT(count(route), due);
}

TEST(how_many_at_a_time)
{
    if (!faults_here())
        return;
    static const char uploads[] = "{" BASE "," UPLOAD(STALL) "}";
    static const char adds[] = "{" BASE "," UPLOADED "," PROCESSED "," ADD(STALL) "}";
    static const struct {
        const char *name, *routes, *route;
        int concurrency; /* 0: not set */
        const char *same;
        int due;
    } rows[] = {
        {"by default", uploads, "POST /api/v1/files/", 0, NULL, 4},
        {"one", uploads, "POST /api/v1/files/", 1, NULL, 1},
        {"the most", uploads, "POST /api/v1/files/", 64, NULL, 64},
        {"added", adds, "POST /api/v1/knowledge/*/file/add", 16, NULL, 4},
        {"of the same content", adds, "POST /api/v1/knowledge/*/file/add", 16, "the same", 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = client_of(rows[i].routes);
        owui_call *call = owui_knowledge_ingest(client, "kb");
        add(call, rows[i].due + 10, rows[i].same);
        if (rows[i].concurrency)
            CHECK_STATUS(owui_call_ingest_set_concurrency(call, rows[i].concurrency), OWUI_OK);
        check_at_once(call, rows[i].route, rows[i].due);
        owui_call_release(call);
        owui_client_release(client);
    }
}

static int note_status(const owui_event *event, void *user)
{
    char *trace = user;
    size_t used = strlen(trace);
    CHECK_INT(owui_event_kind(event), OWUI_EVENT_STATUS);
    CHECK_STR(owui_json_string_at(owui_event_json(event), "/status", NULL),
              owui_event_text(event, NULL));
    CHECK_STR(owui_json_string_at(owui_event_json(event), "/name", NULL), owui_event_name(event));
    snprintf(trace + used, 300 - used, "%s:%s ", owui_event_name(event),
             owui_event_text(event, NULL));
    return 0;
}

TEST(events_and_entries)
{
    if (!faults_here())
        return;
    owui_client *client = client_of("{" BASE "," UPLOADED "," PROCESSED "," ADDED "}");
    owui_call *call = owui_knowledge_ingest(client, "kb");
    char bytes[] = "before";
    CHECK_STATUS(owui_call_ingest_add_data(call, "a.txt", bytes, 6), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_path(call, write_text("b.txt", "on disk")), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_path(call, path_of("missing.txt")), OWUI_OK);
    memcpy(bytes, "behind", 6); /* it is not copied */
    CHECK_STATUS(owui_call_ingest_set_concurrency(call, 1), OWUI_OK);
    check_row("before the run");
    for (size_t i = 0; i < 3; i++)
        CHECK_STR(entry(call, i, "status"), "queued");
    check_row("in the end");
    char trace[300] = "";
    owui_call_on_event(call, note_status, trace);
    server_done(call, OWUI_E_PARTIAL);
    CHECK_STR(trace, "a.txt:uploading a.txt:processing a.txt:adding a.txt:linked "
                     "b.txt:uploading b.txt:processing b.txt:adding b.txt:linked "
                     "missing.txt:uploading missing.txt:failed ");
    CHECK_STR(server_string(call, "/knowledge_id"), "kb");
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/counts/linked", 0), 2);
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/counts/failed", 0), 1);
    CHECK_STR(entry(call, 0, "name"), "a.txt");
    CHECK_STR(entry(call, 0, "path"), NULL);
    CHECK_STR(entry(call, 0, "file_id"), "f1");
    CHECK_STR(entry(call, 1, "path"), path_of("b.txt"));
    CHECK_STR(entry(call, 1, "file_id"), "f2");
    CHECK_STR(entry(call, 2, "file_id"), NULL);
    CHECK_CONTAINS(entry(call, 2, "error"), "No such file");
    CHECK(!strchr(entry(call, 2, "error"), '\n'));
    owui_json *log = faults_log("runs");
    CHECK_CONTAINS(owui_json_string_at(log, "/1/body", NULL), "\r\n\r\nbehind\r\n");
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- Bounds */

TEST(timeouts)
{
    if (check_twice())
        return;
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int timeout, of_client, own; /* milliseconds; own: the call's, -1 for none */
        int64_t of_file;
        int status;
        const char *entry;
    } rows[] = {
        {"of the client, in all", "{" BASE "," UPLOADED "," STATE(STALL) "}", OWUI_TIMEOUT_TOTAL, 500, -1, -1, OWUI_E_TIMEOUT_TOTAL, "cancelled"},
        {"switched off by the call", "{" BASE "," UPLOADED "," PROCESSED "," ADD(STEPS({"sleep_ms":1500},{"http":{"body":{"files":[{"id":"f1"}]}}})) "}", OWUI_TIMEOUT_TOTAL, 500, 0, -1, OWUI_OK, "linked"},
        {"of each request: not while it is added", "{" BASE "," UPLOADED "," PROCESSED "," ADD(STEPS({"sleep_ms":3500},{"http":{"body":{"files":[{"id":"f1"}]}}})) "}", OWUI_TIMEOUT_FIRST_BYTE, 2000, -1, -1, OWUI_OK, "linked"},
        {"of each request: while it is uploaded", "{" BASE "," SEARCH "," UPLOAD(STALL) "}", OWUI_TIMEOUT_FIRST_BYTE, 2000, -1, -1, OWUI_E_PARTIAL, "failed"},
        {"of the file, while it is processed", "{" BASE "," UPLOADED "," STATE(BODY({"status":"pending"})) "}", -1, 0, -1, 700, OWUI_E_PARTIAL, "timeout"},
        {"of the file, while it is added", "{" BASE "," UPLOADED "," PROCESSED "," ADD(STALL) "}", -1, 0, -1, 700, OWUI_E_PARTIAL, "timeout"},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = client_of(rows[i].routes);
        if (rows[i].timeout >= 0)
            CHECK_STATUS(owui_client_set_timeout(client, rows[i].timeout, rows[i].of_client),
                         OWUI_OK);
        owui_call *call = owui_knowledge_ingest(client, "kb");
        add(call, 1, NULL);
        if (rows[i].own >= 0)
            CHECK_STATUS(owui_call_set_timeout(call, rows[i].timeout, rows[i].own), OWUI_OK);
        if (rows[i].of_file >= 0)
            CHECK_STATUS(owui_call_ingest_set_file_timeout(call, rows[i].of_file), OWUI_OK);
        server_done(call, rows[i].status);
        CHECK_STR(entry(call, 0, "status"), rows[i].entry);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* What comes before the first file is retried as any call is. */
TEST(retries)
{
    if (!faults_here())
        return;
    for (int retries = 0; retries < 2; retries++) {
        check_row("%d retries", retries);
        owui_client *client =
            client_of("{" ROUTE("GET /api/v1/knowledge/*", LOST
                                "," BODY({"id":"kb"})) "," UPLOADED "," PROCESSED "," ADDED "}");
        owui_call *call = owui_knowledge_ingest(client, "kb");
        add(call, 1, NULL);
        CHECK_STATUS(owui_call_set_retries(call, retries), OWUI_OK);
        server_done(call, retries ? OWUI_OK : OWUI_E_CONNECTION_LOST);
        CHECK_STR(entry(call, 0, "status"), retries ? "linked" : "cancelled");
        CHECK_INT(count("GET /api/v1/knowledge/*"), 1 + retries);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- Marks */

/* The bytes of a small file are in its mark, the time of change of a large one. */
TEST(marks)
{
    if (!faults_here())
        return;
    int fd = open(path_of("large.bin"), O_CREAT | O_WRONLY, 0600);
    REQUIRE(fd >= 0 && ftruncate(fd, (64 << 20) + 1) == 0);
    close(fd);
    owui_client *client = client_of(
        "{" BASE "," UPLOAD("{\"before\":[{\"http\":{\"status\":413,\"headers\":{"
                            "\"Connection\":\"close\"},\"body\":{\"detail\":\"no\"}}}]}") "}");
    owui_call *call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_path(call, path_of("large.bin")), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_path(call, write_text("small.md", "some text")), OWUI_OK);
    server_done(call, OWUI_E_PARTIAL);
    CHECK_STR(entry(call, 1, "mark"),
              "kb b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2 9 small.md");
    const char *mark = entry(call, 0, "mark");
    CHECK(mark && strncmp(mark, "kb ", 3) == 0 && strspn(mark + 3, "0123456789") < 30);
    CHECK_CONTAINS(mark, " 67108865 large.bin");
    owui_call_release(call);
    owui_client_release(client);
    unlink(path_of("large.bin"));
}

/* Whom files are read for is a matter of the thread: this one runs the call. */
TEST(files_are_read_on_this_thread)
{
    if (!faults_here())
        return;
    if (geteuid() != 0) {
        check_skip("only root can read for somebody else");
        return;
    }
    owui_client *client = client_of("{" BASE "," UPLOADED "," PROCESSED "," ADDED "}");
    for (int other = 1; other >= 0; other--) {
        check_row("for another user: %d", other);
        owui_call *call = owui_knowledge_ingest(client, "kb");
        CHECK_STATUS(owui_call_ingest_add_path(call, write_text("mine.md", "x")), OWUI_OK);
        setfsuid(other ? 65534 : 0);
        int status = owui_call_perform(call);
        setfsuid(0);
        CHECK_STATUS(status, other ? OWUI_E_PARTIAL : OWUI_OK);
        if (other)
            CHECK_CONTAINS(entry(call, 0, "error"), "Permission denied");
        owui_call_release(call);
    }
    owui_client_release(client);
}

/* A file that fails again for another reason keeps the first one. */
TEST(reasons_of_an_earlier_run)
{
    if (!faults_here())
        return;
    static const char *const runs[] = {"{" BASE "," UPLOADED "," STATE(
        SSE({"status":"failed","error":"no text in it"})) "}",
        "{" BASE "," STATE(BODY({"status":"failed"}) "," SSE({"status":"failed"})) "," ADD(
            HTTP(400, {"detail":"400: 500, message='embedding'"})) "," LIST "}"};
    owui_json *earlier = NULL;
    for (size_t i = 0; i < COUNT(runs); i++) {
        check_row("run %zu", i);
        owui_client *client = client_of(runs[i]);
        owui_call *call = owui_knowledge_ingest(client, "kb");
        add(call, 1, NULL);
        if (earlier)
            CHECK_STATUS(owui_call_ingest_set_resume_from(call, earlier), OWUI_OK);
        server_done(call, OWUI_E_PARTIAL);
        CHECK_STR(entry(call, 0, "status"), "failed");
        CHECK_CONTAINS(entry(call, 0, "error"), "no text in it");
        CHECK_INT(count("POST /api/v1/files/"), !earlier);
        owui_json_release(earlier);
        earlier = owui_json_retain(owui_call_response(call));
        owui_call_release(call);
        owui_client_release(client);
    }
    owui_json_release(earlier);
}

/* ---- Setters */

static int set(int setter, owui_call *call)
{
    return setter == 0   ? owui_call_ingest_add_path(call, "/x")
           : setter == 1 ? owui_call_ingest_add_data(call, "x", "x", 1)
           : setter == 2 ? owui_call_ingest_add_file_id(call, "x")
           : setter == 3 ? owui_call_ingest_set_concurrency(call, 1)
           : setter == 4 ? owui_call_ingest_set_file_timeout(call, 0)
           : setter == 5 ? owui_call_ingest_set_resume_from(call, NULL)
           : setter == 6 ? owui_call_ingest_add_folder(call, path_of(""), NULL)
           : setter == 7 ? owui_call_sync_set_delete(call, 1)
                         : owui_call_sync_set_dry_run(call, 1);
}

TEST(setters)
{
    if (!faults_here())
        return;
    owui_client *client = client_of("{" BASE "," UPLOADED "," PROCESSED "," ADDED "}");
    for (int setter = 0; setter < 9; setter++) {
        check_row("setter %d", setter);
        owui_call *other = owui_file_upload_data(client, "x", "x", 1);
        owui_call *run =
            setter < 7 ? owui_knowledge_ingest(client, "kb") : owui_knowledge_sync(client, "kb");
        owui_call *wrong = owui_knowledge_ingest(client, "kb");
        CHECK_STATUS(set(setter, NULL), OWUI_E_INVALID);
        CHECK_STATUS(set(setter, other), OWUI_E_STATE);
        CHECK_STATUS(set(setter, wrong), setter < 7 ? OWUI_OK : OWUI_E_STATE);
        CHECK_STATUS(set(setter, run), OWUI_OK);
        owui_call_cancel(run);
        CHECK_STATUS(owui_call_perform(run), OWUI_E_CANCELLED);
        CHECK_STATUS(set(setter, run), OWUI_E_STATE);
        owui_call_release(wrong);
        owui_call_release(run);
        owui_call_release(other);
    }
    check_row("NULL");
    owui_call *call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_file_id(call, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_add_folder(call, NULL, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_ingest_set_concurrency(call, 64), OWUI_OK);
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(how_many_at_a_time),
        T(events_and_entries),
        T(timeouts),
        T(retries),
        T(marks),
        T(files_are_read_on_this_thread),
        T(reasons_of_an_earlier_run),
        T(setters),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
