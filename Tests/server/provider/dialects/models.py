"""Makers of models, and servers that run them."""

from __future__ import annotations

from collections.abc import Iterator

from ..answer import ToolCall
from ..prompt import Prompt
from .chat import Dialect, Object


class OpenAI(Dialect):
    def envelope(self) -> Object:
        return {"service_tier": "default", "system_fingerprint": "fp_44709d6fcb"}

    def only_in_chunks(self) -> Object:
        unused: Object = {"usage": None} if self._with_usage else {}
        return {**unused, "obfuscation": self.padding()}

    def opening(self) -> Object:
        return {"role": "assistant", "content": "", "refusal": None}

    def message(self) -> Object:
        return {**super().message(), "refusal": None, "annotations": []}


class Mistral(Dialect):
    def identity(self) -> str:
        return "cmpl-7f9c2ba4e88f4d0b9c1a3f5d2e6b8a90"

    def only_in_chunks(self) -> Object:
        return {"p": self.padding()}

    def choice_members(self) -> Object:
        return {}

    def reasoning_delta(self, token: str) -> Object:
        part = {"type": "thinking", "thinking": [{"type": "text", "text": token}]}
        return {"content": [part]}

    def reasoning_end(self) -> Iterator[Object]:
        yield {"content": [{"type": "text", "text": ""}]}

    def text_delta(self, token: str) -> Object:
        if self.answer.reasoning_count and self.number % 2:
            return {"content": [{"type": "text", "text": token}]}
        return {"content": token}

    def call_deltas(self, number: int, call: ToolCall) -> Iterator[Object]:
        yield {**self.whole_call(call), "index": number}

    def whole_call(self, call: ToolCall) -> Object:
        function = {"name": call.name, "arguments": call.arguments_text}
        return {"id": call.id, "function": function}

    def message(self) -> Object:
        message = super().message()
        thinking = message.pop("reasoning_content", None)
        if thinking is not None:
            parts = [{"type": "text", "text": thinking}]
            message["content"] = [
                {"type": "thinking", "thinking": parts},
                {"type": "text", "text": message["content"] or ""},
            ]
        return message

    def last(self) -> Iterator[Object]:
        yield self.chunk([], usage=self._usage())


class DeepSeek(Dialect):
    def envelope(self) -> Object:
        return {"system_fingerprint": "fp_8802369eaa_prod0623_fp8_kvcache"}

    def opening(self) -> Object:
        if self.answer.reasoning_count:
            return {"role": "assistant", "content": None, "reasoning_content": ""}
        return super().opening()

    def reasoning_delta(self, token: str) -> Object:
        return {"content": None, "reasoning_content": token}

    def text_delta(self, token: str) -> Object:
        return {"content": token, "reasoning_content": None}

    def closing(self) -> Object:
        return {"content": "", "reasoning_content": None}

    def last(self) -> Iterator[Object]:
        yield self.chunk([], usage=self._usage())


class Gemini(Dialect):
    def choice_members(self) -> Object:
        return {}

    def text_delta(self, token: str) -> Object:
        return {"role": "assistant", "content": token}

    def call_deltas(self, number: int, call: ToolCall) -> Iterator[Object]:
        yield self.whole_call(call)

    def whole_call(self, call: ToolCall) -> Object:
        signature = {"google": {"thought_signature": f"U0lH{call.id}"}}
        return {**super().whole_call(call), "extra_content": signature}


class LlamaCpp(Dialect):
    def envelope(self) -> Object:
        return {"system_fingerprint": "b6123-79c1160b"}

    def choice_members(self) -> Object:
        return {}

    def opening(self) -> Object:
        return {"role": "assistant", "content": None}

    def whole(self) -> Object:
        return {**super().whole(), "timings": self._timings()}

    def _timings(self) -> Object:
        return {"prompt_n": self._prompt.length, "predicted_per_second": 95.12}

    def last(self) -> Iterator[Object]:
        yield self.chunk([], usage=self._usage(), timings=self._timings())

    def failure(self) -> list[bytes]:
        text = b'error: {"code":500,"message":"the emulator failed in mid-stream","type":"server_error"}'
        return [text + b"\n\n"]


class VLLM(Dialect):
    #: JSON has no such numbers, but Python's json.dumps writes them.
    LOGPROBS = (-0.25, float("nan"), float("-inf"))

    def __init__(self, body: Object, prompt: Prompt) -> None:
        super().__init__(body, prompt)
        self._tokens = 0

    def finish_members(self, finish: str) -> Object:
        return {"stop_reason": None, "token_ids": None}

    def choice(self, delta: Object, finish: str | None = None) -> Object:
        choice = super().choice(delta, finish)
        if delta.get("content"):
            choice["logprobs"] = {"content": [self._logprob(delta["content"])]}
        return choice

    def whole(self) -> Object:
        whole = super().whole()
        content = [self._logprob(token) for token in self.answer.text()]
        whole["choices"][0]["logprobs"] = {"content": content}
        return whole

    def _logprob(self, token: str) -> Object:
        self._tokens += 1
        return {
            "token": token,
            "logprob": self.LOGPROBS[self._tokens % 3],
            "bytes": list(token.encode(errors="replace")),
            "top_logprobs": [],
        }

    def call_deltas(self, number: int, call: ToolCall) -> Iterator[Object]:
        yield {
            "id": call.id,
            "type": "function",
            "index": number,
            "function": {"name": call.name},
        }
        for piece in call.argument_pieces:
            function = {"arguments": piece}
            yield {
                "id": f"call_{self.number:032x}",
                "index": number,
                "function": function,
            }
