/*
 * Operations by the names of the server's documentation, and bodies that are not JSON.
 */
#include "check.h"
#include "faults.h"
#include "folder.h"
#include "reading.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OBJECT "[" BODY({"id": "x"}) "]"

/* A reader that gives so many letters, one more than asked before at a time. */
struct letters {
    size_t length, given, rewinds;
    int cannot_rewind;
};

static int64_t read_letters(char *buffer, size_t size, void *user)
{
    struct letters *letters = user;
    size_t count = letters->length - letters->given;
    if (count > size)
        count = size;
    if (count > 1000)
        count = 1000;
    memset(buffer, 'x', count);
    letters->given += count;
    return (int64_t)count;
}

static int rewind_letters(void *user)
{
    struct letters *letters = user;
    letters->rewinds++;
    letters->given = 0;
    return letters->cannot_rewind;
}

/* The request with this number of a log. */
static const char *logged(const owui_json *log, size_t request, const char *what)
{
    char pointer[40];
    snprintf(pointer, sizeof pointer, "/%zu/%s", request, what);
    const char *text = owui_json_string_at(log, pointer, NULL);
    return text ? text : "";
}

/* clang-format off */
static const struct {
    const char *key, *params, *body, *why;
} wrong[] = {
    {NULL, NULL, NULL, "the API has no operation"},
    {"", NULL, NULL, "the API has no operation"},
    {"GET", NULL, NULL, "the API has no operation"},
    {"GET /api/v1/chat/", NULL, NULL, "did you mean GET /api/v1/chats/?"},
    {"get /api/v1/chats/", NULL, NULL, "the API has no operation"},
    {"GET /api/v1/chats/\xff", NULL, NULL, "the API has no operation"},
    {"DELETE /api/v1/chats/{id}", NULL, NULL, "\"id\" is missing"},
    {"DELETE /api/v1/chats/{id}", JSON({"id": ""}), NULL, "\"id\" is missing, or is empty"},
    {"DELETE /api/v1/chats/{id}", JSON({"id": "../x"}), NULL, "contains a slash"},
    {"DELETE /api/v1/chats/{id}", JSON({"id": {}}), NULL, "\"id\" is missing"},
    {"DELETE /api/v1/chats/{id}", JSON([1]), NULL, "must be an object"},
    {"GET /api/v1/chats/", JSON({"pge": 1}), NULL, "did you mean page?"},
    {"GET /api/v1/models/model", NULL, NULL, "\"id\" is missing"},
    {"POST /api/v1/models/sync", NULL, JSON({"model": []}), "no \"models\""},
    {"POST /api/v1/models/sync", NULL, NULL, "there is no request"},
    {"GET /api/version", NULL, JSON({}), "it takes no body"},
    {"POST /api/v1/audio/transcriptions", NULL, NULL, "it takes a form"},
};
/* clang-format on */

TEST(wrong_operations)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_script("operation-wrong", OBJECT));
    for (size_t i = 0; i < COUNT(wrong); i++) {
        check_row("%s %s", wrong[i].key ? wrong[i].key : "NULL",
                  wrong[i].params ? wrong[i].params : "");
        owui_call *call = server_operation(client, wrong[i].key, wrong[i].params, wrong[i].body);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        CHECK_CONTAINS(owui_call_error_message(call), wrong[i].why);
        owui_call_release(call);
    }
    check_row(NULL);
    owui_call *call = owui_operation(NULL, "GET /api/version", NULL, NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
    owui_call_release(call);
    owui_json *log = faults_log("operation-wrong");
    CHECK_INT(owui_json_size(log), 0);
    owui_json_release(log);
    owui_client_release(client);
}

TEST(paths)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_script("operation-paths", "[" BODY([]) "]"));
    owui_call *call =
        server_operation(client, "GET /api/v1/files/{id}", JSON({"id": "a b?#%"}), NULL);
    owui_call_release(server_done(call, OWUI_OK));
    call = server_operation(client, "GET /api/v1/models/export", JSON({"ids": ["a&", 1, true]}), NULL);
    owui_call_release(server_done(call, OWUI_OK));
    call = server_operation(client, "PUT /openai/{path}", JSON({"path": "x/y z"}), JSON({"a": 1}));
    owui_call_release(server_done(call, OWUI_OK));
    owui_json *log = faults_log("operation-paths");
    CHECK_CONTAINS(logged(log, 0, "target"), "/api/v1/files/a%20b%3F%23%25");
    CHECK_CONTAINS(logged(log, 1, "target"), "/api/v1/models/export?ids=a%26&ids=1&ids=true");
    CHECK_CONTAINS(logged(log, 2, "target"), "/openai/x/y%20z");
    CHECK_STR(logged(log, 2, "method"), "PUT");
    CHECK_STR(logged(log, 2, "body"), "{\"a\":1}");
    owui_json_release(log);
    owui_client_release(client);
}

