"""``client.api.configs``: operations of the server.

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
    from .bodies import ConfigsImportConfigBody, ConfigsPutTerminalServerLifecycleBody, ConfigsPutTerminalServerPolicyBody, ConfigsRefreshTerminalServerTerminalsBody, ConfigsRegisterOauthClientBody, ConfigsSetBannersBody, ConfigsSetCodeExecutionConfigBody, ConfigsSetConnectionsConfigBody, ConfigsSetDefaultSuggestionsBody, ConfigsSetInterfaceVisibilityBody, ConfigsSetModelsConfigBody, ConfigsSetSubagentsConfigBody, ConfigsSetTerminalServersConfigBody, ConfigsSetToolServersConfigBody, ConfigsVerifyTerminalServerConnectionBody, ConfigsVerifyToolServersConfigBody


class ConfigsOperations(Operations):
    """``client.api.configs``: operations of the server."""

    __slots__ = ()

    def export_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/export``. For administrators."""
        return self._run("j", "GET /api/v1/configs/export", locals())

    def get_banners(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/banners``."""
        return self._run("l", "GET /api/v1/configs/banners", locals())

    def get_code_execution_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/code_execution``. For administrators."""
        return self._run("j", "GET /api/v1/configs/code_execution", locals())

    def get_config_namespace(
        self, namespace: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/namespace/{namespace}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/configs/namespace/{namespace}", locals())

    def get_connections_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/connections``. For administrators."""
        return self._run("j", "GET /api/v1/configs/connections", locals())

    def get_models_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/models``. For administrators."""
        return self._run("j", "GET /api/v1/configs/models", locals())

    def get_models_defaults(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/models/defaults``."""
        return self._run("j", "GET /api/v1/configs/models/defaults", locals())

    def get_subagents_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/subagents``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/v1/configs/subagents", locals())

    def get_terminal_servers_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/terminal_servers``. For administrators."""
        return self._run("j", "GET /api/v1/configs/terminal_servers", locals())

    def get_tool_servers_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/tool_servers``. For administrators."""
        return self._run("j", "GET /api/v1/configs/tool_servers", locals())

    def import_config(
        self, body: ConfigsImportConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/import``. Deletes more than one object. For administrators."""
        return self._run("j{", "POST /api/v1/configs/import", locals())

    def put_terminal_server_lifecycle(
        self, body: ConfigsPutTerminalServerLifecycleBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers/lifecycle``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/configs/terminal_servers/lifecycle", locals())

    def put_terminal_server_policy(
        self, body: ConfigsPutTerminalServerPolicyBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers/policy``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/terminal_servers/policy", locals())

    def refresh_terminal_server_terminals(
        self, body: ConfigsRefreshTerminalServerTerminalsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers/refresh``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/configs/terminal_servers/refresh", locals())

    def register_oauth_client(
        self, body: ConfigsRegisterOauthClientBody, *, type: Optional[str] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/oauth/clients/register``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/oauth/clients/register", locals())

    def set_banners(
        self, body: ConfigsSetBannersBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/banners``. For administrators."""
        return self._run("l{", "POST /api/v1/configs/banners", locals())

    def set_code_execution_config(
        self, body: ConfigsSetCodeExecutionConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/code_execution``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/code_execution", locals())

    def set_connections_config(
        self, body: ConfigsSetConnectionsConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/connections``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/connections", locals())

    def set_default_suggestions(
        self, body: ConfigsSetDefaultSuggestionsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/suggestions``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/suggestions", locals())

    def set_interface_visibility(
        self, body: ConfigsSetInterfaceVisibilityBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/interface/visibility``. For administrators. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/configs/interface/visibility", locals())

    def set_models_config(
        self, body: ConfigsSetModelsConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/models``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/models", locals())

    def set_subagents_config(
        self, body: ConfigsSetSubagentsConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/subagents``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/configs/subagents", locals())

    def set_terminal_servers_config(
        self, body: ConfigsSetTerminalServersConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/terminal_servers", locals())

    def set_tool_servers_config(
        self, body: ConfigsSetToolServersConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/tool_servers``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/tool_servers", locals())

    def verify_terminal_server_connection(
        self, body: ConfigsVerifyTerminalServerConnectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers/verify``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/terminal_servers/verify", locals())

    def verify_tool_servers_config(
        self, body: ConfigsVerifyToolServersConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/tool_servers/verify``. For administrators."""
        return self._run("j{", "POST /api/v1/configs/tool_servers/verify", locals())


class AsyncConfigsOperations(Operations):
    """``client.api.configs``: operations of the server."""

    __slots__ = ()

    async def export_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/export``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/export", locals())

    async def get_banners(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/banners``."""
        return await self._run("l", "GET /api/v1/configs/banners", locals())

    async def get_code_execution_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/code_execution``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/code_execution", locals())

    async def get_config_namespace(
        self, namespace: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/namespace/{namespace}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/configs/namespace/{namespace}", locals())

    async def get_connections_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/connections``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/connections", locals())

    async def get_models_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/models``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/models", locals())

    async def get_models_defaults(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/models/defaults``."""
        return await self._run("j", "GET /api/v1/configs/models/defaults", locals())

    async def get_subagents_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/subagents``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/v1/configs/subagents", locals())

    async def get_terminal_servers_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/terminal_servers``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/terminal_servers", locals())

    async def get_tool_servers_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/configs/tool_servers``. For administrators."""
        return await self._run("j", "GET /api/v1/configs/tool_servers", locals())

    async def import_config(
        self, body: ConfigsImportConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/import``. Deletes more than one object. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/import", locals())

    async def put_terminal_server_lifecycle(
        self, body: ConfigsPutTerminalServerLifecycleBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers/lifecycle``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/configs/terminal_servers/lifecycle", locals())

    async def put_terminal_server_policy(
        self, body: ConfigsPutTerminalServerPolicyBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers/policy``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/terminal_servers/policy", locals())

    async def refresh_terminal_server_terminals(
        self, body: ConfigsRefreshTerminalServerTerminalsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers/refresh``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/configs/terminal_servers/refresh", locals())

    async def register_oauth_client(
        self, body: ConfigsRegisterOauthClientBody, *, type: Optional[str] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/oauth/clients/register``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/oauth/clients/register", locals())

    async def set_banners(
        self, body: ConfigsSetBannersBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/banners``. For administrators."""
        return await self._run("l{", "POST /api/v1/configs/banners", locals())

    async def set_code_execution_config(
        self, body: ConfigsSetCodeExecutionConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/code_execution``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/code_execution", locals())

    async def set_connections_config(
        self, body: ConfigsSetConnectionsConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/connections``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/connections", locals())

    async def set_default_suggestions(
        self, body: ConfigsSetDefaultSuggestionsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/suggestions``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/suggestions", locals())

    async def set_interface_visibility(
        self, body: ConfigsSetInterfaceVisibilityBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/interface/visibility``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/configs/interface/visibility", locals())

    async def set_models_config(
        self, body: ConfigsSetModelsConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/models``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/models", locals())

    async def set_subagents_config(
        self, body: ConfigsSetSubagentsConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/subagents``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/configs/subagents", locals())

    async def set_terminal_servers_config(
        self, body: ConfigsSetTerminalServersConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/terminal_servers", locals())

    async def set_tool_servers_config(
        self, body: ConfigsSetToolServersConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/tool_servers``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/tool_servers", locals())

    async def verify_terminal_server_connection(
        self, body: ConfigsVerifyTerminalServerConnectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/terminal_servers/verify``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/terminal_servers/verify", locals())

    async def verify_tool_servers_config(
        self, body: ConfigsVerifyToolServersConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/configs/tool_servers/verify``. For administrators."""
        return await self._run("j{", "POST /api/v1/configs/tool_servers/verify", locals())
