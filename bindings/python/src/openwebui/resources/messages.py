"""``client.messages``"""

from __future__ import annotations

from ..types.record import Record
from .resource import Resource, as_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal, Optional, Union, overload

    from .._streams.blocking import ResponseStream
    from .._timeouts import Timeout
    from ..types.params import Messages
    from .raw_methods import RawAnthropicMessages


class AnthropicMessages(Resource):
    """Anthropic's Messages API, which the server has for all of its models."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawAnthropicMessages:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawAnthropicMessages

        return RawAnthropicMessages(self)

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Messages,
            max_tokens: Optional[int] = None,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> ResponseStream[Record, Record]: ...

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Messages,
            max_tokens: Optional[int] = None,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> Record: ...

    def create(
        self,
        *,
        model: str,
        messages: Messages,
        max_tokens: Optional[int] = None,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Union[Record, ResponseStream[Record, Record]]:
        """Creates a message of a model (``POST /api/v1/messages``), with the shapes of the anthropic
        package::

            message = client.messages.create(
                model="llama3.2:latest",
                max_tokens=1024,
                messages=[{"role": "user", "content": "Hello"}],
            )
            print(message.content[0].text, message.stop_reason, message.usage.output_tokens)

        Args:
            model: the id of the model.
            messages: the conversation.
            max_tokens: the most tokens to generate. This server does not require it.
            stream: return an :class:`openwebui.ResponseStream` of typed events
                (``event.type == "content_block_delta"``, ``event.delta.text``), which is read while
                the message arrives; its ``text`` is the text alone, and its ``response`` the whole
                message.
            extra_headers: headers for this call; they replace those of the client.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
            **fields: any field of the request, such as ``system`` and ``tools``. Fields that are None
                are left out.

        Raises:
            TruncatedError: the stream ended without ``message_stop``; ``partial_text`` is the text
                received.
            StreamError: the server reported an error in the stream; ``partial_text`` is the text
                received.
            APIStatusError, APITimeoutError, APIConnectionError: as for a chat.
        """
        body = {"model": model, "max_tokens": max_tokens, "messages": list_of_messages(messages), **fields}
        if stream:
            body["stream"] = True
        result: Union[Record, ResponseStream[Record, Record]] = self._generate(
            "owui_messages",
            body,
            "ResponseStream" if stream else None,
            as_record(Record),
            (extra_headers, extra_query, extra_body, timeout),
        )
        return result

    def count_tokens(
        self,
        *,
        model: str,
        messages: Messages,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Record:
        """The tokens that a message would have as its input, as the provider of the model counts them
        (``POST /api/v1/messages/count_tokens``, from Open WebUI 0.11 on): ``.input_tokens``.

        NotFoundError: the provider does not count, such as Ollama.
        """
        body = {"model": model, "messages": list_of_messages(messages), **fields}
        return self._fetch(
            Record,
            "owui_messages_count_tokens",
            None,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


def list_of_messages(messages: Messages) -> list[Any]:
    """The messages of a request. Refuses a text, whose characters would be sent as messages."""
    if isinstance(messages, (str, bytes, dict)):
        kind = type(messages).__name__
        raise TypeError(f'messages must be a list, such as [{{"role": "user", "content": "Hello"}}], not {kind}')
    return list(messages)
