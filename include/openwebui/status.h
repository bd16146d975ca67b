/*
 * What functions return: 0 for success, positive for news, negative for errors.
 *
 * The numbers are fixed and never used again for something else. New errors may
 * be added; tell success from failure by the sign.
 */
#ifndef OPENWEBUI_STATUS_H
#define OPENWEBUI_STATUS_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum owui_status_t {
    OWUI_OK = 0,
    OWUI_AGAIN = 1, /* the time given is up and the call lives: ask again */
    OWUI_DONE = 2,  /* the answer is whole and all its events were given */

    /* The caller's arguments, or the moment of the call. */
    OWUI_E_INVALID = -1,     /* an argument is NULL, malformed, or not UTF-8 */
    OWUI_E_STATE = -2,       /* not now: the call has started, has ended, or is being driven */
    OWUI_E_NOMEM = -3,       /* memory or file descriptors are out */
    OWUI_E_URL = -4,         /* the base URL is not of the form http(s)://host[:port][/prefix] */
    OWUI_E_NO_URL = -5,      /* no base URL was given and OPENWEBUI_URL is not set */
    OWUI_E_UNSUPPORTED = -6, /* this libcurl was built without what was asked for */
    OWUI_E_LOCAL_FILE = -7,        /* a file of ours cannot be read or written, or changed while it was read */

    /* The caller's own stop. */
    OWUI_E_CANCELLED = -20, /* owui_call_cancel() */
    OWUI_E_ABORTED = -21,   /* a callback returned something other than 0 */

    /* Transport: there was no answer, or not a whole one. */
    OWUI_E_RESOLVE = -40,            /* the host's name was not found */
    OWUI_E_CONNECT = -41,            /* no connection: nothing listens there, or it is out of reach */
    OWUI_E_TLS = -42,                /* the TLS handshake or the certificate check failed */
    OWUI_E_CONNECTION_LOST = -43,               /* the connection was lost before an answer began */
    OWUI_E_PROTOCOL = -44,           /* what answered does not speak HTTP/1.1 */
    OWUI_E_PROXY = -45,              /* the proxy refused or failed, or wants credentials (407) */
    OWUI_E_TIMEOUT_CONNECT = -50,    /* OWUI_TIMEOUT_CONNECT ran out */
    OWUI_E_TIMEOUT_FIRST_BYTE = -51, /* OWUI_TIMEOUT_FIRST_BYTE ran out */
    OWUI_E_TIMEOUT_IDLE = -52,       /* OWUI_TIMEOUT_IDLE ran out */
    OWUI_E_TIMEOUT_EVENT = -53,      /* OWUI_TIMEOUT_EVENT ran out */
    OWUI_E_TIMEOUT_TOTAL = -54,      /* OWUI_TIMEOUT_TOTAL ran out */

    /* HTTP: the server answered, and refused. The server's words are in
       owui_call_error_detail(). */
    OWUI_E_HTTP = -60,           /* another status that is not 2xx */
    OWUI_E_REDIRECT = -61,       /* 3xx: the message names the address to use instead */
    OWUI_E_BAD_REQUEST = -62,    /* 400; unknown models are 400 here too */
    OWUI_E_UNAUTHORIZED = -63,   /* 401: no key, a wrong one, or a right that it lacks */
    OWUI_E_FORBIDDEN = -64,      /* 403 */
    OWUI_E_NOT_FOUND = -65,      /* 404, 405 */
    OWUI_E_CONFLICT = -66,       /* 409 */
    OWUI_E_TOO_LARGE = -67,      /* 413: the server takes no request of this size */
    OWUI_E_UNPROCESSABLE = -68,  /* 422: a field is missing or has the wrong type */
    OWUI_E_RATE_LIMITED = -69,   /* 429 */
    OWUI_E_SERVER = -70,         /* 500 and above, the model's provider included */
    OWUI_E_CREDENTIALS = -71,    /* the e-mail address or the password is wrong */

    /* Payload: the answer came, and is not what it should be. */
    OWUI_E_JSON = -80,      /* not JSON: owui_call_error_offset() tells where */
    OWUI_E_HTML = -81,      /* a web page where JSON was due: the base URL or the path is wrong */
    OWUI_E_UNEXPECTED_RESPONSE = -82,   /* well-formed, but not the answer of this endpoint */
    OWUI_E_EMPTY = -83,     /* an empty body or `null` where an answer was due */
    OWUI_E_STREAM = -84,    /* an error, or something unreadable, inside the stream */
    OWUI_E_TRUNCATED = -85, /* the stream ended before its end was proven */
    OWUI_E_LIMIT = -86,     /* more bytes in one piece than owui_client_set_buffer_limit() */

    /* Workflows: every answer came, and the work is not done. */
    OWUI_E_FILE_FAILED = -100,      /* the server could not process the file */
    OWUI_E_FILE_UNPROCESSED = -101, /* the file's text has not been extracted */
    OWUI_E_DUPLICATE = -102,        /* a file with the same text is in the knowledge base already */
    OWUI_E_PARTIAL = -103           /* some of the files were not ingested: see the answer */
} owui_status_t;

/*
 * The constant's own name, "OWUI_E_TRUNCATED"; "OWUI_E_UNKNOWN" for numbers
 * that this release does not know. Static text, never NULL. Since 0.1.
 */
const char *owui_status_name(int status);

/*
 * One line in English that says what happened and what to do about it. Static
 * text, never NULL. owui_call_error_message() knows more. Since 0.1.
 */
const char *owui_status_message(int status);

#ifdef __cplusplus
}
#endif

#endif
