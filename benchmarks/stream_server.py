#!/usr/bin/env python3
"""Responds to every request with a stream of chat events, as fast as the peer reads.

usage: stream_server.py EVENTS lines|events|packed|paced

Prints its port. "lines" frames as Open WebUI does, each line an HTTP chunk of its own; "events" makes a
chunk of each event, "packed" of many; "paced" are events in packets of their own, one each 200 us.
"""

from __future__ import annotations

import re
import socket
import sys
import threading
import time

EVENT = (
    b'data: {"id":"chatcmpl-0123456789abcdef0123456789abcdef","object":"chat.completion.chunk",'
    b'"created":1763800000,"model":"llama3.2:latest","choices":[{"index":0,"delta":{"content":"%s"},'
    b'"logprobs":null,"finish_reason":null}]}\n\n'
)
WORDS = [
    b" the",
    b" sky",
    b" scatters",
    b" light",
    b" of",
    b" short",
    b" waves",
    b" \xc3\xa9t\xc3\xa9",
]


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def frame(event: bytes, framing: str) -> bytes:
    if framing == "lines":
        return chunk(event[:-1]) + chunk(b"\n")
    return chunk(event) if framing == "events" else event


def blocks(events: int, framing: str) -> list[bytes]:
    """The body in pieces of some 64 KiB."""
    last = EVENT.replace(b'"content":"%s"', b"").replace(
        b'"finish_reason":null', b'"finish_reason":"stop"'
    )
    tail = frame(last, framing) + frame(b"data: [DONE]\n\n", framing)
    if framing == "paced":
        return [
            *(chunk(EVENT % WORDS[i % len(WORDS)]) for i in range(events)),
            chunk(tail),
        ]
    group = b"".join(frame(EVENT % WORDS[i % len(WORDS)], framing) for i in range(256))
    rest = b"".join(
        frame(EVENT % WORDS[i % len(WORDS)], framing) for i in range(events % 256)
    )
    pieces = [group] * (events // 256) + [rest + tail]
    return pieces if framing != "packed" else [chunk(piece) for piece in pieces]


def is_whole(request: bytes) -> bool:
    """Its body too: what is left unread when the connection closes would reset it."""
    head, end, body = request.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)^content-length: *(\d+)", head, re.MULTILINE)
    return bool(end) and len(body) >= int(length[1] if length else 0)


def serve(peer: socket.socket, pieces: list[bytes], pace: float) -> None:
    with peer:
        request = b""
        while not is_whole(request):
            more = peer.recv(65536)
            if not more:
                return
            request += more
        peer.sendall(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\n"
            b"transfer-encoding: chunked\r\nconnection: close\r\n\r\n"
        )
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        at = time.perf_counter()
        for piece in pieces:
            peer.sendall(piece)
            at += pace
            # Without sleeping, which takes longer than that.
            while pace and time.perf_counter() < at:
                pass
        peer.sendall(b"0\r\n\r\n")


def main() -> None:
    pieces = blocks(int(sys.argv[1]), sys.argv[2])
    pace = 0.0002 if sys.argv[2] == "paced" else 0
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(listener.getsockname()[1], flush=True)
        while True:
            peer, _ = listener.accept()
            threading.Thread(
                target=serve, args=(peer, pieces, pace), daemon=True
            ).start()


if __name__ == "__main__":
    main()
