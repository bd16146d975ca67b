/* Asks a question about a file: uploads it, waits until it is processed, chats:  rag_file MODEL FILE QUESTION */
#include "common.h"

static int print_status(const owui_event *event, void *user)
{
    fprintf(user, "%s\n", owui_event_text(event, NULL));
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return fprintf(stderr, "usage: rag_file MODEL FILE QUESTION\n"), 2;
    owui_client *client = new_client();
    char *file = run_for_string(owui_file_upload(client, argv[2]), "/id");
    int status = OWUI_E_LOCAL_FILE;
    if (file) {
        /* That the upload succeeded does not mean that the file can be used. */
        owui_call *wait = owui_file_wait(client, file);
        owui_call_set_timeout(wait, OWUI_TIMEOUT_TOTAL, 120000);
        owui_call_on_event(wait, print_status, stderr);
        status = run(wait);
        owui_call_release(wait);
    }
    if (status == OWUI_OK) {
        owui_json *request = new_question(argv[1], argv[3]);
        look_up_in(request, "file", file);
        status = print_response(client, request);
        owui_json_release(request);
    }
    free(file);
    owui_client_release(client);
    return status != OWUI_OK;
}
