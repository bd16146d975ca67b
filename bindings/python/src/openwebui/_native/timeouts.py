"""The timeouts of a call, as the library takes them."""

from __future__ import annotations

from .constants import TIMEOUT_CONNECT, TIMEOUT_EVENT, TIMEOUT_FIRST_BYTE, TIMEOUT_IDLE, TIMEOUT_TOTAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Union

    from .._timeouts import Timeout

#: The number of each in the library.
_NUMBERS = {
    "connect": TIMEOUT_CONNECT,
    "first_byte": TIMEOUT_FIRST_BYTE,
    "idle": TIMEOUT_IDLE,
    "event": TIMEOUT_EVENT,
    "total": TIMEOUT_TOTAL,
}


def timeouts(timeout: Union[float, Timeout, None]) -> Iterator[tuple[int, int]]:
    """The number in the library, and the milliseconds, of each timeout that is not None."""
    if timeout is None:
        return
    timeout = timeout_of(timeout)
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


def timeout_of(timeout: Any) -> Timeout:
    """A number of seconds, or a timeout of httpx's, as one of ours."""
    from .._timeouts import Timeout

    if isinstance(timeout, Timeout):
        return timeout
    if not hasattr(timeout, "pool"):
        return Timeout(total=timeout)
    # httpx waits up to `read` for each byte, the first one too; None is no limit there.
    read = timeout.read or 0
    return Timeout(connect=timeout.connect or 0, first_byte=read, idle=read)


def merged(old: Any, new: Any) -> Any:
    """The timeout `new`, with what it does not set as in `old`."""
    if old is None or new is None:
        return old if new is None else new
    old, new = timeout_of(old), timeout_of(new)
    values = {name: getattr(new, name) for name in _NUMBERS if getattr(new, name) is not None}
    return type(old)(**{**{name: getattr(old, name) for name in _NUMBERS}, **values})
