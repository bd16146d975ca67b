"""The asynchronous client: its methods, closing and cancelling, and event loops."""

from __future__ import annotations

import asyncio
import gc
import io
import json
import os
import pickle
import sys
import threading
import time
import weakref
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any, Callable, Optional

import pytest

import openwebui
from asynchronous import LOOPS, Complaints, descriptors, new_loop, run
from conftest import SLACK, Faults, Provider, emu, frame, need, prose, sse, wait_until
from openwebui import AsyncClient, Client, Timeout
from openwebui._native import loop as _async_loop

pytestmark = pytest.mark.filterwarnings("error")

KEY = "sk-secret-of-the-tests"
MESSAGES = [{"role": "user", "content": "hello"}]
STALLED: list[dict[str, Any]] = [
    {"head": {"status": 200}},
    {"chunk": f"data: {json.dumps(frame('x'))}\n\n"},
    {"stall": True},
]


@pytest.fixture(params=LOOPS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def here() -> Callable[[], AsyncClient]:
    """A client of the real server, made in the loop."""
    url, key = need("OPENWEBUI_URL"), need("OPENWEBUI_API_KEY")
    return lambda: AsyncClient(url, key)


async def open_streams(provider: Provider) -> int:
    """The number of generations in progress, a moment later."""
    for _ in range(100):
        if not provider.stats()["open_streams"]:
            return 0
        await asyncio.sleep(0.05)
    return int(provider.stats()["open_streams"])


def test_an_error_whose_body_comes_later(kind: str, faults: Faults) -> None:
    """It is raised where the stream is made, not at its first piece."""
    head = {"status": 400, "headers": {"Content-Type": "application/json", "Content-Length": 15}}
    url = faults.url_of({"head": head}, {"sleep_ms": 200}, {"send": '{"detail":"no"}'})

    async def main() -> None:
        async with AsyncClient(url, KEY) as client:
            with pytest.raises(openwebui.BadRequestError, match="no"):
                await client.chat.completions.create(model="m", messages=[], stream=True)

    run(main(), kind)


def test_without_an_event_loop() -> None:
    call = AsyncClient("http://127.0.0.1:9", "").models.list()
    with pytest.raises(RuntimeError, match="no event loop of asyncio is running, and this client needs one"):
        call.__await__().send(None)


# ---- Methods


def test_all_resources(here: Callable[[], AsyncClient], kind: str) -> None:
    async def main() -> None:
        async with here() as client:
            assert "emu" in [model.id for model in await client.models.list()]
            ask: dict[str, Any] = {"model": "emu", "messages": emu("echo=1 tokens=5 pace_ms=2", "one two three four")}
            whole = await client.chat.completions.create(**ask)
            assert whole.text == "one two three four"
            stream = await client.chat.completions.create(stream=True, **ask)
            chunks = [chunk async for chunk in stream]
            assert "".join(chunk.text for chunk in chunks) == whole.text == stream.response.text
            assert stream.status_code == 200 and "AsyncStream 200" in repr(stream) and stream.ignored_files == []
            async with await client.chat.completions.create(stream=True, **ask) as stream:
                assert "".join([text async for text in stream.text]) == whole.text
            assert (await client.request("GET", "/api/version")).version
            assert await client.ollama.version()
            assert len((await client.ollama.embed(model="nomic-embed-text:latest", input=["a", "b"])).embeddings) == 2
            events = await client.request(
                "POST", "/ollama/api/generate", json={"model": "llama3.2:latest", "prompt": "x"}, stream=True
            )
            assert [event async for event in events][-1].done is True
            generated = await client.ollama.generate(model="llama3.2:latest", prompt="x", stream=True)
            assert "".join([text async for text in generated.text]) == generated.response.response != ""
            response = await client.responses.create(model="emu", input="hello", stream=True)
            assert [event.type async for event in response][-1] == "response.completed"
            assert response.response.output

    run(main(), kind)


def test_files_and_knowledge(here: Callable[[], AsyncClient], kind: str, tmp_path: Path) -> None:
    async def main() -> None:
        async with here() as client:
            moved: list[int] = []
            text = prose("quinces are quaint")
            file = await client.files.upload(
                io.BytesIO(text), name="quinces.txt", on_progress=lambda sent, _: moved.append(sent)
            )
            states: list[str] = []
            assert (await client.files.wait(file.id, on_status=states.append)).status == "completed"
            assert moved and states
            assert await client.files.content(file.id) == text
            assert await client.files.download(file.id, tmp_path / "back.txt") == len(text)
            assert (tmp_path / "back.txt").read_bytes() == text
            pieces: list[bytes] = []
            await client.files.download(file.id, pieces.append)
            assert b"".join(pieces) == text
            assert file.id in [listed.id async for listed in client.files.list()]
            async with client.files.search("quinces*") as found:
                async for one in found:
                    assert one.filename == "quinces.txt"
                    break
            base = await client.knowledge.create("async", "of a test")
            for name in "abc":
                (tmp_path / f"{name}.txt").write_bytes(prose(name))
            seen: list[str] = []
            result = await client.knowledge.ingest(
                base.id,
                sorted(tmp_path.glob("[abc].txt")),
                file_ids=[file.id],
                on_status=lambda file: seen.append(file.status),
            )
            assert result.ok and len(result.files) == 4 and seen.count("linked") == 4
            assert len([one async for one in client.knowledge.files(base.id)]) == 4
            await client.knowledge.delete(base.id)
            for ingested in result.files:
                await client.files.delete(str(ingested.file_id))
            with pytest.raises(openwebui.NotFoundError) as caught:
                await client.files.get(file.id)
            assert caught.value.file_id == file.id

    run(main(), kind)


def test_lists_are_requested_when_read(faults: Faults) -> None:
    url = faults.url_of({"http": {"body": {"items": [{"id": "a"}, {"id": "b"}], "total": 2}}})

    async def main() -> None:
        async with AsyncClient(url, KEY) as client:
            pages = client.files.list()
            await asyncio.sleep(0.05)
            assert faults.log(url) == []
            assert [file.id async for file in pages] == ["a", "b"]
            closed = client.files.list()
            await closed.close()
            with pytest.raises(openwebui.CancelledError):
                await closed.__anext__()
            for broken in (client.knowledge.list(), client.knowledge.list()):
                async for _ in broken:
                    break
            assert "AsyncPages" in repr(pages)

    run(main())


def test_sign_in() -> None:
    url, email, password = need("OPENWEBUI_URL"), need("OWUI_TEST_EMAIL"), need("OWUI_TEST_PASSWORD")

    async def main() -> None:
        async with AsyncClient(url, "") as client:
            assert (await client.sign_in(email, password)).email == email
            assert len(await client.models.list())

    run(main())


def test_with_options(faults: Faults) -> None:
    url = faults.url_of({"stall": True})

    async def main() -> None:
        async with AsyncClient(url, KEY) as client:
            hasty = client.with_options(timeout=1, max_retries=0, extra_headers={"x-mine": "1"})
            with pytest.raises(openwebui.APITimeoutError):
                await hasty.models.list()
            assert ["X-Mine", "1"] in [[name.title(), value] for name, value in faults.log(url)[0]["headers"]]
            assert type(hasty) is AsyncClient

    run(main())


def test_closed_client(here: Callable[[], AsyncClient]) -> None:
    async def main() -> None:
        client = here()
        stream = await client.chat.completions.create(model="emu", messages=emu("tokens=9 pace_ms=5"), stream=True)
        await client.close()
        await client.aclose()
        assert repr(client).endswith(", closed>")
        # A stream in progress continues.
        assert "".join([text async for text in stream.text]) == stream.response.text
        with pytest.raises(RuntimeError, match="AsyncClient is closed"):
            await client.models.list()
        with pytest.raises(RuntimeError, match="AsyncClient is closed"):
            client.files.list()

    run(main())


def test_pickle(here: Callable[[], AsyncClient]) -> None:
    async def main() -> None:
        async with here() as client:
            assert len(await client.models.list()) > 1
            data = pickle.dumps(client)
            assert len(data) < 1000
            async with pickle.loads(data) as other:
                assert type(other) is AsyncClient and len(await other.models.list()) > 1

    run(main())


def test_invalid_json_is_not_sent(faults: Faults) -> None:
    async def main() -> None:
        client = AsyncClient(faults.url_of({"stall": True}), KEY)
        with pytest.raises(TypeError):
            await client.chat.completions.create(model="m", messages=[{"role": "user", "content": object()}])
        with pytest.raises(openwebui.InvalidArgumentError):
            await client.files.get("a/b")

    run(main())


def test_server_of_its_own_in_the_same_loop(kind: str) -> None:
    """Other tasks of the loop run while calls wait."""
    response = json.dumps({"data": [{"id": "mine"}]}).encode()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError):
            while await reader.readuntil(b"\r\n\r\n"):
                await asyncio.sleep(0.05)
                head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(response)}\r\n\r\n"
                writer.write(head.encode() + response)
                await writer.drain()
        writer.close()

    async def main() -> None:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        begun = time.monotonic()
        async with AsyncClient(f"http://127.0.0.1:{port}", KEY) as client:
            lists = await asyncio.gather(*(client.models.list() for _ in range(20)))
            assert [models.data[0].id for models in lists] == ["mine"] * 20
            assert time.monotonic() - begun < 0.5 + SLACK
        server.close()
        await server.wait_closed()
        await asyncio.sleep(0.05)

    run(main(), kind)


