"""Starts one of our servers for a test class, and speaks to it."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import time
import unittest
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

SERVER_DIRECTORY = Path(__file__).resolve().parents[1]
SECONDS = 10


class ServerTestCase(unittest.TestCase):
    command: ClassVar[tuple[str, ...]]
    places: ClassVar[dict[str, Any]]
    _process: ClassVar[subprocess.Popen[bytes]]

    @classmethod
    def setUpClass(cls) -> None:
        cls._process = subprocess.Popen(
            [sys.executable, *cls.command],
            cwd=SERVER_DIRECTORY,
            env={**os.environ, "PYTHONPATH": str(SERVER_DIRECTORY)},
            stdout=subprocess.PIPE,
        )
        assert cls._process.stdout is not None
        cls.places = json.loads(cls._process.stdout.readline())

    @classmethod
    def tearDownClass(cls) -> None:
        cls._process.terminate()
        cls._process.communicate(timeout=SECONDS)

    def connection(self, url: str | None = None) -> http.client.HTTPConnection:
        parts = urlsplit(url or self.places["url"])
        connection = http.client.HTTPConnection(
            parts.hostname or "", parts.port, timeout=SECONDS
        )
        self.addCleanup(connection.close)
        return connection

    def call(self, method: str, path: str, body: object = None) -> tuple[int, bytes]:
        connection = self.connection()
        connection.request(method, path, None if body is None else json.dumps(body))
        answer = connection.getresponse()
        return answer.status, answer.read()

    def call_json(self, method: str, path: str, body: object = None) -> Any:
        status, data = self.call(method, path, body)
        self.assertEqual(status, 200, data)
        return json.loads(data)

    def eventually(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + SECONDS
        while not condition():
            self.assertLess(time.monotonic(), deadline, "it never came true")
            time.sleep(0.01)
