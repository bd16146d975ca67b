"""The operations as the tree that is compiled into the library."""

from __future__ import annotations

from pathlib import Path

from .operations import Operation

#: OperationTree.swift explains the letters.
METHODS = {
    "GET": "G",
    "POST": "P",
    "DELETE": "D",
    "PUT": "U",
    "PATCH": "A",
    "HEAD": "H",
    "OPTIONS": "O",
}
FORMATS = {
    "chat": "c",
    "responses": "r",
    "messages": "m",
    "ollama": "o",
    "progress": "p",
    "status": "s",
    "bytes": "b",
    "any": "a",
    "list": "l",
    "pages": "1",
    "pages-from-0": "0",
    "pages-by-skip": "k",
}
_BODIES = {"object": ":", "list": ":", "form": "%", "raw": "*"}
_MOST_FIELDS = 6


class Tree(dict[str, "Tree"]):
    """The segments of paths, each with those that follow it."""


_HEAD = Path(__file__).with_name("tree_head.txt")


def swift(operations: list[Operation]) -> str:
    lines = [f"    {line}" for line in tree(operations)]
    return _HEAD.read_text() + "\n".join(lines) + '\n    """\n'


def tree(operations: list[Operation]) -> list[str]:
    root = Tree()
    rows: dict[str, list[Operation]] = {}
    for operation in operations:
        node = root
        for segment in operation.path[1:].split("/"):
            node = node.setdefault(segment or "/", Tree())
        rows.setdefault(operation.path, []).append(operation)
    return _lines(root, "", rows)


def _lines(node: Tree, path: str, rows: dict[str, list[Operation]]) -> list[str]:
    lines = []
    for segment, children in sorted(node.items(), key=lambda item: item[0].startswith("{")):
        place = f"{path}/{'' if segment == '/' else segment}"
        words = sorted(_word(row) for row in rows.get(place, ()))
        lines.append(" ".join([segment, *words]))
        lines += [f" {line}" for line in _lines(children, place, rows)]
    return lines


def _word(operation: Operation) -> str:
    word = METHODS[operation.method]
    if "administrator" in operation.marks:
        word += "!"
    if operation.since != "0.8":
        word += operation.since[-1]
    if operation.marks & {"repeat", "once"}:
        word += "~"
    word += "".join(f">{letter}" for mark, letter in FORMATS.items() if mark in operation.marks)
    for parameter in operation.query:
        word += f"?{parameter.name}{'=' if parameter.required else ''}"
    if operation.body:
        mark = _BODIES[operation.body]
        word += ";" if mark == ":" and not operation.body_required else mark
        if operation.body == "object" and not operation.body_required:
            return word
        required = [f.name for f in operation.fields if f.required]
        # Of whole configurations the server says itself what is missing.
        if len(required) <= _MOST_FIELDS:
            word += ",".join(required)
    return word
