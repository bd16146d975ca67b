"""``client.api.auths``: operations of the server.

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
    from .bodies import AuthsAddUserBody, AuthsConfirmMfaEnrollmentBody, AuthsLdapAuthBody, AuthsRedeemMfaResetTokenBody, AuthsRegenerateMfaRecoveryCodesBody, AuthsSigninBody, AuthsSignupBody, AuthsStartMfaEnrollmentBody, AuthsStartMfaReplacementBody, AuthsTokenExchangeBody, AuthsUpdateAdminConfigBody, AuthsUpdateLdapConfigBody, AuthsUpdateLdapServerBody, AuthsUpdateOauthConfigBody, AuthsUpdatePasswordBody, AuthsUpdateProfileBody, AuthsUpdateTimezoneBody, AuthsVerifyMfaChallengeBody


class AuthsOperations(Operations):
    """``client.api.auths``: operations of the server."""

    __slots__ = ()

    def add_user(
        self, body: AuthsAddUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/add``. For administrators."""
        return self._run("j{", "POST /api/v1/auths/add", locals())

    def confirm_mfa_enrollment(
        self, body: AuthsConfirmMfaEnrollmentBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/enroll/confirm``. Needs no key. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/auths/mfa/enroll/confirm", locals())

    def delete_api_key(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/auths/api_key``."""
        return self._run("j", "DELETE /api/v1/auths/api_key", locals())

    def delete_oauth_session_by_provider(
        self, provider: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/auths/oauth/sessions/{provider}``. Since Open WebUI 0.9."""
        return self._run("j", "DELETE /api/v1/auths/oauth/sessions/{provider}", locals())

    def generate_api_key(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/api_key``."""
        return self._run("j", "POST /api/v1/auths/api_key", locals())

    def get_admin_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/config``. For administrators."""
        return self._run("j", "GET /api/v1/auths/admin/config", locals())

    def get_admin_details(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/details``."""
        return self._run("j", "GET /api/v1/auths/admin/details", locals())

    def get_api_key(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/api_key``."""
        return self._run("j", "GET /api/v1/auths/api_key", locals())

    def get_ldap_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/config/ldap``. For administrators."""
        return self._run("j", "GET /api/v1/auths/admin/config/ldap", locals())

    def get_ldap_server(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/config/ldap/server``. For administrators."""
        return self._run("j", "GET /api/v1/auths/admin/config/ldap/server", locals())

    def get_mfa_challenge(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/challenge``. Needs no key. Since Open WebUI 0.12."""
        return self._run("j", "POST /api/v1/auths/mfa/challenge", locals())

    def get_mfa_status(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/mfa/status``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/auths/mfa/status", locals())

    def get_oauth_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/config/oauth``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/auths/admin/config/oauth", locals())

    def get_session_user(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/``."""
        return self._run("j", "GET /api/v1/auths/", locals())

    def ldap_auth(
        self, body: AuthsLdapAuthBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/ldap``. Needs no key."""
        return self._run("j{", "POST /api/v1/auths/ldap", locals())

    def redeem_mfa_reset_token(
        self, body: AuthsRedeemMfaResetTokenBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/recover``. Needs no key. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/auths/mfa/recover", locals())

    def regenerate_mfa_recovery_codes(
        self, body: AuthsRegenerateMfaRecoveryCodesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/recovery/codes``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/auths/mfa/recovery/codes", locals())

    def signin(
        self, body: AuthsSigninBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/signin``. Needs no key."""
        return self._run("j{", "POST /api/v1/auths/signin", locals())

    def signout(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/signout``. Needs no key. Since Open WebUI 0.9."""
        return self._run("j", "POST /api/v1/auths/signout", locals())

    def signup(
        self, body: AuthsSignupBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/signup``. Needs no key."""
        return self._run("j{", "POST /api/v1/auths/signup", locals())

    def start_mfa_enrollment(
        self, body: AuthsStartMfaEnrollmentBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/enroll/start``. Needs no key. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/auths/mfa/enroll/start", locals())

    def start_mfa_replacement(
        self, body: AuthsStartMfaReplacementBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/replace``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/auths/mfa/replace", locals())

    def token_exchange(
        self, provider: Union[str, int], body: AuthsTokenExchangeBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/oauth/{provider}/token/exchange``. Needs no key."""
        return self._run("j{", "POST /api/v1/auths/oauth/{provider}/token/exchange", locals())

    def update_admin_config(
        self, body: AuthsUpdateAdminConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/admin/config``. For administrators."""
        return self._run("j{", "POST /api/v1/auths/admin/config", locals())

    def update_ldap_config(
        self, body: AuthsUpdateLdapConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/admin/config/ldap``. For administrators."""
        return self._run("j{", "POST /api/v1/auths/admin/config/ldap", locals())

    def update_ldap_server(
        self, body: AuthsUpdateLdapServerBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/admin/config/ldap/server``. For administrators."""
        return self._run("j{", "POST /api/v1/auths/admin/config/ldap/server", locals())

    def update_oauth_config(
        self, body: AuthsUpdateOauthConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/admin/config/oauth``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/auths/admin/config/oauth", locals())

    def update_password(
        self, body: AuthsUpdatePasswordBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/update/password``."""
        return self._run("j{", "POST /api/v1/auths/update/password", locals())

    def update_profile(
        self, body: AuthsUpdateProfileBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/update/profile``."""
        return self._run("j{", "POST /api/v1/auths/update/profile", locals())

    def update_timezone(
        self, body: AuthsUpdateTimezoneBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/update/timezone``."""
        return self._run("j{", "POST /api/v1/auths/update/timezone", locals())

    def verify_mfa_challenge(
        self, body: AuthsVerifyMfaChallengeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/verify``. Needs no key. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/auths/mfa/verify", locals())


class AsyncAuthsOperations(Operations):
    """``client.api.auths``: operations of the server."""

    __slots__ = ()

    async def add_user(
        self, body: AuthsAddUserBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/add``. For administrators."""
        return await self._run("j{", "POST /api/v1/auths/add", locals())

    async def confirm_mfa_enrollment(
        self, body: AuthsConfirmMfaEnrollmentBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/enroll/confirm``. Needs no key. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/auths/mfa/enroll/confirm", locals())

    async def delete_api_key(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/auths/api_key``."""
        return await self._run("j", "DELETE /api/v1/auths/api_key", locals())

    async def delete_oauth_session_by_provider(
        self, provider: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/auths/oauth/sessions/{provider}``. Since Open WebUI 0.9."""
        return await self._run("j", "DELETE /api/v1/auths/oauth/sessions/{provider}", locals())

    async def generate_api_key(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/api_key``."""
        return await self._run("j", "POST /api/v1/auths/api_key", locals())

    async def get_admin_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/config``. For administrators."""
        return await self._run("j", "GET /api/v1/auths/admin/config", locals())

    async def get_admin_details(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/details``."""
        return await self._run("j", "GET /api/v1/auths/admin/details", locals())

    async def get_api_key(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/api_key``."""
        return await self._run("j", "GET /api/v1/auths/api_key", locals())

    async def get_ldap_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/config/ldap``. For administrators."""
        return await self._run("j", "GET /api/v1/auths/admin/config/ldap", locals())

    async def get_ldap_server(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/config/ldap/server``. For administrators."""
        return await self._run("j", "GET /api/v1/auths/admin/config/ldap/server", locals())

    async def get_mfa_challenge(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/challenge``. Needs no key. Since Open WebUI 0.12."""
        return await self._run("j", "POST /api/v1/auths/mfa/challenge", locals())

    async def get_mfa_status(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/mfa/status``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/auths/mfa/status", locals())

    async def get_oauth_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/admin/config/oauth``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/auths/admin/config/oauth", locals())

    async def get_session_user(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/auths/``."""
        return await self._run("j", "GET /api/v1/auths/", locals())

    async def ldap_auth(
        self, body: AuthsLdapAuthBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/ldap``. Needs no key."""
        return await self._run("j{", "POST /api/v1/auths/ldap", locals())

    async def redeem_mfa_reset_token(
        self, body: AuthsRedeemMfaResetTokenBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/recover``. Needs no key. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/auths/mfa/recover", locals())

    async def regenerate_mfa_recovery_codes(
        self, body: AuthsRegenerateMfaRecoveryCodesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/recovery/codes``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/auths/mfa/recovery/codes", locals())

    async def signin(
        self, body: AuthsSigninBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/signin``. Needs no key."""
        return await self._run("j{", "POST /api/v1/auths/signin", locals())

    async def signout(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/signout``. Needs no key. Since Open WebUI 0.9."""
        return await self._run("j", "POST /api/v1/auths/signout", locals())

    async def signup(
        self, body: AuthsSignupBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/signup``. Needs no key."""
        return await self._run("j{", "POST /api/v1/auths/signup", locals())

    async def start_mfa_enrollment(
        self, body: AuthsStartMfaEnrollmentBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/enroll/start``. Needs no key. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/auths/mfa/enroll/start", locals())

    async def start_mfa_replacement(
        self, body: AuthsStartMfaReplacementBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/replace``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/auths/mfa/replace", locals())

    async def token_exchange(
        self, provider: Union[str, int], body: AuthsTokenExchangeBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/oauth/{provider}/token/exchange``. Needs no key."""
        return await self._run("j{", "POST /api/v1/auths/oauth/{provider}/token/exchange", locals())

    async def update_admin_config(
        self, body: AuthsUpdateAdminConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/admin/config``. For administrators."""
        return await self._run("j{", "POST /api/v1/auths/admin/config", locals())

    async def update_ldap_config(
        self, body: AuthsUpdateLdapConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/admin/config/ldap``. For administrators."""
        return await self._run("j{", "POST /api/v1/auths/admin/config/ldap", locals())

    async def update_ldap_server(
        self, body: AuthsUpdateLdapServerBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/admin/config/ldap/server``. For administrators."""
        return await self._run("j{", "POST /api/v1/auths/admin/config/ldap/server", locals())

    async def update_oauth_config(
        self, body: AuthsUpdateOauthConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/admin/config/oauth``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/auths/admin/config/oauth", locals())

    async def update_password(
        self, body: AuthsUpdatePasswordBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/update/password``."""
        return await self._run("j{", "POST /api/v1/auths/update/password", locals())

    async def update_profile(
        self, body: AuthsUpdateProfileBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/update/profile``."""
        return await self._run("j{", "POST /api/v1/auths/update/profile", locals())

    async def update_timezone(
        self, body: AuthsUpdateTimezoneBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/update/timezone``."""
        return await self._run("j{", "POST /api/v1/auths/update/timezone", locals())

    async def verify_mfa_challenge(
        self, body: AuthsVerifyMfaChallengeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/auths/mfa/verify``. Needs no key. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/auths/mfa/verify", locals())
