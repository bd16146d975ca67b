"""One thread reads a stream, others inspect it: they get correct values or a RuntimeError."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import threading
from typing import Any

import pytest

import openwebui
from conftest import SLACK, Faults, environment, frame, sse, wait_until
from openwebui import Client

MESSAGES = [{"role": "user", "content": "hello"}]
STALLING: tuple[dict[str, Any], ...] = (
    {"head": {}},
    {"chunk": f"data: {json.dumps(frame('Hel'))}\n\ndata: {json.dumps(frame('lo', logprobs={}))}\n\n"},
    {"stall": True},
)


def chat(client: Client) -> openwebui.Stream:
    return client.chat.completions.create(model="m", messages=MESSAGES, stream=True)


class Reading:
    """A thread that reads a stream to its end."""

    def __init__(self, stream: Any) -> None:
        self.chunks: list[Any] = []
        self.error: list[BaseException] = []
        self._stream = stream
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        try:
            for chunk in self._stream:
                self.chunks.append(chunk)
        except BaseException as error:
            self.error.append(error)

    def join(self) -> None:
        self._thread.join(10 + SLACK)
        assert not self._thread.is_alive()


def is_read_by_another_thread(stream: openwebui.Stream) -> bool:
    """Whether the reader waits inside the library; briefly False between two waits."""
    try:
        _ = stream.response
    except RuntimeError as error:
        assert "another thread" in str(error)
        return True
    return False


def test_inspecting_while_another_thread_reads(faults: Faults) -> None:
    stream = chat(faults.client(*STALLING))
    reading = Reading(stream)
    assert wait_until(lambda: len(reading.chunks) == 2)
    # Constant properties are available; the others raise.
    assert wait_until(lambda: is_read_by_another_thread(stream))
    assert wait_until(lambda: repr(stream) == "<openwebui.Stream 200>")
    assert stream.status_code == 200

    def asks_for_ignored_files() -> bool:
        try:
            return bool(stream.ignored_files)
        except RuntimeError:
            return True

    assert wait_until(asks_for_ignored_files)
    stream.close()
    reading.join()
    assert isinstance(reading.error[0], openwebui.CancelledError)
    assert reading.error[0].partial_text == "Hello"
    assert repr(stream) == "<openwebui.Stream 200, 5 characters>"
    assert stream.response.text == "Hello" and stream.ignored_files == []


def test_inspecting_between_two_chunks(faults: Faults) -> None:
    stream = chat(faults.client(*STALLING))
    chunks = iter(stream)
    assert next(chunks).text + next(chunks).text == "Hello"
    seen: list[Any] = []
    thread = threading.Thread(target=lambda: seen.append((repr(stream), stream.response.text, stream.status_code)))
    thread.start()
    thread.join()
    assert seen == [("<openwebui.Stream 200, 5 characters>", "Hello", 200)]
    stream.close()


def test_inspecting_in_a_callback(faults: Faults) -> None:
    stream = chat(faults.client(sse(frame("Hel"), frame("lo", "stop"))))
    seen: list[Any] = []

    class Asks(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append((repr(stream), stream.response.text))

    logger, handler = logging.getLogger("openwebui"), Asks()
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        # Making a call reads the log level.
        stream = chat(faults.client(sse(frame("Hel"), frame("lo", "stop"))))
        seen.clear()
        assert "".join(stream.text) == "Hello"
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
    assert ("<openwebui.Stream 200, 5 characters>", "Hello") in seen


@pytest.mark.parametrize("chunks", [0, 1, 2])
def test_close_between_two_chunks(faults: Faults, chunks: int) -> None:
    client = Client(url := faults.url_of(*STALLING))
    stream = chat(client)
    read = iter(stream)
    for _ in range(chunks):
        next(read)
    closer = threading.Thread(target=stream.close)
    closer.start()
    closer.join()
    assert wait_until(lambda: faults.log(url)[0]["end"].startswith("peer"))


def test_a_signal_handler_may_close(faults: Faults) -> None:
    client = Client(url := faults.url_of(*STALLING))
    stream = chat(client)
    before = signal.signal(signal.SIGUSR1, lambda *_: stream.close())
    sender = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGUSR1))
    sender.start()
    try:
        with pytest.raises(openwebui.CancelledError) as caught:
            list(stream)
    finally:
        sender.join()
        signal.signal(signal.SIGUSR1, before)
    assert caught.value.partial_text == "Hello"
    assert wait_until(lambda: faults.log(url)[0]["end"].startswith("peer"))


#: A program whose threads read all properties while a stream is read in each of the ways.
_HAMMER = """
import asyncio, sys, threading, openwebui

url, way = sys.argv[1:]
messages = [{"role": "user", "content": "hello"}]
over, wrong, said = threading.Event(), [], set()

def ask(stream):
    for _ in range(20_000):
        for get in (repr, lambda s: s.response, lambda s: s.status_code, lambda s: s.ignored_files):
            try:
                said.add(type(get(stream)).__name__)
            except RuntimeError as error:
                said.add("busy" if "another thread" in str(error) else wrong.append(error))
            except BaseException as error:
                wrong.append(error)
        if over.is_set():
            return

def asked(stream):
    threads = [threading.Thread(target=ask, args=(stream,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    return threads

def done(threads, count, response):
    over.set()
    for thread in threads:
        thread.join()
    assert count > 1000 and response.text == "x" * 2000, (count, len(response.text))

async def main():
    async with openwebui.AsyncClient(url) as client:
        stream = await client.chat.completions.create(model="m", messages=messages, stream=True)
        threads = asked(stream)
        count = 0
        async for chunk in stream:
            count += 1
            if count % 100 == 0:
                await asyncio.sleep(0.001)
        done(threads, count, stream.response)

if way == "async":
    asyncio.run(main())
else:
    stream = openwebui.Client(url).chat.completions.create(model="m", messages=messages, stream=True)
    threads = asked(stream)
    count = sum(map(len, stream.text)) if way == "text" else sum(1 for _ in stream)
    done(threads, count, stream.response)
assert not wrong, wrong[0]
print(sorted(said))
"""


@pytest.mark.parametrize("way", ["chunks", "text", "async"])
def test_many_threads_inspect_while_one_reads(faults: Faults, way: str) -> None:
    # Small chunks, so that buffers are reallocated often.
    line = f"data: {json.dumps(frame('x', sources=[{'a': 1}]))}\n\n"
    plain = f"data: {json.dumps(frame('x'))}\n\n"
    some: list[dict[str, Any]] = [{"chunk": plain, "repeat": 95}, {"chunk": line, "repeat": 5}, {"sleep_ms": 2}]
    end = f"data: {json.dumps(frame(None, 'stop'))}\n\ndata: [DONE]\n\n"
    url = faults.url_of({"head": {}}, *some * 20, {"chunk": end}, {"last_chunk": True})
    done = subprocess.run(
        [sys.executable, "-c", _HAMMER, url, way],
        env=environment(MALLOC_PERTURB_="165"),
        capture_output=True,
        text=True,
        timeout=60 + SLACK,
    )
    assert done.returncode == 0, f"{done.returncode}: {done.stderr[-2000:]}"
    assert "str" in done.stdout and "int" in done.stdout
