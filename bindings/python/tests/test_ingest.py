"""Ingestion of many files into a knowledge base."""

from __future__ import annotations

import json
import os
import pickle
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Optional

import pytest

import openwebui
from conftest import SLACK, Faults, Provider, environment, pdf, prose
from openwebui import Client, IngestedFile, IngestResult


def uploads(client: Client) -> int:
    return sum(1 for _ in client.files.list())


def statuses(result: IngestResult) -> dict[str, str]:
    return {file.name: file.status for file in result.files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of several types."""
    same = prose()
    for name, data in {
        "a.txt": prose(),
        "b ü.md": b"# Title\n\n" + prose(),
        "c.pdf": pdf(prose("A page about plums")),
        "empty.txt": b"",
        "blank.txt": b" \n\n ",
        "same.txt": same,
        "same too.txt": same,
        ".hidden": prose(),
        "broken.pdf": b"%PDF-1.4\nthis is no PDF",
    }.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_mixed_folder(client: Client, knowledge: str, folder: Path) -> None:
    paths = [*sorted(folder.iterdir()), folder / "nothing.txt"]
    seen: list[IngestedFile] = []
    moved: list[tuple[int, Optional[int]]] = []
    result = client.knowledge.ingest(
        knowledge, [folder, folder / "nothing.txt"], on_status=seen.append, on_progress=lambda *sent: moved.append(sent)
    )
    assert isinstance(result, IngestResult) and result.knowledge_id == knowledge and not result.ok
    assert [file.path for file in result.files] == [str(path) for path in paths]
    said = statuses(result)
    assert {said.pop("same.txt"), said.pop("same too.txt")} == {"linked", "duplicate"}
    linked = {name for name, status in said.items() if status == "linked"}
    assert linked == {"a.txt", "b ü.md", "c.pdf", ".hidden"}
    failed = {file.name: file for file in result.failed}
    assert set(failed) == {"empty.txt", "blank.txt", "broken.pdf", "nothing.txt"}
    assert all(file.error for file in failed.values())
    assert "No such file or directory" in str(failed["nothing.txt"].error) and not failed["nothing.txt"].file_id
    assert "empty" in str(failed["blank.txt"].error) and failed["blank.txt"].file_id
    assert result.counts == {"linked": 5, "duplicate": 1, "failed": 4}
    inside = {file.id for file in client.knowledge.files(knowledge)}
    assert inside == {file.file_id for file in result.files if file.status == "linked"}
    # Every file was reported to its end, in the order of its steps.
    for file in result.files:
        steps = [entry.status for entry in seen if entry.path == file.path]
        assert steps[-1] == file.status
        order = ["queued", "uploading", "processing", "adding", file.status]
        assert steps == sorted(steps, key=order.index)
    assert moved == sorted(moved) and moved[-1][0] == moved[-1][1]
    with pytest.raises(openwebui.IngestError) as caught:
        result.raise_for_failures()
    assert caught.value.result is result and caught.value.kind == "OWUI_E_PARTIAL"
    assert str(caught.value).startswith("4 of 10 files are not in the knowledge base; the first is ")
    again = pickle.loads(pickle.dumps(result))
    assert isinstance(again, IngestResult) and again == result and isinstance(again.files[0], IngestedFile)


def test_all_files_succeed(client: Client, knowledge: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(prose())
    known = client.files.upload(prose(), name="known.txt").id
    # One path, a tuple, an id, and a file that is not processed.
    stored = client.files.upload(prose(), name="stored.txt", process=False).id
    result = client.knowledge.ingest(knowledge, str(path), file_ids=[known, stored])
    assert result.ok and result.failed == [] and result.raise_for_failures() is result
    assert [file.file_id for file in result.files[1:]] == [known, stored] and result.files[0].path == str(path)
    result = client.knowledge.ingest(knowledge, [("memory.txt", prose()), path])
    assert statuses(result) == {"memory.txt": "linked", "a.txt": "duplicate"} and result.ok
    assert result.files[0].path is None
    assert client.knowledge.ingest(knowledge, ("pair.txt", prose())).counts == {"linked": 1}
    empty = client.knowledge.ingest(knowledge)
    assert empty.ok and empty.files == [] and empty.counts == {}
    assert len(list(client.knowledge.files(knowledge))) == 5


def test_arguments(client: Client, knowledge: str) -> None:
    for wrong in (7, ("a",), ("a", "b"), b"bytes", None):
        with pytest.raises(TypeError):
            client.knowledge.ingest(knowledge, [wrong])  # type: ignore[list-item]
    wrong_options: list[dict[str, Any]] = [
        {"concurrency": 0},
        {"concurrency": 65},
        {"file_timeout": -1},
        {"resume": {"files": 7}},
    ]
    for options in wrong_options:
        with pytest.raises(openwebui.InvalidArgumentError):
            client.knowledge.ingest(knowledge, [("a", b"a")], **options)
    with pytest.raises(openwebui.InvalidArgumentError):
        client.knowledge.ingest("a/b", [("a", b"a")])
    with pytest.raises(openwebui.NotFoundError) as caught:
        client.knowledge.ingest("nothing", [("a.txt", prose())])
    assert caught.value.result is not None and statuses(caught.value.result) == {"a.txt": "cancelled"}
    assert list(client.knowledge.files(knowledge)) == []


def test_resume_uploads_nothing_again(client: Client, knowledge: str, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for path in paths:
        path.write_bytes(prose())
    paths[5].write_bytes(paths[0].read_bytes())

    class Enough(Exception):
        pass

    done: list[str] = []

    def stop(file: IngestedFile) -> None:
        if file.status == "linked":
            done.append(file.name)
        if len(done) == 2:
            raise Enough

    with pytest.raises(Enough) as caught:
        client.knowledge.ingest(knowledge, paths, concurrency=2, on_status=stop)
    first: IngestResult = caught.value.result  # type: ignore[attr-defined]
    assert isinstance(first, IngestResult) and first.counts["linked"] == 2 and "cancelled" in first.counts
    before = uploads(client)
    second = client.knowledge.ingest(knowledge, paths, resume=json.loads(json.dumps(first.to_dict())))
    assert second.ok and second.counts == {"linked": 5, "duplicate": 1}
    on_server = sum(1 for file in first.files if file.file_id)
    assert 0 <= before + len(paths) - on_server - uploads(client) <= 2
    linked = {file.file_id for file in first.files if file.status == "linked"}
    assert linked <= {file.file_id for file in second.files}
    # Again, with and without the result: all files are there.
    count = uploads(client)
    for earlier in (second, True):
        third = client.knowledge.ingest(knowledge, paths, resume=earlier)
        assert third.ok and uploads(client) == count, third
    # A changed file is another file.
    paths[1].write_bytes(prose("peaches"))
    changed = client.knowledge.ingest(knowledge, paths, resume=True)
    assert changed.ok and uploads(client) == count + 1


def test_slow_processing(client: Client, knowledge: str, provider: Provider) -> None:
    provider.embeddings(delay_ms=8000)
    files = [(f"{number}.txt", prose()) for number in range(2)]
    late = client.knowledge.ingest(knowledge, files, file_timeout=3)
    assert {file.status for file in late.files} == {"timeout"} and all(file.file_id for file in late.files)
    begun = time.monotonic()
    with pytest.raises(openwebui.APITimeoutError) as caught:
        client.knowledge.ingest(knowledge, [("x.txt", prose())], timeout=3)
    assert time.monotonic() - begun < 3 + SLACK
    assert caught.value.kind == "OWUI_E_TIMEOUT_TOTAL" and caught.value.result is not None
    (entry,) = caught.value.result.files
    assert entry.status == "cancelled" and entry.file_id
    provider.reset()
    count = uploads(client)
    done = client.knowledge.ingest(knowledge, files, resume=late)
    assert done.ok and uploads(client) == count
    assert [file.file_id for file in done.files] == [file.file_id for file in late.files]


def test_failing_embeddings(client: Client, knowledge: str, provider: Provider) -> None:
    provider.embeddings(status=500, containing="quince")
    result = client.knowledge.ingest(knowledge, [("good.txt", prose()), ("bad.txt", prose("a quince"))])
    assert statuses(result) == {"good.txt": "linked", "bad.txt": "failed"} and result.failed[0].error


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt, SystemExit])
def test_exceptions_carry_the_result(client: Client, knowledge: str, kind: type[BaseException]) -> None:
    raised = kind("mine")

    def stop(*_: object) -> None:
        raise raised

    callbacks: list[dict[str, Any]] = [{"on_status": stop}, {"on_progress": stop}]
    for options in callbacks:
        with pytest.raises(kind) as caught:
            client.knowledge.ingest(knowledge, [("a.txt", prose()), ("b.txt", prose())], concurrency=1, **options)
        assert caught.value is raised
        assert len(caught.value.result.files) == 2  # type: ignore[attr-defined]


_INTERRUPTED = """
import openwebui, sys, time
client = openwebui.Client()
try:
    print("ready", flush=True)
    client.knowledge.ingest(sys.argv[1], [("a.txt", sys.argv[2].encode()), ("b.txt", b"b")], concurrency=1)
except KeyboardInterrupt as stop:
    print("interrupted", time.monotonic(), *[file.status for file in stop.result.files], flush=True)
"""


def test_interrupt(client: Client, knowledge: str, provider: Provider) -> None:
    provider.embeddings(delay_ms=10_000)
    process = subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTED, knowledge, prose().decode()],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    time.sleep(1)
    sent = time.monotonic()
    process.send_signal(signal.SIGINT)
    word, when, *entries = process.stdout.readline().split()
    assert (word, entries) == ("interrupted", ["cancelled", "cancelled"])
    assert float(when) - sent < SLACK
    process.wait(60)
    process.stdout.close()


_KILLED = """
import openwebui, sys
def show(file):
    print(file.status, flush=True)
openwebui.Client().knowledge.ingest(sys.argv[1], sys.argv[2:], concurrency=2, on_status=show)
"""


def test_killed_and_resumed(client: Client, knowledge: str, provider: Provider, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(8)]
    for path in paths:
        path.write_bytes(prose())
    before = uploads(client)
    provider.embeddings(delay_ms=200)
    process = subprocess.Popen(
        [sys.executable, "-c", _KILLED, knowledge, *map(str, paths)],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    linked = 0
    while linked < 2:
        linked += process.stdout.readline() == "linked\n"
    process.kill()
    process.wait(10)
    process.stdout.close()
    provider.reset()
    result = client.knowledge.ingest(knowledge, paths, resume=True)
    assert result.ok and len(list(client.knowledge.files(knowledge))) == len(paths)
    # Files in progress when it was killed may exist twice, or not at all.
    assert len(paths) <= uploads(client) - before <= len(paths) + 2


# ---- python -m openwebui ingest


def command(*arguments: Any, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "openwebui", "ingest", *map(str, arguments)],
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_command(client: Client, knowledge: str, tmp_path: Path) -> None:
    (tmp_path / "sub" / ".git").mkdir(parents=True)
    for name in ("a.txt", "sub/b ü.txt", "sub/.hidden", "sub/.git/c.txt"):
        (tmp_path / name).write_bytes(prose())
    done = command(knowledge, tmp_path)
    assert done.returncode == 2 and "--recursive" in done.stderr and "Traceback" not in done.stderr
    done = command(knowledge, "--recursive", tmp_path, "--concurrency", 2)
    assert (done.returncode, done.stdout) == (0, "2 linked\n"), done.stderr
    assert sorted(done.stderr.splitlines()) == [
        f"linked     {tmp_path / 'a.txt'}",
        f"linked     {tmp_path / 'sub' / 'b ü.txt'}",
    ]
    assert len(list(client.knowledge.files(knowledge))) == 2
    (tmp_path / "empty.txt").write_bytes(b"")
    done = command(knowledge, tmp_path / "a.txt", tmp_path / "empty.txt", "--json", "--resume")
    assert done.returncode == 1 and f"{tmp_path / 'empty.txt'}: " in done.stderr
    result = json.loads(done.stdout)
    assert [file["status"] for file in result["files"]] == ["linked", "failed"]
    done = command("--create", "made by the command", tmp_path / "a.txt")
    (made,) = (base.id for base in client.knowledge.list() if base.name == "made by the command")
    assert done.returncode == 0 and f"knowledge base {made}\n" in done.stderr
    client.knowledge.delete(made)


def test_command_errors(client: Client, knowledge: str, tmp_path: Path) -> None:
    done = command("nothing", tmp_path / "a.txt")
    assert done.returncode == 1 and done.stderr.startswith("openwebui: ") and done.stderr.count("\n") == 1
    assert command(knowledge).returncode == 2
    assert command(knowledge, "a", "--what").returncode == 2
    assert "PATH…" in command("--help").stdout
    done = command(knowledge, tmp_path / "nothing.txt")
    assert done.returncode == 1 and "No such file or directory" in done.stderr and done.stdout == "1 failed\n"


def test_command_synchronises(client: Client, knowledge: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for name in ("a.md", "docs/b.md", "docs/c.txt", "docs/left out.md", ".hidden.md"):
        (tmp_path / name).write_bytes(prose())
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "dangling.md").symlink_to("nowhere")
    options = ["--sync", "--include", "*.md", "--exclude", "left*"]
    done = command(knowledge, tmp_path, *options, "--dry-run")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            "2 queued, 2 skipped",
            f"added      {tmp_path / 'a.md'}",
            f"added      {tmp_path / 'docs' / 'b.md'}",
        ],
    ), done.stderr
    assert f"{tmp_path / 'pipe.md'}: skipped: a named pipe" in done.stderr
    assert f"{tmp_path / 'dangling.md'}: skipped: a symbolic link" in done.stderr
    assert list(client.knowledge.files(knowledge)) == []
    done = command(knowledge, tmp_path, *options)
    assert (done.returncode, done.stdout) == (0, "2 linked, 2 skipped\n"), done.stderr
    (tmp_path / "a.md").unlink()
    (tmp_path / "docs" / "b.md").write_bytes(prose())
    # Without --delete, what is gone stays.
    done = command(knowledge, tmp_path, *options)
    assert (done.returncode, done.stdout) == (0, "1 linked, 2 skipped\n"), done.stderr
    assert len(list(client.knowledge.files(knowledge))) == 2
    done = command(knowledge, tmp_path, *options, "--delete", "--json")
    assert done.returncode == 0, done.stderr
    files = {file["name"]: (file.get("change"), file["status"]) for file in json.loads(done.stdout)["files"]}
    assert files == {
        "b.md": ("unchanged", "linked"),
        "a.md": ("deleted", "removed"),
        "pipe.md": (None, "skipped"),
        "dangling.md": (None, "skipped"),
    }
    assert [file.filename for file in client.knowledge.files(knowledge)] == ["b.md"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--delete"], "need --sync"),
        (["--dry-run"], "need --sync"),
        (["--sync", "--resume"], "it always continues"),
    ],
)
def test_command_options_that_do_not_fit(options: list[str], message: str, tmp_path: Path) -> None:
    done = command("kb", tmp_path, *options, OPENWEBUI_URL="http://127.0.0.1:9")
    assert done.returncode == 2 and message in done.stderr and done.stdout == ""


def test_command_says_how_to_continue(faults: Faults, tmp_path: Path) -> None:
    """The options that decide what is done are in the command that continues."""
    (tmp_path / "a b.md").write_bytes(b"abc")
    refused: list[dict[str, Any]] = [{"http": {"status": 401, "body": {"detail": "Not authenticated"}}}]
    url = faults.url_of_routes(
        {
            "GET /api/v1/knowledge/*": [[{"http": {"body": {"id": "kb"}}}]],
            "POST /api/v1/knowledge/*/sync/diff": [[{"http": {"status": 405, "body": {"detail": "no"}}}]],
            "GET /api/v1/knowledge/*/files": [[{"http": {"body": {"items": [], "total": 0}}}]],
            "POST /api/v1/files/": [[{"http": {"body": {"id": "f1"}}}]],
            "GET /api/v1/files/*/process/status": [refused],
            "DELETE /api/v1/files/*": [refused],
        }
    )
    options = ["--sync", "--delete", "--include", "*.md", "--exclude", "x y"]
    done = command("kb", tmp_path, *options, OPENWEBUI_URL=url)
    assert done.returncode == 1 and "Not authenticated" in done.stderr, done.stderr
    (again,) = (line for line in done.stderr.splitlines() if line.startswith("to continue: "))
    assert shlex.split(again)[5:] == [
        "ingest",
        "kb",
        str(tmp_path),
        "--sync",
        "--delete",
        "--include=*.md",
        "--exclude=x y",
    ]


def test_command_in_a_terminal(client: Client, knowledge: str, provider: Provider, tmp_path: Path) -> None:
    pexpect: Any = pytest.importorskip("pexpect")
    for number in range(3):
        (tmp_path / f"{number} a.txt").write_bytes(prose())
    provider.embeddings(delay_ms=300)
    arguments = ["-m", "openwebui", "ingest", knowledge, *map(str, sorted(tmp_path.iterdir()))]
    terminal = pexpect.spawn(sys.executable, arguments, env=environment(), encoding="utf-8", timeout=30)
    terminal.expect(r"\[#+\.+\] [12]/3 files, 0\.0 of 0\.0 MB")
    terminal.expect(r"\[#{20}\] 3/3 files")
    terminal.expect("3 linked\r\n")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    # Ctrl-C prints the command that continues the run; it works.
    for path in tmp_path.iterdir():
        path.write_bytes(prose())
    provider.embeddings(delay_ms=5000)
    terminal = pexpect.spawn(sys.executable, arguments, env=environment(), encoding="utf-8", timeout=30)
    terminal.expect("0/3 files")
    time.sleep(1)
    terminal.sendintr()
    terminal.expect(r"3 cancelled\r\n")
    terminal.expect(r"to continue: python -m (openwebui [^\r\n]*)")
    provider.reset()
    again = terminal.match.group(1)
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 130
    done = subprocess.run(
        f"{sys.executable} -m {again}", shell=True, env=environment(), capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, "3 linked\n"), done.stderr
    assert os.fspath(tmp_path) in again and "--resume" in again
