/*
 * The load server of the benchmarks:  server [OPTIONS]
 *
 * Prints its port and responses every request of HTTP with what its path asks for; see options.h. One thread.
 * `server --shapes` lists the shapes: name, goal and label.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "options.h"
#include "whole.h"

enum { HEAD = 16384, FULL = 65536, MOST = 20000 };

typedef enum { READING_HEAD, READING_BODY, SENDING } phase;

typedef struct {
    int fd, watches_out, closes;
    phase phase;
    size_t got, body_left;
    int is_chunked;
    options options;
    unsigned long sent_events;
    int has_ended;
    long next_us;
    char *out;
    size_t out_size, out_length, out_sent;
    char head[HEAD];
} peer;

static peer *peers[MOST];
static int count, epoll;
static options defaults = {.events = 1000, .count = 10, .packet = 1};
static char *scratch;
static size_t scratch_size;

static long now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static char *room(char **buffer, size_t *size, size_t needed)
{
    if (needed > *size) {
        *size = needed + needed / 2;
        *buffer = realloc(*buffer, *size);
        if (!*buffer)
            abort();
    }
    return *buffer;
}

static void put(peer *peer, const char *data, size_t length)
{
    memcpy(room(&peer->out, &peer->out_size, peer->out_length + length) + peer->out_length, data,
           length);
    peer->out_length += length;
}

static void put_text(peer *peer, const char *text)
{
    put(peer, text, strlen(text));
}

static void put_chunk(peer *peer, const char *data, size_t length)
{
    char head[24];
    put(peer, head, (size_t)snprintf(head, sizeof head, "%zx\r\n", length));
    put(peer, data, length);
    put(peer, "\r\n", 2);
}

/* One event, or the beginning or the end of a stream, with the framing of HTTP. */
static void put_event(peer *peer, const char *data, size_t length)
{
    if (!length)
        return;
    if (peer->options.framing == FRAMING_CLOSE) {
        put(peer, data, length);
    } else if (peer->options.framing == FRAMING_LINES) {
        for (const char *stop, *end = data + length; data < end; data = stop) {
            stop = memchr(data, '\n', (size_t)(end - data));
            stop = stop ? stop + 1 : end;
            put_chunk(peer, data, (size_t)(stop - data));
        }
    } else {
        put_chunk(peer, data, length);
    }
}

/* The next piece of a stream: one packet if it is paced, else as much as fills a buffer. */
static void fill(peer *peer)
{
    options *options = &peer->options;
    size_t most = shape_most(&options->choice), length = 0;
    unsigned long packet = options->pace_us ? options->packet : (unsigned long)-1;
    int packed = options->framing == FRAMING_PACKED;
    while (!peer->has_ended && packet-- && peer->out_length + length < FULL) {
        char *at = room(&scratch, &scratch_size, length + most) + length;
        size_t added;
        if (peer->sent_events < options->events) {
            added = shape_event(&options->choice, peer->sent_events++, at);
        } else {
            added = shape_end(&options->choice, options->events, at);
            peer->has_ended = 1;
        }
        if (packed)
            length += added;
        else
            put_event(peer, at, added);
    }
    if (packed && length)
        put_chunk(peer, scratch, length);
    if (peer->has_ended && options->framing != FRAMING_CLOSE)
        put_text(peer, "0\r\n\r\n");
}

static void drop(peer *peer)
{
    for (int i = 0; i < count; i++)
        if (peers[i] == peer)
            peers[i] = peers[--count];
    close(peer->fd);
    free(peer->out);
    free(peer);
}

static void watch(peer *peer, int out)
{
    struct epoll_event event = {.events = EPOLLIN | (out ? EPOLLOUT : 0u), .data.ptr = peer};
    if (peer->watches_out != out)
        epoll_ctl(epoll, EPOLL_CTL_MOD, peer->fd, &event);
    peer->watches_out = out;
}

