#!/usr/bin/env python3
"""Instructions that one event of a stream takes, by shape and client: the same on any machine.

Each client reads two streams of different length under callgrind in one process; the slope is printed, so that
starting up and connecting cancel out. All clients must have read the same text. Counts of the peers are kept in
build/benchmarks and are not made again until their program changes.

From the environment: SHAPE, names of shapes (all); EVENTS, the two lengths (2000,6000; jansson a quarter of them);
FRAMING=lines, as Open WebUI frames (events: each is a
chunk of HTTP, as DESIGN's table has it; packed; close); FIXED=yes, ids and times stay the same in a stream; PEERS=no, only the library; RECOUNT=yes, forget what was kept; OWUI_LIBRARY_DIR, the folder of another build of the library.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "build" / "benchmarks"
PEERS = ["counting", "scanner", "yyjson", "jansson"]


@dataclass(frozen=True)
class Shape:
    name: str
    goal: int
    label: str


@dataclass(frozen=True)
class Stream:
    """One stream of one client: what it cost and what was read."""

    instructions: int
    length: int
    checksum: str


def shapes() -> list[Shape]:
    listed = subprocess.run(
        [BUILT / "server", "--shapes"], check=True, capture_output=True, text=True
    )
    rows = (line.split("\t") for line in listed.stdout.splitlines())
    return [Shape(row[0], int(row[1]), row[4]) for row in rows]


def parts(folder: Path) -> dict[str, int]:
    """The dumps that a client asked for, by their name."""
    counts = {}
    for path in folder.iterdir():
        text = path.read_text(errors="replace")
        name = re.search(r"^desc: Trigger: Client Request: (.*)$", text, re.MULTILINE)
        total = re.search(r"^(?:totals|summary): (\d+)", text, re.MULTILINE)
        if name and total:
            counts[name[1].strip()] = int(total[1])
    return counts


def run(
    client: str, port: int, lengths: tuple[int, int], names: list[str]
) -> dict[tuple[str, int], Stream | None]:
    """What each stream cost. None where the client cannot read a shape."""
    environment = dict(os.environ)
    if "OWUI_LIBRARY_DIR" in environment:
        environment["LD_LIBRARY_PATH"] = environment["OWUI_LIBRARY_DIR"]
    with tempfile.TemporaryDirectory() as temporary:
        command = [
            "valgrind",
            "--tool=callgrind",
            "--quiet",
            f"--callgrind-out-file={temporary}/out",
            str(BUILT / client),
            f"http://127.0.0.1:{port}",
            *map(str, lengths),
            *names,
        ]
        ran = subprocess.run(command, capture_output=True, text=True, env=environment)
        if ran.returncode:
            sys.exit(f"{client}: {ran.stdout}{ran.stderr}")
        counts = parts(Path(temporary))
    streams: dict[tuple[str, int], Stream | None] = {}
    for line in ran.stdout.splitlines():
        name, events, length, checksum = line.split()
        count = counts[f"{name} {events}"]
        known = length != "-" or client == "counting"
        stream = Stream(count, 0 if length == "-" else int(length), checksum)
        streams[name, int(events)] = stream if known else None
    return streams


class Counts:
    """Slopes of the peers, kept from run to run."""

    def __init__(self, port: int, framing: str, forget: bool) -> None:
        self.port, self.framing = port, framing
        self.path = BUILT / "peers.json"
        self.kept: dict[str, list[int | str]] = {}
        if self.path.exists() and not forget:
            self.kept = json.loads(self.path.read_text())

    def of(
        self, client: str, lengths: tuple[int, int], names: list[str]
    ) -> dict[str, tuple[float, str] | None]:
        """Instructions an event and a checksum of the text, by shape."""
        programs = (BUILT / client).read_bytes() + (BUILT / "server").read_bytes()
        digest = hashlib.sha256(programs).hexdigest()[:16]
        keys = {
            name: f"{client} {name} {self.framing} {lengths} {digest}" for name in names
        }
        missing = [name for name in names if keys[name] not in self.kept]
        found: dict[str, tuple[float, str] | None] = {}
        few, many = lengths
        streams = run(client, self.port, lengths, missing) if missing else {}
        for name in missing:
            short, long = streams[name, few], streams[name, many]
            if not short or not long:
                found[name] = None
                continue
            slope = (long.instructions - short.instructions) / (many - few)
            read = long if client == "jansson" else short
            found[name] = slope, f"{read.checksum} {read.length}"
            if client != "ours":
                self.kept[keys[name]] = [round(slope), f"{read.checksum} {read.length}"]
        for name in set(names) - set(missing):
            slope, checksum = self.kept[keys[name]]
            found[name] = float(slope), str(checksum)
        self.path.write_text(json.dumps(self.kept, indent=1))
        return found


def lengths_asked() -> tuple[int, int]:
    few, many = (
        os.environ.get("EVENTS", "").split(",")
        if os.environ.get("EVENTS")
        else (2000, 6000)
    )
    return int(few), int(many)


def number(row: tuple[float, str] | None) -> str:
    return f"{row[0]:,.0f}" if row else "-"


def main() -> None:
    asked = os.environ.get("SHAPE", "").split()
    rows = [shape for shape in shapes() if not asked or shape.name in asked]
    if not rows:
        sys.exit(f"no such shape: {' '.join(asked)}")
    names = [row.name for row in rows]
    few, many = lengths_asked()
    framing = os.environ.get("FRAMING") or "events"
    fixed = int(os.environ.get("FIXED") == "yes")
    server = subprocess.Popen(
        [BUILT / "server", f"framing={framing},fixed={fixed}"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout
    try:
        counts = Counts(
            int(server.stdout.readline()),
            framing + " fixed" * fixed,
            os.environ.get("RECOUNT") == "yes",
        )
        table = {"ours": counts.of("ours", (few, many), names)}
        if os.environ.get("PEERS") != "no":
            for peer in PEERS:
                quarter = (few // 4, few) if peer == "jansson" else (few, many)
                table[peer] = counts.of(peer, quarter, names)
    finally:
        server.kill()
    print_table(rows, table)


def print_table(
    rows: list[Shape], table: dict[str, dict[str, tuple[float, str] | None]]
) -> None:
    print(
        f"{'instructions an event':28}",
        *(f"{client:>9}" for client in table),
        "     goal",
    )
    wrong, missed = [], 0
    for row in rows:
        ours = table["ours"][row.name]
        cells = [f"{number(column[row.name]):>9}" for column in table.values()]
        verdict = ""
        if row.goal and ours:
            reached = ours[0] <= row.goal
            missed += not reached
            verdict = f"{row.goal:9,} {'yes' if reached else f'NO, {ours[0] / row.goal:.2f} times'}"
        elif ours and "yyjson" in table:
            goal = bound(table, row.name)
            verdict = f"{goal:9,.0f} {'yes' if ours[0] <= goal else f'NO, {ours[0] / goal:.2f} times'} (of peers)"
            missed += ours[0] > goal
        print(f"{row.name + ', ' + row.label:28.28}", *cells, verdict)
        texts = {
            column[row.name][1]  # type: ignore[index]
            for client, column in table.items()
            if column[row.name] and client != "counting"
        }
        if len(texts) > 1:
            wrong.append(row.name)
    print(f"{missed} of {len(rows)} shapes miss their goal")
    if wrong:
        sys.exit(f"the clients have read different texts: {' '.join(wrong)}")


def bound(table: dict[str, dict[str, tuple[float, str] | None]], name: str) -> float:
    """Where DESIGN has no number: as much as yyjson, and half as much again as the scanner."""
    yyjson, scanner = table["yyjson"][name], table["scanner"][name]
    return min(yyjson[0] if yyjson else 1e9, 1.5 * scanner[0] if scanner else 1e9)


if __name__ == "__main__":
    main()
