/*
 * A folder and a knowledge base: what a walk finds, what a synchronisation does after edits, renames
 * and deletions, and after it was killed.
 */
#include "check.h"
#include "faults.h"
#include "folder.h"
#include "server.h"

#include <openwebui.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* "" if there is none. */
static const char *text_at(const owui_json *json, const char *pointer)
{
    const char *text = owui_json_string_at(json, pointer, NULL);
    return text ? text : "";
}

/* A member of the first entry with this name. */
static const char *entry_of(owui_call *call, const char *name, const char *member)
{
    const owui_json *files = owui_json_at(owui_call_response(call), "/files");
    for (size_t i = 0; i < owui_json_size(files); i++) {
        const owui_json *entry = owui_json_element(files, i);
        const char *own = text_at(entry, "/name");
        char pointer[40];
        snprintf(pointer, sizeof pointer, "/%s", member);
        if (strcmp(own, name) == 0)
            return owui_json_string_at(entry, pointer, NULL);
    }
    return NULL;
}

static void shell(const char *command)
{
    char whole[500];
    snprintf(whole, sizeof whole, "cd %s && %s", path_of(""), command);
    CHECK_INT(system(whole), 0);
}

/* ---- Folders */

TEST(folders)
{
    shell("rm -rf walk; mkdir -p walk/docs/deep walk/.git walk/locked");
    write_text("walk/b.md", "b");
    write_text("walk/a.txt", "a");
    write_text("walk/docs/c.md", "c");
    write_text("walk/docs/deep/d.md", "d");
    write_text("walk/.git/config", "x");
    shell("mkfifo walk/pipe; ln -s nowhere walk/dangling; ln -s .. walk/docs/up; ln -s ../b.md "
          "walk/docs/link.md");
    static const struct {
        const char *options, *names;
        int status;
    } rows[] = {
        {NULL,
         ".git/config a.txt b.md -dangling docs/c.md docs/deep/d.md -docs/link.md -docs/up -pipe",
         OWUI_OK},
        {"{}",
         ".git/config a.txt b.md -dangling docs/c.md docs/deep/d.md -docs/link.md -docs/up -pipe",
         OWUI_OK},
        {"{\"include\":[\"*.md\"]}", "b.md docs/c.md docs/deep/d.md -docs/link.md", OWUI_OK},
        {"{\"include\":[\"*.md\",\"a.*\"],\"exclude\":[\"deep\",\"link*\"]}",
         "a.txt b.md docs/c.md", OWUI_OK},
        {"{\"exclude\":[\".*\",\"docs/deep\",\"docs/l*\",\"docs/u?\",\"dang*\",\"pi[pq]e\"]}",
         "a.txt b.md docs/c.md", OWUI_OK},
        {"{\"include\":[\"docs/*.md\"],\"exclude\":[\"link.md\"]}", "docs/c.md docs/deep/d.md",
         OWUI_OK},
        {"{\"follow_links\":true,\"exclude\":[\".git\"]}",
         "a.txt b.md -dangling docs/c.md docs/deep/d.md docs/link.md -docs/up -pipe", OWUI_OK},
        {"{\"include\":\"*.md\"}", "", OWUI_E_INVALID},
        {"{\"exclude\":[1]}", "", OWUI_E_INVALID},
        {"{\"follow_links\":1}", "", OWUI_E_INVALID},
        {"[]", "", OWUI_E_INVALID},
    };
    owui_client *client;
    CHECK_STATUS(owui_client_new("http://127.0.0.1:9", "", &client), OWUI_OK);
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].options ? rows[i].options : "NULL");
        owui_call *call = owui_knowledge_ingest(client, "kb");
        owui_json *options = rows[i].options ? server_json(rows[i].options) : NULL;
        char path[600];
        snprintf(path, sizeof path, "%s%s", path_of("walk"), i % 2 ? "/" : "");
        CHECK_STATUS(owui_call_ingest_add_folder(call, path, options), rows[i].status);
        owui_json_release(options);
        char names[1000] = "";
        const owui_json *files = owui_json_at(owui_call_response(call), "/files");
        for (size_t k = 0; k < owui_json_size(files); k++) {
            const owui_json *entry = owui_json_element(files, k);
            const char *status = text_at(entry, "/status");
            const char *below = text_at(entry, "/path") + strlen(path_of("walk"));
            snprintf(names + strlen(names), sizeof names - strlen(names), "%s%s%s", k ? " " : "",
                     strcmp(status, "skipped") == 0 ? "-" : "", below + strspn(below, "/"));
            CHECK_INT(owui_json_string_at(entry, "/error", NULL) != NULL,
                      strcmp(status, "skipped") == 0);
        }
        CHECK_STR(names, rows[i].names);
        owui_call_release(call);
    }
    check_row("what is skipped says why");
    owui_call *call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_folder(call, path_of("walk"), NULL), OWUI_OK);
    CHECK_STR(entry_of(call, "pipe", "error"), "a named pipe");
    CHECK_STR(entry_of(call, "dangling", "error"), "a symbolic link");
    owui_call_release(call);

    check_row("no folder");
    call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_folder(call, path_of("nowhere"), NULL), OWUI_E_LOCAL_FILE);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_LOCAL_FILE);
    CHECK_CONTAINS(owui_call_error_message(call), "nowhere");
    owui_call_release(call);
    call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_folder(call, path_of("walk/b.md"), NULL), OWUI_E_LOCAL_FILE);
    CHECK_STATUS(owui_call_ingest_add_folder(NULL, path_of("walk"), NULL), OWUI_E_INVALID);
    owui_call_release(call);
    call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_ingest_add_folder(call, path_of("walk"), NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_sync_set_delete(call, 1), OWUI_E_STATE);
    owui_call_release(call);
    call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_sync_set_dry_run(call, 1), OWUI_E_STATE);
    owui_call_release(call);
    call = owui_knowledge_sync(client, "kb");
    CHECK_STATUS(owui_call_sync_set_dry_run(call, 1), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_file_id(call, "f1"), OWUI_E_INVALID);
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- Passages */

