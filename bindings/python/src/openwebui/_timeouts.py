"""The five timeouts of a call."""

from __future__ import annotations

from ._annotations import evaluated_when_read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Optional


@evaluated_when_read
class Timeout:
    """The timeouts of a call, in seconds (int or float).

    None keeps a timeout: for a call the value of the client, for a client the default. 0 disables a
    timeout. :class:`openwebui.APITimeoutError` is raised when one expires; its ``kind`` tells which.

    Args:
        connect: for name lookup, connection and TLS. Default 10.
        first_byte: from the last byte of the request to the first byte of the response. Default 600,
            because a chat that is not streamed responds when it has finished.
        idle: without a byte in either direction. Default 300.
        event: without an event in a stream; comments that keep the connection alive do not count.
            Disabled by default.
        total: from the start of the call to its end, including retries, the waits between them, all
            pages of a list, and the time that your code takes between two elements or chunks.
            Disabled by default.

    All but `total` start anew with each request of a call. Idle and event timeouts do not run while
    your code does not read.
    """

    __module__ = "openwebui"

    __slots__ = ("connect", "first_byte", "idle", "event", "total")

    def __init__(
        self,
        total: Optional[float] = None,
        *,
        connect: Optional[float] = None,
        first_byte: Optional[float] = None,
        idle: Optional[float] = None,
        event: Optional[float] = None,
    ) -> None:
        self.connect: Optional[float] = connect
        self.first_byte: Optional[float] = first_byte
        self.idle: Optional[float] = idle
        self.event: Optional[float] = event
        self.total: Optional[float] = total

    def __repr__(self) -> str:
        values = ((name, getattr(self, name)) for name in self.__slots__)
        return f"Timeout({', '.join(f'{name}={value!r}' for name, value in values if value is not None)})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Timeout):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """For the models of pydantic."""
        from importlib import import_module

        return import_module("pydantic_core").core_schema.is_instance_schema(cls)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]
