/*
 * The operations of the API: each makes a call, which is yours, and sends
 * nothing yet. The request is copied: it may be changed or freed at once.
 */
#ifndef OPENWEBUI_OPERATIONS_H
#define OPENWEBUI_OPERATIONS_H

#include "call.h"
#include "client.h"
#include "json.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The models this key may use: {"data":[{"id":…,"name":…},…]}. With `refresh`
 * not 0 the server asks its providers again. An empty list is an answer too:
 * nothing is shared with this user, or the provider is down.
 * GET /api/models. Since 0.1.
 */
owui_call *owui_model_list(owui_client *client, int refresh);

/*
 * Signs in with an e-mail address and a password. On success the client uses the token from
 * then on in place of its key; it is in the answer as `token` too, with `expires_at`.
 * OWUI_E_CREDENTIALS: address or password are wrong. OWUI_E_RATE_LIMITED: too
 * many attempts (15 in 3 minutes), and not repeated by itself. OWUI_E_UNEXPECTED_RESPONSE: the server
 * wants a further step, which this library does not take. A 401 of a later
 * call never signs in again: servers say 401 for missing rights as well.
 * POST /api/v1/auths/signin. Since 0.1.
 */
owui_call *owui_sign_in(owui_client *client, const char *email, const char *password);

/*
 * A chat: {"model":…,"messages":[{"role":"user","content":…}],"stream":true},
 * with `files`, `tools`, `params` and any other field passed on as it is. NULL
 * as `request` if owui_call_set_body() gives it.
 *
 * The answer is {"choices":[{"message":{"content":…},"finish_reason":…}],…},
 * streamed or not, with `sources` and `usage` where the server gives them. It
 * is whole when every choice has its finish_reason and no error came; a stream
 * that ends before is OWUI_E_TRUNCATED. An unknown model is OWUI_E_BAD_REQUEST.
 * When Ollama fails in mid-stream, the server hides it; the library sees it by
 * the frame's model, and makes OWUI_E_STREAM of it. Entries of `files` that
 * the server passes over in silence are in owui_call_ignored_files().
 * POST /api/chat/completions. Since 0.1.
 */
owui_call *owui_chat(owui_client *client, const owui_json *request);

/*
 * Runs the outlet filters of the server over a finished chat: `request` is
 * {"model":…,"messages":[…],"id":…,"chat_id":…,"session_id":…}. The server wants all
 * of these; of an owui_json those that are missing are filled in: a new `id` and
 * `session_id`, an empty `chat_id`. The answer is the request with its messages filtered.
 * What runs when differs by version, see docs/filters.md.
 * POST /api/chat/completed. Since 0.1.
 */
owui_call *owui_chat_completed(owui_client *client, const owui_json *request);

/*
 * owui_chat(), and when its answer is whole, owui_chat_completed() with it. The events and
 * owui_call_response_text() are those of the chat, as the model spoke; the answer is that
 * of the second request: owui_json_string_at(response, "/messages/N/content")
 * has the filtered text, and DONE comes after both. If the second fails, its error is the
 * call's, and the text stays. Servers from 0.10 on run the outlet filters
 * during the chat as well, so filters with effects of their own run twice there.
 * POST /api/chat/completions, POST /api/chat/completed. Since 0.1.
 */
owui_call *owui_chat_with_outlet(owui_client *client, const owui_json *request);

/*
 * A response of the Responses API: {"model":…,"input":…,"stream":true}. NULL as
 * `request` if owui_call_set_body() gives it.
 *
 * The answer is {"output":[…],"status":…,"usage":…}; streamed, its text comes as
 * TEXT events and its other typed events as OTHER, their type in the name. A
 * stream is whole at response.completed or response.incomplete;
 * response.failed is OWUI_E_STREAM, an end without any of them OWUI_E_TRUNCATED.
 * POST /api/responses; servers that do not have it there (none up to 0.12 has)
 * are asked at /openai/responses, and the client remembers. Since 0.1.
 */
owui_call *owui_responses(owui_client *client, const owui_json *request);

/*
 * Ollama's own API behind the server's: `api` is the name, "generate", "chat",
 * "embed", "tags" or any other, with the number of an Ollama server behind it if
 * need be ("embed/1"). Models go by their full name with the tag:
 * "llama3.2:latest". NULL as `request` for tags, ps and version, or if
 * owui_call_set_body() gives it.
 *
 * generate and chat stream unless the request says `"stream": false` (that is
 * Ollama's default). The answer is Ollama's, {"response":…} or {"message":…};
 * a stream is whole at `"done": true`. An embedding is best read with
 * owui_json_floats_at(response, "/embeddings/0", …).
 * POST or GET /ollama/api/…. Since 0.1.
 */
owui_call *owui_ollama(owui_client *client, const char *api, const owui_json *request);
owui_call *owui_ollama_generate(owui_client *client, const owui_json *request);
owui_call *owui_ollama_chat(owui_client *client, const owui_json *request);
owui_call *owui_ollama_embed(owui_client *client, const owui_json *request);
owui_call *owui_ollama_show(owui_client *client, const owui_json *request);
owui_call *owui_ollama_tags(owui_client *client);
owui_call *owui_ollama_ps(owui_client *client);
owui_call *owui_ollama_version(owui_client *client);

/*
 * Any other endpoint: `method` such as "GET", `path` such as "/api/v1/files/"
 * with its slashes as the server wants them and reserved characters already
 * percent-encoded, `query` an object of strings, numbers and booleans or NULL,
 * `body` any JSON or NULL. A 2xx answer is a success; JSON or not, its bytes
 * are in owui_call_response_body(). A web page is OWUI_E_HTML, since that is
 * how Open WebUI answers a wrong path. Streams (text/event-stream, NDJSON) give
 * OTHER events and are whole at the clean end of the HTTP body. Since 0.1.
 */
owui_call *owui_request(owui_client *client, const char *method, const char *path,
                        const owui_json *query, const owui_json *body);

#ifdef __cplusplus
}
#endif

#endif
