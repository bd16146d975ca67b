/*
 * libcurl for Swift: curl_easy_setopt() and friends are variadic, so Swift does
 * not see them; here is one typed function for each kind of argument.
 */
#ifndef OWUI_CCURL_SHIM_H
#define OWUI_CCURL_SHIM_H

#include <curl/curl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tls.h"

#if LIBCURL_VERSION_NUM < 0x075700
#error "libcurl 7.87 or newer is needed (CURLOPT_QUICK_EXIT)"
#endif

typedef size_t (*owui_curl_data_fn)(char *data, size_t size, size_t count, void *user);
typedef int (*owui_curl_seek_fn)(void *user, curl_off_t offset, int origin);
typedef int (*owui_curl_progress_fn)(void *user, curl_off_t down_total, curl_off_t down,
                                     curl_off_t up_total, curl_off_t up);
typedef int (*owui_curl_prereq_fn)(void *user, char *remote_ip, char *local_ip, int remote_port,
                                   int local_port);
typedef curl_socket_t (*owui_curl_open_fn)(void *user, curlsocktype purpose,
                                           struct curl_sockaddr *address);
typedef int (*owui_curl_close_fn)(void *user, curl_socket_t fd);
typedef int (*owui_curl_socket_fn)(CURL *easy, curl_socket_t fd, int what, void *user, void *mine);
typedef int (*owui_curl_timer_fn)(CURLM *multi, long timeout_ms, void *user);

static inline CURLcode owui_curl_set_long(CURL *easy, CURLoption option, long value)
{
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode owui_curl_set_size(CURL *easy, CURLoption option, curl_off_t value)
{
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode owui_curl_set_text(CURL *easy, CURLoption option, const char *value)
{
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode owui_curl_set_pointer(CURL *easy, CURLoption option, void *value)
{
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode owui_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value)
{
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode owui_curl_set_data_fn(CURL *easy, CURLoption option, owui_curl_data_fn fn)
{
    return curl_easy_setopt(easy, option, fn);
}
static inline CURLcode owui_curl_set_seek_fn(CURL *easy, owui_curl_seek_fn fn)
{
    return curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, fn);
}
static inline CURLcode owui_curl_set_progress_fn(CURL *easy, owui_curl_progress_fn fn)
{
    return curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, fn);
}
static inline CURLcode owui_curl_set_prereq_fn(CURL *easy, owui_curl_prereq_fn fn)
{
    return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, fn);
}

static inline CURLcode owui_curl_get_long(CURL *easy, CURLINFO info, long *value)
{
    return curl_easy_getinfo(easy, info, value);
}
static inline CURLcode owui_curl_get_size(CURL *easy, CURLINFO info, curl_off_t *value)
{
    return curl_easy_getinfo(easy, info, value);
}
static inline CURLcode owui_curl_get_pointer(CURL *easy, CURLINFO info, void **value)
{
    return curl_easy_getinfo(easy, info, (char **)value);
}

/* Runs every transfer, and asks each which sockets it waits for. There is no other way to run a transfer that
   has neither a socket nor a timer. (Deprecated for its cost.) */
static inline void owui_curl_multi_drive_all(CURLM *multi)
{
    int running;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    curl_multi_socket_all(multi, &running);
#pragma GCC diagnostic pop
}
static inline CURLMcode owui_curl_multi_set_pointer(CURLM *multi, CURLMoption option, void *value)
{
    return curl_multi_setopt(multi, option, value);
}
static inline CURLMcode owui_curl_multi_set_socket_fn(CURLM *multi, owui_curl_socket_fn fn)
{
    return curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, fn);
}
static inline CURLMcode owui_curl_multi_set_timer_fn(CURLM *multi, owui_curl_timer_fn fn)
{
    return curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, fn);
}

/* The handle and the result of the next transfer that has ended; NULL if there is none. */
static inline CURL *owui_curl_multi_ended(CURLM *multi, CURLcode *result)
{
    int left;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left))) {
        if (message->msg == CURLMSG_DONE) {
            *result = message->data.result;
            return message->easy_handle;
        }
    }
    return NULL;
}

/* With CLOEXEC, so that programs that the host starts do not inherit the socket. */
static inline curl_socket_t owui_curl_open_socket(struct curl_sockaddr *address)
{
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
/* The port of an address; 0 if it has none. */
static inline int owui_curl_port(const struct curl_sockaddr *address)
{
    switch (address->family) {
    case AF_INET:
        return ntohs(((const struct sockaddr_in *)(const void *)&address->addr)->sin_port);
    case AF_INET6:
        return ntohs(((const struct sockaddr_in6 *)(const void *)&address->addr)->sin6_port);
    default: return 0;
    }
}
static inline CURLcode owui_curl_set_open_fn(CURL *easy, owui_curl_open_fn fn)
{
    return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, fn);
}

static inline CURLcode owui_curl_set_close_fn(CURL *easy, owui_curl_close_fn fn)
{
    return curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, fn);
}
/* With shutdown(), so that the connection ends even if a forked child still has the socket. */
static inline int owui_curl_close_socket(curl_socket_t fd)
{
    shutdown(fd, SHUT_RDWR);
    return close(fd);
}
/* Ends a connection without closing its socket, so that libcurl finds it dead: with the end of both directions, and
   nothing left to read. (After the shutdown nothing more arrives.) */
static inline void owui_curl_end_socket(curl_socket_t fd)
{
    char rest[8192];
    shutdown(fd, SHUT_RDWR);
    while (recv(fd, rest, sizeof rest, MSG_DONTWAIT) > 0)
        continue;
}

/* Once per process. It is never cleaned up, since the host may use libcurl too. */
static inline void owui_curl_init_once(void)
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
}
static inline void owui_curl_global(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, owui_curl_init_once);
}

/* That of the libcurl that is loaded. */
static inline const char *owui_curl_version(void)
{
    return curl_version_info(CURLVERSION_NOW)->version;
}
/* Whether it has the options that the library sets, as the one has that it was built with. */
static inline int owui_curl_suffices(void)
{
    return curl_version_info(CURLVERSION_NOW)->version_num >= 0x075700;
}

#endif
