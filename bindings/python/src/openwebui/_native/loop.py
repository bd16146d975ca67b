"""Connects an owui_loop to an asyncio loop, so that many coroutines wait for calls on one thread.

asyncio is imported only when an asyncio loop exists: programs without one do not pay for it.
"""

from __future__ import annotations

import os
from _weakref import ref
from contextlib import suppress
from ctypes import byref, c_int64, c_void_p

from .._errors import OpenWebUIError
from . import log
from .call import BUSY_MESSAGE, Call
from .constants import AGAIN, DONE, E_STATE
from .prototypes import READY_FN
from .statuses import error_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Future
    from collections.abc import Callable
    from typing import Any, Optional, TypeVar

    from .handle import Handle
    from .library import Library

    T = TypeVar("T")

_NO_WAIT = c_int64(0)


class AsyncCall(Call):
    """A call for coroutines of the event loop in which it is started."""

    __slots__ = ("client", "bridge", "has_started", "__weakref__")

    def __init__(self, library: Library, pointer: Optional[int]) -> None:
        #: The bridge of its event loop while the call is in progress.
        self.bridge: Optional[LoopBridge] = None
        self.has_started: bool = False
        self.client: Optional[Handle] = None
        super().__init__(library, pointer)
        self.wait.value = 0

    def __del__(self) -> None:
        # Garbage collection runs on any thread: on other threads the library releases the call later, in the loop.
        bridge = self.bridge
        if bridge is None:
            super().__del__()
            return
        bridge.unregister(self)
        super().__del__()
        bridge.keep_until_dispatched(self.kept)

    async def finish(self) -> None:
        """Runs the call to its end; raises if it failed. No connection of a failed call stays open."""
        try:
            while await self.until(self.step) != DONE:
                pass
        except BaseException as error:
            self.stop_with(error)
            raise

    async def until(self, pull: Callable[[], int]) -> int:
        """Waits until `pull` returns OK or DONE, and returns that. An exception, or the cancellation of
        the task, ends the call."""
        bridge = self.bridge
        if bridge is None:
            if not self.has_started:
                bridge = self._begin()
        elif not bridge.is_current():
            raise RuntimeError("this call was started in another event loop; it can only be used there")
        try:
            while (status := self.with_exclusive_access(pull)) == AGAIN and bridge is not None:
                await bridge.readiness(self)
        except OpenWebUIError:
            if self.library.owui_call_status(self.handle) != AGAIN:
                self._detach()
            raise
        except BaseException:
            self.stop()
            raise
        if status == DONE:
            self._detach()
        return status

    def _begin(self) -> Optional[LoopBridge]:
        """Attaches the call to the running loop. None if it has already ended; it then only reports its end."""
        bridge = running_bridge(self.library)
        status = self.library.owui_call_attach(self.handle, bridge.pointer, bridge.on_ready, None)
        if status < 0:
            if self.library.owui_call_status(self.handle) == AGAIN:
                raise self.error(status)
            self.has_started = True
            return None
        self.has_started = True
        self.bridge = bridge
        bridge.register(self)
        return bridge

    def stop(self) -> None:
        """Ends the call, if it has not ended, and closes its connection; a task that waits for it gets
        CancelledError. May be called on any thread."""
        bridge = self.bridge
        if bridge is not None and bridge.runs_in_another_thread():
            # The library closes the connection in the loop. Tasks must be woken by their own loop.
            self.library.owui_call_cancel(self.handle)
            with suppress(RuntimeError):  # the loop was closed at the same time, which has ended the call
                bridge.loop.call_soon_threadsafe(self.stop)
            return
        super().stop()
        self._detach()

    def inspect(self, function: Callable[[Call], T]) -> T:
        """Returns `function(call)`; RuntimeError while another thread runs the event loop, and so the call."""
        bridge = self.bridge
        if bridge is not None and bridge.runs_in_another_thread():
            raise RuntimeError(BUSY_MESSAGE)
        return super().inspect(function)

    def _detach(self) -> None:
        """Unregisters the call, which has ended, from the loop."""
        bridge, self.bridge = self.bridge, None
        if bridge is not None:
            bridge.call_ended(self)


