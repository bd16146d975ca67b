/* What the examples share: a client from the environment, a model, a question, and how to say what went wrong. */
#ifndef EXAMPLES_COMMON_H
#define EXAMPLES_COMMON_H

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* OPENWEBUI_URL and OPENWEBUI_API_KEY; ends the program if they are not there. */
static inline owui_client *new_client(void)
{
    owui_client *client;
    int status = owui_client_new(NULL, NULL, &client);
    if (status != OWUI_OK) {
        fprintf(stderr, "%s\n", owui_status_message(status));
        exit(1);
    }
    return client;
}

/* Runs a call to its end and says so if it fails. */
static inline int run(owui_call *call)
{
    int status = owui_call_perform(call);
    if (status != OWUI_OK)
        fprintf(stderr, "%s\n", owui_call_error_message(call));
    return status;
}

/* Runs a call and keeps one string of its response, to be freed with free(); NULL if it fails. */
static inline char *run_for_string(owui_call *call, const char *pointer)
{
    char *copy = NULL;
    size_t length;
    const char *text;
    if (run(call) == OWUI_OK &&
        (text = owui_json_string_at(owui_call_response(call), pointer, &length))) {
        copy = malloc(length + 1);
        if (copy)
            memcpy(copy, text, length + 1);
    }
    owui_call_release(call);
    return copy;
}

/* The model's name, to be freed with free(); for "-" the first one that the server has. */
static inline char *choose_model(owui_client *client, const char *name)
{
    if (strcmp(name, "-") == 0)
        return run_for_string(owui_model_list(client, 0), "/data/0/id");
    char *copy = malloc(strlen(name) + 1);
    return copy ? strcpy(copy, name) : NULL;
}

/* {"model":…,"stream":true,"messages":[{"role":"user","content":question}]} */
static inline owui_json *new_question(const char *model, const char *question)
{
    owui_json *request = owui_json_object();
    owui_json *messages = owui_json_array();
    owui_json *message = owui_json_object();
    owui_json_set_string(message, "role", "user");
    owui_json_set_string(message, "content", question);
    owui_json_append(messages, message);
    owui_json_set_string(request, "model", model);
    owui_json_set_bool(request, "stream", 1);
    owui_json_set(request, "messages", messages);
    owui_json_release(message);
    owui_json_release(messages);
    return request;
}

/* Has the request look something up: "type" is "file" or "collection". */
static inline void look_up_in(owui_json *request, const char *type, const char *id)
{
    owui_json *files = owui_json_array();
    owui_json *file = owui_json_object();
    owui_json_set_string(file, "type", type);
    owui_json_set_string(file, "id", id);
    owui_json_append(files, file);
    owui_json_set(request, "files", files);
    owui_json_release(file);
    owui_json_release(files);
}

static inline int print_text(const char *text, size_t length, void *user)
{
    fwrite(text, 1, length, user);
    return fflush(user);
}

/* Streams the response to the terminal, and then the sources that it was made from. */
static inline int print_response(owui_client *client, const owui_json *request)
{
    owui_call *call = owui_chat(client, request);
    owui_call_on_text(call, print_text, stdout);
    int status = run(call);
    printf("\n");
    const owui_json *sources = owui_json_at(owui_call_response(call), "/sources");
    for (size_t i = 0; i < owui_json_size(sources); i++) {
        const owui_json *texts = owui_json_at(owui_json_element(sources, i), "/document");
        for (size_t j = 0; j < owui_json_size(texts); j++) {
            char place[64];
            snprintf(place, sizeof place, "/metadata/%zu/name", j);
            const char *name = owui_json_string_at(owui_json_element(sources, i), place, NULL);
            const char *text = owui_json_string_at(owui_json_element(texts, j), "", NULL);
            printf("source  %s: %.60s…\n", name ? name : "?", text ? text : "");
        }
    }
    /* The server passes over files that it does not know, or has not processed, without an error. */
    const owui_json *ignored = owui_call_ignored_files(call);
    for (size_t i = 0; i < owui_json_size(ignored); i++)
        fprintf(stderr, "not used: %s\n",
                owui_json_string_at(owui_json_element(ignored, i), "/id", NULL));
    owui_call_release(call);
    return status;
}

#endif
