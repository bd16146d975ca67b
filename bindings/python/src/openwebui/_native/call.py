"""A call of the library: owns the handle, runs the call, reads its response and its error."""

from __future__ import annotations

from _thread import RLock, get_ident
from ctypes import ArgumentError, byref, c_int64, c_size_t, c_void_p, string_at

from .._errors import FileError, Headers, InvalidArgumentError, OpenWebUIError, ResponseHead
from . import json, log
from .constants import AGAIN, DONE, E_STATE, OK
from .timeouts import timeouts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Optional, TypeVar, Union

    from .._timeouts import Timeout
    from .library import Library
    from .signatures import TransferCallback

    T = TypeVar("T")

#: The longest wait inside the library, in milliseconds. The main thread handles signals between two
#: waits; for other threads only debuggers depend on it.
MAIN_SLICE = 100
_OTHER_SLICE = 1000
_NO_WAIT = c_int64(0)


class Call:
    """One operation, run once. One thread runs it at a time; any thread may call :meth:`stop` and
    :meth:`inspect`.

    The thread that runs it calls :meth:`step` (or a :class:`openwebui._reading.Reader`) repeatedly,
    and waits after each AGAIN. A blocking client waits inside the library: each step waits up to
    `wait` milliseconds. The calls of an asynchronous client are attached to an owui_loop and do not
    wait; their tasks wait until the loop reports that the call is ready.

    Only the thread that runs the call may use its handle and the pointers of its events. So reading
    goes through :meth:`with_exclusive_access`, and other access through :meth:`inspect`.
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
        "paths",
        "kinds",
        "kept",
        "raised",
        "_free",
        "_exclusive",
        "_is_stopped",
        "_inspecting",
    )

    def __init__(self, library: Library, pointer: Optional[int]) -> None:
        self.handle: c_void_p = c_void_p(pointer)
        self._free = library.owui_call_release
        if not pointer:
            raise MemoryError("no memory for a call")
        self.library: Library = library
        self.next: Any = library.unchecked("owui_call_next")
        self.event: c_void_p = c_void_p()
        self.event_out: Any = byref(self.event)
        #: The longest wait of a step, in milliseconds.
        self.wait: c_int64 = c_int64(MAIN_SLICE)
        #: Called at each event while the call runs to its end.
        self.observer: Optional[Callable[[Call], object]] = None
        #: An error status that counts as success.
        self.accepted: int = OK
        #: Adds details to the exception that ended the call early.
        self.describe: Optional[Callable[[Call, BaseException], object]] = None
        #: The id of the file that the call is about.
        self.file_id: Optional[str] = None
        #: The local paths that the call reads or writes.
        self.paths: list[str] = []
        #: The classes of the records that its events are, and its response; None for those of any endpoint.
        self.kinds: Optional[tuple[type[Any], type[Any]]] = None
        #: Callbacks and bytes that the library borrows.
        self.kept: list[Any] = []
        #: Exceptions raised in callbacks.
        self.raised: list[BaseException] = []
        #: Held by the thread that runs the call, inspects it or ends it.
        self._exclusive = RLock()
        #: Taken first by all but the thread that runs the call. If a thread that holds it cannot take
        #: `_exclusive`, another thread is running the call.
        self._inspecting = RLock()
        #: The thread that holds `_exclusive` must end the call.
        self._is_stopped = False

    def __del__(self) -> None:
        # The last reference, so no thread is using it. Ends the call and closes its connection.
        self._free(self.handle)

    # ---- Before it runs

    def set(self, name: str, *arguments: Any) -> None:
        """Calls a setter of the library, ``owui_…``; raises if it fails."""
        status = invoke(getattr(self.library, name), self.handle, *arguments)
        if status < 0:
            raise self.error(status)

    def set_body(self, value: object) -> None:
        """Sets the body of the request: any JSON value."""
        text = json.dumps(value)
        self.set("owui_call_set_body", text, len(text))

    def set_options(
        self,
        headers: Optional[Mapping[str, str]] = None,
        timeout: Union[float, Timeout, None] = None,
        retries: Optional[int] = None,
        query: Optional[Mapping[str, Any]] = None,
    ) -> None:
        """Sets headers, timeouts and the number of retries, which replace earlier ones, and adds parameters
        to the query."""
        for name, value in (headers or {}).items():
            self.set("owui_call_set_header", name, value)
        for name, value in (query or {}).items():
            for item in value if isinstance(value, (list, tuple)) else (value,):
                if item is not None:
                    self.set("owui_call_set_query", name, json.parameter(item))
        for number, milliseconds in timeouts(timeout):
            self.set("owui_call_set_timeout", number, milliseconds)
        if retries is not None:
            self.set("owui_call_set_retries", retries)

    def keep(self, thing: Any) -> Any:
        """Keeps an object that the library borrows until the call has ended."""
        self.kept.append(thing)
        return thing

    def on_progress(self, function: TransferCallback) -> None:
        """Has `function` called on the thread that runs the call. An exception of the function stops the
        call and is raised on that thread."""
        from . import callbacks

        self.set("owui_call_on_progress", self.keep(callbacks.progress(function, self.raised)), None)

    # ---- Running

    def step(self) -> int:
        """Reads the next event. OK: there was one, and the observer was called. AGAIN: there is none
        yet. DONE: the response is complete. Raises if the call failed."""
        status: int = self.next(self.handle, self.wait, self.event_out)
        if status != OK:
            return self.check_status(status)
        if self.observer is not None:
            self.observer(self)
        return OK

    def check_status(self, status: int) -> int:
        """Returns AGAIN or DONE; raises for an error status, or the exception of a callback."""
        log.raise_interrupt()
        if status >= 0:
            return status
        if self.raised:
            raise self.raised.pop()
        if status == self.accepted:
            return DONE
        raise self.error(status)

    def with_exclusive_access(self, pull: Callable[[], int]) -> int:
        """Returns `pull()`, which runs the call and reads its events. Raises if another thread is
        running the call."""
        if not self._exclusive.acquire(False):
            # If the other thread only inspects the call, it releases the lock in a moment.
            with self._inspecting:
                if not self._exclusive.acquire(False):
                    from .statuses import error_of

                    raise error_of(self.library, E_STATE)
        try:
            return pull()
        finally:
            self._exclusive.release()
            if self._is_stopped:
                self._end()

    def inspect(self, function: Callable[[Call], T]) -> T:
        """Returns `function(call)`. May be called on any thread; RuntimeError while another thread runs
        the call."""
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
        """Runs the call to its end, blocking; raises if it failed. No connection of a failed call stays open."""
        try:
            while (status := self.step()) != DONE:
                if status == AGAIN:
                    self.wait.value = longest_wait()
        except BaseException as error:
            self.stop_with(error)
            raise

    def stop_with(self, error: BaseException) -> None:
        """Stops the call because of `error`, and adds details to `error`."""
        self.stop()
        self.observer = None
        if self.describe is not None:
            self.describe(self, error)

    def stop(self) -> None:
        """Ends the call, if it has not ended, and closes its connection. May be called on any thread and in
        signal handlers; a thread that is running the call gets CancelledError within 50 ms."""
        self.library.owui_call_cancel(self.handle)
        self._is_stopped = True
        self._end()

    def _end(self) -> None:
        """Ends a stopped call in the library. A thread that is using the call does that when it has finished."""
        if self._exclusive._is_owned():  # type: ignore[attr-defined]  # as threading.Condition does
            return
        with self._inspecting:
            if not self._exclusive.acquire(False):
                return
            self._is_stopped = False
            event = c_void_p()
            thread = get_ident()
            log.stopping.add(thread)
            try:
                self.next(self.handle, _NO_WAIT, byref(event))
            finally:
                log.stopping.discard(thread)
                self._exclusive.release()

    # ---- The response

    def counted_bytes(self, function: Any) -> Optional[bytes]:
        """The bytes that a getter of the library returns; None for NULL."""
        length = c_size_t()
        pointer = function(self.handle, byref(length))
        return string_at(pointer, length.value) if pointer else None

    @property
    def http_status(self) -> int:
        """The HTTP status; 0 before it has arrived."""
        status: int = self.library.owui_call_response_status(self.handle)
        return status

    def header(self, name: str) -> str:
        """A header of the response, "" if it has none."""
        value = self.library.owui_call_response_header(self.handle, name.encode())
        return value.decode("utf-8", "replace") if value else ""

    @property
    def request_id(self) -> Optional[str]:
        """The id that the server or a proxy gave to the request; None if it gave none."""
        return _decoded(self.library.owui_call_request_id(self.handle)) or None

    def head(self) -> ResponseHead:
        """The status and the headers of the response."""
        name, value = c_void_p(), c_void_p()
        headers = Headers()
        number = 0
        while self.library.owui_call_response_header_at(self.handle, number, byref(name), byref(value)) == OK:
            headers.add(_at(name), _at(value))
            number += 1
        return ResponseHead(self.http_status, headers)

    def body(self) -> Optional[bytes]:
        """The bytes of the response; None for a stream."""
        return self.counted_bytes(self.library.owui_call_response_body)

    def text(self) -> str:
        """The text of the first choice so far."""
        return (self.counted_bytes(self.library.owui_call_response_text) or b"").decode("utf-8", "replace")

    def response(self) -> Any:
        """The JSON of the response, after a stream the assembled one; None if there is none."""
        body = self.body()
        return json.loads(body) if body else self.result()

    def result(self) -> Any:
        """The same of an operation of several requests, whose result is not one body."""
        return json.value_of(self.library, self.library.owui_call_response(self.handle))

    def tree(self) -> dict[str, Any]:
        """The response as a JSON object; any other value becomes the member ``data`` of one."""
        response = self.response()
        return response if isinstance(response, dict) else {"data": response}

    def event_text(self) -> str:
        """The text of the current event."""
        length = c_size_t()
        pointer = self.library.owui_event_text(self.event, byref(length))
        return string_at(pointer, length.value).decode("utf-8", "replace")

    def event_data(self) -> Optional[bytes]:
        """The bytes of the frame of the current event; None if it did not come in a frame."""
        length = c_size_t()
        pointer = self.library.owui_event_data(self.event, byref(length))
        return string_at(pointer, length.value) if pointer else None

    def event_value(self) -> Any:
        """The JSON of the current event; None if it has none."""
        return json.value_of(self.library, self.library.owui_event_json(self.event))

    def stat(self, which: int) -> int:
        """A statistic, an owui_stat_t; -1 if it is not known."""
        number: int = self.library.owui_call_stat(self.handle, which)
        return number

    def ignored_files(self) -> Any:
        """The entries of `files` that a chat did not use, as a list; empty before its end."""
        return json.value_of(self.library, self.library.owui_call_ignored_files(self.handle)) or []

    # ---- The error

    def error(self, status: int) -> OpenWebUIError:
        """The exception for a status that a function of the library returned."""
        from .statuses import error_class, error_of

        library, handle = self.library, self.handle
        if library.owui_call_status(handle) != status:
            # Not the status of the call.
            return error_of(library, status)
        name = library.owui_status_name(status).decode()
        body = self.counted_bytes(library.owui_call_error_body)
        wait = library.owui_call_error_retry_after(handle)
        error = error_class(status)(
            _decoded(library.owui_call_error_message(handle)) or name,
            kind=name,
            status_code=self.http_status or None,
            detail=_decoded(library.owui_call_error_detail(handle)),
            code=_decoded(library.owui_call_error_code(handle)),
            body=_readable(body),
            partial_text=self.text(),
            retry_after=wait / 1000 if wait >= 0 else None,
            retryable=bool(library.owui_call_error_retryable(handle)),
        )
        error.file_id = self.file_id
        error.response = self.head() if self.http_status else None
        error.request_id = self.request_id
        if isinstance(error, FileError):
            error.find_errno(self.paths)
        return error


#: The message if a call cannot be inspected.
BUSY_MESSAGE = "another thread is reading this stream: read its response there, or while no thread reads it"


def invoke(function: Any, *arguments: Any) -> Any:
    """Calls a function of the library; str arguments are encoded."""
    try:
        return function(*map(_encoded, arguments))
    except ArgumentError as error:
        # "argument 2: TypeError: …", as ctypes counts: from 1.
        number = int(str(error).split()[1].rstrip(":"))
        raise TypeError(f"an argument must not be of type {type(arguments[number - 1]).__name__}") from None


def _encoded(argument: Any) -> Any:
    if not isinstance(argument, str):
        return argument
    if "\0" in argument:
        raise InvalidArgumentError("a text argument must not contain NUL", kind="OWUI_E_INVALID")
    try:
        return argument.encode("utf-8")
    except UnicodeEncodeError:
        # Python's error contains the argument, which may be a secret.
        message = "a text argument contains half a surrogate pair, which UTF-8 has not"
    raise InvalidArgumentError(message, kind="OWUI_E_INVALID")


def longest_wait() -> int:
    """The longest wait of a step on this thread, in milliseconds."""
    from threading import main_thread

    return MAIN_SLICE if get_ident() == main_thread().ident else _OTHER_SLICE


def _at(text: c_void_p) -> str:
    """The text at an address."""
    return string_at(text.value).decode("utf-8", "replace") if text.value else ""


def _decoded(text: Optional[bytes]) -> Optional[str]:
    return None if text is None else text.decode("utf-8", "replace")


def _readable(body: Optional[bytes]) -> object:
    if not body:
        return None
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")
