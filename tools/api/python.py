"""The operations in Python: the table of the handlers, and their signatures."""

from __future__ import annotations

import keyword
import textwrap
from collections.abc import Iterator
from pathlib import Path

from .operations import Field, Operation, lines_of
from .tree import FORMATS

_KINDS = {
    "str": "str",
    "int": "int",
    "float": "float",
    "bool": "bool",
    "dict": "Mapping[str, Any]",
    "list": "Sequence[Any]",
    "strings": "Sequence[str]",
    "Any": "Any",
    "file": "File",
    "files": "Sequence[File]",
}
_PAGED = {"pages", "pages-from-0", "pages-by-skip"}


class Handler:
    """A method of `client.api.<tag>`: an operation, and perhaps one with a longer path."""

    def __init__(self, name: str, operation: Operation, longer: Operation | None) -> None:
        self.name = name
        self.operation = operation
        self.longer = longer

    @property
    def key(self) -> str:
        """With the part that may be left out in brackets."""
        rest = self.longer.path[len(self.operation.path) :] if self.longer else ""
        return self.operation.key + (f"[{rest}]" if rest else "")

    @property
    def format(self) -> str:
        return next((f for mark, f in FORMATS.items() if mark in self.operation.marks), "j")


def by_tag(operations: list[Operation]) -> dict[str, list[Handler]]:
    tags: dict[str, dict[str, list[Operation]]] = {}
    for operation in operations:
        tags.setdefault(operation.tag, {}).setdefault(operation.handler, []).append(operation)
    return {
        tag: sorted(
            (handler for name, rows in names.items() for handler in _handlers_of(name, rows)),
            key=lambda handler: handler.name,
        )
        for tag, names in sorted(tags.items())
    }


def by_resource(operations: list[Operation]) -> dict[str, list[Handler]]:
    """The short names of resources.txt."""
    known = {operation.key: operation for operation in operations}
    resources: dict[str, list[Handler]] = {}
    for line in lines_of("resources.txt"):
        resource, name, key = line.split(" ", 2)
        if name == "is":
            continue
        if key not in known:
            raise ValueError(f"resources.txt names {key}, which releases.tsv has not")
        resources.setdefault(resource, []).append(Handler(name, known[key], None))
    return resources


#: What the classes of the package have beyond the operations.
_MORE = {"PluginSources": ["create_from_file", "update_from_file"], "ImageFiles": ["save"]}


def _classes() -> dict[str, str]:
    """The classes of resources.txt that have more than the operations."""
    rows = [line.split(" ") for line in lines_of("resources.txt")]
    return {row[0]: row[2] for row in rows if row[1] == "is"}


def _handlers_of(name: str, rows: list[Operation]) -> Iterator[Handler]:
    """The server has some handlers at several paths, or for several methods."""
    rows = sorted(rows, key=lambda row: (row.method != "GET", len(row.path), row.path))
    first = rows[0]
    merged = set()
    for row in rows:
        if row.key in merged:
            continue
        longer = next(
            (
                other
                for other in rows
                if other.method == row.method
                and other.path.startswith(f"{row.path}/{{")
                and other.path.count("/") == row.path.count("/") + 1
            ),
            None,
        )
        if longer:
            merged.add(longer.key)
        words = [w for w in row.path.split("/") if w not in first.path.split("/") and w[:1] != "{"]
        words += [row.method.lower()] if row.method != first.method else []
        yield Handler("_".join([name, *words]), row, longer)


def handlers(operations: list[Operation]) -> str:
    lines = [
        '"""What ``client.api`` has, by tag and handler: how a response is read, the operation',
        "with what may be left out of its path in brackets, and the fields of its form.",
        "",
        "Written by ``make api``: do not edit.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
    ]
    for name, groups in (("HANDLERS", by_tag(operations)), ("RESOURCES", by_resource(operations))):
        lines += [f"{name}: dict[str, dict[str, tuple[str, ...]]] = {{", *_table(groups), "}"]
    return "\n".join([*lines, ""])


def _table(groups: dict[str, list[Handler]]) -> list[str]:
    lines = []
    for tag, rows in groups.items():
        lines.append(f'    "{tag}": {{')
        for handler in rows:
            cells = [handler.format, handler.key]
            if handler.operation.body == "form":
                cells += [field.name for field in handler.operation.fields]
            text = ", ".join(f'"{cell}"' for cell in cells)
            line = f'        "{handler.name}": ({text}),'
            if len(line) > 120:
                line = f'        "{handler.name}": (\n' + "".join(
                    f'            "{cell}",\n' for cell in cells
                )
                line += "        ),"
            lines.append(line)
        lines.append("    },")
    return lines


