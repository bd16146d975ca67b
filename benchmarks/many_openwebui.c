/*
 * Many streams at once through libopenwebui:  many_openwebui URL COUNT
 * Says how long they took, the CPU for each, and how much memory each took while all were running.
 */
#define _GNU_SOURCE
#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "many.h"

static int count_text(const char *text, size_t length, void *user)
{
    (void)text;
    *(size_t *)user += length;
    return 0;
}

static void done(owui_call *call, int status, void *user)
{
    (void)call;
    *(int *)user += status != OWUI_OK;
}

int main(int argc, char **argv)
{
    static const char body[] = "{\"model\":\"m\",\"stream\":true,\"messages\":[]}";
    int count = argc > 2 ? atoi(argv[2]) : 1000, failed = 0;
    size_t bytes = 0;
    owui_client *client;
    owui_loop *loop;
    if (argc < 2 || owui_client_new(argv[1], "", &client) != OWUI_OK ||
        owui_loop_new(&loop) != OWUI_OK)
        return 2;
    /* One before, so that what is there once is there. */
    for (int round = 0; round < 2; round++) {
        struct many many = many_begin(round ? count : 1);
        for (int i = 0; i < many.count; i++) {
            owui_call *call = owui_chat(client, NULL);
            owui_call_set_body(call, body, strlen(body));
            owui_call_on_text(call, count_text, &bytes);
            owui_call_start(call, loop, done, &failed);
            owui_call_release(call);
        }
        while (owui_loop_active_calls(loop) > 0) {
            owui_loop_dispatch(loop, 10);
            many_look(&many);
        }
        if (round)
            many_end(&many, failed, bytes);
    }
    owui_loop_free(loop);
    owui_client_release(client);
    return failed != 0;
}
