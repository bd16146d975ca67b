"""A web service that passes the text of a chat on while it arrives: uvicorn fastapi_stream:app

    curl -N "http://localhost:8000/chat?model=llama3.2:latest&question=Why+is+the+sky+blue?"

If the visitor leaves, the stream is closed, and Open WebUI stops generating. `python fastapi_stream.py MODEL QUESTION`
asks the service without a network. Requires fastapi and, for the latter, httpx.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse

import openwebui
from openwebui import AsyncClient


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with AsyncClient() as client:
        app.state.client = client
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/chat")
async def chat(model: str, question: str) -> StreamingResponse:
    client: AsyncClient = app.state.client
    messages = [{"role": "user", "content": question}]
    try:
        # Waits until the response begins: its errors still are this response's status.
        stream = await client.chat.completions.create(model=model, messages=messages, stream=True)
    except openwebui.APIStatusError as error:
        raise HTTPException(502, error.detail) from error

    async def text() -> AsyncIterator[str]:
        async with stream:
            async for piece in stream.text:
                yield piece

    return StreamingResponse(text(), media_type="text/plain; charset=utf-8")


async def main(model: str, question: str) -> None:
    import httpx

    transport = httpx.ASGITransport(app)
    async with (
        lifespan(app),
        httpx.AsyncClient(transport=transport, base_url="http://service") as visitor,
    ):
        response = await visitor.get("/chat", params={"model": model, "question": question})
        print(response.status_code, response.text)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
