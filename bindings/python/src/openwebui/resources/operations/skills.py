"""``client.api.skills``: operations of the server.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ..operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Optional, Union

    from ..._native.signatures import Target
    from ..._streams.asynchronous import AsyncPages
    from ..._streams.blocking import Pages
    from ..._timeouts import Timeout
    from ...types.params import File
    from ...types.record import Record
    from .bodies import SkillsCloneSkillBody, SkillsCreateNewSkillBody, SkillsLoadSkillByUrlBody, SkillsSetSkillVersionBody, SkillsUpdateSkillAccessByIdBody, SkillsUpdateSkillByIdBody


class SkillsOperations(Operations):
    """``client.api.skills``: operations of the server."""

    __slots__ = ()

    def clone_skill(
        self, id: Union[str, int], body: SkillsCloneSkillBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/clone``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/skills/id/{id}/clone", locals())

    def create_new_skill(
        self, body: SkillsCreateNewSkillBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/create``."""
        return self._run("j{", "POST /api/v1/skills/create", locals())

    def delete_skill_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/skills/id/{id}/delete``."""
        return self._run("j", "DELETE /api/v1/skills/id/{id}/delete", locals())

    def delete_skill_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/skills/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
        return self._run("j", "DELETE /api/v1/skills/id/{id}/history/{history_id}", locals())

    def diff_skill_file(
        self, id: Union[str, int], *, from_id: str, to_id: str, path: str, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/history/diff/file``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/skills/id/{id}/history/diff/file", locals())

    def diff_skill_history(
        self, id: Union[str, int], *, from_id: str, to_id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/history/diff``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/skills/id/{id}/history/diff", locals())

    def export_skills(
        self, *, format: Optional[str] = None, ids: Optional[Sequence[str]] = None, version_id: Optional[str] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/export``."""
        return self._run("j", "GET /api/v1/skills/export", locals())

    def get_skill_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}``."""
        return self._run("j", "GET /api/v1/skills/id/{id}", locals())

    def get_skill_file(
        self, id: Union[str, int], *, path: str, version_id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/files/content``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/skills/id/{id}/files/content", locals())

    def get_skill_files(
        self, id: Union[str, int], *, version_id: Optional[str] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/files``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/skills/id/{id}/files", locals())

    def get_skill_history(
        self, id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/skills/id/{id}/history``. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/skills/id/{id}/history", locals())  # type: ignore[no-any-return]

    def get_skill_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
        return self._run("j", "GET /api/v1/skills/id/{id}/history/{history_id}", locals())

    def get_skill_list(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/skills/list``."""
        return self._run("1", "GET /api/v1/skills/list", locals())  # type: ignore[no-any-return]

    def get_skills(
        self, *, query: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/``."""
        return self._run("l", "GET /api/v1/skills/", locals())

    def import_skills(
        self, *, files: Sequence[File], decisions: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/import``. Since Open WebUI 0.12."""
        return self._run("j", "POST /api/v1/skills/import", "files:files", "decisions", locals())

    def load_skill_by_url(
        self, body: SkillsLoadSkillByUrlBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/load/url``. For administrators. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/skills/load/url", locals())

    def preview_skill_import(
        self, *, files: Sequence[File], to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/import/preview``. Since Open WebUI 0.12."""
        return self._run("j", "POST /api/v1/skills/import/preview", "files:files", locals())

    def set_skill_version(
        self, id: Union[str, int], body: SkillsSetSkillVersionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/update/version``. Since Open WebUI 0.12."""
        return self._run("j{", "POST /api/v1/skills/id/{id}/update/version", locals())

    def toggle_skill_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/toggle``."""
        return self._run("j", "POST /api/v1/skills/id/{id}/toggle", locals())

    def update_skill_access_by_id(
        self, id: Union[str, int], body: SkillsUpdateSkillAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/access/update``."""
        return self._run("j{", "POST /api/v1/skills/id/{id}/access/update", locals())

    def update_skill_by_id(
        self, id: Union[str, int], body: SkillsUpdateSkillByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/update``."""
        return self._run("j{", "POST /api/v1/skills/id/{id}/update", locals())


class AsyncSkillsOperations(Operations):
    """``client.api.skills``: operations of the server."""

    __slots__ = ()

    async def clone_skill(
        self, id: Union[str, int], body: SkillsCloneSkillBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/clone``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/skills/id/{id}/clone", locals())

    async def create_new_skill(
        self, body: SkillsCreateNewSkillBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/create``."""
        return await self._run("j{", "POST /api/v1/skills/create", locals())

    async def delete_skill_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/skills/id/{id}/delete``."""
        return await self._run("j", "DELETE /api/v1/skills/id/{id}/delete", locals())

    async def delete_skill_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/skills/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
        return await self._run("j", "DELETE /api/v1/skills/id/{id}/history/{history_id}", locals())

    async def diff_skill_file(
        self, id: Union[str, int], *, from_id: str, to_id: str, path: str, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/history/diff/file``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/skills/id/{id}/history/diff/file", locals())

    async def diff_skill_history(
        self, id: Union[str, int], *, from_id: str, to_id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/history/diff``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/skills/id/{id}/history/diff", locals())

    async def export_skills(
        self, *, format: Optional[str] = None, ids: Optional[Sequence[str]] = None, version_id: Optional[str] = None,
        to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/export``."""
        return await self._run("j", "GET /api/v1/skills/export", locals())

    async def get_skill_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}``."""
        return await self._run("j", "GET /api/v1/skills/id/{id}", locals())

    async def get_skill_file(
        self, id: Union[str, int], *, path: str, version_id: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/files/content``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/skills/id/{id}/files/content", locals())

    async def get_skill_files(
        self, id: Union[str, int], *, version_id: Optional[str] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/files``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/skills/id/{id}/files", locals())

    def get_skill_history(
        self, id: Union[str, int], *, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/skills/id/{id}/history``. Since Open WebUI 0.12."""
        return self._run("1", "GET /api/v1/skills/id/{id}/history", locals())  # type: ignore[no-any-return]

    async def get_skill_history_entry(
        self, id: Union[str, int], history_id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/id/{id}/history/{history_id}``. Since Open WebUI 0.12."""
        return await self._run("j", "GET /api/v1/skills/id/{id}/history/{history_id}", locals())

    def get_skill_list(
        self, *, query: Optional[str] = None, view_option: Optional[str] = None, order_by: Optional[str] = None,
        direction: Optional[str] = None, page: Optional[int] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/skills/list``."""
        return self._run("1", "GET /api/v1/skills/list", locals())  # type: ignore[no-any-return]

    async def get_skills(
        self, *, query: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/skills/``."""
        return await self._run("l", "GET /api/v1/skills/", locals())

    async def import_skills(
        self, *, files: Sequence[File], decisions: str, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/import``. Since Open WebUI 0.12."""
        return await self._run("j", "POST /api/v1/skills/import", "files:files", "decisions", locals())

    async def load_skill_by_url(
        self, body: SkillsLoadSkillByUrlBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/load/url``. For administrators. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/skills/load/url", locals())

    async def preview_skill_import(
        self, *, files: Sequence[File], to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/import/preview``. Since Open WebUI 0.12."""
        return await self._run("j", "POST /api/v1/skills/import/preview", "files:files", locals())

    async def set_skill_version(
        self, id: Union[str, int], body: SkillsSetSkillVersionBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/update/version``. Since Open WebUI 0.12."""
        return await self._run("j{", "POST /api/v1/skills/id/{id}/update/version", locals())

    async def toggle_skill_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/toggle``."""
        return await self._run("j", "POST /api/v1/skills/id/{id}/toggle", locals())

    async def update_skill_access_by_id(
        self, id: Union[str, int], body: SkillsUpdateSkillAccessByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/access/update``."""
        return await self._run("j{", "POST /api/v1/skills/id/{id}/access/update", locals())

    async def update_skill_by_id(
        self, id: Union[str, int], body: SkillsUpdateSkillByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/skills/id/{id}/update``."""
        return await self._run("j{", "POST /api/v1/skills/id/{id}/update", locals())
