/* libcurl as programs use it that have no library for the API. */
#ifndef BENCH_BY_HAND_H
#define BENCH_BY_HAND_H

#include <curl/curl.h>

/* A body in memory. */
typedef struct {
    char *data;
    size_t length, size;
} body;

/* Asks for a path, and gives the body to `receive`. 0 if all is well. */
int by_hand_ask(const char *url, const char *path, const char *request, curl_write_callback receive,
                void *user);
size_t by_hand_keep(char *data, size_t size, size_t count, void *user);

int by_hand_many(const char *url, int count);
int by_hand_upload(const char *url, const char *path);

#endif
