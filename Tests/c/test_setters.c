/* Each setter of a call on every kind of call: before the start, after it, with what it takes and with what it refuses. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUSY(code)                                                                                 \
    "{\"steps\":[{\"http\":{\"status\":" #code                                                     \
    ",\"headers\":{\"Retry-After\":\"0\"},\"body\":\"busy\"}}]}"

/* ---- The kinds of calls, and what they take */

enum {
    BODY_TOO = 1,
    QUERY_TOO = 2,
    PAGES_TOO = 4,
    OUTPUT_TOO = 8,
    REQUEST = 16, /* not sent without one */
    USUAL = BODY_TOO | QUERY_TOO,
    PLAIN = USUAL | OUTPUT_TOO,
};

static owui_client *client;

/* clang-format off */
#define CALL(number, text) static owui_call *make_##number(void) { return text; }
CALL(1, owui_chat(client, NULL))
CALL(2, owui_chat_with_outlet(client, NULL))
CALL(3, owui_chat_completed(client, NULL))
CALL(4, owui_responses(client, NULL))
CALL(5, owui_messages(client, NULL))
CALL(6, owui_messages_count_tokens(client, NULL))
CALL(7, owui_ollama_chat(client, NULL))
CALL(8, owui_ollama_generate(client, NULL))
CALL(9, owui_ollama(client, "pull", NULL))
CALL(10, owui_ollama_embed(client, NULL))
CALL(11, owui_ollama_show(client, NULL))
CALL(12, owui_ollama_tags(client))
CALL(13, owui_model_list(client, 0))
CALL(14, owui_chat_run(client, NULL))
CALL(15, owui_request(client, "POST", "/x", NULL, NULL))
CALL(16, owui_operation(client, "GET /api/version", NULL, NULL))
CALL(17, owui_file_upload_data(client, "a", "b", 1))
CALL(18, owui_file_status(client, "f"))
CALL(19, owui_file_wait(client, "f"))
CALL(20, owui_file_list(client))
CALL(21, owui_file_search(client, "*"))
CALL(22, owui_file_download(client, "f"))
CALL(23, owui_file_delete(client, "f"))
CALL(24, owui_knowledge_list(client))
CALL(25, owui_knowledge_list_files(client, "k"))
CALL(26, owui_knowledge_get(client, "k"))
CALL(27, owui_knowledge_add_file(client, "k", "f"))
CALL(28, owui_knowledge_query(client, NULL))
CALL(29, owui_knowledge_ingest(client, "k"))
CALL(30, owui_knowledge_sync(client, "k"))
CALL(31, owui_sign_in(client, "a@example.org", "secret-word"))
CALL(32, owui_chat_list(client))
CALL(33, owui_chat_export(client))
CALL(34, owui_audio_speech(client, NULL))
CALL(35, owui_knowledge_update(client, "k", NULL))

static const struct {
    const char *what;
    owui_call *(*make)(void);
    int takes;
} kinds[] = {
    {"chat", make_1, USUAL | REQUEST},
    {"chat with outlet", make_2, USUAL | REQUEST},
    {"chat completed", make_3, PLAIN | REQUEST},
    {"responses", make_4, USUAL | REQUEST},
    {"messages", make_5, USUAL | REQUEST},
    {"count_tokens", make_6, PLAIN | REQUEST},
    {"ollama chat", make_7, USUAL | REQUEST},
    {"ollama generate", make_8, USUAL | REQUEST},
    {"ollama pull", make_9, USUAL},
    {"ollama embed", make_10, PLAIN | REQUEST},
    {"ollama show", make_11, PLAIN | REQUEST},
    {"ollama tags", make_12, PLAIN},
    {"models", make_13, PLAIN},
    {"chat run", make_14, USUAL | REQUEST},
    {"request", make_15, PLAIN},
    {"operation", make_16, PLAIN},
    {"upload", make_17, QUERY_TOO | OUTPUT_TOO},
    {"file status", make_18, PLAIN},
    {"file wait", make_19, USUAL},
    {"file list", make_20, USUAL | PAGES_TOO},
    {"file search", make_21, USUAL | PAGES_TOO},
    {"download", make_22, PLAIN},
    {"file delete", make_23, PLAIN},
    {"knowledge list", make_24, USUAL | PAGES_TOO},
    {"knowledge files", make_25, USUAL | PAGES_TOO},
    {"knowledge get", make_26, PLAIN},
    {"add file", make_27, USUAL},
    {"query", make_28, PLAIN | REQUEST},
    {"ingest", make_29, 0},
    {"sync", make_30, 0},
    {"sign in", make_31, USUAL},
    {"chat list", make_32, USUAL | PAGES_TOO},
    {"chat export", make_33, PLAIN},
    {"speech", make_34, PLAIN | REQUEST},
    {"knowledge update", make_35, PLAIN | REQUEST},
};
/* clang-format on */

