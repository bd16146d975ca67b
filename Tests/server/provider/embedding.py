"""Embeddings that rank sensibly without a model: a hashed bag of words."""

from __future__ import annotations

import math
import re
import zlib
from dataclasses import dataclass
from typing import Any

DIMENSIONS = 384
_WORD = re.compile(r"\w+")


class BadTrouble(Exception):
    pass


@dataclass
class Trouble:
    """What befalls requests for embeddings."""

    delay_ms: float = 0
    status: int | None = None
    times: int | None = None
    containing: str = ""

    def befalls(self, given: list[str]) -> bool:
        """Counts down `times`, so it is to be asked once a request."""
        if self.times == 0 or self.containing not in "\n".join(given):
            return False
        if self.times is not None:
            self.times -= 1
        return True


def embed(text: str) -> list[float]:
    vector = [0.0] * DIMENSIONS
    # A text without words still needs a direction: a zero vector has no cosine.
    for word in _WORD.findall(text.lower()) or [""]:
        vector[zlib.crc32(word.encode(errors="replace")) % DIMENSIONS] += 1.0
    norm = math.sqrt(sum(value * value for value in vector))
    return [value / norm for value in vector]


def read_trouble(given: object) -> Trouble:
    if not isinstance(given, dict):
        raise BadTrouble("an object is wanted")
    kinds: dict[str, Any] = {
        "delay_ms": (int, float),
        "status": int,
        "times": int,
        "containing": str,
    }
    for name, value in given.items():
        if name not in kinds:
            raise BadTrouble(f"no such setting: {name}")
        if not isinstance(value, kinds[name]):
            raise BadTrouble(f"{name} cannot be {value!r}")
    return Trouble(**given)


def texts(given: object) -> list[str]:
    """The texts of an `input`, which is one or a list."""
    if isinstance(given, list):
        return [str(each) for each in given]
    return [] if given is None else [str(given)]
