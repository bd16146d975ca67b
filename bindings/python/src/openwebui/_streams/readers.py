"""Makes chunks, records and texts of the events of a call. Nothing here waits: the code that runs the
call asks a reader repeatedly, and waits after each AGAIN."""

from __future__ import annotations

import sys
from _operator import itemgetter
from ctypes import byref, sizeof, string_at
from struct import iter_unpack

from .._errors import APIResponseError
from .._native import callbacks, json
from .._native.constants import AGAIN, DONE, E_HTML, E_LIMIT, EVENT_DONE, EVENT_ITEM, EVENT_TEXT, OK
from .._native.prototypes import Frame, FrameBatch, TextBatch
from ..types.ollama import OllamaProgress
from ..types.record import Record, wrap
from .chunks import FrameReader, chunk_of_response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Optional

    from .._native.call import Call
    from .chunks import Batch


class Reader:
    """Reads a call: call `begin` until it returns True, then `pull`."""

    def __init__(self, call: Call) -> None:
        self.call = call
        #: The items of the last pull that have not been taken.
        self.items: Iterator[Any] = iter(())

    def begin(self) -> bool:
        """Whether the response has begun; if False, call it again. Raises HTTP errors."""
        raise NotImplementedError

    def pull(self) -> int:
        """Reads what has arrived. OK: it is in `items`, which may be empty. AGAIN, DONE and errors are
        those of :meth:`Call.step`."""
        raise NotImplementedError

    def drop(self) -> None:
        """Drops the items that are left: a stream that was closed has no more."""
        for _ in self.items:
            pass


class ItemReader(Reader):
    """The elements of a list, converted with `convert`."""

    def __init__(self, call: Call, convert: Callable[[Any], Any]) -> None:
        self._convert = convert
        super().__init__(call)

    def pull(self) -> int:
        """Reads the next element."""
        call = self.call
        status = call.step()
        if status == OK and call.library.owui_event_kind(call.event) == EVENT_ITEM:
            self.items = iter((self._convert(call.event_value()),))
        return status


class BatchReader(Reader):
    """The frames of a stream, as many as have arrived at a time."""

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        #: What `begin` has read.
        self._first: Optional[Iterator[Any]] = None
        self._batch = FrameBatch(sizeof(FrameBatch))
        self._next_frames = call.library.unchecked("owui_call_next_frames")
        self._frames = (call.handle, call.wait, byref(self._batch))

    def begin(self) -> bool:
        """Whether the response has begun; if False, call it again. Raises HTTP errors."""
        status = self._read()
        if status == OK:
            self._first, self.items = self.items, iter(())
        # An error is raised when its body is there.
        return status != AGAIN or 0 < self.call.http_status < 400

    def pull(self) -> int:
        """Reads the frames that have arrived, or an event that did not come in a frame."""
        return OK if self._take_first() else self._read()

    def _take_first(self) -> bool:
        """Whether `begin` has read something that is in `items` only now."""
        if self._first is None:
            return False
        self.items, self._first = self._first, None
        return True

    def drop(self) -> None:
        """Drops the items that are left, and what `begin` has read."""
        self._take_first()
        super().drop()

    def _read(self) -> int:
        status: int = self._next_frames(*self._frames)
        if status != OK:
            return self.call.check_status(status)
        # All at once, because the pointers are valid only until the next pull.
        batch = self._batch
        if batch.count:
            self._take_frames(self._copied(batch))
        else:
            self.call.event.value = batch.event
            self._take_event()
        return OK

    @staticmethod
    def _copied(batch: FrameBatch) -> Batch:
        frames = list(iter_unpack("NNqii", string_at(batch.frames, sizeof(Frame) * batch.count)))
        length, text_length, *_ = frames[-1]
        text = string_at(batch.text, text_length)
        return frames, string_at(batch.data, length), text, text.decode() if text.isascii() else ""

    def _take_frames(self, batch: Batch) -> None:
        """Makes the items of these frames."""
        raise NotImplementedError

    def _take_event(self) -> None:
        """Makes the items of the current event of the call, which did not come in a frame."""
        self.items = iter(())