# ---- The same errors as a blocking client


def _asked(client: Any, how: str) -> Any:
    if how == "list":
        return client.models.list()
    return client.chat.completions.create(model="m", messages=MESSAGES, stream=how != "whole")


def _blocking(client: Client, how: str) -> object:
    response = _asked(client, how)
    if how == "chunks":
        return [chunk.to_dict() for chunk in response]
    return "".join(response.text) if how == "text" else response.to_dict()


async def _asynchronous(client: AsyncClient, how: str) -> object:
    response = await _asked(client, how)
    if how == "chunks":
        return [chunk.to_dict() async for chunk in response]
    return "".join([text async for text in response.text]) if how == "text" else response.to_dict()


_DETAIL = {"detail": "no way"}
FAILURES: dict[str, list[dict[str, Any]]] = {
    **{
        str(status): [{"http": {"status": status, "headers": {"retry-after-ms": 20}, "body": _DETAIL}}]
        for status in (400, 401, 403, 404, 405, 409, 413, 418, 422, 429, 500, 502, 503)
    },
    "redirect": [{"http": {"status": 302, "headers": {"Location": "https://example.org/"}, "body": ""}}],
    "page": [{"http": {"status": 200, "headers": {"Content-Type": "text/html"}, "body": "<html></html>"}}],
    "not JSON": [{"http": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": '{"a":'}}],
    "nothing": [{"http": {"status": 200, "body": ""}}],
    "null": [{"http": {"status": 200, "body": None}}],
    "cut": [{"cut": True}],
    "reset": [{"reset": True}],
    "garbage": [{"send": "hello\r\n\r\n"}, {"close": True}],
    "slow": [{"stall": True}],
    "stalled stream": STALLED,
    "cut stream": [{"head": {"status": 200}}, {"chunk": f"data: {json.dumps(frame('x'))}\n\n"}, {"cut": True}],
    "half a stream": [sse(frame("one "), frame("two"), done=False)],
    "no reason": [sse(frame("one "), frame("two"))],
    "error inside": [sse(frame("one "), {"error": {"message": "out of plums", "code": "plums"}})],
    "broken frame": [sse(frame("one "), '{"choices":[{"delta":')],
    "no event": [sse(done=False)],
    "whole": [sse(frame("one "), frame("two", "stop"))],
}


@pytest.mark.parametrize("what", FAILURES)
def test_same_failures(faults: Faults, what: str) -> None:
    url = faults.url_of(*FAILURES[what])
    options: dict[str, Any] = {"timeout": Timeout(first_byte=0.3, idle=0.3), "max_retries": 1}

    def outcome(error: Optional[BaseException], response: object) -> object:
        return (type(error), str(error), vars(error)) if error else response

    def blocking(how: str) -> object:
        try:
            with Client(url, KEY, **options) as client:
                return outcome(None, _blocking(client, how))
        except openwebui.OpenWebUIError as error:
            return outcome(error, None)

    async def asynchronous(how: str) -> object:
        try:
            async with AsyncClient(url, KEY, **options) as client:
                return outcome(None, await _asynchronous(client, how))
        except openwebui.OpenWebUIError as error:
            return outcome(error, None)

    async def main() -> list[object]:
        return [await asynchronous(how) for how in ("whole", "chunks", "text", "list")]

    assert run(main()) == [blocking(how) for how in ("whole", "chunks", "text", "list")]


def test_no_server() -> None:
    async def main() -> None:
        for url in ("http://127.0.0.1:9", "http://no-such-host.invalid"):
            with pytest.raises(openwebui.APIConnectionError):
                await AsyncClient(url, KEY, max_retries=0).models.list()

    run(main())


def test_error_is_repeated(here: Callable[[], AsyncClient]) -> None:
    async def main() -> None:
        async with here() as client:
            stream = await client.chat.completions.create(
                model="emu", messages=emu("tokens=20 fail_after=6 pace_ms=2"), stream=True
            )
            text = ""
            with pytest.raises(openwebui.StreamError) as caught:
                async for piece in stream.text:
                    text += piece
            assert text == caught.value.partial_text == stream.response.text != ""
            for _ in range(2):
                with pytest.raises(openwebui.StreamError):
                    await stream.__anext__()

    run(main())


# ---- Closing and cancelling


def test_cancelled_while_it_reads(here: Callable[[], AsyncClient], provider: Provider, kind: str) -> None:
    async def main() -> None:
        async with here() as client:
            read: list[str] = []
            begun = asyncio.Event()

            async def work() -> None:
                ask: dict[str, Any] = {"model": "emu", "messages": emu("tokens=9 stall_after=3"), "stream": True}
                async for text in (await client.chat.completions.create(**ask)).text:
                    read.append(text)
                    begun.set()

            task = asyncio.ensure_future(work())
            await begun.wait()
            await asyncio.sleep(0.1)
            assert provider.stats()["open_streams"] == 1
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert read and await open_streams(provider) == 0
            # The task and its traceback are still referenced: their collection has not ended the stream.
            del task

    run(main(), kind)


def test_cancelled_before_the_response(faults: Faults, kind: str) -> None:
    async def main() -> None:
        for number, stream in enumerate((False, True)):
            url = faults.url_of({"stall": True})
            async with AsyncClient(url, KEY) as client:
                task = asyncio.ensure_future(
                    client.chat.completions.create(model="m", messages=MESSAGES, stream=stream)
                )
                while not faults.log(url):
                    await asyncio.sleep(0.02)
                assert [entry["end"] for entry in faults.log(url)] == ["open"], number
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                assert wait_until(lambda url=url: faults.log(url)[0]["end"] != "open", 0.1 + SLACK)  # type: ignore[misc]

    run(main(), kind)


def test_timeouts_of_asyncio(here: Callable[[], AsyncClient], provider: Provider, kind: str) -> None:
    async def read(client: AsyncClient) -> None:
        async for _ in await client.chat.completions.create(
            model="emu", messages=emu("tokens=9 stall_after=3"), stream=True
        ):
            pass

    async def main() -> None:
        async with here() as client:
            begun = time.monotonic()
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(read(client), 0.5)
            assert await open_streams(provider) == 0
            if sys.version_info >= (3, 11):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.5):
                        await read(client)
                assert await open_streams(provider) == 0
            assert time.monotonic() - begun < 2 + 3 * SLACK
            assert len(await client.models.list()) > 1

    run(main(), kind)


def test_break_and_aclose(here: Callable[[], AsyncClient], provider: Provider, kind: str) -> None:
    async def main() -> None:
        async with here() as client:

            async def stream() -> openwebui.AsyncStream:
                return await client.chat.completions.create(
                    model="emu", messages=emu("tokens=9 stall_after=3"), stream=True
                )

            for close in ("close", "aclose"):
                left = await stream()
                async for _ in left:
                    break
                await getattr(left, close)()
                assert await open_streams(provider) == 0
                with pytest.raises(openwebui.CancelledError) as caught:
                    await left.__anext__()
                assert caught.value.partial_text == left.response.text
                await left.close()
            async with await stream() as left:
                async for _ in left.text:
                    break
            assert await open_streams(provider) == 0
            left = await stream()
            texts = left.text
            async for _ in texts:
                break
            await texts.aclose()
            assert await open_streams(provider) == 0
            # Dropped.
            left = await stream()
            async for _ in left:
                break
            del left
            assert await open_streams(provider) == 0

    run(main(), kind)


def test_closed_by_another_task(faults: Faults, kind: str) -> None:
    url = faults.url_of(*STALLED)

    async def main() -> None:
        async with AsyncClient(url, KEY) as client:
            stream = await client.chat.completions.create(model="m", messages=MESSAGES, stream=True)

            async def read() -> str:
                with pytest.raises(openwebui.CancelledError) as caught:
                    async for _ in stream:
                        pass
                return caught.value.partial_text

            reader = asyncio.ensure_future(read())
            await asyncio.sleep(0.2)
            begun = time.monotonic()
            await stream.close()
            assert await reader == "x"
            assert time.monotonic() - begun < 0.05 + SLACK

    run(main(), kind)


def test_two_readers_of_one_stream(faults: Faults) -> None:
    url = faults.url_of(*STALLED)

    async def main() -> None:
        async with AsyncClient(url, KEY) as client:
            stream = await client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
            assert (await stream.__anext__()).text == "x"
            first = asyncio.ensure_future(stream.__anext__())
            await asyncio.sleep(0.1)
            with pytest.raises(openwebui.OpenWebUIError) as caught:
                await stream.__anext__()
            assert caught.value.kind == "OWUI_E_STATE"
            await asyncio.sleep(0.1)
            assert not first.done()
            await stream.close()
            with pytest.raises(openwebui.CancelledError):
                await first

    run(main())


def test_coroutine_that_is_not_awaited(faults: Faults) -> None:
    url = faults.url_of({"stall": True})

    async def main() -> None:
        client = AsyncClient(url, KEY)
        waiting = client.models.list()
        with pytest.warns(RuntimeWarning, match="never awaited"):
            del waiting
            gc.collect()
        assert faults.log(url) == []

    run(main())


def test_abandoned_streams_leave_nothing(faults: Faults, kind: str) -> None:
    line = f"data: {json.dumps(frame('x'))}\n\n"
    url = faults.url_of({"head": {"status": 200}}, {"chunk": line, "repeat": 50}, {"stall": True})

    async def main() -> None:
        client = AsyncClient(url, KEY)

        async def abandon(count: int) -> None:
            for number in range(count):
                stream = await client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
                if number % 4 == 1:
                    await stream.__anext__()
                elif number % 4 == 2:
                    async for _ in stream.text:
                        break
                elif number % 4 == 3:
                    async with stream:
                        async for _ in stream:
                            break

        await abandon(100)
        gc.collect()
        before = descriptors()
        await abandon(1000)
        gc.collect()
        assert descriptors() <= before

    run(main(), kind)


def test_streams_have_no_cycles(faults: Faults) -> None:
    url = faults.url_of(sse(frame("a"), frame("b", "stop")))

    async def main() -> None:
        gc.disable()
        try:
            client = AsyncClient(url, KEY)
            stream = await client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
            assert [chunk.text async for chunk in stream] == ["a", "b"]
            alive = weakref.ref(stream), weakref.ref(stream._call), weakref.ref(client)
            del stream, client
            assert [ref() for ref in alive] == [None, None, None]
        finally:
            gc.enable()

    run(main())


def test_dropped_by_another_thread(faults: Faults, kind: str) -> None:
    """The last reference may be dropped on any thread; the call ends on the thread of its loop."""
    url = faults.url_of(*STALLED)

    async def main() -> None:
        client = AsyncClient(url, KEY)
        for _ in range(20):
            streams = [
                await client.chat.completions.create(model="m", messages=MESSAGES, stream=True) for _ in range(5)
            ]
            thread = threading.Thread(target=streams.clear)
            thread.start()
            await asyncio.sleep(0)
            thread.join()
        await asyncio.sleep(0.1)
        assert all(entry["end"] != "open" for entry in faults.log(url)[:95])

    run(main(), kind)


# ---- Callbacks


def test_exceptions_in_callbacks(faults: Faults, kind: str) -> None:
    url = faults.url_of({"http": {"status": 200, "body": {"text": "x" * 100_000}}})

    class Mine(Exception):
        pass

    def stop(*_: object) -> None:
        raise Mine

    class File(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise Mine

    async def main() -> None:
        async with AsyncClient(url, KEY) as client:
            with pytest.raises(Mine):
                await client.request("POST", "/x", json={"a": 1}, on_progress=stop)
            with pytest.raises(Mine):
                await client.files.download("x", stop)
            with pytest.raises(Mine):
                await client.files.upload(File(), name="x.txt")
            assert len((await client.request("POST", "/x", json={"a": 1})).text) == 100_000

    run(main(), kind)


def test_exceptions_in_status_callbacks(here: Callable[[], AsyncClient]) -> None:
    class Mine(Exception):
        pass

    def stop(*_: object) -> None:
        raise Mine

    async def main() -> None:
        async with here() as client:
            base = await client.knowledge.create("async", "of a test")
            with pytest.raises(Mine) as caught:
                await client.knowledge.ingest(base.id, ("a.txt", prose()), on_status=stop)
            assert len(caught.value.result.files) == 1  # type: ignore[attr-defined]
            file = await client.files.upload(prose(), name="a.txt")
            with pytest.raises(Mine):
                await client.files.wait(file.id, on_status=stop)
            await client.knowledge.delete(base.id)

    run(main())


def test_cancelled_ingestion_has_a_result(here: Callable[[], AsyncClient], provider: Provider) -> None:
    async def main() -> None:
        async with here() as client:
            base = await client.knowledge.create("async", "of a test")
            provider.embeddings(delay_ms=2000)
            started = asyncio.Event()
            caught: list[BaseException] = []

            def look(file: openwebui.IngestedFile) -> None:
                if file.file_id:
                    started.set()

            async def ingest() -> None:
                try:
                    await client.knowledge.ingest(base.id, ("a.txt", prose()), on_status=look)
                except asyncio.CancelledError as error:
                    caught.append(error)
                    raise

            task = asyncio.ensure_future(ingest())
            await started.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            result = caught[0].result  # type: ignore[attr-defined]
            assert [file.status for file in result.files] == ["cancelled"] and result.files[0].file_id
            provider.embeddings()
            again = await client.knowledge.ingest(base.id, ("a.txt", prose()), resume=result)
            assert len(again.files) == 1
            await client.knowledge.delete(base.id)

    run(main())


# ---- Event loops


def test_one_loop_after_the_other(faults: Faults, kind: str) -> None:
    """One client is used in several loops; each releases its resources."""
    url = faults.url_of({"http": {"body": {"data": []}}})
    client = AsyncClient(url, KEY)
    before = descriptors()
    for _ in range(20):
        run(client.models.list(), kind)
        assert descriptors() == before
    assert _async_loop._bridges == {}


def test_connections_are_kept_and_shared(faults: Faults, kind: str) -> None:
    url = faults.url_of({"http": {"body": {"data": []}}})

    async def main() -> None:
        one, two = AsyncClient(url, KEY), AsyncClient(url, KEY)
        await one.models.list()
        before = descriptors()
        await one.models.list()
        await two.models.list()
        assert descriptors() == before
        assert len({entry["connection"] for entry in faults.log(url)}) == 1
        await one.close()
        assert descriptors() == before
        await two.close()
        # The descriptors of the loop, and the connection.
        idle = descriptors()
        assert idle <= before - 4
        async with AsyncClient(url, KEY) as three:
            await three.models.list()
            assert descriptors() == before
        assert descriptors() == idle

    run(main(), kind)


def test_loop_closed_with_calls_in_progress(faults: Faults, kind: str) -> None:
    url = faults.url_of(*STALLED)
    before = descriptors()
    loop = new_loop(kind)
    client = AsyncClient(url, KEY)

    async def begin() -> list[openwebui.AsyncStream]:
        return [await client.chat.completions.create(model="m", messages=MESSAGES, stream=True) for _ in range(5)]

    streams = loop.run_until_complete(begin())
    assert descriptors() > before
    loop.close()
    # The descriptor that cancelling a call writes to is open as long as the call exists.
    assert descriptors() <= before + 1
    assert _async_loop._bridges == {}

    async def read() -> None:
        for stream in streams:
            with pytest.raises(openwebui.CancelledError):
                async for _ in stream:
                    pass
            await stream.close()

    run(read(), kind)
    streams.clear()
    assert descriptors() == before
    assert wait_until(lambda: all(entry["end"] != "open" for entry in faults.log(url)))


def test_loop_that_is_dropped(faults: Faults) -> None:
    url = faults.url_of(*STALLED)
    before = descriptors()
    loop = new_loop()
    client = AsyncClient(url, KEY)
    stream = loop.run_until_complete(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
    del loop, stream
    with pytest.warns(ResourceWarning, match="unclosed event loop"):
        gc.collect()
    assert descriptors() == before


def test_loop_that_pauses(faults: Faults, kind: str) -> None:
    url = faults.url_of(sse(frame("a"), frame("b", "stop")))
    loop = new_loop(kind)
    client = AsyncClient(url, KEY)
    stream = loop.run_until_complete(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
    time.sleep(0.1)

    async def read() -> str:
        return "".join([text async for text in stream.text])

    assert loop.run_until_complete(read()) == "ab"
    dropped = loop.run_until_complete(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
    del dropped
    loop.run_until_complete(client.close())
    loop.close()


def test_stream_of_another_loop(faults: Faults) -> None:
    url = faults.url_of(*STALLED)
    loop = new_loop()
    client = AsyncClient(url, KEY)
    stream = loop.run_until_complete(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))

    async def read() -> None:
        with pytest.raises(RuntimeError, match="another event loop"):
            await stream.__anext__()

    asyncio.run(read())
    # Nothing has changed.
    assert loop.run_until_complete(stream.__anext__()).text == "x"
    asyncio.run(stream.close())
    with pytest.raises(openwebui.CancelledError):
        loop.run_until_complete(stream.__anext__())
    loop.close()


def test_a_loop_in_each_of_many_threads(faults: Faults, kind: str) -> None:
    url = faults.url_of(sse(frame("a"), frame("b"), frame("c", "stop")))
    client = AsyncClient(url, KEY)
    before = descriptors()
    wrong: list[str] = []

    async def work() -> None:
        for _ in range(10):
            streams = await asyncio.gather(
                *(client.chat.completions.create(model="m", messages=MESSAGES, stream=True) for _ in range(5))
            )
            for stream in streams:
                text = "".join([text async for text in stream.text])
                if text != "abc":
                    wrong.append(text)

    def thread() -> None:
        loop = new_loop(kind)
        try:
            loop.run_until_complete(work())
        except BaseException as error:
            wrong.append(repr(error))
        finally:
            loop.close()

    workers = [threading.Thread(target=thread) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    gc.collect()
    assert not wrong
    assert descriptors() == before


def test_cancelled_from_another_thread(faults: Faults) -> None:
    """Closes a stream of a loop that runs in another thread."""
    url = faults.url_of(*STALLED)
    client = AsyncClient(url, KEY)
    streams: list[openwebui.AsyncStream] = []
    raised: list[BaseException] = []

    async def read() -> None:
        streams.append(await client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
        try:
            async for _ in streams[0]:
                pass
        except openwebui.CancelledError as error:
            raised.append(error)

    reader = threading.Thread(target=lambda: asyncio.run(read()))
    reader.start()
    assert wait_until(lambda: bool(streams))
    time.sleep(0.1)
    asyncio.run(streams[0].close())
    reader.join(5)
    assert not reader.is_alive() and raised


def test_no_threads(here: Callable[[], AsyncClient], kind: str) -> None:
    async def main() -> None:
        async with here() as client:
            # By their ids: one of an earlier test may still be about to end.
            before = set(os.listdir("/proc/self/task"))
            ask: dict[str, Any] = {"model": "emu", "messages": emu("tokens=9 pace_ms=20"), "stream": True}

            async def work() -> set[str]:
                found: set[str] = set()
                async for _ in await client.chat.completions.create(**ask):
                    found.update(os.listdir("/proc/self/task"))
                return found

            found = set().union(*await asyncio.gather(*(work() for _ in range(5))))
            assert found and found <= before

    run(main(), kind)


async def _numbers(count: int) -> AsyncIterator[int]:
    for number in range(count):
        yield number
        await asyncio.sleep(0)


def test_with_other_tasks_of_asyncio(here: Callable[[], AsyncClient], kind: str) -> None:
    """Subprocesses, executors and generators in the same loop."""

    async def program() -> int:
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import time; time.sleep(0.2)")
        return await process.wait()

    async def count() -> int:
        return len([number async for number in _numbers(100)])

    async def main() -> None:
        async with here() as client:
            ask: dict[str, Any] = {"model": "emu", "messages": emu("echo=1 tokens=3", "a b c")}
            jobs: list[Coroutine[Any, Any, Any]] = [program(), count(), client.chat.completions.create(**ask)]
            status, numbers, response = await asyncio.gather(*jobs)
            assert (status, numbers, response.text) == (0, 100, "a b c")
            name = await asyncio.get_running_loop().run_in_executor(None, lambda: threading.current_thread().name)
            assert name != threading.current_thread().name
            await asyncio.get_running_loop().shutdown_default_executor()

    with Complaints() as complaints:
        run(main(), kind)
    assert complaints.lines == []
