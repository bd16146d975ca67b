"""The asynchronous client has the methods of the blocking one, also for type checkers."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import openwebui
from async_signatures import PACKAGE, out_of_date
from openwebui import AsyncClient, Client
from openwebui.resources.operation import Operations
from openwebui.resources.resource import Resource

#: For contextlib.aclosing().
_MORE = {"aclose"}
_WAYS = {"__enter__": "__aenter__", "__exit__": "__aexit__", "__iter__": "__aiter__", "__next__": "__anext__"}


def public(kind: type) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")} - _MORE


def signature(function: Callable[..., Any]) -> list[tuple[str, Any, Any]]:
    return [(name, each.kind, each.default) for name, each in inspect.signature(function).parameters.items()]


def test_client() -> None:
    assert public(Client) == public(AsyncClient)
    for name in [*public(Client), "__init__"]:
        one, other = inspect.getattr_static(Client, name), inspect.getattr_static(AsyncClient, name)
        assert isinstance(one, property) == isinstance(other, property), name
        if not isinstance(one, property):
            assert signature(one) == signature(other), name


STREAMS = ["Stream", "OutletStream", "EventStream", "ProgressStream", "ResponseStream", "Pages"]


@pytest.mark.parametrize("name", STREAMS)
def test_streams(name: str) -> None:
    one, other = getattr(openwebui, name), getattr(openwebui, f"Async{name}")
    assert public(one) == public(other)
    for way, asynchronous in _WAYS.items():
        assert hasattr(one, way) and hasattr(other, asynchronous) and not hasattr(other, way)
    for attribute in public(one):
        doc = getattr(one, attribute).__doc__
        assert doc and getattr(other, attribute).__doc__, attribute


def resources(client: object, path: str = "") -> Iterator[tuple[str, Resource]]:
    """All parts of the API, by their path."""
    for name in public(type(client)):
        if name != "with_raw_response" and isinstance(inspect.getattr_static(type(client), name), property):
            part = getattr(client, name)
            if isinstance(part, Resource):
                yield f"{path}{name}", part
                yield from resources(part, f"{path}{name}.")


def test_resources() -> None:
    blocking = dict(resources(Client("http://127.0.0.1:9", "")))
    asynchronous = dict(resources(AsyncClient("http://127.0.0.1:9", "")))
    assert blocking.keys() == asynchronous.keys() and len(blocking) >= 8
    for path, part in blocking.items():
        one, other = type(part), type(asynchronous[path])
        assert other.__name__ == f"Async{one.__name__}" and public(one) == public(other)
        for name in public(one):
            method, its = inspect.getattr_static(one, name), inspect.getattr_static(other, name)
            # The examples of the asynchronous one await.
            docs = [re.sub(r"async |await |[()]", "", inspect.getdoc(each) or "") for each in (method, its)]
            assert docs[0] == docs[1]
            if isinstance(method, property):
                continue
            assert signature(method) == signature(its), name
            returned = str(inspect.signature(its).return_annotation)
            is_list = "AsyncPages" in returned or "AsyncList" in returned
            assert inspect.iscoroutinefunction(its) != is_list, name


def test_raw_methods() -> None:
    """with_raw_response has each method that returns one response, as it is."""
    for client in (Client("http://127.0.0.1:9", ""), AsyncClient("http://127.0.0.1:9", "")):
        for path, part in resources(client):
            if isinstance(part, Operations):
                continue
            raw = part.with_raw_response  # type: ignore[attr-defined]
            assert typing.get_type_hints(type(part).with_raw_response.fget)["return"] is type(raw)  # type: ignore[attr-defined]
            for name in public(type(part)) - {"with_raw_response"}:
                method = inspect.getattr_static(type(part), name)
                if isinstance(method, property):
                    assert type(getattr(raw, name)) is type(getattr(part, name).with_raw_response), f"{path}.{name}"
                elif typing.get_type_hints(method)["return"] in (openwebui.Pages, openwebui.AsyncPages):
                    with pytest.raises(AttributeError, match=f"no '{name}': one response"):
                        getattr(raw, name)
                else:
                    assert getattr(raw, name).__func__ is method, f"{path}.{name}"


def test_every_method_has_the_options() -> None:
    for path, part in resources(Client("http://127.0.0.1:9", "")):
        for name in public(type(part)):
            method = inspect.getattr_static(type(part), name)
            if not isinstance(method, property):
                parameters = set(inspect.signature(method).parameters)
                wanted = {"extra_headers", "extra_query", "timeout"}
                # Not every operation has an object as its body: test_introspection.py.
                if not method.__module__.startswith(("openwebui.resources.short.", "openwebui.resources.operations.")):
                    wanted.add("extra_body")
                assert wanted <= parameters, f"{path}.{name}"


def test_generated_files_are_up_to_date() -> None:
    assert not out_of_date(), "run make bindings"


@pytest.mark.filterwarnings("ignore:coroutine")
def test_types_of_lists() -> None:
    """Each method returns a coroutine or an iterator."""
    client = AsyncClient("http://127.0.0.1:9", "")
    lists = [client.files.list(), client.files.search("*"), client.knowledge.list(), client.knowledge.files("x")]
    assert all(isinstance(pages, openwebui.AsyncPages) for pages in lists)


TYPED = """
import openwebui
from openwebui import AsyncClient


