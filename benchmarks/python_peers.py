#!/usr/bin/env python3
"""One task with one Python package; prints what it took as the C programs do (tasks/task.h).

usage: python_peers.py PEER TASK URL ARGUMENT

Peers: openwebui, openai, requests, httpx, ollama. Tasks: text and chunks (the argument is the name of a shape),
async-text, async-chunks, models, embeddings, calls and many (the argument is how many).
"""

from __future__ import annotations

import array
import asyncio
import json
import os
import resource
import sys
import time
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

ASKED: dict[str, Any] = {
    "model": "m",
    "messages": [{"role": "user", "content": "Why is the sky blue?"}],
}
STREAMED = {**ASKED, "stream": True}
PATH = "/api/chat/completions"


def piece(chunk: Any, shape: str) -> str:
    """What a chunk of a package that makes objects has."""
    delta = chunk.choices[0].delta
    if shape == "tools":
        return (
            (delta.tool_calls[0].function.arguments or "") if delta.tool_calls else ""
        )
    return delta.content or ""


def piece_of_json(line: bytes | str, shape: str) -> str:
    """The same of a line of the stream."""
    text = line.decode() if isinstance(line, bytes) else line
    if not text.startswith("data: {"):
        return ""
    delta = json.loads(text[6:])["choices"][0]["delta"]
    if shape == "tools":
        calls = delta.get("tool_calls")
        return calls[0]["function"]["arguments"] if calls else ""
    return delta.get("content") or ""


class Openwebui:
    def __init__(self, url: str) -> None:
        import openwebui

        self.client = openwebui.Client(url, "sk-x")
        self.asynchronous = openwebui.AsyncClient(url, "sk-x")

    def text(self, shape: str) -> Iterator[str]:
        return iter(self.client.chat.completions.create(**STREAMED).text)

    def chunks(self, shape: str) -> Iterator[str]:
        for chunk in self.client.chat.completions.create(**STREAMED):
            yield piece(chunk, shape)

    def generated(self, shape: str) -> Iterator[str]:
        return iter(
            self.client.ollama.generate(model="m", prompt="a", stream=True).text
        )

    async def async_text(self, shape: str) -> AsyncIterator[str]:
        async for text in (
            await self.asynchronous.chat.completions.create(**STREAMED)
        ).text:
            yield text

    async def async_chunks(self, shape: str) -> AsyncIterator[str]:
        async for chunk in await self.asynchronous.chat.completions.create(**STREAMED):
            yield piece(chunk, shape)

    def models(self) -> int:
        return len([model.id for model in self.client.models.list()])

    def embeddings(self) -> Any:
        import openwebui

        body = self.client.request("POST", "/ollama/api/embed", json=ASKED, raw=True)
        numbers = openwebui.read_floats(body, "/embeddings")
        return [numbers[i : i + 1024] for i in range(0, len(numbers), 1024)]

    def call(self) -> str:
        return (
            self.client.chat.completions.create(**ASKED).choices[0].message.content
            or ""
        )


class Openai:
    def __init__(self, url: str) -> None:
        import openai

        self.client = openai.OpenAI(base_url=f"{url}/api", api_key="sk-x")
        self.asynchronous = openai.AsyncOpenAI(base_url=f"{url}/api", api_key="sk-x")

    def chunks(self, shape: str) -> Iterator[str]:
        for chunk in self.client.chat.completions.create(**STREAMED):
            yield piece(chunk, shape)

    text = chunks

    async def async_chunks(self, shape: str) -> AsyncIterator[str]:
        async for chunk in await self.asynchronous.chat.completions.create(**STREAMED):
            yield piece(chunk, shape)

    async_text = async_chunks

    def models(self) -> int:
        return len([model.id for model in self.client.models.list().data])

    def call(self) -> str:
        return (
            self.client.chat.completions.create(**ASKED).choices[0].message.content
            or ""
        )


class Requests:
    def __init__(self, url: str) -> None:
        import requests

        self.url, self.session = url, requests.Session()

    def chunks(self, shape: str) -> Iterator[str]:
        with self.session.post(self.url + PATH, json=STREAMED, stream=True) as response:
            for line in response.iter_lines():
                yield piece_of_json(line, shape)

    text = chunks

    def generated(self, shape: str) -> Iterator[str]:
        with self.session.post(
            f"{self.url}/ollama/api/generate", json=STREAMED, stream=True
        ) as response:
            for line in response.iter_lines():
                yield json.loads(line)["response"]

    def models(self) -> int:
        return len(
            [
                model["id"]
                for model in self.session.get(f"{self.url}/api/models").json()["data"]
            ]
        )

    def embeddings(self) -> Any:
        return self.session.post(f"{self.url}/ollama/api/embed", json=ASKED).json()[
            "embeddings"
        ]

    def call(self) -> str:
        response = self.session.post(self.url + PATH, json=ASKED).json()
        return str(response["choices"][0]["message"]["content"])


