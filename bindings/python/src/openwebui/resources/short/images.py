"""``client.images``: operations by short names.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ..asynchronous.images import AsyncImageFiles
from ..images import ImageFiles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from ..._native.signatures import Target
    from ..._timeouts import Timeout
    from ..operations.bodies import ImagesEditImagesBody, ImagesGenerateImagesBody


class ShortImages(ImageFiles):
    """``client.images``: operations by short names."""

    __slots__ = ()

    def generate(
        self, body: ImagesGenerateImagesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/generations``."""
        return self._run("j{", "POST /api/v1/images/generations", locals())

    def edit(
        self, body: ImagesEditImagesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/edit``."""
        return self._run("j{", "POST /api/v1/images/edit", locals())

    def models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/images/models``."""
        return self._run("j", "GET /api/v1/images/models", locals())


class AsyncShortImages(AsyncImageFiles):
    """``client.images``: operations by short names."""

    __slots__ = ()

    async def generate(
        self, body: ImagesGenerateImagesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/generations``."""
        return await self._run("j{", "POST /api/v1/images/generations", locals())

    async def edit(
        self, body: ImagesEditImagesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/edit``."""
        return await self._run("j{", "POST /api/v1/images/edit", locals())

    async def models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/images/models``."""
        return await self._run("j", "GET /api/v1/images/models", locals())
