/*
 * The fault server from C: scripts, logs and ports, spoken to with the library itself.
 * See Tests/server/README.md for what a script may say.
 */
#ifndef FAULTS_H
#define FAULTS_H

#include <openwebui.h>
#include <stddef.h>

/* JSON without the quoting: JSON({"a": [1, "b\n"]}). */
/* clang-format off */
#define JSON(...) #__VA_ARGS__
/* clang-format on */

/* Entries of a script, that is responses; and a route with its entries. */
/* clang-format off */
#define STEPS(...) "{\"steps\":[" #__VA_ARGS__ "]}"
#define HTTP(status, ...) "{\"steps\":[{\"http\":{\"status\":" #status ",\"body\":" #__VA_ARGS__ "}}]}"
#define BODY(...) "{\"steps\":[{\"http\":{\"body\":" #__VA_ARGS__ "}}]}"
#define SSE(...) "{\"steps\":[{\"sse\":[" #__VA_ARGS__ "]}]}"
#define LOST STEPS({"reset":true})
#define ROUTE(name, entries) "\"" name "\":[" entries "]"

/* Frames of a streamed chat. */
#define FRAME(...) "data: " #__VA_ARGS__ "\n\n"
#define SAY_AT(index, text) \
    "data: {\"choices\":[{\"index\":" #index ",\"delta\":{\"content\":\"" text "\"}}]}\n\n"
#define SAY(text) SAY_AT(0, text)
#define FINISH_AT(index, reason) \
    "data: {\"choices\":[{\"index\":" #index ",\"delta\":{},\"finish_reason\":\"" reason "\"}]}\n\n"
#define FINISH(reason) FINISH_AT(0, reason)
#define STOP FINISH("stop")
#define DONE "data: [DONE]\n\n"
/* clang-format on */

/* 0, and the test is skipped, if there is no fault server. */
int faults_here(void);

/* An environment variable of the test servers; NULL, and the test is skipped, if it is not set. */
const char *faults_variable(const char *name);

/*
 * Registers {"connections": CONNECTIONS} under `name`, and gives the base URL that runs it. All
 * texts of these functions live until the program ends.
 */
const char *faults_script(const char *name, const char *connections);

/* The same with one entry for all requests: [{"steps": STEPS}]. */
const char *faults_steps(const char *name, const char *steps);

/*
 * The same with {"routes": ROUTES}, for requests that come side by side or in an order that a test
 * does not fix.
 */
const char *faults_routes(const char *name, const char *routes);

/* How a response of raw bytes ends. */
enum faults_end { FAULTS_WHOLE, FAULTS_CUT, FAULTS_RESET, FAULTS_STALL };

/*
 * An event stream with this body, in one chunk: WHOLE with the last chunk, CUT and RESET without,
 * STALL never ends.
 */
const char *faults_stream(const char *name, const char *body, size_t length, enum faults_end end);

/* The same one byte at a time, the HTTP body ended by the end of the connection. */
const char *faults_drip(const char *name, const char *body, size_t length);

/* One whole response of this status, content type and body. */
const char *faults_response(const char *name, int status, const char *type, const char *body);

/* `base` (one of the servers' URLs) with the path of the script `name`. */
const char *faults_at(const char *base, const char *name);

/* What has come for this script so far: an array, yours. */
owui_json *faults_log(const char *name);

/* The value of a request header in the log; NULL if it was not sent. */
const char *faults_header(const owui_json *log, size_t request, const char *name);

/* Waits up to 20 seconds until the connection of a request has ended; returns how. */
const char *faults_ended(const char *name, size_t request);

/* Waits up to 20 seconds until the server has taken the last step of a request's response. */
void faults_played(const char *name, size_t request);

/* A port where any path runs this script; `tls` is "", "tls" or "mtls". Its URL. */
const char *faults_port(const char *name, const char *tls);

/* The URL of a port where connecting hangs. */
const char *faults_deaf(void);

/* A client for a base URL without a key; NULL and a failed check if there is none. */
owui_client *faults_client(const char *base_url);

/* A call of POST /api/chat/completions for `base_url`, with a client of its own. */
owui_call *faults_chat(const char *base_url);

/* What the chats above send. */
/* clang-format off */
#define FAULTS_CHAT JSON({"model":"emu","stream":true,"messages":[{"role":"user","content":"hi"}]})
/* clang-format on */

#endif
