"""``client.api.utils``: operations of the server.

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
    from .bodies import UtilsExecuteCodeBody, UtilsFormatCodeBody


class UtilsOperations(Operations):
    """``client.api.utils``: operations of the server."""

    __slots__ = ()

    def download_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/utils/db/download``. For administrators."""
        return self._run("b", "GET /api/v1/utils/db/download", locals())

    def execute_code(
        self, body: UtilsExecuteCodeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/utils/code/execute``."""
        return self._run("j{", "POST /api/v1/utils/code/execute", locals())

    def format_code(
        self, body: UtilsFormatCodeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/utils/code/format``. For administrators."""
        return self._run("j{", "POST /api/v1/utils/code/format", locals())

    def get_gravatar(
        self, *, email: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/utils/gravatar``."""
        return self._run("j", "GET /api/v1/utils/gravatar", locals())


class AsyncUtilsOperations(Operations):
    """``client.api.utils``: operations of the server."""

    __slots__ = ()

    async def download_db(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/utils/db/download``. For administrators."""
        return await self._run("b", "GET /api/v1/utils/db/download", locals())

    async def execute_code(
        self, body: UtilsExecuteCodeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/utils/code/execute``."""
        return await self._run("j{", "POST /api/v1/utils/code/execute", locals())

    async def format_code(
        self, body: UtilsFormatCodeBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/utils/code/format``. For administrators."""
        return await self._run("j{", "POST /api/v1/utils/code/format", locals())

    async def get_gravatar(
        self, *, email: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/utils/gravatar``."""
        return await self._run("j", "GET /api/v1/utils/gravatar", locals())
