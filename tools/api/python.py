"""The operations in Python: a method of each, for the blocking client and the asynchronous one."""

from __future__ import annotations

import ast
import keyword
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
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
_PACKAGE = Path(__file__).resolve().parents[2] / "bindings/python/src/openwebui"
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


@dataclass(frozen=True)
class Resource:
    """What has operations by name: a tag of `client.api`, or a resource with short names."""

    name: str
    #: The class, whose asynchronous one has the prefix Async.
    kind: str
    #: The module in the folder `resources`, after dots.
    module: str
    handlers: list[Handler]
    #: The class of a hand-written module that has more methods, as "module.Class", or "".
    base: str = ""

    @property
    def methods(self) -> list[str]:
        return [handler.name for handler in self.handlers] + _public_methods(self.base)


def tags(operations: list[Operation]) -> list[Resource]:
    return [
        Resource(tag, f"{_camel(tag)}Operations", f"operations.{tag}", handlers)
        for tag, handlers in by_tag(operations).items()
    ]


def shorts(operations: list[Operation]) -> list[Resource]:
    rows = [line.split(" ") for line in lines_of("resources.txt")]
    bases = {row[0]: row[2] for row in rows if row[1] == "is"}
    return [
        Resource(name, f"Short{_camel(name)}", f"short.{name}", handlers, bases.get(name, ""))
        for name, handlers in by_resource(operations).items()
    ]


def _public_methods(base: str) -> list[str]:
    module, _, kind = base.partition(".")
    if not kind:
        return []
    tree = ast.parse((_PACKAGE / "resources" / f"{module}.py").read_text())
    (found,) = [n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == kind]
    return [n.name for n in found.body if isinstance(n, ast.FunctionDef) and n.name[0] != "_"]


_WRITTEN = "Written by ``make api``: do not edit."
_HEAD = f"""
{_WRITTEN}
\"\"\"

from __future__ import annotations
"""


#: The classes of bodies, by operation: name and text.
_Bodies = dict[str, tuple[str, str]]


def files(operations: list[Operation]) -> dict[str, str]:
    """The generated files of the package, and what they hold."""
    bodies: _Bodies = {}
    texts = {
        f"resources/{resource.module.replace('.', '/')}.py": _module(resource, bodies)
        for resource in [*tags(operations), *shorts(operations)]
    }
    texts["resources/operations/bodies.py"] = _bodies_module(bodies)
    texts["resources/api.py"] = _api(operations)
    texts["_shortcuts.py"] = _shortcuts(operations)
    texts["resources/names.py"] = _names(operations)
    return texts


def _properties(resources: list[Resource], prefix: str, package: str, client: str) -> list[str]:
    lines = []
    ignored = "  # type: ignore[arg-type]" if client == "self" else ""
    for resource in resources:
        methods = ", ".join(f"``{method}``" for method in resource.methods)
        kind = f"{prefix}{resource.kind}"
        lines += [
            "",
            "    @property",
            f"    def {resource.name}(self) -> {kind}:",
            *textwrap.wrap(
                f'"""{methods}."""', 100, initial_indent=" " * 8, subsequent_indent=" " * 8
            ),
            f"        from {package}{resource.module} import {kind}",
            "",
            f"        return {kind}({client}){ignored}",
        ]
    return lines


def _imports(resources: list[Resource], package: str) -> list[str]:
    """For type checkers."""
    return [
        f"    from {package}{resource.module} import {kind}"
        for resource in sorted(resources, key=lambda resource: resource.module)
        for kind in [", ".join(sorted([f"Async{resource.kind}", resource.kind]))]
    ]


def _shortcuts(operations: list[Operation]) -> str:
    """The properties of the clients."""
    names = shorts(operations)
    lines = [
        '"""The resources of a client that are short names of operations.',
        _HEAD,
        "from ._annotations import evaluated_when_read",
        "",
        "TYPE_CHECKING = False",
        "if TYPE_CHECKING:",
        *_imports(names, ".resources."),
    ]
    for prefix in ("", "Async"):
        lines += ["", "", "@evaluated_when_read", f"class {prefix}Shortcuts:", "    __slots__ = ()"]
        lines += _properties(names, prefix, ".resources.", "self")
    return "\n".join([*lines, ""])


_API = """The operations, as the server documents them: ``client.api.<tag>.<handler>(…)``.

    The values of the path come first, then the body; the parameters of the query have names. The
    methods take

    * ``to``, unless they return a list in pages: a path, a binary file or a function that takes the
      bytes of the response; they are not held in memory then;
    * ``events``: return an :class:`openwebui.EventStream` of what is streamed;
    * ``extra_headers``, ``extra_query``, and ``extra_body`` where the body can be an object: as for
      a chat;
    * ``timeout``: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
    """


