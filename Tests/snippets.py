#!/usr/bin/env python3
"""Finds the C snippets of the README and the docs in the examples that they name, which Tests/examples.sh runs.

A snippet is a part of the example in C that is the last one linked above it; lines between which there is `…` are several
parts. (Those in Python are run by bindings/python/tests/test_examples.py.)
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def main() -> int:
    found = 0
    for document in DOCUMENTS:
        above, *rest = re.split(r"^```c\n", document.read_text(), flags=re.MULTILINE)
        for part in rest:
            snippet, _, below = part.partition("```")
            links = re.findall(r"\]\((?:\.\./)?(examples/c/\w+\.c)\)", above)
            if not links:
                return fail(document, "names no example", snippet)
            example = (ROOT / links[-1]).read_text()
            for piece in re.split(r"^ *…\n", snippet, flags=re.MULTILINE):
                if not piece.strip() or piece not in example:
                    return fail(document, f"is not in {links[-1]}", piece)
            found += 1
            above += below
    if not found:
        print("snippets: there are none", file=sys.stderr)
        return 1
    print(f"snippets: {found} in C are parts of examples that the tests run")
    return 0


def fail(document: Path, what: str, snippet: str) -> int:
    print(f"snippets: {document.name}: this {what}:\n{snippet}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
