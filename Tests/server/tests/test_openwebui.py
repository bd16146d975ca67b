"""The real server's death and life and its filters: `./openwebui.py run -- python -m unittest`."""

from __future__ import annotations

import json
import os
import time
import unittest
import urllib.error
import urllib.request
from typing import Any

CONTROL = os.environ.get("OWUI_TEST_CONTROL_URL", "")
SERVER = os.environ.get("OPENWEBUI_URL", "")
PROVIDER = os.environ.get("OWUI_TEST_PROVIDER_URL", "")
KEY = os.environ.get("OPENWEBUI_API_KEY", "")
VERSION = tuple(map(int, os.environ.get("OWUI_TEST_SERVER_VERSION", "0").split(".")))
SECONDS = 120

_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def call(
    method: str, url: str, body: object = None, *, token: str = KEY
) -> tuple[int, str]:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    data = body if isinstance(body, bytes) else None
    if data is not None:
        headers["Content-Type"] = "multipart/form-data; boundary=B"
    elif body is not None:
        data = json.dumps(body).encode()
    request = urllib.request.Request(url, data, headers, method=method)
    try:
        with _direct.open(request, timeout=SECONDS) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


@unittest.skipUnless(CONTROL, "needs ./openwebui.py run")
class OpenWebUITest(unittest.TestCase):
    def ask(self, method: str, url: str, body: object = None) -> Any:
        status, text = call(method, url, body)
        self.assertEqual(status, 200, text)
        return json.loads(text)

    def upload(self, text: str) -> str:
        head = 'Content-Disposition: form-data; name="file"; filename="a.txt"\r\n'
        head += "Content-Type: text/plain\r\n"
        body = f"--B\r\n{head}\r\n{text}\r\n--B--\r\n".encode()
        status, data = call("POST", f"{SERVER}/api/v1/files/", body)
        self.assertEqual(status, 200, data)
        name: str = json.loads(data)["id"]
        return name

    def processed(self, file: str) -> Any:
        url = f"{SERVER}/api/v1/files/{file}/process/status"
        while (status := self.ask("GET", url)["status"]) not in ("completed", "failed"):
            time.sleep(0.05)
        return status

    def chat(self, text: str, *, stream: bool = False) -> tuple[int, str]:
        messages = [{"role": "user", "content": f"#emu echo=1\n{text}"}]
        body = {"model": "emu", "messages": messages, "stream": stream}
        return call("POST", f"{SERVER}/api/chat/completions", body)

    def install(self, name: str, **more: str) -> None:
        self.ask("POST", f"{CONTROL}/filters", {"name": name, **more})
        self.addCleanup(self.ask, "DELETE", f"{CONTROL}/filters/{name}")

    def count(self) -> Any:
        return self.ask("GET", f"{PROVIDER}/_emu/stats")["counts"].get("mark", 0)

    def test_all_is_still_there_after_a_sudden_death(self) -> None:
        file = self.upload("The toll is four crowns.")
        self.assertEqual(self.processed(file), "completed")
        self.assertFalse(self.ask("POST", f"{CONTROL}/kill")["running"])
        with self.assertRaises(urllib.error.URLError):
            call("GET", f"{SERVER}/ready")
        self.assertTrue(self.ask("POST", f"{CONTROL}/start")["running"])
        self.ask("POST", f"{CONTROL}/start")
        for token in (KEY, os.environ["OWUI_TEST_JWT"]):
            url = f"{SERVER}/api/v1/files/{file}/content"
            self.assertEqual(
                call("GET", url, token=token), (200, "The toll is four crowns.")
            )
        self.assertIn("hello", self.chat("hello")[1])
        self.assertTrue(self.ask("POST", f"{CONTROL}/restart")["running"])
        self.assertIn("hello", self.chat("hello")[1])

    def test_embeddings_are_slow_or_fail_on_demand(self) -> None:
        trouble = f"{PROVIDER}/_emu/embeddings"
        self.addCleanup(self.ask, "POST", trouble, {})
        self.ask("POST", trouble, {"status": 500, "containing": "plum"})
        self.assertEqual(self.processed(self.upload("An apple.")), "completed")
        self.assertEqual(self.processed(self.upload("A plum.")), "failed")
        self.ask("POST", trouble, {"delay_ms": 1500})
        started = time.monotonic()
        self.assertEqual(self.processed(self.upload("A pear.")), "completed")
        self.assertGreater(time.monotonic() - started, 1.5)

    def test_block(self) -> None:
        self.install("block")
        status, text = self.chat("this is forbidden")
        if VERSION < (0, 9):
            self.assertEqual((status, text), (200, "null"))
        else:
            self.assertEqual(status, 400)
            self.assertIn("the filter blocks this message", text)
        self.assertIn("hello", self.chat("hello")[1])
        self.ask("DELETE", f"{CONTROL}/filters/block")
        self.assertIn("forbidden", self.chat("this is forbidden")[1])

    def test_system(self) -> None:
        self.install("system")
        self.chat("hello")
        last = self.ask("GET", f"{PROVIDER}/_emu/last")["/v1/chat/completions"]
        self.assertEqual(
            last["messages"][0], {"role": "system", "content": "The filter was here."}
        )

    def test_upper(self) -> None:
        self.install("upper")
        for _ in range(2):
            status, text = self.chat("hello", stream=True)
            frames = [
                line[6:] for line in text.split("\n") if line.startswith("data: ")
            ]
            deltas = [
                choice["delta"].get("content") or ""
                for frame in frames
                if frame != "[DONE]"
                for choice in json.loads(frame)["choices"]
            ]
            self.assertEqual((status, "".join(deltas)), (200, "HELLO"))
            self.install("upper")

    def test_mark(self) -> None:
        self.install("mark")
        before = self.count()
        message = {"id": "m", "role": "assistant", "content": "hello"}
        body = {
            "model": "emu",
            "messages": [message],
            "chat_id": "",
            "session_id": "s",
            "id": "m",
        }
        answer = self.ask("POST", f"{SERVER}/api/chat/completed", body)
        self.assertEqual(answer["messages"][-1]["content"], "hello [marked]")
        self.assertEqual(self.count(), before + 1)
        inline = VERSION >= (0, 10)
        for stream in (False, True):
            self.assertNotIn("marked", self.chat("hello", stream=stream)[1])
        deadline = time.monotonic() + 5
        while self.count() < before + 1 + 2 * inline and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual(self.count(), before + 1 + 2 * inline)

    def test_a_filter_of_the_tests_own(self) -> None:
        source = (
            "class Filter:\n    def inlet(self, body):\n        raise Exception('%s')"
        )
        for text in ("one", "two"):
            self.install("own", source=source % text)
            _, answer = self.chat("hello")
            self.assertIn("null" if VERSION < (0, 9) else text, answer)
        self.assertEqual(self.ask("GET", f"{CONTROL}/filters"), ["own"])
        self.ask("DELETE", f"{CONTROL}/filters")
        self.assertEqual(self.ask("GET", f"{CONTROL}/filters"), [])
        self.assertIn("hello", self.chat("hello")[1])

    def test_mistakes_are_explained(self) -> None:
        for method, path, body, wanted in (
            ("POST", "/filters", {"name": "nosuch"}, 400),
            ("POST", "/filters", {"name": "No"}, 400),
            ("POST", "/filters", {"name": "own", "source": "x ="}, 502),
            ("POST", "/filters", {"name": "own", "source": "class Pipe: pass"}, 400),
            ("POST", "/nosuch", None, 404),
            ("GET", "/kill", None, 404),
        ):
            status, text = call(method, CONTROL + path, body)
            self.assertEqual(status, wanted, text)
            self.assertTrue(json.loads(text)["error"])
        self.assertEqual(self.ask("GET", f"{CONTROL}/filters"), [])
        self.assertTrue(self.ask("GET", CONTROL)["running"])
