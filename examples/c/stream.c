#include <openwebui.h>
#include <stdio.h>
#include <string.h>

static int print_text(const char *text, size_t length, void *user)
{
    fwrite(text, 1, length, user);
    return fflush(user);
}

int main(int argc, char **argv)
{
    char text[512];
    snprintf(text, sizeof text,
             "{\"model\":\"%s\",\"stream\":true,\"messages\":[{\"role\":\"user\","
             "\"content\":\"Why is the sky blue?\"}]}",
             argc > 1 ? argv[1] : "llama3.2:latest");

    owui_client *client; /* NULL, NULL: OPENWEBUI_URL and OPENWEBUI_API_KEY */
    int status = owui_client_new(NULL, NULL, &client);
    if (status != OWUI_OK)
        return fprintf(stderr, "%s\n", owui_status_message(status)), 1;
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, text, strlen(text));
    owui_call_on_text(call, print_text, stdout);
    status = owui_call_perform(call); /* OWUI_OK only if the response is complete */
    if (status != OWUI_OK)
        fprintf(stderr, "\n%s\n", owui_call_error_message(call));
    owui_call_release(call);
    owui_client_release(client);
    return status != OWUI_OK;
}
