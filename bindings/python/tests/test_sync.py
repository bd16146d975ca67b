"""A folder that a knowledge base follows, and what is found in it."""

from __future__ import annotations

import asyncio
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

import openwebui
from conftest import Faults, Steps, says
from openwebui import AsyncClient, Client, Passage


def changes(result: openwebui.IngestResult) -> dict[str, Any]:
    return {file.name: (file.change, file.status) for file in result.files}


def test_sync(client: Client, knowledge: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / ".hidden").write_text("Hidden.")
    (tmp_path / "a.md").write_text(f"Plums are purple, says {tmp_path}.")
    (tmp_path / "docs" / "b.md").write_text(f"Figs are green, says {tmp_path}.")
    os.mkfifo(tmp_path / "pipe")
    seen: list[str] = []
    result = client.knowledge.sync(knowledge, tmp_path, exclude=[".*"], dry_run=True)
    assert result.ok and changes(result) == {
        "a.md": ("added", "queued"),
        "b.md": ("added", "queued"),
        "pipe": (None, "skipped"),
    }
    result = client.knowledge.sync(knowledge, tmp_path, exclude=[".*"], on_status=lambda file: seen.append(file.status))
    assert result.ok and result.counts == {"linked": 2, "skipped": 1} and seen.count("linked") == 2
    (tmp_path / "docs" / "b.md").write_text(f"Figs are ripe, says {tmp_path}.")
    (tmp_path / "a.md").rename(tmp_path / "docs" / "c.md")

    async def again() -> openwebui.IngestResult:
        async with AsyncClient() as own:
            return await own.knowledge.sync(knowledge, tmp_path, exclude=[".*"], delete=True)

    result = asyncio.run(again())
    assert result.ok and changes(result) == {
        "b.md": ("changed", "linked"),
        "c.md": ("added", "linked"),
        "pipe": (None, "skipped"),
        "a.md": ("deleted", "removed"),
    }
    assert sorted(file.filename for file in client.knowledge.files(knowledge)) == ["b.md", "c.md"]
    first, *_ = client.knowledge.query(knowledge, "Which figs are ripe?", k=2)
    assert isinstance(first, Passage) and first.name == "b.md" and "ripe" in first.text and first.file_id


