"""The streams and lists of an asynchronous client: responses that are read while they arrive."""

from __future__ import annotations

from .._annotations import evaluated_when_read
from .._native.constants import AGAIN, DONE, OK
from .blocking import _Generic, _Generic2
from .mixins import (
    CallMixin,
    ChatMixin,
    CompletionMixin,
    EventMixin,
    OutletMixin,
    ProgressMixin,
    ResponseMixin,
    StreamMixin,
    TextMixin,
)
from .readers import ItemReader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Generator
    from types import TracebackType
    from typing import Any, Optional, TypeVar

    from .._native.loop import AsyncCall
    from ..types.chat import ChatCompletionChunk
    from ..types.ollama import OllamaProgress
    from .readers import Reader, TextReader

    Self = TypeVar("Self", bound="_CallIterator")
    T = TypeVar("T")
    Event = TypeVar("Event")
    Whole = TypeVar("Whole")


class _CallIterator(CallMixin):
    """The base of streams and lists: reads a call, and can be closed before its end."""

    _call: AsyncCall
    _reader: Reader

    async def _next(self) -> Any:
        reader = self._reader
        while True:
            for item in reader.items:
                return item
            if await self._call.until(reader.pull) == DONE:
                raise StopAsyncIteration

    async def close(self) -> None:
        """Closes the connection; the server then stops. Does nothing after the end or a second time. A
        task that is reading gets :class:`openwebui.CancelledError`."""
        self._stop()

    async def aclose(self) -> None:
        """The same, for :func:`contextlib.aclosing`."""
        self._stop()

    def _stop(self) -> None:
        self._call.stop()
        self._reader.drop()

    async def __aenter__(self: Self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self._stop()


class AsyncPages(_CallIterator, _Generic["T"]):
    """An asynchronous iterator over the elements of a list that the server sends in pages.

    The first page is requested when the first element is read, and each further page when its turn
    comes; errors are raised there. An asynchronous context manager. It may be closed before the end.
    """

    __module__ = "openwebui"

    def __init__(self, call: AsyncCall, convert: Callable[[Any], T]) -> None:
        self._call = call
        self._reader = ItemReader(call, convert)

    def __repr__(self) -> str:
        return "<openwebui.AsyncPages>"

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        item: T = await self._next()
        return item


class _AsyncStream(_CallIterator, StreamMixin):
    """The base of all streams: :func:`open_stream` waits for the beginning of the response."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call
        self._reader = self._reader_of(call)

    async def _begin(self) -> None:
        call, reader = self._call, self._reader
        try:
            await call.until(lambda: OK if reader.begin() else AGAIN)
        except BaseException as error:
            call.stop_with(error)
            raise
        self.status_code: int = call.http_status

    async def __anext__(self) -> Any:
        return await self._next()


class _TextStream(_AsyncStream, TextMixin):
    """The base of streams with text."""

    _reader: TextReader

    @property
    def text(self) -> AsyncTexts:
        """An asynchronous iterator over the text of the first choice. Pieces of text that arrived
        together are one piece. It ends and raises as the stream itself does."""
        return AsyncTexts(self)


class AsyncTexts:
    """The text of a stream, as an asynchronous iterator."""

    def __init__(self, stream: _TextStream) -> None:
        self._stream = stream

    def __aiter__(self) -> AsyncTexts:
        return self

    async def __anext__(self) -> str:
        reader = self._stream._reader
        if await self._stream._call.until(reader.pull_text) == DONE:
            raise StopAsyncIteration
        return reader.piece

    async def aclose(self) -> None:
        """Closes the stream."""
        await self._stream.close()


class _AsyncChatStream(_TextStream, ChatMixin):
    """The base of streams of chunks."""

    def __aiter__(self) -> AsyncIterator[ChatCompletionChunk]:
        return self

    async def __anext__(self) -> ChatCompletionChunk:
        # Twice as fast as with another coroutine for each chunk.
        for chunk in self._reader.items:
            return chunk  # type: ignore[no-any-return]
        return await self._next()  # type: ignore[no-any-return]


class AsyncStream(_AsyncChatStream, CompletionMixin):
    """The stream of a chat, from ``await client.chat.completions.create(stream=True)``.

    An asynchronous iterator over :class:`openwebui.ChatCompletionChunk`, one for each event of the
    server. To read only the text, use :attr:`text`, which is faster. The iteration ends when the
    response is complete. Otherwise :class:`openwebui.StreamError`, :class:`openwebui.TruncatedError`,
    :class:`openwebui.APITimeoutError` or :class:`openwebui.APIConnectionError` is raised after the
    last chunk; ``partial_text`` is the text received.

    An asynchronous context manager: leaving it, dropping the last reference, or cancelling the task
    that waits for it closes the connection, and the server stops generating. One task at a time may
    read a stream, in the event loop in which it was created.
    """

    __module__ = "openwebui"


class AsyncOutletStream(_AsyncChatStream, OutletMixin):
    """The stream of a chat with outlet filters, from ``await client.chat.with_outlet(stream=True)``.

    The chunks are those of the model, unfiltered. After the last chunk the outlet filters of the
    server run; :attr:`response` is then the filtered conversation. If a filter fails, the error is
    raised after the last chunk.
    """

    __module__ = "openwebui"


class AsyncEventStream(_AsyncStream, EventMixin):
    """The stream of any endpoint, from ``await client.request(…, stream=True)``.

    An asynchronous iterator over the events: the JSON of each, its objects as
    :class:`openwebui.Record`, or its text if it is not JSON. The iteration ends at the end of the HTTP
    body: for an unknown endpoint no other end marker is known. At a path of a known protocol, such as
    ``/openai/chat/completions``, it ends and raises as the stream of that protocol. A response that the
    server does not stream is the only event.
    """

    __module__ = "openwebui"

    def __aiter__(self) -> AsyncIterator[Any]:
        return self


class AsyncProgressStream(_AsyncStream, ProgressMixin):
    """The stream of a long operation of Ollama, from ``await client.ollama.pull(…, stream=True)``.

    An asynchronous iterator over its steps, records with ``status``, and ``completed`` of ``total`` bytes
    where they are known (else None). It ends at the status ``"success"``. Otherwise
    :class:`openwebui.StreamError` or :class:`openwebui.TruncatedError` is raised after the last step. An
    asynchronous context manager.
    """

    def __aiter__(self) -> AsyncIterator[OllamaProgress]:
        return self


class AsyncResponseStream(_TextStream, ResponseMixin, _Generic2["Event", "Whole"]):
    """The stream of a response of the Responses API, of Messages, or of Ollama's API.

    An asynchronous iterator over the events of the server, records; :attr:`text` reads only the text. It
    ends when the response is complete, and raises as :class:`openwebui.AsyncStream` otherwise. An
    asynchronous context manager.
    """

    __module__ = "openwebui"

    if TYPE_CHECKING:

        @property
        def response(self) -> Whole: ...  # type: ignore[override]

    def __aiter__(self) -> AsyncIterator[Event]:
        return self

    async def __anext__(self) -> Event:
        event: Event = await self._next()
        return event


@evaluated_when_read
class AsyncList(_Generic2["Event", "Whole"]):
    """A list of an asynchronous client: ``await`` it, or read it with ``async for``.

    The request is sent then. It can be given to what takes coroutines, such as
    :func:`asyncio.create_task`.
    """

    __module__ = "openwebui"

    def __init__(self, result: Coroutine[Any, Any, Whole]) -> None:
        self._result = result

    def __await__(self) -> Generator[Any, Any, Whole]:
        return self._result.__await__()

    async def __aiter__(self) -> AsyncIterator[Event]:
        """The elements."""
        for element in await self._result:  # type: ignore[attr-defined]
            yield element

    def send(self, value: Any) -> Any:
        """As of a coroutine."""
        return self._result.send(value)

    def throw(self, *error: Any) -> Any:
        """As of a coroutine."""
        return self._result.throw(*error)

    def close(self) -> None:
        """As of a coroutine: the request is not sent."""
        self._result.close()


async def open_stream(call: AsyncCall, kind: str, convert: Optional[Callable[[Any], Any]] = None) -> Any:
    """Waits until the response begins; returns a stream of this class, such as ``"Stream"``, converted."""
    stream: _AsyncStream = globals()[f"Async{kind}"](call)
    await stream._begin()
    return convert(stream) if convert else stream
