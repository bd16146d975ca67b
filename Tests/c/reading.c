#include "reading.h"

#include "check.h"
#include "faults.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct buffer {
    char *bytes;
    size_t length, room;
};

static void append(struct buffer *buffer, const char *bytes, size_t length)
{
    if (buffer->length + length >= buffer->room) {
        buffer->room = 2 * (buffer->length + length) + 64;
        char *more = realloc(buffer->bytes, buffer->room);
        if (!more)
            abort();
        buffer->bytes = more;
    }
    if (length)
        memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = 0;
}

__attribute__((format(printf, 2, 3))) static void print(struct buffer *buffer, const char *format,
                                                        ...)
{
    char text[300];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    append(buffer, text, length < (int)sizeof text ? (size_t)length : sizeof text - 1);
}

/* In quotes, on one line, long ones by their length. */
static void quote(struct buffer *buffer, const char *text, size_t length)
{
    if (length > 2000) {
        print(buffer, "\"%zu bytes\"", length);
        return;
    }
    append(buffer, "\"", 1);
    for (size_t i = 0; i < length; i++) {
        if (text[i] == 0)
            append(buffer, "\\0", 2);
        else if (text[i] == '\n')
            append(buffer, "\\n", 2);
        else
            append(buffer, text + i, 1);
    }
    append(buffer, "\"", 1);
}

static void print_piece(struct buffer *trace, int index, const char *text, size_t length)
{
    if (trace->length)
        append(trace, " ", 1);
    if (index)
        print(trace, "%d", index);
    quote(trace, text, length);
}

static void print_event(struct buffer *trace, const owui_event *event)
{
    size_t length = 77;
    const char *text = owui_event_text(event, &length);
    const char *name = owui_event_name(event);
    CHECK(text != NULL);
    CHECK_INT(text[length], 0);
    int kind = owui_event_kind(event), index = owui_event_index(event);
    if (kind == OWUI_EVENT_TEXT) {
        CHECK(name == NULL);
        print_piece(trace, index, text, length);
        return;
    }
    if (trace->length)
        append(trace, " ", 1);
    switch (kind) {
    case OWUI_EVENT_REASONING:
        append(trace, "R", 1);
        if (index)
            print(trace, "%d", index);
        break;
    case OWUI_EVENT_TOOL_CALL: print(trace, "C%d.%d", index, owui_event_tool_index(event)); break;
    case OWUI_EVENT_SOURCES: append(trace, "S", 1); break;
    case OWUI_EVENT_USAGE: append(trace, "U", 1); break;
    case OWUI_EVENT_STATUS: append(trace, "P", 1); break;
    case OWUI_EVENT_ERROR: append(trace, "E", 1); break;
    case OWUI_EVENT_DONE: append(trace, "D", 1); break;
    case OWUI_EVENT_OTHER: append(trace, "O", 1); break;
    default: print(trace, "?%d", kind);
    }
    if (name)
        print(trace, "(%s)", name);
    if (length || kind == OWUI_EVENT_DONE || kind == OWUI_EVENT_ERROR)
        quote(trace, text, length);
}

static void print_exactly(struct buffer *exact, const owui_event *event)
{
    size_t length = 77;
    const char *data = owui_event_data(event, &length);
    CHECK_INT(data != NULL, owui_event_frame(event) != 0);
    CHECK(data || !length);
    char *json = owui_json_dump(owui_event_json(event), NULL);
    print_event(exact, event);
    print(exact, "#%lld[", (long long)owui_event_frame(event));
    append(exact, data, length);
    append(exact, "|", 1);
    append(exact, json ? json : "-", json ? strlen(json) : 1);
    append(exact, "]", 1);
    owui_free(json);
}

struct recorder {
    struct buffer trace, exact, text;
};

static struct reading finish(struct recorder *recorder, int status)
{
    append(&recorder->trace, "", 0);
    append(&recorder->exact, "", 0);
    append(&recorder->text, "", 0);
    return (struct reading){status, recorder->trace.bytes, recorder->exact.bytes,
                            recorder->text.bytes, recorder->text.length};
}

static int on_text(const char *text, size_t length, void *user)
{
    CHECK_INT(text[length], 0);
    CHECK(length > 0);
    append(&((struct recorder *)user)->text, text, length);
    return 0;
}

static int on_event(const owui_event *event, void *user)
{
    struct recorder *recorder = user;
    print_event(&recorder->trace, event);
    print_exactly(&recorder->exact, event);
    return 0;
}

