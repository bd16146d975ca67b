"""A chat on asyncio."""

from __future__ import annotations

import asyncio

from openwebui import AsyncClient

model, messages = "llama3.2:latest", [{"role": "user", "content": "Hello"}]


async def main() -> None:
    async with AsyncClient() as client:
        async for text in (await client.chat.completions.create(model=model, messages=messages, stream=True)).text:
            print(text, end="", flush=True)


asyncio.run(main())
