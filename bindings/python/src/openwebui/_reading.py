"""What the events of a stream are made into. Nothing here waits: whoever drives the call asks a
reader again and again, and waits after each AGAIN as it is its way."""

from __future__ import annotations

from ctypes import POINTER, byref, c_size_t, c_void_p, string_at

from . import _json
from ._call import AGAIN, DONE, OK
from ._chunks import FrameReader, PlainChunk, chunk_of_response
from ._errors import APIResponseError
from ._record import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Optional

    from ._call import Call
    from ._chunks import ChatCompletionChunk

_TEXT = 1
_ERROR = 7
_DONE = 8
_ITEM = 9


class Reader:
    """Reads a call: `begin` until it has begun, then `pull`."""

    def __init__(self, call: Call) -> None:
        self.call = call
        #: What the last pull has brought, as far as nobody has taken it.
        self.items: Iterator[Any] = iter(())
        #: There is an event that nobody has looked at: the first one, which was waited for.
        self._held = False
        self._length = c_size_t()
        self._length_out = byref(self._length)
        self._data_of = call.library.unchecked("owui_event_data")
        self._data_of.restype = c_void_p

    def begin(self) -> bool:
        """Whether the answer has begun; False: ask again. Refusals come out here."""
        status = self.call.step()
        self._held = status == OK
        return status != AGAIN or bool(self.call.http_status)

    def pull(self) -> int:
        """Goes on by what is there. OK: `items` has what it brought, which may be nothing. AGAIN,
        DONE and errors as :meth:`Call.step`."""
        status = OK if self._take() else self.call.step()
        if status == OK:
            self.items = iter(self._of_event())
        return status

    def _of_event(self) -> list[Any]:
        """What the event at hand is made into."""
        raise NotImplementedError

    def _take(self) -> bool:
        """Whether the event that was waited for at the beginning is still to be looked at."""
        held = self._held
        self._held = False
        return held

    def frame(self) -> Optional[bytes]:
        """The bytes of the event's frame; None for one that came in none."""
        pointer = self._data_of(self.call.event, self._length_out)
        return string_at(pointer, self._length.value) if pointer else None


class ItemReader(Reader):
    """The elements of a list, made by `convert`."""

    def __init__(self, call: Call, convert: Callable[[Any], Any]) -> None:
        self._convert = convert
        super().__init__(call)

    def _of_event(self) -> list[Any]:
        call = self.call
        if call.library.owui_event_kind(call.event) != _ITEM:
            return []
        return [self._convert(call.event_value())]


class EventReader(Reader):
    """The values of any stream's frames. An answer that is not streamed is its only event."""

    def __init__(self, call: Call) -> None:
        self._has_given_body = False
        super().__init__(call)

    def _of_event(self) -> list[Any]:
        frame = self.frame()
        return [] if frame is None or frame.strip() == b"[DONE]" else [event_value(frame)]

    def pull(self) -> int:
        """See above."""
        status = super().pull()
        if status == DONE and not self._has_given_body and self.call.body():
            self._has_given_body = True
            self.items = iter((body_value(self.call),))
            return OK
        return status


class TextReader(Reader):
    """A stream with a text in it, which can be had alone."""

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        #: What the last `pull_text` has brought.
        self.piece = ""
        self._text, self._count = c_void_p(), c_size_t()
        self._next_text = call.library.unchecked("owui_call_next_text")
        self._out = (call.handle, call.wait, byref(self._text), self._length_out)
        self._text_only = (*self._out, None, byref(self._count), None)

    def pull_text(self) -> int:
        """As `pull`, but for the text of the first choice alone: OK, and `piece` is all that is there."""
        if self._take() and self._is_text():
            self.piece = self.call.event_text()
            return OK
        status: int = self._next_text(*self._text_only)
        if status != OK:
            return self.call.check_status(status)
        self.piece = string_at(self._text.value or 0, self._length.value).decode("utf-8", "replace")
        return OK

    def _is_text(self) -> bool:
        library, event = self.call.library, self.call.event
        return library.owui_event_kind(event) == _TEXT and not library.owui_event_index(event)


