"""``client.chat.completions``"""

from __future__ import annotations

from ._stream import Stream
from ._types import ChatCompletion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal, Optional, Union, overload

    from ._answers import Answer
    from ._client import Client
    from ._timeouts import Timeout

    Messages = Iterable[Union[Mapping[str, Any], Answer]]


class Chat:
    """Chats."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    @property
    def completions(self) -> Completions:
        """Answers to conversations: ``client.chat.completions.create(…)``."""
        return Completions(self._client)


class Completions:
    """Answers to conversations."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ChatCompletion: ...

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> Stream: ...

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Messages,
            stream: bool,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> Union[ChatCompletion, Stream]: ...

    def create(
        self,
        *,
        model: str,
        messages: Messages,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Union[ChatCompletion, Stream]:
        """Has a model answer a conversation (``POST /api/chat/completions``).

        With ``stream=True`` it returns a :class:`openwebui.Stream` as soon as the answer begins;
        otherwise an :class:`openwebui.ChatCompletion` when it is whole::

            client.chat.completions.create(
                model="llama3.2:latest",
                messages=[{"role": "user", "content": "Why is the sky blue?"}],
            ).choices[0].message.content

        Args:
            model: the model's id, as ``client.models.list()`` has it.
            messages: the conversation; messages of earlier answers may be put in as they are.
            stream: read the answer while it arrives.
            extra_headers: headers for this call, over the client's.
            extra_body: more fields of the request, over all others.
            timeout: seconds for the whole call, or an :class:`openwebui.Timeout`.
            **fields: any field of the request, such as ``temperature``, ``files``, ``tools``,
                ``tool_ids``, ``params`` or ``stream_options``. Fields that are None are left out.

        Raises:
            BadRequestError: the server refuses the request, for one thing if it does not know the
                model.
            APIStatusError: any other refusal, the model's provider's too.
            TruncatedError: the answer ended too early; ``partial_text`` has what came.
            StreamError: an error came inside the stream; likewise.
            APITimeoutError: one of the clocks ran out.
            APIConnectionError: the server cannot be reached.
            APIResponseError: what came is not an answer; is the base URL right?
            TypeError, ValueError: the request is not JSON.
        """
        body: dict[str, Any] = {"model": model, "messages": list(messages)}
        if stream:
            body["stream"] = True
        body.update((name, value) for name, value in fields.items() if value is not None)
        body.update(extra_body or {})
        call = self._client._call("owui_chat", None)
        call.set_body(body)
        call.set_options(extra_headers, timeout)
        if stream:
            return Stream(call)
        call.run()
        return ChatCompletion(self._client._json_of(call))
