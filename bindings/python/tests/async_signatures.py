"""The signatures of the asynchronous client's resources, made from the blocking ones: what type checkers see.

``python tests/async_signatures.py`` writes them anew, where the blocking ones have changed; ``ruff format`` then
gives them their looks. A test compares the two.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "openwebui"
STUB = PACKAGE / "_async_resources.pyi"

#: Where the resources are, and what the file is to say of itself.
SOURCES = ("_models", "_chat", "_responses", "_ollama", "_files", "_knowledge")
HEAD = '"""What the resources of an AsyncClient are to type checkers; made by tests/async_signatures.py."""\n'

#: What has another name there.
RESOURCES = ("Models", "Chat", "Completions", "Responses", "Ollama", "Files", "Knowledge")
STREAMS = ("Stream", "OutletStream", "EventStream", "ResponseStream", "Pages")


class _Renamed(ast.NodeTransformer):
    def visit_Name(self, node: ast.Name) -> ast.Name:
        if node.id in RESOURCES or node.id in STREAMS:
            node.id = f"Async{node.id}"
        return node


def generated() -> str:
    """The file's text, without regard to its looks."""
    classes: list[ast.stmt] = []
    origins: dict[str, tuple[str, int]] = {}
    for module in SOURCES:
        tree = ast.parse((PACKAGE / f"{module}.py").read_text())
        origins.update(_origins(tree, module))
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and node.name in RESOURCES:
                classes.append(_asynchronous(node))
    origins.update({f"Async{name}": ("_async_stream", 1) for name in STREAMS})
    used = {node.id for statement in classes for node in ast.walk(statement) if isinstance(node, ast.Name)}
    imports: dict[tuple[str, int], list[str]] = {}
    for name in sorted(used & origins.keys()):
        imports.setdefault(origins[name], []).append(name)
    lines = [
        f"from {'.' * level}{module} import {', '.join(names)}"
        for (module, level), names in sorted(imports.items(), key=lambda item: (item[0][1], item[0][0]))
    ]
    return "\n".join(
        [HEAD, "import os", *lines, "", *(ast.unparse(ast.fix_missing_locations(node)) + "\n" for node in classes)]
    )


def _origins(tree: ast.Module, module: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """Where the names in annotations come from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((alias.name, (node.module, node.level)) for alias in node.names)
        elif isinstance(node, ast.If):
            for statement in node.body:
                if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                    yield statement.targets[0].id, (module, 1)


def _asynchronous(source: ast.ClassDef) -> ast.ClassDef:
    methods: list[ast.stmt] = []
    for node in source.body:
        # Overloads are for type checkers in the source too.
        for method in node.body if isinstance(node, ast.If) else [node]:
            if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
                methods.append(method)
    overloaded = {method.name for method in methods if isinstance(method, ast.FunctionDef) and _is(method, "overload")}
    kept = [
        _signature(method)
        for method in methods
        if isinstance(method, ast.FunctionDef) and (method.name not in overloaded or _is(method, "overload"))
    ]
    made = ast.ClassDef(name=f"Async{source.name}", bases=[], keywords=[], body=list(kept), decorator_list=[])
    return _complete(made)


def _is(method: ast.FunctionDef, decorator: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == decorator for node in method.decorator_list)


def _signature(method: ast.FunctionDef) -> ast.stmt:
    assert method.returns
    returns: ast.expr = _Renamed().visit(method.returns)
    is_list = isinstance(returns, ast.Subscript) and ast.unparse(returns.value) == "AsyncPages"
    kind = ast.FunctionDef if is_list or _is(method, "property") else ast.AsyncFunctionDef
    made = kind(
        name=method.name,
        args=method.args,
        body=[ast.Expr(ast.Constant(...))],
        decorator_list=method.decorator_list,
        returns=returns,
    )
    return _complete(made)


def _complete(node: Node) -> Node:
    """What later Pythons want there."""
    if "type_params" in node._fields:
        node.type_params = []  # type: ignore[attr-defined]
    return node


if __name__ == "__main__":
    STUB.write_text(generated())
