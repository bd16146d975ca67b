"""The records of chats and of the list of models, with their documented members."""

from __future__ import annotations

from .record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from typing import Any, ClassVar, NoReturn, Optional, TypeVar

    from .record import Members

    Self = TypeVar("Self", bound="ModelList")


class Function(Record):
    """The function of a tool call: its name, and its arguments as JSON text."""

    name: Optional[str]
    arguments: str


class ToolCall(Record):
    """A call of a tool that the model requests; in a chunk, a piece of it."""

    index: int
    id: Optional[str]
    type: Optional[str]
    function: Function

    _members: ClassVar[Members] = {"function": Function}


class Message(Record):
    """A message of the model. It can be passed in the ``messages`` of the next call."""

    role: Optional[str]
    content: Optional[str]
    reasoning_content: Optional[str]
    tool_calls: Optional[list[ToolCall]]
    refusal: Optional[str]
    function_call: Any
    audio: Any
    annotations: Any

    _members: ClassVar[Members] = {"tool_calls": ToolCall}


class Delta(Message):
    """A piece of a message. It cannot be changed."""

    _is_frozen: ClassVar[bool] = True

    content: Optional[str]


class Usage(Record):
    """The numbers of tokens, as the server reports them."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int
    completion_tokens_details: Any
    prompt_tokens_details: Any


class Choice(Record):
    """One of the completions that were requested."""

    index: int
    message: Message
    finish_reason: Optional[str]
    logprobs: Any

    _members: ClassVar[Members] = {"message": Message}


class ChunkChoice(Record):
    """What a chunk adds to one of the choices. It cannot be changed."""

    _is_frozen: ClassVar[bool] = True

    index: int
    delta: Delta
    finish_reason: Optional[str]
    logprobs: Any

    _members: ClassVar[Members] = {"delta": Delta}


class IgnoredFile(Record):
    """An entry of a chat's ``files`` that the server did not use. Its ``reason`` is ``"missing"``
    (unknown, of another user, or of a wrong type) or ``"empty"`` (without text, or not processed)."""

    type: Optional[str]
    id: str
    name: Optional[str]
    reason: str


def text_of(message: Any) -> str:
    """The text of a message or a delta, whose content is text, or a list of parts of which some are text."""
    content = message.get("content") if isinstance(message, Record) else None
    if isinstance(content, list):
        # As the library does: any part with text, and strings.
        texts = [part.get("text") if isinstance(part, Record) else part for part in content]
        return "".join(text for text in texts if isinstance(text, str))
    return content if isinstance(content, str) else ""


class ChatCompletion(Record):
    """The response of a chat.

    ``sources`` has the passages of ``files`` that were given to the model; ``ignored_files`` the
    entries of ``files`` that the server did not use, which it does not report.
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
    metadata: Any
    moderation: Any
    obfuscation: Optional[str]
    #: Added by this package: so it is no item, and not in :meth:`to_dict`.
    ignored_files: list[IgnoredFile]

    _members: ClassVar[Members] = {"choices": Choice, "usage": Usage}

    def __reduce__(self) -> tuple[Any, ...]:
        kept = {name: value for name, value in self.__dict__.items() if name == "ignored_files"}
        return (*super().__reduce__(), kept)

    @property
    def text(self) -> str:
        """The text of the first choice, ``""`` if it has none."""
        choices = self.choices
        return text_of(choices[0].get("message")) if choices and isinstance(choices[0], Record) else ""


class ChatCompletionChunk(ChatCompletion):
    """One event of a streamed chat: ``chunk.choices[0].delta.content``, or simply ``chunk.text``.

    Open WebUI sends ``sources`` before the first text, and ``usage`` at the end, with
    ``choices == []`` as OpenAI does: :attr:`text` is ``""`` there. A chunk cannot be changed.
    """

    __slots__ = ()

    _is_frozen: ClassVar[bool] = True

    choices: list[ChunkChoice]  # type: ignore[assignment]

    _members: ClassVar[Members] = {"choices": ChunkChoice, "usage": Usage}

    @property
    def text(self) -> str:
        """The text that this chunk adds to the first choice, ``""`` if it adds none."""
        for choice in self.choices or ():
            if isinstance(choice, ChunkChoice) and not choice.index:
                return text_of(choice.delta)
        return ""


