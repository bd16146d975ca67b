"""Finds the shared library, loads it when first needed, and binds its functions."""

from __future__ import annotations

import ctypes
import os

from .._version import LIBRARY_VERSION
from .prototypes import PROTOTYPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional

#: The soname, with the version of the binary interface.
NAME = "libopenwebui.so.0"


class Library:
    """The functions of the library as attributes, each bound when it is first used."""

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

        Without conversions a call takes half the time (200 ns instead of 380), which matters for the
        two functions that are called for every event.
        """
        return self._dll[name]


_library: Optional[Library] = None


def library() -> Library:
    """Returns the library, and loads it if it is not loaded.

    Raises ImportError with a list of every place tried.
    """
    global _library
    if _library is None:
        # Two threads may load it at the same time: dlopen returns the same library to both.
        _library = load()
    return _library


def candidates() -> list[tuple[str, str]]:
    """The paths or names to try, in order, each with its origin."""
    chosen = os.environ.get("OPENWEBUI_LIBRARY")
    if chosen:
        # An explicit choice has no fallback.
        return [(chosen, "from OPENWEBUI_LIBRARY")]
    beside = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), NAME)
    return [(beside, "beside the package"), (NAME, "from the system")]


def load() -> Library:
    """Loads the first library that exists and is new enough; raises ImportError if there is none."""
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
                f"{path} ({why}): this is version {_dotted(number)},"
                f" the package requires {_dotted(LIBRARY_VERSION)} or a later {LIBRARY_VERSION >> 16}.x"
            )
            continue
        return Library(dll, path)
    if "OPENWEBUI_LIBRARY" not in os.environ:
        tried.append("OPENWEBUI_LIBRARY is not set; it can be set to the path of the library")
    raise ImportError("libopenwebui cannot be loaded. Tried:\n  " + "\n  ".join(tried), name="openwebui")


def _dotted(number: int) -> str:
    return f"{number >> 16}.{number >> 8 & 255}.{number & 255}"
