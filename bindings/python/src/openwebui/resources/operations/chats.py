"""``client.api.chats``: operations of the server.

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
    from .bodies import ChatsAddTagByIdAndTagNameBody, ChatsCloneChatByIdBody, ChatsCompactChatByIdBody, ChatsCreateNewChatBody, ChatsDeleteTagByIdAndTagNameBody, ChatsForkChatByIdBody, ChatsGetUserChatListByTagNameBody, ChatsImportChatsBody, ChatsSendChatMessageEventByIdBody, ChatsSetChatConfigBody, ChatsShareChatByIdBody, ChatsUpdateChatByIdBody, ChatsUpdateChatFolderIdByIdBody, ChatsUpdateChatMessageByIdBody, ChatsUpdateSharedChatAccessByIdBody


class ChatsOperations(Operations):
    """``client.api.chats``: operations of the server."""

    __slots__ = ()

    def add_tag_by_id_and_tag_name(
        self, id: Union[str, int], body: ChatsAddTagByIdAndTagNameBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/tags``."""
        return self._run("l{", "POST /api/v1/chats/{id}/tags", locals())

    def archive_all_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/archive/all``."""
        return self._run("j", "POST /api/v1/chats/archive/all", locals())

    def archive_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/archive``."""
        return self._run("j", "POST /api/v1/chats/{id}/archive", locals())

    def clone_chat_by_id(
        self, id: Union[str, int], body: ChatsCloneChatByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/clone``."""
        return self._run("j{", "POST /api/v1/chats/{id}/clone", locals())

    def clone_shared_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/clone/shared``."""
        return self._run("j", "POST /api/v1/chats/{id}/clone/shared", locals())

    def compact_chat_by_id(
        self, id: Union[str, int], body: Optional[ChatsCompactChatByIdBody] = None, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/compact``. Since Open WebUI 0.11."""
        return self._run("j{?", "POST /api/v1/chats/{id}/compact", locals())

    def create_new_chat(
        self, body: ChatsCreateNewChatBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/new``."""
        return self._run("j{", "POST /api/v1/chats/new", locals())

    def delete_all_user_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/``. Deletes more than one object."""
        return self._run("j", "DELETE /api/v1/chats/", locals())

    def delete_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}``."""
        return self._run("j", "DELETE /api/v1/chats/{id}", locals())

    def delete_chat_message_by_id(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}/messages/{message_id}``. Since Open WebUI 0.11."""
        return self._run("j", "DELETE /api/v1/chats/{id}/messages/{message_id}", locals())

    def delete_shared_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}/share``."""
        return self._run("j", "DELETE /api/v1/chats/{id}/share", locals())

    def delete_tag_by_id_and_tag_name(
        self, id: Union[str, int], body: ChatsDeleteTagByIdAndTagNameBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}/tags``."""
        return self._run("l{", "DELETE /api/v1/chats/{id}/tags", locals())

    def export_chat_stats(
        self, *, updated_at: Optional[int] = None, page: Optional[int] = None, stream: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/stats/export``."""
        return self._run("a", "GET /api/v1/chats/stats/export", locals())

    def export_single_chat_stats(
        self, chat_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/stats/export/{chat_id}``."""
        return self._run("j", "GET /api/v1/chats/stats/export/{chat_id}", locals())

    def fork_chat_by_id(
        self, id: Union[str, int], body: Optional[ChatsForkChatByIdBody] = None, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/fork``. Since Open WebUI 0.11."""
        return self._run("j{?", "POST /api/v1/chats/{id}/fork", locals())

    def get_all_user_chats_in_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all/db``. For administrators."""
        return self._run("l", "GET /api/v1/chats/all/db", locals())

    def get_all_user_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all/tags``."""
        return self._run("l", "GET /api/v1/chats/all/tags", locals())

    def get_archived_session_user_chat_count(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/archived/count``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/chats/archived/count", locals())

    def get_archived_session_user_chat_list(
        self, *, page: Optional[int] = None, query: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/archived``."""
        return self._run("1", "GET /api/v1/chats/archived", locals())  # type: ignore[no-any-return]

    def get_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}``."""
        return self._run("j", "GET /api/v1/chats/{id}", locals())

    def get_chat_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/config``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/chats/config", locals())

    def get_chat_list_by_folder_id(
        self, folder_id: Union[str, int], *, page: Optional[int] = None, sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/folder/{folder_id}/list``."""
        return self._run("1", "GET /api/v1/chats/folder/{folder_id}/list", locals())  # type: ignore[no-any-return]

    def get_chat_tags_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}/tags``."""
        return self._run("l", "GET /api/v1/chats/{id}/tags", locals())

    def get_chats_by_folder_id(
        self, folder_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/folder/{folder_id}``."""
        return self._run("l", "GET /api/v1/chats/folder/{folder_id}", locals())

    def get_pinned_status_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}/pinned``."""
        return self._run("j", "GET /api/v1/chats/{id}/pinned", locals())

    def get_session_user_chat_list(
        self, *, page: Optional[int] = None, include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None, sort_by: Optional[str] = None, sort_dir: Optional[str] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/``."""
        return self._run("1", "GET /api/v1/chats/", locals())  # type: ignore[no-any-return]

    def get_session_user_chat_list_list(
        self, *, page: Optional[int] = None, include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None, sort_by: Optional[str] = None, sort_dir: Optional[str] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/list``."""
        return self._run("1", "GET /api/v1/chats/list", locals())  # type: ignore[no-any-return]

    def get_session_user_chat_usage_stats(
        self, *, items_per_page: Optional[int] = None, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/stats/usage``."""
        return self._run("1", "GET /api/v1/chats/stats/usage", locals())  # type: ignore[no-any-return]

    def get_shared_chat_access_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/shared/{id}/access``. Since Open WebUI 0.9."""
        return self._run("j", "GET /api/v1/chats/shared/{id}/access", locals())

    def get_shared_chat_by_id(
        self, share_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/share/{share_id}``. Needs no key."""
        return self._run("j", "GET /api/v1/chats/share/{share_id}", locals())

    def get_shared_session_user_chat_list(
        self, *, page: Optional[int] = None, query: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/shared``."""
        return self._run("1", "GET /api/v1/chats/shared", locals())  # type: ignore[no-any-return]

    def get_user_archived_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all/archived``."""
        return self._run("l", "GET /api/v1/chats/all/archived", locals())

    def get_user_chat_list_by_tag_name(
        self, body: ChatsGetUserChatListByTagNameBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/tags``."""
        return self._run("l{", "POST /api/v1/chats/tags", locals())

    def get_user_chat_list_by_user_id(
        self, user_id: Union[str, int], *, page: Optional[int] = None, query: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/list/user/{user_id}``. For administrators."""
        return self._run("1", "GET /api/v1/chats/list/user/{user_id}", locals())  # type: ignore[no-any-return]

    def get_user_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all``."""
        return self._run("a", "GET /api/v1/chats/all", locals())

    def get_user_pinned_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/pinned``."""
        return self._run("l", "GET /api/v1/chats/pinned", locals())

    def import_chats(
        self, body: ChatsImportChatsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/import``."""
        return self._run("l{", "POST /api/v1/chats/import", locals())

    def mark_chat_unread_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/unread``. Since Open WebUI 0.11."""
        return self._run("j", "POST /api/v1/chats/{id}/unread", locals())

    def mark_chats_read_by_user_id(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/read``. Since Open WebUI 0.11."""
        return self._run("j", "POST /api/v1/chats/read", locals())

    def pin_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/pin``."""
        return self._run("j", "POST /api/v1/chats/{id}/pin", locals())

    def search_user_chats(
        self, *, text: str, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/chats/search``."""
        return self._run("1", "GET /api/v1/chats/search", locals())  # type: ignore[no-any-return]

    def send_chat_message_event_by_id(
        self, id: Union[str, int], message_id: Union[str, int], body: ChatsSendChatMessageEventByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/messages/{message_id}/event``."""
        return self._run("j{", "POST /api/v1/chats/{id}/messages/{message_id}/event", locals())

    def set_chat_config(
        self, body: ChatsSetChatConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/config``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/chats/config", locals())

    def share_chat_by_id(
        self, id: Union[str, int], body: Optional[ChatsShareChatByIdBody] = None, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/share``."""
        return self._run("j{?", "POST /api/v1/chats/{id}/share", locals())

    def unarchive_all_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/unarchive/all``."""
        return self._run("j", "POST /api/v1/chats/unarchive/all", locals())

    def unshare_all_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/share/all``. Deletes more than one object. Since Open WebUI 0.11."""
        return self._run("j", "DELETE /api/v1/chats/share/all", locals())

    def update_chat_by_id(
        self, id: Union[str, int], body: ChatsUpdateChatByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}``."""
        return self._run("j{", "POST /api/v1/chats/{id}", locals())

    def update_chat_folder_id_by_id(
        self, id: Union[str, int], body: ChatsUpdateChatFolderIdByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/folder``."""
        return self._run("j{", "POST /api/v1/chats/{id}/folder", locals())

    def update_chat_message_by_id(
        self, id: Union[str, int], message_id: Union[str, int], body: ChatsUpdateChatMessageByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/messages/{message_id}``."""
        return self._run("j{", "POST /api/v1/chats/{id}/messages/{message_id}", locals())

    def update_chat_params(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/chats/{id}/params``. Since Open WebUI 0.12."""
        return self._run("j{", "PATCH /api/v1/chats/{id}/params", locals())

    def update_shared_chat_access_by_id(
        self, id: Union[str, int], body: ChatsUpdateSharedChatAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/shared/{id}/access/update``. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/v1/chats/shared/{id}/access/update", locals())


class AsyncChatsOperations(Operations):
    """``client.api.chats``: operations of the server."""

    __slots__ = ()

    async def add_tag_by_id_and_tag_name(
        self, id: Union[str, int], body: ChatsAddTagByIdAndTagNameBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/tags``."""
        return await self._run("l{", "POST /api/v1/chats/{id}/tags", locals())

    async def archive_all_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/archive/all``."""
        return await self._run("j", "POST /api/v1/chats/archive/all", locals())

    async def archive_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/archive``."""
        return await self._run("j", "POST /api/v1/chats/{id}/archive", locals())

    async def clone_chat_by_id(
        self, id: Union[str, int], body: ChatsCloneChatByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/clone``."""
        return await self._run("j{", "POST /api/v1/chats/{id}/clone", locals())

    async def clone_shared_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/clone/shared``."""
        return await self._run("j", "POST /api/v1/chats/{id}/clone/shared", locals())

    async def compact_chat_by_id(
        self, id: Union[str, int], body: Optional[ChatsCompactChatByIdBody] = None, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/compact``. Since Open WebUI 0.11."""
        return await self._run("j{?", "POST /api/v1/chats/{id}/compact", locals())

    async def create_new_chat(
        self, body: ChatsCreateNewChatBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/new``."""
        return await self._run("j{", "POST /api/v1/chats/new", locals())

    async def delete_all_user_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/``. Deletes more than one object."""
        return await self._run("j", "DELETE /api/v1/chats/", locals())

    async def delete_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}``."""
        return await self._run("j", "DELETE /api/v1/chats/{id}", locals())

    async def delete_chat_message_by_id(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}/messages/{message_id}``. Since Open WebUI 0.11."""
        return await self._run("j", "DELETE /api/v1/chats/{id}/messages/{message_id}", locals())

    async def delete_shared_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}/share``."""
        return await self._run("j", "DELETE /api/v1/chats/{id}/share", locals())

    async def delete_tag_by_id_and_tag_name(
        self, id: Union[str, int], body: ChatsDeleteTagByIdAndTagNameBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/{id}/tags``."""
        return await self._run("l{", "DELETE /api/v1/chats/{id}/tags", locals())

    async def export_chat_stats(
        self, *, updated_at: Optional[int] = None, page: Optional[int] = None, stream: Optional[bool] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/stats/export``."""
        return await self._run("a", "GET /api/v1/chats/stats/export", locals())

    async def export_single_chat_stats(
        self, chat_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/stats/export/{chat_id}``."""
        return await self._run("j", "GET /api/v1/chats/stats/export/{chat_id}", locals())

    async def fork_chat_by_id(
        self, id: Union[str, int], body: Optional[ChatsForkChatByIdBody] = None, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/fork``. Since Open WebUI 0.11."""
        return await self._run("j{?", "POST /api/v1/chats/{id}/fork", locals())

    async def get_all_user_chats_in_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all/db``. For administrators."""
        return await self._run("l", "GET /api/v1/chats/all/db", locals())

    async def get_all_user_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all/tags``."""
        return await self._run("l", "GET /api/v1/chats/all/tags", locals())

    async def get_archived_session_user_chat_count(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/archived/count``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/chats/archived/count", locals())

    def get_archived_session_user_chat_list(
        self, *, page: Optional[int] = None, query: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/archived``."""
        return self._run("1", "GET /api/v1/chats/archived", locals())  # type: ignore[no-any-return]

    async def get_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}``."""
        return await self._run("j", "GET /api/v1/chats/{id}", locals())

    async def get_chat_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/config``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/chats/config", locals())

    def get_chat_list_by_folder_id(
        self, folder_id: Union[str, int], *, page: Optional[int] = None, sort_by: Optional[str] = None,
        sort_dir: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/folder/{folder_id}/list``."""
        return self._run("1", "GET /api/v1/chats/folder/{folder_id}/list", locals())  # type: ignore[no-any-return]

    async def get_chat_tags_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}/tags``."""
        return await self._run("l", "GET /api/v1/chats/{id}/tags", locals())

    async def get_chats_by_folder_id(
        self, folder_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/folder/{folder_id}``."""
        return await self._run("l", "GET /api/v1/chats/folder/{folder_id}", locals())

    async def get_pinned_status_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/{id}/pinned``."""
        return await self._run("j", "GET /api/v1/chats/{id}/pinned", locals())

    def get_session_user_chat_list(
        self, *, page: Optional[int] = None, include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None, sort_by: Optional[str] = None, sort_dir: Optional[str] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/``."""
        return self._run("1", "GET /api/v1/chats/", locals())  # type: ignore[no-any-return]

    def get_session_user_chat_list_list(
        self, *, page: Optional[int] = None, include_pinned: Optional[bool] = None,
        include_folders: Optional[bool] = None, sort_by: Optional[str] = None, sort_dir: Optional[str] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/list``."""
        return self._run("1", "GET /api/v1/chats/list", locals())  # type: ignore[no-any-return]

    def get_session_user_chat_usage_stats(
        self, *, items_per_page: Optional[int] = None, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/stats/usage``."""
        return self._run("1", "GET /api/v1/chats/stats/usage", locals())  # type: ignore[no-any-return]

    async def get_shared_chat_access_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/shared/{id}/access``. Since Open WebUI 0.9."""
        return await self._run("j", "GET /api/v1/chats/shared/{id}/access", locals())

    async def get_shared_chat_by_id(
        self, share_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/share/{share_id}``. Needs no key."""
        return await self._run("j", "GET /api/v1/chats/share/{share_id}", locals())

    def get_shared_session_user_chat_list(
        self, *, page: Optional[int] = None, query: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/shared``."""
        return self._run("1", "GET /api/v1/chats/shared", locals())  # type: ignore[no-any-return]

    async def get_user_archived_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all/archived``."""
        return await self._run("l", "GET /api/v1/chats/all/archived", locals())

    async def get_user_chat_list_by_tag_name(
        self, body: ChatsGetUserChatListByTagNameBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/tags``."""
        return await self._run("l{", "POST /api/v1/chats/tags", locals())

    def get_user_chat_list_by_user_id(
        self, user_id: Union[str, int], *, page: Optional[int] = None, query: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/list/user/{user_id}``. For administrators."""
        return self._run("1", "GET /api/v1/chats/list/user/{user_id}", locals())  # type: ignore[no-any-return]

    async def get_user_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/all``."""
        return await self._run("a", "GET /api/v1/chats/all", locals())

    async def get_user_pinned_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/chats/pinned``."""
        return await self._run("l", "GET /api/v1/chats/pinned", locals())

    async def import_chats(
        self, body: ChatsImportChatsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/import``."""
        return await self._run("l{", "POST /api/v1/chats/import", locals())

    async def mark_chat_unread_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/unread``. Since Open WebUI 0.11."""
        return await self._run("j", "POST /api/v1/chats/{id}/unread", locals())

    async def mark_chats_read_by_user_id(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/read``. Since Open WebUI 0.11."""
        return await self._run("j", "POST /api/v1/chats/read", locals())

    async def pin_chat_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/pin``."""
        return await self._run("j", "POST /api/v1/chats/{id}/pin", locals())

    def search_user_chats(
        self, *, text: str, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/chats/search``."""
        return self._run("1", "GET /api/v1/chats/search", locals())  # type: ignore[no-any-return]

    async def send_chat_message_event_by_id(
        self, id: Union[str, int], message_id: Union[str, int], body: ChatsSendChatMessageEventByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/messages/{message_id}/event``."""
        return await self._run("j{", "POST /api/v1/chats/{id}/messages/{message_id}/event", locals())

    async def set_chat_config(
        self, body: ChatsSetChatConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/config``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/chats/config", locals())

    async def share_chat_by_id(
        self, id: Union[str, int], body: Optional[ChatsShareChatByIdBody] = None, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/share``."""
        return await self._run("j{?", "POST /api/v1/chats/{id}/share", locals())

    async def unarchive_all_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/unarchive/all``."""
        return await self._run("j", "POST /api/v1/chats/unarchive/all", locals())

    async def unshare_all_chats(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/chats/share/all``. Deletes more than one object. Since Open WebUI 0.11."""
        return await self._run("j", "DELETE /api/v1/chats/share/all", locals())

    async def update_chat_by_id(
        self, id: Union[str, int], body: ChatsUpdateChatByIdBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}``."""
        return await self._run("j{", "POST /api/v1/chats/{id}", locals())

    async def update_chat_folder_id_by_id(
        self, id: Union[str, int], body: ChatsUpdateChatFolderIdByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/folder``."""
        return await self._run("j{", "POST /api/v1/chats/{id}/folder", locals())

    async def update_chat_message_by_id(
        self, id: Union[str, int], message_id: Union[str, int], body: ChatsUpdateChatMessageByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/messages/{message_id}``."""
        return await self._run("j{", "POST /api/v1/chats/{id}/messages/{message_id}", locals())

    async def update_chat_params(
        self, id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/chats/{id}/params``. Since Open WebUI 0.12."""
        return await self._run("j{", "PATCH /api/v1/chats/{id}/params", locals())

    async def update_shared_chat_access_by_id(
        self, id: Union[str, int], body: ChatsUpdateSharedChatAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/shared/{id}/access/update``. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/v1/chats/shared/{id}/access/update", locals())
