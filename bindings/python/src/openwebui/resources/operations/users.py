"""``client.api.users``: operations of the server.

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
    from .bodies import UsersUpdateDefaultUserPermissionsBody, UsersUpdateUserByIdBody, UsersUpdateUserSettingsBySessionUserBody, UsersUpdateUserStatusBySessionUserBody, UsersUpdateUserVariablesBySessionUserBody


class UsersOperations(Operations):
    """``client.api.users``: operations of the server."""

    __slots__ = ()

    def delete_user_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/users/{user_id}``. Deletes more than one object. For administrators."""
        return self._run("j", "DELETE /api/v1/users/{user_id}", locals())

    def get_all_users(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/all``. For administrators."""
        return self._run("j", "GET /api/v1/users/all", locals())

    def get_default_user_permissions(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/default/permissions``. For administrators."""
        return self._run("j", "GET /api/v1/users/default/permissions", locals())

    def get_default_user_permissions_defaults(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/default/permissions/defaults``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/users/default/permissions/defaults", locals())

    def get_user_active_status_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/active``."""
        return self._run("j", "GET /api/v1/users/{user_id}/active", locals())

    def get_user_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}``. For administrators."""
        return self._run("j", "GET /api/v1/users/{user_id}", locals())

    def get_user_groups(
        self, *, include_inherited: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/groups``."""
        return self._run("j", "GET /api/v1/users/groups", locals())

    def get_user_groups_by_id(
        self, user_id: Union[str, int], *, include_inherited: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/groups``. For administrators."""
        return self._run("j", "GET /api/v1/users/{user_id}/groups", locals())

    def get_user_info_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/info``."""
        return self._run("j", "GET /api/v1/users/{user_id}/info", locals())

    def get_user_info_by_session_user(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/user/info``."""
        return self._run("j", "GET /api/v1/users/user/info", locals())

    def get_user_oauth_sessions_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/oauth/sessions``. For administrators."""
        return self._run("j", "GET /api/v1/users/{user_id}/oauth/sessions", locals())

    def get_user_permissisions(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/permissions``."""
        return self._run("j", "GET /api/v1/users/permissions", locals())

    def get_user_preview(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/preview``. For administrators. Since Open WebUI 0.9."""
        return self._run("j", "GET /api/v1/users/{user_id}/preview", locals())

    def get_user_profile_image_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/profile/image``."""
        return self._run("b", "GET /api/v1/users/{user_id}/profile/image", locals())

    def get_user_settings_by_session_user(
        self, *, raw: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/user/settings``."""
        return self._run("j", "GET /api/v1/users/user/settings", locals())

    def get_user_status_by_session_user(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/user/status``."""
        return self._run("j", "GET /api/v1/users/user/status", locals())

    def get_user_usage_by_session_user(
        self, *, days: Optional[int] = None, start_date: Optional[int] = None, end_date: Optional[int] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/usage``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/users/usage", locals())

    def get_user_variables_by_session_user(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/user/variables``. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/users/user/variables", locals())

    def get_users(
        self, *, query: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/users/``. For administrators."""
        return self._run("1", "GET /api/v1/users/", locals())  # type: ignore[no-any-return]

    def revoke_user_sessions(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/{user_id}/sessions/revoke``. For administrators. Since Open WebUI 0.12."""
        return self._run("j", "POST /api/v1/users/{user_id}/sessions/revoke", locals())

    def search_users(
        self, *, query: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/users/search``."""
        return self._run("1", "GET /api/v1/users/search", locals())  # type: ignore[no-any-return]

    def update_default_user_permissions(
        self, body: UsersUpdateDefaultUserPermissionsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/default/permissions``. For administrators."""
        return self._run("j{", "POST /api/v1/users/default/permissions", locals())

    def update_user_by_id(
        self, user_id: Union[str, int], body: UsersUpdateUserByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/{user_id}/update``. For administrators."""
        return self._run("j{", "POST /api/v1/users/{user_id}/update", locals())

    def update_user_info_by_session_user(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/user/info/update``."""
        return self._run("j{", "POST /api/v1/users/user/info/update", locals())

    def update_user_settings_by_session_user(
        self, body: UsersUpdateUserSettingsBySessionUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/user/settings/update``."""
        return self._run("j{", "POST /api/v1/users/user/settings/update", locals())

    def update_user_status_by_session_user(
        self, body: UsersUpdateUserStatusBySessionUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/user/status/update``."""
        return self._run("j{", "POST /api/v1/users/user/status/update", locals())

    def update_user_variables_by_session_user(
        self, body: UsersUpdateUserVariablesBySessionUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/user/variables/update``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/users/user/variables/update", locals())


class AsyncUsersOperations(Operations):
    """``client.api.users``: operations of the server."""

    __slots__ = ()

    async def delete_user_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/users/{user_id}``. Deletes more than one object. For administrators."""
        return await self._run("j", "DELETE /api/v1/users/{user_id}", locals())

    async def get_all_users(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/all``. For administrators."""
        return await self._run("j", "GET /api/v1/users/all", locals())

    async def get_default_user_permissions(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/default/permissions``. For administrators."""
        return await self._run("j", "GET /api/v1/users/default/permissions", locals())

    async def get_default_user_permissions_defaults(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/default/permissions/defaults``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/users/default/permissions/defaults", locals())

    async def get_user_active_status_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/active``."""
        return await self._run("j", "GET /api/v1/users/{user_id}/active", locals())

    async def get_user_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}``. For administrators."""
        return await self._run("j", "GET /api/v1/users/{user_id}", locals())

    async def get_user_groups(
        self, *, include_inherited: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/groups``."""
        return await self._run("j", "GET /api/v1/users/groups", locals())

    async def get_user_groups_by_id(
        self, user_id: Union[str, int], *, include_inherited: Optional[bool] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/groups``. For administrators."""
        return await self._run("j", "GET /api/v1/users/{user_id}/groups", locals())

    async def get_user_info_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/info``."""
        return await self._run("j", "GET /api/v1/users/{user_id}/info", locals())

    async def get_user_info_by_session_user(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/user/info``."""
        return await self._run("j", "GET /api/v1/users/user/info", locals())

    async def get_user_oauth_sessions_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/oauth/sessions``. For administrators."""
        return await self._run("j", "GET /api/v1/users/{user_id}/oauth/sessions", locals())

    async def get_user_permissisions(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/permissions``."""
        return await self._run("j", "GET /api/v1/users/permissions", locals())

    async def get_user_preview(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/preview``. For administrators. Since Open WebUI 0.9."""
        return await self._run("j", "GET /api/v1/users/{user_id}/preview", locals())

    async def get_user_profile_image_by_id(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/{user_id}/profile/image``."""
        return await self._run("b", "GET /api/v1/users/{user_id}/profile/image", locals())

    async def get_user_settings_by_session_user(
        self, *, raw: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/user/settings``."""
        return await self._run("j", "GET /api/v1/users/user/settings", locals())

    async def get_user_status_by_session_user(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/user/status``."""
        return await self._run("j", "GET /api/v1/users/user/status", locals())

    async def get_user_usage_by_session_user(
        self, *, days: Optional[int] = None, start_date: Optional[int] = None, end_date: Optional[int] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/usage``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/users/usage", locals())

    async def get_user_variables_by_session_user(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/users/user/variables``. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/users/user/variables", locals())

    def get_users(
        self, *, query: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/users/``. For administrators."""
        return self._run("1", "GET /api/v1/users/", locals())  # type: ignore[no-any-return]

    async def revoke_user_sessions(
        self, user_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/{user_id}/sessions/revoke``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j", "POST /api/v1/users/{user_id}/sessions/revoke", locals())

    def search_users(
        self, *, query: Optional[str] = None, order_by: Optional[str] = None, direction: Optional[str] = None,
        page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/users/search``."""
        return self._run("1", "GET /api/v1/users/search", locals())  # type: ignore[no-any-return]

    async def update_default_user_permissions(
        self, body: UsersUpdateDefaultUserPermissionsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/default/permissions``. For administrators."""
        return await self._run("j{", "POST /api/v1/users/default/permissions", locals())

    async def update_user_by_id(
        self, user_id: Union[str, int], body: UsersUpdateUserByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/{user_id}/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/users/{user_id}/update", locals())

    async def update_user_info_by_session_user(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/user/info/update``."""
        return await self._run("j{", "POST /api/v1/users/user/info/update", locals())

    async def update_user_settings_by_session_user(
        self, body: UsersUpdateUserSettingsBySessionUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/user/settings/update``."""
        return await self._run("j{", "POST /api/v1/users/user/settings/update", locals())

    async def update_user_status_by_session_user(
        self, body: UsersUpdateUserStatusBySessionUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/user/status/update``."""
        return await self._run("j{", "POST /api/v1/users/user/status/update", locals())

    async def update_user_variables_by_session_user(
        self, body: UsersUpdateUserVariablesBySessionUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/users/user/variables/update``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/users/user/variables/update", locals())