TEST(passages_of_sources)
{
    /* clang-format off */
    static const struct {
        const char *from, *passages;
    } rows[] = {
        {JSON({"sources":[{"source":{"type":"file","id":"f1"},"document":["one","two"],"metadata":[{"name":"a.pdf","page":2,"file_id":"f1"},{"name":"a.pdf","start_index":1200}],"distances":[0.5,0.25]}]}),
         "a.pdf|page 3|one|0.5|f1;a.pdf|character 1200|two|0.25|;"},
        {JSON([{"source":{"name":"Web"},"document":["x"],"metadata":[{"source":"https://example.org/a"}]}]), "Web|https://example.org/a|x|-1|;"},
        {JSON({"documents":[["one"],["two"]],"metadatas":[[{"title":"T","page_label":"iv"}],[{"source":"notes.md"}]],"distances":[[1],[0.5]]}),
         "T|page iv|one|1|;notes.md||two|0.5|;"},
        {JSON({"choices":[]}), ""}, {JSON({"sources":null}), ""}, {JSON({"sources":[{"document":[1,null]},7]}), ""},
        {JSON({"documents":[7,null,["x"]],"metadatas":7}), "||x|-1|;"}, {JSON("text"), ""},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].from);
        owui_json *from = server_json(rows[i].from);
        owui_json *all = owui_json_passages(from);
        char text[500] = "";
        for (size_t k = 0; k < owui_json_size(all); k++) {
            const owui_json *each = owui_json_element(all, k);
            snprintf(text + strlen(text), sizeof text - strlen(text), "%s|%s|%s|%g|%s;",
                     text_at(each, "/name"), text_at(each, "/place"), text_at(each, "/text"),
                     owui_json_real_at(each, "/score", -1), text_at(each, "/file_id"));
        }
        CHECK_STR(text, rows[i].passages);
        if (i == 0) {
            CHECK(owui_json_at(all, "/0/metadata") != NULL);
            CHECK(owui_json_at(all, "/0/metadata") == owui_json_at(from, "/sources/0/metadata/0"));
        }
        owui_json_release(from);
        owui_json_release(all);
    }
    owui_json *none = owui_json_passages(NULL);
    CHECK_INT(owui_json_size(none), 0);
    owui_json_release(none);
}

/* ---- A server that does not compare, and one that fails */

/* clang-format off */
#define BASE ROUTE("GET /api/v1/knowledge/*", BODY({"id":"kb"}))
#define DIFF(entries) ROUTE("POST /api/v1/knowledge/*/sync/diff", entries)
#define NO_DIFF DIFF(HTTP(405, {"detail":"Method Not Allowed"}))
#define FILES ROUTE("POST /api/v1/files/", BODY({"id":"f{{n}}"})) "," \
    ROUTE("GET /api/v1/files/search", HTTP(404, {"detail":"No files found matching the pattern."})) "," \
    ROUTE("GET /api/v1/files/*/process/status", "{\"steps\":[{\"sse\":[{\"status\":\"completed\"}]}]}")
#define ADD(entries) ROUTE("POST /api/v1/knowledge/*/file/add", entries)
#define ADDED BODY({"id":"kb","files":[{"id":"f1"},{"id":"f2"}]})
#define LIST(entries) ROUTE("GET /api/v1/knowledge/*/files", entries)
#define CLEAN(entries) ROUTE("POST /api/v1/knowledge/*/sync/cleanup", entries)
#define REMOVE(entries) ROUTE("POST /api/v1/knowledge/*/file/remove", entries)
#define FOLDER(entries) ROUTE("POST /api/v1/knowledge/*/dirs/create", entries)
#define GATEWAY HTTP(502, {"detail":"bad gateway"})
#define EXPIRED HTTP(401, {"detail":"Your session has expired or the token is invalid."})
#define OK_ BODY({"status":true})
/* The base has an old a.md and a gone.md; "abc" is new. */
#define CHANGED BODY({"added":[{"filename":"b.md","path":"docs"}],"modified":[{"filename":"a.md","path":"","stale_file_id":"old"}],"deleted":[{"file_id":"gone","filename":"gone.md"}],"mkdir":["docs"],"rmdir":["d9"],"unmodified_count":1,"directory_map":{}})
#define TOTAL BODY({"items":[],"total":3})
#define MADE BODY({"id":"d1","name":"docs"})
/* "abc" and "same" with marks of an earlier run, and a file without one. */
#define MARKED BODY({"items":[ \
    {"id":"old","filename":"a.md","meta":{"data":{"openwebui_ingest":"kb 0000000000000000000000000000000000000000000000000000000000000000 3 a.md"}}}, \
    {"id":"same","filename":"same.md","meta":{"data":{"openwebui_ingest":"kb 0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5 4 same.md"}}}, \
    {"id":"gone","filename":"gone.md","meta":{}}],"total":3})
