"""``client.workspace_models``: operations by short names.

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
    from ..operations.bodies import ModelsCreateNewModelBody, ModelsDeleteModelByIdBody, ModelsImportModelsBody, ModelsSyncModelsBody, ModelsUpdateModelByIdBody


class ShortWorkspaceModels(Operations):
    """``client.workspace_models``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, tag: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/models/list``."""
        return self._run("1", "GET /api/v1/models/list", locals())  # type: ignore[no-any-return]

    def get(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/model``."""
        return self._run("j", "GET /api/v1/models/model", locals())

    def create(
        self, body: ModelsCreateNewModelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/create``."""
        return self._run("j{", "POST /api/v1/models/create", locals())

    def update(
        self, body: ModelsUpdateModelByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/update``."""
        return self._run("j{", "POST /api/v1/models/model/update", locals())

    def toggle(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/toggle``."""
        return self._run("j", "POST /api/v1/models/model/toggle", locals())

    def delete(
        self, body: ModelsDeleteModelByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/delete``."""
        return self._run("j{", "POST /api/v1/models/model/delete", locals())

    def delete_all(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/models/delete/all``. Deletes more than one object. For administrators."""
        return self._run("j", "DELETE /api/v1/models/delete/all", locals())

    def export(
        self, *, ids: Optional[Sequence[str]] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/export``."""
        return self._run("l", "GET /api/v1/models/export", locals())

    def import_(
        self, body: ModelsImportModelsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/import``."""
        return self._run("j{", "POST /api/v1/models/import", locals())

    def sync_and_delete_others(
        self, body: ModelsSyncModelsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/sync``. Deletes more than one object. For administrators."""
        return self._run("l{", "POST /api/v1/models/sync", locals())


class AsyncShortWorkspaceModels(Operations):
    """``client.workspace_models``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, tag: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/models/list``."""
        return self._run("1", "GET /api/v1/models/list", locals())  # type: ignore[no-any-return]

    async def get(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/model``."""
        return await self._run("j", "GET /api/v1/models/model", locals())

    async def create(
        self, body: ModelsCreateNewModelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/create``."""
        return await self._run("j{", "POST /api/v1/models/create", locals())

    async def update(
        self, body: ModelsUpdateModelByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/update``."""
        return await self._run("j{", "POST /api/v1/models/model/update", locals())

    async def toggle(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/toggle``."""
        return await self._run("j", "POST /api/v1/models/model/toggle", locals())

    async def delete(
        self, body: ModelsDeleteModelByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/delete``."""
        return await self._run("j{", "POST /api/v1/models/model/delete", locals())

    async def delete_all(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/models/delete/all``. Deletes more than one object. For administrators."""
        return await self._run("j", "DELETE /api/v1/models/delete/all", locals())

    async def export(
        self, *, ids: Optional[Sequence[str]] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/export``."""
        return await self._run("l", "GET /api/v1/models/export", locals())

    async def import_(
        self, body: ModelsImportModelsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/import``."""
        return await self._run("j{", "POST /api/v1/models/import", locals())

    async def sync_and_delete_others(
        self, body: ModelsSyncModelsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/sync``. Deletes more than one object. For administrators."""
        return await self._run("l{", "POST /api/v1/models/sync", locals())
