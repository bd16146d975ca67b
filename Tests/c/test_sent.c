/*
 * What the function of each operation sends, method, path, query and body, and what it returns; that it sends nothing
 * before the call runs, and copies its request.
 */
#include "check.h"
#include "faults.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <string.h>

/* "METHOD target body" of a request, its target without the script's prefix. */
static const char *line_of(const owui_json *log, size_t i)
{
    static char line[2000];
    const owui_json *request = owui_json_element(log, i);
    const char *method = owui_json_string_at(request, "/method", NULL);
    const char *target = owui_json_string_at(request, "/target", NULL);
    const char *body = owui_json_string_at(request, "/body", NULL);
    snprintf(line, sizeof line, "%s %s %s", method ? method : "",
             target ? target + strlen("/s/sent") : "", body ? body : "");
    return line;
}

static size_t count_sent(void)
{
    owui_json *log = faults_log("sent");
    size_t count = owui_json_size(log);
    owui_json_release(log);
    return count;
}

static void check_response(owui_call *call, const char *due)
{
    char *response = owui_json_dump(owui_call_response(call), NULL);
    CHECK_STR(response, due);
    owui_free(response);
}

/* A client of a script that gives this JSON to each request. */
static owui_client *client_of(const char *response)
{
    char script[1000];
    snprintf(script, sizeof script, "[{\"steps\":[{\"http\":{\"body\":%s}}]}]", response);
    return faults_client(faults_script("sent", script));
}

/* ---- Functions that send a request of the caller's */

/* clang-format off */
static const struct {
    const char *path, *request, *response;
    owui_call *(*function)(owui_client *client, const owui_json *request);
} asking[] = {
    {"/api/chat/completions", JSON({"model":"m","messages":[],"tools":[{"a":1}],"params":{"b":2},"files":[{"id":"f","type":"file"}],"other":[null]}), JSON({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"total_tokens":1},"sources":[]}), owui_chat},
    {"/api/responses", JSON({"model":"m","input":"x"}), JSON({"output":[],"status":"completed"}), owui_responses},
    {"/api/v1/messages", JSON({"model":"m","max_tokens":9,"messages":[]}), JSON({"content":[{"type":"text","text":"Hi"}],"stop_reason":"end_turn","usage":{}}), owui_messages},
    {"/api/v1/messages/count_tokens", JSON({"model":"m","messages":[]}), JSON({"input_tokens":7}), owui_messages_count_tokens},
    {"/ollama/api/generate", JSON({"model":"m:1","prompt":"x"}), JSON({"response":"Hi","done":true}), owui_ollama_generate},
    {"/ollama/api/chat", JSON({"model":"m:1","messages":[]}), JSON({"message":{"content":"Hi"},"done":true}), owui_ollama_chat},
    {"/ollama/api/embed", JSON({"model":"m:1","input":["x"]}), JSON({"embeddings":[[0.5,1]]}), owui_ollama_embed},
    {"/ollama/api/show", JSON({"model":"m:1"}), JSON({"parameters":"p","template":"t","capabilities":["c"]}), owui_ollama_show},
    {"/api/v1/retrieval/query/collection", JSON({"collection_names":["k"],"query":"x","k":2}), JSON({"documents":[["d"]],"metadatas":[[{}]],"distances":[[0.5]]}), owui_knowledge_query},
    {"/api/v1/audio/speech", JSON({"model":"m","input":"x","voice":"v"}), JSON({"any":1}), owui_audio_speech},
    {"/api/v1/images/generations", JSON({"model":"m","prompt":"x","n":2}), "[{\"url\":\"/a\"}]", owui_image_generate},
    {"/api/v1/images/edit", JSON({"model":"m","image":"/a","prompt":"x"}), "[{\"url\":\"/b\"}]", owui_image_edit},
};
/* clang-format on */

