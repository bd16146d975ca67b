#!/usr/bin/env python3
"""Writes the HTML reference of the Python package, by pdoc. A warning is an error.

usage: python_reference.py DIRECTORY
"""

from __future__ import annotations
import __future__

import ast
import importlib
import sys
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any

import pdoc
import pdoc.render

FUTURE = __future__.annotations.compiler_flag
PACKAGE = Path(__file__).resolve().parent.parent / "bindings/python/src"


def parts_for_type_checkers(package: str) -> list[tuple[ModuleType, ast.stmt]]:
    """The statements that only type checkers run, which annotations refer to."""
    parts: list[tuple[ModuleType, ast.stmt]] = []
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == package and module.__file__:
            for statement in ast.parse(Path(module.__file__).read_text()).body:
                if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
                    parts += [(module, inner) for inner in statement.body]
    for stub in PACKAGE.rglob(f"{package}/resources/*.pyi"):
        module = ModuleType(f"{package}.resources.{stub.stem}")
        module.__package__ = f"{package}.resources"
        sys.modules[module.__name__] = module
        whole = ast.If(ast.Constant(value=True), ast.parse(stub.read_text()).body, [])
        parts.append((module, whole))
    return parts


def run(parts: list[tuple[ModuleType, ast.stmt]]) -> None:
    """Runs them in an order in which none misses another."""
    while parts:
        later: list[tuple[ModuleType, ast.stmt, Exception]] = []
        for module, statement in parts:
            code = ast.fix_missing_locations(ast.Module([statement], []))
            try:
                exec(compile(code, module.__name__, "exec", FUTURE), vars(module))
            except TypeError:
                # A type that this version of Python cannot make.
                for name in ast.walk(statement):
                    if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store):
                        vars(module)[name.id] = Any
            except (ImportError, NameError) as error:
                later.append((module, statement, error))
        if len(later) == len(parts):
            raise later[0][2]
        parts = [(module, statement) for module, statement, _ in later]


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
    run(parts_for_type_checkers("openwebui"))
    # Annotations of one module are looked up in others: where a class is shown, or used.
    modules = [m for name, m in sys.modules.items() if name.partition(".")[0] == "openwebui"]
    names = {name: value for module in modules for name, value in vars(module).items()}
    for module in modules:
        vars(module).update(names | vars(module))
    # What client.chat, client.files and so on are: used through a client, never imported.
    resources = importlib.import_module("openwebui.resources.resource").Resource.__subclasses__()
    package.__all__ = [*package.__all__, *(resource.__name__ for resource in resources)]
    pdoc.render.configure(docformat="google", show_source=False)
    pdoc.pdoc("openwebui", output_directory=Path(sys.argv[1]))


if __name__ == "__main__":
    main()
