"""The exception for each status of the library."""

from __future__ import annotations

from .._errors import (
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    CancelledError,
    ConflictError,
    DuplicateError,
    FileError,
    FileNotProcessedError,
    FileProcessingError,
    IngestError,
    InternalServerError,
    InvalidArgumentError,
    NotFoundError,
    OpenWebUIError,
    PermissionDeniedError,
    RateLimitError,
    RequestTooLargeError,
    StreamError,
    TruncatedError,
    UnprocessableEntityError,
)
from . import constants as status

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .library import Library

#: The statuses with a class of their own; `error_class` has the ranges.
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
    """The exception for a status of the library, including those that later releases add."""
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


def error_of(library: Library, number: int, what: str = "") -> OpenWebUIError:
    """The exception for a status that a function of the library returned, about `what`."""
    message = library.owui_status_message(number).decode()
    kind = library.owui_status_name(number).decode()
    return error_class(number)(f"{what}: {message}" if what else message, kind=kind)
