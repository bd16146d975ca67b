"""Finds the shared library, loads it at first use, and binds its functions."""

from __future__ import annotations

import ctypes
import os

from ._prototypes import PROTOTYPES
from ._version import LIBRARY_VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional

#: With the number of its binary interface.
NAME = "libopenwebui.so.0"


class Library:
    """The functions of the library as attributes, each bound when it is first asked for."""

    def __init__(self, dll: ctypes.CDLL, path: str) -> None:
        self._dll = dll
        self.path = path

    def __getattr__(self, name: str) -> Any:
        try:
            result, arguments = PROTOTYPES[name]
        except KeyError:
            raise AttributeError(name) from None
        function = self._dll[name]
        function.restype = result
        function.argtypes = arguments
        setattr(self, name, function)
        return function

    def unchecked(self, name: str) -> Any:
        """A function that returns int and takes its arguments as ready-made ctypes objects.

        Without conversions a crossing takes half the time (200 ns instead of 380), which counts
        in the two functions that are called for every event.
        """
        return self._dll[name]


_library: Optional[Library] = None


def library() -> Library:
    """The library, loaded now if it was not.

    Raises ImportError, with every place that was tried.
    """
    global _library
    if _library is None:
        # Two threads may both get here: dlopen gives both the same library.
        _library = load()
    return _library


def candidates() -> list[tuple[str, str]]:
    """Where to look, in order: the file's path or name, and why there."""
    chosen = os.environ.get("OPENWEBUI_LIBRARY")
    if chosen:
        # Whoever chose one would not want another in its place.
        return [(chosen, "from OPENWEBUI_LIBRARY")]
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), NAME)
    return [(beside, "beside the package"), (NAME, "from the system")]


def load() -> Library:
    """Loads the first library that is there and new enough; raises ImportError if none is."""
    tried = []
    for path, why in candidates():
        try:
            dll = ctypes.CDLL(path)
            number = dll["owui_version_number"]()
        except (OSError, AttributeError) as error:
            tried.append(f"{path} ({why}): {error}")
            continue
        if number >> 16 != LIBRARY_VERSION >> 16 or number < LIBRARY_VERSION:
            tried.append(
                f"{path} ({why}): is version {_dotted(number)},"
                f" this package needs {_dotted(LIBRARY_VERSION)} or a later {LIBRARY_VERSION >> 16}.x"
            )
            continue
        return Library(dll, path)
    if "OPENWEBUI_LIBRARY" not in os.environ:
        tried.append("OPENWEBUI_LIBRARY is not set; it may name the file")
    raise ImportError("libopenwebui cannot be loaded. Tried:\n  " + "\n  ".join(tried), name="openwebui")


def _dotted(number: int) -> str:
    return f"{number >> 16}.{number >> 8 & 255}.{number & 255}"
