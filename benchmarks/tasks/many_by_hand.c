/* Many streams with libcurl's curl_multi_socket_action() and epoll. It only counts the bytes of the bodies. */
#include <stdio.h>
#include <sys/epoll.h>

#include "by_hand.h"
#include "task.h"

static int epoll;
static double deadline;

static size_t receive(char *data, size_t size, size_t count, void *user)
{
    (void)data;
    *(size_t *)user += size * count;
    return size * count;
}

static int watch(CURL *easy, curl_socket_t fd, int what, void *user, void *known)
{
    (void)easy;
    struct epoll_event event = {.data.fd = fd};
    if (what == CURL_POLL_REMOVE)
        return epoll_ctl(epoll, EPOLL_CTL_DEL, fd, NULL), 0;
    event.events = (what & CURL_POLL_IN ? EPOLLIN : 0u) | (what & CURL_POLL_OUT ? EPOLLOUT : 0u);
    epoll_ctl(epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event);
    curl_multi_assign(user, fd, user);
    return 0;
}

static int set_timer(CURLM *multi, long milliseconds, void *user)
{
    (void)multi, (void)user;
    deadline = milliseconds < 0 ? -1 : task_now_us() + (double)milliseconds * 1e3;
    return 0;
}

static void add(CURLM *multi, const char *url, size_t *bytes)
{
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, TASK_BODY);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, bytes);
    curl_multi_add_handle(multi, easy);
}

static void turn(CURLM *multi)
{
    struct epoll_event ready[64];
    int running;
    double wait = deadline < 0 ? 1e5 : deadline - task_now_us();
    int count = epoll_wait(epoll, ready, 64, wait <= 0 ? 0 : (int)(wait / 1e3) + 1);
    for (int i = 0; i < count; i++) {
        int what = (ready[i].events & EPOLLIN ? CURL_CSELECT_IN : 0) |
                   (ready[i].events & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
                   (ready[i].events & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_ERR : 0);
        curl_multi_socket_action(multi, ready[i].data.fd, what, &running);
    }
    if (deadline >= 0 && task_now_us() >= deadline) {
        deadline = -1;
        curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running);
    }
}

/* How many have ended; the failed ones are added. */
static int take_ended(CURLM *multi, int *failed)
{
    int left, ended = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left))) {
        *failed += message->data.result != CURLE_OK;
        CURL *easy = message->easy_handle;
        curl_multi_remove_handle(multi, easy);
        curl_easy_cleanup(easy);
        ended++;
    }
    return ended;
}

int by_hand_many(const char *base, int count)
{
    int failed = 0;
    size_t bytes = 0;
    char url[512];
    task_allow_files();
    snprintf(url, sizeof url, "%s/api/chat/completions", base);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    epoll = epoll_create1(0);
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, watch);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, multi);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, set_timer);
    for (int round = 0; round < 2; round++) {
        int alive = round ? count : 1;
        task_begin();
        for (int i = 0; i < alive; i++)
            add(multi, url, &bytes);
        while (alive) {
            turn(multi);
            alive -= take_ended(multi, &failed);
        }
    }
    task_end((size_t)count);
    curl_multi_cleanup(multi);
    return failed != 0;
}
