#define _GNU_SOURCE
#include "task.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <valgrind/callgrind.h>

enum { FIRSTS = 100000 };

static struct {
    double cpu, wall;
    long memory;
} begun;
static double firsts[FIRSTS];
static size_t first_count;

double task_now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static double cpu_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* A line of /proc/self/status in KiB. */
static long status(const char *name)
{
    char line[256];
    long value = 0;
    FILE *file = fopen("/proc/self/status", "r");
    while (file && fgets(line, sizeof line, file))
        if (!strncmp(line, name, strlen(name)))
            value = strtol(line + strlen(name) + 1, NULL, 10);
    if (file)
        fclose(file);
    return value;
}

/* The peak of the memory is counted from here. */
static void forget_peak(void)
{
    FILE *file = fopen("/proc/self/clear_refs", "w");
    if (file) {
        fputs("5", file);
        fclose(file);
    }
}

void task_begin(void)
{
    forget_peak();
    begun.memory = status("VmRSS");
    begun.wall = task_now_us();
    begun.cpu = cpu_us();
    CALLGRIND_ZERO_STATS;
}

void task_first(double since)
{
    if (first_count < FIRSTS)
        firsts[first_count++] = task_now_us() - since;
}

static int compare(const void *a, const void *b)
{
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

void task_end(size_t result)
{
    CALLGRIND_DUMP_STATS_AT("task");
    double cpu = cpu_us() - begun.cpu, wall = task_now_us() - begun.wall;
    qsort(firsts, first_count, sizeof *firsts, compare);
    printf("{\"cpu\": %.0f, \"wall\": %.0f, \"memory\": %ld, \"first\": %.1f, \"result\": %zu}\n",
           cpu, wall, status("VmHWM") - begun.memory, first_count ? firsts[first_count / 2] : 0.0,
           result);
}

void task_allow_files(void)
{
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}