TEST(requests)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(asking); i++) {
        check_row("%s", asking[i].path);
        owui_client *client = client_of(asking[i].response);
        owui_json *request = server_json(asking[i].request);
        owui_call *call = asking[i].function(client, request);
        REQUIRE(call != NULL);
        /* It was copied, with all that is in it. */
        owui_json_set_string(request, "model", "changed");
        owui_json_set(owui_json_at(request, "/tools/0"), "a", request);
        owui_json_set(owui_json_at(request, "/tools/0"), "a", NULL);
        owui_json_release(request);
        CHECK_INT(count_sent(), 0);
        server_done(call, OWUI_OK);
        check_response(call, asking[i].response);
        owui_call_release(call);

        call = asking[i].function(client, NULL);
        char text[500];
        snprintf(text, sizeof text, " %s\n", asking[i].request);
        CHECK_STATUS(owui_call_set_body(call, text, strlen(text)), OWUI_OK);
        owui_call_release(server_done(call, OWUI_OK));
        owui_json *log = faults_log("sent");
        char due[1000];
        snprintf(due, sizeof due, "POST %s %s", asking[i].path, asking[i].request);
        CHECK_STR(line_of(log, 0), due);
        snprintf(due, sizeof due, "POST %s  %s\n", asking[i].path, asking[i].request);
        CHECK_STR(line_of(log, 1), due);
        size_t sent = owui_json_size(log);
        owui_json_release(log);

        check_row("%s, refused", asking[i].path);
        owui_json *array = owui_json_array();
        owui_json *object = server_json(asking[i].request);
        call = server_done(asking[i].function(client, array), OWUI_E_INVALID);
        CHECK(*owui_call_error_message(call) != 0);
        owui_call_release(call);
        call = server_done(asking[i].function(client, NULL), OWUI_E_INVALID);
        CHECK_CONTAINS(owui_call_error_message(call), "there is no request");
        owui_call_release(call);
        owui_call_release(server_done(asking[i].function(NULL, object), OWUI_E_INVALID));
        CHECK_INT(count_sent(), sent);
        owui_json_release(array);
        owui_json_release(object);
        owui_client_release(client);
    }
}

/* ---- The others */

#define FUNCTION(name, call)                                                                       \
    static owui_call *name(owui_client *client)                                                    \
    {                                                                                              \
        return call;                                                                               \
    }

static owui_call *update(owui_client *client)
{
    owui_json *request = server_json(JSON({"name":"n","description":"d"}));
    owui_call *call = owui_knowledge_update(client, "k b", request);
    owui_json_release(request);
    return call;
}

static owui_call *add_files(owui_client *client)
{
    owui_json *ids = server_json("[\"f1\",\"f2\"]");
    owui_call *call = owui_knowledge_add_files(client, "kb", ids);
    owui_json_release(ids);
    return call;
}

FUNCTION(models, owui_model_list(client, 0))
FUNCTION(models_afresh, owui_model_list(client, 2))
FUNCTION(any_of_ollama, owui_ollama(client, "other", NULL))
FUNCTION(tags_of_a_server, owui_ollama(client, "tags/1", NULL))
FUNCTION(embed_of_a_server, owui_ollama(client, "embed/1", NULL))
FUNCTION(status, owui_file_status(client, "f 1"))
FUNCTION(wait_for, owui_file_wait(client, "f 1"))
FUNCTION(get, owui_file_get(client, "f 1"))
FUNCTION(search, owui_file_search(client, "a&*?.md"))
FUNCTION(download, owui_file_download(client, "f 1"))
FUNCTION(text, owui_file_extracted_text(client, "f 1"))
FUNCTION(delete_file, owui_file_delete(client, "f 1"))
FUNCTION(create, owui_knowledge_create(client, "n", "d"))
FUNCTION(create_bare, owui_knowledge_create(client, "n", NULL))
FUNCTION(get_base, owui_knowledge_get(client, "k b"))
FUNCTION(files_of_base, owui_knowledge_list_files(client, "k b"))
FUNCTION(add_file, owui_knowledge_add_file(client, "k b", "f1"))
FUNCTION(remove_file, owui_knowledge_remove_file(client, "k b", "f1", 0))
FUNCTION(remove_and_delete, owui_knowledge_remove_file(client, "k b", "f1", 2))
FUNCTION(reset, owui_knowledge_reset(client, "k b"))
FUNCTION(delete_base, owui_knowledge_delete(client, "k b"))

FUNCTION(search_chats, owui_chat_search(client, "a&\xc3\xa4"))
FUNCTION(search_users, owui_user_search(client, "a b"))
FUNCTION(search_notes, owui_note_search(client, ""))
FUNCTION(messages_of_channel, owui_channel_list_messages(client, "c h"))

