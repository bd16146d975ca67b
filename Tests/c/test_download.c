/*
 * Downloads: to memory, to a function, and to a path, whatever is there: files, links, devices,
 * pipes, folders; on the fault server.
 */
#include "check.h"
#include "faults.h"
#include "folder.h"
#include "server.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <openwebui.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* ---- To memory, to a function, to a path */

/* In two halves, 0.3 s apart. */
/* clang-format off */
#define SLOWLY \
    JSON([{"head":{"headers":{"Content-Type":"text/plain","Content-Length":"8"}}},{"send":"0123"},{"sleep_ms":300},{"send":"4567"}])
/* clang-format on */

static const char download[] = "0123456789abcdefghij";

static const char *giving(const char *name)
{
    return faults_routes(name,
                         JSON({"GET /api/v1/files/*/content":[{"steps":[{"http":{"headers":{"Content-Type":"text/plain"},"body":"0123456789abcdefghij"}}]}]}));
}

struct received {
    char bytes[100];
    size_t length;
    int calls, stop_at;
};

static int keep_data(const char *data, size_t length, void *user)
{
    struct received *received = user;
    if (++received->calls == received->stop_at)
        return 1;
    if (received->length + length < sizeof received->bytes) {
        memcpy(received->bytes + received->length, data, length);
        received->length += length;
    }
    return 0;
}

TEST(downloads)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(giving("give"));
    check_row("to memory");
    owui_call *call = server_done(owui_file_download(client, "f1"), OWUI_OK);
    size_t length;
    CHECK_STR(owui_call_response_body(call, &length), download);
    CHECK_INT(length, strlen(download));
    owui_call_release(call);
    for (int pulled = 0; pulled < 2; pulled++) {
        check_row("to a function, pulled: %d", pulled);
        struct received received = {{0}, 0, 0, 0};
        call = owui_file_download(client, "f1");
        CHECK_STATUS(owui_call_on_data(call, keep_data, &received), OWUI_OK);
        const owui_event *event;
        if (pulled)
            CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_DONE);
        else
            server_done(call, OWUI_OK);
        CHECK_STR(received.bytes, download);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_BYTES_RECEIVED), strlen(download));
        owui_call_response_body(call, &length);
        CHECK_INT(length, 0);
        owui_call_release(call);
    }
    check_row("to a path");
    write_text("out.txt", "what was there before, and longer than what comes");
    call = owui_file_download(client, "f1");
    CHECK_STATUS(owui_call_set_output_file(call, path_of("out.txt")), OWUI_OK);
    server_done(call, OWUI_OK);
    CHECK_STR(content_of("out.txt"), download);
    CHECK_INT(folder_count(), 1);
    struct stat status;
    CHECK(stat(path_of("out.txt"), &status) == 0 && (status.st_mode & 0600) == 0600);
    owui_call_release(call);
    CHECK_STR(content_of("out.txt"), download);
    check_row("a request");
    call = owui_request(client, "GET", "/api/v1/files/f1/content", NULL, NULL);
    CHECK_STATUS(owui_call_set_output_file(call, path_of("out2.txt")), OWUI_OK);
    server_done(call, OWUI_OK);
    CHECK_STR(content_of("out2.txt"), download);
    owui_call_release(call);
    check_row("stopped");
    struct received received = {{0}, 0, 0, 1};
    call = owui_file_download(client, "f1");
    owui_call_on_data(call, keep_data, &received);
    server_done(call, OWUI_E_ABORTED);
    owui_call_release(call);
    check_row("paths that cannot be written");
    mkdir(path_of("dir"), 0700);
    static const char *const paths[] = {"nowhere/out.txt", "dir", "dir/", "out.txt/x"};
    for (size_t i = 0; i < COUNT(paths); i++) {
        check_row("%s", paths[i]);
        call = owui_file_download(client, "f1");
        CHECK_STATUS(owui_call_set_output_file(call, path_of(paths[i])), OWUI_OK);
        server_done(call, OWUI_E_LOCAL_FILE);
        CHECK_CONTAINS(owui_call_error_message(call), paths[i]);
        owui_call_release(call);
    }
    call = owui_file_download(client, "f1");
    CHECK_STATUS(owui_call_set_output_file(call, ""), OWUI_E_INVALID);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
    owui_call_release(call);
    check_row("a small buffer is none of its business");
    owui_client_set_buffer_limit(client, 1024);
    enum { SIZE = 300000 };
    char *steps = malloc(SIZE + 200), *text = malloc(SIZE + 1);
    memset(text, 'z', SIZE);
    text[SIZE] = 0;
    sprintf(
        steps,
        "{\"GET /api/v1/files/*/content\":[{\"steps\":[{\"http\":{\"headers\":{\"Content-Type\":\"text/plain\"},\"body\":\"%s\"}}]}]}",
        text);
    faults_routes("give", steps);
    call = owui_file_download(client, "f1");
    owui_call_set_output_file(call, path_of("large.txt"));
    server_done(call, OWUI_OK);
    CHECK(stat(path_of("large.txt"), &status) == 0 && status.st_size == SIZE);
    owui_call_release(call);
    call = server_done(owui_file_download(client, "f1"), OWUI_E_LIMIT);
    owui_call_release(call);
    free(steps);
    free(text);
    owui_client_release(client);
}

