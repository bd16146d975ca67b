"""Chats with filters of the server."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import openwebui
from conftest import Faults, emu, frame, sse
from openwebui import Client, CompletedChat, OutletStream

Install = Callable[[str], None]


def test_completed(client: Client, filters: Install) -> None:
    filters("mark")
    messages = [{"role": "user", "content": "hello"}, {"role": "assistant", "content": "there"}]
    done = client.chat.completed(model="emu", messages=messages)
    assert isinstance(done, CompletedChat) and done.model == "emu" and done.id and done.session_id
    assert done.text == "there [marked]" and done.messages and done.messages[0] == messages[0]
    done = client.chat.completed(model="emu", messages=messages, id="m1", session_id="s1", extra="kept")
    assert (done.id, done.session_id, done.extra) == ("m1", "s1", "kept")
    # A message of a response can be passed unchanged.
    response = client.chat.completions.create(model="emu", messages=emu("echo=1", "blue"))
    assert (
        client.chat.completed(model="emu", messages=[messages[0], response.choices[0].message]).text == "blue [marked]"
    )


def test_completed_of_an_unknown_model(client: Client) -> None:
    with pytest.raises(openwebui.BadRequestError, match="Model not found"):
        client.chat.completed(model="no-such-model", messages=[])


def test_with_outlet(client: Client, filters: Install) -> None:
    filters("mark")
    asked = emu("echo=1 tokens=4", "blue, mostly")
    whole = client.chat.with_outlet(model="emu", messages=asked)
    assert isinstance(whole, CompletedChat) and whole.text == "blue, mostly [marked]"
    assert whole.messages and [message.role for message in whole.messages] == ["user", "assistant"]
    for way in ("chunks", "text"):
        with client.chat.with_outlet(model="emu", messages=asked, stream=True) as stream:
            assert isinstance(stream, OutletStream) and stream.response.messages is None and stream.response.text == ""
            said = "".join(stream.text) if way == "text" else "".join(chunk.text for chunk in stream)
        assert said == "blue, mostly" and stream.response.text == "blue, mostly [marked]"


def test_inlet_and_stream_filters(client: Client, filters: Install, version: tuple[int, ...]) -> None:
    filters("block")
    filters("upper")
    for stream in (False, True):
        # Servers before 0.9 only send `null`.
        kind = openwebui.APIResponseError if version < (0, 9) else openwebui.BadRequestError
        with pytest.raises(kind, match=None if version < (0, 9) else "the filter blocks this message"):
            client.chat.completions.create(model="emu", messages=emu("", "this is forbidden"), stream=stream)
    streamed = client.chat.completions.create(model="emu", messages=emu("echo=1", "blue"), stream=True)
    assert "".join(streamed.text) == streamed.response.text == "BLUE"


def test_filtered_chat_is_returned(faults: Faults) -> None:
    chat = {"choices": [{"index": 0, "message": {"role": "assistant", "content": "ab"}, "finish_reason": "stop"}]}
    filtered = {"messages": [{"role": "user", "content": ""}, {"role": "assistant", "content": "AB"}]}
    for stream in (False, True):
        routes = {
            "POST /api/chat/completions": [
                [sse(frame("a"), frame("b", "stop"))] if stream else [{"http": {"status": 200, "body": chat}}]
            ],
            "POST /api/chat/completed": [[{"http": {"status": 200, "body": filtered}}]],
        }
        client = Client(faults.url_of_routes(routes))
        result = client.chat.with_outlet(model="m", messages=emu(""), stream=stream)
        if not isinstance(result, CompletedChat):
            assert "".join(result.text) == "ab"
            result = result.response
        assert result == filtered and result.text == "AB"


def test_failures_of_either_part(client: Client, faults: Faults) -> None:
    with pytest.raises(openwebui.BadRequestError, match="Model not found"):
        client.chat.with_outlet(model="no-such-model", messages=emu(""))
    with pytest.raises(openwebui.StreamError) as caught:
        list(client.chat.with_outlet(model="emu", messages=emu("tokens=9 fail_after=4 pace_ms=2"), stream=True))
    assert caught.value.partial_text
    error = {"http": {"status": 400, "body": {"detail": "no outlet today"}}}
    routes = {
        "POST /api/chat/completions": [[sse(frame("a"), frame("b", "stop"))]],
        "POST /api/chat/completed": [[error]],
    }
    for way in ("whole", "chunks", "text"):
        said = ""
        with pytest.raises(openwebui.BadRequestError, match="no outlet today") as refused:
            stream = Client(faults.url_of_routes(routes)).chat.with_outlet(
                model="m", messages=emu(""), stream=way != "whole"
            )
            for piece in stream.text if way == "text" else stream:
                said += piece if isinstance(piece, str) else piece.text
        assert refused.value.partial_text == "ab" and said == ("" if way == "whole" else "ab")
