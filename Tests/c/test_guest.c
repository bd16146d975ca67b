/* A good guest: what the library leaves alone in the process that it is loaded into. */
#include "check.h"
#include "faults.h"

#include <dirent.h>
#include <dlfcn.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <locale.h>
#include <openwebui.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char whole[] = SAY("Hel") SAY("lo") STOP DONE;

static owui_client *tls_client(const char *name)
{
    const char *base = getenv("OWUI_TEST_FAULT_TLS_URL"), *ca = getenv("OWUI_TEST_CA_FILE");
    if (!base || !ca)
        return NULL;
    owui_client *client = faults_client(faults_at(base, name));
    CHECK_STATUS(owui_client_set_ca_file(client, ca), OWUI_OK);
    return client;
}

static owui_call *chat(owui_client *client)
{
    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT));
    return call;
}

static int perform(owui_call *call)
{
    int status = owui_call_perform(call);
    owui_call_release(call);
    return status;
}

/* A bit of everything: success, every kind of failure, TLS, cancelling, a name that is unknown. */
static void live(void)
{
    CHECK_STATUS(perform(faults_chat(faults_stream("a", whole, sizeof whole - 1, FAULTS_WHOLE))),
                 OWUI_OK);
    CHECK_STATUS(
        perform(faults_chat(faults_stream("a", SAY("Hel"), sizeof SAY("Hel") - 1, FAULTS_RESET))),
        OWUI_E_TRUNCATED);
    CHECK_STATUS(perform(faults_chat(faults_response("a", 200, "text/html", "<p>"))), OWUI_E_HTML);
    CHECK_STATUS(perform(faults_chat(faults_steps("a", JSON([{"send":"garbage\r\n\r\n"}])))),
                         OWUI_E_PROTOCOL);
    CHECK_STATUS(perform(faults_chat("http://127.0.0.1:1")), OWUI_E_CONNECT);
    CHECK_STATUS(perform(faults_chat("http://name.invalid")), OWUI_E_RESOLVE);
    owui_call *call =
        faults_chat(faults_stream("a", SAY("Hel"), sizeof SAY("Hel") - 1, FAULTS_STALL));
    const owui_event *event;
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
    owui_call_cancel(call);
    CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_E_CANCELLED);
    owui_call_release(call);
    owui_client *client = tls_client("a");
    if (client) {
        faults_stream("a", whole, sizeof whole - 1, FAULTS_WHOLE);
        CHECK_STATUS(perform(chat(client)), OWUI_OK);
        owui_client_set_ca_file(client, NULL);
        CHECK_STATUS(perform(chat(client)), OWUI_E_TLS);
        owui_client_release(client);
    }
}

/* ---- Signals */

TEST(signal_handlers_unchanged)
{
    if (!faults_here())
        return;
    struct sigaction before[NSIG], after;
    sigset_t mask_before, mask_after;
    memset(before, 0, sizeof before);
    for (int number = 1; number < NSIG; number++)
        sigaction(number, NULL, &before[number]);
    pthread_sigmask(SIG_BLOCK, NULL, &mask_before);
    live();
    pthread_sigmask(SIG_BLOCK, NULL, &mask_after);
    for (int number = 1; number < NSIG; number++) {
        check_row("signal %d", number);
        memset(&after, 0, sizeof after);
        if (sigaction(number, NULL, &after) == 0) {
            CHECK(before[number].sa_handler == after.sa_handler);
            CHECK_INT(after.sa_flags, before[number].sa_flags);
        }
        CHECK_INT(sigismember(&mask_after, number), sigismember(&mask_before, number));
    }
}

static volatile sig_atomic_t pipes;

static void count_pipe(int number)
{
    (void)number;
    pipes++;
}

