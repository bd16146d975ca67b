"""Transports for httpx and httpx2, so that what is built on them runs on this library: openai, LangChain, instructor::

    import httpx2, openai, openwebui.httpx

    client = openwebui.Client("http://localhost:3000", "sk-…")
    openai.OpenAI(
        base_url=f"{client.base_url}/api",
        api_key="unused",
        http_client=httpx2.Client(transport=openwebui.httpx.Transport(client)),
    )

An incomplete response raises an error of httpx's, a stream that was cut too. The server, the API key, proxies and
certificates are those of the client; the headers, the body and the timeouts those of the request. A POST that the
server may have received is not sent again when openai retries it.

The module of the request, httpx or httpx2, is the one of the response: neither is imported here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional

from . import _errors
from ._async_client import AsyncClient
from ._client import Client
from ._native.call import Call, longest_wait
from ._native.constants import AGAIN, DONE, OK
from ._native.loop import AsyncCall
from ._native.timeouts import timeout_of
from ._streams.readers import raw_bytes
from .resources.sources import add_file

__all__ = ["AsyncTransport", "Transport"]

#: Headers of the request that the client has of its own, or the connection.
_OWN = frozenset(
    b"accept-encoding authorization connection content-length content-type host transfer-encoding user-agent".split()
)
#: Where this server has what openai's client asks for.
_PLACES = {"/api/files": "/api/v1/files/"}
#: Headers of the response that its decoded body does not have.
_DECODED = ("content-encoding", "content-length", "transfer-encoding", "connection")
#: Failed requests that are remembered.
_MOST_FAILURES = 256


if TYPE_CHECKING:
    # What the clients of both require, for type checkers. (One that is not installed is Any to them.)
    import httpx
    import httpx2

    class _Blocking(httpx.BaseTransport, httpx2.BaseTransport):  # type: ignore[misc]
        """The transport of a blocking client."""

    class _Asynchronous(httpx.AsyncBaseTransport, httpx2.AsyncBaseTransport):  # type: ignore[misc]
        """The transport of an asynchronous client."""
else:
    _Blocking = _Asynchronous = object


class _Failures:
    """The requests that failed after the server may have received them."""

    def __init__(self) -> None:
        self._errors: dict[Any, Exception] = {}

    def check(self, request: Any, body: bytes) -> None:
        """Raises the error of an earlier attempt: openai counts its attempts in a header."""
        key = _key(request, body)
        if request.headers.get("x-stainless-retry-count", "0") == "0":
            # The program itself asks again.
            self._errors.pop(key, None)
        elif key in self._errors:
            raise self._errors[key]

    def add(self, request: Any, body: bytes, error: Exception) -> None:
        """Remembers the error, if the request must not be sent again."""
        if request.method not in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE"):
            if len(self._errors) >= _MOST_FAILURES:
                self._errors.pop(next(iter(self._errors)), None)
            self._errors[_key(request, body)] = error


def _key(request: Any, body: bytes) -> tuple[str, str, int]:
    return request.method, str(request.url), hash(body)


class _Transport:
    """What both transports have in common: how a request becomes a call, and a call a response."""

    _client: Any
    _failures: _Failures

    def _begun(self, request: Any, body: bytes) -> tuple[Any, Callable[[], int], list[bytes]]:
        """The call of a request, what reads its response, and the bytes that have been read."""
        self._failures.check(request, body)
        pieces: list[bytes] = []
        try:
            call = self._call(request, body)
            return call, raw_bytes(call, pieces), pieces
        except _errors.OpenWebUIError as error:
            raise _as_httpx(_module(request), error, request) from error

    def _call(self, request: Any, body: bytes) -> Any:
        """The call of a request."""
        client, url = self._client, request.url
        base = client.base_url.partition("://")[2]
        prefix = base[base.find("/") :] if "/" in base else ""
        path = url.raw_path.decode("ascii")
        if prefix and path.startswith(f"{prefix}/"):
            path = path[len(prefix) :]
        if request.method == "POST" and path == "/api/responses":
            # Not all servers have it there: the library knows the other place.
            call = client._call("owui_responses", None)
        else:
            call = client._call("owui_request", request.method, _PLACES.get(path, path), None, None)
        form = _form_of(request)
        content_type = request.headers.get("content-type", "")
        if form is not None:
            _add_fields(call, form)
        elif content_type and not content_type.startswith("application/json"):
            call.set("owui_call_set_raw_body", body, len(body), content_type)
        elif body:
            call.set("owui_call_set_body", body, len(body))
        seconds = request.extensions.get("timeout") or {}
        timeout = type("Timeout", (), {name: seconds.get(name) for name in ("connect", "read", "write", "pool")})
        headers = {
            name.decode("ascii"): value.decode("latin-1")
            for name, value in request.headers.raw
            if name.lower() not in _OWN
        }
        call.set_options(headers, timeout_of(timeout) if seconds else None)
        return call

    def _response(self, request: Any, call: Call, stream: Any, error: Optional[_errors.APIStatusError] = None) -> Any:
        """The response of httpx's. The stream gives its body."""
        headers = [(name, value) for name, value in call.head().headers.items() if name not in _DECODED]
        content = {"stream": stream}
        if error is not None:
            content = {"content": call.counted_bytes(call.library.owui_call_error_body) or b""}
            if not error.retryable and request.method == "POST" and call.http_status >= 500:
                # The server may have done the work: openai must not ask for it again.
                headers.append(("x-should-retry", "false"))
        return _module(request).Response(call.http_status, headers=headers, request=request, **content)

    def _failed(self, request: Any, body: bytes, error: _errors.OpenWebUIError) -> Exception:
        """The error of httpx's for one of ours."""
        made = _as_httpx(_module(request), error, request)
        if not error.retryable:
            self._failures.add(request, body, made)
        return made


