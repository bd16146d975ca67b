"""``client.api.prompts``: operations of the server.

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
    from .bodies import PromptsCreateNewPromptBody, PromptsSetPromptVersionBody, PromptsUpdatePromptAccessByIdBody, PromptsUpdatePromptByIdBody, PromptsUpdatePromptMetadataBody


class PromptsOperations(Operations):
    """``client.api.prompts``: operations of the server."""

    __slots__ = ()

    def create_new_prompt(
        self, body: PromptsCreateNewPromptBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/create``."""
        return self._run("j{", "POST /api/v1/prompts/create", locals())

    def delete_prompt_by_id(
        self, prompt_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/prompts/id/{prompt_id}/delete``."""
        return self._run("j", "DELETE /api/v1/prompts/id/{prompt_id}/delete", locals())

    def delete_prompt_history_entry(
        self, prompt_id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/prompts/id/{prompt_id}/history/{history_id}``."""
        return self._run("j", "DELETE /api/v1/prompts/id/{prompt_id}/history/{history_id}", locals())

    def get_prompt_by_id(
        self, prompt_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/id/{prompt_id}``."""
        return self._run("j", "GET /api/v1/prompts/id/{prompt_id}", locals())

    def get_prompt_diff(
        self, prompt_id: Union[str, int], *, from_id: str, to_id: str, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/id/{prompt_id}/history/diff``."""
        return self._run("j", "GET /api/v1/prompts/id/{prompt_id}/history/diff", locals())

    def get_prompt_history(
        self, prompt_id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/prompts/id/{prompt_id}/history``."""
        return self._run("0", "GET /api/v1/prompts/id/{prompt_id}/history", locals())  # type: ignore[no-any-return]

    def get_prompt_history_entry(
        self, prompt_id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/id/{prompt_id}/history/{history_id}``."""
        return self._run("j", "GET /api/v1/prompts/id/{prompt_id}/history/{history_id}", locals())

    def get_prompt_list(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, tag: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/prompts/list``."""
        return self._run("1", "GET /api/v1/prompts/list", locals())  # type: ignore[no-any-return]

    def get_prompt_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/tags``."""
        return self._run("l", "GET /api/v1/prompts/tags", locals())

    def get_prompts(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/``."""
        return self._run("l", "GET /api/v1/prompts/", locals())

    def set_prompt_version(
        self, prompt_id: Union[str, int], body: PromptsSetPromptVersionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/update/version``."""
        return self._run("j{", "POST /api/v1/prompts/id/{prompt_id}/update/version", locals())

    def toggle_prompt_active(
        self, prompt_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/toggle``."""
        return self._run("j", "POST /api/v1/prompts/id/{prompt_id}/toggle", locals())

    def update_prompt_access_by_id(
        self, prompt_id: Union[str, int], body: PromptsUpdatePromptAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/access/update``."""
        return self._run("j{", "POST /api/v1/prompts/id/{prompt_id}/access/update", locals())

    def update_prompt_by_id(
        self, prompt_id: Union[str, int], body: PromptsUpdatePromptByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/update``."""
        return self._run("j{", "POST /api/v1/prompts/id/{prompt_id}/update", locals())

    def update_prompt_metadata(
        self, prompt_id: Union[str, int], body: PromptsUpdatePromptMetadataBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/update/meta``."""
        return self._run("j{", "POST /api/v1/prompts/id/{prompt_id}/update/meta", locals())


class AsyncPromptsOperations(Operations):
    """``client.api.prompts``: operations of the server."""

    __slots__ = ()

    async def create_new_prompt(
        self, body: PromptsCreateNewPromptBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/create``."""
        return await self._run("j{", "POST /api/v1/prompts/create", locals())

    async def delete_prompt_by_id(
        self, prompt_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/prompts/id/{prompt_id}/delete``."""
        return await self._run("j", "DELETE /api/v1/prompts/id/{prompt_id}/delete", locals())

    async def delete_prompt_history_entry(
        self, prompt_id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/prompts/id/{prompt_id}/history/{history_id}``."""
        return await self._run("j", "DELETE /api/v1/prompts/id/{prompt_id}/history/{history_id}", locals())

    async def get_prompt_by_id(
        self, prompt_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/id/{prompt_id}``."""
        return await self._run("j", "GET /api/v1/prompts/id/{prompt_id}", locals())

    async def get_prompt_diff(
        self, prompt_id: Union[str, int], *, from_id: str, to_id: str, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/id/{prompt_id}/history/diff``."""
        return await self._run("j", "GET /api/v1/prompts/id/{prompt_id}/history/diff", locals())

    def get_prompt_history(
        self, prompt_id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/prompts/id/{prompt_id}/history``."""
        return self._run("0", "GET /api/v1/prompts/id/{prompt_id}/history", locals())  # type: ignore[no-any-return]

    async def get_prompt_history_entry(
        self, prompt_id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/id/{prompt_id}/history/{history_id}``."""
        return await self._run("j", "GET /api/v1/prompts/id/{prompt_id}/history/{history_id}", locals())

    def get_prompt_list(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, tag: Optional[str] = None,
        order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/prompts/list``."""
        return self._run("1", "GET /api/v1/prompts/list", locals())  # type: ignore[no-any-return]

    async def get_prompt_tags(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/tags``."""
        return await self._run("l", "GET /api/v1/prompts/tags", locals())

    async def get_prompts(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/prompts/``."""
        return await self._run("l", "GET /api/v1/prompts/", locals())

    async def set_prompt_version(
        self, prompt_id: Union[str, int], body: PromptsSetPromptVersionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/update/version``."""
        return await self._run("j{", "POST /api/v1/prompts/id/{prompt_id}/update/version", locals())

    async def toggle_prompt_active(
        self, prompt_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/toggle``."""
        return await self._run("j", "POST /api/v1/prompts/id/{prompt_id}/toggle", locals())

    async def update_prompt_access_by_id(
        self, prompt_id: Union[str, int], body: PromptsUpdatePromptAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/access/update``."""
        return await self._run("j{", "POST /api/v1/prompts/id/{prompt_id}/access/update", locals())

    async def update_prompt_by_id(
        self, prompt_id: Union[str, int], body: PromptsUpdatePromptByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/update``."""
        return await self._run("j{", "POST /api/v1/prompts/id/{prompt_id}/update", locals())

    async def update_prompt_metadata(
        self, prompt_id: Union[str, int], body: PromptsUpdatePromptMetadataBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/prompts/id/{prompt_id}/update/meta``."""
        return await self._run("j{", "POST /api/v1/prompts/id/{prompt_id}/update/meta", locals())
