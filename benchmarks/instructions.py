#!/usr/bin/env python3
"""Instructions that one event of a stream takes, by shape and client: the same on any machine.

usage: instructions.py [--check | --write] [CEILINGS]

Each client reads two streams of different length under callgrind in one process; the slope is printed, so that
starting up and connecting cancel out. All clients must have read the same text. Counts of the peers are kept in
build/benchmarks and are not made again until their program changes.

With --check only the library's client runs, on short streams that it reads a full buffer at a time, so that neither
the network nor the load of the machine change the counts. What exceeds its ceiling in the table is a failure; --write
makes the table from what is measured.

From the environment: SHAPE, names of shapes (all); EVENTS, the two lengths (2000,6000; jansson a third of them);
FRAMING=lines, as Open WebUI frames (events: each is a chunk of HTTP, as DESIGN's table has it; packed; close);
FIXED=yes, ids and times stay the same in a stream; PEERS=no, only the library; RECOUNT=yes, forget what was kept;
OWUI_LIBRARY_DIR, the folder of another build of the library.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

from harness import BUILT, Shape, load_server, shapes, streams

PEERS = ["counting", "scanner", "yyjson", "jansson"]
SHORT = 500, 1500
SLACK = 1.03

Row = tuple[float, str]
"""Instructions an event, and which text was read."""


def slopes(
    client: str,
    url: str,
    lengths: tuple[int, int],
    names: list[str],
) -> dict[str, Row]:
    few, many = lengths
    read = streams(client, url, lengths, names)
    return {
        name: (
            (read[name, many].instructions - read[name, few].instructions)
            / (many - few),
            read[name, many if client == "jansson" else few].text,
        )
        for name in names
    }


def kept_slopes(
    client: str, url: str, how: str, lengths: tuple[int, int], names: list[str]
) -> dict[str, Row]:
    """The same, and what is known already is not counted again."""
    path = BUILT / "peers.json"
    forget = os.environ.get("RECOUNT") == "yes" or not path.exists()
    kept: dict[str, list[float | str]] = {} if forget else json.loads(path.read_text())
    programs = (BUILT / client).read_bytes() + (BUILT / "server").read_bytes()
    digest = hashlib.sha256(programs).hexdigest()[:16]
    keys = {name: f"{client} {name} {how} {lengths} {digest}" for name in names}
    missing = [name for name in names if keys[name] not in kept]
    if missing:
        counted = slopes(client, url, lengths, missing)
        kept |= {keys[name]: list(row) for name, row in counted.items()}
        path.write_text(json.dumps(kept, indent=1))
    return {
        name: (float(kept[key][0]), str(kept[key][1])) for name, key in keys.items()
    }


def compare(names: list[str]) -> dict[str, dict[str, Row]]:
    """Slopes by client and shape."""
    events = os.environ.get("EVENTS") or "2000,6000"
    few, many = (int(number) for number in events.split(","))
    framing = os.environ.get("FRAMING") or "events"
    fixed = int(os.environ.get("FIXED") == "yes")
    peers = [] if os.environ.get("PEERS") == "no" else PEERS
    options = f"framing={framing},fixed={fixed},closes=1"
    with load_server(options) as url:
        table = {"ours": slopes("ours", url, (few, many), names)}
        for peer in peers:
            # It is slow; the longer of its streams is as long as the shorter of the others.
            lengths = (few // 3, few) if peer == "jansson" else (few, many)
            table[peer] = kept_slopes(peer, url, options, lengths, names)
    return table


def goal_of(row: Shape, table: dict[str, dict[str, Row]]) -> float:
    """DESIGN's; where it has none, as much as yyjson and half as much again as the scanner."""
    if row.goal or "yyjson" not in table:
        return row.goal
    return min(table["yyjson"][row.name][0], 1.5 * table["scanner"][row.name][0])


def print_table(rows: list[Shape], table: dict[str, dict[str, Row]]) -> None:
    print(
        f"{'instructions an event':32}",
        *(f"{client:>9}" for client in table),
        "     goal",
    )
    wrong, missed = [], 0
    for row in rows:
        goal, ours = goal_of(row, table), table["ours"][row.name][0]
        counts = [f"{column[row.name][0]:9,.0f}" for column in table.values()]
        missed += bool(goal) and ours > goal
        verdict = (
            ""
            if not goal
            else "yes"
            if ours <= goal
            else f"NO, {ours / goal:.2f} times"
        )
        print(f"{row.name + ': ' + row.label:32.32}", *counts, f"{goal:9,.0f}", verdict)
        texts = {
            column[row.name][1]
            for client, column in table.items()
            if client != "counting"
        }
        wrong += [row.name] if len(texts) > 1 else []
    print(f"{missed} of {len(rows)} shapes miss their goal")
    if wrong:
        sys.exit(f"the clients have read different texts: {' '.join(wrong)}")


def measure_short(names: list[str]) -> dict[str, int]:
    """The library's counts, once it is known that it reads the right text."""
    with load_server("framing=events,closes=1") as url:
        expected = streams("scanner", url, SHORT, names, counted=False)
        found = slopes("ours", url, SHORT, names)
    wrong = [
        name for name, row in found.items() if row[1] != expected[name, SHORT[0]].text
    ]
    if wrong:
        sys.exit(
            f"the library has not read the text that the server has sent: {' '.join(wrong)}"
        )
    return {name: round(row[0]) for name, row in found.items()}


def check(path: Path, names: list[str]) -> None:
    lines = [
        line.split("\t") for line in path.read_text().splitlines() if line[:1] != "#"
    ]
    ceilings = {name: int(ceiling) for name, ceiling in lines}
    if set(ceilings) != set(names):
        sys.exit(f"{path}: not of these shapes: {' '.join(set(ceilings) ^ set(names))}")
    measured = measure_short(names)
    over = [name for name in names if measured[name] > ceilings[name]]
    for name in over:
        print(
            f"{name}: {measured[name]} instructions an event, the ceiling is {ceilings[name]}"
        )
    loose = [name for name in names if measured[name] * SLACK**2 < ceilings[name]]
    if loose:
        print(f"`make ceilings` would lower those of: {' '.join(loose)}")
    if over:
        sys.exit(f"{len(over)} shapes have become slower")
    print(f"instructions: {len(names)} shapes are within their ceilings")


def write(path: Path, names: list[str]) -> None:
    about = "# Most instructions of an event, by shape of the stream: measured + 3 %; `make ceilings` writes it.\n"
    rows = (
        f"{name}\t{round(count * SLACK)}\n"
        for name, count in measure_short(names).items()
    )
    path.write_text(about + "".join(rows))


def main() -> None:
    asked = os.environ.get("SHAPE", "").split()
    rows = [shape for shape in shapes() if not asked or shape.name in asked]
    names = [row.name for row in rows]
    if not rows:
        sys.exit(f"no such shape: {' '.join(asked)}")
    if sys.argv[1:2] == ["--check"]:
        check(Path(sys.argv[2]), names)
    elif sys.argv[1:2] == ["--write"]:
        write(Path(sys.argv[2]), names)
    else:
        print_table(rows, compare(names))


if __name__ == "__main__":
    main()
