"""Uploads: from paths, memory and file objects, under any name, in constant memory."""

from __future__ import annotations

import ctypes
import gzip
import io
import os
import subprocess
import sys
import threading
from array import array
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

import openwebui
from conftest import Faults, environment, prose
from openwebui import Client


class Trickle(io.RawIOBase):
    """A file that cannot seek and returns a few bytes at a time."""

    name = "/somewhere/trickle.txt"

    def __init__(self, data: bytes) -> None:
        self._data = data

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        piece, self._data = self._data[:7], self._data[7:]
        return piece


def test_all_sources(client: Client, tmp_path: Path) -> None:
    data = prose() + bytes(range(256)) * 300
    path = tmp_path / "on disk.bin"
    path.write_bytes(data)
    with gzip.open(tmp_path / "packed.gz", "wb") as packed:
        packed.write(data)
    reader, writer = os.pipe()

    def feed() -> None:
        os.write(writer, data[:1000])
        os.close(writer)

    feeder = threading.Thread(target=feed)
    feeder.start()
    files: list[tuple[Any, dict[str, Any], str]] = [
        (path, {}, "on disk.bin"),
        (str(path), {"name": "other.bin"}, "other.bin"),
        (data, {"name": "memory.bin"}, "memory.bin"),
        (bytearray(data), {"name": "memory.bin"}, "memory.bin"),
        (memoryview(b"xx" + data)[2:], {"name": "memory.bin"}, "memory.bin"),
        (io.BytesIO(data), {"name": "io.bin"}, "io.bin"),
        (path.open("rb"), {}, "on disk.bin"),
        (path.open("rb", buffering=0), {"name": "raw.bin"}, "raw.bin"),
        (gzip.GzipFile(tmp_path / "packed.gz"), {"name": "unpacked.bin"}, "unpacked.bin"),
        (Trickle(data), {}, "trickle.txt"),
    ]
    for source, options, name in files:
        file = client.files.upload(source, process=False, **options)
        assert (file.filename, file.meta.name) == (name, name)
        assert client.files.content(file.id) == data, name
    with open(reader, "rb") as pipe:
        file = client.files.upload(pipe, name="pipe.bin", process=False)
    feeder.join()
    assert client.files.content(file.id) == data[:1000]


def test_from_the_position_of_a_file(client: Client) -> None:
    file = io.BytesIO(b"0123456789")
    file.seek(4)
    assert client.files.content(client.files.upload(file, name="x", process=False).id) == b"456789"
    assert file.tell() == 10


