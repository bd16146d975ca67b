/*
 * A client: a server's URL, the credentials, the defaults of its calls, and a
 * pool of connections.
 *
 * Every function may be called from any thread at any time. Settings are read
 * when a call starts. Setters return OWUI_OK, or OWUI_E_INVALID and change
 * nothing.
 */
#ifndef OPENWEBUI_CLIENT_H
#define OPENWEBUI_CLIENT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct owui_client owui_client;

/*
 * Makes a client for the server at `base_url`, such as "http://localhost:3000"
 * or "https://example.org/chat" (a path in front of the API; a slash at the end
 * makes no difference; "/api" is no part of it). NULL takes OPENWEBUI_URL from
 * the environment; there is no other default. `api_key` is an API key or a JWT;
 * NULL takes OPENWEBUI_API_KEY, and if that is not set, or for "", the client
 * sends none. Blanks and line ends around both are taken off, and an empty
 * variable counts as none. Nothing is sent to the server here.
 *
 * OWUI_E_NO_URL, OWUI_E_URL (not UTF-8, too), OWUI_E_INVALID (a key with control characters, or
 * `client` is NULL). Free it with owui_client_release(). Since 0.1.
 */
int owui_client_new(const char *base_url, const char *api_key, owui_client **client);

/* Takes one more reference and returns its argument. Since 0.1. */
owui_client *owui_client_retain(owui_client *client);

/*
 * Gives one reference back. Connections close when the last reference and the
 * last call are gone. Since 0.1.
 */
void owui_client_release(owui_client *client);

/*
 * ---- Who we are
 */

/*
 * The API key or JWT of the calls that start from now on; NULL or "" for none.
 * Calls under way keep the one that they started with. Since 0.1.
 */
int owui_client_set_api_key(owui_client *client, const char *api_key);

/*
 * The header that carries the key: NULL (the default) for "Authorization:
 * Bearer KEY", or a name such as "x-api-key" for "x-api-key: KEY", where
 * something in front of the server needs Authorization for itself. Servers
 * before 0.9 take x-api-key at few endpoints; others may be configured to
 * another name. Since 0.1.
 */
int owui_client_set_api_key_header(owui_client *client, const char *name);

/*
 * A header for every call; NULL as `value` takes it back. Names are compared
 * without regard to case. CR, LF and NUL are refused, and so are the headers
 * that say how a message is framed (Host is allowed; Content-Length,
 * Transfer-Encoding, Connection and Expect are not). Since 0.1.
 */
int owui_client_set_header(owui_client *client, const char *name, const char *value);

/* User-Agent; NULL for the default, "libopenwebui/VERSION". Since 0.1. */
int owui_client_set_user_agent(owui_client *client, const char *user_agent);

/*
 * ---- The way there
 */

/*
 * The file of certificates (PEM) that https servers are checked against; NULL
 * for the system's own. Certificates are always checked. Since 0.1.
 */
int owui_client_set_ca_file(owui_client *client, const char *path);

/*
 * A certificate and its private key (PEM files) for servers that require one.
 * `key_path` NULL: both are in one file. `passphrase`: of an encrypted key; NULL
 * for none. It is a secret like the API key. Nobody is ever asked for it: without
 * the right one a call fails with OWUI_E_TLS. All NULL: no certificate. Since 0.1.
 */
int owui_client_set_client_certificate(owui_client *client, const char *certificate_path,
                                       const char *key_path, const char *passphrase);

/*
 * A proxy for every host, such as "http://proxy:3128" or
 * "socks5h://localhost:1080", whatever no_proxy says; "" for none at all; NULL
 * (the default) for what the environment says (http_proxy, https_proxy,
 * all_proxy, no_proxy). That is for this machine (localhost, 127.0.0.0/8, ::1)
 * too unless no_proxy names it; the log warns if a key for it has gone to a
 * proxy unencrypted. A proxy that wants credentials (407) is OWUI_E_PROXY; they
 * are part of the URL, "http://user:password@proxy:3128", and go to it as
 * Basic. Since 0.1.
 */
