"""Models and chats on the real server, streamed and not streamed."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

import openwebui
from conftest import Provider, emu, wait_until
from openwebui import Client, ModelList

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": name,
            "description": "what the weather is like",
            "parameters": {"type": "object", "properties": {"place": {"type": "string"}}},
        },
    }
    for name in ("weather", "traffic")
]


def test_models(client: Client) -> None:
    models = client.models.list()
    assert isinstance(models, ModelList)
    ids = [model.id for model in models]
    assert {"emu", "llama3.2:latest"} <= set(ids) and len(models) == len(ids) == len(models.data)
    assert all(model.name for model in models)
    assert [model.id for model in client.models.list(refresh=True)] == ids


def test_wrong_key(client: Client) -> None:
    for key in ("sk-00000000000000000000000000000000", "not.a.token", ""):
        with pytest.raises(openwebui.AuthenticationError) as caught:
            Client(client.base_url, key).models.list()
        error = caught.value
        assert error.status_code == 401 and error.kind == "OWUI_E_UNAUTHORIZED"
        assert error.detail and error.detail in str(error) and error.body == {"detail": error.detail}
        assert not key or key not in str(error)


def test_unknown_model(client: Client) -> None:
    for stream in (False, True):
        with pytest.raises(openwebui.BadRequestError, match="Model not found") as caught:
            client.chat.completions.create(model="no-such-model", messages=emu(""), stream=stream)
        assert caught.value.status_code == 400 and caught.value.partial_text == ""


@pytest.mark.parametrize("model", ["emu", "emu-reasoning", "llama3.2:latest"])
def test_streamed_and_not_streamed_are_equal(client: Client, model: str) -> None:
    asked: dict[str, Any] = {"model": model, "messages": emu("tokens=40", "déjà vu 🙂 and more")}
    whole = client.chat.completions.create(**asked)
    assert whole.text and whole.choices[0].message.content == whole.text
    with client.chat.completions.create(stream=True, **asked) as stream:
        chunks = list(stream)
        response = stream.response
    assert "".join(chunk.text for chunk in chunks) == whole.text
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == whole.text
    texts = client.chat.completions.create(stream=True, **asked)
    assert "".join(texts.text) == whole.text
    assert response.text == texts.response.text == whole.text
    assert len(chunks) > 40
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices and chunk.choices[0].finish_reason] == [
        "stop"
    ]
    assert response.choices[0].finish_reason == whole.choices[0].finish_reason == "stop"
    assert response.choices[0].message.reasoning_content == whole.choices[0].message.reasoning_content
    assert response.model == whole.model == model
    if model == "emu-reasoning":
        thoughts = "".join(chunk.choices[0].delta.reasoning_content or "" for chunk in chunks if chunk.choices)
        assert thoughts and thoughts == response.choices[0].message.reasoning_content


@pytest.mark.parametrize(
    "knobs", ["crlf=1", "comments=1", "event_lines=1", "bytewise=1", "ascii=1", "empty_after=3", "big_token=100000"]
)
def test_ways_of_writing(client: Client, knobs: str) -> None:
    said = 'Grüße, 世界 🙂 "quoted" back\\slash\ttab'
    messages = emu(f"echo=1 tokens=12 {knobs}", said)
    stream = client.chat.completions.create(model="emu", messages=messages, stream=True)
    text = "".join(chunk.text for chunk in stream)
    if knobs.startswith("big"):
        assert text.count("x") >= 100_000
        # It replaces the first piece.
        said = said[said.index(",") :]
    assert text.endswith(said) and stream.response.text == text


def test_split_surrogate_pair(client: Client) -> None:
    messages = emu("surrogate=1 tokens=10")
    by_text = "".join(client.chat.completions.create(model="emu", messages=messages, stream=True).text)
    stream = client.chat.completions.create(model="emu", messages=messages, stream=True)
    by_chunk = "".join(chunk.text for chunk in stream)
    assert "🙂" in by_text and by_chunk == by_text == stream.response.text
    by_text.encode("utf-8")


def test_tools(client: Client) -> None:
    asked: dict[str, Any] = {"model": "emu-tools", "messages": emu("tools=2"), "tools": TOOLS}
    whole = client.chat.completions.create(**asked)
    calls = whole.choices[0].message.tool_calls
    assert calls is not None and [call.function.name for call in calls] == ["weather", "traffic"]
    stream = client.chat.completions.create(stream=True, **asked)
    chunks = list(stream)
    pieces = [call for chunk in chunks for call in chunk.choices[0].delta.tool_calls or ()] if chunks else []
    joined = stream.response.choices[0].message.tool_calls
    assert joined is not None
    for index, (call, response) in enumerate(zip(calls, joined)):
        assert response.function == call.function and response.id == call.id
        arguments = "".join(piece.function.arguments or "" for piece in pieces if piece.index == index)
        assert arguments == call.function.arguments
    assert stream.response.choices[0].finish_reason == "tool_calls"
    # The message can be sent back unchanged.
    more = [*asked["messages"], joined and stream.response.choices[0].message]
    more += [{"role": "tool", "tool_call_id": call.id, "content": "sunny"} for call in joined]
    assert client.chat.completions.create(model="emu", messages=more).choices[0].message.role == "assistant"


def test_usage(client: Client) -> None:
    stream = client.chat.completions.create(
        model="emu", messages=emu("tokens=5"), stream=True, stream_options={"include_usage": True}
    )
    usages = [chunk.usage for chunk in stream if chunk.usage]
    assert len(usages) == 1 and usages[0].total_tokens > 0
    assert stream.response.usage == usages[0]


def test_several_choices(client: Client) -> None:
    asked: dict[str, Any] = {"model": "emu", "messages": emu("tokens=5"), "n": 3}
    whole = client.chat.completions.create(**asked)
    stream = client.chat.completions.create(stream=True, **asked)
    texts = ["", "", ""]
    for chunk in stream:
        for choice in chunk.choices:
            texts[choice.index] += choice.delta.content or ""
    assert (
        texts
        == [choice.message.content for choice in whole.choices]
        == [choice.message.content for choice in stream.response.choices]
    )
    assert all(choice.finish_reason == "stop" for choice in stream.response.choices)


def test_fields_are_passed_on(client: Client) -> None:
    response = client.chat.completions.create(
        model="wrong", messages=emu("tokens=3"), temperature=None, extra_body={"model": "emu"}
    )
    assert response.model == "emu"


def test_text_arrives_incrementally(client: Client) -> None:
    # The whole response takes 250 s.
    messages = emu("tokens=1000 pace_ms=250")
    with client.chat.completions.create(model="emu", messages=messages, stream=True, timeout=200) as stream:
        texts = stream.text
        assert next(texts) and next(texts)


def test_mixed_reading(client: Client) -> None:
    stream = client.chat.completions.create(model="emu", messages=emu("tokens=30 pace_ms=5"), stream=True)
    text = ""
    for chunk in stream:
        text += chunk.text
        if len(text) > 20:
            break
    for piece in stream.text:
        text += piece
        break
    # The piece was all that had arrived: it may have been the rest.
    text += "".join([chunk.text for chunk in itertools.islice(stream, 1)])
    text += "".join(stream.text)
    assert text == stream.response.text and list(stream) == [] == list(stream.text)
    assert next(iter(stream), None) is None


def test_request(client: Client, version: tuple[int, ...]) -> None:
    assert client.request("GET", "/api/version").version == ".".join(map(str, version))
    models = client.request("GET", "/api/models", query={"refresh": True, "left out": None})
    assert "emu" in [model.id for model in models.data]
    raw = client.request("GET", "/api/version", raw=True)
    assert isinstance(raw, bytes) and raw.startswith(b"{")
    with pytest.raises(openwebui.APIResponseError) as caught:
        client.request("GET", "/no/such/path")
    assert caught.value.kind == "OWUI_E_HTML" and caught.value.status_code == 200
    with pytest.raises(openwebui.NotFoundError):
        client.request("POST", "/api/version", json={})
    with pytest.raises(openwebui.InvalidArgumentError):
        client.request("GET", "no slash")
    with pytest.raises(openwebui.InvalidArgumentError):
        client.request("GET", "/a", query={"a": {"b": 1}})  # type: ignore[dict-item]


def test_request_streams(client: Client) -> None:
    asked = {"model": "llama3.2:latest", "prompt": "#emu tokens=6\nhello"}
    stream = client.request("POST", "/ollama/api/generate", json=asked, stream=True)
    events = list(stream)
    assert events[-1].done is True and "".join(event.response for event in events)
    assert client.request("POST", "/ollama/api/generate", json=asked)[-1].done is True
    whole = client.request("POST", "/ollama/api/generate", json={**asked, "stream": False}, stream=True)
    assert [event.done for event in whole] == [True]


def test_closing_stops_the_generation(client: Client, provider: Provider) -> None:
    def begin() -> openwebui.Stream:
        messages = emu("tokens=100000 pace_ms=20")
        stream = client.chat.completions.create(model="emu", messages=messages, stream=True)
        next(stream)
        assert wait_until(lambda: provider.stats()["open_streams"] == 1)
        return stream

    def gone() -> bool:
        return wait_until(lambda: provider.stats()["open_streams"] == 0)

    with begin() as stream:
        pass
    assert gone() and stream.response is not None
    stream = begin()
    stream.close()
    stream.close()
    assert gone()
    with pytest.raises(openwebui.CancelledError):
        next(stream)
    stream = begin()
    del stream
    assert gone()
    for piece in begin().text:
        assert piece
        break
    assert gone()
    assert provider.stats()["disconnects"] == 4
