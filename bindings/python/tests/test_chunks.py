"""Chunks are what the server has sent, whatever the shape of its frames."""

from __future__ import annotations

import copy
import itertools
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest

import openwebui
from conftest import Faults, emu, frame, sse

WORDS = ["one", " two", ' "three"\n', " vier é", " 🙂", "six", " stop", ' {"a":"finish_reason"}', " 9", "ten"]


def openai(number: int, word: str) -> dict[str, Any]:
    return {**frame(word), "obfuscation": "x" * (number % 4), "service_tier": "default"}


def other_ids(number: int, word: str) -> dict[str, Any]:
    """As Open WebUI makes them of the chunks of Ollama."""
    choice = {"index": 0, "logprobs": None, "finish_reason": None, "delta": {"content": word}}
    return {
        "id": f"emu-{number:08x}",
        "created": 1700000000 + number,
        "model": "llama3.2:latest",
        "choices": [choice],
        "object": "chat.completion.chunk",
    }


def openrouter(number: int, word: str) -> dict[str, Any]:
    delta: dict[str, Any] = {"role": "assistant", "content": word, "reasoning": None, "reasoning_details": []}
    choice = {"index": 0, "delta": delta, "finish_reason": None, "native_finish_reason": None, "logprobs": None}
    return {"id": f"gen-{number}", "provider": "P", "model": "a/b", "object": "c", "created": 1, "choices": [choice]}


def azure(number: int, word: str) -> dict[str, Any]:
    results = {kind: {"filtered": False, "severity": "safe"} for kind in ("hate", "violence")}
    offsets = {"check_offset": number, "start_offset": 0, "end_offset": number}
    choice = {
        "content_filter_offsets": offsets,
        "content_filter_results": results,
        "delta": {"content": word},
        "finish_reason": None,
        "index": 0,
    }
    return {"choices": [choice], "created": number, "id": "", "model": "", "object": "", "system_fingerprint": None}


def logprobs(number: int, word: str) -> dict[str, Any]:
    made = openai(number, word)
    made["choices"][0]["logprobs"] = {"content": [{"token": word, "logprob": -number / 8, "top_logprobs": []}]}
    return made


def reasoning(number: int, word: str) -> dict[str, Any]:
    made = other_ids(number, word)
    made["choices"][0]["delta"] = {"role": "assistant", "content": None, "reasoning_content": word}
    return made


def reasoning_by_another_name(number: int, word: str) -> dict[str, Any]:
    made = openrouter(number, "")
    made["choices"][0]["delta"]["reasoning"] = word
    return made


def tool(number: int, word: str) -> dict[str, Any]:
    made = other_ids(number, word)
    call: dict[str, Any] = {"index": 0, "function": {"arguments": word}}
    if not number:
        call = {"index": 0, "id": "call_1", "type": "function", "function": {"name": "f", "arguments": word}}
    made["choices"][0]["delta"] = {"tool_calls": [call]}
    return made


def usage_in_each(number: int, word: str) -> dict[str, Any]:
    return {**openai(number, word), "usage": {"total_tokens": number, "details": None}}


def sometimes_null(number: int, word: str) -> dict[str, Any]:
    return {**frame(word), "usage": None if number % 2 else {"total_tokens": number}}


def turn_about(number: int, word: str) -> dict[str, Any]:
    made = other_ids(number, word)
    made["choices"][0]["index"] = number % 2
    return made


def two_in_one(number: int, word: str) -> dict[str, Any]:
    made = other_ids(number, word)
    made["choices"].append({"index": 1, "delta": {"content": f"{number}"}, "finish_reason": None})
    return made


def two_of_which_one_is_empty(number: int, word: str) -> dict[str, Any]:
    made = other_ids(number, word)
    made["choices"].append({"index": 1, "delta": {}, "finish_reason": None})
    return made


SHAPES: list[Callable[[int, str], dict[str, Any]]] = [
    openai,
    other_ids,
    openrouter,
    azure,
    logprobs,
    reasoning,
    reasoning_by_another_name,
    tool,
    usage_in_each,
    sometimes_null,
    turn_about,
    two_in_one,
    two_of_which_one_is_empty,
]

