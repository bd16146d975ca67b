"""Tests/c/every.inc: calls each function with NULL and with arguments that make no sense."""

from __future__ import annotations

from .header import CType, Function, Header, HeaderError, Parameter
from .overlay import BORROWED, CPP_CLASSES, OWNED_WORDS

GENERATED = "Written by tools/surface from include/openwebui.h: `make bindings`, not by hand."

#: What ends a handle that the caller still has, or would wait for something that does not come.
_NULL_ONLY = frozenset(["owui_loop_free", "owui_free", "owui_call_cancel", "owui_loop_wakeup"])
#: What runs a call or a loop: refused inside its callbacks, and not to be tried outside.
_RUNNING = frozenset(
    """
    owui_call_perform owui_call_next owui_call_next_text owui_call_next_frames
    owui_call_start owui_call_attach owui_loop_run owui_loop_dispatch
    """.split()  # noqa: SIM905
)
_HANDLES = {
    "owui_client": "client",
    "owui_call": "call",
    "owui_loop": "loop",
    "owui_event": "event",
    "owui_json": "json",
}
_NUMBERS = {"int": "INT", "int64_t": "INT64", "double": "REAL"}
_OUTPUTS = {
    "owui_client": "client_out",
    "owui_loop": "loop_out",
    "owui_json": "json_out",
    "owui_event": "event_out",
    "size_t": "size_out",
    "int64_t": "int64_out",
    "char": "text_out",
    "owui_text_batch": "text_batch",
    "owui_frame_batch": "frame_batch",
}


def every(header: Header) -> str:
    """The text of the file."""
    callbacks = {callback.name for callback in header.callbacks}
    parts = [f"/* {GENERATED} */", "/* clang-format off */"]
    parts += [_function(function, callbacks) for function in header.functions]
    rows = "\n".join(f'    {{"{f.name}", every_{f.name}}},' for f in header.functions)
    parts.append(
        "static const struct {\n    const char *name;\n    void (*run)(struct every *every);\n"
        f"}} every_function[] = {{\n{rows}\n}};"
    )
    return "\n\n".join(parts) + "\n"


def _function(function: Function, callbacks: set[str]) -> str:
    before = []
    arguments = []
    parameters = function.parameters
    is_counted = False
    for at, parameter in enumerate(parameters):
        following = parameters[at + 1] if at + 1 < len(parameters) else None
        if is_counted:
            arguments.append("text.length")
            is_counted = False
        elif _is_text(parameter.type) and following and following.type == CType("size_t"):
            before.append("struct every_text text = every_text(every);")
            arguments.append("text.bytes")
            is_counted = True
        else:
            arguments.append(_argument(function, parameter, callbacks))
    call = f"{function.name}({', '.join(arguments)})"
    lines = [*before, *_result(function, call)]
    body = "\n".join(f"    {line}" for line in lines)
    unused = "" if "every" in body.replace(f"every_{function.name}", "") else "    (void)every;\n"
    return f"static void every_{function.name}(struct every *every)\n{{\n{unused}{body}\n}}"


def _is_text(kind: CType) -> bool:
    return kind.stars == 1 and kind.is_const and kind.base in ("char", "void")


def _argument(function: Function, parameter: Parameter, callbacks: set[str]) -> str:
    kind, name = parameter.type, parameter.name
    if kind.base in callbacks:
        return f"EVERY_CALLBACK({kind.base}, no_{kind.base.removeprefix('owui_')})"
    if kind.stars == 0:
        if name == "timeout_ms":
            return "EVERY_TIMEOUT"
        if name == "capacity":
            return "EVERY_CAPACITY"
        if kind.base == "size_t":
            return "EVERY_SIZE"
        if kind.base in _NUMBERS:
            return f"EVERY_{_NUMBERS[kind.base]}"
    elif kind.stars == 1:
        if kind.base in _HANDLES:
            if function.name in _NULL_ONLY:
                return "NULL"
            if name == "value":
                return "EVERY_HANDLE(value)"
            if function.name in _RUNNING:
                return f"EVERY_INSIDE({_HANDLES[kind.base]})"
            if function.name.endswith("_release"):
                return f"{kind.base}_retain(EVERY_HANDLE({_HANDLES[kind.base]}))"
            return f"EVERY_HANDLE({_HANDLES[kind.base]})"
        if kind.base == "char" and kind.is_const:
            return "EVERY_STRING"
        if kind.base in ("double", "float"):
            return f"EVERY_OUT({kind.base}s_out[0])"
        if kind.base in _OUTPUTS:
            return f"EVERY_OUT({_OUTPUTS[kind.base]})"
        if kind.base == "void":
            return "NULL"
    elif kind.stars == 2 and kind.base in _OUTPUTS:
        return f"EVERY_OUT({_OUTPUTS[kind.base]})"
    raise HeaderError(f"{function.name}: every.py has no values for {kind} {name}")


def _result(function: Function, call: str) -> list[str]:
    kind = function.result
    if function.name.endswith("_retain"):
        return [f"{kind.base}_release({call});"]
    if kind.stars == 0:
        if kind.base == "void":
            return [f"{call};"]
        lines = [f"(void){call};"]
        outputs = ("client_out", "loop_out", "json_out")
        return [*lines, "every_give_back(every);"] if any(o in call for o in outputs) else lines
    if kind.base == "owui_call":
        return [f"every_call(every, {call});"]
    if kind.base == "owui_json":
        words = set(function.name.split("_"))
        takes_handle = function.parameters and function.parameters[0].type.base in CPP_CLASSES
        is_owned = words & OWNED_WORDS or not (takes_handle or function.name in BORROWED)
        return [f"owui_json_release({call});"] if is_owned else [f"(void){call};"]
    if kind.base == "char" and not kind.is_const:
        return [f"owui_free({call});"]
    return [f"(void){call};"]
