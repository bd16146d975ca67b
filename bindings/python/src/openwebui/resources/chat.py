"""``client.chat``"""

from __future__ import annotations

from .._native.constants import EVENT_TEXT
from .._native.json import drop_none
from .._streams.results import chat_completion, filtered_chat
from ..types.chat import ChatCompletion, CompletedChat
from ..types.record import record_of
from .messages import list_of_messages
from .resource import Resource
from .tools import format_of, tools_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Literal, Optional, Union, overload

    from typing_extensions import Unpack

    from .._native.call import Call
    from .._streams.blocking import OutletStream, Stream
    from .._timeouts import Timeout
    from ..types.fields import ChatFields
    from ..types.params import Messages
    from .raw_methods import RawChat, RawCompletions


class Chat(Resource):
    """Chats."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawChat:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawChat

        return RawChat(self)

    @property
    def completions(self) -> Completions:
        """Chat completions, ``client.chat.completions.create(…)``."""
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
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
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
        body = drop_none({"model": model, "messages": list_of_messages(messages), **ids, **fields})
        body.update(extra_body or {})
        return self._fetch(
            CompletedChat,
            "owui_chat_completed",
            self._client._tree(body),
            options=(extra_headers, extra_query, None, timeout),
        )

    if TYPE_CHECKING:

        @overload
        def with_outlet(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Optional[Literal[False]] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Unpack[ChatFields],
        ) -> CompletedChat: ...

        @overload
        def with_outlet(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Unpack[ChatFields],
        ) -> OutletStream: ...

        @overload
        def with_outlet(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Optional[bool],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Unpack[ChatFields],
        ) -> Union[CompletedChat, OutletStream]: ...

    def with_outlet(
        self,
        *,
        model: str,
        messages: Messages,
        stream: Optional[bool] = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Unpack[ChatFields],
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
        body = _body(model, messages, stream, fields)
        result: Union[CompletedChat, OutletStream] = self._generate(
            "owui_chat_with_outlet",
            body,
            "OutletStream" if stream else None,
            filtered_chat,
            (extra_headers, extra_query, extra_body, timeout),
        )
        return result

    def run(
        self,
        *,
        model: str,
        messages: Messages,
        chat_id: Optional[str] = None,
        on_text: Optional[Callable[[str], object]] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Any,
    ) -> ChatCompletion:
        """Makes a chat that the server runs and keeps, as its web interface does: with the tools, files
        and filters that the model has there::

            first = client.chat.run(model="llama3.2:latest", messages=[{"role": "user", "content": "Hello"}])
            more = [{"role": "user", "content": "And now?"}]
            second = client.chat.run(model="llama3.2:latest", messages=more, chat_id=first.chat_id)

        Returns the response at the end, with the ``chat_id`` and the ``output`` of the server. If this
        call ends before, the server's work on the chat is stopped.

        Args:
            model: the id of the model.
            messages: the messages; with `chat_id` the new ones alone.
            chat_id: the chat to continue. Default: a new one.
            on_text: called with each piece of text that the server shows: from Open WebUI 0.12 on while
                it is written, before at its end.
            extra_headers: headers for every request; they replace those of the client.
            extra_query: parameters after the ``?`` of every request.
            extra_body: more fields of the request.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
            **fields: other fields of the request, such as ``tool_ids``, ``files``, ``features`` or
                ``folder_id``.

        Raises:
            StreamError: the model's provider failed; ``detail`` has its words.
            TruncatedError: somebody stopped the chat.
            NotFoundError: the chat to continue does not exist.
        """
        body = {"model": model, "messages": list_of_messages(messages), "chat_id": chat_id, **fields}
        call = self._client._call("owui_chat_run", None)
        self._set(call, (extra_headers, extra_query, extra_body, timeout), body)
        if on_text is not None:
            report = on_text

            def observe(call: Call) -> None:
                if call.library.owui_event_kind(call.event) == EVENT_TEXT:
                    report(call.event_text())

            call.observer = observe
        return self._client._finish(call, lambda call: record_of(call.result(), ChatCompletion))


class Completions(Resource):
    """Chat completions."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawCompletions:
        """The same methods, which return an :class:`openwebui.RawResponse`: it has the status and headers of
        the response, and with ``parse()`` what the method itself returns."""
        from .raw_methods import RawCompletions

        return RawCompletions(self)

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Optional[Literal[False]] = False,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Unpack[ChatFields],
        ) -> ChatCompletion: ...

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Literal[True],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Unpack[ChatFields],
        ) -> Stream: ...

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Messages,
            stream: Optional[bool],
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
            **fields: Unpack[ChatFields],
        ) -> Union[ChatCompletion, Stream]: ...

    def create(
        self,
        *,
        model: str,
        messages: Messages,
        stream: Optional[bool] = False,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
        **fields: Unpack[ChatFields],
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
            extra_query: more parameters after the ``?``.
            extra_body: more fields of the request; they replace all others.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
            **fields: the documented fields of the request, :class:`openwebui.types.ChatFields`, such as
                ``temperature``, ``files``, ``tool_ids``, ``params`` or ``stream_options``; fields that
                are None are left out. Functions and pydantic models are described in ``tools``, a
                pydantic model in ``response_format``.

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
        body = _body(model, messages, stream, fields)
        kind = "Stream" if stream else None
        result: Union[ChatCompletion, Stream] = self._generate(
            "owui_chat", body, kind, chat_completion, (extra_headers, extra_query, extra_body, timeout)
        )
        return result


def _body(
    model: str,
    messages: Messages,
    stream: Optional[bool],
    fields: Mapping[str, Any],
) -> dict[str, Any]:
    """The body of a chat request."""
    from ..types.fields import CHAT_FIELDS

    unknown = fields.keys() - CHAT_FIELDS
    if unknown:
        name = sorted(unknown)[0]
        kind = type(fields[name]).__name__
        raise TypeError(
            f"{name!r} ({kind}) is not a field of a chat; a new one goes through extra_body={{{name!r}: …}}"
        )
    body: dict[str, Any] = {"model": model, "messages": list_of_messages(messages)}
    if stream:
        body["stream"] = True
    body.update(drop_none(fields))
    if "tools" in body:
        body["tools"] = tools_of(body["tools"])
    if "response_format" in body:
        body["response_format"] = format_of(body["response_format"])
    return body