/* Writes what there is. 0 if the peer is gone. */
static int send_on(peer *peer)
{
    for (;;) {
        while (peer->out_sent < peer->out_length) {
            ssize_t sent = send(peer->fd, peer->out + peer->out_sent,
                                peer->out_length - peer->out_sent, MSG_NOSIGNAL);
            if (sent < 0 && errno == EAGAIN) {
                watch(peer, 1);
                return 1;
            }
            if (sent < 0)
                return 0;
            peer->out_sent += (size_t)sent;
        }
        peer->out_sent = peer->out_length = 0;
        if (peer->has_ended) {
            peer->phase = READING_HEAD;
            peer->got = 0;
            watch(peer, 0);
            return !peer->closes;
        }
        if (peer->options.pace_us) {
            watch(peer, 0);
            return 1;
        }
        fill(peer);
    }
}

static void response_whole(peer *peer)
{
    char head[200];
    size_t length;
    const char *body = whole_body(peer->options.response, peer->options.count,
                                  peer->options.choice.delta, &length);
    put(peer, head,
        (size_t)snprintf(
            head, sizeof head,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %zu\r\n%s\r\n",
            length, peer->closes ? "connection: close\r\n" : ""));
    put(peer, body, length);
    peer->has_ended = 1;
}

static void response_stream(peer *peer)
{
    int unframed = peer->options.framing == FRAMING_CLOSE, api = peer->options.choice.shape->api;
    char *at = room(&scratch, &scratch_size, shape_most(&peer->options.choice));
    put_text(peer, "HTTP/1.1 200 OK\r\ncontent-type: ");
    put_text(peer, api == API_OLLAMA || api == API_PROGRESS
                       ? "application/x-ndjson\r\n"
                       : "text/event-stream; charset=utf-8\r\n");
    peer->closes |= unframed || peer->options.closes;
    put_text(peer, peer->closes ? "connection: close\r\n" : "");
    put_text(peer, unframed ? "\r\n" : "transfer-encoding: chunked\r\n\r\n");
    peer->sent_events = 0;
    peer->has_ended = 0;
    peer->next_us = now_us() + peer->options.pace_us;
    put_event(peer, at, shape_beginning(&peer->options.choice, at));
}

/* Which response a path is for, unless the options say it. */
static response of_path(const char *path, size_t length)
{
    if (memmem(path, length, "/models", 7))
        return RESPONSE_MODELS;
    if (memmem(path, length, "/embed", 6))
        return RESPONSE_EMBEDDINGS;
    return memmem(path, length, "/files", 6) ? RESPONSE_FILE : RESPONSE_STREAM;
}

static int respond(peer *peer)
{
    peer->phase = SENDING;
    if (peer->options.response == RESPONSE_STREAM)
        response_stream(peer);
    else
        response_whole(peer);
    return send_on(peer);
}

static int refuse(peer *peer)
{
    static const char text[] =
        "HTTP/1.1 400 Bad Request\r\ncontent-length: 26\r\nconnection: close\r\n\r\n"
        "{\"detail\":\"unknown option\"}";
    peer->phase = SENDING;
    put_text(peer, text);
    peer->has_ended = peer->closes = 1;
    return send_on(peer);
}

static int take_head(peer *peer)
{
    peer->head[peer->got] = 0;
    char *end = strstr(peer->head, "\r\n\r\n");
    if (!end)
        return peer->got < HEAD - 1;
    size_t after = peer->got - (size_t)(end + 4 - peer->head);
    const char *length = strcasestr(peer->head, "\r\ncontent-length:"),
               *path = strchr(peer->head, ' ');
    const char *stop = path ? strchr(path + 1, ' ') : NULL;
    if (!stop)
        return 0;
    peer->is_chunked =
        length == NULL && strcasestr(peer->head, "\r\ntransfer-encoding: chunked") != NULL;
    size_t body = length ? strtoul(length + 17, NULL, 10) : peer->is_chunked ? (size_t)-1 : 0;
    peer->options = defaults;
    peer->options.response = of_path(path, (size_t)(stop - path));
    peer->closes = strcasestr(peer->head, "\r\nconnection: close") != NULL;
    if (!options_read(&peer->options, path + 1, (size_t)(stop - path) - 1))
        return refuse(peer);
    if (strcasestr(peer->head, "100-continue") &&
        send(peer->fd, "HTTP/1.1 100 Continue\r\n\r\n", 25, MSG_NOSIGNAL) < 0)
        return 0;
    peer->body_left = body > after ? body - after : 0;
    if (peer->is_chunked && peer->got >= 5 && !memcmp(peer->head + peer->got - 5, "0\r\n\r\n", 5))
        peer->body_left = 0;
    peer->phase = READING_BODY;
    return peer->body_left ? 1 : respond(peer);
}

