"""The records of responses: JSON objects with their members as attributes and as items."""

from .chat import (
    ChatCompletion,
    ChatCompletionChunk,
    Choice,
    ChunkChoice,
    CompletedChat,
    Delta,
    Function,
    IgnoredFile,
    Message,
    Model,
    ModelList,
    OllamaProgress,
    ToolCall,
    Usage,
)
from .files import FileObject, FileStatus, KnowledgeBase, SignIn
from .ingest import IngestCounts, IngestedFile, IngestResult
from .record import Record

__all__ = [
    "ChatCompletion",
    "ChatCompletionChunk",
    "Choice",
    "ChunkChoice",
    "CompletedChat",
    "Delta",
    "FileObject",
    "FileStatus",
    "Function",
    "IgnoredFile",
    "IngestCounts",
    "IngestResult",
    "IngestedFile",
    "KnowledgeBase",
    "Message",
    "Model",
    "ModelList",
    "OllamaProgress",
    "Record",
    "SignIn",
    "ToolCall",
    "Usage",
]
