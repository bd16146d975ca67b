"""The table of the contract notices what changes in a header."""

from __future__ import annotations

from pathlib import Path

import contract

HEADER = """
/**
 * Does a thing. It takes a moment!
 *
 * @param call The call; NULL is ignored.
 * @return #OWUI_OK, e.g. at once; #OWUI_E_INVALID.
 */
OWUI_EXPORT int owui_call_do(owui_call *call);

typedef enum owui_thing_t {
    OWUI_THING_A = 1, /**< The first
                           one. */
} owui_thing_t;
"""


def found(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    path = tmp_path / "x.h"
    path.write_text(text)
    return [(each.about, each.text) for each in contract.sentences(path)]


def test_sentences(tmp_path: Path) -> None:
    assert found(tmp_path, HEADER) == [
        ("owui_call_do", "Does a thing."),
        ("owui_call_do", "It takes a moment!"),
        ("owui_call_do", "@param call The call; NULL is ignored."),
        ("owui_call_do", "@return #OWUI_OK, e.g. at once; #OWUI_E_INVALID."),
        ("OWUI_THING_A", "The first one."),
    ]


def test_a_changed_sentence_has_no_row(tmp_path: Path) -> None:
    before = set(found(tmp_path, HEADER))
    after = set(found(tmp_path, HEADER.replace("a moment", "an hour")))
    assert before - after == {("owui_call_do", "It takes a moment!")}
    assert after - before == {("owui_call_do", "It takes an hour!")}


def test_tests_exist() -> None:
    assert contract.exists("c:test_call:nulls") and contract.exists("unit:RetryTests")
    assert contract.exists("python:test_chat.py") and contract.exists("fuzz:exchange")
    for wrong in (
        "c:test_call:no_such",
        "c:nothing:nulls",
        "unit:NoTests",
        "python:x.py",
        "fuzz:no",
        "",
    ):
        assert not contract.exists(wrong)
