"""``client.api.apps``: operations of the server.

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
    from .bodies import AppsConnectAppByIdBody, AppsCreateAppInteractionBody, AppsCreateNewAppBody, AppsPreviewAppManifestBody, AppsUpdateAppByIdBody


class AppsOperations(Operations):
    """``client.api.apps``: operations of the server."""

    __slots__ = ()

    def connect_app_by_id(
        self, app_id: Union[str, int], body: AppsConnectAppByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/apps/{app_id}/connect``. For administrators. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/apps/{app_id}/connect", locals())

    def create_app_interaction(
        self, app_id: Union[str, int], body: AppsCreateAppInteractionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/apps/{app_id}/interactions``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/apps/{app_id}/interactions", locals())

    def create_new_app(
        self, body: AppsCreateNewAppBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/apps``. For administrators. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/apps", locals())

    def get_app_details_by_id(
        self, app_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/apps/{app_id}", locals())

    def get_apps(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/apps``. Since Open WebUI 0.12."""
        return self._run("l", "GET /api/v1/apps", locals())

    def preview_app_manifest(
        self, body: AppsPreviewAppManifestBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/apps/manifest/preview``. For administrators. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/apps/manifest/preview", locals())

    def uninstall_app_by_id(
        self, app_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""
        return self._run("j", "DELETE /api/v1/apps/{app_id}", locals())

    def update_app_by_id(
        self, app_id: Union[str, int], body: AppsUpdateAppByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""
        return self._run("j{", "PATCH /api/v1/apps/{app_id}", locals())


class AsyncAppsOperations(Operations):
    """``client.api.apps``: operations of the server."""

    __slots__ = ()

    async def connect_app_by_id(
        self, app_id: Union[str, int], body: AppsConnectAppByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/apps/{app_id}/connect``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/apps/{app_id}/connect", locals())

    async def create_app_interaction(
        self, app_id: Union[str, int], body: AppsCreateAppInteractionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/apps/{app_id}/interactions``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/apps/{app_id}/interactions", locals())

    async def create_new_app(
        self, body: AppsCreateNewAppBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/apps``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/apps", locals())

    async def get_app_details_by_id(
        self, app_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/apps/{app_id}", locals())

    async def get_apps(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/apps``. Since Open WebUI 0.12."""
        return await self._run("l", "GET /api/v1/apps", locals())

    async def preview_app_manifest(
        self, body: AppsPreviewAppManifestBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/apps/manifest/preview``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/apps/manifest/preview", locals())

    async def uninstall_app_by_id(
        self, app_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j", "DELETE /api/v1/apps/{app_id}", locals())

    async def update_app_by_id(
        self, app_id: Union[str, int], body: AppsUpdateAppByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/apps/{app_id}``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j{", "PATCH /api/v1/apps/{app_id}", locals())
