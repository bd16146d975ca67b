"""Where the body of a response goes: a path, a file object or a function."""

from __future__ import annotations

import os

from . import callbacks
from .constants import STAT_BYTES_RECEIVED
from .handle import encoded_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from .call import Call
    from .signatures import Target


def write_to(call: Call, to: Target) -> Callable[[Call], int]:
    """Has the body of the response written to `to`, in place of memory. Returns a function that tells its number
    of bytes when the call has ended."""
    if isinstance(to, (str, os.PathLike)):
        call.paths.append(os.fspath(to))
        call.set("owui_call_set_output_file", encoded_path(to))
        return _size
    if not hasattr(to, "write") and not callable(to):
        raise TypeError(f"the target must be a path, a binary file or a function, not {type(to).__name__}")
    write = to if callable(to) else _writer(to)
    call.set("owui_call_on_data", call.keep(callbacks.data(write, call.raised)), None)
    return _size


def _size(call: Call) -> int:
    return call.stat(STAT_BYTES_RECEIVED)


def _writer(file: BinaryIO) -> Callable[[bytes], object]:
    """A function that writes all of a piece: an unbuffered file may write a part of it."""

    def write(piece: bytes) -> None:
        written = file.write(piece)
        while isinstance(written, int) and written < len(piece):
            piece = piece[written:]
            written = file.write(piece)

    return write
