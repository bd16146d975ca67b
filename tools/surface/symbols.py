"""The list of symbols that the library has to export."""

from __future__ import annotations

from .header import Header


def symbols(header: Header) -> str:
    return "".join(f"{name}\n" for name in sorted(f.name for f in header.functions))