TEST(broken_downloads)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *steps;
        int status;
    } rows[] = {
        {JSON([{"head":{"headers":{"Content-Type":"text/plain"}}},{"chunk":"0123"},{"sleep_ms":20},{"reset":true}]), OWUI_E_TRUNCATED},
        {JSON([{"head":{"headers":{"Content-Type":"text/plain"}}},{"chunk":"0123"},{"sleep_ms":20},{"cut":true}]), OWUI_E_TRUNCATED},
        {JSON([{"head":{"headers":{"Content-Type":"text/plain","Content-Length":"100"}}},{"send":"0123"},{"sleep_ms":20},{"cut":true}]), OWUI_E_TRUNCATED},
        {JSON([{"head":{"headers":{"Content-Type":"text/plain"}}},{"chunk":"0123"},{"stall":true}]), OWUI_E_TIMEOUT_IDLE},
        {JSON([{"http":{"status":404,"body":{"detail":"not here"}}}]), OWUI_E_NOT_FOUND},
        {JSON([{"http":{"status":500,"headers":{"Content-Type":"text/plain"},"body":"Internal Server Error"}}]), OWUI_E_SERVER},
        {JSON([{"http":{"headers":{"Content-Type":"text/html; charset=utf-8"},"body":"<!doctype html><html></html>"}}]), OWUI_E_HTML},
        {JSON([{"http":{"headers":{"Content-Type":"text/html","Content-Disposition":"attachment; filename=a.html"},"body":"<!doctype html><html></html>"}}]), OWUI_OK},
        {JSON([{"http":{"headers":{"Content-Type":"text/plain"},"body":""}}]), OWUI_OK},
        {JSON([{"http":{"headers":{"Content-Type":"text/event-stream"},"body":"data: x\n\n"}}]), OWUI_OK},
        {JSON([{"http":{"headers":{"Content-Type":"application/json"},"body":"null"}}]), OWUI_OK},
    };
    /* clang-format on */
    for (int way = 0; way < 3; way++) {
        for (size_t i = 0; i < COUNT(rows); i++) {
            check_row("way %d, row %zu", way, i);
            unlink(path_of("broken"));
            int before = folder_count();
            owui_client *client = faults_client(faults_steps("broken", rows[i].steps));
            owui_call *call = owui_file_download(client, "f1");
            struct received received = {{0}, 0, 0, 0};
            if (way == 1)
                owui_call_set_output_file(call, path_of("broken"));
            if (way == 2)
                owui_call_on_data(call, keep_data, &received);
            owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, 200);
            server_done(call, rows[i].status);
            CHECK_INT(folder_count(), before + exists("broken"));
            CHECK_INT(exists("broken"), way == 1 && rows[i].status == OWUI_OK);
            if (rows[i].status == OWUI_E_NOT_FOUND)
                CHECK_STR(owui_call_error_detail(call), "not here");
            owui_call_release(call);
            owui_client_release(client);
        }
    }
}

/* ---- Where it goes */

/* A download to this path, which may be relative. */
static owui_call *download_to(owui_client *client, const char *path)
{
    owui_call *call = owui_file_download(client, "f1");
    CHECK_STATUS(owui_call_set_output_file(call, path), OWUI_OK);
    return call;
}

static void downloads_to(const char *path, int status, const char *message)
{
    owui_client *client = faults_client(giving("place"));
    owui_call *call = server_done(download_to(client, path), status);
    if (message) {
        CHECK_CONTAINS(owui_call_error_message(call), message);
        CHECK_CONTAINS(owui_call_error_message(call), path);
        CHECK_LACKS(owui_call_error_message(call), "owui_");
        /* Found out before anything is asked for. */
        owui_json *log = faults_log("place");
        CHECK_INT(owui_json_size(log), 0);
        owui_json_release(log);
    }
    owui_call_release(call);
    owui_client_release(client);
}

