"""The records of responses: JSON objects with their members as attributes and as items."""

from .chat import (
    ChatCompletion,
    ChatCompletionChunk,
    Choice,
    ChunkChoice,
    CompletedChat,
    Delta,
    Embedding,
    EmbeddingList,
    Function,
    IgnoredFile,
    Message,
    Model,
    ModelList,
    Response,
    ResponseEvent,
    ToolCall,
    Usage,
)
from .files import FileObject, FileStatus, KnowledgeBase, SignIn
from .ingest import IngestCounts, IngestedFile, IngestResult
from .ollama import (
    OllamaChat,
    OllamaEmbeddings,
    OllamaGeneration,
    OllamaMessage,
    OllamaModel,
    OllamaModelInfo,
    OllamaModelList,
    OllamaProgress,
)
from .record import Record

_PARAMS = {"ChatFields": "fields", "Item": "params", "Messages": "params", "Source": "params"}

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .fields import ChatFields
    from .params import Item, Messages, Source


def __getattr__(name: str) -> "Any":
    # The types of arguments need typing, which nothing else of this package does.
    if name not in _PARAMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f"{__name__}.{_PARAMS[name]}"), name)
    return value


__all__ = [
    "ChatCompletion",
    "ChatCompletionChunk",
    "ChatFields",
    "Choice",
    "ChunkChoice",
    "CompletedChat",
    "Delta",
    "Embedding",
    "EmbeddingList",
    "FileObject",
    "FileStatus",
    "Function",
    "IgnoredFile",
    "IngestCounts",
    "IngestResult",
    "IngestedFile",
    "Item",
    "KnowledgeBase",
    "Message",
    "Messages",
    "Model",
    "ModelList",
    "OllamaChat",
    "OllamaEmbeddings",
    "OllamaGeneration",
    "OllamaMessage",
    "OllamaModel",
    "OllamaModelInfo",
    "OllamaModelList",
    "OllamaProgress",
    "Record",
    "Response",
    "ResponseEvent",
    "SignIn",
    "Source",
    "ToolCall",
    "Usage",
]
