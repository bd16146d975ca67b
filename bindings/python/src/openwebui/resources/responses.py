"""``client.responses``"""

from __future__ import annotations

from ..types.chat import Response, ResponseEvent
from .resource import Resource, as_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal, Optional, Union, overload

    from .._streams.blocking import ResponseStream
    from .._timeouts import Timeout
    from .raw_methods import RawResponses


class Responses(Resource):
    """The Responses API."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawResponses:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawResponses

        return RawResponses(self)

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            *,
            model: str,
            input: Any,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ResponseStream[ResponseEvent, Response]: ...

        @overload
        def create(
            self,
            *,
            model: str,
            input: Any,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> Response: ...

    def create(
        self,
        *,
        model: str,
        input: Any,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Union[Response, ResponseStream[ResponseEvent, Response]]:
        """Creates a response of a model (``POST /api/responses``, or ``/openai/responses`` on servers that
        have it there)::

            client.responses.create(model="llama3.2:latest", input="Hello").output_text

        Args:
            model: the id of the model.
            input: a text, or a list of items.
            stream: return an :class:`openwebui.ResponseStream` of typed events, which is read while the
                response arrives; its ``text`` is the text alone.
            extra_headers: headers for this call; they replace those of the client.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
            **fields: any field of the request. Fields that are None are left out.

        Raises:
            TruncatedError: the stream ended without ``response.completed``; ``partial_text`` is the
                text received.
            StreamError: the response failed; ``partial_text`` is the text received.
            APIStatusError, APITimeoutError, APIConnectionError: as for a chat.
        """
        body = {"model": model, "input": input, **fields}
        if stream:
            body["stream"] = True
        result: Union[Response, ResponseStream[ResponseEvent, Response]] = self._generate(
            "owui_responses",
            body,
            "ResponseStream" if stream else None,
            as_record(Response),
            (extra_headers, extra_query, extra_body, timeout),
            (ResponseEvent, Response),
        )
        return result
