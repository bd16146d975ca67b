"""``client.api.ollama``: operations of the server.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ..operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Optional, Union

    from ..._native.signatures import Target
    from ..._timeouts import Timeout
    from ...types.params import File
    from .bodies import OllamaCopyModelBody, OllamaCreateModelBody, OllamaDeleteModelBody, OllamaDownloadModelBody, OllamaEmbedBody, OllamaEmbeddingsBody, OllamaGenerateCompletionBody, OllamaGenerateResponsesBody, OllamaPullModelBody, OllamaPushModelBody, OllamaShowModelInfoBody, OllamaUnloadModelBody, OllamaUpdateConfigBody, OllamaVerifyConnectionBody


class OllamaOperations(Operations):
    """``client.api.ollama``: operations of the server."""

    __slots__ = ()

    def copy_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaCopyModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/copy[/{url_idx}]``. For administrators."""
        return self._run("j{?", "POST /ollama/api/copy[/{url_idx}]", locals())

    def create_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaCreateModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/create[/{url_idx}]``. For administrators."""
        return self._run("p{?", "POST /ollama/api/create[/{url_idx}]", locals())

    def delete_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaDeleteModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /ollama/api/delete[/{url_idx}]``. For administrators."""
        return self._run("j{?", "DELETE /ollama/api/delete[/{url_idx}]", locals())

    def download_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaDownloadModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/models/download[/{url_idx}]``. For administrators."""
        return self._run("a{?", "POST /ollama/models/download[/{url_idx}]", locals())

    def embed(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaEmbedBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/embed[/{url_idx}]``."""
        return self._run("j{?", "POST /ollama/api/embed[/{url_idx}]", locals())

    def embeddings(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaEmbeddingsBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/embeddings[/{url_idx}]``."""
        return self._run("j{?", "POST /ollama/api/embeddings[/{url_idx}]", locals())

    def generate_anthropic_messages(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/messages[/{url_idx}]``."""
        return self._run("m{?", "POST /ollama/v1/messages[/{url_idx}]", locals())

    def generate_chat_completion(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/chat[/{url_idx}]``."""
        return self._run("o{?", "POST /ollama/api/chat[/{url_idx}]", locals())

    def generate_completion(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaGenerateCompletionBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/generate[/{url_idx}]``."""
        return self._run("o{?", "POST /ollama/api/generate[/{url_idx}]", locals())

    def generate_openai_chat_completion(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/chat/completions[/{url_idx}]``."""
        return self._run("c{?", "POST /ollama/v1/chat/completions[/{url_idx}]", locals())

    def generate_openai_completion(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/completions[/{url_idx}]``."""
        return self._run("a{?", "POST /ollama/v1/completions[/{url_idx}]", locals())

    def generate_openai_embeddings(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/embeddings[/{url_idx}]``. Since Open WebUI 0.11."""
        return self._run("j{?", "POST /ollama/v1/embeddings[/{url_idx}]", locals())

    def generate_responses(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaGenerateResponsesBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/responses[/{url_idx}]``. Since Open WebUI 0.9."""
        return self._run("r{?", "POST /ollama/v1/responses[/{url_idx}]", locals())

    def get_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/config``. For administrators."""
        return self._run("j", "GET /ollama/config", locals())

    def get_ollama_loaded_models(
        self, body: Optional[Sequence[Any]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/api/ps``. For administrators."""
        return self._run("j[?", "GET /ollama/api/ps", locals())

    def get_ollama_tags(
        self, url_idx: Union[str, int, None] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/api/tags[/{url_idx}]``."""
        return self._run("j", "GET /ollama/api/tags[/{url_idx}]", locals())

    def get_ollama_versions(
        self, url_idx: Union[str, int, None] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/api/version[/{url_idx}]``."""
        return self._run("j", "GET /ollama/api/version[/{url_idx}]", locals())

    def get_openai_models(
        self, url_idx: Union[str, int, None] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/v1/models[/{url_idx}]``."""
        return self._run("j", "GET /ollama/v1/models[/{url_idx}]", locals())

    def get_status(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/``. Needs no key."""
        return self._run("j", "GET /ollama/", locals())

    def get_status_head(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``HEAD /ollama/``. Needs no key."""
        return self._run("a", "HEAD /ollama/", locals())

    def pull_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaPullModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/pull[/{url_idx}]``. For administrators."""
        return self._run("p{?", "POST /ollama/api/pull[/{url_idx}]", locals())

    def push_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaPushModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /ollama/api/push[/{url_idx}]``. For administrators."""
        return self._run("p{?", "DELETE /ollama/api/push[/{url_idx}]", locals())

    def show_model_info(
        self, body: OllamaShowModelInfoBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/show``."""
        return self._run("j{", "POST /ollama/api/show", locals())

    def unload_model(
        self, body: OllamaUnloadModelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/unload``. For administrators."""
        return self._run("j{", "POST /ollama/api/unload", locals())

    def update_config(
        self, body: OllamaUpdateConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/config/update``. For administrators."""
        return self._run("j{", "POST /ollama/config/update", locals())

    def upload_model(
        self, url_idx: Union[str, int, None] = None, *, file: File, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/models/upload[/{url_idx}]``. For administrators."""
        return self._run("a", "POST /ollama/models/upload[/{url_idx}]", "file:file", locals())

    def verify_connection(
        self, body: OllamaVerifyConnectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/verify``. For administrators."""
        return self._run("j{", "POST /ollama/verify", locals())


class AsyncOllamaOperations(Operations):
    """``client.api.ollama``: operations of the server."""

    __slots__ = ()

    async def copy_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaCopyModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/copy[/{url_idx}]``. For administrators."""
        return await self._run("j{?", "POST /ollama/api/copy[/{url_idx}]", locals())

    async def create_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaCreateModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/create[/{url_idx}]``. For administrators."""
        return await self._run("p{?", "POST /ollama/api/create[/{url_idx}]", locals())

    async def delete_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaDeleteModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /ollama/api/delete[/{url_idx}]``. For administrators."""
        return await self._run("j{?", "DELETE /ollama/api/delete[/{url_idx}]", locals())

    async def download_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaDownloadModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/models/download[/{url_idx}]``. For administrators."""
        return await self._run("a{?", "POST /ollama/models/download[/{url_idx}]", locals())

    async def embed(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaEmbedBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/embed[/{url_idx}]``."""
        return await self._run("j{?", "POST /ollama/api/embed[/{url_idx}]", locals())

    async def embeddings(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaEmbeddingsBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/embeddings[/{url_idx}]``."""
        return await self._run("j{?", "POST /ollama/api/embeddings[/{url_idx}]", locals())

    async def generate_anthropic_messages(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/messages[/{url_idx}]``."""
        return await self._run("m{?", "POST /ollama/v1/messages[/{url_idx}]", locals())

    async def generate_chat_completion(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/chat[/{url_idx}]``."""
        return await self._run("o{?", "POST /ollama/api/chat[/{url_idx}]", locals())

    async def generate_completion(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaGenerateCompletionBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/generate[/{url_idx}]``."""
        return await self._run("o{?", "POST /ollama/api/generate[/{url_idx}]", locals())

    async def generate_openai_chat_completion(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/chat/completions[/{url_idx}]``."""
        return await self._run("c{?", "POST /ollama/v1/chat/completions[/{url_idx}]", locals())

    async def generate_openai_completion(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/completions[/{url_idx}]``."""
        return await self._run("a{?", "POST /ollama/v1/completions[/{url_idx}]", locals())

    async def generate_openai_embeddings(
        self, url_idx: Union[str, int, None] = None, body: Optional[Mapping[str, Any]] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/embeddings[/{url_idx}]``. Since Open WebUI 0.11."""
        return await self._run("j{?", "POST /ollama/v1/embeddings[/{url_idx}]", locals())

    async def generate_responses(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaGenerateResponsesBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/v1/responses[/{url_idx}]``. Since Open WebUI 0.9."""
        return await self._run("r{?", "POST /ollama/v1/responses[/{url_idx}]", locals())

    async def get_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/config``. For administrators."""
        return await self._run("j", "GET /ollama/config", locals())

    async def get_ollama_loaded_models(
        self, body: Optional[Sequence[Any]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/api/ps``. For administrators."""
        return await self._run("j[?", "GET /ollama/api/ps", locals())

    async def get_ollama_tags(
        self, url_idx: Union[str, int, None] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/api/tags[/{url_idx}]``."""
        return await self._run("j", "GET /ollama/api/tags[/{url_idx}]", locals())

    async def get_ollama_versions(
        self, url_idx: Union[str, int, None] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/api/version[/{url_idx}]``."""
        return await self._run("j", "GET /ollama/api/version[/{url_idx}]", locals())

    async def get_openai_models(
        self, url_idx: Union[str, int, None] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/v1/models[/{url_idx}]``."""
        return await self._run("j", "GET /ollama/v1/models[/{url_idx}]", locals())

    async def get_status(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /ollama/``. Needs no key."""
        return await self._run("j", "GET /ollama/", locals())

    async def get_status_head(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``HEAD /ollama/``. Needs no key."""
        return await self._run("a", "HEAD /ollama/", locals())

    async def pull_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaPullModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/pull[/{url_idx}]``. For administrators."""
        return await self._run("p{?", "POST /ollama/api/pull[/{url_idx}]", locals())

    async def push_model(
        self, url_idx: Union[str, int, None] = None, body: Optional[OllamaPushModelBody] = None, *,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /ollama/api/push[/{url_idx}]``. For administrators."""
        return await self._run("p{?", "DELETE /ollama/api/push[/{url_idx}]", locals())

    async def show_model_info(
        self, body: OllamaShowModelInfoBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/show``."""
        return await self._run("j{", "POST /ollama/api/show", locals())

    async def unload_model(
        self, body: OllamaUnloadModelBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/api/unload``. For administrators."""
        return await self._run("j{", "POST /ollama/api/unload", locals())

    async def update_config(
        self, body: OllamaUpdateConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/config/update``. For administrators."""
        return await self._run("j{", "POST /ollama/config/update", locals())

    async def upload_model(
        self, url_idx: Union[str, int, None] = None, *, file: File, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/models/upload[/{url_idx}]``. For administrators."""
        return await self._run("a", "POST /ollama/models/upload[/{url_idx}]", "file:file", locals())

    async def verify_connection(
        self, body: OllamaVerifyConnectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /ollama/verify``. For administrators."""
        return await self._run("j{", "POST /ollama/verify", locals())
