"""Takes uploads and discards them: prints its port, responds to each request with a file's record."""

from __future__ import annotations

import re
import socket

RESPONSE = b'{"id":"1"}'


def serve(connection: socket.socket) -> None:
    buffer = bytearray(1 << 20)
    view = memoryview(buffer)
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(65536)
        if not piece:
            return
        head += piece
    start = head.index(b"\r\n\r\n") + 4
    length = re.search(rb"(?i)content-length: (\d+)", head)
    left = int(length[1]) - (len(head) - start) if length else 0
    if b"100-continue" in head:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    while left > 0:
        count = connection.recv_into(view, min(left, len(buffer)))
        if not count:
            return
        left -= count
    connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        % (len(RESPONSE), RESPONSE)
    )


with socket.create_server(("127.0.0.1", 0)) as listener:
    print(listener.getsockname()[1], flush=True)
    while True:
        accepted, _ = listener.accept()
        with accepted:
            serve(accepted)