/* Writing to a connection that died must not raise SIGPIPE, whose default ends the process. */
TEST(no_sigpipe)
{
    if (!faults_here())
        return;
    struct sigaction action = {.sa_handler = count_pipe}, before;
    sigaction(SIGPIPE, &action, &before);
    enum { SIZE = 4 << 20 };
    char *body = malloc(SIZE);
    memset(body, ' ', SIZE);
    body[0] = '1';
    for (int i = 0; i < 6; i++) {
        check_row("round %d", i);
        const char *url = faults_script(
            "pipe", i & 2 ? JSON([{"read_request":false,"steps":[{"reset":true}]}])
                                 : JSON([{"read_request":false,"steps":[{"close":true}]}]));
        owui_client *client = i & 1 ? tls_client("pipe") : faults_client(url);
        if (!client)
            continue;
        owui_call *call = owui_request(client, "POST", "/x", NULL, NULL);
        owui_call_set_body(call, body, SIZE);
        CHECK_STATUS(perform(call), OWUI_E_CONNECTION_LOST);
        /* A stream whose server is gone when we leave: TLS would send its close alert. */
        faults_stream("pipe", SAY("Hel"), sizeof SAY("Hel") - 1, i & 2 ? FAULTS_RESET : FAULTS_CUT);
        call = chat(client);
        const owui_event *event;
        CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
        CHECK(faults_ended("pipe", 0) != NULL);
        check_sleep_ms(30);
        owui_call_release(call);
        /* A pooled connection that died in the pool. */
        faults_steps("pipe",
                     i & 2         ? JSON([{"http":{"body":"{}"}},{"sleep_ms":5},{"reset":true}])
                                   : JSON([{"http":{"body":"{}"}},{"sleep_ms":5},{"close":true}]));
        CHECK_STATUS(perform(owui_model_list(client, 0)), OWUI_OK);
        check_sleep_ms(40);
        owui_client_release(client);
    }
    CHECK_INT(pipes, 0);
    free(body);
    sigaction(SIGPIPE, &before, NULL);
}

/* ---- Locale, directory, output */

TEST(locale_and_directory_unchanged)
{
    if (!faults_here())
        return;
    char directory[4096], after[4096], locale[500];
    CHECK(getcwd(directory, sizeof directory) != NULL);
    snprintf(locale, sizeof locale, "%s", setlocale(LC_ALL, NULL));
    mode_t mask = umask(022);
    umask(mask);
    live();
    CHECK(getcwd(after, sizeof after) != NULL);
    CHECK_STR(after, directory);
    CHECK_STR(setlocale(LC_ALL, NULL), locale);
    CHECK_INT(umask(mask), mask);
}

TEST(a_decimal_comma_does_no_harm)
{
    if (!faults_here())
        return;
    const char *set = check_decimal_comma(LC_ALL);
    if (!set)
        return;
    owui_call *call = faults_chat(
        faults_steps("comma", JSON([{"http":{"status":429,
        "headers":{"Retry-After":"1.5"},"body":{"detail":"d"}}}])));
    CHECK_STATUS(owui_call_perform(call), OWUI_E_RATE_LIMITED);
    CHECK_INT(owui_call_error_retry_after(call), 1500);
    owui_call_release(call);
    owui_json *query = owui_json_object();
    owui_json_set_real(query, "r", 0.5);
    owui_client *client = faults_client(faults_steps("comma", JSON([{"http":{"body":"[0.5]"}}])));
    call = owui_request(client, "POST", "/x", query, query);
    CHECK_STATUS(owui_call_perform(call), OWUI_OK);
    CHECK(owui_json_real_at(owui_call_response(call), "/0", 0) == 0.5);
    owui_call_release(call);
    owui_json *log = faults_log("comma");
    CHECK_STR(owui_json_string_at(log, "/0/target", NULL), "/s/comma/x?r=0.5");
    CHECK_STR(owui_json_string_at(log, "/0/body", NULL), "{\"r\":0.5}");
    owui_json_release(log);
    owui_json_release(query);
    owui_client_release(client);
    CHECK_STR(setlocale(LC_ALL, NULL), set);
    setlocale(LC_ALL, "C");
}

