"""The models on offer."""

from __future__ import annotations

CREATED = 1_700_000_000
CREATED_AT = "2023-11-14T22:13:20.000000Z"

OPENAI_MODELS = ("emu", "emu-reasoning", "emu-tools", "emu-embed")
#: See the package `dialects`.
DIALECTS = (
    "dialect-openai", "dialect-azure", "dialect-openrouter", "dialect-mistral",
    "dialect-perplexity", "dialect-deepseek", "dialect-anthropic", "dialect-gemini",
    "dialect-llamacpp", "dialect-vllm",
    "responses-openai", "responses-llamacpp", "responses-ollama",
    "messages-anthropic",
)  # fmt: skip
#: Its tool calls have no index and no id.
WITHOUT_INDEX = "qwen3:latest"
OLLAMA_MODELS = ("llama3.2:latest", WITHOUT_INDEX, "nomic-embed-text:latest")


def is_known(model: str) -> bool:
    return model in (*OPENAI_MODELS, *DIALECTS, *OLLAMA_MODELS)
