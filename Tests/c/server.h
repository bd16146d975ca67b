/*
 * A real Open WebUI in tests: clients for it, what versions differ in, and the control of it (kill,
 * start, filters) and of its provider. See Tests/server/README.md.
 */
#ifndef SERVER_H
#define SERVER_H

#include <openwebui.h>
#include <stddef.h>

/* 0, and the test is skipped, if there is no Open WebUI. */
int server_here(void);

/* "0.10.2" is 1002. */
int server_version(void);

/* A client for it without retries. */
owui_client *server_client(void);

/* A value from JSON text. */
owui_json *server_json(const char *text);

/* A call of owui_operation() with parameters and body from JSON text; NULL for none. */
owui_call *server_operation(owui_client *client, const char *key, const char *params,
                            const char *body);

/* Prints the status, the error and the response of a call that a check has failed for. */
void server_tell(owui_call *call);

/* Performs the call, checks its status, tells the call if it is another one, and gives it back. */
owui_call *server_done(owui_call *call, int status);

/* A string of a call's response; NULL if there is none. */
const char *server_string(owui_call *call, const char *pointer);

/* How many files of an ingestion or a synchronisation have this status. */
int64_t server_files(owui_call *call, const char *status);

/* Uploads a text and waits until it is processed; its id, to be freed with free(). */
char *server_upload(owui_client *client, const char *name, const char *text);

/* Makes a knowledge base; its id, to be freed with free(). */
char *server_knowledge(owui_client *client, const char *name);

/* How many files the server has whose name matches the pattern. */
int64_t server_count(owui_client *client, const char *pattern);

/* The server's life: "kill", "start" or "restart". 0, and the test is skipped, if the server cannot be controlled. */
int server_control(const char *what);

/* Starts a control without waiting for it to be done. */
void server_control_later(const char *what, int64_t milliseconds);
/* Waits for that. */
void server_control_wait(void);

/* Installs a filter function, or with NULL removes all. 0 as above. */
int server_filter(const char *name);

/* What happens to embeddings from now on: JSON as the provider takes it. 0 as above. */
int server_embeddings(const char *trouble);

#endif
