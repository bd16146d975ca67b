#!/usr/bin/env python3
"""Installs and runs a real Open WebUI for the tests. See README.md beside this file."""

from __future__ import annotations

import sys

from harness.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
