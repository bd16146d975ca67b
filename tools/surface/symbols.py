"""The list of symbols that the library has to export, and that of the Debian package."""

from __future__ import annotations

import re
from pathlib import Path

from .header import Header

DEBIAN = "debian/libopenwebui0.symbols"


def symbols(header: Header) -> str:
    return "".join(f"{name}\n" for name in _names(header))


def debian_symbols(root: Path, header: Header) -> str:
    """With the version that a program needs for each: the one in the file, or VERSION if new."""
    version, soversion = ((root / name).read_text().strip() for name in ("VERSION", "SOVERSION"))
    path = root / DEBIAN
    current = path.read_text() if path.exists() else ""
    since = dict(re.findall(r"^ (\w+)@\S+ (\S+)$", current, re.M))
    node = f"OPENWEBUI_{soversion}"
    lines = [
        f"libopenwebui.so.{soversion} libopenwebui{soversion} #MINVER#",
        "* Build-Depends-Package: libopenwebui-dev",
        *(f" {name}@{node} {since.get(name, version)}" for name in _names(header)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _names(header: Header) -> list[str]:
    return sorted(function.name for function in header.functions)
