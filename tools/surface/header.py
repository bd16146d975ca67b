"""The functions, callbacks, constants and structs of include/openwebui.h, as libclang sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from clang.cindex import (
    Cursor,
    CursorKind,
    Index,
    TranslationUnit,
    Type,
    TypeKind,
)

#: libclang from PyPI brings no headers of its own, and these two are all that ours include.
STANDARD_HEADERS = {
    "stddef.h": "typedef __SIZE_TYPE__ size_t;\n#define NULL ((void *)0)\n",
    "stdint.h": "".join(
        f"typedef __INT{bits}_TYPE__ int{bits}_t;\ntypedef __UINT{bits}_TYPE__ uint{bits}_t;\n"
        for bits in (8, 16, 32, 64)
    ),
}

_NAMED = {"size_t", "int64_t", "uint64_t", "int32_t", "uint32_t", "uint8_t"}


class HeaderError(Exception):
    """The header cannot be parsed, or has something that the tool does not know."""


@dataclass(frozen=True)
class CType:
    """A type as the header spells it: `base` without qualifiers, and how many stars follow."""

    base: str
    stars: int = 0
    is_const: bool = False

    def __str__(self) -> str:
        spelled = f"{'const ' if self.is_const else ''}{self.base}"
        return f"{spelled} {'*' * self.stars}" if self.stars else spelled

    def declare(self, name: str) -> str:
        """As the declaration of `name`."""
        return f"{self}{'' if self.stars else ' '}{name}"


@dataclass(frozen=True)
class Parameter:
    name: str
    type: CType


@dataclass(frozen=True)
class Function:
    """A function, or the type of a callback. `comment` has no comment signs."""

    name: str
    header: str
    result: CType
    parameters: tuple[Parameter, ...]
    comment: str


@dataclass(frozen=True)
class Enum:
    name: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Struct:
    name: str
    fields: tuple[Parameter, ...]


@dataclass
class Header:
    functions: list[Function] = field(default_factory=list)
    callbacks: list[Function] = field(default_factory=list)
    enums: list[Enum] = field(default_factory=list)
    structs: list[Struct] = field(default_factory=list)

    @property
    def handles(self) -> set[str]:
        """The types that exist as pointers only."""
        return {
            kind.base
            for function in self.functions
            for kind in (function.result, *(p.type for p in function.parameters))
            if kind.stars and kind.base.startswith("owui_")
        } - {struct.name for struct in self.structs}


def read(root: Path) -> Header:
    """Everything that include/openwebui.h declares, in its order."""
    include = root / "include"
    standard = include / ".standard"
    unit = Index.create().parse(
        str(include / "openwebui.h"),
        args=[
            "-xc",
            "-std=c99",
            "-fparse-all-comments",
            "-nostdinc",
            f"-I{include}",
            f"-isystem{standard}",
        ],
        unsaved_files=[(str(standard / name), text) for name, text in STANDARD_HEADERS.items()],
        options=TranslationUnit.PARSE_SKIP_FUNCTION_BODIES,
    )
    errors = [str(d) for d in unit.diagnostics if d.severity >= 3]
    if errors:
        raise HeaderError("\n".join(errors))
    included = {Path(each.include.name).resolve() for each in unit.get_includes()}
    for path in sorted((include / "openwebui").glob("*.h")):
        if path.resolve() not in included:
            raise HeaderError(f"openwebui.h does not include openwebui/{path.name}")
    header = Header()
    comment = ""
    for cursor in unit.cursor.get_children():
        if not cursor.spelling.startswith("owui_") or _is_standard(cursor, include):
            continue
        if cursor.kind == CursorKind.FUNCTION_DECL:
            # Functions that are declared in a row share the comment of the first.
            comment = plain(cursor.raw_comment) or _shared(header, cursor, comment)
            header.functions.append(_function(cursor, cursor.type, comment))
        elif cursor.kind == CursorKind.TYPEDEF_DECL:
            kind = cursor.underlying_typedef_type
            if kind.kind == TypeKind.POINTER:
                comment = plain(cursor.raw_comment)
                header.callbacks.append(_function(cursor, kind.get_pointee(), comment))
            elif kind.get_canonical().kind == TypeKind.ENUM:
                header.enums.append(_enum(cursor, kind.get_declaration()))
            else:
                _add_struct(header, cursor.spelling, kind.get_declaration())
    if not header.functions:
        raise HeaderError("no function found")
    return header


def plain(comment: str | None) -> str:
    """The text of a comment of any form, its lines joined by spaces where they do not end one."""
    if not comment:
        return ""
    text = re.sub(r"^/\*[*!]?<?|\*/$", "", comment.strip())
    lines = (re.sub(r"^\s*(?:\*|///?[/!]?) ?", "", line) for line in text.split("\n"))
    return "\n".join(lines).strip()


def _shared(header: Header, cursor: Cursor, comment: str) -> str:
    """The comment of the function before, if nothing but a line end is between the two."""
    if not header.functions:
        return ""
    before = header.functions[-1]
    lines = Path(str(cursor.location.file)).read_text().split("\n")
    above = cursor.extent.start.line - 2
    is_next = before.header == _file(cursor) and lines[above].rstrip().endswith(";")
    return comment if is_next else ""


def _file(cursor: Cursor) -> str:
    return Path(str(cursor.location.file)).name


def _is_standard(cursor: Cursor, include: Path) -> bool:
    file = cursor.location.file
    return file is None or include not in Path(str(file)).parents


def _function(cursor: Cursor, kind: Type, comment: str) -> Function:
    names = [c.spelling for c in cursor.get_children() if c.kind == CursorKind.PARM_DECL]
    types = [_type(argument) for argument in kind.argument_types()]
    return Function(
        cursor.spelling,
        _file(cursor),
        _type(kind.get_result()),
        tuple(Parameter(name, of) for name, of in zip(names, types, strict=True)),
        comment,
    )


def _type(kind: Type) -> CType:
    stars = 0
    while kind.kind == TypeKind.POINTER:
        stars += 1
        kind = kind.get_pointee()
    base = kind.spelling.replace("const ", "").removeprefix("struct ").strip()
    if not base.startswith("owui_") and base not in _NAMED:
        base = kind.get_canonical().spelling.replace("const ", "").strip()
    return CType(base, stars, kind.is_const_qualified())


def _enum(cursor: Cursor, declaration: Cursor) -> Enum:
    return Enum(
        cursor.spelling,
        tuple((c.spelling, c.enum_value) for c in declaration.get_children()),
    )


def _add_struct(header: Header, name: str, declaration: Cursor) -> None:
    fields = [
        Parameter(c.spelling, _type(c.type))
        for c in declaration.get_children()
        if c.kind == CursorKind.FIELD_DECL
    ]
    if fields:
        header.structs.append(Struct(name, tuple(fields)))