TEST(nothing_on_stdout_or_stderr)
{
    if (!faults_here())
        return;
    int kept[2], files[2];
    fflush(NULL);
    for (int i = 0; i < 2; i++) {
        char name[] = "/tmp/openwebui-output-XXXXXX";
        files[i] = mkstemp(name);
        REQUIRE(files[i] >= 0);
        unlink(name);
        kept[i] = dup(i + 1);
        dup2(files[i], i + 1);
    }
    live();
    fflush(NULL);
    for (int i = 0; i < 2; i++) {
        dup2(kept[i], i + 1);
        close(kept[i]);
        char text[500];
        ssize_t length = pread(files[i], text, sizeof text - 1, 0);
        text[length > 0 ? length : 0] = 0;
        CHECK_STR(text, "");
        close(files[i]);
    }
}

/* ---- Descriptors and threads */

static int entries(const char *path)
{
    DIR *directory = opendir(path);
    int count = 0;
    if (!directory)
        return -1;
    for (struct dirent *entry; (entry = readdir(directory));)
        count += entry->d_name[0] != '.';
    closedir(directory);
    return count;
}

static int open_descriptors(void)
{
    return entries("/proc/self/fd") - 1; /* the listing's own */
}

static int threads(void)
{
    return entries("/proc/self/task");
}

/* libcurl's wakeup for curl_multi_poll is an unnamed pair of Unix sockets, or an eventfd. */
static int is_libcurls_own(int fd)
{
    struct sockaddr_storage address = {0};
    socklen_t length = sizeof address;
    return getsockname(fd, (struct sockaddr *)&address, &length) == 0 &&
           address.ss_family == AF_UNIX && length == sizeof address.ss_family;
}

TEST(descriptors_close_on_exec)
{
    if (!faults_here())
        return;
    enum { MOST = 256 };
    int before[MOST];
    for (int fd = 0; fd < MOST; fd++)
        before[fd] = fcntl(fd, F_GETFD) >= 0;
    owui_client *clients[2] = {
        faults_client(faults_stream("exec", SAY("Hel"), sizeof SAY("Hel") - 1, FAULTS_STALL)),
        tls_client("exec")};
    owui_call *calls[2] = {chat(clients[0]), clients[1] ? chat(clients[1]) : NULL};
    const owui_event *event;
    for (int i = 0; i < 2; i++)
        if (calls[i])
            CHECK_STATUS(owui_call_next(calls[i], -1, &event), OWUI_OK);
    int fresh = 0, own = 0;
    for (int fd = 0; fd < MOST; fd++) {
        int flags = fcntl(fd, F_GETFD);
        if (flags < 0 || before[fd])
            continue;
        fresh++;
        if (flags & FD_CLOEXEC)
            continue;
        char link[50], target[100] = "";
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        if (readlink(link, target, sizeof target - 1) < 0)
            target[0] = 0;
        check_row("descriptor %d, %s", fd, target);
        CHECK(is_libcurls_own(fd));
        own++;
    }
    check_row(NULL);
    CHECK(fresh >= 3);
    CHECK(own <= 4); /* a pair for each of the two loops: its wakeup, which we have no use for */
    for (int i = 0; i < 2; i++) {
        owui_call_release(calls[i]);
        owui_client_release(clients[i]);
    }
}

TEST(no_descriptors_or_threads_pile_up)
{
    if (!faults_here())
        return;
    check_allow(60);
    int rounds = (int)check_scaled(1000, 60), few = 20;
    int descriptors = 0, running = 0;
    owui_client *client =
        faults_client(faults_stream("many", SAY("Hel"), sizeof SAY("Hel") - 1, FAULTS_STALL));
    for (int i = 0; i < rounds; i++) {
        owui_call *call = chat(client);
        const owui_event *event;
        REQUIRE(owui_call_next(call, -1, &event) == OWUI_OK);
        if (i & 1) {
            owui_call_cancel(call);
            REQUIRE(owui_call_next(call, -1, &event) == OWUI_E_CANCELLED);
        }
        owui_call_release(call);
        if (i == few) {
            descriptors = open_descriptors();
            running = threads();
        }
    }
    CHECK(open_descriptors() <= descriptors);
    CHECK_INT(threads(), running);
    /* And nothing is left when the client is gone, but for what serves all clients. */
    owui_client_release(client);
    CHECK(open_descriptors() < descriptors);
    descriptors = open_descriptors();
    for (int i = 0; i < 100; i++) {
        client = faults_client("http://127.0.0.1:1");
        CHECK_STATUS(perform(owui_model_list(client, 0)), OWUI_E_CONNECT);
        owui_client_release(client);
    }
    CHECK_INT(open_descriptors(), descriptors);
}

