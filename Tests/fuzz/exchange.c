/*
 * Whole exchanges: the bytes of an input are what a server sends, through libcurl, Transport, Client and Answers.
 *
 * The first byte says which operation is asked for, the second how it is run and with which options, the third in how
 * large pieces the server writes. What follows are responses, one for each request, that end with a byte 0x1E; the last
 * repeats. The first byte of a response says how it is framed, see respond().
 *
 * Whatever comes: the call ends once and with one status, which stays; the text is the sum of its pieces; no callback
 * runs after the end; what is kept fits into the limit that the client has; no descriptor and no memory is left. Two
 * ways of running the same exchange agree.
 */
#include <arpa/inet.h>
#include <dirent.h>
#include <limits.h>
#include <netinet/tcp.h>
#include <openwebui.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    RESPONSES = 16,
    /* Then the server closes what connects, so that each operation ends. */
    MOST_REQUESTS = 60,
    LIMIT = 64 << 10,
    /* What a call may have at the same time: what came, what is kept, and trees of these. */
    MEMORY = 24 << 20,
    TIMEOUT_MS = 400,
    PATIENCE_MS = 60000
};

#define CHECK(condition, finding)                                                                  \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "FOUND: %s (operation %d, way %d, status %d)\n", finding,              \
                    scenario.operation, scenario.way, result->status);                             \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* ---- Memory, counted by AddressSanitizer */

extern int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, size_t),
                                                     void (*)(const volatile void *));
extern size_t __sanitizer_get_allocated_size(const volatile void *);

static atomic_long allocated, most;

static void count_malloc(const volatile void *memory, size_t size)
{
    (void)memory;
    long now = atomic_fetch_add(&allocated, (long)size) + (long)size;
    long before = atomic_load(&most);
    while (now > before && !atomic_compare_exchange_weak(&most, &before, now)) {
    }
}

static void count_free(const volatile void *memory)
{
    if (memory)
        atomic_fetch_sub(&allocated, (long)__sanitizer_get_allocated_size(memory));
}

/* ---- The server */

static struct {
    struct {
        const uint8_t *bytes;
        size_t length;
    } responses[RESPONSES];
    size_t count, piece;
    int operation, way;
} scenario;

static struct {
    int listener, port;
    /* Connections that are open in the server's thread. */
    atomic_int serving, requests;
} server;

