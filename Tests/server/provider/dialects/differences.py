"""Where a response that was streamed may differ from the same one whole: GET /_emu/differences.

Everywhere else they are equal, member by member; a member that is null counts as absent.
`model` and `at`, a JSON pointer, are patterns of fnmatch.
"""

from __future__ import annotations

_ROWS = (
    ("*", "/created", "the time of the first event"),
    ("*", "/created_at", "the time of the last event"),
    ("*", "/obfuscation", "padding of events"),
    ("dialect-mistral", "/p", "padding of events"),
    (
        "dialect-openai",
        "/choices/0/message/annotations",
        "an empty list, which no event has",
    ),
    (
        "dialect-openrouter",
        "/choices/0/message/reasoning_content",
        "programs find the reasoning of every backend under this name",
    ),
    (
        "messages-anthropic",
        "/id",
        "Open WebUI makes up an id for a message that it streams",
    ),
    (
        "messages-anthropic",
        "/usage/output_tokens",
        "Open WebUI streams 0 in place of the backend's count",
    ),
    (
        "dialect-vllm",
        "/choices/0/logprobs/content/*/logprob",
        "a number that JSON does not have is null where the library writes it",
    ),
)

DIFFERENCES = [{"model": model, "at": at, "why": why} for model, at, why in _ROWS]
