"""Filter functions on the running server: of filters/ in the directory above, or a test's own."""

from __future__ import annotations

from typing import Any

from .install import SERVER_DIRECTORY
from .openwebui import OpenWebUI

DIRECTORY = SERVER_DIRECTORY / "filters"


class BadFilter(Exception):
    """The text goes back to the test that asked for the filter."""


class Filters:
    def __init__(self, openwebui: OpenWebUI) -> None:
        self._openwebui = openwebui

    def names(self) -> list[str]:
        functions = self._openwebui.call("/api/v1/functions/")
        return sorted(function["id"] for function in functions)

    def install(self, wanted: dict[str, Any]) -> None:
        """Puts it in place of an older one of this name, for all models."""
        name, source = wanted.get("name"), wanted.get("source")
        if not isinstance(name, str) or not name.isidentifier() or name != name.lower():
            raise BadFilter("a filter's name is a lower-case identifier")
        if source is None:
            source = _source(name)
        self.remove(name)
        form: dict[str, object] = {
            "id": name,
            "name": name,
            "content": source,
            "meta": {},
        }
        made = self._openwebui.call("/api/v1/functions/create", form)
        if made["type"] != "filter":
            self.remove(name)
            raise BadFilter(f"the source makes a {made['type']}, not a filter")
        for switch in ("toggle", "toggle/global"):
            self._openwebui.call(f"/api/v1/functions/id/{name}/{switch}", method="POST")

    def remove(self, name: str = "") -> None:
        """That one, if it is there, or all."""
        for each in self.names():
            if each == name or not name:
                self._openwebui.call(
                    f"/api/v1/functions/id/{each}/delete", method="DELETE"
                )


def _source(name: str) -> str:
    known = sorted(path.stem for path in DIRECTORY.glob("*.py"))
    if name not in known:
        raise BadFilter(f"no source given, and {name} is none of {known}")
    return (DIRECTORY / f"{name}.py").read_text()
