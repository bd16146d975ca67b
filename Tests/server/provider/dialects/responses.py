"""Backends of the Responses API."""

from __future__ import annotations

from typing import Any

from ..answer import ToolCall
from ..responses import ModelResponse


class OpenAI(ModelResponse):
    def _fields(self, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        if not kind.endswith(".delta"):
            return fields
        padding = "abcdefghijklmnop"[: 1 + len(str(fields["delta"])) * 7 % 16]
        more: dict[str, Any] = (
            {"logprobs": []} if kind.endswith("output_text.delta") else {}
        )
        return {**fields, **more, "obfuscation": padding}


class LlamaCpp(ModelResponse):
    def _fields(self, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        missing = ("output_index", "content_index", "summary_index", "sequence_number")
        return {name: value for name, value in fields.items() if name not in missing}


class Ollama(ModelResponse):
    def _fields(self, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        if kind == "response.completed":
            return {**fields, "response": {**fields["response"], "output": []}}
        return fields

    def _begun(self, call: ToolCall) -> dict[str, Any]:
        return {**super()._begun(call), "arguments": call.arguments_text}

    def _pieces(self, call: ToolCall) -> list[str]:
        return []


RESPONSES: dict[str, type[ModelResponse]] = {
    "responses-openai": OpenAI,
    "responses-llamacpp": LlamaCpp,
    "responses-ollama": Ollama,
}
