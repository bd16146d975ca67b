"""``client.api.calendars``: operations of the server.

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
    from .bodies import CalendarsCreateCalendarBody, CalendarsCreateEventBody, CalendarsRsvpEventBody, CalendarsUpdateCalendarAccessByIdBody, CalendarsUpdateCalendarBody, CalendarsUpdateEventBody


class CalendarsOperations(Operations):
    """``client.api.calendars``: operations of the server."""

    __slots__ = ()

    def create_calendar(
        self, body: CalendarsCreateCalendarBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/create``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/calendars/create", locals())

    def create_event(
        self, body: CalendarsCreateEventBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/events/create``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/calendars/events/create", locals())

    def delete_calendar(
        self, calendar_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/calendars/{calendar_id}/delete``. Since Open WebUI 0.9."""
        return self._run("j", "DELETE /api/v1/calendars/{calendar_id}/delete", locals())

    def delete_event(
        self, event_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/calendars/events/{event_id}/delete``. Since Open WebUI 0.9."""
        return self._run("j", "DELETE /api/v1/calendars/events/{event_id}/delete", locals())

    def get_calendar_by_id(
        self, calendar_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/calendars/{calendar_id}``. Since Open WebUI 0.9."""
        return self._run("j", "GET /api/v1/calendars/{calendar_id}", locals())

    def get_calendars(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/calendars/``. Since Open WebUI 0.9."""
        return self._run("l", "GET /api/v1/calendars/", locals())

    def get_event(
        self, event_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/calendars/events/{event_id}``. Since Open WebUI 0.9."""
        return self._run("j", "GET /api/v1/calendars/events/{event_id}", locals())

    def get_events(
        self, *, start: str, end: str, calendar_ids: Optional[str] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/calendars/events``. Since Open WebUI 0.9."""
        return self._run("j", "GET /api/v1/calendars/events", locals())

    def rsvp_event(
        self, event_id: Union[str, int], body: CalendarsRsvpEventBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/events/{event_id}/rsvp``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/calendars/events/{event_id}/rsvp", locals())

    def search_events(
        self, *, query: Optional[str] = None, skip: Optional[int] = None, limit: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/calendars/events/search``. Since Open WebUI 0.9."""
        return self._run("k", "GET /api/v1/calendars/events/search", locals())  # type: ignore[no-any-return]

    def set_default_calendar(
        self, calendar_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/{calendar_id}/default``. Since Open WebUI 0.9."""
        return self._run("j", "POST /api/v1/calendars/{calendar_id}/default", locals())

    def update_calendar(
        self, calendar_id: Union[str, int], body: CalendarsUpdateCalendarBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/{calendar_id}/update``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/calendars/{calendar_id}/update", locals())

    def update_calendar_access_by_id(
        self, calendar_id: Union[str, int], body: CalendarsUpdateCalendarAccessByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/{calendar_id}/access/update``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/calendars/{calendar_id}/access/update", locals())

    def update_event(
        self, event_id: Union[str, int], body: CalendarsUpdateEventBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/events/{event_id}/update``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/calendars/events/{event_id}/update", locals())


class AsyncCalendarsOperations(Operations):
    """``client.api.calendars``: operations of the server."""

    __slots__ = ()

    async def create_calendar(
        self, body: CalendarsCreateCalendarBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/create``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/calendars/create", locals())

    async def create_event(
        self, body: CalendarsCreateEventBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/events/create``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/calendars/events/create", locals())

    async def delete_calendar(
        self, calendar_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/calendars/{calendar_id}/delete``. Since Open WebUI 0.9."""
        return await self._run("j", "DELETE /api/v1/calendars/{calendar_id}/delete", locals())

    async def delete_event(
        self, event_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/calendars/events/{event_id}/delete``. Since Open WebUI 0.9."""
        return await self._run("j", "DELETE /api/v1/calendars/events/{event_id}/delete", locals())

    async def get_calendar_by_id(
        self, calendar_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/calendars/{calendar_id}``. Since Open WebUI 0.9."""
        return await self._run("j", "GET /api/v1/calendars/{calendar_id}", locals())

    async def get_calendars(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/calendars/``. Since Open WebUI 0.9."""
        return await self._run("l", "GET /api/v1/calendars/", locals())

    async def get_event(
        self, event_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/calendars/events/{event_id}``. Since Open WebUI 0.9."""
        return await self._run("j", "GET /api/v1/calendars/events/{event_id}", locals())

    async def get_events(
        self, *, start: str, end: str, calendar_ids: Optional[str] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/calendars/events``. Since Open WebUI 0.9."""
        return await self._run("j", "GET /api/v1/calendars/events", locals())

    async def rsvp_event(
        self, event_id: Union[str, int], body: CalendarsRsvpEventBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/events/{event_id}/rsvp``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/calendars/events/{event_id}/rsvp", locals())

    def search_events(
        self, *, query: Optional[str] = None, skip: Optional[int] = None, limit: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/calendars/events/search``. Since Open WebUI 0.9."""
        return self._run("k", "GET /api/v1/calendars/events/search", locals())  # type: ignore[no-any-return]

    async def set_default_calendar(
        self, calendar_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/{calendar_id}/default``. Since Open WebUI 0.9."""
        return await self._run("j", "POST /api/v1/calendars/{calendar_id}/default", locals())

    async def update_calendar(
        self, calendar_id: Union[str, int], body: CalendarsUpdateCalendarBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/{calendar_id}/update``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/calendars/{calendar_id}/update", locals())

    async def update_calendar_access_by_id(
        self, calendar_id: Union[str, int], body: CalendarsUpdateCalendarAccessByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/{calendar_id}/access/update``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/calendars/{calendar_id}/access/update", locals())

    async def update_event(
        self, event_id: Union[str, int], body: CalendarsUpdateEventBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/calendars/events/{event_id}/update``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/calendars/events/{event_id}/update", locals())
