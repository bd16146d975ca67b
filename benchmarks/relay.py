"""A relay before a server that counts the requests that go through it."""

from __future__ import annotations

import asyncio
import multiprocessing
import re
import socket
import urllib.parse
from typing import Any

REQUEST = re.compile(rb"(?:GET|POST|PUT|PATCH|DELETE) \S+ HTTP/1\.1\r\n")


class Relay:
    """Runs in a process of its own, so that it takes no time of the program that is measured."""

    def __init__(self, url: str) -> None:
        parts = urllib.parse.urlsplit(url)
        listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._count = multiprocessing.Value("q", 0)
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}{parts.path}"
        target = (parts.hostname or "", parts.port or 80)
        self._process = multiprocessing.get_context("fork").Process(
            target=_run, args=(listener, target, self._count), daemon=True
        )
        self._process.start()
        listener.close()

    def taken(self) -> int:
        """The requests since the last question."""
        with self._count.get_lock():
            count = int(self._count.value)
            self._count.value = 0
        return count

    def close(self) -> None:
        self._process.terminate()
        self._process.join()


def _run(listener: socket.socket, target: tuple[str, int], count: Any) -> None:
    async def relay(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter, counts: bool
    ) -> None:
        kept = b""
        try:
            while data := await reader.read(1 << 16):
                if counts:
                    kept += data
                    matches = list(REQUEST.finditer(kept))
                    kept = kept[matches[-1].end() :] if matches else kept
                    kept = kept[-2000:]
                    with count.get_lock():
                        count.value += len(matches)
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()

    async def accepted(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            there, back = await asyncio.open_connection(*target)
        except OSError:
            writer.close()
            return
        await asyncio.gather(relay(reader, back, True), relay(there, writer, False))

    async def serve() -> None:
        server = await asyncio.start_server(accepted, sock=listener)
        await server.serve_forever()

    asyncio.run(serve())
