"""The routes."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import time
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import web

from . import embedding, language
from .embedding import Embedder
from .language import LanguageModel, Piece

#: Of an answer whose request names no length, so that a demonstration ends soon.
LONGEST_ANSWER = 96
CREATED = 1738000000


class Refused(Exception):
    """A request that this API refuses."""


def application(model: LanguageModel, embedder: Embedder) -> web.Application:
    provider = _Provider(model, embedder)
    app = web.Application(middlewares=[_errors])
    app.add_routes(
        [
            web.get("/v1/models", provider.models),
            web.post("/v1/chat/completions", provider.chat_completions),
            web.post("/v1/embeddings", provider.embeddings),
            web.get("/_model/stats", provider.stats),
        ]
    )
    return app


@web.middleware
async def _errors(request: web.Request, handler: Any) -> web.StreamResponse:
    try:
        response: web.StreamResponse = await handler(request)
        return response
    except Refused as refusal:
        error = {"message": str(refusal), "type": "invalid_request_error"}
        return web.json_response({"error": error}, status=400)


class _Provider:
    def __init__(self, model: LanguageModel, embedder: Embedder) -> None:
        self._model = model
        self._embedder = embedder
        self._numbers = itertools.count(1)
        self._open = 0
        self._ended = 0
        self._cancelled = 0

    async def models(self, _request: web.Request) -> web.Response:
        model = {"id": language.NAME, "object": "model", "created": CREATED}
        return web.json_response(
            {"object": "list", "data": [{**model, "owned_by": "mistral.rs"}]}
        )

    async def chat_completions(self, request: web.Request) -> web.StreamResponse:
        body = await _body(request)
        pieces = self._model.generate(
            _messages(body),
            _longest(body),
            float(body.get("temperature") or 0.0),
            ignore_eos=body.get("ignore_eos") is True,
        )
        base = {
            "id": f"chatcmpl-{next(self._numbers)}",
            "created": int(time.time()),
            "model": language.NAME,
        }
        with self._counted():
            async with contextlib.aclosing(pieces):
                if body.get("stream"):
                    return await _stream(request, body, base, pieces)
                return await _whole(base, pieces)

    async def embeddings(self, request: web.Request) -> web.Response:
        given = (await _body(request)).get("input")
        texts: list[Any] = given if isinstance(given, list) else [given]
        if not all(isinstance(text, str) for text in texts):
            raise Refused("input must be a text or a list of texts")
        made = [await asyncio.to_thread(self._embedder.embed, text) for text in texts]
        data = [
            {"object": "embedding", "index": index, "embedding": vector}
            for index, (vector, _) in enumerate(made)
        ]
        used = sum(tokens for _, tokens in made)
        return web.json_response(
            {
                "object": "list",
                "data": data,
                "model": embedding.NAME,
                "usage": {"prompt_tokens": used, "total_tokens": used},
            }
        )

    async def stats(self, _request: web.Request) -> web.Response:
        return web.json_response(
            {
                "open": self._open,
                "ended": self._ended,
                "cancelled": self._cancelled,
                "generated_tokens": self._model.generated,
                # Of this process: a generation that goes on is seen here, read or not.
                "processor_seconds": time.process_time(),
            }
        )

    @contextlib.contextmanager
    def _counted(self) -> Any:
        self._open += 1
        try:
            yield
            self._ended += 1
        except (asyncio.CancelledError, ConnectionError):
            self._cancelled += 1
            raise
        finally:
            self._open -= 1


async def _stream(
    request: web.Request,
    body: dict[str, Any],
    base: dict[str, Any],
    pieces: AsyncIterator[Piece],
) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    base = {**base, "object": "chat.completion.chunk"}

    async def send(**more: object) -> None:
        text = json.dumps({**base, **more}, ensure_ascii=False)
        await response.write(f"data: {text}\n\n".encode())

    tokens = None
    role = {"role": "assistant", "content": ""}
    await send(choices=[{"index": 0, "delta": role, "finish_reason": None}])
    async for piece in pieces:
        tokens = piece.tokens or tokens
        delta = {"content": piece.text} if piece.text else {}
        choice = {"index": 0, "delta": delta, "finish_reason": piece.finish_reason}
        await send(choices=[choice])
    options = body.get("stream_options")
    if tokens and isinstance(options, dict) and options.get("include_usage"):
        await send(choices=[], usage=_usage(tokens))
    await response.write(b"data: [DONE]\n\n")
    await response.write_eof()
    return response


async def _whole(base: dict[str, Any], pieces: AsyncIterator[Piece]) -> web.Response:
    text, reason, tokens = "", None, None
    async for piece in pieces:
        text += piece.text
        reason = piece.finish_reason or reason
        tokens = piece.tokens or tokens
    message = {"role": "assistant", "content": text}
    whole = {
        **base,
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": reason}],
    }
    return web.json_response({**whole, "usage": _usage(tokens)} if tokens else whole)


def _usage(tokens: tuple[int, int]) -> dict[str, int]:
    prompt, completion = tokens
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
    }


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.read())
    except ValueError:
        raise Refused("the body is not JSON") from None
    if not isinstance(body, dict):
        raise Refused("the body is not an object")
    return body


def _messages(body: dict[str, Any]) -> list[dict[str, str]]:
    try:
        return [
            {"role": str(message["role"]), "content": _text(message["content"])}
            for message in body["messages"]
        ]
    except (KeyError, TypeError):
        raise Refused("messages must be a list of {role, content}") from None


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    return "".join(part["text"] for part in content if part["type"] == "text")


def _longest(body: dict[str, Any]) -> int:
    asked = body.get("max_completion_tokens") or body.get("max_tokens")
    return asked if isinstance(asked, int) and asked > 0 else LONGEST_ANSWER
