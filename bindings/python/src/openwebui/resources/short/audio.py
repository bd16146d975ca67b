"""``client.audio``: operations by short names.

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
    from ...types.params import File


class ShortAudio(Operations):
    """``client.audio``: operations by short names."""

    __slots__ = ()

    def speech(
        self, body: Union[bytes, Mapping[str, Any]], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/audio/speech``."""
        return self._run("b*", "POST /api/v1/audio/speech", locals())

    def transcribe(
        self, *, file: File, language: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/audio/transcriptions``."""
        return self._run("j", "POST /api/v1/audio/transcriptions", "file:file", "language", locals())

    def voices(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/audio/voices``."""
        return self._run("j", "GET /api/v1/audio/voices", locals())

    def models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/audio/models``."""
        return self._run("j", "GET /api/v1/audio/models", locals())


class AsyncShortAudio(Operations):
    """``client.audio``: operations by short names."""

    __slots__ = ()

    async def speech(
        self, body: Union[bytes, Mapping[str, Any]], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/audio/speech``."""
        return await self._run("b*", "POST /api/v1/audio/speech", locals())

    async def transcribe(
        self, *, file: File, language: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/audio/transcriptions``."""
        return await self._run("j", "POST /api/v1/audio/transcriptions", "file:file", "language", locals())

    async def voices(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/audio/voices``."""
        return await self._run("j", "GET /api/v1/audio/voices", locals())

    async def models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/audio/models``."""
        return await self._run("j", "GET /api/v1/audio/models", locals())
