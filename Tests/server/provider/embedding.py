"""Embeddings that rank sensibly without a model: a hashed bag of words."""

from __future__ import annotations

import math
import re
import zlib

DIMENSIONS = 384
_WORD = re.compile(r"\w+")


def embed(text: str) -> list[float]:
    vector = [0.0] * DIMENSIONS
    # A text without words still needs a direction: a zero vector has no cosine.
    for word in _WORD.findall(text.lower()) or [""]:
        vector[zlib.crc32(word.encode(errors="replace")) % DIMENSIONS] += 1.0
    norm = math.sqrt(sum(value * value for value in vector))
    return [value / norm for value in vector]


def texts(given: object) -> list[str]:
    """The texts of an `input`, which is one or a list."""
    if isinstance(given, list):
        return [str(each) for each in given]
    return [] if given is None else [str(given)]
