"""Streams: answers that are read while they arrive."""

from __future__ import annotations

from ctypes import POINTER, byref, c_size_t, c_void_p, string_at

from . import _json
from ._answers import Answer, wrap
from ._call import DONE, MAIN_SLICE, OK, longest_wait
from ._chunks import FrameReader, PlainChunk, of_whole
from ._errors import APIResponseError, OpenWebUIError
from ._types import ChatCompletion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import Any, Optional, TypeVar

    from ._call import Call
    from ._chunks import ChatCompletionChunk

    Self = TypeVar("Self", bound="_Stream")

_TEXT = 1
_ERROR = 7
_DONE = 8


class _Stream:
    """What all streams have in common: they begin, and can be left."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._next = call.next
        self._handle = call.handle
        self._event = call.event
        self._event_out = call.event_out
        self._length = c_size_t()
        self._length_out = byref(self._length)
        self._data_of = call.library.unchecked("owui_event_data")
        self._data_of.restype = c_void_p
        #: An event was waited for, and nobody has looked at it.
        self._waiting = False
        try:
            self._begin()
        except BaseException:
            call.stop()
            raise

    def _begin(self) -> None:
        """Until the answer begins: refusals come out where the stream is made."""
        call = self._call
        wait = MAIN_SLICE
        while True:
            status = self._next(self._handle, wait, self._event_out)
            if status == OK:
                self._waiting = True
                return
            call.settle(status)
            if status == DONE or call.http_status:
                return
            wait = longest_wait()

    def _advance(self) -> bool:
        """Waits for the next event. False: the answer is whole. Once it has failed it fails for ever."""
        try:
            return self._call.advance()
        except OpenWebUIError:
            raise
        except BaseException:
            self.close()
            raise

    def _take(self) -> bool:
        """Whether the event that was waited for at the beginning is still to be looked at."""
        waiting = self._waiting
        self._waiting = False
        return waiting

    def _frame(self) -> Optional[bytes]:
        """The bytes of the event's frame; None for one that came in none."""
        pointer = self._data_of(self._event, self._length_out)
        return string_at(pointer, self._length.value) if pointer else None

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self._call.http_status

    def close(self) -> None:
        """Leaves the stream: its connection closes, and the server stops generating. A stream that
        has ended, or was closed, stays as it is. Any thread; a thread that is reading the stream
        gets :class:`openwebui.CancelledError`."""
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


class _TextStream(_Stream):
    """A stream with a text in it."""

    def _event_text(self) -> str:
        pointer = self._call.library.owui_event_text(self._event, self._length_out)
        return string_at(pointer, self._length.value).decode("utf-8", "replace")

    @property
    def text(self) -> Iterator[str]:
        """The text of the first choice alone, as it arrives: all that is there each time, so pieces
        that came together come as one. Ends and fails as the stream itself does."""
        return self._texts()

    def _texts(self) -> Iterator[str]:
        call = self._call
        library = call.library
        if self._take() and not library.owui_event_index(self._event) and library.owui_event_kind(self._event) == _TEXT:
            yield self._event_text()
        handle, next_text = self._handle, call.library.unchecked("owui_call_next_text")
        text, length, count = c_void_p(), c_size_t(), c_size_t()
        out = byref(text), byref(length), None, byref(count), None
        wait = MAIN_SLICE
        try:
            while True:
                status = next_text(handle, wait, *out)
                if status == OK:
                    yield string_at(text.value or 0, length.value).decode("utf-8", "replace")
                    continue
                call.settle(status)
                if status == DONE:
                    return
                wait = longest_wait()
        except (GeneratorExit, OpenWebUIError):
            raise
        except BaseException:
            self.close()
            raise


