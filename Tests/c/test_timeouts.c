/* Timeouts: they hold while what has arrived is delivered, and count what has arrived but is no line yet. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <string.h>

static void note_done(owui_call *call, int status, void *user)
{
    (void)call;
    *(int *)user = status;
}

/* A reader that takes its time. */
static int slow(const owui_event *event, void *user)
{
    (void)event;
    ++*(int *)user;
    check_sleep_ms(5);
    return 0;
}

static int run(owui_call *call, int way, int *events)
{
    const owui_event *event;
    int status = 77;
    if (way == 0 || way == 1)
        CHECK_STATUS(owui_call_on_event(call, slow, events), OWUI_OK);
    if (way == 0)
        return owui_call_perform(call);
    if (way == 1) {
        owui_loop *loop;
        CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
        CHECK_STATUS(owui_call_start(call, loop, note_done, &status), OWUI_OK);
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        owui_loop_free(loop);
        return status;
    }
    if (way == 2) {
        while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
            slow(event, events);
        return status;
    }
    owui_frame_batch batch = {.size = sizeof batch};
    while ((status = owui_call_next_frames(call, -1, &batch)) == OWUI_OK) {
        for (size_t i = 0; i < batch.count; i++)
            slow(NULL, events);
    }
    return status;
}

TEST(total_while_events_are_delivered)
{
    if (!faults_here())
        return;
    /* 2,000 events in one piece, which take ten seconds. */
    const char *url = faults_steps(
        "burst",
        JSON([{"head":{}},
        {"chunk":"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}\n\n","repeat":2000},
        {"stall":true}]));
    for (int way = 0; way < 4; way++) {
        check_row("way %d", way);
        owui_call *call = faults_chat(url);
        CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 500), OWUI_OK);
        int events = 0;
        double before = check_now_ms();
        CHECK_STATUS(run(call, way, &events), OWUI_E_TIMEOUT_TOTAL);
        double took = check_now_ms() - before;
        CHECK(took > 490);
        /* One each 5 ms, and what was returned together with the last of them. */
        CHECK(events > 0 && events <= 100 + 16);
        size_t length;
        owui_call_response_text(call, &length);
        CHECK_INT(length, events);
        owui_call_release(call);
    }
}

TEST(a_long_header_that_comes_slowly)
{
    if (!faults_here())
        return;
    const char *url = faults_steps(
        "header",
        JSON([{"send":"HTTP/1.1 200 OK\r\nX-Long: "},
        {"send":"aaaaaaaaaa","repeat":4,"drip_ms":50},
        {"send":"\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"}]));
    owui_client *client = faults_client(url);
    for (int timeout = 1000; timeout <= 9000; timeout += 8000) {
        check_row("%d ms", timeout);
        owui_call *call = owui_request(client, "GET", "/q", NULL, NULL);
        CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, timeout), OWUI_OK);
        CHECK_STATUS(owui_call_perform(call), OWUI_OK);
        owui_call_release(call);
    }
    check_row("silence in a line");
    faults_steps("header", JSON([{"send":"HTTP/1.1 200 OK\r\nX-Long: aaa"},{"stall":true}]));
    owui_call *call = owui_request(client, "GET", "/q", NULL, NULL);
    CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, 300), OWUI_OK);
    double before = check_now_ms();
    CHECK_STATUS(owui_call_perform(call), OWUI_E_TIMEOUT_IDLE);
    double took = check_now_ms() - before;
    CHECK(took > 290);
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(total_while_events_are_delivered),
        T(a_long_header_that_comes_slowly),
        {0},
    };
    return check_main(argc, argv, tests);
}
