"""Sends an answer at the pace, and with the faults, that its knobs ask for."""

from __future__ import annotations

import asyncio
import enum
import socket
import struct
from collections.abc import Callable, Iterator

from aiohttp import web

from .counters import Counters
from .framing import EVENT_STREAM, Stream, encode
from .prompt import Prompt

#: Without a pace frames are joined up to this size: one write a frame would cost ten times more.
BATCH_BYTES = 1 << 16

#: A cut that comes with the data it follows makes Open WebUI throw that data away.
CUT_SECONDS = 0.05

_LINGER_ZERO = struct.pack("ii", 1, 0)

#: Makes the API's error object from a status and a message.
ErrorObject = Callable[[int, str], dict[str, object]]


class _Mark(enum.Enum):
    PACE = enum.auto()
    STALL = enum.auto()
    CUT = enum.auto()
    END = enum.auto()


class Player:
    """Plays the answer to one request."""

    def __init__(
        self, request: web.Request, prompt: Prompt, counters: Counters
    ) -> None:
        self._request = request
        self._message = prompt.message
        self._knobs = prompt.knobs
        self._counters = counters

    def refusal(self, error: ErrorObject) -> web.Response | None:
        """The failure before the first token, if one is asked for."""
        knobs = self._knobs
        if knobs.status is None or not self._counters.refuse(
            self._message, knobs.times
        ):
            return None
        message = f"the emulator was told to fail with {knobs.status}"
        data = encode(error(knobs.status, message))
        bodies = {
            "json": ("application/json", data),
            "text": ("text/plain", message.encode()),
            "html": (
                "text/html",
                f"<html><body><h1>{message}</h1></body></html>".encode(),
            ),
            "sse": (EVENT_STREAM, b"data: " + data + b"\n\n"),
        }
        content_type, body = bodies[knobs.error_body]
        headers = {"Content-Type": content_type}
        if knobs.retry_after is not None:
            headers["Retry-After"] = knobs.retry_after
        if knobs.retry_after_ms is not None:
            headers["retry-after-ms"] = knobs.retry_after_ms
        return web.Response(status=knobs.status, body=body, headers=headers)

    async def stream(self, stream: Stream) -> web.StreamResponse:
        with self._counters.open(streamed=True):
            response = web.StreamResponse(headers={"Content-Type": stream.content_type})
            if await self._begin(response) and await self._play(response, stream):
                await response.write_eof()
                self._counters.complete_stream()
        return response

    async def whole(
        self, value: object, deltas: int, error: ErrorObject
    ) -> web.StreamResponse:
        """An answer in one piece; it takes as long as its stream would."""
        knobs = self._knobs
        if knobs.fail_after is not None:
            return web.json_response(error(500, "the emulator failed"), status=500)
        with self._counters.open(streamed=False):
            data = encode(value, ascii_only=knobs.ascii)
            if knobs.eof_after is not None:
                data = data[: len(data) // 2]
            response = web.StreamResponse(headers={"Content-Type": "application/json"})
            response.content_length = len(data)
            await asyncio.sleep(knobs.pace_ms * deltas / 1000)
            if not await self._begin(response):
                return response
            half = len(data) // 2
            await self._write(response, data[:half])
            if knobs.cut_after is not None:
                await asyncio.sleep(CUT_SECONDS)
                self._cut()
                return response
            if knobs.stall_after is not None:
                await self._stall()
            await self._write(response, data[half:])
            await response.write_eof()
        return response

    async def _begin(self, response: web.StreamResponse) -> bool:
        """Sends the headers; false when the connection is cut instead."""
        await asyncio.sleep(self._knobs.first_ms / 1000)
        if self._knobs.cut_after == 0:
            self._cut()
            return False
        await response.prepare(self._request)
        return True

    async def _play(self, response: web.StreamResponse, stream: Stream) -> bool:
        """Sends it all; false when a fault ended it before its own end."""
        loop = asyncio.get_running_loop()
        pace = self._knobs.pace_ms / 1000
        due = loop.time()
        batch = bytearray()
        for step in self._steps(stream):
            if isinstance(step, bytes):
                batch += step
                if len(batch) >= BATCH_BYTES:
                    await self._write(response, bytes(batch))
                    batch.clear()
                    # A fast reader never makes the write wait; other requests want their turn.
                    await asyncio.sleep(0)
                continue
            if batch:
                await self._write(response, bytes(batch))
                batch.clear()
            if step is _Mark.PACE:
                # Times are kept from the start, or each delta's lateness would add up.
                due += pace
                await asyncio.sleep(max(0.0, due - loop.time()))
            elif step is _Mark.STALL:
                await self._stall()
            elif step is _Mark.CUT:
                await asyncio.sleep(CUT_SECONDS)
                self._cut()
                return False
            else:
                await response.write_eof()
                return False
        await self._write(response, bytes(batch))
        return True

    def _steps(self, stream: Stream) -> Iterator[bytes | _Mark]:
        knobs = self._knobs
        yield from stream.head
        count = 0
        for delta in stream.deltas:
            if knobs.pace_ms and count:
                yield _Mark.PACE
            yield from self._faults(stream, count)
            yield delta
            count += 1
        yield from self._faults(stream, count)
        yield from stream.tail

    def _faults(self, stream: Stream, count: int) -> Iterator[bytes | _Mark]:
        knobs = self._knobs
        if count == knobs.garbage_after:
            yield stream.garbage
        if count == knobs.empty_after:
            yield stream.empty()
        if count == knobs.stall_after:
            yield _Mark.STALL
        if count == knobs.cut_after:
            yield _Mark.CUT
        if count == knobs.fail_after:
            yield from stream.failure()
            yield _Mark.END
        if count == knobs.eof_after:
            yield _Mark.END

    async def _write(self, response: web.StreamResponse, data: bytes) -> None:
        if not self._knobs.bytewise:
            await response.write(data)
            return
        for index in range(len(data)):
            await response.write(data[index : index + 1])
            await asyncio.sleep(0)

    async def _stall(self) -> None:
        # The handler is cancelled when the client leaves, which ends the wait.
        if self._knobs.stall_ms is None:
            await asyncio.Event().wait()
        else:
            await asyncio.sleep(self._knobs.stall_ms / 1000)

    def _cut(self) -> None:
        transport = self._request.transport
        if transport is None:
            return
        if self._knobs.reset:
            connection = transport.get_extra_info("socket")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
            transport.abort()
        else:
            transport.close()
