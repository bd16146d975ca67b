/* Lists that come in pages, and change while they are read. */
#include "check.h"
#include "faults.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
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
    } rows[] = {
        {1, 1, "[" PAGE(7, ABC) "]", "a b c ", "1"},
        {1, 2, "[" PAGE(7, ABC) "," PAGE(7, DEF) "]", "a b c d e f ", "12"},
        {2, 1, "[" PAGE(7, DEF) "]", "d e f ", "2"},
        {2, 5, "[" PAGE(7, DEF) "," PAGE(7, ID("g")) "]", "d e f g ", "23"},
        {2, 0, "[" PAGE(7, DEF) "," PAGE(7, ID("g")) "]", "d e f g ", "23"},
        {3, 0, "[" PAGE(7, ID("g")) "," PAGE(7, "") "]", "g ", "34"},
        {9, 0, "[" PAGE(7, "") "]", "", "9"},
        {2, 0, "[" PAGE(70, ABC) "]", "a b c ", "23"}, /* the same page again */
        {1, 0, "[" PAGE(4, ABC) "," PAGE(4, ID("d")) "]", "a b c d ", "12"},
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

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(lists_that_move),
        T(page_ranges),
        T(a_response_does_not_grow),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
