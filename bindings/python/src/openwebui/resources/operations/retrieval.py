"""``client.api.retrieval``: operations of the server.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ..operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from ..._native.signatures import Target
    from ..._timeouts import Timeout
    from .bodies import RetrievalDeleteEntriesFromCollectionBody, RetrievalProcessFileBody, RetrievalProcessFilesBatchBody, RetrievalProcessTextBody, RetrievalProcessUrlBody, RetrievalProcessWebBody, RetrievalProcessWebSearchBody, RetrievalProcessWebYoutubeBody, RetrievalQueryCollectionHandlerBody, RetrievalQueryDocHandlerBody, RetrievalUpdateEmbeddingConfigBody, RetrievalUpdateRagConfigBody


class RetrievalOperations(Operations):
    """``client.api.retrieval``: operations of the server."""

    __slots__ = ()

    def delete_entries_from_collection(
        self, body: RetrievalDeleteEntriesFromCollectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/delete``. For administrators."""
        return self._run("j{", "POST /api/v1/retrieval/delete", locals())

    def get_embedding_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/retrieval/embedding``. For administrators."""
        return self._run("j", "GET /api/v1/retrieval/embedding", locals())

    def get_rag_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/retrieval/config``. For administrators."""
        return self._run("j", "GET /api/v1/retrieval/config", locals())

    def process_file(
        self, body: RetrievalProcessFileBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/file``."""
        return self._run("j{", "POST /api/v1/retrieval/process/file", locals())

    def process_files_batch(
        self, body: RetrievalProcessFilesBatchBody, *, db: Optional[Any] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/files/batch``."""
        return self._run("j{", "POST /api/v1/retrieval/process/files/batch", locals())

    def process_text(
        self, body: RetrievalProcessTextBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/text``."""
        return self._run("j{", "POST /api/v1/retrieval/process/text", locals())

    def process_url(
        self, body: RetrievalProcessUrlBody, *, process: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/url``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/retrieval/process/url", locals())

    def process_web(
        self, body: RetrievalProcessWebBody, *, process: Optional[bool] = None, overwrite: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/web``."""
        return self._run("j{", "POST /api/v1/retrieval/process/web", locals())

    def process_web_search(
        self, body: RetrievalProcessWebSearchBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/web/search``."""
        return self._run("j{", "POST /api/v1/retrieval/process/web/search", locals())

    def process_web_youtube(
        self, body: RetrievalProcessWebYoutubeBody, *, process: Optional[bool] = None,
        overwrite: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/youtube``."""
        return self._run("j{", "POST /api/v1/retrieval/process/youtube", locals())

    def query_collection_handler(
        self, body: RetrievalQueryCollectionHandlerBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/query/collection``."""
        return self._run("j{", "POST /api/v1/retrieval/query/collection", locals())

    def query_doc_handler(
        self, body: RetrievalQueryDocHandlerBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/query/doc``."""
        return self._run("j{", "POST /api/v1/retrieval/query/doc", locals())

    def reset_upload_dir(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/reset/uploads``. Deletes more than one object. For administrators."""
        return self._run("j", "POST /api/v1/retrieval/reset/uploads", locals())

    def reset_vector_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/reset/db``. Deletes more than one object. For administrators."""
        return self._run("j", "POST /api/v1/retrieval/reset/db", locals())

    def update_embedding_config(
        self, body: RetrievalUpdateEmbeddingConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/embedding/update``. For administrators."""
        return self._run("j{", "POST /api/v1/retrieval/embedding/update", locals())

    def update_rag_config(
        self, body: RetrievalUpdateRagConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/config/update``. For administrators."""
        return self._run("j{", "POST /api/v1/retrieval/config/update", locals())


class AsyncRetrievalOperations(Operations):
    """``client.api.retrieval``: operations of the server."""

    __slots__ = ()

    async def delete_entries_from_collection(
        self, body: RetrievalDeleteEntriesFromCollectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/delete``. For administrators."""
        return await self._run("j{", "POST /api/v1/retrieval/delete", locals())

    async def get_embedding_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/retrieval/embedding``. For administrators."""
        return await self._run("j", "GET /api/v1/retrieval/embedding", locals())

    async def get_rag_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/retrieval/config``. For administrators."""
        return await self._run("j", "GET /api/v1/retrieval/config", locals())

    async def process_file(
        self, body: RetrievalProcessFileBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/file``."""
        return await self._run("j{", "POST /api/v1/retrieval/process/file", locals())

    async def process_files_batch(
        self, body: RetrievalProcessFilesBatchBody, *, db: Optional[Any] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/files/batch``."""
        return await self._run("j{", "POST /api/v1/retrieval/process/files/batch", locals())

    async def process_text(
        self, body: RetrievalProcessTextBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/text``."""
        return await self._run("j{", "POST /api/v1/retrieval/process/text", locals())

    async def process_url(
        self, body: RetrievalProcessUrlBody, *, process: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/url``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/retrieval/process/url", locals())

    async def process_web(
        self, body: RetrievalProcessWebBody, *, process: Optional[bool] = None, overwrite: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/web``."""
        return await self._run("j{", "POST /api/v1/retrieval/process/web", locals())

    async def process_web_search(
        self, body: RetrievalProcessWebSearchBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/web/search``."""
        return await self._run("j{", "POST /api/v1/retrieval/process/web/search", locals())

    async def process_web_youtube(
        self, body: RetrievalProcessWebYoutubeBody, *, process: Optional[bool] = None,
        overwrite: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/process/youtube``."""
        return await self._run("j{", "POST /api/v1/retrieval/process/youtube", locals())

    async def query_collection_handler(
        self, body: RetrievalQueryCollectionHandlerBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/query/collection``."""
        return await self._run("j{", "POST /api/v1/retrieval/query/collection", locals())

    async def query_doc_handler(
        self, body: RetrievalQueryDocHandlerBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/query/doc``."""
        return await self._run("j{", "POST /api/v1/retrieval/query/doc", locals())

    async def reset_upload_dir(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/reset/uploads``. Deletes more than one object. For administrators."""
        return await self._run("j", "POST /api/v1/retrieval/reset/uploads", locals())

    async def reset_vector_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/reset/db``. Deletes more than one object. For administrators."""
        return await self._run("j", "POST /api/v1/retrieval/reset/db", locals())

    async def update_embedding_config(
        self, body: RetrievalUpdateEmbeddingConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/embedding/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/retrieval/embedding/update", locals())

    async def update_rag_config(
        self, body: RetrievalUpdateRagConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/retrieval/config/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/retrieval/config/update", locals())
