"""``client.channels``: operations by short names.

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
    from ..operations.bodies import ChannelsCreateNewChannelBody, ChannelsPostNewMessageBody, ChannelsUpdateChannelByIdBody, ChannelsUpdateMessageByIdBody


class ShortChannels(Operations):
    """``client.channels``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/``."""
        return self._run("l", "GET /api/v1/channels/", locals())

    def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}``."""
        return self._run("j", "GET /api/v1/channels/{id}", locals())

    def create(
        self, body: ChannelsCreateNewChannelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/create``."""
        return self._run("j{", "POST /api/v1/channels/create", locals())

    def update(
        self, id: Union[str, int], body: ChannelsUpdateChannelByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/update``."""
        return self._run("j{", "POST /api/v1/channels/{id}/update", locals())

    def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/delete``."""
        return self._run("j", "DELETE /api/v1/channels/{id}/delete", locals())

    def messages(
        self, id: Union[str, int], *, skip: Optional[int] = None, limit: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/channels/{id}/messages``."""
        return self._run("k", "GET /api/v1/channels/{id}/messages", locals())  # type: ignore[no-any-return]

    def post(
        self, id: Union[str, int], body: ChannelsPostNewMessageBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/post``."""
        return self._run("j{", "POST /api/v1/channels/{id}/messages/post", locals())

    def update_message(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsUpdateMessageByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/update``."""
        return self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/update", locals())

    def delete_message(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/messages/{message_id}/delete``."""
        return self._run("j", "DELETE /api/v1/channels/{id}/messages/{message_id}/delete", locals())


class AsyncShortChannels(Operations):
    """``client.channels``: operations by short names."""

    __slots__ = ()

    async def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/``."""
        return await self._run("l", "GET /api/v1/channels/", locals())

    async def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/channels/{id}``."""
        return await self._run("j", "GET /api/v1/channels/{id}", locals())

    async def create(
        self, body: ChannelsCreateNewChannelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/create``."""
        return await self._run("j{", "POST /api/v1/channels/create", locals())

    async def update(
        self, id: Union[str, int], body: ChannelsUpdateChannelByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/update``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/update", locals())

    async def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/delete``."""
        return await self._run("j", "DELETE /api/v1/channels/{id}/delete", locals())

    def messages(
        self, id: Union[str, int], *, skip: Optional[int] = None, limit: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/channels/{id}/messages``."""
        return self._run("k", "GET /api/v1/channels/{id}/messages", locals())  # type: ignore[no-any-return]

    async def post(
        self, id: Union[str, int], body: ChannelsPostNewMessageBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/post``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/messages/post", locals())

    async def update_message(
        self, id: Union[str, int], message_id: Union[str, int], body: ChannelsUpdateMessageByIdBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/channels/{id}/messages/{message_id}/update``."""
        return await self._run("j{", "POST /api/v1/channels/{id}/messages/{message_id}/update", locals())

    async def delete_message(
        self, id: Union[str, int], message_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/channels/{id}/messages/{message_id}/delete``."""
        return await self._run("j", "DELETE /api/v1/channels/{id}/messages/{message_id}/delete", locals())
