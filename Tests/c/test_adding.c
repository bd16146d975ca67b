/*
 * What a knowledge base does not take: files that it has added and does not list, duplicates, and
 * everything if the key may only read it.
 */
#include "check.h"
#include "faults.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
#define ADD(entries) ROUTE("POST /api/v1/knowledge/*/file/add", entries)
#define LIST(entries) ROUTE("GET /api/v1/knowledge/*/files", entries)
#define BASE(entries) ROUTE("GET /api/v1/knowledge/*", entries)
#define DELETE(entries) ROUTE("DELETE /api/v1/files/*", entries)
/* clang-format on */
/* Files come as f1, f2, …, and are processed at once. */
/* clang-format off */
#define FILES \
    ROUTE("POST /api/v1/files/", BODY({"id":"f{{n}}"})) "," \
    ROUTE("GET /api/v1/files/search", HTTP(404, {"detail":"No files found matching the pattern."})) "," \
    ROUTE("GET /api/v1/files/*/process/status", "{\"steps\":[{\"sse\":[{\"status\":\"completed\"}]}]}")
#define IN BODY({"id":"kb","name":"Base","files":[{"id":"f1"}]})
#define NOT_IN BODY({"id":"kb","name":"Base","files":[{"id":"other"}]})
#define UNSAID BODY({"id":"kb","name":"Base","files":null})
#define LISTED BODY({"items":[{"id":"other"},{"id":"f1"}],"total":2})
#define UNLISTED BODY({"items":[{"id":"other"}],"total":1})
/* Another file with the bytes "abc", and one with the text of f1. */
#define TWINS BODY({"items":[{"id":"other","meta":{"file_hash":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}}],"total":1})
#define TEXT_TWINS BODY({"items":[{"id":"other","hash":"88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589"}],"total":1})
#define PROCESS(entries) ROUTE("POST /api/v1/retrieval/process/file", entries)
#define PROCESSED BODY({"status":true,"content":"abc"})
#define TWIN HTTP(400, {"detail":"400: Duplicate content detected. Please provide unique content to proceed."})
#define DELETED BODY({"message":"File deleted successfully"})
#define GONE HTTP(404, {"detail":"We could not find what you're looking for :/"})
#define NO_RIGHT HTTP(400, {"detail":"You do not have permission to access this resource. Please contact your administrator for assistance."})
/* clang-format on */

static const char *entry_of(owui_call *call, size_t i, const char *member)
{
    char pointer[60];
    snprintf(pointer, sizeof pointer, "/files/%zu/%s", i, member);
    return server_string(call, pointer);
}

static int is_removed(owui_call *call, size_t i)
{
    char pointer[40];
    snprintf(pointer, sizeof pointer, "/files/%zu/removed", i);
    return owui_json_type(owui_json_at(owui_call_response(call), pointer)) == OWUI_JSON_TRUE;
}

/* How often a method was used on a path that ends so. */
static int requests(const char *script, const char *method, const char *end)
{
    owui_json *log = faults_log(script);
    int count = 0;
    for (size_t i = 0; i < owui_json_size(log); i++) {
        const char *each = owui_json_string_at(owui_json_element(log, i), "/method", NULL);
        const char *target = owui_json_string_at(owui_json_element(log, i), "/target", NULL);
        if (!each || !target || strcmp(each, method) != 0)
            continue;
        size_t length = strcspn(target, "?");
        count +=
            length >= strlen(end) && strncmp(target + length - strlen(end), end, strlen(end)) == 0;
    }
    owui_json_release(log);
    return count;
}

/* ---- Added, and not listed */

