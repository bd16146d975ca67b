/*
 * Files: uploads from a path, memory and a reader, what the server makes of them, lists and
 * downloads; on a real Open WebUI and, for what that will not do, on the fault server.
 */
#include "check.h"
#include "faults.h"
#include "folder.h"
#include "server.h"

#include <errno.h>
#include <fcntl.h>
#include <openwebui.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* A reader that counts. */
struct source {
    const char *text;
    size_t length, at, piece;
    int reads, rewinds, fails_at, sleeps_ms;
};

static int64_t read_source(char *buffer, size_t size, void *user)
{
    struct source *source = user;
    if (++source->reads == source->fails_at)
        return -1;
    if (source->sleeps_ms)
        check_sleep_ms(source->sleeps_ms);
    size_t count = source->length - source->at;
    if (count > size)
        count = size;
    if (source->piece && count > source->piece)
        count = source->piece;
    memcpy(buffer, source->text + source->at, count);
    source->at += count;
    return (int64_t)count;
}

static int rewind_source(void *user)
{
    struct source *source = user;
    source->at = 0;
    source->rewinds++;
    return 0;
}

static struct source source_of(const char *text)
{
    struct source source = {.text = text, .length = strlen(text)};
    return source;
}

/* ---- What is sent, to the byte */

/* A script that takes an upload, and returns an id. */
static const char *taking(const char *name)
{
    return faults_routes(name, JSON({"POST /api/v1/files/":[{"steps":[{"http":{"body":{"id":"f1","filename":"x"}}}]}]}));
}

struct sent {
    owui_json *log;
    const char *body, *target;
    size_t length;
};

/* The only request of a script. */
static struct sent sent_to(const char *name)
{
    struct sent sent = {.log = faults_log(name)};
    CHECK_INT(owui_json_size(sent.log), 1);
    sent.body = owui_json_string_at(sent.log, "/0/body", &sent.length);
    sent.target = owui_json_string_at(sent.log, "/0/target", NULL);
    return sent;
}

TEST(form)
{
    if (!faults_here())
        return;
    static const char text[] = "some text\r\nwith lines\n";
    const char *path = write_text("form.txt", text);
    for (int way = 0; way < 4; way++) {
        check_row("way %d", way);
        owui_client *client = faults_client(taking("form"));
        struct source source = source_of(text);
        owui_call *call =
            way == 0   ? owui_file_upload(client, path)
            : way == 1 ? owui_file_upload_data(client, "form.txt", text, strlen(text))
                       : owui_file_upload_reader(client, "form.txt", read_source, rewind_source,
                                                 &source, way == 2 ? (int64_t)strlen(text) : -1);
        owui_client_release(client);
        server_done(call, OWUI_OK);
        CHECK_STR(server_string(call, "/id"), "f1");
        struct sent sent = sent_to("form");
        const char *type = faults_header(sent.log, 0, "Content-Type");
        CHECK_CONTAINS(type, "multipart/form-data; boundary=");
        const char *boundary = type ? strstr(type, "boundary=") + 9 : "";
        char due[1000];
        snprintf(due, sizeof due,
                 "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.txt\"\r\n"
                 "Content-Type: text/plain\r\n\r\n%s\r\n--%s--\r\n",
                 boundary, text, boundary);
        CHECK_STR(sent.body, due);
        CHECK_STR(sent.target, "/s/form/api/v1/files/");
        CHECK_STR(faults_header(sent.log, 0, "Expect"), NULL);
        if (way == 3)
            CHECK_STR(faults_header(sent.log, 0, "Transfer-Encoding"), "chunked");
        else
            CHECK_INT(strtol(faults_header(sent.log, 0, "Content-Length"), NULL, 10), strlen(due));
        CHECK(owui_call_stat(call, OWUI_STAT_BYTES_SENT) >= (int64_t)strlen(due));
        owui_json_release(sent.log);
        owui_call_release(call);
    }
}

TEST(options_of_uploads)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(taking("options"));
    owui_call *call = owui_file_upload_data(client, "x.bin", "abc", 3);
    owui_json *metadata = server_json("{\"a\":\"\\\"ü\\n\",\"b\":[0.1]}");
    CHECK_STATUS(owui_call_set_upload_metadata(call, metadata), OWUI_OK);
    owui_json_release(metadata);
    CHECK_STATUS(owui_call_set_upload_process(call, 0), OWUI_OK);
    CHECK_STATUS(owui_call_set_upload_process_in_background(call, 0), OWUI_OK);
    CHECK_STATUS(owui_call_set_upload_name(call, "y.md"), OWUI_OK);
    CHECK_STATUS(owui_call_set_upload_content_type(call, "text/x-mine; a=b"), OWUI_OK);
    /* Its own type is the boundary's. */
    CHECK_STATUS(owui_call_set_header(call, "Content-Type", "text/plain"), OWUI_OK);
    CHECK_STATUS(owui_call_set_body(call, "{}", 2), OWUI_E_STATE);
    server_done(call, OWUI_OK);
    CHECK_STATUS(owui_call_set_upload_name(call, "z"), OWUI_E_STATE);
    owui_call_release(call);
    struct sent sent = sent_to("options");
    CHECK_STR(sent.target, "/s/options/api/v1/files/?process=false&process_in_background=false");
    CHECK_CONTAINS(sent.body, "name=\"metadata\"\r\n\r\n{\"a\":\"\\\"ü\\n\",\"b\":[0.1]}\r\n--");
    CHECK_CONTAINS(sent.body, "filename=\"y.md\"\r\nContent-Type: text/x-mine; a=b\r\n\r\nabc\r\n");
    CHECK_CONTAINS(faults_header(sent.log, 0, "Content-Type"), "boundary=");
    owui_json_release(sent.log);

    check_row("refused");
    call = owui_file_upload_data(client, "x", "abc", 3);
    owui_json *list = owui_json_array();
    CHECK_STATUS(owui_call_set_upload_metadata(call, list), OWUI_E_INVALID);
    owui_json_release(list);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
    owui_call_release(call);
    static const char *const names[] = {"", "a\nb", "a\rb", "\x7f", "\xff\xfe", NULL};
    for (size_t i = 0; i < COUNT(names); i++) {
        check_row("name %zu", i);
        call = owui_file_upload_data(client, "x", "abc", 3);
        CHECK_STATUS(owui_call_set_upload_name(call, names[i]), OWUI_E_INVALID);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        owui_call_release(call);
        call = owui_file_upload_data(client, names[i], "abc", 3);
        CHECK_STATUS(owui_call_perform(call), OWUI_E_INVALID);
        owui_call_release(call);
    }
    static const char *const types[] = {"", "a\r\nX: y", NULL};
    for (size_t i = 0; i < COUNT(types); i++) {
        check_row("type %zu", i);
        call = owui_file_upload_data(client, "x", "abc", 3);
        CHECK_STATUS(owui_call_set_upload_content_type(call, types[i]), OWUI_E_INVALID);
        owui_call_release(call);
    }
    check_row("not an upload");
    call = owui_model_list(client, 0);
    CHECK_STATUS(owui_call_set_upload_name(call, "x"), OWUI_E_STATE);
    CHECK_STATUS(owui_call_set_upload_process(call, 1), OWUI_E_STATE);
    owui_call_release(call);
    check_row("a conversation");
    call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_output_file(call, "/tmp/x"), OWUI_E_STATE);
    owui_call_release(call);
    check_row("nothing");
    CHECK_STATUS(owui_call_set_upload_name(NULL, "x"), OWUI_E_INVALID);
    struct {
        owui_call *call;
    } wrong[] = {
        {owui_file_upload(client, NULL)},
        {owui_file_upload(client, "")},
        {owui_file_upload(NULL, "/etc/hostname")},
        {owui_file_upload_data(client, NULL, "a", 1)},
        {owui_file_upload_data(client, "a", NULL, 1)},
        {owui_file_upload_reader(client, "a", NULL, NULL, NULL, -1)},
        {owui_file_upload_reader(client, "a", read_source, NULL, NULL, -2)},
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        check_row("wrong %zu", i);
        server_done(wrong[i].call, OWUI_E_INVALID);
        owui_call_release(wrong[i].call);
    }
    owui_client_release(client);
    owui_json *log = faults_log("options");
    CHECK_INT(owui_json_size(log), 1);
    owui_json_release(log);
}

/* Each setter of an upload, with what it takes: on an upload, and in the wrong place. */
static int set(int setter, owui_call *call)
{
    owui_json *metadata = owui_json_object();
    int status = setter == 0   ? owui_call_set_upload_name(call, "x")
                 : setter == 1 ? owui_call_set_upload_content_type(call, "a/b")
                 : setter == 2 ? owui_call_set_upload_metadata(call, metadata)
                 : setter == 3 ? owui_call_set_upload_process(call, 1)
                               : owui_call_set_upload_process_in_background(call, 1);
    owui_json_release(metadata);
    return status;
}

