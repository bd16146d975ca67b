"""``client.chat``"""

from __future__ import annotations

from ._resource import Resource, as_record, drop_none
from ._types import ChatCompletion, CompletedChat, chat_completion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal, Optional, Union, overload

    from ._record import Record
    from ._stream import OutletStream, Stream
    from ._timeouts import Timeout

    Messages = Iterable[Union[Mapping[str, Any], Record]]


class Chat(Resource):
    """Chats."""

    __slots__ = ()

    @property
    def completions(self) -> Completions:
        """Answers to conversations: ``client.chat.completions.create(…)``."""
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
        """Runs the server's outlet filters over a finished chat (``POST /api/chat/completed``)::

            client.chat.completed(model="llama3.2:latest", messages=[*messages, answer.choices[0].message]).text

        When filters run by themselves differs from server to server; see :meth:`with_outlet`.

        Args:
            model: the model's id.
            messages: the whole conversation, the answer in it.
            id, chat_id, session_id: the server wants all of them; those that are not given are made up.
            extra_headers: headers for this call, over the client's.
            timeout: seconds for the whole call, or an :class:`openwebui.Timeout`.
            **fields: any other field of the request. Fields that are None are left out.

        Raises:
            BadRequestError: a filter refuses, or the model is unknown.
            NotFoundError: a `chat_id` that is unknown, or someone else's.
        """
        ids = {"id": id, "chat_id": chat_id, "session_id": session_id}
        body = drop_none({"model": model, "messages": list(messages), **ids, **fields})
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
        """Has a model answer, and then the server's outlet filters run over the answer
        (``POST /api/chat/completions``, then ``POST /api/chat/completed``)::

            client.chat.with_outlet(model="llama3.2:latest", messages=messages).text

        Returns the conversation as the filters left it; with ``stream=True`` an
        :class:`openwebui.OutletStream`: the chunks are what the model says, its ``answer`` the
        filtered conversation. Arguments and errors are those of
        ``client.chat.completions.create(…)``.

        Servers from 0.10 on run the outlet filters during every chat as well, without showing what
        they made of it: there, filters with effects of their own run twice.
        """
        body = _body(model, messages, stream, fields, extra_body)
        answer: Union[CompletedChat, OutletStream] = self._generate(
            "owui_chat_with_outlet",
            body,
            "OutletStream" if stream else None,
            as_record(CompletedChat),
            extra_headers,
            timeout,
        )
        return answer


class Completions(Resource):
    """Answers to conversations."""

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
        """Has a model answer a conversation (``POST /api/chat/completions``).

        With ``stream=True`` it returns a :class:`openwebui.Stream` as soon as the answer begins;
        otherwise an :class:`openwebui.ChatCompletion` when it is whole::

            client.chat.completions.create(
                model="llama3.2:latest",
                messages=[{"role": "user", "content": "Why is the sky blue?"}],
            ).choices[0].message.content

        Look up the answer in files or knowledge bases of the server with
        ``files=[{"type": "file", "id": …}, {"type": "collection", "id": …}]``: what was found is in
        ``sources``, and what the server has passed over in silence in ``ignored_files``.

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
        body = _body(model, messages, stream, fields, extra_body)
        kind = "Stream" if stream else None
        answer: Union[ChatCompletion, Stream] = self._generate(
            "owui_chat", body, kind, chat_completion, extra_headers, timeout
        )
        return answer


def _body(
    model: str, messages: Messages, stream: bool, fields: Mapping[str, Any], extra: Optional[Mapping[str, Any]]
) -> dict[str, Any]:
    """A chat's request."""
    body: dict[str, Any] = {"model": model, "messages": list(messages)}
    if stream:
        body["stream"] = True
    body.update(drop_none(fields))
    body.update(extra or {})
    return body
