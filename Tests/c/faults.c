#include "faults.h"

#include "check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static owui_client *control;

/* Texts that are returned, so that a test has nothing to free. */
static struct kept {
    struct kept *next;
    char text[];
} *keepsakes;

static void let_go(void)
{
    owui_client_release(control);
    while (keepsakes) {
        struct kept *next = keepsakes->next;
        free(keepsakes);
        keepsakes = next;
    }
}

__attribute__((format(printf, 1, 2))) static const char *keep(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    struct kept *kept = malloc(sizeof *kept + (size_t)length + 1);
    if (!kept)
        abort();
    va_start(arguments, format);
    vsnprintf(kept->text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    kept->next = keepsakes;
    keepsakes = kept;
    return kept->text;
}

const char *faults_variable(const char *name)
{
    const char *value = getenv(name);
    if (!value || !*value)
        check_skip(keep("%s is not set", name));
    return value && *value ? value : NULL;
}

int faults_here(void)
{
    const char *url = faults_variable("OWUI_TEST_FAULT_URL");
    if (!url)
        return 0;
    if (!control) {
        atexit(let_go);
        if (!CHECK_STATUS(owui_client_new(url, "", &control), OWUI_OK))
            return 0;
        owui_client_set_proxy(control, "");
    }
    return 1;
}

static owui_call *ask(const char *method, const char *path, const owui_json *query,
                      const char *body, size_t length)
{
    owui_call *call = owui_request(control, method, path, query, NULL);
    if (body)
        CHECK_STATUS(owui_call_set_body(call, body, length), OWUI_OK);
    if (!CHECK_STATUS(owui_call_perform(call), OWUI_OK))
        CHECK_STR(owui_call_error_message(call), "");
    return call;
}

static const char *register_script(const char *name, const char *text, size_t length)
{
    owui_call_release(ask("PUT", keep("/_script/%s", name), NULL, text, length));
    return faults_at(getenv("OWUI_TEST_FAULT_URL"), name);
}

const char *faults_script(const char *name, const char *connections)
{
    const char *text = keep("{\"connections\":%s}", connections);
    return register_script(name, text, strlen(text));
}

const char *faults_routes(const char *name, const char *routes)
{
    const char *text = keep("{\"routes\":%s}", routes);
    return register_script(name, text, strlen(text));
}

const char *faults_steps(const char *name, const char *steps)
{
    return faults_script(name, keep("[{\"steps\":%s}]", steps));
}

static char *base64(const char *data, size_t length)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char *text = malloc(length / 3 * 4 + 5), *at = text;
    if (!text)
        abort();
    for (size_t i = 0; i < length; i += 3) {
        unsigned bits = (unsigned)(unsigned char)data[i] << 16;
        if (i + 1 < length)
            bits |= (unsigned)(unsigned char)data[i + 1] << 8;
        if (i + 2 < length)
            bits |= (unsigned char)data[i + 2];
        for (int shift = 18; shift >= 0; shift -= 6)
            *at++ = digits[bits >> shift & 63];
        if (i + 1 >= length)
            at[-2] = '=';
        if (i + 2 >= length)
            at[-1] = '=';
    }
    *at = 0;
    return text;
}

const char *faults_stream(const char *name, const char *body, size_t length, enum faults_end end)
{
    /* clang-format off */
    static const char *const ends[] = {
        JSON({"last_chunk":true},{"keep_alive":true}), JSON({"sleep_ms":20},{"cut":true}),
        JSON({"sleep_ms":20},{"reset":true}), JSON({"stall":true})};
    /* clang-format on */
    char *data = base64(body, length);
    char *steps = malloc(strlen(data) + 200);
    if (!steps)
        abort();
    /* An empty chunk would be the last one. */
    if (length)
        sprintf(steps, JSON([{"head":{"status":200}},{"chunk_base64":"%s"},%s]), data, ends[end]);
    else
        sprintf(steps, JSON([{"head":{"status":200}},%s]), ends[end]);
    const char *url = faults_steps(name, steps);
    free(steps);
    free(data);
    return url;
}

