/* What the batches of owui_call_next_text() and owui_call_next_frames() say of each frame. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
#define ROLE FRAME({"choices":[{"index":0,"delta":{"role":"assistant"}}]})
#define HMM FRAME({"choices":[{"index":0,"delta":{"reasoning_content":"hm"}}]})
#define TOOL FRAME({"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"t","function":{"name":"f","arguments":"{}"}}]}}]})
#define LIKELY(text) "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" text "\"},\"logprobs\":{\"content\":[{\"token\":\"" text "\"}]}}]}\n\n"
#define SOURCES FRAME({"sources":[{"a":1}]})
#define USAGE FRAME({"choices":[],"usage":{"prompt_tokens":1}})
static const char everything[] =
    SOURCES ROLE HMM SAY("a") SAY_AT(1, "x") SAY("b") SAY("c\\u0000d") TOOL LIKELY("e") SAY("f") STOP FINISH_AT(1, "stop") USAGE DONE;
/* clang-format on */

/* The text of choice 0, and nothing else: no event, no piece without text, whatever the stream has. */
TEST(text_only)
{
    if (!faults_here())
        return;
    owui_call *call =
        faults_chat(faults_stream("batches", everything, sizeof everything - 1, FAULTS_WHOLE));
    owui_text_batch batch = {.size = sizeof batch, .text_only = 1};
    char text[40];
    size_t length = 0, pieces = 0;
    int status;
    while ((status = owui_call_next_text(call, -1, &batch)) == OWUI_OK) {
        CHECK(batch.event == NULL);
        CHECK(batch.count > 0 && batch.length > 0 && batch.text != NULL);
        CHECK_INT(batch.ends[batch.count - 1], batch.length);
        REQUIRE(length + batch.length < sizeof text);
        memcpy(text + length, batch.text, batch.length);
        length += batch.length;
        pieces += batch.count;
        CHECK_INT(batch.size, sizeof batch); /* what the caller sets is left to it */
        CHECK_INT(batch.text_only, 1);
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(pieces, 5);
    CHECK(length == 7 && memcmp(text, "abc\0def", 7) == 0);
    owui_call_release(call);
}

/* A frame that says more than its text ends its batch, and its event is there. */
TEST(more_than_text)
{
    if (!faults_here())
        return;
    owui_call *call =
        faults_chat(faults_stream("batches", everything, sizeof everything - 1, FAULTS_WHOLE));
    owui_text_batch batch = {.size = sizeof batch};
    int status, likely = 0, others = 0;
    while ((status = owui_call_next_text(call, -1, &batch)) == OWUI_OK) {
        if (batch.count == 0) {
            CHECK(batch.event != NULL && batch.text == NULL && batch.length == 0);
            CHECK(owui_event_kind(batch.event) != OWUI_EVENT_TEXT ||
                  owui_event_index(batch.event) == 1);
            others++;
        } else if (batch.event) {
            /* It may be there for a piece that is only text, too. */
            size_t length;
            const char *text = owui_event_text(batch.event, &length);
            CHECK_INT(owui_event_kind(batch.event), OWUI_EVENT_TEXT);
            CHECK(length <= batch.length &&
                  memcmp(batch.text + batch.length - length, text, length) == 0);
            if (owui_json_at(owui_event_json(batch.event), "/choices/0/logprobs/content/0")) {
                CHECK_STR(text, "e");
                likely++;
            }
        }
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(likely, 1);
    CHECK_INT(others, 9); /* all but the five of text, and DONE */
    owui_call_release(call);
}

/* ---- Frames */

/* clang-format off */
static const struct {
    const char *frame; /* as sent */
    const char *text;
    size_t length;
    int kind, index;
} frames[] = {
    {SOURCES, "", 0, OWUI_EVENT_SOURCES, 0},
    {ROLE, "", 0, OWUI_EVENT_OTHER, 0},
    {HMM, "hm", 2, OWUI_EVENT_REASONING, 0},
    {SAY("a"), "a", 1, OWUI_EVENT_TEXT, 0},
    {SAY_AT(1, "x"), "x", 1, OWUI_EVENT_TEXT, 1},
    {SAY("c\\u0000d"), "c\0d", 3, OWUI_EVENT_TEXT, 0},
    {TOOL, "{}", 2, OWUI_EVENT_TOOL_CALL, 0},
    /* Of several events, the text of choice 0; or the first one. */
    {FRAME({"choices":[{"index":0,"delta":{"reasoning_content":"hm","content":"yes"}}]}), "yes", 3, OWUI_EVENT_TEXT, 0},
    {FRAME({"choices":[{"index":1,"delta":{"content":"one"}},{"index":0,"delta":{"content":"null"}}]}), "null", 4, OWUI_EVENT_TEXT, 0},
    {FRAME({"choices":[{"index":2,"delta":{"content":"two"}},{"index":1,"delta":{"content":"one"}}]}), "two", 3, OWUI_EVENT_TEXT, 2},
    {FRAME({"choices":[{"index":0,"delta":{"content":"z"}}],"usage":{"n":1}}), "z", 1, OWUI_EVENT_TEXT, 0},
    {FRAME({ "choices" : [ ] , "usage" : { "n" : 2 } }), "", 0, OWUI_EVENT_USAGE, 0},
    {FINISH_AT(0, "stop"), "", 0, OWUI_EVENT_OTHER, 0},
    {FINISH_AT(1, "stop"), "", 0, OWUI_EVENT_OTHER, 0},
    {FINISH_AT(2, "stop"), "", 0, OWUI_EVENT_OTHER, 0},
};
/* clang-format on */

TEST(frames_as_they_came)
{
    if (!faults_here())
        return;
    char body[4000] = "";
    for (size_t i = 0; i < COUNT(frames); i++)
        strcat(body, frames[i].frame);
    strcat(body, DONE);
    owui_call *call = faults_chat(faults_stream("batches", body, strlen(body), FAULTS_WHOLE));
    owui_frame_batch batch = {.size = sizeof batch};
    size_t next = 0, dones = 0;
    int status;
    while ((status = owui_call_next_frames(call, -1, &batch)) == OWUI_OK) {
        if (!batch.count) {
            check_row("DONE");
            CHECK(batch.frames == NULL && batch.data == NULL && batch.text == NULL);
            CHECK_INT(owui_event_kind(batch.event), OWUI_EVENT_DONE);
            CHECK_INT(owui_event_frame(batch.event), 0);
            dones++;
            continue;
        }
        CHECK(batch.event == NULL);
        size_t start = 0, text_start = 0;
        for (size_t i = 0; i < batch.count; i++, next++) {
            REQUIRE(next < COUNT(frames));
            check_row("%s", frames[next].frame);
            const owui_frame *frame = batch.frames + i;
            size_t length = strlen(frames[next].frame) - strlen("data: ") - 2;
            CHECK_INT(frame->end - start, length);
            CHECK(frame->end - start == length &&
                  memcmp(batch.data + start, frames[next].frame + 6, length) == 0);
            CHECK_INT(frame->text_end - text_start, frames[next].length);
            CHECK(frame->text_end - text_start == frames[next].length &&
                  memcmp(batch.text + text_start, frames[next].text, frames[next].length) == 0);
            CHECK_INT(frame->kind, frames[next].kind);
            CHECK_INT(frame->index, frames[next].index);
            start = frame->end;
            text_start = frame->text_end;
        }
    }
    check_row(NULL);
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(next, COUNT(frames));
    CHECK_INT(dones, 1);
    CHECK_INT(batch.size, sizeof batch);
    owui_call_release(call);
}

/* clang-format off */
#define OF(id, created, text, more)                                                                \
    "data: {\"id\":\"" id "\",\"created\":" created                                                \
    ",\"model\":\"emu\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" text "\"}" more       \
    "}]}\n\n"
#define ROUND(id)                                                                                  \
    OF(id, "1", "one", "")                                                                         \
    OF(id, "2", "two", "")                                                                         \
    OF(id, "2", "", "")                                                                            \
    OF(id, "2", "four", ",\"x\":1") OF(id, "2", "five", "") OF(id, "2", "six", ",\"x\":2")         \
        OF(id, "3", "seven", ",\"y\":1")
static const char rounds[] = ROUND("a") ROUND("a") ROUND("b") ROUND("c") STOP DONE;
/* clang-format on */

/* Frames of the same shape differ in strings and numbers, and others have another shape, or none. */
TEST(shapes_of_frames)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(faults_stream("shapes", rounds, sizeof rounds - 1, FAULTS_WHOLE));
    owui_frame_batch batch = {.size = sizeof batch};
    int64_t shapes[40];
    char data[40][200];
    size_t count = 0;
    while (owui_call_next_frames(call, -1, &batch) == OWUI_OK)
        for (size_t i = 0, start = 0; i < batch.count && count < COUNT(shapes); i++, count++) {
            shapes[count] = batch.frames[i].shape;
            snprintf(data[count], sizeof data[count], "%.*s", (int)(batch.frames[i].end - start),
                     batch.data + start);
            start = batch.frames[i].end;
        }
    CHECK_STATUS(owui_call_status(call), OWUI_OK);
    CHECK_INT(count, 4 * 7 + 1);
    int alike = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++) {
            check_row("frames %zu and %zu", k, i);
            if (!shapes[i] || shapes[i] != shapes[k])
                continue;
            alike++;
            owui_json *values[2];
            CHECK_STATUS(owui_json_parse(data[i], strlen(data[i]), &values[0], NULL), OWUI_OK);
            CHECK_STATUS(owui_json_parse(data[k], strlen(data[k]), &values[1], NULL), OWUI_OK);
            char *texts[2];
            for (int v = 0; v < 2; v++) {
                owui_json_set_string(values[v], "id", "");
                owui_json_set_int(values[v], "created", 0);
                owui_json *choice = owui_json_at(values[v], "/choices/0");
                owui_json_set_string(owui_json_at(choice, "/delta"), "content", "");
                if (owui_json_at(choice, "/x"))
                    owui_json_set_int(choice, "x", 0);
                texts[v] = owui_json_dump(values[v], NULL);
            }
            CHECK_STR(texts[0], texts[1]);
            for (int v = 0; v < 2; v++) {
                owui_free(texts[v]);
                owui_json_release(values[v]);
            }
        }
    check_row(NULL);
    CHECK(alike > 0);
    owui_call_release(call);
}

