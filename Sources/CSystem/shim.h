/* The parts of libc that the library uses, for Swift: variadics and macros as functions. */
#ifndef OWUI_CSYSTEM_SHIM_H
#define OWUI_CSYSTEM_SHIM_H

#include <errno.h>
#include <locale.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static inline int owui_errno(void) { return errno; }
static inline void owui_set_errno(int value) { errno = value; }

/* Of glibc, but declared for _GNU_SOURCE only, which would make these headers differ from the others'. */
extern double strtod_l(const char *text, char **end, locale_t locale);

/* Microseconds of a clock that only goes forward. */
static inline int64_t owui_now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* The C locale's strtod: the host may have set one with a decimal comma. */
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

static inline int owui_epoll_set(int epoll, int operation, int fd, uint32_t events)
{
    struct epoll_event event = {0};
    event.events = events;
    event.data.fd = fd;
    return epoll_ctl(epoll, operation, fd, &event);
}

static inline int owui_epoll_event_fd(const struct epoll_event *event) { return event->data.fd; }

#endif
