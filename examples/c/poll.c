/*
 * Two chats at the same time in a program that waits with poll(2), beside something else: a line
 * on the terminal stops them.  poll [MODEL]
 */
#include <openwebui.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void done(owui_call *call, int status, void *user)
{
    printf("%s\n", (const char *)user);
    if (status != OWUI_OK)
        printf("  %s\n", owui_call_error_message(call));
    printf("  %s\n", owui_call_response_text(call, NULL)); /* all of it, or what had come */
}

/* The loop keeps a reference; we keep ours, to cancel it. */
static owui_call *ask(owui_client *client, owui_loop *loop, const char *model, const char *question)
{
    char text[512];
    snprintf(text, sizeof text,
             "{\"model\":\"%s\",\"stream\":true,\"messages\":[{\"role\":\"user\","
             "\"content\":\"%s\"}]}",
             model, question);
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, text, strlen(text));
    owui_call_start(call, loop, done, (void *)question);
    return call;
}

int main(int argc, char **argv)
{
    const char *model = argc > 1 ? argv[1] : "llama3.2:latest";
    owui_client *client;
    owui_loop *loop;
    int status = owui_client_new(NULL, NULL, &client);
    if (status != OWUI_OK)
        return fprintf(stderr, "%s\n", owui_status_message(status)), 1;
    if (owui_loop_new(&loop) != OWUI_OK)
        return 1;
    owui_call *calls[2] = {ask(client, loop, model, "Why is the sky blue?"),
                           ask(client, loop, model, "Why is the sea salty?")};

    /* An input without a terminal, such as /dev/null, is at its end at once. */
    struct pollfd watched[2] = {{owui_loop_fd(loop), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    while (owui_loop_active_calls(loop) > 0 && poll(watched, 2, -1) >= 0) {
        if (watched[0].revents)
            owui_loop_dispatch(loop, 0); /* `done` is called in here */
        if (watched[1].revents) {
            char line[256];
            if (read(STDIN_FILENO, line, sizeof line) > 0)
                for (int i = 0; i < 2; i++)
                    owui_call_cancel(calls[i]);
            else
                watched[1].fd = -1;
        }
    }

    int failed = 0;
    for (int i = 0; i < 2; i++) {
        failed |= owui_call_status(calls[i]) != OWUI_OK;
        owui_call_release(calls[i]);
    }
    owui_loop_free(loop);
    owui_client_release(client);
    return failed;
}
