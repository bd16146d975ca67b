"""Turns what the model says into capitals, as it streams."""

from __future__ import annotations

import json
from typing import Any


class Filter:
    def stream(self, event: Any) -> Any:
        # Up to 0.10.2 the filter of a plain API call gets the stream's lines, not its events.
        if isinstance(event, dict):
            return _raised(event)
        if isinstance(event, bytes):
            return _raised_lines(event.decode(errors="surrogateescape")).encode(
                errors="surrogateescape"
            )
        return _raised_lines(event)


def _raised_lines(lines: str) -> str:
    return "\n".join(_raised_line(line) for line in lines.split("\n"))


def _raised_line(line: str) -> str:
    try:
        event = json.loads(line.removeprefix("data: "))
    except ValueError:
        return line
    return "data: " + json.dumps(_raised(event))


def _raised(event: dict[str, Any]) -> dict[str, Any]:
    for choice in event.get("choices", []):
        delta = choice.get("delta", {})
        if delta.get("content"):
            delta["content"] = delta["content"].upper()
    return event
