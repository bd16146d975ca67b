"""The chunks of a streamed chat, in the shape of OpenAI's, made from the frames of the server."""

from __future__ import annotations

from . import _json
from ._types import ChatCompletion, ChunkChoice, Delta, Usage, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Optional

    from ._record import Members

#: The choices of a chunk without choices, so that
#: ``chunk.choices[0].delta.content`` is None there and not an error.
_NOTHING: list[dict[str, Any]] = [{"index": 0, "delta": {}, "finish_reason": None}]

#: The members that every frame repeats.
_ENVELOPE = ("id", "object", "created", "model", "system_fingerprint", "service_tier")


class ChatCompletionChunk(ChatCompletion):
    """One event of a streamed chat: ``chunk.choices[0].delta.content``, or simply ``chunk.text``.

    Open WebUI sends ``sources`` before the first text, and ``usage`` at the end, with
    ``choices == []`` as OpenAI does.
    """

    __slots__ = ()

    choices: list[ChunkChoice]  # type: ignore[assignment]

    _members: ClassVar[Members] = {"choices": ChunkChoice, "usage": Usage}

    @property
    def text(self) -> str:
        """The text that this chunk adds to the first choice, ``""`` if it adds none."""
        for choice in self.choices or ():
            if isinstance(choice, ChunkChoice) and not choice.index:
                return text_of(choice.delta)
        return ""


class PlainDelta(Delta, shown_as=Delta):
    """The delta of a chunk that has only text."""

    __slots__ = ("_template", "content")

    _template: Template
    content: Optional[str]

    def _tree(self) -> dict[str, Any]:
        return {**self._template.delta, "content": self.content}


class PlainChoice(ChunkChoice, shown_as=ChunkChoice):
    """The choice of a chunk that has only text."""

    __slots__ = ("_template", "delta")

    _template: Template
    delta: Delta

    def _tree(self) -> dict[str, Any]:
        return {**self._template.choice, "delta": self.delta._data}


class PlainChunk(ChatCompletionChunk, shown_as=ChatCompletionChunk):
    """A chunk whose frame differs from its template in the text only; its JSON is made when needed."""

    __slots__ = ("_template", "_text")

    def __init__(self, text: str, template: Template) -> None:
        self._text = text
        self._template = template

    @property
    def text(self) -> str:
        """The text that this chunk adds to the first choice."""
        return self._text

    @property
    def choices(self) -> list[ChunkChoice]:  # type: ignore[override]
        """The choices; here always the first alone."""
        # Most chunks take this path: 0.5 µs, a quarter of the cost of making the JSON first.
        delta = PlainDelta.__new__(PlainDelta)
        delta.content = self._text
        choice = PlainChoice.__new__(PlainChoice)
        choice._template = delta._template = self._template
        choice.delta = delta
        return [choice]

    def _tree(self) -> dict[str, Any]:
        return {**self._template.tree, "choices": [choice._data for choice in self.choices]}


class Template:
    """The members of a frame without its text, shared by the plain chunks of a stream."""

    __slots__ = ("tree", "choice", "delta")

    def __init__(self, tree: dict[str, Any]) -> None:
        self.tree = {name: tree[name] for name in _ENVELOPE if name in tree}
        self.choice: dict[str, Any] = {"index": 0, "delta": None, "finish_reason": None}
        self.delta: dict[str, Any] = {}


class FrameReader:
    """Makes chunks of the frames that have more than text."""

    __slots__ = ("template",)

    def __init__(self) -> None:
        self.template = Template({})

    def full(self, frame: bytes, text: Optional[str]) -> Optional[ChatCompletionChunk]:
        """The chunk of any frame; None if the frame is not a JSON object. `text` is the content as the
        library decoded it, if the frame has any: a surrogate pair may be split over two frames."""
        try:
            tree = _json.loads(frame)
        except (ValueError, RecursionError):
            return None
        if not isinstance(tree, dict):
            return None
        choices = tree.get("choices")
        if not isinstance(choices, list):
            return chunk_without_choices(tree)
        if not self.template.tree:
            self.template = Template(tree)
        if text is not None and b"\\u" in frame:
            delta = choices[0].get("delta") if len(choices) == 1 and isinstance(choices[0], dict) else None
            if isinstance(delta, dict) and isinstance(delta.get("content"), str):
                delta["content"] = text
        return ChatCompletionChunk(tree)


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
    chunk = ChatCompletionChunk(tree)
    # What a loop over chunks reads; the item is as it came.
    chunk.__dict__["choices"] = [ChunkChoice(choice) for choice in _NOTHING]
    return chunk
