#include "server.h"

#include "check.h"
#include "faults.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int server_here(void)
{
    return faults_variable("OPENWEBUI_URL") && faults_variable("OPENWEBUI_API_KEY");
}

int server_version(void)
{
    const char *text = getenv("OWUI_TEST_SERVER_VERSION");
    int minor = 12, patch = 4;
    if (text)
        sscanf(text, "0.%d.%d", &minor, &patch);
    return minor * 100 + patch;
}

owui_client *server_client(void)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new(NULL, NULL, &client), OWUI_OK);
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    return client;
}

owui_json *server_json(const char *text)
{
    owui_json *value = NULL;
    CHECK_STATUS(owui_json_parse(text, strlen(text), &value, NULL), OWUI_OK);
    return value;
}

owui_call *server_operation(owui_client *client, const char *key, const char *params,
                            const char *body)
{
    owui_json *given = params ? server_json(params) : NULL;
    owui_json *sent = body ? server_json(body) : NULL;
    owui_call *call = owui_operation(client, key, given, sent);
    owui_json_release(given);
    owui_json_release(sent);
    return call;
}

void server_tell(owui_call *call)
{
    char *text = owui_json_dump(owui_call_response(call), NULL);
    fprintf(stderr, "%s: %s\n%.2000s\n", owui_status_name(owui_call_status(call)),
            owui_call_error_message(call), text ? text : "");
    owui_free(text);
}

owui_call *server_done(owui_call *call, int status)
{
    if (!CHECK_STATUS(owui_call_perform(call), status)) {
        CHECK_STR(owui_call_error_message(call), "");
        server_tell(call);
    }
    return call;
}

const char *server_string(owui_call *call, const char *pointer)
{
    return owui_json_string_at(owui_call_response(call), pointer, NULL);
}

int64_t server_files(owui_call *call, const char *status)
{
    char pointer[40];
    snprintf(pointer, sizeof pointer, "/counts/%s", status);
    return owui_json_int_at(owui_call_response(call), pointer, 0);
}

static char *copy_id(owui_call *call)
{
    const char *id = server_string(call, "/id");
    CHECK(id != NULL);
    return strdup(id ? id : "?");
}

char *server_upload(owui_client *client, const char *name, const char *text)
{
    owui_call *call = server_done(owui_file_upload_data(client, name, text, strlen(text)), OWUI_OK);
    char *id = copy_id(call);
    owui_call_release(call);
    owui_call_release(server_done(owui_file_wait(client, id), OWUI_OK));
    return id;
}

char *server_knowledge(owui_client *client, const char *name)
{
    owui_call *call = server_done(owui_knowledge_create(client, name, NULL), OWUI_OK);
    char *id = copy_id(call);
    owui_call_release(call);
    return id;
}

int64_t server_count(owui_client *client, const char *pattern)
{
    owui_call *call = server_done(owui_file_search(client, pattern), OWUI_OK);
    int64_t count = (int64_t)owui_json_size(owui_json_at(owui_call_response(call), "/items"));
    owui_call_release(call);
    return count;
}

/* ---- Control */

static int post(const char *base, const char *method, const char *path, const char *body)
{
    owui_client *client;
    if (!CHECK_STATUS(owui_client_new(base, "", &client), OWUI_OK))
        return 0;
    owui_client_set_proxy(client, "");
    owui_client_set_retries(client, 0);
    owui_call *call = owui_request(client, method, path, NULL, NULL);
    if (body)
        owui_call_set_body(call, body, strlen(body));
    int status = owui_call_perform(call);
    if (!CHECK_STATUS(status, OWUI_OK))
        CHECK_STR(owui_call_error_message(call), "");
    owui_call_release(call);
    owui_client_release(client);
    return status == OWUI_OK;
}

static int control(const char *method, const char *path, const char *body)
{
    const char *url = faults_variable("OWUI_TEST_CONTROL_URL");
    return url && post(url, method, path, body);
}

int server_control(const char *what)
{
    char path[40];
    snprintf(path, sizeof path, "/%s", what);
    return control("POST", path, NULL);
}

static struct {
    pthread_t thread;
    const char *what;
    int64_t after;
} later;

static void *run_later(void *unused)
{
    check_sleep_ms(later.after);
    server_control(later.what);
    return unused;
}

void server_control_later(const char *what, int64_t milliseconds)
{
    later.what = what;
    later.after = milliseconds;
    pthread_create(&later.thread, NULL, run_later, NULL);
}

void server_control_wait(void)
{
    pthread_join(later.thread, NULL);
}

int server_filter(const char *name)
{
    if (!name)
        return control("DELETE", "/filters", NULL);
    char body[100];
    snprintf(body, sizeof body, "{\"name\":\"%s\"}", name);
    return control("POST", "/filters", body);
}

int server_embeddings(const char *trouble)
{
    const char *url = faults_variable("OWUI_TEST_PROVIDER_URL");
    return url && post(url, "POST", "/_emu/embeddings", trouble);
}
