"""Meets each connection with its script, and the control requests that register scripts."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import socket
import ssl
from dataclasses import dataclass, field

from .certificates import Certificates
from .peer import Peer, PeerGone
from .request import BadRequest, Log, Received, now_ms, read_body, read_head
from .script import Script, parse_script
from .steps import BadScript, Step

HOST = "127.0.0.1"
SCRIPT_PREFIX = "/s/"
#: Repeated bytes go out in pieces of about this size.
PIECE_BYTES = 1 << 16


@dataclass
class Entry:
    """A name that a test uses: its script, its log and the ports of its own."""

    script: Script | None = None
    log: Log = field(default_factory=Log)
    ports: dict[str, asyncio.AbstractServer] = field(default_factory=dict)


class FaultServer:
    def __init__(self, certificates: Certificates | None) -> None:
        self.certificates = certificates
        self._entries: dict[str, Entry] = {}
        self._identities = itertools.count(1)
        self._tasks: set[asyncio.Task[None]] = set()
        self._deaf: list[socket.socket] = []

    async def listen(
        self, port: int = 0, *, tls: str = "", script: str | None = None
    ) -> asyncio.AbstractServer:
        """A loopback port: tls is "", "tls" or "mtls"; with a script it serves nothing else."""
        context: ssl.SSLContext | None = None
        if tls:
            assert self.certificates is not None
            context = self.certificates.context(ask_client=tls == "mtls")
        loop = asyncio.get_running_loop()
        return await loop.create_server(
            lambda: self._peer(script), HOST, port, ssl=context, backlog=1024
        )

    async def listen_unix(self, path: str) -> None:
        await asyncio.get_running_loop().create_unix_server(
            lambda: self._peer(None), path
        )

    def _peer(self, script: str | None) -> Peer:
        def serve(peer: Peer) -> None:
            task = asyncio.get_running_loop().create_task(self._serve(peer, script))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

        return Peer(next(self._identities), serve)

    async def _serve(self, peer: Peer, script: str | None) -> None:
        """One connection, to its end."""
        with contextlib.suppress(PeerGone, BadRequest):
            while await self._serve_request(peer, script):
                pass
        peer.close()

    async def _serve_request(self, peer: Peer, name: str | None) -> bool:
        """Whether the connection goes on to a further request."""
        request = Received(peer)
        path: str | None = None
        if name is None:
            await read_head(peer, request)
            if not request.path.startswith(SCRIPT_PREFIX):
                await read_body(peer, request)
                return await self._control(peer, request)
            name, _, path = request.path[len(SCRIPT_PREFIX) :].partition("/")
        entry = self._entries.get(name, Entry())
        if entry.script is None:
            return await self._refuse(peer, request, f"no script {name}")
        if path is None and entry.script.routes:
            await read_head(peer, request)
            path = request.path[1:]
        # Without routes a port of its own knows its script, and acts, before any byte is read.
        exchange, request.route = entry.script.next_exchange(
            request.method or "", f"/{path or ''}", entry.log.sent
        )
        entry.log.add(request)
        if exchange is None:
            return await self._refuse(
                peer, request, f"no route for {request.method} /{path}"
            )
        try:
            await _play(peer, exchange.before, [])
            if exchange.read_request:
                if request.method is None:
                    await read_head(peer, request)
                await read_body(peer, request)
            return await _play(peer, exchange.steps, request.steps_ms)
        finally:
            request.played = True

    async def _refuse(self, peer: Peer, request: Received, why: str) -> bool:
        if request.method is None:
            await read_head(peer, request)
        await read_body(peer, request)
        return await _answer(peer, 404, {"error": why})

    async def _control(self, peer: Peer, request: Received) -> bool:
        area, _, name = request.path.lstrip("/").partition("/")
        wanted = f"{request.method} {area}"
        if wanted in ("PUT _script", "POST _script"):
            if request.body_length > len(request.body):
                return await _answer(
                    peer, 413, {"error": "the script is too long; use repeat"}
                )
            try:
                script = parse_script(bytes(request.body))
            except BadScript as mistake:
                return await _answer(peer, 400, {"error": str(mistake)})
            entry = self._entries.setdefault(name, Entry())
            entry.script = script
            entry.log.clear()
            return await _answer(peer, 200, {"path": SCRIPT_PREFIX + name})
        if wanted == "POST _reset":
            await self._reset()
            return await _answer(peer, 200, {})
        if wanted == "GET _deaf":
            return await _answer(peer, 200, _place(self._open_deaf_port()))
        known = self._entries.get(name)
        if known is None:
            return await _answer(peer, 404, {"error": f"no script {name}"})
        if wanted == "DELETE _script":
            await _close_ports(self._entries.pop(name))
        elif wanted == "GET _log":
            requests, dropped = known.log.report()
            return await _answer(peer, 200, requests, [("X-Dropped", str(dropped))])
        elif wanted == "DELETE _log":
            known.log.clear()
        elif wanted == "GET _port":
            return await self._open_port(
                peer, name, known, request.target.partition("?")[2]
            )
        else:
            return await _answer(peer, 404, {"error": f"no such control: {wanted}"})
        return await _answer(peer, 200, {})

    async def _open_port(self, peer: Peer, name: str, entry: Entry, query: str) -> bool:
        tls = query.partition("=")[2] if query.startswith("tls=") else ""
        tls = {"": "", "0": "", "1": "tls", "tls": "tls", "mtls": "mtls"}.get(tls, "?")
        if tls == "?" or (tls and self.certificates is None):
            return await _answer(peer, 400, {"error": "there is no such TLS here"})
        if tls not in entry.ports:
            entry.ports[tls] = await self.listen(tls=tls, script=name)
        return await _answer(peer, 200, _place(port_of(entry.ports[tls]), tls))

    def _open_deaf_port(self) -> int:
        """A port whose queue is full: a connection to it is neither accepted nor refused."""
        listener = socket.create_server((HOST, 0), backlog=0)
        address = listener.getsockname()
        self._deaf.append(listener)
        # One more than the backlog fits into Linux's queue; from then on SYNs are dropped.
        for _ in range(2):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex(address)
            self._deaf.append(filler)
        port: int = address[1]
        return port

    async def _reset(self) -> None:
        for entry in self._entries.values():
            await _close_ports(entry)
        self._entries.clear()
        for each in self._deaf:
            each.close()
        self._deaf.clear()


def port_of(server: asyncio.AbstractServer) -> int:
    assert isinstance(server, asyncio.Server)
    port: int = server.sockets[0].getsockname()[1]
    return port


def url_of(port: int, tls: str = "") -> str:
    return f"{'https' if tls else 'http'}://{HOST}:{port}"


def _place(port: int, tls: str = "") -> dict[str, object]:
    return {"port": port, "url": url_of(port, tls)}


async def _close_ports(entry: Entry) -> None:
    for server in entry.ports.values():
        server.close()


async def _play(peer: Peer, steps: tuple[Step, ...], times: list[float]) -> bool:
    """Takes the steps; whether the connection then waits for another request."""
    keep_alive = False
    for step in steps:
        times.append(now_ms())
        keep_alive = step.kind == "keep_alive" or step.keeps_alive
        if step.kind == "send":
            await _send(peer, step)
        elif step.kind == "sleep":
            await peer.sleep(step.sleep_ms / 1000)
        elif step.kind == "stall":
            await peer.sleep(None)
        elif step.kind == "reset":
            await peer.reset()
            raise PeerGone
        elif step.kind == "cut":
            await peer.cut()
            raise PeerGone
        elif step.kind == "close":
            peer.close()
            raise PeerGone
    return keep_alive


async def _send(peer: Peer, step: Step) -> None:
    if step.drip_ms is not None:
        for _ in range(step.repeat):
            for index in range(len(step.data)):
                await peer.sleep(step.drip_ms / 1000)
                await peer.send(step.data[index : index + 1])
        return
    at_once = max(1, PIECE_BYTES // max(1, len(step.data)))
    left = step.repeat
    while left:
        count = min(left, at_once)
        await peer.send(step.data * count)
        left -= count


async def _answer(
    peer: Peer,
    status: int,
    value: object,
    headers: list[tuple[str, str]] | None = None,
) -> bool:
    body = json.dumps(value).encode()
    lines = [f"HTTP/1.1 {status} Control", "Content-Type: application/json"]
    lines += [f"{name}: {text}" for name, text in headers or []]
    lines.append(f"Content-Length: {len(body)}")
    await peer.send("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
    return True
