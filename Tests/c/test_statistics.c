/*
 * Each statistic against the server's own log: what it has received, and when. The fault server's times are of the
 * same clock, and only their order is compared, so that no machine is too slow.
 */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STATS = OWUI_STAT_LOST_AFTER_FINISH + 1 };

/* What is known of when things happened, in milliseconds. */
struct times {
    double before, after; /* perform */
    double first_event, first_token;
    double earliest, latest; /* the start of the call */
    int64_t stats[STATS];
};

static int note_event(const owui_event *event, void *user)
{
    struct times *times = user;
    int kind = owui_event_kind(event);
    if (!times->first_event)
        times->first_event = check_now_ms();
    if (!times->first_token && (kind == OWUI_EVENT_TEXT || kind == OWUI_EVENT_REASONING))
        times->first_token = check_now_ms();
    return 0;
}

enum way { PERFORM, NEXT, NEXT_TEXT, LOOP, WAYS };

static struct times run(owui_call *call, enum way way, int due)
{
    struct times times = {0};
    const owui_event *event;
    owui_text_batch batch = {.size = sizeof batch};
    int status = OWUI_OK;
    for (int stat = 0; stat < STATS; stat++)
        CHECK_INT(owui_call_stat(call, stat), -1);
    if (way == PERFORM || way == LOOP)
        CHECK_STATUS(owui_call_on_event(call, note_event, &times), OWUI_OK);
    times.before = check_now_ms();
    if (way == PERFORM)
        owui_call_perform(call);
    while (way == NEXT && status == OWUI_OK)
        if ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
            note_event(event, &times);
    while (way == NEXT_TEXT && status == OWUI_OK)
        status = owui_call_next_text(call, -1, &batch);
    if (way == LOOP) {
        owui_loop *loop;
        CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
        CHECK_STATUS(owui_call_start(call, loop, NULL, NULL), OWUI_OK);
        check_sleep_ms(20); /* the call has not started before the first dispatch */
        times.before = check_now_ms();
        CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
        owui_loop_free(loop);
    }
    times.after = check_now_ms();
    CHECK_STATUS(owui_call_status(call), due);
    for (int stat = 0; stat < STATS; stat++)
        times.stats[stat] = owui_call_stat(call, stat);
    times.earliest = times.before;
    times.latest = times.after - (double)times.stats[OWUI_STAT_TOTAL_US] / 1e3;
    return times;
}

/* Microseconds, and so a millisecond for what was rounded on the way. */
static void check_not_before(const struct times *times, int stat, double at)
{
    if (!CHECK(times->latest + (double)times->stats[stat] / 1e3 >= at - 1))
        printf("     statistic %d is %.3f ms too early\n", stat,
               at - times->latest - (double)times->stats[stat] / 1e3);
}

static void check_not_after(const struct times *times, int stat, double at)
{
    if (!CHECK(times->earliest + (double)times->stats[stat] / 1e3 <= at + 1))
        printf("     statistic %d is %.3f ms too late\n", stat,
               times->earliest + (double)times->stats[stat] / 1e3 - at);
}

static double logged(const owui_json *log, size_t request, const char *what)
{
    char pointer[60];
    snprintf(pointer, sizeof pointer, "/%zu/%s", request, what);
    double at = owui_json_real_at(log, pointer, -1);
    if (!CHECK(at >= 0))
        printf("     %s is not in the log\n", pointer);
    return at;
}

static int64_t bytes_sent(const owui_json *log)
{
    int64_t sum = 0;
    for (size_t i = 0; i < owui_json_size(log); i++)
        sum += owui_json_int_at(owui_json_element(log, i), "/body_length", 0);
    return sum;
}

static owui_call *chat_of(owui_client *client)
{
    owui_call *call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
    return call;
}

/* The steps: 0 the head, 1 a wait, 2 a role, 3 a wait, 4 reasoning, 5 a wait, 6 the rest. */
/* clang-format off */
#define ROLE FRAME({"choices":[{"index":0,"delta":{"role":"assistant"}}]})
#define HMM FRAME({"choices":[{"index":0,"delta":{"reasoning_content":"hm"}}]})
#define USAGE FRAME({"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":22}})
/* clang-format on */
static const char rest[] = SAY("Hel") SAY("lo") STOP USAGE DONE;