/* "abcd" has moved from gone.md to b.md. */
#define MOVED BODY({"added":[{"filename":"b.md","path":""}],"modified":[],"deleted":[{"file_id":"gone","filename":"gone.md"}],"unmodified_count":0,"directory_map":{}})
#define GONE BODY({"items":[{"id":"gone","filename":"gone.md","meta":{"file_hash":"88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589"}}],"total":1})
/* "abcd" is in the base itself, and docs/b.md is new: as the server compares, and by a mark of an ingestion. */
#define ELSEWHERE BODY({"added":[{"filename":"b.md","path":"docs"}],"modified":[],"deleted":[{"file_id":"there","filename":"b.md"}],"mkdir":[],"unmodified_count":0,"directory_map":{"docs":"d1"}})
#define RENAMED BODY({"added":[{"filename":"b.md","path":"docs"}],"modified":[],"deleted":[{"file_id":"there","filename":"b.md"}],"mkdir":[],"rmdir":["old"],"unmodified_count":0,"directory_map":{"docs":"d1"}})
#define THERE BODY({"items":[{"id":"there","filename":"b.md","meta":{"data":{"openwebui_ingest":"kb 88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589 4 b.md"}}}],"total":1})
#define ANOTHER BODY({"items":[{"id":"there","filename":"b.md","meta":{"data":{"openwebui_ingest":"kb 0000000000000000000000000000000000000000000000000000000000000000 4 b.md"}}}],"total":1})
#define MOVE(entries) ROUTE("POST /api/v1/knowledge/*/file/move", entries)
#define TWICE HTTP(400, {"detail":"400: Duplicate content detected. Please provide unique content to proceed."})
/* clang-format on */

static owui_call *sync_three(owui_client *client)
{
    owui_call *call = owui_knowledge_sync(client, "kb");
    owui_call_ingest_add_data(call, "a.md", "abc", 3);
    owui_call_ingest_add_data(call, "same.md", "same", 4);
    owui_call_ingest_add_data(call, "docs/b.md", "abcd", 4);
    owui_call_sync_set_delete(call, 1);
    return call;
}

/* How often a route was requested. */
static int requests(const char *script, const char *route)
{
    owui_json *log = faults_log(script);
    int count = 0;
    for (size_t i = 0; i < owui_json_size(log); i++) {
        const char *each = owui_json_string_at(owui_json_element(log, i), "/route", NULL);
        count += each && strcmp(each, route) == 0;
    }
    owui_json_release(log);
    return count;
}

/* The number of the first request of a route, from 0; -1 if there is none. */
static int first(const owui_json *log, const char *route)
{
    for (size_t i = 0; i < owui_json_size(log); i++)
        if (strcmp(text_at(owui_json_element(log, i), "/route"), route) == 0)
            return (int)i;
    return -1;
}

static const char *body_of(const owui_json *log, const char *route)
{
    int number = first(log, route);
    return number < 0 ? "" : text_at(owui_json_element(log, (size_t)number), "/body");
}

