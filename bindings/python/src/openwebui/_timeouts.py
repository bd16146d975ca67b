"""The five clocks of a call."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Optional, Union

#: As the library numbers them.
_NAMES = ("connect", "first_byte", "idle", "event", "total")


class Timeout:
    """How long a call may take, in seconds (fractions allowed). None leaves a clock as it is:
    for a call as the client has it, for a client at its default. 0 switches a clock off.

    Args:
        connect: name lookup, connection and TLS. Default 10.
        first_byte: from the request's last byte to the answer's first. Default 600, since a whole
            chat answers only when it is finished.
        idle: no byte moves in either direction. Default 300.
        event: no event arrives in a stream; comments that only keep the connection alive do not
            count. Off by default.
        total: all of it. Off by default.

    Each raises :class:`openwebui.APITimeoutError` when it runs out.
    """

    __slots__ = _NAMES

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
        given = ((name, getattr(self, name)) for name in _NAMES)
        return f"Timeout({', '.join(f'{name}={value!r}' for name, value in given if value is not None)})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Timeout):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _NAMES)

    __hash__ = None  # type: ignore[assignment]


def timeouts(timeout: Union[float, Timeout, None]) -> Iterator[tuple[int, int]]:
    """The library's number of each clock that is to be set, and its milliseconds."""
    if timeout is None:
        return
    if not isinstance(timeout, Timeout):
        timeout = Timeout(total=timeout)
    for number, name in enumerate(_NAMES):
        seconds = getattr(timeout, name)
        if seconds is not None:
            yield number, _milliseconds(name, seconds)


def _milliseconds(name: str, seconds: float) -> int:
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        raise TypeError(f"timeout: {name} must be a number of seconds, not {type(seconds).__name__}")
    if not 0 <= seconds < 1e12:
        raise ValueError(f"timeout: {name} must be 0 (off) or more seconds, not {seconds!r}")
    # 0 would switch the clock off.
    return max(1, round(seconds * 1000)) if seconds else 0
