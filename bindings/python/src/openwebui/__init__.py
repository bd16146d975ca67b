"""A client of the Open WebUI HTTP API: chats, streamed or not, files, knowledge bases and any other endpoint::

    from openwebui import Client

    client = Client("http://localhost:3000", "sk-…")    # or OPENWEBUI_URL, OPENWEBUI_API_KEY
    stream = client.chat.completions.create(
        model="llama3.2:latest",
        messages=[{"role": "user", "content": "Why is the sky blue?"}],
        stream=True,
    )
    for chunk in stream:
        print(chunk.text, end="", flush=True)

Every error is an :class:`OpenWebUIError`. An incomplete response always raises an exception: it is
never returned as if it were complete. ``python -m openwebui`` is a small chat program for the terminal.

The C library ``libopenwebui`` does the work. It is loaded when the first client is created.
"""

from ._client import Client
from ._errors import (
    APIConnectionError,
    APIError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    CancelledError,
    ConflictError,
    DuplicateError,
    FileError,
    FileNotProcessedError,
    FileProcessingError,
    IngestError,
    InternalServerError,
    InvalidArgumentError,
    NotFoundError,
    OpenAIError,
    OpenWebUIError,
    PermissionDeniedError,
    RateLimitError,
    RequestTooLargeError,
    ResponseError,
    StreamError,
    TruncatedError,
    UnprocessableEntityError,
)
from ._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._async_client import AsyncClient, AsyncOpenAI
    from ._native.floats import read_floats
    from ._streams.asynchronous import (
        AsyncEventStream,
        AsyncList,
        AsyncOutletStream,
        AsyncPages,
        AsyncProgressStream,
        AsyncResponseStream,
        AsyncStream,
    )
    from ._streams.blocking import EventStream, OutletStream, Pages, ProgressStream, ResponseStream, Stream
    from ._timeouts import Timeout
    from .resources.raw import RawResponse
    from .types.chat import (
        ChatCompletion,
        ChatCompletionChunk,
        CompletedChat,
        IgnoredFile,
        Message,
        Model,
        ModelList,
    )
    from .types.files import FileObject, FileStatus, KnowledgeBase, SignIn
    from .types.ingest import IngestedFile, IngestResult
    from .types.ollama import OllamaProgress
    from .types.passages import Passage, passages
    from .types.record import Record

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncClient",
    "AsyncEventStream",
    "AsyncList",
    "AsyncOpenAI",
    "AsyncOutletStream",
    "AsyncPages",
    "AsyncProgressStream",
    "AsyncResponseStream",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "CancelledError",
    "ChatCompletion",
    "ChatCompletionChunk",
    "Client",
    "CompletedChat",
    "ConflictError",
    "DuplicateError",
    "EventStream",
    "FileError",
    "FileNotProcessedError",
    "FileObject",
    "FileProcessingError",
    "FileStatus",
    "IgnoredFile",
    "IngestError",
    "IngestResult",
    "IngestedFile",
    "InternalServerError",
    "InvalidArgumentError",
    "KnowledgeBase",
    "Message",
    "Model",
    "ModelList",
    "NotFoundError",
    "OllamaProgress",
    "OpenAI",
    "OpenAIError",
    "OpenWebUIError",
    "OutletStream",
    "Pages",
    "Passage",
    "PermissionDeniedError",
    "ProgressStream",
    "RateLimitError",
    "RawResponse",
    "Record",
    "RequestTooLargeError",
    "ResponseError",
    "ResponseStream",
    "SignIn",
    "Stream",
    "StreamError",
    "Timeout",
    "TruncatedError",
    "UnprocessableEntityError",
    "__version__",
    "passages",
    "read_floats",
]

#: The modules of what is imported when it is first used: half of the time of an import.
_LATER = {
    "AsyncClient": "_async_client",
    "AsyncEventStream": "_streams.asynchronous",
    "AsyncList": "_streams.asynchronous",
    "AsyncOpenAI": "_async_client",
    "AsyncOutletStream": "_streams.asynchronous",
    "AsyncPages": "_streams.asynchronous",
    "AsyncProgressStream": "_streams.asynchronous",
    "AsyncResponseStream": "_streams.asynchronous",
    "AsyncStream": "_streams.asynchronous",
    "ChatCompletion": "types.chat",
    "ChatCompletionChunk": "types.chat",
    "CompletedChat": "types.chat",
    "EventStream": "_streams.blocking",
    "FileObject": "types.files",
    "FileStatus": "types.files",
    "IgnoredFile": "types.chat",
    "IngestResult": "types.ingest",
    "IngestedFile": "types.ingest",
    "KnowledgeBase": "types.files",
    "Message": "types.chat",
    "Model": "types.chat",
    "ModelList": "types.chat",
    "OllamaProgress": "types.ollama",
    "OutletStream": "_streams.blocking",
    "Pages": "_streams.blocking",
    "Passage": "types.passages",
    "ProgressStream": "_streams.blocking",
    "RawResponse": "resources.raw",
    "Record": "types.record",
    "ResponseStream": "_streams.blocking",
    "SignIn": "types.files",
    "Stream": "_streams.blocking",
    "Timeout": "_timeouts",
    "passages": "types.passages",
    "read_floats": "_native.floats",
}


#: The same class by the name that openai's users know: a program changes one line.
OpenAI = Client


def __getattr__(name: str) -> "Any":
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    return value


def __dir__() -> "list[str]":
    return sorted({*globals(), *__all__})


# The module that users import from, for tracebacks and help(). (What is imported later says it itself.)
for _name in __all__:
    if isinstance(globals().get(_name), type):
        globals()[_name].__module__ = "openwebui"
del _name
