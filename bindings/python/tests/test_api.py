"""``client.api``: every operation of the server, its checks, bodies of every kind, lists in pages."""

from __future__ import annotations

import asyncio
import inspect
import io
import json
import re
import time
from collections import UserDict
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest

import openwebui
from conftest import Faults, emu, need, operations, prose, sse
from openwebui import AsyncClient, Client, InvalidArgumentError, NotFoundError

ROOT = Path(__file__).resolve().parents[3]
#: The release whose operations are in tools/api/releases.tsv.
NEWEST = "0.12.4"


def made(client: Client, tag: str, name: str) -> Any:
    return getattr(getattr(client.api, tag), name)


# ---- What is known


def test_every_handler_names_an_operation_of_the_library(faults: Faults) -> None:
    """A row whose operation the library does not know would be refused as unknown."""
    client = faults.client({"http": {"body": {}}})
    rows = list(operations())
    assert len(rows) > 570
    for tag, name, key in rows:
        for path in (key.partition("[")[0], key.replace("[", "").replace("]", "")):
            call = client._call("owui_operation", path, None, None)
            assert b"no operation" not in (call.library.owui_call_error_message(call.handle) or b""), (tag, name)


def test_the_query_in_the_documentation(faults: Faults) -> None:
    """It has what the methods take besides the path and the body, and the library takes all of it."""
    client = faults.client({"http": {"body": {}}})
    queries = {}
    others = {"body", "extra_body", *inspect.signature(client.api.server.get_app_changelog).parameters}
    for line in (ROOT / "docs" / "operations.md").read_text().splitlines():
        if line.startswith("| `"):
            key, name, query, *_ = _cells(line)
            queries[key.strip("`")] = names = re.findall(r"`(\w+)`", query)
            path = key.strip("`").partition("[")[0]
            params = {part[1:-1]: "x" for part in path.split("/") if part.startswith("{")}
            method = inspect.signature(made(client, *name.strip("`").split(".")))
            required = re.findall(r"\*\*`(\w+)`\*\*", query)
            for parameter in names:
                has_default = method.parameters[parameter].default is not inspect.Parameter.empty
                assert has_default == (parameter not in required), (key, parameter)
            if path.startswith("GET "):
                in_path = set(re.findall(r"\{(\w+)\}", key))
                assert set(method.parameters) - others - in_path == set(names) - in_path, key
            said = _complaint(client, path, {**params, **dict.fromkeys(names, "x")})
            assert "none of this operation" not in said and "is missing" not in said, (key, said)
    assert "none of this operation" in _complaint(client, "GET /api/v1/chats/", {"nothing": 1})
    assert {"include_pinned", "include_folders", "sort_by"} <= set(queries["GET /api/v1/chats/"])
    header = (ROOT / "include" / "openwebui" / "lists.h").read_text()
    endpoints = re.findall(r"Endpoint: (.*)", header)
    assert len(endpoints) == 11 and set(endpoints) <= set(queries)


def _complaint(client: Client, key: str, params: dict[str, Any]) -> str:
    call = client._call("owui_operation", key, client._tree(params), None)
    return str(call.library.owui_call_error_message(call.handle) or b"")


def test_names_that_are_not_there(faults: Faults) -> None:
    client = faults.client({"http": {"body": {}}})
    with pytest.raises(AttributeError, match="did you mean chats"):
        client.api.chat  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError, match="did you mean get_chat_by_id"):
        client.api.chats.get_chat_by_idd  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError) as failure:
        client.api.chats.clien  # type: ignore[attr-defined]  # noqa: B018
    assert "_client" not in str(failure.value)
    assert "get_chat_by_id" in dir(client.api.chats) and "chats" in dir(client.api)
    assert "GET /api/v1/chats/{id}" in str(client.api.chats.get_chat_by_id.__doc__)


@pytest.mark.parametrize(
    ("tag", "name", "arguments", "named", "message"),
    [
        ("chats", "delete_chat_by_id", [""], {}, '"id" is missing, or is empty'),
        ("chats", "delete_chat_by_id", ["a/b"], {}, "contains a slash"),
        ("chats", "delete_chat_by_id", [".."], {}, '"id" is missing'),
        ("models", "sync_models", [{"model": []}], {}, 'no "models"'),
    ],
)
def test_nothing_wrong_is_sent(
    faults: Faults, tag: str, name: str, arguments: list[Any], named: dict[str, Any], message: str
) -> None:
    url = faults.url_of({"http": {"body": True}})
    with Client(url, "k") as client, pytest.raises(InvalidArgumentError, match=message):
        result = made(client, tag, name)(*arguments, **named)
        list(result)
    assert faults.log(url) == []


