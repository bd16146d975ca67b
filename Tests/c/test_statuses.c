/* The numbers, names and messages of all statuses: what a program was built with stays what it meant. */
#include "check.h"

#include <openwebui.h>
#include <string.h>

static const struct {
    int is, due;
    const char *name;
} statuses[] = {
#define STATUS(number, name) {name, number, #name}
    STATUS(0, OWUI_OK),
    STATUS(1, OWUI_AGAIN),
    STATUS(2, OWUI_DONE),
    STATUS(-1, OWUI_E_INVALID),
    STATUS(-2, OWUI_E_STATE),
    STATUS(-3, OWUI_E_NOMEM),
    STATUS(-4, OWUI_E_URL),
    STATUS(-5, OWUI_E_NO_URL),
    STATUS(-6, OWUI_E_UNSUPPORTED),
    STATUS(-7, OWUI_E_LOCAL_FILE),
    STATUS(-20, OWUI_E_CANCELLED),
    STATUS(-21, OWUI_E_ABORTED),
    STATUS(-40, OWUI_E_RESOLVE),
    STATUS(-41, OWUI_E_CONNECT),
    STATUS(-42, OWUI_E_TLS),
    STATUS(-43, OWUI_E_CONNECTION_LOST),
    STATUS(-44, OWUI_E_PROTOCOL),
    STATUS(-45, OWUI_E_PROXY),
    STATUS(-50, OWUI_E_TIMEOUT_CONNECT),
    STATUS(-51, OWUI_E_TIMEOUT_FIRST_BYTE),
    STATUS(-52, OWUI_E_TIMEOUT_IDLE),
    STATUS(-53, OWUI_E_TIMEOUT_EVENT),
    STATUS(-54, OWUI_E_TIMEOUT_TOTAL),
    STATUS(-60, OWUI_E_HTTP),
    STATUS(-61, OWUI_E_REDIRECT),
    STATUS(-62, OWUI_E_BAD_REQUEST),
    STATUS(-63, OWUI_E_UNAUTHORIZED),
    STATUS(-64, OWUI_E_FORBIDDEN),
    STATUS(-65, OWUI_E_NOT_FOUND),
    STATUS(-66, OWUI_E_CONFLICT),
    STATUS(-67, OWUI_E_TOO_LARGE),
    STATUS(-68, OWUI_E_UNPROCESSABLE),
    STATUS(-69, OWUI_E_RATE_LIMITED),
    STATUS(-70, OWUI_E_SERVER),
    STATUS(-71, OWUI_E_CREDENTIALS),
    STATUS(-80, OWUI_E_JSON),
    STATUS(-81, OWUI_E_HTML),
    STATUS(-82, OWUI_E_UNEXPECTED_RESPONSE),
    STATUS(-83, OWUI_E_EMPTY),
    STATUS(-84, OWUI_E_STREAM),
    STATUS(-85, OWUI_E_TRUNCATED),
    STATUS(-86, OWUI_E_LIMIT),
    STATUS(-100, OWUI_E_FILE_FAILED),
    STATUS(-101, OWUI_E_FILE_UNPROCESSED),
    STATUS(-102, OWUI_E_DUPLICATE),
    STATUS(-103, OWUI_E_PARTIAL),
};

static int is_known(int status)
{
    for (size_t i = 0; i < COUNT(statuses); i++)
        if (statuses[i].due == status)
            return 1;
    return 0;
}

TEST(numbers_and_names)
{
    for (size_t i = 0; i < COUNT(statuses); i++) {
        check_row("%s", statuses[i].name);
        CHECK_INT(statuses[i].is, statuses[i].due);
        CHECK_STR(owui_status_name(statuses[i].due), statuses[i].name);
        const char *message = owui_status_message(statuses[i].due);
        CHECK(message && *message && !strchr(message, '\n'));
        CHECK(message == owui_status_message(statuses[i].due)); /* static */
        /* Each has a message of its own, which a number without a meaning does not share. */
        CHECK(strcmp(message, owui_status_message(-1000)) != 0);
        for (size_t k = 0; k < i; k++)
            CHECK(strcmp(message, owui_status_message(statuses[k].due)) != 0);
    }
    for (int status = -300; status < 300; status++) {
        check_row("%d", status);
        CHECK(owui_status_message(status) != NULL && *owui_status_message(status));
        if (!is_known(status))
            CHECK_STR(owui_status_name(status), "OWUI_E_UNKNOWN");
    }
}

/* Of other constants. */
TEST(other_numbers)
{
    static const int rows[][2] = {
        {OWUI_TIMEOUT_CONNECT, 0},
        {OWUI_TIMEOUT_FIRST_BYTE, 1},
        {OWUI_TIMEOUT_IDLE, 2},
        {OWUI_TIMEOUT_EVENT, 3},
        {OWUI_TIMEOUT_TOTAL, 4},
        {OWUI_LOG_NONE, 0},
        {OWUI_LOG_ERROR, 1},
        {OWUI_LOG_WARNING, 2},
        {OWUI_LOG_INFO, 3},
        {OWUI_LOG_DEBUG, 4},
        {OWUI_EVENT_OTHER, 0},
        {OWUI_EVENT_TEXT, 1},
        {OWUI_EVENT_REASONING, 2},
        {OWUI_EVENT_TOOL_CALL, 3},
        {OWUI_EVENT_SOURCES, 4},
        {OWUI_EVENT_USAGE, 5},
        {OWUI_EVENT_STATUS, 6},
        {OWUI_EVENT_ERROR, 7},
        {OWUI_EVENT_DONE, 8},
        {OWUI_EVENT_ITEM, 9},
        {OWUI_STAT_NAME_LOOKUP_US, 0},
        {OWUI_STAT_CONNECT_US, 1},
        {OWUI_STAT_TLS_US, 2},
        {OWUI_STAT_FIRST_BYTE_US, 3},
        {OWUI_STAT_FIRST_TOKEN_US, 4},
        {OWUI_STAT_TOTAL_US, 5},
        {OWUI_STAT_BYTES_SENT, 6},
        {OWUI_STAT_BYTES_RECEIVED, 7},
        {OWUI_STAT_ATTEMPTS, 8},
        {OWUI_STAT_REUSED, 9},
        {OWUI_STAT_EVENTS, 10},
        {OWUI_STAT_PROMPT_TOKENS, 11},
        {OWUI_STAT_COMPLETION_TOKENS, 12},
        {OWUI_STAT_LOST_AFTER_FINISH, 13},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%zu", i);
        CHECK_INT(rows[i][0], rows[i][1]);
    }
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {T(numbers_and_names), T(other_numbers), {NULL, NULL}};
    return check_main(argc, argv, tests);
}
