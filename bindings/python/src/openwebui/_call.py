"""A call of the library: owns it, drives it, reads its answer and its error."""

from __future__ import annotations

from _thread import RLock, get_ident
from ctypes import ArgumentError, byref, c_int64, c_size_t, c_void_p, string_at

from . import _callbacks, _json, _log
from ._errors import OpenWebUIError, error_class
from ._timeouts import timeouts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Optional, TypeVar, Union

    from ._callbacks import TransferCallback
    from ._library import Library
    from ._timeouts import Timeout

    T = TypeVar("T")

OK = 0
AGAIN = 1
DONE = 2

#: How long a wait inside the library may last. Signals are handled by the main thread, between two
#: waits; elsewhere only whoever inspects or kills threads is kept waiting.
MAIN_SLICE = 100
_OTHER_SLICE = 1000
_NO_WAIT = c_int64(0)
#: As owui_status_t numbers it.
_STATE = -2


class Call:
    """One operation, run once. Driven by one thread at a time; :meth:`stop` and :meth:`inspect` from any.

    Whoever drives it asks :meth:`step` (or a :class:`openwebui._reading.Reader`) again and again,
    and waits after each AGAIN as it is its way: a blocking client inside the library, since each
    step waits for `wait` milliseconds there; one with an event loop, whose calls are attached to an
    owui_loop and never wait by themselves, until the loop calls it ready.

    What the library has of a call, pointers of its events too, belongs to whoever drives it. So a
    pull goes through :meth:`with_exclusive_access`, and what others may ask for at any time through :meth:`inspect`.
    """

    __slots__ = (
        "handle",
        "library",
        "next",
        "event",
        "event_out",
        "wait",
        "observer",
        "accepted",
        "describe",
        "file_id",
        "kept",
        "raised",
        "_secrets",
        "_free",
        "_exclusive",
        "_is_stopped",
        "_inspecting",
    )

    def __init__(self, library: Library, pointer: Optional[int], secrets: tuple[bytes, ...] = ()) -> None:
        self.handle = c_void_p(pointer)
        self._free = library.owui_call_release
        if not pointer:
            raise MemoryError("no memory for a call")
        self.library = library
        self.next = library.unchecked("owui_call_next")
        self.event = c_void_p()
        self.event_out = byref(self.event)
        #: How long a step may wait, in milliseconds.
        self.wait = c_int64(MAIN_SLICE)
        #: Called at each event while the call runs to its end.
        self.observer: Optional[Callable[[Call], object]] = None
        #: A failure that is an end like any other here.
        self.accepted = OK
        #: Says more about whatever ends the call early.
        self.describe: Optional[Callable[[Call, BaseException], object]] = None
        #: The file that it is about.
        self.file_id: Optional[str] = None
        #: What the library borrows: callbacks and bytes.
        self.kept: list[Any] = []
        #: What came up in a callback.
        self.raised: list[BaseException] = []
        self._secrets = secrets
        #: Held by whoever is inside: who drives it, looks at it, or ends it.
        self._exclusive = RLock()
        #: Held before by all but drivers: who has it, and not the turn, knows that a driver is inside.
        self._inspecting = RLock()
        #: It is to be ended, by whoever has the turn.
        self._is_stopped = False

    def __del__(self) -> None:
        # The last reference: nobody is inside. Ends the call and closes its connection if need be.
        self._free(self.handle)

    # ---- Before it runs

    def set(self, name: str, *arguments: Any) -> None:
        """Calls a setter of the library, ``owui_…``; raises what it reports."""
        status = invoke(getattr(self.library, name), self.handle, *arguments)
        if status < 0:
            raise self.error(status)

    def set_body(self, value: object) -> None:
        """What goes to the server: any JSON value."""
        text = _json.dumps(value)
        self.set("owui_call_set_body", text, len(text))

    def set_options(
        self,
        headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        retries: Optional[int] = None,
    ) -> None:
        """Headers, clocks and number of retries, over what they were."""
        for name, value in (headers or {}).items():
            self.set("owui_call_set_header", name, value)
        for number, milliseconds in timeouts(timeout):
            self.set("owui_call_set_timeout", number, milliseconds)
        if retries is not None:
            self.set("owui_call_set_retries", retries)

    def keep(self, thing: Any) -> Any:
        """What the library borrows until the call has ended."""
        self.kept.append(thing)
        return thing

    def on_progress(self, function: TransferCallback) -> None:
        """Has `function` called on the thread that drives the call; what it raises stops the call
        and comes out there."""
        self.set("owui_call_on_progress", self.keep(_callbacks.progress(function, self.raised)), None)

    # ---- Running it

    def step(self) -> int:
        """Goes on by one event. OK: there was one, and the observer was told of it. AGAIN: nothing
        yet. DONE: the answer is whole. Raises if it is not going to be."""
        status: int = self.next(self.handle, self.wait, self.event_out)
        if status != OK:
            return self.check_status(status)
        if self.observer is not None:
            self.observer(self)
        return OK

    def check_status(self, status: int) -> int:
        """AGAIN or DONE; raises whatever there is to raise."""
        _log.raise_interrupt()
        if status >= 0:
            return status
        if self.raised:
            raise self.raised.pop()
        if status == self.accepted:
            return DONE
        raise self.error(status)

    def with_exclusive_access(self, pull: Callable[[], int]) -> int:
        """What `pull` comes to, which goes on with the call and reads what that has brought. Raises
        if another thread is at it."""
        if not self._exclusive.acquire(False):
            # Unless it is another driver, it will be gone in a moment.
            with self._inspecting:
                if not self._exclusive.acquire(False):
                    raise self._misuse(_STATE)
        try:
            return pull()
        finally:
            self._exclusive.release()
            if self._is_stopped:
                self._end()

    def inspect(self, function: Callable[[Call], T]) -> T:
        """What `function` makes of what the library has of the call. Any thread: RuntimeError while
        another one drives it."""
        with self._inspecting:
            if not self._exclusive.acquire(False):
                raise RuntimeError(BUSY_MESSAGE)
            try:
                return function(self)
            finally:
                self._exclusive.release()
                if self._is_stopped:
                    self._end()

    def run(self) -> None:
        """To the end, blocking; raises if the answer is not whole. Leaves no connection behind."""
        try:
            while (status := self.step()) != DONE:
                if status == AGAIN:
                    self.wait.value = longest_wait()
        except BaseException as error:
            self.stop_with(error)
            raise

    def stop_with(self, error: BaseException) -> None:
        """Stops the call because of `error`, and says there what came of it."""
        self.stop()
        self.observer = None
        if self.describe is not None:
            self.describe(self, error)

    def stop(self) -> None:
        """Ends the call, if it has not ended, and closes its connection. Any thread, and signal
        handlers: one that is driving the call gets CancelledError within 50 ms."""
        self.library.owui_call_cancel(self.handle)
        self._is_stopped = True
        self._end()

    def _end(self) -> None:
        """Has the library end what was stopped. If somebody is inside, that is done on the way out."""
        if self._exclusive._is_owned():  # type: ignore[attr-defined]  # as threading.Condition does
            return
        with self._inspecting:
            if not self._exclusive.acquire(False):
                return
            self._is_stopped = False
            event = c_void_p()
            thread = get_ident()
            _log.stopping.add(thread)
            try:
                self.next(self.handle, _NO_WAIT, byref(event))
            finally:
                _log.stopping.discard(thread)
                self._exclusive.release()

    # ---- The answer

    def counted_bytes(self, function: Any) -> Optional[bytes]:
        length = c_size_t()
        pointer = function(self.handle, byref(length))
        return string_at(pointer, length.value) if pointer else None

    @property
    def http_status(self) -> int:
        """0 before there is one."""
        status: int = self.library.owui_call_response_status(self.handle)
        return status

    def header(self, name: str) -> str:
        """A header of the answer, "" if it has none."""
        value = self.library.owui_call_response_header(self.handle, name.encode())
        return value.decode("utf-8", "replace") if value else ""

    def body(self) -> Optional[bytes]:
        """The answer's bytes; None for a stream."""
        return self.counted_bytes(self.library.owui_call_response_body)

    def text(self) -> str:
        """The text of the first choice so far."""
        return (self.counted_bytes(self.library.owui_call_response_text) or b"").decode("utf-8", "replace")

    def response(self) -> Any:
        """The answer as JSON, after a stream the assembled one; None if there is none."""
        body = self.body()
        return _json.loads(body) if body else self.result()

    def result(self) -> Any:
        """The same of an operation that takes several requests, whose answer is in no body."""
        return self.value(self.library.owui_call_response(self.handle))

    def value(self, tree: Optional[int]) -> Any:
        """What an owui_json holds; None for NULL."""
        length = c_size_t()
        text = self.library.owui_json_dump(tree, byref(length))
        if not text:
            return None
        try:
            return _json.loads(string_at(text, length.value))
        finally:
            self.library.owui_free(text)

    def tree(self) -> dict[str, Any]:
        """The answer as a JSON object: of what is none, one with it as ``data``."""
        answer = self.response()
        return answer if isinstance(answer, dict) else {"data": answer}

    def event_text(self) -> str:
        """The text of the event at hand."""
        length = c_size_t()
        pointer = self.library.owui_event_text(self.event, byref(length))
        return string_at(pointer, length.value).decode("utf-8", "replace")

    def event_value(self) -> Any:
        """The JSON of the event at hand; None if it has none."""
        return self.value(self.library.owui_event_json(self.event))

    def stat(self, which: int) -> int:
        """One number, an owui_stat_t; -1 if it is not known."""
        number: int = self.library.owui_call_stat(self.handle, which)
        return number

    def ignored_files(self) -> Any:
        """The entries of a chat's `files` that were passed over, a list; empty before its end."""
        return self.value(self.library.owui_call_ignored_files(self.handle)) or []

    # ---- The error

    def _masked(self, body: Optional[bytes]) -> Optional[bytes]:
        """Servers repeat what they were sent; the library masks secrets in their words, not in this."""
        for secret in self._secrets:
            if body and len(secret) >= 4:
                body = body.replace(secret, b"***")
        return body

    def error(self, status: int) -> OpenWebUIError:
        """The exception for what a function of the library returned."""
        library, handle = self.library, self.handle
        if library.owui_call_status(handle) != status:
            return self._misuse(status)
        name = library.owui_status_name(status).decode()
        body = self.counted_bytes(library.owui_call_error_body)
        wait = library.owui_call_error_retry_after(handle)
        error = error_class(status)(
            _decoded(library.owui_call_error_message(handle)) or name,
            kind=name,
            status_code=self.http_status or None,
            detail=_decoded(library.owui_call_error_detail(handle)),
            code=_decoded(library.owui_call_error_code(handle)),
            body=_readable(self._masked(body)),
            partial_text=self.text(),
            retry_after=wait / 1000 if wait >= 0 else None,
            retryable=bool(library.owui_call_error_retryable(handle)),
        )
        error.file_id = self.file_id
        return error

    def _misuse(self, status: int) -> OpenWebUIError:
        """The same of one that is about an attempt, not about the call."""
        library = self.library
        words: str = library.owui_status_message(status).decode()
        return error_class(status)(words, kind=library.owui_status_name(status).decode())


#: Why nothing can be said of a call.
BUSY_MESSAGE = "another thread is reading this answer; ask there, or when it does not wait for more"


def invoke(function: Any, *arguments: Any) -> Any:
    """Calls a function of the library; text goes there as C takes it."""
    try:
        return function(*map(_passed, arguments))
    except ArgumentError as error:
        raise TypeError(f"{function.__name__}: {error}") from None


def _passed(argument: Any) -> Any:
    if not isinstance(argument, str):
        return argument
    if "\0" in argument:
        raise ValueError("NUL in an argument")
    return argument.encode("utf-8")


def longest_wait() -> int:
    """How many milliseconds a step may wait on this thread."""
    from threading import main_thread

    return MAIN_SLICE if get_ident() == main_thread().ident else _OTHER_SLICE


def _decoded(text: Optional[bytes]) -> Optional[str]:
    return None if text is None else text.decode("utf-8", "replace")


def _readable(body: Optional[bytes]) -> object:
    if not body:
        return None
    try:
        return _json.loads(body)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")