/* By which the server compares, in which order, and what is removed by default. */
TEST(what_is_sent)
{
    if (!faults_here())
        return;
    static const char routes[] = "{" BASE "," DIFF(CHANGED) "," LIST(TOTAL) "," FILES "," ADD(
        ADDED) "," FOLDER(MADE) "," CLEAN(OK_) "}";
    for (int way = 0; way < 3; way++) {
        check_row("%s", way == 0 ? "with deletion" : way == 1 ? "without" : "a dry run");
        owui_client *client = faults_client(faults_routes("sync", routes));
        owui_call *call = sync_three(client);
        if (way)
            CHECK_STATUS(owui_call_sync_set_delete(call, way == 2), OWUI_OK);
        if (way == 2)
            CHECK_STATUS(owui_call_sync_set_dry_run(call, 1), OWUI_OK);
        server_done(call, OWUI_OK);
        owui_json *log = faults_log("sync");
        const char *compared = body_of(log, "POST /api/v1/knowledge/*/sync/diff");
        CHECK_CONTAINS(compared,
                       "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        CHECK_CONTAINS(compared, "\"docs\"");
        CHECK_CONTAINS(compared, "\"b.md\"");
        CHECK_STR(entry_of(call, "same.md", "status"), "linked");
        const char *removed = body_of(log, "POST /api/v1/knowledge/*/sync/cleanup");
        if (way < 2) {
            CHECK(first(log, "POST /api/v1/knowledge/*/sync/cleanup") >
                  first(log, "POST /api/v1/knowledge/*/file/add"));
            CHECK_CONTAINS(removed, "\"old\"");
            CHECK_STR(entry_of(call, "gone.md", "status"), way ? NULL : "removed");
            CHECK_INT(strstr(removed, "\"gone\"") != NULL, !way);
            /* What is unchanged takes no request of its own. */
            CHECK_INT(requests("sync", "POST /api/v1/knowledge/*/file/add"), 2);
            CHECK_INT(requests("sync", "GET /api/v1/files/*/process/status"), 2);
        } else {
            CHECK_STR(entry_of(call, "a.md", "status"), "queued");
            CHECK_STR(entry_of(call, "b.md", "change"), "added");
            for (size_t i = 0; i < owui_json_size(log); i++) {
                const owui_json *each = owui_json_element(log, i);
                if (strcmp(text_at(each, "/route"), "POST /api/v1/knowledge/*/sync/diff") != 0)
                    CHECK_STR(text_at(each, "/method"), "GET");
            }
        }
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("an older server");
    owui_client *client =
        faults_client(faults_routes("sync", "{" BASE "," NO_DIFF "," LIST(MARKED) "," FILES "," ADD(
                                                ADDED) "," REMOVE(OK_) "}"));
    owui_call_release(server_done(sync_three(client), OWUI_OK));
    owui_json *log = faults_log("sync");
    int found = 0;
    for (size_t i = 0; i < owui_json_size(log); i++) {
        const owui_json *each = owui_json_element(log, i);
        if (strcmp(text_at(each, "/route"), "POST /api/v1/knowledge/*/file/remove") != 0)
            continue;
        int is_own = strstr(text_at(each, "/body"), "\"old\"") != NULL;
        /* Only an upload of an earlier run is deleted. */
        CHECK_CONTAINS(text_at(each, "/target"), is_own ? "delete_file=true" : "delete_file=false");
        found++;
    }
    CHECK_INT(found, 2);
    owui_json_release(log);
    owui_client_release(client);
}

/* A folder that cannot be read: who is not its owner may not, and root may everything. */
TEST(folders_that_cannot_be_read)
{
    if (!faults_here())
        return;
    shell("rm -rf closed; mkdir -p closed/inside; chmod 0 closed/inside; chmod 755 . closed");
    write_text("closed/a.md", "abc");
    int is_root = geteuid() == 0;
    static const char routes[] = "{" BASE "," DIFF(CHANGED) "," LIST(TOTAL) "," FILES "," ADD(
        ADDED) "," FOLDER(MADE) "," CLEAN(OK_) "}";
    owui_client *client = faults_client(faults_routes("sync", routes));
    owui_call *call = owui_knowledge_sync(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_data(call, "same.md", "same", 4), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_data(call, "docs/b.md", "abcd", 4), OWUI_OK);
    if (is_root)
        CHECK_INT(seteuid(65534), 0);
    CHECK_STATUS(owui_call_ingest_add_folder(call, path_of("closed"), NULL), OWUI_OK);
    if (is_root)
        CHECK_INT(seteuid(0), 0);
    CHECK_STATUS(owui_call_sync_set_delete(call, 1), OWUI_OK);
    server_done(call, OWUI_E_PARTIAL);
    CHECK_STR(entry_of(call, "a.md", "status"), "linked");
    CHECK_STR(entry_of(call, "inside", "status"), "failed");
    CHECK_CONTAINS(entry_of(call, "inside", "error"), "Permission denied");
    CHECK_STR(entry_of(call, "gone.md", "status"), "queued");
    CHECK_STR(entry_of(call, "gone.md", "change"), "deleted");
    owui_json *log = faults_log("sync");
    CHECK_LACKS(body_of(log, "POST /api/v1/knowledge/*/sync/cleanup"), "\"gone\"");
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
    shell("chmod 700 closed/inside; rm -rf closed");
}

TEST(faulty_servers)
{
    if (check_twice())
        return;
    if (!faults_here())
        return;
    check_allow(120);
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int status, uploads, cleanups, removals, folders;
    } rows[] = {
        {"all is well", "{" BASE "," DIFF(CHANGED) "," LIST(TOTAL) "," FILES "," ADD(ADDED) "," FOLDER(MADE) "," CLEAN(OK_) "}", OWUI_OK, 2, 1, 0, 1},
        {"the comparison is lost", "{" BASE "," DIFF(LOST "," CHANGED) "," LIST(TOTAL) "," FILES "," ADD(ADDED) "," FOLDER(MADE) "," CLEAN(OK_) "}", OWUI_OK, 2, 1, 0, 1},
        {"a gateway instead of it", "{" BASE "," DIFF(GATEWAY "," CHANGED) "," LIST(TOTAL) "," FILES "," ADD(ADDED) "," FOLDER(MADE) "," CLEAN(OK_) "}", OWUI_OK, 2, 1, 0, 1},
        {"no key for it", "{" BASE "," DIFF(EXPIRED) "}", OWUI_E_UNAUTHORIZED, 0, 0, 0, 0},
        {"the total is lost", "{" BASE "," DIFF(CHANGED) "," LIST(LOST "," GATEWAY "," TOTAL) "," FILES "," ADD(ADDED) "," FOLDER(MADE) "," CLEAN(OK_) "}", OWUI_OK, 2, 1, 0, 1},
        {"a folder is lost", "{" BASE "," DIFF(CHANGED) "," LIST(TOTAL) "," FILES "," ADD(ADDED) "," FOLDER(LOST "," MADE) "," CLEAN(OK_) "}", OWUI_OK, 2, 1, 0, 2},
        {"a gateway instead of a folder", "{" BASE "," DIFF(CHANGED) "," LIST(TOTAL) "," FILES "," ADD(ADDED) "," FOLDER(GATEWAY "," MADE) "," CLEAN(OK_) "}", OWUI_OK, 2, 1, 0, 2},
        {"no key for a folder", "{" BASE "," DIFF(CHANGED) "," LIST(TOTAL) "," FOLDER(EXPIRED) "}", OWUI_E_UNAUTHORIZED, 0, 0, 0, 1},
        {"the removal is lost", "{" BASE "," DIFF(CHANGED) "," LIST(TOTAL) "," FILES "," ADD(ADDED) "," FOLDER(MADE) "," CLEAN(LOST "," GATEWAY "," OK_) "}", OWUI_OK, 2, 3, 0, 1},
        {"no key for the removal", "{" BASE "," DIFF(CHANGED) "," LIST(TOTAL) "," FILES "," ADD(ADDED) "," FOLDER(MADE) "," CLEAN(EXPIRED) "}", OWUI_E_UNAUTHORIZED, 2, 1, 0, 1},
        {"a comparison that is none", "{" BASE "," DIFF(BODY({"what":1})) "}", OWUI_E_UNEXPECTED_RESPONSE, 0, 0, 0, 0},
        {"of files that were not sent", "{" BASE "," DIFF(BODY({"added":[{"filename":"x","path":""}],"modified":[],"deleted":[],"unmodified_count":0})) "}", OWUI_E_UNEXPECTED_RESPONSE, 0, 0, 0, 0},
        {"an old server", "{" BASE "," NO_DIFF "," LIST(MARKED) "," FILES "," ADD(ADDED) "," REMOVE(OK_) "}", OWUI_OK, 2, 0, 2, 0},
        {"an old server loses all", "{" BASE "," NO_DIFF "," LIST(LOST "," MARKED) "," FILES "," ADD(ADDED) "," REMOVE(LOST "," GATEWAY "," OK_) "}", OWUI_OK, 2, 0, 4, 0},
        {"no key for its list", "{" BASE "," NO_DIFF "," LIST(EXPIRED) "}", OWUI_E_UNAUTHORIZED, 0, 0, 0, 0},
        {"it has removed the file already", "{" BASE "," NO_DIFF "," LIST(MARKED) "," FILES "," ADD(ADDED) "," REMOVE(HTTP(400, {"detail":"We could not find what you're looking for :/"})) "}", OWUI_OK, 2, 0, 2, 0},
        {"more files than the server has compared", "{" BASE "," DIFF(CHANGED) "," LIST(BODY({"items":[],"total":4}) "," MARKED) "," FILES "," ADD(ADDED) "," FOLDER(MADE) "," CLEAN(OK_) "}", OWUI_OK, 2, 1, 0, 1},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_routes("sync", rows[i].routes));
        owui_call *call = server_done(sync_three(client), rows[i].status);
        if (!rows[i].status) {
            CHECK_STR(entry_of(call, "a.md", "status"), "linked");
            CHECK_STR(entry_of(call, "a.md", "change"), "changed");
            CHECK_STR(entry_of(call, "same.md", "change"), "unchanged");
            CHECK_STR(entry_of(call, "b.md", "change"), "added");
            CHECK_STR(entry_of(call, "gone.md", "change"), "deleted");
            CHECK_STR(entry_of(call, "gone.md", "status"), "removed");
        }
        CHECK_INT(requests("sync", "POST /api/v1/files/"), rows[i].uploads);
        CHECK_INT(requests("sync", "POST /api/v1/knowledge/*/sync/cleanup"), rows[i].cleanups);
        CHECK_INT(requests("sync", "POST /api/v1/knowledge/*/file/remove"), rows[i].removals);
        CHECK_INT(requests("sync", "POST /api/v1/knowledge/*/dirs/create"), rows[i].folders);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("what is to be removed is no twin of what has moved");
    owui_client *client = faults_client(
        faults_routes("sync", "{" BASE "," DIFF(MOVED) "," LIST(GONE) "," FILES "," ADD(
                                  LOST "," TWICE "," ADDED) "," CLEAN(OK_) "}"));
    owui_call *call = owui_knowledge_sync(client, "kb");
    owui_call_ingest_add_data(call, "b.md", "abcd", 4);
    owui_call_sync_set_delete(call, 1);
    server_done(call, OWUI_OK);
    CHECK_STR(entry_of(call, "b.md", "status"), "linked");
    CHECK_STR(entry_of(call, "gone.md", "status"), "removed");
    CHECK_INT(requests("sync", "POST /api/v1/knowledge/*/file/add"), 3);
    owui_call_release(call);
    owui_client_release(client);

    check_row("nothing is removed for want of files");
    client = faults_client(faults_routes("sync", "{" BASE "}"));
    call = owui_knowledge_sync(client, "kb");
    owui_call_sync_set_delete(call, 1);
    server_done(call, OWUI_E_INVALID);
    owui_call_release(call);

    check_row("a directory as a file");
    call = owui_knowledge_ingest(client, "kb");
    CHECK_STATUS(owui_call_ingest_add_path(call, path_of(".")), OWUI_OK);
    server_done(call, OWUI_E_PARTIAL);
    CHECK_CONTAINS(owui_call_error_message(call), "add it as a folder");
    owui_call_release(call);

    check_row("two files at one place");
    owui_client_release(client);
    client = faults_client(
        faults_routes("sync", "{" BASE "," NO_DIFF
                              "," LIST(BODY({"items":[],"total":0})) "," FILES "," ADD(ADDED) "}"));
    call = owui_knowledge_sync(client, "kb");
    owui_call_ingest_add_data(call, "docs/a.md", "abc", 3);
    owui_call_ingest_add_data(call, "docs/a.md", "abcd", 4);
    server_done(call, OWUI_E_PARTIAL);
    CHECK_INT(server_files(call, "linked"), 1);
    CHECK_INT(server_files(call, "failed"), 1);
    CHECK_CONTAINS(owui_call_error_message(call), "same place");
    owui_call_release(call);
    owui_client_release(client);
}

