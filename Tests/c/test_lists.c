/* Lists that come in pages, and change while they are read. */
#include "check.h"
#include "faults.h"
#include "folder.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a list gives: the ids in the order in which they came. */
struct ids {
    char text[200];
};

static const char *id_of(const owui_json *element)
{
    const char *id = owui_json_string_at(element, "/id", NULL);
    return id ? id : "?";
}

static int note_id(const owui_event *event, void *user)
{
    struct ids *ids = user;
    size_t used = strlen(ids->text);
    if (owui_event_kind(event) == OWUI_EVENT_ITEM)
        snprintf(ids->text + used, sizeof ids->text - used, "%s ", id_of(owui_event_json(event)));
    return 0;
}

static void ids_of(const owui_json *items, struct ids *ids)
{
    ids->text[0] = 0;
    for (size_t i = 0; i < owui_json_size(items); i++) {
        size_t used = strlen(ids->text);
        snprintf(ids->text + used, sizeof ids->text - used, "%s ",
                 id_of(owui_json_element(items, i)));
    }
}

/* A page of three elements or fewer. */
/* clang-format off */
#define PAGE(total, ...) "{\"steps\":[{\"http\":{\"body\":{\"items\":[" __VA_ARGS__ "],\"total\":" #total "}}}]}"
#define ID(id) "{\"id\":\"" id "\"}"
#define ABC ID("a") "," ID("b") "," ID("c")
#define DEF ID("d") "," ID("e") "," ID("f")
/* clang-format on */

/* The numbers of the pages that were asked for. */
static void pages_of(const owui_json *log, char pages[40])
{
    pages[0] = 0;
    for (size_t i = 0; i < owui_json_size(log); i++) {
        const char *target = owui_json_string_at(owui_json_element(log, i), "/target", NULL);
        const char *page = target ? strstr(target, "page=") : NULL;
        size_t used = strlen(pages);
        snprintf(pages + used, 40 - used, "%s", page ? page + 5 : "1");
    }
}

TEST(lists_that_move)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *name, *script;
        int status;
        const char *ids;
        int total;
        const char *pages;
    } rows[] = {
        {"at rest", "[" PAGE(7, ABC) "," PAGE(7, DEF) "," PAGE(7, ID("g")) "]", OWUI_OK, "a b c d e f g ", 7, "123"},
        {"one more in front", "[" PAGE(7, ABC) "," PAGE(8, ID("c") "," ID("d") "," ID("e")) "," PAGE(8, ID("f") "," ID("g")) "," PAGE(8, ID("new") "," ID("a") "," ID("b")) "]", OWUI_OK, "a b c d e f g new ", 8, "1231"},
        {"a whole page more in front", "[" PAGE(4, ABC) "," PAGE(7, ABC) "," PAGE(7, ID("d")) "," PAGE(7, ID("x") "," ID("y") "," ID("z")) "]", OWUI_OK, "a b c d x y z ", 7, "1231"},
        {"one less", "[" PAGE(7, ABC) "," PAGE(6, ID("e") "," ID("f") "," ID("g")) "," PAGE(6, ID("b") "," ID("c") "," ID("d")) "," PAGE(6, ID("e") "," ID("f") "," ID("g")) "]", OWUI_OK, "a b c e f g d ", 7, "1212"},
        {"so many less that nothing is left there", "[" PAGE(6, ABC) "," PAGE(3, "") "," PAGE(3, DEF) "]", OWUI_OK, "a b c d e f ", 6, "121"},
        {"one that moves to the front", "[" PAGE(6, ABC) "," PAGE(6, ID("c") "," ID("d") "," ID("e")) "," PAGE(6, ID("f") "," ID("a") "," ID("b")) "]", OWUI_OK, "a b c d e f ", 6, "121"},
        {"twice on a page", "[" PAGE(2, ID("a") "," ID("a")) "]", OWUI_OK, "a ", 2, "1"},
        {"the same page again", "[" PAGE(9, ABC) "]", OWUI_E_TRUNCATED, "a b c ", 9, "12"},
        {"the same elements again", "[" PAGE(9, ABC) "," PAGE(9, ID("b") "," ID("c") "," ID("a")) "," PAGE(9, ABC) "," PAGE(9, ID("c") "," ID("b") "," ID("a")) "," PAGE(9, ABC) "]", OWUI_E_TRUNCATED, "a b c ", 9, "123123"},
        {"short of its total, at rest", "[" PAGE(9, ABC) "," PAGE(9, "") "]", OWUI_OK, "a b c ", 9, "12"},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++)
        for (int kept = 0; kept < 2; kept++) {
            check_row("%s, kept %d", rows[i].name, kept);
            owui_client *client = faults_client(faults_script("moving", rows[i].script));
            owui_call *call =
                kept ? owui_knowledge_list_files(client, "kb") : owui_file_list(client);
            struct ids told = {""}, items;
            owui_call_on_event(call, note_id, &told);
            owui_call_set_keep_response(call, kept);
            server_done(call, rows[i].status);
            CHECK_STR(told.text, rows[i].ids);
            ids_of(owui_json_at(owui_call_response(call), "/items"), &items);
            CHECK_STR(items.text, kept ? rows[i].ids : "");
            CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), rows[i].total);
            owui_json *log = faults_log("moving");
            char pages[40];
            pages_of(log, pages);
            CHECK_STR(pages, rows[i].pages);
            owui_json_release(log);
            owui_call_release(call);
            owui_client_release(client);
        }
}

