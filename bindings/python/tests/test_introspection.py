"""Signatures and type hints are the real thing on every public name, for those who look at run time."""

from __future__ import annotations

import ast
import copy
import inspect
import io
import json
import pickle
import pydoc
import re
import subprocess
import sys
import textwrap
import typing
from collections.abc import Iterator
from typing import Any
from unittest.mock import AsyncMock, create_autospec

import pytest

import openwebui
from conftest import Faults, environment
from openwebui import AsyncClient, Client, types
from test_async_types import resources


def public() -> Iterator[tuple[str, Any]]:
    """All public classes and functions, with the methods and properties of the classes."""
    classes: dict[str, Any] = {name: getattr(openwebui, name) for name in openwebui.__all__}
    classes.update({f"types.{name}": getattr(types, name) for name in types.__all__})
    for client in (Client("http://127.0.0.1:9", ""), AsyncClient("http://127.0.0.1:9", "")):
        classes.update({f"{type(client).__name__}.{path}": type(part) for path, part in resources(client)})
    for name, thing in classes.items():
        if inspect.isfunction(thing):
            yield name, thing
        if inspect.isclass(thing):
            yield name, thing
            for member in dir(thing):
                value = inspect.getattr_static(thing, member, None)
                function = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
                ours = getattr(function, "__module__", "") or ""
                if (
                    inspect.isfunction(function)
                    and ours.startswith("openwebui")
                    and (member == "__init__" or member[0] != "_")
                ):
                    yield f"{name}.{member}", function


PUBLIC = dict(public())


@pytest.mark.parametrize("name", PUBLIC)
def test_hints_and_signatures(name: str) -> None:
    thing = PUBLIC[name]
    hints = typing.get_type_hints(thing)
    assert not [hint for hint in hints.values() if isinstance(hint, (str, typing.ForwardRef))]
    if not inspect.isclass(thing):
        signature = inspect.signature(thing)
        annotated = {p.name for p in signature.parameters.values() if p.annotation is not p.empty}
        assert annotated | {"return"} == hints.keys() or annotated == hints.keys()
        assert not any(isinstance(p.annotation, str) for p in signature.parameters.values())
    assert pydoc.plain(pydoc.render_doc(thing))


def test_hints_are_what_they_say() -> None:
    client = Client("http://127.0.0.1:9", "")
    hints = typing.get_type_hints(client.files.upload)
    assert hints["return"] is openwebui.FileObject and hints["process"] is bool
    assert typing.get_type_hints(Client.request)["return"] is Any
    assert typing.get_type_hints(AsyncClient("http://127.0.0.1:9", "").files.status)["return"] is openwebui.FileStatus
    assert typing.get_type_hints(openwebui.Message)["content"] == typing.Optional[str]
    assert typing.get_type_hints(Client.chat.fget)["return"] is type(client.chat)  # type: ignore[attr-defined]


def test_autospec() -> None:
    client: Any = create_autospec(Client("http://127.0.0.1:9", ""), instance=True)
    client.models.list(refresh=True)
    client.chat.completions.create(model="m", messages=[])
    with pytest.raises(TypeError):
        client.models.list(fresh=True)
    with pytest.raises(TypeError):
        client.chat.completions.create(model="m")
    spec = create_autospec(AsyncClient("http://127.0.0.1:9", ""), instance=True)
    assert isinstance(spec.files.wait, AsyncMock)


def test_operations_are_real_methods() -> None:
    client, its = Client("http://127.0.0.1:9", ""), AsyncClient("http://127.0.0.1:9", "")
    options = ["to", "events", "extra_headers", "extra_query", "timeout"]
    for method, names in (
        (client.api.chats.get_chat_by_id, ["id", *options]),
        (its.api.chats.get_chat_by_id, ["id", *options]),
        (client.notes.search, list(inspect.signature(client.api.notes.search_notes).parameters)),
        (client.api.files.get_file_content_by_id, ["id", "file_name", "attachment", *options]),
        (client.audio.transcribe, ["file", "language", *options]),
        # A list in pages is not written to a file.
        (client.users.list, ["query", "order_by", "direction", "page", *options[1:]]),
        (client.audio.speech, ["body", *options[:-1], "extra_body", "timeout"]),
        (client.images.save, ["image", "to", *options[2:-1], "extra_body", "timeout"]),
        (its.tools.create_from_file, ["source", "id", "name", "description", *options[2:-1], "extra_body", "timeout"]),
    ):
        assert list(inspect.signature(method).parameters) == names
    create = client.chats.new
    body = typing.get_type_hints(create)["body"]
    assert body.__required_keys__ == {"chat"} and "chat" in typing.get_type_hints(body)
    assert typing.get_type_hints(client.images.save)["return"] is int
    assert typing.get_type_hints(client.images.generate)["timeout"] == typing.Union[float, openwebui.Timeout, None]
    assert "Record" in pydoc.plain(pydoc.render_doc(client.images.save))
    assert "image: an element of what" in pydoc.plain(pydoc.render_doc(client.images.save))
    assert "chats" in pydoc.plain(pydoc.render_doc(client.api))
    assert inspect.iscoroutinefunction(its.images.generate) and not inspect.iscoroutinefunction(its.chats.list)
    spec: Any = create_autospec(client, instance=True)
    spec.api.chats.get_chat_by_id("x", timeout=3)
    spec.images.save("/a", "a.png")
    with pytest.raises(TypeError):
        spec.images.save("/a", "a.png", progress=True)
    with pytest.raises(TypeError):
        spec.api.chats.get_chat_by_id(chat="x")
    assert isinstance(create_autospec(its, instance=True).images.save, AsyncMock)


