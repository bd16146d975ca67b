"""Anthropic's Messages and the progress of Ollama, on the real server and on the fault server."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

import openwebui
from conftest import Faults, emu, need
from openwebui import AsyncClient, Client

START = {"type": "message_start", "message": {"id": "i", "content": [], "stop_sequence": None, "usage": {}}}
TEXT = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
SAY = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Hi"}}
END = {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 5}}
STOP = {"type": "message_stop"}
ERROR = {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}
ASKED: dict[str, Any] = {"model": "emu", "max_tokens": 99, "messages": emu("tokens=5")}


def test_streamed_and_not_streamed_are_equal(client: Client, version: tuple[int, ...]) -> None:
    message = client.messages.create(**ASKED)
    assert message.type == "message" and message.stop_reason == "end_turn" and message.stop_sequence is None
    assert message.content[0].type == "text" and len(message.content[0].text) > 5
    assert message.usage.output_tokens >= 0
    with client.messages.create(stream=True, **ASKED) as stream:
        events = list(stream)
    assert [event.type for event in events[:2]] == ["message_start", "content_block_start"]
    assert events[-1].type == "message_stop"
    pieces = [event.delta.text for event in events if event.type == "content_block_delta"]
    assert "".join(pieces) == message.content[0].text and len(pieces) == 5
    assert stream.response.content == message.content and stream.response.stop_sequence is None
    assert "".join(client.messages.create(stream=True, **ASKED).text) == message.content[0].text


def test_messages_asynchronously() -> None:
    url, key = need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")

    async def ask() -> None:
        async with AsyncClient(url, key) as client:
            message = await client.messages.create(**ASKED)
            stream = await client.messages.create(stream=True, **ASKED)
            assert "".join([text async for text in stream.text]) == message.content[0].text
            stream = await client.messages.create(stream=True, **ASKED)
            assert [event async for event in stream][-1].type == "message_stop"
            steps = await client.ollama.pull("a-model", stream=True)
            assert [step.completed async for step in steps] == [None, 1000, 2500, 4000, None]

    asyncio.run(ask())


def test_ends_of_messages(faults: Faults) -> None:
    for frames, error in [
        ([START, TEXT, SAY, END], openwebui.TruncatedError),
        ([START, TEXT, SAY, ERROR], openwebui.StreamError),
    ]:
        stream = faults.client({"sse": frames}).messages.create(stream=True, **ASKED)
        with pytest.raises(error) as caught:
            list(stream)
        assert caught.value.partial_text == "Hi"
    stream = faults.client({"sse": [START, TEXT, SAY, END, STOP]}).messages.create(stream=True, **ASKED)
    assert list(stream.text) == ["Hi"] and stream.response.usage.output_tokens == 5


def test_count_tokens(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": {"input_tokens": 7}}})
    with Client(url, "") as client:
        assert client.messages.count_tokens(model="m", messages=[], system=None).input_tokens == 7
    (request,) = faults.log(url)
    assert request["target"].endswith("/api/v1/messages/count_tokens")


def test_progress_of_ollama(client: Client) -> None:
    with client.ollama.pull("a-model", stream=True) as steps:
        found = [(step.completed, step.total) for step in steps]
    assert found == [(None, None), (1000, 4000), (2500, 4000), (4000, 4000), (None, None)]
    assert client.ollama.pull("a-model").status == "success"
    assert client.ollama.create("a-model", from_="llama3.2:latest").status == "success"
    assert [type(step) for step in client.ollama.push("llama3.2:latest", stream=True)] == [openwebui.OllamaProgress] * 5
    with pytest.raises(openwebui.StreamError, match="file does not exist"):
        list(client.ollama.pull("no-such-model", stream=True))
    with pytest.raises(openwebui.OpenWebUIError, match="file does not exist"):
        client.ollama.pull("no-such-model")
    with pytest.raises(openwebui.TruncatedError):
        list(client.ollama.pull("stops-early", stream=True))
    client.ollama.copy("llama3.2:latest", "b")
    client.ollama.delete("llama3.2:latest")


def test_progress_that_is_not_streamed(faults: Faults) -> None:
    with faults.client({"http": {"body": {"status": "success"}}}) as client:
        assert [step.status for step in client.ollama.pull("m", stream=True)] == ["success"]
    with (
        faults.client({"http": {"body": {"status": "pulling"}}}) as client,
        pytest.raises(openwebui.TruncatedError),
    ):
        client.ollama.pull("m")


def test_what_is_sent(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": {"status": "success"}}})
    with Client(url, "") as client:
        client.ollama.push("m", insecure=None)
        client.ollama.create("m", from_="n", stream=False)
        client.ollama.copy("m", "n")
        client.ollama.delete("m")
    found = [
        (entry["method"], entry["target"].rpartition("/")[2], json.loads(entry["body"])) for entry in faults.log(url)
    ]
    assert found == [
        ("DELETE", "push", {"model": "m", "stream": False}),
        ("POST", "create", {"model": "m", "stream": False, "from": "n"}),
        ("POST", "copy", {"source": "m", "destination": "n"}),
        ("DELETE", "delete", {"model": "m"}),
    ]


@pytest.mark.parametrize("stream", [False, True])
def test_requests_by_their_path(faults: Faults, stream: bool) -> None:
    """An unfinished chat is an error at any place, and a frame with two events is one item."""
    say = {"choices": [{"index": 0, "delta": {"content": "Hi"}, "finish_reason": None}]}
    stop = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}], "usage": {"prompt_tokens": 1}}
    whole = faults.client({"sse": [say, stop, "[DONE]"]})
    assert list(whole.request("POST", "/openai/chat/completions", json={}, stream=stream)) == [say, stop]
    broken = faults.client({"sse": [say, "[DONE]"]})
    with pytest.raises(openwebui.TruncatedError):
        list(broken.request("POST", "/ollama/v1/chat/completions", json={}, stream=stream))
    assert list(broken.request("POST", "/other", json={}, stream=stream)) == [say]
