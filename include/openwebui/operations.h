/**
 * @file
 * Models, sign-in, chats, responses, messages, Ollama, and any other endpoint.
 */
#ifndef OPENWEBUI_OPERATIONS_H
#define OPENWEBUI_OPERATIONS_H

#include "call.h"
#include "client.h"
#include "json.h"
#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup operations Operations
 *
 * Each function makes a call, which sends nothing before it is run, and which the caller releases
 * with owui_call_release(). Requests are copied: they may be changed or released at once. NULL is
 * returned only when out of memory; whatever is wrong with the arguments is the status of the call
 * when it runs.
 * @{
 */

/**
 * Lists the models that the key may use: `{"data":[{"id":…,"name":…},…]}`. The list may be empty:
 * nothing is shared with this user, or the provider is down.
 *
 * Endpoint: GET /api/models
 *
 * @param client The client.
 * @param refresh Not 0: the server asks its providers again.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_model_list(owui_client *client, int refresh);

/**
 * Signs in with an e-mail address and a password. After success the client uses the token that it
 * received in place of its key, for all later calls on all threads; the response has it as `token`,
 * with `expires_at`. Later calls never sign in again by themselves: servers return 401 for missing
 * permissions as well.
 *
 * #OWUI_E_CREDENTIALS: the address or the password is wrong. #OWUI_E_RATE_LIMITED: too many
 * attempts (15 in 3 minutes); it is not repeated. #OWUI_E_UNEXPECTED_RESPONSE: the server requires
 * a further step, which this library does not support.
 *
 * Endpoint: POST /api/v1/auths/signin
 *
 * @param client The client.
 * @param email The address.
 * @param password The password; a secret like the API key.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_sign_in(owui_client *client, const char *email,
                                                     const char *password);

/**
 * Makes a chat completion. The response is
 * `{"choices":[{"message":{"content":…},"finish_reason":…}],…}`, streamed or not, with `sources`
 * and `usage` where the server sends them.
 *
 * It is complete when every choice has its finish_reason and no error came; a stream that ends
 * before is #OWUI_E_TRUNCATED. An unknown model is #OWUI_E_BAD_REQUEST. A failure of Ollama in
 * mid-stream, which the server hides, is #OWUI_E_STREAM. So is a finish_reason that says that the
 * model was stopped: "error", "network_error", "insufficient_system_resource" or "abort". Entries
 * of `files` that the server ignores are in owui_call_ignored_files().
 *
 * Endpoint: POST /api/chat/completions
 *
 * @param client The client.
 * @param request `{"model":…,"messages":[{"role":"user","content":…}],"stream":true}`, with
 *     `files`, `tools`, `params` and any other field, which are sent as they are. NULL if
 *     owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat(owui_client *client, const owui_json *request);

/**
 * Runs the outlet filters of the server over a finished chat. The response is the request with its
 * messages filtered. What runs when depends on the version of the server, see docs/filters.md.
 *
 * Endpoint: POST /api/chat/completed
 *
 * @param client The client.
 * @param request `{"model":…,"messages":[…],"id":…,"chat_id":…,"session_id":…}`. The server
 *     requires all of these; those that are missing are added: a new `id` and `session_id`, an
 *     empty `chat_id`.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_completed(owui_client *client,
                                                            const owui_json *request);

/**
 * Makes a chat completion, and when it is complete runs the outlet filters over it: owui_chat(),
 * then owui_chat_completed(). The events and owui_call_response_text() are those of the chat,
 * without the filters; the response is that of the second request:
 * `owui_json_string_at(response, "/messages/N/content", NULL)` is the filtered text. DONE comes
 * after both. If the second request fails, the call fails with its error, and the text stays.
 *
 * Servers from 0.10 on run the outlet filters during the chat as well, so that filters with side
 * effects run twice there.
 *
 * Endpoints: POST /api/chat/completions, POST /api/chat/completed
 *
 * @param client The client.
 * @param request As in owui_chat().
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_with_outlet(owui_client *client,
                                                              const owui_json *request);

/**
 * Makes a response of the Responses API: `{"output":[…],"status":…,"usage":…}`. Its text comes as
 * TEXT events, its reasoning as REASONING, its function calls as TOOL_CALL. The other events of a
 * stream are OTHER, with their `event` line, which is their type, as the name.
 *
 * A stream is complete at `response.completed` or `response.incomplete`; `response.failed` is
 * #OWUI_E_STREAM, and an end without any of them #OWUI_E_TRUNCATED.
 *
 * Endpoint: POST /api/responses; where the server has nothing there (no version up to 0.12 has),
 * POST /openai/responses, which the client then remembers
 *
 * @param client The client.
 * @param request `{"model":…,"input":…,"stream":true}`. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_responses(owui_client *client,
                                                       const owui_json *request);

/**
 * Makes a message of Anthropic's Messages API:
 * `{"content":[{"type":"text","text":…}],"stop_reason":…,"usage":…}`. Its text comes as TEXT
 * events, its thinking as REASONING, its tools as TOOL_CALL. The other events of a stream are
 * OTHER, with their `event` line, which is their type, as the name. DONE has the stop_reason as its
 * name.
 *
 * A stream is complete at `message_stop`; an `error` is #OWUI_E_STREAM, and an end without any of
 * them #OWUI_E_TRUNCATED. A provider that stops early without an error looks complete, see
 * docs/limits.md.
 *
 * Endpoint: POST /api/v1/messages; where the server has nothing there, POST /api/message
 *
 * @param client The client.
 * @param request `{"model":…,"max_tokens":…,"messages":[…],"stream":true}`. NULL if
 *     owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_messages(owui_client *client,
                                                      const owui_json *request);

/**
 * Counts the tokens of a request of owui_messages(), as the provider of the model counts them:
 * `{"input_tokens":…}`. Since Open WebUI 0.11; for a model of Ollama it is #OWUI_E_NOT_FOUND.
 *
 * Endpoint: POST /api/v1/messages/count_tokens; where the server has nothing there, POST
 * /api/message/count_tokens
 *
 * @param client The client.
 * @param request `{"model":…,"messages":[…]}`. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_messages_count_tokens(owui_client *client,
                                                                   const owui_json *request);

/**
 * Calls Ollama's own API through the server. The response is Ollama's.
 *
 * Models are named in full, with the tag: "llama3.2:latest". "generate" and "chat" stream unless
 * the request has `"stream": false` (Ollama's default); a stream is complete at `"done": true`.
 *
 * "pull", "push" and "create" stream too. Each line is a STATUS event, with the bytes that are done
 * in owui_event_completed(). They are complete at the status "success", streamed or not; before it
 * they are #OWUI_E_TRUNCATED. These, "delete" and "copy" require a key of an administrator.
 *
 * Endpoint: GET /ollama/api/… for "tags", "ps" and "version"; DELETE for "delete" and "push" (so
 * Open WebUI has it); POST for any other name, also without a request
 *
 * @param client The client.
 * @param api The name: "generate", "chat", "embed", "tags", "pull" or any other, followed by the
 *     number of an Ollama server if there are several ("embed/1").
 * @param request The request; NULL for "tags", "ps" and "version", or if owui_call_set_body() sets
 *     it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama(owui_client *client, const char *api,
                                                    const owui_json *request);

/**
 * Completes a prompt with Ollama: `{"response":…,"done":true,…}`. Streams by default, see
 * owui_ollama().
 *
 * Endpoint: POST /ollama/api/generate
 *
 * @param client The client.
 * @param request `{"model":…,"prompt":…}`. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_generate(owui_client *client,
                                                             const owui_json *request);

/**
 * Chats with Ollama: `{"message":{"content":…},"done":true,…}`. Streams by default, see
 * owui_ollama().
 *
 * Endpoint: POST /ollama/api/chat
 *
 * @param client The client.
 * @param request `{"model":…,"messages":[…]}`. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_chat(owui_client *client,
                                                         const owui_json *request);

/**
 * Computes embeddings with Ollama: `{"embeddings":[[…],…]}`, to be read with
 * owui_json_floats_at(response, "/embeddings/0", …).
 *
 * Endpoint: POST /ollama/api/embed
 *
 * @param client The client.
 * @param request `{"model":…,"input":…}`. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_embed(owui_client *client,
                                                          const owui_json *request);

/**
 * Returns the details of a model of Ollama: parameters, template, capabilities.
 *
 * Endpoint: POST /ollama/api/show
 *
 * @param client The client.
 * @param request `{"model":…}`. NULL if owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_show(owui_client *client,
                                                         const owui_json *request);

/**
 * Lists the models of Ollama: `{"models":[…]}`.
 *
 * Endpoint: GET /ollama/api/tags
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_tags(owui_client *client);

/**
 * Lists the models that Ollama has loaded.
 *
 * Endpoint: GET /ollama/api/ps
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_ps(owui_client *client);

/**
 * Returns the version of Ollama: `{"version":…}`.
 *
 * Endpoint: GET /ollama/api/version
 *
 * @param client The client.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_ollama_version(owui_client *client);

/**
 * Makes a chat that the server runs, and keeps as its web interface does: with the tools, the files
 * and the filters that the model has there. The call makes a chat on the server, or continues one,
 * starts the completion, and follows it: what is new of the text is a TEXT event, as often as the
 * server shows it (from Open WebUI 0.12 on while it is written, before at its end). The response is
 *
 *     {"id":…,"chat_id":…,"choices":[{"message":{"role":"assistant","content":…},…}],"usage":…}
 *
 * An error of the provider, which the server writes into the chat, is #OWUI_E_STREAM. A chat that
 * somebody stops is #OWUI_E_TRUNCATED. A call that is cancelled, released, or ends with an error
 * stops the server's work on the chat; it may take a second more to say so.
 *
 * Endpoints: POST /api/v1/chats/new or POST /api/v1/chats/{id}; POST /api/chat/completions; then
 * GET /api/v1/chats/{id} and GET /api/tasks/chat/{chat_id}, as often as needed
 *
 * @param client The client.
 * @param request As for owui_chat(). With `chat_id`, the chat of that id is continued, and
 *     `messages` are the new messages alone; `folder_id` puts a new chat into a folder. NULL if
 *     owui_call_set_body() sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_chat_run(owui_client *client,
                                                      const owui_json *request);

/**
 * Calls any operation of the server's API by its method and path, as the server's own documentation
 * prints them: `"POST /api/v1/knowledge/{id}/file/add"`. docs/operations.md lists all of them.
 *
 * The library knows the operations of Open WebUI 0.12, and checks a call against them before
 * anything is sent. #OWUI_E_INVALID, with the nearest known name: there is no such operation; an id
 * is missing, empty, or contains a slash or a control character (`{path}` may have slashes); a
 * parameter is missing or unknown; the body lacks a required field. A server that is too old for
 * the operation is named in the error's message.
 *
 * The operation decides how its response is read: as that of owui_chat(), owui_responses(),
 * owui_messages() or owui_ollama(), as a list, whose elements are ITEM events, as JSON, which may
 * be `null`, or as bytes. A list in pages is read to its end, with the response
 * `{"items":[…],"total":…}`, unless `params` has `page` or `skip`; see
 * owui_call_set_page_range(). A request is repeated after a lost connection only where that does no
 * harm.
 *
 * Some operations delete everything of their kind, as `"DELETE /api/v1/chats/"` does.
 *
 * @param client The client.
 * @param operation The method and the path.
 * @param params An object with the values of the names in braces and the parameters of the query:
 *     strings, numbers, booleans, and arrays of those, which are repeated. `null` is none. NULL if
 *     there are none.
 * @param body Any JSON; NULL for none, or if owui_call_set_body(), owui_call_add_file() or another
 *     function sets it.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_operation(owui_client *client, const char *operation,
                                                       const owui_json *params,
                                                       const owui_json *body);

/**
 * Calls any other endpoint. A 2xx response is a success; JSON or not, its bytes are in
 * owui_call_response_body(). A web page is #OWUI_E_HTML, since Open WebUI returns one for a
 * wrong path. Streams (text/event-stream, NDJSON) give OTHER events, and are complete at the clean
 * end of the HTTP body. If the server has no such path, the error's message names the operation of
 * owui_operation() that is nearest.
 *
 * A POST to a place where the server has a protocol of this library is read as the function of that
 * protocol reads it, with the same events and the same end: `/openai/chat/completions`,
 * `/ollama/v1/chat/completions`, `/api/v1/chat/completions` and the completions of
 * `/api/v1/tasks/…` as owui_chat(); `/openai/responses` and `/ollama/v1/responses` as
 * owui_responses(); `/api/v1/messages`, `/api/message` and `/ollama/v1/messages` as
 * owui_messages(); `/ollama/api/…` as owui_ollama(). The number of an Ollama server may follow.
 *
 * @param client The client.
 * @param method The method, such as "GET"; in capitals.
 * @param path The path, such as "/api/v1/files/", with its slashes as the server requires them and
 *     reserved characters percent-encoded.
 * @param query An object of strings, numbers, booleans, and arrays of those, which are encoded;
 *     NULL for none.
 * @param body Any JSON; NULL for none.
 * @return A new call.
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_request(owui_client *client, const char *method,
                                                     const char *path, const owui_json *query,
                                                     const owui_json *body);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
