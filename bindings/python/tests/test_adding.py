"""Files that a knowledge base refuses: duplicates, files it does not list, and all if the key may only read it."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

import pytest

import openwebui
from conftest import Faults, Steps, need, prose, says
from openwebui import Client, IngestResult

DUPLICATE = "400: Duplicate content detected. Please provide unique content to proceed."
NO_RIGHT = "You do not have permission to access this resource. Please contact your administrator for assistance."


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def routes(**more: list[Steps]) -> dict[str, list[Steps]]:
    """A server that takes files as f1, f2, … and has processed them at once; `add`, `base`, `listed`, `delete`."""
    named = {
        "base": "GET /api/v1/knowledge/*",
        "add": "POST /api/v1/knowledge/*/file/add",
        "batch": "POST /api/v1/knowledge/*/files/batch/add",
        "listed": "GET /api/v1/knowledge/*/files",
        "delete": "DELETE /api/v1/files/*",
    }
    return {
        "POST /api/v1/files/": [says({"id": "f{{n}}"})],
        "GET /api/v1/files/*/process/status": [[{"sse": [{"status": "completed"}]}]],
        named["base"]: [says({"id": "kb"})],
        **{named[name]: steps for name, steps in more.items()},
    }


def asked(faults: Faults, url: str, method: str) -> int:
    return sum(entry["method"] == method for entry in faults.log(url))


def test_added_but_not_listed(faults: Faults) -> None:
    nothing = says({"items": [], "total": 0})
    url = faults.url_of_routes(routes(add=[says({"id": "kb", "files": []})], listed=[nothing]))
    client = Client(url)
    with pytest.raises(openwebui.APIResponseError, match="does not list it") as caught:
        client.knowledge.add_file("kb", "f1")
    assert caught.value.file_id == "f1"
    result = client.knowledge.ingest("kb", ("a.txt", b"abc"))
    assert [file.status for file in result.files] == ["failed"] and "does not list it" in str(result.files[0].error)
    there = says({"items": [{"id": "f1"}], "total": 1})
    url = faults.url_of_routes(routes(add=[says({"id": "kb", "files": None})], listed=[nothing, there]))
    assert Client(url).knowledge.add_file("kb", "f1").id == "kb"


def test_one_of_several_is_not_listed(faults: Faults) -> None:
    response = {"id": "kb", "files": [{"id": "f1"}]}
    listed = says({"items": [{"id": "f1"}], "total": 1})
    client = Client(faults.url_of_routes(routes(batch=[says(response)], listed=[listed])))
    assert client.knowledge.add_files("kb", ["f1"]).id == "kb"
    with pytest.raises(openwebui.IngestError, match="1 of 2; the first is f2"):
        client.knowledge.add_files("kb", ["f1", "f2"])


def test_refused_duplicates_are_deleted(faults: Faults) -> None:
    gone = says({"message": "File deleted successfully"})
    twins = [{"id": digest, "meta": {"file_hash": digest}} for digest in map(sha256, (b"abc", b"abcd"))]
    listed = says({"items": twins, "total": 2})
    url = faults.url_of_routes(routes(add=[says({"detail": DUPLICATE}, 400)], delete=[gone], listed=[listed]))
    result = Client(url).knowledge.ingest("kb", [("a.txt", b"abc"), ("b.txt", b"abcd")])
    assert [(file.status, file.removed, file.error) for file in result.files] == [("duplicate", True, None)] * 2
    assert all(file.file_id for file in result.files) and result.ok and asked(faults, url, "DELETE") == 2
    # It can be stored and resumed.
    kept = json.loads(json.dumps(result.to_dict()))
    assert IngestResult(kept).files[0].removed
    # This run has not uploaded it, so it must not delete it.
    url = faults.url_of_routes(routes(add=[says({"detail": DUPLICATE}, 400)], delete=[gone]))
    result = Client(url).knowledge.ingest("kb", file_ids=["f7"])
    assert result.files[0].status == "duplicate" and not result.files[0].removed and asked(faults, url, "DELETE") == 0


def test_duplicates_of_nothing_are_kept(faults: Faults) -> None:
    empty = says({"items": [], "total": 0})
    url = faults.url_of_routes(
        {
            **routes(add=[says({"detail": DUPLICATE}, 400)], delete=[says({})], listed=[empty]),
            "POST /api/v1/retrieval/process/file": [says({"status": True})],
            "GET /api/v1/files/search": [says({"detail": "No files found matching the pattern."}, 404)],
        }
    )
    (file,) = Client(url).knowledge.ingest("kb", ("a.txt", b"abc")).files
    assert (file.status, file.removed, asked(faults, url, "DELETE")) == ("failed", None, 0)
    assert "lists no file with this content" in str(file.error)


def test_read_only_knowledge_base(faults: Faults) -> None:
    files = [(f"{number}.txt", b"text %d" % number) for number in range(24)]
    url = faults.url_of_routes(routes(base=[says({"id": "kb", "write_access": False})]))
    with pytest.raises(openwebui.PermissionDeniedError, match="no permission to write") as caught:
        Client(url).knowledge.ingest("kb", files)
    assert caught.value.result is not None and caught.value.result.counts == {"cancelled": 24}
    assert asked(faults, url, "POST") == 0
    # A server that does not report it before the first upload.
    url = faults.url_of_routes(routes(add=[says({"detail": NO_RIGHT}, 400)], delete=[says({"message": "gone"})]))
    with pytest.raises(openwebui.PermissionDeniedError, match=NO_RIGHT) as caught:
        Client(url).knowledge.ingest("kb", files, concurrency=2)
    assert caught.value.result is not None and caught.value.result.counts["failed"] >= 1
    assert 1 <= asked(faults, url, "DELETE") <= 2
    with pytest.raises(openwebui.PermissionDeniedError):
        Client(url).knowledge.add_file("kb", "f1")


# ---- The real server


def test_refused_uploads_are_deleted(client: Client, knowledge: str) -> None:
    text, name = prose(), f"twin-{os.getpid()}"
    assert client.knowledge.ingest(knowledge, (f"{name}.txt", text)).ok
    for resume in (None, None, True):
        result = client.knowledge.ingest(knowledge, [(f"{name} copy.txt", text)], resume=resume)
        (file,) = result.files
        assert (file.status, file.removed) == ("duplicate", True)
        with pytest.raises(openwebui.NotFoundError):
            client.files.get(str(file.file_id))
        assert [found.filename for found in client.files.search(f"{name}*")] == [f"{name}.txt"]
    # The text is still found.
    assert [file.filename for file in client.knowledge.files(knowledge)] == [f"{name}.txt"]
    response = client.chat.completions.create(
        model="emu", messages=[{"role": "user", "content": "plums"}], files=[{"type": "collection", "id": knowledge}]
    )
    assert response.sources and text.decode().strip() in str(response.sources[0].document)


def test_knowledge_base_of_another_user(client: Client) -> None:
    with Client(need("OPENWEBUI_URL"), need("OWUI_TEST_JWT")) as admin:
        mail = f"reader-{os.getpid()}@example.org"
        body = {"name": "Reader", "email": mail, "password": "only-to-read", "role": "user"}
        token = admin.request("POST", "/api/v1/auths/add", json=body).token
        grants = [{"principal_type": "user", "principal_id": "*", "permission": "read"}]
        made: dict[str, Any] = {"name": "to read", "description": "", "access_grants": grants}
        base = admin.request("POST", "/api/v1/knowledge/create", json=made).id
    with Client(need("OPENWEBUI_URL"), token) as reader:
        assert reader.knowledge.get(base).write_access is False
        for resume in (None, True):
            with pytest.raises(openwebui.PermissionDeniedError, match="permission"):
                reader.knowledge.ingest(base, ("mine.txt", prose()), resume=resume)
        assert list(reader.files.list()) == []
        mine = reader.files.upload(prose(), name="mine.txt").id
        reader.files.wait(mine)
        with pytest.raises(openwebui.PermissionDeniedError, match="permission"):
            reader.knowledge.add_file(base, mine)
    client.knowledge.delete(base)
