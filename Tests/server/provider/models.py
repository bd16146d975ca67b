"""The models on offer."""

from __future__ import annotations

CREATED = 1_700_000_000
CREATED_AT = "2023-11-14T22:13:20.000000Z"

OPENAI_MODELS = ("emu", "emu-reasoning", "emu-tools", "emu-embed")
OLLAMA_MODELS = ("llama3.2:latest", "nomic-embed-text:latest")


def is_known(model: str) -> bool:
    return model in OPENAI_MODELS or model in OLLAMA_MODELS