static char *slowly(void)
{
    /* The last piece has the end of the body with it, so that the connection is free when it has been read. */
    char last[1000];
    snprintf(last, sizeof last, "%zx\r\n%s\r\n0\r\n\r\n", sizeof rest - 1, rest);
    owui_json *texts[3] = {owui_json_string(ROLE), owui_json_string(HMM), owui_json_string(last)};
    char *written[3], *steps = malloc(4000);
    for (int i = 0; i < 3; i++)
        written[i] = owui_json_dump(texts[i], NULL);
    snprintf(steps, 4000,
             "[{\"head\":{}},{\"sleep_ms\":20},{\"chunk\":%s},{\"sleep_ms\":20},{\"chunk\":%s},"
             "{\"sleep_ms\":20},{\"send\":%s},{\"keep_alive\":true}]",
             written[0], written[1], written[2]);
    for (int i = 0; i < 3; i++) {
        owui_free(written[i]);
        owui_json_release(texts[i]);
    }
    return steps;
}

/* One request, on a new connection and on one that was open, plain and over TLS. */
TEST(of_a_stream)
{
    if (!faults_here())
        return;
    char *steps = slowly();
    const char *bases[] = {getenv("OWUI_TEST_FAULT_URL"), getenv("OWUI_TEST_FAULT_TLS_URL")};
    for (int tls = 0; tls < 2; tls++) {
        for (int way = 0; way < WAYS; way++) {
            if (!bases[tls] || (tls && way))
                continue;
            faults_steps("stats", steps);
            owui_client *client = faults_client(faults_at(bases[tls], "stats"));
            if (tls)
                CHECK_STATUS(owui_client_set_ca_file(client, getenv("OWUI_TEST_CA_FILE")), OWUI_OK);
            /* A loop's connections go with it. */
            for (size_t round = 0; round < (way == LOOP ? 1 : 2); round++) {
                check_row("tls %d, way %d, round %zu", tls, way, round);
                owui_call *call = chat_of(client);
                struct times times = run(call, (enum way)way, OWUI_OK);
                const int64_t *stats = times.stats;
                owui_json *log = faults_log("stats");
                double arrived = logged(log, round, "arrived_ms");
                CHECK(times.latest >= times.earliest - 1);
                CHECK_INT(stats[OWUI_STAT_REUSED], round);
                CHECK(stats[OWUI_STAT_NAME_LOOKUP_US] >= 0);
                check_not_after(&times, OWUI_STAT_NAME_LOOKUP_US, arrived);
                if (round) {
                    CHECK_INT(stats[OWUI_STAT_CONNECT_US], -1);
                    CHECK_INT(stats[OWUI_STAT_TLS_US], 0);
                } else {
                    CHECK(stats[OWUI_STAT_CONNECT_US] >= stats[OWUI_STAT_NAME_LOOKUP_US]);
                    check_not_after(&times, OWUI_STAT_CONNECT_US, arrived);
                    CHECK(tls ? stats[OWUI_STAT_TLS_US] > stats[OWUI_STAT_CONNECT_US]
                              : stats[OWUI_STAT_TLS_US] == 0);
                    check_not_after(&times, OWUI_STAT_TLS_US, arrived);
                }
                check_not_before(&times, OWUI_STAT_FIRST_BYTE_US, logged(log, round, "steps_ms/0"));
                check_not_before(&times, OWUI_STAT_FIRST_TOKEN_US,
                                 logged(log, round, "steps_ms/4"));
                CHECK(stats[OWUI_STAT_FIRST_BYTE_US] < stats[OWUI_STAT_FIRST_TOKEN_US]);
                if (way != NEXT_TEXT) {
                    check_not_after(&times, OWUI_STAT_FIRST_BYTE_US, times.first_event);
                    check_not_after(&times, OWUI_STAT_FIRST_TOKEN_US, times.first_token);
                }
                /* The call began before its request arrived, and ended after the last step. */
                CHECK((double)stats[OWUI_STAT_TOTAL_US] / 1e3 >=
                      logged(log, round, "steps_ms/6") - arrived - 1);
                CHECK((double)stats[OWUI_STAT_TOTAL_US] / 1e3 <= times.after - times.before + 1);
                CHECK_INT(stats[OWUI_STAT_BYTES_SENT],
                          owui_json_int_at(owui_json_element(log, round), "/body_length", -1));
                CHECK_INT(stats[OWUI_STAT_BYTES_RECEIVED],
                          sizeof ROLE - 1 + sizeof HMM - 1 + sizeof rest - 1);
                CHECK_INT(stats[OWUI_STAT_ATTEMPTS], 1);
                CHECK_INT(stats[OWUI_STAT_EVENTS], 7);
                CHECK_INT(stats[OWUI_STAT_PROMPT_TOKENS], 11);
                CHECK_INT(stats[OWUI_STAT_COMPLETION_TOKENS], 22);
                CHECK_INT(stats[OWUI_STAT_LOST_AFTER_FINISH], 0);
                CHECK_INT(owui_call_stat(call, -1), -1);
                CHECK_INT(owui_call_stat(call, STATS), -1);
                owui_json_release(log);
                owui_call_release(call);
            }
            owui_client_release(client);
        }
    }
    free(steps);
}

