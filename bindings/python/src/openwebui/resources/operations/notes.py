"""``client.api.notes``: operations of the server.

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
    from .bodies import NotesCreateNewNoteBody, NotesUpdateNoteAccessByIdBody, NotesUpdateNoteByIdBody


class NotesOperations(Operations):
    """``client.api.notes``: operations of the server."""

    __slots__ = ()

    def create_new_note(
        self, body: NotesCreateNewNoteBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/create``."""
        return self._run("j{", "POST /api/v1/notes/create", locals())

    def create_note_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/chat``. Since Open WebUI 0.11."""
        return self._run("j", "POST /api/v1/notes/{id}/chat", locals())

    def delete_note_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/notes/{id}/delete``."""
        return self._run("j", "DELETE /api/v1/notes/{id}/delete", locals())

    def get_note_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/{id}``."""
        return self._run("j", "GET /api/v1/notes/{id}", locals())

    def get_note_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/{id}/chat``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/notes/{id}/chat", locals())

    def get_note_chats_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/{id}/chats``. Since Open WebUI 0.11."""
        return self._run("l", "GET /api/v1/notes/{id}/chats", locals())

    def get_notes(
        self, *, page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/notes/``."""
        return self._run("1", "GET /api/v1/notes/", locals())  # type: ignore[no-any-return]

    def get_pinned_notes(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/pinned``. Since Open WebUI 0.9."""
        return self._run("l", "GET /api/v1/notes/pinned", locals())

    def pin_note_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/pin``. Since Open WebUI 0.9."""
        return self._run("j", "POST /api/v1/notes/{id}/pin", locals())

    def search_notes(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, permission: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/notes/search``."""
        return self._run("1", "GET /api/v1/notes/search", locals())  # type: ignore[no-any-return]

    def update_note_access_by_id(
        self, id: Union[str, int], body: NotesUpdateNoteAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/access/update``."""
        return self._run("j{", "POST /api/v1/notes/{id}/access/update", locals())

    def update_note_by_id(
        self, id: Union[str, int], body: NotesUpdateNoteByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/update``."""
        return self._run("j{", "POST /api/v1/notes/{id}/update", locals())


class AsyncNotesOperations(Operations):
    """``client.api.notes``: operations of the server."""

    __slots__ = ()

    async def create_new_note(
        self, body: NotesCreateNewNoteBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/create``."""
        return await self._run("j{", "POST /api/v1/notes/create", locals())

    async def create_note_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/chat``. Since Open WebUI 0.11."""
        return await self._run("j", "POST /api/v1/notes/{id}/chat", locals())

    async def delete_note_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/notes/{id}/delete``."""
        return await self._run("j", "DELETE /api/v1/notes/{id}/delete", locals())

    async def get_note_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/{id}``."""
        return await self._run("j", "GET /api/v1/notes/{id}", locals())

    async def get_note_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/{id}/chat``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/notes/{id}/chat", locals())

    async def get_note_chats_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/{id}/chats``. Since Open WebUI 0.11."""
        return await self._run("l", "GET /api/v1/notes/{id}/chats", locals())

    def get_notes(
        self, *, page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/notes/``."""
        return self._run("1", "GET /api/v1/notes/", locals())  # type: ignore[no-any-return]

    async def get_pinned_notes(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/pinned``. Since Open WebUI 0.9."""
        return await self._run("l", "GET /api/v1/notes/pinned", locals())

    async def pin_note_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/pin``. Since Open WebUI 0.9."""
        return await self._run("j", "POST /api/v1/notes/{id}/pin", locals())

    def search_notes(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, permission: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/notes/search``."""
        return self._run("1", "GET /api/v1/notes/search", locals())  # type: ignore[no-any-return]

    async def update_note_access_by_id(
        self, id: Union[str, int], body: NotesUpdateNoteAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/access/update``."""
        return await self._run("j{", "POST /api/v1/notes/{id}/access/update", locals())

    async def update_note_by_id(
        self, id: Union[str, int], body: NotesUpdateNoteByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/update``."""
        return await self._run("j{", "POST /api/v1/notes/{id}/update", locals())
