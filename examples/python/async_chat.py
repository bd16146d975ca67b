"""Streams two chats at the same time: python async_chat.py MODEL QUESTION QUESTION"""

from __future__ import annotations

import asyncio
import sys

from openwebui import AsyncClient


async def ask(client: AsyncClient, model: str, question: str, mark: str) -> None:
    stream = await client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": question}], stream=True
    )
    async with stream:
        async for text in stream.text:
            print(f"{mark} {text}", flush=True)
    print(f"{mark} ({stream.response.choices[0].finish_reason})")


async def main(model: str, one: str, other: str) -> None:
    async with AsyncClient() as client:
        await asyncio.gather(ask(client, model, one, "<"), ask(client, model, other, "\t\t\t>"))


asyncio.run(main(*sys.argv[1:]))