class Transport(_Transport, _Blocking):
    """A transport of ``httpx.Client`` and ``httpx2.Client``.

    Args:
        client: the client that sends; default: a new one, with the settings of the environment. It is not
            closed with the transport.
    """

    def __init__(self, client: Optional[Client] = None) -> None:
        self._client = client if client is not None else Client()
        self._failures = _Failures()

    def handle_request(self, request: Any) -> Any:
        """Sends a request; returns when its response has begun."""
        form = _form_of(request)
        body = request.read() if form is None else _without_files(form)
        call, step, pieces = self._begun(request, body)
        try:
            while (status := call.with_exclusive_access(step)) != DONE and not (pieces and call.http_status):
                if status == AGAIN:
                    call.wait.value = longest_wait()
        except _errors.APIStatusError as error:
            return self._response(request, call, None, error)
        except _errors.OpenWebUIError as error:
            if not (pieces and call.http_status):
                raise self._failed(request, body, error) from error
            # What came before the error is given first.
            return self._response(request, call, _body(self, request, body, call, step, pieces, error))
        return self._response(request, call, _body(self, request, body, call, step, pieces, status))

    def close(self) -> None:
        """Does nothing: the client stays open."""

    def __enter__(self) -> Transport:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncTransport(_Transport, _Asynchronous):
    """A transport of ``httpx.AsyncClient`` and ``httpx2.AsyncClient``: as :class:`Transport`, for an
    :class:`openwebui.AsyncClient`."""

    def __init__(self, client: Optional[AsyncClient] = None) -> None:
        self._client = client if client is not None else AsyncClient()
        self._failures = _Failures()

    async def handle_async_request(self, request: Any) -> Any:
        """Sends a request; returns when its response has begun."""
        form = _form_of(request)
        body = await request.aread() if form is None else _without_files(form)
        call, read, pieces = self._begun(request, body)
        step = _arrived(read, pieces)
        try:
            while (status := await call.until(step)) != DONE and not pieces:
                pass
        except _errors.APIStatusError as error:
            return self._response(request, call, None, error)
        except _errors.OpenWebUIError as error:
            if not (pieces and call.http_status):
                raise self._failed(request, body, error) from error
            return self._response(request, call, _async_body(self, request, body, call, step, pieces, error))
        return self._response(request, call, _async_body(self, request, body, call, step, pieces, status))

    async def aclose(self) -> None:
        """Does nothing: the client stays open."""

    async def __aenter__(self) -> AsyncTransport:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


