"""The routes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from aiohttp import web

from . import dialects, messages, ollama, openai_chat, prompt
from .counters import Counters
from .embedding import BadTrouble, Trouble, embed, read_trouble, texts
from .framing import NDJSON, Stream, encode
from .knobs import BadDirective
from .models import CREATED, DIALECTS, OPENAI_MODELS, is_known
from .openai_chat import Completion
from .playback import ErrorObject, Player
from .prompt import Prompt
from .responses import ModelResponse

#: Tests send prompts and images of many megabytes.
LARGEST_BODY = 1 << 28

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Reply(Protocol):
    """An answer in the shapes of some API."""

    @property
    def deltas(self) -> int: ...
    def whole(self) -> dict[str, Any]: ...
    def stream(self) -> Stream: ...


class Refused(Exception):
    """A request the API itself refuses."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def application() -> web.Application:
    provider = _Provider()
    app = web.Application(
        client_max_size=LARGEST_BODY, middlewares=[provider.middleware]
    )
    app.add_routes(
        [
            web.get("/v1/models", provider.openai_models),
            web.post("/v1/chat/completions", provider.chat_completions),
            web.post("/v1/responses", provider.responses),
            # Where Open WebUI has them: for clients that talk to the emulator itself.
            web.post("/api/chat/completions", provider.chat_completions),
            web.post("/api/responses", provider.responses),
            web.post("/ollama/api/chat", provider.chat),
            *(
                web.post(f"{place}{path}", handler)
                for place in ("/v1/messages", "/api/v1/messages")
                for path, handler in (
                    ("", provider.messages),
                    ("/count_tokens", provider.count_tokens),
                )
            ),
            web.post("/v1/embeddings", provider.openai_embeddings),
            web.post("/api/generate", provider.generate),
            web.post("/api/chat", provider.chat),
            web.post("/api/embed", provider.embed),
            web.post("/api/embeddings", provider.embeddings),
            web.post("/api/show", provider.show),
            web.post("/api/{work:pull|push|create}", provider.progress),
            web.delete("/api/delete", provider.accept),
            web.post("/api/copy", provider.accept),
            web.get("/api/tags", provider.tags),
            web.get("/api/ps", provider.running),
            web.get("/api/version", provider.version),
            web.get("/", provider.root),
            web.get("/_emu/stats", provider.stats),
            web.get("/_emu/last", provider.last),
            web.get("/_emu/differences", provider.differences),
            web.post("/_emu/embeddings", provider.trouble_embeddings),
            web.post("/_emu/count/{name}", provider.count),
            web.post("/_emu/reset", provider.reset),
        ]
    )
    return app


