"""How tools write into the tree: whole files, and the part of a document between its marks."""

from __future__ import annotations

import difflib
import sys

from tracked import ROOT


def between(document: str, text: str, name: str, lines: list[str]) -> str:
    """The text of a document with these lines between the marks of this name."""
    before, begin, rest = text.partition(f"<!-- {name}: begin -->\n")
    _, end, after = rest.partition(f"<!-- {name}: end -->\n")
    if not begin or not end:
        sys.exit(f"{document} has no marks <!-- {name}: begin --> and <!-- {name}: end -->")
    return "".join([before, begin, "\n", "\n".join(lines), "\n\n", end, after])


def write(tool: str, expected: dict[str, str], *, is_check: bool, command: str) -> int:
    """Writes the files that do not hold what is expected; with is_check it only says what differs.
    Returns the exit status."""
    differing = 0
    for name, text in expected.items():
        path = ROOT / name
        current = path.read_text() if path.exists() else ""
        if current == text:
            continue
        differing += 1
        if is_check:
            diff = difflib.unified_diff(
                current.splitlines(), text.splitlines(), name, "generated", lineterm=""
            )
            print("\n".join(list(diff)[:40]), file=sys.stderr)
        else:
            path.write_text(text)
            print(f"{tool}: {name}")
    if is_check and differing:
        print(f"{tool}: {differing} files differ: run {command}", file=sys.stderr)
    return 1 if is_check and differing else 0
