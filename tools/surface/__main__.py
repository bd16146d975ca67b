"""Writes what repeats the C header, from the header, and VERSION and SOVERSION into their places.

usage: python -m surface [--check]

With --check nothing is written, and what differs is an error.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path

from . import abi, cpp, python
from .endpoints import DOCUMENT, endpoints
from .every import every
from .header import Header, HeaderError, read
from .symbols import DEBIAN, debian_symbols, symbols
from .version import stamped

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = "bindings/python/src/openwebui"


def outputs(header: Header) -> dict[str, str]:
    """What each file must hold."""
    return {
        f"{PACKAGE}/_native/prototypes.py": python.prototypes(header),
        f"{PACKAGE}/_native/constants.py": python.constants(header),
        "bindings/cpp/openwebui_surface.hpp": cpp.surface(header),
        DOCUMENT: endpoints(ROOT, header),
        abi.DOCUMENT: abi.document(ROOT, header),
        "Tests/c/every.inc": every(header),
        "Tests/symbols.txt": symbols(header),
        DEBIAN: debian_symbols(ROOT, header),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing, fail if anything differs"
    )
    is_check = parser.parse_args().check
    try:
        header = read(ROOT)
        cpp.check_by_hand(ROOT, header)
        expected = stamped(ROOT) | outputs(header)
    except HeaderError as error:
        print(f"surface: {error}", file=sys.stderr)
        return 1
    differing = 0
    for name, text in expected.items():
        path = ROOT / name
        current = path.read_text() if path.exists() else ""
        if current == text:
            continue
        differing += 1
        if is_check:
            diff = difflib.unified_diff(
                current.splitlines(), text.splitlines(), name, "from the header", lineterm=""
            )
            print("\n".join(list(diff)[:40]), file=sys.stderr)
        else:
            path.write_text(text)
            print(f"surface: {name}")
    if is_check and differing:
        print(f"surface: {differing} files differ: run make bindings", file=sys.stderr)
    return 1 if is_check and differing else 0


if __name__ == "__main__":
    sys.exit(main())