class _Provider:
    def __init__(self) -> None:
        self._counters = Counters()
        self._last: dict[str, object] = {}
        self._trouble = Trouble()

    @web.middleware
    async def middleware(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        if not request.path.startswith("/_emu/"):
            self._counters.count_request(request.method, request.path)
        error = _error_object(request)
        try:
            return await handler(request)
        except Refused as refusal:
            return web.json_response(
                error(refusal.status, str(refusal)), status=refusal.status
            )
        except BadDirective as mistake:
            return web.json_response(error(400, f"#emu: {mistake}"), status=400)

    async def chat_completions(self, request: web.Request) -> web.StreamResponse:
        body = await self._body(request)
        asked = prompt.from_chat(body)
        reply = dialects.CHAT.get(asked.model, Completion)(body, asked)
        return await self._answer(
            request, asked, reply, streamed=_wants_stream(body, False)
        )

    async def responses(self, request: web.Request) -> web.StreamResponse:
        body = await self._body(request)
        asked = prompt.from_responses(body)
        reply = dialects.RESPONSES.get(asked.model, ModelResponse)(asked)
        return await self._answer(
            request, asked, reply, streamed=_wants_stream(body, False)
        )

    async def messages(self, request: web.Request) -> web.StreamResponse:
        body = await self._body(request)
        asked = prompt.from_chat(body)
        reply = messages.Message(asked)
        return await self._answer(
            request, asked, reply, streamed=_wants_stream(body, False)
        )

    async def count_tokens(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        return web.json_response(messages.count(prompt.from_chat(body)))

    async def generate(self, request: web.Request) -> web.StreamResponse:
        body = await self._body(request)
        asked = prompt.from_generate(body)
        reply = ollama.Reply(asked, chat=False)
        return await self._answer(
            request, asked, reply, streamed=_wants_stream(body, True)
        )

    async def chat(self, request: web.Request) -> web.StreamResponse:
        body = await self._body(request)
        asked = prompt.from_chat(body)
        reply = ollama.Reply(asked, chat=True)
        return await self._answer(
            request, asked, reply, streamed=_wants_stream(body, True)
        )

    async def _answer(
        self, request: web.Request, asked: Prompt, reply: Reply, *, streamed: bool
    ) -> web.StreamResponse:
        error = _error_object(request)
        player = Player(request, asked, self._counters)
        refusal = player.refusal(error)
        if refusal is not None:
            return refusal
        if streamed:
            return await player.stream(reply.stream())
        return await player.whole(reply.whole(), reply.deltas, error)

    async def openai_models(self, _request: web.Request) -> web.Response:
        data = [
            {"id": name, "object": "model", "created": CREATED, "owned_by": "emu"}
            for name in (*OPENAI_MODELS, *DIALECTS)
        ]
        return web.json_response({"object": "list", "data": data})

    async def openai_embeddings(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        given = await self._to_embed(body.get("input"))
        data = [
            {"object": "embedding", "index": index, "embedding": embed(text)}
            for index, text in enumerate(given)
        ]
        used = sum(len(text.split()) for text in given)
        usage = {"prompt_tokens": used, "total_tokens": used}
        return web.json_response(
            {"object": "list", "data": data, "model": body.get("model"), "usage": usage}
        )

    async def embed(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        given = await self._to_embed(body.get("input"))
        return web.json_response(
            {
                "model": body.get("model"),
                "embeddings": [embed(text) for text in given],
                "total_duration": ollama.TOKEN_DURATION,
                "load_duration": ollama.TOKEN_DURATION,
                "prompt_eval_count": sum(len(text.split()) for text in given),
            }
        )

    async def embeddings(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        given = str(body.get("prompt") or "")
        await self._to_embed(given)
        return web.json_response({"embedding": embed(given)})

    async def _to_embed(self, given: object) -> list[str]:
        found = texts(given)
        trouble = self._trouble
        if trouble.befalls(found):
            await asyncio.sleep(trouble.delay_ms / 1000)
            if trouble.status is not None:
                raise Refused(
                    trouble.status,
                    f"the emulator was told to fail with {trouble.status}",
                )
        return found

    async def show(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        return web.json_response(ollama.show(str(body["model"])))

    async def progress(self, request: web.Request) -> web.StreamResponse:
        """Nothing is pulled, pushed or created."""
        body = await _json(request)
        self._last[request.path] = body
        name = str(body.get("model") or body.get("name"))
        lines = ollama.progress(request.match_info["work"], name)
        if not _wants_stream(body, True):
            status = 500 if "error" in lines[-1] else 200
            return web.json_response(lines[-1], status=status)
        text = b"".join(encode(line) + b"\n" for line in lines)
        return web.Response(body=text, content_type=NDJSON)

    async def accept(self, request: web.Request) -> web.Response:
        self._last[request.path] = await _json(request)
        return web.Response()

    async def tags(self, _request: web.Request) -> web.Response:
        return web.json_response(ollama.tags())

    async def running(self, _request: web.Request) -> web.Response:
        return web.json_response(ollama.running())

    async def version(self, _request: web.Request) -> web.Response:
        return web.json_response({"version": ollama.VERSION})

    async def root(self, _request: web.Request) -> web.Response:
        return web.Response(text="Ollama is running")

    async def stats(self, _request: web.Request) -> web.Response:
        return web.json_response(self._counters.report())

    async def last(self, _request: web.Request) -> web.Response:
        return web.json_response(self._last)

    async def differences(self, _request: web.Request) -> web.Response:
        return web.json_response(dialects.DIFFERENCES)

    async def count(self, request: web.Request) -> web.Response:
        self._counters.count(request.match_info["name"])
        return web.json_response({"status": True})

    async def trouble_embeddings(self, request: web.Request) -> web.Response:
        try:
            self._trouble = read_trouble(await _json(request))
        except BadTrouble as mistake:
            raise Refused(400, str(mistake)) from None
        return web.json_response({"status": True})

    async def reset(self, _request: web.Request) -> web.Response:
        self._counters.reset()
        self._last.clear()
        self._trouble = Trouble()
        return web.json_response({"status": True})

    async def _body(self, request: web.Request) -> dict[str, Any]:
        body = await _json(request)
        self._last[request.path] = body
        return _checked(body)


async def _json(request: web.Request) -> Any:
    try:
        return json.loads(await request.read())
    except ValueError:
        raise Refused(400, "the body is not JSON") from None


def _checked(body: Any) -> dict[str, Any]:
    if not isinstance(body, dict):
        raise Refused(400, "the body is not an object")
    # Ollama took `name` before it took `model`.
    checked: dict[str, Any] = {"model": body.get("name"), **body}
    if not is_known(str(checked["model"])):
        raise Refused(404, f"the model {checked['model']!r} does not exist")
    return checked


def _wants_stream(body: dict[str, Any], default: bool) -> bool:
    return bool(body.get("stream", default))


def _error_object(request: web.Request) -> ErrorObject:
    if request.path.removeprefix("/api").startswith("/v1/messages"):
        return messages.error_object
    return (
        openai_chat.error_object
        if request.path.startswith("/v1/")
        else ollama.error_object
    )
