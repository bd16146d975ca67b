/* Streams one chat through libopenwebui and counts the bytes of its text:  stream_openwebui URL */
#include <openwebui.h>
#include <stdio.h>
#include <string.h>

static int count(const char *text, size_t length, void *user)
{
    (void)text;
    *(size_t *)user += length;
    return 0;
}

int main(int argc, char **argv)
{
    static const char body[] = "{\"model\":\"m\",\"stream\":true,\"messages\":[]}";
    owui_client *client;
    size_t bytes = 0;
    if (argc < 2 || owui_client_new(argv[1], "", &client) != OWUI_OK)
        return 2;
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, body, strlen(body));
    owui_call_on_text(call, count, &bytes);
    int status = owui_call_perform(call);
    printf("%s %zu %lld\n", owui_status_name(status), bytes,
           (long long)owui_call_stat(call, OWUI_STAT_EVENTS));
    owui_call_release(call);
    owui_client_release(client);
    return status == OWUI_OK ? 0 : 1;
}