struct reading reading_perform(owui_call *call)
{
    struct recorder recorder = {0};
    CHECK_STATUS(owui_call_on_text(call, on_text, &recorder), OWUI_OK);
    CHECK_STATUS(owui_call_on_event(call, on_event, &recorder), OWUI_OK);
    int status = owui_call_perform(call);
    return finish(&recorder, status);
}

struct reading reading_next(owui_call *call)
{
    struct recorder recorder = {0};
    const owui_event *event;
    int status;
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK) {
        print_event(&recorder.trace, event);
        print_exactly(&recorder.exact, event);
        if (owui_event_kind(event) == OWUI_EVENT_TEXT && owui_event_index(event) == 0) {
            size_t length;
            const char *text = owui_event_text(event, &length);
            append(&recorder.text, text, length);
        }
    }
    CHECK(event == NULL);
    CHECK_STATUS(owui_call_next(call, 0, &event), status);
    return finish(&recorder, status);
}

struct reading reading_next_text(owui_call *call)
{
    struct recorder recorder = {0};
    owui_text_batch batch = {.size = sizeof batch};
    int status;
    while ((status = owui_call_next_text(call, -1, &batch)) == OWUI_OK) {
        if (batch.count == 0) {
            CHECK(batch.event != NULL);
            print_event(&recorder.trace, batch.event);
            continue;
        }
        const char *text = batch.text;
        const size_t *ends = batch.ends;
        CHECK_INT(ends[batch.count - 1], batch.length);
        if (batch.event) { /* the last piece's, whose frame says more than the text */
            size_t start = batch.count > 1 ? ends[batch.count - 2] : 0, last;
            const char *piece = owui_event_text(batch.event, &last);
            CHECK_INT(owui_event_kind(batch.event), OWUI_EVENT_TEXT);
            CHECK_INT(owui_event_index(batch.event), 0);
            CHECK(last == batch.length - start && memcmp(piece, text + start, last) == 0);
        }
        append(&recorder.text, text, batch.length);
        for (size_t i = 0, start = 0; i < batch.count; start = ends[i++]) {
            CHECK(ends[i] >= start);
            print_piece(&recorder.trace, 0, text + start, ends[i] - start);
        }
    }
    CHECK(batch.text == NULL && batch.ends == NULL && batch.event == NULL);
    CHECK_INT(batch.count, 0);
    CHECK_INT(batch.length, 0);
    CHECK_STATUS(owui_call_next_text(call, 0, &batch), status);
    return finish(&recorder, status);
}

struct reading reading_next_frames(owui_call *call)
{
    struct recorder recorder = {0};
    owui_frame_batch batch = {.size = sizeof batch};
    int status;
    while ((status = owui_call_next_frames(call, -1, &batch)) == OWUI_OK) {
        CHECK((batch.count == 0) == (batch.event != NULL));
        if (owui_event_kind(batch.event) == OWUI_EVENT_TEXT && owui_event_index(batch.event) == 0) {
            size_t length;
            const char *text = owui_event_text(batch.event, &length);
            append(&recorder.text, text, length);
        }
        size_t start = 0, text_start = 0;
        for (size_t i = 0; i < batch.count; i++) {
            const owui_frame *frame = batch.frames + i;
            CHECK(frame->end >= start && frame->text_end >= text_start);
            if (frame->kind == OWUI_EVENT_TEXT && frame->index == 0)
                append(&recorder.text, batch.text + text_start, frame->text_end - text_start);
            start = frame->end;
            text_start = frame->text_end;
        }
    }
    CHECK(batch.frames == NULL && batch.data == NULL && batch.text == NULL && batch.event == NULL);
    CHECK_INT(batch.count, 0);
    CHECK_STATUS(owui_call_next_frames(call, 0, &batch), status);
    return finish(&recorder, status);
}

void reading_free(struct reading *reading)
{
    free(reading->trace);
    free(reading->exact);
    free(reading->text);
}

owui_call *reading_chat(const void *user)
{
    return faults_chat(user);
}

static int is_uuid(const char *text)
{
    for (int i = 0; i < 36; i++) {
        int dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !isxdigit((unsigned char)text[i]))
            return 0;
    }
    return 1;
}

/* What a real server makes anew for each response must not differ: UUIDs, and the time. */
static void hide(char *text, size_t length)
{
    static const char created[] = "\"created\":";
    for (size_t i = 0; text && i < length; i++) {
        if (i + 36 <= length && is_uuid(text + i))
            memset(text + i, 'x', 36);
        if (length - i > sizeof created && memcmp(text + i, created, sizeof created - 1) == 0)
            for (size_t j = i + sizeof created - 1;
                 j < length && (text[j] == ' ' || isdigit((unsigned char)text[j])); j++)
                text[j] = '0';
    }
}

