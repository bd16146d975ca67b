"""``client.api.tasks``: operations of the server.

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
    from .bodies import TasksUpdateTaskConfigBody


class TasksOperations(Operations):
    """``client.api.tasks``: operations of the server."""

    __slots__ = ()

    def generate_autocompletion(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/auto/completions``."""
        return self._run("c{", "POST /api/v1/tasks/auto/completions", locals())

    def generate_chat_tags(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/tags/completions``."""
        return self._run("c{", "POST /api/v1/tasks/tags/completions", locals())

    def generate_emoji(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/emoji/completions``."""
        return self._run("c{", "POST /api/v1/tasks/emoji/completions", locals())

    def generate_follow_ups(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/follow_up/completions``."""
        return self._run("c{", "POST /api/v1/tasks/follow_up/completions", locals())

    def generate_image_prompt(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/image_prompt/completions``."""
        return self._run("c{", "POST /api/v1/tasks/image_prompt/completions", locals())

    def generate_moa_response(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/moa/completions``."""
        return self._run("c{", "POST /api/v1/tasks/moa/completions", locals())

    def generate_queries(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/queries/completions``."""
        return self._run("c{", "POST /api/v1/tasks/queries/completions", locals())

    def generate_title(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/title/completions``."""
        return self._run("c{", "POST /api/v1/tasks/title/completions", locals())

    def get_task_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tasks/config``."""
        return self._run("j", "GET /api/v1/tasks/config", locals())

    def update_task_config(
        self, body: TasksUpdateTaskConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/config/update``. For administrators."""
        return self._run("j{", "POST /api/v1/tasks/config/update", locals())


class AsyncTasksOperations(Operations):
    """``client.api.tasks``: operations of the server."""

    __slots__ = ()

    async def generate_autocompletion(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/auto/completions``."""
        return await self._run("c{", "POST /api/v1/tasks/auto/completions", locals())

    async def generate_chat_tags(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/tags/completions``."""
        return await self._run("c{", "POST /api/v1/tasks/tags/completions", locals())

    async def generate_emoji(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/emoji/completions``."""
        return await self._run("c{", "POST /api/v1/tasks/emoji/completions", locals())

    async def generate_follow_ups(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/follow_up/completions``."""
        return await self._run("c{", "POST /api/v1/tasks/follow_up/completions", locals())

    async def generate_image_prompt(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/image_prompt/completions``."""
        return await self._run("c{", "POST /api/v1/tasks/image_prompt/completions", locals())

    async def generate_moa_response(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/moa/completions``."""
        return await self._run("c{", "POST /api/v1/tasks/moa/completions", locals())

    async def generate_queries(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/queries/completions``."""
        return await self._run("c{", "POST /api/v1/tasks/queries/completions", locals())

    async def generate_title(
        self, body: Mapping[str, Any], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/title/completions``."""
        return await self._run("c{", "POST /api/v1/tasks/title/completions", locals())

    async def get_task_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/tasks/config``."""
        return await self._run("j", "GET /api/v1/tasks/config", locals())

    async def update_task_config(
        self, body: TasksUpdateTaskConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/tasks/config/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/tasks/config/update", locals())
