"""The mechanical part of the C++ wrapper: a method for each function of a handle."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from .header import CType, Function, Header, HeaderError, Parameter
from .overlay import (
    BOOLEAN_RESULTS,
    BOOLEANS,
    BORROWED,
    CPP_BY_HAND,
    CPP_CLASSES,
    OWNED_WORDS,
    SETTER_WORDS,
    STATUS_WORDS,
)

#: The parts around the classes.
_HEAD = Path(__file__).with_name("cpp_head.hpp")
_END = """

} // namespace openwebui

#endif
"""

_WIDTH = 100

_NUMBERS = {"int64_t": "std::int64_t", "size_t": "std::size_t"}


def surface(header: Header) -> str:
    """The text of openwebui_surface.hpp."""
    parts = [_HEAD.read_text()]
    free = [f for f in header.functions if f.name not in CPP_BY_HAND and not _class(f)]
    for handle, name in CPP_CLASSES.items():
        methods = [
            _method(f)
            for f in header.functions
            if f.name not in CPP_BY_HAND and _class(f) == handle
        ]
        parts.append(
            f"\n/* T has the classes of openwebui.hpp. */\n"
            f"template <class T> class {name}Functions {{\npublic:\n"
            + "\n".join(methods)
            + f"\n\nprotected:\n    {name}Functions() = default;\n\nprivate:\n"
            f"    auto self() const noexcept {{"
            f" return static_cast<const typename T::{name} *>(this)->handle(); }}\n}};"
        )
    parts.append("\n} // namespace surface\n\n/* Of the library, not of a handle. */")
    parts += [_method(f, free=True) for f in free]
    return "\n".join(parts) + _END


def check_by_hand(root: Path, header: Header) -> None:
    """Everything that is not generated is in openwebui.hpp."""
    text = (root / "bindings/cpp/openwebui.hpp").read_text()
    names = {function.name for function in header.functions}
    missing = sorted(n for n in CPP_BY_HAND & names if not re.search(rf"\b{n}\b", text))
    missing += sorted(CPP_BY_HAND - names)
    if missing:
        raise HeaderError(f"CPP_BY_HAND, but not in openwebui.hpp: {' '.join(missing)}")


def _class(function: Function) -> str | None:
    """The handle that the function is of: that of its first argument, or that in its name."""
    if function.parameters and function.parameters[0].type.base in CPP_CLASSES:
        return function.parameters[0].type.base
    return next((h for h in CPP_CLASSES if function.name.startswith(f"{h}_")), None)


def _method(function: Function, *, free: bool = False) -> str:
    handle = None if free else _class(function)
    parameters = list(function.parameters)
    is_static = not free and not (parameters and parameters[0].type.base == handle)
    given = [] if is_static or free else ["self()"]
    declared: list[str] = []
    rest = parameters if is_static or free else parameters[1:]
    at = 0
    while at < len(rest):
        parameter = rest[at]
        if at + 1 < len(rest) and _is_counted(parameter, rest[at + 1]):
            declared.append(f"std::string_view {parameter.name}")
            given += [f"{parameter.name}.data()", f"{parameter.name}.size()"]
            at += 2
            continue
        if _is_count_of_result(function, parameter):
            given.append("&counted_length")
        else:
            written, value = _parameter(parameter)
            declared.append(written)
            given.append(value)
        at += 1
    name = function.name.removeprefix(f"{handle}_").removeprefix("owui_")
    call = f"{function.name}({', '.join(given)})"
    result, body, is_reading = _body(function, call, free=free)
    copies = any("CString" in d for d in declared)
    # What makes a call or a JSON value may be out of memory; an error is thrown.
    cannot_throw = is_reading and not copies and not result.startswith("typename")
    suffix = " const" if is_reading and not is_static and not free else ""
    suffix += " noexcept" if cannot_throw else ""
    prefix = "inline " if free else "static " if is_static else ""
    space = "" if result.endswith("*") else " "
    return _written(
        f"{prefix}{result}{space}{name}(", declared, f"){suffix}", body, 0 if free else 4
    )


def _written(
    opening: str, parameters: list[str], closing: str, body: list[str], indent: int
) -> str:
    """A function, on one line if it fits."""
    head = f"{opening}{', '.join(parameters)}{closing}"
    if len(body) == 1 and indent + len(head) + len(body[0]) + 5 <= _WIDTH:
        return f"{' ' * indent}{head} {{ {body[0]} }}"
    lines = [f"{head} {{"]
    if indent + len(lines[0]) > _WIDTH:
        lines = [opening, *_filled(parameters, indent + 8, f"{closing} {{")]
    lines += [line for statement in body for line in _statement(statement, indent + 4)]
    return "\n".join(" " * indent + line for line in [*lines, "}"])


def _filled(parts: list[str], indent: int, closing: str) -> list[str]:
    """Parts of a list, as many a line as fit, without the indentation of the first line."""
    text = ", ".join(parts) + closing
    return textwrap.wrap(
        text, _WIDTH - indent + 8, initial_indent=" " * 8, subsequent_indent=" " * 8
    )


def _statement(text: str, indent: int) -> list[str]:
    if indent + len(text) <= _WIDTH:
        return [f"    {text}"]
    return textwrap.wrap(
        text, _WIDTH - indent + 4, initial_indent=" " * 4, subsequent_indent=" " * 8
    )


def _is_counted(parameter: Parameter, following: Parameter) -> bool:
    is_bytes = parameter.type in (CType("char", 1, True), CType("void", 1, True))
    return is_bytes and following.type == CType("size_t") and following.name in ("length", "size")


def _is_count_of_result(function: Function, parameter: Parameter) -> bool:
    is_text = function.result == CType("char", 1, True)
    return is_text and parameter.type == CType("size_t", 1)


def _parameter(parameter: Parameter) -> tuple[str, str]:
    """The declaration in C++, and what C is given."""
    kind, name = parameter.type, parameter.name
    if kind == CType("char", 1, True):
        return f"const CString &{name}", f"{name}.c_str()"
    if kind.stars == 1 and kind.base in CPP_CLASSES:
        return f"const typename T::{CPP_CLASSES[kind.base]} &{name}", f"{name}.handle()"
    if kind == CType("int") and name in BOOLEANS:
        return f"bool {name}", name
    if kind == CType("int64_t") and (name == "milliseconds" or name.endswith("_ms")):
        return f"std::chrono::milliseconds {name}", f"{name}.count()"
    if not kind.stars:
        return f"{_NUMBERS.get(kind.base, kind.base)} {name}", name
    return kind.declare(name), name


def _body(function: Function, call: str, *, free: bool) -> tuple[str, list[str], bool]:
    """The result's type, the statements, and whether nothing changes by it."""
    kind = function.result
    words = set(function.name.split("_"))
    if kind == CType("char", 1, True):
        if "&counted_length" in call:
            return (
                "std::string_view",
                [
                    "std::size_t counted_length = 0;",
                    f"const char *counted = {call};",
                    "return std::string_view(counted, counted_length);",
                ],
                True,
            )
        return "std::string_view", [f"return {'surface::' if free else ''}view({call});"], True
    if kind.stars == 1 and kind.base == "owui_call":
        return "typename T::Call", [f"return typename T::Call({call});"], True
    if kind == CType("char", 1) or (kind.base == "owui_json" and _is_owned(function, words)):
        raise HeaderError(f"{function.name}: the caller frees the result; write it by hand")
    if kind.stars == 1 and kind.base == "owui_json":
        return "typename T::Json", [f"return T::Json::borrowed({call});"], True
    if kind == CType("int") and not free:
        if words & SETTER_WORDS:
            return "void", [f"T::check({call}, self());"], False
        if words & STATUS_WORDS:
            return "int", [f"return T::check({call}, self());"], False
        if function.name in BOOLEAN_RESULTS:
            return "bool", [f"return {call} != 0;"], True
    if kind == CType("void"):
        return "void", [f"{call};"], False
    return _NUMBERS.get(kind.base, str(kind)), [f"return {call};"], True


def _is_owned(function: Function, words: set[str]) -> bool:
    takes_handle = function.parameters and function.parameters[0].type.base in CPP_CLASSES
    return bool(words & OWNED_WORDS) or not (takes_handle or function.name in BORROWED)
