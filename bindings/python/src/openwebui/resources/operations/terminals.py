"""``client.api.terminals``: operations of the server.

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


class TerminalsOperations(Operations):
    """``client.api.terminals``: operations of the server."""

    __slots__ = ()

    def list_terminal_servers(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/terminals/``."""
        return self._run("j", "GET /api/v1/terminals/", locals())

    def proxy_terminal(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/terminals/{server_id}/{path}``."""
        return self._run("a*?", "GET /api/v1/terminals/{server_id}/{path}", locals())

    def proxy_terminal_chats(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return self._run("a*?", "GET /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    def proxy_terminal_chats_delete(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return self._run("a*?", "DELETE /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    def proxy_terminal_chats_head(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``HEAD /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return self._run("a*?", "HEAD /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    def proxy_terminal_chats_options(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``OPTIONS /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return self._run("a*?", "OPTIONS /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    def proxy_terminal_chats_patch(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return self._run("a*?", "PATCH /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    def proxy_terminal_chats_post(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return self._run("a*?", "POST /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    def proxy_terminal_chats_put(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return self._run("a*?", "PUT /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    def proxy_terminal_delete(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/terminals/{server_id}/{path}``."""
        return self._run("a*?", "DELETE /api/v1/terminals/{server_id}/{path}", locals())

    def proxy_terminal_head(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``HEAD /api/v1/terminals/{server_id}/{path}``."""
        return self._run("a*?", "HEAD /api/v1/terminals/{server_id}/{path}", locals())

    def proxy_terminal_options(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``OPTIONS /api/v1/terminals/{server_id}/{path}``."""
        return self._run("a*?", "OPTIONS /api/v1/terminals/{server_id}/{path}", locals())

    def proxy_terminal_patch(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/terminals/{server_id}/{path}``."""
        return self._run("a*?", "PATCH /api/v1/terminals/{server_id}/{path}", locals())

    def proxy_terminal_post(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/terminals/{server_id}/{path}``."""
        return self._run("a*?", "POST /api/v1/terminals/{server_id}/{path}", locals())

    def proxy_terminal_put(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/v1/terminals/{server_id}/{path}``."""
        return self._run("a*?", "PUT /api/v1/terminals/{server_id}/{path}", locals())


class AsyncTerminalsOperations(Operations):
    """``client.api.terminals``: operations of the server."""

    __slots__ = ()

    async def list_terminal_servers(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/terminals/``."""
        return await self._run("j", "GET /api/v1/terminals/", locals())

    async def proxy_terminal(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/terminals/{server_id}/{path}``."""
        return await self._run("a*?", "GET /api/v1/terminals/{server_id}/{path}", locals())

    async def proxy_terminal_chats(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return await self._run("a*?", "GET /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    async def proxy_terminal_chats_delete(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return await self._run("a*?", "DELETE /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    async def proxy_terminal_chats_head(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``HEAD /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return await self._run("a*?", "HEAD /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    async def proxy_terminal_chats_options(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``OPTIONS /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return await self._run("a*?", "OPTIONS /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    async def proxy_terminal_chats_patch(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return await self._run("a*?", "PATCH /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    async def proxy_terminal_chats_post(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return await self._run("a*?", "POST /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    async def proxy_terminal_chats_put(
        self, server_id: Union[str, int], chat_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/v1/terminals/{server_id}/chats/{chat_id}/{path}``. Since Open WebUI 0.12."""
        return await self._run("a*?", "PUT /api/v1/terminals/{server_id}/chats/{chat_id}/{path}", locals())

    async def proxy_terminal_delete(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/terminals/{server_id}/{path}``."""
        return await self._run("a*?", "DELETE /api/v1/terminals/{server_id}/{path}", locals())

    async def proxy_terminal_head(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``HEAD /api/v1/terminals/{server_id}/{path}``."""
        return await self._run("a*?", "HEAD /api/v1/terminals/{server_id}/{path}", locals())

    async def proxy_terminal_options(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``OPTIONS /api/v1/terminals/{server_id}/{path}``."""
        return await self._run("a*?", "OPTIONS /api/v1/terminals/{server_id}/{path}", locals())

    async def proxy_terminal_patch(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PATCH /api/v1/terminals/{server_id}/{path}``."""
        return await self._run("a*?", "PATCH /api/v1/terminals/{server_id}/{path}", locals())

    async def proxy_terminal_post(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/terminals/{server_id}/{path}``."""
        return await self._run("a*?", "POST /api/v1/terminals/{server_id}/{path}", locals())

    async def proxy_terminal_put(
        self, server_id: Union[str, int], path: Union[str, int],
        body: Optional[Union[bytes, Mapping[str, Any]]] = None, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``PUT /api/v1/terminals/{server_id}/{path}``."""
        return await self._run("a*?", "PUT /api/v1/terminals/{server_id}/{path}", locals())