TEST(forms)
{
    if (!faults_here())
        return;
    const char *path = write_text("letter.txt", "on disk");
    owui_client *client = faults_client(faults_script(
        "operation-forms",
        "[{\"steps\":[{\"http\":{\"status\":503,\"headers\":{\"Retry-After\":\"0\"},\"body\":\"no\"}}]},"
        "{\"steps\":[{\"http\":{\"body\":{}}}]}]"));
    struct letters letters = {.length = 3000};
    owui_call *call = server_operation(client, "POST /api/v1/skills/import", NULL, NULL);
    CHECK_STATUS(owui_call_set_retries(call, 2), OWUI_OK);
    CHECK_STATUS(owui_call_add_field(call, "decisions", "{}", 2), OWUI_OK);
    CHECK_STATUS(owui_call_add_file(call, "files", path, NULL, NULL), OWUI_OK);
    CHECK_STATUS(owui_call_add_file_data(call, "files", "memory", 6, "m.md", NULL), OWUI_OK);
    CHECK_STATUS(owui_call_add_file_reader(call, "files", read_letters, rewind_letters, &letters,
                                           -1, "r.bin", "a/b"),
                 OWUI_OK);
    CHECK_STATUS(owui_call_set_body(call, "{}", 2), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_raw_body(call, "x", 1, "a/b"), OWUI_E_STATE);
    owui_call_release(server_done(call, OWUI_OK));
    CHECK_INT(letters.rewinds, 1);
    owui_json *log = faults_log("operation-forms");
    REQUIRE(owui_json_size(log) == 2);
    for (size_t i = 0; i < 2; i++) {
        const char *body = logged(log, i, "body");
        CHECK_CONTAINS(body, "name=\"decisions\"\r\n\r\n{}\r\n--");
        CHECK_CONTAINS(body,
                       "filename=\"letter.txt\"\r\nContent-Type: text/plain\r\n\r\non disk\r\n--");
        CHECK_CONTAINS(body,
                       "filename=\"m.md\"\r\nContent-Type: text/markdown\r\n\r\nmemory\r\n--");
        CHECK_CONTAINS(body, "filename=\"r.bin\"\r\nContent-Type: a/b\r\n\r\nxxxx");
        CHECK_CONTAINS(body, "xxx\r\n--openwebui-");
    }
    CHECK_CONTAINS(faults_header(log, 0, "content-type"),
                   "multipart/form-data; boundary=openwebui-");
    owui_json_release(log);
    owui_client_release(client);
}

TEST(raw_bodies)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_script("operation-raw", OBJECT));
    struct letters letters = {.length = 300000};
    owui_call *call = server_operation(client, "POST /api/v1/audio/speech", NULL, NULL);
    char bytes[] = "raw \0 bytes";
    CHECK_STATUS(owui_call_set_raw_body(call, bytes, sizeof bytes - 1, "x/y"), OWUI_OK);
    memset(bytes, 0, sizeof bytes);
    owui_call_release(server_done(call, OWUI_OK));
    call = owui_request(client, "POST", "/x", NULL, NULL);
    CHECK_STATUS(owui_call_set_raw_body_reader(call, read_letters, NULL, &letters, 300000, "x/z"),
                 OWUI_OK);
    owui_call_release(server_done(call, OWUI_OK));
    owui_json *log = faults_log("operation-raw");
    CHECK_STR(faults_header(log, 0, "content-type"), "x/y");
    CHECK_INT(owui_json_int_at(log, "/0/body_length", -1), 11);
    CHECK_STR(faults_header(log, 1, "content-type"), "x/z");
    CHECK_INT(owui_json_int_at(log, "/1/body_length", -1), 300000);
    CHECK_STR(faults_header(log, 1, "content-length"), "300000");
    owui_json_release(log);
    owui_client_release(client);
}

