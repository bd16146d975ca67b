"""The shapes of chat answers and of the list of models, as far as they are known beforehand."""

from __future__ import annotations

from ._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, ClassVar, Optional

    from ._call import Call
    from ._record import Members


class Function(Record):
    """The function that a tool call names, and its arguments: JSON, as text."""

    name: Optional[str]
    arguments: str


class ToolCall(Record):
    """A tool that the model wants called; in a chunk, a piece of that."""

    index: int
    id: Optional[str]
    type: Optional[str]
    function: Function

    _members: ClassVar[Members] = {"function": Function}


class Message(Record):
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


class Usage(Record):
    """How many tokens it took, as the server counts them."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class Choice(Record):
    """One of the answers that were asked for."""

    index: int
    message: Message
    finish_reason: Optional[str]
    logprobs: Any

    _members: ClassVar[Members] = {"message": Message}


class ChunkChoice(Record):
    """What a chunk adds to one of the answers."""

    index: int
    delta: Delta
    finish_reason: Optional[str]
    logprobs: Any

    _members: ClassVar[Members] = {"delta": Delta}


class IgnoredFile(Record):
    """An entry of a chat's ``files`` that has put nothing before the model. Its ``reason`` is
    ``"missing"`` (unknown, someone else's, of a wrong type) or ``"empty"`` (it has no text, or is not
    processed)."""

    type: Optional[str]
    id: str
    name: Optional[str]
    reason: str


class ChatCompletion(Record):
    """The answer of a chat.

    ``sources`` is what was looked up in its ``files``, and ``ignored_files`` are those of them that
    the server has passed over without a word.
    """

    id: str
    object: str
    created: int
    model: str
    choices: list[Choice]
    usage: Optional[Usage]
    sources: Optional[list[Any]]
    system_fingerprint: Optional[str]
    service_tier: Optional[str]
    #: Not the server's, which is silent about them; so it is no item, nor in :meth:`to_dict`.
    ignored_files: list[IgnoredFile]

    _members: ClassVar[Members] = {"choices": Choice, "usage": Usage}

    def __reduce__(self) -> tuple[Any, ...]:
        kept = {name: value for name, value in self.__dict__.items() if name == "ignored_files"}
        return (*super().__reduce__(), kept)

    @property
    def text(self) -> str:
        """The text of the first choice, ``""`` if it has none."""
        choices = self.choices
        return (choices[0].message.content or "") if choices and choices[0].message else ""


class CompletedChat(Record):
    """A conversation after the server's outlet filters: its ``messages``, the answer the last."""

    model: Optional[str]
    messages: Optional[list[Message]]
    id: Optional[str]
    chat_id: Optional[str]
    session_id: Optional[str]

    _members: ClassVar[Members] = {"messages": Message}

    @property
    def text(self) -> str:
        """The last message's text, ``""`` if there is none."""
        return (self.messages[-1].content or "") if self.messages else ""


class Model(Record):
    """A model that the API key may use."""

    id: str
    name: Optional[str]
    object: Optional[str]
    created: Optional[int]
    owned_by: Optional[str]


class ModelList(Record):
    """The models in ``data``; a list of them by itself too: iterate over it, or take its ``len()``."""

    data: list[Model]

    _members: ClassVar[Members] = {"data": Model}

    def __iter__(self) -> Iterator[Any]:
        """The models."""
        return iter(self.data or ())

    def __len__(self) -> int:
        return len(self.data or ())


def chat_completion(call: Call) -> ChatCompletion:
    """A chat's answer, as far as it has come."""
    tree = call.response()
    answer = ChatCompletion(tree if isinstance(tree, dict) and tree else {"choices": []})
    answer.__dict__["ignored_files"] = ignored_files(call)
    return answer


def ignored_files(call: Call) -> list[IgnoredFile]:
    """Of a chat that has ended."""
    return [IgnoredFile(entry) for entry in call.ignored_files()]
