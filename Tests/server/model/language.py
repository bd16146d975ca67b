"""The language model: SmolLM2-135M-Instruct in mistral.rs."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mistralrs  # type: ignore[import-not-found]

NAME = "SmolLM2-135M-Instruct"
WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"
#: Of Q4_1 mistral.rs computes without vector instructions: seven times as long.
QUANTIZATION = "q8_0"


@dataclass(frozen=True)
class Piece:
    text: str
    finish_reason: str | None
    #: Of the prompt and of the answer, in the last piece.
    tokens: tuple[int, int] | None


class LanguageModel:
    def __init__(self, folder: Path) -> None:
        self._runner = mistralrs.Runner(
            which=mistralrs.Which.GGUF(
                quantized_model_id=str(folder), quantized_filename=WEIGHTS
            ),
            # Otherwise it looks for a token of a model hub.
            token_source="none",
            # With a cache an answer depends on the questions before.
            prefix_cache_n=0,
            in_situ_quant=QUANTIZATION,
        )
        # Requests that are sent while another has no token yet get an error from mistral.rs.
        self._starting = threading.Lock()
        self.generated = 0

    async def generate(
        self,
        messages: list[dict[str, str]],
        longest: int,
        temperature: float,
        *,
        ignore_eos: bool,
    ) -> AsyncGenerator[Piece, None]:
        """Pieces as they come. Closing the iterator, or cancelling its task, ends the generation."""
        request = mistralrs.ChatCompletionRequest(
            messages=messages,
            model=NAME,
            max_tokens=longest,
            temperature=temperature,
            stream=True,
            ignore_eos=ignore_eos,
        )
        generation = _Generation(self._runner, request, self._starting)
        with contextlib.closing(generation):
            while (chunk := await asyncio.to_thread(generation.next)) is not None:
                self.generated += 1
                choice, usage = chunk.choices[0], chunk.usage
                yield Piece(
                    choice.delta.content or "",
                    choice.finish_reason,
                    usage and (usage.prompt_tokens, usage.completion_tokens),
                )


class _Generation:
    """A generation that is advanced by worker threads, one after the other, and closed by any."""

    def __init__(self, runner: Any, request: Any, starting: threading.Lock) -> None:
        self._runner = runner
        self._request = request
        self._starting = starting
        self._chunks: Iterator[Any] | None = None
        self._closed = False

    def next(self) -> Any:
        """The next chunk; None at the end, or if it was closed."""
        chunks = self._chunks
        if chunks is not None:
            return next(chunks, None)
        with self._starting:
            if self._closed:
                return None
            chunks = self._runner.send_chat_completion_request(self._request)
            first = next(chunks, None)
        if not self._closed:
            self._chunks = chunks
        return first

    def close(self) -> None:
        """mistral.rs ends a generation when its iterator is gone."""
        self._closed = True
        self._chunks = None
