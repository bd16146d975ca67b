/* Knowledge bases on a real server, and chats that look things up in them. */
#include "check.h"
#include "faults.h"
#include "reading.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t items_of(owui_call *call)
{
    return owui_json_size(owui_json_at(owui_call_response(call), "/items"));
}

static size_t files_in(owui_client *client, const char *knowledge)
{
    owui_call *call = server_done(owui_knowledge_list_files(client, knowledge), OWUI_OK);
    size_t count = items_of(call);
    owui_call_release(call);
    return count;
}

static owui_call *ask_about(owui_client *client, const char *files, int stream);

static int is_there(owui_client *client, const char *file)
{
    owui_call *call = owui_file_get(client, file);
    int status = owui_call_perform(call);
    CHECK(status == OWUI_OK || status == OWUI_E_NOT_FOUND);
    owui_call_release(call);
    return status == OWUI_OK;
}

TEST(a_base)
{
    if (!server_here())
        return;
    owui_client *client = server_client();
    owui_call *call =
        server_done(owui_knowledge_create(client, "Birds \"ü\"", "of the marsh"), OWUI_OK);
    CHECK_STR(server_string(call, "/name"), "Birds \"ü\"");
    CHECK_STR(server_string(call, "/description"), "of the marsh");
    char *id = strdup(server_string(call, "/id"));
    owui_call_release(call);
    call = server_done(owui_knowledge_get(client, id), OWUI_OK);
    CHECK_STR(server_string(call, "/id"), id);
    owui_call_release(call);
    check_row("another one of the same name");
    call = server_done(owui_knowledge_create(client, "Birds \"ü\"", NULL), OWUI_OK);
    CHECK_STR(server_string(call, "/description"), "");
    CHECK(strcmp(server_string(call, "/id"), id) != 0);
    owui_call_release(
        server_done(owui_knowledge_delete(client, server_string(call, "/id")), OWUI_OK));
    owui_call_release(call);
    check_row(NULL);
    call = server_done(owui_knowledge_list(client), OWUI_OK);
    CHECK(items_of(call) > 0);
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), items_of(call));
    owui_call_release(call);
    call = server_done(owui_knowledge_list_files(client, id), OWUI_OK);
    CHECK_INT(items_of(call), 0);
    owui_call_release(call);
    owui_json *request = server_json(JSON({"name":"Herons","description":"only"}));
    call = server_done(owui_knowledge_update(client, id, request), OWUI_OK);
    CHECK_STR(server_string(call, "/name"), "Herons");
    owui_call_release(call);
    owui_json_release(request);
    request = owui_json_array();
    owui_call_release(server_done(owui_knowledge_update(client, id, request), OWUI_E_INVALID));
    owui_json_release(request);
    owui_call_release(server_done(owui_knowledge_delete(client, id), OWUI_OK));
    check_row("gone");
    request = server_json(JSON({"name":"Herons","description":"only"}));
    owui_call_release(server_done(owui_knowledge_get(client, id), OWUI_E_NOT_FOUND));
    owui_call_release(server_done(owui_knowledge_list_files(client, id), OWUI_E_NOT_FOUND));
    owui_call_release(server_done(owui_knowledge_update(client, id, request), OWUI_E_NOT_FOUND));
    owui_call_release(server_done(owui_knowledge_reset(client, id), OWUI_E_NOT_FOUND));
    owui_call_release(server_done(owui_knowledge_delete(client, id), OWUI_E_NOT_FOUND));
    owui_call_release(server_done(owui_knowledge_add_file(client, id, "x"), OWUI_E_NOT_FOUND));
    owui_call_release(
        server_done(owui_knowledge_remove_file(client, id, "x", 0), OWUI_E_NOT_FOUND));
    owui_json_release(request);
    check_row("arguments");
    owui_call_release(server_done(owui_knowledge_create(client, NULL, NULL), OWUI_E_INVALID));
    owui_call_release(server_done(owui_knowledge_create(client, "", NULL), OWUI_E_INVALID));
    owui_call_release(server_done(owui_knowledge_create(client, "\xff", NULL), OWUI_E_INVALID));
    owui_call_release(server_done(owui_knowledge_create(client, "a", "\xff"), OWUI_E_INVALID));
    owui_call_release(server_done(owui_knowledge_update(client, "a", NULL), OWUI_E_INVALID));
    free(id);
    owui_client_release(client);
}

