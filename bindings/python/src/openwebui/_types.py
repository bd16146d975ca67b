"""The shapes of chat answers and of the list of models, as far as they are known beforehand."""

from __future__ import annotations

from ._answers import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, ClassVar, Optional

    from ._answers import Members


class Function(Answer):
    """The function that a tool call names, and its arguments: JSON, as text."""

    name: Optional[str]
    arguments: str


class ToolCall(Answer):
    """A tool that the model wants called; in a chunk, a piece of that."""

    index: int
    id: Optional[str]
    type: Optional[str]
    function: Function

    _members: ClassVar[Members] = {"function": Function}


class Message(Answer):
    """What the model said. Goes back as it is into the next call's ``messages``."""

    role: Optional[str]
    content: Optional[str]
    reasoning_content: Optional[str]
    tool_calls: Optional[list[ToolCall]]
    refusal: Optional[str]

    _members: ClassVar[Members] = {"tool_calls": ToolCall}


class Delta(Message):
    """A piece of a message."""

    content: Optional[str]


class Usage(Answer):
    """How many tokens it took, as the server counts them."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class Choice(Answer):
    """One of the answers that were asked for."""

    index: int
    message: Message
    finish_reason: Optional[str]
    logprobs: Any

    _members: ClassVar[Members] = {"message": Message}


class ChunkChoice(Answer):
    """What a chunk adds to one of the answers."""

    index: int
    delta: Delta
    finish_reason: Optional[str]
    logprobs: Any

    _members: ClassVar[Members] = {"delta": Delta}


class ChatCompletion(Answer):
    """The answer of a chat."""

    id: str
    object: str
    created: int
    model: str
    choices: list[Choice]
    usage: Optional[Usage]
    sources: Optional[list[Any]]
    system_fingerprint: Optional[str]
    service_tier: Optional[str]

    _members: ClassVar[Members] = {"choices": Choice, "usage": Usage}

    @property
    def text(self) -> str:
        """The text of the first choice, ``""`` if it has none."""
        choices = self.choices
        return (choices[0].message.content or "") if choices and choices[0].message else ""


class Model(Answer):
    """A model that the API key may use."""

    id: str
    name: Optional[str]
    object: Optional[str]
    created: Optional[int]
    owned_by: Optional[str]


class ModelList(Answer):
    """The models in ``data``; a list of them by itself too: iterate over it, or take its ``len()``."""

    data: list[Model]

    _members: ClassVar[Members] = {"data": Model}

    def __iter__(self) -> Iterator[Any]:
        """The models."""
        return iter(self.data or ())

    def __len__(self) -> int:
        return len(self.data or ())