TEST(one_file)
{
    if (check_twice())
        return;
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int status, adds, looks;
    } rows[] = {
        {"in its response", "{" ADD(IN) "}", OWUI_OK, 1, 0},
        {"it does not say: listed", "{" ADD(UNSAID) "," LIST(LISTED) "}", OWUI_OK, 1, 1},
        {"it does not say: on the second page", "{" ADD(BODY({"id":"kb","name":"Base"})) "," LIST(BODY({"items":[{"id":"a"}],"total":2}) "," BODY({"items":[{"id":"f1"}],"total":2})) "}", OWUI_OK, 1, 2},
        {"it does not say: not listed", "{" ADD(UNSAID) "," LIST(UNLISTED) "}", OWUI_E_UNEXPECTED_RESPONSE, 2, 4},
        {"not in its response, and listed", "{" ADD(NOT_IN) "," LIST(LISTED) "}", OWUI_OK, 1, 1},
        {"listed a moment later", "{" ADD(NOT_IN) "," LIST(UNLISTED "," LISTED) "}", OWUI_OK, 1, 2},
        {"listed when it is added again", "{" ADD(NOT_IN "," IN) "," LIST(UNLISTED) "}", OWUI_OK, 2, 2},
        {"never listed", "{" ADD(NOT_IN) "," LIST(UNLISTED) "}", OWUI_E_UNEXPECTED_RESPONSE, 2, 4},
        {"an empty list", "{" ADD(BODY({"id":"kb","name":"Base","files":[]})) "," LIST(BODY({"items":[],"total":0})) "}", OWUI_E_UNEXPECTED_RESPONSE, 2, 4},
        {"a list that is refused", "{" ADD(NOT_IN) "," LIST(NO_RIGHT) "}", OWUI_E_FORBIDDEN, 1, 1},
        {"a list that is none", "{" ADD(NOT_IN) "," LIST(BODY({"what":"this"})) "}", OWUI_E_UNEXPECTED_RESPONSE, 1, 1},
        {"an add that is refused", "{" ADD(TWIN) "}", OWUI_E_DUPLICATE, 1, 0},
        {"no right", "{" ADD(NO_RIGHT) "}", OWUI_E_FORBIDDEN, 1, 0},
        {"a mirror", "{" ADD(HTTP(400, {"detail":"External knowledge bases are read-only."})) "}", OWUI_E_FORBIDDEN, 1, 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_routes("one", rows[i].routes));
        owui_call *call = owui_knowledge_add_file(client, "kb", "f1");
        server_done(call, rows[i].status);
        /* Whatever was asked beside it. */
        if (!rows[i].status)
            CHECK_STR(server_string(call, "/name"), "Base");
        else if (rows[i].looks == 4)
            CHECK_CONTAINS(owui_call_error_message(call), "does not list it");
        if (rows[i].looks == 4)
            CHECK_CONTAINS(owui_call_error_message(call), "POST /api/v1/knowledge/kb/file/add: ");
        CHECK_INT(requests("one", "POST", "/file/add"), rows[i].adds);
        CHECK_INT(requests("one", "GET", "/files"), rows[i].looks);
        if (!rows[i].status)
            CHECK_INT(owui_call_response_body(call, NULL) != NULL,
                      !rows[i].looks || rows[i].adds == 2);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* Of a file without text, why it has none is told. */
TEST(when_it_is_processed)
{
    if (!faults_here())
        return;
#define STATE(entries) ROUTE("GET /api/v1/files/*/process/status", entries)
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int status;
        const char *message;
        int adds, events;
    } rows[] = {
        {"processed", "{" STATE(BODY({"status":"processing"}) "," BODY({"status":"completed"})) "," ADD(IN) "}", OWUI_OK, NULL, 1, 2},
        {"failed, and taken", "{" STATE(SSE({"status":"failed","error":"no reader for it"})) "," ADD(IN) "}", OWUI_OK, NULL, 1, 1},
        {"failed, and refused", "{" STATE(SSE({"status":"failed","error":"no reader for it"})) "," ADD(TWIN) "}", OWUI_E_DUPLICATE, "Duplicate content", 1, 1},
        {"failed, and without text", "{" STATE(SSE({"status":"failed","error":"no reader for it"})) "," ADD(HTTP(400, {"detail":"Extracted content is not available for this file."})) "}", OWUI_E_FILE_FAILED, "no reader for it", 1, 1},
        {"processed, and refused", "{" STATE(SSE({"status":"completed"})) "," ADD(TWIN) "}", OWUI_E_DUPLICATE, "Duplicate content", 1, 1},
        {"not there", "{" STATE(HTTP(404, {"detail":"no"})) "," ADD(IN) "}", OWUI_E_NOT_FOUND, NULL, 0, 0},
        {"never processed", "{" STATE(SSE()) "," ADD(IN) "}", OWUI_E_FILE_UNPROCESSED, NULL, 0, 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_routes("when", rows[i].routes));
        owui_call *call = owui_knowledge_add_file_when_processed(client, "kb", "f1");
        const owui_event *event;
        int status, events = 0;
        while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
            events += owui_event_kind(event) == OWUI_EVENT_STATUS;
        CHECK_STATUS(status, rows[i].status ? rows[i].status : OWUI_DONE);
        CHECK_INT(events, rows[i].events);
        if (rows[i].message)
            CHECK_CONTAINS(owui_call_error_message(call), rows[i].message);
        if (!rows[i].status)
            CHECK_STR(server_string(call, "/name"), "Base");
        CHECK_INT(requests("when", "POST", "/file/add"), rows[i].adds);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("within its time");
    owui_client *client =
        faults_client(faults_routes("when", "{" STATE(BODY({"status":"pending"})) "}"));
    owui_call *call = owui_knowledge_add_file_when_processed(client, "kb", "f1");
    CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 500), OWUI_OK);
    owui_call_release(server_done(call, OWUI_E_TIMEOUT_TOTAL));
    owui_client_release(client);
}