static unsigned mode_of(const char *name)
{
    struct stat status;
    return lstat(path_of(name), &status) == 0 ? status.st_mode : 0;
}

static void note_done(owui_call *call, int status, void *user)
{
    (void)call;
    *(int *)user = status;
}

static void note_ready(owui_call *call, void *user)
{
    (void)call;
    ++*(int *)user;
}

/* A path that cannot be written is detected before the request is sent, in each way to run the call. */
TEST(checked_before_the_request)
{
    if (!faults_here())
        return;
    mkdir(path_of("dir"), 0700);
    write_text("file", "x");
    static char longer[256 + 1];
    memset(longer, 'n', 256);
    /* clang-format off */
    const struct {
        const char *name, *message;
    } rows[] = {
        {"dir", "Is a directory"},     {"dir/", "Is a directory"},
        {"dir/.", "Is a directory"},   {"missing/file", "No such file"},
        {"missing/", "Is a directory"}, {"file/x", "Not a directory"},
        {"file/", "Not a directory"},  {longer, "File name too long"},
    };
    /* clang-format on */
    int before = folder_count();
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        downloads_to(path_of(rows[i].name), OWUI_E_LOCAL_FILE, rows[i].message);
    }
    downloads_to("/", OWUI_E_LOCAL_FILE, "Is a directory");
    owui_client *client = faults_client(giving("place"));
    const owui_event *event;
    check_row("pulled");
    owui_call *call = download_to(client, path_of("dir"));
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_LOCAL_FILE);
    owui_call_release(call);
    check_row("started on a loop");
    owui_loop *loop;
    CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
    call = download_to(client, path_of("dir"));
    int status = 1, ready = 0;
    CHECK_STATUS(owui_call_start(call, loop, note_done, &status), OWUI_OK);
    CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
    CHECK_STATUS(status, OWUI_E_LOCAL_FILE);
    owui_call_release(call);
    check_row("attached to a loop");
    call = download_to(client, path_of("dir"));
    CHECK_STATUS(owui_call_attach(call, loop, note_ready, &ready), OWUI_OK);
    while (!ready)
        owui_loop_dispatch(loop, -1);
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_E_LOCAL_FILE);
    owui_call_release(call);
    owui_loop_free(loop);
    owui_client_release(client);
    owui_json *log = faults_log("place");
    CHECK_INT(owui_json_size(log), 0);
    owui_json_release(log);
    CHECK_INT(folder_count(), before);
}

/* As another user, if this is root: root may write everything. */
static int as_somebody(void)
{
    return geteuid() != 0 || seteuid(65534) == 0;
}

TEST(without_permission)
{
    if (!faults_here())
        return;
    uid_t user = geteuid();
    chmod(path_of(""), 0755);
    mkdir(path_of("locked"), 0755);
    mkdir(path_of("open"), 0777);
    chmod(path_of("open"), 0777);
    write_text("locked/file", "earlier");
    write_text("open/file", "earlier");
    chmod(path_of("open/file"), 0444);
    mkdir(path_of("sticky"), 0777);
    chmod(path_of("sticky"), 01777);
    write_text("sticky/file", "earlier");
    chmod(path_of("sticky/file"), 0666);
    if (user != 0)
        chmod(path_of("locked"), 0555);
    REQUIRE(as_somebody());
    check_row("a folder that cannot be written");
    downloads_to(path_of("locked/new"), OWUI_E_LOCAL_FILE, "Permission denied");
    check_row("a file that cannot be written, in a folder that can");
    downloads_to(path_of("open/file"), OWUI_E_LOCAL_FILE, "Permission denied");
    if (user == 0) {
        check_row("a file of another in a sticky folder");
        downloads_to(path_of("sticky/file"), OWUI_E_LOCAL_FILE, "Operation not permitted");
    }
    CHECK_INT(seteuid(user), 0);
    chmod(path_of("locked"), 0755);
    CHECK_STR(content_of("open/file"), "earlier");
    CHECK_STR(content_of("sticky/file"), "earlier");
}

/* As containers have it: the file cannot be replaced, which is not to be found out at the end. */
TEST(mounted_files)
{
    if (!faults_here())
        return;
    write_text("mounted", "earlier");
    write_text("source", "source");
    if (mount(path_of("source"), path_of("mounted"), "", MS_BIND, "") != 0) {
        check_skip("nothing can be mounted here");
        return;
    }
    int before = folder_count();
    downloads_to(path_of("mounted"), OWUI_E_LOCAL_FILE, "resource busy");
    CHECK_INT(folder_count(), before);
    CHECK_INT(umount(path_of("mounted")), 0);
}

