"""One accepted connection: bytes in and out, and a clear word on how it ended."""

from __future__ import annotations

import asyncio
import fcntl
import socket
import struct
import termios
from collections.abc import Callable
from typing import cast

#: Beyond this the peer has to wait until its bytes are read.
READ_AHEAD = 1 << 20
FLUSH_SECONDS = 2.0

_LINGER_ZERO = struct.pack("ii", 1, 0)


class PeerGone(Exception):
    """The other side has closed or reset the connection."""


class Peer(asyncio.Protocol):
    """Not asyncio's streams: those do not detect that the peer has left unless they are read."""

    def __init__(self, identity: int, serve: Callable[[Peer], None]) -> None:
        self.identity = identity
        #: open, then: peer closed, peer reset, closed, reset or cut (by us).
        self.end = "open"
        self._serve = serve
        self._buffer = bytearray()
        self._arrived = asyncio.Event()
        self._gone = asyncio.Event()
        self._writable = asyncio.Event()
        self._writable.set()
        self._transport: asyncio.Transport | None = None

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        # So that "written" means "given to the kernel".
        self._transport.set_write_buffer_limits(high=1)
        connection = transport.get_extra_info("socket")
        if connection.family != socket.AF_UNIX:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._serve(self)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        self._arrived.set()
        if len(self._buffer) > READ_AHEAD:
            self._live_transport().pause_reading()

    def eof_received(self) -> bool:
        self._ended("peer closed")
        # TLS has no half-open connections; over TCP we close when the script is done.
        return self._live_transport().get_extra_info("sslcontext") is None

    def connection_lost(self, error: Exception | None) -> None:
        self._ended("peer closed" if error is None else "peer reset")

    def pause_writing(self) -> None:
        self._writable.clear()

    def resume_writing(self) -> None:
        self._writable.set()

    # What the scripts need.

    async def receive(self) -> bytes:
        """Whatever has arrived, at least one byte."""
        while not self._buffer:
            if self._gone.is_set():
                raise PeerGone
            self._arrived.clear()
            await self._arrived.wait()
        data = bytes(self._buffer)
        self._buffer.clear()
        self._live_transport().resume_reading()
        return data

    def put_back(self, data: bytes) -> None:
        self._buffer[:0] = data

    async def send(self, data: bytes) -> None:
        if self._gone.is_set():
            raise PeerGone
        self._live_transport().write(data)
        await self._writable.wait()
        if self._gone.is_set():
            raise PeerGone

    async def sleep(self, seconds: float | None) -> None:
        """Waits that long (None: without limit) unless the peer leaves first."""
        try:
            await asyncio.wait_for(self._gone.wait(), seconds)
        except asyncio.TimeoutError:  # noqa: UP041  another class before Python 3.11
            return
        raise PeerGone

    def close(self) -> None:
        """A proper end: the TLS goodbye if there is one, then FIN."""
        if self.end == "open":
            self.end = "closed"
        self._live_transport().close()

    async def cut(self) -> None:
        """FIN without TLS's goodbye, as when a process behind a tunnel dies."""
        await self._flush()
        self.end = "cut"
        self._live_transport().get_extra_info("socket").shutdown(socket.SHUT_WR)
        self._live_transport().abort()

    async def reset(self) -> None:
        await self._flush()
        self.end = "reset"
        connection = self._live_transport().get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
        self._live_transport().abort()

    async def _flush(self) -> None:
        """A reset throws away what the peer's kernel has not acknowledged; let it all arrive."""
        transport = self._live_transport()
        fd = transport.get_extra_info("socket").fileno()
        deadline = asyncio.get_running_loop().time() + FLUSH_SECONDS
        while asyncio.get_running_loop().time() < deadline and not self._gone.is_set():
            queued = struct.unpack("i", fcntl.ioctl(fd, termios.TIOCOUTQ, b"\0" * 4))[0]
            if not queued and not transport.get_write_buffer_size():
                return
            await asyncio.sleep(0.001)

    def _ended(self, how: str) -> None:
        if self.end == "open":
            self.end = how
        self._gone.set()
        self._arrived.set()
        self._writable.set()

    def _live_transport(self) -> asyncio.Transport:
        assert self._transport is not None
        return self._transport
