"""``client.api.notifications``: operations of the server.

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
    from .bodies import NotificationsCreateNotificationTargetBody, NotificationsUpdateNotificationTargetBody


class NotificationsOperations(Operations):
    """``client.api.notifications``: operations of the server."""

    __slots__ = ()

    def create_notification_target(
        self, body: NotificationsCreateNotificationTargetBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notifications/targets``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/notifications/targets", locals())

    def delete_notification_target(
        self, target_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/notifications/targets/{target_id}``. Since Open WebUI 0.11."""
        return self._run("j", "DELETE /api/v1/notifications/targets/{target_id}", locals())

    def get_notification_events(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notifications/events``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/notifications/events", locals())

    def get_notification_targets(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notifications/targets``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/notifications/targets", locals())

    def set_default_notification_target(
        self, target_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/v1/notifications/targets/{target_id}/default``. Since Open WebUI 0.11."""
        return self._run("j", "PUT /api/v1/notifications/targets/{target_id}/default", locals())

    def test_notification_target(
        self, target_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notifications/targets/{target_id}/test``. Since Open WebUI 0.11."""
        return self._run("j", "POST /api/v1/notifications/targets/{target_id}/test", locals())

    def update_notification_target(
        self, target_id: Union[str, int], body: NotificationsUpdateNotificationTargetBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/v1/notifications/targets/{target_id}``. Since Open WebUI 0.11."""
        return self._run("j{", "PUT /api/v1/notifications/targets/{target_id}", locals())


class AsyncNotificationsOperations(Operations):
    """``client.api.notifications``: operations of the server."""

    __slots__ = ()

    async def create_notification_target(
        self, body: NotificationsCreateNotificationTargetBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notifications/targets``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/notifications/targets", locals())

    async def delete_notification_target(
        self, target_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/notifications/targets/{target_id}``. Since Open WebUI 0.11."""
        return await self._run("j", "DELETE /api/v1/notifications/targets/{target_id}", locals())

    async def get_notification_events(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notifications/events``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/notifications/events", locals())

    async def get_notification_targets(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notifications/targets``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/notifications/targets", locals())

    async def set_default_notification_target(
        self, target_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/v1/notifications/targets/{target_id}/default``. Since Open WebUI 0.11."""
        return await self._run("j", "PUT /api/v1/notifications/targets/{target_id}/default", locals())

    async def test_notification_target(
        self, target_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notifications/targets/{target_id}/test``. Since Open WebUI 0.11."""
        return await self._run("j", "POST /api/v1/notifications/targets/{target_id}/test", locals())

    async def update_notification_target(
        self, target_id: Union[str, int], body: NotificationsUpdateNotificationTargetBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/v1/notifications/targets/{target_id}``. Since Open WebUI 0.11."""
        return await self._run("j{", "PUT /api/v1/notifications/targets/{target_id}", locals())
