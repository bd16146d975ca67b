/* The tasks with libcurl and jansson, or yyjson where the task says it:  by_hand TASK URL ARGUMENT */
#include "by_hand.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yyjson.h>

#include "task.h"

static const char *url;
static size_t bytes;
static double asked_at;

int by_hand_ask(const char *base, const char *path, const char *request,
                curl_write_callback receive, void *user)
{
    static CURL *easy;
    char whole[512];
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    if (!easy) {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        easy = curl_easy_init();
    }
    snprintf(whole, sizeof whole, "%s%s", base, path);
    curl_easy_setopt(easy, CURLOPT_URL, whole);
    if (request)
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request);
    else
        curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, user);
    CURLcode code = curl_easy_perform(easy);
    curl_slist_free_all(headers);
    if (code != CURLE_OK)
        fprintf(stderr, "%s\n", curl_easy_strerror(code));
    return code != CURLE_OK;
}

size_t by_hand_keep(char *data, size_t size, size_t count, void *user)
{
    body *body = user;
    size_t length = size * count;
    if (body->length + length > body->size) {
        body->size = 2 * (body->length + length);
        body->data = realloc(body->data, body->size);
        if (!body->data)
            return 0;
    }
    memcpy(body->data + body->length, data, length);
    body->length += length;
    return length;
}

static int list(int makes_tree, const char *argument)
{
    body body = {0};
    by_hand_ask(url, "/api/models", NULL, by_hand_keep, &body);
    task_begin();
    for (int left = atoi(argument); left > 0; left--) {
        body.length = 0;
        if (by_hand_ask(url, "/api/models", NULL, by_hand_keep, &body))
            return 1;
        if (makes_tree) {
            json_t *root = json_loadb(body.data, body.length, 0, NULL);
            bytes += json_array_size(json_object_get(root, "data"));
            json_decref(root);
        } else {
            bytes += body.length;
        }
    }
    task_end(bytes);
    free(body.data);
    return 0;
}

static int list_body(const char *argument)
{
    return list(0, argument);
}

static int list_tree(const char *argument)
{
    return list(1, argument);
}

static int parse(const char *argument)
{
    body body = {0};
    if (by_hand_ask(url, "/api/models", NULL, by_hand_keep, &body))
        return 1;
    task_begin();
    for (int left = atoi(argument); left > 0; left--) {
        json_t *root = json_loadb(body.data, body.length, 0, NULL);
        bytes += root != NULL;
        json_decref(root);
    }
    task_end(bytes);
    free(body.data);
    return 0;
}

static int parse_yyjson(const char *argument)
{
    body body = {0};
    if (by_hand_ask(url, "/api/models", NULL, by_hand_keep, &body))
        return 1;
    task_begin();
    for (int left = atoi(argument); left > 0; left--) {
        yyjson_doc *document = yyjson_read(body.data, body.length, 0);
        bytes += document != NULL;
        yyjson_doc_free(document);
    }
    task_end(bytes);
    free(body.data);
    return 0;
}

static int dump(const char *argument)
{
    body body = {0};
    if (by_hand_ask(url, "/api/models", NULL, by_hand_keep, &body))
        return 1;
    json_t *root = json_loadb(body.data, body.length, 0, NULL);
    task_begin();
    for (int left = atoi(argument); left > 0; left--) {
        char *out = json_dumps(root, JSON_COMPACT | JSON_REAL_PRECISION(15));
        bytes += strlen(out);
        free(out);
    }
    task_end(bytes);
    json_decref(root);
    free(body.data);
    return 0;
}

static int dump_yyjson(const char *argument)
{
    body body = {0};
    size_t length;
    if (by_hand_ask(url, "/api/models", NULL, by_hand_keep, &body))
        return 1;
    yyjson_doc *document = yyjson_read(body.data, body.length, 0);
    task_begin();
    for (int left = atoi(argument); left > 0; left--) {
        char *out = yyjson_write(document, 0, &length);
        bytes += length;
        free(out);
    }
    task_end(bytes);
    yyjson_doc_free(document);
    free(body.data);
    return 0;
}

static int calls(const char *argument)
{
    body body = {0};
    by_hand_ask(url, "/api/chat/completions", TASK_WHOLE_BODY, by_hand_keep, &body);
    task_begin();
    for (int left = atoi(argument); left > 0; left--) {
        body.length = 0;
        if (by_hand_ask(url, "/api/chat/completions", TASK_WHOLE_BODY, by_hand_keep, &body))
            return 1;
        json_t *root = json_loadb(body.data, body.length, 0, NULL);
        json_t *choice = json_array_get(json_object_get(root, "choices"), 0);
        bytes += json_string_length(json_object_get(json_object_get(choice, "message"), "content"));
        json_decref(root);
    }
    task_end(bytes);
    free(body.data);
    return 0;
}

static void read_event(const char *text, size_t length)
{
    if (length < 7 || memcmp(text, "data: {", 7) != 0)
        return;
    json_t *root = json_loadb(text + 6, length - 6, 0, NULL);
    json_t *choice = json_array_get(json_object_get(root, "choices"), 0);
    json_t *content = json_object_get(json_object_get(choice, "delta"), "content");
    if (json_string_length(content) && asked_at > 0) {
        task_first(asked_at);
        asked_at = 0;
    }
    bytes += json_string_length(content);
    json_decref(root);
}

static size_t read_events(char *data, size_t size, size_t count, void *user)
{
    body *body = user;
    char *start, *end, *stop;
    by_hand_keep(data, size, count, user);
    for (start = body->data, end = start + body->length;
         (stop = memchr(start, '\n', (size_t)(end - start))); start = stop + 1)
        read_event(start, (size_t)(stop - start));
    body->length = (size_t)(end - start);
    memmove(body->data, start, body->length);
    return size * count;
}

static int short_streams(const char *argument)
{
    body body = {0};
    for (int left = atoi(argument); left >= 0; left--) {
        asked_at = task_now_us();
        if (by_hand_ask(url, "/api/chat/completions", TASK_BODY, read_events, &body))
            return 1;
        if (left == atoi(argument)) { /* the first one connects */
            task_begin();
            bytes = 0;
        }
    }
    task_end(bytes);
    free(body.data);
    return 0;
}

static int passed_on(const char *argument)
{
    body body = {0};
    (void)argument;
    by_hand_ask(url, "/api/models", NULL, by_hand_keep, &body);
    body.length = bytes = 0;
    task_begin();
    if (by_hand_ask(url, "/api/chat/completions", TASK_BODY, read_events, &body))
        return 1;
    task_end(bytes);
    free(body.data);
    return 0;
}

static int many(const char *argument)
{
    return by_hand_many(url, atoi(argument));
}

static int upload(const char *argument)
{
    return by_hand_upload(url, argument);
}

static const struct {
    const char *name;
    int (*run)(const char *argument);
} tasks[] = {
    {"list-body", list_body}, {"list-tree", list_tree},
    {"parse", parse},         {"parse-yyjson", parse_yyjson},
    {"dump", dump},           {"dump-yyjson", dump_yyjson},
    {"calls", calls},         {"short-streams", short_streams},
    {"passed-on", passed_on}, {"many", many},
    {"upload", upload},
};

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    url = argv[2];
    for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++)
        if (!strcmp(argv[1], tasks[i].name))
            return tasks[i].run(argv[3]);
    return 2;
}
