"""Gateways that put other companies' models behind one API."""

from __future__ import annotations

from collections.abc import Iterator

from .chat import Dialect, Object

SIGNATURE = "RXJVQkNrZ0lBaEFCR0FJaVFQ"


def _filters(*more: str) -> Object:
    names = ("hate", "self_harm", "sexual", "violence")
    found: Object = {name: {"filtered": False, "severity": "safe"} for name in names}
    found.update({name: {"filtered": False, "detected": False} for name in more})
    return found


class Azure(Dialect):
    def envelope(self) -> Object:
        return {"system_fingerprint": "fp_44709d6fcb"}

    def only_in_chunks(self) -> Object:
        return {"obfuscation": self.padding()}

    def _prompt_results(self) -> list[Object]:
        results = _filters("jailbreak")
        return [{"prompt_index": 0, "content_filter_results": results}]

    def first(self) -> Iterator[Object]:
        yield {
            "choices": [],
            "created": 0,
            "id": "",
            "model": "",
            "object": "",
            "prompt_filter_results": self._prompt_results(),
        }

    def choice_members(self) -> Object:
        return {"content_filter_results": _filters(), "logprobs": None}

    def whole(self) -> Object:
        return {**super().whole(), "prompt_filter_results": self._prompt_results()}


class OpenRouter(Dialect):
    def identity(self) -> str:
        return "gen-1739000000-7f9c2ba4e88f4d0b9c1a"

    def envelope(self) -> Object:
        return {"provider": "Anthropic"}

    def before_event(self) -> bytes:
        return b": OPENROUTER PROCESSING\n\n" if self.number % 3 == 1 else b""

    def choice_members(self) -> Object:
        return {"logprobs": None, "native_finish_reason": None}

    def finish_members(self, finish: str) -> Object:
        return {"native_finish_reason": {"stop": "end_turn"}.get(finish, finish)}

    def _detail(self, **more: object) -> list[Object]:
        return [
            {
                "type": "reasoning.text",
                **more,
                "format": "anthropic-claude-v1",
                "index": 0,
            }
        ]

    def reasoning_delta(self, token: str) -> Object:
        return {
            "role": "assistant",
            "content": "",
            "reasoning": token,
            "reasoning_details": self._detail(text=token),
        }

    def reasoning_end(self) -> Iterator[Object]:
        yield {
            "role": "assistant",
            "content": "",
            "reasoning": None,
            "reasoning_details": self._detail(signature=SIGNATURE),
        }

    def text_delta(self, token: str) -> Object:
        return {"role": "assistant", "content": token}

    def whole_reasoning(self, text: str) -> Object:
        details = self._detail(text=text, signature=SIGNATURE)
        return {"reasoning": text, "reasoning_details": details}

    def last(self) -> Iterator[Object]:
        empty = self.choice({"role": "assistant", "content": ""})
        yield self.chunk([empty], usage=self._usage())


class Perplexity(Dialect):
    def envelope(self) -> Object:
        pages = [f"https://example.com/{name}" for name in ("one", "two", "three")]
        results = [{"title": page[-3:], "url": page, "date": None} for page in pages]
        return {"citations": pages, "search_results": results}

    def choice_members(self) -> Object:
        return {}

    def only_in_chunks(self) -> Object:
        return {"usage": {**self._usage(), "completion_tokens": self.number}}

    def choice(self, delta: Object, finish: str | None = None) -> Object:
        self.said += delta.get("content") or ""
        message = {"role": "assistant", "content": self.said}
        return {**super().choice(delta, finish), "message": message}

    def reasoning_delta(self, token: str) -> Object:
        return {"role": "assistant", "content": "", "reasoning_content": token}

    def text_delta(self, token: str) -> Object:
        return {"role": "assistant", "content": token}

    def _tail(self) -> Iterator[bytes]:
        # The last chunk has the counts that are true, and no "[DONE]" follows.
        if self.answer.finish is not None:
            chunk = self.chunk([self.choice({"content": ""}, self.answer.finish)])
            yield self.frame({**chunk, "usage": self._usage()})


class ThinkingBlocks(Dialect):
    def choice_members(self) -> Object:
        return {}

    def _block(self, text: str, signature: str) -> list[Object]:
        return [
            {"type": "thinking", "thinking": text, "signature": signature, "index": 0}
        ]

    def reasoning_delta(self, token: str) -> Object:
        return {"reasoning_content": token, "thinking_blocks": self._block(token, "")}

    def reasoning_end(self) -> Iterator[Object]:
        yield {"reasoning_content": "", "thinking_blocks": self._block("", SIGNATURE)}

    def whole_reasoning(self, text: str) -> Object:
        return {
            "reasoning_content": text,
            "thinking_blocks": self._block(text, SIGNATURE),
        }
