/*
 * A thousand chats at once, on one thread, with a line that shows how far they are:
 *
 *     many [COUNT] [MODEL] [QUESTION]
 */
#define _POSIX_C_SOURCE 200809L
#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

struct progress {
    int count, done, failed;
    size_t pieces, bytes;
    double started, shown;
};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int add_text(const char *text, size_t length, void *user)
{
    struct progress *progress = user;
    (void)text;
    progress->pieces++;
    progress->bytes += length;
    return 0;
}

static void done(owui_call *call, int status, void *user)
{
    struct progress *progress = user;
    progress->done++;
    if (status != OWUI_OK && progress->failed++ == 0)
        fprintf(stderr, "\n%s\n", owui_call_error_message(call));
}

static void show(struct progress *progress)
{
    progress->shown = now();
    printf("\r%d of %d chats, %d failed, %zu bytes in %zu pieces, %.1f s ", progress->done,
           progress->count, progress->failed, progress->bytes, progress->pieces,
           progress->shown - progress->started);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    struct progress progress = {argc > 1 ? atoi(argv[1]) : 1000, 0, 0, 0, 0, now(), 0};
    const char *model = argc > 2 ? argv[2] : "llama3.2:latest";
    const char *question = argc > 3 ? argv[3] : "Why is the sky blue?";

    /* Each has a connection of its own; many systems let a program open 1024. */
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }

    owui_client *client;
    owui_loop *loop;
    int status = owui_client_new(NULL, NULL, &client);
    if (status != OWUI_OK)
        return fprintf(stderr, "%s\n", owui_status_message(status)), 1;
    if (owui_loop_new(&loop) != OWUI_OK)
        return 1;

    owui_json *request = owui_json_object(), *messages = owui_json_array();
    owui_json *message = owui_json_object();
    owui_json_set_string(message, "role", "user");
    owui_json_set_string(message, "content", question);
    owui_json_append(messages, message);
    owui_json_set_string(request, "model", model);
    owui_json_set_bool(request, "stream", 1);
    owui_json_set(request, "messages", messages);
    for (int i = 0; i < progress.count; i++) {
        owui_call *call = owui_chat(client, request);
        owui_call_on_text(call, add_text, &progress);
        owui_call_start(call, loop, done, &progress);
        owui_call_release(call);
    }
    while (owui_loop_active_calls(loop) > 0) {
        owui_loop_dispatch(loop, 100);
        if (now() - progress.shown > 0.1)
            show(&progress);
    }
    show(&progress);

    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("\n%.2f s of CPU, %ld KiB of memory\n",
           (double)used.ru_utime.tv_sec + (double)used.ru_utime.tv_usec / 1e6 +
               (double)used.ru_stime.tv_sec + (double)used.ru_stime.tv_usec / 1e6,
           used.ru_maxrss);
    owui_json_release(message);
    owui_json_release(messages);
    owui_json_release(request);
    owui_loop_free(loop);
    owui_client_release(client);
    return progress.failed != 0;
}
