"""``client.api.evaluations``: operations of the server.

Written by ``make api``: do not edit.
"""

from __future__ import annotations

from ..operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from ..._native.signatures import Target
    from ..._streams.asynchronous import AsyncPages
    from ..._streams.blocking import Pages
    from ..._timeouts import Timeout
    from ...types.record import Record
    from .bodies import EvaluationsCreateFeedbackBody, EvaluationsUpdateConfigBody, EvaluationsUpdateFeedbackByIdBody


class EvaluationsOperations(Operations):
    """``client.api.evaluations``: operations of the server."""

    __slots__ = ()

    def create_feedback(
        self, body: EvaluationsCreateFeedbackBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/evaluations/feedback``."""
        return self._run("j{", "POST /api/v1/evaluations/feedback", locals())

    def delete_all_feedbacks(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/evaluations/feedbacks/all``. Deletes more than one object. For administrators."""
        return self._run("j", "DELETE /api/v1/evaluations/feedbacks/all", locals())

    def delete_feedback_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/evaluations/feedback/{id}``."""
        return self._run("j", "DELETE /api/v1/evaluations/feedback/{id}", locals())

    def delete_feedbacks(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/evaluations/feedbacks``."""
        return self._run("j", "DELETE /api/v1/evaluations/feedbacks", locals())

    def export_all_feedbacks(
        self, *, model_id: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/feedbacks/all/export``. For administrators."""
        return self._run("l", "GET /api/v1/evaluations/feedbacks/all/export", locals())

    def get_all_feedback_ids(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/feedbacks/all/ids``. For administrators."""
        return self._run("l", "GET /api/v1/evaluations/feedbacks/all/ids", locals())

    def get_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/config``. For administrators."""
        return self._run("j", "GET /api/v1/evaluations/config", locals())

    def get_feedback_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/feedback/{id}``."""
        return self._run("j", "GET /api/v1/evaluations/feedback/{id}", locals())

    def get_feedback_model_ids(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/feedbacks/models``. For administrators. Since Open WebUI 0.9."""
        return self._run("l", "GET /api/v1/evaluations/feedbacks/models", locals())

    def get_feedbacks(
        self, *, order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        model_id: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/evaluations/feedbacks/list``. For administrators."""
        return self._run("1", "GET /api/v1/evaluations/feedbacks/list", locals())  # type: ignore[no-any-return]

    def get_leaderboard(
        self, *, query: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/leaderboard``. For administrators."""
        return self._run("j", "GET /api/v1/evaluations/leaderboard", locals())

    def get_model_history(
        self, model_id: Union[str, int], *, days: Optional[int] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/leaderboard/{model_id}/history``. For administrators."""
        return self._run("j", "GET /api/v1/evaluations/leaderboard/{model_id}/history", locals())

    def get_user_feedbacks(
        self, *, page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Pages[Record]:
        """``GET /api/v1/evaluations/feedbacks/user``."""
        return self._run("1", "GET /api/v1/evaluations/feedbacks/user", locals())  # type: ignore[no-any-return]

    def update_config(
        self, body: EvaluationsUpdateConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/evaluations/config``. For administrators."""
        return self._run("j{", "POST /api/v1/evaluations/config", locals())

    def update_feedback_by_id(
        self, id: Union[str, int], body: EvaluationsUpdateFeedbackByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/evaluations/feedback/{id}``."""
        return self._run("j{", "POST /api/v1/evaluations/feedback/{id}", locals())


class AsyncEvaluationsOperations(Operations):
    """``client.api.evaluations``: operations of the server."""

    __slots__ = ()

    async def create_feedback(
        self, body: EvaluationsCreateFeedbackBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/evaluations/feedback``."""
        return await self._run("j{", "POST /api/v1/evaluations/feedback", locals())

    async def delete_all_feedbacks(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/evaluations/feedbacks/all``. Deletes more than one object. For administrators."""
        return await self._run("j", "DELETE /api/v1/evaluations/feedbacks/all", locals())

    async def delete_feedback_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/evaluations/feedback/{id}``."""
        return await self._run("j", "DELETE /api/v1/evaluations/feedback/{id}", locals())

    async def delete_feedbacks(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``DELETE /api/v1/evaluations/feedbacks``."""
        return await self._run("j", "DELETE /api/v1/evaluations/feedbacks", locals())

    async def export_all_feedbacks(
        self, *, model_id: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/feedbacks/all/export``. For administrators."""
        return await self._run("l", "GET /api/v1/evaluations/feedbacks/all/export", locals())

    async def get_all_feedback_ids(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/feedbacks/all/ids``. For administrators."""
        return await self._run("l", "GET /api/v1/evaluations/feedbacks/all/ids", locals())

    async def get_config(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/config``. For administrators."""
        return await self._run("j", "GET /api/v1/evaluations/config", locals())

    async def get_feedback_by_id(
        self, id: Union[str, int], *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/feedback/{id}``."""
        return await self._run("j", "GET /api/v1/evaluations/feedback/{id}", locals())

    async def get_feedback_model_ids(
        self, *, to: Optional[Target] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/feedbacks/models``. For administrators. Since Open WebUI 0.9."""
        return await self._run("l", "GET /api/v1/evaluations/feedbacks/models", locals())

    def get_feedbacks(
        self, *, order_by: Optional[str] = None, direction: Optional[str] = None, page: Optional[int] = None,
        model_id: Optional[str] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/evaluations/feedbacks/list``. For administrators."""
        return self._run("1", "GET /api/v1/evaluations/feedbacks/list", locals())  # type: ignore[no-any-return]

    async def get_leaderboard(
        self, *, query: Optional[str] = None, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/leaderboard``. For administrators."""
        return await self._run("j", "GET /api/v1/evaluations/leaderboard", locals())

    async def get_model_history(
        self, model_id: Union[str, int], *, days: Optional[int] = None, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``GET /api/v1/evaluations/leaderboard/{model_id}/history``. For administrators."""
        return await self._run("j", "GET /api/v1/evaluations/leaderboard/{model_id}/history", locals())

    def get_user_feedbacks(
        self, *, page: Optional[int] = None, events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> AsyncPages[Record]:
        """``GET /api/v1/evaluations/feedbacks/user``."""
        return self._run("1", "GET /api/v1/evaluations/feedbacks/user", locals())  # type: ignore[no-any-return]

    async def update_config(
        self, body: EvaluationsUpdateConfigBody, *, to: Optional[Target] = None, events: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None, extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None, timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/evaluations/config``. For administrators."""
        return await self._run("j{", "POST /api/v1/evaluations/config", locals())

    async def update_feedback_by_id(
        self, id: Union[str, int], body: EvaluationsUpdateFeedbackByIdBody, *, to: Optional[Target] = None,
        events: bool = False, extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None, extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """``POST /api/v1/evaluations/feedback/{id}``."""
        return await self._run("j{", "POST /api/v1/evaluations/feedback/{id}", locals())
