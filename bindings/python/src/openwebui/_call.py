"""A call of the library: owns it, drives it, reads its answer and its error."""

from __future__ import annotations

from _thread import get_ident
from ctypes import byref, c_int64, c_size_t, c_void_p, string_at

from . import _json, _log
from ._errors import OpenWebUIError, error_class
from ._prototypes import PROGRESS_FN
from ._timeouts import clocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Optional, Union

    from ._library import Library
    from ._timeouts import Timeout

    Progress = Callable[[int, Optional[int], int, Optional[int]], object]

OK = 0
AGAIN = 1
DONE = 2

#: How long a wait inside the library may last. Signals are handled by the main thread, between two
#: waits; elsewhere only whoever inspects or kills threads is kept waiting.
MAIN_SLICE = c_int64(100)
_OTHER_SLICE = c_int64(1000)
_NO_WAIT = c_int64(0)


class Call:
    """One operation, run once. Driven by one thread at a time; :meth:`stop` from any."""

    __slots__ = ("handle", "library", "next", "event", "event_out", "_secret", "_free", "_progress", "_raised")

    def __init__(self, library: Library, pointer: Optional[int], secret: bytes = b"") -> None:
        self.handle = c_void_p(pointer)
        self._free = library.owui_call_free
        if not pointer:
            raise MemoryError("no memory for a call")
        self.library = library
        self._secret = secret
        self.next = library.unchecked("owui_call_next")
        self.event = c_void_p()
        self.event_out = byref(self.event)
        self._progress: Any = None
        self._raised: list[BaseException] = []

    def __del__(self) -> None:
        # The last reference: nobody is inside. Ends the call and closes its connection if need be.
        self._free(self.handle)

    # ---- Before it runs

    def set_body(self, value: object) -> None:
        """What goes to the server: any JSON value."""
        text = _json.dumps(value)
        self.check(self.library.owui_call_set_body(self.handle, text, len(text)))

    def set_options(self, headers: Optional[Mapping[str, str]], timeout: Union[float, Timeout, None]) -> None:
        """Headers and clocks over the client's."""
        for name, value in (headers or {}).items():
            self.check(self.library.owui_call_set_header(self.handle, name.encode(), value.encode()))
        for clock, milliseconds in clocks(timeout):
            self.check(self.library.owui_call_set_timeout(self.handle, clock, milliseconds))

    def on_progress(self, function: Progress) -> None:
        """Has `function` called on the thread that drives the call; what it raises stops the call
        and comes out there."""
        raised = self._raised

        def call(sent: int, to_send: int, received: int, to_receive: int, _: Any) -> int:
            try:
                function(sent, _known(to_send), received, _known(to_receive))
            except BaseException as error:
                raised.append(error)
                return 1
            return 0

        self._progress = PROGRESS_FN(call)
        self.check(self.library.owui_call_on_progress(self.handle, self._progress, None))

    def check(self, status: int) -> None:
        """Raises what a setter reports."""
        if status < 0:
            raise self.error(status)

    # ---- Running it

    def advance(self) -> bool:
        """Waits for the next event, which `event` then is. False: the answer is whole."""
        wait = MAIN_SLICE
        while True:
            status = self.next(self.handle, wait, self.event_out)
            if status == OK:
                return True
            self.settle(status)
            if status == DONE:
                return False
            wait = longest_wait()

    def settle(self, status: int) -> None:
        """Raises whatever there is to raise after a status other than OK."""
        _log.raise_interrupt()
        if status < 0:
            if self._raised:
                raise self._raised.pop()
            raise self.error(status)

    def run(self) -> None:
        """To the end; raises if the answer is not whole. Leaves no connection behind."""
        try:
            while self.advance():
                pass
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Ends the call, if it has not ended, and closes its connection. Any thread: one that is
        driving the call gets CancelledError within 50 ms."""
        self.library.owui_call_cancel(self.handle)
        # Of its own: another thread may be about to read `event`.
        event = c_void_p()
        thread = get_ident()
        _log.leaving.add(thread)
        try:
            self.next(self.handle, _NO_WAIT, byref(event))
        finally:
            _log.leaving.discard(thread)

    # ---- The answer

    def _counted(self, function: Any) -> Optional[bytes]:
        length = c_size_t()
        pointer = function(self.handle, byref(length))
        return string_at(pointer, length.value) if pointer else None

    @property
    def http_status(self) -> int:
        """0 before there is one."""
        status: int = self.library.owui_call_http_status(self.handle)
        return status

    def header(self, name: str) -> str:
        """A header of the answer, "" if it has none."""
        value = self.library.owui_call_header(self.handle, name.encode())
        return value.decode("utf-8", "replace") if value else ""

    def body(self) -> Optional[bytes]:
        """The answer's bytes; None for a stream."""
        return self._counted(self.library.owui_call_response_body)

    def text(self) -> str:
        """The text of the first choice so far."""
        return (self._counted(self.library.owui_call_text) or b"").decode("utf-8", "replace")

    def answer(self) -> Any:
        """The answer as JSON, after a stream the assembled one; None if there is none."""
        body = self.body()
        if body:
            return _json.loads(body)
        length = c_size_t()
        library = self.library
        text = library.owui_json_dump(library.owui_call_response(self.handle), byref(length))
        if not text:
            return None
        try:
            return _json.loads(string_at(text, length.value))
        finally:
            library.owui_free(text)

    # ---- The error

    def _masked(self, body: Optional[bytes]) -> Optional[bytes]:
        """Servers repeat what they were sent; the library masks the key in their words, not in this."""
        return body.replace(self._secret, b"***") if body and len(self._secret) >= 4 else body

    def error(self, status: int) -> OpenWebUIError:
        """The exception for what a function of the library returned."""
        library, handle = self.library, self.handle
        name = library.owui_status_name(status).decode()
        if library.owui_call_status(handle) != status:
            # It is about this one attempt, not about the call.
            return error_class(status)(library.owui_status_message(status).decode(), status=name)
        body = self._counted(library.owui_call_error_body)
        wait = library.owui_call_error_retry_after(handle)
        return error_class(status)(
            _decoded(library.owui_call_error_message(handle)) or name,
            status=name,
            status_code=self.http_status or None,
            detail=_decoded(library.owui_call_error_detail(handle)),
            code=_decoded(library.owui_call_error_code(handle)),
            body=_readable(self._masked(body)),
            partial_text=self.text(),
            retry_after=wait / 1000 if wait >= 0 else None,
            retryable=bool(library.owui_call_error_retryable(handle)),
        )


def longest_wait() -> c_int64:
    """On this thread."""
    from threading import main_thread

    return MAIN_SLICE if get_ident() == main_thread().ident else _OTHER_SLICE


def _known(count: int) -> Optional[int]:
    return count if count >= 0 else None


def _decoded(text: Optional[bytes]) -> Optional[str]:
    return None if text is None else text.decode("utf-8", "replace")


def _readable(body: Optional[bytes]) -> object:
    if not body:
        return None
    try:
        return _json.loads(body)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")