/* The base has the file in another folder, as after an ingestion: it is not uploaded. */
TEST(files_in_another_folder)
{
    if (!faults_here())
        return;
    check_allow(60);
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int deletes, is_dry, status;
        const char *change, *entry;
        int uploads, moves;
    } rows[] = {
        {"it is moved", "{" BASE "," DIFF(ELSEWHERE) "," LIST(THERE) "," FILES "," MOVE(OK_) "}", 1, 0, OWUI_OK, "moved", "linked", 0, 1},
        {"the first response is lost", "{" BASE "," DIFF(ELSEWHERE) "," LIST(THERE) "," FILES "," MOVE(LOST "," GATEWAY "," OK_) "}", 1, 0, OWUI_OK, "moved", "linked", 0, 3},
        {"a gateway did not wait", "{" BASE "," DIFF(ELSEWHERE) "," LIST(THERE) "," FILES "," MOVE(HTTP(504, {"detail":"timeout"}) "," OK_) "}", 1, 0, OWUI_OK, "moved", "linked", 0, 2},
        {"the list is lost", "{" BASE "," DIFF(ELSEWHERE) "," LIST(THERE "," LOST "," THERE) "," FILES "," MOVE(OK_) "}", 1, 0, OWUI_OK, "moved", "linked", 0, 1},
        {"it is gone", "{" BASE "," DIFF(ELSEWHERE) "," LIST(THERE) "," FILES "," MOVE(HTTP(404, {"detail":"gone"})) "}", 1, 0, OWUI_E_PARTIAL, "moved", "failed", 0, 1},
        {"it is gone, and its old folder stays", "{" BASE "," DIFF(RENAMED) "," LIST(THERE) "," FILES "," MOVE(HTTP(404, {"detail":"gone"})) "}", 1, 0, OWUI_E_PARTIAL, "moved", "failed", 0, 1},
        {"no key for it", "{" BASE "," DIFF(ELSEWHERE) "," LIST(THERE) "," FILES "," MOVE(EXPIRED) "}", 1, 0, OWUI_E_UNAUTHORIZED, "moved", "failed", 0, 1},
        {"nothing is removed", "{" BASE "," DIFF(ELSEWHERE) "," LIST(THERE) "," FILES "}", 0, 0, OWUI_OK, "unchanged", "linked", 0, 0},
        {"a dry run", "{" BASE "," DIFF(ELSEWHERE) "," LIST(THERE) "}", 1, 1, OWUI_OK, "moved", "queued", 0, 0},
        {"a server without folders", "{" BASE "," NO_DIFF "," LIST(THERE) "," FILES "}", 1, 0, OWUI_OK, "unchanged", "linked", 0, 0},
        {"another content", "{" BASE "," DIFF(ELSEWHERE) "," LIST(ANOTHER) "," FILES "," ADD(ADDED) "," CLEAN(OK_) "}", 1, 0, OWUI_OK, "added", "linked", 1, 0},
        {"more files than the server has compared", "{" BASE "," DIFF(ELSEWHERE) "," LIST(BODY({"items":[],"total":2}) "," THERE) "," FILES "," MOVE(OK_) "}", 1, 0, OWUI_OK, "moved", "linked", 0, 1},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_routes("sync", rows[i].routes));
        owui_call *call = owui_knowledge_sync(client, "kb");
        owui_call_ingest_add_data(call, "docs/b.md", "abcd", 4);
        owui_call_sync_set_delete(call, rows[i].deletes);
        owui_call_sync_set_dry_run(call, rows[i].is_dry);
        server_done(call, rows[i].status);
        CHECK_STR(entry_of(call, "b.md", "change"), rows[i].change);
        CHECK_STR(entry_of(call, "b.md", "status"), rows[i].entry);
        CHECK_INT(requests("sync", "POST /api/v1/files/"), rows[i].uploads);
        CHECK_INT(requests("sync", "POST /api/v1/knowledge/*/file/move"), rows[i].moves);
        owui_json *log = faults_log("sync");
        if (rows[i].moves) {
            const char *moved = body_of(log, "POST /api/v1/knowledge/*/file/move");
            CHECK_CONTAINS(moved, "\"file_id\":\"there\"");
            CHECK_CONTAINS(moved, "\"directory_id\":\"d1\"");
        }
        if (!rows[i].uploads)
            CHECK_INT(requests("sync", "POST /api/v1/knowledge/*/sync/cleanup"), 0);
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- The real server */