TEST(files_of_a_base)
{
    if (!server_here())
        return;
    owui_client *client = server_client();
    char *base = server_knowledge(client, "files");
    char *one = server_upload(client, "one.txt", "A heron has long legs.");
    char *two = server_upload(client, "two.txt", "A stork has a red bill.");
    char *twin = server_upload(client, "twin.txt", "A heron has long legs.");
    owui_call *call = server_done(owui_knowledge_add_file(client, base, one), OWUI_OK);
    CHECK_STR(server_string(call, "/files/0/id"), one);
    owui_call_release(call);
    check_row("again");
    owui_call_release(server_done(owui_knowledge_add_file(client, base, one), OWUI_OK));
    CHECK_INT(files_in(client, base), 1);
    check_row("the same text");
    call = server_done(owui_knowledge_add_file(client, base, twin), OWUI_E_DUPLICATE);
    CHECK_CONTAINS(owui_call_error_detail(call), "Duplicate content");
    owui_call_release(call);
    check_row("what was refused counts as failed, and can be used");
    owui_call_release(server_done(owui_file_wait(client, twin), OWUI_E_FILE_FAILED));
    char files[100];
    snprintf(files, sizeof files, "[{\"type\":\"file\",\"id\":\"%s\"}]", twin);
    call = server_done(ask_about(client, files, 1), OWUI_OK);
    CHECK_CONTAINS(server_string(call, "/sources/0/document/0"), "heron");
    owui_call_release(call);
    check_row("unknown");
    owui_call_release(
        server_done(owui_knowledge_add_file(client, base, "no-such-file"), OWUI_E_NOT_FOUND));
    check_row("not processed");
    call = owui_file_upload_data(client, "raw.txt", "raw text", 8);
    owui_call_set_upload_process(call, 0);
    server_done(call, OWUI_OK);
    owui_call_release(server_done(owui_knowledge_add_file(client, base, server_string(call, "/id")),
                                  OWUI_E_FILE_UNPROCESSED));
    owui_call_release(call);
    check_row("several");
    owui_json *ids = owui_json_array(), *id = owui_json_stringn(two, strlen(two));
    owui_json_append(ids, id);
    owui_json_release(id);
    /* In 0.8.12 this endpoint is broken. */
    int has_batch = server_version() >= 900;
    owui_call_release(server_done(owui_knowledge_add_files(client, base, ids),
                                  has_batch ? OWUI_OK : OWUI_E_BAD_REQUEST));
    if (!has_batch)
        owui_call_release(server_done(owui_knowledge_add_file(client, base, two), OWUI_OK));
    CHECK_INT(files_in(client, base), 2);
    check_row("one of several has the same text");
    id = owui_json_string(twin);
    owui_json_append(ids, id);
    owui_json_release(id);
    if (has_batch) {
        call = server_done(owui_knowledge_add_files(client, base, ids), OWUI_E_PARTIAL);
        CHECK_CONTAINS(owui_call_error_message(call), twin);
        owui_call_release(call);
    }
    check_row("one of several is unknown");
    id = owui_json_stringn("no-such-file", 12);
    owui_json_append(ids, id);
    owui_json_release(id);
    owui_call_release(server_done(owui_knowledge_add_files(client, base, ids), OWUI_E_NOT_FOUND));
    owui_call_release(server_done(owui_knowledge_add_files(client, base, NULL), OWUI_E_INVALID));
    id = owui_json_int(7);
    owui_json_append(ids, id);
    owui_json_release(id);
    owui_call_release(server_done(owui_knowledge_add_files(client, base, ids), OWUI_E_INVALID));
    owui_json_release(ids);
    check_row("taken out, and kept");
    owui_call_release(server_done(owui_knowledge_remove_file(client, base, one, 0), OWUI_OK));
    CHECK_INT(files_in(client, base), 1);
    CHECK(is_there(client, one));
    check_row("taken out, and deleted");
    owui_call_release(server_done(owui_knowledge_remove_file(client, base, two, 1), OWUI_OK));
    CHECK_INT(files_in(client, base), 0);
    CHECK(!is_there(client, two));
    check_row("the server itself deletes by default");
    char *five = server_upload(client, "five.txt", "A bittern booms.");
    /* The response comes when the embeddings are there. */
    int is_slow = server_embeddings("{\"delay_ms\":1500}");
    double started = check_now_ms();
    owui_call_release(server_done(owui_knowledge_add_file(client, base, five), OWUI_OK));
    CHECK(!is_slow || check_now_ms() - started > 1400);
    server_embeddings("{}");
    char path[200];
    snprintf(path, sizeof path, "/api/v1/knowledge/%s/file/remove", base);
    owui_json *taken_out = owui_json_object();
    owui_json_set_string(taken_out, "file_id", five);
    owui_call_release(server_done(owui_request(client, "POST", path, NULL, taken_out), OWUI_OK));
    CHECK(!is_there(client, five));
    owui_json_release(taken_out);
    free(five);
    check_row("not in it");
    owui_call_release(
        server_done(owui_knowledge_remove_file(client, base, two, 0), OWUI_E_NOT_FOUND));
    check_row("reset");
    owui_call_release(server_done(owui_knowledge_add_file(client, base, one), OWUI_OK));
    owui_call_release(server_done(owui_knowledge_reset(client, base), OWUI_OK));
    CHECK_INT(files_in(client, base), 0);
    CHECK_INT(is_there(client, one), server_version() < 1101);
    check_row("deleted with its files in it");
    char *three = server_upload(client, "three.txt", "A crane dances.");
    char *four = server_upload(client, "four.txt", "An ibis probes the mud.");
    owui_call_release(server_done(owui_knowledge_add_file(client, base, three), OWUI_OK));
    owui_call_release(server_done(owui_knowledge_add_file(client, base, four), OWUI_OK));
    CHECK_INT(files_in(client, base), 2);
    owui_call_release(server_done(owui_file_delete(client, four), OWUI_OK));
    CHECK_INT(files_in(client, base), 1);
    free(four);
    owui_call_release(server_done(owui_knowledge_delete(client, base), OWUI_OK));
    CHECK(is_there(client, three));
    free(one), free(two), free(twin), free(three), free(base);
    owui_client_release(client);
}