/* ---- The setters */

static int on_text(const char *text, size_t length, void *user)
{
    (void)text;
    *(size_t *)user += length;
    return 0;
}

static int on_event(const owui_event *event, void *user)
{
    (void)event;
    ++*(size_t *)user;
    return 0;
}

static int on_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                       void *user)
{
    (void)sent, (void)to_send, (void)received, (void)to_receive;
    ++*(size_t *)user;
    return 0;
}

static int on_retry(int attempt, int status, int64_t wait_ms, void *user)
{
    (void)attempt, (void)status, (void)wait_ms;
    ++*(size_t *)user;
    return 0;
}

static int on_data(const char *data, size_t length, void *user)
{
    (void)data;
    *(size_t *)user += length;
    return 0;
}

enum {
    BODY,
    HEADER,
    QUERY,
    PAGES,
    TIMEOUT,
    RETRIES,
    OUTPUT,
    FINISH_REASON,
    KEEP,
    ON_TEXT,
    ON_EVENT,
    ON_PROGRESS,
    ON_RETRY,
    ON_DATA,
    SETTERS
};

static size_t untouched;

/* Those that can be wrong come first. */
static int set(owui_call *call, int setter, int wrong)
{
    switch (setter) {
    case BODY:
        return owui_call_set_body(call, wrong ? "{" : "{\"model\":\"other\"}", wrong ? 1 : 17);
    case HEADER: return owui_call_set_header(call, wrong ? "a b" : "X-Late", "1");
    case QUERY: return owui_call_set_query(call, wrong ? "" : "late", "1");
    case PAGES: return owui_call_set_page_range(call, wrong ? 0 : 1, 0);
    case TIMEOUT: return owui_call_set_timeout(call, wrong ? 99 : OWUI_TIMEOUT_TOTAL, 1);
    case RETRIES: return owui_call_set_retries(call, wrong ? 11 : 0);
    case OUTPUT: return owui_call_set_output_file(call, wrong ? "" : "/dev/null");
    case FINISH_REASON: return owui_call_set_require_finish_reason(call, 0);
    case KEEP: return owui_call_set_keep_response(call, 0);
    case ON_TEXT: return owui_call_on_text(call, on_text, &untouched);
    case ON_EVENT: return owui_call_on_event(call, on_event, &untouched);
    case ON_PROGRESS: return owui_call_on_progress(call, on_progress, &untouched);
    case ON_RETRY: return owui_call_on_retry(call, on_retry, &untouched);
    default: return owui_call_on_data(call, on_data, &untouched);
    }
}

static int takes(size_t kind, int setter)
{
    switch (setter) {
    case BODY: return kinds[kind].takes & BODY_TOO;
    case QUERY: return kinds[kind].takes & QUERY_TOO;
    case PAGES: return kinds[kind].takes & PAGES_TOO;
    case OUTPUT:
    case ON_DATA: return kinds[kind].takes & OUTPUT_TOO;
    default: return 1;
    }
}

