/* Lets the model call a function of this program:  tools MODEL QUESTION */
#include "common.h"

static const char TOOLS[] =
    "[{\"type\":\"function\",\"function\":{\"name\":\"weather\","
    "\"description\":\"The weather at a place\",\"parameters\":{\"type\":\"object\","
    "\"properties\":{\"place\":{\"type\":\"string\"}},\"required\":[\"place\"]}}}]";

/* The arguments are JSON text that the model has written: it may be anything. */
static void weather(const char *arguments, char *result, size_t size)
{
    owui_json *parsed = NULL;
    const char *place = NULL;
    if (arguments && owui_json_parse(arguments, strlen(arguments), &parsed, NULL) == OWUI_OK)
        place = owui_json_string_at(parsed, "/place", NULL);
    snprintf(result, size, "It is sunny in %s.", place ? place : "nowhere");
    owui_json_release(parsed);
}

/* Appends the result of each call that the model asks for. */
static void run_calls(const owui_json *calls, owui_json *messages)
{
    for (size_t i = 0; i < owui_json_size(calls); i++) {
        const owui_json *call = owui_json_element(calls, i);
        const char *arguments = owui_json_string_at(call, "/function/arguments", NULL);
        const char *name = owui_json_string_at(call, "/function/name", NULL);
        const char *id = owui_json_string_at(call, "/id", NULL);
        char result[256] = "there is no such function";
        if (name && strcmp(name, "weather") == 0)
            weather(arguments, result, sizeof result);
        printf("%s(%s) = %s\n", name ? name : "?", arguments ? arguments : "", result);
        owui_json *message = owui_json_object();
        owui_json_set_string(message, "role", "tool");
        owui_json_set_string(message, "tool_call_id", id ? id : "");
        owui_json_set_string(message, "content", result);
        owui_json_append(messages, message);
        owui_json_release(message);
    }
}

/* Runs a request. Returns the message of the model, which the caller releases; NULL if it fails. */
static owui_json *ask(owui_client *client, const owui_json *request)
{
    owui_call *call = owui_chat(client, request);
    owui_call_on_text(call, print_text, stdout);
    owui_json *message = NULL;
    if (run(call) == OWUI_OK) /* the pieces of the tool calls have been put together */
        message = owui_json_retain(owui_json_at(owui_call_response(call), "/choices/0/message"));
    owui_call_release(call);
    return message;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return fprintf(stderr, "usage: tools MODEL QUESTION\n"), 2;
    owui_client *client = new_client();
    owui_json *request = new_question(argv[1], argv[2]);
    owui_json *messages = owui_json_member(request, "messages");
    owui_json *tools = NULL;
    int status = owui_json_parse(TOOLS, strlen(TOOLS), &tools, NULL);
    owui_json_set(request, "tools", tools);
    owui_json *message = status == OWUI_OK ? ask(client, request) : NULL;
    const owui_json *calls = owui_json_at(message, "/tool_calls");
    if (owui_json_size(calls) > 0) {
        owui_json_append(messages, message);
        run_calls(calls, messages);
        /* The results go with the whole conversation; without tools, so the response is text. */
        owui_json *results = new_question(argv[1], "");
        owui_json_set(results, "messages", messages);
        owui_json_release(message);
        message = ask(client, results);
        owui_json_release(results);
    }
    printf("\n");
    int failed = message == NULL;
    owui_json_release(message);
    owui_json_release(tools);
    owui_json_release(request);
    owui_client_release(client);
    return failed;
}