TEST(several_files)
{
    if (!faults_here())
        return;
#define BATCH(entries) ROUTE("POST /api/v1/knowledge/*/files/batch/add", entries)
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int status;
        const char *message;
        int looks;
    } rows[] = {
        {"all in", "{" BATCH(BODY({"id":"kb","files":[{"id":"f2"},{"id":"f1"},{"id":"f0"}]})) "}", OWUI_OK, NULL, 0},
        {"it does not say", "{" BATCH(BODY({"id":"kb"})) "," LIST(BODY({"items":[{"id":"f2"},{"id":"f1"}],"total":2})) "}", OWUI_OK, NULL, 1},
        {"one left out", "{" BATCH(BODY({"id":"kb","files":[{"id":"f2"}],"warnings":null})) "," LIST(BODY({"items":[{"id":"f2"}],"total":1})) "}", OWUI_E_PARTIAL, "1 of 2; the first is f1", 0},
        {"one left out that the base lists", "{" BATCH(BODY({"id":"kb","files":[{"id":"f2"}]})) "," LIST(BODY({"items":[{"id":"f2"},{"id":"f1"}],"total":2})) "}", OWUI_E_PARTIAL, "1 of 2; the first is f1", 0},
        {"all left out", "{" BATCH(BODY({"id":"kb","files":[],"warnings":{"errors":["f10: no","f1: Duplicate"]}})) "," LIST(BODY({"items":[],"total":0})) "}", OWUI_E_PARTIAL, "2 of 2; the first is f1: Duplicate", 2},
        {"one unknown", "{" BATCH(HTTP(400, {"detail":"File f2 not found"})) "}", OWUI_E_NOT_FOUND, "f2", 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_routes("several", rows[i].routes));
        owui_json *ids = server_json("[\"f1\",\"f2\"]");
        owui_call *call = server_done(owui_knowledge_add_files(client, "kb", ids), rows[i].status);
        if (rows[i].message)
            CHECK_CONTAINS(owui_call_error_message(call), rows[i].message);
        else
            CHECK_STR(server_string(call, "/id"), "kb");
        CHECK_INT(requests("several", "POST", "/batch/add"), 1);
        CHECK_INT(requests("several", "GET", "/files"), rows[i].looks);
        owui_call_release(call);
        owui_json_release(ids);
        owui_client_release(client);
    }
    check_row("none");
    owui_client *client = faults_client(faults_routes("several", "{" BATCH(BODY({"id":"kb"})) "}"));
    owui_json *none = owui_json_array();
    owui_call_release(server_done(owui_knowledge_add_files(client, "kb", none), OWUI_OK));
    owui_json_release(none);
    owui_client_release(client);
}

/* ---- Ingestions */

struct ingestion {
    const char *name, *routes;
    int status;
    const char *file;
    int removed, adds, deletes;
};

static owui_call *ingest(const char *routes, owui_client **client, const char *resume_from)
{
    *client = faults_client(faults_routes("ingest", routes));
    owui_call *call = owui_knowledge_ingest(*client, "kb");
    owui_call_ingest_add_data(call, "a.txt", "abc", 3);
    if (resume_from) {
        owui_json *earlier = server_json(resume_from);
        CHECK_STATUS(owui_call_ingest_set_resume_from(call, earlier), OWUI_OK);
        owui_json_release(earlier);
    }
    return call;
}

