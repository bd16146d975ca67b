#!/usr/bin/env python3
"""Fails on an identifier that retired.tsv lists, and prints where it is and what replaces it.

usage: names.py [FILE…]
"""

from __future__ import annotations

import io
import re
import sys
import tokenize
from collections.abc import Iterable, Iterator
from pathlib import Path

from tracked import ROOT, Findings, report, text_of

LIST = "tools/retired.tsv"

#: What may show old names: the list, its reader, and the history.
EXCEPT = {LIST, "tools/names.py", "CHANGELOG.md"}
#: Where the names of the API count, and where those of the inside do: programs and tests that use
#: the API may call their own things what they like.
USERS = re.compile(r"(bindings|examples|benchmarks|Tests/languages)/")
INSIDE = re.compile(r"(Sources|bindings/cpp|bindings/python/src|Tests/\w+Tests)/")

LANGUAGES = {
    ".swift": "swift",
    ".py": "python",
    ".pyi": "python",
    ".hpp": "cpp",
    ".cpp": "cpp",
}

Token = tuple[int, str]

_BRACED = re.compile(
    r'(?P<skip>//[^\n]*|/\*.*?\*/|#*"""(?:\\.|[^\\])*?"""#*|#"[^\n]*?"#|"(?:\\.|[^"\\\n])*")'
    r"|(?P<name>[A-Za-z_]\w*)|(?P<other>\.|\S)",
    re.DOTALL,
)


def python_tokens(text: str) -> Iterator[Token]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in (tokenize.NAME, tokenize.OP):
            yield token.start[0], token.string


def braced_tokens(text: str) -> Iterator[Token]:
    """Of Swift and C++: names and signs; comments and strings are dropped."""
    line = 1
    at = 0
    for found in _BRACED.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        if not found["skip"]:
            yield line, found[0]


class Retired:
    """The list, by where it counts."""

    def __init__(self, text: str) -> None:
        self.whole: dict[str, str] = {}
        self.beginnings: list[tuple[str, str]] = []
        self.of_api: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES.values()}
        self.of_inside: dict[str, dict[str, str]] = {
            language: {} for language in LANGUAGES.values()
        }
        self.exceptions: set[tuple[str, str]] = set()
        for line in text.splitlines():
            if not line or line.startswith("#"):
                continue
            where, old, new = line.split("\t")
            if where == "c" and old.endswith("*"):
                self.beginnings.append((old[:-1], new))
            elif where == "c":
                self.whole[old] = new
            elif where == "except":
                self.exceptions.add((old, new))
            elif where in ("code", "binding"):
                for language, names in self.of_inside.items():
                    if where == "code" or language != "swift":
                        names[old] = new
            else:
                (self.of_inside if where == "swift" else self.of_api)[where][old] = new

    def known(self, file: str, language: str) -> dict[str, str]:
        """The names of code that count in a file."""
        known = self.of_api[language] if USERS.match(file) else {}
        if INSIDE.match(file):
            known = known | self.of_inside[language]
        return {old: new for old, new in known.items() if (file, old) not in self.exceptions}

    def of_c(self, text: str) -> Findings:
        for number, line in enumerate(text.splitlines(), 1):
            for name in re.findall(r"\b(?:owui|OWUI)_\w+", line):
                new = self.whole.get(name) or self._by_beginning(name)
                if new:
                    yield number, name, new

    def _by_beginning(self, name: str) -> str | None:
        return next((new for old, new in self.beginnings if name.startswith(old)), None)


def in_code(known: dict[str, str], tokens: Iterable[Token]) -> Findings:
    before = ("", "")
    for line, name in tokens:
        dotted = "".join(before) + name if before[1] == "." else name
        attribute = f".{name}" if before[1] == "." else name
        for spelled in dict.fromkeys((dotted, attribute, name)):
            if spelled in known:
                yield line, spelled, known[spelled]
                break
        before = (before[1], name)


def in_file_name(known: dict[str, str], path: Path) -> Findings:
    for part in path.name.split(".")[0].lstrip("_").split("+"):
        if part in known:
            yield 1, path.name, known[part]


def findings(retired: Retired, name: str) -> Findings:
    """The lines of one file that have an old name, the name and the new one."""
    path = ROOT / name
    text = text_of(name)
    yield from retired.of_c(text)
    language = LANGUAGES.get(path.suffix)
    known = retired.known(name, language) if language else {}
    if known:
        yield from in_file_name(known, path)
        tokens = python_tokens(text) if language == "python" else braced_tokens(text)
        yield from in_code(known, tokens)


def main(arguments: list[str]) -> int:
    retired = Retired((ROOT / LIST).read_text())
    return report(
        arguments,
        EXCEPT,
        lambda name: findings(retired, name),
        "{word} is now {instead}",
        "names: {count} retired identifiers in {files} files",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