static owui_call *synchronise(owui_client *client, const char *knowledge, int deletes, int dry)
{
    owui_call *call = owui_knowledge_sync(client, knowledge);
    CHECK_STATUS(owui_call_ingest_add_folder(call, path_of("tree"), NULL), OWUI_OK);
    CHECK_STATUS(owui_call_sync_set_delete(call, deletes), OWUI_OK);
    CHECK_STATUS(owui_call_sync_set_dry_run(call, dry), OWUI_OK);
    return call;
}

/* Checks that the base has these files, places and texts in turn, and no others. */
static void check_base(owui_client *client, const char *knowledge, const char *const *files)
{
    owui_call *call = server_done(owui_knowledge_list_files(client, knowledge), OWUI_OK);
    const owui_json *items = owui_json_at(owui_call_response(call), "/items");
    size_t expected = 0;
    for (; files[expected]; expected += 2) {
        int found = 0;
        for (size_t i = 0; i < owui_json_size(items); i++) {
            const owui_json *item = owui_json_element(items, i);
            const char *slash = strrchr(files[expected], '/');
            if (strcmp(text_at(item, "/filename"), slash ? slash + 1 : files[expected]) != 0)
                continue;
            const char *folder = owui_json_string_at(item, "/directory_path", NULL);
            if (folder && (strncmp(folder, files[expected], strlen(folder)) != 0 ||
                           strlen(folder) != (slash ? (size_t)(slash - files[expected]) : 0)))
                continue;
            owui_call *text = owui_file_extracted_text(client, text_at(item, "/id"));
            server_done(text, OWUI_OK);
            found += strcmp(server_string(text, "/content"), files[expected + 1]) == 0;
            owui_call_release(text);
        }
        if (!CHECK_INT(found, 1))
            fprintf(stderr, "%s: %s\n", files[expected], files[expected + 1]);
    }
    if (!CHECK_INT(owui_json_size(items), expected / 2)) {
        char *text = owui_json_dump(items, NULL);
        fprintf(stderr, "%.3000s\n", text);
        owui_free(text);
    }
    owui_call_release(call);
}

