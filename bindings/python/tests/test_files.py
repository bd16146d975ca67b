"""Files: processing, lists, downloads."""

from __future__ import annotations

import io
import os
import pickle
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import openwebui
from conftest import SLACK, Faults, Provider, environment, prose, python
from openwebui import Client, FileObject, FileStatus, Pages


def uploaded(client: Client, data: bytes, name: str = "a.txt", **options: Any) -> str:
    return client.files.upload(data, name=name, **options).id


def test_upload_wait_and_delete(client: Client) -> None:
    text = prose()
    file = client.files.upload(text, name="plums.txt", metadata={"shelf": 3, "wörd": ["ü"]})
    assert isinstance(file, FileObject) and file.filename == "plums.txt"
    assert file.meta.data == {"shelf": 3, "wörd": ["ü"]} and file.meta.content_type == "text/plain"
    seen: list[str] = []
    done = client.files.wait(file.id, on_status=seen.append)
    assert isinstance(done, FileStatus) and (done.status, done.id, done.error) == ("completed", file.id, None)
    assert seen and seen[-1] == "completed" and set(seen) <= {"pending", "processing", "completed"}
    assert client.files.status(file.id).status == "completed"
    assert client.files.get(file.id).data.content.strip() == text.decode().strip()
    assert client.files.text(file.id).strip() == text.decode().strip()
    assert client.files.content(file.id) == text
    assert client.files.delete(file.id).message
    for gone in (client.files.get, client.files.content, client.files.text, client.files.delete, client.files.wait):
        with pytest.raises(openwebui.NotFoundError) as caught:
            gone(file.id)
        assert caught.value.file_id == file.id and caught.value.status_code == 404


def test_files_that_cannot_be_processed(client: Client) -> None:
    blank = uploaded(client, b"  \n \n")
    with pytest.raises(openwebui.FileProcessingError) as caught:
        client.files.wait(blank)
    error = caught.value
    assert error.kind == "OWUI_E_FILE_FAILED" and error.file_id == blank
    assert error.detail and "empty" in error.detail and error.detail in str(error)
    stored = uploaded(client, prose(), process=False)
    assert client.files.status(stored).status == "pending"
    with pytest.raises(openwebui.FileNotProcessedError) as unprocessed:
        client.files.wait(stored, timeout=10)
    assert unprocessed.value.file_id == stored
    with pytest.raises(openwebui.BadRequestError, match=r"(?i)empty|uploading"):
        uploaded(client, b"")


def test_upload_that_waits_for_processing(client: Client) -> None:
    file = client.files.upload(prose(), name="a.txt", process_in_background=False)
    assert client.files.status(file.id).status == "completed"


def test_wait_can_time_out_and_be_repeated(client: Client, provider: Provider) -> None:
    provider.embeddings(delay_ms=3000)
    file = uploaded(client, prose())
    begun = time.monotonic()
    with pytest.raises(openwebui.APITimeoutError) as caught:
        client.files.wait(file, timeout=0.5)
    assert time.monotonic() - begun < 0.7 + SLACK
    assert caught.value.kind == "OWUI_E_TIMEOUT_TOTAL" and caught.value.file_id == file
    assert client.files.wait(file, timeout=20).status == "completed"


def test_wait_without_a_stream(faults: Faults) -> None:
    routes: dict[str, list[list[dict[str, Any]]]] = {
        "GET /api/v1/files/*/process/status": [
            [{"reset": True}],
            *[[{"http": {"body": {"status": status}}}] for status in ("pending", "processing", "completed")],
        ],
        "GET /api/v1/files/*": [[{"http": {"body": {"id": "f1", "data": {"status": "pending"}}}}]],
    }
    client = Client(faults.url_of_routes(routes))
    seen: list[str] = []
    assert client.files.wait("f1", on_status=seen.append, timeout=30).status == "completed"
    assert sorted(set(seen), key=seen.index) == ["pending", "processing", "completed"]


def test_exception_in_on_status(client: Client) -> None:
    class Mine(BaseException):
        pass

    def stop(_: str) -> None:
        raise Mine

    with pytest.raises(Mine):
        client.files.wait(uploaded(client, prose()), on_status=stop)


def test_list_and_search(client: Client) -> None:
    marked = f"mark{time.time_ns()}"
    made = {uploaded(client, prose(), f"{marked}-{number}.txt", process=False) for number in range(53)}
    files = client.files.list()
    assert repr(files) == "<openwebui.Pages>"
    first = next(files)
    assert isinstance(first, FileObject) and not (first.data or {}).get("content")
    ids = [first.id, *(file.id for file in files)]
    assert len(ids) == len(set(ids)) and made <= set(ids)
    # It has been read.
    assert list(files) == []
    assert {file.id for file in client.files.search(f"{marked}-*")} == made
    assert len(list(client.files.search(f"{marked}-1?.txt"))) == 10
    assert list(client.files.search("no-such-file*")) == []
    for id in made:
        client.files.delete(id)


