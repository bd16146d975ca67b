"""``client.api.folders``: operations of the server.

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
    from .bodies import FoldersCreateFolderBody, FoldersUpdateFolderAccessByIdBody, FoldersUpdateFolderIsExpandedByIdBody, FoldersUpdateFolderNameByIdBody, FoldersUpdateFolderParentIdByIdBody


class FoldersOperations(Operations):
    """``client.api.folders``: operations of the server."""

    __slots__ = ()

    def create_folder(
        self, body: FoldersCreateFolderBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/``."""
        return self._run("j{", "POST /api/v1/folders/", locals())

    def delete_folder_by_id(
        self, id: Union[str, int], *, delete_contents: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/folders/{id}``."""
        return self._run("j", "DELETE /api/v1/folders/{id}", locals())

    def get_folder_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/{id}``."""
        return self._run("j", "GET /api/v1/folders/{id}", locals())

    def get_folders(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/``."""
        return self._run("l", "GET /api/v1/folders/", locals())

    def get_shared_folder_chats(
        self, id: Union[str, int], *, page: Optional[int] = None, sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/{id}/shared/chats``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/folders/{id}/shared/chats", locals())

    def get_shared_folders(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/shared``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/folders/shared", locals())

    def mark_folder_chats_read_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/read``. Since Open WebUI 0.11."""
        return self._run("j", "POST /api/v1/folders/{id}/read", locals())

    def update_folder_access_by_id(
        self, id: Union[str, int], body: FoldersUpdateFolderAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/access/update``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/folders/{id}/access/update", locals())

    def update_folder_is_expanded_by_id(
        self, id: Union[str, int], body: FoldersUpdateFolderIsExpandedByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update/expanded``."""
        return self._run("j{", "POST /api/v1/folders/{id}/update/expanded", locals())

    def update_folder_name_by_id(
        self, id: Union[str, int], body: FoldersUpdateFolderNameByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update``."""
        return self._run("j{", "POST /api/v1/folders/{id}/update", locals())

    def update_folder_parent_id_by_id(
        self, id: Union[str, int], body: FoldersUpdateFolderParentIdByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update/parent``."""
        return self._run("j{", "POST /api/v1/folders/{id}/update/parent", locals())


class AsyncFoldersOperations(Operations):
    """``client.api.folders``: operations of the server."""

    __slots__ = ()

    async def create_folder(
        self, body: FoldersCreateFolderBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/``."""
        return await self._run("j{", "POST /api/v1/folders/", locals())

    async def delete_folder_by_id(
        self, id: Union[str, int], *, delete_contents: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/folders/{id}``."""
        return await self._run("j", "DELETE /api/v1/folders/{id}", locals())

    async def get_folder_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/{id}``."""
        return await self._run("j", "GET /api/v1/folders/{id}", locals())

    async def get_folders(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/``."""
        return await self._run("l", "GET /api/v1/folders/", locals())

    async def get_shared_folder_chats(
        self, id: Union[str, int], *, page: Optional[int] = None, sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/{id}/shared/chats``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/folders/{id}/shared/chats", locals())

    async def get_shared_folders(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/shared``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/folders/shared", locals())

    async def mark_folder_chats_read_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/read``. Since Open WebUI 0.11."""
        return await self._run("j", "POST /api/v1/folders/{id}/read", locals())

    async def update_folder_access_by_id(
        self, id: Union[str, int], body: FoldersUpdateFolderAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/access/update``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/folders/{id}/access/update", locals())

    async def update_folder_is_expanded_by_id(
        self, id: Union[str, int], body: FoldersUpdateFolderIsExpandedByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update/expanded``."""
        return await self._run("j{", "POST /api/v1/folders/{id}/update/expanded", locals())

    async def update_folder_name_by_id(
        self, id: Union[str, int], body: FoldersUpdateFolderNameByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update``."""
        return await self._run("j{", "POST /api/v1/folders/{id}/update", locals())

    async def update_folder_parent_id_by_id(
        self, id: Union[str, int], body: FoldersUpdateFolderParentIdByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update/parent``."""
        return await self._run("j{", "POST /api/v1/folders/{id}/update/parent", locals())