TEST(edits_renames_and_deletions)
{
    if (!server_here())
        return;
    check_allow(180);
    shell("rm -rf tree; mkdir -p tree/docs/deep");
    write_text("tree/a.md", "Alpha: the first text of the folder.");
    write_text("tree/docs/b.md", "Beta: the second text.");
    write_text("tree/docs/deep/c.md", "Gamma: the third text.");
    write_text("tree/docs/a.md", "Another file with the name of the first.");
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "sync");

    check_row("a dry run");
    owui_call *call = server_done(synchronise(client, knowledge, 1, 1), OWUI_OK);
    CHECK_INT(server_files(call, "queued"), 4);
    CHECK_STR(entry_of(call, "b.md", "change"), "added");
    owui_call_release(call);
    check_base(client, knowledge, (const char *const[]){NULL});

    check_row("all new");
    call = server_done(synchronise(client, knowledge, 1, 0), OWUI_OK);
    CHECK_INT(server_files(call, "linked"), 4);
    owui_call_release(call);
    check_base(client, knowledge,
               (const char *const[]){"a.md", "Alpha: the first text of the folder.", "docs/b.md",
                                     "Beta: the second text.", "docs/deep/c.md",
                                     "Gamma: the third text.", "docs/a.md",
                                     "Another file with the name of the first.", NULL});

    check_row("nothing new");
    call = server_done(synchronise(client, knowledge, 1, 0), OWUI_OK);
    CHECK_INT(server_files(call, "linked"), 4);
    CHECK_STR(entry_of(call, "a.md", "change"), "unchanged");
    owui_call_release(call);

    check_row("edited, renamed, moved, deleted, two swapped");
    write_text("tree/docs/b.md", "Beta, edited.");
    shell("mv tree/docs/deep/c.md tree/renamed.md; rmdir tree/docs/deep");
    shell("mv tree/a.md tree/x; mv tree/docs/a.md tree/a.md; mv tree/x tree/docs/a.md");
    write_text("tree/new.md", "Something new.");
    call = server_done(synchronise(client, knowledge, 0, 1), OWUI_OK);
    CHECK_STR(entry_of(call, "b.md", "change"), "changed");
    CHECK_STR(entry_of(call, "a.md", "change"), "changed");
    CHECK_STR(entry_of(call, "renamed.md", "change"), "added");
    CHECK_STR(entry_of(call, "c.md", "change"), NULL);
    owui_call_release(call);
    call = server_done(synchronise(client, knowledge, 1, 0), OWUI_OK);
    CHECK_INT(server_files(call, "linked"), 5);
    CHECK_INT(server_files(call, "removed"), 1);
    CHECK_STR(entry_of(call, "c.md", "change"), "deleted");
    owui_call_release(
        server_done(owui_file_get(client, entry_of(call, "c.md", "file_id")), OWUI_E_NOT_FOUND));
    owui_call_release(call);
    static const char *const after[] = {"docs/a.md",  "Alpha: the first text of the folder.",
                                        "docs/b.md",  "Beta, edited.",
                                        "renamed.md", "Gamma: the third text.",
                                        "a.md",       "Another file with the name of the first.",
                                        "new.md",     "Something new.",
                                        NULL};
    check_base(client, knowledge, after);

    check_row("a copy has no place of its own");
    shell("cp tree/new.md tree/copy.md");
    call = server_done(synchronise(client, knowledge, 1, 0), OWUI_OK);
    CHECK_STR(entry_of(call, "copy.md", "status"), "duplicate");
    owui_call_release(call);
    check_base(client, knowledge, after);

    check_row("without deletion nothing is removed");
    shell("rm tree/copy.md tree/new.md");
    call = server_done(synchronise(client, knowledge, 0, 0), OWUI_OK);
    CHECK_STR(entry_of(call, "new.md", "change"), NULL);
    owui_call_release(call);
    check_base(client, knowledge, after);
    free(knowledge);
    owui_client_release(client);
}

/* What was ingested is synchronised: nothing is uploaded again, and the base has the folders then. */
TEST(an_ingestion_and_its_folder)
{
    if (!server_here())
        return;
    check_allow(180);
    shell("rm -rf tree; mkdir -p tree/docs/deep");
    write_text("tree/own.md", "Delta: a text of the folder itself.");
    write_text("tree/docs/one.md", "Epsilon: a text of a folder.");
    write_text("tree/docs/deep/two.md", "Zeta: a text of a folder in it.");
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "ingested");
    owui_call *call = owui_knowledge_ingest(client, knowledge);
    CHECK_STATUS(owui_call_ingest_add_folder(call, path_of("tree"), NULL), OWUI_OK);
    server_done(call, OWUI_OK);
    static const char *const names[] = {"own.md", "one.md", "two.md"};
    char ids[3][60];
    for (int i = 0; i < 3; i++)
        snprintf(ids[i], sizeof ids[i], "%s", entry_of(call, names[i], "file_id"));
    owui_call_release(call);
    for (int run = 0; run < 3; run++) {
        check_row("run %d", run);
        call = server_done(synchronise(client, knowledge, run > 0, 0), OWUI_OK);
        CHECK_INT(server_files(call, "linked"), 3);
        CHECK_INT(server_files(call, "removed"), 0);
        for (int i = 0; i < 3; i++)
            CHECK_STR(entry_of(call, names[i], "file_id") ? entry_of(call, names[i], "file_id")
                                                          : ids[i],
                      ids[i]);
        if (run == 2)
            CHECK_STR(entry_of(call, "two.md", "change"), "unchanged");
        owui_call_release(call);
    }
    check_base(client, knowledge,
               (const char *const[]){"own.md", "Delta: a text of the folder itself.", "docs/one.md",
                                     "Epsilon: a text of a folder.", "docs/deep/two.md",
                                     "Zeta: a text of a folder in it.", NULL});
    check_row("a folder is renamed");
    shell("mv tree/docs tree/papers");
    call = server_done(synchronise(client, knowledge, 1, 0), OWUI_OK);
    CHECK_INT(server_files(call, "linked"), 3);
    CHECK_INT(server_files(call, "removed"), 0);
    owui_call_release(call);
    check_base(client, knowledge,
               (const char *const[]){"own.md", "Delta: a text of the folder itself.",
                                     "papers/one.md", "Epsilon: a text of a folder.",
                                     "papers/deep/two.md", "Zeta: a text of a folder in it.",
                                     NULL});
    free(knowledge);
    owui_client_release(client);
}

struct death {
    int after, events;
};

