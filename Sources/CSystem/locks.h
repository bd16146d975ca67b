/*
 * Mutexes that are all held while the process forks, so that a child never finds one that a thread holds which it does
 * not have, nor what one protects half changed. None may be taken while another is held.
 */
#ifndef OWUI_CSYSTEM_LOCKS_H
#define OWUI_CSYSTEM_LOCKS_H

#include <pthread.h>
#include <stdlib.h>

typedef struct owui_lock_list {
    pthread_mutex_t mutex;
    struct owui_lock *first;
} owui_lock_list;

typedef struct owui_lock {
    pthread_mutex_t mutex;
    struct owui_lock *previous, *next;
    /* Each Swift module may have its own copy of what follows, so each lock points to its list. */
    owui_lock_list *list;
} owui_lock;

static inline owui_lock_list *owui_locks(void)
{
    static owui_lock_list all = {PTHREAD_MUTEX_INITIALIZER, NULL};
    return &all;
}
static inline void owui_locks_before_fork(void)
{
    pthread_mutex_lock(&owui_locks()->mutex);
    for (owui_lock *lock = owui_locks()->first; lock; lock = lock->next)
        pthread_mutex_lock(&lock->mutex);
}
static inline void owui_locks_after_fork(void)
{
    for (owui_lock *lock = owui_locks()->first; lock; lock = lock->next)
        pthread_mutex_unlock(&lock->mutex);
    pthread_mutex_unlock(&owui_locks()->mutex);
}
static inline void owui_locks_watch(void)
{
    pthread_atfork(owui_locks_before_fork, owui_locks_after_fork, owui_locks_after_fork);
}

static inline void owui_lock_init(owui_lock *lock)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, owui_locks_watch);
    pthread_mutex_init(&lock->mutex, NULL);
    lock->list = owui_locks();
    lock->previous = NULL;
    pthread_mutex_lock(&lock->list->mutex);
    lock->next = lock->list->first;
    if (lock->next)
        lock->next->previous = lock;
    lock->list->first = lock;
    pthread_mutex_unlock(&lock->list->mutex);
}
static inline pthread_mutex_t *owui_lock_mutex(owui_lock *lock)
{
    return &lock->mutex;
}
static inline void owui_lock_destroy(owui_lock *lock)
{
    owui_lock_list *list = lock->list;
    pthread_mutex_lock(&list->mutex);
    if (lock->previous)
        lock->previous->next = lock->next;
    else
        list->first = lock->next;
    if (lock->next)
        lock->next->previous = lock->previous;
    pthread_mutex_unlock(&list->mutex);
    pthread_mutex_destroy(&lock->mutex);
}

#endif
