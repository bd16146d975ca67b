"""Streams and lists of a blocking client: answers that are read while they arrive."""

from __future__ import annotations

from ._call import DONE, MAIN_SLICE, OK, longest_wait
from ._errors import OpenWebUIError
from ._reading import ItemReader
from ._stream_mixins import ChatMixin, CompletionMixin, EventMixin, OutletMixin, ResponseMixin, StreamMixin, TextMixin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType
    from typing import Any, Generic, Optional, TypeVar

    from ._call import Call
    from ._chunks import ChatCompletionChunk
    from ._reading import Reader, TextReader

    Self = TypeVar("Self", bound="_CallIterator")
    T = TypeVar("T")

    class _GenericIn(Generic[T]):
        """What it is a stream of."""

else:

    class _GenericIn:
        def __class_getitem__(cls, of: Any) -> Any:
            return cls


class _CallIterator:
    """Whatever is read while it arrives: it can be left."""

    _call: Call
    _reader: Reader

    def _read(self) -> Iterator[Any]:
        call, reader = self._call, self._reader
        access, pull = call.with_exclusive_access, reader.pull
        call.wait.value = MAIN_SLICE
        try:
            while True:
                yield from reader.items
                status = access(pull)
                if status == OK:
                    continue
                if status == DONE:
                    return
                call.wait.value = longest_wait()
        except (GeneratorExit, OpenWebUIError):
            raise
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Leaves it: the connection closes, and the server stops. What has ended, or was closed,
        stays as it is. Any thread; one that is reading gets :class:`openwebui.CancelledError`."""
        self._call.stop()

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()


class Pages(_CallIterator, _GenericIn["T"]):
    """A list that the server gives page by page, as an iterator over its elements. Nothing is asked
    for before the first one is wanted, and each page when it is its turn; errors come out there. A
    context manager; leaving early is fine.
    """

    def __init__(self, call: Call, convert: Callable[[Any], T]) -> None:
        self._call = call
        self._reader = ItemReader(call, convert)

    def __repr__(self) -> str:
        return "<openwebui.Pages>"

    def __iter__(self) -> Iterator[T]:
        return self._read()

    def __next__(self) -> T:
        for item in self:
            return item
        raise StopIteration


class _Stream(_CallIterator, StreamMixin):
    """What all streams have in common: they begin where they are made."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._reader = self._reader_of(call)
        try:
            while not self._reader.begin():
                call.wait.value = longest_wait()
        except BaseException as error:
            call.stop_with(error)
            raise
        self.status_code = call.http_status

    def __next__(self) -> Any:
        for item in self._read():
            return item
        raise StopIteration


class _TextStream(_Stream, TextMixin):
    """A stream with a text in it."""

    _reader: TextReader

    @property
    def text(self) -> Iterator[str]:
        """The text of the first choice alone, as it arrives: all that is there each time, so pieces
        that came together come as one. Ends and fails as the stream itself does."""
        return self._texts()

    def _texts(self) -> Iterator[str]:
        call, reader = self._call, self._reader
        access, pull = call.with_exclusive_access, reader.pull_text
        call.wait.value = MAIN_SLICE
        try:
            while True:
                status = access(pull)
                if status == OK:
                    yield reader.piece
                    continue
                if status == DONE:
                    return
                call.wait.value = longest_wait()
        except (GeneratorExit, OpenWebUIError):
            raise
        except BaseException:
            self.close()
            raise


class _ChatStream(_TextStream, ChatMixin):
    """Chunks of a chat."""

    def __iter__(self) -> Iterator[ChatCompletionChunk]:
        return self._read()

    def __next__(self) -> ChatCompletionChunk:
        chunk: ChatCompletionChunk = super().__next__()
        return chunk


class Stream(_ChatStream, CompletionMixin):
    """A chat's answer while it arrives, from ``client.chat.completions.create(stream=True)``.

    An iterator over :class:`openwebui.ChatCompletionChunk`, one for each event of the server; for
    those who want the text alone, :attr:`text` is faster. It ends when the answer is whole. If it
    is not, :class:`openwebui.StreamError` or :class:`openwebui.TruncatedError` comes after the last
    chunk, with the text so far in ``partial_text``; so do the clocks' and the connection's errors.

    A context manager: leaving it, or dropping the last reference, closes the connection, and the
    server stops generating. To be read by one thread at a time, and closed by any; others may ask for
    :attr:`answer` while it does not wait for more (RuntimeError if it does).
    """


class OutletStream(_ChatStream, OutletMixin):
    """The same from ``client.chat.with_outlet(stream=True)``: the chunks are what the model says.
    After the last of them the server's outlet filters run, and :attr:`answer` has what they made of
    it. If they fail, the error comes after the last chunk.
    """


class EventStream(_Stream, EventMixin):
    """The events of any other endpoint's stream, from ``client.request(…, stream=True)``: for each
    its JSON, objects as answers, or its text if it is not JSON. It ends at the clean end of the
    HTTP body, which is all that can be known of a stream of unknown kind. An answer that the server
    does not stream is its only event.
    """

    def __iter__(self) -> Iterator[Any]:
        return self._read()


class ResponseStream(_TextStream, ResponseMixin):
    """An answer of the Responses API or of Ollama's own while it arrives: an iterator over the
    server's events as :class:`openwebui.Record`; :attr:`text` for the text alone. It ends when the
    answer is whole, and fails as :class:`openwebui.Stream` does if it is not. A context manager.
    """

    def __iter__(self) -> Iterator[Any]:
        return self._read()
