"""Documented uses of ollama-python: its README and its examples, with nothing but import and constructor changed.

`lib` is the module; a client is what `ollama.Client()` is there, and `client.ollama` here.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

Use = Callable[..., Any]
USES: list[Use] = []

MODEL = "llama3.2:latest"
HELLO = [{"role": "user", "content": "#emu echo=1 Why is the sky blue?"}]


def use(function: Use) -> Use:
    USES.append(function)
    return function


def add_two_numbers(a: int, b: int) -> int:
    """Adds two numbers.

    Args:
        a: the first
        b: the second
    """
    return a + b


@use
def chat_item(client: Any) -> None:
    assert client.chat(model=MODEL, messages=HELLO)["message"]["content"] == "Why is the sky blue?"


@use
def chat_attribute(client: Any) -> None:
    response = client.chat(MODEL, messages=HELLO)
    assert response.message.content == "Why is the sky blue?" and response.done


@use
def chat_positional(client: Any) -> None:
    assert client.chat(MODEL, HELLO).message.role == "assistant"


@use
def chat_stream(client: Any) -> None:
    chunks = client.chat(model=MODEL, messages=HELLO, stream=True)
    assert "".join(chunk["message"]["content"] for chunk in chunks) == "Why is the sky blue?"


@use
def chat_stream_attributes(client: Any) -> None:
    text = ""
    for part in client.chat(MODEL, messages=HELLO, stream=True):
        text += part.message.content or ""
    assert text == "Why is the sky blue?" and part.done


@use
def chat_history(client: Any) -> None:
    response = client.chat(MODEL, messages=HELLO)
    messages = [*HELLO, response.message, *HELLO]
    assert client.chat(MODEL, messages=messages).message.content


@use
def chat_append_dict(client: Any) -> None:
    messages: list[Any] = list(HELLO)
    response = client.chat(MODEL, messages=messages)
    messages += [{"role": "assistant", "content": response.message.content}, *HELLO]
    assert client.chat(MODEL, messages=messages)


@use
def chat_options(client: Any) -> None:
    assert client.chat(MODEL, messages=HELLO, options={"temperature": 0}, keep_alive="5m")


@use
def chat_format_json(client: Any) -> None:
    assert client.chat(MODEL, messages=HELLO, format="json").message


@use
def chat_format_schema(client: Any) -> None:
    import pydantic

    class Friend(pydantic.BaseModel):
        name: str

    assert client.chat(MODEL, messages=HELLO, format=Friend.model_json_schema()).message


@use
def chat_tool_function(client: Any) -> None:
    response = client.chat(MODEL, messages=HELLO, tools=[add_two_numbers])
    for tool in response.message.tool_calls or []:
        assert tool.function.name


@use
def chat_tool_dict(client: Any) -> None:
    tool = {"type": "function", "function": {"name": "subtract", "parameters": {"type": "object", "properties": {}}}}
    assert client.chat(MODEL, messages=HELLO, tools=[add_two_numbers, tool])


@use
def chat_tool_result(client: Any) -> None:
    messages = [*HELLO, {"role": "tool", "content": "3", "tool_name": "add_two_numbers"}]
    assert client.chat(MODEL, messages=messages)


@use
def chat_think(client: Any) -> None:
    assert client.chat(MODEL, messages=HELLO, think=False).message.thinking is None


@use
def chat_image_path(client: Any, tmp_path: Path) -> None:
    image = tmp_path / "image.png"
    image.write_bytes(b"\x89PNG")
    assert client.chat(MODEL, messages=[{**HELLO[0], "images": [str(image)]}])
    assert client.chat(MODEL, messages=[{**HELLO[0], "images": [image]}])


@use
def chat_image_bytes(client: Any) -> None:
    assert client.chat(MODEL, messages=[{**HELLO[0], "images": [b"\x89PNG"]}])


@use
def generate(client: Any) -> None:
    assert client.generate(model=MODEL, prompt="#emu echo=1 sky")["response"] == "sky"


@use
def generate_positional(client: Any) -> None:
    assert client.generate(MODEL, "#emu echo=1 sky").response == "sky"


@use
def generate_stream(client: Any) -> None:
    assert "".join(p["response"] for p in client.generate(MODEL, "#emu echo=1 the sky", stream=True)) == "the sky"


@use
def generate_options(client: Any) -> None:
    assert client.generate(MODEL, "#emu echo=1 sky", system="Be brief.", options={"num_predict": 5}, raw=True)


@use
def generate_suffix(client: Any) -> None:
    assert client.generate(model=MODEL, prompt="#emu echo=1 def add(", suffix="return c").response


@use
def generate_images(client: Any) -> None:
    assert client.generate(MODEL, "#emu echo=1 explain", images=[b"\x89PNG"]).response == "explain"


@use
def generate_image(client: Any) -> None:
    for response in client.generate(MODEL, "#emu echo=1 a sunset", stream=True):
        assert response.image is None and response.total is None


@use
def stream_tools_and_thinking(client: Any) -> None:
    messages: list[Any] = [{"role": "user", "content": "#emu tools=1 What is three plus one?"}]
    for chunk in client.chat(MODEL, stream=True, messages=messages, tools=[add_two_numbers], think=True):
        assert chunk.message.thinking is None or chunk.message.thinking
        for tool in chunk.message.tool_calls or []:
            assert dict(**tool.function.arguments) and tool.function.name == "add_two_numbers"
            messages.append(chunk.message)
            messages.append({"role": "tool", "content": "4", "tool_name": tool.function.name})
    assert any(message.get("role") == "tool" for message in messages)
    assert client.chat(MODEL, messages=[*messages, *HELLO])


@use
def embed(client: Any) -> None:
    assert len(client.embed(model=MODEL, input="The sky is blue")["embeddings"]) == 1


@use
def embed_many(client: Any) -> None:
    assert len(client.embed(MODEL, ["The sky is blue", "Grass is green"]).embeddings) == 2


@use
def list_models(client: Any) -> None:
    assert [model.model for model in client.list().models]


@use
def list_members(client: Any) -> None:
    for model in client.list().models:
        assert model.size and model.details


@use
def show(client: Any) -> None:
    shown = client.show(MODEL)
    assert shown.model_dump() and shown.modelinfo and (shown.license is None or shown.license)
    assert shown.modified_at is None or shown.modified_at


@use
def ps(client: Any) -> None:
    for model in client.ps().models:
        assert model.model and (model.context_length is None or model.context_length)


@use
def pull_stream(client: Any) -> None:
    for progress in client.pull(MODEL, stream=True):
        assert progress.get("status") and (progress.get("digest", "") or True)


@use
def pull(client: Any) -> None:
    assert client.pull(MODEL).status == "success"


@use
def copy(client: Any) -> None:
    client.copy(MODEL, "user/llama3.2:latest")


@use
def delete(client: Any) -> None:
    client.delete(MODEL)


@use
def error(client: Any, lib: Any) -> None:
    try:
        client.chat("does-not-yet-exist:latest")
    except lib.ResponseError as error:
        assert error.status_code in (400, 404, 500) and "does-not-yet-exist" in error.error
        return
    raise AssertionError("no error")


@use
async def async_chat(client: Any) -> None:
    assert (await client.chat(model=MODEL, messages=HELLO)).message.content


@use
async def async_stream(client: Any) -> None:
    async for part in await client.chat(model=MODEL, messages=HELLO, stream=True):
        assert part["message"]["content"] is not None


@use
async def async_generate(client: Any) -> None:
    assert (await client.generate(MODEL, "#emu echo=1 sky"))["response"] == "sky"


def run_all(lib: Any, make: Callable[[], Any], make_async: Callable[[], Any], tmp_path: Path) -> dict[str, str]:
    """The failures of all uses, by name."""
    failures: dict[str, str] = {}

    async def asynchronous(function: Use) -> None:
        await asyncio.wait_for(function(make_async()), 60)

    for function in USES:
        offered = {"lib": lib, "tmp_path": tmp_path}
        needed = {name: offered[name] for name in inspect.signature(function).parameters if name in offered}
        try:
            if inspect.iscoroutinefunction(function):
                asyncio.run(asynchronous(function))
            else:
                function(make(), **needed)
        except Exception as error:
            failures[function.__name__] = f"{type(error).__name__}: {error}"[:200]
    return failures
