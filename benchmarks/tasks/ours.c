/* The tasks with libopenwebui. */
#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "task.h"

static owui_client *client;
static size_t bytes;
static double asked_at;

static int failed(owui_call *call)
{
    fprintf(stderr, "%s\n", owui_call_error_message(call));
    return 1;
}

static owui_call *made_chat(const char *body)
{
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, body, strlen(body));
    return call;
}

static int count_text(const char *text, size_t length, void *user)
{
    (void)text, (void)user;
    if (asked_at > 0)
        task_first(asked_at);
    asked_at = 0;
    bytes += length;
    return 0;
}

/* Performs a call and releases it; what it read is counted by `count`. */
static int perform(owui_call *call, size_t (*count)(owui_call *))
{
    int status = owui_call_perform(call);
    if (status != OWUI_OK)
        return failed(call);
    bytes += count ? count(call) : 0;
    owui_call_release(call);
    return 0;
}

static size_t body_length(owui_call *call)
{
    size_t length;
    owui_call_response_body(call, &length);
    return length;
}

static size_t model_count(owui_call *call)
{
    return owui_json_size(owui_json_at(owui_call_response(call), "/data"));
}

static size_t text_length(owui_call *call)
{
    size_t length;
    owui_call_response_text(call, &length);
    return length;
}

static int list(size_t (*count)(owui_call *), const char *argument)
{
    perform(owui_model_list(client, 0), NULL);
    task_begin();
    for (int left = atoi(argument); left > 0; left--)
        if (perform(owui_model_list(client, 0), count))
            return 1;
    task_end(bytes);
    return 0;
}

static int list_body(const char *argument)
{
    return list(body_length, argument);
}

static int list_tree(const char *argument)
{
    return list(model_count, argument);
}

static int with_list(int dumps, const char *argument)
{
    size_t length, dumped;
    owui_call *call = owui_model_list(client, 0);
    if (owui_call_perform(call) != OWUI_OK)
        return failed(call);
    const char *text = owui_call_response_body(call, &length);
    owui_json *json;
    if (owui_json_parse(text, length, &json, NULL) != OWUI_OK)
        return 1;
    task_begin();
    for (int left = atoi(argument); left > 0; left--) {
        if (dumps) {
            char *out = owui_json_dump(json, &dumped);
            bytes += dumped;
            owui_free(out);
        } else {
            owui_json *parsed;
            bytes += owui_json_parse(text, length, &parsed, NULL) == OWUI_OK;
            owui_json_release(parsed);
        }
    }
    task_end(bytes);
    owui_json_release(json);
    owui_call_release(call);
    return 0;
}

static int parse(const char *argument)
{
    return with_list(0, argument);
}

static int dump(const char *argument)
{
    return with_list(1, argument);
}

static int calls(const char *argument)
{
    if (perform(made_chat(TASK_WHOLE_BODY), NULL))
        return 1;
    task_begin();
    for (int left = atoi(argument); left > 0; left--)
        if (perform(made_chat(TASK_WHOLE_BODY), text_length))
            return 1;
    task_end(bytes);
    return 0;
}

static int short_streams(const char *argument)
{
    for (int left = atoi(argument); left >= 0; left--) {
        owui_call *call = made_chat(TASK_BODY);
        owui_call_on_text(call, count_text, NULL);
        asked_at = task_now_us();
        if (perform(call, NULL))
            return 1;
        if (left == atoi(argument)) { /* the first one connects */
            task_begin();
            bytes = 0;
        }
    }
    task_end(bytes);
    return 0;
}

static int one(int keeps)
{
    perform(owui_model_list(client, 0), NULL);
    owui_call *call = made_chat(TASK_BODY);
    owui_call_on_text(call, count_text, NULL);
    owui_call_set_keep_response(call, keeps);
    task_begin();
    if (perform(call, NULL))
        return 1;
    task_end(bytes);
    return 0;
}

static int kept(const char *argument)
{
    owui_client_set_buffer_limit(client, (size_t)1 << 30);
    (void)argument;
    return one(1);
}

static int passed_on(const char *argument)
{
    (void)argument;
    return one(0);
}

static void count_failure(owui_call *call, int status, void *user)
{
    if (status != OWUI_OK)
        failed(call);
    *(int *)user += status != OWUI_OK;
}

static int many(const char *argument)
{
    int failures = 0;
    owui_loop *loop;
    task_allow_files();
    if (owui_loop_new(&loop) != OWUI_OK)
        return 1;
    /* One before, so that what is there once is there. */
    for (int round = 0; round < 2; round++) {
        bytes = 0;
        task_begin();
        for (int left = round ? atoi(argument) : 1; left > 0; left--) {
            owui_call *call = made_chat(TASK_BODY);
            owui_call_on_text(call, count_text, NULL);
            owui_call_start(call, loop, count_failure, &failures);
            owui_call_release(call);
        }
        while (owui_loop_active_calls(loop) > 0)
            owui_loop_dispatch(loop, 100);
    }
    task_end((size_t)atoi(argument));
    owui_loop_free(loop);
    return failures != 0;
}

static int upload(const char *argument)
{
    /* What starting libcurl takes is not the upload's. */
    perform(owui_model_list(client, 0), NULL);
    task_begin();
    if (perform(owui_file_upload(client, argument), NULL))
        return 1;
    task_end(1);
    return 0;
}

static const struct {
    const char *name;
    int (*run)(const char *argument);
} tasks[] = {
    {"list-body", list_body}, {"list-tree", list_tree}, {"parse", parse},
    {"dump", dump},           {"calls", calls},         {"short-streams", short_streams},
    {"kept", kept},           {"passed-on", passed_on}, {"many", many},
    {"upload", upload},
};

int main(int argc, char **argv)
{
    if (argc < 4 || owui_client_new(argv[2], "", &client) != OWUI_OK)
        return 2;
    for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++)
        if (!strcmp(argv[1], tasks[i].name)) {
            int status = tasks[i].run(argv[3]);
            owui_client_release(client);
            return status;
        }
    return 2;
}