TEST(links)
{
    if (!faults_here())
        return;
    mkdir(path_of("store"), 0700);
    static const struct {
        const char *link, *to, *file;
    } rows[] = {
        {"relative", "store/a", "store/a"},
        {"there", "./store/../store/b", "store/b"},
        {"dangling", "store/new", "store/new"},
        {"of a link", "relative", "store/a"},
    };
    write_text("store/a", "a");
    write_text("store/b", "b");
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].link);
        CHECK_INT(symlink(rows[i].to, path_of(rows[i].link)), 0);
        downloads_to(path_of(rows[i].link), OWUI_OK, NULL);
        CHECK(S_ISLNK(mode_of(rows[i].link)));
        CHECK_STR(content_of(rows[i].file), download);
        write_text(rows[i].file, "x");
    }
    check_row("absolute, and a folder by a link");
    symlink(path_of("store"), path_of("folder"));
    symlink(path_of("folder/c"), path_of("absolute"));
    downloads_to(path_of("absolute"), OWUI_OK, NULL);
    CHECK(S_ISLNK(mode_of("absolute")));
    CHECK_STR(content_of("store/c"), download);
    downloads_to(path_of("folder/d"), OWUI_OK, NULL);
    CHECK_STR(content_of("store/d"), download);
    downloads_to(path_of("folder"), OWUI_E_LOCAL_FILE, "Is a directory");
    check_row("a circle");
    symlink("circle", path_of("circle"));
    downloads_to(path_of("circle"), OWUI_E_LOCAL_FILE, "Too many levels");
    check_row("into a folder that is not there");
    symlink("nowhere/x", path_of("astray"));
    downloads_to(path_of("astray"), OWUI_E_LOCAL_FILE, "No such file");
    CHECK(S_ISLNK(mode_of("astray")));
}

TEST(modes)
{
    if (!faults_here())
        return;
    static const unsigned modes[] = {0600, 0640, 0644, 0666, 0755, 0700, 0200};
    for (size_t i = 0; i < COUNT(modes); i++) {
        check_row("%o", modes[i]);
        write_text("kept", "earlier");
        chmod(path_of("kept"), modes[i]);
        downloads_to(path_of("kept"), OWUI_OK, NULL);
        CHECK_INT(mode_of("kept") & 07777, modes[i]);
        unlink(path_of("kept"));
    }
    static const unsigned masks[] = {0, 022, 027, 077};
    for (size_t i = 0; i < COUNT(masks); i++) {
        check_row("umask %o", masks[i]);
        mode_t before = umask(masks[i]);
        downloads_to(path_of("fresh"), OWUI_OK, NULL);
        umask(before);
        CHECK_INT(mode_of("fresh") & 07777, 0666 & ~masks[i]);
        unlink(path_of("fresh"));
    }
    if (geteuid() != 0)
        return;
    check_row("the owner; the bits that a write by others clears are cleared");
    write_text("theirs", "earlier");
    CHECK_INT(chown(path_of("theirs"), 1234, 4321), 0);
    chmod(path_of("theirs"), 06755);
    downloads_to(path_of("theirs"), OWUI_OK, NULL);
    struct stat status;
    CHECK_INT(stat(path_of("theirs"), &status), 0);
    CHECK_INT(status.st_uid, 1234);
    CHECK_INT(status.st_gid, 4321);
    CHECK_INT(status.st_mode & 07777, 0755);
    check_row("a group that cannot be kept");
    mkdir(path_of("shared"), 0777);
    chmod(path_of("shared"), 0777);
    chmod(path_of(""), 0755);
    write_text("shared/file", "earlier");
    CHECK_INT(chown(path_of("shared/file"), 65534, 4321), 0);
    chmod(path_of("shared/file"), 02664);
    CHECK_INT(seteuid(65534), 0);
    downloads_to(path_of("shared/file"), OWUI_OK, NULL);
    CHECK_INT(seteuid(0), 0);
    CHECK_INT(stat(path_of("shared/file"), &status), 0);
    CHECK_INT(status.st_uid, 65534);
    CHECK_INT(status.st_mode & 07777, 0644);
    CHECK_STR(content_of("shared/file"), download);
}