TEST(page_ranges)
{
    if (!faults_here())
        return;
    static const struct {
        int first, count;
        const char *script, *ids, *pages;
        int total;
    } rows[] = {
        {1, 1, "[" PAGE(7, ABC) "]", "a b c ", "1", 7},
        {1, 2, "[" PAGE(7, ABC) "," PAGE(7, DEF) "]", "a b c d e f ", "12", 7},
        {2, 1, "[" PAGE(7, DEF) "]", "d e f ", "2", 7},
        {2, 5, "[" PAGE(7, DEF) "," PAGE(7, ID("g")) "]", "d e f g ", "23", 7},
        {2, 0, "[" PAGE(7, DEF) "," PAGE(7, ID("g")) "]", "d e f g ", "23", 7},
        {3, 0, "[" PAGE(7, ID("g")) "," PAGE(7, "") "]", "g ", "34", 7},
        {9, 0, "[" PAGE(7, "") "]", "", "9", 7},
        {2, 0, "[" PAGE(70, ABC) "]", "a b c ", "23", 70}, /* the same page again */
        {1, 0, "[" PAGE(4, ABC) "," PAGE(4, ID("d")) "]", "a b c d ", "12", 4},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%d pages from %d", rows[i].count, rows[i].first);
        owui_client *client = faults_client(faults_script("ranged", rows[i].script));
        owui_call *call = i % 2 ? owui_file_list(client) : owui_knowledge_list_files(client, "kb");
        struct ids told = {""}, items;
        owui_call_on_event(call, note_id, &told);
        CHECK_STATUS(owui_call_set_page_range(call, 5, 1), OWUI_OK); /* the last one counts */
        CHECK_STATUS(owui_call_set_page_range(call, rows[i].first, rows[i].count), OWUI_OK);
        server_done(call, OWUI_OK);
        CHECK_STR(told.text, rows[i].ids);
        ids_of(owui_json_at(owui_call_response(call), "/items"), &items);
        CHECK_STR(items.text, rows[i].ids);
        CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), rows[i].total);
        owui_json *log = faults_log("ranged");
        char pages[40];
        pages_of(log, pages);
        CHECK_STR(pages, rows[i].pages);
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("a search");
    owui_client *client = faults_client(faults_script("ranged", "[" PAGE(7, ABC) "]"));
    owui_call *call = owui_file_search(client, "*");
    CHECK_STATUS(owui_call_set_page_range(call, 3, 1), OWUI_OK);
    server_done(call, OWUI_OK);
    owui_json *log = faults_log("ranged");
    CHECK_CONTAINS(owui_json_string_at(log, "/0/target", NULL), "skip=2000");
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
    check_row("a search without a total");
    client = faults_client(faults_script("ranged", "[" BODY([{"id":"a"},{"id":"b"}]) "]"));
    call = owui_file_search(client, "*");
    CHECK_STATUS(owui_call_set_page_range(call, 3, 1), OWUI_OK);
    server_done(call, OWUI_OK);
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), 2);
    owui_call_release(call);
    owui_client_release(client);
    check_row("a list in one piece");
    client =
        faults_client(faults_script("ranged", "[{\"steps\":[{\"http\":{\"body\":[" ABC "]}}]}]"));
    call = owui_file_list(client);
    CHECK_STATUS(owui_call_set_page_range(call, 2, 1), OWUI_OK);
    server_done(call, OWUI_OK);
    struct ids whole;
    ids_of(owui_json_at(owui_call_response(call), "/items"), &whole);
    CHECK_STR(whole.text, "a b c ");
    owui_call_release(call);
    check_row("refused");
    for (int first = 0, count = 0; first < 2; first++, count--) {
        call = owui_file_list(client);
        CHECK_STATUS(owui_call_set_page_range(call, first, count), OWUI_E_INVALID);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        owui_call_release(call);
    }
    call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_set_page_range(call, 1, 1), OWUI_E_STATE);
    owui_call_release(call);
    owui_client_release(client);
}

