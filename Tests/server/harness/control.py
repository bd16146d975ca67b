"""What the command of a run may ask of the runner: the server's death and life, its filters."""

from __future__ import annotations

import json
import socketserver
import sys
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import unquote

from . import loopback
from .filters import BadFilter, Filters
from .openwebui import OpenWebUI
from .processes import Interrupted, StartFailed

#: A peer that says nothing must not keep the runner from noticing that the command has ended.
PEER_SECONDS = 10
LARGEST_BODY = 1 << 20


class NoSuchControl(Exception):
    pass


class BadBody(Exception):
    pass


class Control(socketserver.TCPServer):
    """Serves one request at a time, when run_command says that there is one."""

    request_queue_size = 64

    def __init__(self, openwebui: OpenWebUI) -> None:
        super().__init__((loopback.HOST, 0), _Handler)
        self.url = f"http://{loopback.HOST}:{self.socket.getsockname()[1]}"
        self._openwebui = openwebui
        self._filters = Filters(openwebui)

    def perform(self, wanted: str, name: str, body: dict[str, Any]) -> object:
        server, filters = self._openwebui, self._filters
        if wanted == "POST filters" and not name:
            filters.install(body)
        elif wanted == "DELETE filters":
            filters.remove(name)
        elif wanted == "GET filters" and not name:
            return filters.names()
        elif name:
            raise NoSuchControl
        elif wanted in ("POST kill", "POST restart", "POST start"):
            if wanted != "POST start":
                server.kill()
            if wanted != "POST kill":
                server.start()
        elif wanted != "GET ":
            raise NoSuchControl
        return {"running": server.is_running, "url": server.url}

    def handle_error(self, request: Any, client_address: Any) -> None:
        error = sys.exc_info()[1]
        if isinstance(error, Interrupted):
            raise error
        if not isinstance(error, ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = PEER_SECONDS
    server: Control

    def _perform(self) -> None:
        area, _, name = self.path.partition("?")[0].lstrip("/").partition("/")
        try:
            body = self._body()
            done = self.server.perform(f"{self.command} {area}", unquote(name), body)
        except NoSuchControl:
            self._answer(404, {"error": f"no such control: {self.command} {self.path}"})
        except (BadFilter, BadBody) as mistake:
            self._answer(400, {"error": str(mistake)})
        except loopback.CallFailed as error:
            self._answer(502, {"error": f"Open WebUI: {error}"})
        except StartFailed as error:
            self._answer(500, {"error": str(error)})
        else:
            self._answer(200, done)

    do_GET = do_POST = do_DELETE = _perform

    def _body(self) -> dict[str, Any]:
        length = int(self.headers.get("Content-Length") or 0)
        if length > LARGEST_BODY:
            raise BadBody("the body is too long")
        try:
            body = json.loads(self.rfile.read(length) or "{}")
        except ValueError as error:
            raise BadBody(f"the body is not JSON: {error}") from None
        if not isinstance(body, dict):
            raise BadBody("the body is not an object")
        return body

    def _answer(self, status: int, value: object) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        # The next request has to come by way of run_command.
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass
