/*
 * What the library holds on to, in bytes that malloc counts: the same in each run.
 */
#include "check.h"
#include "faults.h"

#include <openwebui.h>

#include <malloc.h>
#include <stdio.h>
#include <string.h>

enum {
    STREAMS = 200,
    EVENTS = 20,
    /* Of which libcurl has 16,100, for its buffer of 16 KiB, and 8,000 hold what came at once. */
    MOST = 31 << 10,
};

#define TEXT " words"

static size_t allocated(void)
{
    struct mallinfo2 now = mallinfo2();
    return now.uordblks + now.hblkhd;
}

static size_t bytes;

static int count_bytes(const char *text, size_t length, void *user)
{
    (void)text, (void)user;
    bytes += length;
    return 0;
}

/* Calls that have read all that came, and wait for more. */
static void open_streams(owui_client *client, owui_loop *loop, owui_call **calls, int count)
{
    owui_json *request = NULL;
    owui_json_parse(FAULTS_CHAT, sizeof FAULTS_CHAT - 1, &request, NULL);
    bytes = 0;
    for (int i = 0; i < count; i++) {
        calls[i] = owui_chat(client, request);
        owui_call_on_text(calls[i], count_bytes, NULL);
        CHECK_STATUS(owui_call_start(calls[i], loop, NULL, NULL), OWUI_OK);
    }
    owui_json_release(request);
    size_t due = (size_t)count * EVENTS * strlen(TEXT);
    while (bytes < due && owui_loop_active_calls(loop) == (size_t)count)
        owui_loop_dispatch(loop, 1000);
    CHECK_INT(bytes, due);
}

static void leave(owui_loop *loop, owui_call **calls, int count)
{
    for (int i = 0; i < count; i++) {
        owui_call_cancel(calls[i]);
        owui_call_release(calls[i]);
    }
    while (owui_loop_active_calls(loop) > 0)
        owui_loop_dispatch(loop, 1000);
}

TEST(of_an_open_stream)
{
    if (!faults_here())
        return;
    char body[EVENTS * 300], *end = body;
    for (int i = 0; i < EVENTS; i++)
        end += sprintf(end,
                       "data: {\"id\":\"chatcmpl-%08d\",\"object\":\"chat.completion.chunk\","
                       "\"created\":%d,\"model\":\"emu\",\"choices\":[{\"index\":0,\"delta\":"
                       "{\"content\":\"" TEXT "\"},\"finish_reason\":null}]}\n\n",
                       i * 7, 1700000000 + i);
    owui_client *client =
        faults_client(faults_stream("memory", body, (size_t)(end - body), FAULTS_STALL));
    owui_loop *loop;
    REQUIRE(client && owui_loop_new(&loop) == OWUI_OK);
    static owui_call *calls[STREAMS];
    /* One before, so that what is there once is there. */
    open_streams(client, loop, calls, 1);
    leave(loop, calls, 1);

    size_t before = allocated();
    open_streams(client, loop, calls, STREAMS);
    size_t each = (allocated() - before) / STREAMS;
    check_row("%zu bytes a stream", each);
    if (before == 0)
        check_skip("this malloc does not count");
    else
        CHECK(each < MOST);
    leave(loop, calls, STREAMS);
    owui_loop_free(loop);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {T(of_an_open_stream), {NULL, NULL}};
    return check_main(argc, argv, tests);
}
