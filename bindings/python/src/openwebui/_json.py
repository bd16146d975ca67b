"""JSON to the wire and back, with the standard library's parser, imported when first needed."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def dumps(value: object) -> bytes:
    """A request's JSON. Answers of ours may be in it, such as messages that came from the server.

    Raises TypeError for what is not JSON and ValueError for NaN, infinities and loops.
    """
    from json import dumps

    text = dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain)
    return text.encode("utf-8")


def _plain(value: object) -> object:
    to_dict = getattr(value, "to_dict", None)
    if to_dict is None:
        raise TypeError(f"{type(value).__name__} is not JSON")
    return to_dict()


def loads(data: bytes) -> Any:
    """What came from the server: invalid UTF-8 and halves of surrogate pairs become U+FFFD.

    Raises ValueError if it is not JSON, RecursionError if it is too deep.
    """
    from json import loads

    value = loads(data.decode("utf-8", "replace"))
    # Half a character in a string would fail much later, in the print() of whoever shows it.
    if b"\\ud" in data or b"\\uD" in data:
        return _replace_in(value)
    return value


def _replace_in(value: Any) -> Any:
    if isinstance(value, str):
        return replace_lone_surrogates(value)
    if isinstance(value, list):
        return [_replace_in(item) for item in value]
    if isinstance(value, dict):
        return {replace_lone_surrogates(key): _replace_in(item) for key, item in value.items()}
    return value


def replace_lone_surrogates(text: str) -> str:
    """The text with U+FFFD in place of lone surrogates."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