TEST(ingested_and_not_listed)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct ingestion rows[] = {
        {"listed when it is added again", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(NOT_IN "," IN) "," LIST(UNLISTED) "}", OWUI_OK, "linked", 0, 2, 0},
        {"listed a moment later", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(NOT_IN) "," LIST(UNLISTED "," LISTED) "}", OWUI_OK, "linked", 0, 1, 0},
        {"never listed", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(NOT_IN) "," LIST(UNLISTED) "}", OWUI_E_PARTIAL, "failed", 0, 2, 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client;
        owui_call *call = server_done(ingest(rows[i].routes, &client, NULL), rows[i].status);
        CHECK_STR(entry_of(call, 0, "status"), rows[i].file);
        CHECK_STR(entry_of(call, 0, "file_id"), "f1");
        if (rows[i].status)
            CHECK_CONTAINS(entry_of(call, 0, "error"), "does not list it");
        CHECK_INT(requests("ingest", "POST", "/file/add"), rows[i].adds);
        CHECK_INT(requests("ingest", "DELETE", ""), 0);
        owui_call_release(call);
        owui_client_release(client);
    }
}

TEST(duplicates)
{
    if (check_twice())
        return;
    if (!faults_here())
        return;
    check_allow(60);
    /* clang-format off */
    static const struct ingestion rows[] = {
        {"deleted", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(TWIN) "," LIST(TWINS) "," DELETE(DELETED) "}", OWUI_OK, "duplicate", 1, 1, 1},
        {"gone already", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(TWIN) "," LIST(TWINS) "," DELETE(GONE) "}", OWUI_OK, "duplicate", 1, 1, 1},
        {"may not be deleted", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(TWIN) "," LIST(TWINS) "," DELETE(HTTP(403, {"detail":"no"})) "}", OWUI_OK, "duplicate", 0, 1, 1},
        {"cannot be deleted without a key", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(TWIN) "," LIST(TWINS) "," DELETE(HTTP(401, {"detail":"no"})) "}", OWUI_OK, "duplicate", 0, 1, 1},
        {"the response to the deletion is lost", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(TWIN) "," LIST(TWINS) "," DELETE(LOST "," GONE) "}", OWUI_OK, "duplicate", 1, 1, 2},
        {"the first add was lost: it is in", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(LOST "," TWIN) "," LIST(LISTED) "," DELETE(DELETED) "}", OWUI_OK, "linked", 0, 1, 0},
        {"the first add was lost: it is not in", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(LOST "," TWIN) "," LIST(TWINS) "," DELETE(DELETED) "}", OWUI_OK, "duplicate", 1, 2, 1},
        {"the first add was lost: not known", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(LOST "," TWIN) "," LIST(NO_RIGHT) "," DELETE(DELETED) "}", OWUI_E_PARTIAL, "failed", 0, 1, 0},
        {"of itself", "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(TWIN) "," LIST(LISTED) "," DELETE(DELETED) "}", OWUI_OK, "linked", 0, 1, 0},
        {"of nothing, once", "{" BASE(BODY({"id":"kb"})) "," FILES "," PROCESS(PROCESSED) "," ADD(TWIN "," IN) "," LIST(UNLISTED) "," DELETE(DELETED) "}", OWUI_OK, "linked", 0, 2, 0},
        {"of nothing", "{" BASE(BODY({"id":"kb"})) "," FILES "," PROCESS(PROCESSED) "," ADD(TWIN) "," LIST(UNLISTED) "," DELETE(DELETED) "}", OWUI_E_PARTIAL, "failed", 0, 2, 0},
        {"with the same text in other bytes", "{" BASE(BODY({"id":"kb"})) "," FILES "," ROUTE("GET /api/v1/files/search", BODY([{"id":"f1","hash":"88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589"}])) "," PROCESS(PROCESSED) "," ADD(TWIN) "," LIST(TEXT_TWINS) "," DELETE(DELETED) "}", OWUI_OK, "duplicate", 1, 1, 1},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client;
        owui_call *call = server_done(ingest(rows[i].routes, &client, NULL), rows[i].status);
        CHECK_STR(entry_of(call, 0, "status"), rows[i].file);
        CHECK_STR(entry_of(call, 0, "file_id"), "f1");
        CHECK_INT(entry_of(call, 0, "error") != NULL, rows[i].status != OWUI_OK);
        CHECK_INT(is_removed(call, 0), rows[i].removed);
        CHECK_INT(requests("ingest", "POST", "/file/add"), rows[i].adds);
        CHECK_INT(requests("ingest", "DELETE", "/api/v1/files/f1"), rows[i].deletes);
        CHECK_INT(requests("ingest", "DELETE", ""), rows[i].deletes);
        owui_call_release(call);
        owui_client_release(client);
    }
    const char *routes =
        "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(TWIN) "," LIST(TWINS) "," DELETE(DELETED) "}";
    check_row("what this run has not uploaded");
    owui_client *client = faults_client(faults_routes("ingest", routes));
    owui_call *call = owui_knowledge_ingest(client, "kb");
    owui_call_ingest_add_file_id(call, "f7");
    server_done(call, OWUI_OK);
    CHECK_STR(entry_of(call, 0, "status"), "duplicate");
    CHECK_INT(requests("ingest", "DELETE", ""), 0);
    owui_call_release(call);
    owui_client_release(client);

    check_row("resumed");
    call = server_done(ingest(routes, &client, NULL), OWUI_OK);
    char *result = owui_json_dump(owui_call_response(call), NULL);
    CHECK_CONTAINS(result, "\"removed\":true");
    owui_call_release(call);
    owui_client_release(client);
    call = server_done(ingest(routes, &client, result), OWUI_OK);
    CHECK_STR(entry_of(call, 0, "status"), "duplicate");
    CHECK_INT(requests("ingest", "POST", "/files/"), 1);
    CHECK_INT(requests("ingest", "GET", "/f1/process/status"), 1);
    CHECK_INT(requests("ingest", "DELETE", "/api/v1/files/f1"), 1);
    owui_free(result);
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- Rights */