/* What is read by a function that cannot go back is sent once. */
TEST(bodies_sent_once)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 4; way++) {
        check_row("way %d", way);
        owui_client *client = faults_client(faults_script(
            "operation-once",
            "[{\"steps\":[{\"http\":{\"status\":503,\"headers\":{\"Retry-After\":\"0\"},\"body\":\"no\"}}]}," BODY({}) "]"));
        struct letters letters = {.length = 3000};
        owui_rewind_fn rewind = way % 2 ? rewind_letters : NULL;
        owui_call *call = owui_request(client, "POST", "/x", NULL, NULL);
        CHECK_STATUS(owui_call_set_retries(call, 2), OWUI_OK);
        if (way < 2)
            CHECK_STATUS(
                owui_call_set_raw_body_reader(call, read_letters, rewind, &letters, 3000, "a/b"),
                OWUI_OK);
        else
            CHECK_STATUS(owui_call_add_file_reader(call, "f", read_letters, rewind, &letters, 3000,
                                                   "n", NULL),
                         OWUI_OK);
        server_done(call, way % 2 ? OWUI_OK : OWUI_E_SERVER);
        CHECK_INT(letters.rewinds, way % 2);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1 + way % 2);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* At most 100 parts, in their order; values are copied. */
TEST(parts_of_a_form)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_script("operation-parts", OBJECT));
    owui_call *call = owui_request(client, "POST", "/x", NULL, NULL);
    char name[10], value[10];
    for (int i = 0; i < 100; i++) {
        snprintf(name, sizeof name, "n%d", i);
        snprintf(value, sizeof value, "v%d", i);
        CHECK_STATUS(owui_call_add_field(call, name, value, strlen(value)), OWUI_OK);
    }
    memset(value, 0, sizeof value);
    server_done(call, OWUI_OK);
    CHECK_STATUS(owui_call_add_field(call, "late", "x", 1), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_raw_body(call, "x", 1, "a/b"), OWUI_E_STATE);
    owui_json *log = faults_log("operation-parts");
    const char *at = logged(log, 0, "body");
    for (int i = 0; i < 100 && at; i++) {
        char part[60];
        snprintf(part, sizeof part, "name=\"n%d\"\r\n\r\nv%d\r\n", i, i);
        at = strstr(at, part);
    }
    CHECK(at != NULL);
    owui_json_release(log);
    owui_call_release(call);
    call = owui_request(client, "POST", "/x", NULL, NULL);
    for (int i = 0; i < 100; i++)
        CHECK_STATUS(owui_call_add_field(call, "n", "v", 1), OWUI_OK);
    CHECK_STATUS(owui_call_add_field(call, "n", "v", 1), OWUI_E_INVALID);
    owui_call_release(server_done(call, OWUI_E_INVALID));
    owui_client_release(client);
}

static int64_t high_water(void)
{
    FILE *file = fopen("/proc/self/status", "r");
    char line[200];
    long long kilobytes = 0;
    while (file && fgets(line, sizeof line, file))
        sscanf(line, "VmHWM: %lld", &kilobytes);
    if (file)
        fclose(file);
    return kilobytes << 10;
}

/* A body is never held as a whole. */
TEST(large_bodies)
{
    if (!faults_here())
        return;
    if (check_valgrind()) {
        check_skip("valgrind has a memory of its own");
        return;
    }
    enum { SIZE = 64 << 20 };
    owui_client *client = faults_client(faults_script("operation-large", OBJECT));
    for (int way = 0; way < 2; way++) {
        check_row("way %d", way);
        int64_t before = high_water();
        struct letters letters = {.length = SIZE};
        owui_call *call = owui_request(client, "POST", "/x", NULL, NULL);
        if (way)
            owui_call_set_raw_body_reader(call, read_letters, NULL, &letters, SIZE, "a/b");
        else
            owui_call_add_file_reader(call, "f", read_letters, NULL, &letters, SIZE, "n", NULL);
        owui_call_release(server_done(call, OWUI_OK));
        CHECK(high_water() - before < SIZE / 8);
    }
    owui_client_release(client);
}

