/* The parts of libc that the library uses, for Swift: variadics and macros as functions. */
#ifndef OWUI_CSYSTEM_SHIM_H
#define OWUI_CSYSTEM_SHIM_H

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static inline int owui_errno(void)
{
    return errno;
}
static inline void owui_set_errno(int value)
{
    errno = value;
}

/* A function of glibc that is declared only with _GNU_SOURCE, with which these headers would differ from those of other
   modules. */
extern double strtod_l(const char *text, char **end, locale_t locale);

/* A counter of the forks that led to this process since the first call. Reading it is no system call, unlike getpid(),
   so it can be checked at every event. (Callers keep the pointer, since each Swift module has its own copy of it.) */
static inline unsigned *owui_fork_count(void)
{
    static unsigned count;
    return &count;
}
static inline void owui_fork_in_child(void)
{
    ++*owui_fork_count();
}
static inline void owui_fork_watch(void)
{
    pthread_atfork(NULL, NULL, owui_fork_in_child);
}
static inline const unsigned *owui_forks(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, owui_fork_watch);
    return owui_fork_count();
}

/* The date, in seconds since 1970. */
static inline int64_t owui_now_s(void)
{
    return time(NULL);
}

/* Microseconds of the monotonic clock. */
static inline int64_t owui_now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* The same clock, as of its last tick (up to 10 ms ago), which takes a quarter of the time. */
static inline int64_t owui_last_tick_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC_COARSE, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* strtod() in the C locale: the host's locale may have a decimal comma. */
static inline double owui_strtod(const char *text)
{
    static locale_t c_locale;
    locale_t locale = __atomic_load_n(&c_locale, __ATOMIC_ACQUIRE);
    if (!locale) {
        locale_t none = (locale_t)0;
        locale = newlocale(LC_ALL_MASK, "C", none);
        if (!locale)
            return 0;
        if (!__atomic_compare_exchange_n(&c_locale, &none, locale, 0, __ATOMIC_ACQ_REL,
                                         __ATOMIC_ACQUIRE)) {
            freelocale(locale);
            locale = none;
        }
    }
    return strtod_l(text, NULL, locale);
}

/* Whether an address, in any form that libcurl accepts, is of this machine; so are 0.0.0.0 and ::. */
static inline int owui_is_loopback(const char *host)
{
    static const unsigned char mapped[12] = {[10] = 0xFF, [11] = 0xFF};
    struct in6_addr six;
    struct in_addr four;
    if (inet_pton(AF_INET6, host, &six) == 1) {
        if (memcmp(&six, mapped, sizeof mapped) != 0)
            return IN6_IS_ADDR_LOOPBACK(&six) || IN6_IS_ADDR_UNSPECIFIED(&six);
        memcpy(&four, &six.s6_addr[12], sizeof four);
    } else if (!inet_aton(host, &four)) {
        return 0;
    }
    return ntohl(four.s_addr) >> 24 == 127 || four.s_addr == 0;
}

static inline int owui_epoll_set(int epoll, int operation, int fd, uint32_t events)
{
    struct epoll_event event = {0};
    event.events = events;
    event.data.fd = fd;
    return epoll_ctl(epoll, operation, fd, &event);
}

/* The same for a socket that may be watched already, whatever the caller believes: its number may have been closed and
   opened again. Returns the error number; 0 on success. */
static inline int owui_epoll_watch(int epoll, int fd, uint32_t events, int is_watched)
{
    if (owui_epoll_set(epoll, is_watched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, events) == 0)
        return 0;
    int error = errno;
    return owui_epoll_set(epoll, is_watched ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, fd, events) == 0
               ? 0
               : error;
}

/* How many milliseconds ago a TCP socket received data; -1 if it is not one. */
static inline int64_t owui_tcp_silence_ms(int fd)
{
    struct tcp_info info = {0};
    socklen_t length = sizeof info;
    return getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length) == 0 ? info.tcpi_last_data_recv
                                                                      : -1;
}

/* Whether a descriptor is of a kind that has no file: eventfd, epoll and timerfd are. For signal handlers too. */
static inline int owui_is_anonymous(int fd)
{
    struct stat status;
    return fstat(fd, &status) == 0 && (status.st_mode & S_IFMT) == 0;
}

static inline int owui_epoll_event_fd(const struct epoll_event *event)
{
    return event->data.fd;
}

/* A timer that fires at this time of owui_now_us(), at once if it has passed; 0 switches it off. */
static inline void owui_timer_set(int timer, int64_t at_us)
{
    struct itimerspec when = {{0, 0}, {0, 0}};
    when.it_value.tv_sec = at_us / 1000000;
    when.it_value.tv_nsec = at_us % 1000000 * 1000;
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &when, NULL);
}

/* The strerror_r of POSIX. (Which function that name means depends on macros.) */
extern int __xpg_strerror_r(int error, char *out, size_t size);

/* Writes the system's text for an error number to `out`. */
static inline void owui_error_text(int error, char *out, size_t size)
{
    if (__xpg_strerror_r(error, out, size) != 0)
        snprintf(out, size, "error %d", error);
}

/* 64 random bits; if the system has no random numbers yet, bits that are unique on this machine. */
static inline uint64_t owui_random(void)
{
    uint64_t bits;
    if (getrandom(&bits, sizeof bits, GRND_NONBLOCK) == (ssize_t)sizeof bits)
        return bits;
    static uint64_t count;
    return ((uint64_t)owui_now_us() << 20 ^ (uint64_t)getpid()) +
           __atomic_add_fetch(&count, 1, __ATOMIC_RELAXED);
}

#endif
