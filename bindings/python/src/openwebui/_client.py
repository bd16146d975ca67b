"""The client."""

from __future__ import annotations

import os
from ctypes import byref, c_void_p

from . import _json, _log
from ._answers import Answer
from ._call import Call
from ._chat import Chat
from ._errors import error_class
from ._library import library
from ._models import Models
from ._ollama import Ollama
from ._responses import Responses
from ._stream import AnswerStream, EventStream
from ._timeouts import clocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Any, Literal, Optional, Union, overload

    from ._call import Progress
    from ._library import Library
    from ._timeouts import Timeout


class _Handle:
    """Owns an owui_client: whoever works with it holds this, so close() takes it from nobody."""

    __slots__ = ("library", "pointer", "_free")

    def __init__(self, library: Library, pointer: c_void_p) -> None:
        self.library = library
        self.pointer = pointer
        self._free = library.owui_client_free

    def __del__(self) -> None:
        self._free(self.pointer)


class Client:
    """A client of an Open WebUI server::

        from openwebui import Client

        client = Client("http://localhost:3000", "sk-…")
        for text in client.chat.completions.create(
            model="llama3.2:latest",
            messages=[{"role": "user", "content": "Why is the sky blue?"}],
            stream=True,
        ).text:
            print(text, end="", flush=True)

    Creating one sends nothing. It keeps connections open for the calls that follow; any number of
    threads may use one client at the same time. :meth:`close` it, or leave it to the garbage
    collector. It can be pickled: its settings travel, its connections do not.

    Args:
        base_url: the server's address, such as ``"http://localhost:3000"`` or
            ``"https://example.org/chat"``. Default: the environment's ``OPENWEBUI_URL``.
        api_key: an API key or a JWT; ``""`` for none. Default: the environment's
            ``OPENWEBUI_API_KEY``, or none.
        timeout: seconds that each call may take in all, or an :class:`openwebui.Timeout`.
            Default: 10 s to connect, 600 s for the first byte, 300 s without any byte.
        default_headers: headers for every call.
        key_header: the header that carries the API key by itself, such as ``"x-api-key"``, where
            something in front of the server needs ``Authorization``.
        user_agent: what the client calls itself.
        proxy: a proxy's URL; ``""`` for none. Default: the environment's ``https_proxy`` and so on.
        ca_file: the file of certificates (PEM) that https servers are checked against. Default:
            the system's. Certificates are always checked.
        client_certificate: a PEM file with certificate and key, or both files, for servers that
            ask who we are.
        unix_socket: connect to this socket instead of the URL's host and port.
        buffer_limit: how many bytes of an answer may be held in one piece. Default 64 MiB.
        trust_done: take ``[DONE]`` alone as the end of a streamed chat, for a backend that never
            sends a ``finish_reason``.

    Raises:
        InvalidArgumentError: there is no base URL, or an argument is malformed.
        ImportError: the shared library cannot be found; the message says where it was looked for.
    """

    def __init__(
        self,
        base_url: Optional[str] = None,
        api_key: Optional[str] = None,
        *,
        timeout: Union[float, Timeout, None] = None,
        default_headers: Optional[Mapping[str, str]] = None,
        key_header: Optional[str] = None,
        user_agent: Optional[str] = None,
        proxy: Optional[str] = None,
        ca_file: Union[str, os.PathLike[str], None] = None,
        client_certificate: Union[str, os.PathLike[str], tuple[str, str], None] = None,
        unix_socket: Union[str, os.PathLike[str], None] = None,
        buffer_limit: Optional[int] = None,
        trust_done: bool = False,
    ) -> None:
        self._handle: Optional[_Handle] = None
        self._log_level = 0
        self._settings = {name: value for name, value in locals().items() if name != "self" and value is not None}
        functions = library()
        pointer = c_void_p()
        _check(
            functions, functions.owui_client_new(_encoded(base_url), _encoded(api_key), byref(pointer)), repr(base_url)
        )
        self._handle = handle = _Handle(functions, pointer)
        for clock, milliseconds in clocks(timeout):
            _check(functions, functions.owui_client_set_timeout(pointer, clock, milliseconds), "timeout")
        for name, value in (default_headers or {}).items():
            _check(
                functions, functions.owui_client_set_header(pointer, _encoded(name), _encoded(value)), f"header {name}"
            )
        certificates = client_certificate if isinstance(client_certificate, tuple) else (client_certificate, None)
        for setting, values in {
            "key_header": (_encoded(key_header),),
            "user_agent": (_encoded(user_agent),),
            "proxy": (_encoded(proxy),),
            "ca_file": (_encoded_path(ca_file),),
            "client_certificate": tuple(map(_encoded_path, certificates)),
            "unix_socket": (_encoded_path(unix_socket),),
            "buffer_limit": (buffer_limit,),
            "trust_done": (int(trust_done) or None,),
        }.items():
            if values[0] is not None:
                function = getattr(functions, f"owui_client_set_{setting}")
                _check(functions, function(handle.pointer, *values), setting)

    # ---- What it can do

    @property
    def models(self) -> Models:
        """The server's models: ``client.models.list()``."""
        return Models(self)

    @property
    def chat(self) -> Chat:
        """Chats: ``client.chat.completions.create(…)``."""
        return Chat(self)

    @property
    def responses(self) -> Responses:
        """The Responses API: ``client.responses.create(…)``."""
        return Responses(self)

    @property
    def ollama(self) -> Ollama:
        """Ollama's own API: ``client.ollama.generate(…)``, ``.embed(…)``, ``.tags()``…"""
        return Ollama(self)

    if TYPE_CHECKING:

        @overload
        def request(
            self,
            method: str,
            path: str,
            *,
            json: Any = None,
            query: Optional[Mapping[str, Union[str, int, float, bool, None]]] = None,
            stream: Literal[True],
            raw: bool = False,
            on_progress: Optional[Progress] = None,
            extra_headers: Optional[Mapping[str, str]] = None,
            timeout: Union[float, Timeout, None] = None,
        ) -> EventStream: ...

        @overload
        def request(
            self,
            method: str,
            path: str,
            *,
            json: Any = None,
            query: Optional[Mapping[str, Union[str, int, float, bool, None]]] = None,
            stream: bool = False,
            raw: bool = False,
            on_progress: Optional[Progress] = None,
            extra_headers: Optional[Mapping[str, str]] = None,
            timeout: Union[float, Timeout, None] = None,
        ) -> Any: ...

    def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        query: Optional[Mapping[str, Union[str, int, float, bool, None]]] = None,
        stream: bool = False,
        raw: bool = False,
        on_progress: Optional[Progress] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """Any other endpoint of the server::

            client.request("GET", "/api/version").version
            client.request("GET", "/api/v1/files/", query={"content": False})

        Returns the answer's JSON with its objects as :class:`openwebui.Answer`, None if the answer
        is empty, str for other text and bytes for anything else. An answer that the server streams
        is a list of its events, or with ``stream=True`` an :class:`openwebui.EventStream`.

        Args:
            method: such as ``"GET"``.
            path: such as ``"/api/v1/files/"``, its slashes as the server wants them, reserved
                characters percent-encoded.
            json: the request's body.
            query: what comes after the ``?``; members that are None are left out.
            stream: read the answer while it arrives.
            raw: return the bytes as they came, whatever they are.
            on_progress: called with the bytes sent, to send, received and to receive of the bodies
                whenever they have changed, None where that is not known. What it raises stops the
                call and comes out here.
            extra_headers: headers for this call, over the client's.
            timeout: seconds for the whole call, or an :class:`openwebui.Timeout`.

        Raises:
            APIStatusError: the server refuses.
            APIResponseError: a web page came, which is how Open WebUI answers a wrong path; or
                what is called JSON is none.
            APITimeoutError, APIConnectionError, TruncatedError: as for a chat.
            InvalidArgumentError: the method or the path is malformed.
        """
        call = self._request_call(method, path, query)
        if json is not None:
            call.set_body(json)
        if on_progress is not None:
            call.on_progress(on_progress)
        call.set_options(extra_headers, timeout)
        if stream:
            return EventStream(call)
        with EventStream(call) as events:
            return events.collect(raw)

    # ---- Its life

    @property
    def base_url(self) -> str:
        """The server's address as it was given, or as the environment has it."""
        url: str = self._settings.get("base_url") or os.environ.get("OPENWEBUI_URL", "")
        return url

    def close(self) -> None:
        """Closes the connections. Calls and streams under way go on to their ends; new ones raise
        RuntimeError. More than once does no harm."""
        self._handle = None

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<openwebui.Client {self.base_url}{'' if self._handle else ', closed'}>"

    def __getstate__(self) -> dict[str, Any]:
        return self._settings

    def __setstate__(self, settings: dict[str, Any]) -> None:
        self.__init__(**settings)  # type: ignore[misc]

    # ---- For the resources

    def _functions(self) -> _Handle:
        handle = self._handle
        if handle is None:
            raise RuntimeError("this openwebui.Client is closed")
        level = _log.wanted_level()
        if level != self._log_level:
            self._log_level = level
            handle.library.owui_client_set_log(handle.pointer, level, _log.write, None)
        return handle

    def _call(self, constructor: str, *arguments: Any) -> Call:
        """A call by the name of its constructor."""
        handle = self._functions()
        return Call(handle.library, getattr(handle.library, constructor)(handle.pointer, *arguments), self._secret())

    def _request_call(self, method: str, path: str, query: Optional[Mapping[str, Any]]) -> Call:
        functions = self._functions().library
        tree = c_void_p()
        if query is not None:
            text = _json.dumps({name: value for name, value in query.items() if value is not None})
            _check(functions, functions.owui_json_parse(text, len(text), byref(tree), None), "query")
        try:
            return self._call("owui_request", _encoded(method), _encoded(path), tree, None)
        finally:
            functions.owui_json_free(tree)

    def _converse(
        self,
        constructor: str,
        body: dict[str, Any],
        stream: bool,
        headers: Optional[Mapping[str, str]],
        timeout: Union[float, Timeout, None],
    ) -> Any:
        """An answer with a text in it, streamed or not."""
        call = self._call(constructor, None)
        call.set_body({name: value for name, value in body.items() if value is not None})
        call.set_options(headers, timeout)
        if stream:
            return AnswerStream(call)
        call.run()
        return Answer(self._json_of(call))

    def _json_of(self, call: Call) -> dict[str, Any]:
        answer = call.answer()
        return answer if isinstance(answer, dict) else {"data": answer}

    def _secret(self) -> bytes:
        key = self._settings.get("api_key")
        return (os.environ.get("OPENWEBUI_API_KEY", "") if key is None else key).strip().encode()


def _check(functions: Library, status: int, what: str) -> None:
    if status < 0:
        name, words = functions.owui_status_name(status).decode(), functions.owui_status_message(status).decode()
        raise error_class(status)(f"{what}: {words}", status=name)


def _encoded(text: Optional[str]) -> Optional[bytes]:
    """As C takes it, which has no NUL in its strings."""
    if text is None:
        return None
    if "\0" in text:
        raise ValueError("NUL in an argument")
    return text.encode("utf-8")


def _encoded_path(path: Union[str, os.PathLike[str], None]) -> Optional[bytes]:
    return None if path is None else os.fsencode(path)
