"""The steps of an answer, and the bytes that they send."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CRLF = b"\r\n"
LAST_CHUNK = b"0\r\n\r\n"

#: The keys of which every step has exactly one.
KINDS = frozenset(
    {
        "send",
        "send_base64",
        "chunk",
        "chunk_base64",
        "last_chunk",
        "head",
        "http",
        "sse",
        "ndjson",
        "sleep_ms",
        "stall",
        "reset",
        "close",
        "cut",
        "keep_alive",
    }
)
MODIFIERS = frozenset({"repeat", "drip_ms", "end"})

REASONS = {
    100: "Continue",
    200: "OK",
    204: "No Content",
    206: "Partial Content",
    301: "Moved Permanently",
    302: "Found",
    307: "Temporary Redirect",
    308: "Permanent Redirect",
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    413: "Content Too Large",
    422: "Unprocessable Content",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


class BadScript(Exception):
    """The text goes back to the test that registered it, with status 400."""


@dataclass(frozen=True)
class Step:
    """One thing to do: bytes to send, a time to wait, or a way to end."""

    kind: str
    data: bytes = b""
    repeat: int = 1
    #: Milliseconds before each byte, which then goes alone.
    drip_ms: float | None = None
    sleep_ms: float = 0
    #: The answer's length is plain to the client, so the connection can go on after it.
    keeps_alive: bool = False


def parse_step(step: Mapping[str, Any]) -> Step:
    kinds = [key for key in step if key in KINDS]
    if not kinds and "drip_ms" in step:
        raise BadScript("drip_ms goes with send or chunk")
    if len(kinds) != 1:
        raise BadScript(f"a step has exactly one of {sorted(KINDS)}, not {list(step)}")
    kind = kinds[0]
    only(step, MODIFIERS | {kind}, "a step")
    value = step[kind]
    if kind == "sleep_ms":
        return Step("sleep", sleep_ms=_number(value, "sleep_ms"))
    if kind in ("stall", "reset", "close", "cut", "keep_alive"):
        return Step(kind)
    drip = step.get("drip_ms")
    return Step(
        "send",
        data=_data(kind, value, whole=bool(step.get("end", True))),
        repeat=int(_number(step.get("repeat", 1), "repeat")),
        drip_ms=None if drip is None else _number(drip, "drip_ms"),
        keeps_alive=_keeps_alive(kind, value, step),
    )


def _data(kind: str, value: Any, *, whole: bool) -> bytes:
    if kind == "send":
        return _text(value, kind).encode()
    if kind == "send_base64":
        return _base64(value)
    if kind == "chunk":
        return chunk(_text(value, kind).encode())
    if kind == "chunk_base64":
        return chunk(_base64(value))
    if kind == "last_chunk":
        return LAST_CHUNK
    if kind == "head":
        return _chunked_head(an_object(value, "head"))
    if kind == "http":
        return _whole_answer(an_object(value, "http"))
    if not isinstance(value, list):
        raise BadScript(f"{kind} wants a list")
    if kind == "sse":
        return _stream(
            "text/event-stream", [_sse_event(each) for each in value], whole=whole
        )
    lines = [_line(each).encode() + b"\n" for each in value]
    return _stream("application/x-ndjson", lines, whole=whole)


def _keeps_alive(kind: str, value: Any, step: Mapping[str, Any]) -> bool:
    if kind == "http":
        headers = {name.lower(): text for name, text in _headers(value)}
        return headers.get("connection", "").lower() != "close"
    return kind in ("sse", "ndjson") and bool(step.get("end", True))


def _sse_event(value: Any) -> bytes:
    lines = _line(value).split("\n")
    return "".join(f"data: {line}\n" for line in lines).encode() + b"\n"


def _line(value: Any) -> str:
    """A string as it is; anything else as JSON, which spares a test the quoting."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _stream(content_type: str, parts: list[bytes], *, whole: bool) -> bytes:
    head = _head(
        200, [("Content-Type", content_type), ("Transfer-Encoding", "chunked")]
    )
    return head + b"".join(map(chunk, parts)) + (LAST_CHUNK if whole else b"")


def _whole_answer(given: Mapping[str, Any]) -> bytes:
    only(given, {"status", "headers", "body", "body_base64"}, "http")
    status = int(_number(given.get("status", 200), "status"))
    if "body_base64" in given:
        body = _base64(given["body_base64"])
    else:
        body = _line(given.get("body", "")).encode()
    headers = _headers(given)
    names = {name.lower() for name, _ in headers}
    if "content-type" not in names:
        headers.insert(0, ("Content-Type", "application/json"))
    # A test may give a false length on purpose.
    if not names & {"content-length", "transfer-encoding"} and status != 204:
        headers.append(("Content-Length", str(len(body))))
    return _head(status, headers) + body


def _chunked_head(given: Mapping[str, Any]) -> bytes:
    """The head of an answer whose body follows in later steps, as chunks unless it says else."""
    only(given, {"status", "headers"}, "head")
    headers = _headers(given)
    names = {name.lower() for name, _ in headers}
    if "content-type" not in names:
        headers.insert(0, ("Content-Type", "text/event-stream"))
    if not names & {"content-length", "transfer-encoding", "connection"}:
        headers.append(("Transfer-Encoding", "chunked"))
    return _head(int(_number(given.get("status", 200), "status")), headers)


def _head(status: int, headers: list[tuple[str, str]]) -> bytes:
    lines = [f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join(lines).encode() + CRLF * 2


def chunk(data: bytes) -> bytes:
    return b"%x" % len(data) + CRLF + data + CRLF


def _headers(given: Mapping[str, Any]) -> list[tuple[str, str]]:
    """An object, or a list of pairs for names that come more than once."""
    headers = given.get("headers", {})
    pairs = headers.items() if isinstance(headers, dict) else headers
    try:
        return [(str(name), str(value)) for name, value in pairs]
    except (TypeError, ValueError):
        raise BadScript("headers must be an object or a list of pairs") from None


def an_object(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadScript(f"{name} must be an object")
    return value


def only(given: Mapping[str, Any], known: set[str] | frozenset[str], name: str) -> None:
    strange = sorted(set(given) - known)
    if strange:
        raise BadScript(f"{name} has unknown keys {strange}")


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise BadScript(f"{name} wants text")
    return value


def _number(value: Any, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
        raise BadScript(f"{name} wants a number from 0")
    return value


def _base64(value: Any) -> bytes:
    try:
        return base64.b64decode(_text(value, "base64"), validate=True)
    except binascii.Error as error:
        raise BadScript(f"bad base64: {error}") from None
