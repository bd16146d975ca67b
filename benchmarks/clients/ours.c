/* libopenwebui, with callbacks. */
#include <openwebui.h>
#include <stdio.h>
#include <string.h>

#include "client.h"

static int take_text(const char *text, size_t length, void *user)
{
    sink_add(user, text, length);
    return 0;
}

static int take_kind(const owui_event *event, int kind, sink *sink)
{
    size_t length;
    if (owui_event_kind(event) == kind) {
        const char *text = owui_event_text(event, &length);
        sink_add(sink, text, length);
    }
    return 0;
}

static int take_any_text(const owui_event *event, void *user)
{
    return take_kind(event, OWUI_EVENT_TEXT, user);
}

static int take_reasoning(const owui_event *event, void *user)
{
    return take_kind(event, OWUI_EVENT_REASONING, user);
}

static int take_arguments(const owui_event *event, void *user)
{
    return take_kind(event, OWUI_EVENT_TOOL_CALL, user);
}

static int take_status(const owui_event *event, void *user)
{
    return take_kind(event, OWUI_EVENT_STATUS, user);
}

static int take_json(const owui_event *event, void *user)
{
    const char *text = NULL;
    if (owui_event_kind(event) == OWUI_EVENT_TEXT)
        text = owui_json_string_at(owui_event_json(event), "/choices/0/delta/content", NULL);
    if (text)
        sink_add(user, text, strlen(text));
    return 0;
}

static owui_call *make_call(owui_client *client, const shape *shape)
{
    switch (shape->api) {
    case API_CHAT: return owui_chat(client, NULL);
    case API_RESPONSES: return owui_responses(client, NULL);
    case API_OLLAMA: return owui_ollama_generate(client, NULL);
    case API_MESSAGES: return owui_messages(client, NULL);
    case API_PROGRESS: return owui_ollama(client, "pull", NULL);
    }
    return NULL;
}

static void set_reader(owui_call *call, const shape *shape, sink *sink)
{
    static const owui_event_fn readers[] = {
        [PART_REASONING] = take_reasoning,
        [PART_ARGUMENTS] = take_arguments,
        [PART_ALL_CHOICES] = take_any_text,
        [PART_STATUS] = take_status,
    };
    if (shape->part == PART_TEXT)
        owui_call_on_text(call, take_text, sink);
    else
        owui_call_on_event(call, readers[shape->part], sink);
}

static int pull(owui_call *call, sink *sink)
{
    const owui_event *event;
    int status;
    while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
        take_kind(event, OWUI_EVENT_TEXT, sink);
    return status == OWUI_DONE ? OWUI_OK : status;
}

static int pull_text(owui_call *call, sink *sink)
{
    owui_text_batch batch = {.size = sizeof batch, .text_only = 1};
    int status;
    while ((status = owui_call_next_text(call, -1, &batch)) == OWUI_OK)
        sink_add(sink, batch.text, batch.length);
    return status == OWUI_DONE ? OWUI_OK : status;
}

static void keep_status(owui_call *call, int status, void *user)
{
    (void)call;
    *(int *)user = status;
}

static int run_on_loop(owui_call *call, const shape *shape, sink *sink)
{
    owui_loop *loop;
    int status = owui_loop_new(&loop);
    if (status != OWUI_OK)
        return status;
    set_reader(call, shape, sink);
    owui_call_start(call, loop, keep_status, &status);
    owui_loop_run(loop);
    owui_loop_free(loop);
    return status;
}

/* "push", the usual way, "pull", "batch", "loop", or "json": a handle for every event. */
static int read_call(owui_call *call, const shape *shape, const char *way, sink *sink)
{
    if (!strcmp(way, "pull"))
        return pull(call, sink);
    if (!strcmp(way, "batch"))
        return pull_text(call, sink);
    if (!strcmp(way, "loop"))
        return run_on_loop(call, shape, sink);
    if (!strcmp(way, "json"))
        owui_call_on_event(call, take_json, sink);
    else
        set_reader(call, shape, sink);
    return owui_call_perform(call);
}

int client_run(const char *url, const shape *shape, const char *way, sink *sink)
{
    owui_client *client;
    if (owui_client_new(url, "", &client) != OWUI_OK)
        return -1;
    owui_call *call = make_call(client, shape);
    owui_call_set_body(call, client_body, strlen(client_body));
    int status = read_call(call, shape, way, sink);
    if (status != OWUI_OK)
        fprintf(stderr, "%s: %s\n", owui_status_name(status), owui_call_error_message(call));
    owui_call_release(call);
    owui_client_release(client);
    return status != OWUI_OK;
}
