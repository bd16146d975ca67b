"""Finding the library, and the cost of importing the package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from conftest import SOURCE, environment, python
from openwebui._native.library import library


def test_import_loads_nothing() -> None:
    heavy = "json, logging, typing, threading, asyncio, dataclasses, enum, re, ssl, http, urllib.request"
    code = (
        # (From Python 3.14 ctypes imports threading.)
        "import sys, ctypes; before = set(sys.modules); import openwebui; new = set(sys.modules) - before\n"
        f"heavy = {{name.strip() for name in {heavy!r}.split(',')}}\n"
        "assert not new & heavy, new & heavy\n"
        "assert openwebui._native.library._library is None\n"
        "openwebui.Client('http://localhost:1')\n"
        "assert not (set(sys.modules) - before) & heavy\n"
    )
    # -S: without the imports of the site directories.
    done = python("-S", "-c", code)
    assert done.returncode == 0, done.stderr


def test_explicit_library_has_no_fallback(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.so"
    done = python("-c", "import openwebui; openwebui.Client('http://localhost:1')", OPENWEBUI_LIBRARY=str(missing))
    assert done.returncode != 0
    assert "ImportError: libopenwebui cannot be loaded" in done.stderr
    assert f"{missing} (from OPENWEBUI_LIBRARY)" in done.stderr
    assert "beside the package" not in done.stderr


def test_error_lists_every_place(tmp_path: Path) -> None:
    # A copy, because the wheel has the library beside the package.
    shutil.copytree(SOURCE / "openwebui", tmp_path / "openwebui", ignore=shutil.ignore_patterns("*.so.*"))
    bare = {name: value for name, value in environment().items() if name != "OPENWEBUI_LIBRARY"}
    bare["PYTHONPATH"] = str(tmp_path)
    code = "import openwebui\ntry: openwebui.Client('http://x')\nexcept ImportError as error: print(error)"
    done = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, timeout=60)
    if not done.stdout:
        pytest.skip("libopenwebui is installed in this system")
    for place in ("beside the package", "from the system", "OPENWEBUI_LIBRARY is not set"):
        assert place in done.stdout


def test_other_libraries_are_refused(tmp_path: Path) -> None:
    libm = "libm.so.6"
    done = python("-c", "import openwebui; openwebui.Client('http://x')", OPENWEBUI_LIBRARY=libm)
    assert "ImportError" in done.stderr and libm in done.stderr and "owui_version_number" in done.stderr


def test_older_library_is_refused(tmp_path: Path) -> None:
    compiler = sysconfig.get_config_var("CC") or "cc"
    source = tmp_path / "old.c"
    source.write_text("int owui_version_number(void) { return 0x000001; }\n")
    built = tmp_path / "old.so"
    try:
        subprocess.run([*compiler.split(), "-shared", "-fPIC", "-o", built, source], check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no C compiler")
    done = python("-c", "import openwebui; openwebui.Client('http://x')", OPENWEBUI_LIBRARY=str(built))
    assert "version 0.0.1, the package requires 0.1.0 or a later 0.x" in done.stderr


def test_library_beside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "openwebui"
    # A copy, because the package itself must not be written to.
    shutil.copytree(SOURCE / "openwebui", package, ignore=shutil.ignore_patterns("*.so.*"))
    (package / "libopenwebui.so.0").symlink_to(Path(library().path).resolve())
    bare = {name: value for name, value in environment().items() if name != "OPENWEBUI_LIBRARY"}
    bare["PYTHONPATH"] = str(tmp_path)
    code = (
        "import openwebui, openwebui._native.library as l; openwebui.Client('http://localhost:1');"
        " print(l.library().path)"
    )
    done = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == os.path.join(str(package), "libopenwebui.so.0"), done.stderr
