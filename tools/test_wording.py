"""Words count in prose and in names, not in data."""

from __future__ import annotations

from pathlib import Path

import pytest

import tracked
import wording


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/* Nobody waits for the answer. */", ["answer", "Nobody"]),
        ("TEST(nobody_waits)", ["nobody"]),
        ('{"refusal": null}; message.refusal', []),
        ("import Answers", []),
        ("CURLOPT_NOBODY", []),
    ],
)
def test_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, words: list[str]
) -> None:
    known = wording.rules(
        "answer(s)?\tresponse\t^exempt\nrefusal\tHTTP error\t\nnobody\tthe subject\t\n"
    )
    monkeypatch.setattr(tracked, "ROOT", tmp_path)
    (tmp_path / "page.c").write_text(text + "\n")
    (tmp_path / "exempt.c").write_text("the answer\n")
    assert [word for _, word, _ in wording.findings(known, "page.c")] == words
    assert list(wording.findings(known, "exempt.c")) == []
