"""The table of prototypes, the headers and the library say the same."""

from __future__ import annotations

import ctypes
import re
import shutil
import subprocess
from ctypes import POINTER, c_char_p, c_double, c_float, c_int, c_int64, c_size_t, c_void_p
from typing import Any

import pytest

from conftest import REPOSITORY
from openwebui import _prototypes
from openwebui._errors import error_class
from openwebui._library import library
from openwebui._version import LIBRARY_VERSION, __version__

HEADERS = sorted((REPOSITORY / "include" / "openwebui").glob("*.h"))
_PROTOTYPE = re.compile(r"(?P<result>(?:const )?\w+ \**)(?P<name>owui_\w+)\((?P<arguments>[^()]*)\);")
_TYPEDEF = re.compile(r"typedef (?P<result>\w+) \(\*(?P<name>owui_\w+)\)\((?P<arguments>[^()]*)\);")

_VALUES: dict[str, Any] = {
    "int": c_int,
    "int64_t": c_int64,
    "size_t": c_size_t,
    "double": c_double,
    "void": None,
    "void *": c_void_p,
}
_POINTERS: dict[str, Any] = {
    "size_t *": POINTER(c_size_t),
    "int64_t *": POINTER(c_int64),
    "double *": POINTER(c_double),
    "float *": POINTER(c_float),
}


def header_text() -> str:
    text = "\n".join(path.read_text() for path in HEADERS)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s+", " ", text)


def prototypes() -> dict[str, tuple[str, list[str]]]:
    text = re.sub(r"typedef[^;{]*\(\*[^;]*;", "", header_text())
    return {m["name"]: (m["result"].strip(), _types(m["arguments"])) for m in _PROTOTYPE.finditer(text)}


def _types(arguments: str) -> list[str]:
    """The arguments' types without their names."""
    if arguments.strip() == "void":
        return []
    return [re.sub(r"\s*\b\w+$", "", argument.strip()).strip() for argument in arguments.split(",")]


def _fits(c_type: str, given: Any, *, is_result: bool) -> bool:
    plain = c_type.replace("const ", "")
    if plain in _VALUES:
        return given is _VALUES[plain]
    if plain.endswith("_fn"):
        return given is getattr(_prototypes, plain[len("owui_") :].upper())
    if c_type == "const char *":
        # A result may be counted text, whose length comes through an argument.
        return given is c_char_p or (is_result and given is c_void_p)
    if c_type == "char *":
        return given is c_void_p
    if c_type.endswith("**"):
        return given is POINTER(c_void_p)
    if plain in _POINTERS:
        return given is _POINTERS[plain]
    return bool(re.fullmatch(r"(const )?owui_\w+ \*", c_type)) and given is c_void_p


def test_headers_are_parsed() -> None:
    assert len(HEADERS) >= 7
    assert len(prototypes()) == len(re.findall(r"\bowui_\w+ ?\([^*]", re.sub(r"#define[^#]*?\)\)", "", header_text())))


def test_same_names_and_order() -> None:
    assert set(_prototypes.PROTOTYPES) == set(prototypes())


@pytest.mark.parametrize("name", sorted(_prototypes.PROTOTYPES))
def test_same_types(name: str) -> None:
    result, arguments = prototypes()[name]
    given_result, given_arguments = _prototypes.PROTOTYPES[name]
    assert len(given_arguments) == len(arguments)
    assert _fits(result, given_result, is_result=True), (result, given_result)
    for c_type, given in zip(arguments, given_arguments):
        assert _fits(c_type, given, is_result=False), (c_type, given)


def test_counted_text_is_not_c_char_p() -> None:
    for name, (result, arguments) in _prototypes.PROTOTYPES.items():
        if POINTER(c_size_t) in arguments:
            assert result is not c_char_p, name


def test_callbacks() -> None:
    found = {m["name"]: (m["result"], _types(m["arguments"])) for m in _TYPEDEF.finditer(header_text())}
    assert len(found) >= 4
    for name, (result, arguments) in found.items():
        function: Any = getattr(_prototypes, name[len("owui_") :].upper())
        assert _fits(result, function._restype_, is_result=False), name
        assert len(function._argtypes_) == len(arguments), name
        for c_type, given in zip(arguments, function._argtypes_):
            # Bytes, not text: c_char_p would end at the first NUL.
            is_data = name == "owui_data_fn" and given is c_void_p
            assert is_data or _fits(c_type, given, is_result=False), (name, c_type, given)


def test_library_exports_all_of_it() -> None:
    functions = library()
    for name in _prototypes.PROTOTYPES:
        assert ctypes.cast(getattr(functions, name), c_void_p).value
    with pytest.raises(AttributeError):
        functions.owui_no_such_function  # noqa: B018


@pytest.mark.skipif(shutil.which("nm") is None, reason="nm is not installed")
def test_library_exports_nothing_else() -> None:
    listing = subprocess.run(
        ["nm", "-D", "--defined-only", library().path], capture_output=True, text=True, check=True
    ).stdout
    names = {line.split()[-1].partition("@")[0] for line in listing.splitlines()}
    assert {name for name in names if name.startswith("owui_")} == set(_prototypes.PROTOTYPES)


def test_version_is_the_same_everywhere() -> None:
    version = (REPOSITORY / "VERSION").read_text().strip()
    assert __version__ == version
    assert library().owui_version().decode().startswith(f"libopenwebui/{version} ")
    assert library().owui_version_number() >= LIBRARY_VERSION


def test_every_status_has_its_exception() -> None:
    text = (REPOSITORY / "include" / "openwebui" / "status.h").read_text()
    statuses = {name: int(value) for name, value in re.findall(r"(OWUI_E_\w+) = (-\d+)", text)}
    assert len(statuses) > 30
    names = {name[len("OWUI_E_") :]: error_class(value).__name__ for name, value in statuses.items()}
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