TEST(setters_of_uploads)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(taking("setters"));
    for (int setter = 0; setter < 5; setter++) {
        check_row("setter %d", setter);
        CHECK_STATUS(set(setter, NULL), OWUI_E_INVALID);
        owui_call *others[] = {owui_model_list(client, 0), owui_file_download(client, "x"),
                               owui_chat(client, NULL), owui_knowledge_ingest(client, "x"),
                               owui_request(client, "POST", "/x", NULL, NULL)};
        for (size_t i = 0; i < COUNT(others); i++) {
            CHECK_STATUS(set(setter, others[i]), OWUI_E_STATE);
            owui_call_release(others[i]);
        }
        owui_call *upload = owui_file_upload_data(client, "a", "b", 1);
        CHECK_STATUS(set(setter, upload), OWUI_OK);
        server_done(upload, OWUI_OK);
        CHECK_STATUS(set(setter, upload), OWUI_E_STATE);
        owui_call_release(upload);
    }
    check_row("no metadata");
    owui_call *upload = owui_file_upload_data(client, "a", "b", 1);
    CHECK_STATUS(owui_call_set_upload_metadata(upload, NULL), OWUI_E_INVALID);
    owui_call_release(upload);
    owui_client_release(client);
    owui_json *log = faults_log("setters");
    CHECK_STR(owui_json_string_at(log, "/0/target", NULL), "/s/setters/api/v1/files/");
    CHECK_STR(owui_json_string_at(log, "/3/target", NULL), "/s/setters/api/v1/files/?process=true");
    CHECK_STR(owui_json_string_at(log, "/4/target", NULL),
              "/s/setters/api/v1/files/?process_in_background=true");
    owui_json_release(log);
}

/* A file is opened when the call starts, and bytes of memory are not copied. */
TEST(content_is_read_when_the_call_runs)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(taking("late"));
    char bytes[] = "before";
    owui_call *calls[] = {owui_file_upload(client, path_of("late.txt")),
                          owui_file_upload_data(client, "late.txt", bytes, 6)};
    write_text("late.txt", "behind");
    memcpy(bytes, "behind", 6);
    for (size_t i = 0; i < COUNT(calls); i++)
        owui_call_release(server_done(calls[i], OWUI_OK));
    owui_json *log = faults_log("late");
    for (size_t i = 0; i < COUNT(calls); i++)
        CHECK_CONTAINS(owui_json_string_at(owui_json_element(log, i), "/body", NULL),
                       "\r\n\r\nbehind\r\n");
    owui_json_release(log);
    owui_client_release(client);
}

/* A path's last part may be what cannot be sent; a name of its own mends that. */
TEST(names_of_paths)
{
    if (!faults_here())
        return;
    static const struct {
        const char *file, *sent;
    } rows[] = {
        {"plain.txt", "plain.txt"},
        {".hidden", ".hidden"},
        {"a \"quoted\" one.txt", "a \\\"quoted\\\" one.txt"},
        {"back\\slash.txt", "back\\\\slash.txt"},
        {"100%22 pure.txt", "100%22 pure.txt"},
        {"Zürich 漢字 🙂.md", "Zürich 漢字 🙂.md"},
        {"semi;colon=1.txt", "semi;colon=1.txt"},
        {"bad\xff.txt", NULL},
        {"line\nend.txt", NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].file);
        const char *path = write_text(rows[i].file, "x");
        owui_client *client = faults_client(taking("names"));
        owui_call *call = owui_file_upload(client, path);
        owui_client_release(client);
        if (!rows[i].sent) {
            owui_call_release(server_done(call, OWUI_E_INVALID));
            client = faults_client(taking("names"));
            call = owui_file_upload(client, path);
            owui_client_release(client);
            CHECK_STATUS(owui_call_set_upload_name(call, "good.txt"), OWUI_OK);
        }
        server_done(call, OWUI_OK);
        owui_call_release(call);
        struct sent sent = sent_to("names");
        char due[200];
        snprintf(due, sizeof due, "; filename=\"%s\"\r\n",
                 rows[i].sent ? rows[i].sent : "good.txt");
        CHECK_CONTAINS(sent.body, due);
        owui_json_release(sent.log);
    }
}

TEST(content_types)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *name, *type;
    } rows[] = {
        {"a.txt", "text/plain"},         {"a.TXT", "text/plain"},
        {"a.pdf", "application/pdf"},    {"a.tar.gz", "application/gzip"},
        {"a.md", "text/markdown"},       {"noextension", "application/octet-stream"},
        {".txt", "text/plain"},          {"a.", "application/octet-stream"},
        {"a.unknown", "application/octet-stream"}, {"a.t", "application/octet-stream"},
        {"a.html", "text/html"},         {"a.json", "application/json"},
        {"a.csv", "text/csv"},           {"a.png", "image/png"},
        {"a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {"a.r", "text/x-r"},             {"a.=", "application/octet-stream"},
        {"a. ", "application/octet-stream"}, {"a.text/plain", "application/octet-stream"},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(taking("types"));
        owui_call *call = owui_file_upload_data(client, rows[i].name, "x", 1);
        owui_client_release(client);
        owui_call_release(server_done(call, OWUI_OK));
        struct sent sent = sent_to("types");
        char due[200];
        snprintf(due, sizeof due, "\"\r\nContent-Type: %s\r\n\r\n", rows[i].type);
        CHECK_CONTAINS(sent.body, due);
        owui_json_release(sent.log);
    }
}

/* ---- Files that cannot be sent as they are */

TEST(unreadable)
{
    if (!faults_here())
        return;
    write_text("secret.txt", "x");
    chmod(path_of("secret.txt"), 0);
    mkfifo(path_of("fifo"), 0600);
    mkdir(path_of("folder"), 0700);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path_of("socket"));
    int end = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK_INT(bind(end, (struct sockaddr *)&address, sizeof address), 0);
    close(end);
    /* clang-format off */
    static const struct {
        const char *name, *message;
    } rows[] = {
        {"missing.txt", "No such file"}, {"folder", "is a directory, not a regular file"},
        {"folder/", NULL},               {"fifo", "is a named pipe, not a regular file"},
        {"socket", "is a socket, not a regular file"},
        {"../../dev/null", "is a character device, not a regular file"},
        {"secret.txt", "Permission denied"}, {"secret.txt/x", "Not a directory"},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        if (strcmp(rows[i].name, "secret.txt") == 0 && geteuid() == 0)
            continue;
        owui_client *client = faults_client(taking("unreadable"));
        owui_call *call = owui_file_upload(client, path_of(rows[i].name));
        server_done(call, rows[i].message ? OWUI_E_LOCAL_FILE : OWUI_E_INVALID);
        if (rows[i].message)
            CHECK_CONTAINS(owui_call_error_message(call), rows[i].message);
        CHECK_LACKS(owui_call_error_message(call), "as a reader");
        CHECK(owui_call_response(call) == NULL);
        CHECK_INT(owui_call_error_retryable(call), 0);
        owui_call_release(call);
        owui_client_release(client);
    }
    owui_json *log = faults_log("unreadable");
    CHECK_INT(owui_json_size(log), 0);
    owui_json_release(log);
}

/* What a file of /proc or /sys says of its length is not so. */
TEST(files_that_do_not_say_their_length)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *path;
        int is_stable;
    } rows[] = {
        {"/proc/version", 1},     {"/proc/self/cmdline", 1}, {"/proc/self/status", 0},
        {"/sys/power/state", 1},  {"/sys/kernel/mm/transparent_hugepage/enabled", 1},
        {"/proc/kallsyms", 1},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].path);
        FILE *file = fopen(rows[i].path, "rb");
        if (!file)
            continue;
        /* Five megabytes, of which one is in the log. */
        if (check_valgrind() && i == COUNT(rows) - 1) {
            fclose(file);
            continue;
        }
        enum { MOST = 64 << 20 };
        char *text = malloc(MOST);
        size_t length = fread(text, 1, MOST - 1, file);
        text[length] = 0;
        fclose(file);
        owui_client *client = faults_client(taking("unsaid"));
        owui_call *call = owui_file_upload(client, rows[i].path);
        server_done(call, OWUI_OK);
        owui_call_release(call);
        owui_client_release(client);
        struct sent sent = sent_to("unsaid");
        int64_t count = owui_json_int_at(sent.log, "/0/body_length", -1);
        CHECK(count > (rows[i].is_stable ? (int64_t)length : 200));
        CHECK(!rows[i].is_stable || count < (int64_t)length + 400);
        int is_large = length > 1 << 20;
        CHECK_INT(faults_header(sent.log, 0, "Content-Length") == NULL, is_large);
        if (rows[i].is_stable && !is_large && strlen(text) >= length)
            CHECK_CONTAINS(sent.body, text);
        owui_json_release(sent.log);
        free(text);
    }
    check_row("an empty file is one");
    owui_client *client = faults_client(taking("unsaid"));
    owui_call_release(server_done(owui_file_upload(client, write_text("empty", "")), OWUI_OK));
    struct sent sent = sent_to("unsaid");
    CHECK_CONTAINS(sent.body, "\r\n\r\n\r\n--");
    owui_json_release(sent.log);
    owui_client_release(client);
    check_row("sent once more");
    client = faults_client(faults_script(
        "again", JSON([{"steps":[{"http":{"status":503,"headers":{"Retry-After-Ms":"1"},"body":{"detail":"busy"}}}]},{"steps":[{"http":{"body":{"id":"f1"}}}]}])));
    owui_client_set_retries(client, 1);
    owui_call_release(server_done(owui_file_upload(client, "/proc/self/status"), OWUI_OK));
    owui_json *log = faults_log("again");
    CHECK_INT(owui_json_size(log), 2);
    CHECK(owui_json_int_at(log, "/0/body_length", 0) > 200);
    CHECK_INT(owui_json_int_at(log, "/1/body_length", 0),
              owui_json_int_at(log, "/0/body_length", 0));
    owui_json_release(log);
    owui_client_release(client);
}

