"""The library's loop inside an asyncio loop: calls that many coroutines wait for on one thread.

asyncio is not imported before there is a loop of it, so that programs without one do not pay for it.
"""

from __future__ import annotations

import os
from _weakref import ref
from contextlib import suppress
from ctypes import byref, c_int64, c_void_p

from . import _log
from ._call import AGAIN, BUSY_MESSAGE, DONE, Call
from ._errors import OpenWebUIError, error_class
from ._prototypes import READY_FN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Future
    from collections.abc import Callable
    from typing import Any, Optional, TypeVar

    from ._base import Handle
    from ._library import Library

    T = TypeVar("T")

_STATE = -2
_NO_WAIT = c_int64(0)


class AsyncCall(Call):
    """A call for coroutines of the loop in which it begins."""

    __slots__ = ("client", "bridge", "has_started", "__weakref__")

    def __init__(self, library: Library, pointer: Optional[int], secrets: tuple[bytes, ...] = ()) -> None:
        #: While it is under way: where.
        self.bridge: Optional[LoopBridge] = None
        self.has_started = False
        self.client: Optional[Handle] = None
        super().__init__(library, pointer, secrets)
        self.wait.value = 0

    def __del__(self) -> None:
        # On any thread, as collectors do: on another one than the loop's the library leaves it to the loop.
        bridge = self.bridge
        if bridge is None:
            super().__del__()
            return
        bridge.unregister(self)
        super().__del__()
        bridge.keep_until_dispatched(self.kept)

    async def finish(self) -> None:
        """To the end; raises if the answer is not whole. Leaves no connection behind."""
        try:
            while await self.until(self.step) != DONE:
                pass
        except BaseException as error:
            self.stop_with(error)
            raise

    async def until(self, pull: Callable[[], int]) -> int:
        """What `pull` comes to when it is not AGAIN: OK or DONE. Whatever else it raises, and the
        task's cancellation, ends the call."""
        bridge = self.bridge
        if bridge is None:
            if not self.has_started:
                bridge = self._begin()
        elif not bridge.is_current():
            raise RuntimeError("it belongs to another event loop, in which it was begun")
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
        """On the running loop. None if it has ended before that: it only says how now."""
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
        """Ends the call, if it has not ended, and closes its connection; a task that waits for it
        gets CancelledError. Any thread."""
        bridge = self.bridge
        if bridge is not None and bridge.runs_in_another_thread():
            # Closes the connection there. Tasks are woken by their own loop.
            self.library.owui_call_cancel(self.handle)
            with suppress(RuntimeError):  # the loop was closed this very moment, and has ended the call
                bridge.loop.call_soon_threadsafe(self.stop)
            return
        super().stop()
        self._detach()

    def inspect(self, function: Callable[[Call], T]) -> T:
        """See above. A loop that runs in another thread goes on with all of its calls."""
        bridge = self.bridge
        if bridge is not None and bridge.runs_in_another_thread():
            raise RuntimeError(BUSY_MESSAGE)
        return super().inspect(function)

    def _detach(self) -> None:
        """It has ended: the loop need not know it any more."""
        bridge, self.bridge = self.bridge, None
        if bridge is not None:
            bridge.call_ended(self)