def test_arguments_of_no_parameter(faults: Faults) -> None:
    """As of any Python function."""
    url = faults.url_of({"http": {"body": True}})
    with Client(url, "k") as typed:
        client: Any = typed
        for method, arguments, named in (
            (client.api.chats.delete_chat_by_id, [], {}),
            (client.api.chats.get_chat_by_id, ["a", "b", "c"], {}),
            (client.api.chats.get_session_user_chat_list, [], {"pages": 1}),
            (client.api.audio.transcription, [], {"language": "en"}),
            (client.api.server.get_app_version, [{"a": 1}], {}),
            (client.chats.get, ["a"], {"extra_heders": {}}),
            (client.chats.get, ["a"], {"extra_body": {}}),
            (client.chats.list, [], {"to": "chats.json"}),
            (client.audio.speech, [], {}),
        ):
            with pytest.raises(TypeError, match="argument"):
                method(*arguments, **named)
    assert faults.log(url) == []


# ---- What is sent


def test_parameters_are_encoded(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": []}})
    with Client(url, "k") as client:
        client.api.models.export_models(ids=["a b", "c&d"])
        client.api.files.get_file_by_id("ä?#%")
        client.api.files.get_file_content_by_id("x", "n a")
    targets = [request["target"].partition("/api/")[2] for request in faults.log(url)]
    assert targets == [
        "v1/models/export?ids=a%20b&ids=c%26d",
        "v1/files/%C3%A4%3F%23%25",
        "v1/files/x/content/n%20a",
    ]


def test_forms(faults: Faults, tmp_path: Path) -> None:
    url = faults.url_of({"http": {"body": {"text": "ok"}}})
    path = tmp_path / 'a "b".wav'
    path.write_bytes(b"on disk")
    with Client(url, "k") as client:
        client.api.audio.transcription(file=path, language="en")
        client.api.audio.transcription(file=("m.mp3", b"memory"))
        client.api.audio.transcription(file=("r.bin", io.BytesIO(b"reader"), "audio/x-mine"))
        client.api.skills.preview_skill_import(files=[("1.md", b"one"), ("2.md", bytearray(b"two"))])
    bodies = [entry["body"].encode() for entry in faults.log(url)]
    for body, pieces in zip(
        bodies,
        [
            [
                b'name="file"; filename="a \\"b\\".wav"\r\nContent-Type: audio/wav\r\n\r\non disk\r\n',
                b'name="language"\r\n\r\nen\r\n',
            ],
            [b'filename="m.mp3"\r\nContent-Type: audio/mpeg\r\n\r\nmemory\r\n'],
            [b'filename="r.bin"\r\nContent-Type: audio/x-mine\r\n\r\nreader\r\n'],
            [b'name="files"; filename="1.md"\r\nContent-Type: text/markdown\r\n\r\none\r\n', b'filename="2.md"'],
        ],
    ):
        for piece in pieces:
            assert piece in body


@pytest.mark.parametrize("files", [("a.md", "b.md"), ["a.md", "b.md"], (("a.md", b"a"), ("b.md", b"b"))])
def test_a_tuple_of_files_is_several_files(
    faults: Faults, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text(name)
    url = faults.url_of({"http": {"body": {}}})
    with Client(url, "k") as client:
        client.api.skills.preview_skill_import(files=files)
        for wrong in ("a.md", b"a", tmp_path / "a.md", io.BytesIO(b"a")):
            with pytest.raises(TypeError, match="files must be a list of files"):
                client.api.skills.preview_skill_import(files=wrong)  # type: ignore[arg-type]
    (entry,) = faults.log(url)
    for name in ("a", "b"):
        part = f'name="files"; filename="{name}.md"\r\nContent-Type: text/markdown\r\n\r\n{name}\r\n'
        assert part in entry["body"]


def test_bodies_are_mappings_of_any_kind(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": {"id": "x"}}})
    chat = {"title": "t"}
    with Client(url, "k") as typed:
        client: Any = typed
        for body in (UserDict(chat=chat), MappingProxyType({"chat": chat}), openwebui.Record({"chat": chat})):
            client.chats.new(body)
            client.chats.new(body, extra_body={"more": UserDict(a=1)})
        client.api.audio.speech(UserDict(input="x"))
    sent = [json.loads(entry["body"]) for entry in faults.log(url)]
    assert sent[:6] == [{"chat": chat}, {"chat": chat, "more": {"a": 1}}] * 3
    assert sent[6] == {"input": "x"}
    stream: Any = faults.client(sse({"choices": [{"index": 0, "delta": {"content": "a"}, "finish_reason": "stop"}]}))
    assert "".join(stream.api.server.chat_completion(UserDict(model="m", messages=[], stream=True)).text) == "a"


def test_bodies_of_a_wrong_kind(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": {}}})
    with Client(url, "k") as typed:
        client: Any = typed
        for method, body, named, message in (
            (client.chats.new, b"{}", {}, "must be an object, such as a dict, not bytes"),
            (client.chats.new, [1], {"extra_body": {"a": 1}}, "must be an object, such as a dict, not list"),
            (client.chats.new, None, {}, "must be an object, such as a dict, not NoneType"),
            (client.audio.speech, None, {}, "must be bytes or an object, such as a dict, not NoneType"),
            (client.audio.speech, b"x", {"extra_body": {"a": 1}}, "extra_body requires a body that is an object"),
            (partial(client.api.knowledge.add_files_to_knowledge_batch, "k"), {}, {}, "must be a list, not dict"),
            (partial(client.api.knowledge.add_files_to_knowledge_batch, "k"), b"[]", {}, "must be a list, not bytes"),
        ):
            with pytest.raises(TypeError, match=message):
                method(body, **named)
    assert faults.log(url) == []


# ---- What comes


@pytest.mark.parametrize("body", [None, True, 3, "text", [], {}, [1, {"a": None}]])
def test_any_json_is_a_response(faults: Faults, body: Any) -> None:
    client = faults.client({"http": {"body": json.dumps(body), "headers": {"Content-Type": "application/json"}}})
    assert client.api.users.get_user_settings_by_session_user() == body


def test_too_old_a_server(faults: Faults) -> None:
    page = {"http": {"body": "<!doctype html><html></html>", "headers": {"Content-Type": "text/html"}}}
    url = faults.url_of_routes(
        {
            "GET /api/v1/automations/list": [[page]],
            "POST /api/v1/chats/x/params": [[{"http": {"status": 405, "body": {"detail": "Method Not Allowed"}}}]],
            "GET /api/events": [[page]],
            "GET /api/v1/files/count": [[{"http": {"status": 404, "body": {"detail": "Not Found"}}}]],
            "POST /api/v1/chats/read": [[{"http": {"status": 422, "body": {"detail": "no chat"}}}]],
            "GET /api/version": [[{"http": {"body": {"version": "0.8.12"}}}]],
            "GET /api/v1/folder": [[page]],
        }
    )
    with Client(url, "k") as client:
        with pytest.raises(openwebui.OpenWebUIError, match=r"since Open WebUI 0\.11; this server is 0\.8\.12"):
            client.api.server.get_event_catalog()
        with pytest.raises(openwebui.OpenWebUIError, match=r"since Open WebUI 0\.9; this server is 0\.8\.12"):
            list(client.api.automations.get_automation_items())
        # An older release takes the last part of the path for an id.
        with pytest.raises(NotFoundError, match=r"since Open WebUI 0\.11; this server is 0\.8\.12"):
            client.api.files.count_files()
        with pytest.raises(openwebui.UnprocessableEntityError, match=r"since Open WebUI 0\.11; this server is"):
            client.api.chats.mark_chats_read_by_user_id()
        with pytest.raises(openwebui.OpenWebUIError, match="did you mean GET /api/v1/folders/"):
            client.request("GET", "/api/v1/folder")


def test_pages_of_arrays(faults: Faults) -> None:
    pages = [[{"id": f"{page}-{i}"} for i in range(size)] for page, size in ((1, 3), (2, 3), (3, 1))] + [[]]
    url = faults.url_of_each([[{"http": {"body": page}}] for page in pages])
    with Client(url, "k") as client:
        found = [chat.id for chat in client.api.chats.get_session_user_chat_list()]
    assert found == [item["id"] for page in pages for item in page]
    queries = [parse_qs(urlsplit(request["target"]).query) for request in faults.log(url)]
    assert [query["page"] for query in queries] == [["1"], ["2"], ["3"], ["4"]]


def test_output(faults: Faults, tmp_path: Path) -> None:
    client = faults.client({"http": {"body": {"a": "b" * 100}}})
    pieces: list[bytes] = []
    size = client.api.configs.export_config(to=pieces.append)
    assert size == len(b"".join(pieces)) and json.loads(b"".join(pieces)) == {"a": "b" * 100}
    assert client.api.configs.export_config(to=tmp_path / "config.json") == size
    assert json.loads((tmp_path / "config.json").read_text())["a"] == "b" * 100
    small = faults.client({"http": {"body": {"a": "b" * 200_000}}}, buffer_limit=100_000)
    with pytest.raises(openwebui.OpenWebUIError):
        small.api.configs.export_config()
    assert small.api.configs.export_config(to=io.BytesIO()) > 200_000


def test_output_of_requests(faults: Faults, tmp_path: Path) -> None:
    client = faults.client({"http": {"body": {"a": "b" * 200_000}}}, buffer_limit=100_000)
    with pytest.raises(openwebui.OpenWebUIError):
        client.request("GET", "/x")
    assert len(client.request("GET", "/x", raw=True)) > 200_000
    pieces: list[bytes] = []
    assert client.request("GET", "/x", query={"a": ["1", "2"]}, to=pieces.append) == len(b"".join(pieces)) > 200_000
    assert client.request("GET", "/x", to=tmp_path / "x") == (tmp_path / "x").stat().st_size


def test_short_names(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": []}})
    with Client(url, "k") as client:
        client.chats.get("x")
        client.workspace_models.sync_and_delete_others({"models": []})
        client.audio.transcribe(file=("a.wav", b"RIFF"))
        assert list(client.users.list()) == []
        assert list(client.prompts.list()) == []
        with pytest.raises(AttributeError, match="did you mean archive"):
            client.chats.archiv  # type: ignore[attr-defined]  # noqa: B018
    sent = [(entry["method"], entry["target"].partition("/api/v1/")[2]) for entry in faults.log(url)]
    assert sent == [
        ("GET", "chats/x"),
        ("POST", "models/sync"),
        ("POST", "audio/transcriptions"),
        ("GET", "users/?page=1"),
        ("GET", "prompts/list?page=1"),
    ]


# ---- A real server


def test_operations_of_every_kind(client: Client, tmp_path: Path, version: tuple[int, ...]) -> None:
    api = client.api
    assert api.server.get_app_version().version == ".".join(map(str, version))
    assert api.server.healthcheck().status is True
    # Objects, arrays, booleans, null, scalars.
    folder = api.folders.create_folder({"name": f"f {time.time()}"})
    assert folder.id in [entry.id for entry in api.folders.get_folders()]
    assert api.folders.get_folder_by_id(folder.id).name == folder.name
    chat = api.chats.create_new_chat({"chat": {"title": "t", "history": {"messages": {}}}})
    assert api.chats.get_chat_by_id(chat.id).title == "t"
    assert api.chats.add_tag_by_id_and_tag_name(chat.id, {"name": "blue"})
    assert [tag.name for tag in api.chats.get_chat_tags_by_id(chat.id)] == ["blue"]
    assert chat.id in [found.id for found in api.chats.get_session_user_chat_list()]
    assert chat.id in [found.id for found in api.chats.search_user_chats(text="t", page=1)]
    assert api.chats.delete_chat_by_id(chat.id) is True
    with pytest.raises(NotFoundError):
        api.chats.get_chat_by_id(chat.id)
    assert api.folders.delete_folder_by_id(folder.id, delete_contents=True) is True
    note = api.notes.create_new_note({"title": "n", "data": {"content": {"md": "x"}}})
    assert note.id in [found.id for found in api.notes.get_notes()]
    assert api.notes.delete_note_by_id(note.id) is True
    # Forms, downloads, and what a list finds.
    name = f"form {time.time()}.txt"
    text = prose()
    file = api.files.upload_file(file=(name, text), metadata={"a": 1}, process=False)
    assert file.filename == name and file.meta.data.a == 1
    assert api.files.get_file_content_by_id(file.id) == text
    assert api.files.get_file_content_by_id(file.id, to=tmp_path / "a") == len(text)
    assert (tmp_path / "a").read_bytes() == text
    assert [found.id for found in api.files.search_files(filename=name)] == [file.id]
    assert api.files.delete_file_by_id(file.id).message
    # A tool, whose content is Python, and its export.
    tool = api.tools.create_new_tools(
        {
            "id": f"t{time.time_ns()}",
            "name": "tool",
            "content": "class Tools:\n    def f(self) -> str:\n        '''says x'''\n        return 'x'\n",
            "meta": {"description": "d"},
        }
    )
    assert tool.id in [found.id for found in api.tools.export_tools()]
    assert api.tools.delete_tools_by_id(tool.id) is True
    # What only administrators may do.
    assert len(list(api.users.get_users())) >= 1
    assert api.configs.get_banners() is not None


def test_protocols(client: Client) -> None:
    body: dict[str, Any] = {"model": "emu", "messages": emu("", "say it")}
    assert "emu" in [model.id for model in client.api.server.get_models().data]
    said = client.api.server.chat_completion(body)
    assert said.choices[0].message.content
    stream = client.api.server.chat_completion({**body, "stream": True})
    assert stream.text is not None and "".join(stream.text)


def test_asynchronously() -> None:
    async def main() -> None:
        async with AsyncClient(need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")) as client:
            assert (await client.api.server.get_app_version()).version
            made = await client.api.chats.create_new_chat({"chat": {"title": "async"}})
            assert made.id in [chat.id async for chat in client.api.chats.get_session_user_chat_list()]
            assert await client.api.chats.delete_chat_by_id(made.id) is True

    asyncio.run(main())


def test_the_servers_own_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of operations is what the server says of itself: names, handlers, parameters, fields and since when."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    documents, operations = import_module("api.documents"), import_module("api.operations")
    version = need("OWUI_TEST_SERVER_VERSION")
    path = tmp_path / f"openwebui-{version}.json"
    with urlopen(f"{need('OPENWEBUI_URL')}/openapi.json", timeout=60) as document:
        path.write_bytes(document.read())
    said = {line.partition("\t")[0]: line for line in documents.releases([path])}
    known = {line.partition("\t")[0]: line for line in operations.lines_of("releases.tsv")}
    release = tuple(map(int, version.split(".")))
    there = {key for key, line in known.items() if tuple(map(int, line.split("\t")[3].split("."))) <= release}
    assert there <= set(said)
    if version == NEWEST:
        assert set(said) == there
        for key in said:
            # Which release has it, and what each of them requires, is of all releases together.
            cells, due = (line[key].replace("?:", ":").split("\t") for line in (said, known))
            assert cells[:3] + cells[4:] == due[:3] + due[4:]


DENIED = (openwebui.AuthenticationError, openwebui.PermissionDeniedError, openwebui.UnprocessableEntityError)


def test_the_walk() -> None:
    """Without a key a path that is there says 401, or 422 of an id; one that is not there says 405 or sends a page.
    No path has an effect: the values are of nothing that exists."""
    url = need("OPENWEBUI_URL")
    release = tuple(int(part) for part in need("OWUI_TEST_SERVER_VERSION").split(".")[:2])
    older = [
        re.sub(r"\\{[^}]*\\}", "[^/]+", re.escape(f"{method} {path}").replace(r"\{path\}", ".+"))
        for method, path, since, _ in _operations()
        if since <= release
    ]
    with Client(url, "", max_retries=0, timeout=30) as keyless:
        for method, path, since, is_public in _operations():
            if is_public or method in ("HEAD", "OPTIONS"):
                continue
            filled = "/".join("none" if part.startswith("{") else part for part in path.split("/"))
            if since > release and any(re.fullmatch(pattern, f"{method} {filled}") for pattern in older):
                continue  # an older operation takes its last part for an id
            try:
                keyless.request(method, filled, json={} if method != "GET" else None)
                said = "no error, as an older release may"
                is_there = need("OWUI_TEST_SERVER_VERSION") != NEWEST
            except openwebui.OpenWebUIError as error:
                said, is_there = str(error), isinstance(error, DENIED)
            assert is_there == (since <= release), f"{method} {path}: {said}"


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _operations() -> list[tuple[str, str, tuple[int, ...], bool]]:
    """The rows of docs/operations.md."""
    rows = []
    for line in (ROOT / "docs" / "operations.md").read_text().splitlines():
        if not line.startswith("| `"):
            continue
        key, _, _, since, rights, _ = _cells(line)
        method, path = key.strip("`").split(" ")
        for place in {path.partition("[")[0], path.replace("[", "").replace("]", "")}:
            rows.append((method, place, tuple(map(int, since.split("."))), "without" in rights))
    assert len(rows) == 597
    return rows
