"""The ABI: docs/abi.md says since when each function is there; the stubs are what abidiff compares.

usage: python -m surface.abi stub ROOT   a C file that defines each function of ROOT/include
       python -m surface.abi baseline    the headers in one, without comments, for Tests/abi

A release is compared with the last one by its headers: the XML of abidw is three times as long.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from generated import between
from tracked import ROOT

from .header import Header, HeaderError, read

DOCUMENT = "docs/abi.md"

_ROW = re.compile(r"\| `(owui_\w+)` \| (\S+) \|")


def document(root: Path, header: Header, text: str) -> str:
    """The text of docs/abi.md, from the one that it has: a function without a row is of VERSION."""
    version = (root / "VERSION").read_text().strip()
    since = dict(_ROW.findall(text))
    gone = sorted(since.keys() - {function.name for function in header.functions})
    if gone:
        raise HeaderError(
            f"{DOCUMENT} has {' '.join(gone)}, the header does not: the ABI is broken"
        )
    rows = ["| function | since |", "|---|---|"]
    rows += [
        f"| `{name}` | {since.get(name, version)} |"
        for name in sorted(function.name for function in header.functions)
    ]
    return between(DOCUMENT, text, "surface", rows)


def stub(header: Header) -> str:
    """The text of a C file that defines each function."""
    lines = ["#include <openwebui.h>"]
    for function in header.functions:
        parameters = ", ".join(p.type.declare(p.name) for p in function.parameters) or "void"
        result = function.result.declare(f"{function.name}({parameters})")
        body = "{ }" if str(function.result) == "void" else "{ return 0; }"
        lines.append(f"{result} {body}")
    # Enums travel as int, and callbacks as arguments: a variable of each shows what they are.
    names = [enum.name for enum in header.enums] + [each.name for each in header.callbacks]
    names += [struct.name for struct in header.structs]
    lines += [f"{name} abi_{name};" for name in names]
    return "\n".join(lines) + "\n"


def baseline(root: Path) -> str:
    """The headers in the order in which they include each other, without comments."""
    seen: set[str] = set()

    def text(path: Path) -> str:
        def included(match: re.Match[str]) -> str:
            name = match[1]
            if name in seen:
                return ""
            seen.add(name)
            return text(path.parent / name)

        return re.sub(r'^#include "(.*)"\n', included, path.read_text(), flags=re.MULTILINE)

    bare = re.sub(r"/\*.*?\*/", "", text(root / "include/openwebui.h"), flags=re.DOTALL)
    lines = [line.rstrip() for line in bare.split("\n")]
    return "\n".join(line for line in lines if line) + "\n"


def main() -> int:
    match sys.argv[1:]:
        case ["stub", tree]:
            sys.stdout.write(stub(read(Path(tree).resolve())))
        case ["baseline"]:
            sys.stdout.write(baseline(ROOT))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