/* What was returned stays unchanged when the next page comes. */
TEST(a_response_does_not_grow)
{
    if (!faults_here())
        return;
    owui_client *client =
        faults_client(faults_script("grows", "[" PAGE(4, ABC) "," PAGE(4, ID("d")) "]"));
    owui_call *call = owui_file_list(client);
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    for (int i = 0; i < 3; i++)
        CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    owui_json *early = owui_json_retain(owui_call_response(call));
    struct ids before, after;
    ids_of(owui_json_at(early, "/items"), &before);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_DONE);
    ids_of(owui_json_at(early, "/items"), &after);
    CHECK_STR(after.text, before.text);
    ids_of(owui_json_at(owui_call_response(call), "/items"), &after);
    CHECK_STR(after.text, "a b c d ");
    owui_json_release(early);
    owui_call_release(call);
    owui_client_release(client);
}

static int add_text(const char *data, size_t length, void *user)
{
    char *text = user;
    size_t used = strlen(text);
    snprintf(text + used, 200 - used, "%.*s", (int)length, data);
    return 0;
}

static int count_others(const owui_event *event, void *user)
{
    *(int *)user += owui_event_kind(event) == OWUI_EVENT_OTHER &&
                    owui_json_member(owui_event_json(event), "id");
    return 0;
}

static owui_call *search_chats(owui_client *client)
{
    return owui_chat_search(client, "x y");
}
static owui_call *search_users(owui_client *client)
{
    return owui_user_search(client, "x y");
}
static owui_call *search_notes(owui_client *client)
{
    return owui_note_search(client, "x y");
}
static owui_call *list_messages(owui_client *client)
{
    return owui_channel_list_messages(client, "c");
}

