"""Marks the last message of a finished conversation, and counts its runs as `mark`."""

from __future__ import annotations

import os
from typing import Any

import aiohttp


class Filter:
    async def outlet(self, body: dict[str, Any]) -> dict[str, Any]:
        url = os.environ["OWUI_TEST_PROVIDER_URL"] + "/_emu/count/mark"
        async with aiohttp.ClientSession() as session, session.post(url) as answer:
            answer.raise_for_status()
        body["messages"][-1]["content"] += " [marked]"
        return body