class EventReader(BatchReader):
    """The values of the frames of any stream. A response that is not streamed is the only event."""

    #: The class of the objects in them.
    _kind = Record

    def __init__(self, call: Call) -> None:
        self._has_given_body = False
        if call.kinds is not None:
            self._kind = call.kinds[0]
        super().__init__(call)

    def _take_frames(self, batch: Batch) -> None:
        self.items = iter([event_value(frame, self._kind) for frame, _ in pieces(batch) if not is_end(frame)])

    def pull(self) -> int:
        """Reads the next frames; at the end a response that was not streamed."""
        status = super().pull()
        if status == DONE and not self._has_given_body and self.call.body():
            self._has_given_body = True
            self.items = iter((self._body(),))
            return OK
        return status

    def _body(self) -> Any:
        return body_value(self.call, self._kind)


class TextReader(BatchReader):
    """A stream with text, which can be read alone."""

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        #: The text of the last `pull_text`.
        self.piece = ""
        #: The text of an event that did not come in a frame, and that has no item.
        self._event_text = ""
        self._next_text = call.library.unchecked("owui_call_next_text")
        self._texts = TextBatch(sizeof(TextBatch), 1)
        self._text_only = (call.handle, call.wait, byref(self._texts))

    def pull_text(self) -> int:
        """As `pull`, for the text of the first choice alone. OK: `piece` is all that has arrived."""
        self._take_first()
        piece = self._rest()
        if piece:
            self.piece = piece
            return OK
        status: int = self._next_text(*self._text_only)
        if status != OK:
            return self.call.check_status(status)
        batch = self._texts
        self.piece = string_at(batch.text or 0, batch.length).decode("utf-8", "replace")
        return OK

    def _rest(self) -> str:
        """Takes the text of the items that are left."""
        text, self._event_text = self._event_text, ""
        return text

    def _take_event(self) -> None:
        super()._take_event()
        library, event = self.call.library, self.call.event
        is_text = library.owui_event_kind(event) == EVENT_TEXT and not library.owui_event_index(event)
        self._event_text = self.call.event_text() if is_text else ""


class ResponseReader(EventReader, TextReader):
    """The frames of a stream with text: of the Responses API, of Messages, or of Ollama's API."""

    def __init__(self, call: Call) -> None:
        #: The items that are left, with their texts.
        self._left: Iterator[tuple[Any, str]] = iter(())
        super().__init__(call)

    def _take_frames(self, batch: Batch) -> None:
        kind = self._kind
        self._left = iter([(event_value(frame, kind), text) for frame, text in pieces(batch) if not is_end(frame)])
        self.items = map(itemgetter(0), self._left)

    def _rest(self) -> str:
        return "".join([text for _, text in self._left]) or super()._rest()


class ProgressReader(EventReader):
    """The steps of Ollama's pull, push or create."""

    _kind = OllamaProgress


class ChatReader(TextReader):
    """The chunks of a chat."""

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        self._reader = FrameReader()
        self._has_frames = False

    def _take_frames(self, batch: Batch) -> None:
        self._has_frames = True
        self.items = iter(self._reader.chunks(batch))

    def _take_event(self) -> None:
        """A response that was not streamed is complete in its DONE event."""
        super()._take_event()
        if self._has_frames or self.call.library.owui_event_kind(self.call.event) != EVENT_DONE:
            return
        response = self.call.response()
        if isinstance(response, dict):
            self.items = iter((chunk_of_response(response),))

    def _rest(self) -> str:
        return "".join([chunk.text for chunk in self.items]) or super()._rest()


def pieces(batch: Batch) -> Iterator[tuple[bytes, str]]:
    """The data of each frame, and its text of the first choice."""
    frames, data, texts, _ = batch
    start = text_start = 0
    for end, text_end, _, kind, index in frames:
        is_text = kind == EVENT_TEXT and not index
        yield data[start:end], texts[text_start:text_end].decode("utf-8", "replace") if is_text else ""
        start, text_start = end, text_end


