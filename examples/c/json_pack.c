/*
 * Builds a request with jansson's json_pack():  json_pack MODEL QUESTION
 *
 * An owui_json is a json_t. Link with jansson as well: pkg-config --libs openwebui jansson
 */
#include "common.h"
#include <jansson.h>

int main(int argc, char **argv)
{
    if (argc != 3)
        return fprintf(stderr, "usage: json_pack MODEL QUESTION\n"), 2;
    json_error_t error;
    owui_json *request =
        json_pack_ex(&error, 0, "{s:s, s:b, s:f, s:[{s:s, s:s}, {s:s, s:s}]}", "model", argv[1],
                     "stream", 1, "temperature", 0.2, "messages", "role", "system", "content",
                     "Answer in one sentence.", "role", "user", "content", argv[2]);
    if (!request)
        return fprintf(stderr, "json_pack: %s\n", error.text), 1;
    owui_client *client = new_client();
    int status = print_response(client, request);
    owui_json_release(request);
    owui_client_release(client);
    return status != OWUI_OK;
}
