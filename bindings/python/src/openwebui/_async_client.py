"""The asynchronous client."""

from __future__ import annotations

from . import _async_stream
from ._async_loop import AsyncCall, detach
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

    from ._async_resources import (
        AsyncChat,
        AsyncFiles,
        AsyncKnowledge,
        AsyncModels,
        AsyncOllama,
        AsyncResponses,
    )
    from ._async_stream import AsyncEventStream, AsyncPages
    from ._call import Call
    from ._callbacks import TransferCallback
    from ._file_records import SignIn
    from ._timeouts import Timeout

    T = TypeVar("T")
    Self = TypeVar("Self", bound="AsyncClient")


class AsyncClient(BaseClient):
    """The asynchronous client of an Open WebUI server: :class:`openwebui.Client` with ``await``, for
    asyncio and its likes (uvloop)::

        from openwebui import AsyncClient

        async with AsyncClient("http://localhost:3000", "sk-…") as client:
            stream = await client.chat.completions.create(
                model="llama3.2:latest",
                messages=[{"role": "user", "content": "Why is the sky blue?"}],
                stream=True,
            )
            async for text in stream.text:
                print(text, end="", flush=True)

    Its arguments, methods and errors are the other's. What returns an answer there is awaited here,
    streams included; lists are asynchronous iterators, and are not awaited. Cancelling a task, or a
    timeout around it, closes the connection of the call that it waits for, and the server stops.

    No thread works behind it: thousands of calls run in the event loop's own. So callbacks run
    there too, and so do the reads of a file that is uploaded. The client itself is bound to no event
    loop, a call to the one in which it was begun. It can be pickled, and works on in a forked child.
    """

    _call_kind = AsyncCall

    # ---- What it can do

    @property
    def models(self) -> AsyncModels:
        """The server's models: ``await client.models.list()``."""
        return Models(self)  # type: ignore[return-value]

    @property
    def chat(self) -> AsyncChat:
        """Chats: ``await client.chat.completions.create(…)``."""
        return Chat(self)  # type: ignore[return-value]

    @property
    def responses(self) -> AsyncResponses:
        """The Responses API: ``await client.responses.create(…)``."""
        return Responses(self)  # type: ignore[return-value]

    @property
    def ollama(self) -> AsyncOllama:
        """Ollama's own API: ``await client.ollama.generate(…)``, ``.embed(…)``, ``.tags()``…"""
        return Ollama(self)  # type: ignore[return-value]

    @property
    def files(self) -> AsyncFiles:
        """The server's files: ``await client.files.upload(…)``, ``.wait(…)``, and
        ``async for file in client.files.list()``…"""
        return Files(self)  # type: ignore[return-value]

    @property
    def knowledge(self) -> AsyncKnowledge:
        """Knowledge bases: ``await client.knowledge.ingest(…)``, ``.create(…)``, ``.add_file(…)``…"""
        return Knowledge(self)  # type: ignore[return-value]

    async def sign_in(self, email: str, password: str, *, timeout: Union[float, Timeout, None] = None) -> SignIn:
        """As :meth:`openwebui.Client.sign_in`."""
        signed_in: SignIn = await self._sign_in(email, password, timeout)
        return signed_in

    if TYPE_CHECKING:

        @overload
        async def request(
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
        ) -> AsyncEventStream: ...

        @overload
        async def request(
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

    async def request(
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
        """Any other endpoint of the server, as :meth:`openwebui.Client.request`::

        (await client.request("GET", "/api/version")).version
        """
        return await self._request(method, path, json, query, stream, raw, on_progress, extra_headers, timeout)

    # ---- Its life

    async def close(self) -> None:
        """Closes the connections that it has in the running event loop, unless other clients use them
        too. Calls and streams under way go on to their ends; new ones raise RuntimeError. More than
        once does no harm. Connections in other loops go with those."""
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

    # ---- For the resources

    def _call(self, constructor: str, *arguments: Any, secret: str = "") -> AsyncCall:
        call = super()._call(constructor, *arguments, secret=secret)
        assert isinstance(call, AsyncCall)
        call.client = self._handle
        return call

    async def _finish(self, call: Call, convert: Callable[[Call], T]) -> T:  # type: ignore[override]
        assert isinstance(call, AsyncCall)
        await call.finish()
        return convert(call)

    def _stream(self, call: Call, kind: str) -> Any:
        assert isinstance(call, AsyncCall)
        return _async_stream.open_stream(call, kind)

    def _pages(self, call: Call, convert: Callable[[Any], T]) -> AsyncPages[T]:
        assert isinstance(call, AsyncCall)
        return _async_stream.AsyncPages(call, convert)