/* Who waits for a reader of a pipe is not let go by an upload that refuses it. */
TEST(pipes_are_left_alone)
{
    if (!faults_here())
        return;
    mkfifo(path_of("waiting"), 0600);
    pid_t writer = fork();
    if (writer == 0) {
        alarm(30);
        int fd = open(path_of("waiting"), O_WRONLY);
        _exit(write(fd, "x", 1) == 1 ? 0 : 1);
    }
    owui_client *client = faults_client(taking("waiting"));
    for (int i = 0; i < 20; i++)
        owui_call_release(
            server_done(owui_file_upload(client, path_of("waiting")), OWUI_E_LOCAL_FILE));
    owui_client_release(client);
    char text[2] = "";
    int fd = open(path_of("waiting"), O_RDONLY);
    CHECK_INT(read(fd, text, 1), 1);
    close(fd);
    int status = -1;
    waitpid(writer, &status, 0);
    CHECK_INT(status, 0);
}

/* A forked child that has a file of its own under the number of the upload's keeps it. */
TEST(uploads_in_a_child)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(
        faults_steps("child", JSON([{"sleep_ms":300},{"http":{"body":{"id":"f1"}}}])));
    owui_call *call = owui_file_upload(client, write_text("inherited", "text"));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, 0, &event), OWUI_AGAIN);
    int upload = -1;
    for (int fd = 3; fd < 200 && upload < 0; fd++) {
        char link[64], to[300];
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, to, sizeof to - 1);
        to[length > 0 ? length : 0] = 0;
        if (strcmp(to, path_of("inherited")) == 0)
            upload = fd;
    }
    CHECK(upload > 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(1, upload);
        owui_call_release(call);
        owui_client_release(client);
        if (fcntl(upload, F_GETFD) < 0)
            _exit(1);
        /* Without a leak check: what the child has not freed is the parent's. */
        execl("/bin/true", "true", (char *)NULL);
        _exit(0);
    }
    int status = -1;
    waitpid(child, &status, 0);
    CHECK_INT(status, 0);
    owui_call_release(call);
    owui_client_release(client);
}

/* Does something to the file when so much of it was sent. */
struct meddler {
    const char *path;
    int what, done;
    int64_t at;
};

static int meddle(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive, void *user)
{
    struct meddler *meddler = user;
    (void)to_send, (void)received, (void)to_receive;
    if (sent < meddler->at || meddler->done)
        return 0;
    meddler->done = 1;
    FILE *file;
    switch (meddler->what) {
    case 0:
        if (truncate(meddler->path, 1000) != 0)
            perror("truncate");
        break;
    case 1:
        file = fopen(meddler->path, "ab");
        fputs("more", file);
        fclose(file);
        break;
    case 2:
        file = fopen(meddler->path, "r+b");
        fputs("else", file);
        fclose(file);
        break;
    }
    return 0;
}

TEST(changing)
{
    if (!faults_here())
        return;
    enum { SIZE = 12 << 20 };
    char *text = malloc(SIZE);
    memset(text, 'x', SIZE);
    for (int what = 0; what < 3; what++) {
        check_row("what %d", what);
        const char *path = write_file("changing.txt", text, SIZE);
        struct timespec old[2] = {{1000000000, 0}, {1000000000, 0}};
        utimensat(AT_FDCWD, path, old, 0);
        owui_client *client = faults_client(taking("changing"));
        owui_call *call = owui_file_upload(client, path);
        struct meddler meddler = {.path = path, .what = what, .at = 1};
        owui_call_on_progress(call, meddle, &meddler);
        server_done(call, OWUI_E_LOCAL_FILE);
        CHECK(meddler.done);
        CHECK_CONTAINS(owui_call_error_message(call), "changed");
        CHECK_CONTAINS(owui_call_error_message(call), "changing.txt");
        CHECK(owui_call_response(call) == NULL);
        owui_call_release(call);
        owui_client_release(client);
        /* The server has not got a whole request. */
        check_sleep_ms(50);
        owui_json *log = faults_log("changing");
        for (size_t i = 0; i < owui_json_size(log); i++)
            CHECK_INT(owui_json_bool_at(owui_json_element(log, i), "/whole", -1), 0);
        owui_json_release(log);
    }
    free(text);
}

TEST(readers)
{
    if (!faults_here())
        return;
    enum { SIZE = 700000 };
    char *text = malloc(SIZE + 1);
    memset(text, 'y', SIZE);
    text[SIZE] = 0;
    /* clang-format off */
    static const struct {
        int64_t length;
        size_t piece;
        int fails_at, status;
    } rows[] = {
        {SIZE, 0, 0, OWUI_OK},         {-1, 0, 0, OWUI_OK},
        {SIZE, 1000, 0, OWUI_OK},      {-1, 1000, 0, OWUI_OK},
        {SIZE + 1, 0, 0, OWUI_E_LOCAL_FILE}, {SIZE - 1, 0, 0, OWUI_E_LOCAL_FILE},
        {10, 0, 0, OWUI_E_LOCAL_FILE},       {0, 0, 0, OWUI_E_LOCAL_FILE},
        {SIZE, 0, 1, OWUI_E_ABORTED},  {SIZE, 0, 2, OWUI_E_ABORTED},
        {-1, 0, 2, OWUI_E_ABORTED},    {(int64_t)1 << 60, 0, 0, OWUI_E_LOCAL_FILE},
        {((int64_t)1 << 60) + 1, 0, 0, OWUI_E_INVALID}, {INT64_MAX, 0, 0, OWUI_E_INVALID},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("length %lld, pieces of %zu, fails at %d", (long long)rows[i].length,
                  rows[i].piece, rows[i].fails_at);
        struct source source = source_of(text);
        source.piece = rows[i].piece;
        source.fails_at = rows[i].fails_at;
        owui_client *client = faults_client(taking("readers"));
        owui_call *call =
            owui_file_upload_reader(client, "r.txt", read_source, NULL, &source, rows[i].length);
        server_done(call, rows[i].status);
        owui_call_release(call);
        owui_client_release(client);
        owui_json *log = faults_log("readers");
        if (rows[i].status == OWUI_OK) {
            CHECK_INT(owui_json_int_at(log, "/0/body_length", 0) > SIZE, 1);
            CHECK_INT(owui_json_bool_at(log, "/0/whole", -1), 1);
        } else {
            for (size_t k = 0; k < owui_json_size(log); k++)
                CHECK_INT(owui_json_bool_at(owui_json_element(log, k), "/whole", -1), 0);
        }
        owui_json_release(log);
    }
    check_row("an empty reader");
    struct source source = source_of("");
    for (int64_t length = -1; length <= 0; length++) {
        owui_client *client = faults_client(taking("readers"));
        owui_call *call =
            owui_file_upload_reader(client, "r.txt", read_source, NULL, &source, length);
        owui_call_release(server_done(call, OWUI_OK));
        owui_client_release(client);
    }
    free(text);
}

/* What a reader is called with, and what it may return. */
struct asked {
    pthread_t thread;
    int64_t gives;
    size_t least, most;
    int reads, rewinds, elsewhere, cannot_rewind;
};

static int64_t read_as_asked(char *buffer, size_t size, void *user)
{
    struct asked *asked = user;
    asked->elsewhere += !pthread_equal(pthread_self(), asked->thread);
    asked->least = asked->least && asked->least < size ? asked->least : size;
    asked->most = asked->most > size ? asked->most : size;
    if (asked->reads++)
        return 0;
    memset(buffer, 'r', size);
    return asked->gives > 0 ? asked->gives : (int64_t)size - asked->gives;
}

static int rewind_as_asked(void *user)
{
    struct asked *asked = user;
    asked->elsewhere += !pthread_equal(pthread_self(), asked->thread);
    asked->rewinds++;
    asked->reads = 0;
    return asked->cannot_rewind;
}

TEST(readers_and_rewinding)
{
    if (!faults_here())
        return;
    static const char busy[] = JSON([{"steps":[{"http":{"status":503,"headers":{"Retry-After":"0"},"body":{"detail":"busy"}}}]},{"steps":[{"http":{"body":{"id":"f2"}}}]}]);
    static const struct {
        const char *name;
        int64_t gives; /* below 1: as many as there is room for, and more */
        int cannot_rewind, status, requests, rewinds;
    } rows[] = {
        {"from its start again", 100, 0, OWUI_OK, 2, 1},
        {"it cannot go back", 100, 1, OWUI_E_SERVER, 1, 1},
        {"all that there is room for", 0, 0, OWUI_OK, 2, 1},
        {"more than there is room for", -1, 0, OWUI_E_ABORTED, 1, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_script("rewound", busy));
        struct asked asked = {.thread = pthread_self(),
                              .gives = rows[i].gives,
                              .cannot_rewind = rows[i].cannot_rewind};
        owui_call *call =
            owui_file_upload_reader(client, "r", read_as_asked, rewind_as_asked, &asked, -1);
        CHECK_STATUS(owui_call_set_retries(call, 2), OWUI_OK);
        owui_call_release(server_done(call, rows[i].status));
        CHECK_INT(asked.elsewhere, 0);
        CHECK(asked.least > 0 && asked.most <= 1 << 20);
        CHECK_INT(asked.rewinds, rows[i].rewinds);
        owui_json *log = faults_log("rewound");
        if (rows[i].status != OWUI_E_ABORTED)
            CHECK_INT(owui_json_size(log), rows[i].requests);
        owui_json_release(log);
        owui_client_release(client);
    }
}

