"""The transports for httpx and httpx2: whole responses, the errors of httpx's, and nothing sent twice."""

from __future__ import annotations

import asyncio
import importlib
import io
from pathlib import Path
from typing import Any, Optional

import pytest

import openwebui
import openwebui.httpx
from conftest import Faults, frame, sse

pytest.importorskip("httpx")
openai: Any = pytest.importorskip("openai")
httpx2: Any = pytest.importorskip("httpx2")

ASK: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
CUT = {"reset": True}


@pytest.fixture(params=["httpx", "httpx2"])
def lib(request: Any) -> Any:
    return importlib.import_module(request.param)


def send(lib: Any, url: str, path: str = "/api/things", method: str = "GET", **more: Any) -> Any:
    with lib.Client(transport=openwebui.httpx.Transport(openwebui.Client(url, "sk-k"))) as client:
        return client.request(method, url + path, **more)


def send_async(lib: Any, url: str, path: str = "/api/things", method: str = "GET", **more: Any) -> Any:
    async def main() -> Any:
        transport = openwebui.httpx.AsyncTransport(openwebui.AsyncClient(url, "sk-k"))
        async with lib.AsyncClient(transport=transport) as client:
            return await client.request(method, url + path, **more)

    return asyncio.run(main())


WAYS = pytest.mark.parametrize("request_", [send, send_async], ids=["blocking", "async"])


def openai_client(url: str, **options: Any) -> Any:
    http = httpx2.Client(transport=openwebui.httpx.Transport(openwebui.Client(url, "sk-k", max_retries=0)))
    return openai.OpenAI(base_url=f"{url}/api", api_key="unused", http_client=http, **options)


@WAYS
def test_response(faults: Faults, lib: Any, request_: Any) -> None:
    url = faults.url_of({"http": {"status": 200, "headers": {"X-A": "b"}, "body": {"a": 1}}})
    response = request_(lib, url, params={"q": "a b"}, headers={"x-mine": "1", "Authorization": "Bearer other"})
    assert type(response) is lib.Response and response.json() == {"a": 1} and response.headers["x-a"] == "b"
    (entry,) = faults.log(url)
    headers = {name.lower(): value for name, value in entry["headers"]}
    assert entry["target"].partition("?")[2] in ("q=a+b", "q=a%20b")
    assert headers["x-mine"] == "1" and headers["authorization"] == "Bearer sk-k"


@WAYS
def test_body_is_sent_unchanged(faults: Faults, lib: Any, request_: Any) -> None:
    url = faults.url_of({"http": {"status": 200, "body": {}}})
    request_(lib, url, method="POST", content='{"a":  "ü"}'.encode())
    assert faults.log(url)[0]["body"] == '{"a":  "ü"}'


@WAYS
@pytest.mark.parametrize("status", [400, 401, 404, 422, 500])
def test_error_statuses_are_responses(faults: Faults, lib: Any, request_: Any, status: int) -> None:
    url = faults.url_of({"http": {"status": status, "body": {"detail": "words"}}})
    response = request_(lib, url, method="POST", json={"a": 1})
    assert response.status_code == status and response.json() == {"detail": "words"}
    with pytest.raises(lib.HTTPStatusError):
        response.raise_for_status()


@WAYS
def test_page_and_bytes(faults: Faults, lib: Any, request_: Any) -> None:
    url = faults.url_of({"http": {"status": 200, "headers": {"Content-Type": "image/png"}, "body": "PNG bytes"}})
    assert request_(lib, url).content == b"PNG bytes"


@WAYS
def test_no_connection(lib: Any, request_: Any) -> None:
    with pytest.raises(lib.ConnectError):
        request_(lib, "http://127.0.0.1:9")


@WAYS
def test_timeout(faults: Faults, lib: Any, request_: Any) -> None:
    url = faults.url_of({"sleep_ms": 60_000}, {"http": {"status": 200, "body": {}}})
    with pytest.raises(lib.ReadTimeout):
        request_(lib, url, method="POST", json={}, timeout=lib.Timeout(60, read=0.2))


@WAYS
def test_cut_before_the_response(faults: Faults, lib: Any, request_: Any) -> None:
    with pytest.raises(lib.ReadError):
        request_(lib, faults.url_of(CUT), method="POST", json={})


@WAYS
@pytest.mark.parametrize("end", [{"close": True}, CUT])
def test_cut_stream_raises(faults: Faults, lib: Any, request_: Any, end: dict[str, Any]) -> None:
    """openai itself passes it off as whole."""
    url = faults.url_of(sse(frame("a"), frame(" b"), done=False), end)
    with pytest.raises(lib.TransportError):
        request_(lib, url, "/api/chat/completions", "POST", json={**ASK, "stream": True})


