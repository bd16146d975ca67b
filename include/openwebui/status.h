/**
 * @file
 * What functions return: 0 for success, a positive number for information, a negative one for an
 * error.
 */
#ifndef OPENWEBUI_STATUS_H
#define OPENWEBUI_STATUS_H

#include "macros.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup status Statuses
 *
 * Every status travels as an `int`. The numbers are fixed and are never used for something else.
 * Later releases may add errors: tell success from failure by the sign.
 * @{
 */

/** A status. */
typedef enum owui_status_t {
    OWUI_OK = 0,    /**< Success. */
    OWUI_AGAIN = 1, /**< The timeout of the function expired; the call is still running. */
    OWUI_DONE = 2,  /**< The response is complete, and all its events have been returned. */

    /* The arguments of the caller, and the state of the call. */

    OWUI_E_INVALID = -1,     /**< An argument is NULL, malformed, or not UTF-8. */
    OWUI_E_STATE = -2,       /**< Not possible now: the call has started, has ended, or is busy. */
    OWUI_E_NOMEM = -3,       /**< Out of memory or of file descriptors. */
    OWUI_E_URL = -4,         /**< The base URL is not http(s)://host[:port][/prefix]. */
    OWUI_E_NO_URL = -5,      /**< No base URL was given, and OPENWEBUI_URL is not set. */
    OWUI_E_UNSUPPORTED = -6, /**< The installed libcurl does not support what was requested; or it,
                                  or jansson, is too old: owui_status_message() names both. */
    OWUI_E_LOCAL_FILE = -7,  /**< A file of this machine cannot be read or written, or changed
                                  while it was read. */

    /* Stopped by the caller. */

    OWUI_E_CANCELLED = -20, /**< owui_call_cancel() was called. */
    OWUI_E_ABORTED = -21,   /**< A callback returned something other than 0. */

    /* Transport: there was no response, or only a part of one. */

    OWUI_E_RESOLVE = -40,            /**< The name of the host was not found. */
    OWUI_E_CONNECT = -41,            /**< No connection: nothing listens there, or the host cannot
                                          be reached. */
    OWUI_E_TLS = -42,                /**< The TLS handshake or the certificate check failed. */
    OWUI_E_CONNECTION_LOST = -43,    /**< The connection was lost before a response began. */
    OWUI_E_PROTOCOL = -44,           /**< The peer does not speak HTTP/1.1. */
    OWUI_E_PROXY = -45,              /**< The proxy failed, cannot be reached, or requires
                                          credentials (407). */
    OWUI_E_TIMEOUT_CONNECT = -50,    /**< #OWUI_TIMEOUT_CONNECT expired. */
    OWUI_E_TIMEOUT_FIRST_BYTE = -51, /**< #OWUI_TIMEOUT_FIRST_BYTE expired. */
    OWUI_E_TIMEOUT_IDLE = -52,       /**< #OWUI_TIMEOUT_IDLE expired. */
    OWUI_E_TIMEOUT_EVENT = -53,      /**< #OWUI_TIMEOUT_EVENT expired. */
    OWUI_E_TIMEOUT_TOTAL = -54,      /**< #OWUI_TIMEOUT_TOTAL expired. */

    /* HTTP: the server returned an error. Its message is in owui_call_error_detail(). */

    OWUI_E_HTTP = -60,          /**< Another HTTP status that is not 2xx. */
    OWUI_E_REDIRECT = -61,      /**< 3xx but 304. Redirects are not followed. If the response header
                                     `location` names another server, use that as the base
                                     URL. */
    OWUI_E_BAD_REQUEST = -62,   /**< 400; an unknown model is a 400, too. Servers of 0.10 and 0.11
                                     send most errors of providers with this status. */
    OWUI_E_UNAUTHORIZED = -63,  /**< 401: the key is missing or wrong, or lacks a permission. */
    OWUI_E_FORBIDDEN = -64,     /**< 403; or 400 whose text says so. */
    OWUI_E_NOT_FOUND = -65,     /**< 404 or 405; or 400 or 401 whose text says so. */
    OWUI_E_CONFLICT = -66,      /**< 409; or 400 or 401 because a name is in use. */
    OWUI_E_TOO_LARGE = -67,     /**< 413: the server does not accept a request of this size. */
    OWUI_E_UNPROCESSABLE = -68, /**< 422: a field is missing or has the wrong type. */
    OWUI_E_RATE_LIMITED = -69,  /**< 429: too many requests. */
    OWUI_E_SERVER = -70,        /**< 500 and above: the server or the model's provider failed. */
    OWUI_E_CREDENTIALS = -71,   /**< The e-mail address or the password is wrong. */

    /* Content: a response arrived, and is not what it should be. */

    OWUI_E_JSON = -80,                /**< Not JSON; see owui_call_error_offset(). */
    OWUI_E_HTML = -81,                /**< A web page instead of JSON: the base URL or the path is
                                           wrong. */
    OWUI_E_UNEXPECTED_RESPONSE = -82, /**< Well-formed, but not a response of this endpoint. */
    OWUI_E_EMPTY = -83,               /**< An empty body or `null` instead of a response. */
    OWUI_E_STREAM = -84,              /**< An error, or something unreadable, in the stream. */
    OWUI_E_TRUNCATED = -85,           /**< The response ended before it was complete. */
    OWUI_E_LIMIT = -86,               /**< More bytes than owui_client_set_buffer_limit() allows, or
                                           headers of more than 256 KiB. */

    /* Workflows: every request succeeded, but the operation did not. */

    OWUI_E_FILE_FAILED = -100,      /**< The server could not process the file. */
    OWUI_E_FILE_UNPROCESSED = -101, /**< The text of the file has not been extracted. */
    OWUI_E_DUPLICATE = -102,        /**< The knowledge base has a file with the same text. */
    OWUI_E_PARTIAL = -103           /**< Some of the files were not added; the response has the
                                         reasons. */
} owui_status_t;

/**
 * Returns the name of a status, such as "OWUI_E_TRUNCATED". Any thread.
 *
 * @param status Any number.
 * @return Static text; "OWUI_E_UNKNOWN" for a number that this release does not know; never NULL.
 */
OWUI_EXPORT const char *owui_status_name(int status);

/**
 * Returns a line in English that says what a status means and what to do about it.
 * owui_call_error_message() is more specific. Any thread.
 *
 * @param status Any number.
 * @return Static text; never NULL.
 */
OWUI_EXPORT const char *owui_status_message(int status);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