static void check_same_bytes(const char *a, size_t a_length, const char *b, size_t b_length)
{
    struct buffer one = {0}, other = {0};
    CHECK_INT(a == NULL, b == NULL);
    append(&one, a, a ? a_length : 0);
    append(&other, b, b ? b_length : 0);
    hide(one.bytes, one.length);
    hide(other.bytes, other.length);
    CHECK_INT(a_length, b_length);
    CHECK(one.length == other.length && memcmp(one.bytes, other.bytes, one.length) == 0);
    free(one.bytes);
    free(other.bytes);
}

static void check_same_response(owui_call *a, owui_call *b)
{
    size_t a_length, b_length;
    CHECK_STATUS(owui_call_status(a), owui_call_status(b));
    CHECK_INT(owui_call_response_status(a), owui_call_response_status(b));
    CHECK_STR(owui_call_response_text(a, &a_length), owui_call_response_text(b, &b_length));
    CHECK_INT(a_length, b_length);
    char *a_json = owui_json_dump(owui_call_response(a), &a_length);
    char *b_json = owui_json_dump(owui_call_response(b), &b_length);
    hide(a_json, a_length);
    hide(b_json, b_length);
    CHECK_STR(a_json, b_json);
    owui_free(a_json);
    owui_free(b_json);
    CHECK_STR(owui_call_error_message(a), owui_call_error_message(b));
    CHECK_STR(owui_call_error_detail(a), owui_call_error_detail(b));
    CHECK_STR(owui_call_error_code(a), owui_call_error_code(b));
    CHECK_INT(owui_call_error_retryable(a), owui_call_error_retryable(b));
    CHECK_INT(owui_call_error_offset(a), owui_call_error_offset(b));
    CHECK_INT(owui_call_error_curl_code(a), owui_call_error_curl_code(b));
    const char *a_body = owui_call_error_body(a, &a_length);
    const char *b_body = owui_call_error_body(b, &b_length);
    check_same_bytes(a_body, a_length, b_body, b_length);
    a_body = owui_call_response_body(a, &a_length);
    b_body = owui_call_response_body(b, &b_length);
    check_same_bytes(a_body, a_length, b_body, b_length);
    static const int same[] = {OWUI_STAT_EVENTS, OWUI_STAT_PROMPT_TOKENS,
                               OWUI_STAT_COMPLETION_TOKENS, OWUI_STAT_LOST_AFTER_FINISH};
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        CHECK_INT(owui_call_stat(a, same[i]), owui_call_stat(b, same[i]));
}

owui_call *reading_all_ways(reading_make make, const void *user, int status, const char *trace)
{
    owui_call *performed = make(user), *pulled = make(user), *drained = make(user);
    owui_call *by_frame = make(user);
    struct reading by_perform = reading_perform(performed);
    struct reading by_next = reading_next(pulled);
    struct reading by_text = reading_next_text(drained);
    struct reading by_frames = reading_next_frames(by_frame);
    CHECK_STATUS(by_perform.status, status);
    CHECK_STATUS(by_next.status, status == OWUI_OK ? OWUI_DONE : status);
    CHECK_STATUS(by_text.status, status == OWUI_OK ? OWUI_DONE : status);
    CHECK_STATUS(by_frames.status, by_text.status);
    if (trace)
        CHECK_STR(by_perform.trace, trace);
    hide(by_perform.exact, strlen(by_perform.exact));
    hide(by_next.exact, strlen(by_next.exact));
    CHECK_STR(by_next.trace, by_perform.trace);
    CHECK_STR(by_text.trace, by_perform.trace);
    CHECK_STR(by_next.exact, by_perform.exact);
    CHECK_INT(by_next.text_length, by_perform.text_length);
    CHECK_INT(by_text.text_length, by_perform.text_length);
    CHECK_INT(by_frames.text_length, by_perform.text_length);
    CHECK(memcmp(by_next.text, by_perform.text, by_perform.text_length) == 0);
    CHECK(memcmp(by_text.text, by_perform.text, by_perform.text_length) == 0);
    CHECK(memcmp(by_frames.text, by_perform.text, by_perform.text_length) == 0);
    check_same_response(performed, pulled);
    check_same_response(performed, drained);
    check_same_response(performed, by_frame);
    reading_free(&by_perform);
    reading_free(&by_next);
    reading_free(&by_text);
    reading_free(&by_frames);
    owui_call_release(pulled);
    owui_call_release(drained);
    owui_call_release(by_frame);
    return performed;
}
