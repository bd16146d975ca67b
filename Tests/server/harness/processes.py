"""Programs we start, and how exactly those, and nothing else, are stopped again."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from . import loopback

#: What the command of a run has left behind gets so long.
TERM_SECONDS = 5.0
POLL_SECONDS = 0.02
LOG_TAIL_LINES = 30
PR_SET_PDEATHSIG = 1

_libc = ctypes.CDLL(None)


class StartFailed(Exception):
    """A server did not come up; the text says which and shows the end of its log."""


class Interrupted(Exception):
    """A signal asked this tool to stop; everything started is stopped on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(f"stopped by {signal.Signals(number).name}")
        self.exit_status = 128 + number


class Service(Protocol):
    """A listener that this process itself serves while a command runs."""

    def fileno(self) -> int: ...
    def handle_request(self) -> None: ...


class Program:
    """One running program, the leader of a process group of its own."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        environment: Mapping[str, str],
        log: Path,
        cwd: Path,
        announces: bool = False,
    ) -> None:
        self.name = name
        self.log = log
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                command,
                env=dict(environment),
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if announces else output,
                stderr=output,
                start_new_session=True,
                preexec_fn=_die_with_parent,  # noqa: PLW1509  there are no threads here
            )

    def announcement(self, seconds: float) -> dict[str, Any]:
        """The JSON line by which our servers tell where they listen."""
        stdout = self._process.stdout
        assert stdout is not None
        deadline = time.monotonic() + seconds
        line = b""
        while not line.endswith(b"\n"):
            left = max(0.0, deadline - time.monotonic())
            if not select.select([stdout], [], [], left)[0]:
                raise self.failure(f"said nothing for {seconds:.0f} s")
            piece = os.read(stdout.fileno(), 65536)
            if not piece:
                raise self.failure("ended at once")
            line += piece
        places = json.loads(line)
        assert isinstance(places, dict)
        return places

    def has_ended(self) -> bool:
        return _has_ended(self._process.pid)

    def failure(self, what: str) -> StartFailed:
        return StartFailed(f"{self.name} {what}\n{self.log_tail()}")

    def log_tail(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines()[-LOG_TAIL_LINES:]
        return "\n".join(f"  | {line}" for line in lines)

    def kill(self) -> None:
        """At once, without a goodbye."""
        # The number of a program that was reaped may be a stranger's by now.
        if self._process.returncode is None:
            _signal_group(self._process.pid, signal.SIGKILL)
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


@contextlib.contextmanager
def stopping(programs: list[Program]) -> Iterator[None]:
    """Kills what the list has grown to by then, the last started first. Nothing that they write is kept.

    (Open WebUI would take five seconds to obey SIGTERM: it finishes running streams before.)
    """
    try:
        yield
    finally:
        for program in reversed(programs):
            program.kill()


def base_environment(run: Path) -> dict[str, str]:
    """Little of the caller's environment: a variable such as DATABASE_URL would change the server."""
    kept = {
        name: os.environ[name]
        for name in ("PATH", "TMPDIR", "TZ")
        if name in os.environ
    }
    return {
        **kept,
        "HOME": str(run),
        "LANG": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
        "NO_PROXY": loopback.without_proxy(None),
        "no_proxy": loopback.without_proxy(None),
    }


def run_command(
    command: Sequence[str],
    environment: Mapping[str, str],
    service: Service | None = None,
) -> int:
    """Runs the command in the foreground and returns its status as a shell would see it."""
    # A command with a terminal keeps our group, or it could not read from it; any other gets its
    # own, so that whatever it leaves behind can be stopped as well.
    own_group = not os.isatty(0)
    process = subprocess.Popen(
        command,
        env=dict(environment),
        start_new_session=own_group,
        preexec_fn=_die_with_parent,  # noqa: PLW1509  there are no threads here
    )
    try:
        _wait(process.pid, service)
    finally:
        if own_group:
            _signal_group(process.pid, signal.SIGTERM)
        elif not _has_ended(process.pid):
            process.terminate()
        _finish(process, whole_group=own_group)
    status = process.returncode
    return status if status >= 0 else 128 - status


def _wait(pid: int, service: Service | None) -> None:
    """Until it has ended. The service has no thread: what a thread starts dies with the thread."""
    ended = os.pidfd_open(pid)
    try:
        watched: list[Any] = [ended] if service is None else [ended, service]
        while ended not in (ready := select.select(watched, [], [])[0]):
            for each in ready:
                each.handle_request()
    finally:
        os.close(ended)


@contextlib.contextmanager
def interruptible() -> Iterator[None]:
    """Turns the signals that ask us to stop into one exception, and ignores further ones.

    Cleaning up takes seconds; an impatient second Ctrl-C must not leave a server behind.
    """
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def interrupt(number: int, _frame: object) -> None:
        for each in signals:
            signal.signal(each, signal.SIG_IGN)
        raise Interrupted(number)

    before = {each: signal.signal(each, interrupt) for each in signals}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _die_with_parent() -> None:
    # SIGKILL of this tool cannot be caught, and must not leave servers running either.
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


def _has_ended(pid: int) -> bool:
    flags = os.WEXITED | os.WNOWAIT | os.WNOHANG
    try:
        return os.waitid(os.P_PID, pid, flags) is not None
    except ChildProcessError:
        return True


def _signal_group(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


def _finish(process: subprocess.Popen[bytes], *, whole_group: bool) -> None:
    """Waits for a program that was asked to end, then kills, then reaps it.

    The order matters: until the leader is reaped its number cannot be given to a stranger.
    """
    if process.returncode is not None:
        return
    deadline = time.monotonic() + TERM_SECONDS
    while not _has_ended(process.pid) and time.monotonic() < deadline:
        time.sleep(POLL_SECONDS)
    if whole_group:
        _signal_group(process.pid, signal.SIGKILL)
    elif not _has_ended(process.pid):
        process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()
