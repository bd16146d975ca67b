"""``client.memories``: operations by short names.

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
    from ..operations.bodies import MemoriesAddMemoryBody, MemoriesQueryMemoryBody, MemoriesUpdateMemoryByIdBody


class ShortMemories(Operations):
    """``client.memories``: operations by short names."""

    __slots__ = ()

    def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/memories/``."""
        return self._run("l", "GET /api/v1/memories/", locals())

    def add(
        self, body: MemoriesAddMemoryBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/add``."""
        return self._run("j{", "POST /api/v1/memories/add", locals())

    def query(
        self, body: MemoriesQueryMemoryBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/query``."""
        return self._run("j{", "POST /api/v1/memories/query", locals())

    def update(
        self, memory_id: Union[str, int], body: MemoriesUpdateMemoryByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/{memory_id}/update``."""
        return self._run("j{", "POST /api/v1/memories/{memory_id}/update", locals())

    def delete(
        self, memory_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/memories/{memory_id}``."""
        return self._run("j", "DELETE /api/v1/memories/{memory_id}", locals())

    def delete_all(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/memories/delete/user``. Deletes more than one object."""
        return self._run("j", "DELETE /api/v1/memories/delete/user", locals())


class AsyncShortMemories(Operations):
    """``client.memories``: operations by short names."""

    __slots__ = ()

    async def list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/memories/``."""
        return await self._run("l", "GET /api/v1/memories/", locals())

    async def add(
        self, body: MemoriesAddMemoryBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/add``."""
        return await self._run("j{", "POST /api/v1/memories/add", locals())

    async def query(
        self, body: MemoriesQueryMemoryBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/query``."""
        return await self._run("j{", "POST /api/v1/memories/query", locals())

    async def update(
        self, memory_id: Union[str, int], body: MemoriesUpdateMemoryByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/memories/{memory_id}/update``."""
        return await self._run("j{", "POST /api/v1/memories/{memory_id}/update", locals())

    async def delete(
        self, memory_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/memories/{memory_id}``."""
        return await self._run("j", "DELETE /api/v1/memories/{memory_id}", locals())

    async def delete_all(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/memories/delete/user``. Deletes more than one object."""
        return await self._run("j", "DELETE /api/v1/memories/delete/user", locals())
