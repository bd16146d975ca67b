"""What a request asks for, read alike from the chat, Responses and Ollama forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .context import task_answer
from .knobs import Knobs, split_directive


@dataclass(frozen=True)
class Prompt:
    model: str
    #: The last user message, as it came and without its directive.
    message: str
    question: str
    knobs: Knobs
    #: The answer, if Open WebUI asks for itself. The history it quotes may hold the directive of
    #: the person's message, which must not befall this request too.
    task: str | None
    #: Everything the model was sent.
    conversation: str
    #: Results of tools that were called after the last user message.
    tool_results: list[str]
    tools: list[dict[str, Any]]
    #: The caller's limit on the length of the answer.
    limit: int | None

    @property
    def length(self) -> int:
        """Prompt tokens, near enough."""
        return max(1, len(self.conversation.split()))


def from_chat(body: dict[str, Any]) -> Prompt:
    """OpenAI chat and Ollama chat."""
    return _from_messages(body, body.get("messages") or [])


def from_generate(body: dict[str, Any]) -> Prompt:
    messages = [
        {"role": "system", "content": body.get("system") or ""},
        {"role": "user", "content": body.get("prompt") or ""},
    ]
    return _from_messages(body, messages)


def from_responses(body: dict[str, Any]) -> Prompt:
    given = body.get("input") or ""
    items = (
        [{"role": "user", "content": given}] if isinstance(given, str) else list(given)
    )
    for index, item in enumerate(items):
        if isinstance(item, dict) and item.get("type") == "function_call_output":
            items[index] = {"role": "tool", "content": item.get("output")}
    messages = [{"role": "system", "content": body.get("instructions") or ""}, *items]
    return _from_messages(body, messages)


def _from_messages(body: dict[str, Any], messages: list[Any]) -> Prompt:
    said = [
        (str(message.get("role")), _text(message.get("content")))
        for message in messages
        if isinstance(message, dict)
    ]
    last = max((i for i, (role, _) in enumerate(said) if role == "user"), default=None)
    message = "" if last is None else said[last][1]
    task = task_answer(message)
    knobs, question = (
        (Knobs(), message) if task is not None else split_directive(message)
    )
    after = said if last is None else said[last + 1 :]
    return Prompt(
        model=str(body.get("model") or ""),
        message=message,
        question=question,
        knobs=knobs,
        task=task,
        conversation="\n".join(text for _, text in said),
        tool_results=[text for role, text in after if role == "tool"],
        tools=[tool for tool in body.get("tools") or [] if isinstance(tool, dict)],
        limit=_limit(body),
    )


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        # Parts of a message: text, input_text and output_text all carry `text`.
        return "\n".join(str(part["text"]) for part in content if _has_text(part))
    return ""


def _has_text(part: Any) -> bool:
    return isinstance(part, dict) and isinstance(part.get("text"), str)


def _limit(body: dict[str, Any]) -> int | None:
    options = body.get("options")
    for limit in (
        body.get("max_completion_tokens"),
        body.get("max_tokens"),
        body.get("max_output_tokens"),
        options.get("num_predict") if isinstance(options, dict) else None,
    ):
        if isinstance(limit, int) and limit > 0:
            return limit
    return None