FUNCTION(web_page, owui_knowledge_add_web_page(client, "k b", "http://a/?b", 2, 0))
FUNCTION(web_page_alone, owui_knowledge_add_web_page(client, NULL, "http://a/", 0, 2))
FUNCTION(add_text, owui_knowledge_add_text(client, "k b", "n", "a \"text\""))
FUNCTION(text_alone, owui_knowledge_add_text(client, NULL, "n", "t"))

#define PAGE "{\"items\":[{\"id\":\"a\"}],\"total\":1}"

/* clang-format off */
static const struct {
    owui_call *(*make)(owui_client *client);
    const char *due, *gives;
    const char *response; /* NULL: what the server gives */
} others[] = {
    {models, "GET /api/models ", JSON({"data":[{"id":"m","name":"M"}]}), NULL},
    {models_afresh, "GET /api/models?refresh=true ", JSON({"data":[]}), NULL},
    {any_of_ollama, "POST /ollama/api/other ", JSON({"a":1}), NULL},
    {tags_of_a_server, "GET /ollama/api/tags/1 ", JSON({"models":[]}), NULL},
    {embed_of_a_server, "POST /ollama/api/embed/1 ", JSON({"embeddings":[]}), NULL},
    {owui_ollama_tags, "GET /ollama/api/tags ", JSON({"models":[{"name":"m:1"}]}), NULL},
    {owui_ollama_ps, "GET /ollama/api/ps ", JSON({"models":[]}), NULL},
    {owui_ollama_version, "GET /ollama/api/version ", JSON({"version":"1"}), NULL},
    {status, "GET /api/v1/files/f%201/process/status ", JSON({"status":"pending"}), NULL},
    {wait_for, "GET /api/v1/files/f%201/process/status ", JSON({"status":"completed"}), JSON({"id":"f 1","status":"completed"})},
    {get, "GET /api/v1/files/f%201 ", JSON({"id":"f 1","data":{"content":"text"}}), NULL},
    {owui_file_list, "GET /api/v1/files/?content=false ", PAGE, NULL},
    {search, "GET /api/v1/files/search?content=false&filename=a%26%2A%3F.md&limit=1000 ", "[{\"id\":\"a\"}]", PAGE},
    {download, "GET /api/v1/files/f%201/content ", JSON({"any":1}), NULL},
    {text, "GET /api/v1/files/f%201/data/content ", JSON({"content":"text"}), NULL},
    {delete_file, "DELETE /api/v1/files/f%201 ", JSON({"message":"ok"}), NULL},
    {create, "POST /api/v1/knowledge/create {\"name\":\"n\",\"description\":\"d\"}", JSON({"id":"kb"}), NULL},
    {create_bare, "POST /api/v1/knowledge/create {\"name\":\"n\",\"description\":\"\"}", JSON({"id":"kb"}), NULL},
    {owui_knowledge_list, "GET /api/v1/knowledge/ ", PAGE, NULL},
    {get_base, "GET /api/v1/knowledge/k%20b ", JSON({"id":"kb","write_access":true}), NULL},
    {files_of_base, "GET /api/v1/knowledge/k%20b/files ", PAGE, NULL},
    {update, "POST /api/v1/knowledge/k%20b/update {\"name\":\"n\",\"description\":\"d\"}", JSON({"id":"kb"}), NULL},
    {add_file, "POST /api/v1/knowledge/k%20b/file/add {\"file_id\":\"f1\"}", JSON({"id":"kb","files":[{"id":"f1"}]}), NULL},
    {add_files, "POST /api/v1/knowledge/kb/files/batch/add [{\"file_id\":\"f1\"},{\"file_id\":\"f2\"}]", JSON({"files":[{"id":"f1"},{"id":"f2"}]}), NULL},
    {remove_file, "POST /api/v1/knowledge/k%20b/file/remove?delete_file=false {\"file_id\":\"f1\"}", JSON({"id":"kb"}), NULL},
    {remove_and_delete, "POST /api/v1/knowledge/k%20b/file/remove?delete_file=true {\"file_id\":\"f1\"}", JSON({"id":"kb"}), NULL},
    {web_page, "POST /api/v1/retrieval/process/web?process=true&overwrite=false {\"url\":\"http://a/?b\",\"collection_name\":\"k b\"}", JSON({"collection_name":"k b","content":"c"}), NULL},
    {web_page_alone, "POST /api/v1/retrieval/process/web?process=false&overwrite=true {\"url\":\"http://a/\"}", JSON({"collection_name":"x","content":"c"}), NULL},
    {add_text, "POST /api/v1/retrieval/process/text {\"name\":\"n\",\"content\":\"a \\\"text\\\"\",\"collection_name\":\"k b\"}", JSON({"collection_name":"k b"}), NULL},
    {text_alone, "POST /api/v1/retrieval/process/text {\"name\":\"n\",\"content\":\"t\"}", JSON({"collection_name":"x"}), NULL},
    {reset, "POST /api/v1/knowledge/k%20b/reset ", JSON({"id":"kb"}), NULL},
    {owui_chat_list, "GET /api/v1/chats/?page=1 ", PAGE, NULL},
    {search_chats, "GET /api/v1/chats/search?text=a%26%C3%A4&page=1 ", PAGE, NULL},
    {owui_chat_list_archived, "GET /api/v1/chats/archived?page=1 ", PAGE, NULL},
    {owui_chat_export, "GET /api/v1/chats/all ", "[{\"id\":\"a\"}]", NULL},
    {owui_workspace_model_list, "GET /api/v1/models/list?page=1 ", PAGE, NULL},
    {owui_prompt_list, "GET /api/v1/prompts/list?page=1 ", PAGE, NULL},
    {owui_user_list, "GET /api/v1/users/?page=1 ", "{\"users\":[{\"id\":\"a\"}],\"total\":1}", PAGE},
    {search_users, "GET /api/v1/users/search?query=a%20b&page=1 ", PAGE, NULL},
    {owui_note_list, "GET /api/v1/notes/?page=1 ", PAGE, NULL},
    {search_notes, "GET /api/v1/notes/search?query=&page=1 ", PAGE, NULL},
    {messages_of_channel, "GET /api/v1/channels/c%20h/messages ", "[]", "{\"items\":[],\"total\":0}"},
    {delete_base, "DELETE /api/v1/knowledge/k%20b/delete ", "true", NULL},
};
/* clang-format on */

