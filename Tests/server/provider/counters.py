"""What a test may ask about the requests that reached the provider."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterator


class Counters:
    def __init__(self) -> None:
        self.open_streams = 0
        self.open_wholes = 0
        self.reset()

    def reset(self) -> None:
        # What is open stays open: those answers have still to count themselves out.
        self._requests: Counter[str] = Counter()
        self._posts = 0
        self._disconnects = 0
        self._completed_streams = 0
        self._refusals: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()

    def count_request(self, method: str, path: str) -> None:
        self._requests[path] += 1
        self._posts += method == "POST"

    def count(self, name: str) -> None:
        """For others, such as a filter that runs inside Open WebUI."""
        self._counts[name] += 1

    def refuse(self, message: str, times: int | None) -> bool:
        """Whether a request with this message is among the first `times`."""
        self._refusals[message] += 1
        return times is None or self._refusals[message] <= times

    @contextlib.contextmanager
    def open(self, *, streamed: bool) -> Iterator[None]:
        """Counts an answer while it is being made, and whether its client left before the end."""
        name = "open_streams" if streamed else "open_wholes"
        setattr(self, name, getattr(self, name) + 1)
        try:
            yield
        except (asyncio.CancelledError, ConnectionError):
            self._disconnects += 1
            raise
        finally:
            setattr(self, name, getattr(self, name) - 1)

    def complete_stream(self) -> None:
        self._completed_streams += 1

    def report(self) -> dict[str, object]:
        return {
            "requests": dict(self._requests),
            "posts": self._posts,
            "open_streams": self.open_streams,
            "open_wholes": self.open_wholes,
            "disconnects": self._disconnects,
            "completed_streams": self._completed_streams,
            "counts": dict(self._counts),
        }
