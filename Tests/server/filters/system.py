"""Puts a system message before the conversation."""

from __future__ import annotations

from typing import Any


class Filter:
    def inlet(self, body: dict[str, Any]) -> dict[str, Any]:
        message = {"role": "system", "content": "The filter was here."}
        body["messages"] = [message, *body["messages"]]
        return body
