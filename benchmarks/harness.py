"""The load server, and the C clients run under callgrind."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "build" / "benchmarks"
SAME_EVERYWHERE = "glibc.cpu.hwcaps=-AVX2,-ERMS,-FSRM"
"""Which functions of the C library are counted. Where a processor can copy with one instruction, Valgrind counts it once
for each byte."""


@dataclass(frozen=True)
class Shape:
    name: str
    goal: int
    label: str


@dataclass(frozen=True)
class Stream:
    """One stream that a client has read. `instructions` is 0 if they were not counted."""

    instructions: int
    text: str


def shapes() -> list[Shape]:
    listed = subprocess.run(
        [BUILT / "server", "--shapes"], check=True, capture_output=True, text=True
    )
    rows = (line.split("\t") for line in listed.stdout.splitlines())
    return [Shape(row[0], int(row[1]), row[4]) for row in rows]


@contextlib.contextmanager
def load_server(options: str) -> Iterator[str]:
    """The base URL of a server that runs until the block ends."""
    with subprocess.Popen(
        [BUILT / "server", options], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        try:
            yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        finally:
            server.kill()


def environment() -> dict[str, str]:
    """Ours, with another build of the library if one is asked for."""
    ours = dict(os.environ)
    if "OWUI_LIBRARY_DIR" in ours:
        ours["LD_LIBRARY_PATH"] = ours["OWUI_LIBRARY_DIR"]
    return ours


def output(command: Sequence[str | Path], **variables: str) -> str:
    ran = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        env=environment() | variables,
    )
    if ran.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {ran.stdout}{ran.stderr}")
    return ran.stdout


def count(
    command: Sequence[str | Path], **variables: str
) -> tuple[str, dict[str, int]]:
    """What a program prints, and the instructions of each of its dumps."""
    with tempfile.TemporaryDirectory() as folder:
        tool = [
            "valgrind",
            "--tool=callgrind",
            "--quiet",
            f"--callgrind-out-file={folder}/out",
        ]
        printed = output([*tool, *command], GLIBC_TUNABLES=SAME_EVERYWHERE, **variables)
        return printed, dict(
            dump for path in Path(folder).iterdir() for dump in dumps(path)
        )


def dumps(path: Path) -> Iterator[tuple[str, int]]:
    text = path.read_text(errors="replace")
    name = re.search(r"^desc: Trigger: Client Request: (.*)$", text, re.MULTILINE)
    total = re.search(r"^(?:totals|summary): (\d+)", text, re.MULTILINE)
    if name and total:
        yield name[1].strip(), int(total[1])


def streams(
    client: str,
    url: str,
    lengths: tuple[int, int],
    names: list[str],
    counted: bool = True,
) -> dict[tuple[str, int], Stream]:
    """The streams of a client by shape and length; without those of shapes that it does not read.

    What is counted reads whole buffers, however busy the machine is: the server has to close its connections.
    """
    command: list[str | Path] = [BUILT / client, url, *map(str, lengths), *names]
    if counted:
        printed, counts = count(command, LD_PRELOAD=str(BUILT / "full_reads.so"))
    else:
        printed, counts = output(command), {}
    found = {}
    for line in printed.splitlines():
        name, events, length, checksum = line.split()
        found[name, int(events)] = Stream(
            counts.get(f"{name} {events}", 0), f"{length} {checksum}"
        )
    return found
