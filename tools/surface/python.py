"""The Python binding's prototypes and constants."""

from __future__ import annotations

from .header import CType, Function, Header, HeaderError, Struct
from .overlay import BYTES_CALLBACKS

GENERATED = "Written by tools/surface from include/openwebui.h: `make bindings`, not by hand."

_VALUES = {
    "void": "None",
    "int": "c_int",
    "unsigned int": "c_uint",
    "int32_t": "c_int32",
    "uint32_t": "c_uint32",
    "int64_t": "c_int64",
    "uint64_t": "c_uint64",
    "size_t": "c_size_t",
    "double": "c_double",
    "float": "c_float",
}

_ABOUT = f'''"""The C functions: one row for each prototype, in the headers' order.

{GENERATED}

``c_char_p`` as a result is text that ends with NUL and is copied at once. ``c_void_p`` is
everything else: handles, counted bytes (with the count's address as an argument), and text that
must be given back with ``owui_free``.
"""

from __future__ import annotations

from ctypes import (
%s
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_handle = c_void_p
_handle_out = POINTER(c_void_p)
_text = c_char_p
_text_out = POINTER(c_void_p)
_counted = c_void_p
_size_out = POINTER(c_size_t)
'''

#: The width that ruff format wraps at in bindings/python.
_WIDTH = 120


def prototypes(header: Header) -> str:
    """The text of _native/prototypes.py."""
    callbacks = ["#: The callbacks, ``owui_text_fn`` and so on in the headers."]
    for function in header.callbacks:
        if function.name in BYTES_CALLBACKS:
            callbacks.append("#: Bytes that may hold NUL: c_char_p would end there.")
        types = [_callback_result(function.result)]
        types += [_callback_argument(function, p.type) for p in function.parameters]
        callbacks.append(f"{_callback_name(function.name)} = CFUNCTYPE({', '.join(types)})")
    rows = []
    section = ""
    for function in header.functions:
        if function.header != section:
            section = function.header
            rows.append(f"    # {section}")
        arguments = [_argument(header, p.type) for p in function.parameters]
        rows += _row(function.name, _result(function), arguments)
    body = "\n".join(
        [
            *callbacks,
            *(line for struct in header.structs for line in _struct(header, struct)),
            "",
            "",
            "#: name: (result, arguments)",
            "PROTOTYPES: dict[str, tuple[Any, tuple[Any, ...]]] = {",
            *rows,
            "}",
            "",
        ]
    )
    spelled = set(body.replace("(", " ").replace(")", " ").replace(",", " ").split())
    names = {word for word in spelled if word.startswith("c_")}
    names |= {"CFUNCTYPE", "POINTER", "c_char_p", "c_size_t", "c_void_p"}
    names |= {"Structure"} if header.structs else set()
    order = sorted(names, key=lambda name: (not name.isupper(), name.islower(), name))
    return _ABOUT % "\n".join(f"    {name}," for name in order) + "\n" + body


def _row(name: str, result: str, arguments: list[str]) -> list[str]:
    inner = f"({', '.join(arguments)}{',' if len(arguments) == 1 else ''})"
    line = f'    "{name}": ({result}, {inner}),'
    if len(line) <= _WIDTH:
        return [line]
    return [f'    "{name}": (', f"        {result},", f"        {inner},", "    ),"]


def _struct(header: Header, struct: Struct) -> list[str]:
    # Text in a structure is counted: c_char_p would end at a NUL, and be copied at each look.
    types = {f.name: _argument(header, f.type).replace("_text", "c_void_p") for f in struct.fields}
    fields = [f'        ("{name}", {kind}),' for name, kind in types.items()]
    name = _struct_name(struct.name)
    return ["", "", f"class {name}(Structure):", "    _fields_ = (", *fields, "    )"]


def _struct_name(name: str) -> str:
    """``TextBatch`` for ``owui_text_batch_t``."""
    words = name.removeprefix("owui_").removesuffix("_t").split("_")
    return "".join(word.capitalize() for word in words)


def _callback_name(name: str) -> str:
    return name.removeprefix("owui_").upper()


def _result(function: Function) -> str:
    kind = function.result
    if not kind.stars:
        return _value(kind)
    if kind.base == "char" and kind.is_const:
        return "_counted" if any(_is_size_out(p.type) for p in function.parameters) else "_text"
    return "_handle" if kind.base.startswith("owui_") else "c_void_p"


def _argument(header: Header, kind: CType) -> str:
    structs = {struct.name for struct in header.structs}
    if kind.base.endswith("_fn"):
        return _callback_name(kind.base)
    if not kind.stars:
        return _value(kind)
    if kind.base in structs:
        return f"POINTER({_struct_name(kind.base)})"
    if kind.stars == 2:
        return "_handle_out" if kind.base.startswith("owui_") else "_text_out"
    if kind.base == "char":
        return "_text" if kind.is_const else "c_void_p"
    if kind.base == "void":
        return "c_void_p"
    if kind.base.startswith("owui_"):
        return "_handle"
    return "_size_out" if _is_size_out(kind) else f"POINTER({_value(CType(kind.base))})"


def _is_size_out(kind: CType) -> bool:
    return kind.base == "size_t" and kind.stars == 1 and not kind.is_const


def _callback_result(kind: CType) -> str:
    return "c_void_p" if kind.stars else _value(kind)


def _callback_argument(function: Function, kind: CType) -> str:
    if not kind.stars:
        return _value(kind)
    is_text = kind.base == "char" and kind.is_const and function.name not in BYTES_CALLBACKS
    return "c_char_p" if is_text else "c_void_p"


def _value(kind: CType) -> str:
    if kind.base.startswith("owui_") and kind.base.endswith("_t"):
        return "c_int"
    try:
        return _VALUES[kind.base]
    except KeyError:
        raise HeaderError(f"no ctypes type is known for {kind}") from None


def constants(header: Header) -> str:
    """The text of _native/constants.py."""
    lines = [
        '"""The numbers of the C headers, without the ``OWUI_`` in front of their names.',
        "",
        GENERATED,
        '"""',
    ]
    for enum in header.enums:
        lines += ["", f"# {enum.name}"]
        lines += [f"{name.removeprefix('OWUI_')} = {value}" for name, value in enum.values]
    return "\n".join([*lines, ""])
