"""``client.api.pipelines``: operations of the server.

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
    from .bodies import PipelinesAddPipelineBody, PipelinesDeletePipelineBody


class PipelinesOperations(Operations):
    """``client.api.pipelines``: operations of the server."""

    __slots__ = ()

    def add_pipeline(
        self, body: PipelinesAddPipelineBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/pipelines/add``. For administrators."""
        return self._run("j{", "POST /api/v1/pipelines/add", locals())

    def delete_pipeline(
        self, body: PipelinesDeletePipelineBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/pipelines/delete``. For administrators."""
        return self._run("j{", "DELETE /api/v1/pipelines/delete", locals())

    def get_pipeline_valves(
        self, pipeline_id: Union[str, int], *, urlIdx: int, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/pipelines/{pipeline_id}/valves``. For administrators."""
        return self._run("j", "GET /api/v1/pipelines/{pipeline_id}/valves", locals())

    def get_pipeline_valves_spec(
        self, pipeline_id: Union[str, int], *, urlIdx: int, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/pipelines/{pipeline_id}/valves/spec``. For administrators."""
        return self._run("j", "GET /api/v1/pipelines/{pipeline_id}/valves/spec", locals())

    def get_pipelines(
        self, *, urlIdx: Optional[int] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/pipelines/``. For administrators."""
        return self._run("j", "GET /api/v1/pipelines/", locals())

    def get_pipelines_list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/pipelines/list``. For administrators."""
        return self._run("j", "GET /api/v1/pipelines/list", locals())

    def update_pipeline_valves(
        self, pipeline_id: Union[str, int], body: Mapping[str, Any], *, urlIdx: int, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/pipelines/{pipeline_id}/valves/update``. For administrators."""
        return self._run("j{", "POST /api/v1/pipelines/{pipeline_id}/valves/update", locals())

    def upload_pipeline(
        self, *, urlIdx: int, file: File, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/pipelines/upload``. For administrators."""
        return self._run("j", "POST /api/v1/pipelines/upload", "urlIdx", "file:file", locals())


class AsyncPipelinesOperations(Operations):
    """``client.api.pipelines``: operations of the server."""

    __slots__ = ()

    async def add_pipeline(
        self, body: PipelinesAddPipelineBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/pipelines/add``. For administrators."""
        return await self._run("j{", "POST /api/v1/pipelines/add", locals())

    async def delete_pipeline(
        self, body: PipelinesDeletePipelineBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/pipelines/delete``. For administrators."""
        return await self._run("j{", "DELETE /api/v1/pipelines/delete", locals())

    async def get_pipeline_valves(
        self, pipeline_id: Union[str, int], *, urlIdx: int, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/pipelines/{pipeline_id}/valves``. For administrators."""
        return await self._run("j", "GET /api/v1/pipelines/{pipeline_id}/valves", locals())

    async def get_pipeline_valves_spec(
        self, pipeline_id: Union[str, int], *, urlIdx: int, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/pipelines/{pipeline_id}/valves/spec``. For administrators."""
        return await self._run("j", "GET /api/v1/pipelines/{pipeline_id}/valves/spec", locals())

    async def get_pipelines(
        self, *, urlIdx: Optional[int] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/pipelines/``. For administrators."""
        return await self._run("j", "GET /api/v1/pipelines/", locals())

    async def get_pipelines_list(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/pipelines/list``. For administrators."""
        return await self._run("j", "GET /api/v1/pipelines/list", locals())

    async def update_pipeline_valves(
        self, pipeline_id: Union[str, int], body: Mapping[str, Any], *, urlIdx: int, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/pipelines/{pipeline_id}/valves/update``. For administrators."""
        return await self._run("j{", "POST /api/v1/pipelines/{pipeline_id}/valves/update", locals())

    async def upload_pipeline(
        self, *, urlIdx: int, file: File, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/pipelines/upload``. For administrators."""
        return await self._run("j", "POST /api/v1/pipelines/upload", "urlIdx", "file:file", locals())