static owui_call *ingest_many(const char *routes, owui_client **client, int many)
{
    *client = faults_client(faults_routes("rights", routes));
    owui_call *call = owui_knowledge_ingest(*client, "kb");
    static char texts[64][20];
    for (int i = 0; i < many; i++) {
        snprintf(texts[i], sizeof *texts, "text %d", i);
        owui_call_ingest_add_data(call, texts[i], texts[i], strlen(texts[i]));
    }
    return call;
}

TEST(a_base_that_may_only_be_read)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char *const bases[] = {
        BODY({"id":"kb","write_access":false}), BODY({"id":"kb","write_access":true}),
        BODY({"id":"kb","write_access":null}), BODY({"id":"kb"}),
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(bases); i++)
        for (int resumed = 0; resumed < 2; resumed++) {
            check_row("base %zu, resumed %d", i, resumed);
            char routes[3000];
            snprintf(routes, sizeof routes,
                     "{" BASE("%s") "," FILES "," ADD(IN) "," LIST(UNLISTED) "}", bases[i]);
            owui_client *client;
            owui_call *call = ingest_many(routes, &client, 1);
            if (resumed)
                owui_call_ingest_set_resume_from(call, NULL);
            server_done(call, i ? OWUI_OK : OWUI_E_FORBIDDEN);
            CHECK_STR(entry_of(call, 0, "status"), i ? "linked" : "cancelled");
            CHECK_INT(requests("rights", "POST", "/files/"), i > 0);
            if (!i)
                CHECK_CONTAINS(owui_call_error_message(call), "no permission to write");
            owui_call_release(call);
            owui_client_release(client);
        }
}

