/* Streams a chat until it ends, or Ctrl-C stops it:  interrupt MODEL QUESTION */
#include "common.h"
#include <signal.h>

static owui_call *running;

/* owui_call_cancel() may be called in a signal handler. */
static void stop(int signal_number)
{
    (void)signal_number;
    owui_call_cancel(running);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return fprintf(stderr, "usage: interrupt MODEL QUESTION\n"), 2;
    owui_client *client = new_client();
    owui_json *request = new_question(argv[1], argv[2]);
    running = owui_chat(client, request);
    owui_call_on_text(running, print_text, stdout);
    signal(SIGINT, stop);
    int status = owui_call_perform(running);
    signal(SIGINT, SIG_DFL); /* before the call is released */
    if (status == OWUI_E_CANCELLED) {
        /* The connection is closed, so the server stops generating. What has arrived stays. */
        size_t length = 0;
        owui_call_response_text(running, &length);
        printf("\nstopped after %zu bytes\n", length);
    } else if (status != OWUI_OK) {
        fprintf(stderr, "\n%s\n", owui_call_error_message(running));
    }
    owui_call_release(running);
    owui_json_release(request);
    owui_client_release(client);
    return status == OWUI_OK ? 0 : status == OWUI_E_CANCELLED ? 130 : 1;
}
