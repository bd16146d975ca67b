/* Lists the models, then streams a chat to the terminal:  chat [MODEL] [QUESTION] */
#include <openwebui.h>
#include <stdio.h>
#include <string.h>

static int print_text(const char *text, size_t length, void *user)
{
    fwrite(text, 1, length, user);
    return fflush(user); /* as it comes, not when the buffer is full */
}

/* The first model's id, for those who name none. */
static int list_models(owui_client *client, char *first, size_t size)
{
    owui_call *call = owui_model_list(client, 0);
    int status = owui_call_perform(call);
    if (status != OWUI_OK)
        fprintf(stderr, "%s\n", owui_call_error_message(call));
    const owui_json *models = owui_json_at(owui_call_response(call), "/data");
    for (size_t i = 0; i < owui_json_size(models); i++) {
        const char *id = owui_json_string_at(owui_json_element(models, i), "/id", NULL);
        printf("model  %s\n", id ? id : "?");
        if (i == 0 && id)
            snprintf(first, size, "%s", id);
    }
    owui_call_release(call);
    return status;
}

static void print_speed(owui_call *call)
{
    int64_t tokens = owui_call_stat(call, OWUI_STAT_COMPLETION_TOKENS);
    int64_t first = owui_call_stat(call, OWUI_STAT_FIRST_TOKEN_US);
    int64_t total = owui_call_stat(call, OWUI_STAT_TOTAL_US);
    printf("\n%lld tokens in, %lld out; first token after %.1f ms, all after %.1f ms",
           (long long)owui_call_stat(call, OWUI_STAT_PROMPT_TOKENS), (long long)tokens,
           (double)first / 1000, (double)total / 1000);
    if (tokens > 1 && total > first)
        printf(": %.1f tokens a second", (double)(tokens - 1) * 1e6 / (double)(total - first));
    printf("\n");
}

static int chat(owui_client *client, const char *model, const char *question)
{
    owui_json *request = owui_json_object();
    owui_json *messages = owui_json_array();
    owui_json *message = owui_json_object();
    owui_json_set_string(message, "role", "user");
    owui_json_set_string(message, "content", question);
    owui_json_append(messages, message);
    owui_json_set_string(request, "model", model);
    owui_json_set_bool(request, "stream", 1);
    owui_json *options = owui_json_object(); /* with token counts at the end */
    owui_json_set_bool(options, "include_usage", 1);
    owui_json_set(request, "stream_options", options);
    owui_json_set(request, "messages", messages);

    printf("\n%s> ", model);
    owui_call *call = owui_chat(client, request);
    owui_call_on_text(call, print_text, stdout);
    int status = owui_call_perform(call);
    printf("\n");
    if (status != OWUI_OK)
        fprintf(stderr, "%s\n", owui_call_error_message(call));
    else
        print_speed(call);

    owui_call_release(call);
    owui_json_release(options);
    owui_json_release(message);
    owui_json_release(messages);
    owui_json_release(request);
    return status;
}

int main(int argc, char **argv)
{
    owui_client *client;
    int status = owui_client_new(NULL, NULL, &client); /* OPENWEBUI_URL, OPENWEBUI_API_KEY */
    if (status != OWUI_OK) {
        fprintf(stderr, "%s\n", owui_status_message(status));
        return 1;
    }
    char model[256] = "";
    status = list_models(client, model, sizeof model);
    if (status == OWUI_OK && argc > 1)
        snprintf(model, sizeof model, "%s", argv[1]);
    if (status == OWUI_OK)
        status = chat(client, model, argc > 2 ? argv[2] : "Why is the sky blue?");
    owui_client_release(client);
    return status == OWUI_OK ? 0 : 1;
}
