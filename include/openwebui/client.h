/**
 * @file
 * A client: the URL of a server, the credentials, and the defaults of its calls.
 */
#ifndef OPENWEBUI_CLIENT_H
#define OPENWEBUI_CLIENT_H

#include <stddef.h>
#include <stdint.h>

#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup client Clients
 *
 * A client has the URL of a server, the credentials, the defaults of its calls, and a pool of
 * connections. Every function may be called from any thread at any time.
 *
 * A call reads the settings of its client when it starts (with owui_call_start() and
 * owui_call_attach(): at the first dispatch, or the first owui_call_next()). Calls that are running
 * keep the settings that they started with.
 *
 * Setters return #OWUI_OK, or #OWUI_E_INVALID and change nothing.
 * @{
 */

/** A client. Opaque; counted references. */
typedef struct owui_client owui_client;

/** @name Creation and references */
/** @{ */

/**
 * Makes a client. Nothing is sent to the server.
 *
 * Whitespace around the URL and the key is stripped. An environment variable that is empty counts
 * as not set; one of whitespace only is #OWUI_E_URL.
 *
 * @param base_url The URL of the server, such as "http://localhost:3000" or
 *     "https://example.org/chat" (with the path in front of the API, without "/api"; a slash at the
 *     end is ignored). NULL takes it from the environment variable OPENWEBUI_URL or OPEN_WEBUI_URL,
 *     or from the file that OPENWEBUI_URL_FILE or OPEN_WEBUI_URL_FILE names; there is no other
 *     default.
 * @param api_key An API key or a JWT; "" for none. NULL takes it from OPENWEBUI_API_KEY or
 *     OPEN_WEBUI_API_KEY, or from the file that OPENWEBUI_API_KEY_FILE or OPEN_WEBUI_API_KEY_FILE
 *     names (a regular file of at most 16 KiB), or uses none if none of them is set.
 * @param[out] client The client; release it with owui_client_release(). NULL after an error.
 * @return #OWUI_OK; #OWUI_E_NO_URL; #OWUI_E_URL (also if it is not UTF-8); #OWUI_E_INVALID if the
 *     key contains control characters or is not UTF-8, or if `client` is NULL; #OWUI_E_LOCAL_FILE
 *     if a file that the environment names cannot be read; #OWUI_E_UNSUPPORTED
 *     if the installed libcurl is older than 7.87, or jansson than 2.14.
 */
OWUI_EXPORT int owui_client_new(const char *base_url, const char *api_key, owui_client **client);

/**
 * Adds a reference to a client.
 *
 * @param client The client; NULL is ignored.
 * @return `client`.
 */
OWUI_EXPORT owui_client *owui_client_retain(owui_client *client);

/**
 * Removes a reference from a client. A call keeps a reference to its client: the connections are
 * closed when the last reference and the last call are gone.
 *
 * @param client The client; NULL is ignored.
 */
OWUI_EXPORT void owui_client_release(owui_client *client);

/**
 * Returns the base URL of a client, as it is put in front of paths: without whitespace around it
 * and without a slash at its end. It never changes.
 *
 * @param client The client.
 * @return The URL, NUL-terminated, borrowed: valid as long as the client; NULL for NULL.
 */
OWUI_EXPORT const char *owui_client_base_url(const owui_client *client);

/** @} */

/** @name Credentials and headers */
/** @{ */

/**
 * Sets the API key or JWT of the calls that start from now on.
 *
 * @param client The client.
 * @param api_key The key; NULL or "" for none: printable ASCII. Whitespace around it is stripped.
 * @return #OWUI_OK; #OWUI_E_INVALID if it contains control characters or is not UTF-8.
 */
OWUI_EXPORT int owui_client_set_api_key(owui_client *client, const char *api_key);

/**
 * Sets the header that the key is sent in, for servers behind something that uses the header
 * Authorization itself. Servers before 0.9 accept x-api-key at few endpoints; servers may be
 * configured to another name.
 *
 * @param client The client.
 * @param name A name such as "x-api-key", which is sent as "x-api-key: KEY"; NULL (the default) for
 *     "Authorization: Bearer KEY".
 * @return #OWUI_OK; #OWUI_E_INVALID if `name` cannot be set, see owui_client_set_header().
 */
OWUI_EXPORT int owui_client_set_api_key_header(owui_client *client, const char *name);

/**
 * Sets a header of every request, replacing the one of the same name. Names are compared without
 * regard to case.
 *
 * @param client The client.
 * @param name The name of the header. The headers that frame a message are refused: Content-Length,
 *     Transfer-Encoding, Connection, Expect, Upgrade, TE and Trailer. Host is allowed.
 * @param value The value; UTF-8 without CR, LF, NUL or other control characters. NULL removes the
 *     header. A value is masked in messages, logs and bodies of errors like a key if the name says
 *     that it is a secret (Authorization, Cookie, X-Api-Key; and, from 8 bytes on, names that
 *     contain auth, cookie, key, token, secret, passw, session, credential or signature); for other
 *     names see owui_client_set_header_secret().
 * @return #OWUI_OK; #OWUI_E_INVALID.
 */
OWUI_EXPORT int owui_client_set_header(owui_client *client, const char *name, const char *value);

/**
 * Sets whether a header is secret: its value, of the client's and of its calls' headers, is then
 * masked in messages, logs and bodies of errors like a key, whatever the name. As with keys, values
 * of fewer than 4 bytes are not masked.
 *
 * @param client The client.
 * @param name The name of the header, in any case, whether it is set or not.
 * @param on 1: secret. 0 (the default): as the name says, see owui_client_set_header().
 * @return #OWUI_OK; #OWUI_E_INVALID if `name` cannot be set.
 */
OWUI_EXPORT int owui_client_set_header_secret(owui_client *client, const char *name, int on);

/**
 * Sets the header User-Agent.
 *
 * @param client The client.
 * @param user_agent The value; NULL for the default, "libopenwebui/VERSION".
 * @return #OWUI_OK; #OWUI_E_INVALID if it contains control characters or is not UTF-8.
 */
OWUI_EXPORT int owui_client_set_user_agent(owui_client *client, const char *user_agent);

/** @} */

/** @name Connections */
/** @{ */

/**
 * Sets the certificates that https servers are verified against. Certificates are always verified,
 * and TLS is 1.2 or newer.
 *
 * @param client The client.
 * @param path A PEM file; NULL for those of the environment variables SSL_CERT_FILE and
 *     SSL_CERT_DIR, or else those of the system.
 * @return #OWUI_OK; #OWUI_E_INVALID for an empty path or one with control characters. A file that
 *     cannot be read makes calls fail with #OWUI_E_TLS.
 */
OWUI_EXPORT int owui_client_set_ca_file(owui_client *client, const char *path);

/**
 * Sets a client certificate, for servers that require one. The passphrase is a secret like the API
 * key; the library never asks for it interactively. Without the right passphrase a call fails with
 * #OWUI_E_TLS.
 *
 * @param client The client.
 * @param certificate_path A PEM file; NULL, with the others NULL, for no certificate.
 * @param key_path A PEM file with the private key; NULL if it is in the file of the certificate.
 * @param passphrase The passphrase of an encrypted key; NULL for none.
 * @return #OWUI_OK; #OWUI_E_INVALID.
 */
OWUI_EXPORT int owui_client_set_client_certificate(owui_client *client,
                                                   const char *certificate_path,
                                                   const char *key_path, const char *passphrase);

/**
 * Sets the proxy.
 *
 * By default the proxy comes from the environment, as libcurl reads it: http_proxy (in lower case
 * only), https_proxy, all_proxy and no_proxy. That holds for this machine (localhost, 127.0.0.0/8,
 * ::1) as well, unless no_proxy names it; the log warns if a key for it was sent to a proxy
 * unencrypted.
 *
 * @param client The client.
 * @param url A URL such as "http://proxy:3128" or "socks5h://localhost:1080" for every host,
 *     whatever no_proxy says; credentials are part of it ("http://user:password@proxy:3128") and
 *     are sent as Basic. "" for no proxy at all. NULL (the default) for the environment.
 * @return #OWUI_OK; #OWUI_E_INVALID if it is not [scheme://][user[:password]@]host[:port] with a
 *     scheme of http, https, socks4, socks4a, socks5 and socks5h. Special characters in the user
 *     name and the password must be percent-encoded. A proxy that cannot be reached, or requires
 *     credentials (407), makes calls fail with #OWUI_E_PROXY.
 */
OWUI_EXPORT int owui_client_set_proxy(owui_client *client, const char *url);

/**
 * Sets a Unix socket to connect to instead of the host and the port of the URL.
 *
 * @param client The client.
 * @param path The socket, at most 107 bytes; NULL for none.
 * @return #OWUI_OK; #OWUI_E_INVALID.
 */
OWUI_EXPORT int owui_client_set_unix_socket(owui_client *client, const char *path);

/** @} */

/** @name Timeouts and retries */
/** @{ */

/**
 * The timeouts of a call. Each has a status of its own.
 *
 * All but #OWUI_TIMEOUT_TOTAL start anew for each request of a call (a retry, a page of a list).
 * When the response is already complete (every choice has its finish_reason), a timeout ends the
 * call with #OWUI_OK; the token counts may be missing then.
 */
typedef enum owui_timeout_t {
    OWUI_TIMEOUT_CONNECT = 0,    /**< Name lookup, connection and TLS: 10 s. */
    OWUI_TIMEOUT_FIRST_BYTE = 1, /**< From the last byte of the request to the first one of the
                                      response: 600 s, since the response to an unstreamed chat
                                      begins when the model has finished. */
    OWUI_TIMEOUT_IDLE = 2,       /**< No byte moves in either direction while a request or a
                                      response is being transferred: 300 s. */
    OWUI_TIMEOUT_EVENT = 3,      /**< No event arrives in a stream; comments that only keep the
                                      connection alive do not count: off. */
    OWUI_TIMEOUT_TOTAL = 4       /**< The whole call, with its retries and waits: off. */
} owui_timeout_t;

/**
 * Sets a timeout.
 *
 * @param client The client.
 * @param timeout An #owui_timeout_t.
 * @param milliseconds The timeout; 0 for off, -1 for the default.
 * @return #OWUI_OK; #OWUI_E_INVALID for an unknown timeout, another negative number, or one of more
 *     than INT64_MAX / 1000.
 */
OWUI_EXPORT int owui_client_set_timeout(owui_client *client, int timeout, int64_t milliseconds);

/**
 * Sets how often a request may be repeated after a failure that may be temporary. The limit holds
 * for each request of a call; lists and ingestions make many.
 *
 * A request is repeated only if that cannot make the server do its work twice:
 *
 * - any request that was never sent: no name, no descriptor for a connection, no connection, a TLS
 *   handshake that broke off, a connection that was lost before a byte of the request was sent;
 * - any request but a DELETE that was refused with HTTP 429 or 503;
 * - a request that only reads, also after a lost connection, HTTP 408 and 425, and other 5xx: GET,
 *   HEAD and OPTIONS, and a POST that changes nothing: owui_ollama_show(),
 *   owui_messages_count_tokens(), owui_knowledge_query(), and others in docs/operations.md. What
 *   owui_knowledge_sync() compares and removes is repeated in the same way.
 *
 * A DELETE is not repeated once it was sent: if the server has acted on it, it would find nothing.
 * A sign-in that the server has refused is not repeated, and nothing is after a timeout other than
 * that for connecting, or after a successful response has begun.
 *
 * The wait before a retry is what the server asks for (Retry-After, retry-after-ms), up to 60 s; if
 * it asks for more, the call fails at once. Without such a header it is 0.5 s, doubled for each
 * retry up to 8 s, minus a random part of up to 25 %. If #OWUI_TIMEOUT_TOTAL would expire within
 * the wait, the call fails at once with the status of the last attempt.
 *
 * @param client The client.
 * @param retries 0 to 10; 0 for none: each request is sent once. The default is 2.
 * @return #OWUI_OK; #OWUI_E_INVALID.
 */
OWUI_EXPORT int owui_client_set_retries(owui_client *client, int retries);

/** @} */

/** @name Limits and strictness */
/** @{ */

/**
 * Sets the most bytes of a response that are held: of a body; of one event; of all that is kept of
 * a stream together (text, reasoning, tool arguments and other members, for all choices); and of
 * all pages of a list together. Beyond it a call fails with #OWUI_E_LIMIT. An HTTP error whose
 * body is larger keeps its status; its message may be incomplete or missing. JSON whose tree would
 * take more than twice as much is NULL, and only its text can be read; a list of such elements is
 * #OWUI_E_LIMIT. The response of a stream is NULL too if members that this library does not know
 * have more than 16,384 members together, or one has more than 1,024.
 *
 * @param client The client.
 * @param bytes At least 1024. The default is 64 MiB.
 * @return #OWUI_OK; #OWUI_E_INVALID.
 */
OWUI_EXPORT int owui_client_set_buffer_limit(owui_client *client, size_t bytes);

/**
 * Sets how deep the JSON of responses may be nested.
 *
 * @param client The client.
 * @param levels 1 to 10000. The default is 128.
 * @return #OWUI_OK; #OWUI_E_INVALID.
 */
OWUI_EXPORT int owui_client_set_json_depth(owui_client *client, int levels);

/**
 * Sets whether a streamed chat is complete only if every choice has a finish_reason.
 *
 * @param client The client.
 * @param on 1 (the default): required. "[DONE]" alone proves nothing, since servers send it after
 *     failures, too. 0: "[DONE]" is enough, for a backend that never sends a finish_reason.
 * @return #OWUI_OK; #OWUI_E_INVALID if `client` is NULL.
 */
OWUI_EXPORT int owui_client_set_require_finish_reason(owui_client *client, int on);

/** @} */

/** @name Log */
/** @{ */

/** The levels of the log. */
typedef enum owui_log_level_t {
    OWUI_LOG_NONE = 0,    /**< Nothing. */
    OWUI_LOG_ERROR = 1,   /**< One line for each call that failed after it had started, except those
                               that were cancelled or aborted. */
    OWUI_LOG_WARNING = 2, /**< Retries; and what works, but should be corrected. */
    OWUI_LOG_INFO = 3,    /**< One line for each call that was started, also if it failed. */
    OWUI_LOG_DEBUG = 4    /**< The headers of the responses. */
} owui_log_level_t;

/**
 * Receives a line of the log. Runs on the thread that runs the call, with no lock held.
 *
 * @param level An #owui_log_level_t.
 * @param message One line, NUL-terminated, without a line end; never with a key, a token or a
 *     password. Valid until the function returns.
 * @param length Bytes of `message`.
 * @param user The pointer given to owui_client_set_log().
 */
typedef void (*owui_log_fn)(int level, const char *message, size_t length, void *user);

/**
 * Sets the function that receives the log.
 *
 * @param client The client.
 * @param level The highest level to receive, an #owui_log_level_t.
 * @param fn The function; NULL for no log.
 * @param user Passed to `fn`; must stay valid as long as the client and its calls.
 * @return #OWUI_OK; #OWUI_E_INVALID for an unknown level.
 */
OWUI_EXPORT int owui_client_set_log(owui_client *client, int level, owui_log_fn fn, void *user);

/** @} */

/** @} */

#ifdef __cplusplus
}
#endif

#endif
