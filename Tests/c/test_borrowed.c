/*
 * What an event returned stays unchanged until the next call of next or release, whatever arrives in between: every
 * getter is asked, the loop is dispatched while data arrives, and the same pointers are looked at again. Under
 * valgrind a pointer into freed memory shows as well.
 */
#include "check.h"
#include "faults.h"

#include <openwebui.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Copies of what was returned */

struct copy {
    const char *what, *at;
    char *bytes;
    size_t length;
};

struct copies {
    struct copy list[16];
    size_t count;
    char *json; /* the event's, dumped */
};

static void keep(struct copies *copies, const char *what, const char *at, size_t length)
{
    if (!at)
        return;
    struct copy copy = {what, at, malloc(length + 1), length};
    memcpy(copy.bytes, at, length);
    copies->list[copies->count++] = copy;
}

static void keep_text(struct copies *copies, const char *what, const char *at)
{
    keep(copies, what, at, at ? strlen(at) + 1 : 0);
}

static void keep_call(struct copies *copies, owui_call *call)
{
    size_t length;
    const char *text = owui_call_response_text(call, &length);
    keep(copies, "the call's text", text, length + 1);
    keep_text(copies, "a header", owui_call_response_header(call, "Content-Type"));
    const char *body = owui_call_response_body(call, &length);
    keep(copies, "the body", body, length);
    keep_text(copies, "the error's message", owui_call_error_message(call));
}

static void keep_event(struct copies *copies, const owui_event *event)
{
    size_t length;
    const char *text = owui_event_text(event, &length);
    keep(copies, "the event's text", text, length + 1);
    const char *data = owui_event_data(event, &length);
    keep(copies, "the event's data", data, length);
    keep_text(copies, "the event's name", owui_event_name(event));
}

static void compare(struct copies *copies)
{
    for (size_t i = 0; i < copies->count; i++) {
        struct copy *copy = &copies->list[i];
        if (memcmp(copy->at, copy->bytes, copy->length) != 0)
            check_true(0, __FILE__, __LINE__, copy->what);
    }
}

static void forget(struct copies *copies)
{
    compare(copies);
    for (size_t i = 0; i < copies->count; i++)
        free(copies->list[i].bytes);
    owui_free(copies->json);
    memset(copies, 0, sizeof *copies);
}

/* ---- Streams of which data arrives all the time */

static owui_loop *loop;

static void ready(owui_call *call, void *user)
{
    (void)call;
    ++*(int *)user;
}

/* Dispatches until more of the body has arrived, or nothing does for a while. */
static void let_arrive(owui_call *call)
{
    int64_t before = owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED);
    for (int i = 0; i < 3 && owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED) == before; i++)
        owui_loop_dispatch(loop, 5);
}

/* `repeat` times `frame`, apart by a moment each, then `last`; as the steps of a script, yours. */
static char *steps_of(const char *type, const char *frame, int repeat, const char *last)
{
    owui_json *steps = owui_json_array();
    owui_json *head, *wait;
    char text[200];
    snprintf(text, sizeof text,
             JSON({"head":{"headers":{"Content-Type":"%s","Transfer-Encoding":"chunked"}}}), type);
    owui_json_parse(text, strlen(text), &head, NULL);
    owui_json_parse("{\"sleep_ms\":3}", 14, &wait, NULL);
    owui_json_append(steps, head);
    for (int i = 0; i <= repeat; i++) {
        const char *chunk = i < repeat ? frame : last;
        owui_json *step = owui_json_object(), *string = owui_json_stringn(chunk, strlen(chunk));
        owui_json_set(step, "chunk", string);
        owui_json_append(steps, step);
        owui_json_append(steps, wait);
        owui_json_release(string);
        owui_json_release(step);
    }
    owui_json *end;
    owui_json_parse("{\"last_chunk\":true}", 19, &end, NULL);
    owui_json_append(steps, end);
    size_t length;
    char *dump = owui_json_dump(steps, &length);
    owui_json_release(end);
    owui_json_release(head);
    owui_json_release(wait);
    owui_json_release(steps);
    return dump;
}

/* Text of `length` times "s". */
static const char *long_text(size_t length)
{
    static char *text;
    free(text);
    text = malloc(length + 1);
    memset(text, 's', length);
    text[length] = 0;
    return text;
}

enum kind { CHAT, RESPONSES, OLLAMA, ANY };

struct stream {
    const char *what;
    enum kind kind;
    const char *type;
    const char *frame, *last;
    int repeat;
};

static char sources_and_text[300000];

