"""``client.tools``: operations by short names.

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
    from ..operations.bodies import ToolsCreateNewToolsBody, ToolsUpdateToolsByIdBody


class ShortTools(PluginSources):
    """``client.tools``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/list``."""
        return self._run("l", "GET /api/v1/tools/list", locals())

    def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}``."""
        return self._run("j", "GET /api/v1/tools/id/{id}", locals())

    def create(
        self, body: ToolsCreateNewToolsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/create``."""
        return self._run("j{", "POST /api/v1/tools/create", locals())

    def update(
        self, id: Union[str, int], body: ToolsUpdateToolsByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/update``."""
        return self._run("j{", "POST /api/v1/tools/id/{id}/update", locals())

    def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/tools/id/{id}/delete``."""
        return self._run("j", "DELETE /api/v1/tools/id/{id}/delete", locals())

    def export(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/export``."""
        return self._run("l", "GET /api/v1/tools/export", locals())

    def valves(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves``."""
        return self._run("j", "GET /api/v1/tools/id/{id}/valves", locals())

    def valves_spec(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/spec``."""
        return self._run("j", "GET /api/v1/tools/id/{id}/valves/spec", locals())

    def update_valves(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/valves/update``."""
        return self._run("j{", "POST /api/v1/tools/id/{id}/valves/update", locals())

    def user_valves(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/user``."""
        return self._run("j", "GET /api/v1/tools/id/{id}/valves/user", locals())

    def user_valves_spec(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/user/spec``."""
        return self._run("j", "GET /api/v1/tools/id/{id}/valves/user/spec", locals())

    def update_user_valves(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/valves/user/update``."""
        return self._run("j{", "POST /api/v1/tools/id/{id}/valves/user/update", locals())


class AsyncShortTools(AsyncPluginSources):
    """``client.tools``: operations by short names."""

    __slots__ = ()

    async def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/list``."""
        return await self._run("l", "GET /api/v1/tools/list", locals())

    async def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}", locals())

    async def create(
        self, body: ToolsCreateNewToolsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/create``."""
        return await self._run("j{", "POST /api/v1/tools/create", locals())

    async def update(
        self, id: Union[str, int], body: ToolsUpdateToolsByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/update``."""
        return await self._run("j{", "POST /api/v1/tools/id/{id}/update", locals())

    async def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/tools/id/{id}/delete``."""
        return await self._run("j", "DELETE /api/v1/tools/id/{id}/delete", locals())

    async def export(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/export``."""
        return await self._run("l", "GET /api/v1/tools/export", locals())

    async def valves(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/valves", locals())

    async def valves_spec(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/spec``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/valves/spec", locals())

    async def update_valves(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/valves/update``."""
        return await self._run("j{", "POST /api/v1/tools/id/{id}/valves/update", locals())

    async def user_valves(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/user``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/valves/user", locals())

    async def user_valves_spec(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/user/spec``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/valves/user/spec", locals())

    async def update_user_valves(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/valves/user/update``."""
        return await self._run("j{", "POST /api/v1/tools/id/{id}/valves/user/update", locals())