class Orjson(Requests):
    """requests, and orjson in place of json."""

    def embeddings(self) -> Any:
        import orjson

        return orjson.loads(
            self.session.post(f"{self.url}/ollama/api/embed", json=ASKED).content
        )["embeddings"]


class Httpx:
    def __init__(self, url: str) -> None:
        import httpx

        self.client = httpx.Client(base_url=url)
        self.asynchronous = httpx.AsyncClient(base_url=url, timeout=60)

    def chunks(self, shape: str) -> Iterator[str]:
        with self.client.stream("POST", PATH, json=STREAMED) as response:
            for line in response.iter_lines():
                yield piece_of_json(line, shape)

    text = chunks

    async def async_chunks(self, shape: str) -> AsyncIterator[str]:
        async with self.asynchronous.stream("POST", PATH, json=STREAMED) as response:
            async for line in response.aiter_lines():
                yield piece_of_json(line, shape)

    async_text = async_chunks

    def models(self) -> int:
        return len(
            [model["id"] for model in self.client.get("/api/models").json()["data"]]
        )

    def call(self) -> str:
        return str(
            self.client.post(PATH, json=ASKED).json()["choices"][0]["message"][
                "content"
            ]
        )


class Ollama:
    def __init__(self, url: str) -> None:
        import ollama

        self.client = ollama.Client(host=f"{url}/ollama")

    def generated(self, shape: str) -> Iterator[str]:
        for part in self.client.generate(model="m", prompt="a", stream=True):
            yield part.response or ""


PEERS: dict[str, type] = {
    "openwebui": Openwebui,
    "openai": Openai,
    "requests": Requests,
    "orjson": Orjson,
    "httpx": Httpx,
    "ollama": Ollama,
}


def checksum(pieces: Iterator[str]) -> str:
    text = "".join(pieces)
    return f"{len(text)} {zlib.crc32(text.encode())}"


async def checksum_async(pieces: AsyncIterator[str]) -> str:
    return checksum(iter([piece async for piece in pieces]))


def stream(peer: Any, task: str, shape: str) -> Callable[[], str]:
    return lambda: checksum(getattr(peer, task)(shape))


def whole(peer: Any, task: str, argument: str) -> Callable[[], str]:
    def embeddings() -> str:
        vectors = [array.array("f", vector) for vector in peer.embeddings()]
        return f"{len(vectors)} {zlib.crc32(b''.join(map(bytes, vectors)))}"

    ways: dict[str, Callable[[], str]] = {
        "models": lambda: str(peer.models()),
        "embeddings": embeddings,
        "calls": lambda: checksum(peer.call() for _ in range(int(argument))),
    }
    return ways[task]


def status(name: str) -> int:
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(name))


def measure(work: Callable[[], str]) -> None:
    with open("/proc/self/clear_refs", "w") as peak:
        peak.write("5")
    memory, begun, used = status("VmRSS"), time.perf_counter(), time.process_time()
    result = work()
    cpu, wall = time.process_time() - used, time.perf_counter() - begun
    took = {
        "cpu": cpu * 1e6,
        "wall": wall * 1e6,
        "memory": status("VmHWM") - memory,
        "result": result,
    }
    print(json.dumps(took))


def measure_async(peer: Any, task: str, argument: str) -> None:
    read = getattr(peer, "async_text" if task == "many" else task.replace("-", "_"))

    async def many(count: int) -> str:
        read_all = (checksum_async(read("emulator")) for _ in range(count))
        return " ".join(sorted(set(await asyncio.gather(*read_all))))

    # The loop is the same for what is measured and for what is done once, before.
    with asyncio.Runner() as runner:
        runner.run(many(1))
        if task == "many":
            measure(lambda: runner.run(many(int(argument))))
        else:
            measure(lambda: runner.run(checksum_async(read(argument))))


def main() -> None:
    name, task, url, argument = sys.argv[1:]
    os.environ["no_proxy"] = "127.0.0.1"
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    peer = PEERS[name](url)
    if task.startswith("async") or task == "many":
        measure_async(peer, task, argument)
        return
    work = (stream if task in ("text", "chunks", "generated") else whole)(
        peer, task, argument
    )
    # What is imported late is imported before.
    warm = PEERS[name](f"{url}/events=10,count=1,pace=0")
    (stream if task in ("text", "chunks", "generated") else whole)(
        warm, task, "1" if task == "calls" else argument
    )()
    measure(work)


if __name__ == "__main__":
    main()