def shortcuts(operations: list[Operation]) -> str:
    """The properties of the clients."""
    names = by_resource(operations)
    lines = [
        '"""The resources of a client that are short names of operations.',
        "",
        "Written by ``make api``: do not edit.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "from ._annotations import evaluated_when_read",
        "",
        "TYPE_CHECKING = False",
        "if TYPE_CHECKING:",
        "    from collections.abc import Awaitable",
        "    from typing import Any",
        "",
        "    from ._streams.asynchronous import AsyncPages",
        "    from ._streams.blocking import Pages",
        "    from .resources import api",
        "    from .types.record import Record",
        "",
        "",
        "def _resource(client: Any, name: str) -> Any:",
        "    from .resources.api import short",
        "",
        "    return short(client, name)",
    ]
    for kind, result in (
        ("Shortcuts", "Any, Pages[Record]"),
        ("AsyncShortcuts", "Awaitable[Any], AsyncPages[Record]"),
    ):
        lines += ["", "", "@evaluated_when_read", f"class {kind}:", "    __slots__ = ()"]
        for name, rows in names.items():
            found = [row.name for row in rows] + _MORE.get(_classes().get(name, ""), [])
            methods = ", ".join(f"``{method}``" for method in found)
            lines += [
                "",
                "    @property",
                f"    def {name}(self) -> api.Short{_camel(name)}[{result}]:",
                *textwrap.wrap(
                    f'"""{methods}."""', 100, initial_indent=" " * 8, subsequent_indent=" " * 8
                ),
                f'        return _resource(self, "{name}")  # type: ignore[no-any-return]',
            ]
    return "\n".join([*lines, ""])


_SIGNATURES = Path(__file__).with_name("python_head.txt")


def signatures(operations: list[Operation]) -> str:
    tags = by_tag(operations)
    bodies: list[str] = []
    classes: list[str] = []
    for tag, rows in tags.items():
        classes.append(f"\nclass {_camel(tag)}(Generic[R, P]):")
        for handler in rows:
            classes += _method(tag, handler, bodies)
    for name, rows in by_resource(operations).items():
        more = _classes().get(name)
        bases = f"{more}[R], Generic[R, P]" if more else "Generic[R, P]"
        classes.append(f"\nclass Short{_camel(name)}({bases}):")
        for handler in rows:
            classes += _method(f"short_{name}", handler, bodies)
    api = [
        "\n".join(
            [
                f"\nclass {name}:",
                "    def __init__(self, client: Any) -> None: ...",
                *(f"    {tag}: {_camel(tag)}[{result}]" for tag in tags),
            ]
        )
        for name, result in (
            ("API", "Any, Pages[Record]"),
            ("AsyncAPI", "Awaitable[Any], AsyncPages[Record]"),
        )
    ]
    head = _SIGNATURES.read_text().rstrip("\n") + "\n"
    bodies.pop()
    return "\n".join([head, *bodies, *classes, *api]) + "\n"


def _camel(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.replace("-", "_").split("_"))


def _method(tag: str, handler: Handler, bodies: list[str]) -> list[str]:
    operation = handler.operation
    parts = ["self"]
    parts += [f"{name}: Union[str, int]" for name in operation.ids]
    if handler.longer:
        parts.append(f"{handler.longer.ids[-1]}: Union[str, int, None] = None")
    ids = (handler.longer or operation).ids
    named = [_parameter(field) for field in operation.query if field.name not in ids]
    if operation.body == "form":
        named += [_parameter(field) for field in operation.fields]
    elif operation.body:
        kind = _body_kind(tag, handler, bodies)
        needed = operation.body_required and not handler.longer
        parts.append(f"body: {kind}" if needed else f"body: Optional[{kind}] = None")
    if named:
        parts += ["*", *sorted(named, key=lambda text: "=" in text)]
    parts.append("**options: Unpack[_Options]")
    result = "P" if operation.marks & _PAGED else "R"
    lines = [f"    def {handler.name}({', '.join(parts)}) -> {result}:"]
    if len(lines[0]) > 120:
        lines = [f"    def {handler.name}(", *(f"        {part}," for part in parts)]
        lines.append(f"    ) -> {result}:")
    return [*lines, f'        """{_description(handler)}"""']


def _parameter(field: Field) -> str:
    kind = _KINDS[field.kind]
    return f"{field.name}: {kind}" if field.required else f"{field.name}: Optional[{kind}] = None"


def _body_kind(tag: str, handler: Handler, bodies: list[str]) -> str:
    operation = handler.operation
    if operation.body == "raw":
        return "Union[bytes, Mapping[str, Any]]"
    if operation.body == "list":
        return "Sequence[Any]"
    # What only the overlay knows is not all.
    if not operation.fields or all(f.kind == "Any" and f.required for f in operation.fields):
        return "Mapping[str, Any]"
    name = f"{_camel(tag)}{_camel(handler.name)}Body"
    fields = []
    for field in operation.fields:
        kind = _KINDS[field.kind]
        fields.append((field.name, kind if field.required else f"NotRequired[Optional[{kind}]]"))
    if all(field.isidentifier() and not keyword.iskeyword(field) for field, _ in fields):
        bodies.append(f"class {name}(TypedDict):")
        bodies += [f"    {field}: {kind}" for field, kind in fields]
    else:
        members = ", ".join(f'"{field}": {kind}' for field, kind in fields)
        bodies.append(f'{name} = TypedDict("{name}", {{{members}}})')
    bodies.append("")
    return name


def _description(handler: Handler) -> str:
    operation = handler.operation
    words = [f"``{handler.key}``."]
    if "destroys" in operation.marks:
        words.append("Deletes more than one object.")
    if "administrator" in operation.marks:
        words.append("For administrators.")
    if "public" in operation.marks:
        words.append("Needs no key.")
    if operation.since != "0.8":
        words.append(f"Since Open WebUI {operation.since}.")
    return " ".join(words)