static int count_threads(const char *text, size_t length, void *user)
{
    (void)text, (void)length;
    *(int *)user = threads();
    return 0;
}

TEST(no_hidden_threads)
{
    if (!faults_here())
        return;
    int before = threads(), during = 0;
    owui_call *call = faults_chat(faults_stream("alone", whole, sizeof whole - 1, FAULTS_WHOLE));
    owui_call_on_text(call, count_threads, &during);
    CHECK_STATUS(perform(call), OWUI_OK);
    CHECK_INT(during, before);
    CHECK_STATUS(perform(faults_chat("http://name.invalid")), OWUI_E_RESOLVE);
    double deadline = check_now_ms() + 20000;
    while (threads() > before && check_now_ms() < deadline)
        check_sleep_ms(10); /* libcurl's name lookup */
    CHECK_INT(threads(), before);
}

/* ---- Many threads, one client */

struct worker {
    owui_client *client;
    int number, calls, wrong;
};

static void *work(void *user)
{
    struct worker *worker = user;
    char path[60];
    snprintf(path, sizeof path, "/s/thread%d/x", worker->number);
    for (int i = 0; i < worker->calls; i++) {
        owui_call *call = owui_request(worker->client, "GET", path, NULL, NULL);
        if (i % 3 == 2)
            owui_client_set_api_key(worker->client, i % 2 ? "sk-a" : "sk-b");
        if (owui_call_perform(call) != OWUI_OK ||
            owui_json_int_at(owui_call_response(call), "/number", -1) != worker->number)
            worker->wrong++;
        owui_call_release(call);
    }
    return NULL;
}

TEST(threads_share_a_client)
{
    if (!faults_here())
        return;
    check_allow(60);
    enum { THREADS = 8 };
    struct worker workers[THREADS];
    pthread_t ids[THREADS];
    int before = threads();
    owui_client *client = faults_client(getenv("OWUI_TEST_FAULT_URL"));
    for (int i = 0; i < THREADS; i++) {
        char name[30], steps[100];
        snprintf(name, sizeof name, "thread%d", i);
        snprintf(steps, sizeof steps, JSON([{"http":{"body":{"number":%d}}}]), i);
        faults_steps(name, steps);
        workers[i] = (struct worker){client, i, (int)check_scaled(200, 15), 0};
    }
    for (int i = 0; i < THREADS; i++)
        REQUIRE(pthread_create(&ids[i], NULL, work, &workers[i]) == 0);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(ids[i], NULL);
        check_row("thread %d", i);
        CHECK_INT(workers[i].wrong, 0);
    }
    owui_client_release(client);
    CHECK_INT(threads(), before);
}

/* ---- fork */

/* How many of `count` responses were not those of `name`. */
static int wrong_responses(owui_client *client, const char *name, int count)
{
    char path[60];
    int wrong = 0;
    snprintf(path, sizeof path, "/s/%s/x", name);
    for (int i = 0; i < count; i++) {
        owui_call *call = owui_request(client, "GET", path, NULL, NULL);
        owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 5000);
        const char *who = owui_call_perform(call) == OWUI_OK
                              ? owui_json_string_at(owui_call_response(call), "/who", NULL)
                              : NULL;
        wrong += !who || strcmp(who, name) != 0;
        owui_call_release(call);
    }
    return wrong;
}