def _api(operations: list[Operation]) -> str:
    lines = [
        '"""``client.api``: every operation of the server.',
        _HEAD,
        "from .operation import Operations",
        "",
        "TYPE_CHECKING = False",
        "if TYPE_CHECKING:",
        *_imports(tags(operations), "."),
    ]
    for prefix in ("", "Async"):
        lines += [
            "",
            "",
            f"class {prefix}API(Operations):",
            f'    """{_API}"""',
            "",
            "    __slots__ = ()",
            *_properties(tags(operations), prefix, ".", "self._client"),
        ]
    return "\n".join([*lines, ""])


def _names(operations: list[Operation]) -> str:
    """All the names of the generated classes, for those who resolve annotations."""
    rows = [*tags(operations), *shorts(operations)]
    return "\n".join(
        [
            '"""The names of the generated classes, for ``openwebui._annotations``.',
            _HEAD,
            "# ruff: noqa: F401, F403",
            "",
            "from .operations.bodies import *",
            *[line.strip() for line in _imports(rows, ".")],
            "",
        ]
    )


def _module(resource: Resource, bodies: _Bodies) -> str:
    """A class for the blocking client, and one for the asynchronous one."""
    classes = []
    for prefix in ("", "Async"):
        module, _, base = resource.base.partition(".")
        classes += [
            "",
            "",
            f"class {prefix}{resource.kind}({prefix + base if base else 'Operations'}):",
            f'    """{_heading(resource)}"""',
            "",
            "    __slots__ = ()",
        ]
        for handler in resource.handlers:
            classes += ["", *_method(resource, handler, prefix, bodies)]
    text = "\n".join(classes)
    lines = [f'"""{_heading(resource)}', _HEAD]
    if resource.base:
        lines += [
            f"from ..asynchronous.{module} import Async{base}",
            f"from ..{module} import {base}",
        ]
    else:
        lines.append("from ..operation import Operations")
    lines += ["", "TYPE_CHECKING = False", "if TYPE_CHECKING:"]
    abc = [name for name in ("Mapping", "Sequence") if f"{name}[" in text]
    lines.append(f"    from collections.abc import {', '.join(abc)}")
    lines += ["    from typing import Any, Optional, Union", ""]
    lines.append("    from ..._native.signatures import Target")
    if "AsyncPages[" in text:
        lines.append("    from ..._streams.asynchronous import AsyncPages")
        lines.append("    from ..._streams.blocking import Pages")
    lines.append("    from ..._timeouts import Timeout")
    if re.search(r"\bFile\b", text):
        lines.append("    from ...types.params import File")
    if "Pages[" in text:
        lines.append("    from ...types.record import Record")
    names = sorted(set(re.findall(r"\b[A-Z]\w+Body\b", text)))
    if names:
        place = "." if resource.module.startswith("operations") else "..operations."
        lines.append(f"    from {place}bodies import {', '.join(names)}")
    return "\n".join([*lines, *classes, ""])


def _bodies_module(bodies: _Bodies) -> str:
    lines = [
        '"""The bodies of operations.',
        _HEAD,
        "from collections.abc import Mapping, Sequence",
        "from typing import TYPE_CHECKING, Any, Optional",
        "",
        "if TYPE_CHECKING:",
        "    from typing import TypedDict",
        "else:",
        "    try:",
        "        # pydantic requires this one before Python 3.12.",
        "        from typing_extensions import TypedDict",
        "    except ImportError:",
        "        from typing import TypedDict",
        "\n\n",
    ]
    end = [
        "",
        "",
        "if not TYPE_CHECKING:",
        "    for _name, _body in list(globals().items()):",
        '        if _name.endswith("Body"):',
        "            # pydantic would leave out the members that are not named.",
        '            _body.__pydantic_config__ = {"extra": "allow"}',
        "",
    ]
    text = "".join(text for _, text in bodies.values()).rstrip("\n")
    return "\n".join(lines) + text + "\n" + "\n".join(end)


def _heading(resource: Resource) -> str:
    if resource.module.startswith("short."):
        return f"``client.{resource.name}``: operations by short names."
    return f"``client.api.{resource.name}``: operations of the server."


def _camel(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.replace("-", "_").split("_"))


