"""``client.api.memories``: operations of the server.

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
    from .bodies import MemoriesAddMemoryBody, MemoriesListMemoryPathsBody, MemoriesQueryMemoryBody, MemoriesReadMemoryPathBody, MemoriesSearchMemoriesBody, MemoriesUpdateMemoriesBody, MemoriesUpdateMemoryByIdBody


class MemoriesOperations(Operations):
    """``client.api.memories``: operations of the server."""

    __slots__ = ()

    def add_memory(
        self, body: MemoriesAddMemoryBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/add``."""
        return self._run("j{", "POST /api/v1/memories/add", locals())

    def delete_memory_by_id(
        self, memory_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/memories/{memory_id}``."""
        return self._run("j", "DELETE /api/v1/memories/{memory_id}", locals())

    def delete_memory_by_user_id(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/memories/delete/user``. Deletes more than one object."""
        return self._run("j", "DELETE /api/v1/memories/delete/user", locals())

    def get_memories(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/memories/``."""
        return self._run("l", "GET /api/v1/memories/", locals())

    def list_memory_paths(
        self, body: MemoriesListMemoryPathsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/paths``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/memories/paths", locals())

    def query_memory(
        self, body: MemoriesQueryMemoryBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/query``."""
        return self._run("j{", "POST /api/v1/memories/query", locals())

    def read_memory_path(
        self, body: MemoriesReadMemoryPathBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/path``. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/memories/path", locals())

    def reindex_memories_from_vector_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/reindex``. For administrators. Since Open WebUI 0.11."""
        return self._run("j", "POST /api/v1/memories/reindex", locals())

    def reset_memory_from_vector_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/reset``. Deletes more than one object."""
        return self._run("j", "POST /api/v1/memories/reset", locals())

    def search_memories(
        self, body: MemoriesSearchMemoriesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/search``. Since Open WebUI 0.11."""
        return self._run("l{", "POST /api/v1/memories/search", locals())

    def update_memories(
        self, body: MemoriesUpdateMemoriesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/update``. Since Open WebUI 0.11."""
        return self._run("l{", "POST /api/v1/memories/update", locals())

    def update_memory_by_id(
        self, memory_id: Union[str, int], body: MemoriesUpdateMemoryByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/{memory_id}/update``."""
        return self._run("j{", "POST /api/v1/memories/{memory_id}/update", locals())


class AsyncMemoriesOperations(Operations):
    """``client.api.memories``: operations of the server."""

    __slots__ = ()

    async def add_memory(
        self, body: MemoriesAddMemoryBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/add``."""
        return await self._run("j{", "POST /api/v1/memories/add", locals())

    async def delete_memory_by_id(
        self, memory_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/memories/{memory_id}``."""
        return await self._run("j", "DELETE /api/v1/memories/{memory_id}", locals())

    async def delete_memory_by_user_id(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/memories/delete/user``. Deletes more than one object."""
        return await self._run("j", "DELETE /api/v1/memories/delete/user", locals())

    async def get_memories(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/memories/``."""
        return await self._run("l", "GET /api/v1/memories/", locals())

    async def list_memory_paths(
        self, body: MemoriesListMemoryPathsBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/paths``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/memories/paths", locals())

    async def query_memory(
        self, body: MemoriesQueryMemoryBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/query``."""
        return await self._run("j{", "POST /api/v1/memories/query", locals())

    async def read_memory_path(
        self, body: MemoriesReadMemoryPathBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/path``. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/memories/path", locals())

    async def reindex_memories_from_vector_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/reindex``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j", "POST /api/v1/memories/reindex", locals())

    async def reset_memory_from_vector_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/reset``. Deletes more than one object."""
        return await self._run("j", "POST /api/v1/memories/reset", locals())

    async def search_memories(
        self, body: MemoriesSearchMemoriesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/search``. Since Open WebUI 0.11."""
        return await self._run("l{", "POST /api/v1/memories/search", locals())

    async def update_memories(
        self, body: MemoriesUpdateMemoriesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/update``. Since Open WebUI 0.11."""
        return await self._run("l{", "POST /api/v1/memories/update", locals())

    async def update_memory_by_id(
        self, memory_id: Union[str, int], body: MemoriesUpdateMemoryByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/{memory_id}/update``."""
        return await self._run("j{", "POST /api/v1/memories/{memory_id}/update", locals())
