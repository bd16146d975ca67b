/*
 * A test harness in one page: a program is a table of tests, each prints one line.
 *
 *     TEST(adds) { CHECK_INT(1 + 1, 2); }
 *     int main(int argc, char **argv)
 *     {
 *         static const struct check_test tests[] = {T(adds), {NULL, NULL}};
 *         return check_main(argc, argv, tests);
 *     }
 *
 * A failed check is reported and the test goes on; REQUIRE returns from it. Arguments of the
 * program are the names of the tests to run. A test that hangs ends the program.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stddef.h>
#include <stdint.h>

struct check_test {
    const char *name;
    void (*run)(void);
};

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define TEST(name) static void test_##name(void)
#define T(name) {#name, test_##name}

int check_main(int argc, char **argv, const struct check_test *tests);

/* What the checks that follow are about: a row of a table. NULL for nothing. */
void check_row(const char *format, ...) __attribute__((format(printf, 1, 2)));

/*
 * The next failing checks, until the next row or the end of the test, are of a known bug: they are
 * told, and do not count. If none fails, that is a failure: the bug is gone, and so should this be.
 */
void check_known_bug(const char *what);

/* Ends the test as skipped, if no check has failed. `return` after it. */
void check_skip(const char *reason);

/* The same, of what can be installed: with CI=true it is a failure. */
void check_lacks(const char *reason);

/* How many checks have failed so far, for those who want to say more. */
int check_failures(void);

/* More time than usual, in seconds, for the test that runs. */
void check_allow(unsigned seconds);

/* 1 under valgrind, which is slow: loops may shrink and deadlines grow. */
int check_valgrind(void);

/*
 * 1 if the test is skipped, since valgrind runs it as well in this run of all the tests (OWUI_TEST_TWICE is set): for
 * slow tests that are the same there. `return` after it.
 */
int check_twice(void);

/* `native` or, under valgrind, `slow`. */
int64_t check_scaled(int64_t native, int64_t slow);

/*
 * What comes at once may take this long: the machine may have other things to do. What would be wrong takes longer, or
 * never ends.
 */
#define SOON_MS ((double)check_scaled(5000, 15000))

/* Switches to a locale with a decimal comma; NULL, and the test is skipped, if there is none. */
const char *check_decimal_comma(int category);

/* Milliseconds on a clock that only goes forward. */
double check_now_ms(void);
void check_sleep_ms(int64_t milliseconds);

int check_true(int ok, const char *file, int line, const char *what);
int check_int(intmax_t is, intmax_t due, const char *file, int line, const char *what);
int check_status(int is, int due, const char *file, int line, const char *what);
int check_str(const char *is, const char *due, const char *file, int line, const char *what);
int check_contains(const char *text, const char *piece, int due, const char *file, int line,
                   const char *what);

#define CHECK(condition) check_true((condition) != 0, __FILE__, __LINE__, #condition)
#define CHECK_INT(is, due) check_int((intmax_t)(is), (intmax_t)(due), __FILE__, __LINE__, #is)
#define CHECK_STATUS(is, due) check_status((is), (due), __FILE__, __LINE__, #is)
#define CHECK_STR(is, due) check_str((is), (due), __FILE__, __LINE__, #is)
#define CHECK_CONTAINS(text, piece) check_contains((text), (piece), 1, __FILE__, __LINE__, #text)
#define CHECK_LACKS(text, piece) check_contains((text), (piece), 0, __FILE__, __LINE__, #text)
#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!CHECK(condition))                                                                     \
            return;                                                                                \
    } while (0)

#endif