def test_raw_responses_of_operations(faults: Faults) -> None:
    head = {"body": {"id": "x"}, "headers": {"X-Request-ID": "r1"}}
    url = faults.url_of({"http": head})
    with Client(url, "k") as client:
        for raw in (client.chats.with_raw_response.get("x"), client.api.chats.with_raw_response.get_chat_by_id("x")):
            assert (raw.status_code, raw.headers["x-request-id"], raw.parse().id) == (200, "r1", "x")
        copied = pickle.loads(pickle.dumps(client.chats.with_raw_response))
        assert copied.get("x").status_code == 200
        assert copy.copy(client.chats.with_raw_response).get("x").status_code == 200
        with pytest.raises(AttributeError, match="did you mean archive"):
            client.chats.with_raw_response.archiv  # type: ignore[attr-defined]  # noqa: B018


def test_pydantic() -> None:
    pydantic = pytest.importorskip("pydantic")

    class Kept(pydantic.BaseModel):  # type: ignore[name-defined, misc]
        message: types.Message
        models: list[types.Model] = []  # noqa: RUF012

    kept = Kept(message={"role": "user", "content": "a"}, models=[types.Model({"id": "m"})])
    assert kept.message.content == "a" and kept.models[0].id == "m"
    assert kept.model_dump() == {"message": {"role": "user", "content": "a"}, "models": [{"id": "m"}]}
    with pytest.raises(ValueError, match="JSON object"):
        Kept(message=3)
    client = Client("http://127.0.0.1:9", "")
    checked = pydantic.validate_call(client.with_options)
    assert checked(max_retries="3")._options["retries"] == 3
    with pytest.raises(ValueError, match="max_retries"):
        checked(max_retries="three")


def test_pydantic_checks_the_arguments_of_every_method(faults: Faults) -> None:
    pydantic = pytest.importorskip("pydantic")
    for client in (Client("http://127.0.0.1:9", ""), AsyncClient("http://127.0.0.1:9", "")):
        methods = [getattr(client, name) for name in ("request", "sign_in", "with_options")]
        for _, part in resources(client):
            methods += [getattr(part, name) for name in vars(type(part)) if name[0] != "_"]
        checked = [pydantic.validate_call(method) for method in methods if inspect.ismethod(method)]
        assert len(checked) > 700
    with faults.client({"http": {"body": {"id": "f"}}}) as client:
        upload = pydantic.validate_call(client.files.upload)
        for source in (b"x", bytearray(b"x"), memoryview(b"x"), io.BytesIO(b"x")):
            assert upload(source, name="a", process="false").id == "f"
        with pytest.raises(ValueError, match="process"):
            upload(b"x", name="a", process="perhaps")
        create = pydantic.validate_call(client.chats.new)
        with pytest.raises(ValueError, match="chat"):
            create({"chat": 3})
        url = client.base_url
        create({"chat": {"title": "t"}, "unknown": [1]}, timeout="3")
        assert json.loads(faults.log(url)[-1]["body"]) == {"chat": {"title": "t"}, "unknown": [1]}
        pieces: list[bytes] = []
        assert pydantic.validate_call(client.files.download)("f", pieces.append) == len(b"".join(pieces))


def test_typing_is_not_imported_before_it_is_needed() -> None:
    code = """
import sys; sys.path.insert(0, sys.argv[1])
import openwebui
openwebui.Client("http://127.0.0.1:9", "")
print([name for name in ("typing", "re", "json", "inspect") if name in sys.modules])
import typing; print(typing.get_type_hints(openwebui.Client.sign_in)["return"].__name__)
"""
    arguments = [sys.executable, "-S", "-c", code, environment()["PYTHONPATH"]]
    done = subprocess.run(arguments, env=environment(), capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("[]\nSignIn\n", "")


def test_hints_of_what_is_not_generated_do_not_import_what_is() -> None:
    code = """
import sys, typing, openwebui
assert typing.get_type_hints(openwebui.Client("http://127.0.0.1:9", "").chat.completions.create)["stream"]
made = ("openwebui.resources.short.", "openwebui.resources.operations.")
print([name for name in sys.modules if name.startswith(made)])
assert typing.get_type_hints(openwebui.Client.chats.fget)["return"].__name__ == "ShortChats"
"""
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_examples_of_the_asynchronous_client_await() -> None:
    examples = 0
    for _, part in resources(AsyncClient("http://127.0.0.1:9", "")):
        for name in dir(type(part)):
            text = inspect.getdoc(inspect.getattr_static(type(part), name)) or ""
            for block in re.findall(r"::\n\n((?: {4}.*\n?)+)", text):
                examples += 1
                code = ast.parse(textwrap.dedent(block))
                awaited = {id(node.value) for node in ast.walk(code) if isinstance(node, ast.Await)}
                calls = [node for node in ast.walk(code) if isinstance(node, ast.Call)]
                of_client = [id(call) for call in calls if ast.unparse(call.func).startswith("client.")]
                assert of_client and set(of_client) <= awaited, name
    assert examples >= 13


@pytest.mark.filterwarnings("error")
def test_half_of_the_package_is_imported_when_needed() -> None:
    code = """
import sys, openwebui
with openwebui.Client("http://127.0.0.1:9", ""):
    late = ("openwebui._async", "openwebui._streams", "openwebui.types", "openwebui.resources", "json")
    print([name for name in sys.modules if name.startswith(late)])
    assert set(openwebui.__all__) <= set(dir(openwebui))
from openwebui import *
print(AsyncClient.__module__, AsyncStream.__module__, Stream.__module__, ChatCompletionChunk.__module__)
print(hasattr(openwebui, "nothing"))
"""
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("[]\nopenwebui openwebui openwebui openwebui.types\nFalse\n", "")