TEST(http_errors_that_concern_all)
{
    if (!faults_here())
        return;
    check_allow(60);
    enum { MANY = 24, AT_ONCE = 3 };
    /* clang-format off */
    static const struct {
        const char *name, *add;
        int status, removed;
    } rows[] = {
        {"no right", NO_RIGHT, OWUI_E_FORBIDDEN, 1},
        {"no right, as 401", HTTP(401, {"detail":"You do not have permission"}), OWUI_E_UNAUTHORIZED, 1},
        {"a mirror", HTTP(400, {"detail":"External knowledge bases are read-only."}), OWUI_E_FORBIDDEN, 1},
        {"403", HTTP(403, {"detail":"no"}), OWUI_E_FORBIDDEN, 1},
        {"no key any more", HTTP(401, {"detail":"Your session has expired or the token is invalid."}), OWUI_E_UNAUTHORIZED, 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        char routes[3000];
        snprintf(
            routes, sizeof routes,
            "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD("%s") "," DELETE("%s") "}", rows[i].add,
                     rows[i].removed ? DELETED : HTTP(401, {"detail":"Your session has expired"}));
        owui_client *client;
        owui_call *call = ingest_many(routes, &client, MANY);
        owui_call_ingest_set_concurrency(call, AT_ONCE);
        server_done(call, rows[i].status);
        int uploads = requests("rights", "POST", "/files/");
        CHECK(uploads >= 1 && uploads <= AT_ONCE);
        CHECK_INT(requests("rights", "DELETE", ""), uploads);
        int failed = 0, removed = 0, cancelled = 0;
        for (size_t k = 0; k < MANY; k++) {
            failed += strcmp(entry_of(call, k, "status"), "failed") == 0;
            cancelled += strcmp(entry_of(call, k, "status"), "cancelled") == 0;
            removed += is_removed(call, k);
            CHECK_INT(entry_of(call, k, "error") != NULL,
                      strcmp(entry_of(call, k, "status"), "failed") == 0);
        }
        CHECK(failed >= 1);
        CHECK_INT(failed + cancelled, MANY);
        CHECK_INT(removed, rows[i].removed ? uploads : 0);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("what is on its way is waited for, and deleted");
    owui_client *client;
    /* clang-format off */
    static const char slow_files[] =
        "{" BASE(BODY({"id":"kb"})) ","
        ROUTE("POST /api/v1/files/",
              BODY({"id":"f{{n}}"}) ",{\"steps\":[{\"sleep_ms\":300},{\"http\":{\"body\":{\"id\":\"f{{n}}\"}}}]}") ","
        ROUTE("GET /api/v1/files/*/process/status", "{\"steps\":[{\"sse\":[{\"status\":\"completed\"}]}]}") ","
        ADD(NO_RIGHT) "," DELETE(DELETED) "}";
    /* clang-format on */
    owui_call *call = ingest_many(slow_files, &client, MANY);
    owui_call_ingest_set_concurrency(call, AT_ONCE);
    server_done(call, OWUI_E_FORBIDDEN);
    CHECK_INT(requests("rights", "DELETE", ""), requests("rights", "POST", "/files/"));
    owui_call_release(call);
    owui_client_release(client);

    check_row("uploads that are refused without a key");
    call = ingest_many("{" BASE(BODY({"id":"kb"})) "," ROUTE(
        "POST /api/v1/files/", HTTP(401, {"detail":"expired"})) "}", &client, MANY);
    owui_call_ingest_set_concurrency(call, AT_ONCE);
    server_done(call, OWUI_E_UNAUTHORIZED);
    CHECK(requests("rights", "POST", "/files/") <= AT_ONCE);
    owui_call_release(call);
    owui_client_release(client);

    check_row("a file of somebody else concerns that file");
    client = faults_client(faults_routes(
        "rights",
        "{" BASE(BODY({"id":"kb"})) "," FILES "," ADD(
            HTTP(403, {"detail":"You do not have permission"}) "," IN) "," DELETE(DELETED) "}"));
    call = owui_knowledge_ingest(client, "kb");
    owui_call_ingest_add_file_id(call, "f9");
    owui_call_ingest_add_file_id(call, "f1");
    owui_call_ingest_set_concurrency(call, 1);
    server_done(call, OWUI_E_PARTIAL);
    CHECK_STR(entry_of(call, 0, "status"), "failed");
    CHECK_STR(entry_of(call, 1, "status"), "linked");
    CHECK_INT(requests("rights", "DELETE", ""), 0);
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(one_file),
        T(when_it_is_processed),
        T(several_files),
        T(ingested_and_not_listed),
        T(duplicates),
        T(a_base_that_may_only_be_read),
        T(http_errors_that_concern_all),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
