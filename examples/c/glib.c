/* A chat in a program that runs on GLib's main loop, such as one with GTK:  glib [MODEL] */
#include <glib-unix.h>
#include <openwebui.h>
#include <stdio.h>
#include <string.h>

static GMainLoop *main_loop;

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
    g_main_loop_quit(main_loop);
}

/* The only place where the library works, and calls back. */
static gboolean dispatch(gint fd, GIOCondition condition, gpointer loop)
{
    (void)fd, (void)condition;
    owui_loop_dispatch(loop, 0);
    return G_SOURCE_CONTINUE;
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
    main_loop = g_main_loop_new(NULL, FALSE);
    guint source = g_unix_fd_add(owui_loop_fd(loop), G_IO_IN, dispatch, loop);

    owui_call *call = owui_chat(client, NULL);
    owui_call_set_body(call, text, strlen(text));
    owui_call_on_text(call, print_text, stdout);
    owui_call_start(call, loop, done, &status);
    owui_call_release(call); /* the loop has it now */

    g_main_loop_run(main_loop);
    g_source_remove(source);
    g_main_loop_unref(main_loop);
    owui_loop_free(loop);
    owui_client_release(client);
    return status != OWUI_OK;
}