@WAYS
def test_stream(faults: Faults, lib: Any, request_: Any) -> None:
    frames = [frame("a"), frame(" b\n"), frame("", "stop")]
    response = request_(lib, faults.url_of(sse(*frames)), "/api/chat/completions", "POST", json={**ASK, "stream": True})
    events = [line[len("data: ") :] for line in response.text.split("\n\n") if line]
    assert [lib_json(event) for event in events] == [*frames, "[DONE]"]


def lib_json(text: str) -> Any:
    import json

    return text if text == "[DONE]" else json.loads(text)


def test_stream_arrives_piece_by_piece(faults: Faults, lib: Any) -> None:
    url = faults.url_of(sse(frame("a"), done=False), {"sleep_ms": 60_000})
    transport = openwebui.httpx.Transport(openwebui.Client(url, "sk-k"))
    with lib.Client(transport=transport) as client:
        body = {**ASK, "stream": True}
        with client.stream("POST", f"{url}/api/chat/completions", json=body) as response:
            assert response.status_code == 200 and b'"a"' in next(response.iter_raw())


@WAYS
def test_a_form_is_sent_while_it_is_read(faults: Faults, lib: Any, request_: Any, tmp_path: Path) -> None:
    """Its files are never in memory as a whole, and it goes where the request says."""

    class Pattern(io.BytesIO):
        largest = 0

        def read(self, size: Optional[int] = -1) -> bytes:
            piece = super().read(size)
            self.largest = max(self.largest, len(piece))
            return piece

    file = Pattern(b"0123456789" * 100_000)
    file.read(10)
    url = faults.url_of({"http": {"status": 200, "body": {"id": "f"}}})
    files = [("file", ("plums.txt", file, "text/plain")), ("file", ("figs.bin", b"figs"))]
    response = request_(lib, url, "/api/v1/audio/x", "POST", data={"purpose": "test ü"}, files=files)
    assert response.json() == {"id": "f"} and 0 < file.largest <= 262_144
    (entry,) = faults.log(url)
    body = entry["body"]
    assert entry["target"].endswith("/api/v1/audio/x") and body.count("0123456789") == 100_000
    assert body.count('name="purpose"') == 1 and "test ü" in body and "Content-Type: text/plain" in body
    assert 'filename="plums.txt"' in body and 'filename="figs.bin"' in body and "figs\r\n--" in body


def test_openai_sees_a_cut_stream(faults: Faults) -> None:
    client = openai_client(faults.url_of(sse(frame("a"), frame(" b"), done=False), {"close": True}))
    text = ""
    with pytest.raises(openai.APIConnectionError):
        for chunk in client.chat.completions.create(**ASK, stream=True):
            text += chunk.choices[0].delta.content
    assert text == "a b"


def test_a_post_is_not_doubled(faults: Faults) -> None:
    """openai retries what may have been done; a request that was never received may be sent again."""
    for first in (CUT, {"close": True}, {"http": {"status": 500, "body": {"detail": "x"}}}):
        url = faults.url_of(first)
        with pytest.raises(openai.APIError):
            openai_client(url, max_retries=3).chat.completions.create(**ASK)
        assert len(faults.log(url)) == 1
    whole = {"id": "c", "choices": [{"index": 0, "finish_reason": "stop", "message": {"content": "b"}}]}
    busy = {"http": {"status": 503, "headers": {"Retry-After": "0"}, "body": {}}}
    url = faults.url_of_each([[busy], [{"http": {"status": 200, "body": whole}}]])
    client = openai_client(url, max_retries=3)
    assert client.chat.completions.create(**ASK).choices[0].message.content == "b"
    assert len(faults.log(url)) == 2


def test_the_program_may_ask_again(faults: Faults) -> None:
    whole = {"id": "c", "choices": [{"index": 0, "finish_reason": "stop", "message": {"content": "b"}}]}
    url = faults.url_of_each([[CUT], [{"http": {"status": 200, "body": whole}}]])
    client = openai_client(url, max_retries=2)
    with pytest.raises(openai.APIConnectionError):
        client.chat.completions.create(**ASK)
    assert client.chat.completions.create(**ASK).choices[0].message.content == "b"


def test_size() -> None:
    assert len(Path(openwebui.httpx.__file__).read_text().splitlines()) <= 400
