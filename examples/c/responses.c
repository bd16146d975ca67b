/* One response of the Responses API, streamed:  responses MODEL INPUT */
#include "common.h"

int main(int argc, char **argv)
{
    if (argc != 3)
        return fprintf(stderr, "usage: responses MODEL INPUT\n"), 2;
    owui_json *request = owui_json_object();
    owui_json_set_string(request, "model", argv[1]);
    owui_json_set_string(request, "input", argv[2]);
    owui_json_set_bool(request, "stream", 1);

    owui_client *client = new_client();
    owui_call *call = owui_responses(client, request);
    owui_call_on_text(call, print_text, stdout);
    int status = run(call);
    printf("\n");
    if (status == OWUI_OK)
        printf("%s\n", owui_json_string_at(owui_call_response(call), "/status", NULL));
    owui_call_release(call);
    owui_json_release(request);
    owui_client_release(client);
    return status != OWUI_OK;
}
