"""Reads requests and keeps what a test may want to know of them."""

from __future__ import annotations

import base64
import contextlib
import json
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from .peer import Peer

LARGEST_HEAD = 1 << 20
#: Kept of one body; its true length is told beside it.
KEPT_BODY = 1 << 20
#: Kept of one script's log.
KEPT_REQUESTS = 1000
KEPT_BODIES = 1 << 26


def now_ms() -> float:
    return time.monotonic_ns() / 1e6


class BadRequest(Exception):
    """Bytes that are no HTTP request; the connection is closed."""


@dataclass
class Received:
    """One request, as far as it was read."""

    peer: Peer
    method: str | None = None
    target: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytearray = field(default_factory=bytearray)
    body_length: int = 0
    #: The body has been read to its end.
    whole: bool = False
    #: The last step of its answer was taken, or the peer has left.
    played: bool = False
    #: The name of the script's route that it went, if any.
    route: str = ""
    #: When its head was read, and when each of its steps began: milliseconds of CLOCK_MONOTONIC.
    arrived_ms: float = 0
    steps_ms: list[float] = field(default_factory=list)

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    def header(self, name: str) -> str | None:
        for each, value in self.headers:
            if each.lower() == name:
                return value
        return None

    def report(self) -> dict[str, Any]:
        try:
            body, encoding = self.body.decode(), "utf-8"
        except UnicodeDecodeError:
            body, encoding = base64.b64encode(self.body).decode(), "base64"
        return {
            "method": self.method,
            "target": self.target,
            "route": self.route,
            "headers": self.headers,
            "body": body,
            "body_encoding": encoding,
            "body_length": self.body_length,
            "body_truncated": self.body_length > len(self.body),
            "whole": self.whole,
            "played": self.played,
            "arrived_ms": self.arrived_ms,
            "steps_ms": self.steps_ms,
            "connection": self.peer.identity,
            "end": self.peer.end,
        }

    def keep(self, data: bytes) -> None:
        self.body_length += len(data)
        self.body += data[: KEPT_BODY - len(self.body)]


class Log:
    """The last requests of one script; older ones are dropped, and counted."""

    def __init__(self) -> None:
        self._requests: deque[Received] = deque()
        self._dropped = 0

    def add(self, request: Received) -> None:
        self._requests.append(request)
        self._trim()

    def clear(self) -> None:
        self._requests.clear()
        self._dropped = 0

    def report(self) -> tuple[list[dict[str, Any]], int]:
        self._trim()
        return [request.report() for request in self._requests], self._dropped

    def sent(self, pointer: str) -> str:
        """The string at a JSON Pointer of the newest body that has one there."""
        for request in reversed(self._requests):
            with contextlib.suppress(ValueError, LookupError, TypeError):
                found = json.loads(request.body)
                for key in pointer.split("/")[1:]:
                    found = found[int(key) if isinstance(found, list) else key]
                if isinstance(found, str):
                    return found
        return ""

    def _trim(self) -> None:
        # The newest may still be growing, but only to KEPT_BODY.
        size = sum(len(request.body) for request in self._requests)
        while len(self._requests) > KEPT_REQUESTS or size > KEPT_BODIES:
            size -= len(self._requests.popleft().body)
            self._dropped += 1


async def read_head(peer: Peer, request: Received) -> None:
    """Raises PeerGone when the peer left instead of asking for something more."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += await peer.receive()
        if len(data) > LARGEST_HEAD:
            raise BadRequest("the head is too long")
    head, _, rest = data.partition(b"\r\n\r\n")
    peer.put_back(rest)
    # Latin-1 gives every byte a character, so nothing is lost of a strange header.
    first, *lines = head.decode("latin-1").split("\r\n")
    words = first.split(" ")
    if len(words) != 3:
        raise BadRequest(f"not a request line: {first[:80]}")
    request.method, request.target = words[0], words[1]
    request.arrived_ms = now_ms()
    for line in lines:
        name, _, value = line.partition(":")
        request.headers.append((name, value.strip()))


async def read_body(peer: Peer, request: Received) -> None:
    if (request.header("expect") or "").lower() == "100-continue":
        await peer.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    if (request.header("transfer-encoding") or "").lower() == "chunked":
        await _read_chunks(peer, request)
    else:
        length = request.header("content-length") or "0"
        if not length.isdigit():
            raise BadRequest(f"not a length: {length}")
        await _read_counted(peer, request, int(length))
    request.whole = True


async def _read_counted(peer: Peer, request: Received, left: int) -> None:
    while left:
        data = await peer.receive()
        request.keep(data[:left])
        peer.put_back(data[left:])
        left -= min(left, len(data))


async def _read_chunks(peer: Peer, request: Received) -> None:
    while True:
        size = (await _read_line(peer)).partition(b";")[0].strip()
        try:
            length = int(size, 16)
        except ValueError:
            raise BadRequest(f"not a chunk size: {size[:20]!r}") from None
        await _read_counted(peer, request, length)
        if not length:
            while await _read_line(peer):
                pass  # trailers
            return
        await _read_line(peer)


async def _read_line(peer: Peer) -> bytes:
    data = b""
    while b"\r\n" not in data:
        data += await peer.receive()
        if len(data) > LARGEST_HEAD:
            raise BadRequest("a line is too long")
    line, _, rest = data.partition(b"\r\n")
    peer.put_back(rest)
    return line