/* Those of chats, users and others, to their end and in part, with the query of the caller. */
TEST(lists_with_names)
{
    if (!faults_here())
        return;
    static const struct {
        owui_call *(*make)(owui_client *client);
        const char *target, *next; /* of each request; of the second one */
    } rows[] = {
        {owui_chat_list, "/api/v1/chats/?", "page=2"},
        {search_chats, "/api/v1/chats/search?text=x%20y&", "page=2"},
        {owui_chat_list_archived, "/api/v1/chats/archived?", "page=2"},
        {owui_workspace_model_list, "/api/v1/models/list?", "page=2"},
        {owui_prompt_list, "/api/v1/prompts/list?", "page=2"},
        {owui_user_list, "/api/v1/users/?", "page=2"},
        {search_users, "/api/v1/users/search?query=x%20y&", "page=2"},
        {owui_note_list, "/api/v1/notes/?", "page=2"},
        {search_notes, "/api/v1/notes/search?query=x%20y&", "page=2"},
        {list_messages, "/api/v1/channels/c/messages?", "skip=2"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].target);
        owui_client *client = faults_client(faults_script(
            "named", "[" BODY([{"id":"a"},{"id":"b"}]) "," BODY([{"id":"c"}]) "," BODY([]) "]"));
        owui_call *call = rows[i].make(client);
        struct ids told = {""}, items;
        owui_call_on_event(call, note_id, &told);
        CHECK_STATUS(owui_call_set_query(call, "order_by", "title"), OWUI_OK);
        server_done(call, OWUI_OK);
        CHECK_STR(told.text, "a b c ");
        ids_of(owui_json_at(owui_call_response(call), "/items"), &items);
        CHECK_STR(items.text, "a b c ");
        CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), 3);
        owui_call_release(call);
        owui_json *log = faults_log("named");
        CHECK_INT(owui_json_size(log), 3);
        for (size_t k = 0; k < owui_json_size(log); k++) {
            const char *target = owui_json_string_at(owui_json_element(log, k), "/target", NULL);
            CHECK_CONTAINS(target, rows[i].target);
            CHECK_CONTAINS(target, "order_by=title");
            if (k == 1)
                CHECK_CONTAINS(target, rows[i].next);
        }
        owui_json_release(log);
        owui_client_release(client);

        check_row("%s, in part", rows[i].target);
        client = faults_client(
            faults_script("named", "[" BODY([{"id":"c"}]) "," BODY([{"id":"d"}]) "]"));
        int by_skip = rows[i].make == list_messages;
        call = rows[i].make(client);
        CHECK_STATUS(owui_call_set_page_range(call, 2, 1), by_skip ? OWUI_E_INVALID : OWUI_OK);
        owui_call_release(server_done(call, by_skip ? OWUI_E_INVALID : OWUI_OK));
        call = rows[i].make(client);
        CHECK_STATUS(owui_call_set_page_range(call, 1, 1), OWUI_OK);
        server_done(call, OWUI_OK);
        /* The server has not said how many there are. */
        CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), 1);
        owui_call_release(call);
        log = faults_log("named");
        CHECK_INT(owui_json_size(log), by_skip ? 1 : 2);
        if (!by_skip)
            CHECK_CONTAINS(owui_json_string_at(log, "/0/target", NULL), "page=2");
        owui_json_release(log);
        owui_client_release(client);
    }
}

/* A stream of chats, which is no list. */
TEST(exported_chats)
{
    if (!faults_here())
        return;
    static const char lines[] = "{\"id\":\"a\"}\n{\"id\":\"b\"}\n";
    owui_client *client =
        faults_client(faults_response("exported", 200, "application/x-ndjson", lines));
    int others = 0;
    owui_call *call = owui_chat_export(client);
    owui_call_on_event(call, count_others, &others);
    server_done(call, OWUI_OK);
    CHECK_INT(others, 2);
    CHECK(owui_call_response(call) == NULL);
    owui_call_release(call);
    char text[200] = "";
    call = owui_chat_export(client);
    CHECK_STATUS(owui_call_on_data(call, add_text, text), OWUI_OK);
    owui_call_release(server_done(call, OWUI_OK));
    CHECK_STR(text, lines);
    call = owui_chat_export(client);
    CHECK_STATUS(owui_call_set_output_file(call, path_of("chats")), OWUI_OK);
    owui_call_release(server_done(call, OWUI_OK));
    CHECK_STR(content_of("chats"), lines);
    owui_client_release(client);
}

/* ---- On a server */

/* The response of an operation that succeeds. */
static owui_call *operated(owui_client *client, const char *key, const char *params,
                           const char *body)
{
    return server_done(server_operation(client, key, params, body), OWUI_OK);
}

static void operate(owui_client *client, const char *key, const char *params, const char *body)
{
    owui_call_release(operated(client, key, params, body));
}

/* The parameters {"id":…} of what an operation has made. */
static const char *made(owui_client *client, const char *key, const char *body)
{
    static char params[8][100];
    static int next;
    char *place = params[next++ % 8];
    owui_call *call = operated(client, key, NULL, body);
    snprintf(place, sizeof params[0], "{\"id\":\"%s\"}", server_string(call, "/id"));
    owui_call_release(call);
    return place;
}

static int compare(const void *one, const void *other)
{
    return strcmp(*(const char *const *)one, *(const char *const *)other);
}

/* The titles, names or contents of the list that a call reads are these, in the order of the alphabet. */
static void check_list(owui_call *call, const char *member, const char *due)
{
    const char *texts[10];
    size_t count = 0;
    char found[300] = "";
    server_done(call, OWUI_OK);
    const owui_json *items = owui_json_at(owui_call_response(call), "/items");
    for (; count < owui_json_size(items) && count < COUNT(texts); count++) {
        texts[count] = owui_json_string_at(owui_json_element(items, count), member, NULL);
        REQUIRE(texts[count] != NULL);
    }
    qsort(texts, count, sizeof *texts, compare);
    for (size_t i = 0; i < count; i++) {
        size_t used = strlen(found);
        snprintf(found + used, sizeof found - used, "%s ", texts[i]);
    }
    CHECK_STR(found, due);
    owui_call_release(call);
}

