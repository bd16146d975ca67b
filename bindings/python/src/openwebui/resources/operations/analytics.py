"""``client.api.analytics``: operations of the server.

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


class AnalyticsOperations(Operations):
    """``client.api.analytics``: operations of the server."""

    __slots__ = ()

    def get_daily_stats(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        granularity: Optional[str] = None, metric: Optional[str] = None, compare: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/daily``. For administrators."""
        return self._run("j", "GET /api/v1/analytics/daily", locals())

    def get_messages(
        self, *, model_id: Optional[str] = None, user_id: Optional[str] = None, chat_id: Optional[str] = None,
        start_date: Optional[int] = None, end_date: Optional[int] = None, skip: Optional[int] = None,
        limit: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/analytics/messages``. For administrators."""
        return self._run("k", "GET /api/v1/analytics/messages", locals())  # type: ignore[no-any-return]

    def get_model_analytics(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/models``. For administrators."""
        return self._run("j", "GET /api/v1/analytics/models", locals())

    def get_model_chats(
        self, model_id: Union[str, int], *, start_date: Optional[int] = None, end_date: Optional[int] = None,
        skip: Optional[int] = None, limit: Optional[int] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/analytics/models/{model_id}/chats``. For administrators."""
        return self._run("k", "GET /api/v1/analytics/models/{model_id}/chats", locals())  # type: ignore[no-any-return]

    def get_model_overview(
        self, model_id: Union[str, int], *, days: Optional[int] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/models/{model_id}/overview``. For administrators."""
        return self._run("j", "GET /api/v1/analytics/models/{model_id}/overview", locals())

    def get_summary(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/summary``. For administrators."""
        return self._run("j", "GET /api/v1/analytics/summary", locals())

    def get_token_usage(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/tokens``. For administrators."""
        return self._run("j", "GET /api/v1/analytics/tokens", locals())

    def get_user_analytics(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        limit: Optional[int] = None, metric: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/users``. For administrators."""
        return self._run("j", "GET /api/v1/analytics/users", locals())


class AsyncAnalyticsOperations(Operations):
    """``client.api.analytics``: operations of the server."""

    __slots__ = ()

    async def get_daily_stats(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        granularity: Optional[str] = None, metric: Optional[str] = None, compare: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/daily``. For administrators."""
        return await self._run("j", "GET /api/v1/analytics/daily", locals())

    def get_messages(
        self, *, model_id: Optional[str] = None, user_id: Optional[str] = None, chat_id: Optional[str] = None,
        start_date: Optional[int] = None, end_date: Optional[int] = None, skip: Optional[int] = None,
        limit: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/analytics/messages``. For administrators."""
        return self._run("k", "GET /api/v1/analytics/messages", locals())  # type: ignore[no-any-return]

    async def get_model_analytics(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/models``. For administrators."""
        return await self._run("j", "GET /api/v1/analytics/models", locals())

    def get_model_chats(
        self, model_id: Union[str, int], *, start_date: Optional[int] = None, end_date: Optional[int] = None,
        skip: Optional[int] = None, limit: Optional[int] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/analytics/models/{model_id}/chats``. For administrators."""
        return self._run("k", "GET /api/v1/analytics/models/{model_id}/chats", locals())  # type: ignore[no-any-return]

    async def get_model_overview(
        self, model_id: Union[str, int], *, days: Optional[int] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/models/{model_id}/overview``. For administrators."""
        return await self._run("j", "GET /api/v1/analytics/models/{model_id}/overview", locals())

    async def get_summary(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/summary``. For administrators."""
        return await self._run("j", "GET /api/v1/analytics/summary", locals())

    async def get_token_usage(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/tokens``. For administrators."""
        return await self._run("j", "GET /api/v1/analytics/tokens", locals())

    async def get_user_analytics(
        self, *, start_date: Optional[int] = None, end_date: Optional[int] = None, group_id: Optional[str] = None,
        limit: Optional[int] = None, metric: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/analytics/users``. For administrators."""
        return await self._run("j", "GET /api/v1/analytics/users", locals())