TEST(names)
{
    if (!faults_here())
        return;
    for (int length = 200; length <= 255; length += length == 200 ? 50 : 1) {
        check_row("%d bytes", length);
        char name[256];
        memset(name, 'n', (size_t)length);
        name[length] = 0;
        downloads_to(path_of(name), OWUI_OK, NULL);
        CHECK_STR(content_of(name), download);
        unlink(path_of(name));
    }
    check_row("somebody's own file");
    write_text("x.part", "mine");
    downloads_to(path_of("x"), OWUI_OK, NULL);
    CHECK_STR(content_of("x.part"), "mine");
    check_row("a path from the working directory, which is another one later");
    mkdir(path_of("here"), 0700);
    owui_client *client = faults_client(faults_steps("moving", SLOWLY));
    int before = open(".", O_RDONLY | O_DIRECTORY);
    CHECK_INT(chdir(path_of("here")), 0);
    const owui_event *event;
    owui_call *call = download_to(client, "file");
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
    CHECK_INT(chdir("/"), 0);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_DONE);
    CHECK_INT(fchdir(before), 0);
    close(before);
    CHECK_STR(content_of("here/file"), "01234567");
    owui_call_release(call);
    owui_client_release(client);
}

TEST(two_to_one_path)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_steps("slowly", SLOWLY));
    owui_client *broken = faults_client(faults_steps(
        "breaking", JSON([{"head":{"headers":{"Content-Type":"text/plain","Content-Length":"8"}}},{"send":"xxxx"},{"sleep_ms":400},{"cut":true}])));
    const owui_event *event;
    for (int first = 0; first < 2; first++) {
        check_row("first ended: %d", first);
        int before = folder_count();
        /* clang-format off */
        owui_call *calls[] = {download_to(client, path_of("both")), download_to(broken, path_of("both"))};
        /* clang-format on */
        for (int i = 0; i < 2; i++)
            CHECK_STATUS(owui_call_next(calls[i], 0, &event), OWUI_AGAIN);
        CHECK_INT(folder_count(), before + 2);
        for (int i = 0; i < 2; i++) {
            int which = first ? 1 - i : i;
            CHECK_STATUS(owui_call_next(calls[which], -1, &event),
                         which ? OWUI_E_TRUNCATED : OWUI_DONE);
        }
        CHECK_STR(content_of("both"), "01234567");
        CHECK_INT(folder_count(), before + 1);
        for (int i = 0; i < 2; i++)
            owui_call_release(calls[i]);
        unlink(path_of("both"));
    }
    owui_client_release(client);
    owui_client_release(broken);
}

/* The name of the file that the bytes go to, beside the one they are for; "" if there is none. */
static const char *temporary(void)
{
    static char name[300];
    name[0] = 0;
    DIR *directory = opendir(path_of(""));
    for (struct dirent *entry; directory && (entry = readdir(directory));)
        if (strncmp(entry->d_name, ".openwebui-", 11) == 0)
            snprintf(name, sizeof name, "%s", entry->d_name);
    if (directory)
        closedir(directory);
    return name;
}

/* Until the bytes are complete and on the disk the earlier file is there, under all of its names. */
TEST(earlier_files)
{
    if (!faults_here())
        return;
    write_text("earlier", "earlier");
    CHECK_INT(link(path_of("earlier"), path_of("linked")), 0);
    owui_client *client = faults_client(faults_steps("earlier", SLOWLY));
    owui_call *call = download_to(client, path_of("earlier"));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
    CHECK_STR(content_of("earlier"), "earlier");
    const char *name = temporary();
    CHECK(strlen(name) > 11 && strspn(name + 11, "0123456789abcdef") == strlen(name + 11));
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_DONE);
    CHECK_STR(content_of("earlier"), "01234567");
    CHECK_STR(content_of("linked"), "earlier");
    CHECK_STR(temporary(), "");
    owui_call_release(call);
    owui_client_release(client);
    unlink(path_of("earlier"));
    unlink(path_of("linked"));
}

/* In the C library's place, as tests.mk exports them: how often, and whether the file had its name by then. */
static int syncs, pieces_written, named_before;
static const char *watched;

int fsync(int fd)
{
    static int (*real)(int);
    struct stat status;
    if (watched && fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
        syncs++;
        named_before += access(watched, F_OK) == 0;
    }
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "fsync");
    return real(fd);
}

int sync_file_range(int fd, off64_t offset, off64_t count, unsigned flags)
{
    static int (*real)(int, off64_t, off64_t, unsigned);
    pieces_written += watched != NULL;
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "sync_file_range");
    return real(fd, offset, count, flags);
}

