"""The tool reads both forms of comments, and leaves no function out."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from surface import cpp, python
from surface.__main__ import expected
from surface.endpoints import OVERLAY, endpoints, of_comment
from surface.header import CType, HeaderError, read
from surface.symbols import DEBIAN, debian_symbols, symbols
from surface.version import PLACES

ROOT = Path(__file__).resolve().parent.parent

HEADER = """
#include <stddef.h>
#include <stdint.h>
#define OWUI_EXPORT __attribute__((visibility("default")))
#define OWUI_WARN_UNUSED __attribute__((warn_unused_result))
typedef struct owui_call owui_call;
typedef struct owui_client owui_client;
typedef struct owui_batch_t {
    size_t size;
    const char *text;
} owui_batch_t;
/** Some numbers. */
typedef enum owui_level_t { OWUI_LEVEL_LOW = -2, /**< low */ OWUI_LEVEL_HIGH = 3 } owui_level_t;
/** What was read. @param data bytes */
typedef int (*owui_data_fn)(const char *data, size_t length, void *user);
/**
 * Reads it.
 *
 * GET /api/v1/things/{id}.
 *
 * @param id whose
 * @return a call
 */
OWUI_EXPORT OWUI_WARN_UNUSED owui_call *owui_thing_get(owui_client *client, const char *id);
/* Of a plain form. GET /api/v1/things/. */
owui_call *owui_thing_list(owui_client *client);
OWUI_EXPORT int owui_call_fill(owui_call *call, owui_batch_t *batch, int64_t timeout_ms);
OWUI_EXPORT const char *owui_call_words(const owui_call *call, size_t *length);
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    (tmp_path / "include").mkdir()
    (tmp_path / "include/openwebui.h").write_text(HEADER)
    return tmp_path


def test_declarations(small: Path) -> None:
    header = read(small)
    assert [f.name for f in header.functions] == [
        "owui_thing_get",
        "owui_thing_list",
        "owui_call_fill",
        "owui_call_words",
    ]
    assert header.functions[0].parameters[1].type == CType("char", 1, True)
    assert "GET /api/v1/things/{id}." in header.functions[0].comment.split("\n")
    assert header.functions[1].comment == "Of a plain form. GET /api/v1/things/."
    assert header.enums[0].values == (("OWUI_LEVEL_LOW", -2), ("OWUI_LEVEL_HIGH", 3))
    assert header.handles == {"owui_call", "owui_client"}


def test_python(small: Path) -> None:
    text = python.prototypes(read(small))
    compile(text, "_prototypes.py", "exec")
    assert '"owui_call_fill": (c_int, (_handle, POINTER(Batch), c_int64))' in text
    assert '"owui_call_words": (_counted, (_handle, _size_out))' in text
    assert "DATA_FN = CFUNCTYPE(c_int, c_void_p, c_size_t, c_void_p)" in text
    assert "LEVEL_LOW = -2" in python.constants(read(small))


def test_endpoints() -> None:
    assert of_comment("Reads it (GET /a/b), then\nPOST /c/{id}/d. Since 0.1.") == ["POST /c/{id}/d"]
    assert of_comment("POST /a, POST /b.") == ["POST /a", "POST /b"]
    assert of_comment("@par Endpoint\n`GET /a?x=true`") == ["GET /a?x=true"]
    assert of_comment("GET a POST") == []


def test_rows_of_endpoints(small: Path) -> None:
    (small / "docs").mkdir()
    (small / "tools").mkdir()
    document, table = small / "docs/endpoints.md", small / "tools/endpoints.tsv"
    document.write_text("<!-- surface: begin -->\n<!-- surface: end -->\n")
    header = read(small)
    row = "owui_thing_get\t-\t`client.things.get(id)`\t\n"
    table.write_text(row)
    with pytest.raises(HeaderError, match="no row for owui_thing_list"):
        endpoints(small, header)
    table.write_text(row + "owui_thing_list\t-\t\t\n")
    with pytest.raises(HeaderError, match="owui_thing_list has no name in Python"):
        endpoints(small, header)
    table.write_text(row + "owui_thing_list\t-\t`client.things.list()`\tall\n")
    expected = "| `GET /api/v1/things/` | `owui_thing_list` | `client.things.list()` | all |"
    assert expected in endpoints(small, header)


def test_headers_that_are_not_included(small: Path) -> None:
    (small / "include/openwebui").mkdir()
    (small / "include/openwebui/things.h").write_text("int owui_things(void);\n")
    with pytest.raises(HeaderError, match=r"does not include openwebui/things\.h"):
        read(small)


def test_places_of_versions() -> None:
    """What repeats the version or the soname is stamped, or written as a whole from the header."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a clone")
    pattern = re.compile(r"libopenwebui\.so\.\d|libopenwebui/\d|OPENWEBUI_\d+ ")
    found = set()
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.is_file() and pattern.search(path.read_bytes().decode(errors="replace")):
            found.add(name)
    written = {DEBIAN, "Tests/contract.tsv"}
    assert found - PLACES.keys() - written - {"CHANGELOG.md"} == set()  # the last is history


def test_debian_symbols_keep_their_versions(small: Path) -> None:
    (small / "VERSION").write_text("0.3.0\n")
    (small / "SOVERSION").write_text("7\n")
    node = "OPENWEBUI_7"
    header = read(small)
    new, *old = symbols(header).split()
    (small / "debian").mkdir()
    (small / DEBIAN).write_text("".join(f" {name}@{node} 0.1.0\n" for name in old))
    lines = debian_symbols(small, header).splitlines()
    assert f" {new}@{node} 0.3.0" in lines
    assert {f" {name}@{node} 0.1.0" for name in old} <= set(lines)


def test_errors(small: Path) -> None:
    (small / "include/openwebui.h").write_text("int owui_broken(no_such_type x);\n")
    with pytest.raises(HeaderError, match="no_such_type"):
        read(small)


def test_every_function_is_in_the_wrapper(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "include", tmp_path / "include")
    header = read(tmp_path)
    cpp.check_by_hand(ROOT, header)
    text = "".join(path.read_text() for path in (ROOT / "bindings/cpp").glob("*.hpp"))
    names = symbols(header).split()
    assert len(names) > 150
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []


def test_a_version_reaches_what_is_written_as_a_whole(tmp_path: Path) -> None:
    header = read(ROOT)
    for name in [*expected(ROOT, header), OVERLAY, "VERSION"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "SOVERSION").write_text("99\n")
    texts = expected(tmp_path, header)
    places = [
        name for name, patterns in PLACES.items() if any("soversion" in new for _, new in patterns)
    ]
    assert "docs/abi.md" in places
    assert [name for name in places if not re.search(r"(\.so\.|OPENWEBUI_)99\b", texts[name])] == []