class LoopBridge:
    """An owui_loop of an asyncio loop, of one process.

    The asyncio loop has it dispatched, and owns it by that: it ends when the loop is closed, or
    earlier when neither a call nor an open client is left.
    """

    def __init__(self, library: Library, loop: AbstractEventLoop) -> None:
        from asyncio import _get_running_loop
        from weakref import WeakSet

        self.pointer = c_void_p()
        self.has_ended = False
        status = library.owui_loop_new(byref(self.pointer))
        if status < 0:
            raise error_class(status)(
                library.owui_status_message(status).decode(), kind=library.owui_status_name(status).decode()
            )
        self.loop = loop
        #: Those whose calls have come here, as long as they are open.
        self.clients: WeakSet[Handle] = WeakSet()
        self._process = os.getpid()
        self._library = library
        self._running_loop = _get_running_loop
        self._new_future = loop.create_future
        #: The calls under way, and who waits for them, by address.
        self._calls: dict[Optional[int], ref[AsyncCall]] = {}
        self._waiting: dict[Optional[int], Future[None]] = {}
        #: The calls that are ready. The library's callback is a function in C: no signal's handler, that
        #: is no Ctrl-C, can come up in the midst of it and be lost there.
        self._ready: dict[Optional[int], None] = {}
        self.on_ready = READY_FN(self._ready.setdefault)
        #: What the library has borrowed for calls that were released before they had ended: it may use that until
        #: a dispatch that began afterwards has returned.
        self._borrowed: list[list[Any]] = []
        self._dispatch = library.unchecked("owui_loop_dispatch")
        self._descriptor = library.owui_loop_fd(self.pointer)
        loop.add_reader(self._descriptor, _Dispatcher(self))

    # ---- Calls come and go

    def register(self, call: AsyncCall) -> None:
        """A call has begun here."""
        self._calls[call.handle.value] = ref(call)
        if call.client is not None:
            self.clients.add(call.client)

    def readiness(self, call: AsyncCall) -> Future[None]:
        """Comes when there may be something to pull."""
        address = call.handle.value
        if address in self._waiting:
            raise call.error(_STATE)
        future = self._waiting[address] = self._new_future()
        return future

    def call_ended(self, call: AsyncCall) -> None:
        """A call has ended."""
        self.unregister(call)
        self._wake(call.handle.value)
        self.end_if_idle()

    def unregister(self, call: AsyncCall) -> None:
        """A call is about to be released. Any thread."""
        self._calls.pop(call.handle.value, None)

    def keep_until_dispatched(self, borrowed: list[Any]) -> None:
        """A call was released before it had ended. Any thread."""
        if self.has_ended or not self.is_of_this_process():
            return
        if borrowed:
            self._borrowed.append(borrowed)
        if not self._calls and not self.clients:
            # Not at once: this may be in the midst of anything.
            with suppress(RuntimeError):  # closed this very moment
                self.loop.call_soon_threadsafe(self.end_if_idle)

    # ---- The loop

    def is_current(self) -> bool:
        """Whether this is code of the loop."""
        return self._running_loop() is self.loop

    def runs_in_another_thread(self) -> bool:
        """Whether another thread runs the loop, and the tasks that wait for calls."""
        return self.is_of_this_process() and not self.has_ended and self.loop.is_running() and not self.is_current()

    def is_of_this_process(self) -> bool:
        """False in a forked child."""
        return self._process == os.getpid()

    def dispatch(self) -> None:
        """Does what there is to do, and wakes those for whom something has come of it."""
        borrowed, self._borrowed = self._borrowed, []
        self._dispatch(self.pointer, _NO_WAIT)
        del borrowed
        for address in self._ready:
            self._wake(address)
        self._ready.clear()
        _log.raise_interrupt()

    def _wake(self, address: Optional[int]) -> None:
        future = self._waiting.pop(address, None)
        if future is not None and not future.done():
            future.set_result(None)

    def end_if_idle(self) -> None:
        """Gives the loop back, with its connections, if nobody needs it."""
        if not self._calls and not self.clients and not self.has_ended and self.is_of_this_process():
            self.loop.remove_reader(self._descriptor)

    def end(self) -> None:
        """The asyncio loop does not dispatch it any more."""
        if self.has_ended:
            return
        self.has_ended = True
        self._waiting.clear()
        if self.is_of_this_process():
            for call in [found() for found in self._calls.values()]:
                if call is not None:
                    call.stop()
        if existing_bridge(self.loop) is None:
            _bridges.pop(id(self.loop), None)
        self._library.owui_loop_free(self.pointer)


class _Dispatcher:
    """What an asyncio loop has of a bridge; when it lets go of it, it has been closed."""

    def __init__(self, bridge: LoopBridge) -> None:
        self._bridge = bridge

    def __call__(self) -> None:
        self._bridge.dispatch()

    def __del__(self) -> None:
        self._bridge.end()

    def __repr__(self) -> str:
        return "<the calls of openwebui>"


#: By the address of the asyncio loop, which cannot be another's as long as the bridge is there.
_bridges: dict[int, ref[LoopBridge]] = {}


def running_bridge(library: Library) -> LoopBridge:
    """That of the running asyncio loop, made if need be."""
    from asyncio import get_running_loop

    loop = get_running_loop()
    bridge = existing_bridge(loop)
    if bridge is None:
        bridge = LoopBridge(library, loop)
        _bridges[id(loop)] = ref(bridge)
    return bridge


def existing_bridge(loop: AbstractEventLoop) -> Optional[LoopBridge]:
    """That of this asyncio loop in this process."""
    found = _bridges.get(id(loop))
    bridge = None if found is None else found()
    if bridge is None or bridge.has_ended or not bridge.is_of_this_process():
        return None
    return bridge


def detach(client: Handle) -> None:
    """A client is closed: what it had in the running loop goes, unless others use it too."""
    from asyncio import get_running_loop

    bridge = existing_bridge(get_running_loop())
    if bridge is not None:
        bridge.clients.discard(client)
        bridge.end_if_idle()