def page(*ids: str, total: int) -> list[dict[str, Any]]:
    return [{"http": {"body": {"items": [{"id": id, "filename": id} for id in ids], "total": total}}}]


def test_pages_are_requested_when_read(faults: Faults) -> None:
    routes = {"GET /api/v1/files/": [page("a", "b", total=5), page("c", "d", total=5), page("e", total=5)]}
    url = faults.url_of_routes(routes)
    files = Client(url).files.list()
    assert faults.log(url) == []
    assert [next(files).id for _ in range(2)] == ["a", "b"] and len(faults.log(url)) == 1
    assert next(files).id == "c" and len(faults.log(url)) == 2
    assert [file.id for file in files] == ["d", "e"] and len(faults.log(url)) == 3
    with Client(url).files.list() as some:
        next(some)
    with pytest.raises(openwebui.CancelledError):
        list(some)
    with pytest.raises(StopIteration):
        next(files)


def test_list_of_a_closed_client(faults: Faults) -> None:
    url = faults.url_of_routes({"GET /api/v1/files/": [page("a", "b", total=3), page("c", total=3)] * 2})
    client = Client(url)
    other = client.with_options(timeout=60)
    files = client.files.list()
    client.close()
    assert [file.id for file in files] == ["a", "b", "c"]
    assert [file.id for file in other.files.list()] == ["a", "b", "c"]
    with pickle.loads(pickle.dumps(client)) as again:
        assert again.base_url == url and again.files.list()


def test_total_timeout_of_a_list_includes_the_caller(faults: Faults) -> None:
    url = faults.url_of_routes({"GET /api/v1/files/": [page("a", total=2), page("b", total=2)]})
    files = Client(url).files.list(timeout=2)
    assert next(files).id == "a"
    time.sleep(2.1)
    with pytest.raises(openwebui.APITimeoutError) as caught:
        next(files)
    assert caught.value.kind == "OWUI_E_TIMEOUT_TOTAL"


def test_failing_page(faults: Faults) -> None:
    def lists(*pages: list[dict[str, Any]]) -> Pages[FileObject]:
        return Client(faults.url_of_routes({"GET /api/v1/files/": list(pages)})).files.list()

    seen = []
    with pytest.raises(openwebui.PermissionDeniedError, match="no more"):
        for file in lists(page("a", total=5), [{"http": {"status": 403, "body": {"detail": "no more"}}}]):
            seen.append(file.id)
    assert seen == ["a"]
    # Older servers send a bare array; this one ignores the page, so a page without new elements is the end.
    assert len(list(lists([{"http": {"body": [{"id": "a"}, {"id": "b"}]}}]))) == 2
    seen = []
    with pytest.raises(openwebui.TruncatedError, match="same page"):
        for file in lists(page("a", "b", total=9)):
            seen.append(file.id)
    assert seen == ["a", "b"]
    # One is added in front, and one is deleted, while pages are read: each is returned once.
    added = lists(page("a", "b", total=3), page("b", "c", total=4), page("new", "a", total=4))
    assert [file.id for file in added] == ["a", "b", "c", "new"]
    deleted = lists(page("a", "b", total=4), page("d", total=3), page("b", "c", total=3), page("d", total=3))
    assert [file.id for file in deleted] == ["a", "b", "d", "c"]


# ---- Downloads


def test_download(client: Client, tmp_path: Path) -> None:
    data = prose() + bytes(range(256)) * 5000
    file = uploaded(client, data, "x.bin", process=False)
    progress: list[tuple[int, Any]] = []
    path = tmp_path / "to ü.bin"
    assert client.files.download(file, path, on_progress=lambda *moved: progress.append(moved)) == len(data)
    assert path.read_bytes() == data and [entry.name for entry in tmp_path.iterdir()] == [path.name]
    assert progress[-1] == (len(data), len(data)) and progress == sorted(progress)
    assert client.files.download(file, str(path)) == len(data)
    memory = io.BytesIO()
    client.files.download(file, memory)
    assert memory.getvalue() == data
    with open(tmp_path / "raw", "wb", buffering=0) as raw:
        client.files.download(file, raw)
    assert (tmp_path / "raw").read_bytes() == data
    pieces: list[bytes] = []
    client.files.download(file, pieces.append)
    assert b"".join(pieces) == data == client.files.content(file)


