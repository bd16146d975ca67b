"""``client.api.functions``: operations of the server.

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
    from .bodies import FunctionsCreateNewFunctionBody, FunctionsLoadFunctionFromUrlBody, FunctionsSetFunctionProductionBody, FunctionsSyncFunctionsBody, FunctionsUpdateFunctionByIdBody


class FunctionsOperations(Operations):
    """``client.api.functions``: operations of the server."""

    __slots__ = ()

    def create_new_function(
        self, body: FunctionsCreateNewFunctionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/create``. For administrators."""
        return self._run("j{", "POST /api/v1/functions/create", locals())

    def delete_function_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/functions/id/{id}/delete``. For administrators."""
        return self._run("j", "DELETE /api/v1/functions/id/{id}/delete", locals())

    def delete_function_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/functions/id/{id}/history/{history_id}``. For administrators. Since Open WebUI 0.12."""
        return self._run("j", "DELETE /api/v1/functions/id/{id}/history/{history_id}", locals())

    def get_function_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}``. For administrators."""
        return self._run("j", "GET /api/v1/functions/id/{id}", locals())

    def get_function_history(
        self, id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/functions/id/{id}/history``. For administrators. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/functions/id/{id}/history", locals())  # type: ignore[no-any-return]

    def get_function_history_diff(
        self, id: Union[str, int], *, from_id: str, to_id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/history/diff``. For administrators. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/functions/id/{id}/history/diff", locals())

    def get_function_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/history/{history_id}``. For administrators. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/functions/id/{id}/history/{history_id}", locals())

    def get_function_list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/list``. For administrators."""
        return self._run("l", "GET /api/v1/functions/list", locals())

    def get_function_user_valves_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/user``."""
        return self._run("j", "GET /api/v1/functions/id/{id}/valves/user", locals())

    def get_function_user_valves_spec_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/user/spec``."""
        return self._run("j", "GET /api/v1/functions/id/{id}/valves/user/spec", locals())

    def get_function_valves_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves``. For administrators."""
        return self._run("j", "GET /api/v1/functions/id/{id}/valves", locals())

    def get_function_valves_spec_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/spec``. For administrators."""
        return self._run("j", "GET /api/v1/functions/id/{id}/valves/spec", locals())

    def get_functions(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/``."""
        return self._run("l", "GET /api/v1/functions/", locals())

    def get_functions_export(
        self, *, include_valves: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/export``. For administrators."""
        return self._run("l", "GET /api/v1/functions/export", locals())

    def load_function_from_url(
        self, body: FunctionsLoadFunctionFromUrlBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/load/url``. For administrators."""
        return self._run("j{", "POST /api/v1/functions/load/url", locals())

    def set_function_production(
        self, id: Union[str, int], body: FunctionsSetFunctionProductionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/update/version``. For administrators. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/functions/id/{id}/update/version", locals())

    def sync_functions(
        self, body: FunctionsSyncFunctionsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/sync``. Deletes more than one object. For administrators."""
        return self._run("l{", "POST /api/v1/functions/sync", locals())

    def toggle_function_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/toggle``. For administrators."""
        return self._run("j", "POST /api/v1/functions/id/{id}/toggle", locals())

    def toggle_global_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/toggle/global``. For administrators."""
        return self._run("j", "POST /api/v1/functions/id/{id}/toggle/global", locals())

    def update_function_by_id(
        self, id: Union[str, int], body: FunctionsUpdateFunctionByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/update``. For administrators."""
        return self._run("j{", "POST /api/v1/functions/id/{id}/update", locals())

    def update_function_user_valves_by_id(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/valves/user/update``."""
        return self._run("j{", "POST /api/v1/functions/id/{id}/valves/user/update", locals())

    def update_function_valves_by_id(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/valves/update``. For administrators."""
        return self._run("j{", "POST /api/v1/functions/id/{id}/valves/update", locals())


class AsyncFunctionsOperations(Operations):
    """``client.api.functions``: operations of the server."""

    __slots__ = ()

    async def create_new_function(
        self, body: FunctionsCreateNewFunctionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/create``. For administrators."""
        return await self._run("j{", "POST /api/v1/functions/create", locals())

    async def delete_function_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/functions/id/{id}/delete``. For administrators."""
        return await self._run("j", "DELETE /api/v1/functions/id/{id}/delete", locals())

    async def delete_function_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/functions/id/{id}/history/{history_id}``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j", "DELETE /api/v1/functions/id/{id}/history/{history_id}", locals())

    async def get_function_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}``. For administrators."""
        return await self._run("j", "GET /api/v1/functions/id/{id}", locals())

    def get_function_history(
        self, id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/functions/id/{id}/history``. For administrators. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/functions/id/{id}/history", locals())  # type: ignore[no-any-return]

    async def get_function_history_diff(
        self, id: Union[str, int], *, from_id: str, to_id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/history/diff``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/history/diff", locals())

    async def get_function_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/history/{history_id}``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/history/{history_id}", locals())

    async def get_function_list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/list``. For administrators."""
        return await self._run("l", "GET /api/v1/functions/list", locals())

    async def get_function_user_valves_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/user``."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/valves/user", locals())

    async def get_function_user_valves_spec_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/user/spec``."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/valves/user/spec", locals())

    async def get_function_valves_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves``. For administrators."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/valves", locals())

    async def get_function_valves_spec_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/id/{id}/valves/spec``. For administrators."""
        return await self._run("j", "GET /api/v1/functions/id/{id}/valves/spec", locals())

    async def get_functions(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/``."""
        return await self._run("l", "GET /api/v1/functions/", locals())

    async def get_functions_export(
        self, *, include_valves: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/functions/export``. For administrators."""
        return await self._run("l", "GET /api/v1/functions/export", locals())

    async def load_function_from_url(
        self, body: FunctionsLoadFunctionFromUrlBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/load/url``. For administrators."""
        return await self._run("j{", "POST /api/v1/functions/load/url", locals())

    async def set_function_production(
        self, id: Union[str, int], body: FunctionsSetFunctionProductionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/update/version``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/functions/id/{id}/update/version", locals())

    async def sync_functions(
        self, body: FunctionsSyncFunctionsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/sync``. Deletes more than one object. For administrators."""
        return await self._run("l{", "POST /api/v1/functions/sync", locals())

    async def toggle_function_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/toggle``. For administrators."""
        return await self._run("j", "POST /api/v1/functions/id/{id}/toggle", locals())

    async def toggle_global_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/toggle/global``. For administrators."""
        return await self._run("j", "POST /api/v1/functions/id/{id}/toggle/global", locals())

    async def update_function_by_id(
        self, id: Union[str, int], body: FunctionsUpdateFunctionByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/functions/id/{id}/update", locals())

    async def update_function_user_valves_by_id(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/valves/user/update``."""
        return await self._run("j{", "POST /api/v1/functions/id/{id}/valves/user/update", locals())

    async def update_function_valves_by_id(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/functions/id/{id}/valves/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/functions/id/{id}/valves/update", locals())
