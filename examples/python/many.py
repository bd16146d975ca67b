"""Streams many chats at the same time on one thread: python many.py MODEL COUNT [QUESTION]

Asks the same question COUNT times, and prints the speed at the end.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter

from openwebui import AsyncClient, OpenWebUIError

seen: Counter[str] = Counter()
failures: Counter[str] = Counter()


async def ask(client: AsyncClient, model: str, question: str) -> None:
    messages = [{"role": "user", "content": question}]
    try:
        stream = await client.chat.completions.create(model=model, messages=messages, stream=True)
        async for text in stream.text:
            seen["characters"] += len(text)
        seen["complete"] += 1
    except OpenWebUIError as error:
        failures[f"{type(error).__name__}: {error}"] += 1


async def show_progress(count: int) -> None:
    while True:
        print(
            f"\r{seen['complete']} of {count}, {seen['characters']} characters",
            end="",
            file=sys.stderr,
            flush=True,
        )
        await asyncio.sleep(0.1)


async def main(model: str, count: int, question: str = "Why is the sky blue?") -> None:
    begun = time.monotonic()
    progress = asyncio.create_task(show_progress(count))
    async with AsyncClient() as client:
        await asyncio.gather(*(ask(client, model, question) for _ in range(count)))
    seconds = time.monotonic() - begun
    progress.cancel()
    print(file=sys.stderr)
    print(f"{seen['complete']} responses in {seconds:.1f} s, {seen['characters'] / seconds:.0f} characters a second")
    for failure, times in failures.items():
        print(f"{times} times {failure}")


asyncio.run(main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:]))
