"""The five timeouts of a call."""

from __future__ import annotations

from ._constants import TIMEOUT_CONNECT, TIMEOUT_EVENT, TIMEOUT_FIRST_BYTE, TIMEOUT_IDLE, TIMEOUT_TOTAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Optional, Union

#: The number of each in the library.
_NUMBERS = {
    "connect": TIMEOUT_CONNECT,
    "first_byte": TIMEOUT_FIRST_BYTE,
    "idle": TIMEOUT_IDLE,
    "event": TIMEOUT_EVENT,
    "total": TIMEOUT_TOTAL,
}


class Timeout:
    """The timeouts of a call, in seconds (int or float).

    None keeps a timeout: for a call the value of the client, for a client the default. 0 disables a
    timeout. :class:`openwebui.APITimeoutError` is raised when one expires; its ``kind`` tells which.

    Args:
        connect: for name lookup, connection and TLS. Default 10.
        first_byte: from the last byte of the request to the first byte of the response. Default 600,
            because a chat that is not streamed responds when it has finished.
        idle: without a byte in either direction. Default 300.
        event: without an event in a stream; comments that keep the connection alive do not count.
            Disabled by default.
        total: from the start of the call to its end, including retries, the waits between them, all
            pages of a list, and the time that your code takes between two elements or chunks.
            Disabled by default.

    All but `total` start anew with each request of a call. Idle and event timeouts do not run while
    your code does not read.
    """

    __slots__ = tuple(_NUMBERS)

    def __init__(
        self,
        *,
        connect: Optional[float] = None,
        first_byte: Optional[float] = None,
        idle: Optional[float] = None,
        event: Optional[float] = None,
        total: Optional[float] = None,
    ) -> None:
        self.connect = connect
        self.first_byte = first_byte
        self.idle = idle
        self.event = event
        self.total = total

    def __repr__(self) -> str:
        values = ((name, getattr(self, name)) for name in _NUMBERS)
        return f"Timeout({', '.join(f'{name}={value!r}' for name, value in values if value is not None)})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Timeout):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _NUMBERS)

    __hash__ = None  # type: ignore[assignment]


def timeouts(timeout: Union[float, Timeout, None]) -> Iterator[tuple[int, int]]:
    """The number in the library, and the milliseconds, of each timeout that is not None."""
    if timeout is None:
        return
    if not isinstance(timeout, Timeout):
        timeout = Timeout(total=timeout)
    for name, number in _NUMBERS.items():
        seconds = getattr(timeout, name)
        if seconds is not None:
            yield number, _milliseconds(name, seconds)


def _milliseconds(name: str, seconds: float) -> int:
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        raise TypeError(f"timeout: {name} must be a number of seconds, not {type(seconds).__name__}")
    if not 0 <= seconds < 1e12:
        raise ValueError(f"timeout: {name} must be a number of seconds, or 0 to disable it, not {seconds!r}")
    # 0 would disable the timeout.
    return max(1, round(seconds * 1000)) if seconds else 0
