"""``client.groups``: operations by short names.

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
    from ..operations.bodies import GroupsAddUserToGroupBody, GroupsCreateNewGroupBody, GroupsRemoveUsersFromGroupBody, GroupsUpdateGroupByIdBody


class ShortGroups(Operations):
    """``client.groups``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, share: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/``."""
        return self._run("l", "GET /api/v1/groups/", locals())

    def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}``. For administrators."""
        return self._run("j", "GET /api/v1/groups/id/{id}", locals())

    def create(
        self, body: GroupsCreateNewGroupBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/create``. For administrators."""
        return self._run("j{", "POST /api/v1/groups/create", locals())

    def update(
        self, id: Union[str, int], body: GroupsUpdateGroupByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/update``. For administrators."""
        return self._run("j{", "POST /api/v1/groups/id/{id}/update", locals())

    def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/groups/id/{id}/delete``. For administrators."""
        return self._run("j", "DELETE /api/v1/groups/id/{id}/delete", locals())

    def users(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users``. For administrators."""
        return self._run("l", "POST /api/v1/groups/id/{id}/users", locals())

    def add_users(
        self, id: Union[str, int], body: GroupsAddUserToGroupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users/add``. For administrators."""
        return self._run("j{", "POST /api/v1/groups/id/{id}/users/add", locals())

    def remove_users(
        self, id: Union[str, int], body: GroupsRemoveUsersFromGroupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users/remove``. For administrators."""
        return self._run("j{", "POST /api/v1/groups/id/{id}/users/remove", locals())


class AsyncShortGroups(Operations):
    """``client.groups``: operations by short names."""

    __slots__ = ()

    async def list(
        self, *, share: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/``."""
        return await self._run("l", "GET /api/v1/groups/", locals())

    async def get(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/groups/id/{id}``. For administrators."""
        return await self._run("j", "GET /api/v1/groups/id/{id}", locals())

    async def create(
        self, body: GroupsCreateNewGroupBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/create``. For administrators."""
        return await self._run("j{", "POST /api/v1/groups/create", locals())

    async def update(
        self, id: Union[str, int], body: GroupsUpdateGroupByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/groups/id/{id}/update", locals())

    async def delete(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/groups/id/{id}/delete``. For administrators."""
        return await self._run("j", "DELETE /api/v1/groups/id/{id}/delete", locals())

    async def users(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users``. For administrators."""
        return await self._run("l", "POST /api/v1/groups/id/{id}/users", locals())

    async def add_users(
        self, id: Union[str, int], body: GroupsAddUserToGroupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users/add``. For administrators."""
        return await self._run("j{", "POST /api/v1/groups/id/{id}/users/add", locals())

    async def remove_users(
        self, id: Union[str, int], body: GroupsRemoveUsersFromGroupBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/groups/id/{id}/users/remove``. For administrators."""
        return await self._run("j{", "POST /api/v1/groups/id/{id}/users/remove", locals())
