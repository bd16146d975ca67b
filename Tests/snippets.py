#!/usr/bin/env python3
"""Compares the snippets of the documents with the files that they are of, which the tests compile and run.

The comment above a snippet names its file: <!-- examples/c/stream.c -->. The snippet is a part of that file, at whatever
indentation; lines between which there is `…` are several parts. In snippets of the shell, `make X` must be a target, and
what is started from this folder must be there.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from textwrap import dedent, indent

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "bindings" / "python" / "README.md",
]
#: Each of these is the file of a snippet, and bindings/python/tests/test_examples.py runs it.
README_FILES = sorted((ROOT / "examples" / "python" / "readme").glob("[!_]*.py"))
#: What the files of the others are: compiled, and run by Tests/examples.sh and the unit tests.
OTHER_FILES = ("examples/c/", "include/", "Sources/", "bindings/python/src/")

BLOCK = re.compile(
    r"(?:^ *<!-- (?P<file>\S+) -->\n)?^(?P<margin> *)```(?P<language>\w+)\n(?P<text>.*?)^ *```$",
    re.MULTILINE | re.DOTALL,
)


class Wrong(Exception):
    pass


def main() -> int:
    used: set[Path] = set()
    found = 0
    for document in DOCUMENTS:
        for block in BLOCK.finditer(document.read_text()):
            text = dedent(block["text"])
            try:
                if block["language"] == "sh":
                    check_commands(text)
                else:
                    used.add(check_part(block["file"], text))
            except Wrong as error:
                place = document.relative_to(ROOT)
                print(f"snippets: {place}: {error}:\n{text}", file=sys.stderr)
                return 1
            found += 1
    unused = [path.name for path in README_FILES if path not in used]
    if unused or not used:
        print(f"snippets: no document has {unused}", file=sys.stderr)
        return 1
    print(f"snippets: {found} are as in {len(used)} files that the tests run")
    return 0


def check_part(name: str | None, text: str) -> Path:
    if name is None:
        raise Wrong("no comment above this names the file")
    path = ROOT / name
    if path not in README_FILES and not name.startswith(OTHER_FILES):
        raise Wrong(f"no test runs {name}")
    if not path.is_file():
        raise Wrong(f"there is no {name}")
    whole = "\n" + path.read_text()
    for part in re.split(r"^ *…\n", text, flags=re.MULTILINE):
        lines = dedent(part)
        if not lines.strip():
            raise Wrong("a part is empty")
        if not any("\n" + indent(lines, " " * n) in whole for n in range(0, 13, 4)):
            raise Wrong(f"this is not in {name}")
    return path


def check_commands(text: str) -> None:
    makefiles = [ROOT / "Makefile", *ROOT.glob("*/*.mk"), *ROOT.glob("Tests/c/*.mk")]
    rules = "\n".join(path.read_text() for path in makefiles)
    targets = {
        target
        for names in re.findall(r"^([\w .-]+):(?!=)", rules, re.MULTILINE)
        for target in names.split()
    }
    for line in text.splitlines():
        command = re.sub(r"(^|\s)#.*", "", line)
        for made in re.findall(r"\bmake((?: [\w-]+(?!=)\b)*)", command):
            for target in made.split():
                if target not in targets:
                    raise Wrong(f"make has no target {target}")
        for program in re.findall(r"(?:^|\s)((?:Tests|\.ci|tools)/[\w./-]+)", command):
            if not (ROOT / program).is_file():
                raise Wrong(f"there is no {program}")


if __name__ == "__main__":
    sys.exit(main())
