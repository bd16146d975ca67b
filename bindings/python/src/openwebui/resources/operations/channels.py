"""``client.api.channels``: operations of the server.

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
    from .bodies import ChannelsAddMembersByIdBody, ChannelsAddReactionToMessageBody, ChannelsCreateChannelWebhookBody, ChannelsCreateNewChannelBody, ChannelsInviteAppBody, ChannelsPinChannelMessageBody, ChannelsPostNewMessageBody, ChannelsPostWebhookMessageBody, ChannelsRemoveMembersByIdBody, ChannelsRemoveReactionByIdAndUserIdAndNameBody, ChannelsUpdateChannelAccessByIdBody, ChannelsUpdateChannelByIdBody, ChannelsUpdateChannelWebhookBody, ChannelsUpdateIsActiveMemberByIdAndUserIdBody, ChannelsUpdateMemberMuteStatusBody, ChannelsUpdateMessageByIdBody


class ChannelsOperations(Operations):
    """``client.api.channels``: operations of the server."""

    __slots__ = ()

    def add_members_by_id(
        self, id: Union[str, int], body: ChannelsAddMembersByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/update/members/add``."""
        return self._run("j{", "POST /api/v1/channels/{id}/update/members/add", locals())

    def add_reaction_to_message(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsAddReactionToMessageBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/reactions/add``."""
        return self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/reactions/add", locals())

    def create_channel_webhook(
        self, id: Union[str, int], body: ChannelsCreateChannelWebhookBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/webhooks/create``."""
        return self._run("j{", "POST /api/v1/channels/{id}/webhooks/create", locals())

    def create_new_channel(
        self, body: ChannelsCreateNewChannelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/create``."""
        return self._run("j{", "POST /api/v1/channels/create", locals())

    def delete_channel_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/delete``."""
        return self._run("j", "DELETE /api/v1/channels/{id}/delete", locals())

    def delete_channel_webhook(
        self, id: Union[str, int], webhook_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/webhooks/{webhook_id}/delete``."""
        return self._run("j", "DELETE /api/v1/channels/{id}/webhooks/{webhook_id}/delete", locals())

    def delete_message_by_id(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/messages/{message_id}/delete``."""
        return self._run("j", "DELETE /api/v1/channels/{id}/messages/{message_id}/delete", locals())

    def get_all_channels(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/list``."""
        return self._run("l", "GET /api/v1/channels/list", locals())

    def get_channel_apps(
        self, channel_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{channel_id}/apps``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/channels/{channel_id}/apps", locals())

    def get_channel_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}``."""
        return self._run("j", "GET /api/v1/channels/{id}", locals())

    def get_channel_members_by_id(
        self, id: Union[str, int], *, query: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/channels/{id}/members``."""
        return self._run("1", "GET /api/v1/channels/{id}/members", locals())  # type: ignore[no-any-return]

    def get_channel_message(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}/messages/{message_id}``."""
        return self._run("j", "GET /api/v1/channels/{id}/messages/{message_id}", locals())

    def get_channel_message_data(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}/messages/{message_id}/data``."""
        return self._run("j", "GET /api/v1/channels/{id}/messages/{message_id}/data", locals())

    def get_channel_messages(
        self, id: Union[str, int], *, skip: Optional[int] = None, limit: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/channels/{id}/messages``."""
        return self._run("k", "GET /api/v1/channels/{id}/messages", locals())  # type: ignore[no-any-return]

    def get_channel_thread_messages(
        self, id: Union[str, int], message_id: Union[str, int], *, skip: Optional[int] = None,
        limit: Optional[int] = None, around: Optional[str] = None, before: Optional[str] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/channels/{id}/messages/{message_id}/thread``."""
        return self._run("k", "GET /api/v1/channels/{id}/messages/{message_id}/thread", locals())  # type: ignore[no-any-return]

    def get_channel_webhooks(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}/webhooks``."""
        return self._run("l", "GET /api/v1/channels/{id}/webhooks", locals())

    def get_channels(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/``."""
        return self._run("l", "GET /api/v1/channels/", locals())

    def get_dm_channel_by_user_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/users/{user_id}``."""
        return self._run("j", "GET /api/v1/channels/users/{user_id}", locals())

    def get_pinned_channel_messages(
        self, id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/channels/{id}/messages/pinned``."""
        return self._run("1", "GET /api/v1/channels/{id}/messages/pinned", locals())  # type: ignore[no-any-return]

    def get_webhook_profile_image(
        self, webhook_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/webhooks/{webhook_id}/profile/image``."""
        return self._run("b", "GET /api/v1/channels/webhooks/{webhook_id}/profile/image", locals())

    def invite_app(
        self, channel_id: Union[str, int], body: ChannelsInviteAppBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{channel_id}/apps``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/channels/{channel_id}/apps", locals())

    def pin_channel_message(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsPinChannelMessageBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/pin``."""
        return self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/pin", locals())

    def post_new_message(
        self, id: Union[str, int], body: ChannelsPostNewMessageBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/post``."""
        return self._run("j{", "POST /api/v1/channels/{id}/messages/post", locals())

    def post_webhook_message(
        self, webhook_id: Union[str, int], token: Union[str, int], body: ChannelsPostWebhookMessageBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/webhooks/{webhook_id}/{token}``. Needs no key."""
        return self._run("j{", "POST /api/v1/channels/webhooks/{webhook_id}/{token}", locals())

    def remove_app(
        self, channel_id: Union[str, int], app_id: Union[str, int], *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{channel_id}/apps/{app_id}``. Since Open WebUI 0.12."""
        return self._run("j", "DELETE /api/v1/channels/{channel_id}/apps/{app_id}", locals())

    def remove_members_by_id(
        self, id: Union[str, int], body: ChannelsRemoveMembersByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/update/members/remove``."""
        return self._run("j{", "POST /api/v1/channels/{id}/update/members/remove", locals())

    def remove_reaction_by_id_and_user_id_and_name(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsRemoveReactionByIdAndUserIdAndNameBody,
        *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/reactions/remove``."""
        return self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/reactions/remove", locals())

    def update_channel_access_by_id(
        self, id: Union[str, int], body: ChannelsUpdateChannelAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/access/update``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/channels/{id}/access/update", locals())

    def update_channel_by_id(
        self, id: Union[str, int], body: ChannelsUpdateChannelByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/update``."""
        return self._run("j{", "POST /api/v1/channels/{id}/update", locals())

    def update_channel_webhook(
        self, id: Union[str, int], webhook_id: Union[str, int], body: ChannelsUpdateChannelWebhookBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/webhooks/{webhook_id}/update``."""
        return self._run("j{", "POST /api/v1/channels/{id}/webhooks/{webhook_id}/update", locals())

    def update_is_active_member_by_id_and_user_id(
        self, id: Union[str, int], body: ChannelsUpdateIsActiveMemberByIdAndUserIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/members/active``."""
        return self._run("j{", "POST /api/v1/channels/{id}/members/active", locals())

    def update_member_mute_status(
        self, id: Union[str, int], body: ChannelsUpdateMemberMuteStatusBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/members/mute``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/channels/{id}/members/mute", locals())

    def update_message_by_id(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsUpdateMessageByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/update``."""
        return self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/update", locals())


class AsyncChannelsOperations(Operations):
    """``client.api.channels``: operations of the server."""

    __slots__ = ()

    async def add_members_by_id(
        self, id: Union[str, int], body: ChannelsAddMembersByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/update/members/add``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/update/members/add", locals())

    async def add_reaction_to_message(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsAddReactionToMessageBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/reactions/add``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/reactions/add", locals())

    async def create_channel_webhook(
        self, id: Union[str, int], body: ChannelsCreateChannelWebhookBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/webhooks/create``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/webhooks/create", locals())

    async def create_new_channel(
        self, body: ChannelsCreateNewChannelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/create``."""
        return await self._run("j{", "POST /api/v1/channels/create", locals())

    async def delete_channel_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/delete``."""
        return await self._run("j", "DELETE /api/v1/channels/{id}/delete", locals())

    async def delete_channel_webhook(
        self, id: Union[str, int], webhook_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/webhooks/{webhook_id}/delete``."""
        return await self._run("j", "DELETE /api/v1/channels/{id}/webhooks/{webhook_id}/delete", locals())

    async def delete_message_by_id(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/messages/{message_id}/delete``."""
        return await self._run("j", "DELETE /api/v1/channels/{id}/messages/{message_id}/delete", locals())

    async def get_all_channels(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/list``."""
        return await self._run("l", "GET /api/v1/channels/list", locals())

    async def get_channel_apps(
        self, channel_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{channel_id}/apps``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/channels/{channel_id}/apps", locals())

    async def get_channel_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}``."""
        return await self._run("j", "GET /api/v1/channels/{id}", locals())

    def get_channel_members_by_id(
        self, id: Union[str, int], *, query: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/channels/{id}/members``."""
        return self._run("1", "GET /api/v1/channels/{id}/members", locals())  # type: ignore[no-any-return]

    async def get_channel_message(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}/messages/{message_id}``."""
        return await self._run("j", "GET /api/v1/channels/{id}/messages/{message_id}", locals())

    async def get_channel_message_data(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}/messages/{message_id}/data``."""
        return await self._run("j", "GET /api/v1/channels/{id}/messages/{message_id}/data", locals())

    def get_channel_messages(
        self, id: Union[str, int], *, skip: Optional[int] = None, limit: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/channels/{id}/messages``."""
        return self._run("k", "GET /api/v1/channels/{id}/messages", locals())  # type: ignore[no-any-return]

    def get_channel_thread_messages(
        self, id: Union[str, int], message_id: Union[str, int], *, skip: Optional[int] = None,
        limit: Optional[int] = None, around: Optional[str] = None, before: Optional[str] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/channels/{id}/messages/{message_id}/thread``."""
        return self._run("k", "GET /api/v1/channels/{id}/messages/{message_id}/thread", locals())  # type: ignore[no-any-return]

    async def get_channel_webhooks(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}/webhooks``."""
        return await self._run("l", "GET /api/v1/channels/{id}/webhooks", locals())

    async def get_channels(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/``."""
        return await self._run("l", "GET /api/v1/channels/", locals())

    async def get_dm_channel_by_user_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/users/{user_id}``."""
        return await self._run("j", "GET /api/v1/channels/users/{user_id}", locals())

    def get_pinned_channel_messages(
        self, id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/channels/{id}/messages/pinned``."""
        return self._run("1", "GET /api/v1/channels/{id}/messages/pinned", locals())  # type: ignore[no-any-return]

    async def get_webhook_profile_image(
        self, webhook_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/webhooks/{webhook_id}/profile/image``."""
        return await self._run("b", "GET /api/v1/channels/webhooks/{webhook_id}/profile/image", locals())

    async def invite_app(
        self, channel_id: Union[str, int], body: ChannelsInviteAppBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{channel_id}/apps``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/channels/{channel_id}/apps", locals())

    async def pin_channel_message(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsPinChannelMessageBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/pin``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/pin", locals())

    async def post_new_message(
        self, id: Union[str, int], body: ChannelsPostNewMessageBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/post``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/messages/post", locals())

    async def post_webhook_message(
        self, webhook_id: Union[str, int], token: Union[str, int], body: ChannelsPostWebhookMessageBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/webhooks/{webhook_id}/{token}``. Needs no key."""
        return await self._run("j{", "POST /api/v1/channels/webhooks/{webhook_id}/{token}", locals())

    async def remove_app(
        self, channel_id: Union[str, int], app_id: Union[str, int], *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{channel_id}/apps/{app_id}``. Since Open WebUI 0.12."""
        return await self._run("j", "DELETE /api/v1/channels/{channel_id}/apps/{app_id}", locals())

    async def remove_members_by_id(
        self, id: Union[str, int], body: ChannelsRemoveMembersByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/update/members/remove``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/update/members/remove", locals())

    async def remove_reaction_by_id_and_user_id_and_name(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsRemoveReactionByIdAndUserIdAndNameBody,
        *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/reactions/remove``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/reactions/remove", locals())

    async def update_channel_access_by_id(
        self, id: Union[str, int], body: ChannelsUpdateChannelAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/access/update``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/channels/{id}/access/update", locals())

    async def update_channel_by_id(
        self, id: Union[str, int], body: ChannelsUpdateChannelByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/update``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/update", locals())

    async def update_channel_webhook(
        self, id: Union[str, int], webhook_id: Union[str, int], body: ChannelsUpdateChannelWebhookBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/webhooks/{webhook_id}/update``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/webhooks/{webhook_id}/update", locals())

    async def update_is_active_member_by_id_and_user_id(
        self, id: Union[str, int], body: ChannelsUpdateIsActiveMemberByIdAndUserIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/members/active``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/members/active", locals())

    async def update_member_mute_status(
        self, id: Union[str, int], body: ChannelsUpdateMemberMuteStatusBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/members/mute``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/channels/{id}/members/mute", locals())

    async def update_message_by_id(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsUpdateMessageByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/update``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/update", locals())