TEST(bodies_that_do_not_fit)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_script("operation-unfit", OBJECT));
    owui_call *json = server_operation(client, "POST /api/v1/chats/new", NULL, JSON({"chat": {}}));
    CHECK_STATUS(owui_call_add_field(json, "a", "b", 1), OWUI_E_STATE);
    CHECK_STATUS(owui_call_add_file(json, "a", "/x", NULL, NULL), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_raw_body(json, "x", 1, "a/b"), OWUI_E_STATE);
    owui_call_release(json);
    owui_call *upload = owui_file_upload_data(client, "a", "b", 1);
    CHECK_STATUS(owui_call_add_field(upload, "a", "b", 1), OWUI_E_STATE);
    owui_call_release(upload);
    CHECK_STATUS(owui_call_add_field(NULL, "a", "b", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_set_raw_body(NULL, "a", 1, "b"), OWUI_E_INVALID);
    for (int row = 0; row < 9; row++) {
        check_row("row %d", row);
        owui_call *call = owui_request(client, "POST", "/x", NULL, NULL);
        int status = row == 0   ? owui_call_add_field(call, NULL, "b", 1)
                     : row == 1 ? owui_call_add_field(call, "a\n", "b", 1)
                     : row == 2 ? owui_call_add_field(call, "a", NULL, 1)
                     : row == 3 ? owui_call_add_file(call, "a", NULL, "b", NULL)
                     : row == 4 ? owui_call_add_file(call, "a", "/x", "b\r\nc", NULL)
                     : row == 5 ? owui_call_add_file_data(call, "a", "b", 1, NULL, NULL)
                     : row == 6 ? owui_call_add_file_data(call, "a", "b", 1, "c", "a\nb")
                     : row == 7
                         ? owui_call_add_file_reader(call, "a", NULL, NULL, NULL, 1, "c", NULL)
                         : owui_call_set_raw_body(call, "b", 1, NULL);
        CHECK_STATUS(status, OWUI_E_INVALID);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        owui_call_release(call);
    }
    check_row(NULL);
    owui_call *missing = owui_request(client, "POST", "/x", NULL, NULL);
    CHECK_STATUS(owui_call_add_file(missing, "a", "/nonexistent/file", NULL, NULL), OWUI_OK);
    owui_call_release(server_done(missing, OWUI_E_LOCAL_FILE));
    owui_json *log = faults_log("operation-unfit");
    CHECK_INT(owui_json_size(log), 0);
    owui_json_release(log);
    owui_client_release(client);
}

struct question {
    const char *key, *body, *base;
};

static owui_call *ask(const void *user)
{
    const struct question *question = user;
    owui_client *client = faults_client(question->base);
    owui_call *call = server_operation(client, question->key, NULL, question->body);
    owui_client_release(client);
    return call;
}

