"""The blocking client."""

from __future__ import annotations

from ._base import BaseClient
from ._shortcuts import Shortcuts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType
    from typing import Any, Literal, Optional, TypeVar, Union, overload

    from ._native.call import Call
    from ._native.signatures import Target, TransferCallback
    from ._streams.blocking import EventStream, Pages
    from ._timeouts import Timeout
    from .resources.api import API
    from .resources.chat import Chat
    from .resources.embeddings import Embeddings
    from .resources.files import Files
    from .resources.knowledge import Knowledge
    from .resources.messages import AnthropicMessages
    from .resources.models import Models
    from .resources.ollama import Ollama
    from .resources.responses import Responses
    from .types.files import SignIn
    from .types.params import Query

    T = TypeVar("T")
    Self = TypeVar("Self", bound="Client")


class Client(Shortcuts, BaseClient):
    """A client of an Open WebUI server::

        from openwebui import Client

        client = Client("http://localhost:3000", "sk-…")
        for text in client.chat.completions.create(
            model="llama3.2:latest",
            messages=[{"role": "user", "content": "Why is the sky blue?"}],
            stream=True,
        ).text:
            print(text, end="", flush=True)

    Creating a client sends nothing. A client keeps connections open for later calls. Any number of
    threads may use one client at the same time. :meth:`close` closes the connections; the garbage
    collector does so too. A client can be pickled: the pickle holds the settings, the API key
    included, but no connections.

    Args:
        base_url: the address of the server, such as ``"http://localhost:3000"`` or
            ``"https://example.org/chat"``. Default: the environment variable ``OPENWEBUI_URL``.
        api_key: an API key or a JWT; ``""`` for none. Default: the environment variable
            ``OPENWEBUI_API_KEY``; if that is not set either, no key is sent.
        timeout: seconds from the start of a call to its end, or an :class:`openwebui.Timeout`.
            Default: 10 s to connect, 600 s until the first byte, 300 s without any byte, no limit
            for the whole call.
        max_retries: how many times a request is sent again, 0 to 10. Default 2. Only requests that
            cannot make the server do its work twice are retried: those that were never sent, those but
            a DELETE that were refused with 429 or 503, and those that only read. The header
            ``openwebui/client.h`` has the rule in full, at ``owui_client_set_retries()``.
        default_headers: headers for every call.
        secret_headers: names of headers (of ``default_headers`` and ``extra_headers``) whose values
            are masked in messages, logs and bodies of errors like the key. Those of ``Authorization``,
            ``Cookie`` and names such as ``X-Auth-Token`` are masked anyway.
        default_query: parameters after the ``?`` of every call.
        api_key_header: the header that carries the API key alone, such as ``"x-api-key"``, if
            ``Authorization`` is needed by a gateway in front of the server.
        user_agent: the value of the ``User-Agent`` header.
        proxy: the URL of a proxy for all hosts, with credentials if needed
            (``http://user:password@proxy:3128``); ``""`` for none. Default: the environment variables
            ``https_proxy``, ``http_proxy`` and ``all_proxy``. These apply to localhost too unless
            ``no_proxy`` names it; the log warns if a key for http://localhost was sent to a proxy.
        ca_file: a PEM file with the certificates that https servers are verified against. Default:
            the certificates of the system. Certificates are always verified.
        client_certificate: for servers that require one: a PEM file with certificate and key; or
            ``(certificate, key)``, two files; or ``(certificate, key, passphrase)``, where ``key``
            may be None if the first file holds it. No passphrase is ever prompted for.
        unix_socket: connect to this socket instead of the host and port of the URL.
        buffer_limit: the most bytes of a response that are held in memory. Default 64 MiB.
        require_finish_reason: if False, ``[DONE]`` alone ends a streamed chat; for a backend that
            never sends a ``finish_reason``.

    Raises:
        InvalidArgumentError: there is no base URL, or an argument is malformed.
        ImportError: the shared library cannot be found; the message lists every place tried.
    """

    # ---- Resources

    @property
    def models(self) -> Models:
        """The server's models, ``client.models.list()``."""
        from .resources.models import Models

        return Models(self)

    @property
    def chat(self) -> Chat:
        """Chats, ``client.chat.completions.create(…)``."""
        from .resources.chat import Chat

        return Chat(self)

    @property
    def embeddings(self) -> Embeddings:
        """Embeddings, ``client.embeddings.create(…)``."""
        from .resources.embeddings import Embeddings

        return Embeddings(self)

    @property
    def responses(self) -> Responses:
        """The Responses API, ``client.responses.create(…)``."""
        from .resources.responses import Responses

        return Responses(self)

    @property
    def messages(self) -> AnthropicMessages:
        """Anthropic's Messages API, ``client.messages.create(…)``."""
        from .resources.messages import AnthropicMessages

        return AnthropicMessages(self)

    @property
    def ollama(self) -> Ollama:
        """Ollama's own API, ``client.ollama.generate(…)``, ``.embed(…)``, ``.tags()``…"""
        from .resources.ollama import Ollama

        return Ollama(self)

    @property
    def files(self) -> Files:
        """The server's files, ``client.files.upload(…)``, ``.wait(…)``, ``.list()``…"""
        from .resources.files import Files

        return Files(self)

    @property
    def api(self) -> API:
        """Every operation of the server, ``client.api.chats.get_chat_by_id(id)``."""
        from .resources.api import API

        return API(self)

    @property
    def knowledge(self) -> Knowledge:
        """Knowledge bases, ``client.knowledge.ingest(…)``, ``.create(…)``, ``.add_file(…)``…"""
        from .resources.knowledge import Knowledge

        return Knowledge(self)

    def sign_in(
        self,
        email: str,
        password: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> SignIn:
        """Signs in (``POST /api/v1/auths/signin``). The client then uses the token of the response
        instead of its API key: for all later calls, on all threads and in copies made with
        :meth:`with_options`.

        The password is not kept. After ``expires_at`` (seconds since 1970; None if the token does not
        expire) calls raise AuthenticationError; sign in again. The client does not do so by itself.

        Args:
            email: the address of the account.
            password: its password.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.

        Raises:
            AuthenticationError: the address or the password is wrong; ``kind`` is
                ``"OWUI_E_CREDENTIALS"``.
            RateLimitError: too many attempts (15 in 3 minutes).
            APIResponseError: the server requires a further step, which is not supported.
        """
        signed_in: SignIn = self._sign_in(email, password, extra_headers, extra_query, timeout)
        return signed_in

    if TYPE_CHECKING:

        @overload
        def request(
            self,
            method: str,
            path: str,
            *,
            json: Any = None,
            query: Optional[Query] = None,
            stream: Literal[True],
            raw: bool = False,
            to: Optional[Target] = None,
            on_progress: Optional[TransferCallback] = None,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
        ) -> EventStream: ...

        @overload
        def request(
            self,
            method: str,
            path: str,
            *,
            json: Any = None,
            query: Optional[Query] = None,
            stream: bool = False,
            raw: bool = False,
            to: Optional[Target] = None,
            on_progress: Optional[TransferCallback] = None,
            extra_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            timeout: Union[float, Timeout, None] = None,
        ) -> Any: ...

    def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        query: Optional[Query] = None,
        stream: bool = False,
        raw: bool = False,
        to: Optional[Target] = None,
        on_progress: Optional[TransferCallback] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """Calls any endpoint of the server::

            client.request("GET", "/api/version").version
            client.request("GET", "/api/v1/files/", query={"content": False})

        Returns the JSON of the response, its objects as :class:`openwebui.Record`; None if the
        response is empty; str for other text and bytes for anything else. For a response that the
        server streams it returns the list of its events, or with ``stream=True`` an
        :class:`openwebui.EventStream`. A POST to a path of a known protocol
        (``/openai/chat/completions``, ``/ollama/v1/…``, ``/api/v1/tasks/…/completions``) must be complete
        as that protocol says, else it raises as its own method does.

        Args:
            method: the HTTP method, such as ``"GET"``.
            path: the path, such as ``"/api/v1/files/"``, with exactly the slashes that the server
                expects and with reserved characters percent-encoded.
            json: the body of the request.
            query: the parameters after the ``?``; those that are None are left out.
            stream: return a stream that is read while the response arrives.
            raw: return the bytes of the response unchanged, also more than the buffer limit of the client.
            to: a path, a file opened in binary mode, or a function that is called with pieces of bytes:
                the response is written there, whatever its size, and its number of bytes returned.
            on_progress: called with four numbers of bytes when one has changed: sent, to send,
                received, to receive. A number that is not known is None. An exception of the
                function stops the call and is raised here.
            extra_headers: headers for this call; they replace those of the client.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.

        Raises:
            APIStatusError: the server returned an error status.
            APIResponseError: the response is a web page (Open WebUI sends one for an unknown path),
                or its content type is JSON and its body is not.
            APITimeoutError, APIConnectionError, TruncatedError: as for a chat.
            InvalidArgumentError: the method or the path is malformed.
        """
        return self._request(
            method, path, json, query, stream, raw, to, on_progress, extra_headers, extra_query, extra_body, timeout
        )

    # ---- Closing

    def close(self) -> None:
        """Closes the client and its connections. Calls and streams in progress continue; new calls
        raise RuntimeError. A list that was made before can still be read. Closing twice is allowed.

        Copies made with :meth:`with_options` stay open; the connections close when all of them are
        closed or collected. A client that was closed and then pickled is open again when unpickled.
        """
        self._handle = None

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    # ---- For resources

    def _finish(self, call: Call, convert: Callable[[Call], T]) -> T:
        call.run()
        return convert(call)

    def _stream(self, call: Call, kind: str, convert: Optional[Callable[[Any], Any]] = None) -> Any:
        from ._streams import blocking

        stream = getattr(blocking, kind)(call)
        return convert(stream) if convert else stream

    def _pages(self, call: Call, convert: Callable[[Any], T]) -> Pages[T]:
        from ._streams.blocking import Pages

        return Pages(call, convert)