TEST(every_setter_on_every_kind)
{
    client = faults_client("http://127.0.0.1:1");
    for (size_t kind = 0; kind < COUNT(kinds); kind++) {
        for (int setter = 0; setter < SETTERS; setter++) {
            check_row("%s, setter %d", kinds[kind].what, setter);
            int due = takes(kind, setter) ? OWUI_OK : OWUI_E_STATE;
            owui_call *call = kinds[kind].make();
            CHECK(owui_call_user_data(call) == NULL);
            CHECK_STATUS(set(call, setter, 0), due);
            owui_call_release(call);
            if (setter > OUTPUT)
                continue;
            /* What it refuses is how the call ends; what it cannot have does no harm. */
            call = kinds[kind].make();
            CHECK_STATUS(set(call, setter, 1), due == OWUI_OK ? OWUI_E_INVALID : OWUI_E_STATE);
            CHECK_STATUS(set(call, setter, 0), due);
            if (takes(kind, BODY) && setter != BODY)
                CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
            CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 20000), OWUI_OK);
            int status = owui_call_perform(call);
            if (due == OWUI_OK)
                CHECK_STATUS(status, OWUI_E_INVALID);
            else if (kinds[kind].takes != 0 && kinds[kind].make != make_28 &&
                     kinds[kind].make != make_16 && kinds[kind].make != make_32 &&
                     kinds[kind].make != make_33) /* which want another body */
                CHECK_STATUS(status, OWUI_E_CONNECT);
            CHECK_STATUS(owui_call_status(call), status);
            owui_call_release(call);
        }
        /* After the end. */
        owui_call *call = kinds[kind].make();
        check_row("%s, as it is", kinds[kind].what);
        CHECK_STATUS(owui_call_set_retries(call, 0), OWUI_OK);
        if (kinds[kind].takes & REQUEST)
            CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        else if (kinds[kind].takes != 0)
            CHECK_STATUS(owui_call_perform(call), OWUI_E_CONNECT);
        else
            CHECK(owui_call_perform(call) < 0);
        for (int setter = 0; setter < 2 * SETTERS; setter++) {
            check_row("%s has ended, setter %d", kinds[kind].what, setter / 2);
            CHECK_STATUS(set(call, setter / 2, setter % 2), OWUI_E_STATE);
        }
        CHECK_STATUS(owui_call_set_user_data(call, call), OWUI_OK);
        CHECK(owui_call_user_data(call) == call);
        owui_call_release(call);
    }
    for (int setter = 0; setter < SETTERS; setter++) {
        check_row("NULL, setter %d", setter);
        CHECK_STATUS(set(NULL, setter, 0), OWUI_E_INVALID);
    }
    owui_client_release(client);
}

/* ---- While a call runs */

struct running {
    owui_call *call;
    size_t told, text;
};

static int set_all(int attempt, int status, int64_t wait_ms, void *user)
{
    struct running *running = user;
    (void)attempt, (void)status, (void)wait_ms;
    running->told++;
    for (int setter = 0; setter < SETTERS; setter++) {
        check_row("setter %d", setter);
        CHECK_STATUS(set(running->call, setter, 0), OWUI_E_STATE);
    }
    return 0;
}

/* Between two attempts of a request: the second one is as the first, and the call ends as it would have. */
TEST(a_call_that_runs_stays_as_it_is)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *what, *script;
        int status, requests;
    } rows[] = {
        {"a whole stream", "[" BUSY(429) "," BUSY(503) "," SSE({"choices":[{"delta":{"content":"Hello"},"finish_reason":"stop"}]}, "[DONE]") "]", OWUI_OK, 3},
        {"no finish_reason", "[" BUSY(503) "," SSE({"choices":[{"delta":{"content":"Hello"}}]}, "[DONE]") "]", OWUI_E_TRUNCATED, 2},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        client = faults_client(faults_script("running", rows[i].script));
        CHECK_STATUS(owui_client_set_header(client, "X-Client", "1"), OWUI_OK);
        owui_call *call = owui_chat(client, NULL);
        struct running running = {call, 0, 0};
        untouched = 0;
        CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
        CHECK_STATUS(owui_call_set_query(call, "early", "1"), OWUI_OK);
        CHECK_STATUS(owui_call_set_retries(call, 2), OWUI_OK);
        CHECK_STATUS(owui_call_on_text(call, on_text, &running.text), OWUI_OK);
        CHECK_STATUS(owui_call_on_retry(call, set_all, &running), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), rows[i].status);
        check_row("%s", rows[i].what);
        CHECK_INT(running.told, rows[i].requests - 1);
        CHECK_INT(running.text, 5);
        CHECK_INT(untouched, 0);
        CHECK_STR(owui_call_response_text(call, NULL), "Hello");
        owui_json *log = faults_log("running");
        CHECK_INT(owui_json_size(log), rows[i].requests);
        for (size_t k = 0; k < owui_json_size(log); k++) {
            const owui_json *request = owui_json_element(log, k);
            CHECK_STR(owui_json_string_at(request, "/target", NULL),
                      "/s/running/api/chat/completions?early=1");
            CHECK_STR(owui_json_string_at(request, "/body", NULL), FAULTS_CHAT);
            CHECK_STR(faults_header(log, k, "X-Late"), NULL);
            CHECK_STR(faults_header(log, k, "X-Client"), "1");
        }
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- What they do */

