"""The table of docs/endpoints.md: each function that makes a call, its endpoint, Python's name."""

from __future__ import annotations

import re
from pathlib import Path

from generated import between

from .header import Function, Header, HeaderError

DOCUMENT = "docs/endpoints.md"
OVERLAY = "tools/endpoints.tsv"

#: Not in parentheses: those are requests that a function may make besides.
_ENDPOINT = re.compile(r"(?<!\()\b(GET|POST|PUT|PATCH|DELETE) (/[^\s,;)`]*)")


def endpoints(root: Path, header: Header) -> str:
    """The text of the document."""
    overlay = _overlay(root)
    calls = [f for f in header.functions if _makes_call(f)]
    unknown = overlay.keys() - {function.name for function in calls}
    if unknown:
        raise HeaderError(f"{OVERLAY} has {' '.join(sorted(unknown))}, the header does not")
    rows = ["| endpoint | C | Python | |", "|---|---|---|---|"]
    for function in calls:
        if function.name not in overlay:
            raise HeaderError(f"{OVERLAY} has no row for {function.name}")
        endpoint, python, note = overlay[function.name]
        if not python:
            raise HeaderError(f"{OVERLAY}: the row of {function.name} has no name in Python")
        if endpoint == "-":
            endpoint = ", ".join(f"`{found}`" for found in of_comment(function.comment))
        elif "/" in endpoint:
            endpoint = f"`{endpoint}`"
        if not endpoint:
            raise HeaderError(f"{function.name}: its comment names no endpoint; {OVERLAY} may")
        cells = (endpoint, f"`{function.name}`", python, note)
        rows.append("|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|")
    return between(DOCUMENT, (root / DOCUMENT).read_text(), "surface", rows)


def of_comment(comment: str) -> list[str]:
    """Each "METHOD /path" of a comment, once."""
    found = [f"{method} {path.rstrip('.')}" for method, path in _ENDPOINT.findall(comment)]
    return list(dict.fromkeys(found))


def _makes_call(function: Function) -> bool:
    takes_client = function.parameters and function.parameters[0].type.base == "owui_client"
    return function.result.base == "owui_call" and bool(takes_client)


def _overlay(root: Path) -> dict[str, tuple[str, str, str]]:
    rows = {}
    for line in (root / OVERLAY).read_text().splitlines():
        if line and not line.startswith("#"):
            name, endpoint, python, note = line.split("\t")
            rows[name] = (endpoint, python, note)
    return rows
