"""Thousands of calls on one thread."""

from __future__ import annotations

import asyncio
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

import openwebui
from asynchronous import LOOPS, descriptors, run, threads
from conftest import Faults, Provider, emu, need, wait_until
from openwebui import AsyncClient

pytestmark = pytest.mark.filterwarnings("error")

KEY = "sk-secret-of-the-tests"
MANY = 1000
TOKENS = 20
PACE = 0.05
FRAME = b'data: {"id":"1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"word "}}]}\n\n'
LAST = b'data: {"id":"1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'

#: A program that sends slow streams to every client, on one thread.
SERVER = f"""
import asyncio
FRAME, LAST, TOKENS, PACE = {FRAME!r}, {LAST!r}, {TOKENS}, {PACE}
async def serve(reader, writer):
    try:
        await reader.readuntil(b"\\r\\n\\r\\n")
        writer.write(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/event-stream\\r\\nConnection: close\\r\\n\\r\\n")
        for _ in range(TOKENS):
            await asyncio.sleep(PACE)
            if writer.is_closing():
                return
            writer.write(FRAME)
        writer.write(LAST)
        await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=2000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""


@pytest.fixture(scope="module")
def slow_server() -> Iterator[str]:
    with subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.kill()


@pytest.fixture(autouse=True, scope="module")
def room() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < 4096 and hard != resource.RLIM_INFINITY:
        pytest.skip("too few descriptors are allowed here")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 4096), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def resident_kib() -> int:
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


@pytest.mark.parametrize("kind", [kind for kind in LOOPS if kind != "debug"])
def test_a_thousand_streams(slow_server: str, kind: str, capsys: Any) -> None:
    seen: dict[str, int] = {}

    async def main() -> None:
        async with AsyncClient(slow_server, KEY) as client:

            async def read() -> int:
                ask: dict[str, Any] = {"model": "m", "messages": [], "stream": True}
                stream = await client.chat.completions.create(**ask)
                return len("".join([text async for text in stream.text]))

            async def watch() -> None:
                while True:
                    seen["threads"] = max(seen.get("threads", 0), threads())
                    seen["memory"] = max(seen.get("memory", 0), resident_kib())
                    await asyncio.sleep(0.2)

            watcher = asyncio.ensure_future(watch())
            lengths = await asyncio.gather(*(read() for _ in range(MANY)))
            watcher.cancel()
            assert lengths == [5 * TOKENS] * MANY

    before = threads(), descriptors(), resident_kib()
    begun, used = time.perf_counter(), time.process_time()
    run(main(), kind)
    wall, cpu = time.perf_counter() - begun, time.process_time() - used
    assert seen["threads"] <= before[0]
    assert descriptors() <= before[1]
    with capsys.disabled():
        print(
            f"\n{MANY} streams of {TOKENS} tokens on {kind}: {wall:.2f} s where the ideal is {TOKENS * PACE:.2f},"
            f" {cpu * 1e6 / MANY:.0f} µs of processor and {(seen['memory'] - before[2]) / MANY:.0f} KiB a stream"
        )


@pytest.mark.parametrize("kind", LOOPS)
def test_cancelled_at_random(slow_server: str, kind: str) -> None:
    chance = random.Random(kind)
    ends: Counter[str] = Counter()

    async def main() -> None:
        async with AsyncClient(slow_server, KEY) as client:

            async def work(number: int) -> None:
                ask: dict[str, Any] = {"model": "m", "messages": [], "stream": True}
                try:
                    if number % 5 == 0:
                        await client.chat.completions.create(model="m", messages=[])
                    stream = await client.chat.completions.create(**ask)
                    if number % 5 == 1:
                        async for _ in stream:
                            await asyncio.sleep(0)
                    elif number % 5 == 2:
                        async with stream:
                            async for _ in stream.text:
                                pass
                    else:
                        async for _ in stream.text:
                            pass
                    ends["done"] += 1
                except asyncio.CancelledError:
                    ends["cancelled"] += 1
                    raise

            tasks = [asyncio.ensure_future(work(number)) for number in range(500)]
            for task in chance.sample(tasks, 500):
                if chance.random() < 0.2:
                    await asyncio.sleep(chance.random() * 0.01)
                if chance.random() < 0.9:
                    task.cancel()
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
            assert {type(outcome) for outcome in outcomes} <= {type(None), asyncio.CancelledError}
            # The client works afterwards.
            stream = await client.chat.completions.create(model="m", messages=[], stream=True)
            assert len("".join([text async for text in stream.text])) == 5 * TOKENS

    before = threads()
    run(main(), kind)
    assert ends["cancelled"] > 0 and threads() <= before


def test_cancelled_at_random_on_the_server(provider: Provider) -> None:
    """Each cancelled call stops its model."""
    chance = random.Random(1)
    url, key = need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")

    async def main() -> None:
        async with AsyncClient(url, key) as client:

            async def work() -> None:
                async for _ in await client.chat.completions.create(
                    model="emu", messages=emu("tokens=500 pace_ms=20"), stream=True
                ):
                    pass

            tasks = [asyncio.ensure_future(work()) for _ in range(40)]
            await asyncio.sleep(0.5)
            for task in tasks:
                await asyncio.sleep(chance.random() * 0.05)
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    run(main())
    assert wait_until(lambda: provider.stats()["open_streams"] == 0), provider.stats()


def test_many_failures_at_once(faults: Faults) -> None:
    url = faults.url_of({"http": {"status": 500, "body": {"detail": "x"}}})

    async def main() -> None:
        async with AsyncClient(url, KEY) as client:
            outcomes = await asyncio.gather(*(client.models.list() for _ in range(200)), return_exceptions=True)
            assert {type(outcome) for outcome in outcomes} == {openwebui.InternalServerError}

    run(main())