/* While a call runs: what is known by then, and a total that grows. */
TEST(while_it_runs)
{
    if (!faults_here())
        return;
    owui_call *call =
        faults_chat(faults_stream("stats", SAY("Hel"), sizeof SAY("Hel") - 1, FAULTS_STALL));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    int64_t first = owui_call_stat(call, OWUI_STAT_TOTAL_US);
    CHECK(first >= owui_call_stat(call, OWUI_STAT_FIRST_TOKEN_US));
    CHECK_INT(owui_call_stat(call, OWUI_STAT_EVENTS), 1);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_SENT), strlen(FAULTS_CHAT));
    CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED), sizeof SAY("Hel") - 1);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_PROMPT_TOKENS), -1);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_COMPLETION_TOKENS), -1);
    check_sleep_ms(20);
    CHECK(owui_call_stat(call, OWUI_STAT_TOTAL_US) >= first + 19000);
    owui_call_cancel(call);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
    int64_t total = owui_call_stat(call, OWUI_STAT_TOTAL_US);
    check_sleep_ms(5);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_TOTAL_US), total); /* and stays at its end */
    owui_call_release(call);
}

/* What did not happen is -1. */
TEST(of_calls_that_fail)
{
    owui_client *client = faults_client("http://127.0.0.1:1");
    owui_call *call = chat_of(client);
    struct times times = run(call, PERFORM, OWUI_E_CONNECT);
    CHECK_INT(times.stats[OWUI_STAT_CONNECT_US], -1);
    CHECK_INT(times.stats[OWUI_STAT_FIRST_BYTE_US], -1);
    CHECK_INT(times.stats[OWUI_STAT_FIRST_TOKEN_US], -1);
    CHECK_INT(times.stats[OWUI_STAT_PROMPT_TOKENS], -1);
    CHECK_INT(times.stats[OWUI_STAT_REUSED], 0);
    CHECK_INT(times.stats[OWUI_STAT_BYTES_RECEIVED], 0);
    CHECK_INT(times.stats[OWUI_STAT_EVENTS], 0);
    CHECK(times.stats[OWUI_STAT_TOTAL_US] >= 0);
    owui_call_release(call);
    owui_client_release(client);
}

