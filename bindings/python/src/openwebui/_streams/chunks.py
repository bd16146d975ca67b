"""The chunks of a streamed chat, in the shape of OpenAI's, made from the frames of the server.

Frames of one shape differ only in values that change from frame to frame. Of these the library has decoded
the text, so a chunk is not decoded before something else of it is read: that takes a third of the time.
"""

from __future__ import annotations

from .._native import json
from .._native.constants import EVENT_ERROR, EVENT_REASONING, EVENT_TEXT, EVENT_TOOL_CALL
from ..types.chat import ChatCompletionChunk, ChunkChoice, Delta, Function, ToolCall
from ..types.record import Record, record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional

    #: For each frame the ends of its data and its text, its shape, kind and choice; the data; the texts, and the
    #: same decoded if they are ASCII.
    Batch = tuple[list[tuple[int, int, int, int, int]], bytes, bytes, str]

#: The choices of a chunk without choices, so that
#: ``chunk.choices[0].delta.content`` is None there and not an error.
_NOTHING: list[dict[str, Any]] = [{"index": 0, "delta": {}, "finish_reason": None}]


# ---- Chunks that are decoded when more than their text is read


class TextChunk(ChatCompletionChunk, shown_as=ChatCompletionChunk):
    """A chunk with one choice, whose delta has a text."""

    __slots__ = ("_frame", "_text")

    _frame: bytes
    _text: str

    @property
    def text(self) -> str:
        """The text that this chunk adds to the first choice."""
        return self._text

    @property
    def choices(self) -> list[ChunkChoice]:  # type: ignore[override]
        """The choices; here always one."""
        # Most of the cost of a chunk: so it calls nothing but `_new`, here and in the subclasses.
        choice = _new(PlainChoice)
        delta = _new(TextDelta)
        _put_choice_delta(choice, delta)
        _put_delta_chunk(delta, self)
        _put_content(delta, self._text)
        return [choice]

    def _tree(self) -> dict[str, Any]:
        tree: dict[str, Any] = json.loads(self._frame)
        # A surrogate pair may be split over two frames.
        if b"\\u" in self._frame:
            self._put(tree["choices"][0]["delta"])
        return tree

    def _put(self, delta: dict[str, Any]) -> None:
        """Puts the text into the decoded delta."""
        delta["content"] = self._text


class OtherTextChunk(TextChunk, shown_as=ChatCompletionChunk):
    """The same of another choice than the first."""

    __slots__ = ()

    text = ""


class ReasoningChunk(OtherTextChunk, shown_as=ChatCompletionChunk):
    """A chunk with one choice, whose delta has a piece of reasoning."""

    __slots__ = ()

    @property
    def choices(self) -> list[ChunkChoice]:  # type: ignore[override]
        """The choices; here always one."""
        choice = _new(PlainChoice)
        delta = _new(ReasoningDelta)
        _put_choice_delta(choice, delta)
        _put_delta_chunk(delta, self)
        _put_reasoning(delta, self._text)
        return [choice]

    def _put(self, delta: dict[str, Any]) -> None:
        delta["reasoning_content"] = self._text


class ToolChunk(OtherTextChunk, shown_as=ChatCompletionChunk):
    """A chunk with one choice, whose delta has a piece of the arguments of one tool call."""

    __slots__ = ()

    @property
    def choices(self) -> list[ChunkChoice]:  # type: ignore[override]
        """The choices; here always one."""
        choice = _new(PlainChoice)
        delta = _new(ToolDelta)
        call = _new(PlainToolCall)
        function = _new(PlainFunction)
        _put_choice_delta(choice, delta)
        _put_delta_chunk(delta, self)
        _put_call(delta, call)
        _put_function(call, function)
        _put_function_chunk(function, self)
        _put_arguments(function, self._text)
        return [choice]

    def _put(self, delta: dict[str, Any]) -> None:
        delta["tool_calls"][0]["function"]["arguments"] = self._text


class PlainChoice(ChunkChoice, shown_as=ChunkChoice):
    """The choice of such a chunk."""

    __slots__ = ("delta",)

    delta: _PlainDelta

    @property
    def finish_reason(self) -> Optional[str]:  # type: ignore[override]
        """Why the choice has ended; None before."""
        frame = self.delta._chunk._frame
        # A quotation mark inside a text has a backslash before it: the only such member is the choice's.
        place = frame.find(b'"finish_reason"') + 15
        if frame.startswith((b":null", b": null"), place) and frame.find(b'"finish_reason"', place) < 0:
            return None
        return self._data.get("finish_reason")

    def _tree(self) -> dict[str, Any]:
        return _place(self.delta._chunk._data, "choices")


class _PlainDelta(Delta, shown_as=Delta):
    __slots__ = ("_chunk",)

    _chunk: TextChunk

    def _tree(self) -> dict[str, Any]:
        return _place(self._chunk._data, "choices", "delta")


class TextDelta(_PlainDelta, shown_as=Delta):
    """The delta of a chunk with a text."""

    __slots__ = ("content",)

    content: Optional[str]


class ReasoningDelta(_PlainDelta, shown_as=Delta):
    """The delta of a chunk with a piece of reasoning."""

    __slots__ = ("reasoning_content",)

    reasoning_content: Optional[str]


class ToolDelta(_PlainDelta, shown_as=Delta):
    """The delta of a chunk with a piece of a tool call."""

    __slots__ = ("_call",)

    _call: PlainToolCall

    @property
    def tool_calls(self) -> list[ToolCall]:  # type: ignore[override]
        """The tool calls; here always one."""
        return [self._call]


class PlainToolCall(ToolCall, shown_as=ToolCall):
    """The tool call of such a delta."""

    __slots__ = ("function",)

    function: PlainFunction

    def _tree(self) -> dict[str, Any]:
        return _place(self.function._chunk._data, "choices", "delta", "tool_calls")


