"""python -m openwebui in a terminal."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from conftest import Provider, environment, need, python, wait_until

pexpect: Any = pytest.importorskip("pexpect")


@pytest.fixture
def url() -> str:
    need("OPENWEBUI_API_KEY")
    return need("OPENWEBUI_URL")


def test_models(url: str) -> None:
    done = python("-m", "openwebui", "models", "--url", url)
    assert done.returncode == 0 and "emu" in done.stdout.split()


def test_errors(url: str) -> None:
    done = python("-m", "openwebui", "models", OPENWEBUI_API_KEY="sk-wrong")
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.startswith("openwebui: GET /api/models: ") and "sk-wrong" not in done.stderr
    assert "Traceback" not in done.stderr
    assert python("-m", "openwebui").returncode == 2
    assert "models|chat|ingest" in python("-m", "openwebui", "--help").stdout
    done = python("-m", "openwebui", "models", OPENWEBUI_LIBRARY="/nowhere.so")
    assert done.returncode == 1 and "/nowhere.so" in done.stderr and "Traceback" not in done.stderr


def test_chat_without_a_terminal(url: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "openwebui", "chat", "--model", "emu"],
        input="#emu echo=1 one two\n",
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "one two", "")


def test_chat_in_a_terminal(url: str, provider: Provider) -> None:
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "openwebui", "chat", "--url", url, "--model", "emu"],
        env=environment(TERM="dumb"),
        encoding="utf-8",
        timeout=20,
    )
    try:
        terminal.expect("Ctrl-D ends the chat.")
        terminal.expect("> ")
        terminal.sendline("#emu echo=1 pace_ms=20 tokens=3 blue and green")
        terminal.expect("\r\nblue and green\r\n")
        terminal.expect("> ")
        # Ctrl-C stops the response and not the program.
        terminal.sendline("#emu tokens=100000 pace_ms=20")
        assert wait_until(lambda: provider.stats()["open_streams"] == 1)
        terminal.expect(r"\r\n\w+ \w+ \w+")
        terminal.sendintr()
        terminal.expect("> ")
        assert wait_until(lambda: provider.stats()["open_streams"] == 0)
        # At the prompt it discards the line.
        terminal.send("half a line")
        # Python's readline does not notice a signal in the middle of a key sequence.
        terminal.expect("half a line")
        terminal.sendintr()
        terminal.expect("> ")
        # Errors do not end the program.
        terminal.sendline("#emu status=500")
        terminal.expect("openwebui: POST /api/chat/completions: ")
        terminal.expect("> ")
        terminal.sendline("#emu echo=1 still here")
        terminal.expect("\r\nstill here\r\n")
        terminal.expect("> ")
        terminal.sendeof()
        terminal.expect(pexpect.EOF)
    finally:
        terminal.close()
    assert terminal.exitstatus == 0
