"""Makes chunks, records and texts of the events of a call. Nothing here waits: the code that runs the
call asks a reader repeatedly, and waits after each AGAIN."""

from __future__ import annotations

from ctypes import byref, c_size_t, c_void_p, sizeof, string_at

from . import _json
from ._chunks import FrameReader, PlainChunk, chunk_of_response
from ._constants import AGAIN, DONE, E_LIMIT, EVENT_DONE, EVENT_ERROR, EVENT_ITEM, EVENT_TEXT, OK
from ._errors import APIResponseError
from ._prototypes import TextBatch
from ._record import Record, wrap
from ._types import OllamaProgress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Optional

    from ._call import Call
    from ._chunks import ChatCompletionChunk


class Reader:
    """Reads a call: call `begin` until it returns True, then `pull`."""

    def __init__(self, call: Call) -> None:
        self.call = call
        #: The items of the last pull that have not been taken.
        self.items: Iterator[Any] = iter(())
        #: The first event was read by `begin` and not converted yet.
        self._held = False
        self._length = c_size_t()
        self._length_out = byref(self._length)
        self._data_of = call.library.unchecked("owui_event_data")
        self._data_of.restype = c_void_p

    def begin(self) -> bool:
        """Whether the response has begun; if False, call it again. Raises HTTP errors."""
        status = self.call.step()
        self._held = status == OK
        return status != AGAIN or bool(self.call.http_status)

    def pull(self) -> int:
        """Reads what has arrived. OK: it is in `items`, which may be empty. AGAIN, DONE and errors are
        those of :meth:`Call.step`."""
        status = OK if self._take() else self.call.step()
        if status == OK:
            self.items = iter(self._of_event())
        return status

    def _of_event(self) -> list[Any]:
        """The items made of the current event."""
        raise NotImplementedError

    def _take(self) -> bool:
        """Whether the event that `begin` has read is not converted yet; clears that."""
        held = self._held
        self._held = False
        return held

    def frame(self) -> Optional[bytes]:
        """The bytes of the frame of the event; None if it has no frame."""
        pointer = self._data_of(self.call.event, self._length_out)
        return string_at(pointer, self._length.value) if pointer else None


class ItemReader(Reader):
    """The elements of a list, converted with `convert`."""

    def __init__(self, call: Call, convert: Callable[[Any], Any]) -> None:
        self._convert = convert
        super().__init__(call)

    def _of_event(self) -> list[Any]:
        call = self.call
        if call.library.owui_event_kind(call.event) != EVENT_ITEM:
            return []
        return [self._convert(call.event_value())]


class EventReader(Reader):
    """The values of the frames of any stream. A response that is not streamed is the only event."""

    #: The class of the objects in them.
    _kind = Record

    def __init__(self, call: Call) -> None:
        self._has_given_body = False
        #: The number of the last frame that was read: a frame can be several events.
        self._number = 0
        super().__init__(call)

    def new_frame(self) -> Optional[bytes]:
        """The frame of the event; None if it has none, or was that of an event before."""
        number = self.call.library.owui_event_frame(self.call.event)
        if number == self._number:
            return None
        frame = self.frame()
        if frame is None or frame.strip() == b"[DONE]":
            return None
        self._number = number
        return frame

    def _of_event(self) -> list[Any]:
        frame = self.new_frame()
        return [] if frame is None else [event_value(frame, self._kind)]

    def pull(self) -> int:
        """Reads the next events; at the end a response that was not streamed."""
        status = super().pull()
        if status == DONE and not self._has_given_body and self.call.body():
            self._has_given_body = True
            self.items = iter((body_value(self.call, self._kind),))
            return OK
        return status


class TextReader(Reader):
    """A stream with text, which can be read alone."""

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        #: The text of the last `pull_text`.
        self.piece = ""
        self._next_text = call.library.unchecked("owui_call_next_text")
        self._texts = TextBatch(sizeof(TextBatch), 1)
        self._text_only = (call.handle, call.wait, byref(self._texts))

    def pull_text(self) -> int:
        """As `pull`, for the text of the first choice alone. OK: `piece` is all that has arrived."""
        if self._take() and self._is_text():
            self.piece = self.call.event_text()
            return OK
        status: int = self._next_text(*self._text_only)
        if status != OK:
            return self.call.check_status(status)
        batch = self._texts
        self.piece = string_at(batch.text or 0, batch.length).decode("utf-8", "replace")
        return OK

    def _is_text(self) -> bool:
        library, event = self.call.library, self.call.event
        return library.owui_event_kind(event) == EVENT_TEXT and not library.owui_event_index(event)


