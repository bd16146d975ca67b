"""``client.notes``: operations by short names.

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
    from ..operations.bodies import NotesCreateNewNoteBody, NotesUpdateNoteByIdBody


class ShortNotes(Operations):
    """``client.notes``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/notes/``."""
        return self._run("1", "GET /api/v1/notes/", locals())  # type: ignore[no-any-return]

    def search(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, permission: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/notes/search``."""
        return self._run("1", "GET /api/v1/notes/search", locals())  # type: ignore[no-any-return]

    def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/{id}``."""
        return self._run("j", "GET /api/v1/notes/{id}", locals())

    def create(
        self, body: NotesCreateNewNoteBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/create``."""
        return self._run("j{", "POST /api/v1/notes/create", locals())

    def update(
        self, id: Union[str, int], body: NotesUpdateNoteByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/update``."""
        return self._run("j{", "POST /api/v1/notes/{id}/update", locals())

    def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/notes/{id}/delete``."""
        return self._run("j", "DELETE /api/v1/notes/{id}/delete", locals())


class AsyncShortNotes(Operations):
    """``client.notes``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/notes/``."""
        return self._run("1", "GET /api/v1/notes/", locals())  # type: ignore[no-any-return]

    def search(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, permission: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/notes/search``."""
        return self._run("1", "GET /api/v1/notes/search", locals())  # type: ignore[no-any-return]

    async def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/notes/{id}``."""
        return await self._run("j", "GET /api/v1/notes/{id}", locals())

    async def create(
        self, body: NotesCreateNewNoteBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/create``."""
        return await self._run("j{", "POST /api/v1/notes/create", locals())

    async def update(
        self, id: Union[str, int], body: NotesUpdateNoteByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/notes/{id}/update``."""
        return await self._run("j{", "POST /api/v1/notes/{id}/update", locals())

    async def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/notes/{id}/delete``."""
        return await self._run("j", "DELETE /api/v1/notes/{id}/delete", locals())
