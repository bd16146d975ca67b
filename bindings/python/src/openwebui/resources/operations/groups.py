"""``client.api.groups``: operations of the server.

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
    from .bodies import GroupsAddUserToGroupBody, GroupsCreateNewGroupBody, GroupsRemoveUsersFromGroupBody, GroupsUpdateGroupByIdBody


class GroupsOperations(Operations):
    """``client.api.groups``: operations of the server."""

    __slots__ = ()

    def add_user_to_group(
        self, id: Union[str, int], body: GroupsAddUserToGroupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users/add``. For administrators."""
        return self._run("j{", "POST /api/v1/groups/id/{id}/users/add", locals())

    def create_new_group(
        self, body: GroupsCreateNewGroupBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/create``. For administrators."""
        return self._run("j{", "POST /api/v1/groups/create", locals())

    def delete_group_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/groups/id/{id}/delete``. For administrators."""
        return self._run("j", "DELETE /api/v1/groups/id/{id}/delete", locals())

    def export_group_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}/export``. For administrators."""
        return self._run("j", "GET /api/v1/groups/id/{id}/export", locals())

    def get_group_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}``. For administrators."""
        return self._run("j", "GET /api/v1/groups/id/{id}", locals())

    def get_group_info_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}/info``."""
        return self._run("j", "GET /api/v1/groups/id/{id}/info", locals())

    def get_groups(
        self, *, share: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/``."""
        return self._run("l", "GET /api/v1/groups/", locals())

    def get_users_in_group(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users``. For administrators."""
        return self._run("l", "POST /api/v1/groups/id/{id}/users", locals())

    def inspect_group_members(
        self, id: Union[str, int], *, membership: Optional[str] = None, query: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/groups/id/{id}/members``. For administrators. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/groups/id/{id}/members", locals())  # type: ignore[no-any-return]

    def preview_group_access(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}/preview``. For administrators. Since Open WebUI 0.9."""
        return self._run("j", "GET /api/v1/groups/id/{id}/preview", locals())

    def remove_users_from_group(
        self, id: Union[str, int], body: GroupsRemoveUsersFromGroupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users/remove``. For administrators."""
        return self._run("j{", "POST /api/v1/groups/id/{id}/users/remove", locals())

    def update_group_by_id(
        self, id: Union[str, int], body: GroupsUpdateGroupByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/update``. For administrators."""
        return self._run("j{", "POST /api/v1/groups/id/{id}/update", locals())


class AsyncGroupsOperations(Operations):
    """``client.api.groups``: operations of the server."""

    __slots__ = ()

    async def add_user_to_group(
        self, id: Union[str, int], body: GroupsAddUserToGroupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users/add``. For administrators."""
        return await self._run("j{", "POST /api/v1/groups/id/{id}/users/add", locals())

    async def create_new_group(
        self, body: GroupsCreateNewGroupBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/create``. For administrators."""
        return await self._run("j{", "POST /api/v1/groups/create", locals())

    async def delete_group_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/groups/id/{id}/delete``. For administrators."""
        return await self._run("j", "DELETE /api/v1/groups/id/{id}/delete", locals())

    async def export_group_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}/export``. For administrators."""
        return await self._run("j", "GET /api/v1/groups/id/{id}/export", locals())

    async def get_group_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}``. For administrators."""
        return await self._run("j", "GET /api/v1/groups/id/{id}", locals())

    async def get_group_info_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}/info``."""
        return await self._run("j", "GET /api/v1/groups/id/{id}/info", locals())

    async def get_groups(
        self, *, share: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/``."""
        return await self._run("l", "GET /api/v1/groups/", locals())

    async def get_users_in_group(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users``. For administrators."""
        return await self._run("l", "POST /api/v1/groups/id/{id}/users", locals())

    def inspect_group_members(
        self, id: Union[str, int], *, membership: Optional[str] = None, query: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/groups/id/{id}/members``. For administrators. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/groups/id/{id}/members", locals())  # type: ignore[no-any-return]

    async def preview_group_access(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}/preview``. For administrators. Since Open WebUI 0.9."""
        return await self._run("j", "GET /api/v1/groups/id/{id}/preview", locals())

    async def remove_users_from_group(
        self, id: Union[str, int], body: GroupsRemoveUsersFromGroupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users/remove``. For administrators."""
        return await self._run("j{", "POST /api/v1/groups/id/{id}/users/remove", locals())

    async def update_group_by_id(
        self, id: Union[str, int], body: GroupsUpdateGroupByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/groups/id/{id}/update", locals())