TEST(on_the_disk)
{
    if (!faults_here())
        return;
    char steps[300];
    snprintf(steps, sizeof steps,
             JSON([{"head":{"headers":{"Content-Type":"text/plain","Content-Length":%d}}},{"send":"0123456789abcdef","repeat":%d},{"keep_alive":true}]), 32 << 20,
                    2 << 20);
    owui_client *client = faults_client(faults_steps("disk", steps));
    owui_call *call = download_to(client, path_of("large"));
    watched = path_of("large");
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK_INT(syncs, 1);
    CHECK_INT(named_before, 0);
    CHECK(pieces_written > 0);
    watched = NULL;
    struct stat status;
    CHECK(stat(path_of("large"), &status) == 0 && status.st_size == 32 << 20);
    unlink(path_of("large"));
    owui_call_release(call);
    owui_client_release(client);
}

/* ---- What is no regular file */

TEST(devices)
{
    if (!faults_here())
        return;
    check_row("a long path");
    char longer[700], folder[300];
    memset(folder, 'f', 250);
    folder[250] = 0;
    snprintf(longer, sizeof longer, "%s/%s/x", folder, folder);
    owui_client *client = faults_client(giving("long"));
    owui_call *call = server_done(download_to(client, path_of(longer)), OWUI_E_LOCAL_FILE);
    CHECK_CONTAINS(owui_call_error_message(call), ": No such file");
    owui_call_release(call);
    owui_client_release(client);
    check_row("null");
    const char *null = "/dev/null";
    if (geteuid() == 0 && mknod(path_of("null"), S_IFCHR | 0666, makedev(1, 3)) == 0)
        null = path_of("null");
    downloads_to(null, OWUI_OK, NULL);
    struct stat status;
    CHECK(stat(null, &status) == 0 && S_ISCHR(status.st_mode) && status.st_rdev == makedev(1, 3));
    check_row("full");
    client = faults_client(giving("full"));
    call = server_done(download_to(client, "/dev/full"), OWUI_E_LOCAL_FILE);
    CHECK_CONTAINS(owui_call_error_message(call), "/dev/full: No space left on device");
    owui_call_release(call);
    owui_client_release(client);
    CHECK(stat("/dev/full", &status) == 0 && S_ISCHR(status.st_mode));
    check_row("a named pipe, with and without a reader");
    mkfifo(path_of("pipe"), 0600);
    downloads_to(path_of("pipe"), OWUI_E_LOCAL_FILE, "is a named pipe");
    int reader = open(path_of("pipe"), O_RDONLY | O_NONBLOCK);
    downloads_to(path_of("pipe"), OWUI_E_LOCAL_FILE, "is a named pipe");
    close(reader);
    CHECK(S_ISFIFO(mode_of("pipe")));
    check_row("a socket");
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path_of("socket"));
    int end = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK_INT(bind(end, (struct sockaddr *)&address, sizeof address), 0);
    downloads_to(path_of("socket"), OWUI_E_LOCAL_FILE, "is a socket");
    CHECK(S_ISSOCK(mode_of("socket")));
    close(end);
    if (geteuid() == 0 && mknod(path_of("disk"), S_IFBLK | 0600, makedev(7, 200)) == 0) {
        check_row("a block device");
        downloads_to(path_of("disk"), OWUI_E_LOCAL_FILE, "is a block device");
        CHECK(S_ISBLK(mode_of("disk")));
    }
}

/* /dev/stdout and the like are what the process has open: written at its own place. */
TEST(open_descriptors)
{
    if (!faults_here())
        return;
    char path[64];
    int fd = open(write_text("log", ""), O_WRONLY);
    CHECK_INT(write(fd, "before ", 7), 7);
    snprintf(path, sizeof path, "/dev/fd/%d", fd);
    downloads_to(path, OWUI_OK, NULL);
    CHECK_INT(write(fd, " after", 6), 6);
    CHECK_STR(content_of("log"), "before 0123456789abcdefghij after");
    check_row("by a link of ours");
    symlink(path, path_of("out"));
    downloads_to(path_of("out"), OWUI_OK, NULL);
    CHECK_STR(content_of("log"), "before 0123456789abcdefghij after0123456789abcdefghij");
    check_row("a file without a name");
    unlink(path_of("log"));
    downloads_to(path, OWUI_OK, NULL);
    struct stat status;
    CHECK(fstat(fd, &status) == 0 && status.st_size == 73);
    close(fd);
    check_row("for reading only");
    fd = open(write_text("log", "kept"), O_RDONLY);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    downloads_to(path, OWUI_E_LOCAL_FILE, "Bad file descriptor");
    close(fd);
    CHECK_STR(content_of("log"), "kept");
    check_row("not open");
    downloads_to("/proc/self/fd/987", OWUI_E_LOCAL_FILE, "No such file");
    check_row("a pipe");
    int ends[2];
    CHECK_INT(pipe(ends), 0);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[1]);
    downloads_to(path, OWUI_E_LOCAL_FILE, "pipe");
    close(ends[0]);
    close(ends[1]);
    check_row("the program");
    downloads_to("/proc/self/exe", OWUI_E_LOCAL_FILE, "give the path of a file");
}

