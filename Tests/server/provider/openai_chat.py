"""POST /v1/chat/completions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .answer import Answer, ToolCall, compose
from .framing import EVENT_STREAM, Framing, Stream, frames_of
from .models import CREATED
from .prompt import Prompt
from .words import seed


def error_object(status: int, message: str) -> dict[str, object]:
    kind = "rate_limit_error" if status == 429 else "server_error"
    if 400 <= status < 500 and status != 429:
        kind = "invalid_request_error"
    return {"error": {"message": message, "type": kind, "param": None, "code": status}}


class Completion:
    """The answer to one request, in the shapes of the chat completions API."""

    def __init__(self, body: dict[str, Any], prompt: Prompt) -> None:
        count = body.get("n")
        choices = count if isinstance(count, int) and count > 0 else 1
        self._answers = [compose(prompt, index) for index in range(choices)]
        self._prompt = prompt
        self._framing = Framing(prompt.knobs)
        options = body.get("stream_options")
        self._with_usage = isinstance(options, dict) and bool(
            options.get("include_usage")
        )
        self._base = {
            "id": f"chatcmpl-emu{seed(prompt.model, prompt.conversation) % 10**12:012d}",
            "created": CREATED,
            "model": prompt.model,
        }

    @property
    def deltas(self) -> int:
        return max(answer.length for answer in self._answers)

    def whole(self) -> dict[str, Any]:
        choices = [
            {
                "index": index,
                "message": _message(answer),
                "logprobs": None,
                "finish_reason": answer.finish,
            }
            for index, answer in enumerate(self._answers)
        ]
        return {
            **self._base,
            "object": "chat.completion",
            "choices": choices,
            "usage": self._usage(),
        }

    def stream(self) -> Stream:
        return Stream(
            content_type=EVENT_STREAM,
            head=self._head(),
            deltas=self._deltas(),
            tail=self._tail(),
            failure=self.failure,
            garbage=self._framing.raw_event(b'{"choices":[{"delta":{"content":"gar'),
            empty=lambda: self._frame(0, {}),
        )

    def _head(self) -> Iterator[bytes]:
        for index in range(len(self._answers)):
            yield self._frame(index, {"role": "assistant", "content": ""})

    def failure(self) -> list[bytes]:
        message = "the emulator failed in mid-stream"
        return [self._framing.event(error_object(500, message))]

    def _usage(self) -> dict[str, Any]:
        completion = sum(answer.length for answer in self._answers)
        reasoning = sum(answer.reasoning_count for answer in self._answers)
        return {
            "prompt_tokens": self._prompt.length,
            "completion_tokens": completion,
            "total_tokens": self._prompt.length + completion,
            "completion_tokens_details": {"reasoning_tokens": reasoning},
        }

    def _chunk(self, choices: list[dict[str, Any]]) -> dict[str, Any]:
        return {**self._base, "object": "chat.completion.chunk", "choices": choices}

    def _frame(
        self, index: int, delta: dict[str, Any], finish: str | None = None
    ) -> bytes:
        choice = {
            "index": index,
            "delta": delta,
            "logprobs": None,
            "finish_reason": finish,
        }
        return self._framing.event(self._chunk([choice]))

    def _deltas(self) -> Iterator[bytes]:
        # The choices take turns, as they do when they are generated side by side.
        running = [
            self._choice(index, answer) for index, answer in enumerate(self._answers)
        ]
        if len(running) == 1:
            yield from running[0]
            return
        while running:
            for choice in list(running):
                frame = next(choice, None)
                if frame is None:
                    running.remove(choice)
                else:
                    yield frame

    def _choice(self, index: int, answer: Answer) -> Iterator[bytes]:
        yield from frames_of(
            answer.reasoning(),
            lambda token: self._frame(index, {"reasoning_content": token}),
        )
        yield from frames_of(
            answer.text(), lambda token: self._frame(index, {"content": token})
        )
        for number, call in enumerate(answer.tool_calls):
            for fragment in _fragments(number, call):
                yield self._frame(index, {"tool_calls": [fragment]})

    def _tail(self) -> Iterator[bytes]:
        for index, answer in enumerate(self._answers):
            if answer.finish is not None:
                yield self._frame(index, {}, answer.finish)
        if self._with_usage:
            yield self._framing.event({**self._chunk([]), "usage": self._usage()})
        if not self._prompt.knobs.no_done:
            yield self._framing.raw_event(b"[DONE]")


def _message(answer: Answer) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": answer.whole_text()}
    if answer.reasoning_count:
        message["reasoning_content"] = answer.whole_reasoning()
    if answer.tool_calls:
        message["content"] = message["content"] or None
        message["tool_calls"] = [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments_text},
            }
            for call in answer.tool_calls
        ]
    return message


def _fragments(number: int, call: ToolCall) -> Iterator[dict[str, Any]]:
    yield {
        "index": number,
        "id": call.id,
        "type": "function",
        "function": {"name": call.name, "arguments": ""},
    }
    for piece in call.argument_pieces:
        yield {"index": number, "function": {"arguments": piece}}
