"""What the resources of an AsyncClient are to type checkers; made by tests/async_signatures.py."""

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO, Literal, Optional, Union, overload

from ._async_stream import AsyncOutletStream, AsyncPages, AsyncResponseStream, AsyncStream
from ._callbacks import ProgressCallback
from ._chat import Messages
from ._file_records import FileObject, FileStatus, KnowledgeBase
from ._ingest import IngestResult, Item, OnStatus
from ._record import Record
from ._sources import Source
from ._timeouts import Timeout
from ._types import ChatCompletion, CompletedChat, ModelList

class AsyncModels:
    async def list(
        self,
        *,
        refresh: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> ModelList: ...

class AsyncChat:
    @property
    def completions(self) -> AsyncCompletions: ...
    async def completed(
        self,
        *,
        model: str,
        messages: Messages,
        id: Optional[str] = None,
        chat_id: Optional[str] = None,
        session_id: Optional[str] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> CompletedChat: ...
    @overload
    async def with_outlet(
        self,
        *,
        model: str,
        messages: Messages,
        stream: Literal[False] = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> CompletedChat: ...
    @overload
    async def with_outlet(
        self,
        *,
        model: str,
        messages: Messages,
        stream: Literal[True],
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> AsyncOutletStream: ...
    @overload
    async def with_outlet(
        self,
        *,
        model: str,
        messages: Messages,
        stream: bool,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Union[CompletedChat, AsyncOutletStream]: ...

class AsyncCompletions:
    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Messages,
        stream: Literal[False] = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> ChatCompletion: ...
    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Messages,
        stream: Literal[True],
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> AsyncStream: ...
    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Messages,
        stream: bool,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Union[ChatCompletion, AsyncStream]: ...

class AsyncResponses:
    @overload
    async def create(
        self,
        *,
        model: str,
        input: Any,
        stream: Literal[True],
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> AsyncResponseStream: ...
    @overload
    async def create(
        self,
        *,
        model: str,
        input: Any,
        stream: Literal[False] = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Record: ...

class AsyncOllama:
    async def generate(
        self,
        *,
        model: str,
        prompt: str,
        stream: bool = False,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any: ...
    async def chat(
        self,
        *,
        model: str,
        messages: Iterable[Union[Mapping[str, Any], Record]],
        stream: bool = False,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Any: ...
    async def embed(
        self,
        *,
        model: str,
        input: Union[str, Iterable[str]],
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Record: ...
    async def show(self, model: str, *, timeout: Union[float, Timeout, None] = None, **fields: Any) -> Record: ...
    async def tags(self, *, timeout: Union[float, Timeout, None] = None) -> Record: ...
    async def ps(self, *, timeout: Union[float, Timeout, None] = None) -> Record: ...
    async def version(self, *, timeout: Union[float, Timeout, None] = None) -> str: ...

class AsyncFiles:
    async def upload(
        self,
        file: Source,
        *,
        name: Optional[str] = None,
        content_type: Optional[str] = None,
        metadata: Optional[Mapping[str, Any]] = None,
        process: bool = True,
        process_in_background: Optional[bool] = None,
        on_progress: Optional[ProgressCallback] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> FileObject: ...
    async def wait(
        self,
        id: str,
        *,
        on_status: Optional[Callable[[str], object]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> FileStatus: ...
    async def status(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> FileStatus: ...
    async def get(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> FileObject: ...
    def list(self, *, timeout: Union[float, Timeout, None] = None) -> AsyncPages[FileObject]: ...
    def search(self, pattern: str, *, timeout: Union[float, Timeout, None] = None) -> AsyncPages[FileObject]: ...
    async def content(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> bytes: ...
    async def download(
        self,
        id: str,
        to: Union[str, os.PathLike[str], BinaryIO, Callable[[bytes], object]],
        *,
        on_progress: Optional[ProgressCallback] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> int: ...
    async def text(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> str: ...
    async def delete(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> Record: ...

class AsyncKnowledge:
    async def ingest(
        self,
        id: str,
        files: Union[Item, Iterable[Item]] = (),
        *,
        file_ids: Iterable[str] = (),
        concurrency: int = 4,
        file_timeout: float = 600,
        resume: Union[bool, IngestResult, Mapping[str, Any], None] = None,
        on_status: Optional[OnStatus] = None,
        on_progress: Optional[ProgressCallback] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> IngestResult: ...
    async def create(
        self, name: str, description: str = "", *, timeout: Union[float, Timeout, None] = None
    ) -> KnowledgeBase: ...
    def list(self, *, timeout: Union[float, Timeout, None] = None) -> AsyncPages[KnowledgeBase]: ...
    async def get(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> KnowledgeBase: ...
    def files(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> AsyncPages[FileObject]: ...
    async def update(
        self, id: str, *, name: str, description: str, timeout: Union[float, Timeout, None] = None
    ) -> KnowledgeBase: ...
    async def add_file(
        self, id: str, file_id: str, *, timeout: Union[float, Timeout, None] = None
    ) -> KnowledgeBase: ...
    async def add_files(
        self, id: str, file_ids: Iterable[str], *, timeout: Union[float, Timeout, None] = None
    ) -> KnowledgeBase: ...
    async def remove_file(
        self, id: str, file_id: str, *, delete_file: bool, timeout: Union[float, Timeout, None] = None
    ) -> KnowledgeBase: ...
    async def reset(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> KnowledgeBase: ...
    async def delete(self, id: str, *, timeout: Union[float, Timeout, None] = None) -> Record: ...