class Stream(_TextStream):
    """A chat's answer while it arrives, from ``client.chat.completions.create(stream=True)``.

    An iterator over :class:`openwebui.ChatCompletionChunk`, one for each event of the server; for
    those who want the text alone, :attr:`text` is faster. It ends when the answer is whole. If it
    is not, :class:`openwebui.StreamError` or :class:`openwebui.TruncatedError` comes after the last
    chunk, with the text so far in ``partial_text``; so do the clocks' and the connection's errors.

    A context manager: leaving it, or dropping the last reference, closes the connection, and the
    server stops generating. To be read by one thread at a time.
    """

    def __init__(self, call: Call) -> None:
        self._frames = FrameReader()
        #: The number of the last frame that was not plain: each of its facts is an event.
        self._number = 0
        super().__init__(call)

    def __repr__(self) -> str:
        return f"<openwebui.Stream {self.status_code}, {len(self._call.text())} characters>"

    def __next__(self) -> ChatCompletionChunk:
        for chunk in self:
            return chunk
        raise StopIteration

    def __iter__(self) -> Iterator[ChatCompletionChunk]:
        if self._take():
            yield from self._chunks_of_event()
        next_text = self._call.library.unchecked("owui_call_next_text")
        text, length, count = c_void_p(), c_size_t(), c_size_t()
        ends = POINTER(c_size_t)()
        event = self._event
        arguments = (
            self._handle,
            MAIN_SLICE,
            byref(text),
            byref(length),
            byref(ends),
            byref(count),
            self._event_out,
        )
        try:
            while True:
                status = next_text(*arguments)
                if status == OK:
                    pieces = count.value
                    if pieces:
                        joined = string_at(text.value or 0, length.value)
                        template = self._frames.template
                        start = 0
                        for end in ends[: pieces - 1 if event.value else pieces]:
                            yield PlainChunk(joined[start:end].decode("utf-8", "replace"), template)
                            start = end
                    if event.value:
                        yield from self._chunks_of_event()
                    continue
                self._call.settle(status)
                if status == DONE:
                    return
        except (GeneratorExit, OpenWebUIError):
            raise
        except BaseException:
            self.close()
            raise

    def _chunks_of_event(self) -> Iterator[ChatCompletionChunk]:
        frame = self._frame()
        chunk = self._whole() if frame is None else self._full(frame)
        if chunk is not None:
            yield chunk

    def _full(self, frame: bytes) -> Optional[ChatCompletionChunk]:
        library = self._call.library
        number = library.owui_event_frame(self._event)
        if number == self._number:
            return None
        self._number = number
        kind = library.owui_event_kind(self._event)
        if kind == _ERROR:
            return None
        return self._frames.full(frame, self._event_text() if kind == _TEXT else None)

    def _whole(self) -> Optional[ChatCompletionChunk]:
        """The end of an answer; one that was not streamed is all in it."""
        if self._number or self._call.library.owui_event_kind(self._event) != _DONE:
            return None
        answer = self._call.answer()
        return of_whole(answer) if isinstance(answer, dict) else None

    @property
    def answer(self) -> ChatCompletion:
        """The answer put together, in the shape of the unstreamed one: after the end the whole of
        it, before, or after an error, what has come. Does not wait."""
        return ChatCompletion(self._call.answer() or {"choices": []})


class EventStream(_Stream):
    """The events of any other endpoint's stream, from ``client.request(…, stream=True)``: for each
    its JSON, objects as answers, or its text if it is not JSON. It ends at the clean end of the
    HTTP body, which is all that can be known of a stream of unknown kind. An answer that the server
    does not stream is its only event.
    """

    def __init__(self, call: Call) -> None:
        self._told = False
        super().__init__(call)

    def __repr__(self) -> str:
        return f"<openwebui.EventStream {self.status_code}>"

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        frame = self._next_frame()
        if frame is not None:
            return _event_value(frame)
        if not self._told and self._call.body():
            self._told = True
            return body_value(self._call)
        raise StopIteration

    def _next_frame(self) -> Optional[bytes]:
        """None at the end."""
        while self._take() or self._advance():
            frame = self._frame()
            if frame is not None and frame.strip() != b"[DONE]":
                return frame
        return None

    def collect(self, raw: bool = False) -> Any:
        """Reads to the end: a list of the events, or the answer that was not streamed, by `raw` as
        the bytes that it came in."""
        frames = list(iter(self._next_frame, None))
        body = self._call.body()
        if body is None and frames:
            return [_event_value(frame) for frame in frames]
        return (body or b"") if raw else body_value(self._call)


class AnswerStream(EventStream, _TextStream):
    """An answer of the Responses API or of Ollama's own while it arrives: an iterator over the
    server's events as :class:`openwebui.Answer`; :attr:`text` for the text alone. It ends when the
    answer is whole, and fails as :class:`openwebui.Stream` does if it is not. A context manager.
    """

    def __init__(self, call: Call) -> None:
        self._number = 0
        super().__init__(call)

    def __repr__(self) -> str:
        return f"<openwebui.AnswerStream {self.status_code}, {len(self._call.text())} characters>"

    def _next_frame(self) -> Optional[bytes]:
        """None at the end. What a frame says in several events is told once."""
        while (frame := super()._next_frame()) is not None:
            number = self._call.library.owui_event_frame(self._event)
            if number != self._number:
                self._number = number
                return frame
        return None

    @property
    def answer(self) -> Answer:
        """The answer put together, in the shape of the unstreamed one: after the end the whole of
        it, before, or after an error, what has come. Does not wait."""
        return Answer(self._call.answer() or {})


def _event_value(frame: bytes) -> Any:
    try:
        return wrap(_json.loads(frame))
    except (ValueError, RecursionError):
        return frame.decode("utf-8", "replace")


def body_value(call: Call) -> Any:
    """A whole answer as what its content type says it is."""
    body = call.body()
    kind = call.header("content-type").partition(";")[0].strip().lower()
    if not body:
        return None
    if kind == "application/json" or kind.endswith("+json"):
        try:
            return wrap(_json.loads(body))
        except (ValueError, RecursionError) as error:
            raise APIResponseError(
                f"the answer is called {kind} and is none: {error}",
                status="OWUI_E_JSON",
                status_code=call.http_status,
                body=body.decode("utf-8", "replace"),
            ) from None
    return body.decode("utf-8", "replace") if kind.startswith("text/") else body
