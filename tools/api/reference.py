"""docs/operations.md: all operations, a table for each tag."""

from __future__ import annotations

from pathlib import Path

from .operations import Operation
from .python import by_tag

#: By the mark of the overlay.
_NOTES = {
    "destroys": "**deletes more than one object**",
    "repeat": "repeated as a GET",
    "once": "not repeated once sent",
}
_HEAD = Path(__file__).with_name("reference_head.txt")


def page(operations: list[Operation]) -> str:
    lines = [_HEAD.read_text()]
    for tag, handlers in by_tag(operations).items():
        lines += [
            f"## {tag}",
            "",
            "| operation | Python | query | since | for | |",
            "|---|---|---|---|---|---|",
        ]
        for handler in handlers:
            operation = handler.operation
            rights = "administrators" if "administrator" in operation.marks else ""
            rights = "everybody, without a key" if "public" in operation.marks else rights
            note = next((note for mark, note in _NOTES.items() if mark in operation.marks), "")
            cells = (
                f"`{handler.key}`",
                f"`{tag}.{handler.name}`",
                _query(operation),
                operation.since,
                rights,
                note,
            )
            lines.append("|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|")
        lines.append("")
    return "\n".join(lines)


def _query(operation: Operation) -> str:
    return ", ".join(
        f"**`{parameter.name}`**" if parameter.required else f"`{parameter.name}`"
        for parameter in operation.query
    )