/* A terminal without a reader takes a few kilobytes; then the timeouts apply. */
TEST(slow_devices)
{
    if (!faults_here())
        return;
    enum { SIZE = 300000 };
    char *steps = malloc(SIZE + 200), *text = malloc(SIZE + 1);
    memset(text, 'z', SIZE);
    text[SIZE] = 0;
    snprintf(steps, SIZE + 200,
             "[{\"http\":{\"headers\":{\"Content-Type\":\"text/plain\"},\"body\":\"%s\"}}]", text);
    owui_client *client = faults_client(faults_steps("terminal", steps));
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
    int own = open(ptsname(terminal), O_RDWR | O_NOCTTY);
    struct termios raw;
    CHECK_INT(tcgetattr(own, &raw), 0);
    cfmakeraw(&raw);
    CHECK_INT(tcsetattr(own, TCSANOW, &raw), 0);
    /* clang-format off */
    static const struct {
        int timeout, status;
    } rows[] = {{OWUI_TIMEOUT_TOTAL, OWUI_E_TIMEOUT_TOTAL}, {OWUI_TIMEOUT_IDLE, OWUI_E_TIMEOUT_IDLE}};
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (int hosted = 0; hosted < 2; hosted++) {
            check_row("timeout %d, on a loop: %d", rows[i].timeout, hosted);
            owui_call *call = download_to(client, ptsname(terminal));
            owui_call_set_timeout(call, rows[i].timeout, check_scaled(300, 3000));
            int status = 1;
            if (hosted) {
                owui_loop *loop;
                CHECK_STATUS(owui_loop_new(&loop), OWUI_OK);
                owui_call_start(call, loop, note_done, &status);
                CHECK_STATUS(owui_loop_run(loop), OWUI_OK);
                owui_loop_free(loop);
            } else {
                status = owui_call_perform(call);
            }
            CHECK_STATUS(status, rows[i].status);
            owui_call_release(call);
            tcflush(own, TCOFLUSH);
            char old[4096];
            fcntl(terminal, F_SETFL, O_NONBLOCK);
            while (read(terminal, old, sizeof old) > 0)
                ;
            fcntl(terminal, F_SETFL, 0);
        }
    }
    check_row("read slowly");
    pid_t reader = fork();
    if (reader == 0) {
        close(own);
        alarm(60);
        size_t count = 0;
        char piece[4096];
        ssize_t got;
        while (count < SIZE && (got = read(terminal, piece, sizeof piece)) > 0)
            count += (size_t)got;
        _exit(count == SIZE ? 0 : 1);
    }
    owui_call *call = server_done(download_to(client, ptsname(terminal)), OWUI_OK);
    owui_call_release(call);
    int status = -1;
    waitpid(reader, &status, 0);
    CHECK_INT(status, 0);
    close(own);
    close(terminal);
    owui_client_release(client);
    free(steps);
    free(text);
}

/* ---- When it goes wrong */

