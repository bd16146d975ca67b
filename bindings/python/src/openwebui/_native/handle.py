"""The handle of a client, JSON values and paths as arguments, and the errors of setters."""

from __future__ import annotations

import os
from ctypes import byref, c_void_p

from .._errors import InvalidArgumentError
from . import json
from .call import invoke

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional, Union

    from .library import Library


class Handle:
    """Owns an owui_client. Each user of it holds a reference, so close() does not release it in use."""

    __slots__ = ("library", "pointer", "_free", "__weakref__")

    def __init__(self, library: Library, pointer: c_void_p) -> None:
        self.library: Library = library
        self.pointer: c_void_p = pointer
        self._free = library.owui_client_release

    def __del__(self) -> None:
        self._free(self.pointer)


class Tree:
    """Owns an owui_json; passed to the library as an argument."""

    __slots__ = ("_as_parameter_", "_free")

    def __init__(self, library: Library, value: object) -> None:
        self._as_parameter_ = c_void_p()
        self._free = library.owui_json_release
        text = json.dumps(value)
        check(library, "JSON", "owui_json_parse", text, len(text), byref(self._as_parameter_), None)

    def __del__(self) -> None:
        self._free(self._as_parameter_)


def check(functions: Library, what: str, name: str, *arguments: Any) -> None:
    """Calls a function of the library that returns a status; raises if it is an error about `what`."""
    check_status(functions, what, invoke(getattr(functions, name), *arguments))


def check_status(functions: Library, what: str, status: int) -> None:
    if status < 0:
        from .statuses import error_of

        raise error_of(functions, status, what)


#: What a refused key is called: never by its value.
KEY = (
    "the API key (api_key, or OPENWEBUI_API_KEY, or the file of OPENWEBUI_API_KEY_FILE),"
    " which must be printable ASCII on one line"
)


def shown(url: Optional[str]) -> str:
    """A base URL that may be refused, without what may be secret in it: a user's name and password, and a query."""
    if url is None:
        return "OPENWEBUI_URL"
    scheme, slashes, rest = str(url).rpartition("://") if "://" in str(url) else ("", "", str(url))
    if "@" in rest:
        rest = "***@" + rest.rpartition("@")[2]
    place, mark, _ = rest.partition("?")
    return repr(scheme + slashes + place + mark + ("***" if mark else ""))


def encoded_path(path: Union[str, os.PathLike[str], None]) -> Optional[bytes]:
    """The path as bytes in the encoding of the file system."""
    if path is None:
        return None
    name = os.fsencode(path)
    if b"\0" in name:
        raise InvalidArgumentError("a path must not contain NUL", kind="OWUI_E_INVALID")
    return name