def test_directories_are_ingested(client: Client, knowledge: str, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.md").write_text(f"Pears, says {tmp_path}.")
    (tmp_path / "sub" / "b.tmp").write_text("Left out.")
    result = client.knowledge.ingest(knowledge, tmp_path, include=["*.md"])
    assert result.ok and result.counts == {"linked": 1}
    with pytest.raises(TypeError, match="lists of patterns"):
        client.knowledge.ingest(knowledge, tmp_path, include="*.md")


def test_file_that_is_waited_for(client: Client, knowledge: str) -> None:
    file = client.files.upload(b"A file that is added at once.", name="waited.md")
    assert client.knowledge.add_file(knowledge, file.id, wait=True).id == knowledge
    note = client.knowledge.add_text(None, "note", f"Closed on Mondays, says {knowledge}.")
    assert {passage.name for passage in client.knowledge.query(note.collection_name, "Mondays")} == {"note"}


def test_web_pages(faults: Faults) -> None:
    page: list[Any] = [{"http": {"body": {"status": True, "collection_name": "kb", "content": "text"}}}]
    url = faults.url_of_routes({"POST /api/v1/retrieval/process/web": [page]})
    client = Client(url)
    assert client.knowledge.add_web_page("kb", "https://example.org", overwrite=False).content == "text"
    client.knowledge.add_web_page(None, "https://example.org", overwrite=True, process=False)
    targets = [entry["target"] for entry in faults.log(url)]
    assert [target.partition("?")[2] for target in targets] == [
        "process=true&overwrite=false",
        "process=false&overwrite=true",
    ]


def compared(added: list[str], gone: dict[str, str], **more: list[Steps]) -> dict[str, Any]:
    """A base whose server compares: these files are new in the folder "new", and these are not in it."""
    diff = {
        "added": [{"filename": name, "path": "new"} for name in added],
        "modified": [],
        "deleted": [{"file_id": id, "filename": name} for id, name in gone.items()],
        "unmodified_count": 0,
        "directory_map": {"new": "d1"},
    }
    return {
        "GET /api/v1/knowledge/*": [says({"id": "kb"})],
        "POST /api/v1/knowledge/*/sync/diff": [says(diff)],
        "POST /api/v1/knowledge/*/sync/cleanup": [says({"status": True})],
        "GET /api/v1/files/search": [says({"detail": "none"}, 404)],
        "POST /api/v1/files/": [says({"id": "f{{n}}"})],
        "GET /api/v1/files/*/process/status": [says({"status": "completed"})],
        **more,
    }


def test_many_files_in_another_folder(faults: Faults) -> None:
    """Each is found by its name and its content, beside others of the same name."""
    data = [f"text {number}".encode() for number in range(300)]
    gone: dict[str, str] = {}
    listed: list[dict[str, Any]] = []
    for number, own in enumerate(data):
        # There; there with another content; there beside one with another content.
        for other in [[False], [True], [False, True], [True, False]][number % 4]:
            id = f"there-{number}-{other}"
            gone[id] = f"{number}.md"
            content = hashlib.sha256(own + b"!" * other).hexdigest()
            listed.append({"id": id, "filename": f"{number}.md", "meta": {"file_hash": content}})
    total = says({"items": listed, "total": len(listed)})
    routes = compared([f"{number}.md" for number in range(300)], gone)
    client = Client(faults.url_of_routes({**routes, "GET /api/v1/knowledge/*/files": [total]}))
    files = [(f"new/{number}.md", own) for number, own in enumerate(data)]
    result = client.knowledge.sync("kb", files, delete=True, dry_run=True)
    for number, file in enumerate(result.files[:300]):
        if number % 4 == 1:
            assert (file.change, file.file_id) == ("added", None)
        else:
            assert (file.change, file.file_id) == ("moved", f"there-{number}-False")
    left = {file.file_id for file in result.files[300:]}
    assert left == {id for id in gone if id.endswith("True")}


def test_equal_files_in_other_folders(faults: Faults) -> None:
    """Each of several with one name and one content is moved once."""
    gone = {f"old-{number}": "LICENSE" for number in range(3)}
    content = hashlib.sha256(b"text").hexdigest()
    listed = [{"id": id, "filename": "LICENSE", "meta": {"file_hash": content}} for id in gone]
    routes = compared([], gone)
    diff = {
        "added": [{"filename": "LICENSE", "path": path} for path in ("x", "y")],
        "modified": [],
        "deleted": [{"file_id": id, "filename": name} for id, name in gone.items()],
        "unmodified_count": 0,
        "directory_map": {"x": "d1", "y": "d2"},
    }
    routes["POST /api/v1/knowledge/*/sync/diff"] = [says(diff)]
    total = says({"items": listed, "total": len(listed)})
    client = Client(faults.url_of_routes({**routes, "GET /api/v1/knowledge/*/files": [total]}))
    files = [(f"{path}/LICENSE", b"text") for path in ("x", "y")]
    result = client.knowledge.sync("kb", files, delete=True, dry_run=True)
    assert [file.change for file in result.files] == ["moved", "moved", "deleted"]
    assert {file.file_id for file in result.files} == set(gone)


def test_many_files_that_wait(faults: Faults) -> None:
    """Files that the base refuses until others are removed are added then, a few at a time."""
    count = 100
    names = [f"{number}.md" for number in range(count)]
    add = [says({"detail": "400: Duplicate content detected."}, 400)] * count
    add.append(says({"id": "kb", "files": [{"id": f"f{number}"} for number in range(1, count + 1)]}))
    listed = says({"items": [{"id": "old", "filename": "old.md"}], "total": 1})
    more = {"POST /api/v1/knowledge/*/file/add": add, "GET /api/v1/knowledge/*/files": [listed]}
    url = faults.url_of_routes(compared(names, {"old": "old.md"}, **more))
    client = Client(url)
    files = [(f"new/{name}", name.encode()) for name in names]
    result = client.knowledge.sync("kb", files, delete=True, concurrency=3)
    assert result.counts == {"linked": count, "removed": 1}
    routes = [entry["route"].rpartition("/")[2] for entry in faults.log(url)]
    adds = [route for route in routes if route in ("add", "cleanup")]
    assert adds == ["add"] * count + ["cleanup"] + ["add"] * count


def test_passages() -> None:
    sources = [{"document": ["one"], "metadata": [{"name": "a.pdf", "page": 2}], "distances": [0.5]}]
    (passage,) = openwebui.passages({"sources": sources})
    assert (passage.name, passage.place, passage.text, passage.score) == ("a.pdf", "page 3", "one", 0.5)
    assert openwebui.passages({"choices": []}) == []
