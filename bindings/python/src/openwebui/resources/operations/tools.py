"""``client.api.tools``: operations of the server.

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
    from ...types.record import Record
    from .bodies import ToolsCreateNewToolsBody, ToolsLoadToolFromUrlBody, ToolsSetToolProductionBody, ToolsUpdateToolAccessByIdBody, ToolsUpdateToolsByIdBody


class ToolsOperations(Operations):
    """``client.api.tools``: operations of the server."""

    __slots__ = ()

    def create_new_tools(
        self, body: ToolsCreateNewToolsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/create``."""
        return self._run("j{", "POST /api/v1/tools/create", locals())

    def delete_tool_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/tools/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
        return self._run("j", "DELETE /api/v1/tools/id/{id}/history/{history_id}", locals())

    def delete_tools_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/tools/id/{id}/delete``."""
        return self._run("j", "DELETE /api/v1/tools/id/{id}/delete", locals())

    def export_tools(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/export``."""
        return self._run("l", "GET /api/v1/tools/export", locals())

    def get_tool_history(
        self, id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/tools/id/{id}/history``. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/tools/id/{id}/history", locals())  # type: ignore[no-any-return]

    def get_tool_history_diff(
        self, id: Union[str, int], *, from_id: str, to_id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/history/diff``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/tools/id/{id}/history/diff", locals())

    def get_tool_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/tools/id/{id}/history/{history_id}", locals())

    def get_tool_list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/list``."""
        return self._run("l", "GET /api/v1/tools/list", locals())

    def get_tool_specs(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/specs``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/tools/id/{id}/specs", locals())

    def get_tools(
        self, *, query: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/``."""
        return self._run("l", "GET /api/v1/tools/", locals())

    def get_tools_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}``."""
        return self._run("j", "GET /api/v1/tools/id/{id}", locals())

    def get_tools_user_valves_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/user``."""
        return self._run("j", "GET /api/v1/tools/id/{id}/valves/user", locals())

    def get_tools_user_valves_spec_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/user/spec``."""
        return self._run("j", "GET /api/v1/tools/id/{id}/valves/user/spec", locals())

    def get_tools_valves_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves``."""
        return self._run("j", "GET /api/v1/tools/id/{id}/valves", locals())

    def get_tools_valves_spec_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/spec``."""
        return self._run("j", "GET /api/v1/tools/id/{id}/valves/spec", locals())

    def load_tool_from_url(
        self, body: ToolsLoadToolFromUrlBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/load/url``. For administrators."""
        return self._run("j{", "POST /api/v1/tools/load/url", locals())

    def set_tool_production(
        self, id: Union[str, int], body: ToolsSetToolProductionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/update/version``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/tools/id/{id}/update/version", locals())

    def update_tool_access_by_id(
        self, id: Union[str, int], body: ToolsUpdateToolAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/access/update``."""
        return self._run("j{", "POST /api/v1/tools/id/{id}/access/update", locals())

    def update_tools_by_id(
        self, id: Union[str, int], body: ToolsUpdateToolsByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/update``."""
        return self._run("j{", "POST /api/v1/tools/id/{id}/update", locals())

    def update_tools_user_valves_by_id(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/valves/user/update``."""
        return self._run("j{", "POST /api/v1/tools/id/{id}/valves/user/update", locals())

    def update_tools_valves_by_id(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/valves/update``."""
        return self._run("j{", "POST /api/v1/tools/id/{id}/valves/update", locals())


class AsyncToolsOperations(Operations):
    """``client.api.tools``: operations of the server."""

    __slots__ = ()

    async def create_new_tools(
        self, body: ToolsCreateNewToolsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/create``."""
        return await self._run("j{", "POST /api/v1/tools/create", locals())

    async def delete_tool_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/tools/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
        return await self._run("j", "DELETE /api/v1/tools/id/{id}/history/{history_id}", locals())

    async def delete_tools_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/tools/id/{id}/delete``."""
        return await self._run("j", "DELETE /api/v1/tools/id/{id}/delete", locals())

    async def export_tools(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/export``."""
        return await self._run("l", "GET /api/v1/tools/export", locals())

    def get_tool_history(
        self, id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/tools/id/{id}/history``. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/tools/id/{id}/history", locals())  # type: ignore[no-any-return]

    async def get_tool_history_diff(
        self, id: Union[str, int], *, from_id: str, to_id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/history/diff``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/history/diff", locals())

    async def get_tool_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/history/{history_id}", locals())

    async def get_tool_list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/list``."""
        return await self._run("l", "GET /api/v1/tools/list", locals())

    async def get_tool_specs(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/specs``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/specs", locals())

    async def get_tools(
        self, *, query: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/``."""
        return await self._run("l", "GET /api/v1/tools/", locals())

    async def get_tools_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}", locals())

    async def get_tools_user_valves_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/user``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/valves/user", locals())

    async def get_tools_user_valves_spec_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/user/spec``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/valves/user/spec", locals())

    async def get_tools_valves_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/valves", locals())

    async def get_tools_valves_spec_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tools/id/{id}/valves/spec``."""
        return await self._run("j", "GET /api/v1/tools/id/{id}/valves/spec", locals())

    async def load_tool_from_url(
        self, body: ToolsLoadToolFromUrlBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/load/url``. For administrators."""
        return await self._run("j{", "POST /api/v1/tools/load/url", locals())

    async def set_tool_production(
        self, id: Union[str, int], body: ToolsSetToolProductionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/update/version``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/tools/id/{id}/update/version", locals())

    async def update_tool_access_by_id(
        self, id: Union[str, int], body: ToolsUpdateToolAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/access/update``."""
        return await self._run("j{", "POST /api/v1/tools/id/{id}/access/update", locals())

    async def update_tools_by_id(
        self, id: Union[str, int], body: ToolsUpdateToolsByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/update``."""
        return await self._run("j{", "POST /api/v1/tools/id/{id}/update", locals())

    async def update_tools_user_valves_by_id(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/valves/user/update``."""
        return await self._run("j{", "POST /api/v1/tools/id/{id}/valves/user/update", locals())

    async def update_tools_valves_by_id(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tools/id/{id}/valves/update``."""
        return await self._run("j{", "POST /api/v1/tools/id/{id}/valves/update", locals())
