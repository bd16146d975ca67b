"""``client.chats``: operations by short names.

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
    from ..operations.bodies import ChatsAddTagByIdAndTagNameBody, ChatsCloneChatByIdBody, ChatsCreateNewChatBody, ChatsDeleteTagByIdAndTagNameBody, ChatsImportChatsBody, ChatsShareChatByIdBody, ChatsUpdateChatByIdBody, ChatsUpdateChatFolderIdByIdBody


class ShortChats(Operations):
    """``client.chats``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, page: Optional[int] = None, include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None, sort_by: Optional[str] = None, sort_dir: Optional[str] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/``."""
        return self._run("1", "GET /api/v1/chats/", locals())  # type: ignore[no-any-return]

    def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}``."""
        return self._run("j", "GET /api/v1/chats/{id}", locals())

    def new(
        self, body: ChatsCreateNewChatBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/new``."""
        return self._run("j{", "POST /api/v1/chats/new", locals())

    def update(
        self, id: Union[str, int], body: ChatsUpdateChatByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}``."""
        return self._run("j{", "POST /api/v1/chats/{id}", locals())

    def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}``."""
        return self._run("j", "DELETE /api/v1/chats/{id}", locals())

    def delete_all(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/``. Deletes more than one object."""
        return self._run("j", "DELETE /api/v1/chats/", locals())

    def search(
        self, *, text: str, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/search``."""
        return self._run("1", "GET /api/v1/chats/search", locals())  # type: ignore[no-any-return]

    def archive(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/archive``."""
        return self._run("j", "POST /api/v1/chats/{id}/archive", locals())

    def archived(
        self, *, page: Optional[int] = None, query: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/archived``."""
        return self._run("1", "GET /api/v1/chats/archived", locals())  # type: ignore[no-any-return]

    def pin(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/pin``."""
        return self._run("j", "POST /api/v1/chats/{id}/pin", locals())

    def pinned(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/pinned``."""
        return self._run("l", "GET /api/v1/chats/pinned", locals())

    def share(
        self, id: Union[str, int], body: Optional[ChatsShareChatByIdBody] = None, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/share``."""
        return self._run("j{?", "POST /api/v1/chats/{id}/share", locals())

    def clone(
        self, id: Union[str, int], body: ChatsCloneChatByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/clone``."""
        return self._run("j{", "POST /api/v1/chats/{id}/clone", locals())

    def export(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all``."""
        return self._run("a", "GET /api/v1/chats/all", locals())

    def import_(
        self, body: ChatsImportChatsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/import``."""
        return self._run("l{", "POST /api/v1/chats/import", locals())

    def in_folder(
        self, folder_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/folder/{folder_id}``."""
        return self._run("l", "GET /api/v1/chats/folder/{folder_id}", locals())

    def move(
        self, id: Union[str, int], body: ChatsUpdateChatFolderIdByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/folder``."""
        return self._run("j{", "POST /api/v1/chats/{id}/folder", locals())

    def tags(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}/tags``."""
        return self._run("l", "GET /api/v1/chats/{id}/tags", locals())

    def add_tag(
        self, id: Union[str, int], body: ChatsAddTagByIdAndTagNameBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/tags``."""
        return self._run("l{", "POST /api/v1/chats/{id}/tags", locals())

    def remove_tag(
        self, id: Union[str, int], body: ChatsDeleteTagByIdAndTagNameBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}/tags``."""
        return self._run("l{", "DELETE /api/v1/chats/{id}/tags", locals())

    def all_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all/tags``."""
        return self._run("l", "GET /api/v1/chats/all/tags", locals())


class AsyncShortChats(Operations):
    """``client.chats``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, page: Optional[int] = None, include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None, sort_by: Optional[str] = None, sort_dir: Optional[str] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/``."""
        return self._run("1", "GET /api/v1/chats/", locals())  # type: ignore[no-any-return]

    async def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}``."""
        return await self._run("j", "GET /api/v1/chats/{id}", locals())

    async def new(
        self, body: ChatsCreateNewChatBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/new``."""
        return await self._run("j{", "POST /api/v1/chats/new", locals())

    async def update(
        self, id: Union[str, int], body: ChatsUpdateChatByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}``."""
        return await self._run("j{", "POST /api/v1/chats/{id}", locals())

    async def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}``."""
        return await self._run("j", "DELETE /api/v1/chats/{id}", locals())

    async def delete_all(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/``. Deletes more than one object."""
        return await self._run("j", "DELETE /api/v1/chats/", locals())

    def search(
        self, *, text: str, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/search``."""
        return self._run("1", "GET /api/v1/chats/search", locals())  # type: ignore[no-any-return]

    async def archive(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/archive``."""
        return await self._run("j", "POST /api/v1/chats/{id}/archive", locals())

    def archived(
        self, *, page: Optional[int] = None, query: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/archived``."""
        return self._run("1", "GET /api/v1/chats/archived", locals())  # type: ignore[no-any-return]

    async def pin(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/pin``."""
        return await self._run("j", "POST /api/v1/chats/{id}/pin", locals())

    async def pinned(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/pinned``."""
        return await self._run("l", "GET /api/v1/chats/pinned", locals())

    async def share(
        self, id: Union[str, int], body: Optional[ChatsShareChatByIdBody] = None, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/share``."""
        return await self._run("j{?", "POST /api/v1/chats/{id}/share", locals())

    async def clone(
        self, id: Union[str, int], body: ChatsCloneChatByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/clone``."""
        return await self._run("j{", "POST /api/v1/chats/{id}/clone", locals())

    async def export(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all``."""
        return await self._run("a", "GET /api/v1/chats/all", locals())

    async def import_(
        self, body: ChatsImportChatsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/import``."""
        return await self._run("l{", "POST /api/v1/chats/import", locals())

    async def in_folder(
        self, folder_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/folder/{folder_id}``."""
        return await self._run("l", "GET /api/v1/chats/folder/{folder_id}", locals())

    async def move(
        self, id: Union[str, int], body: ChatsUpdateChatFolderIdByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/folder``."""
        return await self._run("j{", "POST /api/v1/chats/{id}/folder", locals())

    async def tags(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}/tags``."""
        return await self._run("l", "GET /api/v1/chats/{id}/tags", locals())

    async def add_tag(
        self, id: Union[str, int], body: ChatsAddTagByIdAndTagNameBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/tags``."""
        return await self._run("l{", "POST /api/v1/chats/{id}/tags", locals())

    async def remove_tag(
        self, id: Union[str, int], body: ChatsDeleteTagByIdAndTagNameBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}/tags``."""
        return await self._run("l{", "DELETE /api/v1/chats/{id}/tags", locals())

    async def all_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all/tags``."""
        return await self._run("l", "GET /api/v1/chats/all/tags", locals())
