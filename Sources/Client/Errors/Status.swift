import COpenWebUI

public typealias Status = owui_status_t

/// The constant's name and one line about it, for every status of the header.
public func describe(_ status: Status) -> (name: StaticString, message: StaticString)? {
    switch status {
    case OWUI_OK: ("OWUI_OK", "success")
    case OWUI_AGAIN: ("OWUI_AGAIN", "the timeout expired; the call is still running")
    case OWUI_DONE: ("OWUI_DONE", "the response is complete")
    case OWUI_E_INVALID: ("OWUI_E_INVALID", "an argument is missing, malformed or not UTF-8")
    case OWUI_E_STATE: ("OWUI_E_STATE", "not possible now: the call has started, has ended, or is busy")
    case OWUI_E_NOMEM: ("OWUI_E_NOMEM", "out of memory or of file descriptors")
    case OWUI_E_URL:
        (
            "OWUI_E_URL",
            "the base URL (the one given, or OPENWEBUI_URL) is not http(s)://host[:port][/prefix]; it must not contain a user name, ? or #"
        )
    case OWUI_E_NO_URL: ("OWUI_E_NO_URL", "no base URL was given and OPENWEBUI_URL is not set")
    case OWUI_E_UNSUPPORTED:
        ("OWUI_E_UNSUPPORTED", "the installed libcurl does not support what was requested")
    case OWUI_E_LOCAL_FILE:
        ("OWUI_E_LOCAL_FILE", "a file cannot be read or written, or changed while it was read")
    case OWUI_E_CANCELLED: ("OWUI_E_CANCELLED", "the call was cancelled")
    case OWUI_E_ABORTED: ("OWUI_E_ABORTED", "a callback stopped the call")
    case OWUI_E_RESOLVE: ("OWUI_E_RESOLVE", "the name of the host was not found; check the base URL")
    case OWUI_E_CONNECT: ("OWUI_E_CONNECT", "no connection; is the server running at this address?")
    case OWUI_E_TLS: ("OWUI_E_TLS", "the TLS handshake or the certificate check failed")
    case OWUI_E_CONNECTION_LOST: ("OWUI_E_CONNECTION_LOST", "the connection was lost before a response began")
    case OWUI_E_PROTOCOL: ("OWUI_E_PROTOCOL", "the peer does not speak HTTP/1.1")
    case OWUI_E_PROXY: ("OWUI_E_PROXY", "the proxy refused the request, or failed")
    case OWUI_E_TIMEOUT_CONNECT:
        ("OWUI_E_TIMEOUT_CONNECT", "the connection was not made within the connect timeout")
    case OWUI_E_TIMEOUT_FIRST_BYTE:
        ("OWUI_E_TIMEOUT_FIRST_BYTE", "the response did not begin within the first-byte timeout")
    case OWUI_E_TIMEOUT_IDLE: ("OWUI_E_TIMEOUT_IDLE", "no byte was transferred within the idle timeout")
    case OWUI_E_TIMEOUT_EVENT: ("OWUI_E_TIMEOUT_EVENT", "no event arrived within the event timeout")
    case OWUI_E_TIMEOUT_TOTAL: ("OWUI_E_TIMEOUT_TOTAL", "the call took longer than its total timeout")
    case OWUI_E_HTTP: ("OWUI_E_HTTP", "the server returned an unexpected HTTP status")
    case OWUI_E_REDIRECT:
        ("OWUI_E_REDIRECT", "the server redirects to another address, which is not followed")
    case OWUI_E_BAD_REQUEST: ("OWUI_E_BAD_REQUEST", "the server refused the request (400)")
    case OWUI_E_UNAUTHORIZED:
        ("OWUI_E_UNAUTHORIZED", "not authorized (401): the key is missing or wrong, or lacks a permission")
    case OWUI_E_FORBIDDEN: ("OWUI_E_FORBIDDEN", "forbidden (403)")
    case OWUI_E_NOT_FOUND: ("OWUI_E_NOT_FOUND", "not found (404, 405)")
    case OWUI_E_CONFLICT: ("OWUI_E_CONFLICT", "conflict (409)")
    case OWUI_E_TOO_LARGE: ("OWUI_E_TOO_LARGE", "the server does not accept a request of this size (413)")
    case OWUI_E_UNPROCESSABLE:
        ("OWUI_E_UNPROCESSABLE", "a field is missing or has the wrong type (422)")
    case OWUI_E_RATE_LIMITED: ("OWUI_E_RATE_LIMITED", "too many requests (429); wait and try again")
    case OWUI_E_SERVER: ("OWUI_E_SERVER", "the server or the model's provider failed (5xx)")
    case OWUI_E_CREDENTIALS: ("OWUI_E_CREDENTIALS", "the e-mail address or the password is wrong")
    case OWUI_E_JSON: ("OWUI_E_JSON", "not JSON")
    case OWUI_E_HTML:
        (
            "OWUI_E_HTML",
            "a web page instead of JSON; is the base URL right? (the server's address, without /api)"
        )
    case OWUI_E_UNEXPECTED_RESPONSE:
        ("OWUI_E_UNEXPECTED_RESPONSE", "the response is not one of this endpoint")
    case OWUI_E_EMPTY: ("OWUI_E_EMPTY", "the response is empty or null")
    case OWUI_E_STREAM: ("OWUI_E_STREAM", "an error, or something unreadable, in the stream")
    case OWUI_E_TRUNCATED: ("OWUI_E_TRUNCATED", "the response ended before it was complete")
    case OWUI_E_LIMIT: ("OWUI_E_LIMIT", "the response has more bytes than the buffer limit allows")
    case OWUI_E_FILE_FAILED: ("OWUI_E_FILE_FAILED", "the server could not process the file")
    case OWUI_E_FILE_UNPROCESSED:
        ("OWUI_E_FILE_UNPROCESSED", "the file's text has not been extracted; wait until it is processed")
    case OWUI_E_DUPLICATE:
        ("OWUI_E_DUPLICATE", "the knowledge base already has a file with the same text")
    case OWUI_E_PARTIAL:
        ("OWUI_E_PARTIAL", "some of the files were not ingested; the response has the reasons")
    default: nil
    }
}
