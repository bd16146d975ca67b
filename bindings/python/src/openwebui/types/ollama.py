"""The records of Ollama's API, with their documented members."""

from __future__ import annotations

from .record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Optional

    from .record import Members


class OllamaProgress(Record):
    """A step of ``client.ollama.pull``, ``push`` or ``create``, with the bytes of a file that are done."""

    status: Optional[str]
    digest: Optional[str]
    total: Optional[int]
    completed: Optional[int]


class _OllamaTimes(Record):
    """What every response of a model has."""

    model: Optional[str]
    created_at: Optional[str]
    done: Optional[bool]
    done_reason: Optional[str]
    total_duration: Optional[int]
    load_duration: Optional[int]
    prompt_eval_count: Optional[int]
    prompt_eval_duration: Optional[int]
    eval_count: Optional[int]
    eval_duration: Optional[int]


class OllamaGeneration(_OllamaTimes):
    """The continuation of a prompt; in a stream a piece of it."""

    response: str
    thinking: Optional[str]
    context: Optional[list[int]]
    logprobs: Any
    image: Optional[str]
    completed: Optional[int]
    total: Optional[int]


class OllamaMessage(Record):
    """A message of a model of Ollama."""

    role: str
    content: Optional[str]
    thinking: Optional[str]
    images: Optional[list[Any]]
    tool_name: Optional[str]
    tool_calls: Optional[list[Any]]


class OllamaChat(_OllamaTimes):
    """The next message of a conversation; in a stream a piece of it."""

    message: OllamaMessage
    logprobs: Any

    _members: ClassVar[Members] = {"message": OllamaMessage}


class OllamaEmbeddings(_OllamaTimes):
    """The embeddings of texts, in their order."""

    embeddings: list[list[float]]


class OllamaModel(Record):
    """A model that Ollama has, or has loaded."""

    model: Optional[str]
    name: Optional[str]
    modified_at: Optional[str]
    expires_at: Optional[str]
    size: Optional[int]
    size_vram: Optional[int]
    context_length: Optional[int]
    digest: Optional[str]
    details: Any


class OllamaModelList(Record):
    """The models that Ollama has, or has loaded."""

    models: list[OllamaModel]

    _members: ClassVar[Members] = {"models": OllamaModel}


class OllamaModelInfo(Record):
    """The details of a model of Ollama."""

    modified_at: Optional[str]
    modelfile: Optional[str]
    template: Optional[str]
    parameters: Optional[str]
    license: Optional[str]
    details: Any
    model_info: Any
    capabilities: Optional[list[str]]

    @property
    def modelinfo(self) -> Any:
        """``model_info``, by the name that the ollama package has."""
        return self.model_info