/* How many passages of a base have this text in them. */
static int passages_with(owui_client *client, const char *base, const char *text)
{
    char asked[300];
    snprintf(asked, sizeof asked, "{\"collection_names\":[\"%s\"],\"query\":\"%s\",\"k\":9}", base,
             text);
    owui_json *request = server_json(asked);
    owui_call *call = server_done(owui_knowledge_query(client, request), OWUI_OK);
    owui_json *all = owui_json_passages(owui_call_response(call));
    int found = 0;
    for (size_t i = 0; i < owui_json_size(all); i++) {
        const char *passage = owui_json_string_at(owui_json_element(all, i), "/text", NULL);
        found += passage && strstr(passage, text) != NULL;
    }
    owui_json_release(all);
    owui_json_release(request);
    owui_call_release(call);
    return found;
}

/* What is stored without a file; and what the server makes of a second text. */
TEST(texts_without_files)
{
    if (!server_here() || server_version() < 1200)
        return;
    owui_client *client = server_client();
    char *base = server_knowledge(client, "texts");
    owui_call *call = owui_knowledge_add_text(client, base, "note", "A grebe dives.");
    server_done(call, OWUI_OK);
    CHECK_STR(server_string(call, "/collection_name"), base);
    owui_call_release(call);
    CHECK_INT(passages_with(client, base, "A grebe dives."), 1);
    CHECK_INT(files_in(client, base), 0);
    check_row("the second one");
    owui_call_release(
        server_done(owui_knowledge_add_text(client, base, "note", "A rail hides."), OWUI_OK));
    CHECK_INT(passages_with(client, base, "A rail hides."), 0);
    call = owui_knowledge_ingest(client, base);
    owui_call_ingest_add_data(call, "rail.txt", "A rail hides.", 13);
    owui_call_release(server_done(call, OWUI_OK));
    CHECK_INT(passages_with(client, base, "A rail hides."), 1);
    check_row("reset");
    owui_call_release(server_done(owui_knowledge_reset(client, base), OWUI_OK));
    CHECK_INT(passages_with(client, base, "A grebe dives."), 0);
    owui_call_release(server_done(owui_knowledge_delete(client, base), OWUI_OK));
    free(base);
    owui_client_release(client);
}