class ResponseReader(EventReader, TextReader):
    """The frames of an answer of the Responses API or of Ollama's own."""

    def __init__(self, call: Call) -> None:
        #: The number of the last frame that was told: each of its facts is an event.
        self._number = 0
        super().__init__(call)

    def _of_event(self) -> list[Any]:
        call = self.call
        number = call.library.owui_event_frame(call.event)
        if number == self._number:
            return []
        items = super()._of_event()
        if items:
            self._number = number
        return items


class ChatReader(TextReader):
    """The chunks of a chat."""

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        self._frames = FrameReader()
        #: The number of the last frame that was not plain: each of its facts is an event.
        self._number = 0
        self._ends = POINTER(c_size_t)()
        self._batch = (*self._out, byref(self._ends), byref(self._count), call.event_out)

    def pull(self) -> int:
        """See above: a chunk for each frame that is there."""
        call = self.call
        if self._take():
            self.items = iter(self._of_event())
            return OK
        status: int = self._next_text(*self._batch)
        if status != OK:
            return call.check_status(status)
        # All at once, since the pointers are good until the next pull only.
        chunks: list[ChatCompletionChunk] = []
        pieces = self._count.value
        if pieces:
            joined = string_at(self._text.value or 0, self._length.value)
            template = self._frames.template
            start = 0
            for end in self._ends[: pieces - 1 if call.event.value else pieces]:
                chunks.append(PlainChunk(joined[start:end].decode("utf-8", "replace"), template))
                start = end
        if call.event.value:
            chunks += self._of_event()
        self.items = iter(chunks)
        return OK

    def pull_text(self) -> int:
        """See above."""
        # Chunks that came together with the last one that was taken.
        self.piece = "".join(chunk.text for chunk in self.items)
        return OK if self.piece else super().pull_text()

    def _of_event(self) -> list[Any]:
        frame = self.frame()
        chunk = self._whole() if frame is None else self._full(frame)
        return [] if chunk is None else [chunk]

    def _full(self, frame: bytes) -> Optional[ChatCompletionChunk]:
        call = self.call
        number = call.library.owui_event_frame(call.event)
        if number == self._number:
            return None
        self._number = number
        kind = call.library.owui_event_kind(call.event)
        if kind == _ERROR:
            return None
        return self._frames.full(frame, call.event_text() if kind == _TEXT else None)

    def _whole(self) -> Optional[ChatCompletionChunk]:
        """The end of an answer; one that was not streamed is all in it."""
        if self._number or self.call.library.owui_event_kind(self.call.event) != _DONE:
            return None
        answer = self.call.response()
        return chunk_of_response(answer) if isinstance(answer, dict) else None


def collector(call: Call, raw: bool) -> Callable[[Call], Any]:
    """Has the call remember its frames. Returns what makes its result of them when it has ended: a
    list of the events, or the answer that was not streamed, by `raw` as the bytes that it came in."""
    events = EventReader(call)
    frames: list[bytes] = []

    def observe(_: Call) -> None:
        frame = events.frame()
        if frame is not None and frame.strip() != b"[DONE]":
            frames.append(frame)

    def convert(call: Call) -> Any:
        call.observer = None
        body = call.body()
        if body is None and frames:
            return [event_value(frame) for frame in frames]
        return (body or b"") if raw else body_value(call)

    call.observer = observe
    return convert


def event_value(frame: bytes) -> Any:
    """A frame's JSON, or its text if it is none."""
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
                kind="OWUI_E_JSON",
                status_code=call.http_status,
                body=body.decode("utf-8", "replace"),
            ) from None
    return body.decode("utf-8", "replace") if kind.startswith("text/") else body