/* What `child` returns in a child process; -1 if that died. No exit handlers run in it. */
static int in_child(int (*child)(void *), void *user, pid_t *pid, int *from)
{
    int ends[2];
    if (pipe(ends) != 0)
        return -1;
    *pid = fork();
    if (*pid == 0) {
        alarm((unsigned)check_scaled(10, 60));
        int result = child(user);
        if (write(ends[1], &result, sizeof result) < 0)
            _exit(1);
        /* Without exit handlers, and without a leak check: what the child has not freed is the
           parent's. */
        execl("/bin/true", "true", (char *)NULL);
        _exit(0);
    }
    close(ends[1]);
    *from = ends[0];
    return *pid > 0 ? 0 : -1;
}

static int result_of(pid_t pid, int from)
{
    int result = -1;
    if (read(from, &result, sizeof result) != sizeof result)
        result = -1;
    close(from);
    waitpid(pid, NULL, 0);
    return result;
}

static int be_child(void *user)
{
    return wrong_responses(user, "child", (int)check_scaled(100, 10));
}

TEST(fork_both_go_on)
{
    if (!faults_here())
        return;
    for (int tls = 0; tls < 2; tls++) {
        check_row("tls %d", tls);
        faults_steps("parent", JSON([{"http":{"body":{"who":"parent"}}}]));
        faults_steps("child", JSON([{"http":{"body":{"who":"child"}}}]));
        const char *base = getenv(tls ? "OWUI_TEST_FAULT_TLS_URL" : "OWUI_TEST_FAULT_URL");
        if (!base)
            continue;
        owui_client *client = faults_client(base);
        if (tls)
            owui_client_set_ca_file(client, getenv("OWUI_TEST_CA_FILE"));
        CHECK_INT(wrong_responses(client, "parent", 1), 0); /* a connection for the pool */
        pid_t pid;
        int from;
        REQUIRE(in_child(be_child, client, &pid, &from) == 0);
        CHECK_INT(wrong_responses(client, "parent", (int)check_scaled(100, 10)), 0);
        CHECK_INT(result_of(pid, from), 0);
        CHECK_INT(wrong_responses(client, "parent", 2), 0);
        /* The parent's connection is still its own, and was not closed by the child. */
        owui_json *log = faults_log("parent");
        size_t last = owui_json_size(log) - 1;
        CHECK_INT(owui_json_int_at(owui_json_element(log, last), "/connection", -1),
                  owui_json_int_at(owui_json_element(log, 0), "/connection", -2));
        owui_json_release(log);
        owui_client_release(client);
    }
}

struct busy {
    owui_client *client;
    atomic_int over;
};

/* Changes a setting, and makes calls that fail before anything is sent, as fast as it can. */
static void *keep_busy(void *user)
{
    struct busy *busy = user;
    while (!atomic_load(&busy->over)) {
        owui_client_set_header(busy->client, "X-Turn", "value");
        owui_call *call = owui_request(busy->client, "GET", "/x", NULL, NULL);
        owui_call_release(call);
        owui_client *other;
        if (owui_client_new("http://localhost:1", "", &other) == OWUI_OK)
            owui_client_release(other);
    }
    return NULL;
}

static int call_once(void *user)
{
    struct busy *busy = user;
    alarm(10);
    return wrong_responses(busy->client, "child", 1);
}

/* A child finds no lock of a thread that it does not have. */
TEST(fork_while_threads_are_inside)
{
    if (!faults_here())
        return;
    check_allow(120);
    faults_steps("child", JSON([{"http":{"body":{"who":"child"}}}]));
    struct busy busy = {.client = faults_client(getenv("OWUI_TEST_FAULT_URL"))};
    pthread_t threads[3];
    for (size_t i = 0; i < sizeof threads / sizeof *threads; i++)
        REQUIRE(pthread_create(&threads[i], NULL, keep_busy, &busy) == 0);
    for (int i = 0; i < check_scaled(100, 5); i++) {
        pid_t pid;
        int from;
        REQUIRE(in_child(call_once, &busy, &pid, &from) == 0);
        if (!CHECK_INT(result_of(pid, from), 0))
            break;
    }
    atomic_store(&busy.over, 1);
    for (size_t i = 0; i < sizeof threads / sizeof *threads; i++)
        pthread_join(threads[i], NULL);
    owui_client_release(busy.client);
}