/* A query goes with each request of a call, behind the parameters of the endpoint itself. */
TEST(a_query_of_every_request)
{
    if (!faults_here())
        return;
    /* clang-format off */
#define OF_TWO(id) BODY({"items":[{"id":id}],"total":2})
    /* clang-format on */
    client =
        faults_client(faults_script("queries", "[" BUSY(503) "," OF_TWO("a") "," OF_TWO("b") "]"));
    CHECK_STATUS(owui_client_set_retries(client, 1), OWUI_OK);
    owui_call *call = owui_file_list(client);
    CHECK_STATUS(owui_call_set_query(call, "a", "1"), OWUI_OK);
    CHECK_STATUS(owui_call_set_query(call, "a", "2"), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    owui_call_release(call);
    call = owui_model_list(client, 1);
    CHECK_STATUS(owui_call_set_query(call, "refresh", "x"), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_CONTAINS(owui_call_effective_url(call), "/api/models?refresh=true&refresh=x");
    owui_call_release(call);
    owui_json *log = faults_log("queries");
    CHECK_INT(owui_json_size(log), 4);
    for (size_t i = 0; i < 3; i++)
        CHECK_CONTAINS(owui_json_string_at(owui_json_element(log, i), "/target", NULL), "a=1&a=2");
    CHECK_CONTAINS(owui_json_string_at(log, "/3/target", NULL), "?refresh=true&refresh=x");
    owui_json_release(log);
    owui_client_release(client);
}

/* A header of the call in place of the client's, and taken back. */
TEST(a_header_taken_back)
{
    if (!faults_here())
        return;
    client = faults_client(faults_script("headers", "[" BODY({"data":[]}) "]"));
    CHECK_STATUS(owui_client_set_header(client, "X-One", "client"), OWUI_OK);
    for (int way = 0; way < 3; way++) {
        owui_call *call = owui_model_list(client, 0);
        if (way)
            CHECK_STATUS(owui_call_set_header(call, "x-one", "call"), OWUI_OK);
        if (way == 2)
            CHECK_STATUS(owui_call_set_header(call, "X-ONE", NULL), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        owui_call_release(call);
    }
    owui_json *log = faults_log("headers");
    CHECK_STR(faults_header(log, 0, "X-One"), "client");
    CHECK_STR(faults_header(log, 1, "X-One"), "call");
    CHECK_STR(faults_header(log, 2, "X-One"), "client");
    owui_json_release(log);
    owui_client_release(client);
}

/* Where the JSON of a body is malformed, to the byte; and bytes beyond its length are not read. */
TEST(bodies)
{
    static const struct {
        const char *text;
        size_t length;
        int64_t offset;
    } rows[] = {
        {"{\"model\":\"m\",}", 14, 13}, {"[1,2", 4, 4}, {"", 0, 0}, {"nul", 3, 3},
        {"{\"model\":tru}", 13, 12},    {"{} x", 4, 3},
    };
    client = faults_client("http://127.0.0.1:1");
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].text);
        owui_call *call = owui_chat(client, NULL);
        CHECK_INT(owui_call_error_offset(call), -1);
        CHECK_STATUS(owui_call_set_body(call, rows[i].text, rows[i].length), OWUI_E_INVALID);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        CHECK_INT(owui_call_error_offset(call), rows[i].offset);
        owui_call_release(call);
    }
    check_row("what an endpoint requires");
    static const char *const without[] = {"{}", "{\"model\":\"\"}", "[]", "{\"model\":7}"};
    for (size_t i = 0; i < COUNT(without); i++) {
        owui_call *call = owui_chat(client, NULL);
        CHECK_STATUS(owui_call_set_body(call, without[i], strlen(without[i])), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        CHECK_INT(owui_call_error_offset(call), -1);
        owui_call_release(call);
    }
    check_row("without a NUL");
    char *exact = malloc(17);
    memcpy(exact, "{\"model\":\"other\"}", 17);
    owui_call *call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, exact, 17), OWUI_OK);
    free(exact);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_CONNECT);
    owui_call_release(call);
    owui_client_release(client);
}

