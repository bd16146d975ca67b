"""Sensible answers to the prompts Open WebUI writes itself: retrieval and background tasks."""

from __future__ import annotations

import json
import re

from .knobs import without_directives

_PASSAGE = re.compile(r"<source\b([^>]*)>(.*?)</source>", re.DOTALL)
_SOURCE_ID = re.compile(r'\bid="([^"]*)"')
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+|(?<=[。！？])")
_WORD = re.compile(r"\w{3,}")


def best_sentence(conversation: str, question: str) -> str | None:
    """The sentence of the given passages that shares most words with the question."""
    # The template's instructions show `<source id="1">` as an example, before the passages.
    passages = _PASSAGE.findall(conversation[conversation.rfind("<context>") :])
    if not passages:
        return None
    asked = _words(question.rpartition("</context>")[2])
    sentences = [
        (len(asked & _words(sentence)), sentence.strip(), attributes)
        for attributes, passage in passages
        for sentence in _SENTENCE_END.split(passage)
        if sentence.strip()
    ]
    if not sentences:
        return None
    _, sentence, attributes = max(sentences, key=lambda each: each[0])
    source = _SOURCE_ID.search(attributes)
    return f"{sentence} [{source.group(1)}]" if source else sentence


def task_answer(question: str) -> str | None:
    """The JSON that one of Open WebUI's own requests wants, or None for a person's question."""
    if not question.lstrip().startswith("### Task:") or "<context>" in question:
        return None
    history = question.partition("<chat_history>")[2].partition("</chat_history>")[0]
    asked = " ".join(without_directives(history.rpartition("USER:")[2]).split())
    answers: dict[str, object] = {
        "queries": [asked] if asked else [],
        "title": asked[:40],
        "tags": ["General"],
        "follow_ups": [],
        "prompt": asked,
        "text": "",
    }
    for key, value in answers.items():
        if f'"{key}"' in question:
            return json.dumps({key: value}, ensure_ascii=False)
    return None


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
