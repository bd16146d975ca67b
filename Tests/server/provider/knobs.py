"""The `#emu` directive of a message; every knob is described in the package's docstring."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, fields

_DIRECTIVE = re.compile(r"#emu((?:[ \t]+[a-z0-9_]+=[^\s]*)+)[ \t]?\r?\n?")


class BadDirective(Exception):
    """A misspelt knob must fail the test that wrote it, not quietly do nothing."""


@dataclass(frozen=True)
class Knobs:
    tokens: int | None = None
    echo: bool = False
    text_b64: str | None = None
    big_token: int = 0
    surrogate: bool = False
    ascii: bool = False
    reasoning: int | None = None
    tools: int | None = None
    finish: str | None = None
    first_ms: float = 0
    pace_ms: float = 0
    stall_after: int | None = None
    stall_ms: float | None = None
    crlf: bool = False
    comments: bool = False
    event_lines: bool = False
    bytewise: bool = False
    garbage_after: int | None = None
    empty_after: int | None = None
    no_done: bool = False
    status: int | None = None
    error_body: str = "json"
    retry_after: str | None = None
    retry_after_ms: str | None = None
    times: int | None = None
    fail_after: int | None = None
    cut_after: int | None = None
    reset: bool = False
    eof_after: int | None = None

    @property
    def text(self) -> str | None:
        if self.text_b64 is None:
            return None
        padded = self.text_b64 + "=" * (-len(self.text_b64) % 4)
        try:
            return base64.b64decode(padded, altchars=b"-_", validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            pass
        try:
            return base64.b64decode(padded, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError) as error:
            raise BadDirective(f"text_b64: {error}") from None


_TYPES = {
    field.name: str(field.type).removesuffix(" | None") for field in fields(Knobs)
}


def split_directive(message: str) -> tuple[Knobs, str]:
    """The knobs of the last directive, and the message without it."""
    found = list(_DIRECTIVE.finditer(message))
    if not found:
        return Knobs(), message
    last = found[-1]
    # In echo mode only what follows the directive counts: a template may stand before it.
    knobs = _parse(last.group(1).split())
    before = "" if knobs.echo else message[: last.start()]
    return knobs, before + message[last.end() :]


def without_directives(text: str) -> str:
    return _DIRECTIVE.sub("", text)


def _parse(words: list[str]) -> Knobs:
    values: dict[str, object] = {}
    for word in words:
        name, _, text = word.partition("=")
        if name not in _TYPES:
            raise BadDirective(f"no such knob: {name}")
        values[name] = _value(name, text)
    return Knobs(**values)  # type: ignore[arg-type]


def _value(name: str, text: str) -> object:
    kind = _TYPES[name]
    try:
        if kind == "int":
            return int(text)
        if kind == "float":
            return float(text)
    except ValueError:
        raise BadDirective(f"{name} wants a number, not {text!r}") from None
    if kind == "bool":
        return text not in ("0", "false", "no")
    return text
