/*
 * Libraries that are older than those that the library was built with. This program stands in for them: it is linked
 * with --export-dynamic, and the dynamic linker finds its functions first.
 */
#include "check.h"

#include <openwebui.h>

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* curl_version_info_data, as far as it is read. */
struct versions {
    int age;
    const char *version;
    unsigned number;
    char rest[256];
};

static const char *jansson = "2.14";
static unsigned curl = 0x075801;

struct versions *curl_version_info(int now);
const char *jansson_version_str(void);

struct versions *curl_version_info(int now)
{
    static struct versions versions;
    static char text[40];
    struct versions *(*real)(int);
    *(void **)&real = dlsym(RTLD_NEXT, "curl_version_info");
    memcpy(&versions, real(now), sizeof versions);
    snprintf(text, sizeof text, "%u.%u.%u", curl >> 16, curl >> 8 & 255, curl & 255);
    versions.version = text;
    versions.number = curl;
    return &versions;
}

const char *jansson_version_str(void)
{
    return jansson;
}

TEST(the_first_client)
{
    static const struct {
        unsigned curl;
        const char *jansson;
        int status;
        const char *message;
    } rows[] = {
        {0x075700, "2.14", OWUI_OK, NULL},
        {0x090000, "3.0", OWUI_OK, NULL},
        {0x075801, "2.14.1", OWUI_OK, NULL},
        {0x075601, "2.14", OWUI_E_UNSUPPORTED, "libcurl 7.86.1 and jansson 2.14 are installed"},
        {0x075801, "2.13.1", OWUI_E_UNSUPPORTED, "libcurl 7.88.1 and jansson 2.13.1 are installed"},
        {0x075801, "", OWUI_E_UNSUPPORTED, "requires libcurl 7.87 and jansson 2.14"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_row("libcurl %x, jansson %s", rows[i].curl, rows[i].jansson);
        curl = rows[i].curl;
        jansson = rows[i].jansson;
        /* The versions are looked at once in a process. */
        fflush(stdout);
        pid_t child = fork();
        if (child == 0) {
            owui_client *client = (owui_client *)&child;
            CHECK_STATUS(owui_client_new("http://localhost", "", &client), rows[i].status);
            CHECK_INT(client == NULL, rows[i].status != OWUI_OK);
            CHECK_CONTAINS(owui_status_message(OWUI_E_UNSUPPORTED),
                           rows[i].message ? rows[i].message : "does not support");
            CHECK_CONTAINS(owui_version(), rows[i].jansson);
            owui_client_release(client);
            fflush(stdout);
            _exit(check_failures() != 0);
        }
        int status = -1;
        CHECK_INT(waitpid(child, &status, 0), child);
        CHECK_INT(status, 0);
    }
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {T(the_first_client), {0}};
    return check_main(argc, argv, tests);
}
