#!/usr/bin/env python3
"""Fails on a word that wording.tsv lists, and prints where it is and what to write instead.

Words count in comments, documents and names, whose parts are divided by underscores; a word that
follows a quote or a dot is data or a member, and does not count.

usage: wording.py [FILE…]
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = "tools/wording.tsv"

#: What shows the words: the lists, their readers, and the licence.
EXCEPT = {
    LIST,
    "tools/wording.py",
    "tools/test_wording.py",
    "tools/retired.tsv",
    "tools/names.py",
    "bindings/python/tests/test_wording.py",
    "LICENSE",
}
#: A target of the library, and an option of libcurl.
ALLOWED = {"Answers", "NOBODY"}

Rule = tuple[re.Pattern[str], str, "re.Pattern[str] | None"]


def rules(text: str) -> list[Rule]:
    found: list[Rule] = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            word, instead, paths = line.split("\t")
            pattern = re.compile(rf"(?<![\w\"'.`/-])({word})\b(?![\"'])", re.IGNORECASE)
            found.append((pattern, instead, re.compile(paths) if paths else None))
    return found


def findings(known: list[Rule], name: str) -> Iterator[tuple[int, str, str]]:
    """The lines of one file that have a word of the list, the word, and what to write."""
    try:
        text = (ROOT / name).read_text()
    except (UnicodeDecodeError, IsADirectoryError, FileNotFoundError):
        return
    lines = text.replace("_", " ").splitlines()
    for pattern, instead, paths in known:
        if paths and paths.search(name):
            continue
        for number, line in enumerate(lines, 1):
            for found in pattern.finditer(line):
                if found[0] not in ALLOWED:
                    yield number, found[0], instead


def main(arguments: list[str]) -> int:
    known = rules((ROOT / LIST).read_text())
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = (
        arguments
        or subprocess.run(
            command, cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.splitlines()
    )
    count = 0
    for name in sorted(set(names) - EXCEPT):
        for line, word, instead in findings(known, name):
            count += 1
            print(f"{name}:{line}: {word!r}: write {instead}")
    print(f"wording: {count} retired words in {len(names)} files", file=sys.stderr)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
