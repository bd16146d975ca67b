"""The types of arguments."""

from __future__ import annotations

import os
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Optional, Protocol, Union

from .._annotations import Unchecked
from .._native.signatures import ProgressCallback
from .._timeouts import Timeout
from .ingest import IngestedFile
from .record import Record


class Readable(Protocol):
    """An open file, or another object with its `read`."""

    def read(self, size: int = ..., /) -> bytes:
        """As of a binary file."""
        ...


if sys.version_info >= (3, 12):
    from collections.abc import Buffer
elif TYPE_CHECKING:
    Buffer = Union[bytes, bytearray, memoryview, array[Any]]
else:
    # (Before Python 3.12 array takes no parameter.)
    Buffer = Union[bytes, bytearray, memoryview, array]

#: What can be uploaded: the path of a file, bytes or another object with a buffer, or an open file.
Source = Annotated[Union[str, os.PathLike[str], Buffer, Readable], Unchecked()]
#: A file of a form: a path or an open file; or the name and the content, and perhaps the content type.
File = Union[Source, tuple[str, Source], tuple[str, Source, str]]
#: A conversation: dicts, or messages of earlier responses.
Messages = Iterable[Union[Mapping[str, Any], Record]]
#: A file to ingest: a path, or a name and its bytes.
Item = Union[str, os.PathLike[str], tuple[str, bytes]]
#: Called with a file whose status has changed.
OnStatus = Callable[[IngestedFile], object]
#: Seconds, or a timeout for each phase; None keeps that of the client.
TimeoutTypes = Union[float, Timeout, None]
#: The headers, query parameters and body fields that are added to a request, and its timeouts.
Options = tuple[
    Optional[Mapping[str, str]], Optional[Mapping[str, Any]], Optional[Mapping[str, Any]], Union[float, Timeout, None]
]
#: A value of a query.
Scalar = Union[str, int, float, bool]
#: The parameters of a query. Those that are None are left out; a list is repeated.
Query = Mapping[str, Union[Scalar, list[Scalar], None]]
#: The patterns of the files of folders that are ingested, of those that are not, and whether links are followed.
Patterns = tuple[Iterable[str], Iterable[str], bool]
#: How files are ingested: how many at a time, the seconds for each, and the functions that are called.
Run = tuple[int, float, Optional[OnStatus], Optional[ProgressCallback]]
