"""``client.chat``"""

from __future__ import annotations

from .._native.json import request_body
from .._streams.results import chat_completion, filtered_chat
from ..types.chat import ChatCompletion, CompletedChat
from .resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal, Optional, Union, overload

    from .._streams.blocking import OutletStream, Stream
    from .._timeouts import Timeout
    from ..types.record import Record

    Messages = Iterable[Union[Mapping[str, Any], Record]]


class Chat(Resource):
    """Chats."""

    __slots__ = ()

    @property
    def completions(self) -> Completions:
        """Chat completions: ``client.chat.completions.create(…)``."""
        return Completions(self._client)

    def completed(
        self,
        *,
        model: str,
        messages: Messages,
        id: Optional[str] = None,
        chat_id: Optional[str] = None,
        session_id: Optional[str] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> CompletedChat:
        """Runs the outlet filters of the server over a complete conversation
        (``POST /api/chat/completed``)::

            message = completion.choices[0].message
            client.chat.completed(model="llama3.2:latest", messages=[*messages, message]).text

        Newer servers run outlet filters during every chat too; see :meth:`with_outlet`.

        Args:
            model: the id of the model.
            messages: the whole conversation, including the message of the model.
            id, chat_id, session_id: the ids that the server requires. Default: a new `id` and
                `session_id`, an empty `chat_id`.
            extra_headers: headers for this call; they replace those of the client.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
            **fields: any other field of the request. Fields that are None are left out.

        Raises:
            BadRequestError: a filter raised an error, or the model is unknown.
            NotFoundError: the `chat_id` is unknown, or belongs to another user.
        """
        ids = {"id": id, "chat_id": chat_id, "session_id": session_id}
        body = request_body({"model": model, "messages": list(messages), **ids, **fields})
        return self._fetch(
            CompletedChat, "owui_chat_completed", self._client._tree(body), headers=extra_headers, timeout=timeout
        )

    if TYPE_CHECKING:

        @overload
        def with_outlet(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Literal[False] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> CompletedChat: ...

        @overload
        def with_outlet(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> OutletStream: ...

        @overload
        def with_outlet(
            self,
            *,
            model: str,
            messages: Messages,
            stream: bool,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Any,
        ) -> Union[CompletedChat, OutletStream]: ...

    def with_outlet(
        self,
        *,
        model: str,
        messages: Messages,
        stream: bool = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> Union[CompletedChat, OutletStream]:
        """Asks a model for a chat completion, and then runs the outlet filters of the server over the
        conversation (``POST /api/chat/completions``, then ``POST /api/chat/completed``)::

            client.chat.with_outlet(model="llama3.2:latest", messages=messages).text

        Returns the filtered conversation; with ``stream=True`` an :class:`openwebui.OutletStream`,
        whose chunks are those of the model and whose ``response`` is the filtered conversation.
        Arguments and errors are those of ``client.chat.completions.create(…)``.

        Servers from 0.10 on run the outlet filters during every chat too, without returning the
        result. With these servers a filter runs twice.
        """
        body = _body(model, messages, stream, fields, extra_body)
        result: Union[CompletedChat, OutletStream] = self._generate(
            "owui_chat_with_outlet",
            body,
            "OutletStream" if stream else None,
            filtered_chat,
            extra_headers,
            timeout,
        )
        return result


class Completions(Resource):
    """Chat completions."""

    __slots__ = ()

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
        """Asks a model for the next message of a conversation (``POST /api/chat/completions``).

        Returns an :class:`openwebui.ChatCompletion` when the response is complete; with
        ``stream=True`` an :class:`openwebui.Stream` as soon as the response begins::

            client.chat.completions.create(
                model="llama3.2:latest",
                messages=[{"role": "user", "content": "Why is the sky blue?"}],
            ).choices[0].message.content

        ``files=[{"type": "file", "id": …}, {"type": "collection", "id": …}]`` gives the model passages
        of files and knowledge bases of the server. The response has the passages in ``sources``, and
        the entries of ``files`` that the server did not use in ``ignored_files``.

        Args:
            model: the id of the model, as in ``client.models.list()``.
            messages: the conversation: dicts, or messages of earlier responses.
            stream: return a stream that is read while the response arrives.
            extra_headers: headers for this call; they replace those of the client.
            extra_body: more fields of the request; they replace all others.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
            **fields: any field of the request, such as ``temperature``, ``files``, ``tools``,
                ``tool_ids``, ``params`` or ``stream_options``. Fields that are None are left out.

        Raises:
            BadRequestError: the server refused the request, or the model is unknown.
            APIStatusError: the server or the provider of the model returned another error status.
            TruncatedError: the response ended early; ``partial_text`` is the text received.
            StreamError: an error arrived inside the stream; ``partial_text`` is the text received.
            APITimeoutError: a timeout expired.
            APIConnectionError: the server cannot be reached.
            APIResponseError: the response is not one of a chat; the base URL may be wrong.
            TypeError, ValueError: the request cannot be encoded as JSON.
        """
        body = _body(model, messages, stream, fields, extra_body)
        kind = "Stream" if stream else None
        result: Union[ChatCompletion, Stream] = self._generate(
            "owui_chat", body, kind, chat_completion, extra_headers, timeout
        )
        return result


def _body(
    model: str, messages: Messages, stream: bool, fields: Mapping[str, Any], extra: Optional[Mapping[str, Any]]
) -> dict[str, Any]:
    """The body of a chat request."""
    body: dict[str, Any] = {"model": model, "messages": list(messages)}
    if stream:
        body["stream"] = True
    body.update(request_body(fields))
    body.update(extra or {})
    return body
