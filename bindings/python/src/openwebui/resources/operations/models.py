"""``client.api.models``: operations of the server.

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
    from .bodies import ModelsCreateNewModelBody, ModelsDeleteModelByIdBody, ModelsImportModelsBody, ModelsSetModelVersionBody, ModelsSyncModelsBody, ModelsUpdateModelAccessByIdBody, ModelsUpdateModelByIdBody


class ModelsOperations(Operations):
    """``client.api.models``: operations of the server."""

    __slots__ = ()

    def create_new_model(
        self, body: ModelsCreateNewModelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/create``."""
        return self._run("j{", "POST /api/v1/models/create", locals())

    def delete_all_models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/models/delete/all``. Deletes more than one object. For administrators."""
        return self._run("j", "DELETE /api/v1/models/delete/all", locals())

    def delete_model_by_id(
        self, body: ModelsDeleteModelByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/delete``."""
        return self._run("j{", "POST /api/v1/models/model/delete", locals())

    def delete_model_history_entry(
        self, history_id: Union[str, int], *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/models/model/history/{history_id}``. Since Open WebUI 0.12."""
        return self._run("j", "DELETE /api/v1/models/model/history/{history_id}", locals())

    def export_models(
        self, *, ids: Optional[Sequence[str]] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/export``."""
        return self._run("l", "GET /api/v1/models/export", locals())

    def get_all_model_records(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/all``. For administrators. Since Open WebUI 0.11."""
        return self._run("l", "GET /api/v1/models/all", locals())

    def get_base_model_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/base/tags``. For administrators. Since Open WebUI 0.11."""
        return self._run("l", "GET /api/v1/models/base/tags", locals())

    def get_base_models(
        self, *, tag: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/base``. For administrators."""
        return self._run("l", "GET /api/v1/models/base", locals())

    def get_model_by_id(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/model``."""
        return self._run("j", "GET /api/v1/models/model", locals())

    def get_model_history(
        self, *, id: str, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/models/model/history``. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/models/model/history", locals())  # type: ignore[no-any-return]

    def get_model_history_entry(
        self, history_id: Union[str, int], *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/model/history/{history_id}``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/models/model/history/{history_id}", locals())

    def get_model_profile_image(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/model/profile/image``."""
        return self._run("b", "GET /api/v1/models/model/profile/image", locals())

    def get_model_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/tags``."""
        return self._run("l", "GET /api/v1/models/tags", locals())

    def get_models(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, tag: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/models/list``."""
        return self._run("1", "GET /api/v1/models/list", locals())  # type: ignore[no-any-return]

    def import_models(
        self, body: ModelsImportModelsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/import``."""
        return self._run("j{", "POST /api/v1/models/import", locals())

    def set_model_version(
        self, body: ModelsSetModelVersionBody, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/update/version``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/models/model/update/version", locals())

    def sync_models(
        self, body: ModelsSyncModelsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/sync``. Deletes more than one object. For administrators."""
        return self._run("l{", "POST /api/v1/models/sync", locals())

    def toggle_model_by_id(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/toggle``."""
        return self._run("j", "POST /api/v1/models/model/toggle", locals())

    def update_model_access_by_id(
        self, body: ModelsUpdateModelAccessByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/access/update``."""
        return self._run("j{", "POST /api/v1/models/model/access/update", locals())

    def update_model_by_id(
        self, body: ModelsUpdateModelByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/update``."""
        return self._run("j{", "POST /api/v1/models/model/update", locals())


class AsyncModelsOperations(Operations):
    """``client.api.models``: operations of the server."""

    __slots__ = ()

    async def create_new_model(
        self, body: ModelsCreateNewModelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/create``."""
        return await self._run("j{", "POST /api/v1/models/create", locals())

    async def delete_all_models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/models/delete/all``. Deletes more than one object. For administrators."""
        return await self._run("j", "DELETE /api/v1/models/delete/all", locals())

    async def delete_model_by_id(
        self, body: ModelsDeleteModelByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/delete``."""
        return await self._run("j{", "POST /api/v1/models/model/delete", locals())

    async def delete_model_history_entry(
        self, history_id: Union[str, int], *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/models/model/history/{history_id}``. Since Open WebUI 0.12."""
        return await self._run("j", "DELETE /api/v1/models/model/history/{history_id}", locals())

    async def export_models(
        self, *, ids: Optional[Sequence[str]] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/export``."""
        return await self._run("l", "GET /api/v1/models/export", locals())

    async def get_all_model_records(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/all``. For administrators. Since Open WebUI 0.11."""
        return await self._run("l", "GET /api/v1/models/all", locals())

    async def get_base_model_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/base/tags``. For administrators. Since Open WebUI 0.11."""
        return await self._run("l", "GET /api/v1/models/base/tags", locals())

    async def get_base_models(
        self, *, tag: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/base``. For administrators."""
        return await self._run("l", "GET /api/v1/models/base", locals())

    async def get_model_by_id(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/model``."""
        return await self._run("j", "GET /api/v1/models/model", locals())

    def get_model_history(
        self, *, id: str, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/models/model/history``. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/models/model/history", locals())  # type: ignore[no-any-return]

    async def get_model_history_entry(
        self, history_id: Union[str, int], *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/model/history/{history_id}``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/models/model/history/{history_id}", locals())

    async def get_model_profile_image(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/model/profile/image``."""
        return await self._run("b", "GET /api/v1/models/model/profile/image", locals())

    async def get_model_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models/tags``."""
        return await self._run("l", "GET /api/v1/models/tags", locals())

    def get_models(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, tag: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/models/list``."""
        return self._run("1", "GET /api/v1/models/list", locals())  # type: ignore[no-any-return]

    async def import_models(
        self, body: ModelsImportModelsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/import``."""
        return await self._run("j{", "POST /api/v1/models/import", locals())

    async def set_model_version(
        self, body: ModelsSetModelVersionBody, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/update/version``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/models/model/update/version", locals())

    async def sync_models(
        self, body: ModelsSyncModelsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/sync``. Deletes more than one object. For administrators."""
        return await self._run("l{", "POST /api/v1/models/sync", locals())

    async def toggle_model_by_id(
        self, *, id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/toggle``."""
        return await self._run("j", "POST /api/v1/models/model/toggle", locals())

    async def update_model_access_by_id(
        self, body: ModelsUpdateModelAccessByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/access/update``."""
        return await self._run("j{", "POST /api/v1/models/model/access/update", locals())

    async def update_model_by_id(
        self, body: ModelsUpdateModelByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/models/model/update``."""
        return await self._run("j{", "POST /api/v1/models/model/update", locals())
