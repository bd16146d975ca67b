"""What the generated classes of operations run: ``client.api.<tag>`` and the resources with short names."""

from __future__ import annotations

from collections.abc import Sequence

from .._native import json as _json
from .._native.targets import write_to
from .._streams.readers import body_value, collector
from ..types.chat import ChatCompletion
from ..types.record import Record
from .resource import Resource, as_record
from .sources import add_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    from .._native.call import Call

    Self = TypeVar("Self", bound="Operations")

#: The stream and the response of a protocol, by its letter.
_PROTOCOLS = {
    "c": ("Stream", ChatCompletion),
    "r": ("ResponseStream", Record),
    "m": ("ResponseStream", Record),
    "o": ("ResponseStream", Record),
    "p": ("ProgressStream", Record),
}
_PAGED = "10k"
_OPTIONS = ("self", "body", "to", "events", "extra_headers", "extra_query", "extra_body", "timeout")


class Operations(Resource):
    """Operations of the server, each a method."""

    __slots__ = ()

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            from difflib import get_close_matches

            near = get_close_matches(name, [known for known in dir(type(self)) if known[0] != "_"], 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise AttributeError(f"{type(self).__name__} has no {name}{hint}")

    @property
    def with_raw_response(self: Self) -> Self:
        """The same methods. Those that return one response return it as an :class:`openwebui.RawResponse`."""
        from .raw import of_raw_client

        return of_raw_client(self)

    def _run(self, format: str, key: str, *form_and_arguments: Any) -> Any:
        """Runs an operation: how its response is read and what its body is, "METHOD /path[/{what may be left out}]",
        the fields of its form, and the arguments of the method."""
        *form, arguments = form_and_arguments
        format, body_kind = format[0], format[1:]
        key, _, rest = key.partition("[")
        values = {name: value for name, value in arguments.items() if name not in _OPTIONS and value is not None}
        if rest and rest[rest.index("{") + 1 : rest.index("}")] in values:
            key += rest.rstrip("]")
        parts = [(name, part, values.pop(name, None)) for name, _, part in (field.partition(":") for field in form)]
        body = _body(body_kind, arguments.get("body"), arguments.get("extra_body")) if body_kind else None
        client = self._client
        call = client._call("owui_operation", key, client._tree(values), None)
        for name, part, value in parts:
            if value is not None:
                _add_part(call, name, part, value)
        if isinstance(body, bytes):
            call.set("owui_call_set_raw_body", body, len(body), "application/octet-stream")
        elif body is not None:
            call.set_body(body)
        call.set_options(arguments["extra_headers"], arguments["timeout"], query=arguments["extra_query"])
        if arguments.get("to") is not None:
            return client._finish(call, write_to(call, arguments["to"]))
        if arguments["events"]:
            return client._stream(call, "EventStream")
        if format in _PAGED:
            call.set("owui_call_set_keep_response", 0)
            return client._pages(call, Record)
        if format in _PROTOCOLS:
            stream, kind = _PROTOCOLS[format]
            is_streamed = isinstance(body, dict) and body.get("stream", format in "op")
            return client._stream(call, stream) if is_streamed else client._finish(call, as_record(kind))
        if format == "b":
            return client._finish(call, lambda call: call.body() or b"")
        if format in "as":
            return client._finish(call, collector(call, False, client._buffer_limit))
        return client._finish(call, body_value)


def _body(kind: str, body: Any, more: Any) -> Any:
    """The body, checked: "{" an object, "[" a list, "*" one of any content type; with "?" it may be left out."""
    if body is None and kind[1:] and not more:
        return None
    body = {} if body is None and kind[1:] else body
    if kind[0] == "*" and isinstance(body, bytes):
        if more:
            raise TypeError("extra_body requires a body that is an object, not bytes")
        return body
    value = _json.plain(body)
    if kind[0] == "[":
        if not isinstance(value, (list, tuple)):
            raise TypeError(f"the body must be a list, not {type(body).__name__}")
        return value
    if not isinstance(value, dict):
        due = "bytes or an object" if kind[0] == "*" else "an object"
        raise TypeError(f"the body must be {due}, such as a dict, not {type(body).__name__}")
    return {**value, **(more or {})}


def _add_part(call: Call, name: str, kind: str, value: Any) -> None:
    """Adds a part to the form: a file, each of several files, or a field."""
    if kind == "files":
        if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
            raise TypeError(f"{name} must be a list of files, not {type(value).__name__}")
        for file in value:
            _add_part(call, name, "file", file)
    elif kind == "file":
        file, source, content_type = (*value, None)[:3] if isinstance(value, tuple) else (None, value, None)
        add_file(call, name, source, file, content_type)
    else:
        text = value.encode() if isinstance(value, str) else _json.dumps(value)
        call.set("owui_call_add_field", name, text, len(text))