int owui_client_set_proxy(owui_client *client, const char *url);

/*
 * Connect to this Unix socket instead of the URL's host and port; NULL for
 * none. Since 0.1.
 */
int owui_client_set_unix_socket(owui_client *client, const char *path);

/*
 * ---- How long
 */

/* The clocks of a call. Each has a status of its own when it runs out. */
typedef enum owui_timeout_t {
    OWUI_TIMEOUT_CONNECT = 0,    /* name lookup, connection and TLS: 10 s */
    OWUI_TIMEOUT_FIRST_BYTE = 1, /* from the request's last byte to the answer's first: 600 s,
                                    since an unstreamed chat answers when it is finished */
    OWUI_TIMEOUT_IDLE = 2,       /* no byte moves in either direction while a message is under
                                    way: 300 s */
    OWUI_TIMEOUT_EVENT = 3,      /* no event arrives in a stream, comments that only keep the
                                    connection alive not counted: off */
    OWUI_TIMEOUT_TOTAL = 4       /* all of it: off */
} owui_timeout_t;

/*
 * Sets a clock (an owui_timeout_t) to `milliseconds`; 0 switches it off, -1 gives
 * back the default. Since 0.1.
 */
int owui_client_set_timeout(owui_client *client, int timeout, int64_t milliseconds);

/*
 * How often a call may try again after a failure that a new try may mend: 2 by default, 0 to
 * 10; 0 for never. Tried again is only what cannot make the server do its work twice:
 *
 *   what was never sent        no name, no descriptor for a connection, no connection, a TLS
 *                              handshake that broke off, a connection that was lost before any
 *                              byte of the request had left
 *   what was refused           429 and 503
 *   what does no harm twice    requests that only read or that end in the same state, after a
 *                              lost connection or a 5xx
 *
 * and only while nothing but a refusal has arrived; a clock that has run out is final. The wait
 * is as long as the server asks for (Retry-After, retry-after-ms), if that is no more than a
 * minute; otherwise half a second, doubled each time up to 8 s, less up to a quarter by
 * chance. OWUI_TIMEOUT_TOTAL and cancel
 * hold in the wait too. Since 0.1.
 */
int owui_client_set_retries(owui_client *client, int retries);

/*
 * ---- How much, and how strict
 */

/*
 * How many bytes of an answer may be held in one piece: a whole body, one event
 * of a stream, or the assembled text of one. 64 MiB by default; at least 1 KiB.
 * Beyond it a call ends with OWUI_E_LIMIT. Since 0.1.
 */
int owui_client_set_buffer_limit(owui_client *client, size_t bytes);

/* How deep JSON in answers may be nested: 128 by default, 1 to 10000. Since 0.1. */
int owui_client_set_json_depth(owui_client *client, int levels);

/*
 * 1, the default: a streamed chat is whole only if every choice has a finish_reason; "[DONE]"
 * proves nothing, since servers send it after failures too. 0: "[DONE]" alone is enough, for a
 * backend that never sends a finish_reason. Since 0.1.
 */
int owui_client_set_require_finish_reason(owui_client *client, int on);

/*
 * ---- What happens
 */

typedef enum owui_log_level_t {
    OWUI_LOG_NONE = 0,
    OWUI_LOG_ERROR = 1,   /* a call failed */
    OWUI_LOG_WARNING = 2, /* it works, but someone should know */
    OWUI_LOG_INFO = 3,    /* one line for each call */
    OWUI_LOG_DEBUG = 4    /* the answer's headers */
} owui_log_level_t;

/*
 * A line of the log, NUL-terminated, without a line end; never a key, a token
 * or a password. Runs on the thread that drives the call, with no lock held.
 */
typedef void (*owui_log_fn)(int level, const char *message, size_t length, void *user);

/*
 * Gives `fn` the lines up to `level` (an owui_log_level_t). `user` must live as
 * long as the client and its calls. NULL as `fn` switches it off. Since 0.1.
 */
int owui_client_set_log(owui_client *client, int level, owui_log_fn fn, void *user);

#ifdef __cplusplus
}
#endif

#endif
