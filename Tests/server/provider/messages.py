"""POST /v1/messages: Anthropic's Messages, whole and as its named events, and the count of tokens."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from .answer import ToolCall, compose
from .framing import EVENT_STREAM, Framing, Stream
from .prompt import Prompt
from .words import seed

SIGNATURE = "EqoBCkgIARABGAIiQL0"

#: The stop reasons for the finishes of other APIs.
STOP_REASONS = {"stop": "end_turn", "length": "max_tokens", "tool_calls": "tool_use"}

Object = dict[str, Any]


def error_object(status: int, message: str) -> Object:
    kind = "rate_limit_error" if status == 429 else "api_error"
    return {"type": "error", "error": {"type": kind, "message": message}}


class Message:
    """The answer to one request, in the shapes of Anthropic's API."""

    def __init__(self, prompt: Prompt) -> None:
        self._answer = compose(prompt)
        self._prompt = prompt
        self._framing = Framing(prompt.knobs)
        self._number = f"{seed(prompt.model, prompt.conversation) % 10**12:012d}"

    @property
    def deltas(self) -> int:
        return self._answer.length

    def whole(self) -> Object:
        answer = self._answer
        content: list[Object] = []
        if answer.reasoning_count:
            content.append(_thinking(answer.whole_reasoning(), SIGNATURE))
        if answer.text_count:
            content.append({"type": "text", "text": answer.whole_text()})
        content += [_call(call, call.arguments) for call in answer.tool_calls]
        return {
            **self._message(content),
            "stop_reason": self._stop_reason(),
            "usage": {**self._input(), "output_tokens": answer.length},
        }

    def stream(self) -> Stream:
        return Stream(
            content_type=EVENT_STREAM,
            head=self._head(),
            deltas=self._deltas(),
            tail=self._tail(),
            failure=self._failure,
            garbage=self._framing.raw_event(
                b'{"type":"content_block_de', "content_block_delta"
            ),
            empty=lambda: self._event("ping"),
        )

    def _message(self, content: list[Object]) -> Object:
        return {
            "id": f"msg_{self._number}",
            "type": "message",
            "role": "assistant",
            "model": self._prompt.model,
            "content": content,
            "stop_reason": None,
            "stop_sequence": None,
        }

    def _stop_reason(self) -> str | None:
        finish = self._answer.finish
        return STOP_REASONS.get(finish, finish) if finish else None

    def _input(self) -> Object:
        return {
            "input_tokens": self._prompt.length,
            "cache_read_input_tokens": 0,
            "service_tier": "standard",
        }

    def _event(self, kind: str, **fields: object) -> bytes:
        return self._framing.event({"type": kind, **fields}, kind)

    def _head(self) -> Iterator[bytes]:
        usage = {**self._input(), "output_tokens": 1}
        yield self._event(
            "message_start", message={**self._message([]), "usage": usage}
        )
        yield self._event("ping")

    def _deltas(self) -> Iterator[bytes]:
        # What opens and closes a block travels with a delta beside it, so that a fault after N deltas means
        # N deltas here as well.
        answer = self._answer
        blocks: list[Iterator[bytes]] = []
        numbers = itertools.count()
        if answer.reasoning_count:
            deltas = [
                {"type": "thinking_delta", "thinking": token}
                for token in answer.reasoning()
            ]
            blocks.append(self._block(next(numbers), _thinking("", ""), deltas))
        if answer.text_count:
            texts = ({"type": "text_delta", "text": token} for token in answer.text())
            blocks.append(
                self._block(next(numbers), {"type": "text", "text": ""}, texts)
            )
        for call in answer.tool_calls:
            # The first piece says nothing.
            inputs = [
                {"type": "input_json_delta", "partial_json": piece}
                for piece in ["", *call.argument_pieces]
            ]
            blocks.append(self._block(next(numbers), _call(call, {}), inputs))
        yield from itertools.chain(*blocks)

    def _block(self, index: int, block: Object, deltas: Any) -> Iterator[bytes]:
        held = self._event("content_block_start", index=index, content_block=block)
        for delta in deltas:
            yield held + self._event("content_block_delta", index=index, delta=delta)
            held = b""
        if block["type"] == "thinking":
            delta = {"type": "signature_delta", "signature": SIGNATURE}
            held += self._event("content_block_delta", index=index, delta=delta)
        yield held + self._event("content_block_stop", index=index)

    def _tail(self) -> Iterator[bytes]:
        reason = self._stop_reason()
        if reason is None:
            return
        delta = {"stop_reason": reason, "stop_sequence": None}
        usage = {"output_tokens": self._answer.length}
        yield self._event("message_delta", delta=delta, usage=usage)
        yield self._event("message_stop")

    def _failure(self) -> list[bytes]:
        error = error_object(500, "the emulator failed in mid-stream")
        return [self._framing.event(error, "error")]


def count(prompt: Prompt) -> Object:
    return {"input_tokens": prompt.length}


def _thinking(text: str, signature: str) -> Object:
    return {"type": "thinking", "thinking": text, "signature": signature}


def _call(call: ToolCall, arguments: Object) -> Object:
    return {"type": "tool_use", "id": call.id, "name": call.name, "input": arguments}