/* Pages of the fault server, which this server may read. */
TEST(web_pages)
{
    if (!server_here() || server_version() < 1200 || !faults_here())
        return;
    owui_client *client = server_client();
    char *base = server_knowledge(client, "pages");
#define WEB_PAGE(text)                                                                             \
    "<!doctype html><html><head><title>t</title></head><body><p>" text "</p></body></html>"
    static const struct {
        const char *name, *page, *text;
        int status, process, overwrite, stored, earlier;
    } rows[] = {
        {"stored", WEB_PAGE("An osprey fishes."), "An osprey fishes.", 200, 1, 0, 1, 0},
        {"beside it", WEB_PAGE("A dipper walks."), "A dipper walks.", 200, 1, 0, 1, 1},
        {"only read", WEB_PAGE("A swift sleeps."), "A swift sleeps.", 200, 0, 0, 0, 1},
        {"with an error", WEB_PAGE("There is no wren."), "There is no wren.", 404, 1, 0, 1, 1},
        {"in place of all", WEB_PAGE("A crake calls."), "A crake calls.", 200, 1, 1, 1, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        char url[300], name[20];
        snprintf(name, sizeof name, "page%zu", i);
        snprintf(url, sizeof url, "%s/x",
                 faults_response(name, rows[i].status, "text/html", rows[i].page));
        owui_call *call = server_done(
            owui_knowledge_add_web_page(client, base, url, rows[i].process, rows[i].overwrite),
            OWUI_OK);
        CHECK_CONTAINS(server_string(call, "/content"), rows[i].text);
        owui_call_release(call);
        CHECK_INT(passages_with(client, base, rows[i].text), rows[i].stored);
        CHECK_INT(files_in(client, base), 0);
        if (i)
            CHECK_INT(passages_with(client, base, rows[0].text), rows[i].earlier);
    }
    check_row("the server's default");
    char text[300];
    snprintf(text, sizeof text, "{\"collection_name\":\"%s\",\"url\":\"%s/x\"}", base,
             faults_response("default", 200, "text/html", WEB_PAGE("A smew swims.")));
    owui_json *page = server_json(text);
    owui_call_release(server_done(
        owui_operation(client, "POST /api/v1/retrieval/process/web", NULL, page), OWUI_OK));
    owui_json_release(page);
    CHECK_INT(passages_with(client, base, "A smew swims."), 1);
    CHECK_INT(passages_with(client, base, rows[4].text), 0);
    check_row("reset");
    owui_call_release(server_done(owui_knowledge_reset(client, base), OWUI_OK));
    CHECK_INT(passages_with(client, base, "A smew swims."), 0);
    owui_call_release(server_done(owui_knowledge_delete(client, base), OWUI_OK));
    free(base);
    owui_client_release(client);
}

TEST(pages_of_the_servers_network)
{
    if (!server_here() || server_version() < 1200 || !faults_here())
        return;
    owui_client *client = server_client();
    char url[300];
    snprintf(url, sizeof url, "%s/x",
             faults_response("local", 200, "text/html", WEB_PAGE("A knot wades.")));
    static const struct {
        const char *filter;
        int status;
    } rows[] = {{"refuses_local_pages", OWUI_E_BAD_REQUEST}, {"allows_local_pages", OWUI_OK}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].filter);
        if (!server_filter(rows[i].filter))
            break;
        owui_call *call =
            server_done(owui_knowledge_add_web_page(client, NULL, url, 0, 0), rows[i].status);
        if (rows[i].status == OWUI_OK)
            CHECK_CONTAINS(server_string(call, "/content"), "A knot wades.");
        owui_call_release(call);
    }
    server_filter(NULL);
    owui_client_release(client);
}