async def main(client: AsyncClient) -> None:
    stream = await client.chat.completions.create(model="m", messages=[], stream=True)
    reveal_type(stream)
    async for chunk in stream:
        reveal_type(chunk)
    async for text in stream.text:
        reveal_type(text)
    reveal_type(await client.chat.completions.create(model="m", messages=[]))
    async for file in client.files.list():
        reveal_type(file)
    reveal_type(await client.knowledge.ingest("x", "y"))
    reveal_type(await client.request("GET", "/", stream=True))
    responses = await client.responses.create(model="m", input="x", stream=True)
    async for event in responses:
        reveal_type(event)
    reveal_type(responses.response)
    reveal_type(await client.ollama.chat("m", []))
    async for part in await client.ollama.chat("m", [], stream=True):
        reveal_type(part)
    async for step in await client.ollama.pull("m", stream=True):
        reveal_type(step)
    async with client as same:
        reveal_type(same)
    client.chat.completions.create(model="m")  # E
    await client.chat.completions.create(model="m", messages=[], temprature=1)  # E
    reveal_type((await client.models.list()).data[0].id)
    async for model in client.models.list():
        reveal_type(model)
    reveal_type((await client.ollama.tags()).models[0].size)
    reveal_type((await client.embeddings.create(model="m", input="x")).data[0].embedding)
    await client.files.list()  # E
    await client.api.chats.get_chat_by_id("id")
    await client.api.chats.get_chat_by_id()  # E
    await client.api.chats.get_chat_by_id(chat_id="id")  # E
    await client.api.chats.get_chat_by_idd("id")  # E
    client.api.chats.get_session_user_chat_list(page=1, include_folders=True)
    client.api.chats.get_session_user_chat_list(pages=1)  # E
    await client.api.models.sync_models({"models": []})
    await client.api.models.sync_models()  # E
    await client.api.audio.transcription(file="a.wav", langauge="en")  # E
    await client.chats.with_raw_response.get("id")
    await client.chats.with_raw_response.gett("id")  # E
    raw = client.chat.completions.with_raw_response
    reveal_type(await raw.create(model="m", messages=[]))
    reveal_type((await raw.create(model="m", messages=[], stream=True)).parse())
    await raw.create(model="m", messages=[], temprature=1)  # E
    reveal_type((await client.models.with_raw_response.list()).parse())
    await client.files.with_raw_response.list()  # E


def blocking(client: openwebui.Client) -> None:
    raw = client.chat.with_raw_response.completions
    reveal_type(raw.create(model="m", messages=[]))
    reveal_type(raw.create(model="m", messages=[], stream=True).parse())
    raw.create(model="m", messages=[], temprature=1)  # E
    reveal_type(client.files.with_raw_response.content("f").parse())
    client.files.with_raw_response.list()  # E
"""


def test_types(tmp_path: Any) -> None:
    api = pytest.importorskip("mypy.api")
    (tmp_path / "typed.py").write_text(TYPED)
    config = PACKAGE.parents[1] / "pyproject.toml"
    out, _, _ = api.run([f"--config-file={config}", f"--cache-dir={tmp_path}", str(tmp_path / "typed.py")])
    revealed = [line.split('"')[1] for line in out.splitlines() if "Revealed type" in line]
    assert [kind if "[" in kind or " " in kind else kind.rpartition(".")[2] for kind in revealed] == [
        "AsyncStream",
        "ChatCompletionChunk",
        "str",
        "ChatCompletion",
        "FileObject",
        "IngestResult",
        "AsyncEventStream",
        "ResponseEvent",
        "Response",
        "OllamaChat",
        "OllamaChat",
        "OllamaProgress",
        "AsyncClient",
        "str",
        "Model",
        "int | None",
        "list[float]",
        "openwebui.resources.raw.RawResponse[openwebui.types.chat.ChatCompletion]",
        "AsyncStream",
        "ModelList",
        "openwebui.resources.raw.RawResponse[openwebui.types.chat.ChatCompletion]",
        "Stream",
        "bytes",
    ], out
    wrong = [number for number, line in enumerate(TYPED.splitlines(), 1) if line.endswith("# E")]
    assert sorted({int(line.split(":")[1]) for line in out.splitlines() if ": error:" in line}) == wrong, out
