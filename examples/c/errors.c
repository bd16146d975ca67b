/* What a call tells of its failure:  errors MODEL QUESTION */
#include "common.h"

static void explain(owui_call *call)
{
    /* One line: what failed, the message of the server, what to do. */
    printf("message      %s\n", owui_call_error_message(call));
    /* The message of the server alone. */
    const char *detail = owui_call_error_detail(call);
    printf("detail       %s\n", detail ? detail : "none");
    printf("HTTP status  %d\n", owui_call_response_status(call));
    /* 1: the server cannot have started the work. Retry after this number of milliseconds; -1 if not known. */
    printf("retryable    %d\n", owui_call_error_retryable(call));
    printf("retry after  %lld ms\n", (long long)owui_call_error_retry_after(call));
    /* The text received before the error. */
    printf("text         %s\n", owui_call_response_text(call, NULL));
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return fprintf(stderr, "usage: errors MODEL QUESTION\n"), 2;
    owui_client *client = new_client();
    owui_json *request = new_question(argv[1], argv[2]);
    owui_call *call = owui_chat(client, request);
    int status = owui_call_perform(call);
    if (status == OWUI_OK) {
        printf("%s\n", owui_call_response_text(call, NULL));
    } else {
        printf("%s\n", owui_status_name(status));
        explain(call);
    }
    owui_call_release(call);
    owui_json_release(request);
    owui_client_release(client);
    return status != OWUI_OK;
}
