"""A program that PyInstaller has made, with the hook of the package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import IN_CI, INSTALLED, environment, need
from test_wheel import CLEAN

PROGRAM = """
import asyncio, openwebui, sys

message = {"role": "user", "content": sys.argv[1]}
with openwebui.Client() as client:
    for chunk in client.chat.completions.create(model="emu", messages=[message], stream=True):
        print(chunk.choices[0].delta.content or "", end="")
    print("", [model.id for model in client.models.list()][:1], client.api.server.get_app_version().version)

async def main():
    async with openwebui.AsyncClient() as client:
        print((await client.chat.completions.create(model="emu", messages=[message])).text)

asyncio.run(main())
print(openwebui._native.library.library().path)
"""


def test_frozen_program(tmp_path: Path) -> None:
    if not INSTALLED:
        pytest.skip("PyInstaller finds the hook of an installed package: run .ci/python-tests")
    if not IN_CI:
        pytest.importorskip("PyInstaller")
    server = {name: need(name) for name in ("OPENWEBUI_URL", "OPENWEBUI_API_KEY")}
    (tmp_path / "program.py").write_text(PROGRAM)
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", "program.py"]
    made = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True)
    assert made.returncode == 0, made.stdout + made.stderr
    folder = tmp_path / "dist" / "program"
    arguments = [str(folder / "program"), "#emu echo=1\nfrom one folder"]
    done = subprocess.run(arguments, env={**CLEAN, **server}, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    streamed, whole, library = done.stdout.splitlines()
    assert streamed.startswith("from one folder ['") and whole == "from one folder"
    assert Path(library).is_relative_to(folder)
