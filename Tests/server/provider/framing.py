"""How a piece of an answer is written down: JSON, server-sent events, lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .knobs import Knobs

EVENT_STREAM = "text/event-stream; charset=utf-8"
NDJSON = "application/x-ndjson"

Frames = Iterable[bytes]


@dataclass(frozen=True)
class Stream:
    """A streamed answer in its parts, so that a fault can fall between any two deltas."""

    content_type: str
    head: Frames
    deltas: Frames
    tail: Frames
    #: The API's way of saying in mid-stream that it has failed.
    failure: Callable[[], list[bytes]]
    garbage: bytes
    #: A delta that says nothing.
    empty: Callable[[], bytes]


def encode(value: object, *, ascii_only: bool = False) -> bytes:
    text = json.dumps(value, ensure_ascii=ascii_only, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair has no UTF-8, only an escape.
        return json.dumps(value, separators=(",", ":")).encode()


class Framing:
    """Puts JSON into frames as the knobs want it."""

    def __init__(self, knobs: Knobs) -> None:
        self._ascii = knobs.ascii
        self._end = b"\r\n" if knobs.crlf else b"\n"
        self._comment = b": ping" + self._end * 2 if knobs.comments else b""
        self._event_line = b"event: message" + self._end if knobs.event_lines else b""

    def event(self, value: object, name: str | None = None) -> bytes:
        return self.raw_event(encode(value, ascii_only=self._ascii), name)

    def raw_event(self, data: bytes, name: str | None = None) -> bytes:
        line = (
            self._event_line if name is None else b"event: " + name.encode() + self._end
        )
        return self._comment + line + b"data: " + data + self._end * 2

    def line(self, value: object) -> bytes:
        return self.raw_line(encode(value, ascii_only=self._ascii))

    def raw_line(self, data: bytes) -> bytes:
        return data + self._end


def frames_of(tokens: Iterable[str], frame: Callable[[str], bytes]) -> Iterator[bytes]:
    """One frame a token, each made once: the words repeat, and json.dumps is what costs."""
    made: dict[str, bytes] = {}
    for token in tokens:
        known = made.get(token)
        if known is None:
            known = made[token] = frame(token)
        yield known
