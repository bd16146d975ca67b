"""Names, docstrings, messages and documents have no retired words."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

import openwebui
from conftest import REPOSITORY
from openwebui import Client
from test_async_types import resources

PACKAGE = Path(openwebui.__file__).parent
SOURCES = sorted(path for path in PACKAGE.rglob("*.py*") if path.suffix in (".py", ".pyi"))
DOCUMENTS = [
    REPOSITORY / "README.md",
    REPOSITORY / "bindings" / "python" / "README.md",
    *sorted((REPOSITORY / "docs").glob("*.md")),
    *sorted((REPOSITORY / "examples" / "python").glob("*.py")),
]

#: The words that were replaced, and what to write instead.
RETIRED = {
    r"answer(s|ed)?": "response, text",
    r"trust_done": "require_finish_reason",
    r"key_header": "api_key_header",
    r"parallel": "concurrency",
    r"clocks": "timeouts",
    r"tries": "attempts, retries",
    r"refusals?": "HTTP error",
    r"given up": "cancelled",
    r"in vain|for ever|without a word|under way": "plain English",
    r"whoever|nobody|anybody": "the subject",
    r"settle|dismiss|bury|greet|as_answer|_records\.py|ELSEWHERE": "the names of NAMES.md",
}

#: `refusal` is a member of OpenAI's messages, Answers a target of the library, and answers its fuzzer.
ALLOWED = {
    "chat.py": {"refusal"},
    "README.md": {"Answers"},
    "architecture.md": {"Answers"},
    "adding-a-protocol.md": {"Answers", "answers"},
    "reliability.md": {"answers"},
    # A field of the server's.
    "bodies.py": {"answers"},
}


def retired_words(text: str, allowed: Collection[str] = ()) -> list[str]:
    return [
        f"{found[0]!r}: write {instead}"
        for word, instead in RETIRED.items()
        for found in re.finditer(rf"\b({word})\b", text, re.IGNORECASE)
        if found[0] not in allowed
    ]


def public_names() -> Iterator[str]:
    """All public names: classes, their methods, and the parameters of these."""
    for name in openwebui.__all__:
        yield name
        value = getattr(openwebui, name)
        if inspect.isclass(value):
            yield from _names_of(value)
    for _, part in resources(Client("http://127.0.0.1:9", "")):
        yield from _names_of(type(part))


def _names_of(kind: type) -> Iterator[str]:
    for name, member in inspect.getmembers(kind):
        if not name.startswith("_"):
            yield name
            if inspect.isfunction(member):
                yield from inspect.signature(member).parameters
    yield from inspect.signature(kind).parameters


def test_public_names() -> None:
    names = set(public_names())
    assert {"Record", "ResponseStream", "response", "kind", "concurrency", "api_key_header"} <= names
    assert {
        name: words for name in names if (words := retired_words(name.replace("_", " "))) and name != "refusal"
    } == {}
    assert names.isdisjoint({"Answer", "AnswerStream", "answer", "trust_done", "key_header", "parallel"})


@pytest.mark.parametrize("path", [*SOURCES, *DOCUMENTS], ids=lambda path: str(path.relative_to(path.parents[1])))
def test_sources_and_documents(path: Path) -> None:
    assert retired_words(path.read_text(), ALLOWED.get(path.name, ())) == []


@pytest.mark.parametrize("path", [path for path in SOURCES if path.suffix == ".py"], ids=lambda path: path.name)
def test_messages_name_no_functions_of_c(path: Path) -> None:
    """Messages name things of Python: no functions of C, no NULL."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Raise):
            texts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
            assert [text for text in texts if isinstance(text, str) and re.search("owui_|NULL|__name__", text)] == []
