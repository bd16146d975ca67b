#!/usr/bin/env python3
"""Fails on a word that wording.tsv lists, and prints where it is and what to write instead.

Words count in comments, documents and names, whose parts are divided by underscores; a word that
follows a quote or a dot is data or a member, and does not count.

usage: wording.py [FILE…]
"""

from __future__ import annotations

import re
import sys

from tracked import ROOT, Findings, report, text_of

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


def findings(known: list[Rule], name: str) -> Findings:
    """The lines of one file that have a word of the list, the word, and what to write."""
    lines = text_of(name).replace("_", " ").splitlines()
    for pattern, instead, paths in known:
        if paths and paths.search(name):
            continue
        for number, line in enumerate(lines, 1):
            for found in pattern.finditer(line):
                if found[0] not in ALLOWED:
                    yield number, found[0], instead


def main(arguments: list[str]) -> int:
    known = rules((ROOT / LIST).read_text())
    return report(
        arguments,
        EXCEPT,
        lambda name: findings(known, name),
        "{word!r}: write {instead}",
        "wording: {count} retired words in {files} files",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
