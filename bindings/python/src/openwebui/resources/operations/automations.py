"""``client.api.automations``: operations of the server.

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
    from .bodies import AutomationsCreateNewAutomationBody, AutomationsUpdateAutomationByIdBody


class AutomationsOperations(Operations):
    """``client.api.automations``: operations of the server."""

    __slots__ = ()

    def create_new_automation(
        self, body: AutomationsCreateNewAutomationBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/automations/create``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/automations/create", locals())

    def delete_automation_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/automations/{id}/delete``. Since Open WebUI 0.9."""
        return self._run("j", "DELETE /api/v1/automations/{id}/delete", locals())

    def get_automation_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/automations/{id}``. Since Open WebUI 0.9."""
        return self._run("j", "GET /api/v1/automations/{id}", locals())

    def get_automation_items(
        self, *, query: Optional[str] = None, status: Optional[str] = None, folder_id: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/automations/list``. Since Open WebUI 0.9."""
        return self._run("1", "GET /api/v1/automations/list", locals())  # type: ignore[no-any-return]

    def get_automation_runs(
        self, id: Union[str, int], *, skip: Optional[int] = None, limit: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/automations/{id}/runs``. Since Open WebUI 0.9."""
        return self._run("k", "GET /api/v1/automations/{id}/runs", locals())  # type: ignore[no-any-return]

    def run_automation_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/automations/{id}/run``. Since Open WebUI 0.9."""
        return self._run("j", "POST /api/v1/automations/{id}/run", locals())

    def toggle_automation_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/automations/{id}/toggle``. Since Open WebUI 0.9."""
        return self._run("j", "POST /api/v1/automations/{id}/toggle", locals())

    def update_automation_by_id(
        self, id: Union[str, int], body: AutomationsUpdateAutomationByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/automations/{id}/update``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/automations/{id}/update", locals())


class AsyncAutomationsOperations(Operations):
    """``client.api.automations``: operations of the server."""

    __slots__ = ()

    async def create_new_automation(
        self, body: AutomationsCreateNewAutomationBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/automations/create``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/automations/create", locals())

    async def delete_automation_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/automations/{id}/delete``. Since Open WebUI 0.9."""
        return await self._run("j", "DELETE /api/v1/automations/{id}/delete", locals())

    async def get_automation_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/automations/{id}``. Since Open WebUI 0.9."""
        return await self._run("j", "GET /api/v1/automations/{id}", locals())

    def get_automation_items(
        self, *, query: Optional[str] = None, status: Optional[str] = None, folder_id: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/automations/list``. Since Open WebUI 0.9."""
        return self._run("1", "GET /api/v1/automations/list", locals())  # type: ignore[no-any-return]

    def get_automation_runs(
        self, id: Union[str, int], *, skip: Optional[int] = None, limit: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/automations/{id}/runs``. Since Open WebUI 0.9."""
        return self._run("k", "GET /api/v1/automations/{id}/runs", locals())  # type: ignore[no-any-return]

    async def run_automation_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/automations/{id}/run``. Since Open WebUI 0.9."""
        return await self._run("j", "POST /api/v1/automations/{id}/run", locals())

    async def toggle_automation_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/automations/{id}/toggle``. Since Open WebUI 0.9."""
        return await self._run("j", "POST /api/v1/automations/{id}/toggle", locals())

    async def update_automation_by_id(
        self, id: Union[str, int], body: AutomationsUpdateAutomationByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/automations/{id}/update``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/automations/{id}/update", locals())
