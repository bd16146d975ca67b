"""Responses with their status and headers: ``client.models.with_raw_response.list()``."""

from __future__ import annotations

from .._annotations import evaluated_when_read
from .._errors import ResponseHead

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any, Generic, ParamSpec, TypeVar

    from .._native.call import Call
    from .resource import Resource

    P = ParamSpec("P")
    T = TypeVar("T")
    R = TypeVar("R", bound=Resource)

    class _Generic(Generic[T]):
        """The generic base class, for type checkers."""

    # The types of a method of `raw_methods`, whose resource has a client that returns raw responses.

    def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]: ...
    def raw_async(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
    def raw_list(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]: ...

else:

    class _Generic:
        def __class_getitem__(cls, of: Any) -> Any:
            return cls

    def raw(method: Any) -> Any:
        return method

    raw_async = raw_list = raw


@evaluated_when_read
class RawResponse(ResponseHead, _Generic["T"]):
    """A response: ``status_code``, ``headers`` and ``request_id``; :meth:`parse` returns what it is, ``content``
    and ``text`` its body."""

    __module__ = "openwebui"

    __slots__ = ("_call", "_result")

    def __init__(self, call: Call, result: T) -> None:
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

    def parse(self) -> T:
        """What the method itself returns."""
        return self._result


class RawMethods:
    """The methods of a resource, which return an :class:`openwebui.RawResponse`."""

    def __init_subclass__(cls) -> None:
        evaluated_when_read(cls)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            raise AttributeError(f"with_raw_response has no {name!r}: one response is what it returns")


def of_raw_client(resource: R) -> R:
    """The same resource of a client whose calls return raw responses."""
    return type(resource)(_RawClient(resource._client))  # type: ignore[arg-type]


class _RawClient:
    """A client whose calls return raw responses."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Any:
        if name == "_client" or name[:2] == "__":
            # What makes a copy asks a client that is not filled yet.
            raise AttributeError(name)
        return getattr(self._client, name)

    def _finish(self, call: Call, convert: Callable[[Call], Any]) -> Any:
        return self._client._finish(call, lambda call: RawResponse(call, convert(call)))

    def _stream(self, call: Call, kind: str) -> Any:
        return self._client._stream(call, kind, lambda stream: RawResponse(call, stream))
