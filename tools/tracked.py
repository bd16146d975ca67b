"""What names.py and wording.py share: they read the files of the tree, and print what they find."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Set
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

Findings = Iterator[tuple[int, str, str]]
"""The lines of a file that have a word, the word, and what is to be written instead."""


def text_of(name: str) -> str:
    """The text of a file; "" for one that has none."""
    try:
        return (ROOT / name).read_text()
    except (UnicodeDecodeError, IsADirectoryError, FileNotFoundError):
        return ""


def report(
    names: list[str],
    exceptions: Set[str],
    findings: Callable[[str], Findings],
    line: str,
    summary: str,
) -> int:
    """Prints the findings in the named files, or in all of the tree. Returns the exit status."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    if not names:
        listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        names = listed.stdout.splitlines()
    count = 0
    for name in sorted(set(names) - exceptions):
        for number, word, instead in findings(name):
            count += 1
            print(f"{name}:{number}: " + line.format(word=word, instead=instead))
    print(summary.format(count=count, files=len(names)), file=sys.stderr)
    return 1 if count else 0
