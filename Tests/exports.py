#!/usr/bin/env python3
"""Holds the library to its header: exports, version node, dependencies, numbers.

usage: exports.py LIBRARY
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE_BUDGET = 480 * 1024
ALLOWED = {"libcurl.so.4", "libjansson.so.4", "libc.so.6", "libm.so.6"}
LOADERS = {"ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def declared() -> set[str]:
    """Every function of the headers; `make bindings` writes the list."""
    return set((ROOT / "Tests/symbols.txt").read_text().split())


def exported(library: str) -> tuple[set[str], set[str]]:
    """The dynamic symbols that the library defines, and their version nodes."""
    names: set[str] = set()
    nodes: set[str] = set()
    for line in output(
        "nm", "-D", "--defined-only", "--with-symbol-versions", library
    ).splitlines():
        kind, symbol = line.split()[-2:]
        name, _, node = symbol.partition("@@")
        if kind == "A":
            continue
        names.add(name)
        nodes.add(node)
    return names, nodes


def stripped_size(library: str) -> int:
    """What is installed has no symbols but those that it exports."""
    with tempfile.TemporaryDirectory() as folder:
        stripped = Path(folder) / "stripped"
        output("strip", "--strip-unneeded", "-o", str(stripped), library)
        return stripped.stat().st_size


def statuses() -> dict[str, int]:
    text = (ROOT / "include/openwebui/status.h").read_text()
    return {
        name: int(value) for name, value in re.findall(r"(OWUI_\w+) = (-?\d+)", text)
    }


def check(library: str) -> list[str]:
    """What is wrong, a line each."""
    wrong: list[str] = []
    names, nodes = exported(library)
    wrong += [
        f"declared but not exported: {name}" for name in sorted(declared() - names)
    ]
    wrong += [
        f"exported but not declared: {name}" for name in sorted(names - declared())
    ]
    soversion = (ROOT / "SOVERSION").read_text().strip()
    if nodes != {f"OPENWEBUI_{soversion}"}:
        wrong.append(f"version nodes: {nodes}")

    dynamic = output("readelf", "-d", library)
    needed = set(re.findall(r"NEEDED.*\[(.*)\]", dynamic))
    if needed - LOADERS != ALLOWED:
        wrong.append(f"needs {sorted(needed)}")
    soname = f"libopenwebui.so.{soversion}"
    if f"[{soname}]" not in dynamic:
        wrong.append(f"the soname is not {soname}")
    if "NODELETE" not in dynamic:
        wrong.append("not linked -z nodelete")
    if "BIND_NOW" not in dynamic:
        wrong.append("not linked -z now")
    size = stripped_size(library)
    if size > SIZE_BUDGET:
        wrong.append(f"{size} bytes, more than {SIZE_BUDGET}")

    described = (ROOT / "Sources/Client/Errors/Status.swift").read_text()
    for name in statuses():
        if f'"{name}"' not in described:
            wrong.append(f"{name} has no name and message")
    if len(set(statuses().values())) != len(statuses()):
        wrong.append("two statuses have one number")
    print(
        f"exports: {len(names)} functions, {size} bytes when stripped, needs {' '.join(sorted(needed))}"
    )
    return wrong


if __name__ == "__main__":
    problems = check(sys.argv[1])
    for problem in problems:
        print(f"exports: {problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)
