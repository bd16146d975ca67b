"""The exceptions.

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

from ._annotations import evaluated_when_read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Optional


@evaluated_when_read
class Headers(dict[str, str]):
    """The headers of a response; names in any case."""

    __slots__ = ()

    def add(self, name: str, value: str) -> None:
        """Adds a header; several of one name are joined with commas."""
        name = name.lower()
        super().__setitem__(name, f"{super().__getitem__(name)}, {value}" if super().__contains__(name) else value)

    def __getitem__(self, name: str) -> str:
        value: str = super().__getitem__(name.lower())
        return value

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.lower())

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a header, or `default` if there is none."""
        return super().get(name.lower(), default)


@evaluated_when_read
class ResponseHead:
    """The beginning of a response: ``status_code`` and ``headers``."""

    __slots__ = ("headers", "status_code")

    def __init__(self, status_code: int, headers: Headers) -> None:
        self.status_code: int = status_code
        self.headers: Headers = headers

    @property
    def request_id(self) -> Optional[str]:
        """The id that the server or a proxy gave to the request."""
        found: Optional[str] = self.headers.get("x-request-id")
        return found

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ResponseHead):
            return NotImplemented
        return (self.status_code, self.headers) == (other.status_code, other.headers)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<openwebui.{type(self).__name__} {self.status_code}>"


@evaluated_when_read
class OpenWebUIError(Exception):
    """The base class of all errors. ``str()`` is one line: what failed, and the message of the server.

    It has

    * ``kind``: the name of the error in the library, such as ``"OWUI_E_TRUNCATED"``.
    * ``status_code``: the HTTP status; None if there was no response.
    * ``detail``: the error message of the server, in whatever form it was sent; or None.
    * ``code``: the name of the error at the server or the provider; or None.
    * ``body``: the body of the response, or the frame of the stream, that reported the error: a JSON
      value, or text if it is not JSON; or None.
    * ``partial_text``: the text of the response received before the error; ``""`` if there was none.
    * ``retry_after``: the number of seconds after which the server asks to retry; None if it does not.
    * ``retryable``: whether the same call may succeed later and cannot have been started by the server.
    * ``request_id``: the id that the server or a proxy gave to the request; or None.
    * ``response``: the status and the headers of the response (``status_code``, ``headers``); or None.
    * ``file_id``: the id of the file, if the error is about one; or None.
    * ``result``: of an ingestion, the :class:`openwebui.IngestResult` so far; otherwise None.

    The API key is masked in ``message``, ``detail``, ``code`` and ``body``. ``partial_text`` is the
    text of the model, and ``response`` has the headers of the server, both unchanged.
    """

    message: str
    kind: str
    status_code: Optional[int]
    detail: Optional[str]
    code: Optional[str]
    body: Any
    partial_text: str
    retry_after: Optional[float]
    retryable: bool
    request_id: Optional[str]
    response: Optional[ResponseHead]
    file_id: Optional[str]
    result: Any

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
        self.request_id = None
        self.response = None
        self.file_id = None
        self.result = None

    def __str__(self) -> str:
        return self.message

    @property
    def param(self) -> Optional[str]:
        """The field of the request that the error is about, as the provider of the model names it."""
        found: Optional[str] = self._of_body("param")
        return found

    @property
    def type(self) -> Optional[str]:
        """The type of the error, as the provider of the model names it."""
        found: Optional[str] = self._of_body("type")
        return found

    @property
    def error(self) -> str:
        """The message of the server, or else of the library, by the name that the ollama package has."""
        return self.detail or self.message

    def _of_body(self, name: str) -> Any:
        body = self.body
        for part in ("error", "detail"):
            if isinstance(body, dict) and isinstance(body.get(part), dict):
                body = body[part]
        return body.get(name) if isinstance(body, dict) else None


class InvalidArgumentError(OpenWebUIError, ValueError):
    """An argument is missing, malformed or not UTF-8; nothing was sent."""


@evaluated_when_read
class FileError(OpenWebUIError, OSError):
    """A local file cannot be read or written, or was changed while it was read. ``errno`` and
    ``filename`` are those of the system, where it reported the error; else None."""

    def find_errno(self, paths: list[str]) -> None:
        """Finds which of these paths the message is about, and the number of the system's message at its end."""
        import errno
        import os

        named = (path for path in paths if f"{path}: " in self.message)
        # The longest: `x` is in a message about `folder/x` too.
        self.filename = max(named, key=len, default=None)
        self.errno: Optional[int] = next(
            (number for number in errno.errorcode if self.message.endswith(os.strerror(number))), None
        )
        if self.errno is None and self.filename is not None and os.path.isdir(self.filename):
            # What the library says of a directory is more than the system does.
            self.errno = errno.EISDIR
        self.strerror: Optional[str] = os.strerror(self.errno) if self.errno else None


class CancelledError(OpenWebUIError):
    """The stream was closed before or while it was read."""


class APIConnectionError(OpenWebUIError):
    """There was no response: name lookup, connection, TLS or proxy failed."""


class APITimeoutError(APIConnectionError):
    """A timeout expired; ``kind`` tells which. See :class:`openwebui.Timeout`."""


class APIStatusError(OpenWebUIError):
    """The server returned an HTTP status that is not 2xx."""


class BadRequestError(APIStatusError):
    """400: the server refused the request. An unknown model is a 400 too."""


class AuthenticationError(APIStatusError):
    """401: the API key is missing, wrong or lacks the permission; or a wrong address or password."""


class PermissionDeniedError(APIStatusError):
    """403: the API key lacks the permission. (For knowledge bases the server sends 400.)"""


class NotFoundError(APIStatusError):
    """404 or 405: the object or the path does not exist."""


class ConflictError(APIStatusError):
    """409: the object is not in a state that allows this."""


class DuplicateError(ConflictError):
    """Another file with the same text is in the knowledge base already. (The server sends 400.)"""


class RequestTooLargeError(APIStatusError):
    """413: the request is larger than the server accepts."""


class UnprocessableEntityError(APIStatusError):
    """422: a field is missing or has the wrong type."""


class RateLimitError(APIStatusError):
    """429: too many requests; see ``retry_after``."""


class InternalServerError(APIStatusError):
    """500 and above: the server or the provider of the model failed."""


class APIResponseError(OpenWebUIError):
    """The response is not the expected one: a web page (the base URL may be wrong), not JSON, empty,
    of another shape, or larger than the buffer limit."""


class StreamError(OpenWebUIError):
    """An error arrived inside the stream; ``partial_text`` is the text before it."""


class TruncatedError(StreamError):
    """The response ended before it was complete; ``partial_text`` is the text received."""


class FileProcessingError(OpenWebUIError):
    """The server could not process the file ``file_id``; ``detail`` is its error message."""


class FileNotProcessedError(FileProcessingError):
    """The text of the file has not been extracted: it was uploaded with ``process=False``, or is not
    processed yet."""


class IngestError(OpenWebUIError):
    """Some files are not in the knowledge base; after an ingestion ``result`` tells which."""


#: The names of openai's, and of ollama's.
APIError = OpenAIError = ResponseError = OpenWebUIError