/* The operation decides, not what the caller hopes for. */
TEST(how_a_response_is_read)
{
    if (!faults_here())
        return;
#define CHAT JSON({"model":"m","messages":[]})
#define EVENTS "text/event-stream"
#define LINES "application/x-ndjson"
#define DOCUMENT "application/json"
    /* clang-format off */
    static const struct {
        const char *key, *body, *type, *response;
        int status;
        const char *trace, *whole; /* NULL: not looked at */
    } rows[] = {
        {"POST /api/chat/completions", CHAT, EVENTS, SAY("Hi") STOP DONE, OWUI_OK, "\"Hi\" O D(stop)\"Hi\"", NULL},
        {"POST /api/chat/completions", CHAT, EVENTS, SAY("Hi"), OWUI_E_TRUNCATED, "\"Hi\"", NULL},
        {"POST /openai/responses", CHAT, EVENTS, FRAME({"type":"response.output_text.delta","output_index":0,"delta":"Hi"}), OWUI_E_TRUNCATED, "\"Hi\"", NULL},
        {"POST /api/v1/messages", CHAT, EVENTS, FRAME({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hi"}}), OWUI_E_TRUNCATED, "\"Hi\"", NULL},
        {"POST /ollama/api/generate", JSON({"model":"m","prompt":"x"}), LINES, "{\"response\":\"Hi\"}\n{\"done\":true}\n", OWUI_OK, "\"Hi\" U D(stop)\"Hi\"", NULL},
        {"POST /ollama/api/pull", JSON({"model":"m"}), LINES, "{\"status\":\"pulling\"}\n", OWUI_E_TRUNCATED, "P\"pulling\"", NULL},
        {"GET /api/v1/users/user/settings", NULL, DOCUMENT, "null", OWUI_OK, "", "null"},
        {"GET /api/v1/users/user/settings", NULL, DOCUMENT, "{\"a\":[1]}", OWUI_OK, "", "{\"a\":[1]}"},
        {"GET /api/v1/users/user/settings", NULL, DOCUMENT, "oops", OWUI_E_JSON, "", NULL},
        {"GET /api/v1/users/user/settings", NULL, "text/html", "<!doctype html>", OWUI_E_HTML, "", NULL},
        {"GET /api/v1/folders/", NULL, DOCUMENT, "[{\"id\":\"a\"},{\"id\":\"b\"}]", OWUI_OK, NULL, NULL},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s, %s", rows[i].key, rows[i].response);
        struct question question = {
            rows[i].key, rows[i].body,
            faults_response("operation-read", 200, rows[i].type, rows[i].response)};
        owui_call *call = reading_all_ways(ask, &question, rows[i].status, rows[i].trace);
        if (rows[i].whole) {
            char *whole = owui_json_dump(owui_call_response(call), NULL);
            CHECK_STR(whole, rows[i].whole);
            owui_free(whole);
        }
        owui_call_release(call);
    }
    check_row("bytes");
    static const char sound[] = "RIFF\0\xff{}";
    struct question question = {"POST /api/v1/audio/speech", NULL, NULL};
    question.base =
        faults_steps("operation-read", JSON([{"http":{"headers":{"Content-Type":"audio/mpeg"},"body_base64":"UklGRgD/e30="}}]));
    owui_client *client = faults_client(question.base);
    owui_call *call = server_operation(client, question.key, NULL, NULL);
    CHECK_STATUS(owui_call_set_body(call, JSON({"input":"a"}), strlen(JSON({"input":"a"}))),
                                               OWUI_OK);
    server_done(call, OWUI_OK);
    size_t length;
    const char *body = owui_call_response_body(call, &length);
    CHECK(body && length == sizeof sound - 1 && memcmp(body, sound, length) == 0);
    owui_call_release(call);
    owui_client_release(client);
}

static int count_items(const owui_event *event, void *user)
{
    *(int *)user += owui_event_kind(event) == OWUI_EVENT_ITEM;
    return 0;
}

/* Lists in pages by their number, and by how many elements are skipped. */
TEST(lists)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *key, *params, *pages;
        int items;
        const char *targets[3], *whole;
    } rows[] = {
        {"GET /api/v1/chats/", NULL, "[" BODY([{"id":"a"},{"id":"b"}]) "," BODY([{"id":"c"}]) "," BODY([]) "]", 3,
         {"?page=1", "?page=2", "?page=3"}, JSON({"items":[{"id":"a"},{"id":"b"},{"id":"c"}],"total":3})},
        {"GET /api/v1/chats/", JSON({"page":null,"include_pinned":true}), "[" BODY([{"id":"a"}]) "," BODY([]) "]", 1,
         {"page=1", "page=2", NULL}, JSON({"items":[{"id":"a"}],"total":1})},
        {"GET /api/v1/chats/", JSON({"page":2}), "[" BODY([{"id":"a"},{"id":"b"}]) "]", 2, {"?page=2", NULL, NULL}, NULL},
        {"GET /api/v1/knowledge/", NULL, "[" BODY({"items":[{"id":"a"},{"id":"b"}],"total":3}) "," BODY({"items":[{"id":"c"}],"total":3}) "]", 3,
         {"?page=1", "?page=2", NULL}, JSON({"items":[{"id":"a"},{"id":"b"},{"id":"c"}],"total":3})},
        {"GET /api/v1/files/search", JSON({"filename":"*","skip":7}), "[" BODY([{"id":"a"}]) "]", 1, {"skip=7", NULL, NULL}, NULL},
        {"GET /api/v1/folders/", NULL, "[" BODY([{"id":"a"},{"id":"b"}]) "]", 2, {"/folders/", NULL, NULL}, NULL},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s %s", rows[i].key, rows[i].params ? rows[i].params : "");
        owui_client *client = faults_client(faults_script("operation-lists", rows[i].pages));
        owui_call *call = server_operation(client, rows[i].key, rows[i].params, NULL);
        int items = 0;
        owui_call_on_event(call, count_items, &items);
        server_done(call, OWUI_OK);
        CHECK_INT(items, rows[i].items);
        if (rows[i].whole) {
            char *whole = owui_json_dump(owui_call_response(call), NULL);
            CHECK_STR(whole, rows[i].whole);
            owui_free(whole);
        }
        owui_json *log = faults_log("operation-lists");
        size_t due = 0;
        for (; due < 3 && rows[i].targets[due]; due++)
            CHECK_CONTAINS(logged(log, due, "target"), rows[i].targets[due]);
        CHECK_INT(owui_json_size(log), due);
        CHECK_LACKS(logged(log, 0, "target"), "null");
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* After a lost connection, by what a second request would do. */
TEST(what_is_repeated)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *key, *params, *body;
        int is_repeated;
    } rows[] = {
        {"GET /api/version", NULL, NULL, 1},
        {"POST /api/v1/retrieval/query/doc", NULL, JSON({"collection_name":"a","query":"b"}), 1},
        {"POST /api/v1/chats/new", NULL, JSON({"chat":{}}), 0},
        {"DELETE /api/v1/chats/{id}", JSON({"id":"x"}), NULL, 0},
        {"DELETE /api/v1/chats/", NULL, NULL, 0},
        {"PUT /openai/{path}", JSON({"path":"x"}), "7", 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].key);
        owui_client *client =
            faults_client(faults_script("operation-lost", "[" LOST "," BODY({"a":1}) "]"));
        owui_call *call = server_operation(client, rows[i].key, rows[i].params, rows[i].body);
        CHECK_STATUS(owui_call_set_retries(call, 1), OWUI_OK);
        owui_call_release(
            server_done(call, rows[i].is_repeated ? OWUI_OK : OWUI_E_CONNECTION_LOST));
        owui_json *log = faults_log("operation-lost");
        CHECK_INT(owui_json_size(log), 1 + rows[i].is_repeated);
        char line[200];
        for (size_t k = 0; k < owui_json_size(log); k++) {
            snprintf(line, sizeof line, "%s %s", logged(log, k, "method"),
                     logged(log, k, "target"));
            CHECK(strncmp(line, rows[i].key, 4) == 0);
            CHECK_STR(logged(log, k, "body"), rows[i].body ? rows[i].body : "");
        }
        owui_json_release(log);
        owui_client_release(client);
    }
}

