"""The library on a real language model: Tests/server/openwebui.py run --model require -- pytest Tests/model

The provider is Tests/server/model, whose responses are the most likely ones: they do not change from run to run.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings" / "python" / "src"))
os.environ.setdefault("OPENWEBUI_LIBRARY", str(ROOT / "build/lib/libopenwebui.so"))

from openwebui import Client

MODEL = "SmolLM2-135M-Instruct"
EXAMPLES = ROOT / "build" / "examples"
DOCUMENTS = sorted(map(str, (ROOT / "examples" / "documents").glob("*.md")))
#: Only what would never end takes so long.
SECONDS = 300
#: A generation of this length takes a minute of a processor; what is stopped takes a small part of it.
LONG = 2000
STOPPED_SECONDS = 20.0

_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@pytest.fixture
def client() -> Client:
    return Client()


def stats() -> dict[str, Any]:
    url = os.environ["OWUI_TEST_PROVIDER_URL"] + "/_model/stats"
    with _direct.open(url, timeout=SECONDS) as response:
        report: dict[str, Any] = json.load(response)
    return report


def ask(text: str) -> list[dict[str, str]]:
    return [{"role": "user", "content": text}]


def wait_until(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + SECONDS
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def is_idle() -> bool:
    """Whether the provider does nothing: a generation takes more of a processor, even where it gets a tenth."""
    before = stats()["processor_seconds"]
    time.sleep(2)
    used: float = stats()["processor_seconds"] - before
    return used < 0.02


def run_c(*arguments: str) -> str:
    done = subprocess.run(
        [EXAMPLES / arguments[0], *arguments[1:]],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_models(client: Client) -> None:
    assert MODEL in [model.id for model in client.models.list()]


def test_streamed_text_is_the_whole_text(client: Client) -> None:
    asked: dict[str, Any] = {
        "model": MODEL,
        "messages": ask("Say hi."),
        "max_tokens": 60,
    }
    whole = client.chat.completions.create(**asked)
    with client.chat.completions.create(
        **asked, stream=True, stream_options={"include_usage": True}
    ) as stream:
        pieces = list(stream.text)
    assert len(pieces) > 1
    assert "".join(pieces) == whole.choices[0].message.content
    assert stream.response.choices[0].message.content == "".join(pieces)
    assert whole.choices[0].finish_reason == "stop"
    assert stream.response.choices[0].finish_reason == "stop"
    assert stream.response.usage == whole.usage
    assert whole.usage and 1 < whole.usage.completion_tokens < 60


def test_finish_reason_length(client: Client) -> None:
    stream = client.chat.completions.create(
        model=MODEL,
        messages=ask("Why is the sky blue?"),
        max_tokens=5,
        stream=True,
        stream_options={"include_usage": True},
    )
    assert "".join(stream.text)
    assert stream.response.choices[0].finish_reason == "length"
    assert stream.response.usage and stream.response.usage.completion_tokens == 5


def test_leaving_a_stream_stops_the_generation(client: Client) -> None:
    before = stats()
    with client.chat.completions.create(
        model=MODEL,
        messages=ask("Why is the sky blue?"),
        max_tokens=LONG,
        stream=True,
        extra_body={"ignore_eos": True},
    ) as stream:
        assert next(iter(stream.text))
    assert wait_until(lambda: stats()["open"] == 0)
    assert wait_until(is_idle)
    after = stats()
    assert after["cancelled"] == before["cancelled"] + 1
    assert after["generated_tokens"] - before["generated_tokens"] < LONG / 2
    used = after["processor_seconds"] - before["processor_seconds"]
    assert used < STOPPED_SECONDS
    # What is idle is no generation that waits for a reader: the next one has the model to itself.
    again = client.chat.completions.create(
        model=MODEL, messages=ask("Say hi."), max_tokens=5
    )
    assert again.text


def test_ctrl_c_of_the_example_in_c_stops_the_generation() -> None:
    before = stats()
    process = subprocess.Popen(
        [EXAMPLES / "interrupt", MODEL, "Tell me a long story about a lighthouse."],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    first = os.read(process.stdout.fileno(), 100)
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=SECONDS)
    assert process.returncode == 130, rest
    assert re.search(rb"stopped after [1-9]\d* bytes\n$", first + rest)
    assert wait_until(lambda: stats()["open"] == 0)
    assert wait_until(is_idle)
    assert stats()["cancelled"] == before["cancelled"] + 1


def test_four_at_once(client: Client) -> None:
    questions = [
        "Say hi.",
        "What is the sea?",
        "Name a colour.",
        "What is a lighthouse?",
    ]

    def respond(question: str) -> tuple[str, str | None]:
        stream = client.chat.completions.create(
            model=MODEL, messages=ask(question), max_tokens=24, stream=True
        )
        text = "".join(stream.text)
        return text, stream.response.choices[0].finish_reason

    alone = [respond(question) for question in questions]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(respond, questions))
    assert all(text for text, _ in together) and len(set(together)) == 4
    # Each has the response to its own question. (Batched sums are rounded otherwise, so texts may part after a while.)
    for (one, _), (other, reason) in zip(alone, together):
        assert one[:8] == other[:8]
        assert reason in ("stop", "length")


def test_chat_in_c() -> None:
    said = run_c("chat", MODEL, "Say hi.")
    assert f"model  {MODEL}" in said
    assert re.search(r"\d+ tokens in, \d+ out; .*\d tokens a second", said)


def test_documents_in_c() -> None:
    question = "Who made the lens of lighthouses?"
    said = run_c("rag_collection", MODEL, question, *DOCUMENTS)
    assert re.search(r"^source +lighthouses\.md: ", said, re.MULTILINE)
    assert "Fresnel" in said.partition("source")[0]
