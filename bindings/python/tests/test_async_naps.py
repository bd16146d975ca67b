"""Programs that await other tasks between two steps of a stream, and garbage collection on other threads."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from conftest import Faults, frame, python, wait_until

#: Sleeps before each step. argv: the base URL, what to read, the nap in seconds.
NAPPER = """
import asyncio, json, sys
import openwebui

async def main(url, how, nap):
    async with openwebui.AsyncClient(url, "k", max_retries=0) as client:
        if how == "responses":
            stream = await client.responses.create(model="m", input="hi", stream=True)
        elif how == "ollama":
            stream = await client.ollama.chat(model="m", messages=[], stream=True)
        else:
            stream = await client.chat.completions.create(model="m", messages=[], stream=True)
        await asyncio.sleep(nap * 8)
        got = []
        if how == "text":
            async for text in stream.text:
                await asyncio.sleep(nap)
                got.append(text)
            got = ["".join(got)]
        else:
            async for chunk in stream:
                await asyncio.sleep(nap)
                got.append(chunk.to_dict())
        await asyncio.sleep(nap)
        print(json.dumps([got, stream.response.to_dict()]))

asyncio.run(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
"""


def nap(url: str, how: str) -> tuple[list[Any], Any]:
    done = python("-c", NAPPER, url, how, "0.02", MALLOC_PERTURB_="165")
    assert (done.returncode, done.stderr) == (0, "")
    got, response = json.loads(done.stdout)
    return got, response


def paced(*frames: Any, lines: bool = False) -> list[dict[str, Any]]:
    """Steps that send each frame a moment after the previous one."""
    steps: list[dict[str, Any]] = [
        {"head": {"headers": {"Content-Type": "application/x-ndjson", "Transfer-Encoding": "chunked"}} if lines else {}}
    ]
    for one in frames:
        text = one if isinstance(one, str) else json.dumps(one)
        steps += [{"chunk": text + "\n" if lines else f"data: {text}\n\n"}, {"sleep_ms": 15}]
    return [*steps, {"last_chunk": True}]


@pytest.mark.parametrize("size", [10, 200_000])
def test_sources_and_text_in_the_first_frame(faults: Faults, size: int) -> None:
    first = frame("first", sources=[{"document": ["s" * size], "source": {"name": "a"}}])
    frames = [first, *(frame(f" {i}") for i in range(12)), frame(None, "stop")]
    url = faults.url_of(*paced(*frames, "[DONE]"))
    chunks, response = nap(url, "chunks")
    assert [chunk["choices"][0]["delta"].get("content") for chunk in chunks if chunk["choices"]] == [
        one["choices"][0]["delta"].get("content") for one in frames
    ]
    assert chunks[0]["sources"] == first["sources"]
    assert response["choices"][0]["message"]["content"] == "first" + "".join(f" {i}" for i in range(12))
    assert response["sources"] == first["sources"]
    (text,), _ = nap(url, "text")
    assert text == response["choices"][0]["message"]["content"]


def test_several_events_in_every_frame(faults: Faults) -> None:
    frames = [
        {**frame(f"{i} "), "usage": {"prompt_tokens": 1, "completion_tokens": i, "total_tokens": i + 1}}
        for i in range(12)
    ]
    for one in frames:
        one["choices"][0]["delta"]["reasoning_content"] = "hm "
    url = faults.url_of(*paced(*frames, frame(None, "stop"), "[DONE]"))
    chunks, response = nap(url, "chunks")
    assert [chunk["usage"]["completion_tokens"] for chunk in chunks[:12]] == list(range(12))
    assert response["choices"][0]["message"]["reasoning_content"] == "hm " * 12
    assert response["choices"][0]["message"]["content"] == "".join(f"{i} " for i in range(12))


def test_responses_and_ollama(faults: Faults) -> None:
    events = [
        {"type": "response.output_text.delta", "output_index": 0, "content_index": 0, "delta": f"{i} "}
        for i in range(12)
    ]
    end = {"type": "response.completed", "response": {"id": "r", "status": "completed", "output": []}}
    got, _ = nap(faults.url_of(*paced(*events, end)), "responses")
    assert got == [*events, end]
    lines = [{"message": {"role": "assistant", "content": f"{i} "}, "done": False} for i in range(12)]
    last = {"message": {"role": "assistant", "content": ""}, "done": True, "done_reason": "stop"}
    got, response = nap(faults.url_of(*paced(*lines, last, lines=True)), "ollama")
    assert got == [*lines, last]
    assert response["message"]["content"] == "".join(f"{i} " for i in range(12))


#: Abandoned streams are collected on other threads, between two runs of the loop and while it runs.
COLLECTOR = """
import asyncio, gc, sys, threading
import openwebui

gc.disable()
over = threading.Event()
def collect():
    while not over.is_set():
        gc.collect()
threads = [threading.Thread(target=collect) for _ in range(2)]
[thread.start() for thread in threads]

async def give_up(client):
    stream = await client.chat.completions.create(model="stalls", messages=[], stream=True)
    stream.cycle = [stream]  # only the garbage collector can free it

async def read(client, url):
    stream = await client.with_options().chat.completions.create(model="m", messages=[], stream=True)
    text = ""
    async for piece in stream.text:
        text += piece
    assert text == "Hello there", text

async def main(stalling, whole):
    await asyncio.gather(*(give_up(stalling) for _ in range(8)), *(read(whole, 0) for _ in range(8)))

loop = asyncio.new_event_loop()
stalling = openwebui.AsyncClient(sys.argv[1], "k", max_retries=0)
whole = openwebui.AsyncClient(sys.argv[2], "k", max_retries=0)
for _ in range(25):
    loop.run_until_complete(main(stalling, whole))
over.set()
[thread.join() for thread in threads]
gc.collect()
loop.run_until_complete(stalling.close())
loop.run_until_complete(whole.close())
loop.close()
print("whole")
"""


def test_collected_on_other_threads(faults: Faults) -> None:
    stalling = faults.url_of({"head": {}}, {"chunk": f"data: {json.dumps(frame('x'))}\n\n"}, {"stall": True})
    whole = faults.url_of({"sse": [frame("Hello"), frame(" there", "stop"), "[DONE]"]})
    done = python("-c", COLLECTOR, stalling, whole, MALLOC_PERTURB_="165")
    assert (done.returncode, done.stdout, done.stderr) == (0, "whole\n", "")
    assert wait_until(lambda: all(entry["end"] != "open" for entry in faults.log(stalling)))


def test_closed_with_an_unread_event(faults: Faults) -> None:
    """`create` waits for the first event; closing the stream then ends it at the server."""
    import openwebui

    url = faults.url_of(*paced(frame("Hel"))[:-1], {"stall": True})

    async def main() -> None:
        async with openwebui.AsyncClient(url, "k", max_retries=0) as client:
            for how in range(3):
                stream = await client.chat.completions.create(model="m", messages=[], stream=True)
                if how == 0:
                    async with stream:
                        pass
                elif how == 1:
                    await stream.close()
                else:
                    del stream
                for _ in range(250):
                    if faults.log(url)[how]["end"] != "open":
                        break
                    await asyncio.sleep(0.02)
                assert faults.log(url)[how]["end"].startswith("peer"), how

    asyncio.run(main())


def test_closed_with_an_unread_event_blocking(faults: Faults) -> None:
    import openwebui

    url = faults.url_of(*paced(frame("Hel"))[:-1], {"stall": True})
    client = openwebui.Client(url, "k", max_retries=0)
    for how in range(3):
        stream = client.chat.completions.create(model="m", messages=[], stream=True)
        if how == 0:
            with stream:
                pass
        elif how == 1:
            stream.close()
        else:
            del stream
        assert wait_until(lambda: faults.log(url)[how]["end"].startswith("peer")), how  # noqa: B023
    client.close()