#: The kinds of bodies, for Operations._run.
_LETTERS = {"object": "{", "list": "[", "raw": "*"}
#: What methods take: `to` those whose response is no list in pages, `extra_body` those whose body
#: can be an object.
_OPTIONS = [
    "to: Optional[Target] = None",
    "events: bool = False",
    "extra_headers: Optional[Mapping[str, str]] = None",
    "extra_query: Optional[Mapping[str, Any]] = None",
    "extra_body: Optional[Mapping[str, Any]] = None",
    "timeout: Union[float, Timeout, None] = None",
]


def _method(resource: Resource, handler: Handler, prefix: str, bodies: _Bodies) -> list[str]:
    operation = handler.operation
    parts = ["self"]
    parts += [f"{name}: Union[str, int]" for name in operation.ids]
    if handler.longer:
        parts.append(f"{handler.longer.ids[-1]}: Union[str, int, None] = None")
    ids = (handler.longer or operation).ids
    named = [_parameter(field) for field in operation.query if field.name not in ids]
    is_paged = bool(operation.marks & _PAGED)
    form = operation.fields if operation.body == "form" else []
    letter = ""
    if form:
        named += [_parameter(field) for field in form]
    elif operation.body:
        kind = _body_kind(resource, handler, bodies)
        needed = operation.body_required and not handler.longer
        parts.append(f"body: {kind}" if needed else f"body: Optional[{kind}] = None")
        letter = _LETTERS[operation.body] + ("" if needed else "?")
    left_out = {"to"} if is_paged else set()
    left_out |= set() if operation.body in ("object", "raw") else {"extra_body"}
    options = [option for option in _OPTIONS if option.partition(":")[0] not in left_out]
    parts += ["*", *sorted(named, key=lambda text: "=" in text), *options]
    names = [part.partition(":")[0] for part in parts]
    if len(set(names)) < len(names):
        raise ValueError(f"{operation.key} has a parameter with the name of an option")
    result = f"{prefix}Pages[Record]" if is_paged else "Any"
    waits = "await " if prefix and not is_paged else ""
    fields = [field.name + f":{field.kind}" * (field.kind in ("file", "files")) for field in form]
    strings = (handler.format + letter, handler.key, *fields)
    cells = ", ".join([f'"{cell}"' for cell in strings] + ["locals()"])
    return [
        f"    {'async ' if waits else ''}def {handler.name}(",
        *_packed(parts),
        f"    ) -> {result}:",
        f'        """{_description(handler)}"""',
        f"        return {waits}self._run({cells}){'  # type: ignore[no-any-return]' * is_paged}",
    ]


def _packed(parts: list[str]) -> list[str]:
    """As many parameters a line as fit."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(part) < 118:
            lines[-1] += f" {part},"
        else:
            lines.append(f"        {part},")
    return lines


def _parameter(field: Field) -> str:
    kind = _KINDS[field.kind]
    return f"{field.name}: {kind}" if field.required else f"{field.name}: Optional[{kind}] = None"


def _body_kind(resource: Resource, handler: Handler, bodies: _Bodies) -> str:
    operation = handler.operation
    if operation.body == "raw":
        return "Union[bytes, Mapping[str, Any]]"
    if operation.body == "list":
        return "Sequence[Any]"
    # What only the overlay knows is not all.
    if not operation.fields or all(f.kind == "Any" and f.required for f in operation.fields):
        return "Mapping[str, Any]"
    name = f"{_camel(resource.name)}{_camel(handler.name)}Body"
    return bodies.setdefault(operation.key, (name, _body(name, operation.fields)))[0]


def _body(name: str, fields: list[Field]) -> str:
    """The dict of these fields. Python 3.9 has no NotRequired: one class has what is required."""
    required = {field.name: _KINDS[field.kind] for field in fields if field.required}
    optional = {f.name: f"Optional[{_KINDS[f.kind]}]" for f in fields if not f.required}
    if not required:
        return _typed_dict(name, "TypedDict, total=False", optional)
    if not optional:
        return _typed_dict(name, "TypedDict", required)
    return _typed_dict(f"_{name}", "TypedDict", required) + _typed_dict(
        name, f"_{name}, total=False", optional
    )


def _typed_dict(name: str, bases: str, fields: dict[str, str]) -> str:
    wrong = [field for field in fields if not field.isidentifier() or keyword.iskeyword(field)]
    if wrong:
        raise ValueError(f"{name}: {wrong} cannot be written as members of a class")
    lines = [f"class {name}({bases}):", *(f"    {each}: {kind}" for each, kind in fields.items())]
    return "\n".join([*lines, "", "", ""])


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
