"""``client.folders``: operations by short names.

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
    from ..operations.bodies import FoldersCreateFolderBody, FoldersUpdateFolderNameByIdBody, FoldersUpdateFolderParentIdByIdBody


class ShortFolders(Operations):
    """``client.folders``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/``."""
        return self._run("l", "GET /api/v1/folders/", locals())

    def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/{id}``."""
        return self._run("j", "GET /api/v1/folders/{id}", locals())

    def create(
        self, body: FoldersCreateFolderBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/``."""
        return self._run("j{", "POST /api/v1/folders/", locals())

    def update(
        self, id: Union[str, int], body: FoldersUpdateFolderNameByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update``."""
        return self._run("j{", "POST /api/v1/folders/{id}/update", locals())

    def move(
        self, id: Union[str, int], body: FoldersUpdateFolderParentIdByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update/parent``."""
        return self._run("j{", "POST /api/v1/folders/{id}/update/parent", locals())

    def delete(
        self, id: Union[str, int], *, delete_contents: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/folders/{id}``."""
        return self._run("j", "DELETE /api/v1/folders/{id}", locals())


class AsyncShortFolders(Operations):
    """``client.folders``: operations by short names."""

    __slots__ = ()

    async def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/``."""
        return await self._run("l", "GET /api/v1/folders/", locals())

    async def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/folders/{id}``."""
        return await self._run("j", "GET /api/v1/folders/{id}", locals())

    async def create(
        self, body: FoldersCreateFolderBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/``."""
        return await self._run("j{", "POST /api/v1/folders/", locals())

    async def update(
        self, id: Union[str, int], body: FoldersUpdateFolderNameByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update``."""
        return await self._run("j{", "POST /api/v1/folders/{id}/update", locals())

    async def move(
        self, id: Union[str, int], body: FoldersUpdateFolderParentIdByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/folders/{id}/update/parent``."""
        return await self._run("j{", "POST /api/v1/folders/{id}/update/parent", locals())

    async def delete(
        self, id: Union[str, int], *, delete_contents: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/folders/{id}``."""
        return await self._run("j", "DELETE /api/v1/folders/{id}", locals())