TEST(what_is_sent)
{
    if (!faults_here())
        return;
    for (size_t i = 0; i < COUNT(others); i++) {
        check_row("%s", others[i].due);
        owui_client *client = client_of(others[i].gives);
        owui_call *call = others[i].make(client);
        REQUIRE(call != NULL);
        CHECK_INT(count_sent(), 0);
        server_done(call, OWUI_OK);
        check_response(call, others[i].response ? others[i].response : others[i].gives);
        owui_json *log = faults_log("sent");
        CHECK_INT(owui_json_size(log), 1);
        CHECK_STR(line_of(log, 0), others[i].due);
        owui_json_release(log);
        owui_call_release(call);
        call = others[i].make(NULL);
        REQUIRE(call != NULL);
        owui_call_release(server_done(call, OWUI_E_INVALID));
        owui_client_release(client);
    }
    check_row("what cannot be searched for");
    owui_client *client = client_of("[]");
    static const char *const patterns[] = {NULL, "", "\xff"};
    for (size_t i = 0; i < COUNT(patterns); i++)
        owui_call_release(server_done(owui_file_search(client, patterns[i]), OWUI_E_INVALID));
    static owui_call *(*const searches[])(owui_client *client, const char *text) = {
        owui_chat_search, owui_user_search, owui_note_search};
    for (size_t i = 0; i < COUNT(searches); i++) {
        owui_call_release(server_done(searches[i](client, NULL), OWUI_E_INVALID));
        owui_call_release(server_done(searches[i](client, "\xff"), OWUI_E_INVALID));
    }
    static const char *const ids[] = {NULL, "", "a/b", "\n", "\xff"};
    for (size_t i = 0; i < COUNT(ids); i++)
        owui_call_release(server_done(owui_channel_list_messages(client, ids[i]), OWUI_E_INVALID));
    CHECK_INT(count_sent(), 0);
    owui_client_release(client);
}

