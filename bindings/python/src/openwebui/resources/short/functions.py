"""``client.functions``: operations by short names.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ..asynchronous.plugins import AsyncPluginSources
from ..plugins import PluginSources

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from ..._native.signatures import Target
    from ..._timeouts import Timeout
    from ..operations.bodies import FunctionsCreateNewFunctionBody, FunctionsUpdateFunctionByIdBody


class ShortFunctions(PluginSources):
    """``client.functions``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/``."""
        return self._run("l", "GET /api/v1/functions/", locals())

    def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}``. For administrators."""
        return self._run("j", "GET /api/v1/functions/id/{id}", locals())

    def create(
        self, body: FunctionsCreateNewFunctionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/create``. For administrators."""
        return self._run("j{", "POST /api/v1/functions/create", locals())

    def update(
        self, id: Union[str, int], body: FunctionsUpdateFunctionByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/update``. For administrators."""
        return self._run("j{", "POST /api/v1/functions/id/{id}/update", locals())

    def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/functions/id/{id}/delete``. For administrators."""
        return self._run("j", "DELETE /api/v1/functions/id/{id}/delete", locals())

    def toggle(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/toggle``. For administrators."""
        return self._run("j", "POST /api/v1/functions/id/{id}/toggle", locals())

    def toggle_global(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/toggle/global``. For administrators."""
        return self._run("j", "POST /api/v1/functions/id/{id}/toggle/global", locals())

    def export(
        self, *, include_valves: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/export``. For administrators."""
        return self._run("l", "GET /api/v1/functions/export", locals())

    def valves(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves``. For administrators."""
        return self._run("j", "GET /api/v1/functions/id/{id}/valves", locals())

    def valves_spec(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/spec``. For administrators."""
        return self._run("j", "GET /api/v1/functions/id/{id}/valves/spec", locals())

    def update_valves(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/valves/update``. For administrators."""
        return self._run("j{", "POST /api/v1/functions/id/{id}/valves/update", locals())

    def user_valves(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/user``."""
        return self._run("j", "GET /api/v1/functions/id/{id}/valves/user", locals())

    def user_valves_spec(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/user/spec``."""
        return self._run("j", "GET /api/v1/functions/id/{id}/valves/user/spec", locals())

    def update_user_valves(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/valves/user/update``."""
        return self._run("j{", "POST /api/v1/functions/id/{id}/valves/user/update", locals())


class AsyncShortFunctions(AsyncPluginSources):
    """``client.functions``: operations by short names."""

    __slots__ = ()

    async def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/``."""
        return await self._run("l", "GET /api/v1/functions/", locals())

    async def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}``. For administrators."""
        return await self._run("j", "GET /api/v1/functions/id/{id}", locals())

    async def create(
        self, body: FunctionsCreateNewFunctionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/create``. For administrators."""
        return await self._run("j{", "POST /api/v1/functions/create", locals())

    async def update(
        self, id: Union[str, int], body: FunctionsUpdateFunctionByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/functions/id/{id}/update", locals())

    async def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/functions/id/{id}/delete``. For administrators."""
        return await self._run("j", "DELETE /api/v1/functions/id/{id}/delete", locals())

    async def toggle(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/toggle``. For administrators."""
        return await self._run("j", "POST /api/v1/functions/id/{id}/toggle", locals())

    async def toggle_global(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/toggle/global``. For administrators."""
        return await self._run("j", "POST /api/v1/functions/id/{id}/toggle/global", locals())

    async def export(
        self, *, include_valves: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/export``. For administrators."""
        return await self._run("l", "GET /api/v1/functions/export", locals())

    async def valves(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves``. For administrators."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/valves", locals())

    async def valves_spec(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/spec``. For administrators."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/valves/spec", locals())

    async def update_valves(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/valves/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/functions/id/{id}/valves/update", locals())

    async def user_valves(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/user``."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/valves/user", locals())

    async def user_valves_spec(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/user/spec``."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/valves/user/spec", locals())

    async def update_user_valves(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/valves/user/update``."""
        return await self._run("j{", "POST /api/v1/functions/id/{id}/valves/user/update", locals())
