"""``client.api.search``: operations of the server.

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


class SearchOperations(Operations):
    """``client.api.search``: operations of the server."""

    __slots__ = ()

    def search(
        self, *, q: Optional[str] = None, kind: Optional[str] = None, sharing: Optional[str] = None,
        scope: Optional[str] = None, page: Optional[int] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/search``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/search", locals())


class AsyncSearchOperations(Operations):
    """``client.api.search``: operations of the server."""

    __slots__ = ()

    async def search(
        self, *, q: Optional[str] = None, kind: Optional[str] = None, sharing: Optional[str] = None,
        scope: Optional[str] = None, page: Optional[int] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/search``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/search", locals())
