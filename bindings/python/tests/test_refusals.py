"""What is refused before anything is sent, without the secrets in it, and what never becomes a part of a request."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import traceback
from typing import Any

import pytest

import openwebui
from conftest import Faults, frame, sse
from openwebui import Client, InvalidArgumentError

MESSAGES = [{"role": "user", "content": "hi"}]


def shown(error: BaseException) -> str:
    """All that a program may print of an error."""
    return "".join(traceback.format_exception(type(error), error, None)) + repr(error) + repr(vars(error))


@pytest.mark.parametrize(
    "key",
    [
        "hunter2\nx",
        "hunter2\r\nX-Evil: 1",
        "hunter2\0x",
        "\u200bhunter2",
        "\u201chunter2\u201d",
        "hunter2é",
        "\udc80hunter2",
    ],
)
def test_keys_that_are_refused(key: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        Client("http://127.0.0.1:1", key)
    assert isinstance(caught.value, ValueError)
    assert "hunter2" not in shown(caught.value)


def test_a_refused_key_is_named() -> None:
    with pytest.raises(InvalidArgumentError, match="api_key"):
        Client("http://127.0.0.1:1", "a\nb")
    code = "import openwebui\ntry: openwebui.Client('http://h')\nexcept openwebui.InvalidArgumentError as e: print(e)"
    environment = {**os.environ, "OPENWEBUI_API_KEY": "hunter2\u201d", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert "OPENWEBUI_API_KEY" in done.stdout and "hunter2" not in done.stdout


@pytest.mark.parametrize(
    "url",
    [
        "http://user:hunter2@host",
        "https://hunter2@host/x",
        "http://user:hun/ter2@host",
        "user:hunter2@host",
        "ftp://user:hunter2@host",
        "http://host/?key=hunter2",
        "http://user:hunter2@host\0",
    ],
)
def test_urls_that_are_refused(url: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        Client(url, "k")
    assert "hunter2" not in shown(caught.value) and "ter2" not in shown(caught.value)


def test_a_refused_url_is_named() -> None:
    with pytest.raises(InvalidArgumentError, match=r"'http://\*\*\*@host\.example/x'"):
        Client("http://user:hunter2@host.example/x", "k")


def test_extra_headers_are_headers(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": {"model": "m", "response": "x", "done": True, "done_reason": "stop"}}})
    ollama = Client(url, "k").ollama
    headers = {"X-Extra": "1"}
    ollama.generate(model="m", prompt="x", extra_headers=headers)
    ollama.chat(model="m", messages=MESSAGES, extra_headers=headers)
    ollama.embed(model="m", input="x", extra_headers=headers)
    ollama.show("m", extra_headers=headers)
    for request in faults.log(url):
        assert {name.lower(): value for name, value in request["headers"]}["x-extra"] == "1"
        assert "extra_headers" not in json.loads(request["body"])


@pytest.mark.parametrize("option", ["max_retries"])
def test_options_are_no_fields(option: str) -> None:
    client = Client("http://127.0.0.1:1", "k")
    more: dict[str, Any] = {option: {"a": 1}}
    with pytest.raises(TypeError, match=option):
        client.responses.create(model="m", input="x", **more)
    with pytest.raises(TypeError, match=option):
        client.ollama.show("m", **more)


@pytest.mark.parametrize(
    ("frames", "text"),
    [
        ([{"choices": None}, frame("a"), {"choices": None, "usage": {"total_tokens": 1}}], "a"),
        ([frame([{"type": "text", "text": "a"}, {"type": "image"}, "b"]), frame("c")], "abc"),
        ([frame([{"type": "thinking", "thinking": [{"type": "text", "text": "z"}]}]), frame("c")], "c"),
    ],
)
def test_chunks_have_text(faults: Faults, frames: list[Any], text: str) -> None:
    client = faults.client(sse(*frames, frame(None, "stop")))
    chunks = list(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
    assert "".join(chunk.text for chunk in chunks) == text
    for chunk in chunks:
        assert chunk.choices[0].delta is not None


def test_collected_events_have_a_limit(faults: Faults) -> None:
    step = {"chunk": 'data: {"n":1}\n\n', "repeat": 1000}
    client = faults.client({"head": {"status": 200}}, step, {"last_chunk": True}, buffer_limit=2048)
    with pytest.raises(openwebui.APIResponseError) as caught:
        client.request("POST", "/q")
    assert caught.value.kind == "OWUI_E_LIMIT"
    assert len(list(client.request("POST", "/q", stream=True))) == 1000


@pytest.mark.parametrize("of_the_client", [True, False])
def test_marked_headers_are_masked(faults: Faults, of_the_client: bool) -> None:
    url = faults.url_of({"http": {"status": 400, "body": {"detail": "no hunter2 here"}}})
    headers = {"X-Tenant": "hunter2"}
    if of_the_client:
        client = Client(url, "", secret_headers=["x-tenant"], default_headers=headers)
    else:
        client = Client(url, "", secret_headers=["x-tenant"]).with_options(extra_headers=headers)
    with pytest.raises(openwebui.BadRequestError) as caught:
        client.models.list()
    assert "hunter2" not in shown(caught.value) and "***" in shown(caught.value)
    assert "hunter2" not in str(caught.value.body)
