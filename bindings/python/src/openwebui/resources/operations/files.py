"""``client.api.files``: operations of the server.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ..operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from ..._native.signatures import Target
    from ..._streams.asynchronous import AsyncPages
    from ..._streams.blocking import Pages
    from ..._timeouts import Timeout
    from ...types.params import File
    from ...types.record import Record
    from .bodies import FilesRenameFileByIdBody, FilesUpdateFileDataContentByIdBody


class FilesOperations(Operations):
    """``client.api.files``: operations of the server."""

    __slots__ = ()

    def count_files(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/count``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/files/count", locals())

    def count_user_files(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/user/count``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/files/user/count", locals())

    def delete_all_files(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/files/all``. Deletes more than one object. For administrators."""
        return self._run("j", "DELETE /api/v1/files/all", locals())

    def delete_file_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/files/{id}``."""
        return self._run("j", "DELETE /api/v1/files/{id}", locals())

    def get_file_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}``."""
        return self._run("j", "GET /api/v1/files/{id}", locals())

    def get_file_content_by_id(
        self, id: Union[str, int], file_name: Union[str, int, None] = None, *, attachment: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}/content[/{file_name}]``."""
        return self._run("b", "GET /api/v1/files/{id}/content[/{file_name}]", locals())

    def get_file_data_content_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}/data/content``."""
        return self._run("j", "GET /api/v1/files/{id}/data/content", locals())

    def get_file_process_status(
        self, id: Union[str, int], *, stream: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}/process/status``."""
        return self._run("s", "GET /api/v1/files/{id}/process/status", locals())

    def get_html_file_content_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}/content/html``."""
        return self._run("b", "GET /api/v1/files/{id}/content/html", locals())

    def list_files(
        self, *, page: Optional[int] = None, content: Optional[bool] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/files/``."""
        return self._run("1", "GET /api/v1/files/", locals())  # type: ignore[no-any-return]

    def rename_file_by_id(
        self, id: Union[str, int], body: FilesRenameFileByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/files/{id}/rename``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/files/{id}/rename", locals())

    def search_files(
        self, *, filename: str, content: Optional[bool] = None, skip: Optional[int] = None,
        limit: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/files/search``."""
        return self._run("k", "GET /api/v1/files/search", locals())  # type: ignore[no-any-return]

    def search_user_files(
        self, *, filename: Optional[str] = None, content: Optional[bool] = None, skip: Optional[int] = None,
        limit: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/files/user/search``. Since Open WebUI 0.12."""
        return self._run("k", "GET /api/v1/files/user/search", locals())  # type: ignore[no-any-return]

    def update_file_data_content_by_id(
        self, id: Union[str, int], body: FilesUpdateFileDataContentByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/files/{id}/data/content/update``."""
        return self._run("j{", "POST /api/v1/files/{id}/data/content/update", locals())

    def upload_file(
        self, *, file: File, process: Optional[bool] = None, process_in_background: Optional[bool] = None,
        metadata: Optional[Any] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/files/``."""
        return self._run("j", "POST /api/v1/files/", "file:file", "metadata", locals())


class AsyncFilesOperations(Operations):
    """``client.api.files``: operations of the server."""

    __slots__ = ()

    async def count_files(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/count``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/files/count", locals())

    async def count_user_files(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/user/count``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/files/user/count", locals())

    async def delete_all_files(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/files/all``. Deletes more than one object. For administrators."""
        return await self._run("j", "DELETE /api/v1/files/all", locals())

    async def delete_file_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/files/{id}``."""
        return await self._run("j", "DELETE /api/v1/files/{id}", locals())

    async def get_file_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}``."""
        return await self._run("j", "GET /api/v1/files/{id}", locals())

    async def get_file_content_by_id(
        self, id: Union[str, int], file_name: Union[str, int, None] = None, *, attachment: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}/content[/{file_name}]``."""
        return await self._run("b", "GET /api/v1/files/{id}/content[/{file_name}]", locals())

    async def get_file_data_content_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}/data/content``."""
        return await self._run("j", "GET /api/v1/files/{id}/data/content", locals())

    async def get_file_process_status(
        self, id: Union[str, int], *, stream: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}/process/status``."""
        return await self._run("s", "GET /api/v1/files/{id}/process/status", locals())

    async def get_html_file_content_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/files/{id}/content/html``."""
        return await self._run("b", "GET /api/v1/files/{id}/content/html", locals())

    def list_files(
        self, *, page: Optional[int] = None, content: Optional[bool] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/files/``."""
        return self._run("1", "GET /api/v1/files/", locals())  # type: ignore[no-any-return]

    async def rename_file_by_id(
        self, id: Union[str, int], body: FilesRenameFileByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/files/{id}/rename``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/files/{id}/rename", locals())

    def search_files(
        self, *, filename: str, content: Optional[bool] = None, skip: Optional[int] = None,
        limit: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/files/search``."""
        return self._run("k", "GET /api/v1/files/search", locals())  # type: ignore[no-any-return]

    def search_user_files(
        self, *, filename: Optional[str] = None, content: Optional[bool] = None, skip: Optional[int] = None,
        limit: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/files/user/search``. Since Open WebUI 0.12."""
        return self._run("k", "GET /api/v1/files/user/search", locals())  # type: ignore[no-any-return]

    async def update_file_data_content_by_id(
        self, id: Union[str, int], body: FilesUpdateFileDataContentByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/files/{id}/data/content/update``."""
        return await self._run("j{", "POST /api/v1/files/{id}/data/content/update", locals())

    async def upload_file(
        self, *, file: File, process: Optional[bool] = None, process_in_background: Optional[bool] = None,
        metadata: Optional[Any] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/files/``."""
        return await self._run("j", "POST /api/v1/files/", "file:file", "metadata", locals())