class ResponseReader(EventReader, TextReader):
    """The frames of a stream with text: of the Responses API, of Messages, or of Ollama's API."""


class ProgressReader(EventReader):
    """The steps of Ollama's pull, push or create."""

    _kind = OllamaProgress


class ChatReader(TextReader):
    """The chunks of a chat."""

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        self._frames = FrameReader()
        #: The number of the last frame with more than text: a frame can be several events.
        self._number = 0
        self._batch = TextBatch(sizeof(TextBatch), 0)
        self._next_batch = (call.handle, call.wait, byref(self._batch))

    def pull(self) -> int:
        """Reads a chunk for each frame that has arrived."""
        call = self.call
        if self._take():
            self.items = iter(self._of_event())
            return OK
        status: int = self._next_text(*self._next_batch)
        if status != OK:
            return call.check_status(status)
        # All at once, because the pointers are valid only until the next pull.
        chunks: list[ChatCompletionChunk] = []
        batch = self._batch
        pieces, event = batch.count, batch.event
        if pieces:
            joined = string_at(batch.text or 0, batch.length)
            template = self._frames.template
            start = 0
            for end in batch.ends[: pieces - 1 if event else pieces]:
                chunks.append(PlainChunk(joined[start:end].decode("utf-8", "replace"), template))
                start = end
        if event:
            call.event.value = event
            chunks += self._of_event()
        self.items = iter(chunks)
        return OK

    def pull_text(self) -> int:
        """Reads the text of the chunks that are left, or of the events that have arrived."""
        # The rest of the chunks that arrived together.
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
        if kind == EVENT_ERROR:
            return None
        return self._frames.full(frame, call.event_text() if kind == EVENT_TEXT else None)

    def _whole(self) -> Optional[ChatCompletionChunk]:
        """The chunk of a response that was not streamed: it is complete in its DONE event."""
        if self._number or self.call.library.owui_event_kind(self.call.event) != EVENT_DONE:
            return None
        response = self.call.response()
        return chunk_of_response(response) if isinstance(response, dict) else None


def collector(call: Call, raw: bool, limit: int) -> Callable[[Call], Any]:
    """Makes the call keep its frames, `limit` bytes of them at most. Returns a function that makes the
    result when the call has ended: a list of the events, or the response that was not streamed; if
    `raw`, its bytes."""
    events = EventReader(call)
    frames: list[bytes] = []
    left = limit

    def observe(call: Call) -> None:
        nonlocal left
        frame = events.new_frame()
        if frame is not None:
            left -= len(frame)
            if left < 0:
                raise call.error(E_LIMIT)
            frames.append(frame)

    def convert(call: Call) -> Any:
        call.observer = None
        body = call.body()
        if body is None and frames:
            return [event_value(frame) for frame in frames]
        return (body or b"") if raw else body_value(call)

    call.observer = observe
    return convert


def event_value(frame: bytes, kind: type[Record] = Record) -> Any:
    """The JSON of a frame, or its text if it is not JSON."""
    try:
        return wrap(_json.loads(frame), kind)
    except (ValueError, RecursionError):
        return frame.decode("utf-8", "replace")


def body_value(call: Call, kind: type[Record] = Record) -> Any:
    """A whole response, converted according to its content type."""
    body = call.body()
    media = call.header("content-type").partition(";")[0].strip().lower()
    if not body:
        return None
    if media == "application/json" or media.endswith("+json"):
        try:
            return wrap(_json.loads(body), kind)
        except (ValueError, RecursionError) as error:
            raise APIResponseError(
                f"the content type of the response is {media}, but its body is not JSON: {error}",
                kind="OWUI_E_JSON",
                status_code=call.http_status,
                body=body.decode("utf-8", "replace"),
            ) from None
    return body.decode("utf-8", "replace") if media.startswith("text/") else body