@pytest.mark.parametrize(
    "name",
    [
        "ünïcode 世界 🙂.txt",
        'quo"ted".txt',
        "it's.txt",
        "back\\slash.txt",
        ".hidden",
        "a b  c.txt",
        "%22%.txt",
        "semi;colon=1.txt",
        "x" * 200,
    ],
)
def test_odd_names(client: Client, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(prose())
    for file in (
        client.files.upload(tmp_path / name, process=False),
        client.files.upload(prose(), name=name, process=False),
    ):
        assert file.filename == name and client.files.get(file.id).filename == name


def test_names_that_the_server_cuts(client: Client) -> None:
    for name in ("../../f.txt", "/etc/f.txt"):
        assert client.files.upload(prose(), name=name, process=False).filename == "f.txt"
    for name in ("a\nb.txt", "a\rb", "\x01"):
        with pytest.raises(openwebui.InvalidArgumentError):
            client.files.upload(prose(), name=name)
    with pytest.raises(ValueError, match="NUL"):
        client.files.upload(prose(), name="a\0b")


def test_name_that_is_not_utf8(client: Client, tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(path, "wb") as file:
        file.write(prose())
    with pytest.raises(openwebui.InvalidArgumentError):
        client.files.upload(os.fsdecode(path))
    assert client.files.upload(os.fsdecode(path), name="café.txt", process=False).filename == "café.txt"


def test_content_type(client: Client) -> None:
    for name, given, kind in [
        ("a.pdf", None, "application/pdf"),
        ("a.md", None, "text/markdown"),
        ("a.nothing", None, "application/octet-stream"),
        ("a.nothing", "text/x-mine; charset=utf-8", "text/x-mine"),
    ]:
        file = client.files.upload(prose(), name=name, content_type=given, process=False)
        assert file.meta.content_type.startswith(kind)
    with pytest.raises(openwebui.InvalidArgumentError):
        client.files.upload(prose(), name="a", content_type="a\r\nb")


def test_progress(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(b"x" * 5_000_000)
    for source in (path, path.open("rb")):
        seen: list[tuple[int, Any]] = []
        client.files.upload(source, process=False, on_progress=lambda *moved, to=seen: to.append(moved))
        total = seen[-1][1]
        assert total and total > 5_000_000 and seen[-1] == (total, total)
        assert seen == sorted(set(seen)) and len(seen) >= 3
    unknown: list[tuple[int, Any]] = []
    client.files.upload(Trickle(b"x" * 1000), process=False, on_progress=lambda *moved: unknown.append(moved))
    assert unknown[-1][0] > 1000 and unknown[0][1] is None


def test_exceptions_are_raised(client: Client) -> None:
    class Mine(BaseException):
        pass

    class Broken(Trickle):
        def read(self, size: int = -1, /) -> bytes:
            raise raised

    for raised in (ValueError("mine"), OSError(5, "disk"), Mine(), KeyboardInterrupt()):
        with pytest.raises(type(raised)) as caught:
            client.files.upload(Broken(b""))
        assert caught.value is raised

        def stop(*_: object, error: BaseException = raised) -> None:
            raise error

        with pytest.raises(type(raised)) as caught:
            client.files.upload(prose(), name="x", on_progress=stop)
        assert caught.value is raised


def test_sources_that_fail(client: Client, tmp_path: Path) -> None:
    with pytest.raises(openwebui.FileError, match="No such file or directory"):
        client.files.upload(tmp_path / "nothing.txt")
    with pytest.raises(openwebui.FileError, match="not a regular file"):
        client.files.upload(tmp_path)
    (tmp_path / "locked").write_bytes(b"x")
    (tmp_path / "locked").chmod(0)
    if os.geteuid():
        with pytest.raises(openwebui.FileError, match="Permission denied"):
            client.files.upload(tmp_path / "locked")
    text = tmp_path / "text.txt"
    text.write_text("ü")
    with text.open() as file, pytest.raises(TypeError, match="must return bytes, not str"):
        client.files.upload(file)  # type: ignore[arg-type]
    for nameless in (b"x", bytearray(b"x"), io.BytesIO(b"x")):
        with pytest.raises(TypeError, match="name="):
            client.files.upload(nameless)
    for wrong in (7, None, ["a.txt"]):
        with pytest.raises(TypeError, match="an upload requires"):
            client.files.upload(wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="NUL"):
        client.files.upload("a\0b")
    with pytest.raises(TypeError):
        client.files.upload(b"x", name="x", metadata={"a": object()})


def test_paths_that_are_not_files(faults: Faults, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    url = faults.url_of({"http": {"body": {"id": "f1"}}})
    client = Client(url)
    for path, words in (
        (tmp_path, "is a directory"),
        (tmp_path / "pipe", "is a named pipe, not a regular file; open it"),
        (Path("/dev/null"), "is a character device"),
    ):
        with pytest.raises(openwebui.FileError, match=words) as caught:
            client.files.upload(path, name="x.txt")
        assert str(path) in str(caught.value) and "reader" not in str(caught.value)
    assert faults.log(url) == []
    client.files.upload("/proc/self/status")
    assert "VmRSS" in faults.log(url)[0]["body"]


def test_files_that_change(client: Client) -> None:
    class Liar(io.BytesIO):
        def __init__(self, data: bytes, length: int) -> None:
            super().__init__(data)
            self._length = length

        def seek(self, offset: int, whence: int = 0, /) -> int:
            return self._length if whence == os.SEEK_END else super().seek(offset, whence)

    for length in (99, 101):
        with pytest.raises(openwebui.FileError) as caught:
            client.files.upload(Liar(b"x" * 100, length), name="x")
        assert caught.value.kind == "OWUI_E_LOCAL_FILE"


def test_retry_sends_the_file_again(faults: Faults) -> None:
    busy = {"http": {"status": 503, "headers": {"retry-after-ms": 1}, "body": {"detail": "busy"}}}
    good = {"http": {"status": 200, "body": {"id": "f1"}}}
    url = faults.url_of_each([[busy], [good]])
    for source in (io.BytesIO(b"all of it"), b"all of it", memoryview(b"all of it")):
        url = faults.url_of_each([[busy], [good]])
        assert Client(url).files.upload(source, name="x.txt").id == "f1"
        first, second = faults.log(url)
        assert first["body"] == second["body"] and "all of it" in first["body"]
    # A file that cannot seek is sent once.
    url = faults.url_of_each([[busy], [good]])
    with pytest.raises(openwebui.InternalServerError):
        Client(url).files.upload(Trickle(b"all of it"))
    assert len(faults.log(url)) == 1


class _Point(ctypes.BigEndianStructure):
    _fields_ = (("x", ctypes.c_uint32), ("y", ctypes.c_uint16))


def _sent(faults: Faults, source: Any) -> bytes:
    """The request that has arrived."""
    url = faults.url_of({"http": {"status": 200, "body": {"id": "f1"}}})
    Client(url).files.upload(source, name="x.bin")
    (request,) = faults.log(url)
    return request["body"].encode() if request["body_encoding"] == "utf-8" else b64decode(request["body"])


def _whatever_has_bytes() -> list[Any]:
    wide = array("I", range(1000))
    return [
        wide,
        memoryview(wide),
        memoryview(wide)[::2],
        memoryview(wide)[::-1],
        memoryview(wide).cast("B").cast("B", (40, 100)),
        array("d", [0.1] * 100),
        array("H", [1, 2, 3]),
        (_Point * 3)(_Point(1, 2), _Point(3, 4)),
        ctypes.c_double(0.5),
        memoryview(b"bytes"),
        bytearray(b"more bytes"),
    ]


@pytest.mark.parametrize("source", _whatever_has_bytes(), ids=lambda source: type(source).__name__)
def test_all_bytes_of_wide_items(faults: Faults, source: Any) -> None:
    class Gives:
        """A reader whose `read` returns such an object."""

        def __init__(self) -> None:
            self._pieces = [source, source]

        def read(self, size: int = -1, /) -> Any:
            return self._pieces.pop() if self._pieces else b""

    data = memoryview(source).tobytes()
    assert data in _sent(faults, source)
    assert data * 2 in _sent(faults, Gives())


@pytest.mark.parametrize("piece", ["text", None, 7, [b"x"]])
def test_read_of_a_wrong_type(faults: Faults, piece: Any) -> None:
    class Gives:
        def read(self, size: int = -1, /) -> Any:
            return piece

    client = faults.client({"http": {"status": 200, "body": {"id": "f1"}}})
    with pytest.raises(TypeError, match=f"must return bytes, not {type(piece).__name__}"):
        client.files.upload(Gives(), name="x.bin")


def test_read_of_too_many_bytes(faults: Faults) -> None:
    class Gives:
        def read(self, size: int = -1, /) -> Any:
            return memoryview(array("I", [1] * (size // 4 + 1)))

    client = faults.client({"http": {"status": 200, "body": {"id": "f1"}}})
    with pytest.raises(ValueError, match="returned"):
        client.files.upload(Gives(), name="x.bin")


_BIG = """
import openwebui, re, sys, tempfile
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
client = openwebui.Client(sys.argv[1], timeout=60)
with tempfile.NamedTemporaryFile() as file:
    file.truncate(300 << 20)
    client.files.upload(b"warm", name="warm")
    before = peak()
    if sys.argv[2] == "path":
        client.files.upload(file.name)
    elif sys.argv[2] == "object":
        client.files.upload(file, name="big.bin")
    else:
        with open(file.name, "wb") as to:
            assert client.files.download("f1", to) == 300 << 20
print(peak() - before)
"""


@pytest.mark.parametrize("way", ["path", "object", "download"])
def test_constant_memory(faults: Faults, way: str) -> None:
    head = {"head": {"headers": {"Content-Length": str(300 << 20), "Content-Type": "application/octet-stream"}}}
    routes: dict[str, list[list[dict[str, Any]]]] = {
        "POST /api/v1/files/": [[{"http": {"status": 200, "body": {"id": "f1"}}}]],
        "GET /api/v1/files/*/content": [[head, {"send": "x" * 65536, "repeat": (300 << 20) // 65536}]],
    }
    url = faults.url_of_routes(routes)
    done = subprocess.run(
        [sys.executable, "-c", _BIG, url, way], env=environment(), capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 8 * 1024, f"{done.stdout} KiB more"
    if way != "download":
        assert faults.log(url)[-1]["body_length"] > 300 << 20