def collector(call: Call, raw: bool, limit: int) -> Callable[[Call], Any]:
    """Makes the call keep its frames, `limit` bytes of them at most. Returns a function that makes the
    result when the call has ended: a list of the events, or the response that was not streamed; if
    `raw`, its bytes as they came, a web page and other streams too, without a limit."""
    # A frame can be several events.
    last = 0
    frames: list[bytes] = []
    left = sys.maxsize if raw else limit

    def observe(call: Call) -> None:
        nonlocal last, left
        number = call.library.owui_event_frame(call.event)
        frame = call.event_data()
        if frame is not None and number != last and (raw or not is_end(frame)):
            last = number
            left -= len(frame)
            if left < 0:
                raise call.error(E_LIMIT)
            frames.append(frame)

    def convert(call: Call) -> Any:
        call.observer = None
        body = call.body()
        if raw:
            media = call.header("content-type")
            page = call.counted_bytes(call.library.owui_call_error_body)
            return b"".join(taken) or page or body or b"".join([framed(frame, media) for frame in frames])
        if body is None and frames:
            return [event_value(frame) for frame in frames]
        return body_value(call)

    taken: list[bytes] = []
    if raw:
        # A known protocol is read as its frames.
        call.library.owui_call_on_data(call.handle, call.keep(callbacks.data(taken.append, call.raised)), None)
        call.accepted = E_HTML
    call.observer = observe
    return convert


class RawReader(EventReader):
    """The bytes of a response of a known protocol, whose frames are written as they came: events or lines."""

    def __init__(self, call: Call) -> None:
        self._end = b""
        super().__init__(call)

    def _take_frames(self, batch: Batch) -> None:
        media = self.call.header("content-type")
        events = [framed(frame, media) for frame, _ in pieces(batch)]
        self.items = iter(events)
        self._end = b"data: [DONE]\n\n" if events[-1].startswith(b"data:") else b""

    def pull(self) -> int:
        """Reads the next frames; at the end the end marker, or a response that was not streamed."""
        status = super().pull()
        if status == DONE and self._end:
            # The end marker is no frame.
            self.items, self._end = iter((self._end,)), b""
            return OK
        return status

    def _body(self) -> Any:
        return self.call.body()


def framed(frame: bytes, media: str) -> bytes:
    """A frame as the server sends it in a response of this content type."""
    if not media.startswith("text/event-stream"):
        return frame + b"\n"
    data = b"".join([b"data: %s\n" % line for line in frame.split(b"\n")])
    # Clients of these protocols go by the event's name, which is in its JSON too.
    head = frame[:200].partition(b'"type"')[2].lstrip(b': \t"')
    name = head[: head.find(b'"')] if frame[:1] == b"{" and b'"choices"' not in frame else b""
    return b"event: %s\n%s\n" % (name, data) if name.replace(b".", b"").replace(b"_", b"").isalpha() else data + b"\n"


def raw_bytes(call: Call, taken: list[bytes]) -> Callable[[], int]:
    """Has the bytes of the response put into `taken`. Returns what reads them: as :meth:`Call.step`."""
    status = call.library.owui_call_on_data(call.handle, call.keep(callbacks.data(taken.append, call.raised)), None)
    if status == OK:
        return call.step
    # The protocol of the endpoint is read, so that it is known whether the response is complete.
    reader = RawReader(call)

    def pull() -> int:
        status = reader.pull()
        taken.extend(reader.items)
        return status

    return pull


def is_end(frame: bytes) -> bool:
    """Whether the frame is the end marker of streams of OpenAI's."""
    return len(frame) < 16 and frame.strip() == b"[DONE]"


def event_value(frame: bytes, kind: type[Record] = Record) -> Any:
    """The JSON of a frame, or its text if it is not JSON."""
    try:
        return wrap(json.loads(frame), kind)
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
            return wrap(json.loads(body), kind)
        except (ValueError, RecursionError) as error:
            raise APIResponseError(
                f"the content type of the response is {media}, but its body is not JSON: {error}",
                kind="OWUI_E_JSON",
                status_code=call.http_status,
            ) from None
    return body.decode("utf-8", "replace") if media.startswith("text/") else body
