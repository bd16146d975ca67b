#include "check.h"

#include <locale.h>
#include <openwebui.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#else
#define RUNNING_ON_VALGRIND 0
#endif

/* A test that takes longer hangs, on a machine that has as much else to do, too. */
enum { TEST_SECONDS = 30, SLOWER_UNDER_LOAD = 5, SLOWER_UNDER_VALGRIND = 6 };

static const char *running = "";
static const char *skipped;
static char row[200];
static const char *known_bug;
static int known_failures;
/* Threads of a test check, too. */
static _Atomic int checks;
static _Atomic int failures;
static int failures_before;
/* Not 1: a test may have put a file in its place. */
static FILE *out;

int check_failures(void)
{
    return failures;
}

int check_valgrind(void)
{
    return RUNNING_ON_VALGRIND != 0;
}

int check_twice(void)
{
    if (check_valgrind() || !getenv("OWUI_TEST_TWICE"))
        return 0;
    check_skip("slow, and the same under valgrind");
    return 1;
}

int64_t check_scaled(int64_t native, int64_t slow)
{
    return check_valgrind() ? slow : native;
}

double check_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

void check_sleep_ms(int64_t milliseconds)
{
    struct timespec left = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    while (nanosleep(&left, &left) != 0) {
    }
}

static void end_known_bug(void)
{
    if (known_bug && !known_failures) {
        failures++;
        fprintf(out, "     the known bug is gone: %s\n", known_bug);
    } else if (known_bug) {
        fprintf(out, "     KNOWN BUG %s: %s\n", running, known_bug);
    }
    known_bug = NULL;
    known_failures = 0;
}

void check_known_bug(const char *what)
{
    known_bug = what;
}

const char *check_decimal_comma(int category)
{
    static const char *const names[] = {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "cs_CZ.UTF-8"};
    const char *set = NULL, *made = getenv("OWUI_TEST_LOCALES");
    /* Not for the whole process: a library that makes a locale as it is loaded would leak it. */
    if (made)
        setenv("LOCPATH", made, 1);
    for (size_t i = 0; i < sizeof names / sizeof *names && !set; i++)
        set = setlocale(category, names[i]);
    unsetenv("LOCPATH");
    if (!set)
        check_lacks("no locale with a decimal comma is installed");
    return set;
}

void check_row(const char *format, ...)
{
    end_known_bug();
    row[0] = 0;
    if (!format)
        return;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(row, sizeof row, format, arguments);
    va_end(arguments);
}

void check_skip(const char *reason)
{
    skipped = reason;
}

void check_lacks(const char *reason)
{
    const char *ci = getenv("CI");
    check_skip(reason);
    CHECK_STR(ci && strcmp(ci, "true") == 0 ? reason : NULL, NULL);
}

void check_allow(unsigned seconds)
{
    seconds *= SLOWER_UNDER_LOAD;
    alarm(check_valgrind() ? seconds * SLOWER_UNDER_VALGRIND : seconds);
}

__attribute__((format(printf, 4, 5))) static int judge(int ok, const char *file, int line,
                                                       const char *format, ...)
{
    checks++;
    if (ok)
        return 1;
    if (known_bug) {
        known_failures++;
        return 0;
    }
    failures++;
    const char *name = strrchr(file, '/');
    fprintf(out, "     %s:%d: %s%s", name ? name + 1 : file, line, row, row[0] ? ": " : "");
    va_list arguments;
    va_start(arguments, format);
    vfprintf(out, format, arguments);
    va_end(arguments);
    fputc('\n', out);
    return 0;
}

int check_true(int ok, const char *file, int line, const char *what)
{
    return judge(ok, file, line, "%s", what);
}

int check_int(intmax_t is, intmax_t due, const char *file, int line, const char *what)
{
    return judge(is == due, file, line, "%s is %jd, not %jd", what, is, due);
}

int check_status(int is, int due, const char *file, int line, const char *what)
{
    return judge(is == due, file, line, "%s is %s, not %s", what, owui_status_name(is),
                 owui_status_name(due));
}

static const char *shown(const char *text)
{
    return text ? text : "(null)";
}

int check_str(const char *is, const char *due, const char *file, int line, const char *what)
{
    int ok = is && due ? strcmp(is, due) == 0 : is == due;
    return judge(ok, file, line, "%s is\n       \"%.1000s\", not\n       \"%.1000s\"", what,
                 shown(is), shown(due));
}

int check_contains(const char *text, const char *piece, int due, const char *file, int line,
                   const char *what)
{
    int has = text && piece && strstr(text, piece) != NULL;
    return judge(has == due && (due || text), file, line, "%s is \"%.1000s\", %s \"%s\"", what,
                 shown(text), due ? "without" : "with", shown(piece));
}

static void hang(int number)
{
    (void)number;
    static const char text[] = "\nHANG in test ";
    int fd = fileno(out);
    if (write(fd, text, sizeof text - 1) < 0 || write(fd, running, strlen(running)) < 0 ||
        write(fd, "\n", 1) < 0)
        _exit(3);
    _exit(2);
}

static int wanted(int argc, char **argv, const char *name)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return 1;
    return argc < 2;
}

int check_main(int argc, char **argv, const struct check_test *tests)
{
    int passed = 0, failed = 0;
    out = fdopen(dup(STDOUT_FILENO), "w");
    if (!out)
        return 3;
    setvbuf(out, NULL, _IOLBF, 0);
    struct sigaction action = {.sa_handler = hang};
    sigaction(SIGALRM, &action, NULL);
    for (; tests->name; tests++) {
        if (!wanted(argc, argv, tests->name))
            continue;
        running = tests->name;
        skipped = NULL;
        checks = 0;
        failures_before = failures;
        check_row(NULL);
        check_allow(TEST_SECONDS);
        double started = check_now_ms();
        tests->run();
        alarm(0);
        check_row(NULL);
        double took = check_now_ms() - started;
        if (failures != failures_before) {
            failed++;
            fprintf(out, "FAIL %s (%d of %d checks, %.0f ms)\n", running,
                    failures - failures_before, checks, took);
        } else if (skipped) {
            fprintf(out, "SKIPPED %s: %s\n", running, skipped);
        } else {
            passed++;
            fprintf(out, "ok   %s (%d checks, %.0f ms)\n", running, checks, took);
        }
    }
    fprintf(out, "%d passed, %d failed\n", passed, failed);
    fclose(out);
    return failed != 0;
}