/* Both callbacks get the text; taken back, none gets anything; the pull functions call neither. */
TEST(callbacks_of_text)
{
    if (!faults_here())
        return;
    for (int way = 0; way < 5; way++) {
        check_row("way %d", way);
        const char *url =
            faults_script("texts", "[" BUSY(503) "," SSE({"choices":[{"delta":{"content":"Hello"},"finish_reason":"stop"}]}, "[DONE]") "]");
        size_t texts = 0, events = 0, both = 0, others = 0;
        owui_call *call = faults_chat(url);
        CHECK_STATUS(owui_call_on_text(call, on_text, &both), OWUI_OK);
        CHECK_STATUS(owui_call_on_text(call, on_text, &texts), OWUI_OK); /* the last one counts */
        CHECK_STATUS(owui_call_on_event(call, on_event, &events), OWUI_OK);
        if (way == 1) {
            CHECK_STATUS(owui_call_on_text(call, NULL, &both), OWUI_OK);
            CHECK_STATUS(owui_call_on_event(call, NULL, NULL), OWUI_OK);
        }
        CHECK_STATUS(owui_call_on_progress(call, on_progress, &others), OWUI_OK);
        CHECK_STATUS(owui_call_on_retry(call, on_retry, &others), OWUI_OK);
        CHECK_STATUS(owui_call_on_progress(call, NULL, &others), OWUI_OK);
        CHECK_STATUS(owui_call_on_retry(call, NULL, &others), OWUI_OK);
        CHECK_STATUS(owui_call_set_retries(call, 1), OWUI_OK);
        const owui_event *event;
        owui_text_batch batch = {.size = sizeof batch};
        owui_frame_batch frames = {.size = sizeof frames};
        if (way < 2)
            CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        while (way == 2 && owui_call_next(call, -1, &event) == OWUI_OK)
            ;
        while (way == 3 && owui_call_next_text(call, -1, &batch) == OWUI_OK)
            ;
        while (way == 4 && owui_call_next_frames(call, -1, &frames) == OWUI_OK)
            ;
        CHECK_STATUS(owui_call_status(call), OWUI_OK);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 2);
        CHECK_INT(both + others, 0);
        CHECK_INT(texts, way ? 0 : 5);
        CHECK_INT(events, way ? 0 : 2); /* TEXT and DONE */
        owui_call_release(call);
    }
}

/* Of a function and a file, the last one gets the body, and memory does not. */
TEST(the_last_output_counts)
{
    if (!faults_here())
        return;
    client = faults_client(faults_response("output", 200, "text/plain", "0123456789"));
    for (int way = 0; way < 4; way++) {
        check_row("way %d", way);
        size_t taken = 0, length = 77;
        owui_call *call = owui_file_download(client, "f");
        if (way == 0)
            CHECK_STATUS(owui_call_set_output_file(call, "/dev/null"), OWUI_OK);
        if (way < 3)
            CHECK_STATUS(owui_call_on_data(call, on_data, &taken), OWUI_OK);
        if (way == 1)
            CHECK_STATUS(owui_call_set_output_file(call, "/dev/null"), OWUI_OK);
        if (way == 2)
            CHECK_STATUS(owui_call_on_data(call, NULL, NULL), OWUI_OK);
        if (way == 3)
            CHECK_STATUS(owui_call_set_output_file(call, "/dev/null"), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        CHECK_INT(taken, way == 0 ? 10 : 0);
        CHECK_STR(owui_call_response_body(call, &length), way == 2 ? "0123456789" : "");
        CHECK_INT(length, way == 2 ? 10 : 0);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED), 10);
        owui_call_release(call);
    }
    owui_call *call = owui_file_download(client, "f");
    CHECK_STATUS(owui_call_set_output_file(call, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
    owui_call_release(call);
    owui_client_release(client);
}

static int stop_data(const char *data, size_t length, void *user)
{
    size_t *taken = user;
    CHECK(length == 4 && memcmp(data, "0123", 4) == 0);
    *taken += length;
    return 1;
}

/* Bytes are passed on as they arrive: the rest of this body never comes. */
TEST(data_as_it_arrives)
{
    if (!faults_here())
        return;
    client = faults_client(faults_steps(
        "data", JSON([{"head":{"headers":{"Content-Type":"text/plain","Content-Length":"8"}}},{"send":"0123"},{"stall":true}])));
    size_t taken = 0;
    owui_call *call = owui_file_download(client, "f");
    CHECK_STATUS(owui_call_on_data(call, stop_data, &taken), OWUI_OK);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_ABORTED);
    CHECK_INT(taken, 4);
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(every_setter_on_every_kind),
        T(a_call_that_runs_stays_as_it_is),
        T(a_query_of_every_request),
        T(a_header_taken_back),
        T(bodies),
        T(callbacks_of_text),
        T(the_last_output_counts),
        T(data_as_it_arrives),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
