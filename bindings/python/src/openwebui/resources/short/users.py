"""``client.users``: operations by short names.

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
    from ..operations.bodies import AuthsAddUserBody, UsersUpdateUserByIdBody


class ShortUsers(Operations):
    """``client.users``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, query: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/users/``. For administrators."""
        return self._run("1", "GET /api/v1/users/", locals())  # type: ignore[no-any-return]

    def search(
        self, *, query: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/users/search``."""
        return self._run("1", "GET /api/v1/users/search", locals())  # type: ignore[no-any-return]

    def get(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}``. For administrators."""
        return self._run("j", "GET /api/v1/users/{user_id}", locals())

    def add(
        self, body: AuthsAddUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/add``. For administrators."""
        return self._run("j{", "POST /api/v1/auths/add", locals())

    def update(
        self, user_id: Union[str, int], body: UsersUpdateUserByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/{user_id}/update``. For administrators."""
        return self._run("j{", "POST /api/v1/users/{user_id}/update", locals())

    def delete(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/users/{user_id}``. Deletes more than one object. For administrators."""
        return self._run("j", "DELETE /api/v1/users/{user_id}", locals())

    def groups(
        self, user_id: Union[str, int], *, include_inherited: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/groups``. For administrators."""
        return self._run("j", "GET /api/v1/users/{user_id}/groups", locals())

    def me(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/``."""
        return self._run("j", "GET /api/v1/auths/", locals())


class AsyncShortUsers(Operations):
    """``client.users``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, query: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/users/``. For administrators."""
        return self._run("1", "GET /api/v1/users/", locals())  # type: ignore[no-any-return]

    def search(
        self, *, query: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/users/search``."""
        return self._run("1", "GET /api/v1/users/search", locals())  # type: ignore[no-any-return]

    async def get(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}``. For administrators."""
        return await self._run("j", "GET /api/v1/users/{user_id}", locals())

    async def add(
        self, body: AuthsAddUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/add``. For administrators."""
        return await self._run("j{", "POST /api/v1/auths/add", locals())

    async def update(
        self, user_id: Union[str, int], body: UsersUpdateUserByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/{user_id}/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/users/{user_id}/update", locals())

    async def delete(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/users/{user_id}``. Deletes more than one object. For administrators."""
        return await self._run("j", "DELETE /api/v1/users/{user_id}", locals())

    async def groups(
        self, user_id: Union[str, int], *, include_inherited: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/groups``. For administrators."""
        return await self._run("j", "GET /api/v1/users/{user_id}/groups", locals())

    async def me(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/``."""
        return await self._run("j", "GET /api/v1/auths/", locals())