struct content {
    const char *text;
    int found;
};

/* Counts the events that have a text. */
static int look_for(const owui_event *event, void *user)
{
    struct content *content = user;
    char *all = owui_json_dump(owui_event_json(event), NULL);
    content->found +=
        owui_event_kind(event) == OWUI_EVENT_OTHER && all && strstr(all, content->text);
    owui_free(all);
    return 0;
}

TEST(chats_and_users_on_a_server)
{
    if (!server_here())
        return;
    owui_client *admin = server_client(), *user;
    char body[400], name[60];
    snprintf(name, sizeof name, "u%lld", (long long)(check_now_ms() * 1000));
    snprintf(body, sizeof body,
             "{\"name\":\"N%s\",\"email\":\"%s@example.com\",\"password\":\"a-password\","
             "\"role\":\"user\"}",
             name, name);
    owui_call *call = operated(admin, "POST /api/v1/auths/add", NULL, body);
    CHECK_STATUS(owui_client_new(getenv("OPENWEBUI_URL"), server_string(call, "/token"), &user),
                 OWUI_OK);
    owui_call_release(call);

#define NEW "POST /api/v1/chats/new"
    const char *plain = made(
        user, NEW,
        JSON({"chat":{"title":"plain","messages":[{"role":"user","content":"the beaconword"}]}}));
    const char *pinned = made(user, NEW, JSON({"chat":{"title":"pinned"}}));
    operate(user, "POST /api/v1/chats/{id}/pin", pinned, NULL);
    const char *in_folder = made(user, NEW, JSON({"chat":{"title":"in_folder"}}));
    const char *folder = made(user, "POST /api/v1/folders/", JSON({"name":"F"}));
    snprintf(body, sizeof body, "{\"folder_%s", folder + 2);
    operate(user, "POST /api/v1/chats/{id}/folder", in_folder, body);
    const char *archived = made(user, NEW, JSON({"chat":{"title":"archived"}}));
    operate(user, "POST /api/v1/chats/{id}/archive", archived, NULL);
    operate(user, "POST /api/v1/chats/{id}/tags", plain, JSON({"name":"lamp"}));

    check_list(owui_chat_list(user), "/title", "plain ");
    call = owui_chat_list(user);
    owui_call_set_query(call, "include_pinned", "true");
    check_list(call, "/title", "pinned plain ");
    call = owui_chat_list(user);
    owui_call_set_query(call, "include_folders", "true");
    check_list(call, "/title", "in_folder plain ");
    check_list(owui_chat_search(user, "plain"), "/title", "plain ");
    check_list(owui_chat_search(user, "beaconword"), "/title", "plain ");
    check_list(owui_chat_search(user, "tag:lamp"), "/title", "plain ");
    check_list(owui_chat_search(user, "nowhere-to-be-found"), "/title", "");
    check_list(owui_chat_list_archived(user), "/title", "archived ");
    struct content content = {"the beaconword", 0};
    call = owui_chat_export(user);
    owui_call_on_event(call, look_for, &content);
    owui_call_release(server_done(call, OWUI_OK));
    CHECK_INT(content.found, 1);

    owui_call_release(server_done(owui_user_list(user), OWUI_E_UNAUTHORIZED));
    call = server_done(owui_user_list(admin), OWUI_OK);
    CHECK(owui_json_int_at(owui_call_response(call), "/total", 0) >= 2);
    CHECK_INT(owui_json_type(owui_json_at(owui_call_response(call), "/items/0/group_ids")),
              OWUI_JSON_ARRAY);
    owui_call_release(call);
    snprintf(body, sizeof body, "N%s ", name);
    check_list(owui_user_search(user, name), "/name", body);
    char address[100];
    snprintf(address, sizeof address, "%s@example.com", name);
    check_list(owui_user_search(user, address), "/name", body);
    owui_client_release(user);
    owui_client_release(admin);
}