/* ---- Defaults and other places */

TEST(defaults_of_a_finished_chat)
{
    if (!faults_here())
        return;
    owui_client *client = client_of(JSON({"messages":[{"content":"filtered"}]}));
    static const char *const asked[] = {JSON({"model":"m","messages":[]}),
         JSON({"model":"m","messages":[]}),
               JSON({"model":"m","messages":[],"id":"i","chat_id":"c","session_id":"s","more":1})};
    for (size_t i = 0; i < COUNT(asked); i++) {
        owui_json *request = server_json(asked[i]);
        owui_call *call = server_done(owui_chat_completed(client, request), OWUI_OK);
        check_response(call, JSON({"messages":[{"content":"filtered"}]}));
        owui_call_release(call);
        owui_json_release(request);
    }
    owui_json *log = faults_log("sent");
    CHECK_CONTAINS(line_of(log, 2), "POST /api/chat/completed ");
    CHECK_CONTAINS(line_of(log, 2), asked[2]);
    owui_json *bodies[2];
    for (size_t i = 0; i < 2; i++) {
        CHECK_CONTAINS(line_of(log, i), "POST /api/chat/completed ");
        bodies[i] = server_json(owui_json_string_at(owui_json_element(log, i), "/body", NULL));
        CHECK_INT(owui_json_size(bodies[i]), 5);
        CHECK_STR(owui_json_string_at(bodies[i], "/model", NULL), "m");
        CHECK_STR(owui_json_string_at(bodies[i], "/chat_id", NULL), "");
    }
    /* New ones each time. */
    static const char *const made[] = {"/id", "/session_id"};
    for (size_t i = 0; i < 2; i++) {
        const char *one = owui_json_string_at(bodies[0], made[i], NULL);
        const char *other = owui_json_string_at(bodies[1], made[i], NULL);
        CHECK(one && other && strlen(one) > 8 && strcmp(one, other) != 0);
    }
    owui_json_release(bodies[0]);
    owui_json_release(bodies[1]);
    owui_json_release(log);
    owui_client_release(client);
}

/* Where a server has nothing at the first place, the second one is tried, and remembered. */
TEST(other_places)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        owui_call *(*function)(owui_client *client, const owui_json *request);
        const char *first, *second, *response;
    } rows[] = {
        {owui_responses, "/api/responses", "/openai/responses", JSON({"output":[],"status":"completed"})},
        {owui_messages, "/api/v1/messages", "/api/message", JSON({"content":[],"stop_reason":"end_turn"})},
        {owui_messages_count_tokens, "/api/v1/messages/count_tokens", "/api/message/count_tokens", JSON({"input_tokens":7})},
    };
    static const char *const nothing[] = {
        HTTP(404, {"detail":"Not Found"}), HTTP(405, {"detail":"Method Not Allowed"}),
        STEPS({"http":{"headers":{"Content-Type":"text/html"},"body":"<!doctype html>"}}),
    };
    /* clang-format on */
    owui_json *request = server_json(JSON({"model":"m"}));
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (size_t k = 0; k < COUNT(nothing); k++) {
            check_row("%s, %zu", rows[i].first, k);
            char script[1000];
            snprintf(script, sizeof script, "[%s,{\"steps\":[{\"http\":{\"body\":%s}}]}]",
                     nothing[k], rows[i].response);
            owui_client *client = faults_client(faults_script("sent", script));
            for (int again = 0; again < 2; again++) {
                owui_call *call = server_done(rows[i].function(client, request), OWUI_OK);
                check_response(call, rows[i].response);
                owui_call_release(call);
            }
            owui_json *log = faults_log("sent");
            CHECK_INT(owui_json_size(log), 3);
            char due[200];
            for (size_t n = 0; n < 3; n++) {
                snprintf(due, sizeof due, "POST %s {\"model\":\"m\"}",
                         n ? rows[i].second : rows[i].first);
                CHECK_STR(line_of(log, n), due);
            }
            owui_json_release(log);
            owui_client_release(client);
        }
    }
    owui_json_release(request);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(requests), T(what_is_sent), T(defaults_of_a_finished_chat), T(other_places), {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
