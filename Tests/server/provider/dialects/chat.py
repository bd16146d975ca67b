"""What the dialects of the chat completions API have in common."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from ..answer import Answer, ToolCall
from ..models import CREATED
from ..openai_chat import Completion, error_object
from ..prompt import Prompt

Object = dict[str, Any]


class Dialect(Completion):
    """OpenAI's chat completions with one choice. What a backend does otherwise, its class overrides.

    No event is made twice: its id, its time and its padding are its own.
    """

    def __init__(self, body: Object, prompt: Prompt) -> None:
        super().__init__({**body, "n": 1}, prompt)
        self.answer: Answer = self._answers[0]
        self.number = 0
        self.said = ""

    # What a dialect overrides.

    def envelope(self) -> Object:
        """Members of a chunk, and of the whole response, beside its choices."""
        return {}

    def only_in_chunks(self) -> Object:
        return {}

    def choice_members(self) -> Object:
        return {"logprobs": None}

    def finish_members(self, finish: str) -> Object:
        """What the choice that ends has in addition."""
        return {}

    def first(self) -> Iterator[Object]:
        """Chunks before the first one with a role."""
        return iter(())

    def opening(self) -> Object:
        return {"role": "assistant", "content": ""}

    def reasoning_delta(self, token: str) -> Object:
        return {"reasoning_content": token}

    def reasoning_end(self) -> Iterator[Object]:
        """Deltas after the last one of the reasoning."""
        return iter(())

    def text_delta(self, token: str) -> Object:
        return {"content": token}

    def call_deltas(self, number: int, call: ToolCall) -> Iterator[Object]:
        yield {
            "index": number,
            "id": call.id,
            "type": "function",
            "function": {"name": call.name, "arguments": ""},
        }
        for piece in call.argument_pieces:
            yield {"index": number, "function": {"arguments": piece}}

    def message(self) -> Object:
        answer = self.answer
        message: Object = {"role": "assistant", "content": answer.whole_text() or None}
        if not answer.tool_calls:
            message["content"] = answer.whole_text()
        if answer.reasoning_count:
            message.update(self.whole_reasoning(answer.whole_reasoning()))
        if answer.tool_calls:
            message["tool_calls"] = [
                self.whole_call(call) for call in answer.tool_calls
            ]
        return message

    def whole_reasoning(self, text: str) -> Object:
        return {"reasoning_content": text}

    def whole_call(self, call: ToolCall) -> Object:
        function = {"name": call.name, "arguments": call.arguments_text}
        return {"id": call.id, "type": "function", "function": function}

    def last(self) -> Iterator[Object]:
        """Chunks after the one with the finish reason."""
        if self._with_usage:
            yield self.chunk([], usage=self._usage())

    def before_event(self) -> bytes:
        return b""

    # What all have.

    def base(self) -> Object:
        return {"created": CREATED + self.number // 3, "model": self._prompt.model}

    def identity(self) -> str:
        return f"chatcmpl-{self._prompt.model}-1"

    def chunk(self, choices: list[Object], **more: object) -> Object:
        self.number += 1
        return {
            "id": self.identity(),
            "object": "chat.completion.chunk",
            **self.base(),
            **self.envelope(),
            **self.only_in_chunks(),
            **more,
            "choices": choices,
        }

    def choice(self, delta: Object, finish: str | None = None) -> Object:
        more = self.finish_members(finish) if finish else {}
        members = {**self.choice_members(), **more}
        return {"index": 0, "delta": delta, **members, "finish_reason": finish}

    def padding(self) -> str:
        """As long as events of one stream differ."""
        return "abcdefghijklmnop"[: 1 + self.number * 7 % 16]

    def frame(self, chunk: Object) -> bytes:
        return self.before_event() + self._framing.event(chunk)

    def whole(self) -> Object:
        finish = self.answer.finish
        more = self.finish_members(finish) if finish else {}
        choice = {
            "index": 0,
            "message": self.message(),
            **self.choice_members(),
            **more,
            "finish_reason": finish,
        }
        return {
            "id": self.identity(),
            "object": "chat.completion",
            **self.base(),
            **self.envelope(),
            "choices": [choice],
            "usage": self._usage(),
        }

    def _frame(self, index: int, delta: Object, finish: str | None = None) -> bytes:
        return self.frame(self.chunk([self.choice(delta, finish)]))

    def _head(self) -> Iterator[bytes]:
        for chunk in self.first():
            yield self.frame(chunk)
        yield self._frame(0, self.opening())

    def _choice(self, index: int, answer: Answer) -> Iterator[bytes]:
        for delta in itertools.chain(
            map(self.reasoning_delta, answer.reasoning()),
            self.reasoning_end() if answer.reasoning_count else (),
            map(self.text_delta, answer.text()),
        ):
            yield self._frame(index, delta)
        for number, call in enumerate(answer.tool_calls):
            for piece in self.call_deltas(number, call):
                yield self._frame(index, {"tool_calls": [piece]})

    def _tail(self) -> Iterator[bytes]:
        if self.answer.finish is not None:
            yield self._frame(0, self.closing(), self.answer.finish)
        for chunk in self.last():
            yield self.frame(chunk)
        if not self._prompt.knobs.no_done:
            yield self._framing.raw_event(b"[DONE]")

    def closing(self) -> Object:
        return {}

    def failure(self) -> list[bytes]:
        return [self.frame(error_object(500, "the emulator failed in mid-stream"))]
