#!/usr/bin/env python3
"""One run of one Python client; prints the processor time for each event in µs, and what else there is to tell.

usage: python_client.py openwebui|openai text|chunks|many URL COUNT

"text" and "chunks" read one stream, "many" that many at once on asyncio's loop.
"""

from __future__ import annotations

import asyncio
import os
import resource
import sys
import time
from typing import Any

ASKED: dict[str, Any] = {
    "model": "m",
    "messages": [{"role": "user", "content": "Why is the sky blue?"}],
    "stream": True,
}


def make(client: str, url: str, asynchronous: bool) -> Any:
    if client == "openwebui":
        import openwebui

        return (openwebui.AsyncClient if asynchronous else openwebui.Client)(
            url, "sk-x"
        )
    import openai

    kind = openai.AsyncOpenAI if asynchronous else openai.OpenAI
    return kind(base_url=f"{url}/api", api_key="sk-x")


def read(client: str, way: str, made: Any) -> int:
    """How many characters there were."""
    stream = made.chat.completions.create(**ASKED)
    if client == "openwebui" and way == "text":
        return sum(map(len, stream.text))
    return sum(len(chunk.choices[0].delta.content or "") for chunk in stream)


async def read_many(client: str, made: Any, count: int) -> int:
    async def one() -> int:
        stream = await made.chat.completions.create(**ASKED)
        length = 0
        if client == "openwebui":
            async for text in stream.text:
                length += len(text)
        else:
            async for chunk in stream:
                length += len(chunk.choices[0].delta.content or "")
        return length

    return sum(await asyncio.gather(*(one() for _ in range(count))))


def resident_kib() -> int:
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * (os.sysconf("SC_PAGESIZE") // 1024)


def main() -> None:
    client, way, url, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))

    async def many() -> tuple[float, float, int, int]:
        made = make(client, url, True)
        await read_many(client, made, 1)
        memory = resident_kib()
        begun, used = time.perf_counter(), time.process_time()
        characters = await read_many(client, made, count)
        spent = time.process_time() - used, time.perf_counter() - begun
        await made.close()
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return *spent, characters, most - memory

    if way == "many":
        cpu, wall, characters, memory = asyncio.run(many())
    else:
        made = make(client, url, False)
        made.models  # noqa: B018 - what is imported late is imported now
        memory = resident_kib()
        begun, used = time.perf_counter(), time.process_time()
        characters = read(client, way, made)
        cpu, wall, memory = time.process_time() - used, time.perf_counter() - begun, 0
    print(f"{cpu * 1e6 / count:.3f} {wall:.3f} {memory / count:.1f} {characters}")


if __name__ == "__main__":
    main()
