"""Writes what repeats the C header, from the header, and VERSION and SOVERSION into their places.

usage: python -m surface [--check]

With --check nothing is written, and what differs is an error.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generated import write
from tracked import ROOT

from . import abi, cpp, python
from .endpoints import DOCUMENT, endpoints
from .every import every
from .header import Header, HeaderError, read
from .symbols import DEBIAN, debian_symbols, symbols
from .version import stamped

PACKAGE = "bindings/python/src/openwebui"


def expected(root: Path, header: Header) -> dict[str, str]:
    """What each file must hold."""
    texts = stamped(root)
    return texts | {
        f"{PACKAGE}/_native/prototypes.py": python.prototypes(header),
        f"{PACKAGE}/_native/constants.py": python.constants(header),
        "bindings/cpp/openwebui_surface.hpp": cpp.surface(header),
        DOCUMENT: endpoints(root, header),
        abi.DOCUMENT: abi.document(root, header, texts[abi.DOCUMENT]),
        "Tests/c/every.inc": every(header),
        "Tests/symbols.txt": symbols(header),
        DEBIAN: debian_symbols(root, header),
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
        texts = expected(ROOT, header)
    except HeaderError as error:
        print(f"surface: {error}", file=sys.stderr)
        return 1
    return write("surface", texts, is_check=is_check, command="make bindings")


if __name__ == "__main__":
    sys.exit(main())
