"""``client.api``: every operation of the server, by the names of its own documentation."""

from __future__ import annotations

import difflib

from .._annotations import evaluated_when_read
from .._native import json as _json
from .._native.json import drop_none
from .._native.targets import write_to
from .._streams.readers import body_value, collector
from ..types.chat import ChatCompletion
from ..types.record import Record
from .handlers import HANDLERS, RESOURCES
from .resource import as_record
from .sources import add_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Optional, Union

    from .._base import BaseClient
    from .._native.call import Call
    from .._native.signatures import Target
    from .._timeouts import Timeout

#: The stream and the response of a protocol, by its letter.
_PROTOCOLS = {
    "c": ("Stream", ChatCompletion),
    "r": ("ResponseStream", Record),
    "m": ("ResponseStream", Record),
    "o": ("ResponseStream", Record),
    "p": ("ProgressStream", Record),
}
_PAGED = "10k"


class API:
    """The operations of the server, ``client.api.<tag>.<handler>(…)``; api.pyi has their signatures."""

    __slots__ = ("_client",)

    def __init__(self, client: BaseClient) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Tag:
        if name not in HANDLERS:
            raise _unknown("client.api", name, HANDLERS)
        return Tag(self._client, f"api.{name}", HANDLERS[name])

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *HANDLERS]


AsyncAPI = API


class Tag:
    """Operations by name: those of a tag, or those with short names."""

    __slots__ = ("_client", "_handlers", "_name")

    def __class_getitem__(cls, results: Any) -> type[Tag]:
        """As the classes of api.pyi, by what their functions return."""
        return cls

    def __init__(self, client: BaseClient, name: str, handlers: Mapping[str, tuple[str, ...]]) -> None:
        self._client = client
        self._name = name
        self._handlers = handlers

    def __getattr__(self, name: str) -> Handler:
        if name not in self._handlers:
            raise _unknown(f"client.{self._name}", name, [*dir(type(self)), *self._handlers])
        return Handler(self._client, *self._handlers[name])

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self._handlers]


def __getattr__(name: str) -> type[Tag]:
    # api.pyi has a class for each resource, which tells the signatures. When the program runs, they are one.
    if name.startswith("Short"):
        return Tag
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def short(client: BaseClient, resource: str) -> Tag:
    """The operations of a resource, by their short names."""
    kind = Tag
    if resource in ("tools", "functions"):
        from .plugins import PluginSources as kind
    elif resource == "images":
        from .images import ImageFiles as kind
    return kind(client, resource, RESOURCES[resource])


def _unknown(what: str, name: str, known: Iterable[str]) -> AttributeError:
    near = difflib.get_close_matches(name, known, 1)
    return AttributeError(f"{what} has no {name}" + (f"; did you mean {near[0]}?" if near else ""))


@evaluated_when_read
class Handler:
    """One operation, to be called."""

    __slots__ = ("_client", "_fields", "_format", "_key")

    def __init__(self, client: BaseClient, format: str, key: str, *fields: str) -> None:
        self._client = client
        self._format = format
        self._key = key
        self._fields = fields

    @property
    def __signature__(self) -> Any:
        """As it is called: the values of the path by their names, then what every operation takes."""
        from inspect import Parameter, signature

        path, _, rest = self._key.partition("[")
        place = Parameter.POSITIONAL_OR_KEYWORD
        names = [Parameter(name, place) for name in _names(path)]
        names += [Parameter(name, place, default=None) for name in _names(rest)]
        fields = [Parameter(name, Parameter.KEYWORD_ONLY, default=None) for name in self._fields]
        plain = signature(type(self).__call__)
        body, *options, more = list(plain.parameters.values())[2:]
        return plain.replace(parameters=[*names, body.replace(kind=place), *fields, *options, more])

    def __repr__(self) -> str:
        return f"<openwebui operation {self._key}>"

    def __call__(
        self,
        *arguments: Any,
        body: Any = None,
        to: Optional[Target] = None,
        events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **parameters: Any,
    ) -> Any:
        key, arguments = self._fill(arguments, parameters)
        if arguments:
            if body is not None or len(arguments) > 1:
                raise TypeError(f"{self._key} takes {len(_names(self._key))} values of its path and a body")
            body = arguments[0]
        files = {name: parameters.pop(name) for name in self._fields if name in parameters}
        query = drop_none(parameters)
        call = self._client._call("owui_operation", key, self._client._tree(query), None)
        for name, value in files.items():
            _add_part(call, name, value)
        if extra_body:
            body = {**(body or {}), **extra_body}
        if isinstance(body, bytes):
            call.set("owui_call_set_raw_body", body, len(body), "application/octet-stream")
        elif body is not None:
            call.set_body(body)
        call.set_options(extra_headers, timeout, query=extra_query)
        if to is not None:
            return self._client._finish(call, write_to(call, to))
        return self._run(call, body, events)

    def _run(self, call: Call, body: Any, events: bool) -> Any:
        client = self._client
        if events:
            return client._stream(call, "EventStream")
        if self._format in _PAGED:
            call.set("owui_call_set_keep_response", 0)
            return client._pages(call, Record)
        if self._format in _PROTOCOLS:
            stream, kind = _PROTOCOLS[self._format]
            wanted = isinstance(body, dict) and body.get("stream", self._format in "op")
            return client._stream(call, stream) if wanted else client._finish(call, as_record(kind))
        if self._format == "b":
            return client._finish(call, lambda call: call.body() or b"")
        if self._format in "as":
            return client._finish(call, collector(call, False, client._buffer_limit))
        return client._finish(call, body_value)

    def _fill(self, arguments: tuple[Any, ...], parameters: dict[str, Any]) -> tuple[str, tuple[Any, ...]]:
        """The key of the operation, and the arguments that are left. Those of the path become parameters."""
        key, _, rest = self._key.partition("[")
        names = _names(key)
        for name, value in zip(names, arguments):
            if name in parameters:
                raise TypeError(f"{name} is given twice")
            parameters[name] = value
        arguments = arguments[len(names) :]
        more = _names(rest)
        if more and arguments and more[0] not in parameters:
            parameters[more[0]], arguments = arguments[0], arguments[1:]
        if more and parameters.get(more[0]) is not None:
            key += rest.rstrip("]")
        return key, arguments


def _names(path: str) -> list[str]:
    """The names in braces."""
    return [part.partition("}")[0] for part in path.split("{")[1:]]


def _add_part(call: Call, field: str, value: Any) -> None:
    """Adds a field to the form, or a file, or each of a list of files."""
    if value is None:
        return
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
