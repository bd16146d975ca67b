"""What the model says to a prompt, before it is put into the words of an API."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from . import context
from .prompt import Prompt
from .words import endless_words, pieces, seed

#: Two halves of U+1F642, as a tokenizer that works on UTF-16 may part them.
SURROGATES = ("\ud83d", "\ude42")

DEFAULT_WORDS = 12
DEFAULT_REASONING = 8
QUOTED_CHARACTERS = 200


@dataclass(frozen=True)
class ToolCall:
    id: str
    name: str
    arguments: dict[str, Any]

    @property
    def arguments_text(self) -> str:
        return json.dumps(self.arguments, ensure_ascii=False)

    @property
    def argument_pieces(self) -> list[str]:
        """Providers send the arguments in pieces of a few characters."""
        text, size = self.arguments_text, 7
        return [text[start : start + size] for start in range(0, len(text), size)]


@dataclass(frozen=True)
class Answer:
    """Whatever is long is made anew on each use, so that a stream of millions needs no memory."""

    reasoning_count: int
    text_count: int
    finish: str | None
    tool_calls: list[ToolCall]
    _seed: int
    _fixed: list[str] | None
    _big_token: int = 0
    _surrogate: bool = False
    _reasoning_seed: int = 0

    @property
    def length(self) -> int:
        """Completion tokens."""
        return max(1, self.reasoning_count + self.text_count + len(self.tool_calls))

    def reasoning(self) -> Iterator[str]:
        return itertools.islice(
            endless_words(self._reasoning_seed), self.reasoning_count
        )

    def text(self) -> Iterator[str]:
        source = endless_words(self._seed) if self._fixed is None else iter(self._fixed)
        for index, token in enumerate(itertools.islice(source, self.text_count)):
            if index == 0 and self._big_token:
                token = "x" * self._big_token
            if self._surrogate and index == self.text_count // 2:
                yield from SURROGATES
            yield token

    def whole_reasoning(self) -> str:
        return "".join(self.reasoning())

    def whole_text(self) -> str:
        text = "".join(self.text())
        return (
            text.replace("".join(SURROGATES), "\U0001f642") if self._surrogate else text
        )


def compose(prompt: Prompt, choice: int = 0) -> Answer:
    """The answer to a prompt; the choices of one request differ."""
    knobs = prompt.knobs
    start = seed(prompt.model, prompt.question, str(choice))
    fixed = _fixed_text(prompt, start)
    calls = _tool_calls(prompt, start)
    count = knobs.tokens if fixed is None else len(fixed)
    if calls and knobs.tokens is None and knobs.text is None:
        count, fixed = 0, []
    count = count or 0
    finish = "tool_calls" if calls else "stop"
    if prompt.limit is not None and prompt.limit < count:
        count, finish = prompt.limit, "length"
    if knobs.finish is not None:
        finish = knobs.finish
    reasoning = knobs.reasoning
    if reasoning is None:
        reasoning = DEFAULT_REASONING if prompt.model == "emu-reasoning" else 0
    return Answer(
        reasoning_count=reasoning,
        text_count=count,
        finish=None if finish == "none" else finish,
        tool_calls=calls,
        _seed=start,
        _fixed=fixed,
        _big_token=knobs.big_token,
        _surrogate=knobs.surrogate,
        _reasoning_seed=start ^ 1,
    )


def _fixed_text(prompt: Prompt, start: int) -> list[str] | None:
    """The pieces of an answer that has a text, or None for words without meaning."""
    knobs = prompt.knobs
    text = prompt.question if knobs.echo else knobs.text
    if prompt.task is not None:
        text = prompt.task
    if text is not None:
        return pieces(text, knobs.tokens)
    if knobs.tokens is not None:
        return None
    if prompt.tool_results:
        return pieces(f"The tool says: {' '.join(prompt.tool_results)}", None)
    quoted = context.best_sentence(prompt.conversation, prompt.question)
    if quoted is not None:
        return pieces(quoted, None)
    said = pieces(f"You said: {prompt.question.strip()[:QUOTED_CHARACTERS]} ", None)
    return [*said, *itertools.islice(endless_words(start), DEFAULT_WORDS)]


def _tool_calls(prompt: Prompt, start: int) -> list[ToolCall]:
    # Asked a second time, with the results, a model answers; without this it would call without end.
    if prompt.tool_results:
        return []
    count = prompt.knobs.tools
    if count is None:
        count = len(prompt.tools) if prompt.model == "emu-tools" else 0
    tools = [_name_and_arguments(tool) for tool in prompt.tools] or [
        ("get_weather", {"city": "Zürich 漢字", "unit": "°C"})
    ]
    return [
        ToolCall(f"call_{(start + index) % 10**12:012d}", name, {**arguments})
        for index, (name, arguments) in zip(
            range(count), itertools.cycle(tools), strict=False
        )
    ]


def _name_and_arguments(tool: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    # Chat nests the declaration in `function`, Responses does not.
    function = tool.get("function", tool)
    properties = (function.get("parameters") or {}).get("properties") or {}
    samples: dict[str, Any] = {
        "integer": 7,
        "number": 0.5,
        "boolean": True,
        "array": [],
        "object": {},
    }
    arguments = {
        name: samples.get(str(schema.get("type")), "Zürich 漢字")
        for name, schema in properties.items()
        if isinstance(schema, dict)
    }
    return str(function.get("name") or "unnamed"), arguments
