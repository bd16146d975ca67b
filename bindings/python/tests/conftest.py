"""Fixtures: the servers that `Tests/server/openwebui.py run` leaves in the environment."""

from __future__ import annotations

import gc
import itertools
import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]
#: The folder where pip has installed the wheel, with its library: `.ci/python-tests` tests that. Else the source tree.
INSTALLED = os.environ.get("OWUI_TEST_INSTALLED")
SOURCE = Path(INSTALLED) if INSTALLED else REPOSITORY / "bindings" / "python" / "src"
IN_CI = os.environ.get("CI") == "true"

sys.path.insert(0, str(SOURCE))
if "OPENWEBUI_LIBRARY" not in os.environ and not INSTALLED:
    for _built in ("build/lib/libopenwebui.so", ".build/release/libopenwebui.so"):
        if (REPOSITORY / _built).exists():
            os.environ["OPENWEBUI_LIBRARY"] = str(REPOSITORY / _built)
            break

import openwebui  # noqa: E402

#: The servers are on loopback: proxies of the environment are ignored.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))

#: How late a machine that has other things to do may be, in seconds: what would be wrong takes longer, or never ends.
SLACK = 10.0


def pytest_collection_finish() -> None:
    """Tests collect garbage often: not among what has been imported by now, which takes a tenth of a second."""
    gc.collect()
    gc.freeze()


def need(name: str) -> str:
    """A variable of the environment; the test is skipped without it, and fails in CI."""
    value = os.environ.get(name)
    if value:
        return value
    reason = f"{name} is not set: run through Tests/server/openwebui.py run -- …"
    if IN_CI:
        pytest.fail(reason)
    pytest.skip(reason)


def operations() -> Iterator[tuple[str, str, str]]:
    """Tag, handler and "METHOD /path[/{what may be left out}]" of all that ``client.api`` has."""
    api = openwebui.Client("http://127.0.0.1:9", "").api
    for tag in dir(type(api)):
        if tag[0] != "_" and tag != "with_raw_response":
            kind = type(getattr(api, tag))
            for name, method in vars(kind).items():
                if name[0] != "_":
                    yield tag, name, method.__doc__.split("``")[1]


#: What the fault server does for one request.
Steps = list[dict[str, Any]]


def says(body: object, status: int = 200) -> Steps:
    return [{"http": {"status": status, "body": body}}]


def http(method: str, url: str, body: object = None) -> Any:
    """Sends a request to a test server; returns its JSON, if any."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method)
    with _DIRECT.open(request, timeout=60) as response:
        text = response.read()
    return json.loads(text) if text else None


def wait_until(condition: Callable[[], bool], seconds: float = 30.0) -> bool:
    """Whether the condition comes true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


_unique = itertools.count()


def prose(about: str = "plums are purple") -> bytes:
    """A unique text."""
    return f"{about}. This is text {next(_unique)} of {os.getpid()} at {time.time()}.\n".encode()


def pdf(text: bytes) -> bytes:
    """A PDF page with this text."""
    content = b"BT /F1 12 Tf 20 100 Td (%s) Tj ET" % text.strip()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    document = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page,
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ],
        start=1,
    ):
        offsets.append(len(document))
        document += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF\n"
    return document + end % (table, len(document))


def emu(knobs: str, text: str = "hello there") -> list[dict[str, Any]]:
    """A conversation with instructions for the emulator."""
    return [{"role": "user", "content": f"#emu {knobs}\n{text}"}]


def environment(**more: str) -> dict[str, str]:
    """The environment of programs that use the package that is tested."""
    return {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1", **more}


def python(*arguments: str, timeout: float = 60, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs this Python with the package that is tested."""
    return subprocess.run(
        [sys.executable, *arguments], env=environment(**more), capture_output=True, text=True, timeout=timeout
    )


@pytest.fixture
def client() -> Iterator[openwebui.Client]:
    """A client of the real server."""
    url, key = need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")
    with openwebui.Client(url, key) as made:
        yield made
    gc.collect()


@pytest.fixture
def version() -> tuple[int, ...]:
    """The version of the real server."""
    return tuple(int(part) for part in need("OWUI_TEST_SERVER_VERSION").split("."))


class Provider:
    """The counters of the emulator behind the real server."""

    def __init__(self, url: str) -> None:
        self.url = url

    def stats(self) -> Any:
        return http("GET", f"{self.url}/_emu/stats")

    def reset(self) -> None:
        http("POST", f"{self.url}/_emu/reset")

    def embeddings(self, **how: Any) -> None:
        """Sets how embeddings are computed until the test ends."""
        http("POST", f"{self.url}/_emu/embeddings", how)


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider(need("OWUI_TEST_PROVIDER_URL"))
    made.reset()
    yield made
    made.reset()


@pytest.fixture
def filters() -> Iterator[Callable[[str], None]]:
    """Installs a filter of Tests/server/filters on the server, until the test ends."""
    url = need("OWUI_TEST_CONTROL_URL")
    yield lambda name: http("POST", f"{url}/filters", {"name": name})
    http("DELETE", f"{url}/filters")


@pytest.fixture
def knowledge(client: openwebui.Client) -> Iterator[str]:
    """The id of a new knowledge base."""
    made = client.knowledge.create("of a test", "gone after it").id
    yield made
    # This may fail: the server may still be working for a client that has disconnected.
    with suppress(openwebui.OpenWebUIError):
        client.knowledge.delete(made)


class Faults:
    """Scripts of the fault server."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._count = 0

    def url_of(self, *steps: dict[str, Any], **more: Any) -> str:
        """A base URL that responds to every request with these steps."""
        return self.url_of_each([list(steps)], **more)

    def url_of_each(self, connections: list[Steps], **more: Any) -> str:
        """The same with steps for each request in turn."""
        self._count += 1
        name = f"py{os.getpid()}-{self._count}"
        script = {"connections": [{"steps": steps} for steps in connections]} if connections else {}
        http("PUT", f"{self.url}/_script/{name}", {**script, **more})
        return f"{self.url}/s/{name}"

    def url_of_routes(self, routes: dict[str, list[Steps]]) -> str:
        """The same with steps for each request on each route in turn."""
        return self.url_of_each(
            [], routes={route: [{"steps": steps} for steps in entries] for route, entries in routes.items()}
        )

    def log(self, url: str) -> Any:
        return http("GET", f"{self.url}/_log/{url.rpartition('/')[2]}")

    def client(self, *steps: dict[str, Any], **options: Any) -> openwebui.Client:
        return openwebui.Client(self.url_of(*steps), "sk-secret-of-the-tests", **options)


@pytest.fixture
def faults() -> Faults:
    return Faults(need("OWUI_TEST_FAULT_URL"))


def frame(content: Any = None, finish: Any = None, **more: Any) -> dict[str, Any]:
    """A frame of a streamed chat, as JSON."""
    delta = {} if content is None else {"content": content}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
        **more,
    }


def sse(*frames: Any, done: bool = True) -> dict[str, Any]:
    """A step: a whole stream of these."""
    return {"sse": [*frames, *(["[DONE]"] if done else [])]}
