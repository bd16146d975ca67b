"""Streams and lists of an asynchronous client: answers that are read while they arrive."""

from __future__ import annotations

from ._call import AGAIN, DONE, OK
from ._reading import ItemReader
from ._stream import _GenericIn
from ._stream_mixins import ChatMixin, CompletionMixin, EventMixin, OutletMixin, ResponseMixin, StreamMixin, TextMixin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from types import TracebackType
    from typing import Any, Optional, TypeVar

    from ._async_loop import AsyncCall
    from ._chunks import ChatCompletionChunk
    from ._reading import Reader, TextReader

    Self = TypeVar("Self", bound="_CallIterator")
    T = TypeVar("T")


class _CallIterator:
    """Whatever is read while it arrives: it can be left."""

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
        """Leaves it: the connection closes, and the server stops. What has ended, or was closed,
        stays as it is. A task that is reading gets :class:`openwebui.CancelledError`."""
        self._call.stop()

    async def aclose(self) -> None:
        """The same, for :func:`contextlib.aclosing`."""
        self._call.stop()

    async def __aenter__(self: Self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self._call.stop()


class AsyncPages(_CallIterator, _GenericIn["T"]):
    """A list that the server gives page by page, as an asynchronous iterator over its elements.
    Nothing is asked for before the first one is wanted, and each page when it is its turn; errors
    come out there. An asynchronous context manager; leaving early is fine.
    """

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
    """What all streams have in common: they begin where they are awaited."""

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
        self.status_code = call.http_status

    async def __anext__(self) -> Any:
        return await self._next()


class _TextStream(_AsyncStream, TextMixin):
    """A stream with a text in it."""

    _reader: TextReader

    @property
    def text(self) -> AsyncTexts:
        """The text of the first choice alone, as it arrives: all that is there each time, so pieces
        that came together come as one. Ends and fails as the stream itself does."""
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
        """Leaves the stream."""
        await self._stream.close()


class _AsyncChatStream(_TextStream, ChatMixin):
    """Chunks of a chat."""

    def __aiter__(self) -> AsyncIterator[ChatCompletionChunk]:
        return self

    async def __anext__(self) -> ChatCompletionChunk:
        # Twice as fast as by way of a coroutine of its own.
        for chunk in self._reader.items:
            return chunk  # type: ignore[no-any-return]
        return await self._next()  # type: ignore[no-any-return]


class AsyncStream(_AsyncChatStream, CompletionMixin):
    """A chat's answer while it arrives, from ``await client.chat.completions.create(stream=True)``.

    An asynchronous iterator over :class:`openwebui.ChatCompletionChunk`, one for each event of the
    server; for those who want the text alone, :attr:`text` is faster. It ends when the answer is
    whole. If it is not, :class:`openwebui.StreamError` or :class:`openwebui.TruncatedError` comes
    after the last chunk, with the text so far in ``partial_text``; so do the clocks' and the
    connection's errors.

    An asynchronous context manager: leaving it, dropping the last reference, or cancelling the task
    that waits for it closes the connection, and the server stops generating. To be read by one task
    at a time, of the loop in which it was made.
    """


class AsyncOutletStream(_AsyncChatStream, OutletMixin):
    """The same from ``await client.chat.with_outlet(stream=True)``: the chunks are what the model
    says. After the last of them the server's outlet filters run, and :attr:`answer` has what they
    made of it. If they fail, the error comes after the last chunk.
    """


class AsyncEventStream(_AsyncStream, EventMixin):
    """The events of any other endpoint's stream, from ``await client.request(…, stream=True)``: for
    each its JSON, objects as answers, or its text if it is not JSON. It ends at the clean end of the
    HTTP body, which is all that can be known of a stream of unknown kind. An answer that the server
    does not stream is its only event.
    """

    def __aiter__(self) -> AsyncIterator[Any]:
        return self


class AsyncResponseStream(_TextStream, ResponseMixin):
    """An answer of the Responses API or of Ollama's own while it arrives: an asynchronous iterator
    over the server's events as :class:`openwebui.Record`; :attr:`text` for the text alone. It ends
    when the answer is whole, and fails as :class:`openwebui.AsyncStream` does if it is not. An
    asynchronous context manager.
    """

    def __aiter__(self) -> AsyncIterator[Any]:
        return self


async def open_stream(call: AsyncCall, kind: str) -> Any:
    """A stream of this kind, such as ``"Stream"``, when its answer has begun."""
    stream: _AsyncStream = globals()[f"Async{kind}"](call)
    await stream._begin()
    return stream
