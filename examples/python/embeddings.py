"""Compares texts with the first one by their embeddings: python embeddings.py MODEL TEXT TEXT…

MODEL is the full name with the tag, such as nomic-embed-text:latest.
"""

from __future__ import annotations

import math
import sys

from openwebui import Client

_, model, *texts = sys.argv


def cosine(a: list[float], b: list[float]) -> float:
    return sum(x * y for x, y in zip(a, b)) / (math.hypot(*a) * math.hypot(*b))


first, *others = Client().ollama.embed(model=model, input=texts).embeddings
print(f"{len(first)} dimensions")
for text, vector in zip(texts[1:], others):
    print(f"{cosine(first, vector):.3f}  {text}")
