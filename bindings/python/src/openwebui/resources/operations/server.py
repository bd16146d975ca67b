"""``client.api.server``: operations of the server.

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
    from .bodies import ServerCreateEventWebhookBody, ServerResolveChatMessageToolCallBody, ServerUnloadModelBody, ServerUpdateEventWebhookBody


class ServerOperations(Operations):
    """``client.api.server``: operations of the server."""

    __slots__ = ()

    def chat_action(
        self, action_id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/chat/actions/{action_id}``."""
        return self._run("j{", "POST /api/chat/actions/{action_id}", locals())

    def chat_completed(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/chat/completed``."""
        return self._run("j{", "POST /api/chat/completed", locals())

    def chat_completion(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/chat/completions``."""
        return self._run("c{", "POST /api/chat/completions", locals())

    def chat_completion_v1(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chat/completions``."""
        return self._run("c{", "POST /api/v1/chat/completions", locals())

    def check_db_health(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /health/db``. Needs no key."""
        return self._run("j", "GET /health/db", locals())

    def count_message_tokens(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/message/count_tokens``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/message/count_tokens", locals())

    def count_message_tokens_v1_messages(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/messages/count_tokens``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/messages/count_tokens", locals())

    def create_event_webhook(
        self, body: ServerCreateEventWebhookBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/events/webhooks``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/events/webhooks", locals())

    def delete_event_webhook_api(
        self, webhook_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/events/webhooks/{webhook_id}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "DELETE /api/events/webhooks/{webhook_id}", locals())

    def embeddings(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/embeddings``."""
        return self._run("j{", "POST /api/embeddings", locals())

    def embeddings_v1(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/embeddings``."""
        return self._run("j{", "POST /api/v1/embeddings", locals())

    def generate_messages(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/message``."""
        return self._run("m{", "POST /api/message", locals())

    def generate_messages_v1_messages(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/messages``."""
        return self._run("m{", "POST /api/v1/messages", locals())

    def get_app_changelog(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/changelog``. Needs no key."""
        return self._run("j", "GET /api/changelog", locals())

    def get_app_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/config``. Needs no key."""
        return self._run("j", "GET /api/config", locals())

    def get_app_latest_release_version(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/version/updates``."""
        return self._run("j", "GET /api/version/updates", locals())

    def get_app_version(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/version``. Needs no key."""
        return self._run("j", "GET /api/version", locals())

    def get_base_models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/models/base``. For administrators."""
        return self._run("j", "GET /api/models/base", locals())

    def get_current_usage(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/usage``."""
        return self._run("j", "GET /api/usage", locals())

    def get_event_catalog(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/events``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/events", locals())

    def get_event_webhooks_api(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/events/webhooks``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /api/events/webhooks", locals())

    def get_manifest_json(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /manifest.json``. Needs no key."""
        return self._run("j", "GET /manifest.json", locals())

    def get_models(
        self, *, refresh: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/models``."""
        return self._run("j", "GET /api/models", locals())

    def get_models_v1(
        self, *, refresh: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models``."""
        return self._run("j", "GET /api/v1/models", locals())

    def get_opensearch_xml(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /opensearch.xml``. Needs no key."""
        return self._run("a", "GET /opensearch.xml", locals())

    def healthcheck(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /health``. Needs no key."""
        return self._run("j", "GET /health", locals())

    def list_tasks_by_chat_id_endpoint(
        self, chat_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/tasks/chat/{chat_id}``."""
        return self._run("j", "GET /api/tasks/chat/{chat_id}", locals())

    def list_tasks_endpoint(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/tasks``. For administrators."""
        return self._run("j", "GET /api/tasks", locals())

    def oauth_backchannel_logout(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /oauth/backchannel-logout``. Needs no key. Since Open WebUI 0.9."""
        return self._run("a", "POST /oauth/backchannel-logout", locals())

    def oauth_client_authorize(
        self, client_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/clients/{client_id}/authorize``."""
        return self._run("a", "GET /oauth/clients/{client_id}/authorize", locals())

    def oauth_client_callback(
        self, client_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/clients/{client_id}/callback``. Needs no key."""
        return self._run("a", "GET /oauth/clients/{client_id}/callback", locals())

    def oauth_login(
        self, provider: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/{provider}/login``. Needs no key."""
        return self._run("a", "GET /oauth/{provider}/login", locals())

    def oauth_login_callback(
        self, provider: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/{provider}/callback``. Needs no key."""
        return self._run("a", "GET /oauth/{provider}/callback", locals())

    def oauth_login_callback_login(
        self, provider: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/{provider}/login/callback``. Needs no key."""
        return self._run("a", "GET /oauth/{provider}/login/callback", locals())

    def readiness_check(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ready``. Needs no key."""
        return self._run("j", "GET /ready", locals())

    def resolve_chat_message_tool_call(
        self, id: Union[str, int], message_id: Union[str, int], body: ServerResolveChatMessageToolCallBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/messages/{message_id}/resolve``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/chats/{id}/messages/{message_id}/resolve", locals())

    def serve_cache_file(
        self, path: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /cache/{path}``."""
        return self._run("b", "GET /cache/{path}", locals())

    def stop_task_endpoint(
        self, task_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/tasks/stop/{task_id}``. For administrators."""
        return self._run("j", "POST /api/tasks/stop/{task_id}", locals())

    def stop_tasks_by_chat_id_endpoint(
        self, chat_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/tasks/chat/{chat_id}/stop``. Since Open WebUI 0.9."""
        return self._run("j", "POST /api/tasks/chat/{chat_id}/stop", locals())

    def unload_model(
        self, body: ServerUnloadModelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/models/unload``. For administrators. Since Open WebUI 0.9."""
        return self._run("j{", "POST /api/models/unload", locals())

    def update_event_webhook(
        self, webhook_id: Union[str, int], body: ServerUpdateEventWebhookBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/events/webhooks/{webhook_id}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "PUT /api/events/webhooks/{webhook_id}", locals())


class AsyncServerOperations(Operations):
    """``client.api.server``: operations of the server."""

    __slots__ = ()

    async def chat_action(
        self, action_id: Union[str, int], body: Mapping[str, Any], *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/chat/actions/{action_id}``."""
        return await self._run("j{", "POST /api/chat/actions/{action_id}", locals())

    async def chat_completed(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/chat/completed``."""
        return await self._run("j{", "POST /api/chat/completed", locals())

    async def chat_completion(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/chat/completions``."""
        return await self._run("c{", "POST /api/chat/completions", locals())

    async def chat_completion_v1(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chat/completions``."""
        return await self._run("c{", "POST /api/v1/chat/completions", locals())

    async def check_db_health(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /health/db``. Needs no key."""
        return await self._run("j", "GET /health/db", locals())

    async def count_message_tokens(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/message/count_tokens``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/message/count_tokens", locals())

    async def count_message_tokens_v1_messages(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/messages/count_tokens``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/messages/count_tokens", locals())

    async def create_event_webhook(
        self, body: ServerCreateEventWebhookBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/events/webhooks``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/events/webhooks", locals())

    async def delete_event_webhook_api(
        self, webhook_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/events/webhooks/{webhook_id}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "DELETE /api/events/webhooks/{webhook_id}", locals())

    async def embeddings(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/embeddings``."""
        return await self._run("j{", "POST /api/embeddings", locals())

    async def embeddings_v1(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/embeddings``."""
        return await self._run("j{", "POST /api/v1/embeddings", locals())

    async def generate_messages(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/message``."""
        return await self._run("m{", "POST /api/message", locals())

    async def generate_messages_v1_messages(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/messages``."""
        return await self._run("m{", "POST /api/v1/messages", locals())

    async def get_app_changelog(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/changelog``. Needs no key."""
        return await self._run("j", "GET /api/changelog", locals())

    async def get_app_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/config``. Needs no key."""
        return await self._run("j", "GET /api/config", locals())

    async def get_app_latest_release_version(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/version/updates``."""
        return await self._run("j", "GET /api/version/updates", locals())

    async def get_app_version(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/version``. Needs no key."""
        return await self._run("j", "GET /api/version", locals())

    async def get_base_models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/models/base``. For administrators."""
        return await self._run("j", "GET /api/models/base", locals())

    async def get_current_usage(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/usage``."""
        return await self._run("j", "GET /api/usage", locals())

    async def get_event_catalog(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/events``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/events", locals())

    async def get_event_webhooks_api(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/events/webhooks``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /api/events/webhooks", locals())

    async def get_manifest_json(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /manifest.json``. Needs no key."""
        return await self._run("j", "GET /manifest.json", locals())

    async def get_models(
        self, *, refresh: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/models``."""
        return await self._run("j", "GET /api/models", locals())

    async def get_models_v1(
        self, *, refresh: Optional[bool] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/models``."""
        return await self._run("j", "GET /api/v1/models", locals())

    async def get_opensearch_xml(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /opensearch.xml``. Needs no key."""
        return await self._run("a", "GET /opensearch.xml", locals())

    async def healthcheck(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /health``. Needs no key."""
        return await self._run("j", "GET /health", locals())

    async def list_tasks_by_chat_id_endpoint(
        self, chat_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/tasks/chat/{chat_id}``."""
        return await self._run("j", "GET /api/tasks/chat/{chat_id}", locals())

    async def list_tasks_endpoint(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/tasks``. For administrators."""
        return await self._run("j", "GET /api/tasks", locals())

    async def oauth_backchannel_logout(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /oauth/backchannel-logout``. Needs no key. Since Open WebUI 0.9."""
        return await self._run("a", "POST /oauth/backchannel-logout", locals())

    async def oauth_client_authorize(
        self, client_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/clients/{client_id}/authorize``."""
        return await self._run("a", "GET /oauth/clients/{client_id}/authorize", locals())

    async def oauth_client_callback(
        self, client_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/clients/{client_id}/callback``. Needs no key."""
        return await self._run("a", "GET /oauth/clients/{client_id}/callback", locals())

    async def oauth_login(
        self, provider: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/{provider}/login``. Needs no key."""
        return await self._run("a", "GET /oauth/{provider}/login", locals())

    async def oauth_login_callback(
        self, provider: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/{provider}/callback``. Needs no key."""
        return await self._run("a", "GET /oauth/{provider}/callback", locals())

    async def oauth_login_callback_login(
        self, provider: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /oauth/{provider}/login/callback``. Needs no key."""
        return await self._run("a", "GET /oauth/{provider}/login/callback", locals())

    async def readiness_check(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ready``. Needs no key."""
        return await self._run("j", "GET /ready", locals())

    async def resolve_chat_message_tool_call(
        self, id: Union[str, int], message_id: Union[str, int], body: ServerResolveChatMessageToolCallBody, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/chats/{id}/messages/{message_id}/resolve``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/chats/{id}/messages/{message_id}/resolve", locals())

    async def serve_cache_file(
        self, path: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /cache/{path}``."""
        return await self._run("b", "GET /cache/{path}", locals())

    async def stop_task_endpoint(
        self, task_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/tasks/stop/{task_id}``. For administrators."""
        return await self._run("j", "POST /api/tasks/stop/{task_id}", locals())

    async def stop_tasks_by_chat_id_endpoint(
        self, chat_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/tasks/chat/{chat_id}/stop``. Since Open WebUI 0.9."""
        return await self._run("j", "POST /api/tasks/chat/{chat_id}/stop", locals())

    async def unload_model(
        self, body: ServerUnloadModelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/models/unload``. For administrators. Since Open WebUI 0.9."""
        return await self._run("j{", "POST /api/models/unload", locals())

    async def update_event_webhook(
        self, webhook_id: Union[str, int], body: ServerUpdateEventWebhookBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/events/webhooks/{webhook_id}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "PUT /api/events/webhooks/{webhook_id}", locals())