class PlainFunction(Function, shown_as=Function):
    """The function of such a tool call."""

    __slots__ = ("_chunk", "arguments")

    _chunk: TextChunk
    arguments: str

    def _tree(self) -> dict[str, Any]:
        return _place(self._chunk._data, "choices", "delta", "tool_calls", "function")


def _place(tree: dict[str, Any], *names: str) -> dict[str, Any]:
    """The object at this place of a decoded frame; of a list the first."""
    for name in names:
        found: Any = tree[name]
        if isinstance(found, list):
            found = found[0]
        tree = found._data if isinstance(found, Record) else found
    return tree


# The slots are set by themselves: an assignment would change a member of the record.
put_frame = TextChunk.__dict__["_frame"].__set__
put_text = TextChunk.__dict__["_text"].__set__
_put_choice_delta = PlainChoice.__dict__["delta"].__set__
_put_delta_chunk = _PlainDelta.__dict__["_chunk"].__set__
_put_content = TextDelta.__dict__["content"].__set__
_put_reasoning = ReasoningDelta.__dict__["reasoning_content"].__set__
_put_call = ToolDelta.__dict__["_call"].__set__
_put_function = PlainToolCall.__dict__["function"].__set__
_put_function_chunk = PlainFunction.__dict__["_chunk"].__set__
_put_arguments = PlainFunction.__dict__["arguments"].__set__


if TYPE_CHECKING:
    from typing import TypeVar

    _T = TypeVar("_T")

    def _new(kind: type[_T]) -> _T: ...

else:
    _new = object.__new__


# ---- Frames


class FrameReader:
    """Makes the chunks of the frames of a stream."""

    __slots__ = ("_kinds",)

    #: Shapes that are remembered. A stream has a few.
    _LIMIT = 64

    def __init__(self) -> None:
        #: The classes of the chunks of frames that are not decoded, by shape.
        self._kinds: dict[int, type[TextChunk]] = {}

    def chunks(self, batch: Batch) -> list[ChatCompletionChunk]:
        """The chunks of the frames."""
        find, new = self._kinds.get, _new
        chunks: list[ChatCompletionChunk] = []
        frames, data, texts, decoded = batch
        start = text_start = 0
        for end, text_end, shape, kind, index in frames:
            frame = data[start:end]
            text = decoded[text_start:text_end] if decoded else texts[text_start:text_end].decode("utf-8", "replace")
            start = end
            text_start = text_end
            known = find(shape)
            if known is not None and text:
                chunk = new(known)
                put_frame(chunk, frame)
                put_text(chunk, text)
                chunks.append(chunk)
                continue
            full = self.full(frame, text, shape, kind, index)
            if full is not None:
                chunks.append(full)
        return chunks

    def full(
        self, data: bytes, text: str = "", shape: int = 0, kind: int = EVENT_TEXT, index: int = 0
    ) -> Optional[ChatCompletionChunk]:
        """The chunk of any frame; None if the frame is an error, or not a JSON object."""
        if kind == EVENT_ERROR:
            return None
        try:
            tree = json.loads(data)
        except (ValueError, RecursionError):
            return None
        if not isinstance(tree, dict):
            return None
        choices = tree.get("choices")
        if not isinstance(choices, list):
            return chunk_without_choices(tree)
        if text:
            self._see_text(tree, data, text, shape, kind, index)
        return record_of(tree, ChatCompletionChunk)

    def _see_text(self, tree: dict[str, Any], data: bytes, text: str, shape: int, kind: int, index: int) -> None:
        """Finds the text in a frame, and remembers the place for frames of this shape."""
        choices = tree["choices"]
        if len(choices) != 1:
            return
        delta = choices[0].get("delta")
        if not isinstance(delta, dict):
            return
        if kind == EVENT_TEXT and b"\\u" in data:
            # The content as the library decoded it: a surrogate pair may be split over two frames.
            delta["content"] = text
        known = _kind_of_chunk(delta, text, kind, index)
        if shape and known:
            if len(self._kinds) == self._LIMIT:
                self._kinds.clear()
            self._kinds[shape] = known


def _kind_of_chunk(delta: dict[str, Any], text: str, kind: int, index: int) -> Optional[type[TextChunk]]:
    """The class for frames of the shape of this one; None if they must be decoded."""
    if kind == EVENT_TEXT and delta.get("content") == text:
        return OtherTextChunk if index else TextChunk
    if kind == EVENT_REASONING and delta.get("reasoning_content") == text:
        return ReasoningChunk
    calls = delta.get("tool_calls")
    if kind == EVENT_TOOL_CALL and isinstance(calls, list) and len(calls) == 1:
        function = calls[0].get("function")
        if isinstance(function, dict) and function.get("arguments") == text:
            return ToolChunk
    return None


def chunk_of_response(response: dict[str, Any]) -> ChatCompletionChunk:
    """A whole response as one chunk: a server may send one although a stream was requested."""
    choices = response.get("choices")
    if not isinstance(choices, list):
        return chunk_without_choices(response)
    pieces = [
        {**{name: value for name, value in choice.items() if name != "message"}, "delta": choice.get("message") or {}}
        for choice in choices
        if isinstance(choice, dict)
    ]
    return ChatCompletionChunk({**response, "object": "chat.completion.chunk", "choices": pieces})


def chunk_without_choices(tree: dict[str, Any]) -> ChatCompletionChunk:
    """The chunk of a frame that has no choices."""
    chunk = record_of(tree, ChatCompletionChunk)
    # What a loop over chunks reads; the item is as it came.
    chunk.__dict__["choices"] = [ChunkChoice(choice) for choice in _NOTHING]
    return chunk
