"""The base class of the resources of a client."""

from __future__ import annotations

from .._annotations import evaluated_when_read
from .._native.json import drop_none
from ..types.record import note_request_id, record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Optional, TypeVar

    from .._base import BaseClient
    from .._native.call import Call
    from ..types.params import Options
    from ..types.record import Record

    A = TypeVar("A", bound=Record)


@evaluated_when_read
class Resource:
    """A part of the API. It makes calls; the client runs them."""

    __slots__ = ("_client",)

    def __init__(self, client: BaseClient) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        evaluated_when_read(cls)

    def _set(self, call: Call, options: Options, body: Optional[Mapping[str, Any]] = None) -> None:
        """Sets the options of a call, and its body; members that are None are left out, fields of
        ``extra_body`` are added."""
        headers, query, more, timeout = options
        if body and "max_retries" in body:
            raise TypeError("max_retries is no option of a method: client.with_options(max_retries=…)")
        if body is not None or more:
            call.set_body({**drop_none(body or {}), **(more or {})})
        call.set_options(headers, timeout, query=query)

    def _fetch(
        self,
        kind: type[A],
        constructor: str,
        *arguments: Any,
        body: Optional[Mapping[str, Any]] = None,
        options: Options,
    ) -> A:
        """Returns the response of an operation as `kind`."""
        call = self._client._call(constructor, *arguments)
        self._set(call, options, body)
        return self._client._finish(call, as_record(kind))

    def _generate(
        self,
        constructor: str,
        body: Mapping[str, Any],
        stream: Optional[str],
        convert: Callable[[Call], Any],
        options: Options,
        kinds: Optional[tuple[type[Record], type[Record]]] = None,
    ) -> Any:
        """Returns the response of a model: converted, or as a stream of the class named `stream`, whose events
        and whole response are records of `kinds`."""
        call = self._client._call(constructor, None)
        call.kinds = kinds
        self._set(call, options, body)
        return self._client._stream(call, stream) if stream else self._client._finish(call, convert)


def as_record(kind: type[A]) -> Callable[[Call], A]:
    """Returns a function that makes a record of this class of the JSON of a call that has ended."""

    def convert(call: Call) -> A:
        record = record_of(call.tree(), kind)
        note_request_id(record, call)
        return record

    return convert