/* clang-format off */
static const struct stream streams[] = {
    {"plain text", CHAT, "text/event-stream", SAY("Hello, hello, hello"), STOP DONE, 12},
    {"sources and text in one frame", CHAT, "text/event-stream", sources_and_text, STOP DONE, 3},
    {"text and usage in one frame", CHAT, "text/event-stream",
     FRAME({"choices":[{"index":0,"delta":{"content":"more"}}],"usage":{"prompt_tokens":1,"completion_tokens":2}}), STOP DONE, 12},
    {"reasoning and text in one frame", CHAT, "text/event-stream",
     FRAME({"choices":[{"index":0,"delta":{"reasoning_content":"hm","content":"yes"}}]}), STOP DONE, 12},
    {"two choices in one frame", CHAT, "text/event-stream",
     FRAME({"choices":[{"index":0,"delta":{"content":"a"}},{"index":1,"delta":{"content":"b"}}]}), STOP FINISH_AT(1, "stop") DONE, 12},
    {"tool calls", CHAT, "text/event-stream",
     FRAME({"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"c","function":{"name":"f","arguments":"{"}},{"index":1,"id":"d","function":{"name":"g","arguments":"["}}]}}]}),
     FINISH("tool_calls") DONE, 12},
    {"data of several lines", CHAT, "text/event-stream",
     "event: message\ndata: {\"choices\":[{\"index\":0,\ndata: \"delta\":{\"content\":\"x\"}}]}\n\n", STOP DONE, 12},
    {"responses", RESPONSES, "text/event-stream",
     FRAME({"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"word"}),
     FRAME({"type":"response.completed","response":{"id":"r","status":"completed","output":[]}}), 12},
    {"ollama", OLLAMA, "application/x-ndjson", "{\"message\":{\"role\":\"assistant\",\"content\":\"hi\",\"thinking\":\"hm\"},\"done\":false}\n",
     "{\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"eval_count\":4}\n", 12},
    {"a stream of unknown kind", ANY, "text/event-stream", "event: tick\ndata: 12345 67890\n\n", "data: end\n\n", 12},
};
/* clang-format on */

static owui_call *make(const struct stream *stream, owui_client *client)
{
    static const char request[] = JSON({"model":"m","stream":true,"messages":[],"input":"x"});
    owui_call *call = stream->kind == CHAT        ? owui_chat(client, NULL)
                      : stream->kind == RESPONSES ? owui_responses(client, NULL)
                      : stream->kind == OLLAMA
                          ? owui_ollama_chat(client, NULL)
                          : owui_request(client, "POST", "/api/other", NULL, NULL);
    CHECK_STATUS(owui_call_set_body(call, request, strlen(request)), OWUI_OK);
    return call;
}

static owui_client *serve(const struct stream *stream)
{
    char *steps = steps_of(stream->type, stream->frame, stream->repeat, stream->last);
    owui_client *client = faults_client(faults_steps("held", steps));
    owui_free(steps);
    return client;
}

static void prepare(void)
{
    loop = NULL;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    snprintf(
        sources_and_text, sizeof sources_and_text,
        "data: {\"sources\":[{\"document\":[\"%s\"]}],\"choices\":[{\"index\":0,\"delta\":{\"content\":\"first\"}}]}\n\n",
        long_text(200000));
}

/* `way` 0: next; 1: next_text with events; 2: next_text without; 3: next_frames. What came as text is the same each time. */
static void hold(const struct stream *stream, int way)
{
    check_row("%s, way %d", stream->what, way);
    owui_client *client = serve(stream);
    owui_call *call = make(stream, client);
    int told = 0, status, events = 0;
    CHECK_STATUS(owui_call_attach(call, loop, ready, &told), OWUI_OK);
    while (1) {
        owui_text_batch batch = {.size = sizeof batch, .text_only = way == 2};
        owui_frame_batch frames = {.size = sizeof frames};
        if (way == 0)
            status = owui_call_next(call, 0, &batch.event);
        else if (way == 3)
            status = owui_call_next_frames(call, 0, &frames);
        else
            status = owui_call_next_text(call, 0, &batch);
        const owui_event *event = way == 3 ? frames.event : batch.event;
        if (status == OWUI_AGAIN) {
            CHECK_STATUS(owui_loop_dispatch(loop, 5000), OWUI_OK);
            continue;
        }
        if (status != OWUI_OK)
            break;
        events++;
        struct copies copies = {0};
        keep_call(&copies, call);
        keep(&copies, "the batch's text", batch.text, batch.text ? batch.length + 1 : 0);
        keep(&copies, "the batch's ends", (const char *)batch.ends,
             batch.count * sizeof *batch.ends);
        if (frames.count) {
            const owui_frame *last = frames.frames + frames.count - 1;
            keep(&copies, "the frames", (const char *)frames.frames,
                 frames.count * sizeof *frames.frames);
            keep(&copies, "the frames' data", frames.data, last->end);
            keep(&copies, "the frames' text", frames.text, last->text_end);
        }
        if (event)
            keep_event(&copies, event);
        let_arrive(call);
        compare(&copies);
        /* Asked for only now: it is parsed from what the event holds. */
        if (event) {
            size_t json_length;
            copies.json = owui_json_dump(owui_event_json(event), &json_length);
            let_arrive(call);
            char *again = owui_json_dump(owui_event_json(event), &json_length);
            CHECK_STR(again, copies.json);
            owui_free(again);
        }
        forget(&copies);
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK(events > 1 || way == 2); /* which passes over all but text */
    struct copies copies = {0};
    keep_call(&copies, call);
    owui_loop_dispatch(loop, 20);
    forget(&copies);
    owui_call_release(call);
    owui_client_release(client);
}

TEST(getters_over_dispatches)
{
    if (check_twice())
        return;
    if (!faults_here())
        return;
    check_allow(240);
    prepare();
    for (size_t i = 0; i < COUNT(streams); i++)
        for (int way = 0; way < 4; way += streams[i].kind == ANY ? 3 : 1)
            hold(&streams[i], way);
    owui_loop_free(loop);
}

/* The first event is asked for, and the rest after all of the response has come. */
TEST(first_event_held_to_the_end)
{
    if (!faults_here())
        return;
    prepare();
    for (size_t i = 0; i < COUNT(streams); i++) {
        check_row("%s", streams[i].what);
        owui_client *client = serve(&streams[i]);
        owui_call *call = make(&streams[i], client);
        const owui_event *event = NULL;
        int told = 0, status;
        CHECK_STATUS(owui_call_attach(call, loop, ready, &told), OWUI_OK);
        while ((status = owui_call_next(call, 0, &event)) == OWUI_AGAIN)
            owui_loop_dispatch(loop, 5000);
        CHECK_STATUS(status, OWUI_OK);
        struct copies copies = {0};
        keep_event(&copies, event);
        keep_call(&copies, call);
        for (int turn = 0; turn < 30; turn++)
            owui_loop_dispatch(loop, 10);
        forget(&copies);
        while ((status = owui_call_next(call, 0, &event)) == OWUI_AGAIN || status == OWUI_OK)
            if (status == OWUI_AGAIN)
                owui_loop_dispatch(loop, 5000);
        CHECK_STATUS(status, OWUI_DONE);
        owui_call_release(call);
        owui_client_release(client);
    }
    owui_loop_free(loop);
}

/* A whole response: what is known of it does not change while it arrives, trailers included. */
TEST(bodies_and_headers)
{
    if (!faults_here())
        return;
    prepare();
    const char *steps =
        JSON([
        {"send":"HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n"},
        {"send":"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-One: first\r\n"}, {"sleep_ms":30},
        {"send":"X-Two: second\r\nTransfer-Encoding: chunked\r\n\r\n"}, {"chunk":"{\"choices\":[{\"index\":0,"},
        {"sleep_ms":30}, {"chunk":"\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}"},
        {"send":"0\r\nX-Trailer: late\r\nX-One: changed\r\n\r\n"}, {"close":true}]);
    owui_call *call = faults_chat(faults_steps("whole", steps));
    const owui_event *event;
    int told = 0, status;
    struct copies copies = {0};
    CHECK_STATUS(owui_call_attach(call, loop, ready, &told), OWUI_OK);
    while ((status = owui_call_next(call, 0, &event)) == OWUI_AGAIN || status == OWUI_OK) {
        compare(&copies);
        const char *one = owui_call_response_header(call, "X-One");
        CHECK(!one || strcmp(one, "first") == 0);
        CHECK(!owui_call_response_header(call, "X-Early"));
        size_t length;
        if (status == OWUI_AGAIN) {
            CHECK(!owui_call_response_body(call, &length)); /* not whole yet */
            CHECK_INT(length, 0);
            if (!copies.count && one)
                keep_text(&copies, "a header", one);
            owui_loop_dispatch(loop, 5000);
        }
    }
    CHECK_STATUS(status, OWUI_DONE);
    compare(&copies);
    CHECK_STR(owui_call_response_header(call, "X-One"), "first");
    CHECK_STR(owui_call_response_header(call, "X-Two"), "second");
    CHECK(!owui_call_response_header(call, "X-Trailer"));
    CHECK_STR(owui_call_response_text(call, NULL), "Hello");
    keep_call(&copies, call);
    owui_loop_dispatch(loop, 20);
    forget(&copies);
    owui_call_release(call);
    owui_loop_free(loop);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(getters_over_dispatches),
        T(first_event_held_to_the_end),
        T(bodies_and_headers),
        {0},
    };
    return check_main(argc, argv, tests);
}
