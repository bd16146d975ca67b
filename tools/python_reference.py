#!/usr/bin/env python3
"""Writes the HTML reference of the Python package, by pdoc. A warning is an error.

usage: python_reference.py DIRECTORY
"""

from __future__ import annotations

import importlib
import sys
import warnings
from pathlib import Path
from typing import Any

import pdoc
import pdoc.render

PACKAGE = Path(__file__).resolve().parent.parent / "bindings/python/src"


def main() -> None:
    warnings.simplefilter("error")
    # Of members that are only annotated: they are shown, which is all that matters here.
    warnings.filterwarnings("ignore", message="Cannot determine where .* is taken from")
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(PACKAGE))
    package: Any = importlib.import_module("openwebui")
    # Most of it is imported when it is first used.
    for name in package.__all__:
        getattr(package, name)
    # What client.chat, client.files and so on are: used through a client, never imported.
    homes = ("openwebui._hints", "openwebui.resources.names")
    named = {n: v for home in homes for n, v in vars(importlib.import_module(home)).items()}
    base = importlib.import_module("openwebui.resources.resource").Resource
    resources = [
        kind
        for name, kind in named.items()
        if isinstance(kind, type)
        and issubclass(kind, base)
        and not name.startswith("Async")
        and kind is not base
        # Of the 597 operations those with short names: the others are in docs/operations.md.
        if not name.endswith("Operations")
    ]
    for kind in resources:
        setattr(package, kind.__name__, kind)
    package.__all__ = [*package.__all__, *(kind.__name__ for kind in resources)]
    pdoc.render.configure(docformat="google", show_source=False)
    pdoc.pdoc("openwebui", "openwebui.types", "openwebui.httpx", output_directory=Path(sys.argv[1]))


if __name__ == "__main__":
    main()
