"""Clients in several processes: forked, spawned, with calls in progress."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import signal
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

import openwebui
from asynchronous import new_loop, run, uvloop
from conftest import Faults, Provider, emu, frame, need, sse
from openwebui import AsyncClient, Client

pytestmark = [
    pytest.mark.filterwarnings("error"),
    # Later versions of Python warn of forks in programs with threads, which is tested here.
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
]

LOOPS = ["asyncio", pytest.param("uvloop", marks=pytest.mark.skipif(uvloop is None, reason="no uvloop"))]
WAYS = ["fork", "spawn", "forkserver"]


def in_child(work: Callable[[], object]) -> Callable[[], None]:
    """Runs the function in a forked child; returns a function that waits for it and fails if it failed."""
    child = os.fork()
    if child == 0:
        try:
            signal.alarm(60)
            work()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)

    def join(seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while not (ended := os.waitpid(child, os.WNOHANG))[0]:
            if time.monotonic() > deadline:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                pytest.fail("the child hangs")
            time.sleep(0.01)
        assert ended[1] == 0

    return join


def said(who: object) -> str:
    return f"{who} says this " + "again " * 20


def echo(who: object) -> dict[str, Any]:
    """A chat whose response repeats the question."""
    return {"model": "emu", "messages": emu("echo=1 tokens=20 pace_ms=5", said(who))}


def check(client: Client, who: object) -> None:
    """Streams and responses belong to this question."""
    assert client.chat.completions.create(**echo(who)).text.strip() == said(who).strip()
    assert "".join(client.chat.completions.create(stream=True, **echo(who)).text).strip() == said(who).strip()


async def check_async(client: AsyncClient, who: object, count: int = 5) -> None:
    async def read(number: int) -> None:
        me = f"{who} {number}"
        stream = await client.chat.completions.create(stream=True, **echo(me))
        assert "".join([text async for text in stream.text]).strip() == said(me).strip()

    await asyncio.gather(*(read(number) for number in range(count)))
    assert (await client.chat.completions.create(**echo(who))).text.strip() == said(who).strip()


def check_in_a_loop(client: AsyncClient, who: object, kind: str = "asyncio") -> None:
    loop = new_loop(kind)
    loop.run_until_complete(check_async(client, who))
    loop.close()


@pytest.fixture
def client() -> Client:
    return Client(need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY"))


@pytest.fixture
def asynchronous_client() -> AsyncClient:
    return AsyncClient(need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY"))


# ---- Forks


def test_fork_with_a_stream_in_progress(client: Client) -> None:
    stream = client.chat.completions.create(stream=True, **echo("parent"))
    pieces = [next(stream.text)]

    def work() -> None:
        check(client, "child")
        # The stream of the parent is not affected.
        with pytest.raises(openwebui.OpenWebUIError) as caught:
            list(stream)
        assert caught.value.kind == "OWUI_E_STATE"
        stream.close()

    joins = [in_child(work) for _ in range(3)]
    check(client, "parent too")
    pieces += stream.text
    assert "".join(pieces).strip() == said("parent").strip()
    for join in joins:
        join()
    check(client, "parent again")


def test_child_that_drops_all_objects(client: Client, provider: Provider) -> None:
    """Objects that a child drops or closes still work in the parent."""
    streams = [client.chat.completions.create(stream=True, **echo(number)) for number in range(5)]

    def work() -> None:
        client.close()
        streams.pop().close()
        streams.clear()
        gc.collect()

    in_child(work)()
    for number, stream in enumerate(streams):
        assert "".join(stream.text).strip() == said(number).strip()


def test_forks_with_busy_threads(faults: Faults) -> None:
    """The process forks while other threads are inside the library."""
    url = faults.url_of(sse(frame("a"), frame("b", "stop")))
    client = Client(url, "sk-x")
    ask: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "x"}], "stream": True}
    stop = threading.Event()
    wrong: list[BaseException] = []

    def call() -> None:
        try:
            while not stop.is_set():
                assert "".join(client.chat.completions.create(**ask).text) == "ab"
        except BaseException as error:
            wrong.append(error)

    def work() -> None:
        for _ in range(3):
            assert "".join(client.chat.completions.create(**ask).text) == "ab"

    threads = [threading.Thread(target=call) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(40):
            in_child(work)()
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert not wrong


def test_grandchildren(client: Client) -> None:
    client.models.list()

    def grandchild() -> None:
        check(client, "grandchild")

    def child() -> None:
        check(client, "child")
        in_child(grandchild)()
        check(client, "child again")

    in_child(child)()
    check(client, "parent")


@pytest.mark.parametrize("kind", LOOPS)
def test_fork_and_a_new_loop(asynchronous_client: AsyncClient, kind: str) -> None:
    client = asynchronous_client
    run(check_async(client, "before"), kind)
    joins = [in_child(lambda number=number: check_in_a_loop(client, number, kind)) for number in range(3)]  # type: ignore[misc]
    run(check_async(client, "parent"), kind)
    for join in joins:
        join()


@pytest.mark.parametrize("kind", LOOPS)
def test_fork_in_a_loop_with_calls_in_progress(asynchronous_client: AsyncClient, kind: str) -> None:
    client = asynchronous_client

    async def main() -> None:
        running = asyncio.ensure_future(check_async(client, "parent", 20))
        held = await client.chat.completions.create(stream=True, **echo("held"))
        await asyncio.sleep(0.05)

        def work() -> None:
            check_in_a_loop(client, "child")
            with pytest.raises(RuntimeError, match="another event loop"):
                asyncio.run(held.__anext__())
            asyncio.run(held.close())
            gc.collect()

        # A running loop of uvloop does not survive a fork: the child uses one of asyncio.
        joins = [in_child(work) for _ in range(3)]
        await running
        assert "".join([text async for text in held.text]).strip() == said("held").strip()
        for join in joins:
            await asyncio.get_running_loop().run_in_executor(None, join)
        await check_async(client, "parent again")
        await asyncio.get_running_loop().shutdown_default_executor()

    run(main(), kind)


@pytest.mark.parametrize("kind", LOOPS)
def test_fork_between_two_runs_of_a_loop(asynchronous_client: AsyncClient, kind: str) -> None:
    """The child inherits the loop of the parent and must not disturb it."""
    client = asynchronous_client
    loop = new_loop(kind)
    held = loop.run_until_complete(client.chat.completions.create(stream=True, **echo("held")))

    def work() -> None:
        held.status_code  # noqa: B018
        check_in_a_loop(client, "child")

    join = in_child(work)

    async def read() -> str:
        return "".join([text async for text in held.text])

    assert loop.run_until_complete(read()).strip() == said("held").strip()
    join()
    loop.run_until_complete(check_async(client, "parent"))
    loop.close()


# ---- multiprocessing


def _both(client: Client, asynchronous: AsyncClient, who: str, results: Any) -> None:
    try:
        check(client, who)
        check_in_a_loop(asynchronous, who)
        results.put(None)
    except BaseException:
        results.put(traceback.format_exc())
        raise


@pytest.mark.parametrize("way", WAYS)
def test_multiprocessing(client: Client, asynchronous_client: AsyncClient, way: str) -> None:
    context = multiprocessing.get_context(way)
    client.models.list()
    stream = client.chat.completions.create(stream=True, **echo("parent"))
    results = context.SimpleQueue()
    workers = [
        context.Process(target=_both, args=(client, asynchronous_client, f"worker {number}", results))  # type: ignore[attr-defined]
        for number in range(2)
    ]
    for worker in workers:
        worker.start()
    assert "".join(stream.text).strip() == said("parent").strip()
    assert [results.get() for _ in workers] == [None, None]
    for worker in workers:
        worker.join(30)
        assert worker.exitcode == 0
    results.close()


def _echo(client: Client, who: str) -> str:
    return str(client.chat.completions.create(**echo(who)).text.strip())


async def _echo_async(client: AsyncClient, who: str) -> str:
    async with client:
        return str((await client.chat.completions.create(**echo(who))).text.strip())


def _echo_in_a_loop(client: AsyncClient, who: str) -> str:
    return asyncio.run(_echo_async(client, who))


@pytest.mark.parametrize("way", WAYS)
def test_pool_of_processes(client: Client, asynchronous_client: AsyncClient, way: str) -> None:
    people = [f"person {number}" for number in range(8)]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(way)) as pool:
        assert list(pool.map(_echo, [client] * 8, people)) == [said(who).strip() for who in people]
        found = list(pool.map(_echo_in_a_loop, [asynchronous_client] * 8, people))
        assert found == [said(who).strip() for who in people]


def _fails(client: Client) -> None:
    client.files.get("no-such-file")


def test_errors_can_be_pickled_between_processes(client: Client) -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        with pytest.raises(openwebui.NotFoundError) as caught:
            pool.submit(_fails, client).result()
        assert caught.value.file_id == "no-such-file" and caught.value.status_code == 404