TEST(nothing_is_left)
{
    if (!faults_here())
        return;
    write_text("earlier", "earlier");
    int before = folder_count();
    owui_client *client = faults_client(faults_steps("left", SLOWLY));
    const owui_event *event;
    /* clang-format off */
    static const char *const ways[] = {"freed", "freed unread", "cancelled", "timed out", "stopped"};
    /* clang-format on */
    for (size_t way = 0; way < COUNT(ways); way++) {
        check_row("%s", ways[way]);
        owui_call *call = download_to(client, path_of("earlier"));
        if (way == 3)
            owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 50);
        if (way > 0)
            CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
        if (way == 1)
            CHECK_INT(folder_count(), before + 1);
        if (way == 2)
            owui_call_cancel(call);
        if (way == 2 || way == 3)
            CHECK_STATUS(owui_call_next(call, -1, &event),
                         way == 2 ? OWUI_E_CANCELLED : OWUI_E_TIMEOUT_TOTAL);
        owui_call_release(call);
        CHECK_INT(folder_count(), before);
        CHECK_STR(content_of("earlier"), "earlier");
    }
    owui_client_release(client);
    check_row("refused, and tried again");
    client = faults_client(faults_script(
        "left", JSON([{"steps":[{"http":{"status":503,"headers":{"Retry-After-Ms":"1"},"body":{"detail":"busy"}}}]},{"steps":[{"http":{"status":404,"body":{"detail":"gone"}}}]},{"steps":[{"http":{"headers":{"Content-Type":"text/plain"},"body":"fine"}}]}])));
    owui_client_set_retries(client, 1);
    owui_call_release(server_done(download_to(client, path_of("earlier")), OWUI_E_NOT_FOUND));
    CHECK_INT(folder_count(), before);
    CHECK_STR(content_of("earlier"), "earlier");
    owui_call_release(server_done(download_to(client, path_of("earlier")), OWUI_OK));
    CHECK_STR(content_of("earlier"), "fine");
    owui_client_release(client);
    check_row("what cannot get its name");
    client = faults_client(faults_steps("left", SLOWLY));
    owui_call *call = download_to(client, path_of("taken"));
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
    mkdir(path_of("taken"), 0700);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_LOCAL_FILE);
    CHECK_CONTAINS(owui_call_error_message(call), "taken: Is a directory");
    owui_call_release(call);
    CHECK_INT(folder_count(), before + 1);
    owui_client_release(client);
}

/* More than the process may write: no signal, which would end it. */
TEST(too_large_a_file)
{
    if (!faults_here())
        return;
    write_text("limited", "earlier");
    int before = folder_count();
    struct rlimit limit, small;
    getrlimit(RLIMIT_FSIZE, &limit);
    small = limit;
    small.rlim_cur = 10;
    owui_client *client = faults_client(giving("limited"));
    setrlimit(RLIMIT_FSIZE, &small);
    owui_call *call = download_to(client, path_of("limited"));
    int status = owui_call_perform(call);
    setrlimit(RLIMIT_FSIZE, &limit);
    CHECK_STATUS(status, OWUI_E_LOCAL_FILE);
    CHECK_CONTAINS(owui_call_error_message(call), "limited: File too large");
    owui_call_release(call);
    owui_client_release(client);
    CHECK_STR(content_of("limited"), "earlier");
    CHECK_INT(folder_count(), before);
}

/* The descriptors of this process that lead into the test's folder. */
static int ours(int *fds, int most)
{
    int count = 0;
    for (int fd = 3; fd < 200 && count < most; fd++) {
        char link[64], to[300];
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, to, sizeof to - 1);
        to[length > 0 ? length : 0] = 0;
        const char *folder = path_of("");
        if (strncmp(to, folder, strlen(folder) - 1) == 0)
            fds[count++] = fd;
    }
    return count;
}

/* A daemon closes what it has inherited, and has files of its own under the same numbers. */
TEST(forked)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_steps("forked", SLOWLY));
    owui_call *call = download_to(client, path_of("forked"));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
    int before = folder_count(), fds[8];
    int count = ours(fds, 8);
    CHECK_INT(count, 2);
    for (int closes = 0; closes < 2; closes++) {
        check_row("the child closes all: %d", closes);
        pid_t child = fork();
        if (child == 0) {
            int wrong = 0;
            for (int i = 0; closes && i < count; i++)
                dup2(1, fds[i]);
            wrong += owui_call_next(call, 0, &event) != OWUI_E_STATE;
            owui_call_release(call);
            owui_client_release(client);
            for (int i = 0; i < count; i++)
                wrong += fcntl(fds[i], F_GETFD) < 0;
            if (wrong)
                _exit(1);
            /* Without a leak check: what the child has not freed is the parent's. */
            execl("/bin/true", "true", (char *)NULL);
            _exit(0);
        }
        int status = -1;
        waitpid(child, &status, 0);
        CHECK_INT(status, 0);
        CHECK_INT(folder_count(), before);
    }
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_DONE);
    CHECK_STR(content_of("forked"), "01234567");
    CHECK_INT(folder_count(), before);
    owui_call_release(call);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(downloads),
        T(broken_downloads),
        T(checked_before_the_request),
        T(without_permission),
        T(mounted_files),
        T(links),
        T(modes),
        T(names),
        T(two_to_one_path),
        T(earlier_files),
        T(on_the_disk),
        T(devices),
        T(open_descriptors),
        T(slow_devices),
        T(nothing_is_left),
        T(too_large_a_file),
        T(forked),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
