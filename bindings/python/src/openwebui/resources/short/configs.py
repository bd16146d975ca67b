"""``client.configs``: operations by short names.

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
    from ..operations.bodies import ConfigsImportConfigBody, ConfigsSetBannersBody


class ShortConfigs(Operations):
    """``client.configs``: operations by short names."""

    __slots__ = ()

    def export(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/export``. For administrators."""
        return self._run("j", "GET /api/v1/configs/export", locals())

    def import_(
        self, body: ConfigsImportConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/import``. Deletes more than one object. For administrators."""
        return self._run("j{", "POST /api/v1/configs/import", locals())

    def banners(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/banners``."""
        return self._run("l", "GET /api/v1/configs/banners", locals())

    def set_banners(
        self, body: ConfigsSetBannersBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/banners``. For administrators."""
        return self._run("l{", "POST /api/v1/configs/banners", locals())

    def connections(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/connections``. For administrators."""
        return self._run("j", "GET /api/v1/configs/connections", locals())

    def tool_servers(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/tool_servers``. For administrators."""
        return self._run("j", "GET /api/v1/configs/tool_servers", locals())

    def models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/models``. For administrators."""
        return self._run("j", "GET /api/v1/configs/models", locals())


class AsyncShortConfigs(Operations):
    """``client.configs``: operations by short names."""

    __slots__ = ()

    async def export(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/export``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/export", locals())

    async def import_(
        self, body: ConfigsImportConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/import``. Deletes more than one object. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/import", locals())

    async def banners(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/banners``."""
        return await self._run("l", "GET /api/v1/configs/banners", locals())

    async def set_banners(
        self, body: ConfigsSetBannersBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/banners``. For administrators."""
        return await self._run("l{", "POST /api/v1/configs/banners", locals())

    async def connections(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/connections``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/connections", locals())

    async def tool_servers(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/tool_servers``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/tool_servers", locals())

    async def models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/models``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/models", locals())
