/*
 * Operations of every kind on a real server: the table of Tests/server/operations.json, which the Python tests run
 * too. Its first rows are of use; its last ones send nothing, or find nothing.
 */
#include "check.h"
#include "folder.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What rows have kept for those after them, and what is known before the first. */
static struct {
    char name[20], value[200];
} known[20];
static size_t known_count;

static void keep(const char *name, const char *value)
{
    size_t i = 0;
    while (i < known_count && strcmp(known[i].name, name))
        i++;
    if (i == known_count)
        known_count++;
    snprintf(known[i].name, sizeof known[i].name, "%s", name);
    snprintf(known[i].value, sizeof known[i].value, "%s", value);
}

/* The row with what is known in place of {{name}}. NULL if a name is not known. */
static owui_json *filled(const owui_json *row)
{
    char *dump = owui_json_dump(row, NULL), *text = strdup(dump);
    owui_free(dump);
    for (char *at; (at = strstr(text, "{{")) != NULL;) {
        size_t i = 0, length = strcspn(at + 2, "}");
        while (i < known_count &&
               (strlen(known[i].name) != length || strncmp(known[i].name, at + 2, length)))
            i++;
        if (!check_true(i < known_count, __FILE__, __LINE__, at)) {
            free(text);
            return NULL;
        }
        size_t size = strlen(text) + strlen(known[i].value) + 1;
        char *next = malloc(size);
        snprintf(next, size, "%.*s%s%s", (int)(at - text), text, known[i].value, at + length + 4);
        free(text);
        text = next;
    }
    owui_json *made = server_json(text);
    free(text);
    return made;
}

static const char *string(const owui_json *value, const char *pointer)
{
    return owui_json_string_at(value, pointer, NULL);
}

static owui_call *operate(owui_client *client, const owui_json *row)
{
    owui_call *call = owui_operation(client, string(row, "/operation"),
                                     owui_json_at(row, "/params"), owui_json_at(row, "/body"));
    const owui_json *form = owui_json_at(row, "/form");
    for (size_t i = 0; i < owui_json_size(form); i++) {
        const owui_json *part = owui_json_element(form, i);
        const char *value = string(part, "/value"), *data = string(part, "/data");
        int status = value ? owui_call_add_field(call, string(part, "/field"), value, strlen(value))
                           : owui_call_add_file_data(call, string(part, "/field"), data,
                                                     strlen(data), string(part, "/name"), NULL);
        CHECK_STATUS(status, OWUI_OK);
    }
    return call;
}

static int equal(const owui_json *a, const owui_json *b)
{
    char *one = owui_json_dump(a, NULL), *other = owui_json_dump(b, NULL);
    int is_equal = one && other && !strcmp(one, other);
    owui_free(one);
    owui_free(other);
    return is_equal;
}

/* What the events of a call have shown. */
struct seen {
    const owui_json *row;
    int elements, events, lines, contains;
    size_t text;
};

static int contains(const char *text, size_t length, const owui_json *row)
{
    const char *piece = string(row, "/contains");
    return text && piece && memmem(text, length, piece, strlen(piece)) != NULL;
}

/* Whether the value has at each pointer what is due there. */
static int equal_at(const owui_json *value, const owui_json *due)
{
    for (void *at = owui_json_iter(due); at; at = owui_json_iter_next(due, at))
        if (!equal(owui_json_at(value, owui_json_iter_key(at)), owui_json_iter_value(at)))
            return 0;
    return 1;
}

static int see(const owui_event *event, void *user)
{
    struct seen *seen = user;
    size_t length = 0;
    switch (owui_event_kind(event)) {
    case OWUI_EVENT_TEXT:
        if (owui_event_text(event, &length))
            seen->text += length;
        break;
    case OWUI_EVENT_ITEM:
        seen->elements += equal_at(owui_event_json(event), owui_json_at(seen->row, "/list"));
        break;
    case OWUI_EVENT_STATUS:
        seen->events += equal_at(owui_event_json(event), owui_json_at(seen->row, "/events"));
        break;
    case OWUI_EVENT_OTHER: {
        const char *line = owui_event_data(event, &length);
        seen->contains += contains(line, length, seen->row);
        seen->lines++;
        break;
    }
    default: break;
    }
    return 0;
}

