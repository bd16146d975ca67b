"""The base class of the resources of a client."""

from __future__ import annotations

from .._native.json import request_body
from ..types.record import record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Optional, TypeVar, Union

    from .._base import BaseClient
    from .._native.call import Call
    from .._timeouts import Timeout
    from ..types.record import Record

    A = TypeVar("A", bound=Record)


class Resource:
    """A part of the API. It makes calls; the client runs them."""

    __slots__ = ("_client",)

    def __init__(self, client: BaseClient) -> None:
        self._client = client

    def _fetch(
        self,
        kind: type[A],
        constructor: str,
        *arguments: Any,
        body: Optional[Mapping[str, Any]] = None,
        headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> A:
        """Returns the response of an operation as `kind`. Members of `body` that are None are left out."""
        call = self._client._call(constructor, *arguments)
        if body is not None:
            call.set_body(request_body(body))
        call.set_options(headers, timeout)
        return self._client._finish(call, as_record(kind))

    def _generate(
        self,
        constructor: str,
        body: Mapping[str, Any],
        stream: Optional[str],
        convert: Callable[[Call], Any],
        headers: Optional[Mapping[str, str]],
        timeout: Union[float, Timeout, None],
    ) -> Any:
        """Returns the response of a model: converted, or as a stream of the class named `stream`."""
        call = self._client._call(constructor, None)
        call.set_body(body)
        call.set_options(headers, timeout)
        return self._client._stream(call, stream) if stream else self._client._finish(call, convert)


def as_record(kind: type[A]) -> Callable[[Call], A]:
    """Returns a function that makes a record of this class of the JSON of a call that has ended."""
    return lambda call: record_of(call.tree(), kind)
