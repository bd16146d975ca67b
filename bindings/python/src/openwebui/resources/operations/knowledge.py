"""``client.api.knowledge``: operations of the server.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ..operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Optional, Union

    from ..._native.signatures import Target
    from ..._streams.asynchronous import AsyncPages
    from ..._streams.blocking import Pages
    from ..._timeouts import Timeout
    from ...types.record import Record
    from .bodies import KnowledgeAddFileToKnowledgeByIdBody, KnowledgeCreateExternalKnowledgeBody, KnowledgeCreateExternalKnowledgeConnectionBody, KnowledgeCreateExternalKnowledgeSourceBody, KnowledgeCreateKnowledgeDirectoryBody, KnowledgeCreateNewKnowledgeBody, KnowledgeMoveFileInKnowledgeBody, KnowledgeRemoveFileFromKnowledgeByIdBody, KnowledgeSyncKnowledgeCleanupBody, KnowledgeSyncKnowledgeDiffBody, KnowledgeTestExternalKnowledgeRetrievalBody, KnowledgeTestExternalKnowledgeSourceBody, KnowledgeUpdateExternalKnowledgeConnectionBody, KnowledgeUpdateExternalKnowledgeSourceBody, KnowledgeUpdateFileFromKnowledgeByIdBody, KnowledgeUpdateKnowledgeAccessByIdBody, KnowledgeUpdateKnowledgeByIdBody, KnowledgeUpdateKnowledgeDirectoryBody


class KnowledgeOperations(Operations):
    """``client.api.knowledge``: operations of the server."""

    __slots__ = ()

    def add_file_to_knowledge_by_id(
        self, id: Union[str, int], body: KnowledgeAddFileToKnowledgeByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/file/add``."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/file/add", locals())

    def add_files_to_knowledge_batch(
        self, id: Union[str, int], body: Sequence[Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/files/batch/add``."""
        return self._run("j[", "POST /api/v1/knowledge/{id}/files/batch/add", locals())

    def create_external_knowledge(
        self, body: KnowledgeCreateExternalKnowledgeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/knowledge/create``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/knowledge/external/knowledge/create", locals())

    def create_external_knowledge_connection(
        self, body: KnowledgeCreateExternalKnowledgeConnectionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/connections``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/knowledge/external/connections", locals())

    def create_external_knowledge_source(
        self, body: KnowledgeCreateExternalKnowledgeSourceBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/source/create``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/knowledge/external/source/create", locals())

    def create_knowledge_directory(
        self, id: Union[str, int], body: KnowledgeCreateKnowledgeDirectoryBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/dirs/create``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/dirs/create", locals())

    def create_new_knowledge(
        self, body: KnowledgeCreateNewKnowledgeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/create``."""
        return self._run("j{", "POST /api/v1/knowledge/create", locals())

    def delete_external_knowledge_connection(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "DELETE /api/v1/knowledge/external/connections/{id}", locals())

    def delete_knowledge_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/knowledge/{id}/delete``."""
        return self._run("j", "DELETE /api/v1/knowledge/{id}/delete", locals())

    def delete_knowledge_directory(
        self, id: Union[str, int], dir_id: Union[str, int], *, move_files: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/knowledge/{id}/dirs/{dir_id}/delete``. Since Open WebUI 0.9."""
        return self._run("j", "DELETE /api/v1/knowledge/{id}/dirs/{dir_id}/delete", locals())

    def export_knowledge_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/{id}/export``. For administrators."""
        return self._run("b", "GET /api/v1/knowledge/{id}/export", locals())

    def get_external_knowledge_connection(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/knowledge/external/connections/{id}", locals())

    def get_external_knowledge_connections(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/external/connections``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/knowledge/external/connections", locals())

    def get_knowledge_bases(
        self, *, page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/knowledge/``."""
        return self._run("1", "GET /api/v1/knowledge/", locals())  # type: ignore[no-any-return]

    def get_knowledge_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/{id}``."""
        return self._run("j", "GET /api/v1/knowledge/{id}", locals())

    def get_knowledge_files_by_id(
        self, id: Union[str, int], *, query: Optional[str] = None, include_content: Optional[bool] = None,
        view_option: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        directory_id: Optional[str] = None, page: Optional[int] = None, limit: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/knowledge/{id}/files``."""
        return self._run("1", "GET /api/v1/knowledge/{id}/files", locals())  # type: ignore[no-any-return]

    def get_pending_knowledge_files(
        self, id: Union[str, int], *, stream: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/{id}/files/pending``. Since Open WebUI 0.9."""
        return self._run("a", "GET /api/v1/knowledge/{id}/files/pending", locals())

    def move_file_in_knowledge(
        self, id: Union[str, int], body: KnowledgeMoveFileInKnowledgeBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/file/move``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/file/move", locals())

    def reindex_knowledge_base_metadata_embeddings(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/metadata/reindex``. For administrators."""
        return self._run("j", "POST /api/v1/knowledge/metadata/reindex", locals())

    def reindex_knowledge_files(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/reindex``."""
        return self._run("j", "POST /api/v1/knowledge/reindex", locals())

    def remove_file_from_knowledge_by_id(
        self, id: Union[str, int], body: KnowledgeRemoveFileFromKnowledgeByIdBody, *,
        delete_file: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/file/remove``."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/file/remove", locals())

    def reset_knowledge_by_id(
        self, id: Union[str, int], *, include_directories: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/reset``. Deletes more than one object."""
        return self._run("j", "POST /api/v1/knowledge/{id}/reset", locals())

    def search_knowledge_bases(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, source: Optional[str] = None,
        page: Optional[int] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/knowledge/search``."""
        return self._run("1", "GET /api/v1/knowledge/search", locals())  # type: ignore[no-any-return]

    def search_knowledge_files(
        self, *, query: Optional[str] = None, include_content: Optional[bool] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/knowledge/search/files``."""
        return self._run("1", "GET /api/v1/knowledge/search/files", locals())  # type: ignore[no-any-return]

    def sync_knowledge_cleanup(
        self, id: Union[str, int], body: KnowledgeSyncKnowledgeCleanupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/sync/cleanup``. Deletes more than one object. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/sync/cleanup", locals())

    def sync_knowledge_diff(
        self, id: Union[str, int], body: KnowledgeSyncKnowledgeDiffBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/sync/diff``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/sync/diff", locals())

    def test_external_knowledge_connection(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/connections/{id}/test``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "POST /api/v1/knowledge/external/connections/{id}/test", locals())

    def test_external_knowledge_retrieval(
        self, id: Union[str, int], body: KnowledgeTestExternalKnowledgeRetrievalBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/connections/{id}/retrieve-test``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/knowledge/external/connections/{id}/retrieve-test", locals())

    def test_external_knowledge_source(
        self, body: KnowledgeTestExternalKnowledgeSourceBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/source/test``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/knowledge/external/source/test", locals())

    def update_external_knowledge_connection(
        self, id: Union[str, int], body: KnowledgeUpdateExternalKnowledgeConnectionBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "PATCH /api/v1/knowledge/external/connections/{id}", locals())

    def update_external_knowledge_source(
        self, id: Union[str, int], body: KnowledgeUpdateExternalKnowledgeSourceBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/knowledge/external/source/{id}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "PATCH /api/v1/knowledge/external/source/{id}", locals())

    def update_file_from_knowledge_by_id(
        self, id: Union[str, int], body: KnowledgeUpdateFileFromKnowledgeByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/file/update``."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/file/update", locals())

    def update_knowledge_access_by_id(
        self, id: Union[str, int], body: KnowledgeUpdateKnowledgeAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/access/update``."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/access/update", locals())

    def update_knowledge_by_id(
        self, id: Union[str, int], body: KnowledgeUpdateKnowledgeByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/update``."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/update", locals())

    def update_knowledge_directory(
        self, id: Union[str, int], dir_id: Union[str, int], body: KnowledgeUpdateKnowledgeDirectoryBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/dirs/{dir_id}/update``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/knowledge/{id}/dirs/{dir_id}/update", locals())


class AsyncKnowledgeOperations(Operations):
    """``client.api.knowledge``: operations of the server."""

    __slots__ = ()

    async def add_file_to_knowledge_by_id(
        self, id: Union[str, int], body: KnowledgeAddFileToKnowledgeByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/file/add``."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/file/add", locals())

    async def add_files_to_knowledge_batch(
        self, id: Union[str, int], body: Sequence[Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/files/batch/add``."""
        return await self._run("j[", "POST /api/v1/knowledge/{id}/files/batch/add", locals())

    async def create_external_knowledge(
        self, body: KnowledgeCreateExternalKnowledgeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/knowledge/create``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/knowledge/external/knowledge/create", locals())

    async def create_external_knowledge_connection(
        self, body: KnowledgeCreateExternalKnowledgeConnectionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/connections``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/knowledge/external/connections", locals())

    async def create_external_knowledge_source(
        self, body: KnowledgeCreateExternalKnowledgeSourceBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/source/create``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/knowledge/external/source/create", locals())

    async def create_knowledge_directory(
        self, id: Union[str, int], body: KnowledgeCreateKnowledgeDirectoryBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/dirs/create``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/dirs/create", locals())

    async def create_new_knowledge(
        self, body: KnowledgeCreateNewKnowledgeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/create``."""
        return await self._run("j{", "POST /api/v1/knowledge/create", locals())

    async def delete_external_knowledge_connection(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "DELETE /api/v1/knowledge/external/connections/{id}", locals())

    async def delete_knowledge_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/knowledge/{id}/delete``."""
        return await self._run("j", "DELETE /api/v1/knowledge/{id}/delete", locals())

    async def delete_knowledge_directory(
        self, id: Union[str, int], dir_id: Union[str, int], *, move_files: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/knowledge/{id}/dirs/{dir_id}/delete``. Since Open WebUI 0.9."""
        return await self._run("j", "DELETE /api/v1/knowledge/{id}/dirs/{dir_id}/delete", locals())

    async def export_knowledge_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/{id}/export``. For administrators."""
        return await self._run("b", "GET /api/v1/knowledge/{id}/export", locals())

    async def get_external_knowledge_connection(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/knowledge/external/connections/{id}", locals())

    async def get_external_knowledge_connections(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/external/connections``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/knowledge/external/connections", locals())

    def get_knowledge_bases(
        self, *, page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/knowledge/``."""
        return self._run("1", "GET /api/v1/knowledge/", locals())  # type: ignore[no-any-return]

    async def get_knowledge_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/{id}``."""
        return await self._run("j", "GET /api/v1/knowledge/{id}", locals())

    def get_knowledge_files_by_id(
        self, id: Union[str, int], *, query: Optional[str] = None, include_content: Optional[bool] = None,
        view_option: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        directory_id: Optional[str] = None, page: Optional[int] = None, limit: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/knowledge/{id}/files``."""
        return self._run("1", "GET /api/v1/knowledge/{id}/files", locals())  # type: ignore[no-any-return]

    async def get_pending_knowledge_files(
        self, id: Union[str, int], *, stream: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/knowledge/{id}/files/pending``. Since Open WebUI 0.9."""
        return await self._run("a", "GET /api/v1/knowledge/{id}/files/pending", locals())

    async def move_file_in_knowledge(
        self, id: Union[str, int], body: KnowledgeMoveFileInKnowledgeBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/file/move``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/file/move", locals())

    async def reindex_knowledge_base_metadata_embeddings(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/metadata/reindex``. For administrators."""
        return await self._run("j", "POST /api/v1/knowledge/metadata/reindex", locals())

    async def reindex_knowledge_files(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/reindex``."""
        return await self._run("j", "POST /api/v1/knowledge/reindex", locals())

    async def remove_file_from_knowledge_by_id(
        self, id: Union[str, int], body: KnowledgeRemoveFileFromKnowledgeByIdBody, *,
        delete_file: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/file/remove``."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/file/remove", locals())

    async def reset_knowledge_by_id(
        self, id: Union[str, int], *, include_directories: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/reset``. Deletes more than one object."""
        return await self._run("j", "POST /api/v1/knowledge/{id}/reset", locals())

    def search_knowledge_bases(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, source: Optional[str] = None,
        page: Optional[int] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/knowledge/search``."""
        return self._run("1", "GET /api/v1/knowledge/search", locals())  # type: ignore[no-any-return]

    def search_knowledge_files(
        self, *, query: Optional[str] = None, include_content: Optional[bool] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/knowledge/search/files``."""
        return self._run("1", "GET /api/v1/knowledge/search/files", locals())  # type: ignore[no-any-return]

    async def sync_knowledge_cleanup(
        self, id: Union[str, int], body: KnowledgeSyncKnowledgeCleanupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/sync/cleanup``. Deletes more than one object. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/sync/cleanup", locals())

    async def sync_knowledge_diff(
        self, id: Union[str, int], body: KnowledgeSyncKnowledgeDiffBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/sync/diff``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/sync/diff", locals())

    async def test_external_knowledge_connection(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/connections/{id}/test``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "POST /api/v1/knowledge/external/connections/{id}/test", locals())

    async def test_external_knowledge_retrieval(
        self, id: Union[str, int], body: KnowledgeTestExternalKnowledgeRetrievalBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/connections/{id}/retrieve-test``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/knowledge/external/connections/{id}/retrieve-test", locals())

    async def test_external_knowledge_source(
        self, body: KnowledgeTestExternalKnowledgeSourceBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/external/source/test``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/knowledge/external/source/test", locals())

    async def update_external_knowledge_connection(
        self, id: Union[str, int], body: KnowledgeUpdateExternalKnowledgeConnectionBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/knowledge/external/connections/{id}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "PATCH /api/v1/knowledge/external/connections/{id}", locals())

    async def update_external_knowledge_source(
        self, id: Union[str, int], body: KnowledgeUpdateExternalKnowledgeSourceBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/knowledge/external/source/{id}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "PATCH /api/v1/knowledge/external/source/{id}", locals())

    async def update_file_from_knowledge_by_id(
        self, id: Union[str, int], body: KnowledgeUpdateFileFromKnowledgeByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/file/update``."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/file/update", locals())

    async def update_knowledge_access_by_id(
        self, id: Union[str, int], body: KnowledgeUpdateKnowledgeAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/access/update``."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/access/update", locals())

    async def update_knowledge_by_id(
        self, id: Union[str, int], body: KnowledgeUpdateKnowledgeByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/update``."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/update", locals())

    async def update_knowledge_directory(
        self, id: Union[str, int], dir_id: Union[str, int], body: KnowledgeUpdateKnowledgeDirectoryBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/knowledge/{id}/dirs/{dir_id}/update``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/knowledge/{id}/dirs/{dir_id}/update", locals())
