"""The types of callbacks."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Annotated, BinaryIO, Optional, Union

from .._annotations import Unchecked

#: Called with bytes sent, to send, received and to receive; a number that is not known is None.
TransferCallback = Callable[[int, Optional[int], int, Optional[int]], object]
#: Called with the bytes so far and in total; the total is None if it is not known.
ProgressCallback = Callable[[int, Optional[int]], object]
#: The exceptions raised in callbacks.
Raised = list[BaseException]
#: A path of a file.
Path = Union[str, os.PathLike[str]]
#: Where a response goes: a path of a file, an open file, or a function that is called with bytes.
Target = Annotated[Union[str, os.PathLike[str], BinaryIO, Callable[[bytes], object]], Unchecked()]
