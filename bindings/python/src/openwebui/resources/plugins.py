"""What ``client.tools`` and ``client.functions`` have beyond their operations: files with their source."""

from __future__ import annotations

import os
import re

from .operation import Operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Optional, Union

    from .._timeouts import Timeout
    from ..types.params import Source

#: A line of the header, as the server reads it.
_ENTRY = re.compile(r"\s*([a-z_]+):\s*(.*)", re.IGNORECASE)


class PluginSources(Operations):
    """Tools or functions: Python source that the server runs."""

    __slots__ = ()

    def create_from_file(
        self,
        source: Source,
        *,
        id: Optional[str] = None,
        name: Optional[str] = None,
        description: Optional[str] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """Creates a tool or a function from its Python source.

        The header of the source, the docstring in its first lines, says what is not given: ``title`` is the name,
        ``id`` the id, ``description`` the description. Without a title the name is that of the file, and without an
        id it is made of the name, as the web interface makes it.

        Args:
            source: a path, an open file or bytes.
            extra_headers, extra_query, extra_body: as for a chat.
            timeout: seconds from the start of the call to its end, or an :class:`openwebui.Timeout`.
        """
        generated: Any = self
        return generated.create(
            _body(source, id, name, description),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def update_from_file(
        self,
        id: str,
        source: Source,
        *,
        name: Optional[str] = None,
        description: Optional[str] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        timeout: Union[float, Timeout, None] = None,
    ) -> Any:
        """Gives a tool or a function another source; see :meth:`create_from_file`."""
        generated: Any = self
        return generated.update(
            id,
            _body(source, id, name, description),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


def header(content: str) -> dict[str, str]:
    """The entries of the header of a tool or a function, the docstring in its first lines, as the server reads it."""
    lines = content.splitlines()
    entries: dict[str, str] = {}
    if not lines or lines[0].strip() != '"""':
        return entries
    for line in lines[1:]:
        if '"""' in line:
            break
        match = _ENTRY.fullmatch(line)
        if match:
            entries[match[1]] = match[2].strip()
    return entries


def _body(source: Source, id: Optional[str], name: Optional[str], description: Optional[str]) -> dict[str, Any]:
    content, stem = _read(source)
    manifest = header(content)
    name = name or manifest.get("title") or stem
    if not name:
        raise TypeError("the source has no title in its header: pass name=…")
    return {
        "id": id or manifest.get("id") or _id_of(name),
        "name": name,
        "content": content,
        "meta": {"description": description or manifest.get("description", ""), "manifest": manifest},
    }


def _read(source: Source) -> tuple[str, str]:
    """The text, and the name of its file without the suffix."""
    path: Any = source if isinstance(source, (str, os.PathLike)) else getattr(source, "name", "")
    if isinstance(source, (str, os.PathLike)):
        with open(source, "rb") as file:
            data: Any = file.read()
    else:
        data = source.read() if hasattr(source, "read") else source
    text = data if isinstance(data, str) else bytes(data).decode("utf-8-sig")
    stem = os.path.splitext(os.path.basename(os.fspath(path)))[0] if isinstance(path, (str, os.PathLike)) else ""
    return text, stem


def _id_of(name: str) -> str:
    """The id that the web interface gives to a name; the server takes no other characters."""
    id = re.sub(r"\W+", "_", name.lower(), flags=re.ASCII).strip("_")
    return id if id.isidentifier() else f"_{id}"
