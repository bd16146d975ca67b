"""Writes the figures of docs/reliability.md: what the tree has, and what the last runs found.

usage: reliability.py [--write]
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import contract
from generated import between
from tracked import ROOT

DOCUMENT = "docs/reliability.md"


def rows(name: str) -> list[list[str]]:
    """The rows of a table of the tree."""
    lines = (ROOT / name).read_text().splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def matches(pattern: str, *globs: str) -> int:
    files = (path for glob in globs for path in ROOT.glob(glob))
    return sum(len(re.findall(pattern, path.read_text(), re.MULTILINE)) for path in files)


def day(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()


def figures() -> list[str]:
    """The lines between the marks."""
    sentences = contract.read_table()
    mutants = rows("Tests/mutants/mutants.tsv")
    noticed = Counter(row[4].partition(":")[0] for row in mutants if row[4])
    by = ", ".join(f"{count} by {kind}" for kind, count in sorted(noticed.items()))
    in_c = matches(r"^TEST\(", "Tests/c/test_*.c")
    in_swift = matches(r"^ *@Test", "Tests/*Tests/*.swift")
    in_python = matches(r"^(?:async )?def test_", "bindings/python/tests/*.py")
    lines = [
        "| what | figure |",
        "|---|---|",
        f"| tests in C | {in_c} |",
        f"| tests in Swift | {in_swift} |",
        f"| tests in Python | {in_python} |",
        f"| sentences of the headers | {len(sentences)}: {contract.counts(sentences)} |",
        f"| planted bugs | {len(mutants)}, last noticed: {by} |",
        f"| texts of JSONTestSuite | {len(rows('Tests/JSONTests/JSONTestSuite/cases.tsv')) + 2} |",
    ]
    steps = ROOT / "build/test-steps.tsv"
    if steps.exists():
        ran = [line.split("\t") for line in steps.read_text().splitlines()]
        passed = sum(status == "0" for _, status, _, _ in ran)
        computed = sum(int(cpu) for *_, cpu in ran) / 60
        lines.append(
            f"| steps of the tests | {passed} of {len(ran)} passed, "
            f"{computed:.0f} minutes of computing, {day(steps)} |"
        )
    for log in sorted((ROOT / "build/fuzz").glob("*.log")):
        text = log.read_text(errors="replace")
        found = re.search(r"stat::number_of_executed_units: *(\d+)", text)
        if found:
            lines.append(f"| fuzzing: `{log.stem}` | {int(found[1]):,} executions, {day(log)} |")
    return lines


def main() -> int:
    lines = figures()
    if "--write" in sys.argv[1:]:
        path = ROOT / DOCUMENT
        path.write_text(between(DOCUMENT, path.read_text(), "figures", lines))
    else:
        print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
