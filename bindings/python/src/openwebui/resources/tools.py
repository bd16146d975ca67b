"""Functions and pydantic models as tools, and as the format of a response."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

#: The JSON types of Python's.
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", list: "array", dict: "object"}


def tools_of(tools: Iterable[Any]) -> list[Any]:
    """The tools of a request: JSON objects as they are, functions and pydantic models described."""
    return [_tool(tool) for tool in tools]


def format_of(value: Any) -> Any:
    """The `response_format` of a request: a pydantic model as its JSON schema."""
    if not _is_model(value):
        return value
    return {
        "type": "json_schema",
        "json_schema": {"name": value.__name__, "schema": _strict(value.model_json_schema()), "strict": True},
    }


def _is_model(value: Any) -> bool:
    return isinstance(value, type) and hasattr(value, "model_json_schema")


def _strict(schema: Any) -> Any:
    """The schema without members that it does not name, as strict formats require."""
    if isinstance(schema, dict):
        made = {name: _strict(value) for name, value in schema.items()}
        if made.get("type") == "object" and "properties" in made:
            made = {**made, "additionalProperties": False, "required": list(made["properties"])}
        return made
    return [_strict(item) for item in schema] if isinstance(schema, list) else schema


def _tool(tool: Any) -> Any:
    if _is_model(tool):
        schema = tool.model_json_schema()
        return _described(tool.__name__, schema.get("description") or tool.__doc__, schema)
    if callable(tool) and not isinstance(tool, type):
        return _described(tool.__name__, tool.__doc__, _schema(tool))
    return tool


def _described(name: str, about: Any, schema: Any) -> dict[str, Any]:
    from inspect import cleandoc

    return {
        "type": "function",
        "function": {"name": name, "description": cleandoc(about or ""), "parameters": schema},
    }


def _schema(function: Callable[..., Any]) -> dict[str, Any]:
    """The schema of the arguments of a function, by its signature and type hints."""
    from inspect import Parameter, signature
    from typing import get_type_hints

    hints = get_type_hints(function)
    properties: dict[str, Any] = {}
    required = []
    for name, parameter in signature(function).parameters.items():
        if parameter.kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            raise TypeError(f"{function.__name__}: a function as a tool must name its arguments, not take *{name}")
        properties[name] = _type(hints.get(name))
        if parameter.default is Parameter.empty:
            required.append(name)
    return {"type": "object", "properties": properties, "required": required}


def _type(hint: Any) -> dict[str, Any]:
    from typing import Literal, Union, get_args, get_origin

    if _is_model(hint):
        schema: dict[str, Any] = hint.model_json_schema()
        return schema
    origin, arguments = get_origin(hint) or hint, get_args(hint)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is Union or type(origin).__name__ == "UnionType":
        rest = [argument for argument in arguments if argument is not type(None)]
        return _type(rest[0]) if len(rest) == 1 else {"anyOf": [_type(argument) for argument in rest]}
    if origin is list and arguments:
        return {"type": "array", "items": _type(arguments[0])}
    return {"type": _TYPES[origin]} if origin in _TYPES else {}
