"""The pieces of a streamed chat, in openai's shape, made from the frames that the server sent."""

from __future__ import annotations

from . import _json
from ._types import ChatCompletion, ChunkChoice, Delta, Usage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Optional

    from ._record import Members

#: What stands for the choices of a frame about something else, so that
#: ``chunk.choices[0].delta.content`` is None there and not an error.
_NOTHING: list[dict[str, Any]] = [{"index": 0, "delta": {}, "finish_reason": None}]

#: What every frame repeats.
_ENVELOPE = ("id", "object", "created", "model", "system_fingerprint", "service_tier")


class ChatCompletionChunk(ChatCompletion):
    """One event of a streamed chat: ``chunk.choices[0].delta.content``, or simply ``chunk.text``.

    Besides text Open WebUI sends ``sources`` before the first of it, and ``usage`` at the end, with
    ``choices == []`` as openai does.
    """

    __slots__ = ()

    choices: list[ChunkChoice]  # type: ignore[assignment]

    _members: ClassVar[Members] = {"choices": ChunkChoice, "usage": Usage}

    @property
    def text(self) -> str:
        """The text that this chunk adds to the first choice, ``""`` if none."""
        for choice in self.choices:
            if not choice.index:
                return (choice.delta.content or "") if choice.delta else ""
        return ""


class PlainDelta(Delta, shown_as=Delta):
    """The delta of a chunk that says nothing but text."""

    __slots__ = ("_template", "content")

    _template: Template
    content: Optional[str]

    def _tree(self) -> dict[str, Any]:
        return {**self._template.delta, "content": self.content}


class PlainChoice(ChunkChoice, shown_as=ChunkChoice):
    """The choice of a chunk that says nothing but text."""

    __slots__ = ("_template", "delta")

    _template: Template
    delta: Delta

    def _tree(self) -> dict[str, Any]:
        return {**self._template.choice, "delta": self.delta._data}


class PlainChunk(ChatCompletionChunk, shown_as=ChatCompletionChunk):
    """A chunk whose frame is its template with another text; made into a tree only if need be."""

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
        """What the chunk adds to the first choice."""
        # The way of nearly every chunk of nearly every program: 0.5 µs, a quarter of what trees cost.
        delta = PlainDelta.__new__(PlainDelta)
        delta.content = self._text
        choice = PlainChoice.__new__(PlainChoice)
        choice._template = delta._template = self._template
        choice.delta = delta
        return [choice]

    def _tree(self) -> dict[str, Any]:
        return {**self._template.tree, "choices": [choice._data for choice in self.choices]}


class Template:
    """What the plain chunks of a stream have in common: the frame's members beside the text."""

    __slots__ = ("tree", "choice", "delta")

    def __init__(self, tree: dict[str, Any]) -> None:
        self.tree = {name: tree[name] for name in _ENVELOPE if name in tree}
        self.choice: dict[str, Any] = {"index": 0, "delta": None, "finish_reason": None}
        self.delta: dict[str, Any] = {}


class FrameReader:
    """Makes chunks of the frames that say more than text."""

    __slots__ = ("template",)

    def __init__(self) -> None:
        self.template = Template({})

    def full(self, frame: bytes, text: Optional[str]) -> Optional[ChatCompletionChunk]:
        """The chunk of any frame; None if it is none. `text` is what the library made of its
        content, if it has any: the halves of a character may come in two frames."""
        try:
            tree = _json.loads(frame)
        except (ValueError, RecursionError):
            return None
        if not isinstance(tree, dict):
            return None
        if "choices" not in tree:
            return chunk_without_choices(tree)
        if not self.template.tree:
            self.template = Template(tree)
        if text is not None and b"\\u" in frame:
            choices = tree["choices"]
            if isinstance(choices, list) and len(choices) == 1 and "delta" in choices[0]:
                choices[0]["delta"]["content"] = text
        return ChatCompletionChunk(tree)


def chunk_of_response(answer: dict[str, Any]) -> ChatCompletionChunk:
    """An unstreamed answer, which a server may give to whoever asked for a stream, as one chunk."""
    choices = answer.get("choices")
    if not isinstance(choices, list):
        return chunk_without_choices(answer)
    pieces = [
        {**{name: value for name, value in choice.items() if name != "message"}, "delta": choice.get("message") or {}}
        for choice in choices
    ]
    return ChatCompletionChunk({**answer, "object": "chat.completion.chunk", "choices": pieces})


def chunk_without_choices(tree: dict[str, Any]) -> ChatCompletionChunk:
    """The chunk of a frame about something else."""
    chunk = ChatCompletionChunk(tree)
    chunk.__dict__["choices"] = [ChunkChoice(choice) for choice in _NOTHING]
    return chunk
