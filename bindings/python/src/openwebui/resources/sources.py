"""The sources of an upload: a path, memory, or a file object."""

from __future__ import annotations

import os

from .._native import callbacks
from .._native.handle import encoded_path
from .._native.prototypes import REWIND_FN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional

    from .._base import BaseClient
    from .._native.call import Call
    from ..types.params import Source


def upload(client: BaseClient, source: Source, name: Optional[str]) -> Call:
    """Makes the call that uploads `source` as `name`."""
    if isinstance(source, (str, os.PathLike)):
        call = client._call("owui_file_upload", encoded_path(source))
        call.paths.append(os.fspath(source))
        if name is not None:
            call.set("owui_call_set_upload_name", name)
        return call
    if isinstance(source, bytes):
        # The library borrows the bytes: keep them alive, do not copy them.
        call = client._call("owui_file_upload_data", _required_name(name), source, len(source))
        call.keep(source)
        return call
    if hasattr(source, "read"):
        return _upload_from_reader(client, source, name)
    try:
        memory = _MemoryFile(source)
    except TypeError:
        raise TypeError(f"an upload requires a path, bytes or a binary file, not {type(source).__name__}") from None
    return _upload_from_reader(client, memory, name)


def _upload_from_reader(client: BaseClient, file: Any, name: Optional[str]) -> Call:
    """Makes the call that uploads the rest of a file object."""
    raised: list[BaseException] = []
    read, rewind, length = _reader(file, raised)
    call = client._call("owui_file_upload_reader", _required_name(name or _name_of(file)), read, rewind, None, length)
    call.raised = raised
    call.kept += [read, rewind]
    return call


def add_file(call: Call, field: str, source: Source, name: Optional[str], content_type: Optional[str]) -> None:
    """Adds `source` as a file to the form that the call sends."""
    if isinstance(source, (str, os.PathLike)):
        call.paths.append(os.fspath(source))
        call.set("owui_call_add_file", field, encoded_path(source), name, content_type)
    elif isinstance(source, bytes):
        name = _required_name(name)
        call.set("owui_call_add_file_data", field, call.keep(source), len(source), name, content_type)
    else:
        file: Any = source if hasattr(source, "read") else _MemoryFile(source)
        read, rewind, length = _reader(file, call.raised)
        call.kept += [read, rewind]
        name = _required_name(name or _name_of(file))
        call.set("owui_call_add_file_reader", field, read, rewind, None, length, name, content_type)


def _reader(file: Any, raised: list[BaseException]) -> tuple[Any, Any, int]:
    """The functions that read the rest of a file object, and its length."""
    start, length = _position_and_length(file)
    rewind = None if start is None else callbacks.rewind(lambda: file.seek(start), raised)
    return callbacks.read(file.read, raised), rewind or REWIND_FN(), length


def _name_of(file: Any) -> Optional[str]:
    path = getattr(file, "name", None)
    return os.path.basename(path) if isinstance(path, str) else None


def _position_and_length(file: Any) -> tuple[Optional[int], int]:
    """The position of a file, None if it cannot seek; and the bytes that are left, -1 if not known."""
    try:
        start: int = file.tell()
        file.seek(start)
    except (OSError, ValueError, AttributeError):
        return None, -1
    try:
        end: int = file.seek(0, os.SEEK_END)
    except (OSError, ValueError):
        end = -1
    file.seek(start)
    return start, max(end - start, -1) if isinstance(end, int) and end >= 0 else -1


def _required_name(name: Optional[str]) -> str:
    if not name:
        raise TypeError("the file has no name: pass name=…")
    return name


class _MemoryFile:
    """An object with a buffer as a file: memory that may change, slices, arrays of numbers."""

    def __init__(self, data: Any) -> None:
        view = memoryview(data)
        try:
            self._data = view.cast("B")
        except (TypeError, ValueError):
            # The elements are not contiguous, or of a format that memoryview does not know.
            self._data = memoryview(view.tobytes())
        self._at = 0

    def read(self, size: int = -1, /) -> memoryview:
        piece = self._data[self._at : self._at + size]
        self._at += len(piece)
        return piece

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        self._at = len(self._data) if whence == os.SEEK_END else offset
        return self._at
