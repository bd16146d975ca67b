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

from generated import write
from tracked import ROOT

from . import documents, operations, python, reference, tree

PACKAGE = "bindings/python/src/openwebui"
_RELEASES = "tools/api/releases.tsv"


def outputs() -> dict[str, str]:
    """What each file must hold."""
    rows = operations.read()
    return {
        "Sources/Client/API/OperationTree.swift": tree.swift(rows),
        **{f"{PACKAGE}/{name}": text for name, text in python.files(rows).items()},
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
    return write("api", outputs(), is_check=arguments.check, command="make api")


if __name__ == "__main__":
    sys.exit(main())
