"""Backends' own ways of writing the APIs, from the emulator and through the real server.

What is said is found, and the assembled response equals the one that was not streamed, member by member. Differences
that are allowed are in Tests/server/provider/dialects/differences.py, with the reason for each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

import pytest

from conftest import http, need
from openwebui import Client

CHAT = [
    "emu",
    "dialect-openai",
    "dialect-azure",
    "dialect-openrouter",
    "dialect-mistral",
    "dialect-perplexity",
    "dialect-deepseek",
    "dialect-anthropic",
    "dialect-gemini",
    "dialect-llamacpp",
    "dialect-vllm",
]
OLLAMA = ["llama3.2:latest", "qwen3:latest"]
RESPONSES = ["emu", "responses-openai", "responses-llamacpp", "responses-ollama"]
KNOBS = ["tokens=6 reasoning=5", "tokens=6 reasoning=5 tools=2"]


@pytest.fixture(params=["emulator", "server"])
def speaker(request: pytest.FixtureRequest, client: Client, version: tuple[int, ...]) -> Iterator[Client]:
    """Who is asked: the emulator itself, or the server in front of it."""
    if request.param == "server":
        if version < (0, 12):
            pytest.skip("the server is older than the dialects")
        yield client
        return
    with Client(need("OWUI_TEST_PROVIDER_URL"), "") as direct:
        yield direct


@pytest.fixture
def differences() -> Any:
    return http("GET", need("OWUI_TEST_PROVIDER_URL") + "/_emu/differences")


def compare(streamed: Any, whole: Any, model: str, allowed: Any, at: str = "") -> list[str]:
    """The places at which two responses differ; a member that is null counts as absent."""
    if any(fnmatchcase(model, row["model"]) and fnmatchcase(at, row["at"]) for row in allowed):
        return []
    if isinstance(streamed, dict) and isinstance(whole, dict):
        pairs = {key: (streamed.get(key), whole.get(key)) for key in streamed.keys() | whole.keys()}
    elif isinstance(streamed, list) and isinstance(whole, list) and len(streamed) == len(whole):
        pairs = {str(i): pair for i, pair in enumerate(zip(streamed, whole, strict=True))}
    else:
        return [] if streamed == whole else [f"{at}: {streamed!r}, not {whole!r}"]
    return [found for key, pair in pairs.items() for found in compare(*pair, model, allowed, f"{at}/{key}")]


def plain(response: Any) -> Any:
    return response.to_dict()


@pytest.mark.parametrize("knobs", KNOBS)
@pytest.mark.parametrize("model", CHAT)
def test_chat(speaker: Client, differences: Any, model: str, knobs: str) -> None:
    messages = [{"role": "user", "content": f"#emu {knobs}\nhello"}]
    options: dict[str, Any] = {"stream_options": {"include_usage": True}}
    whole = speaker.chat.completions.create(model=model, messages=messages)
    with speaker.chat.completions.create(model=model, messages=messages, stream=True, **options) as stream:
        text = "".join(stream.text)
    assert not compare(plain(stream.response), plain(whole), model, differences)
    content = plain(whole)["choices"][0]["message"]["content"]
    if isinstance(content, list):
        content = "".join(part.get("text", "") for part in content)
    assert text == content and len(text) > 4
    calls = plain(stream.response)["choices"][0]["message"].get("tool_calls", [])
    arguments = [json.loads(call["function"]["arguments"]) for call in calls]
    assert arguments == 2 * ("tools" in knobs) * [{"city": "Zürich 漢字", "unit": "°C"}]


@pytest.mark.parametrize("knobs", KNOBS)
@pytest.mark.parametrize("model", OLLAMA)
def test_ollama(speaker: Client, differences: Any, model: str, knobs: str) -> None:
    messages = [{"role": "user", "content": f"#emu {knobs}\nhello"}]
    whole = speaker.ollama.chat(model=model, messages=messages, stream=False)
    with speaker.ollama.chat(model=model, messages=messages, stream=True) as stream:
        text = "".join(chunk.message.content or "" for chunk in stream)
    assert not compare(plain(stream.response), plain(whole), model, differences)
    assert text == whole.message.content
    assert len(plain(stream.response)["message"].get("tool_calls", [])) == 2 * ("tools" in knobs)


@pytest.mark.parametrize("knobs", KNOBS)
@pytest.mark.parametrize("model", RESPONSES)
def test_responses(speaker: Client, differences: Any, model: str, knobs: str) -> None:
    text = f"#emu {knobs}\nhello"
    whole = speaker.responses.create(model=model, input=text)
    with speaker.responses.create(model=model, input=text, stream=True) as stream:
        said = "".join(event.delta for event in stream if event.type == "response.output_text.delta")
    assert not compare(plain(stream.response), plain(whole), model, differences)
    assert said == plain(whole)["output"][1]["content"][0]["text"]
