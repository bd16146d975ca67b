"""The exceptions, and which status of the library becomes which of them.

OpenWebUIError
├── InvalidArgumentError            (also a ValueError)
├── FileError                       (also an OSError)
├── CancelledError
├── APIConnectionError
│   └── APITimeoutError
├── APIStatusError
│   ├── BadRequestError             400
│   ├── AuthenticationError         401, and a wrong password
│   ├── PermissionDeniedError       403
│   ├── NotFoundError               404, 405
│   ├── ConflictError               409
│   │   └── DuplicateError
│   ├── RequestTooLargeError        413
│   ├── UnprocessableEntityError    422
│   ├── RateLimitError              429
│   └── InternalServerError         500 and above
├── APIResponseError
├── StreamError
│   └── TruncatedError
├── FileProcessingError
│   └── FileNotProcessedError
└── IngestError
"""

from __future__ import annotations

from . import _constants as status

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional

    from ._ingest import IngestResult


class OpenWebUIError(Exception):
    """Anything that went wrong. ``str()`` is one line: what happened, with the server's words.

    Attributes:
        kind: the library's name for it, such as ``"OWUI_E_TRUNCATED"``.
        status_code: the HTTP status; None if no answer came.
        detail: the server's own words, whatever shape they came in; or None.
        code: the server's or the provider's name for the error; or None.
        body: what the error was made of: the refusal's body or the frame in the stream, as a
            JSON value, or as text if it is not JSON; or None.
        partial_text: the text of the answer that had come by then; ``""`` if there was none.
        retry_after: how many seconds the server asks to wait; None if it does not say.
        retryable: whether the same call may well succeed later and cannot have begun its work.
        file_id: the file that it is about, where it is about one; or None.
        result: of an ingestion, how far each file came; otherwise None.

    None of them ever holds the API key.
    """

    def __init__(
        self,
        message: str,
        *,
        kind: str = "OWUI_E_UNKNOWN",
        status_code: Optional[int] = None,
        detail: Optional[str] = None,
        code: Optional[str] = None,
        body: object = None,
        partial_text: str = "",
        retry_after: Optional[float] = None,
        retryable: bool = False,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.kind = kind
        self.status_code = status_code
        self.detail = detail
        self.code = code
        self.body = body
        self.partial_text = partial_text
        self.retry_after = retry_after
        self.retryable = retryable
        self.file_id: Optional[str] = None
        self.result: Optional[IngestResult] = None


class InvalidArgumentError(OpenWebUIError, ValueError):
    """An argument is missing, malformed or not UTF-8; nothing was sent."""


class FileError(OpenWebUIError, OSError):
    """A file of this computer cannot be read or written, or changed while it was read."""


class CancelledError(OpenWebUIError):
    """The stream was closed while, or before, it was read."""


class APIConnectionError(OpenWebUIError):
    """There was no answer: the name, the connection, TLS or the proxy failed."""


class APITimeoutError(APIConnectionError):
    """One of the clocks ran out; ``kind`` tells which. See :class:`openwebui.Timeout`."""


class APIStatusError(OpenWebUIError):
    """The server answered with an HTTP status that is not 2xx."""


class BadRequestError(APIStatusError):
    """400: the server refused the request. A model it does not know is a 400 here too."""


class AuthenticationError(APIStatusError):
    """401: no API key, a wrong one, or one without the right; or a wrong address or password."""


class PermissionDeniedError(APIStatusError):
    """403: the key may not do this. (For knowledge bases the server's number is 400.)"""


class NotFoundError(APIStatusError):
    """404 or 405: no such thing, or no such path."""


class ConflictError(APIStatusError):
    """409: it is not in a state for this."""


class DuplicateError(ConflictError):
    """Another file with the same text is in the knowledge base already. (The server's number for
    it is 400.)"""


class RequestTooLargeError(APIStatusError):
    """413: the server takes no request of this size."""


class UnprocessableEntityError(APIStatusError):
    """422: a field is missing or has the wrong type."""


class RateLimitError(APIStatusError):
    """429: too many requests; see ``retry_after``."""


class InternalServerError(APIStatusError):
    """500 and above: the server or the model's provider failed."""


class APIResponseError(OpenWebUIError):
    """An answer came, and is not what it should be: a web page (is the base URL right?), not
    JSON, nothing at all, another shape, or more than the buffer limit."""


class StreamError(OpenWebUIError):
    """An error came inside the stream; ``partial_text`` has the text before it."""


class TruncatedError(StreamError):
    """The answer ended before its end was proven; ``partial_text`` has what came."""


class FileProcessingError(OpenWebUIError):
    """The server could not process the file; ``detail`` has its words, ``file_id`` the file."""


class FileNotProcessedError(FileProcessingError):
    """The file's text has not been extracted: it was uploaded with ``process=False``, or the server
    is not that far yet."""


class IngestError(OpenWebUIError):
    """Some of the files are not in the knowledge base; of an ingestion, ``result`` tells which."""


#: Those that have a class of their own; groups of numbers follow in `error_class`.
_CLASSES = {
    status.E_INVALID: InvalidArgumentError,
    status.E_URL: InvalidArgumentError,
    status.E_NO_URL: InvalidArgumentError,
    status.E_LOCAL_FILE: FileError,
    status.E_CANCELLED: CancelledError,
    status.E_BAD_REQUEST: BadRequestError,
    status.E_UNAUTHORIZED: AuthenticationError,
    status.E_FORBIDDEN: PermissionDeniedError,
    status.E_NOT_FOUND: NotFoundError,
    status.E_CONFLICT: ConflictError,
    status.E_TOO_LARGE: RequestTooLargeError,
    status.E_UNPROCESSABLE: UnprocessableEntityError,
    status.E_RATE_LIMITED: RateLimitError,
    status.E_SERVER: InternalServerError,
    status.E_CREDENTIALS: AuthenticationError,
    status.E_STREAM: StreamError,
    status.E_TRUNCATED: TruncatedError,
    status.E_FILE_FAILED: FileProcessingError,
    status.E_FILE_UNPROCESSED: FileNotProcessedError,
    status.E_DUPLICATE: DuplicateError,
    status.E_PARTIAL: IngestError,
}


def error_class(number: int) -> type[OpenWebUIError]:
    """The exception for a status of the library, later releases' included."""
    known = _CLASSES.get(number)
    if known is not None:
        return known
    if -49 <= number <= -40:
        return APIConnectionError
    if -59 <= number <= -50:
        return APITimeoutError
    if -79 <= number <= -60:
        return APIStatusError
    if -99 <= number <= -80:
        return APIResponseError
    return OpenWebUIError