def test_download_that_fails(client: Client, faults: Faults, tmp_path: Path) -> None:
    file = uploaded(client, prose(), process=False)
    with pytest.raises(openwebui.FileError, match="No such file or directory") as caught:
        client.files.download(file, tmp_path / "no" / "x")
    assert isinstance(caught.value, OSError) and caught.value.file_id == file
    with pytest.raises(openwebui.NotFoundError):
        client.files.download("nothing", tmp_path / "x")
    raised = OSError(28, "no space left")

    def full(_: bytes) -> None:
        raise raised

    with pytest.raises(OSError) as mine:
        client.files.download(file, full)
    assert mine.value is raised
    with pytest.raises(TypeError, match="the target must be"):
        client.files.download(file, 7)  # type: ignore[arg-type]
    half = faults.client({"head": {"headers": {"Content-Length": "1000"}}}, {"send": "x" * 500}, {"close": True})
    with pytest.raises(openwebui.OpenWebUIError):
        half.files.download("f1", tmp_path / "x")
    assert list(tmp_path.iterdir()) == []
    small = Client(client.base_url, buffer_limit=1024)
    big = uploaded(client, b"x" * 5000, process=False)
    with pytest.raises(openwebui.APIResponseError) as limit:
        small.files.content(big)
    assert limit.value.kind == "OWUI_E_LIMIT"
    assert small.files.download(big, tmp_path / "x") == 5000


GIVING: dict[str, Any] = {"http": {"headers": {"Content-Type": "application/octet-stream"}, "body": "hello"}}


def test_download_checks_the_path_first(faults: Faults, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    url = faults.url_of(GIVING)
    client = Client(url)
    for name, words in (("folder", "Is a directory"), ("no/x", "No such file"), ("pipe", "is a named pipe")):
        with pytest.raises(openwebui.FileError, match=words) as caught:
            client.files.download("f1", tmp_path / name)
        assert str(tmp_path / name) in str(caught.value) and "owui_" not in str(caught.value)
    assert faults.log(url) == []
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["folder", "pipe"]


def test_failed_download_keeps_the_file(faults: Faults, tmp_path: Path) -> None:
    client = Client(faults.url_of(GIVING))
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "x").write_bytes(b"earlier")
    (tmp_path / "store" / "x").chmod(0o600)
    (tmp_path / "link").symlink_to("store/x")
    (tmp_path / "link.part").write_bytes(b"mine")
    assert client.files.download("f1", tmp_path / "link") == 5
    assert os.readlink(tmp_path / "link") == "store/x"
    assert (tmp_path / "store" / "x").read_bytes() == b"hello"
    assert (tmp_path / "store" / "x").stat().st_mode & 0o7777 == 0o600
    assert (tmp_path / "link.part").read_bytes() == b"mine"
    assert client.files.download("f1", "/dev/null") == 5
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)
    with pytest.raises(openwebui.FileError, match="No space left"):
        client.files.download("f1", "/dev/full")


def test_download_to_stdout(faults: Faults, tmp_path: Path) -> None:
    program = """
import os, sys
from openwebui import Client
os.write(1, b"<")
Client(sys.argv[1]).files.download("f1", "/dev/stdout")
os.write(1, b">")
"""
    with open(tmp_path / "out", "wb") as out:
        out.write(b"before ")
        out.flush()
        subprocess.run(
            [sys.executable, "-c", program, faults.url_of(GIVING)], env=environment(), stdout=out, check=True
        )
    assert (tmp_path / "out").read_bytes() == b"before <hello>"


def test_download_in_a_fork(faults: Faults, tmp_path: Path) -> None:
    """A child that exits does not touch the file of the parent."""
    program = """
import os, sys
from openwebui import Client
def piece_arrives(received, total):
    if received < total and not done:
        done.append(os.fork())
        if not done[0]:
            sys.exit(0)
        os.waitpid(done[0], 0)
done = []
print(Client(sys.argv[1]).files.download("f1", sys.argv[2], on_progress=piece_arrives), len(done))
"""
    head = {"head": {"headers": {"Content-Type": "text/plain", "Content-Length": "8"}}}
    url = faults.url_of(head, {"send": "0123"}, {"sleep_ms": 200}, {"send": "4567"})
    done = python("-c", program, url, str(tmp_path / "x"))
    assert done.stdout.split() == ["8", "1"], done.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["x"]
    assert (tmp_path / "x").read_bytes() == b"01234567"


# ---- Ids


@pytest.mark.parametrize("id", ["", "a/b", "..", ".", "a\nb", "/"])
def test_ids_that_are_refused(faults: Faults, id: str) -> None:
    url = faults.url_of({"http": {"status": 200, "body": {}}})
    client = Client(url)
    for ask in (client.files.get, client.files.wait, client.files.status, client.files.content, client.files.delete):
        with pytest.raises(openwebui.InvalidArgumentError):
            ask(id)
    with pytest.raises(openwebui.InvalidArgumentError):
        client.knowledge.get(id)
    assert faults.log(url) == []


def test_ids_that_are_odd(client: Client) -> None:
    for id in ("a b", "ü", "a?b=c#d", "a%2Fb", '"', "\\"):
        with pytest.raises(openwebui.NotFoundError):
            client.files.get(id)
    with pytest.raises(ValueError, match="NUL"):
        client.files.get("a\0b")
    with pytest.raises(TypeError, match="must not be of type int"):
        client.files.get(7)  # type: ignore[arg-type]
