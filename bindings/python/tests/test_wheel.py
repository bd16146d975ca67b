"""Builds the wheel, installs it in an empty environment and uses it there; the same for the sdist."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from conftest import IN_CI, INSTALLED, REPOSITORY, need
from openwebui._native.library import library
from openwebui._version import __version__

PACKAGE = Path(__file__).parents[1] / "src" / "openwebui"
SOURCES = {
    f"openwebui/{path.relative_to(PACKAGE)}" for path in PACKAGE.rglob("*.py*") if path.suffix in (".py", ".pyi")
}

SCRIPT = Path(__file__).parents[1] / "build_wheel.sh"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory with the wheel and the sdist."""
    if INSTALLED:
        return Path(INSTALLED).parent / "dist"
    if shutil.which("objdump") is None:
        pytest.skip("binutils are not installed")
    out = tmp_path_factory.mktemp("dist")
    done = subprocess.run([SCRIPT, library().path, out], capture_output=True, text=True, timeout=300)
    if done.returncode and not IN_CI and re.search("No matching distribution|ConnectionError|Max retries", done.stderr):
        pytest.skip("no package index for the build's tools")
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


def test_tag(wheel: Path) -> None:
    name = re.fullmatch(r"openwebui-(.*)-py3-none-manylinux_2_(\d+)_(\w+)\.whl", wheel.name)
    assert name and name[1] == __version__ and name[3] == os.uname().machine
    with zipfile.ZipFile(wheel) as content:
        carried = content.read("openwebui/libopenwebui.so.0")
    needed = {int(minor) for minor in re.findall(rb"GLIBC_2\.(\d+)", carried)}
    # Packed relocations are understood since 2.36.
    assert int(name[2]) == max(needed | ({36} if b"GLIBC_ABI_DT_RELR" in carried else set()))


def test_content(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as content:
        names = set(content.namelist())
        library_size = content.getinfo("openwebui/libopenwebui.so.0").file_size
        metadata = content.read(f"openwebui-{__version__}.dist-info/METADATA").decode()
        everything = b"".join(content.read(name) for name in names)
    assert SOURCES | {"openwebui/py.typed"} <= names
    assert library_size < 500_000
    assert "Requires-Python: >=3.9" in metadata
    assert [line for line in metadata.splitlines() if line.startswith("Requires-Dist")] == [
        'Requires-Dist: httpx; extra == "httpx"'
    ]
    assert str(REPOSITORY).encode() not in everything


def test_sdist_names_its_requirement(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as content:
        names = content.getnames()
        info = content.extractfile(f"openwebui-{__version__}/PKG-INFO")
        assert info is not None
        words = info.read().decode()
    assert not [name for name in names if ".so" in name]
    assert {f"openwebui-{__version__}/src/{name}" for name in SOURCES | {"openwebui/py.typed"}} <= set(names)
    assert "requires `libopenwebui.so.0` in the system" in words


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an empty environment with the wheel."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True, timeout=240, env=CLEAN)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-index", str(wheel)]
    subprocess.run(pip, check=True, timeout=240, env=CLEAN)
    return python


CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP", "OPENWEBUI"))}


def test_every_module_of_the_installed_wheel(installed: Path, tmp_path: Path) -> None:
    code = """
import importlib, pkgutil, typing, openwebui
for module in pkgutil.walk_packages(openwebui.__path__, "openwebui."):
    if "hook" not in module.name and "__main__" not in module.name:
        importlib.import_module(module.name)
for name in openwebui.__all__:
    if isinstance(getattr(openwebui, name), type):
        typing.get_type_hints(getattr(openwebui, name))
typing.get_type_hints(openwebui.Client("http://127.0.0.1:9", "").chat.completions.create)
print(openwebui._native.library.library().path)
"""
    done = subprocess.run([installed, "-c", code], capture_output=True, text=True, timeout=120, env=CLEAN, cwd=tmp_path)
    assert done.stdout.startswith(str(installed.parents[1])), done.stderr


def test_types_of_the_installed_wheel(installed: Path, tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    (tmp_path / "program.py").write_text(
        "import openwebui\n"
        "client = openwebui.AsyncClient()\n"
        "reveal_type(client.files.upload)\n"
        "async def main() -> None:\n"
        "    reveal_type((await client.chat.completions.create(model='m', messages=[])).choices[0].message)\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(installed), "program.py"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, env=CLEAN, cwd=tmp_path)
    assert done.returncode == 0 and "types.chat.Message" in done.stdout and "FileObject" in done.stdout, done.stdout


def test_clean_environment(installed: Path, tmp_path: Path) -> None:
    run = {"capture_output": True, "text": True, "timeout": 120, "cwd": tmp_path}
    code = "import openwebui._native.library as l; print(l.library().path)"
    done = subprocess.run([installed, "-c", code], env=CLEAN, **run)  # type: ignore[call-overload]
    assert done.stdout.startswith(str(installed.parents[1])), done.stderr
    server = {"OPENWEBUI_URL": need("OPENWEBUI_URL"), "OPENWEBUI_API_KEY": need("OPENWEBUI_API_KEY")}
    done = subprocess.run(
        [installed, "-m", "openwebui", "chat", "--model", "emu"],
        input="#emu echo=1 from the wheel",
        env={**CLEAN, **server},
        **run,
    )  # type: ignore[call-overload]
    assert done.stdout.strip() == "from the wheel", done.stderr
