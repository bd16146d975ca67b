"""What the generated classes of operations run: ``client.api.<tag>`` and the resources with short names."""

from __future__ import annotations

from .._native import json as _json
from .._native.targets import write_to
from .._streams.readers import body_value, collector
from ..types.chat import ChatCompletion
from ..types.record import Record
from .resource import Resource, as_record
from .sources import add_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .._native.call import Call

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

            near = get_close_matches(name, dir(type(self)), 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise AttributeError(f"{type(self).__name__} has no {name}{hint}")

    @property
    def with_raw_response(self) -> Any:
        """The same methods. Those that return one response return it as an :class:`openwebui.RawResponse`."""
        from .raw import of_raw_client

        return of_raw_client(self)

    def _run(self, format: str, key: str, *form_and_arguments: Any) -> Any:
        """Runs an operation: how its response is read, "METHOD /path[/{what may be left out}]", the names of the
        fields of its form, and the arguments of the method."""
        *form, arguments = form_and_arguments
        key, _, rest = key.partition("[")
        values = {name: value for name, value in arguments.items() if name not in _OPTIONS and value is not None}
        if rest and rest[rest.index("{") + 1 : rest.index("}")] in values:
            key += rest.rstrip("]")
        files = {name: values.pop(name) for name in form if name in values}
        client = self._client
        call = client._call("owui_operation", key, client._tree(values), None)
        for name, value in files.items():
            _add_part(call, name, value)
        body, more = arguments.get("body"), arguments["extra_body"]
        if more:
            body = {**(body or {}), **more}
        if isinstance(body, bytes):
            call.set("owui_call_set_raw_body", body, len(body), "application/octet-stream")
        elif body is not None:
            call.set_body(body)
        call.set_options(arguments["extra_headers"], arguments["timeout"], query=arguments["extra_query"])
        if arguments["to"] is not None:
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


def _add_part(call: Call, field: str, value: Any) -> None:
    """Adds a field to the form, or a file, or each of a list of files."""
    if isinstance(value, (dict, bool, int, float)) or (isinstance(value, str) and field not in ("file", "files")):
        text = value.encode() if isinstance(value, str) else _json.dumps(value)
        call.set("owui_call_add_field", field, text, len(text))
    elif isinstance(value, list):
        for one in value:
            _add_part(call, field, one)
    elif isinstance(value, tuple):
        name, source, *content_type = value
        add_file(call, field, source, name, *(content_type or [None]))
    else:
        add_file(call, field, value, None, None)
