"""``client.api.openai``: operations of the server.

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
    from .bodies import OpenaiDownloadProviderModelBody, OpenaiLoadProviderModelBody, OpenaiResponsesBody, OpenaiUnloadProviderModelBody, OpenaiUpdateConfigBody, OpenaiVerifyConnectionBody


class OpenaiOperations(Operations):
    """``client.api.openai``: operations of the server."""

    __slots__ = ()

    def delete_provider_model(
        self, url_idx: Union[str, int], *, model: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /openai/models/{url_idx}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "DELETE /openai/models/{url_idx}", locals())

    def download_provider_model(
        self, url_idx: Union[str, int], body: OpenaiDownloadProviderModelBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/models/{url_idx}/download``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /openai/models/{url_idx}/download", locals())

    def generate_chat_completion(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/chat/completions``."""
        return self._run("c{", "POST /openai/chat/completions", locals())

    def get_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/config``. For administrators."""
        return self._run("j", "GET /openai/config", locals())

    def get_models(
        self, url_idx: Union[str, int, None] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/models[/{url_idx}]``."""
        return self._run("j", "GET /openai/models[/{url_idx}]", locals())

    def get_provider_model_catalog(
        self, url_idx: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/models/{url_idx}/catalog``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /openai/models/{url_idx}/catalog", locals())

    def get_provider_model_download_status(
        self, url_idx: Union[str, int], job_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/models/{url_idx}/download/status/{job_id}``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /openai/models/{url_idx}/download/status/{job_id}", locals())

    def load_provider_model(
        self, url_idx: Union[str, int], body: OpenaiLoadProviderModelBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/models/{url_idx}/load``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /openai/models/{url_idx}/load", locals())

    def proxy(
        self, path: Union[str, int], body: Optional[Union[bytes, Mapping[str, Any]]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/{path}``."""
        return self._run("a*?", "GET /openai/{path}", locals())

    def proxy_delete(
        self, path: Union[str, int], body: Optional[Union[bytes, Mapping[str, Any]]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /openai/{path}``."""
        return self._run("a*?", "DELETE /openai/{path}", locals())

    def proxy_post(
        self, path: Union[str, int], body: Optional[Union[bytes, Mapping[str, Any]]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/{path}``."""
        return self._run("a*?", "POST /openai/{path}", locals())

    def proxy_put(
        self, path: Union[str, int], body: Optional[Union[bytes, Mapping[str, Any]]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /openai/{path}``."""
        return self._run("a*?", "PUT /openai/{path}", locals())

    def responses(
        self, body: OpenaiResponsesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/responses``."""
        return self._run("r{", "POST /openai/responses", locals())

    def speech(
        self, body: Union[bytes, Mapping[str, Any]], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/audio/speech``."""
        return self._run("b*", "POST /openai/audio/speech", locals())

    def stream_provider_model_events(
        self, url_idx: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/models/{url_idx}/sse``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "GET /openai/models/{url_idx}/sse", locals())

    def unload_provider_model(
        self, url_idx: Union[str, int], body: OpenaiUnloadProviderModelBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/models/{url_idx}/unload``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /openai/models/{url_idx}/unload", locals())

    def update_config(
        self, body: OpenaiUpdateConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/config/update``. For administrators."""
        return self._run("j{", "POST /openai/config/update", locals())

    def verify_connection(
        self, body: OpenaiVerifyConnectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/verify``. For administrators."""
        return self._run("a{", "POST /openai/verify", locals())


class AsyncOpenaiOperations(Operations):
    """``client.api.openai``: operations of the server."""

    __slots__ = ()

    async def delete_provider_model(
        self, url_idx: Union[str, int], *, model: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /openai/models/{url_idx}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "DELETE /openai/models/{url_idx}", locals())

    async def download_provider_model(
        self, url_idx: Union[str, int], body: OpenaiDownloadProviderModelBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/models/{url_idx}/download``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /openai/models/{url_idx}/download", locals())

    async def generate_chat_completion(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/chat/completions``."""
        return await self._run("c{", "POST /openai/chat/completions", locals())

    async def get_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/config``. For administrators."""
        return await self._run("j", "GET /openai/config", locals())

    async def get_models(
        self, url_idx: Union[str, int, None] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/models[/{url_idx}]``."""
        return await self._run("j", "GET /openai/models[/{url_idx}]", locals())

    async def get_provider_model_catalog(
        self, url_idx: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/models/{url_idx}/catalog``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /openai/models/{url_idx}/catalog", locals())

    async def get_provider_model_download_status(
        self, url_idx: Union[str, int], job_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/models/{url_idx}/download/status/{job_id}``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /openai/models/{url_idx}/download/status/{job_id}", locals())

    async def load_provider_model(
        self, url_idx: Union[str, int], body: OpenaiLoadProviderModelBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/models/{url_idx}/load``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /openai/models/{url_idx}/load", locals())

    async def proxy(
        self, path: Union[str, int], body: Optional[Union[bytes, Mapping[str, Any]]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/{path}``."""
        return await self._run("a*?", "GET /openai/{path}", locals())

    async def proxy_delete(
        self, path: Union[str, int], body: Optional[Union[bytes, Mapping[str, Any]]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /openai/{path}``."""
        return await self._run("a*?", "DELETE /openai/{path}", locals())

    async def proxy_post(
        self, path: Union[str, int], body: Optional[Union[bytes, Mapping[str, Any]]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/{path}``."""
        return await self._run("a*?", "POST /openai/{path}", locals())

    async def proxy_put(
        self, path: Union[str, int], body: Optional[Union[bytes, Mapping[str, Any]]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /openai/{path}``."""
        return await self._run("a*?", "PUT /openai/{path}", locals())

    async def responses(
        self, body: OpenaiResponsesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/responses``."""
        return await self._run("r{", "POST /openai/responses", locals())

    async def speech(
        self, body: Union[bytes, Mapping[str, Any]], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/audio/speech``."""
        return await self._run("b*", "POST /openai/audio/speech", locals())

    async def stream_provider_model_events(
        self, url_idx: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /openai/models/{url_idx}/sse``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "GET /openai/models/{url_idx}/sse", locals())

    async def unload_provider_model(
        self, url_idx: Union[str, int], body: OpenaiUnloadProviderModelBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/models/{url_idx}/unload``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /openai/models/{url_idx}/unload", locals())

    async def update_config(
        self, body: OpenaiUpdateConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/config/update``. For administrators."""
        return await self._run("j{", "POST /openai/config/update", locals())

    async def verify_connection(
        self, body: OpenaiVerifyConnectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /openai/verify``. For administrators."""
        return await self._run("a{", "POST /openai/verify", locals())