TEST(notes_and_channels_on_a_server)
{
    if (!server_here())
        return;
    owui_client *client = server_client();
    const char *note = made(client, "POST /api/v1/notes/create",
                            JSON({"title":"Note of lists","data":{"content":{"md":"a lampword"}}}));
    check_list(owui_note_search(client, "Note of lists"), "/title", "Note of lists ");
    check_list(owui_note_search(client, "lampword"), "/title", "Note of lists ");
    owui_call *call = server_done(owui_note_list(client), OWUI_OK);
    char *all = owui_json_dump(owui_call_response(call), NULL);
    CHECK_CONTAINS(all, "Note of lists");
    owui_free(all);
    owui_call_release(call);
    operate(client, "DELETE /api/v1/notes/{id}/delete", note, NULL);

    char id[60];
    snprintf(id, sizeof id, "lists-%lld", (long long)(check_now_ms() * 1000));
    char body[300];
    snprintf(body, sizeof body,
             "{\"id\":\"%s\",\"name\":\"%s\",\"meta\":{},\"params\":{},"
             "\"base_model_id\":\"a-model\"}",
             id, id);
    operate(client, "POST /api/v1/models/create", NULL, body);
    call = owui_workspace_model_list(client);
    owui_call_set_query(call, "query", id);
    snprintf(body, sizeof body, "%s ", id);
    check_list(call, "/id", body);
    snprintf(body, sizeof body, "{\"id\":\"%s\"}", id);
    operate(client, "POST /api/v1/models/model/delete", NULL, body);
    snprintf(body, sizeof body, "{\"command\":\"%s\",\"name\":\"%s\",\"content\":\"x\"}", id, id);
    call = operated(client, "POST /api/v1/prompts/create", NULL, body);
    char prompt[100];
    snprintf(prompt, sizeof prompt, "{\"prompt_id\":\"%s\"}", server_string(call, "/id"));
    owui_call_release(call);
    call = owui_prompt_list(client);
    owui_call_set_query(call, "query", id);
    snprintf(body, sizeof body, "%s ", id);
    check_list(call, "/name", body);
    operate(client, "DELETE /api/v1/prompts/id/{prompt_id}/delete", prompt, NULL);

    /* Channels are off by default. What concerns second factors is for people. */
    call = operated(client, "GET /api/v1/auths/admin/config", NULL, NULL);
    char *text = owui_json_dump(owui_call_response(call), NULL);
    owui_json *config = server_json(text);
    owui_free(text);
    for (void *at = owui_json_iter(owui_call_response(call)); at;
         at = owui_json_iter_next(owui_call_response(call), at))
        if (strstr(owui_json_iter_key(at), "MFA"))
            owui_json_set(config, owui_json_iter_key(at), NULL);
    owui_call_release(call);
    const char *set = "POST /api/v1/auths/admin/config";
    owui_json_set_bool(config, "ENABLE_CHANNELS", 1);
    owui_call_release(server_done(owui_operation(client, set, NULL, config), OWUI_OK));
    const char *channel = made(client, "POST /api/v1/channels/create", JSON({"name":"of-lists"}));
    owui_json *which = server_json(channel);
    const char *key = "POST /api/v1/channels/{id}/messages/post";
    call = operated(client, key, channel, JSON({"content":"first"}));
    snprintf(body, sizeof body, "{\"content\":\"in the thread\",\"parent_id\":\"%s\"}",
             server_string(call, "/id"));
    owui_call_release(call);
    operate(client, key, channel, body);
    operate(client, key, channel, JSON({"content":"second"}));
    call = owui_channel_list_messages(client, owui_json_string_at(which, "/id", NULL));
    server_done(call, OWUI_OK);
    CHECK_STR(server_string(call, "/items/0/content"), "second");
    CHECK_STR(server_string(call, "/items/1/content"), "first");
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/total", -1), 2);
    owui_call_release(call);
    operate(client, "DELETE /api/v1/channels/{id}/delete", channel, NULL);
    owui_json_release(which);
    owui_json_set_bool(config, "ENABLE_CHANNELS", 0);
    owui_call_release(server_done(owui_operation(client, set, NULL, config), OWUI_OK));
    owui_json_release(config);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(lists_that_move),
        T(page_ranges),
        T(a_response_does_not_grow),
        T(lists_with_names),
        T(exported_chats),
        T(chats_and_users_on_a_server),
        T(notes_and_channels_on_a_server),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