# ---- Bodies


def _arrived(step: Callable[[], int], pieces: list[bytes]) -> Callable[[], int]:
    """As `step`; OK too if bytes arrived without an event."""

    def arrived() -> int:
        status = step()
        return OK if status == AGAIN and pieces else status

    return arrived


def _body(
    transport: _Transport,
    request: Any,
    sent: bytes,
    call: Call,
    step: Callable[[], int],
    pieces: list[bytes],
    status: Any,
) -> Any:
    """The body of a response, as a stream of httpx's."""

    class Body(_module(request).SyncByteStream):  # type: ignore[misc]
        def __iter__(self) -> Any:
            now = status
            while True:
                while pieces:
                    yield pieces.pop(0)
                if isinstance(now, _errors.OpenWebUIError):
                    raise transport._failed(request, sent, now) from now
                if now == DONE:
                    return
                if now == AGAIN:
                    call.wait.value = longest_wait()
                try:
                    now = call.with_exclusive_access(step)
                except _errors.OpenWebUIError as error:
                    now = error

        def close(self) -> None:
            call.stop()

    return Body()


def _async_body(
    transport: _Transport,
    request: Any,
    sent: bytes,
    call: AsyncCall,
    step: Callable[[], int],
    pieces: list[bytes],
    status: Any,
) -> Any:
    class Body(_module(request).AsyncByteStream):  # type: ignore[misc]
        async def __aiter__(self) -> Any:
            now = status
            while True:
                while pieces:
                    yield pieces.pop(0)
                if isinstance(now, _errors.OpenWebUIError):
                    raise transport._failed(request, sent, now) from now
                if now == DONE:
                    return
                try:
                    now = await call.until(step)
                except _errors.OpenWebUIError as error:
                    now = error

        async def aclose(self) -> None:
            call.stop()

    return Body()


def _form_of(request: Any) -> Optional[list[Any]]:
    """The fields of a form that httpx has not made bytes of yet: its files are read while they are sent."""
    is_form = request.headers.get("content-type", "").startswith("multipart/form-data")
    return getattr(request.stream, "fields", None) if is_form and not hasattr(request, "_content") else None


def _without_files(form: list[Any]) -> bytes:
    """What tells one form from another."""
    return repr([(field.name, getattr(field, "filename", None)) for field in form]).encode()


def _add_fields(call: Any, form: list[Any]) -> None:
    for field in form:
        value = getattr(field, "file", None)
        if value is None:
            text = field.value if isinstance(field.value, bytes) else str(field.value).encode()
            call.set("owui_call_add_field", field.name, text, len(text))
            continue
        if isinstance(value, str):
            value = value.encode()
        elif hasattr(value, "seek"):
            # As httpx does: an earlier attempt may have read it.
            value.seek(0)
        headers = {name.lower(): text for name, text in field.headers.items()}
        add_file(call, field.name, value, field.filename or field.name, headers.get("content-type"))


# ---- Errors


def _module(request: Any) -> Any:
    """The module of a request, httpx or httpx2."""
    return sys.modules[type(request).__module__.partition(".")[0]]


def _as_httpx(httpx: Any, error: _errors.OpenWebUIError, request: Any) -> Exception:
    kind = error.kind.replace("OWUI_E_", "")
    if kind == "TIMEOUT_CONNECT":
        made = httpx.ConnectTimeout
    elif isinstance(error, _errors.APITimeoutError):
        made = httpx.ReadTimeout
    elif kind in ("RESOLVE", "CONNECT", "TLS"):
        made = httpx.ConnectError
    elif kind == "PROXY":
        made = httpx.ProxyError
    elif isinstance(error, _errors.InvalidArgumentError):
        made = httpx.LocalProtocolError
    elif isinstance(error, (_errors.APIResponseError, _errors.StreamError)) or kind == "PROTOCOL":
        # An incomplete response, a broken one, or one with an error inside.
        made = httpx.RemoteProtocolError
    else:
        made = httpx.ReadError
    exception: Exception = made(error.message, request=request)
    return exception
