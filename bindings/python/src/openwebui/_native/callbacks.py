"""Python functions as the library's callbacks.

An exception in a callback stops the call: it is kept in `raised`, and raised on the thread that runs
the call.
"""

from __future__ import annotations

from ctypes import memmove, string_at

from .prototypes import DATA_FN, PROGRESS_FN, READ_FN, REWIND_FN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Optional

    from .signatures import ProgressCallback, Raised, TransferCallback


def progress(function: TransferCallback, raised: Raised) -> Any:
    """An ``owui_progress_fn``."""

    def call(sent: int, to_send: int, received: int, to_receive: int, _: Any) -> int:
        try:
            function(sent, _known(to_send), received, _known(to_receive))
        except BaseException as error:
            raised.append(error)
            return 1
        return 0

    return PROGRESS_FN(call)


def sent(function: ProgressCallback) -> TransferCallback:
    """Calls `function` with the bytes sent, when they have changed."""
    last: list[object] = [None]

    def call(sent: int, to_send: Optional[int], received: int, to_receive: Optional[int]) -> None:
        if last[0] != (sent, to_send):
            last[0] = (sent, to_send)
            function(sent, to_send)

    return call


def received(function: ProgressCallback) -> TransferCallback:
    """Calls `function` with the bytes received, when they have changed."""
    report = sent(function)

    def call(sent: int, to_send: Optional[int], received: int, to_receive: Optional[int]) -> None:
        if received:
            report(received, to_receive, 0, None)

    return call


def data(function: Callable[[bytes], object], raised: Raised) -> Any:
    """An ``owui_data_fn``."""

    def call(pointer: int, length: int, _: Any) -> int:
        try:
            function(string_at(pointer, length))
        except BaseException as error:
            raised.append(error)
            return 1
        return 0

    return DATA_FN(call)


def read(function: Callable[[int], bytes], raised: Raised) -> Any:
    """An ``owui_read_fn`` that calls `function` with a number of bytes, as ``file.read``."""

    def call(buffer: int, size: int, _: Any) -> int:
        try:
            piece = function(size)
            if not isinstance(piece, bytes):
                piece = _copied(piece)
            if len(piece) > size:
                raise ValueError(f"read({size}) returned {len(piece)} bytes")
            memmove(buffer, piece, len(piece))
            return len(piece)
        except BaseException as error:
            raised.append(error)
            return -1

    return READ_FN(call)


def _copied(piece: Any) -> bytes:
    """The bytes of a buffer, whose elements may be wider than a byte or not contiguous."""
    try:
        return memoryview(piece).tobytes()
    except TypeError:
        raise TypeError(f"read() must return bytes, not {type(piece).__name__}") from None


def rewind(function: Callable[[], object], raised: Raised) -> Any:
    """An ``owui_rewind_fn``."""

    def call(_: Any) -> int:
        try:
            function()
        except Exception:
            # The call then reports the error because of which it wanted to read again.
            return 1
        except BaseException as error:
            raised.append(error)
            return 1
        return 0

    return REWIND_FN(call)


def _known(count: int) -> Optional[int]:
    return count if count >= 0 else None
