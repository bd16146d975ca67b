"""The hook by which PyInstaller takes all of this package into a program."""

from __future__ import annotations

import os


def get_hook_dirs() -> list[str]:
    """The folders with hooks: the entry point that PyInstaller reads."""
    return [os.path.dirname(__file__)]
