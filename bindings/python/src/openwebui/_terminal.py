"""What ``python -m openwebui`` prints: text of servers and models without control sequences."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional, TextIO

# All that moves the cursor, changes the terminal, writes to the clipboard, or reverses the direction of text.
_CONTROLS = {
    *range(0x20),
    *range(0x7F, 0xA0),
    0x061C,
    0x200E,
    0x200F,
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
} - {
    ord("\t"),
    ord("\n"),
}
_SHOWN = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}") | {ord("\r"): None}
_ESCAPED = {code: f"\\u{code:04x}" for code in _CONTROLS}


def printable(text: str) -> str:
    """The text with U+FFFD in place of each control character but tabs and line ends."""
    return text.translate(_SHOWN)


def printable_json(text: str) -> str:
    """JSON text with control characters as escapes."""
    return text.translate(_ESCAPED)


def say(text: str, end: str = "\n", file: Optional[TextIO] = None) -> None:
    """Prints text that may have come from a server."""
    print(printable(text), end=end, file=file or sys.stdout, flush=True)