/* While a reader is slow, the timeouts of the server do not run; that of the whole call does. */
TEST(slow_readers)
{
    if (!faults_here())
        return;
    for (int64_t length = -1; length < 20; length += 20) {
        check_row("length %lld", (long long)length);
        struct source source = source_of("0123456789012345678");
        source.piece = 10;
        source.sleeps_ms = 400;
        owui_client *client = faults_client(taking("slow"));
        owui_call *call =
            owui_file_upload_reader(client, "r.txt", read_source, NULL, &source, length);
        owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, 200);
        owui_call_set_timeout(call, OWUI_TIMEOUT_FIRST_BYTE, 200);
        owui_call_release(server_done(call, OWUI_OK));
        check_row("length %lld, in all", (long long)length);
        source = source_of("0123456789012345678");
        source.piece = 10;
        source.sleeps_ms = 400;
        call = owui_file_upload_reader(client, "r.txt", read_source, NULL, &source, length);
        owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 300);
        owui_call_release(server_done(call, OWUI_E_TIMEOUT_TOTAL));
        owui_client_release(client);
    }
}

/* ---- Attempts */

TEST(attempts)
{
    if (!faults_here())
        return;
    static const char busy[] = JSON([{"steps":[{"http":{"status":503,"headers":{"Retry-After":"0"},"body":{"detail":"busy"}}}]},{"steps":[{"http":{"body":{"id":"f2"}}}]}]);
    static const char lost[] =
        JSON([{"steps":[{"reset":true}]},{"steps":[{"http":{"body":{"id":"f2"}}}]}]);
    const char *path = write_text("attempts.txt", "0123456789");
    /* clang-format off */
    static const struct {
        const char *script;
        int way, attempts, status;
    } rows[] = {
        {busy, 0, 2, OWUI_OK}, {busy, 1, 2, OWUI_OK},
        {busy, 2, 2, OWUI_OK},       /* a reader with rewind */
        {busy, 3, 1, OWUI_E_SERVER}, /* without */
        {lost, 0, 1, OWUI_E_CONNECTION_LOST},   {lost, 2, 1, OWUI_E_CONNECTION_LOST},
        {lost, 3, 1, OWUI_E_CONNECTION_LOST},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("row %zu", i);
        owui_client *client = faults_client(faults_script("attempts", rows[i].script));
        owui_client_set_retries(client, 2);
        struct source source = source_of("0123456789");
        owui_call *call =
            rows[i].way == 0 ? owui_file_upload(client, path)
            : rows[i].way == 1
                ? owui_file_upload_data(client, "attempts.txt", "0123456789", 10)
                : owui_file_upload_reader(client, "attempts.txt", read_source,
                                          rows[i].way == 2 ? rewind_source : NULL, &source, 10);
        server_done(call, rows[i].status);
        CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), rows[i].attempts);
        owui_json *log = faults_log("attempts");
        CHECK_INT(owui_json_size(log), rows[i].attempts);
        for (size_t k = 0; k < owui_json_size(log); k++)
            CHECK_CONTAINS(owui_json_string_at(owui_json_element(log, k), "/body", NULL),
                           "\r\n\r\n0123456789\r\n--");
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* A pooled connection that has died meanwhile. */
TEST(dead_connections)
{
    if (!faults_here())
        return;
    static const char script[] =
        JSON([{"steps":[{"http":{"body":{"id":"f1"}}},{"sleep_ms":50},{"close":true}]},{"steps":[{"http":{"body":{"id":"f2"}}}]}]);
    for (int way = 0; way < 2; way++) {
        check_row("way %d", way);
        owui_client *client = faults_client(faults_script("dead", script));
        owui_call_release(server_done(owui_file_upload_data(client, "a", "1", 1), OWUI_OK));
        faults_played("dead", 0);
        struct source source = source_of("0123456789");
        owui_call *call =
            way ? owui_file_upload_data(client, "a", "1", 1)
                : owui_file_upload_reader(client, "a", read_source, NULL, &source, 10);
        server_done(call, OWUI_OK);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- HTTP errors, and connections that are cut */

TEST(too_large)
{
    if (!faults_here())
        return;
    enum { SIZE = 8 << 20 };
    char *text = calloc(1, SIZE);
    /* clang-format off */
    static const char *const scripts[] = {
        /* before the body is read, and after */
        JSON([{"before":[{"http":{"status":413,"headers":{"Connection":"close"},"body":{"detail":"too big for me"}}},{"sleep_ms":300}]}]),
        JSON([{"steps":[{"http":{"status":413,"body":{"detail":"too big for me"}}}]}]),
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(scripts); i++) {
        check_row("script %zu", i);
        owui_client *client = faults_client(faults_script("large", scripts[i]));
        owui_call *call = owui_file_upload_data(client, "a", text, SIZE);
        server_done(call, OWUI_E_TOO_LARGE);
        CHECK_STR(owui_call_error_detail(call), "too big for me");
        CHECK_INT(owui_call_response_status(call), 413);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("a proxy's page");
    owui_client *client = faults_client(faults_response(
        "large", 413, "text/html", "<html><title>413 Request Entity Too Large</title></html>"));
    owui_call *call = owui_file_upload_data(client, "a", text, SIZE);
    server_done(call, OWUI_E_TOO_LARGE);
    owui_call_release(call);
    owui_client_release(client);
    check_row("lost in the middle");
    client = faults_client(faults_script(
        "large", JSON([{"read_request":false,"steps":[{"sleep_ms":100},{"reset":true}]}])));
    owui_client_set_retries(client, 2);
    call = owui_file_upload_data(client, "a", text, SIZE);
    server_done(call, OWUI_E_CONNECTION_LOST);
    CHECK_INT(owui_call_stat(call, OWUI_STAT_ATTEMPTS), 1);
    owui_call_release(call);
    owui_client_release(client);
    check_row("a server that does not read");
    client = faults_client(
        faults_script("large", JSON([{"read_request":false,"steps":[{"stall":true}]}])));
    call = owui_file_upload_data(client, "a", text, SIZE);
    owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, 400);
    server_done(call, OWUI_E_TIMEOUT_IDLE);
    owui_call_release(call);
    owui_client_release(client);
    free(text);
}

static int cancel_at(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                     void *user)
{
    (void)to_send, (void)received, (void)to_receive;
    if (sent > 1 << 20)
        owui_call_cancel(user);
    return 0;
}

static int abort_at(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive, void *user)
{
    (void)to_send, (void)received, (void)to_receive, (void)user;
    return sent > 1 << 20;
}

static void *cancel_later(void *call)
{
    check_sleep_ms(100);
    owui_call_cancel(call);
    return NULL;
}

TEST(stopping_an_upload)
{
    if (!faults_here())
        return;
    enum { SIZE = 32 << 20 };
    char *text = calloc(1, SIZE);
    for (int way = 0; way < 3; way++) {
        check_row("way %d", way);
        const char *url = way == 2
            ? faults_script("stop", JSON([{"read_request":false,"steps":[{"stall":true}]}]))
                            : taking("stop");
        owui_client *client = faults_client(url);
        owui_call *call = owui_file_upload_data(client, "a", text, SIZE);
        pthread_t thread;
        double started = check_now_ms();
        if (way == 2)
            pthread_create(&thread, NULL, cancel_later, call);
        else
            owui_call_on_progress(call, way ? cancel_at : abort_at, call);
        server_done(call, way ? OWUI_E_CANCELLED : OWUI_E_ABORTED);
        if (way == 2) {
            CHECK(check_now_ms() - started < SOON_MS);
            pthread_join(thread, NULL);
        }
        owui_call_release(call);
        owui_client_release(client);
    }
    free(text);
}

/* ---- Progress */

struct progress {
    int64_t sent, to_send;
    int count, backwards, changed_total;
};

static int note_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                         void *user)
{
    struct progress *progress = user;
    (void)received, (void)to_receive;
    progress->count++;
    progress->backwards += sent < progress->sent;
    progress->changed_total += progress->count > 1 && to_send != progress->to_send;
    progress->sent = sent;
    progress->to_send = to_send;
    return 0;
}

TEST(progress_of_uploads)
{
    if (!faults_here())
        return;
    enum { SIZE = 5 << 20 };
    char *text = calloc(1, SIZE);
    for (int known = 0; known < 2; known++) {
        check_row("length known: %d", known);
        owui_client *client = faults_client(taking("progress"));
        struct source source = {.text = text, .length = SIZE};
        owui_call *call =
            owui_file_upload_reader(client, "a", read_source, NULL, &source, known ? SIZE : -1);
        struct progress progress = {0};
        owui_call_on_progress(call, note_progress, &progress);
        server_done(call, OWUI_OK);
        int64_t length = owui_call_stat(call, OWUI_STAT_BYTES_SENT);
        CHECK(length > SIZE);
        CHECK_INT(progress.sent, length);
        CHECK_INT(progress.to_send, known ? length : -1);
        CHECK_INT(progress.backwards, 0);
        CHECK_INT(progress.changed_total, 0);
        CHECK(progress.count > 3);
        owui_call_release(call);
        owui_client_release(client);
    }
    free(text);
}

/* ---- Memory */

static int64_t high_water(void)
{
    FILE *file = fopen("/proc/self/status", "r");
    char line[200];
    long long kilobytes = 0;
    while (file && fgets(line, sizeof line, file))
        sscanf(line, "VmHWM: %lld", &kilobytes);
    if (file)
        fclose(file);
    return kilobytes << 10;
}

static int64_t read_zeros(char *buffer, size_t size, void *user)
{
    int64_t *left = user;
    size_t count = *left < (int64_t)size ? (size_t)*left : size;
    memset(buffer, 0, count);
    *left -= (int64_t)count;
    return (int64_t)count;
}

/* The server itself reads whole files into memory: the fault server keeps what it is told to. */
TEST(a_gigabyte)
{
    if (!faults_here())
        return;
    if (check_valgrind()) {
        check_skip("valgrind has a memory of its own");
        return;
    }
    check_allow(90);
    int fd = open(path_of("giga"), O_CREAT | O_WRONLY, 0600);
    REQUIRE(fd >= 0 && ftruncate(fd, (off_t)1 << 30) == 0);
    close(fd);
    for (int way = 0; way < 3; way++) {
        check_row("way %d", way);
        owui_client *client = faults_client(taking("giga"));
        owui_call_release(server_done(owui_file_upload_data(client, "a", "x", 1), OWUI_OK));
        int64_t before = high_water(), left = (int64_t)1 << 30;
        owui_call *call = way == 0 ? owui_file_upload(client, path_of("giga"))
                                   : owui_file_upload_reader(client, "giga", read_zeros, NULL,
                                                             &left, way == 1 ? left : -1);
        server_done(call, OWUI_OK);
        CHECK(owui_call_stat(call, OWUI_STAT_BYTES_SENT) > (int64_t)1 << 30);
        CHECK(high_water() - before < 3 << 20);
        owui_call_release(call);
        owui_client_release(client);
    }
    unlink(path_of("giga"));
}

/* ---- Lists, as different servers give them */

static int count_items(const owui_event *event, void *user)
{
    int *count = user;
    if (owui_event_kind(event) == OWUI_EVENT_ITEM) {
        ++*count;
        CHECK(owui_event_json(event) != NULL);
    }
    return 0;
}

TEST(lists)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const struct {
        const char *pages;
        int status, items, total, requests;
    } rows[] = {
        /* all on one page */
        {JSON([{"steps":[{"http":{"body":{"items":[{"id":"a"},{"id":"b"}],"total":2}}}]}]), 0, 2, 2, 1},
        /* two pages */
        {JSON([{"steps":[{"http":{"body":{"items":[{"id":"a"},{"id":"b"}],"total":3}}}]},
               {"steps":[{"http":{"body":{"items":[{"id":"c"}],"total":3}}}]}]), 0, 3, 3, 2},
        /* a bare array of everything */
        {JSON([{"steps":[{"http":{"body":[{"id":"a"},{"id":"b"},{"id":"c"}]}}]}]), 0, 3, 3, 1},
        /* empty ones */
        {JSON([{"steps":[{"http":{"body":{"items":[],"total":0}}}]}]), 0, 0, 0, 1},
        {JSON([{"steps":[{"http":{"body":[]}}]}]), 0, 0, 0, 1},
        /* a server that ignores the page */
        {JSON([{"steps":[{"http":{"body":{"items":[{"id":"a"},{"id":"b"}],"total":9}}}]}]), OWUI_E_TRUNCATED, 2, 9, 2},
        {JSON([{"steps":[{"http":{"body":{"items":[{"id":"a"},{"id":"b"}]}}}]}]), 0, 2, 2, 2},
        {JSON([{"steps":[{"http":{"body":{"items":[{"name":"a"},{"name":"b"}]}}}]}]), 0, 2, 2, 1},
        {JSON([{"steps":[{"http":{"body":{"items":["a","b"]}}}]}]), 0, 2, 2, 1},
        /* fewer than it says */
        {JSON([{"steps":[{"http":{"body":{"items":[{"id":"a"}],"total":5}}}]},
               {"steps":[{"http":{"body":{"items":[],"total":5}}}]}]), 0, 1, 5, 2},
        /* what is no list */
        {JSON([{"steps":[{"http":{"body":{"detail":"no"}}}]}]), OWUI_E_UNEXPECTED_RESPONSE, 0, 0, 1},
        {JSON([{"steps":[{"http":{"body":"null","headers":{"Content-Type":"application/json"}}}]}]), OWUI_E_EMPTY, 0, 0, 1},
        {JSON([{"steps":[{"http":{"status":401,"body":{"detail":"no"}}}]}]), OWUI_E_UNAUTHORIZED, 0, 0, 1},
        {JSON([{"steps":[{"http":{"body":"<!doctype html>","headers":{"Content-Type":"text/html"}}}]}]), OWUI_E_HTML, 0, 0, 1},
        /* breaks on the second page: what came is there */
        {JSON([{"steps":[{"http":{"body":{"items":[{"id":"a"},{"id":"b"}],"total":3}}}]},
               {"steps":[{"http":{"status":500,"body":{"detail":"no"}}}]}]), OWUI_E_SERVER, 2, 3, 2},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("row %zu", i);
        owui_client *client = faults_client(faults_script("lists", rows[i].pages));
        owui_call *call = owui_file_list(client);
        int items = 0;
        owui_call_on_event(call, count_items, &items);
        server_done(call, rows[i].status);
        CHECK_INT(items, rows[i].items);
        owui_json *response = owui_call_response(call);
        CHECK_INT(owui_json_size(owui_json_member(response, "items")), rows[i].items);
        CHECK_INT(owui_json_int_at(response, "/total", -1), rows[i].total);
        owui_json *log = faults_log("lists");
        CHECK_INT(owui_json_size(log), rows[i].requests);
        CHECK_STR(owui_json_string_at(log, "/0/target", NULL),
                  "/s/lists/api/v1/files/?content=false");
        if (rows[i].requests > 1)
            CHECK_STR(owui_json_string_at(log, "/1/target", NULL),
                      "/s/lists/api/v1/files/?content=false&page=2");
        owui_json_release(log);
        owui_call_release(call);

        check_row("row %zu, pulled and not kept", i);
        faults_script("lists", rows[i].pages);
        call = owui_file_list(client);
        owui_call_set_keep_response(call, 0);
        const owui_event *event;
        int status, pulled = 0;
        while ((status = owui_call_next(call, -1, &event)) == OWUI_OK)
            pulled += owui_event_kind(event) == OWUI_EVENT_ITEM;
        CHECK_STATUS(status, rows[i].status ? rows[i].status : OWUI_DONE);
        CHECK_INT(pulled, rows[i].items);
        CHECK_INT(owui_json_size(owui_json_at(owui_call_response(call), "/items")), 0);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- Waiting, on servers as they may be */

struct statuses {
    char trace[400];
};

static int note_status(const owui_event *event, void *user)
{
    struct statuses *statuses = user;
    size_t used = strlen(statuses->trace);
    if (owui_event_kind(event) == OWUI_EVENT_STATUS)
        snprintf(statuses->trace + used, sizeof statuses->trace - used, "%s ",
                 owui_event_text(event, NULL));
    return 0;
}

/* The states of a file, polled and streamed; and its record, which has the whole text. */
/* clang-format off */
#define ROUTES(status) \
    "{\"GET /api/v1/files/*/process/status\":[" status "],\"GET /api/v1/files/*\":[" HTTP(500, {"detail":"not to be asked"}) "]}"
#define POLL(word) "{\"steps\":[{\"http\":{\"body\":{\"status\":\"" word "\"}}}]}"
#define FIVE(word) POLL(word) "," POLL(word) "," POLL(word) "," POLL(word) "," POLL(word)
#define POLLS(word) FIVE(word) "," FIVE(word) "," POLL(word)
#define ELEVEN(word) word " " word " " word " " word " " word " " word " " word " " word " " word " " word " " word " "
#define UNKNOWN HTTP(404, {"detail":"nothing"})
/* clang-format on */

TEST(waiting)
{
    if (check_twice())
        return;
    if (!faults_here())
        return;
    check_allow(60);
    /* clang-format off */
    static const struct {
        const char *name, *routes;
        int status;
        const char *word, *error, *trace;
        int requests;
    } rows[] = {
        {"completed", ROUTES(POLL("pending") "," POLL("processing") "," POLL("completed")),
         OWUI_OK, "completed", NULL, "pending processing completed ", 3},
        {"completed after a while", ROUTES(POLLS("pending") "," SSE({"status":"pending"},{"status":"processing"},{"status":"completed"})),
         OWUI_OK, "completed", NULL, ELEVEN("pending") "pending processing completed ", 12},
        {"a stream for a poll", ROUTES(SSE({"status":"pending"},{"status":"processing"},{"status":"completed"})),
         OWUI_OK, "completed", NULL, "pending processing completed ", 1},
        {"failed with a reason", ROUTES(POLL("pending") "," POLL("failed") "," SSE({"status":"failed","error":"no text in it"})),
         OWUI_E_FILE_FAILED, "failed", "no text in it", "pending failed failed ", 3},
        {"failed, reason a moment later", ROUTES(POLL("failed") "," SSE({"status":"failed","error":null}) "," SSE({"status":"failed","error":"late"})),
         OWUI_E_FILE_FAILED, "failed", "late", "failed failed failed ", 3},
        {"failed without a reason", ROUTES(POLL("failed") "," SSE({"status":"failed"})),
         OWUI_E_FILE_FAILED, "failed", NULL, "failed failed failed failed ", 4},
        {"failed, and gone", ROUTES(POLL("failed") "," UNKNOWN),
         OWUI_E_NOT_FOUND, NULL, NULL, "failed ", 2},
        {"failed, and completed a moment later", ROUTES(POLL("failed") "," SSE({"status":"failed","error":"The content provided is empty. Please ensure that"}) "," POLL("failed") "," POLL("completed")),
         OWUI_OK, "completed", NULL, "failed failed failed completed ", 4},
        {"deleted meanwhile", ROUTES(POLLS("pending") "," SSE({"status":"pending"},{"status":"not_found"})),
         OWUI_E_NOT_FOUND, NULL, NULL, ELEVEN("pending") "pending not_found ", 12},
        {"unknown", ROUTES(UNKNOWN), OWUI_E_NOT_FOUND, NULL, NULL, "", 1},
        {"never to be processed", ROUTES(POLLS("pending") "," SSE()), OWUI_E_FILE_UNPROCESSED, NULL, NULL, ELEVEN("pending"), 13},
        {"empty stream, but processed", ROUTES(POLLS("pending") "," SSE() "," SSE({"status":"completed"})),
         OWUI_OK, "completed", NULL, ELEVEN("pending") "completed ", 13},
        {"cut in the middle", ROUTES(POLLS("pending") "," STEPS({"head":{}},{"chunk":"data: {\"status\":\"processing\"}\n\n"},{"sleep_ms":20},{"reset":true}) "," POLL("processing") "," POLL("completed")),
         OWUI_OK, "completed", NULL, ELEVEN("pending") "processing processing completed ", 14},
        {"ended in the middle", ROUTES(SSE({"status":"processing"}) "," POLL("completed")),
         OWUI_OK, "completed", NULL, "processing completed ", 2},
        {"a server without streams", ROUTES(POLLS("pending") "," POLL("processing") "," POLL("completed")),
         OWUI_OK, "completed", NULL, ELEVEN("pending") "processing completed ", 13},
        {"garbage in the stream", ROUTES(SSE("no json") "," POLL("completed")), OWUI_OK, "completed", NULL, "completed ", 2},
        {"a word from the future", ROUTES(SSE({"status":"queued"},{"status":"completed"})), OWUI_OK, "completed", NULL, "queued completed ", 1},
        {"a poll that fails once", ROUTES(SSE({"status":"processing"}) "," HTTP(502, "x") "," LOST "," POLL("completed")),
         OWUI_OK, "completed", NULL, "processing completed ", 4},
        {"lost at once", ROUTES(LOST "," LOST "," LOST "," LOST "," POLL("completed")), OWUI_OK, "completed", NULL, "completed ", 5},
        {"a gateway at once", ROUTES(HTTP(502, "x") "," HTTP(502, "x") "," HTTP(502, "x") "," HTTP(502, "x") "," POLL("completed")), OWUI_OK, "completed", NULL, "completed ", 5},
        {"a token that expires", ROUTES(POLL("pending") "," HTTP(401, {"detail":"no"})), OWUI_E_UNAUTHORIZED, NULL, NULL, "pending ", 2},
        {"no right", ROUTES(HTTP(401, {"detail":"no"})), OWUI_E_UNAUTHORIZED, NULL, NULL, "", 1},
        {"a wrong base URL", ROUTES(STEPS({"http":{"body":"<!doctype html>","headers":{"Content-Type":"text/html"}}})), OWUI_E_HTML, NULL, NULL, "", 0},
        {"nothing but failures", ROUTES(HTTP(500, {"detail":"broken"})), OWUI_E_SERVER, NULL, NULL, "", 0},
        {"not a status", ROUTES(STEPS({"http":{"body":{"status":7}}})), OWUI_E_UNEXPECTED_RESPONSE, NULL, NULL, "", 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_client *client = faults_client(faults_routes("wait", rows[i].routes));
        owui_call *call = owui_file_wait(client, "f1");
        struct statuses statuses = {""};
        owui_call_on_event(call, note_status, &statuses);
        if (rows[i].status == OWUI_E_TIMEOUT_TOTAL)
            owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 2000);
        server_done(call, rows[i].status);
        CHECK_STR(server_string(call, "/id"), "f1");
        if (rows[i].word)
            CHECK_STR(server_string(call, "/status"), rows[i].word);
        CHECK_STR(server_string(call, "/error"), rows[i].error);
        if (rows[i].status == OWUI_E_FILE_FAILED)
            CHECK_STR(owui_call_error_detail(call), rows[i].error);
        CHECK_STR(statuses.trace, rows[i].trace);
        owui_json *log = faults_log("wait");
        if (rows[i].requests)
            CHECK_INT(owui_json_size(log), rows[i].requests);
        /* The stream after the polls. */
        if (strcmp(rows[i].name, "completed after a while") == 0)
            for (size_t j = 0; j < owui_json_size(log); j++) {
                const char *target =
                    owui_json_string_at(owui_json_element(log, j), "/target", NULL);
                CHECK_STR(target + strlen("/s/wait/api/v1/files/f1/process/status"),
                          j < 11 ? "" : "?stream=true");
            }
        /* The record has the whole text. */
        for (size_t j = 0; j < owui_json_size(log); j++)
            CHECK_STR(owui_json_string_at(owui_json_element(log, j), "/route", NULL),
                      "GET /api/v1/files/*/process/status");
        owui_json_release(log);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* A proxy that holds the stream back, a stream that falls silent: the poll knows. */
TEST(waiting_without_the_stream)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char *const streams[] = {
        ROUTES(STEPS({"stall":true}) "," POLL("completed")),
        ROUTES(STEPS({"head":{}},{"stall":true}) "," POLL("completed")),
        ROUTES(STEPS({"head":{}},{"chunk":"data: {\"status\":\"pending\"}\n\n"},{"stall":true}) "," POLL("completed")),
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(streams); i++) {
        check_row("stream %zu", i);
        owui_client *client = faults_client(faults_routes("held", streams[i]));
        owui_call *call = owui_file_wait(client, "f1");
        owui_call_set_timeout(call, OWUI_TIMEOUT_FIRST_BYTE, 300);
        owui_call_set_timeout(call, OWUI_TIMEOUT_IDLE, 300);
        server_done(call, OWUI_OK);
        owui_call_release(call);
        owui_client_release(client);
    }
}

TEST(waiting_ends)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const char *const servers[] = {
        ROUTES(STEPS({"head":{}},{"chunk":"data: {\"status\":\"pending\"}\n\n","repeat":1},{"stall":true})),
        ROUTES(POLL("pending")),
        ROUTES(STEPS({"stall":true})),
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(servers); i++) {
        check_row("total timeout, server %zu", i);
        owui_client *client = faults_client(faults_routes("ends", servers[i]));
        owui_call *call = owui_file_wait(client, "f1");
        owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 800);
        double started = check_now_ms();
        server_done(call, OWUI_E_TIMEOUT_TOTAL);
        double took = check_now_ms() - started;
        CHECK(took >= 790 && took < 800 + SOON_MS);
        CHECK_STR(server_string(call, "/id"), "f1");
        owui_call_release(call);

        check_row("by another thread, server %zu", i);
        faults_routes("ends", servers[i]);
        call = owui_file_wait(client, "f1");
        pthread_t thread;
        pthread_create(&thread, NULL, cancel_later, call);
        started = check_now_ms();
        server_done(call, OWUI_E_CANCELLED);
        CHECK(check_now_ms() - started < SOON_MS);
        pthread_join(thread, NULL);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* A total timeout of the client is one of waits too, unless the call has another. */
TEST(waiting_within_the_timeout_of_the_client)
{
    if (!faults_here())
        return;
    for (int own = 0; own < 2; own++) {
        check_row("own timeout %d", own);
        owui_client *client = faults_client(faults_routes(
            "within", ROUTES(STEPS({"sleep_ms":1500},
                                                 {"http":{"body":{"status":"completed"}}}))));
        CHECK_STATUS(owui_client_set_timeout(client, OWUI_TIMEOUT_TOTAL, 500), OWUI_OK);
        owui_call *call = owui_file_wait(client, "f1");
        if (own)
            CHECK_STATUS(owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 0), OWUI_OK);
        owui_call_release(server_done(call, own ? OWUI_OK : OWUI_E_TIMEOUT_TOTAL));
        owui_client_release(client);
    }
}

/* ---- Ids */

typedef owui_call *(*of_id)(owui_client *client, const char *id);

TEST(ids)
{
    if (!faults_here())
        return;
    /* clang-format off */
    static const of_id functions[] = {owui_file_status, owui_file_wait,  owui_file_get,
                                      owui_file_download, owui_file_extracted_text, owui_file_delete,
                                      owui_knowledge_get, owui_knowledge_list_files,
                                      owui_knowledge_reset, owui_knowledge_delete,
                                      owui_knowledge_ingest, owui_knowledge_sync};
        static const char *const bad[] = {NULL, "", "/", "a/b", "../x", "..", ".", "a\nb", "\x01", "\x7f", "\xff"};
    /* clang-format on */
    owui_client *client = faults_client(
        faults_script("ids", JSON([{"steps":[{"http":{"status":404,"body":{"detail":"no"}}}]}])));
    for (size_t f = 0; f < COUNT(functions); f++)
        for (size_t i = 0; i < COUNT(bad); i++) {
            check_row("function %zu, id %zu", f, i);
            owui_call_release(server_done(functions[f](client, bad[i]), OWUI_E_INVALID));
            owui_call_release(server_done(functions[f](NULL, bad[i]), OWUI_E_INVALID));
        }
    for (size_t i = 0; i < COUNT(bad); i++) {
        check_row("id %zu", i);
        owui_call_release(
            server_done(owui_knowledge_add_file(client, bad[i], "a"), OWUI_E_INVALID));
        owui_call_release(
            server_done(owui_knowledge_add_file(client, "a", bad[i]), OWUI_E_INVALID));
        owui_call_release(server_done(owui_knowledge_add_file_when_processed(client, bad[i], "a"),
                                      OWUI_E_INVALID));
        owui_call_release(server_done(owui_knowledge_add_file_when_processed(client, "a", bad[i]),
                                      OWUI_E_INVALID));
        owui_json *object = owui_json_object(), *list = owui_json_array();
        owui_call_release(
            server_done(owui_knowledge_update(client, bad[i], object), OWUI_E_INVALID));
        owui_call_release(
            server_done(owui_knowledge_add_files(client, bad[i], list), OWUI_E_INVALID));
        owui_json *id = bad[i] ? owui_json_string(bad[i]) : owui_json_null();
        owui_json_append(list, id);
        owui_call_release(
            server_done(owui_knowledge_add_files(client, "a", id ? list : NULL), OWUI_E_INVALID));
        owui_json_release(id);
        owui_json_release(list);
        owui_json_release(object);
        owui_call_release(
            server_done(owui_knowledge_remove_file(client, bad[i], "a", 0), OWUI_E_INVALID));
        owui_call_release(
            server_done(owui_knowledge_remove_file(client, "a", bad[i], 0), OWUI_E_INVALID));
    }
    owui_json *log = faults_log("ids");
    CHECK_INT(owui_json_size(log), 0);
    owui_json_release(log);
    static const struct {
        const char *id, *encoded;
    } good[] = {
        {"a?b", "a%3Fb"}, {"a#b", "a%23b"},  {"a%2Fb", "a%252Fb"},
        {"a b", "a%20b"}, {"a\"b", "a%22b"}, {"ü", "%C3%BC"},
        {"...", "..."},   {"a\\b", "a%5Cb"}, {"{}", "%7B%7D"},
    };
    for (size_t i = 0; i < COUNT(good); i++) {
        check_row("%s", good[i].id);
        faults_script("ids", JSON([{"steps":[{"http":{"status":404,"body":{"detail":"no"}}}]}]));
        owui_call_release(server_done(owui_file_get(client, good[i].id), OWUI_E_NOT_FOUND));
        log = faults_log("ids");
        char due[100];
        snprintf(due, sizeof due, "/s/ids/api/v1/files/%s", good[i].encoded);
        CHECK_STR(owui_json_string_at(log, "/0/target", NULL), due);
        owui_json_release(log);
    }
    owui_client_release(client);
}

/* ---- The real server */

TEST(a_file)
{
    if (!server_here())
        return;
    owui_client *client = server_client();
    static const char text[] = "The lighthouse of Alexandria was built on Pharos.\n";
    owui_call *call = owui_file_upload(client, write_text("light house ü.txt", text));
    server_done(call, OWUI_OK);
    CHECK_STR(server_string(call, "/filename"), "light house ü.txt");
    CHECK_STR(server_string(call, "/meta/content_type"), "text/plain");
    CHECK_INT(owui_json_int_at(owui_call_response(call), "/meta/size", -1), strlen(text));
    char *id = strdup(server_string(call, "/id"));
    owui_call_release(call);

    struct statuses statuses = {""};
    call = owui_file_wait(client, id);
    owui_call_on_event(call, note_status, &statuses);
    server_done(call, OWUI_OK);
    CHECK_STR(server_string(call, "/status"), "completed");
    CHECK_STR(server_string(call, "/id"), id);
    CHECK_CONTAINS(statuses.trace, "completed");
    owui_call_release(call);
    call = server_done(owui_file_status(client, id), OWUI_OK);
    CHECK_STR(server_string(call, "/status"), "completed");
    owui_call_release(call);
    call = server_done(owui_file_get(client, id), OWUI_OK);
    CHECK_CONTAINS(server_string(call, "/data/content"), "lighthouse");
    owui_call_release(call);
    call = server_done(owui_file_extracted_text(client, id), OWUI_OK);
    CHECK_CONTAINS(server_string(call, "/content"), "lighthouse");
    owui_call_release(call);
    call = server_done(owui_file_download(client, id), OWUI_OK);
    CHECK_STR(owui_call_response_body(call, NULL), text);
    owui_call_release(call);
    call = owui_file_download(client, id);
    owui_call_set_output_file(call, path_of("came.txt"));
    owui_call_release(server_done(call, OWUI_OK));
    CHECK_STR(content_of("came.txt"), text);
    CHECK_INT(server_count(client, "light house*"), 1);
    CHECK_INT(server_count(client, "no such file at all"), 0);

    call = server_done(owui_file_delete(client, id), OWUI_OK);
    owui_call_release(call);
    /* clang-format off */
    static const of_id functions[] = {owui_file_status, owui_file_wait, owui_file_get,
                                      owui_file_download, owui_file_extracted_text, owui_file_delete};
    /* clang-format on */
    for (size_t f = 0; f < COUNT(functions); f++) {
        check_row("function %zu of a file that is gone", f);
        owui_call_release(server_done(functions[f](client, id), OWUI_E_NOT_FOUND));
    }
    CHECK_INT(server_count(client, "light house*"), 0);
    free(id);
    owui_client_release(client);
}

TEST(names_on_the_server)
{
    if (!server_here())
        return;
    owui_client *client = server_client();
    static const struct {
        const char *name, *kept;
    } rows[] = {
        {"plain.txt", NULL},        {"Zürich 漢字 🙂.txt", NULL},  {"a \"b\" c.txt", NULL},
        {".hidden.txt", NULL},      {"100%22 %41.txt", NULL},      {"semi;colon='1'.txt", NULL},
        {"../../up.txt", "up.txt"}, {"/etc/root.txt", "root.txt"}, {" blank .txt", NULL},
        {"a&b=c?d#e.txt", NULL},    {"tab\there.txt", NULL},       {"back\\slash.txt", NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        owui_call *call = owui_file_upload_data(client, rows[i].name, "abc", 3);
        owui_call_set_upload_process(call, 0);
        server_done(call, OWUI_OK);
        CHECK_STR(server_string(call, "/filename"), rows[i].kept ? rows[i].kept : rows[i].name);
        owui_call_release(call);
    }
    check_row("300 characters");
    char name[305];
    memset(name, 'n', 300);
    strcpy(name + 300, ".txt");
    owui_call *call = owui_file_upload_data(client, name, "abc", 3);
    owui_call_set_upload_process(call, 0);
    server_done(call, server_version() >= 1000 ? OWUI_OK : OWUI_E_BAD_REQUEST);
    if (server_version() >= 1000)
        CHECK_STR(server_string(call, "/filename"), name);
    owui_call_release(call);
    owui_client_release(client);
}

TEST(kinds_of_files)
{
    if (check_twice())
        return;
    if (!server_here())
        return;
    owui_client *client = server_client();
    check_row("empty");
    owui_call *call = owui_file_upload(client, write_text("empty.txt", ""));
    server_done(call, OWUI_E_BAD_REQUEST);
    CHECK(owui_call_error_detail(call) != NULL);
    owui_call_release(call);
    /* clang-format off */
    static const struct {
        const char *name, *text;
        int status;
        const char *reason;
    } rows[] = {
        {"blank.txt", "  \n \n", OWUI_E_FILE_FAILED, "content provided is empty"},
        {"picture.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", OWUI_E_FILE_FAILED, "image/png is not supported"},
        {"page.html", "<!doctype html><html><body>A page about herons.</body></html>", OWUI_OK, NULL},
        {"data.json", "{\"bird\":\"heron\"}", OWUI_OK, NULL},
        {"data.csv", "bird,legs\nheron,2\n", OWUI_OK, NULL},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        size_t length = i == 1 ? 18 : strlen(rows[i].text);
        call = owui_file_upload_data(client, rows[i].name, rows[i].text, length);
        server_done(call, OWUI_OK);
        char *id = strdup(server_string(call, "/id"));
        owui_call_release(call);
        call = server_done(owui_file_wait(client, id), rows[i].status);
        if (rows[i].reason) {
            CHECK_CONTAINS(owui_call_error_detail(call), rows[i].reason);
            CHECK_CONTAINS(owui_call_error_message(call), rows[i].reason);
            CHECK_CONTAINS(server_string(call, "/error"), rows[i].reason);
            CHECK_STR(server_string(call, "/status"), "failed");
        }
        owui_call_release(call);
        call = server_done(owui_file_download(client, id), OWUI_OK);
        CHECK_STR(owui_call_response_body(call, NULL), rows[i].text);
        owui_call_release(call);
        call = owui_file_download(client, id);
        owui_call_set_output_file(call, path_of("kind"));
        server_done(call, OWUI_OK);
        CHECK_STR(content_of("kind"), rows[i].text);
        owui_call_release(call);
        free(id);
    }
    check_row("never to be processed");
    call = owui_file_upload_data(client, "raw.txt", "abc", 3);
    owui_call_set_upload_process(call, 0);
    owui_json *metadata = server_json("{\"mark\":\"mine\"}");
    owui_call_set_upload_metadata(call, metadata);
    owui_json_release(metadata);
    server_done(call, OWUI_OK);
    CHECK_STR(server_string(call, "/meta/data/mark"), "mine");
    char *id = strdup(server_string(call, "/id"));
    owui_call_release(call);
    double started = check_now_ms();
    call = server_done(owui_file_wait(client, id), OWUI_E_FILE_UNPROCESSED);
    CHECK(check_now_ms() - started < 2000 + SOON_MS);
    owui_call_release(call);
    call = server_done(owui_file_status(client, id), OWUI_OK);
    CHECK_STR(server_string(call, "/status"), "pending");
    owui_call_release(call);
    free(id);
    check_row("at once");
    call = owui_file_upload_data(client, "once.txt", "abc", 3);
    owui_call_set_upload_process_in_background(call, 0);
    server_done(call, OWUI_OK);
    owui_call *status = server_done(owui_file_status(client, server_string(call, "/id")), OWUI_OK);
    CHECK_STR(server_string(status, "/status"), "completed");
    owui_call_release(status);
    owui_call_release(call);
    check_row("at once, and it fails");
    call = owui_file_upload_data(client, "blank once.txt", " \n ", 3);
    owui_call_set_upload_process_in_background(call, 0);
    server_done(call, OWUI_OK);
    status = server_done(owui_file_status(client, server_string(call, "/id")), OWUI_OK);
    CHECK_STR(server_string(status, "/status"), "failed");
    owui_call_release(status);
    owui_call_release(call);
    check_row("a wrong base URL");
    char url[200];
    snprintf(url, sizeof url, "%s/wrong", getenv("OPENWEBUI_URL"));
    owui_client *wrong;
    CHECK_STATUS(owui_client_new(url, NULL, &wrong), OWUI_OK);
    owui_call_release(server_done(owui_file_download(wrong, "x"), OWUI_E_HTML));
    owui_call_release(server_done(owui_file_wait(wrong, "x"), OWUI_E_HTML));
    owui_call_release(server_done(owui_file_upload_data(wrong, "x", "abc", 3), OWUI_E_NOT_FOUND));
    owui_client_release(wrong);
    owui_client_release(client);
}

TEST(embeddings_that_fail)
{
    if (!server_here() || !server_embeddings("{\"status\":500}"))
        return;
    owui_client *client = server_client();
    owui_call *call = owui_file_upload_data(client, "unlucky.txt", "about cats", 10);
    server_done(call, OWUI_OK);
    char *id = strdup(server_string(call, "/id"));
    owui_call_release(call);
    call = server_done(owui_file_wait(client, id), OWUI_E_FILE_FAILED);
    CHECK(owui_call_error_detail(call) != NULL);
    owui_call_release(call);
    server_embeddings("{}");
    free(id);
    owui_client_release(client);
}

/* One timeout expires, and the next wait succeeds. */
TEST(waiting_twice)
{
    if (!server_here() || !server_embeddings("{\"delay_ms\":2500}"))
        return;
    owui_client *client = server_client();
    owui_call *call = owui_file_upload_data(client, "slow.txt", "about dogs", 10);
    server_done(call, OWUI_OK);
    char *id = strdup(server_string(call, "/id"));
    owui_call_release(call);
    call = owui_file_wait(client, id);
    owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 700);
    server_done(call, OWUI_E_TIMEOUT_TOTAL);
    CHECK_STR(server_string(call, "/id"), id);
    CHECK(server_string(call, "/status") != NULL);
    call = (owui_call_release(call), server_done(owui_file_wait(client, id), OWUI_OK));
    owui_call_release(call);
    server_embeddings("{}");
    check_row("deleted meanwhile");
    server_embeddings("{\"delay_ms\":4000}");
    call = owui_file_upload_data(client, "gone.txt", "about birds", 11);
    server_done(call, OWUI_OK);
    owui_call *wait = owui_file_wait(client, server_string(call, "/id"));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(wait, -1, &event), OWUI_OK);
    owui_call_release(server_done(owui_file_delete(client, server_string(call, "/id")), OWUI_OK));
    int status;
    while ((status = owui_call_next(wait, -1, &event)) == OWUI_OK)
        ;
    CHECK_STATUS(status, OWUI_E_NOT_FOUND);
    owui_call_release(wait);
    owui_call_release(call);
    server_embeddings("{}");
    free(id);
    owui_client_release(client);
}

/* What a server was doing when it was restarted stays undone. */
TEST(a_restarted_server)
{
    if (check_valgrind()) {
        check_skip("restarts the server, and is the same without valgrind");
        return;
    }
    if (!server_here() || !server_embeddings("{\"delay_ms\":8000}"))
        return;
    check_allow(120);
    owui_client *client = server_client();
    owui_call *call = owui_file_upload_data(client, "undone.txt", "about newts", 11);
    server_done(call, OWUI_OK);
    char *id = strdup(server_string(call, "/id"));
    owui_call_release(call);
    int is_restarted = server_control("restart");
    server_embeddings("{}");
    if (is_restarted) {
        call = owui_file_wait(client, id);
        owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 4000);
        server_done(call, OWUI_E_TIMEOUT_TOTAL);
        /* It had begun, or had not. */
        const char *state = server_string(call, "/status");
        CHECK_STR(strcmp(state, "processing") ? state : "pending", "pending");
        owui_call_release(call);
    }
    free(id);
    owui_client_release(client);
}