TEST(many_in_a_base)
{
    if (!server_here())
        return;
    check_allow(90);
    enum { MANY = 35 };
    owui_client *client = server_client();
    char *base = server_knowledge(client, "more than a page");
    owui_call *call = owui_knowledge_ingest(client, base);
    char names[MANY][20];
    for (int i = 0; i < MANY; i++) {
        snprintf(names[i], sizeof *names, "page%d.txt", i);
        owui_call_ingest_add_data(call, names[i], names[i], strlen(names[i]));
    }
    owui_call_release(server_done(call, OWUI_OK));
    call = owui_knowledge_list_files(client, base);
    const owui_event *event;
    int status, items = 0;
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
        items += owui_event_kind(event) == OWUI_EVENT_ITEM;
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(items, MANY);
    CHECK_INT(items_of(call), MANY);
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), MANY);
    owui_call_release(call);
    owui_call_release(server_done(owui_knowledge_delete(client, base), OWUI_OK));
    free(base);
    owui_client_release(client);
}

/* ---- Chats */

static owui_call *ask_about(owui_client *client, const char *files, int stream)
{
    owui_json *request = server_json(
        JSON({"model":"emu","messages":[{"role":"user","content":"#emu tokens=3\nWhat do herons have?"}]}));
    owui_json *list = server_json(files);
    owui_json_set(request, "files", list);
    owui_json_set_bool(request, "stream", stream);
    owui_call *call = owui_chat(client, request);
    owui_json_release(list);
    owui_json_release(request);
    return call;
}

struct sources {
    int sources, texts, late;
};

static int count_sources(const owui_event *event, void *user)
{
    struct sources *sources = user;
    if (owui_event_kind(event) == OWUI_EVENT_SOURCES) {
        sources->sources++;
        sources->late += sources->texts > 0;
        CHECK(owui_json_size(owui_event_json(event)) > 0);
    }
    sources->texts += owui_event_kind(event) == OWUI_EVENT_TEXT;
    return 0;
}

