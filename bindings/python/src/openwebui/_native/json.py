"""Encodes and decodes JSON with the standard library, which is imported when first needed."""

from __future__ import annotations

from ctypes import byref, c_size_t, string_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional

    from .library import Library


def drop_none(values: Mapping[str, Any]) -> dict[str, Any]:
    """The members that are not None."""
    return {name: value for name, value in values.items() if value is not None}


def dumps(value: object) -> bytes:
    """The JSON of a request. It may contain records, such as messages of earlier responses.

    Raises TypeError for a value that is not JSON and ValueError for NaN, infinities and cycles.
    """
    from json import dumps

    text = dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_default)
    return text.encode("utf-8")


def parameter(value: object) -> str:
    """The text of a parameter in a query."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def plain(value: object) -> object:
    """Records, the models of pydantic and mappings as what :mod:`json` knows; anything else as it is."""
    from collections.abc import Mapping

    if isinstance(value, dict):
        return value
    for name in ("to_dict", "model_dump"):
        made = getattr(value, name, None)
        if made is not None and not isinstance(value, type):
            return made()
    return dict(value) if isinstance(value, Mapping) else value


def _default(value: object) -> object:
    made = plain(value)
    if made is value:
        raise TypeError(f"{type(value).__name__} is not JSON")
    return made


def loads(data: bytes) -> Any:
    """Decodes JSON of the server. Invalid UTF-8 and lone surrogates become U+FFFD.

    Raises ValueError if it is not JSON, RecursionError if it is too deep.
    """
    text = data.decode("utf-8", "replace")
    try:
        value, end = _scan(text, 0)
    except StopIteration:
        end = -1
    if end != len(text):
        # White space or a byte order mark around it, or not JSON.
        from json import loads

        value = loads(text.removeprefix("\N{BYTE ORDER MARK}"))
    # A lone surrogate in a string would fail later, in the print() of the caller.
    # The search for one byte is fast; it comes first.
    if b"\\" in data and (b"\\ud" in data or b"\\uD" in data):
        return _replace_in(value)
    return value


def value_of(library: Library, tree: Optional[int]) -> Any:
    """The value of an owui_json; None for NULL."""
    length = c_size_t()
    text = library.owui_json_dump(tree, byref(length))
    if not text:
        return None
    try:
        return loads(string_at(text, length.value))
    finally:
        library.owui_free(text)


def _scan(text: str, start: int) -> tuple[Any, int]:
    """The scanner of :mod:`json`, which is what is fast of its ``loads``; it replaces this function."""
    from json import JSONDecoder

    global _scan
    _scan = JSONDecoder().scan_once  # type: ignore[attr-defined]  # as json.loads does
    return _scan(text, start)


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
