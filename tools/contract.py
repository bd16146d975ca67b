"""Compares Tests/contract.tsv with the headers: each sentence of theirs has a row.

usage: contract.py [--write]

A row is: header, what the sentence is about, the sentence, how it is held, by what (several are
apart by a space). How:

    test    a test would fail if the sentence were wrong:
            c:PROGRAM:TEST, unit:SUITE, python:FILE, fuzz:TARGET, script:FILE of Tests
    every   Tests/c/test_every.c, which is generated: no crash and no leak, whatever the arguments
    text    it promises nothing that a program can see: it names, explains or refers
    called  this test has the function or the constant, and was not compared with the sentence
    open    nothing holds it yet

A sentence that is changed in a header has no row, which is an error until the table follows.
--write removes the rows of sentences that are gone, and adds rows for new ones, "called" or
"open": edit them then.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tracked import ROOT

TABLE = ROOT / "Tests/contract.tsv"
HOW = ("test", "every", "text", "called", "open")

_COMMENT = re.compile(r"/\*\*(<?)(.*?)\*/", re.DOTALL)
_DECLARED = re.compile(r"\b((?:owui|OWUI)_\w+)\s*(?:\(|=|\)\(|,|;|$|\[)", re.MULTILINE)
_TAG = re.compile(
    r"^@(param(?:\[[a-z,]+\])? \w+|return|name|defgroup \w+|ref \w+)\s*", re.MULTILINE
)
#: The end of a sentence: not of "e.g." and the like, and not inside a path or a number.
_END = re.compile(r"(?<=[.!?])(?<!e\.g\.)(?<!i\.e\.)\s+(?=[A-Z`#\"0-9@])")
#: Parameters that are only named, and references.
_PLAIN = re.compile(
    r"^(?:@param\S* \w+ )?(?:The (?:call|client|loop|event|value|object|array|pointer|handle)"
    r"|The knowledge base|A JSON Pointer|See [\w ]+\(\)|As in [\w ]+\(\)|As [\w]+\(\))\.$"
)


@dataclass(frozen=True)
class Sentence:
    header: str
    about: str
    text: str


@dataclass
class Row:
    how: str
    by: str


def sentences(path: Path) -> list[Sentence]:
    """Those of the comments of one header, in their order."""
    source = path.read_text()
    found = []
    for comment in _COMMENT.finditer(source):
        about = _about(source, comment)
        lines = (re.sub(r"^\s*\* ?", "", line) for line in comment[2].split("\n"))
        for block in re.split(r"\n\s*\n|\n(?=@)|\n(?=\s*- )", "\n".join(lines)):
            text = re.sub(r"\s+", " ", block).strip()
            if not text or re.fullmatch(r"@[{}]|@file|@code.*|@endcode", text):
                continue
            found += [Sentence(path.name, about, each) for each in _END.split(text)]
    return found


def _about(source: str, comment: re.Match[str]) -> str:
    """The name that a comment stands at: behind it, or before it on its line."""
    if comment[1]:
        start = source.rfind("\n", 0, comment.start())
        names = re.findall(r"\w+", source[start : comment.start()])
        return names[-1] if names and "OWUI" not in names[0] else (names[0] if names else "-")
    rest = source[comment.end() :].lstrip()
    if rest.startswith(("/**", "#")) or "@file" in comment[2] or "@{" in comment[2]:
        title = re.search(r"@(?:name|defgroup \w+) (.*)", comment[2])
        return title[1].strip() if title else "-"
    found = re.search(r"\b(owui_\w+)\s*\(|\(\*(owui_\w+)\)|typedef (?:struct|enum) (\w+)", rest)
    return next((name for name in found.groups() if name), "-") if found else "-"


def calls() -> dict[str, str]:
    """The first C test that has each function or constant."""
    first: dict[str, str] = {}
    for path in sorted((ROOT / "Tests/c").glob("test_*.c")):
        for test in re.finditer(
            r"^TEST\((\w+)\)\n(.*?)^}", path.read_text(), re.MULTILINE | re.DOTALL
        ):
            for name in re.findall(r"\b(owui_\w+(?=\()|OWUI_[A-Z_0-9]+)", test[2]):
                first.setdefault(name, f"c:{path.stem}:{test[1]}")
    return first


def exists(by: str) -> bool:
    """Whether there is such a test."""
    kind, _, rest = by.partition(":")
    if kind == "c":
        program, _, test = rest.partition(":")
        path = ROOT / f"Tests/c/{program}.c"
        return path.exists() and f"TEST({test})" in path.read_text()
    if kind == "unit":
        return any(f"struct {rest} " in p.read_text() for p in ROOT.glob("Tests/*Tests/*.swift"))
    if kind == "python":
        return (ROOT / f"bindings/python/tests/{rest}").exists()
    if kind == "script":
        return (ROOT / "Tests" / rest).is_file()
    return kind == "fuzz" and any(ROOT.glob(f"Tests/fuzz/{rest}.*"))


def guess(sentence: Sentence, called: dict[str, str]) -> Row:
    """The row of a sentence that no one has looked at."""
    if _PLAIN.match(sentence.text) or sentence.text.startswith(("@ref", "@name", "@defgroup")):
        return Row("text", "")
    if re.search(r"NULL is (?:ignored|accepted)|May be NULL|accepts a NULL", sentence.text):
        return Row("every", "")
    by = called.get(sentence.about)
    return Row("called", by) if by else Row("open", "")


def read_table() -> dict[Sentence, Row]:
    rows: dict[Sentence, Row] = {}
    if not TABLE.exists():
        return rows
    for number, line in enumerate(TABLE.read_text().splitlines(), 1):
        if line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 5:
            sys.exit(f"{TABLE.name}:{number}: {len(fields)} fields, not 5")
        rows[Sentence(*fields[:3])] = Row(*fields[3:])
    return rows


def counts(rows: dict[Sentence, Row]) -> str:
    """How many sentences are held in each way."""
    count = Counter(row.how for row in rows.values())
    return ", ".join(f"{count[how]} {how}" for how in HOW)


def main() -> int:
    paths = [ROOT / "include/openwebui.h", *sorted((ROOT / "include/openwebui").glob("*.h"))]
    found = list(dict.fromkeys(each for path in paths for each in sentences(path)))
    rows = read_table()
    if "--write" in sys.argv[1:]:
        called = calls()
        lines = ["# Each sentence of the headers, and what holds it: see tools/contract.py."]
        for each in found:
            row = rows.get(each) or guess(each, called)
            lines.append("\t".join([each.header, each.about, each.text, row.how, row.by]))
        TABLE.write_text("\n".join(lines) + "\n")
        return 0
    wrong = [f"no row: {e.header}: {e.about}: {e.text}" for e in found if e not in rows]
    known = set(found)
    for sentence, row in rows.items():
        where = f"{sentence.header}: {sentence.about}: {sentence.text}"
        if sentence not in known:
            wrong.append(f"not in the header: {where}")
        elif row.how not in HOW:
            wrong.append(f"how is {row.how!r}: {where}")
        elif row.how in ("test", "called") and not all(map(exists, row.by.split() or [""])):
            wrong.append(f"no test {row.by!r}: {where}")
    for line in wrong[:40]:
        print(f"contract: {line}", file=sys.stderr)
    if wrong:
        print(f"contract: {len(wrong)} rows are wrong, see tools/contract.py", file=sys.stderr)
        return 1
    print(f"contract: {counts(rows)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