END = [
    frame(None, "stop"),
    {**frame(), "choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}},
]


def read(faults: Faults, frames: list[dict[str, Any]], spaces: bool) -> list[openwebui.ChatCompletionChunk]:
    separators = (", ", ": ") if spaces else (",", ":")
    lines = [json.dumps(one, separators=separators, ensure_ascii=spaces) for one in frames]
    with faults.client(sse(*lines)) as client:
        return list(client.chat.completions.create(model="m", messages=[], stream=True))


@pytest.mark.parametrize("spaces", [False, True])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: str(shape.__name__))
def test_chunks_are_the_frames(faults: Faults, shape: Callable[[int, str], dict[str, Any]], spaces: bool) -> None:
    words = [*WORDS, *WORDS]
    frames = [*itertools.starmap(shape, enumerate(words)), *END]
    if shape in (turn_about, two_in_one, two_of_which_one_is_empty):
        frames.append({**frame(), "choices": [{"index": 1, "delta": {}, "finish_reason": "stop"}]})
    chunks = read(faults, frames, spaces)
    assert [chunk.to_dict() for chunk in chunks] == frames
    # Before anything else of the chunk is read, and in another order.
    for chunk, sent in zip(read(faults, frames, spaces), frames):
        full = openwebui.ChatCompletionChunk(copy.deepcopy(sent))
        assert chunk.text == full.text and len(chunk.choices) == len(full.choices)
        for choice, expected in zip(chunk.choices, full.choices):
            assert choice.finish_reason == expected.finish_reason
            assert choice.delta.content == expected.delta.content
            assert choice.delta.tool_calls == expected.delta.tool_calls
            assert choice.delta.reasoning_content == expected.delta.reasoning_content
            assert choice.delta == expected.delta and choice == expected and choice.index == expected.index
        assert chunk.id == sent["id"] and chunk.created == sent["created"] and list(chunk) == list(sent)
        assert chunk == full and repr(chunk) == repr(full)
        assert pickle.loads(pickle.dumps(chunk)) == full
    for chunk, sent in zip(read(faults, frames, spaces), frames):
        if not sent["choices"]:
            continue
        for call in chunk.choices[0].delta.tool_calls or ():
            expected_call = sent["choices"][0]["delta"]["tool_calls"][0]
            assert call.function.arguments == expected_call["function"]["arguments"]
            assert call.function == expected_call["function"] and call == expected_call
            assert call.id == expected_call.get("id") and call.function.name == expected_call["function"].get("name")


def test_a_finish_reason_in_a_frame_like_the_others(faults: Faults) -> None:
    frames = [*map(other_ids, range(4), "abcd"), *END]
    frames[2]["choices"][0]["finish_reason"] = "length"
    frames[3]["x"] = {"finish_reason": None}
    chunks = read(faults, frames, False)
    assert [chunk.choices[0].finish_reason for chunk in chunks[:4]] == [None, None, "length", None]


def test_escapes_and_split_pairs(faults: Faults) -> None:
    lines = [json.dumps(frame(word)) for word in ("a", "b", "c\\", "é", "d")]
    halves = [json.dumps(frame("x")).replace('"x"', half) for half in (r'"e\ud83d"', r'"\ude42f"', r'"g"')]
    with faults.client(sse(*lines, *halves, json.dumps(END[0]))) as client:
        chunks = list(client.chat.completions.create(model="m", messages=[], stream=True))
    assert "".join(chunk.text for chunk in chunks) == "abc\\éde🙂fg"
    assert "".join(chunk.to_dict()["choices"][0]["delta"].get("content", "") for chunk in chunks) == "abc\\éde🙂fg"


def test_texts_and_chunks_of_any_frames(faults: Faults) -> None:
    frames = [*map(other_ids, range(6), "abcdef"), *END]
    for taken in range(7):
        with faults.client(sse(*frames)) as client:
            stream = client.chat.completions.create(model="m", messages=[], stream=True)
            text = "".join(next(stream).text for _ in range(taken))
            assert text + "".join(stream.text) == "abcdef" == stream.response.text


def test_a_closed_stream_has_no_more(faults: Faults) -> None:
    """Also if more chunks have arrived."""
    frames = [*map(other_ids, range(6), "abcdef"), *END]
    for taken in range(4):
        with faults.client(sse(*frames)) as client:
            stream = client.chat.completions.create(model="m", messages=[], stream=True)
            read = iter(stream)
            for _ in range(taken):
                next(read)
            stream.close()
            for left in (read, stream, stream.text):
                with pytest.raises(openwebui.CancelledError):
                    next(left)


def test_frames_of_the_real_server(client: openwebui.Client) -> None:
    """Ids and times change from frame to frame on the way of Ollama."""
    for model in ("emu", "llama3.2:latest", "emu-reasoning"):
        asked: dict[str, Any] = {"model": model, "messages": emu("tokens=30", "déjà vu 🙂"), "stream": True}
        chunks = list(client.chat.completions.create(**asked))
        events = list(client.request("POST", "/api/chat/completions", json=asked, stream=True))
        assert len(chunks) == len(events)
        for chunk, event in zip(chunks, events):
            sent, other = chunk.to_dict(), event.to_dict()
            for made_anew in ("id", "created"):
                sent.pop(made_anew, None), other.pop(made_anew, None)
            assert sent == other


def test_text_of_ollama_after_some_events(faults: Faults) -> None:
    lines = [{"model": "m", "created_at": f"{n}", "response": word, "done": False} for n, word in enumerate("abcdef")]
    lines.append({"model": "m", "response": "", "done": True, "done_reason": "stop"})
    body = "".join(json.dumps(line) + "\n" for line in lines)
    step = {"http": {"headers": {"Content-Type": "application/x-ndjson"}, "body": body}}
    for taken in range(7):
        with faults.client(step) as client:
            stream: Any = client.ollama.generate(model="m", prompt="a", stream=True)
            events = [next(stream) for _ in range(taken)]
            assert [event.to_dict() for event in events] == lines[:taken]
            assert "".join(event.response for event in events) + "".join(stream.text) == "abcdef"
