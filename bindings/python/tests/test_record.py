"""Records and chunks as values, without a server."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

import openwebui
from conftest import frame
from openwebui import ChatCompletion, Record
from openwebui._native.json import dumps, loads
from openwebui._streams.chunks import FrameReader, chunk_of_response

COMPLETION = {
    "id": "c1",
    "model": "m",
    "choices": [
        {
            "index": 0,
            "finish_reason": "stop",
            "message": {
                "role": "assistant",
                "content": "hi",
                "tool_calls": [{"id": "t", "function": {"name": "f", "arguments": "{}"}}],
            },
        }
    ],
    "usage": {"total_tokens": 3, "response_token/s": 1.5},
    "items": [1, {"a": {"b": [[{"c": None}]]}}],
}


def test_attributes_and_items() -> None:
    response = ChatCompletion(COMPLETION)
    assert response.choices[0].message.content == "hi" == response["choices"][0]["message"]["content"]
    assert response.choices[0].message is response.choices[0].message
    assert response.choices[0].message.tool_calls[0].function.name == "f"  # type: ignore[index]
    assert response.usage is not None
    assert response.usage["response_token/s"] == 1.5
    # Names of methods of dict.
    assert response.items[1].a.b[0][0].c is None
    assert response.text == "hi"
    assert response.get("nothing", 7) == 7
    assert "usage" in response and "nothing" not in response
    assert list(response) == response.keys() == list(COMPLETION)
    assert dict(response)["id"] == "c1"


def test_missing_members() -> None:
    response = ChatCompletion({"choices": []})
    # Documented members that the server left out are None; unknown ones are errors.
    assert response.usage is None and response.sources is None and response.text == ""
    with pytest.raises(AttributeError, match=r"no 'usgae'; it has \['choices'\]"):
        response.usgae  # noqa: B018
    with pytest.raises(KeyError, match="usgae"):
        response["usgae"]
    with pytest.raises(KeyError):
        response["usage"]
    assert response and Record({})


def test_to_dict_is_a_copy() -> None:
    response = ChatCompletion(COMPLETION)
    plain = response.to_dict()
    assert plain == COMPLETION and type(plain["choices"][0]["message"]) is dict
    plain["choices"][0]["message"]["content"] = "changed"
    assert response.text == "hi"


def test_comparing_copying_pickling() -> None:
    response = ChatCompletion(COMPLETION)
    for other in (copy.copy(response), copy.deepcopy(response), pickle.loads(pickle.dumps(response))):
        assert type(other) is ChatCompletion and other == response == COMPLETION
    assert response != 1
    with pytest.raises(TypeError):
        hash(response)


def test_repr_and_dir() -> None:
    response = ChatCompletion(COMPLETION)
    text = repr(response)
    assert text.startswith("ChatCompletion(id='c1', model='m', choices=[Choice(index=0, finish_reason='stop'")
    assert "content='hi'" in text
    assert len(repr(Record({"long": "x" * 10_000, "many": [1] * 1000}))) < 400
    assert {"choices", "usage", "items", "to_dict"} <= set(dir(response))


def test_records_in_requests() -> None:
    message = ChatCompletion(COMPLETION).choices[0].message
    assert (
        json.loads(dumps({"messages": [{"role": "user", "content": "é"}, message]}))["messages"][1]["content"] == "hi"
    )
    for bad in (float("nan"), object(), {1, 2}):
        with pytest.raises((TypeError, ValueError)):
            dumps({"x": bad})


def test_lone_surrogates_are_replaced() -> None:
    assert loads(b'{"a": ["\\ud83d", "\\ud83d\\ude42", "\xff"]}') == {"a": ["\ufffd", "🙂", "\ufffd"]}


def reading(*frames: dict[str, Any]) -> list[Any]:
    """The chunks of these frames, each decoded from its JSON."""
    reader = FrameReader()
    return [reader.full(json.dumps(value).encode()) for value in frames]


@pytest.mark.parametrize(
    "frames",
    [
        [frame("one"), frame(" two"), frame(' "three"\n'), frame("é🙂"), frame("index"), frame("", "stop")],
        [frame("m"), frame("m"), frame("stop"), frame("content"), frame("choices", "stop")],
        # The text is in another member too.
        [frame("m", model="m"), frame("n", model="m"), frame("chatcmpl-1")],
        [frame("x", usage={"total_tokens": 1}), frame("y", usage={"total_tokens": 2})],
        [frame("x", citations=["a"]), frame("y", citations=["b"])],
        [frame("a"), frame('"},"index":1,"x":{"y":"'), frame("\\"), frame('"')],
    ],
)
def test_chunks_equal_the_frames(frames: list[dict[str, Any]]) -> None:
    for chunk, value in zip(reading(*frames), frames):
        assert chunk.to_dict() == value
        assert chunk.text == value["choices"][0]["delta"].get("content", "")
        assert chunk.choices[0].delta.content == value["choices"][0]["delta"].get("content")
        assert chunk.choices[0].finish_reason == value["choices"][0]["finish_reason"]
        assert chunk.id == value["id"] and chunk.usage == value.get("usage")
        assert repr(chunk).startswith("ChatCompletionChunk(id=")
        assert type(pickle.loads(pickle.dumps(chunk))) is openwebui.ChatCompletionChunk


def test_frames_without_choices() -> None:
    (chunk,) = reading({"sources": [{"a": 1}]})
    assert chunk.text == "" and chunk.choices[0].delta.content is None
    assert chunk.sources[0].a == 1 and chunk.to_dict() == {"sources": [{"a": 1}]}
    (chunk,) = reading({"choices": [], "usage": {"total_tokens": 1}})
    assert chunk.choices == [] and chunk.text == "" and chunk.usage.total_tokens == 1
    assert FrameReader().full(b"nonsense") is None
    assert FrameReader().full(b"[]") is None


def test_response_as_a_chunk() -> None:
    chunk = chunk_of_response(COMPLETION)
    assert chunk.text == "hi" and chunk.choices[0].finish_reason == "stop"
    assert chunk.choices[0].delta.tool_calls is not None
    assert chunk_of_response({"task_ids": ["a"]}).task_ids == ["a"]