/* 0 if the peer is gone. */
static int read_on(peer *peer)
{
    static char discarded[1 << 20];
    int is_head = peer->phase == READING_HEAD;
    ssize_t got = is_head ? read(peer->fd, peer->head + peer->got, HEAD - 1 - peer->got)
                          : read(peer->fd, discarded, sizeof discarded);
    if (got <= 0)
        return got < 0 && errno == EAGAIN;
    if (is_head) {
        peer->got += (size_t)got;
        return take_head(peer);
    }
    if (peer->phase == SENDING)
        return 1;
    peer->body_left -= (size_t)got < peer->body_left ? (size_t)got : peer->body_left;
    if (peer->is_chunked && got >= 5 && !memcmp(discarded + got - 5, "0\r\n\r\n", 5))
        peer->body_left = 0;
    return peer->body_left ? 1 : respond(peer);
}

static void take_connections(int listener)
{
    int fd, one = 1;
    while (count < MOST && (fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
        peer *added = calloc(1, sizeof *added);
        if (!added)
            abort();
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = added};
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        added->fd = fd;
        peers[count++] = added;
        epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
    }
}

/* Sends what is due of the paced streams; returns in how many microseconds the next is. */
static long tick(void)
{
    long now = now_us(), next = 1000000;
    for (int i = count - 1; i >= 0; i--) {
        peer *peer = peers[i];
        if (peer->phase != SENDING || !peer->options.pace_us || peer->has_ended ||
            peer->watches_out)
            continue;
        if (peer->next_us <= now) {
            peer->next_us += peer->options.pace_us;
            fill(peer);
            if (!send_on(peer)) {
                drop(peer);
                continue;
            }
        }
        if (peer->next_us - now < next)
            next = peer->next_us - now;
    }
    return next > 0 ? next : 0;
}

static int listen_here(void)
{
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 4096) ||
        getsockname(listener, (struct sockaddr *)&address, &size))
        return -1;
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

static void list_shapes(void)
{
    for (size_t i = 0; shape_at(i); i++)
        printf("%s\t%d\t%d\t%d\t%s\n", shape_at(i)->name, shape_at(i)->goal, (int)shape_at(i)->api,
               (int)shape_at(i)->part, shape_at(i)->label);
}

int main(int argc, char **argv)
{
    if (argc > 1 && !strcmp(argv[1], "--shapes"))
        return list_shapes(), 0;
    defaults.choice.shape = shape_at(0);
    if (argc > 1 && !options_read(&defaults, argv[1], strlen(argv[1])))
        return 2;
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    prctl(PR_SET_TIMERSLACK, 1);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    int listener = listen_here();
    epoll = epoll_create1(0);
    struct epoll_event ready[256], event = {.events = EPOLLIN, .data.ptr = NULL};
    if (listener < 0 || epoll < 0)
        return 1;
    epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        long us = tick();
        struct timespec wait = {us / 1000000, us % 1000000 * 1000};
        int many = epoll_pwait2(epoll, ready, 256, &wait, NULL);
        for (int i = 0; i < many; i++) {
            peer *peer = ready[i].data.ptr;
            if (!peer)
                take_connections(listener);
            else if (!(ready[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR) ? read_on(peer)
                                                                         : send_on(peer)))
                drop(peer);
        }
    }
}