TEST(many_files)
{
    if (!server_here())
        return;
    check_allow(60);
    owui_client *client = server_client();
    enum { MANY = 60 };
    for (int i = 0; i < MANY; i++) {
        char name[30];
        snprintf(name, sizeof name, "many-%02d.txt", i);
        owui_call *call = owui_file_upload_data(client, name, name, strlen(name));
        owui_call_set_upload_process(call, 0);
        owui_call_release(server_done(call, OWUI_OK));
    }
    owui_call *call = owui_file_list(client);
    int items = 0;
    owui_call_on_event(call, count_items, &items);
    server_done(call, OWUI_OK);
    owui_json *response = owui_call_response(call);
    CHECK(items >= MANY);
    CHECK_INT(owui_json_size(owui_json_member(response, "items")), items);
    CHECK_INT(owui_json_int_at(response, "/total", -1), items);
    CHECK(owui_call_stat(call, OWUI_STAT_ATTEMPTS) > 1);
    owui_call_release(call);
    CHECK_INT(server_count(client, "many-*.txt"), MANY);
    CHECK_INT(server_count(client, "many-0?.txt"), 10);
    call = server_done(owui_file_search(client, "many-*.txt"), OWUI_OK);
    owui_json *list = owui_json_at(owui_call_response(call), "/items");
    for (size_t i = 0; i < owui_json_size(list); i++)
        owui_call_release(server_done(
            owui_file_delete(client, owui_json_string_at(owui_json_element(list, i), "/id", NULL)),
            OWUI_OK));
    owui_call_release(call);
    CHECK_INT(server_count(client, "many-*.txt"), 0);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(form),
        T(options_of_uploads),
        T(setters_of_uploads),
        T(content_is_read_when_the_call_runs),
        T(names_of_paths),
        T(content_types),
        T(unreadable),
        T(files_that_do_not_say_their_length),
        T(pipes_are_left_alone),
        T(uploads_in_a_child),
        T(changing),
        T(readers),
        T(readers_and_rewinding),
        T(slow_readers),
        T(attempts),
        T(dead_connections),
        T(too_large),
        T(stopping_an_upload),
        T(progress_of_uploads),
        T(a_gigabyte),
        T(lists),
        T(waiting),
        T(waiting_without_the_stream),
        T(waiting_ends),
        T(waiting_within_the_timeout_of_the_client),
        T(ids),
        T(a_file),
        T(names_on_the_server),
        T(kinds_of_files),
        T(embeddings_that_fail),
        T(waiting_twice),
        T(a_restarted_server),
        T(many_files),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
