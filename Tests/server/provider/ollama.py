"""The Ollama API: generate and chat, and what it tells of its models."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from .answer import compose
from .framing import NDJSON, Framing, Stream, frames_of
from .models import CREATED_AT, OLLAMA_MODELS, WITHOUT_INDEX
from .prompt import Prompt

VERSION = "0.6.0"

#: Nanoseconds, as Ollama counts; Open WebUI makes rates of them.
TOKEN_DURATION = 10_000_000


def error_object(_status: int, message: str) -> dict[str, object]:
    return {"error": message}


class Reply:
    """The answer to one request: generate says `response`, chat says `message`."""

    def __init__(self, prompt: Prompt, *, chat: bool) -> None:
        self._answer = compose(prompt)
        self._prompt = prompt
        self._framing = Framing(prompt.knobs)
        self._chat = chat

    @property
    def deltas(self) -> int:
        return self._answer.length

    def whole(self) -> dict[str, Any]:
        calls = [
            self._tool_call(index) for index in range(len(self._answer.tool_calls))
        ]
        said = self._said(
            self._answer.whole_text(), self._answer.whole_reasoning(), calls
        )
        return {**self._base(), **said, **self._end()}

    def stream(self) -> Stream:
        return Stream(
            content_type=NDJSON,
            head=[],
            deltas=self._deltas(),
            tail=self._tail(),
            failure=lambda: [
                self._framing.line(
                    error_object(500, "the emulator failed in mid-stream")
                )
            ],
            garbage=self._framing.raw_line(b'{"model":"gar'),
            empty=lambda: self._line(""),
        )

    def _base(self) -> dict[str, Any]:
        return {"model": self._prompt.model, "created_at": CREATED_AT}

    def _said(
        self, text: str, thinking: str = "", calls: list[dict[str, Any]] | None = None
    ) -> dict[str, Any]:
        more: dict[str, Any] = {"thinking": thinking} if thinking else {}
        if not self._chat:
            return {"response": text, **more}
        if calls:
            more["tool_calls"] = calls
        return {"message": {"role": "assistant", "content": text, **more}}

    def _line(self, text: str, **more: Any) -> bytes:
        value = {**self._base(), **self._said(text, **more), "done": False}
        return self._framing.line(value)

    def _deltas(self) -> Iterator[bytes]:
        yield from frames_of(
            self._answer.reasoning(), lambda token: self._line("", thinking=token)
        )
        yield from frames_of(self._answer.text(), self._line)
        # Ollama sends each call whole.
        if self._chat:
            for index in range(len(self._answer.tool_calls)):
                yield self._line("", calls=[self._tool_call(index)])

    def _tail(self) -> Iterator[bytes]:
        if self._answer.finish is not None:
            yield self._framing.line({**self._base(), **self._said(""), **self._end()})

    def _end(self) -> dict[str, Any]:
        # Ollama ends with "stop" after tool calls too.
        finish = "stop" if self._answer.finish == "tool_calls" else self._answer.finish
        length = self._answer.length
        return {
            "done_reason": finish,
            "done": True,
            **({} if self._chat else {"context": [1, 2, 3]}),
            "total_duration": (self._prompt.length + length) * TOKEN_DURATION,
            "load_duration": TOKEN_DURATION,
            "prompt_eval_count": self._prompt.length,
            "prompt_eval_duration": self._prompt.length * TOKEN_DURATION,
            "eval_count": length,
            "eval_duration": length * TOKEN_DURATION,
        }

    def _tool_call(self, index: int) -> dict[str, Any]:
        call = self._answer.tool_calls[index]
        function: dict[str, Any] = {"name": call.name, "arguments": call.arguments}
        if self._prompt.model == WITHOUT_INDEX:
            return {"function": function}
        function = {"index": index, **function}
        return {"id": call.id, "function": function}


def progress(work: str, name: str) -> list[dict[str, Any]]:
    """The lines of `pull`, `push` and `create`: an error for a name that begins with "no-such",
    and none at the end for one that begins with "stops"."""
    if name.startswith("no-such"):
        return [{"status": f"{work}ing"}, {"error": f"{work}: file does not exist"}]
    digest = f"sha256:{hashlib.sha256(name.encode()).hexdigest()}"
    layer = {"status": f"{work}ing {digest[7:19]}", "digest": digest, "total": 4000}
    lines: list[dict[str, Any]] = [
        {"status": f"{work}ing manifest"},
        *({**layer, "completed": done} for done in (1000, 2500, 4000)),
        {"status": "success"},
    ]
    return lines[:-1] if name.startswith("stops") else lines


def tags() -> dict[str, Any]:
    return {"models": [_model(name) for name in OLLAMA_MODELS]}


def running() -> dict[str, Any]:
    loaded = {**_model(OLLAMA_MODELS[0]), "expires_at": CREATED_AT, "size_vram": 0}
    return {"models": [loaded]}


def show(name: str) -> dict[str, Any]:
    return {
        "modelfile": f"FROM {name}\n",
        "parameters": "stop <|eot_id|>",
        "template": "{{ .Prompt }}",
        "details": _details(),
        "model_info": {"general.architecture": "emu", "emu.context_length": 131072},
        "capabilities": ["completion", "tools", "thinking"],
        "modified_at": CREATED_AT,
    }


def _model(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "model": name,
        "modified_at": CREATED_AT,
        "size": 2_019_393_189,
        "digest": hashlib.sha256(name.encode()).hexdigest(),
        "details": _details(),
    }


def _details() -> dict[str, Any]:
    return {
        "parent_model": "",
        "format": "gguf",
        "family": "emu",
        "families": ["emu"],
        "parameter_size": "3.2B",
        "quantization_level": "Q4_K_M",
    }
