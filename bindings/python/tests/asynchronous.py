"""Runs coroutines of tests: on the event loop of asyncio, the same in debug mode, and on uvloop."""

from __future__ import annotations

import asyncio
import gc
import importlib
import logging
import os
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import pytest

from conftest import IN_CI, SLACK

T = TypeVar("T")

uvloop: Any = None
with suppress(ImportError):
    uvloop = importlib.import_module("uvloop")
assert uvloop or not IN_CI

LOOPS = ["asyncio", "debug", pytest.param("uvloop", marks=pytest.mark.skipif(uvloop is None, reason="no uvloop"))]


def descriptors() -> int:
    gc.collect()
    return len(os.listdir("/proc/self/fd"))


def threads() -> int:
    return len(os.listdir("/proc/self/task"))


if uvloop is not None:
    # asyncio keeps these descriptors for the process.
    uvloop.new_event_loop().close()


def new_loop(kind: str = "asyncio") -> asyncio.AbstractEventLoop:
    loop: asyncio.AbstractEventLoop = uvloop.new_event_loop() if kind == "uvloop" else asyncio.new_event_loop()
    loop.set_debug(kind == "debug")
    loop.slow_callback_duration = 0.1 + SLACK
    return loop


class Complaints(logging.Handler):
    """The warnings and errors that asyncio reports for a program."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    def __enter__(self) -> Complaints:
        logging.getLogger("asyncio").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("asyncio").removeHandler(self)


def run(main: Coroutine[Any, Any, T], kind: str = "asyncio") -> T:
    """As asyncio.run(); fails if asyncio reports a warning, or a descriptor stays open."""
    before = descriptors()
    loop = new_loop(kind)
    with Complaints() as complaints:
        try:
            result = loop.run_until_complete(main)
            for task in asyncio.all_tasks(loop):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    loop.run_until_complete(task)
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            loop.close()
    assert complaints.lines == []
    assert descriptors() <= before
    return result
