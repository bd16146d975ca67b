"""Endless reproducible text, with characters of one to four bytes in UTF-8."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator

_WORDS = (
    "amber", "breeze", "café", "delta", "ember", "forest", "garden", "harbour", "island",
    "jasmine", "kernel", "lantern", "meadow", "naïve", "ocean", "pebble", "quartz", "river",
    "silver", "timber", "umbra", "valley", "willow", "xylem", "yonder", "Zürich", "漢字",
    "🙂", "Ελλάδα", "привет", "déjà", "“quoted”", "back\\slash", "tab\tbed", "line\n", "👩‍🚀",
)  # fmt: skip

_WORD_BORDER = re.compile(r"(?<=\s)(?=\S)")


def seed(*parts: str) -> int:
    return int.from_bytes(
        hashlib.sha256("\0".join(parts).encode(errors="replace")).digest()[:8]
    )


def endless_words(start: int) -> Iterator[str]:
    """Tokens as a model makes them: all but the first begin with a blank."""
    # A linear congruential generator with Knuth's constants: the same on every Python.
    state = start
    blank = ""
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        yield blank + _WORDS[(state >> 33) % len(_WORDS)]
        blank = " "


def pieces(text: str, count: int | None) -> list[str]:
    """The text cut at its words, or into the given number of pieces; joined, it is the text."""
    if count is None:
        return [piece for piece in _WORD_BORDER.split(text) if piece]
    count = max(1, min(count, len(text)))
    borders = [len(text) * index // count for index in range(count + 1)]
    return [text[a:b] for a, b in itertools.pairwise(borders)]
