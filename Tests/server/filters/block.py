"""Refuses a conversation whose last user message holds the word `forbidden`."""

from __future__ import annotations

from typing import Any


class Filter:
    def inlet(self, body: dict[str, Any]) -> dict[str, Any]:
        asked = [each for each in body["messages"] if each["role"] == "user"]
        if asked and "forbidden" in str(asked[-1]["content"]):
            raise ValueError("the filter blocks this message")
        return body