class LoopBridge:
    """The owui_loop of an asyncio loop, in one process.

    The asyncio loop owns it, as the reader of a file descriptor, and dispatches it. It ends when the
    asyncio loop is closed, or earlier when no call and no open client is left.
    """

    def __init__(self, library: Library, loop: AbstractEventLoop) -> None:
        from asyncio import _get_running_loop
        from weakref import WeakSet

        self.pointer: c_void_p = c_void_p()
        self.has_ended: bool = False
        status = library.owui_loop_new(byref(self.pointer))
        if status < 0:
            raise error_of(library, status)
        self.loop = loop
        #: The open clients that have made calls in this loop.
        self.clients: WeakSet[Handle] = WeakSet()
        self._process = os.getpid()
        self._library = library
        self._running_loop = _get_running_loop
        self._new_future = loop.create_future
        #: The calls in progress and the futures of the tasks that wait for them, by address.
        self._calls: dict[Optional[int], ref[AsyncCall]] = {}
        self._waiting: dict[Optional[int], Future[None]] = {}
        #: The calls that are ready. The callback is a method implemented in C: no signal handler, and so
        #: no KeyboardInterrupt, can run inside it and be lost.
        self._ready: dict[Optional[int], None] = {}
        self.on_ready: Any = READY_FN(self._ready.setdefault)
        #: The objects borrowed for calls that were released before their end: the library may use them until
        #: a dispatch that begins afterwards has returned.
        self._borrowed: list[list[Any]] = []
        self._dispatch = library.unchecked("owui_loop_dispatch")
        self._descriptor = library.owui_loop_fd(self.pointer)
        loop.add_reader(self._descriptor, _Dispatcher(self))

    # ---- Calls

    def register(self, call: AsyncCall) -> None:
        """Registers a call that was attached to this loop."""
        self._calls[call.handle.value] = ref(call)
        if call.client is not None:
            self.clients.add(call.client)

    def readiness(self, call: AsyncCall) -> Future[None]:
        """A future that is done when the call may have something to read."""
        address = call.handle.value
        if address in self._waiting:
            raise call.error(E_STATE)
        future = self._waiting[address] = self._new_future()
        return future

    def call_ended(self, call: AsyncCall) -> None:
        """Unregisters a call that has ended, and wakes the task that waits for it."""
        self.unregister(call)
        self._wake(call.handle.value)
        self.end_if_idle()

    def unregister(self, call: AsyncCall) -> None:
        """Unregisters a call that is about to be released. Any thread."""
        self._calls.pop(call.handle.value, None)

    def keep_until_dispatched(self, borrowed: list[Any]) -> None:
        """Keeps the borrowed objects of a call that was released before its end. Any thread."""
        if self.has_ended or not self.is_of_this_process():
            return
        if borrowed:
            self._borrowed.append(borrowed)
        if not self._calls and not self.clients:
            # Not at once: this may run inside a garbage collection.
            with suppress(RuntimeError):  # the loop was closed at the same time
                self.loop.call_soon_threadsafe(self.end_if_idle)

    # ---- The loop

    def is_current(self) -> bool:
        """Whether this code runs in the loop."""
        return self._running_loop() is self.loop

    def runs_in_another_thread(self) -> bool:
        """Whether another thread is running the loop."""
        return self.is_of_this_process() and not self.has_ended and self.loop.is_running() and not self.is_current()

    def is_of_this_process(self) -> bool:
        """False in a forked child."""
        return self._process == os.getpid()

    def dispatch(self) -> None:
        """Dispatches the owui_loop, and wakes the tasks whose calls are ready."""
        borrowed, self._borrowed = self._borrowed, []
        self._dispatch(self.pointer, _NO_WAIT)
        del borrowed
        for address in self._ready:
            self._wake(address)
        self._ready.clear()
        log.raise_interrupt()

    def _wake(self, address: Optional[int]) -> None:
        future = self._waiting.pop(address, None)
        if future is not None and not future.done():
            future.set_result(None)

    def end_if_idle(self) -> None:
        """Ends the owui_loop, and closes its connections, if no call and no client uses it."""
        if not self._calls and not self.clients and not self.has_ended and self.is_of_this_process():
            self.loop.remove_reader(self._descriptor)

    def end(self) -> None:
        """Frees the owui_loop: the asyncio loop does not dispatch it any more."""
        if self.has_ended:
            return
        self.has_ended = True
        self._waiting.clear()
        if self.is_of_this_process():
            for call in [found() for found in list(self._calls.values())]:
                if call is not None:
                    call.stop()
        if existing_bridge(self.loop) is None:
            _bridges.pop(id(self.loop), None)
        self._library.owui_loop_free(self.pointer)


class _Dispatcher:
    """The reader that an asyncio loop holds; it is collected when the asyncio loop is closed."""

    def __init__(self, bridge: LoopBridge) -> None:
        self._bridge = bridge

    def __call__(self) -> None:
        self._bridge.dispatch()

    def __del__(self) -> None:
        self._bridge.end()

    def __repr__(self) -> str:
        return "<the calls of openwebui>"


#: By the address of the asyncio loop, which is not reused while the bridge exists.
_bridges: dict[int, ref[LoopBridge]] = {}


def running_bridge(library: Library) -> LoopBridge:
    """The bridge of the running asyncio loop, created if there is none."""
    from asyncio import get_running_loop

    try:
        loop = get_running_loop()
    except RuntimeError as error:
        message = "no event loop of asyncio is running, and this client needs one; under trio use Client in a thread"
        raise RuntimeError(message) from error
    bridge = existing_bridge(loop)
    if bridge is None:
        bridge = LoopBridge(library, loop)
        _bridges[id(loop)] = ref(bridge)
    return bridge


def existing_bridge(loop: AbstractEventLoop) -> Optional[LoopBridge]:
    """The bridge of this asyncio loop in this process, if there is one."""
    found = _bridges.get(id(loop))
    bridge = None if found is None else found()
    if bridge is None or bridge.has_ended or not bridge.is_of_this_process():
        return None
    return bridge


def detach(client: Handle) -> None:
    """Detaches a closed client from the running loop; its connections close unless others use them."""
    from asyncio import get_running_loop

    bridge = existing_bridge(get_running_loop())
    if bridge is not None:
        bridge.clients.discard(client)
        bridge.end_if_idle()