struct inherited {
    owui_client *client;
    owui_call *call;
};

static int use_and_free(void *user)
{
    struct inherited *inherited = user;
    int wrong = wrong_responses(inherited->client, "child", 3);
    const owui_event *event;
    wrong += owui_call_next(inherited->call, 1000, &event) != OWUI_E_STATE;
    owui_call_release(inherited->call); /* as a garbage collector does at its end */
    owui_client_release(inherited->client);
    return wrong;
}

TEST(fork_in_mid_stream)
{
    if (!faults_here())
        return;
    for (int tls = 0; tls < 2; tls++) {
        check_row("tls %d", tls);
        faults_steps("child", JSON([{"http":{"body":{"who":"child"}}}]));
        faults_steps(
            "stream",
            JSON([{"head":{}},
            {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"},{"sleep_ms":600},
            {"chunk":"data: {\"choices\":[{\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}\n\n"},
            {"last_chunk":true}]));
        const char *base = getenv(tls ? "OWUI_TEST_FAULT_TLS_URL" : "OWUI_TEST_FAULT_URL");
        if (!base)
            continue;
        owui_client *client = faults_client(base);
        if (tls)
            owui_client_set_ca_file(client, getenv("OWUI_TEST_CA_FILE"));
        owui_call *call = owui_request(client, "POST", "/s/stream/x", NULL, NULL);
        owui_call_set_timeout(call, OWUI_TIMEOUT_TOTAL, 5000);
        const owui_event *event;
        CHECK_STATUS(owui_call_next(call, -1, &event), OWUI_OK);
        struct inherited inherited = {client, call};
        pid_t pid;
        int from;
        REQUIRE(in_child(use_and_free, &inherited, &pid, &from) == 0);
        CHECK_INT(result_of(pid, from), 0);
        int events = 1, status;
        while ((status = owui_call_next(call, 5000, &event)) == OWUI_OK)
            events++;
        CHECK_STATUS(status, OWUI_DONE);
        CHECK_INT(events, 2);
        owui_call_release(call);
        owui_client_release(client);
    }
}

/* ---- dlopen */

struct found {
    const char *name;
    int nodelete;
};

static int look(struct dl_phdr_info *info, size_t size, void *user)
{
    struct found *found = user;
    (void)size;
    if (!strstr(info->dlpi_name, "libopenwebui.so"))
        return 0;
    found->name = info->dlpi_name;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        if (info->dlpi_phdr[i].p_type != PT_DYNAMIC)
            continue;
        const ElfW(Dyn) *entry = (const void *)(info->dlpi_addr + info->dlpi_phdr[i].p_vaddr);
        for (; entry->d_tag != DT_NULL; entry++)
            if (entry->d_tag == DT_FLAGS_1 && entry->d_un.d_val & DF_1_NODELETE)
                found->nodelete = 1;
    }
    return 1;
}

TEST(stays_loaded)
{
    struct found found = {0};
    dl_iterate_phdr(look, &found);
    CHECK(found.name != NULL);
    CHECK_INT(found.nodelete, 1);
    for (int i = 0; i < 3; i++) {
        void *library = dlopen(found.name, RTLD_NOW | RTLD_LOCAL);
        REQUIRE(library != NULL);
        CHECK(dlsym(library, "owui_call_perform") != NULL);
        CHECK(dlsym(library, "owui_client_new") != NULL);
        dlclose(library);
    }
    CHECK_INT(owui_version_number(), OWUI_VERSION_NUMBER);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(signal_handlers_unchanged),
        T(no_sigpipe),
        T(locale_and_directory_unchanged),
        T(a_decimal_comma_does_no_harm),
        T(nothing_on_stdout_or_stderr),
        T(descriptors_close_on_exec),
        T(no_descriptors_or_threads_pile_up),
        T(no_hidden_threads),
        T(threads_share_a_client),
        T(fork_both_go_on),
        T(fork_while_threads_are_inside),
        T(fork_in_mid_stream),
        T(stays_loaded),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
