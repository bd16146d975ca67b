/* What the programs with many streams measure of themselves. */
#include <dirent.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

struct many {
    int count;
    double started, cpu, looked;
    long memory, most;
    int descriptors, threads;
};

static double many_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double many_cpu(void)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (double)used.ru_utime.tv_sec + (double)used.ru_stime.tv_sec +
           (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static long many_memory(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file) {
        if (fscanf(file, "%*s %ld", &pages) != 1)
            pages = 0;
        fclose(file);
    }
    return pages * 4;
}

static int many_entries(const char *path)
{
    int count = 0;
    DIR *dir = opendir(path);
    while (dir && readdir(dir))
        count++;
    if (dir)
        closedir(dir);
    return count;
}

static struct many many_begin(int count)
{
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    struct many many = {count,
                        many_now(),
                        many_cpu(),
                        many_now(),
                        many_memory(),
                        0,
                        many_entries("/proc/self/fd"),
                        many_entries("/proc/self/task")};
    return many;
}

static void many_look(struct many *many)
{
    if (many_now() - many->looked < 0.1)
        return;
    many->looked = many_now();
    long memory = many_memory();
    if (memory > many->most)
        many->most = memory;
}

static void many_end(const struct many *many, int failed, size_t bytes)
{
    double cpu = many_cpu() - many->cpu, took = many_now() - many->started;
    printf("%d streams, %d failed, %zu bytes, %.2f s, %.0f us of CPU a stream, %.1f KiB a stream, "
           "%d descriptors and %d threads more\n",
           many->count, failed, bytes, took, cpu * 1e6 / many->count,
           (double)(many->most - many->memory) / many->count,
           many_entries("/proc/self/fd") - many->descriptors,
           many_entries("/proc/self/task") - many->threads);
}
