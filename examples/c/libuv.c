/* A chat in a program that runs on libuv, while a timer ticks:  libuv [MODEL] */
#define _POSIX_C_SOURCE 200809L /* for uv.h */
#include <openwebui.h>
#include <stdio.h>
#include <string.h>
#include <uv.h>

static uv_poll_t watcher;
static uv_timer_t ticker;
static int ticks;

static int print_text(const char *text, size_t length, void *user)
{
    fwrite(text, 1, length, user);
    return fflush(user);
}

static void done(owui_call *call, int status, void *user)
{
    *(int *)user = status;
    printf("\n");
    if (status != OWUI_OK)
        fprintf(stderr, "%s\n", owui_call_error_message(call));
}

/* The only place where the library works, and calls back. */
static void dispatch(uv_poll_t *handle, int status, int events)
{
    owui_loop *loop = handle->data;
    (void)status, (void)events;
    owui_loop_dispatch(loop, 0);
    if (owui_loop_active_calls(loop) == 0) { /* let uv_run() return */
        uv_close((uv_handle_t *)&watcher, NULL);
        uv_close((uv_handle_t *)&ticker, NULL);
    }
}

static void tick(uv_timer_t *handle)
{
    (void)handle;
    ticks++;
}

int main(int argc, char **argv)
{
    char text[512];
    snprintf(text, sizeof text,
             "{\"model\":\"%s\",\"stream\":true,\"messages\":[{\"role\":\"user\","
             "\"content\":\"Why is the sky blue?\"}]}",
             argc > 1 ? argv[1] : "llama3.2:latest");

    owui_client *client;
    owui_loop *loop;
    int status = owui_client_new(NULL, NULL, &client);
    if (status != OWUI_OK)
        return fprintf(stderr, "%s\n", owui_status_message(status)), 1;
    if (owui_loop_new(&loop) != OWUI_OK)
        return 1;
    uv_poll_init(uv_default_loop(), &watcher, owui_loop_fd(loop));
    watcher.data = loop;
    uv_poll_start(&watcher, UV_READABLE, dispatch);
    uv_timer_init(uv_default_loop(), &ticker);
    uv_timer_start(&ticker, tick, 10, 10);

    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, text, strlen(text));
    owui_call_on_text(call, print_text, stdout);
    owui_call_start(call, loop, done, &status);
    owui_call_release(call); /* the loop has it now */

    uv_run(uv_default_loop(), UV_RUN_DEFAULT);
    printf("the timer ticked %d times meanwhile\n", ticks);
    owui_loop_free(loop);
    owui_client_release(client);
    uv_loop_close(uv_default_loop());
    return status != OWUI_OK;
}