const char *faults_drip(const char *name, const char *body, size_t length)
{
    char *data = base64(body, length);
    const char *url =
        faults_steps(name, keep(JSON([{"head":{"headers":{"Connection":"close"}}},
                                      {"send_base64":"%s","drip_ms":0},{"close":true}]), data));
    free(data);
    return url;
}

const char *faults_response(const char *name, int status, const char *type, const char *body)
{
    char *data = base64(body, strlen(body));
    const char *url = faults_steps(
        name,
        keep(JSON([{"http":{"status":%d,"headers":{"Content-Type":"%s"},"body_base64":"%s"}}]),
                   status, type, data));
    free(data);
    return url;
}

const char *faults_at(const char *base, const char *name)
{
    return keep("%s/s/%s", base, name);
}

owui_json *faults_log(const char *name)
{
    owui_call *call = ask("GET", keep("/_log/%s", name), NULL, NULL, 0);
    owui_json *log = owui_json_retain(owui_call_response(call));
    owui_call_release(call);
    return log;
}

static int same_name(const char *a, const char *b)
{
    for (; *a && *b; a++, b++)
        if ((*a | 0x20) != (*b | 0x20))
            return 0;
    return *a == *b;
}

const char *faults_header(const owui_json *log, size_t request, const char *name)
{
    owui_json *headers = owui_json_member(owui_json_element(log, request), "headers");
    for (size_t i = 0; i < owui_json_size(headers); i++) {
        owui_json *pair = owui_json_element(headers, i);
        const char *each = owui_json_string_at(pair, "/0", NULL);
        if (each && same_name(each, name))
            return owui_json_string_at(pair, "/1", NULL);
    }
    return NULL;
}

void faults_played(const char *name, size_t request)
{
    int is_played = 0;
    double deadline = check_now_ms() + 20000;
    while (!is_played && check_now_ms() < deadline) {
        owui_json *log = faults_log(name);
        is_played = owui_json_bool_at(owui_json_element(log, request), "/played", 0);
        owui_json_release(log);
        if (!is_played)
            check_sleep_ms(5);
    }
    CHECK(is_played);
}

const char *faults_ended(const char *name, size_t request)
{
    const char *end = "";
    double deadline = check_now_ms() + 20000;
    do {
        owui_json *log = faults_log(name);
        const char *now = owui_json_string_at(owui_json_element(log, request), "/end", NULL);
        end = keep("%s", now ? now : "not there");
        owui_json_release(log);
        if (strcmp(end, "open") != 0)
            break;
        check_sleep_ms(5);
    } while (check_now_ms() < deadline);
    return end;
}

static const char *url_from(const char *path, const owui_json *query)
{
    owui_call *call = ask("GET", path, query, NULL, 0);
    const char *url = owui_json_string_at(owui_call_response(call), "/url", NULL);
    url = keep("%s", url ? url : "");
    owui_call_release(call);
    return url;
}

const char *faults_port(const char *name, const char *tls)
{
    owui_json *query = owui_json_object();
    if (*tls)
        owui_json_set_string(query, "tls", tls);
    const char *url = url_from(keep("/_port/%s", name), query);
    owui_json_release(query);
    return url;
}

const char *faults_deaf(void)
{
    return url_from("/_deaf", NULL);
}

owui_client *faults_client(const char *base_url)
{
    owui_client *client;
    CHECK_STATUS(owui_client_new(base_url, "", &client), OWUI_OK);
    /* One try: what is tried again has tests of its own. */
    CHECK_STATUS(owui_client_set_retries(client, 0), OWUI_OK);
    CHECK(client != NULL);
    return client;
}

owui_call *faults_chat(const char *base_url)
{
    owui_client *client = faults_client(base_url);
    owui_call *call = owui_chat(client, NULL);
    CHECK_STATUS(owui_call_set_body(call, FAULTS_CHAT, strlen(FAULTS_CHAT)), OWUI_OK);
    owui_client_release(client);
    return call;
}
