/*
 * A server of many slow streams:  many_server EVENTS PACE_MS
 * Responds to every request with EVENTS chat events, one each PACE_MS, framed as Open WebUI does it. Prints its
 * port. One thread, little CPU: Python servers would be the bottleneck.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 20000 };

struct peer {
    int fd, left; /* events; -1: no request yet */
    long next_ms;
    size_t got;
    char request[4096];
};

static struct peer *peers[MOST];
static int count;

static long now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int whole(const struct peer *peer)
{
    const char *end = strstr(peer->request, "\r\n\r\n");
    const char *length = strcasestr(peer->request, "content-length:");
    return end && (!length ||
                   peer->got >= (size_t)(end + 4 - peer->request) + strtoul(length + 15, NULL, 10));
}

static size_t chunk(char *out, const char *text)
{
    return (size_t)sprintf(out, "%zx\r\n%s\r\n", strlen(text), text);
}

static void say(struct peer *peer, const char *text, size_t length)
{
    if (write(peer->fd, text, length) < 0)
        peer->left = -1;
}

static void tick(struct peer *peer, int pace)
{
    static const char *const words[] = {" the", " sky",   " scatters", " light",
                                        " of",  " short", " waves"};
    char event[600], out[1500];
    size_t length;
    snprintf(event, sizeof event,
             "data: "
             "{\"id\":\"chatcmpl-0123456789abcdef0123456789abcdef\",\"object\":\"chat.completion."
             "chunk\","
             "\"created\":1763800000,\"model\":\"llama3.2:latest\",\"choices\":[{\"index\":0,"
             "\"delta\":{%s%s%s},"
             "\"logprobs\":null,\"finish_reason\":%s}]}\n",
             peer->left > 1 ? "\"content\":\"" : "", peer->left > 1 ? words[peer->left % 7] : "",
             peer->left > 1 ? "\"" : "", peer->left > 1 ? "null" : "\"stop\"");
    length = chunk(out, event);
    length += chunk(out + length, "\n");
    if (peer->left == 1) {
        length += chunk(out + length, "data: [DONE]\n");
        length += chunk(out + length, "\n");
        length += (size_t)sprintf(out + length, "0\r\n\r\n");
    }
    say(peer, out, length);
    peer->next_ms += pace;
    if (--peer->left == 0)
        peer->left = -1;
}

int main(int argc, char **argv)
{
    static const char head[] =
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\n"
        "transfer-encoding: chunked\r\n\r\n";
    int events = argc > 1 ? atoi(argv[1]) : 20, pace = argc > 2 ? atoi(argv[2]) : 50;
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), epoll = epoll_create1(0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 4096) ||
        getsockname(listener, (struct sockaddr *)&address, &size))
        return 1;
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    struct epoll_event ready[256], event = {.events = EPOLLIN, .data.ptr = NULL};
    epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        int many = epoll_wait(epoll, ready, 256, 1);
        for (int i = 0; i < many; i++) {
            struct peer *peer = ready[i].data.ptr;
            if (!peer) {
                int fd, one = 1;
                while (count < MOST && (fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
                    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                    peer = peers[count++] = calloc(1, sizeof *peer);
                    peer->fd = fd;
                    peer->left = -1;
                    event.data.ptr = peer;
                    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
                }
                continue;
            }
            ssize_t got =
                read(peer->fd, peer->request + peer->got, sizeof peer->request - 1 - peer->got);
            if (got <= 0) {
                for (int j = 0; j < count; j++)
                    if (peers[j] == peer)
                        peers[j] = peers[--count];
                close(peer->fd);
                free(peer);
                continue;
            }
            peer->got += (size_t)got;
            if (whole(peer)) {
                memset(peer->request, 0, sizeof peer->request);
                peer->got = 0;
                peer->left = events;
                peer->next_ms = now_ms() + pace;
                say(peer, head, sizeof head - 1);
            }
        }
        long now = now_ms();
        for (int i = 0; i < count; i++)
            if (peers[i]->left > 0 && peers[i]->next_ms <= now)
                tick(peers[i], pace);
    }
}
