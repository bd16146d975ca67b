"""``client.api.images``: operations of the server.

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
    from .bodies import ImagesEditImagesBody, ImagesGenerateImagesBody, ImagesUpdateConfigBody, ImagesVerifyConnectionBody


class ImagesOperations(Operations):
    """``client.api.images``: operations of the server."""

    __slots__ = ()

    def edit_images(
        self, body: ImagesEditImagesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/edit``."""
        return self._run("j{", "POST /api/v1/images/edit", locals())

    def generate_images(
        self, body: ImagesGenerateImagesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/generations``."""
        return self._run("j{", "POST /api/v1/images/generations", locals())

    def get_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/images/config``. For administrators."""
        return self._run("j", "GET /api/v1/images/config", locals())

    def get_models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/images/models``."""
        return self._run("j", "GET /api/v1/images/models", locals())

    def update_config(
        self, body: ImagesUpdateConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/config/update``. For administrators."""
        return self._run("j{", "POST /api/v1/images/config/update", locals())

    def verify_connection(
        self, body: ImagesVerifyConnectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/verify``. For administrators. Since Open WebUI 0.11."""
        return self._run("j{", "POST /api/v1/images/verify", locals())


class AsyncImagesOperations(Operations):
    """``client.api.images``: operations of the server."""

    __slots__ = ()

    async def edit_images(
        self, body: ImagesEditImagesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/edit``."""
        return await self._run("j{", "POST /api/v1/images/edit", locals())

    async def generate_images(
        self, body: ImagesGenerateImagesBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/generations``."""
        return await self._run("j{", "POST /api/v1/images/generations", locals())

    async def get_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/images/config``. For administrators."""
        return await self._run("j", "GET /api/v1/images/config", locals())

    async def get_models(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/images/models``."""
        return await self._run("j", "GET /api/v1/images/models", locals())

    async def update_config(
        self, body: ImagesUpdateConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/config/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/images/config/update", locals())

    async def verify_connection(
        self, body: ImagesVerifyConnectionBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/images/verify``. For administrators. Since Open WebUI 0.11."""
        return await self._run("j{", "POST /api/v1/images/verify", locals())