static int die(const owui_event *event, void *user)
{
    struct death *death = user;
    (void)event;
    if (++death->events == death->after)
        raise(SIGKILL);
    return 0;
}

/* The client is killed after each of its events in turn; the next run makes the base as the folder is. */
TEST(killed_half_way)
{
    if (check_twice())
        return;
    if (!server_here())
        return;
    check_allow(300);
    shell("rm -rf tree; mkdir -p tree/d");
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "sync killed");
    char one[100], two[100], three[100];
    int survived = 0;
    for (int after = 1; after < 20 && !survived; after++) {
        check_row("killed after %d events", after);
        snprintf(one, sizeof one, "One, version %d of it.", after);
        snprintf(two, sizeof two, "Two, version %d.", after);
        snprintf(three, sizeof three, "Three, and its version is %d.", after);
        write_text("tree/one.md", one);
        write_text("tree/d/two.md", two);
        /* Renamed each time. */
        char name[60];
        shell("rm -f tree/d/three*");
        snprintf(name, sizeof name, "tree/d/three%d.md", after);
        write_text(name, three);
        pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            owui_client *own = server_client();
            owui_call *call = synchronise(own, knowledge, 1, 0);
            owui_call_ingest_set_concurrency(call, 1);
            struct death death = {after, 0};
            owui_call_on_event(call, die, &death);
            owui_call_perform(call);
            _exit(0);
        }
        int ended;
        waitpid(child, &ended, 0);
        survived = WIFEXITED(ended);
        owui_call *call = server_done(synchronise(client, knowledge, 1, 0), OWUI_OK);
        CHECK_INT(server_files(call, "linked"), 3);
        owui_call_release(call);
        snprintf(name, sizeof name, "d/three%d.md", after);
        check_base(client, knowledge,
                   (const char *const[]){"one.md", one, "d/two.md", two, name, three, NULL});
    }
    CHECK(survived);
    free(knowledge);
    owui_client_release(client);
}

TEST(asking)
{
    if (!server_here())
        return;
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "asking");
    char *file = server_upload(client, "warranty.md", "The warranty lasts three years.");
    owui_call *call = owui_knowledge_add_file_when_processed(client, knowledge, file);
    owui_call_release(server_done(call, OWUI_OK));
    char text[200];
    snprintf(text, sizeof text,
             "{\"collection_names\":[\"%s\"],\"query\":\"warranty years\",\"k\":2}", knowledge);
    owui_json *request = server_json(text);
    call = server_done(owui_knowledge_query(client, request), OWUI_OK);
    owui_json *all = owui_json_passages(owui_call_response(call));
    CHECK_STR(owui_json_string_at(all, "/0/name", NULL), "warranty.md");
    CHECK_STR(owui_json_string_at(all, "/0/text", NULL), "The warranty lasts three years.");
    CHECK_STR(owui_json_string_at(all, "/0/file_id", NULL), file);
    CHECK(owui_json_real_at(all, "/0/score", 0) > 0);
    owui_json_release(all);
    owui_json_release(request);
    owui_call_release(call);
    check_row("a text");
    char note[100];
    snprintf(note, sizeof note, "Closed on Mondays, says %s.", knowledge);
    call = server_done(owui_knowledge_add_text(client, NULL, "note", note), OWUI_OK);
    snprintf(text, sizeof text, "{\"collection_names\":[\"%s\"],\"query\":\"Mondays\"}",
             server_string(call, "/collection_name"));
    owui_call_release(call);
    request = server_json(text);
    call = server_done(owui_knowledge_query(client, request), OWUI_OK);
    all = owui_json_passages(owui_call_response(call));
    CHECK_STR(owui_json_string_at(all, "/0/name", NULL), "note");
    CHECK_STR(owui_json_string_at(all, "/0/text", NULL), note);
    owui_json_release(all);
    owui_json_release(request);
    owui_call_release(call);

    check_row("what is not sent");
    call = owui_knowledge_query(client, NULL);
    owui_call_release(server_done(call, OWUI_E_INVALID));
    call = owui_knowledge_add_web_page(client, knowledge, "", 1, 0);
    owui_call_release(server_done(call, OWUI_E_INVALID));
    call = owui_knowledge_add_text(client, "a/b", "x", "y");
    owui_call_release(server_done(call, OWUI_E_INVALID));
    free(file);
    free(knowledge);
    owui_client_release(client);
}

/* The documented race: a file is added right after its upload. */
TEST(added_right_after_the_upload)
{
    if (check_twice())
        return;
    if (!server_here())
        return;
    check_allow(120);
    owui_client *client = server_client();
    char *knowledge = server_knowledge(client, "race");
    for (int i = 0; i < 50; i++) {
        char name[40], text[60];
        snprintf(name, sizeof name, "race%d.md", i);
        snprintf(text, sizeof text, "The text number %d.", i);
        owui_call *call =
            server_done(owui_file_upload_data(client, name, text, strlen(text)), OWUI_OK);
        const char *file = server_string(call, "/id");
        owui_call *add = owui_knowledge_add_file_when_processed(client, knowledge, file);
        owui_call_release(server_done(add, OWUI_OK));
        owui_call_release(call);
    }
    owui_call *list = server_done(owui_knowledge_list_files(client, knowledge), OWUI_OK);
    CHECK_INT(owui_json_int_at(owui_call_response(list), "/total", 0), 50);
    owui_call_release(list);
    free(knowledge);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(folders),
        T(passages_of_sources),
        T(what_is_sent),
        T(folders_that_cannot_be_read),
        T(faulty_servers),
        T(files_in_another_folder),
        T(edits_renames_and_deletions),
        T(an_ingestion_and_its_folder),
        T(killed_half_way),
        T(asking),
        T(added_right_after_the_upload),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
