"""The fault server: exactly the scripted bytes, and a true log of what came."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import time
import unittest
from typing import Any
from urllib.parse import urlsplit

from .running import SECONDS, ServerTestCase


class FaultsTest(ServerTestCase):
    command = ("faults.py",)

    def script(self, *connections: dict[str, Any], **more: Any) -> str:
        """Registers a script under the test's own name, and gives its path."""
        name = self.id().rpartition(".")[2]
        body = {"connections": list(connections), **more}
        path: str = self.call_json("PUT", f"/_script/{name}", body)["path"]
        return path

    def log(self, path: str) -> Any:
        return self.call_json("GET", path.replace("/s/", "/_log/"))

    def raw(self, request: bytes, url: str | None = None) -> tuple[bytes, str]:
        """All the bytes of the answer, and how the connection ended."""
        parts = urlsplit(url or self.places["url"])
        address = (parts.hostname, parts.port)
        data = b""
        # A reset at once may come before connect returns, or as the request is sent.
        try:
            with socket.create_connection(address, timeout=SECONDS) as connection:
                connection.sendall(request)
                while piece := connection.recv(65536):
                    data += piece
        except (BrokenPipeError, ConnectionResetError):
            return data, "reset"
        return data, "closed"

    def test_raw_steps(self) -> None:
        path = self.script(
            {
                "steps": [
                    {"send": "ab"},
                    {"send_base64": "/w=="},
                    {"send": "xy", "repeat": 2},
                ]
            },
            {"steps": [{"chunk": "héllo"}, {"last_chunk": True}, {"close": True}]},
            {"steps": [{"send": "x" * 1000, "repeat": 500}, {"reset": True}]},
        )
        request = f"GET {path} HTTP/1.1\r\n\r\n".encode()
        self.assertEqual(self.raw(request), (b"ab\xffxyxy", "closed"))
        self.assertEqual(
            self.raw(request), (b"6\r\nh\xc3\xa9llo\r\n0\r\n\r\n", "closed")
        )
        for _ in range(2):  # the last entry repeats
            data, end = self.raw(request)
            self.assertEqual((len(data), end), (500_000, "reset"))
        self.assertEqual(
            [entry["end"] for entry in self.log(path)][2:], ["reset", "reset"]
        )

    def test_whole_answers_share_a_connection(self) -> None:
        path = self.script(
            {
                "steps": [
                    {"http": {"status": 429, "headers": {"Retry-After": 1}, "body": {}}}
                ]
            },
            {"steps": [{"sse": [{"a": 1}, "[DONE]"]}]},
            {
                "steps": [
                    {"head": {"status": 200}},
                    {"chunk": "data: 1\n\n"},
                    {"cut": True},
                ]
            },
        )
        connection = self.connection()
        connection.request("POST", f"{path}/api/x", b'{"q":"\xc3\xa9"}')
        answer = connection.getresponse()
        self.assertEqual((answer.status, answer.headers["Retry-After"]), (429, "1"))
        answer.read()
        connection.request("POST", path, b"\xff" * 2_000_000)
        self.assertEqual(
            connection.getresponse().read(), b'data: {"a": 1}\n\ndata: [DONE]\n\n'
        )
        connection.request("GET", path)
        with self.assertRaises(http.client.IncompleteRead):
            connection.getresponse().read()
        first, second, third = self.log(path)
        self.assertEqual(
            (first["target"], first["body"]), (f"{path}/api/x", '{"q":"é"}')
        )
        self.assertEqual(second["body_length"], 2_000_000)
        self.assertTrue(second["body_truncated"])
        self.assertEqual(first["connection"], third["connection"])
        self.assertEqual(third["end"], "cut")

    def test_a_stalled_client_that_leaves_is_noticed(self) -> None:
        path = self.script({"steps": [{"send": "x"}, {"stall": True}]})
        parts = urlsplit(self.places["url"])
        with socket.create_connection((parts.hostname, parts.port)) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\n\r\n".encode())
            self.assertEqual(connection.recv(9), b"x")
            self.assertEqual(self.log(path)[0]["end"], "open")
        self.eventually(lambda: self.log(path)[0]["end"] == "peer closed")

    def test_delays(self) -> None:
        path = self.script(
            {"steps": [{"sleep_ms": 50}, {"send": "abc", "drip_ms": 20}]}
        )
        started = time.monotonic()
        data, _ = self.raw(f"GET {path} HTTP/1.1\r\n\r\n".encode())
        self.assertEqual(data, b"abc")
        self.assertGreater(time.monotonic() - started, 0.1)

    def test_a_port_of_its_own_can_act_before_any_request(self) -> None:
        path = self.script({"steps": [{"reset": True}]}, read_request=False)
        place = self.call_json("GET", path.replace("/s/", "/_port/"))
        self.assertEqual(self.raw(b"", place["url"]), (b"", "reset"))
        self.script({"before": [{"send": "early "}], "steps": [{"send": "late"}]})
        self.assertEqual(
            self.raw(b"GET / HTTP/1.1\r\n\r\n", place["url"])[0], b"early late"
        )

    def test_a_deaf_port_never_answers_a_connection(self) -> None:
        place = self.call_json("GET", "/_deaf")
        with self.assertRaises(TimeoutError):
            socket.create_connection(("127.0.0.1", place["port"]), timeout=0.3)

    def test_tls_asks_for_the_right_certificates(self) -> None:
        if "tls_url" not in self.places:
            self.skipTest("no certificates could be made")
        context = ssl.create_default_context(cafile=self.places["ca_file"])
        path = self.script({"steps": [{"http": {"body": "fine"}}]})

        def fetch(url: str, host: str = "127.0.0.1") -> bytes:
            connection = http.client.HTTPSConnection(
                host, urlsplit(url).port, context=context, timeout=SECONDS
            )
            self.addCleanup(connection.close)
            connection.request("GET", path)
            return connection.getresponse().read()

        self.assertEqual(fetch(self.places["tls_url"]), b"fine")
        with self.assertRaises(ssl.SSLCertVerificationError):
            fetch(self.places["tls_url"], "localhost")
        with self.assertRaises(OSError):
            fetch(self.places["mtls_url"])
        context.load_cert_chain(self.places["client_cert"], self.places["client_key"])
        self.assertEqual(fetch(self.places["mtls_url"]), b"fine")

    def test_bad_scripts_are_explained(self) -> None:
        for step in ({"sned": "x"}, {"send": 1}, {"send": "x", "close": True}):
            body = {"connections": [{"steps": [step]}]}
            status, data = self.call("PUT", "/_script/bad", body)
            self.assertEqual(status, 400)
            self.assertTrue(json.loads(data)["error"])


if __name__ == "__main__":
    unittest.main()
