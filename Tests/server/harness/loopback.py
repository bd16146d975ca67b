"""The few HTTP calls the harness itself makes, all of them to 127.0.0.1."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from typing import Any

HOST = "127.0.0.1"

# A proxy that the environment names must not see these calls.
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class CallFailed(Exception):
    """The server could not be reached, or did not answer 200 with JSON."""


def call(
    url: str,
    body: object = None,
    *,
    method: str | None = None,
    token: str | None = None,
) -> Any:
    headers = {"Content-Type": "application/json"}
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers=headers, method=method)
    try:
        with _opener.open(request, timeout=30) as answer:
            return json.loads(answer.read())
    except urllib.error.HTTPError as error:
        text = error.read(500).decode(errors="replace")
        raise CallFailed(f"{error.code} {text}") from None
    except (OSError, ValueError) as error:
        raise CallFailed(str(error)) from None


def reserve_port() -> socket.socket:
    """Keeps a free port from everybody, until the socket is closed, but a server that names it.

    It is bound and does not listen: with SO_REUSEADDR on both sides a server can take the port,
    and while there is none, connections to it are refused.
    """
    holder = socket.socket()
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    holder.bind((HOST, 0))
    return holder


def without_proxy(no_proxy: str | None) -> str:
    """The NO_PROXY list with loopback added."""
    hosts = [host for host in (no_proxy or "").split(",") if host]
    return ",".join(dict.fromkeys([*hosts, HOST, "localhost", "::1"]))