static int send_all(int fd, const void *data, size_t length, size_t piece)
{
    const char *bytes = data;
    while (length > 0) {
        size_t size = length < piece ? length : piece;
        ssize_t sent = send(fd, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return 0;
        bytes += sent;
        length -= (size_t)sent;
    }
    return 1;
}

static int send_text(int fd, const char *text)
{
    return send_all(fd, text, strlen(text), 4096);
}

/* Whether the connection goes on. */
static int respond(int fd, const uint8_t *bytes, size_t length, size_t piece)
{
    char head[300];
    int kind = length ? bytes[0] : 'J';
    if (length) {
        bytes++;
        length--;
    }
    const char *type = kind == 'N'                                   ? "application/x-ndjson"
                       : kind == 'H'                                 ? "text/html"
                       : kind == 'J' || (kind >= '1' && kind <= '5') ? "application/json"
                                                                     : "text/event-stream";
    switch (kind) {
    case 'R': /* everything, the head too */ send_all(fd, bytes, length, piece); return 0;
    case 'C': /* the end of the connection is that of the body */
        snprintf(head, sizeof head, "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n", type);
        if (send_text(fd, head))
            send_all(fd, bytes, length, piece);
        return 0;
    case 'E':
    case 'N':
    case 'X': /* chunks; X: without the last one */
        snprintf(head, sizeof head,
                 "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n", type);
        if (!send_text(fd, head))
            return 0;
        while (length > 0) {
            size_t size = length < piece ? length : piece;
            snprintf(head, sizeof head, "%zx\r\n", size);
            if (!send_text(fd, head) || !send_all(fd, bytes, size, size) || !send_text(fd, "\r\n"))
                return 0;
            bytes += size;
            length -= size;
        }
        return kind != 'X' && send_text(fd, "0\r\n\r\n");
    default: {
        int status = kind == '1'   ? 401
                     : kind == '2' ? 429
                     : kind == '3' ? 307
                     : kind == '4' ? 404
                     : kind == '5' ? 503
                                   : 200;
        snprintf(head, sizeof head,
                 "HTTP/1.1 %d X\r\nContent-Type: %s\r\nretry-after-ms: 0\r\nLocation: /\r\n"
                 "Content-Length: %zu\r\n\r\n",
                 status, type, length);
        return send_text(fd, head) && send_all(fd, bytes, length, piece);
    }
    }
}

/* Reads one request; 0 if the peer has left. */
static int read_request(int fd)
{
    static _Thread_local char buffer[70000];
    size_t length = 0, body = 0;
    char *end = NULL;
    for (;;) {
        if (!end && (end = memmem(buffer, length, "\r\n\r\n", 4))) {
            *end = 0;
            const char *field = strcasestr(buffer, "\r\ncontent-length:");
            body = field ? strtoul(field + 17, NULL, 10) : 0;
            body += (size_t)(end + 4 - buffer);
            if (strcasestr(buffer, "\r\ntransfer-encoding:"))
                body = SIZE_MAX;
        }
        if (end && body != SIZE_MAX && length >= body)
            return 1;
        if (end && body == SIZE_MAX && length >= 5 && !memcmp(buffer + length - 5, "0\r\n\r\n", 5))
            return 1;
        if (length == sizeof buffer - 1)
            return 0;
        ssize_t got = recv(fd, buffer + length, sizeof buffer - 1 - length, 0);
        if (got <= 0)
            return 0;
        length += (size_t)got;
    }
}

static void *serve_connection(void *user)
{
    int fd = (int)(intptr_t)user;
    while (read_request(fd)) {
        int number = atomic_fetch_add(&server.requests, 1);
        if (number >= MOST_REQUESTS || !scenario.count)
            break;
        size_t at = (size_t)number < scenario.count ? (size_t)number : scenario.count - 1;
        if (!respond(fd, scenario.responses[at].bytes, scenario.responses[at].length,
                     scenario.piece))
            break;
    }
    close(fd);
    atomic_fetch_sub(&server.serving, 1);
    return NULL;
}

static void *serve(void *user)
{
    (void)user;
    for (;;) {
        int fd = accept(server.listener, NULL, NULL);
        if (fd < 0)
            continue;
        int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        atomic_fetch_add(&server.serving, 1);
        pthread_t thread;
        if (pthread_create(&thread, NULL, serve_connection, (void *)(intptr_t)fd) == 0) {
            pthread_detach(thread);
        } else {
            close(fd);
            atomic_fetch_sub(&server.serving, 1);
        }
    }
    return NULL;
}

static void start_server(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    server.listener = socket(AF_INET, SOCK_STREAM, 0);
    pthread_t thread;
    if (bind(server.listener, (void *)&address, sizeof address) != 0 ||
        listen(server.listener, 64) != 0 ||
        getsockname(server.listener, (void *)&address, &length) != 0 ||
        pthread_create(&thread, NULL, serve, NULL) != 0)
        abort();
    pthread_detach(thread);
    server.port = ntohs(address.sin_port);
}

/* ---- The operations */

static owui_json *parsed(const char *text)
{
    owui_json *json = NULL;
    if (owui_json_parse(text, strlen(text), &json, NULL) != OWUI_OK)
        abort();
    return json;
}

static int64_t read_abc(char *buffer, size_t size, void *user)
{
    int *left = user;
    if (*left == 0 || size == 0)
        return 0;
    buffer[0] = (char)('a' + --*left);
    return 1;
}

static int rewind_abc(void *user)
{
    *(int *)user = 3;
    return 0;
}

static int letters;

#define REQUEST                                                                                    \
    "{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],"
#define REST                                                                                       \
    "\"input\":\"hi\",\"prompt\":\"hi\",\"max_tokens\":9,\"chat_id\":\"c\",\"id\":\"i\","          \
    "\"session_id\":\"s\"}"

static owui_call *make(owui_client *client)
{
    owui_json *request = parsed(REQUEST REST);
    owui_json *ids = parsed("[\"f1\",\"f2\"]");
    owui_call *call;
    letters = 3;
    switch (scenario.operation) {
    default: call = owui_chat(client, request); break;
    case 1: call = owui_chat_with_outlet(client, request); break;
    case 2: call = owui_responses(client, request); break;
    case 3: call = owui_messages(client, request); break;
    case 4: call = owui_messages_count_tokens(client, request); break;
    case 5: call = owui_ollama_generate(client, request); break;
    case 6: call = owui_ollama_chat(client, request); break;
    case 7: call = owui_ollama(client, "pull", request); break;
    case 8: call = owui_ollama_tags(client); break;
    case 9: call = owui_model_list(client, 0); break;
    case 10: call = owui_sign_in(client, "a@b.c", "secret"); break;
    case 11: call = owui_request(client, "POST", "/x", NULL, request); break;
    case 12: call = owui_file_upload_data(client, "a.txt", "abc", 3); break;
    case 13:
        call = owui_file_upload_reader(client, "a.txt", read_abc, rewind_abc, &letters, 3);
        break;
    case 14: call = owui_file_status(client, "f1"); break;
    case 15: call = owui_file_wait(client, "f1"); break;
    case 16: call = owui_file_list(client); break;
    case 17: call = owui_file_search(client, "*.txt"); break;
    case 18: call = owui_file_download(client, "f1"); break;
    case 19: call = owui_file_extracted_text(client, "f1"); break;
    case 20: call = owui_knowledge_list(client); break;
    case 21: call = owui_knowledge_list_files(client, "k1"); break;
    case 22: call = owui_knowledge_add_file(client, "k1", "f1"); break;
    case 23: call = owui_knowledge_add_files(client, "k1", ids); break;
    case 24: call = owui_knowledge_get(client, "k1"); break;
    case 25:
        call = owui_knowledge_ingest(client, "k1");
        owui_call_ingest_add_data(call, "a.txt", "abc", 3);
        owui_call_ingest_add_file_id(call, "f9");
        break;
    case 26: call = owui_chat_completed(client, request); break;
    case 27: call = owui_knowledge_remove_file(client, "k1", "f1", 1); break;
    case 28: call = owui_request(client, "GET", "/api/chat/completions", NULL, NULL); break;
    }
    owui_json_release(request);
    owui_json_release(ids);
    return call;
}

enum { OPERATIONS = 29 };

/* Requests side by side, whose order is not always the same. */
static int is_ordered(void)
{
    return scenario.operation != 25;
}

/* ---- Running, and what comes of it */

struct text {
    char *bytes;
    size_t length, room;
};

struct result {
    int status, is_over, ends, events, dones;
    struct text on_text, of_events, of_response;
    char *response;
};

static void append(struct text *text, const char *bytes, size_t length)
{
    if (text->length + length + 1 > text->room) {
        text->room = 2 * (text->length + length + 1);
        text->bytes = realloc(text->bytes, text->room);
        if (!text->bytes)
            abort();
    }
    if (length)
        memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = 0;
}

static int is_same(const struct text *a, const struct text *b)
{
    return a->length == b->length && (!a->length || memcmp(a->bytes, b->bytes, a->length) == 0);
}

static void see(const owui_event *event, struct result *result)
{
    size_t length = 0;
    CHECK(event, "a callback without an event");
    CHECK(!result->is_over, "an event after the end");
    int kind = owui_event_kind(event);
    result->events++;
    CHECK(!result->dones, "an event after DONE");
    if (kind == OWUI_EVENT_DONE)
        result->dones++;
    const char *text = owui_event_text(event, &length);
    if (kind == OWUI_EVENT_TEXT && owui_event_index(event) == 0)
        append(&result->of_events, text, length);
    if (text)
        CHECK(text[length] == 0 || length > 0, "a text without its end");
    owui_event_name(event);
    owui_event_data(event, &length);
    owui_event_json(event);
    owui_event_tool_index(event);
}

static int on_event(const owui_event *event, void *user)
{
    see(event, user);
    return 0;
}

static int on_text(const char *text, size_t length, void *user)
{
    struct result *result = user;
    CHECK(!result->is_over, "text after the end");
    CHECK(text[length] == 0, "text without NUL");
    append(&result->on_text, text, length);
    return 0;
}

static int on_progress(int64_t sent, int64_t to_send, int64_t received, int64_t to_receive,
                       void *user)
{
    struct result *result = user;
    CHECK(!result->is_over, "progress after the end");
    CHECK(sent >= 0 && received >= 0 && to_send >= -1 && to_receive >= -1, "negative progress");
    return 0;
}

static int on_retry(int attempt, int status, int64_t wait_ms, void *user)
{
    struct result *result = user;
    CHECK(!result->is_over, "a retry after the end");
    CHECK(attempt > 0 && status < 0 && wait_ms >= 0, "a retry for no reason");
    return 0;
}

static void on_done(owui_call *call, int status, void *user)
{
    struct result *result = user;
    (void)call;
    result->status = status;
    result->ends++;
    CHECK(result->ends == 1, "a call that ends twice");
}

static void on_ready(owui_call *call, void *user)
{
    (void)call;
    *(int *)user = 1;
}

enum way { PERFORM, LOOP, NEXT, TEXT, FRAMES, ATTACHED, WAYS };

static int pulled(owui_call *call, enum way way, int64_t timeout, struct result *result)
{
    const owui_event *event = NULL;
    owui_text_batch text = {.size = sizeof text};
    owui_frame_batch frames = {.size = sizeof frames};
    int status;
    switch (way) {
    case TEXT:
        status = owui_call_next_text(call, timeout, &text);
        if (status == OWUI_OK && text.length)
            append(&result->of_events, text.text, text.length);
        if (status == OWUI_OK)
            CHECK(text.count == 0 || text.ends[text.count - 1] == text.length, "ends of a batch");
        return status;
    case FRAMES: return owui_call_next_frames(call, timeout, &frames);
    default:
        status = owui_call_next(call, timeout, &event);
        CHECK((status == OWUI_OK) == (event != NULL), "an event and no status");
        if (event)
            see(event, result);
        return status;
    }
}

static void run(owui_call *call, enum way way, struct result *result)
{
    int is_ready = 1;
    owui_loop *loop = NULL;
    if (way == LOOP || way == ATTACHED)
        if (owui_loop_new(&loop) != OWUI_OK)
            abort();
    switch (way) {
    case PERFORM: result->status = owui_call_perform(call); break;
    case LOOP:
        if (owui_call_start(call, loop, on_done, result) != OWUI_OK)
            abort();
        CHECK(!result->ends, "an end inside start");
        CHECK(owui_loop_run(loop) == OWUI_OK, "a loop that is woken");
        CHECK(result->ends == 1, "a call that does not end");
        break;
    case ATTACHED:
        if (owui_call_attach(call, loop, on_ready, &is_ready) != OWUI_OK)
            abort();
        do {
            if (!is_ready)
                owui_loop_dispatch(loop, PATIENCE_MS);
            is_ready = 0;
            while ((result->status = pulled(call, NEXT, -1, result)) == OWUI_OK) {
            }
        } while (result->status == OWUI_AGAIN);
        break;
    default:
        while ((result->status = pulled(call, way, PATIENCE_MS, result)) == OWUI_OK) {
        }
    }
    if (result->status == OWUI_DONE)
        result->status = OWUI_OK;
    result->is_over = 1;
    CHECK(result->status <= 0, "a status that is no end");
    CHECK(owui_call_status(call) == result->status, "another status later");
    if (way != LOOP && way != PERFORM) {
        const owui_event *event;
        int again = owui_call_next(call, 0, &event);
        CHECK(again == (result->status == OWUI_OK ? OWUI_DONE : result->status), "another end");
        CHECK(!event, "an event after the end");
    }
    owui_loop_free(loop);
    owui_call_cancel(call);
    CHECK(owui_call_status(call) == result->status, "cancelled after the end");
}

static void look(owui_call *call, struct result *result)
{
    size_t length = 0;
    const char *text = owui_call_response_text(call, &length);
    append(&result->of_response, text ? text : "", text ? length : 0);
    owui_json *response = owui_call_response(call);
    if (response) {
        char *dumped = owui_json_dump(response, NULL);
        result->response = dumped ? strdup(dumped) : NULL;
        owui_free(dumped);
    }
    owui_call_response_body(call, &length);
    owui_call_ignored_files(call);
    const char *message = owui_call_error_message(call);
    CHECK((result->status == OWUI_OK) == (message == NULL || !*message), "a message and no error");
    CHECK(!message || !strchr(message, '\n'), "a message of several lines");
    owui_call_error_detail(call);
    owui_call_error_body(call, &length);
    for (int stat = 0; stat < 24; stat++)
        owui_call_stat(call, stat);
}

static void exchange(enum way way, int flags, struct result *result)
{
    char url[60];
    owui_client *client = NULL;
    atomic_store(&server.requests, 0);
    snprintf(url, sizeof url, "http://127.0.0.1:%d", server.port);
    if (owui_client_new(url, "sk-secret-of-the-test", &client) != OWUI_OK)
        abort();
    owui_client_set_proxy(client, "");
    owui_client_set_buffer_limit(client, LIMIT);
    owui_client_set_json_depth(client, flags & 1 ? 8 : 100);
    owui_client_set_retries(client, flags & 2 ? 1 : 0);
    owui_client_set_timeout(client, OWUI_TIMEOUT_TOTAL, TIMEOUT_MS);
    owui_call *call = make(client);
    if (!call)
        abort();
    if (flags & 4)
        owui_call_set_keep_response(call, 0);
    if (flags & 8)
        owui_call_set_require_finish_reason(call, 1);
    owui_call_on_event(call, on_event, result);
    owui_call_on_text(call, on_text, result);
    owui_call_on_progress(call, on_progress, result);
    owui_call_on_retry(call, on_retry, result);
    owui_client_release(client);
    run(call, way, result);
    look(call, result);
    int is_pushed = way == PERFORM || way == LOOP, keeps = !(flags & 4);
    if (is_pushed)
        CHECK(is_same(&result->on_text, &result->of_events), "on_text and the events differ");
    if (keeps && way != FRAMES)
        CHECK(is_same(&result->of_response, &result->of_events),
              "text is not the sum of its events");
    if (way != TEXT && way != FRAMES)
        CHECK(result->dones <= (result->status == OWUI_OK), "DONE without success");
    owui_call_release(call);
}

static void forget(struct result *result)
{
    free(result->on_text.bytes);
    free(result->of_events.bytes);
    free(result->of_response.bytes);
    free(result->response);
}

static int descriptors(void)
{
    int count = 0;
    DIR *folder = opendir("/proc/self/fd");
    while (folder && readdir(folder))
        count++;
    closedir(folder);
    return count;
}

/* The server's threads have seen that their peers are gone; and one may still have to be accepted. */
static int settle(int left)
{
    int count = 0;
    for (int i = 0; i < PATIENCE_MS; i++) {
        if (atomic_load(&server.serving) == 0 && (count = descriptors()) <= left)
            return 1;
        usleep(i < 100 ? 50 : 1000);
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int is_begun, rounds;
    static long after;
    if (!is_begun) {
        is_begun = 1;
        start_server();
        __sanitizer_install_malloc_and_free_hooks(count_malloc, count_free);
    }
    if (size < 4)
        return 0;
    scenario.operation = data[0] % OPERATIONS;
    scenario.way = data[1] % WAYS;
    scenario.piece = (size_t)data[2] * data[2] / 8 + 1;
    scenario.count = 0;
    const uint8_t *at = data + 3, *end = data + size;
    while (at < end && scenario.count < RESPONSES) {
        const uint8_t *stop = memchr(at, 0x1E, (size_t)(end - at));
        size_t length = (size_t)((stop ? stop : end) - at);
        scenario.responses[scenario.count].bytes = at;
        scenario.responses[scenario.count++].length = length;
        at += length + 1;
    }
    int flags = data[1] / WAYS;
    struct result first = {0}, second = {0}, *result = &first;
    /* The first rounds open what stays; between rounds libFuzzer may open something. */
    int left = ++rounds > 4 ? descriptors() : INT_MAX;
    long before = atomic_load(&allocated);
    atomic_store(&most, before);
    exchange(scenario.way, flags, &first);
    CHECK(atomic_load(&most) - before < MEMORY, "too much memory");
    CHECK(settle(left), "a descriptor is left");
    if (is_ordered() && first.status != OWUI_E_TIMEOUT_TOTAL) {
        exchange(scenario.way == PERFORM ? NEXT : PERFORM, flags, &second);
        CHECK(settle(left), "a descriptor is left");
        if (second.status != OWUI_E_TIMEOUT_TOTAL) {
            CHECK(first.status == second.status, "two ways end otherwise");
            CHECK(is_same(&first.of_response, &second.of_response), "two ways, two texts");
            CHECK(!first.response == !second.response &&
                      (!first.response || strcmp(first.response, second.response) == 0),
                  "two ways, two responses");
        }
    }
    forget(&first);
    forget(&second);
    /* What is not given back grows from round to round. */
    if (rounds == 500)
        after = atomic_load(&allocated);
    if (rounds > 500 && rounds % 500 == 0)
        CHECK(atomic_load(&allocated) - after < (long)rounds * 64 + (4 << 20), "memory is left");
    return 0;
}
