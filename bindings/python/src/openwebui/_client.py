"""The blocking client."""

from __future__ import annotations

from . import _stream
from ._base import BaseClient
from ._chat import Chat
from ._files import Files
from ._knowledge import Knowledge
from ._models import Models
from ._ollama import Ollama
from ._responses import Responses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType
    from typing import Any, Literal, Optional, TypeVar, Union, overload

    from ._call import Call
    from ._callbacks import TransferCallback
    from ._file_records import SignIn
    from ._stream import EventStream, Pages
    from ._timeouts import Timeout

    T = TypeVar("T")
    Self = TypeVar("Self", bound="Client")


class Client(BaseClient):
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
        max_retries: how often a call may be tried again where that cannot make the server do its
            work twice: what was never sent, what was refused with 429 or 503, and requests that
            only read. Default 2, at most 10; 0 for never.
        default_headers: headers for every call.
        api_key_header: the header that carries the API key by itself, such as ``"x-api-key"``, where
            something in front of the server needs ``Authorization``.
        user_agent: what the client calls itself.
        proxy: a proxy's URL, for every host, credentials in it if need be
            (``http://user:password@proxy:3128``); ``""`` for none. Default: the environment's
            ``https_proxy`` and so on, for this machine too unless ``no_proxy`` names it: the log warns
            of a key for http://localhost that has gone to a proxy.
        ca_file: the file of certificates (PEM) that https servers are checked against. Default:
            the system's. Certificates are always checked.
        client_certificate: for servers that require one: a PEM file with certificate and key, or
            both files, or both files and the passphrase of the key: ``(certificate, key,
            passphrase)``, where ``key`` may be None if it is in the first file. Nobody is ever
            asked for a passphrase.
        unix_socket: connect to this socket instead of the URL's host and port.
        buffer_limit: how many bytes of an answer may be held in one piece. Default 64 MiB.
        require_finish_reason: False takes ``[DONE]`` alone as the end of a streamed chat, for a
            backend that never sends a ``finish_reason``.

    Raises:
        InvalidArgumentError: there is no base URL, or an argument is malformed.
        ImportError: the shared library cannot be found; the message says where it was looked for.
    """

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

    @property
    def files(self) -> Files:
        """The server's files: ``client.files.upload(…)``, ``.wait(…)``, ``.list()``…"""
        return Files(self)

    @property
    def knowledge(self) -> Knowledge:
        """Knowledge bases: ``client.knowledge.ingest(…)``, ``.create(…)``, ``.add_file(…)``…"""
        return Knowledge(self)

    def sign_in(self, email: str, password: str, *, timeout: Union[float, Timeout, None] = None) -> SignIn:
        """Signs in; from then on the client uses the token that it gets instead of its API key
        (``POST /api/v1/auths/signin``).

        The password is not kept: when the token has expired (``expires_at``, seconds since 1970, None
        if never), sign in again. A 401 of a later call does not do so by itself.

        Raises:
            AuthenticationError: address or password are wrong; ``status`` is ``"OWUI_E_CREDENTIALS"``.
            RateLimitError: too many attempts (15 in 3 minutes).
            APIResponseError: the server wants a further step, which cannot be taken here.
        """
        signed_in: SignIn = self._sign_in(email, password, timeout)
        return signed_in

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
            on_progress: Optional[TransferCallback] = None,
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
            on_progress: Optional[TransferCallback] = None,
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
        on_progress: Optional[TransferCallback] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """Any other endpoint of the server::

            client.request("GET", "/api/version").version
            client.request("GET", "/api/v1/files/", query={"content": False})

        Returns the answer's JSON with its objects as :class:`openwebui.Record`, None if the answer
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
        return self._request(method, path, json, query, stream, raw, on_progress, extra_headers, timeout)

    # ---- Its life

    def close(self) -> None:
        """Closes the connections. Calls and streams under way go on to their ends; new ones raise
        RuntimeError. More than once does no harm."""
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

    # ---- For the resources

    def _finish(self, call: Call, convert: Callable[[Call], T]) -> T:
        call.run()
        return convert(call)

    def _stream(self, call: Call, kind: str) -> Any:
        return getattr(_stream, kind)(call)

    def _pages(self, call: Call, convert: Callable[[Any], T]) -> Pages[T]:
        return _stream.Pages(call, convert)