/* A batch has no more than some 16 KiB: the frame that exceeds it is its last. */
TEST(batches_are_small)
{
    if (!faults_here())
        return;
    owui_call *call = faults_chat(faults_steps(
        "many",
        JSON([{"head":{}},{"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"0123456789\"}}]}\n\n","repeat":2000},
                      {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"},{"last_chunk":true}])));
    owui_frame_batch batch = {.size = sizeof batch};
    size_t total = 0, largest = 0, most = 0;
    int status;
    while ((status = owui_call_next_frames(call, -1, &batch)) == OWUI_OK) {
        if (!batch.count)
            continue;
        total += batch.count;
        size_t end = batch.frames[batch.count - 1].end;
        largest = end > largest ? end : largest;
        most = batch.count > most ? batch.count : most;
    }
    CHECK_STATUS(status, OWUI_DONE);
    CHECK_INT(total, 2001);
    CHECK(largest <= 16384 + 100);
    CHECK(most > 1); /* and those that are there come together */
    owui_call_release(call);
}

/* Nothing to read is an error of the call only if it is one. */
TEST(nothing_there)
{
    if (!faults_here())
        return;
    owui_call *call =
        faults_chat(faults_stream("batches", SAY("Hel"), sizeof SAY("Hel") - 1, FAULTS_STALL));
    owui_frame_batch batch = {.size = sizeof batch};
    CHECK_STATUS(owui_call_next_frames(call, -1, &batch), OWUI_OK);
    CHECK_INT(batch.count, 1);
    CHECK_STATUS(owui_call_next_frames(call, 0, &batch), OWUI_AGAIN);
    CHECK(!batch.frames && !batch.data && !batch.text && !batch.event && !batch.count);
    CHECK_STATUS(owui_call_status(call), OWUI_AGAIN);
    owui_call_cancel(call);
    CHECK_STATUS(owui_call_next_frames(call, -1, &batch), OWUI_E_CANCELLED);
    CHECK(!batch.frames && !batch.data && !batch.text && !batch.event && !batch.count);
    CHECK_STATUS(owui_call_next_frames(call, -1, &batch), OWUI_E_CANCELLED);
    owui_call_release(call);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(text_only),         T(more_than_text), T(frames_as_they_came), T(shapes_of_frames),
        T(batches_are_small), T(nothing_there),  {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