/* A path that a server does not have may be a misspelt one. */
TEST(the_nearest_operation)
{
    if (!faults_here())
        return;
    static const char *const nothing[] = {
        HTTP(405, {"detail":"Method Not Allowed"}),
             STEPS({"http":{"headers":{"Content-Type":"text/html"},"body":"<!doctype html>"}})};
    for (size_t i = 0; i < COUNT(nothing); i++) {
        char script[300];
        snprintf(script, sizeof script, "[%s]", nothing[i]);
        owui_client *client = faults_client(faults_script("operation-near", script));
        owui_call *call = owui_request(client, "GET", "/api/v1/folder", NULL, NULL);
        server_done(call, i ? OWUI_E_HTML : OWUI_E_NOT_FOUND);
        CHECK_CONTAINS(owui_call_error_message(call), "did you mean GET /api/v1/folders/?");
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* One question for the version, and only after an error. */
TEST(old_servers)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char routes[] = "{"
        ROUTE("GET /api/events", HTTP(200, "<!doctype html><html>")) ","
        ROUTE("POST /api/v1/chats/x/compact", HTTP(405, {"detail": "Method Not Allowed"})) ","
        ROUTE("GET /api/version", BODY({"version": "0.8.12"})) ","
        ROUTE("GET /api/v1/chats/x", HTTP(401, {"detail": "no"})) "}";
    /* clang-format on */
    owui_client *client = faults_client(faults_routes("operation-old", routes));
    owui_call *call = server_operation(client, "GET /api/events", NULL, NULL);
    call = server_done(call, OWUI_E_HTML);
    CHECK_CONTAINS(owui_call_error_message(call), "GET /api/events: ");
    CHECK_CONTAINS(owui_call_error_message(call), "since Open WebUI 0.11; this server is 0.8.12");
    CHECK_INT(owui_call_response_status(call), 200);
    owui_call_release(call);
    call = server_operation(client, "POST /api/v1/chats/{id}/compact", JSON({"id": "x"}), NULL);
    call = server_done(call, OWUI_E_NOT_FOUND);
    CHECK_CONTAINS(owui_call_error_message(call), "this server is 0.8.12");
    CHECK_INT(owui_call_response_status(call), 405);
    owui_call_release(call);
    call = server_operation(client, "GET /api/v1/chats/{id}", JSON({"id": "x"}), NULL);
    call = server_done(call, OWUI_E_UNAUTHORIZED);
    CHECK_LACKS(owui_call_error_message(call), "since Open WebUI");
    owui_call_release(call);
    owui_json *log = faults_log("operation-old");
    CHECK_INT(owui_json_size(log), 5);
    owui_json_release(log);
    owui_client_release(client);
}

/* What only an administrator may do, and an operation on everything of its kind: by a user of this test's own. */
TEST(by_another_user)
{
    if (!server_here())
        return;
    owui_client *admin = server_client(), *user;
    char body[300];
    snprintf(body, sizeof body,
             "{\"name\":\"U\",\"email\":\"u%lld@example.com\",\"password\":\"a-password\","
             "\"role\":\"user\"}",
             (long long)(check_now_ms() * 1000));
    owui_call *call =
        server_done(server_operation(admin, "POST /api/v1/auths/add", NULL, body), OWUI_OK);
    CHECK_STATUS(owui_client_new(getenv("OPENWEBUI_URL"), server_string(call, "/token"), &user),
                 OWUI_OK);
    owui_call_release(call);
    for (int i = 0; i < 2; i++)
        owui_call_release(server_done(server_operation(user, "POST /api/v1/chats/new", NULL,
                                                       JSON({"chat":{"title":"one"}})), OWUI_OK));
    call = server_done(server_operation(user, "GET /api/v1/chats/", NULL, NULL), OWUI_OK);
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), 2);
    owui_call_release(call);
    owui_call_release(
        server_done(server_operation(user, "DELETE /api/v1/chats/", NULL, NULL), OWUI_OK));
    call = server_done(server_operation(user, "GET /api/v1/chats/", NULL, NULL), OWUI_OK);
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), 0);
    owui_call_release(call);

    static const char *const of_administrators[] = {"pull", "push", "create", "delete", "copy"};
    owui_json *request = server_json(JSON({"model":"a-model","source":"a","destination":"b"}));
    for (size_t i = 0; i < COUNT(of_administrators); i++) {
        check_row("%s", of_administrators[i]);
        owui_call_release(
            server_done(owui_ollama(user, of_administrators[i], request), OWUI_E_UNAUTHORIZED));
    }
    owui_json_release(request);
    owui_client_release(user);
    owui_client_release(admin);
}

