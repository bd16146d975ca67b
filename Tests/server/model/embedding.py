"""The embedding model: BERT with six layers, computed by numpy."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from pathlib import Path
from typing import Any

# It is in the environments of Open WebUI, and not among the tools that check this.
import numpy as np  # type: ignore[import-not-found]

#: Of 32-bit floats.
Array = Any

NAME = "all-MiniLM-L6-v2"
HEADS = 12
LAYERS = 6
#: What the model was trained with; what follows is not looked at.
LONGEST = 256
LONGEST_WORD = 100
EPSILON = 1e-12


class Embedder:
    def __init__(self, folder: Path) -> None:
        self._weights = _read_safetensors(folder / "model.safetensors")
        vocabulary = (folder / "vocab.txt").read_text().splitlines()
        self._ids = {token: number for number, token in enumerate(vocabulary)}

    def embed(self, text: str) -> tuple[list[float], int]:
        """A vector of length 1, and how many tokens the text has."""
        ids = self.tokens(text)
        state = self._layer_norm(
            self._weights["embeddings.word_embeddings.weight"][ids]
            + self._weights["embeddings.position_embeddings.weight"][: len(ids)]
            + self._weights["embeddings.token_type_embeddings.weight"][0],
            "embeddings.LayerNorm",
        )
        for number in range(LAYERS):
            state = self._layer(state, f"encoder.layer.{number}")
        vector = state.mean(axis=0)
        vector = vector / np.linalg.norm(vector)
        return [float(value) for value in vector], len(ids)

    def tokens(self, text: str) -> list[int]:
        found = [
            number for word in _words(text) for number in self._pieces_of_word(word)
        ]
        first, last = self._ids["[CLS]"], self._ids["[SEP]"]
        return [first, *found[: LONGEST - 2], last]

    def _pieces_of_word(self, word: str) -> list[int]:
        """The longest pieces that the vocabulary has, from the left."""
        unknown = [self._ids["[UNK]"]]
        if len(word) > LONGEST_WORD:
            return unknown
        pieces = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = ("##" if start else "") + word[start:end]
                if piece in self._ids:
                    pieces.append(self._ids[piece])
                    start = end
                    break
            else:
                return unknown
        return pieces

    def _layer(self, state: Array, name: str) -> Array:
        length, size = state.shape
        query, key, value = (
            self._dense(state, f"{name}.attention.self.{part}")
            .reshape(length, HEADS, size // HEADS)
            .transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(size // HEADS)
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores = scores / scores.sum(axis=-1, keepdims=True)
        mixed = (scores @ value).transpose(1, 0, 2).reshape(length, size)
        attended = self._dense(mixed, f"{name}.attention.output.dense")
        state = self._layer_norm(state + attended, f"{name}.attention.output.LayerNorm")
        inner = _gelu(self._dense(state, f"{name}.intermediate.dense"))
        outer = self._dense(inner, f"{name}.output.dense")
        return self._layer_norm(state + outer, f"{name}.output.LayerNorm")

    def _dense(self, state: Array, name: str) -> Array:
        weight, bias = self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        product: Array = state @ weight.T + bias
        return product

    def _layer_norm(self, state: Array, name: str) -> Array:
        centred = state - state.mean(axis=-1, keepdims=True)
        variance = (centred * centred).mean(axis=-1, keepdims=True)
        weight, bias = self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        normal: Array = centred / np.sqrt(variance + EPSILON) * weight + bias
        return normal


def _gelu(values: Array) -> Array:
    result: Array = values * np.float32(0.5) * (1 + _erf(values / math.sqrt(2.0)))
    return result


def _erf(values: Array) -> Array:
    """Abramowitz and Stegun 7.1.26, right to 1.5e-7."""
    size = np.abs(values)
    t = 1 / (1 + 0.3275911 * size)
    sum_of_powers = np.zeros_like(t)
    for factor in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592):
        sum_of_powers = (sum_of_powers + factor) * t
    result: Array = np.sign(values) * (1 - sum_of_powers * np.exp(-size * size))
    return result


def _words(text: str) -> list[str]:
    """As BERT's tokenizer splits them: lower case, no accents, each sign of punctuation a word."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", text.lower())
        if unicodedata.category(letter) != "Mn"
    )
    return re.findall(r"[^\W_]+|[^\w\s]|_", bare)


def _read_safetensors(path: Path) -> dict[str, Array]:
    content = path.read_bytes()
    length = int.from_bytes(content[:8], "little")
    places = json.loads(content[8 : 8 + length])
    return {
        name: np.frombuffer(
            content,
            np.float32,
            (place["data_offsets"][1] - place["data_offsets"][0]) // 4,
            8 + length + place["data_offsets"][0],
        ).reshape(place["shape"])
        for name, place in places.items()
        if place.get("dtype") == "F32"
    }