static void check_response(owui_call *call, const owui_json *row, const struct seen *seen)
{
    const owui_json *response = owui_call_response(call), *due = owui_json_at(row, "/is");
    size_t length = 0;
    const char *body = owui_call_response_body(call, &length);
    if (due)
        CHECK(equal(response, due));
    CHECK(equal_at(response, owui_json_at(row, "/has")));
    if (owui_json_at(row, "/list"))
        CHECK(seen->elements > 0);
    if (owui_json_at(row, "/events"))
        CHECK(seen->events > 0);
    if (owui_json_at(row, "/lines"))
        CHECK(seen->lines >= owui_json_int_at(row, "/lines", 0));
    if (owui_json_at(row, "/says"))
        CHECK(seen->text > 0);
    if (string(row, "/bytes")) {
        CHECK_INT(length, strlen(string(row, "/bytes")));
        CHECK(body && !memcmp(body, string(row, "/bytes"), length));
    }
    if (string(row, "/contains"))
        CHECK(seen->contains || contains(body, length, row));
    if (owui_json_at(row, "/file")) {
        const char *text = content_of("operations.out");
        CHECK(text && *text);
        if (text && string(row, "/file"))
            CHECK_STR(text, string(row, "/file"));
    }
}

static void keep_of(owui_call *call, const owui_json *names)
{
    for (void *at = owui_json_iter(names); at; at = owui_json_iter_next(names, at)) {
        const owui_json *value =
            owui_json_at(owui_call_response(call), string(owui_json_iter_value(at), ""));
        char *number = owui_json_dump(value, NULL);
        CHECK(number != NULL);
        keep(owui_json_iter_key(at), string(value, "") ? string(value, "") : number);
        owui_free(number);
    }
}

static void run(owui_client *client, const owui_json *row, const char *path)
{
    struct seen seen = {.row = row};
    int since = 8;
    if (string(row, "/since"))
        sscanf(string(row, "/since"), "0.%d", &since);
    owui_call *call = operate(client, row);
    owui_call_on_event(call, see, &seen);
    if (owui_json_at(row, "/file"))
        CHECK_STATUS(owui_call_set_output_file(call, path), OWUI_OK);
    int status = owui_call_perform(call), failures = check_failures();
    if (server_version() / 100 < since) {
        CHECK_CONTAINS(owui_call_error_message(call), "since Open WebUI");
    } else if (string(row, "/status")) {
        CHECK_STR(owui_status_name(status), string(row, "/status"));
    } else {
        CHECK_STATUS(status, OWUI_OK);
        check_response(call, row, &seen);
        keep_of(call, owui_json_at(row, "/keep"));
    }
    if (check_failures() > failures)
        server_tell(call);
    owui_call_release(call);
}

static owui_json *read_table(void)
{
    static char text[100000];
    FILE *file = fopen("Tests/server/operations.json", "r");
    if (!CHECK(file != NULL))
        return NULL;
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    CHECK(length > 0 && length < sizeof text - 1);
    text[length] = 0;
    return server_json(text);
}

TEST(operations)
{
    if (!server_here())
        return;
    check_allow(300);
    REQUIRE(folder_make());
    owui_json *rows = read_table();
    REQUIRE(rows != NULL);
    char unique[40], path[200];
    snprintf(unique, sizeof unique, "%lld", (long long)time(NULL) * 1000000 + rand() % 1000000);
    snprintf(path, sizeof path, "%s", write_text("operations.out", "old"));
    known_count = 0;
    keep("unique", unique);
    keep("version", getenv("OWUI_TEST_SERVER_VERSION"));
    owui_client *client = server_client();
    for (size_t i = 0; i < owui_json_size(rows); i++) {
        char *line = owui_json_dump(owui_json_element(rows, i), NULL);
        check_row("%.200s", line);
        owui_free(line);
        owui_json *row = filled(owui_json_element(rows, i));
        if (row)
            run(client, row, path);
        owui_json_release(row);
    }
    owui_json_release(rows);
    owui_client_release(client);
    folder_remove();
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {T(operations), {NULL, NULL}};
    return check_main(argc, argv, tests);
}
