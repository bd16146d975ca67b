"""The asynchronous client."""

from __future__ import annotations

from ._base import BaseClient
from ._native.loop import AsyncCall, detach
from ._shortcuts import AsyncShortcuts
from ._streams import asynchronous

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType
    from typing import Any, Literal, Optional, TypeVar, Union, overload

    from ._native.call import Call
    from ._native.signatures import Target, TransferCallback
    from ._streams.asynchronous import AsyncEventStream, AsyncPages
    from ._timeouts import Timeout
    from .resources.api import AsyncAPI
    from .resources.asynchronous.chat import AsyncChat
    from .resources.asynchronous.embeddings import AsyncEmbeddings
    from .resources.asynchronous.files import AsyncFiles
    from .resources.asynchronous.knowledge import AsyncKnowledge
    from .resources.asynchronous.messages import AsyncAnthropicMessages
    from .resources.asynchronous.models import AsyncModels
    from .resources.asynchronous.ollama import AsyncOllama
    from .resources.asynchronous.responses import AsyncResponses
    from .types.files import SignIn
    from .types.params import Query

    T = TypeVar("T")
    Self = TypeVar("Self", bound="AsyncClient")


class AsyncClient(AsyncShortcuts, BaseClient):
    """The asynchronous client of an Open WebUI server: :class:`openwebui.Client` with ``await``, for
    asyncio and compatible event loops (uvloop)::

        from openwebui import AsyncClient

        async with AsyncClient("http://localhost:3000", "sk-…") as client:
            stream = await client.chat.completions.create(
                model="llama3.2:latest",
                messages=[{"role": "user", "content": "Why is the sky blue?"}],
                stream=True,
            )
            async for text in stream.text:
                print(text, end="", flush=True)

    Arguments, methods and errors are the same as in :class:`openwebui.Client`. Methods that return a
    response or a stream there are coroutines here. Lists are asynchronous iterators and are not
    awaited. If a task is cancelled, or a timeout around it expires, the connection of the call that
    it waits for is closed, and the server stops generating.

    The client starts no threads: thousands of calls run in the thread of the event loop. Callbacks
    run there too, and so do the reads of a file that is uploaded. A client can be used in any event
    loop; a call only in the one in which it was started. A client can be pickled, and can be used in
    a forked child process.
    """

    __module__ = "openwebui"

    _call_kind = AsyncCall

    # ---- Resources

    @property
    def models(self) -> AsyncModels:
        """The server's models, ``await client.models.list()``."""
        from .resources.asynchronous.models import AsyncModels

        return AsyncModels(self)

    @property
    def chat(self) -> AsyncChat:
        """Chats, ``await client.chat.completions.create(…)``."""
        from .resources.asynchronous.chat import AsyncChat

        return AsyncChat(self)

    @property
    def embeddings(self) -> AsyncEmbeddings:
        """Embeddings, ``await client.embeddings.create(…)``."""
        from .resources.asynchronous.embeddings import AsyncEmbeddings

        return AsyncEmbeddings(self)

    @property
    def responses(self) -> AsyncResponses:
        """The Responses API, ``await client.responses.create(…)``."""
        from .resources.asynchronous.responses import AsyncResponses

        return AsyncResponses(self)

    @property
    def messages(self) -> AsyncAnthropicMessages:
        """Anthropic's Messages API, ``await client.messages.create(…)``."""
        from .resources.asynchronous.messages import AsyncAnthropicMessages

        return AsyncAnthropicMessages(self)

    @property
    def ollama(self) -> AsyncOllama:
        """Ollama's own API, ``await client.ollama.generate(…)``, ``.embed(…)``, ``.tags()``…"""
        from .resources.asynchronous.ollama import AsyncOllama

        return AsyncOllama(self)

    @property
    def files(self) -> AsyncFiles:
        """The server's files, ``await client.files.upload(…)``, ``.wait(…)``, and
        ``async for file in client.files.list()``…"""
        from .resources.asynchronous.files import AsyncFiles

        return AsyncFiles(self)

    @property
    def api(self) -> AsyncAPI:
        """Every operation of the server, ``await client.api.chats.get_chat_by_id(id)``."""
        from .resources.api import AsyncAPI

        return AsyncAPI(self)

    @property
    def knowledge(self) -> AsyncKnowledge:
        """Knowledge bases, ``await client.knowledge.ingest(…)``, ``.create(…)``, ``.add_file(…)``…"""
        from .resources.asynchronous.knowledge import AsyncKnowledge

        return AsyncKnowledge(self)

    async def sign_in(
        self,
        email: str,
        password: str,
        *,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> SignIn:
        """Signs in; the same as :meth:`openwebui.Client.sign_in`."""
        signed_in: SignIn = await self._sign_in(email, password, extra_headers, extra_query, timeout)
        return signed_in

    if TYPE_CHECKING:

        @overload
        async def request(
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
        ) -> AsyncEventStream: ...

        @overload
        async def request(
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

    async def request(
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
        """Calls any endpoint of the server; the same as :meth:`openwebui.Client.request`::

        (await client.request("GET", "/api/version")).version
        """
        return await self._request(
            method, path, json, query, stream, raw, to, on_progress, extra_headers, extra_query, extra_body, timeout
        )

    # ---- Closing

    async def close(self) -> None:
        """Closes the connections that this client has in the running event loop, unless other clients
        use them too. Calls and streams in progress continue; new calls raise RuntimeError. A list
        that was made before can still be read. Closing twice is allowed. Connections in another event
        loop are closed with that loop."""
        handle, self._handle = self._handle, None
        if handle is not None:
            detach(handle)

    async def aclose(self) -> None:
        """The same, for :func:`contextlib.aclosing`."""
        await self.close()

    async def __aenter__(self: Self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        await self.close()

    # ---- For resources

    def _call(self, constructor: str, *arguments: Any) -> AsyncCall:
        call = super()._call(constructor, *arguments)
        assert isinstance(call, AsyncCall)
        call.client = self._handle
        return call

    async def _finish(self, call: Call, convert: Callable[[Call], T]) -> T:  # type: ignore[override]
        assert isinstance(call, AsyncCall)
        await call.finish()
        return convert(call)

    def _stream(self, call: Call, kind: str, convert: Optional[Callable[[Any], Any]] = None) -> Any:
        assert isinstance(call, AsyncCall)
        return asynchronous.open_stream(call, kind, convert)

    def _pages(self, call: Call, convert: Callable[[Any], T]) -> AsyncPages[T]:
        assert isinstance(call, AsyncCall)
        return asynchronous.AsyncPages(call, convert)


#: The same class by the name that openai's users know.
AsyncOpenAI = AsyncClient
