"""Knowledge bases, and chats that search them."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import openwebui
from conftest import emu, prose
from openwebui import ChatCompletion, Client, KnowledgeBase


def processed(client: Client, text: bytes, name: str = "a.txt") -> str:
    file = client.files.upload(text, name=name).id
    client.files.wait(file, timeout=30)
    return file


def ids(client: Client, knowledge: str) -> list[str]:
    return [file.id for file in client.knowledge.files(knowledge)]


def test_create_update_and_delete(client: Client) -> None:
    base = client.knowledge.create("Früchte", "about fruit")
    assert isinstance(base, KnowledgeBase) and (base.name, base.description) == ("Früchte", "about fruit")
    assert client.knowledge.get(base.id).name == "Früchte"
    assert base.id in [other.id for other in client.knowledge.list()]
    changed = client.knowledge.update(base.id, name="Obst", description="")
    assert (changed.name, changed.description) == ("Obst", "") and client.knowledge.get(base.id).name == "Obst"
    file = processed(client, prose())
    client.knowledge.add_file(base.id, file)
    assert ids(client, base.id) == [file]
    assert client.knowledge.delete(base.id)
    assert client.files.get(file).id == file
    for gone in (client.knowledge.get, client.knowledge.delete):
        with pytest.raises(openwebui.NotFoundError):
            gone(base.id)


def test_adding(client: Client, knowledge: str, version: tuple[int, ...]) -> None:
    text = prose()
    first, same = processed(client, text), processed(client, text)
    client.knowledge.add_file(knowledge, first)
    with pytest.raises(openwebui.DuplicateError) as caught:
        client.knowledge.add_file(knowledge, same)
    assert caught.value.file_id == same and "Duplicate" in (caught.value.detail or "")
    assert isinstance(caught.value, openwebui.ConflictError)
    stored = client.files.upload(prose(), name="b.txt", process=False).id
    with pytest.raises(openwebui.FileNotProcessedError) as unprocessed:
        client.knowledge.add_file(knowledge, stored)
    assert unprocessed.value.file_id == stored
    with pytest.raises(openwebui.NotFoundError):
        client.knowledge.add_file(knowledge, "nothing")
    with pytest.raises(openwebui.NotFoundError):
        client.knowledge.add_file("nothing", first)
    with pytest.raises(openwebui.APIStatusError):
        client.knowledge.add_files(knowledge, ["nothing"])
    more = [processed(client, prose()) for _ in range(2)]
    if version < (0, 9):
        # A bug of this version, with any files.
        with pytest.raises(openwebui.BadRequestError, match="unexpected keyword argument"):
            client.knowledge.add_files(knowledge, more)
    else:
        client.knowledge.add_files(knowledge, iter(more))
        assert set(ids(client, knowledge)) == {first, *more}


def test_removing_keeps_or_deletes_the_file(client: Client, knowledge: str) -> None:
    keep, lose = processed(client, prose()), processed(client, prose())
    for file in (keep, lose):
        client.knowledge.add_file(knowledge, file)
    with pytest.raises(TypeError):
        client.knowledge.remove_file(knowledge, keep)  # type: ignore[call-arg]
    client.knowledge.remove_file(knowledge, keep, delete_file=False)
    client.knowledge.remove_file(knowledge, lose, delete_file=True)
    assert ids(client, knowledge) == []
    assert client.files.get(keep).id == keep
    with pytest.raises(openwebui.NotFoundError):
        client.files.get(lose)


def test_reset(client: Client, knowledge: str, version: tuple[int, ...]) -> None:
    file = processed(client, prose())
    client.knowledge.add_file(knowledge, file)
    client.knowledge.reset(knowledge)
    assert ids(client, knowledge) == []
    if version < (0, 11, 1):
        assert client.files.get(file).id == file
    else:
        with pytest.raises(openwebui.NotFoundError):
            client.files.get(file)


def test_many_files(client: Client, knowledge: str) -> None:
    result = client.knowledge.ingest(knowledge, [(f"{n}.txt", prose()) for n in range(32)], concurrency=8)
    # More than a page of 30.
    every = sorted(str(file.file_id) for file in result.files)
    assert sorted(ids(client, knowledge)) == every
    # All are returned, although each is removed after it was returned.
    seen = []
    for file in client.knowledge.files(knowledge):
        client.knowledge.remove_file(knowledge, file.id, delete_file=True)
        seen.append(file.id)
    assert sorted(seen) == every and ids(client, knowledge) == []


# ---- In chats


@pytest.mark.parametrize("stream", [False, True])
def test_sources(client: Client, knowledge: str, version: tuple[int, ...], stream: bool) -> None:
    # Servers before 0.9 send an empty source for unknown files.
    missing = "empty" if version < (0, 9) else "missing"
    fruit = processed(client, prose("The colour of plums is purple"), "fruit.txt")
    metal = processed(client, prose("The colour of copper is red"), "metal.txt")
    client.knowledge.add_file(knowledge, metal)
    unprocessed = client.files.upload(prose(), name="not yet.txt", process=False).id
    for files, said, ignored in [
        ([{"type": "file", "id": fruit}], "purple", []),
        ([{"type": "collection", "id": knowledge}], "red", []),
        ([{"type": "file", "id": fruit}, {"type": "file", "id": "nothing"}], "purple", [("nothing", missing)]),
        ([{"type": "collection", "id": "nothing"}, {"type": "nonsense", "id": fruit}], "", None),
        ([{"type": "file", "id": unprocessed}], "", [(unprocessed, None)]),
    ]:
        what = "plums" if said != "red" else "copper"
        asked: dict[str, Any] = {"model": "emu", "messages": emu("", f"What is the colour of {what}?"), "files": files}
        if stream:
            begun = client.chat.completions.create(stream=True, **asked)
            assert begun.ignored_files == []
            chunks = list(begun)
            response, found = begun.response, begun.ignored_files
            assert found == response.ignored_files
            assert [chunk.sources for chunk in chunks if chunk.sources] == (
                [response.sources] if response.sources else []
            )
        else:
            response = client.chat.completions.create(**asked)
            found = response.ignored_files
        assert said in response.text
        if said:
            assert response.sources and said in str(response.sources[0].document)
        if ignored is None:
            assert len(found) == 2
        else:
            assert [
                (entry.id, entry.reason if reason else None) for entry, (_, reason) in zip(found, ignored)
            ] == ignored
            assert len(found) == len(ignored)
        assert "ignored_files" not in response.to_dict()


def test_ignored_files_of_other_chats(client: Client, version: tuple[int, ...]) -> None:
    response = client.chat.completions.create(model="emu", messages=emu("tokens=3"))
    assert response.ignored_files == []
    response = client.chat.completions.create(
        model="emu", messages=emu("tokens=3"), files=[{"type": "file", "id": "x"}]
    )
    (ignored,) = response.ignored_files
    assert (ignored.type, ignored.id, ignored.reason) == ("file", "x", "empty" if version < (0, 9) else "missing")
    again = pickle.loads(pickle.dumps(response))
    assert isinstance(again, ChatCompletion) and again == response and again.ignored_files == response.ignored_files