TEST(chats_with_files)
{
    if (!server_here())
        return;
    check_allow(90);
    owui_client *client = server_client();
    char *base = server_knowledge(client, "to ask");
    char *one = server_upload(client, "heron.txt", "Herons have long legs and spear fish.");
    char *two = server_upload(client, "stork.txt", "Storks have red bills and nest on chimneys.");
    owui_call_release(server_done(owui_knowledge_add_file(client, base, two), OWUI_OK));
    owui_call *raw = owui_file_upload_data(client, "raw.txt", "Herons have raw text.", 21);
    owui_call_set_upload_process(raw, 0);
    server_done(raw, OWUI_OK);
    const char *unprocessed = server_string(raw, "/id");
    char *empty = server_knowledge(client, "nothing in it");
#define FILE_OF(id) "{\"type\":\"file\",\"id\":\"%" id "$s\"}"
#define BASE_OF(id) "{\"type\":\"collection\",\"id\":\"%" id "$s\"}"
    /* clang-format off */
    static const struct {
        const char *name, *files;
        int sources;
        const char *ignored; /* ids by number, and reasons; of 0.8 another one */
        const char *old;
    } rows[] = {
        {"a file", "[" FILE_OF("1") "]", 1, "", NULL},
        {"a base", "[" BASE_OF("3") "]", 1, "", NULL},
        {"both", "[" FILE_OF("1") "," BASE_OF("3") "]", 2, "", NULL},
        {"two files", "[" FILE_OF("1") "," FILE_OF("2") "]", 2, "", NULL},
        {"unknown file", "[{\"type\":\"file\",\"id\":\"nope\"}]", 0, "nope:missing ", "nope:empty "},
        {"unknown base", "[{\"type\":\"collection\",\"id\":\"nope\"}]", 0, "nope:missing ", NULL},
        {"wrong type", "[" BASE_OF("1") "]", 0, "1:missing ", NULL},
        {"unprocessed", "[" FILE_OF("4") "]", 0, "4:empty ", NULL},
        {"empty base", "[" BASE_OF("5") "]", 0, "5:empty ", NULL},
        {"mixed", "[" FILE_OF("1") ",{\"type\":\"file\",\"id\":\"nope\"}," FILE_OF("4") "]", 1, "nope:missing 4:empty ", "nope:empty 4:empty "},
        {"none", "[]", 0, "", NULL},
    };
    /* clang-format on */
    const char *ids[] = {one, two, base, unprocessed, empty};
    for (size_t i = 0; i < COUNT(rows); i++)
        for (int stream = 0; stream < 2; stream++) {
            check_row("%s, stream %d", rows[i].name, stream);
            char files[1000];
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
            snprintf(files, sizeof files, rows[i].files, one, two, base, unprocessed, empty);
#pragma GCC diagnostic pop
            owui_call *call = ask_about(client, files, stream);
            struct sources sources = {0, 0, 0};
            owui_call_on_event(call, count_sources, &sources);
            CHECK(owui_call_ignored_files(call) == NULL);
            server_done(call, OWUI_OK);
            int used = 0;
            owui_json *list = owui_json_at(owui_call_response(call), "/sources");
            for (size_t k = 0; k < owui_json_size(list); k++) {
                const char *text =
                    owui_json_string_at(owui_json_element(list, k), "/document/0", NULL);
                used += text && *text;
            }
            CHECK_INT(used, rows[i].sources);
            CHECK_INT(sources.sources > 0, owui_json_size(list) > 0);
            CHECK_INT(sources.late, 0);
            owui_json *ignored = owui_call_ignored_files(call);
            CHECK_INT(owui_json_type(ignored), OWUI_JSON_ARRAY);
            char said[300] = "";
            for (size_t k = 0; k < owui_json_size(ignored); k++) {
                owui_json *entry = owui_json_element(ignored, k);
                const char *id = owui_json_string_at(entry, "/id", NULL);
                char number[40];
                snprintf(number, sizeof number, "%s", id);
                for (size_t n = 0; n < COUNT(ids); n++)
                    if (strcmp(id, ids[n]) == 0)
                        snprintf(number, sizeof number, "%zu", n + 1);
                snprintf(said + strlen(said), sizeof said - strlen(said), "%s:%s ", number,
                         owui_json_string_at(entry, "/reason", NULL));
            }
            CHECK_STR(said, rows[i].old && server_version() < 900 ? rows[i].old : rows[i].ignored);
            owui_call_release(call);
        }
    check_row("no files");
    owui_json *request = server_json(
        JSON({"model":"emu","messages":[{"role":"user","content":"#emu tokens=3\nWhy?"}]}));
    owui_call *call = server_done(owui_chat(client, request), OWUI_OK);
    CHECK(owui_call_ignored_files(call) == NULL);
    owui_call_release(call);
    owui_json_release(request);
    check_row("another call");
    CHECK(owui_call_ignored_files(raw) == NULL);
    CHECK(owui_call_ignored_files(NULL) == NULL);
    owui_call_release(raw);
    free(one), free(two), free(base), free(empty);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(a_base),
        T(files_of_a_base),
        T(texts_without_files),
        T(web_pages),
        T(pages_of_the_servers_network),
        T(many_in_a_base),
        T(chats_with_files),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
