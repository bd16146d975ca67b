"""Responses with their status and headers: ``client.models.with_raw_response.list()``."""

from __future__ import annotations

from .._annotations import evaluated_when_read
from .._errors import ResponseHead

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._native.call import Call
    from .resource import Resource


@evaluated_when_read
class RawResponse(ResponseHead):
    """A response: ``status_code``, ``headers`` and ``request_id``; :meth:`parse` returns what it is, ``content``
    and ``text`` its body."""

    __module__ = "openwebui"

    __slots__ = ("_call", "_result")

    def __init__(self, call: Call, result: Any) -> None:
        head = call.head()
        super().__init__(head.status_code, head.headers)
        self._call = call
        self._result = result

    @property
    def content(self) -> bytes:
        """The bytes of the body; empty for a stream."""
        return self._call.inspect(lambda call: call.body()) or b""

    @property
    def text(self) -> str:
        """The same as text."""
        return self.content.decode("utf-8", "replace")

    def parse(self) -> Any:
        """What the method itself returns."""
        return self._result


class RawResponses:
    """The methods of a resource, which return an :class:`openwebui.RawResponse`."""

    def __init__(self, resource: Resource) -> None:
        self._resource = type(resource)(_RawClient(resource._client))  # type: ignore[arg-type]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._resource, name)

    def __dir__(self) -> list[str]:
        return [name for name in dir(self._resource) if not name.startswith("_")]


class _RawClient:
    """A client whose calls return raw responses."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def _finish(self, call: Call, convert: Callable[[Call], Any]) -> Any:
        return self._client._finish(call, lambda call: RawResponse(call, convert(call)))

    def _stream(self, call: Call, kind: str) -> Any:
        return self._client._stream(call, kind, lambda stream: RawResponse(call, stream))