TEST(on_a_server)
{
    if (!server_here())
        return;
    owui_client *client = server_client();
    owui_call *call = server_operation(client, "GET /api/version", NULL, NULL);
    owui_call_release(server_done(call, OWUI_OK));
    call =
        server_operation(client, "POST /api/v1/chats/new", NULL, JSON({"chat": {"title": "of C"}}));
    call = server_done(call, OWUI_OK);
    char params[200];
    snprintf(params, sizeof params, "{\"id\":\"%s\"}", server_string(call, "/id"));
    owui_call_release(call);
    call = server_done(server_operation(client, "GET /api/v1/chats/{id}", params, NULL), OWUI_OK);
    CHECK_STR(server_string(call, "/title"), "of C");
    owui_call_release(call);
    call = server_done(server_operation(client, "GET /api/v1/chats/", NULL, NULL), OWUI_OK);
    CHECK(owui_json_int_at(owui_call_response(call), "/total", 0) >= 1);
    owui_call_release(call);
    call =
        server_done(server_operation(client, "DELETE /api/v1/chats/{id}", params, NULL), OWUI_OK);
    CHECK(owui_json_bool_at(owui_call_response(call), "", 0));
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(wrong_operations),
        T(paths),
        T(forms),
        T(raw_bodies),
        T(bodies_sent_once),
        T(parts_of_a_form),
        T(large_bodies),
        T(bodies_that_do_not_fit),
        T(how_a_response_is_read),
        T(lists),
        T(what_is_repeated),
        T(the_nearest_operation),
        T(old_servers),
        T(by_another_user),
        T(on_a_server),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