class Response(Record):
    """A response of the Responses API."""

    id: str
    object: str
    created_at: Any
    completed_at: Any
    status: Optional[str]
    model: Optional[str]
    output: list[Any]
    usage: Any
    error: Any
    incomplete_details: Any
    previous_response_id: Optional[str]
    # What was asked for, as the provider of the model repeats it.
    access_programs: Any
    background: Optional[bool]
    conversation: Any
    image: Any
    input_transformations: Any
    instructions: Any
    max_output_tokens: Optional[int]
    max_tool_calls: Optional[int]
    metadata: Any
    moderation: Any
    parallel_tool_calls: Optional[bool]
    prompt: Any
    prompt_cache_diagnostics: Any
    prompt_cache_key: Optional[str]
    prompt_cache_options: Any
    prompt_cache_retention: Any
    reasoning: Any
    safety_identifier: Optional[str]
    service_tier: Optional[str]
    temperature: Optional[float]
    text: Any
    tool_choice: Any
    tool_usage: Any
    tools: Optional[list[Any]]
    top_logprobs: Optional[int]
    top_p: Optional[float]
    truncation: Optional[str]
    user: Optional[str]

    @property
    def output_text(self) -> str:
        """The text of all messages, ``""`` if there is none."""
        output = self.get("output")
        messages = [item for item in output if isinstance(item, Record)] if isinstance(output, list) else []
        parts = [part for item in messages for part in item.get("content") or () if isinstance(part, Record)]
        return "".join([part.get("text") or "" for part in parts if part.get("type") == "output_text"])


class ResponseEvent(Record):
    """An event of a streamed response; ``type`` tells what it has, such as ``delta``, or the whole
    ``response`` at the end."""

    type: str
    sequence_number: Optional[int]
    response: Response

    _members: ClassVar[Members] = {"response": Response}


class CompletedChat(Record):
    """A conversation after the outlet filters: ``messages``, the last one that of the model."""

    model: Optional[str]
    messages: Optional[list[Message]]
    id: Optional[str]
    chat_id: Optional[str]
    session_id: Optional[str]

    _members: ClassVar[Members] = {"messages": Message}

    @property
    def text(self) -> str:
        """The text of the last message, ``""`` if there is none."""
        return text_of(self.messages[-1]) if self.messages else ""


class Model(Record):
    """A model that the API key may use."""

    id: str
    name: Optional[str]
    object: Optional[str]
    created: Optional[int]
    owned_by: Optional[str]
    shutdown_date: Any


class Embedding(Record):
    """The embedding of one text."""

    index: int
    object: str
    embedding: list[float]


class EmbeddingList(Record):
    """The embeddings of texts: ``data[i].embedding``."""

    object: str
    data: list[Embedding]
    model: Optional[str]
    usage: Optional[Usage]

    _members: ClassVar[Members] = {"data": Embedding, "usage": Usage}


class ModelList(Record):
    """A list of models: iterable, with ``len()``. The models are in ``data`` too."""

    object: Optional[str]

    data: list[Model]

    _members: ClassVar[Members] = {"data": Model}

    def __iter__(self) -> Iterator[Model]:
        """The models."""
        return iter(self._listed())

    def __len__(self) -> int:
        return len(self._listed())

    async def __aiter__(self) -> AsyncIterator[Model]:
        """The models, for ``async for``."""
        for model in self._listed():
            yield model

    def has_next_page(self) -> bool:
        """False: the list is whole."""
        return False

    def next_page_info(self) -> None:
        """None: there is no next page."""

    def get_next_page(self) -> NoReturn:
        """Raises RuntimeError: there is no next page."""
        raise RuntimeError("there is no next page: the list is whole")

    def iter_pages(self: Self) -> Iterator[Self]:
        """The only page."""
        yield self

    def _listed(self) -> list[Model]:
        data = self.data
        return data if isinstance(data, list) else []