/* Of a call that repeats its request, the last request; and the sums. */
TEST(over_a_retry)
{
    if (!faults_here())
        return;
    for (int closes = 0; closes < 2; closes++) {
        for (int way = 0; way < WAYS; way++) {
            check_row("closes %d, way %d", closes, way);
            char *steps = slowly(), script[5000];
            snprintf(
                script, sizeof script,
                "[{\"steps\":[{\"sleep_ms\":20},{\"http\":{\"status\":503,\"headers\":"
                "{\"retry-after-ms\":\"20\"%s},\"body\":{\"detail\":\"busy\"}}}]},{\"steps\":%s}]",
                closes ? ",\"Connection\":\"close\"" : "", steps);
            free(steps);
            owui_client *client = faults_client(faults_script("stats", script));
            CHECK_STATUS(owui_client_set_retries(client, 1), OWUI_OK);
            owui_call *call = chat_of(client);
            struct times times = run(call, (enum way)way, OWUI_OK);
            owui_json *log = faults_log("stats");
            CHECK_INT(owui_json_size(log), 2);
            CHECK_INT(times.stats[OWUI_STAT_ATTEMPTS], 2);
            CHECK_INT(times.stats[OWUI_STAT_REUSED], !closes);
            check_not_before(&times, OWUI_STAT_NAME_LOOKUP_US, logged(log, 0, "steps_ms/1"));
            check_not_after(&times, OWUI_STAT_NAME_LOOKUP_US, logged(log, 1, "arrived_ms"));
            if (closes) {
                check_not_before(&times, OWUI_STAT_CONNECT_US, logged(log, 0, "steps_ms/1"));
                check_not_after(&times, OWUI_STAT_CONNECT_US, logged(log, 1, "arrived_ms"));
            } else {
                CHECK_INT(times.stats[OWUI_STAT_CONNECT_US], -1);
            }
            check_not_before(&times, OWUI_STAT_FIRST_BYTE_US, logged(log, 1, "steps_ms/0"));
            check_not_before(&times, OWUI_STAT_FIRST_TOKEN_US, logged(log, 1, "steps_ms/4"));
            CHECK_INT(times.stats[OWUI_STAT_BYTES_SENT], bytes_sent(log));
            CHECK_INT(times.stats[OWUI_STAT_BYTES_RECEIVED], sizeof ROLE - 1 + sizeof HMM - 1 +
                                                                 sizeof rest - 1 +
                                                                 strlen("{\"detail\": \"busy\"}"));
            CHECK_INT(times.stats[OWUI_STAT_EVENTS], 7);
            owui_json_release(log);
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

/* Each page may be repeated as often as one request may be. */
TEST(over_a_list)
{
    if (!faults_here())
        return;
#define BUSY                                                                                       \
    "{\"steps\":[{\"http\":{\"status\":503,\"headers\":{\"Retry-After\":\"0\"},\"body\":\"busy\"}}]}"
#define ONE_OF_TWO(id) "{\"items\":[{\"id\":\"" id "\"}],\"total\":2}"
#define PAGE(id) "{\"steps\":[{\"http\":{\"body\":" ONE_OF_TWO(id) "}}]}"
    owui_client *client = faults_client(faults_script(
        "stats", "[" BUSY "," BUSY "," PAGE("a") "," BUSY "," BUSY "," PAGE("b") "]"));
    CHECK_STATUS(owui_client_set_retries(client, 2), OWUI_OK);
    owui_call *call = owui_file_list(client);
    struct times times = run(call, PERFORM, OWUI_OK);
    owui_json *log = faults_log("stats");
    CHECK_INT(owui_json_size(log), 6);
    CHECK_INT(owui_json_size(owui_json_at(owui_call_response(call), "/items")), 2);
    CHECK_CONTAINS(owui_call_effective_url(call), "page=2");
    CHECK_INT(times.stats[OWUI_STAT_ATTEMPTS], 6);
    CHECK_INT(times.stats[OWUI_STAT_REUSED], 1);
    CHECK_INT(times.stats[OWUI_STAT_CONNECT_US], -1);
    check_not_before(&times, OWUI_STAT_FIRST_BYTE_US, logged(log, 5, "steps_ms/0"));
    CHECK_INT(times.stats[OWUI_STAT_FIRST_TOKEN_US], -1);
    CHECK_INT(times.stats[OWUI_STAT_EVENTS], 0);
    CHECK_INT(times.stats[OWUI_STAT_BYTES_SENT], 0);
    CHECK_INT(times.stats[OWUI_STAT_BYTES_RECEIVED],
              2 * strlen("{\"items\": [{\"id\": \"a\"}], \"total\": 2}") + 4 * strlen("busy"));
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
}

/* A second request: of the conversation are the first token and the events, of the last request the other times. */
TEST(over_an_outlet)
{
    if (!faults_here())
        return;
    for (int way = 0; way < WAYS; way++) {
        check_row("way %d", way);
        char *steps = slowly(), routes[5000];
        snprintf(routes, sizeof routes,
                 "{\"POST /api/chat/completions\":[{\"steps\":%s}],\"POST /api/chat/completed\":"
                 "[{\"steps\":[{\"sleep_ms\":20},{\"http\":{\"body\":{\"messages\":[]}}}]}]}",
                 steps);
        free(steps);
        owui_client *client = faults_client(faults_routes("stats", routes));
        owui_call *call = owui_chat_with_outlet(client, NULL);
        CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
        struct times times = run(call, (enum way)way, OWUI_OK);
        owui_json *log = faults_log("stats");
        CHECK_INT(owui_json_size(log), 2);
        CHECK_INT(times.stats[OWUI_STAT_ATTEMPTS], 2);
        CHECK_INT(times.stats[OWUI_STAT_REUSED], 1);
        CHECK_INT(times.stats[OWUI_STAT_CONNECT_US], -1);
        check_not_before(&times, OWUI_STAT_FIRST_TOKEN_US, logged(log, 0, "steps_ms/4"));
        check_not_after(&times, OWUI_STAT_FIRST_TOKEN_US, logged(log, 1, "arrived_ms"));
        check_not_before(&times, OWUI_STAT_FIRST_BYTE_US, logged(log, 1, "steps_ms/1"));
        CHECK_INT(times.stats[OWUI_STAT_EVENTS], 7);
        CHECK_INT(times.stats[OWUI_STAT_BYTES_SENT], bytes_sent(log));
        CHECK_INT(times.stats[OWUI_STAT_BYTES_RECEIVED], sizeof ROLE - 1 + sizeof HMM - 1 +
                                                             sizeof rest - 1 +
                                                             strlen("{\"messages\": []}"));
        CHECK_CONTAINS(owui_call_effective_url(call), "/api/chat/completed");
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

struct uploads {
    int64_t sent, to_send, received;
    int backwards;
};

static int note_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                         void *user)
{
    struct uploads *uploads = user;
    /* How much of the responses there will be is not known. */
    uploads->received += received + (to_receive != -1);
    uploads->backwards += sent < uploads->sent;
    uploads->sent = sent;
    uploads->to_send = to_send;
    return 0;
}

/* An ingestion of two files: all requests of all of its steps, and nothing else. */
TEST(over_an_ingestion)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char routes[] = "{"
        ROUTE("GET /api/v1/knowledge/kb", BODY({"id":"kb"})) ","
        ROUTE("POST /api/v1/files/", BODY({"id":"f{{n}}"})) ","
        ROUTE("GET /api/v1/files/*/process/status", SSE({"status":"completed"})) ","
        ROUTE("POST /api/v1/knowledge/kb/file/add", BODY({"id":"kb","files":[{"id":"f1"},{"id":"f2"}]})) ","
        ROUTE("*", HTTP(404, {"detail":"{{1}}"})) "}";
    /* clang-format on */
    owui_client *client = faults_client(faults_routes("stats", routes));
    owui_call *call = owui_knowledge_ingest(client, "kb");
    static char content[3000];
    memset(content, 'a', sizeof content);
    CHECK_STATUS(owui_call_ingest_add_data(call, "a.txt", content, sizeof content), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_data(call, "b.txt", content, 1000), OWUI_OK);
    CHECK_STATUS(owui_call_ingest_add_data(call, "bad\nname.txt", "left", 4), OWUI_OK);
    struct uploads uploads = {0};
    CHECK_STATUS(owui_call_on_progress(call, note_progress, &uploads), OWUI_OK);
    struct times times = run(call, PERFORM, OWUI_E_PARTIAL);
    owui_json *log = faults_log("stats");
    int64_t uploaded = 0;
    double first = times.after, last = 0;
    for (size_t i = 0; i < owui_json_size(log); i++) {
        owui_json *request = owui_json_element(log, i);
        const char *route = owui_json_string_at(request, "/route", NULL);
        if (route && strcmp(route, "POST /api/v1/files/") == 0)
            uploaded += owui_json_int_at(request, "/body_length", 0);
        double arrived = owui_json_real_at(request, "/arrived_ms", 0);
        first = arrived < first ? arrived : first;
        last = arrived > last ? arrived : last;
    }
    /* The forms around them are in the statistics, and not in the progress. */
    CHECK(uploaded > (int64_t)sizeof content + 1000);
    CHECK_INT(uploads.sent, sizeof content + 1000 + 4);
    CHECK_INT(uploads.to_send, uploads.sent);
    CHECK_INT(uploads.received, 0);
    CHECK_INT(uploads.backwards, 0);
    CHECK((double)times.stats[OWUI_STAT_TOTAL_US] / 1e3 >= last - first - 1);
    CHECK((double)times.stats[OWUI_STAT_TOTAL_US] / 1e3 <= times.after - times.before + 1);
    for (int stat = 0; stat < STATS; stat++) {
        check_row("statistic %d", stat);
        switch (stat) {
        case OWUI_STAT_TOTAL_US: break;
        case OWUI_STAT_ATTEMPTS: CHECK_INT(times.stats[stat], owui_json_size(log)); break;
        case OWUI_STAT_BYTES_SENT: CHECK_INT(times.stats[stat], bytes_sent(log)); break;
        case OWUI_STAT_BYTES_RECEIVED: CHECK(times.stats[stat] > 4 * 10); break;
        default: CHECK_INT(times.stats[stat], -1);
        }
    }
    CHECK(owui_call_effective_url(call) == NULL);
    owui_json_release(log);
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(of_a_stream), T(while_it_runs),  T(of_calls_that_fail), T(over_a_retry),
        T(over_a_list), T(over_an_outlet), T(over_an_ingestion),  {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
