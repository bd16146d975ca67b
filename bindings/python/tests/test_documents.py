"""Sphinx finds the description, the parameters and the types of all that is public."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import IN_CI, environment
from test_introspection import PUBLIC

CONFIGURATION = """
project = "openwebui"
extensions = ["sphinx.ext.autodoc", "sphinx.ext.napoleon"]
autodoc_default_options = {"members": True, "undoc-members": True}
# It takes the builtin `object` in an annotation for the members of records that are called so.
suppress_warnings = ["ref.python"]
"""


METHODS = {name.rpartition(".")[2] for name in PUBLIC} - {"__init__"}


def _is_shown(kind: type) -> bool:
    """Sphinx takes minutes for all the classes of operations, which are alike."""
    home = kind.__module__
    return not home.startswith(("openwebui.resources.short.", "openwebui.resources.operations.")) or home.endswith(
        ("short.images", "operations.folders")
    )


def test_sphinx(tmp_path: Path) -> None:
    if not IN_CI or sys.version_info < (3, 11):
        pytest.importorskip("sphinx")
    from sphinx.util.inventory import InventoryFile  # type: ignore[import-not-found, import-untyped, unused-ignore]

    classes = {kind for kind in PUBLIC.values() if isinstance(kind, type) and _is_shown(kind)}
    names = sorted(f"{kind.__module__}.{kind.__qualname__}" for kind in classes)
    pages = ["openwebui\n=========\n", ".. automodule:: openwebui\n", ".. automodule:: openwebui.types\n"]
    pages += [".. automodule:: openwebui.httpx\n"]
    pages += [f".. autoclass:: {name}\n" for name in names if name.startswith("openwebui.resources.")]
    (tmp_path / "index.rst").write_text("\n".join(pages))
    (tmp_path / "conf.py").write_text(CONFIGURATION)
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", str(tmp_path), str(tmp_path / "html")]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    inventory = InventoryFile.loads((tmp_path / "html" / "objects.inv").read_bytes(), uri="").data
    found = {name for kind, entries in inventory.items() if kind.startswith("py:") for name in entries}
    due = {f"openwebui.{name}" for name in PUBLIC if "." not in name} | set(names)
    for kind in classes:
        due |= {f"{kind.__module__}.{kind.__qualname__}.{name}" for name in vars(kind) if name in METHODS}
    assert not due - found and len(due) > 350
    page = (tmp_path / "html" / "index.html").read_text()
    assert "/api/v1/images/generations" in page
