"""``client.responses``"""

from __future__ import annotations

from ._record import Record
from ._resource import Resource, as_record, drop_none

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal, Optional, Union, overload

    from ._stream import ResponseStream
    from ._timeouts import Timeout


class Responses(Resource):
    """The Responses API."""

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            *,
            model: str,
            input: Any,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ResponseStream: ...

        @overload
        def create(
            self,
            *,
            model: str,
            input: Any,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> Record: ...

    def create(
        self,
        *,
        model: str,
        input: Any,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Union[Record, ResponseStream]:
        """Has a model respond (``POST /api/responses``, or ``/openai/responses`` where the server has
        it there)::

            client.responses.create(model="llama3.2:latest", input="Hello").output

        Args:
            model: the model's id.
            input: a text, or a list of items.
            stream: read the answer while it arrives, as an :class:`openwebui.ResponseStream` of typed
                events; its ``text`` is the text alone.
            extra_headers: headers for this call, over the client's.
            timeout: seconds for the whole call, or an :class:`openwebui.Timeout`.
            **fields: any field of the request. Fields that are None are left out.

        Raises:
            TruncatedError: the stream ended without ``response.completed``; ``partial_text`` has
                what came.
            StreamError: the response failed; likewise.
            APIStatusError, APITimeoutError, APIConnectionError: as for a chat.
        """
        body = {"model": model, "input": input, **fields}
        if stream:
            body["stream"] = True
        answer: Union[Record, ResponseStream] = self._generate(
            "owui_responses",
            drop_none(body),
            "ResponseStream" if stream else None,
            as_record(Record),
            extra_headers,
            timeout,
        )
        return answer
