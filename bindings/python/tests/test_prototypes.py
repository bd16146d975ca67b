"""The library exports the functions of the table, and each status has an exception.

That the table says what the headers say is for `make check-bindings` to see.
"""

from __future__ import annotations

import ctypes
import re
import shutil
import subprocess
from ctypes import POINTER, c_char_p, c_size_t, c_void_p
from operator import attrgetter

import pytest

from conftest import REPOSITORY
from openwebui import Client
from openwebui._native import constants, prototypes
from openwebui._native.library import library
from openwebui._native.statuses import error_class
from openwebui._version import LIBRARY_VERSION, __version__


def test_counted_text_is_not_c_char_p() -> None:
    for name, (result, arguments) in prototypes.PROTOTYPES.items():
        if POINTER(c_size_t) in arguments:
            assert result is not c_char_p, name


def test_library_exports_all_of_it() -> None:
    functions = library()
    for name in prototypes.PROTOTYPES:
        assert ctypes.cast(getattr(functions, name), c_void_p).value
    with pytest.raises(AttributeError):
        functions.owui_no_such_function  # noqa: B018


@pytest.mark.skipif(shutil.which("nm") is None, reason="nm is not installed")
def test_library_exports_nothing_else() -> None:
    listing = subprocess.run(
        ["nm", "-D", "--defined-only", library().path], capture_output=True, text=True, check=True
    ).stdout
    names = {line.split()[-1].partition("@")[0] for line in listing.splitlines()}
    assert {name for name in names if name.startswith("owui_")} == set(prototypes.PROTOTYPES)


def test_names_in_the_table_of_endpoints() -> None:
    table = (REPOSITORY / "tools" / "endpoints.tsv").read_text()
    names = re.findall(r"`client\.([\w.]+)\(", table)
    assert len(names) > 30
    with Client("http://localhost") as client:
        for name in names:
            assert callable(attrgetter(name)(client)), name


def test_version_is_the_same_everywhere() -> None:
    version = (REPOSITORY / "VERSION").read_text().strip()
    assert __version__ == version
    assert library().owui_version().decode().startswith(f"libopenwebui/{version} ")
    assert library().owui_version_number() >= LIBRARY_VERSION


def test_every_status_has_its_exception() -> None:
    statuses = {name: number for name, number in vars(constants).items() if name.startswith("E_")}
    assert len(statuses) > 30
    names = {name[len("E_") :]: error_class(value).__name__ for name, value in statuses.items()}
    assert names == {
        "INVALID": "InvalidArgumentError",
        "STATE": "OpenWebUIError",
        "NOMEM": "OpenWebUIError",
        "URL": "InvalidArgumentError",
        "NO_URL": "InvalidArgumentError",
        "UNSUPPORTED": "OpenWebUIError",
        "LOCAL_FILE": "FileError",
        "CANCELLED": "CancelledError",
        "ABORTED": "OpenWebUIError",
        "RESOLVE": "APIConnectionError",
        "CONNECT": "APIConnectionError",
        "TLS": "APIConnectionError",
        "CONNECTION_LOST": "APIConnectionError",
        "PROTOCOL": "APIConnectionError",
        "PROXY": "APIConnectionError",
        "TIMEOUT_CONNECT": "APITimeoutError",
        "TIMEOUT_FIRST_BYTE": "APITimeoutError",
        "TIMEOUT_IDLE": "APITimeoutError",
        "TIMEOUT_EVENT": "APITimeoutError",
        "TIMEOUT_TOTAL": "APITimeoutError",
        "HTTP": "APIStatusError",
        "REDIRECT": "APIStatusError",
        "BAD_REQUEST": "BadRequestError",
        "UNAUTHORIZED": "AuthenticationError",
        "FORBIDDEN": "PermissionDeniedError",
        "NOT_FOUND": "NotFoundError",
        "CONFLICT": "ConflictError",
        "TOO_LARGE": "RequestTooLargeError",
        "UNPROCESSABLE": "UnprocessableEntityError",
        "RATE_LIMITED": "RateLimitError",
        "SERVER": "InternalServerError",
        "CREDENTIALS": "AuthenticationError",
        "JSON": "APIResponseError",
        "HTML": "APIResponseError",
        "UNEXPECTED_RESPONSE": "APIResponseError",
        "EMPTY": "APIResponseError",
        "STREAM": "StreamError",
        "TRUNCATED": "TruncatedError",
        "LIMIT": "APIResponseError",
        "FILE_FAILED": "FileProcessingError",
        "FILE_UNPROCESSED": "FileNotProcessedError",
        "DUPLICATE": "DuplicateError",
        "PARTIAL": "IngestError",
    }
    # Later releases may have more: they go by their group, or are at least errors.
    assert error_class(-79).__name__ == "APIStatusError"
    assert error_class(-999).__name__ == "OpenWebUIError"
