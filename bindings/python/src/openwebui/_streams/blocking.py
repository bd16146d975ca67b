"""The streams and lists of a blocking client: responses that are read while they arrive."""

from __future__ import annotations

from .._errors import OpenWebUIError
from .._native.call import MAIN_SLICE, longest_wait
from .._native.constants import DONE, OK
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
    from collections.abc import Callable, Iterator
    from types import TracebackType
    from typing import Any, Generic, Optional, TypeVar

    from .._native.call import Call
    from ..types.chat import ChatCompletionChunk
    from ..types.ollama import OllamaProgress
    from .readers import Reader, TextReader

    Self = TypeVar("Self", bound="_CallIterator")
    T = TypeVar("T")
    Event = TypeVar("Event")
    Whole = TypeVar("Whole")

    class _Generic(Generic[T]):
        """The generic base class, for type checkers."""

    class _Generic2(Generic[Event, Whole]):
        """The same of two types."""

else:

    class _Generic:
        def __class_getitem__(cls, of: Any) -> Any:
            return cls

    _Generic2 = _Generic


class _CallIterator(CallMixin):
    """The base of streams and lists: reads a call, and can be closed before its end."""

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
        """Closes the connection; the server then stops. Does nothing after the end or a second time.
        May be called on any thread; a thread that is reading gets :class:`openwebui.CancelledError`.
        """
        self._call.stop()
        self._reader.drop()

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()


class Pages(_CallIterator, _Generic["T"]):
    """An iterator over the elements of a list that the server sends in pages.

    The first page is requested when the first element is read, and each further page when its turn
    comes; errors are raised there. A context manager. It may be closed before the end.
    """

    __module__ = "openwebui"

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
    """The base of all streams: waits for the beginning of the response when it is created."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._reader = self._reader_of(call)
        try:
            while not self._reader.begin():
                call.wait.value = longest_wait()
        except BaseException as error:
            call.stop_with(error)
            raise
        self.status_code: int = call.http_status

    def __next__(self) -> Any:
        for item in self._read():
            return item
        raise StopIteration


class _TextStream(_Stream, TextMixin):
    """A stream with a text in it."""

    _reader: TextReader

    def _ipython_display_(self) -> None:
        """In a notebook: reads the stream; its text grows in place."""
        from importlib import import_module

        display: Any = import_module("IPython.display").display
        text = ""
        shown = display({"text/plain": text}, raw=True, display_id=True)
        for piece in self.text:
            text += piece
            # None outside of a notebook, where nothing can be replaced.
            if shown is not None:
                shown.update({"text/plain": text, "text/markdown": text}, raw=True)
        if shown is None:
            print(text)

    @property
    def text(self) -> Iterator[str]:
        """An iterator over the text of the first choice. Pieces of text that arrived together are one
        piece. It ends and raises as the stream itself does."""
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
    """The base of streams of chunks."""

    def __iter__(self) -> Iterator[ChatCompletionChunk]:
        return self._read()

    def __next__(self) -> ChatCompletionChunk:
        chunk: ChatCompletionChunk = super().__next__()
        return chunk


class Stream(_ChatStream, CompletionMixin):
    """The stream of a chat, from ``client.chat.completions.create(stream=True)``.

    An iterator over :class:`openwebui.ChatCompletionChunk`, one for each event of the server. To read
    only the text, use :attr:`text`, which is faster. The iteration ends when the response is
    complete. Otherwise :class:`openwebui.StreamError`, :class:`openwebui.TruncatedError`,
    :class:`openwebui.APITimeoutError` or :class:`openwebui.APIConnectionError` is raised after the
    last chunk; ``partial_text`` is the text received.

    A context manager: leaving it, or dropping the last reference, closes the connection, and the
    server stops generating. One thread at a time may read a stream; any thread may close it. Other
    threads may read :attr:`response` while no thread reads the stream (RuntimeError otherwise).
    """

    __module__ = "openwebui"


class OutletStream(_ChatStream, OutletMixin):
    """The stream of a chat with outlet filters, from ``client.chat.with_outlet(stream=True)``.

    The chunks are those of the model, unfiltered. After the last chunk the outlet filters of the
    server run; :attr:`response` is then the filtered conversation. If a filter fails, the error is
    raised after the last chunk.
    """

    __module__ = "openwebui"


class EventStream(_Stream, EventMixin):
    """The stream of any endpoint, from ``client.request(…, stream=True)``.

    An iterator over the events: the JSON of each, its objects as :class:`openwebui.Record`, or its
    text if it is not JSON. The iteration ends at the end of the HTTP body: for an unknown endpoint
    no other end marker is known. At a path of a known protocol, such as ``/openai/chat/completions``,
    it ends and raises as the stream of that protocol. A response that the server does not stream is
    the only event.
    """

    __module__ = "openwebui"

    def __iter__(self) -> Iterator[Any]:
        return self._read()


class ProgressStream(_Stream, ProgressMixin):
    """The stream of a long operation of Ollama, from ``client.ollama.pull(…, stream=True)``.

    An iterator over its steps, records with ``status``, and ``completed`` of ``total`` bytes where they
    are known (else None). It ends at the status ``"success"``. Otherwise
    :class:`openwebui.StreamError` or :class:`openwebui.TruncatedError` is raised after the last step.
    A context manager.
    """

    def __iter__(self) -> Iterator[OllamaProgress]:
        return self._read()

    def __next__(self) -> OllamaProgress:
        step: OllamaProgress = super().__next__()
        return step


class ResponseStream(_TextStream, ResponseMixin, _Generic2["Event", "Whole"]):
    """The stream of a response of the Responses API, of Messages, or of Ollama's API.

    An iterator over the events of the server, records; :attr:`text` reads only the text. It ends when the
    response is complete, and raises as :class:`openwebui.Stream` otherwise. A context manager.
    """

    __module__ = "openwebui"

    if TYPE_CHECKING:

        @property
        def response(self) -> Whole: ...  # type: ignore[override]

    def __iter__(self) -> Iterator[Event]:
        return self._read()

    def __next__(self) -> Event:
        event: Event = super().__next__()
        return event
