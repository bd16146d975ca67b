"""Backends' own ways of writing the APIs, by the name of the model.

Each has what public threads report of the backend, and in each what changes from event to event
changes here too: ids, times, padding. What is said is that of any other model, see the package
above; the knobs work as there.

dialect-openai      obfuscation, null usage in each chunk, usage chunk without choices
dialect-azure       first a chunk without choices, filter results in each choice
dialect-openrouter  comments, reasoning with reasoning_details and signature, native_finish_reason
dialect-mistral     content as a list of thinking and text, padding `p`, tool calls in one piece
dialect-perplexity  citations and usage in each chunk, the whole message so far beside the delta
dialect-deepseek    reasoning_content beside null content
dialect-anthropic   thinking_blocks with a signature, as gateways to Anthropic write them
dialect-gemini      tool calls without index, with a signature in extra_content
dialect-llamacpp    timings; a failure is an `error:` line
dialect-vllm        logprobs that are not finite, another id in each piece of a tool call

Of the Responses API:

responses-openai    obfuscation, logprobs
responses-llamacpp  no output_index, no sequence_number
responses-ollama    an empty output at the end, whole arguments on the added item

messages-anthropic  Anthropic's Messages, see messages.py; where Open WebUI asks, chat completions

Of Ollama's own API: qwen3:latest has tool calls without index and id.
"""

from __future__ import annotations

from .chat import Dialect
from .differences import DIFFERENCES
from .gateways import Azure, OpenRouter, Perplexity, ThinkingBlocks
from .models import VLLM, DeepSeek, Gemini, LlamaCpp, Mistral, OpenAI
from .responses import RESPONSES

CHAT: dict[str, type[Dialect]] = {
    "dialect-openai": OpenAI,
    "dialect-azure": Azure,
    "dialect-openrouter": OpenRouter,
    "dialect-mistral": Mistral,
    "dialect-perplexity": Perplexity,
    "dialect-deepseek": DeepSeek,
    "dialect-anthropic": ThinkingBlocks,
    "dialect-gemini": Gemini,
    "dialect-llamacpp": LlamaCpp,
    "dialect-vllm": VLLM,
}

__all__ = ["CHAT", "DIFFERENCES", "RESPONSES"]
