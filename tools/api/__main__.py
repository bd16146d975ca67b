"""Writes what the library and its bindings know of the operations of the server.

usage: python -m api [--check] [DOCUMENT …]

DOCUMENT is the OpenAPI document of a release, with the number of the release in its name: with
some, releases.tsv is written from them first. With --check nothing is written, and what differs is
an error.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import documents, operations, python, reference, tree

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = "bindings/python/src/openwebui"
_RELEASES = "tools/api/releases.tsv"


def outputs() -> dict[str, str]:
    """What each file must hold."""
    rows = operations.read()
    return {
        "Sources/Client/API/OperationTree.swift": tree.swift(rows),
        f"{PACKAGE}/resources/handlers.py": python.handlers(rows),
        f"{PACKAGE}/_shortcuts.py": python.shortcuts(rows),
        f"{PACKAGE}/resources/api.pyi": python.signatures(rows),
        "docs/operations.md": reference.page(rows),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("documents", nargs="*", type=Path)
    arguments = parser.parse_args()
    if arguments.documents:
        path = ROOT / _RELEASES
        head = [line for line in path.read_text().splitlines() if line.startswith("# ")]
        path.write_text("\n".join([*head, *documents.releases(arguments.documents), ""]))
    differing = 0
    for name, text in outputs().items():
        path = ROOT / name
        if (path.read_text() if path.exists() else "") == text:
            continue
        differing += 1
        if arguments.check:
            print(f"api: {name} differs: run make api", file=sys.stderr)
        else:
            path.write_text(text)
            print(f"api: {name}")
    return 1 if arguments.check and differing else 0


if __name__ == "__main__":
    sys.exit(main())
