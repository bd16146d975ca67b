"""The Responses API and the API of Ollama, on the real server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import openwebui
from openwebui import Client

MODEL = "llama3.2:latest"


def respond(client: Client, text: str, stream: bool) -> Any:
    if stream:
        return client.responses.create(model="emu", input=text, stream=True)
    return client.responses.create(model="emu", input=text)


def generate(client: Client, text: str, stream: bool) -> Any:
    return client.ollama.generate(model=MODEL, prompt=text, stream=stream)


def chat(client: Client, text: str, stream: bool) -> Any:
    return client.ollama.chat(model=MODEL, messages=[{"role": "user", "content": text}], stream=stream)


ASK: list[Callable[[Client, str, bool], Any]] = [respond, generate, chat]
TEXT: dict[Any, Callable[[Any], Any]] = {
    respond: lambda response: response.output[0].content[0].text,
    generate: lambda response: response.response,
    chat: lambda response: response.message.content,
}
PIECE: dict[Any, Callable[[Any], Any]] = {
    respond: lambda event: event.delta if event.type == "response.output_text.delta" else "",
    generate: lambda event: event.response,
    chat: lambda event: event.message.content,
}


@pytest.mark.parametrize("ask", ASK)
def test_streamed_and_not_streamed_are_equal(client: Client, ask: Any) -> None:
    text = TEXT[ask](ask(client, "hello #emu tokens=9", False))
    assert len(text) > 9
    with ask(client, "hello #emu tokens=9", True) as stream:
        events = list(stream)
    assert len(events) >= 9
    assert "".join(PIECE[ask](event) for event in events) == text
    assert TEXT[ask](stream.response) == text
    assert "".join(ask(client, "hello #emu tokens=9", True).text) == text


@pytest.mark.parametrize("ask", ASK)
@pytest.mark.parametrize(
    ("knob", "error"),
    [
        ("cut_after=2", openwebui.TruncatedError),
        ("eof_after=2", openwebui.TruncatedError),
        ("fail_after=2", openwebui.StreamError),
    ],
)
def test_truncated_streams(client: Client, ask: Any, knob: str, error: type[Exception]) -> None:
    stream = ask(client, f"hello #emu {knob}", True)
    with pytest.raises(error) as caught:
        list(stream)
    assert caught.type is error
    assert getattr(caught.value, "partial_text", None) == "You said: "


def test_models_without_a_tag(client: Client) -> None:
    with pytest.raises(openwebui.BadRequestError, match=r"llama3\.2:latest"):
        client.ollama.generate(model="llama3.2", prompt="x")


def test_other_ollama_operations(client: Client) -> None:
    assert MODEL in [model.name for model in client.ollama.tags().models]
    assert client.ollama.ps().models and client.ollama.version()
    assert client.ollama.show(MODEL).details.format
    one = client.ollama.embed(model="nomic-embed-text:latest", input="a sky")
    many = client.ollama.embed(model="nomic-embed-text:latest", input=["a sky", "a sea"])
    assert len(one.embeddings) == 1 and len(many.embeddings) == 2
    assert one.embeddings[0] == many.embeddings[0] != many.embeddings[1]
