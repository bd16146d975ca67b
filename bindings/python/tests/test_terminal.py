"""python -m openwebui in a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import Faults, Provider, environment, frame, need, python, sse, wait_until

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


#: What a server may send to a terminal: the clipboard, the title, the cursor, other directions of text.
HOSTILE = "\x1b]52;c;aGFja2Vk\x07\x1b[2Jab\rc\x9b31m\x7f\u202eright\u2066\u2028\x85end"
SHOWN = "\ufffd]52;c;aGFja2Vk\ufffd\ufffd[2Jabc\ufffd31m\ufffd\ufffdright\ufffd\ufffd\ufffdend"


def test_control_sequences_stay_out(faults: Faults, tmp_path: Path) -> None:
    def run(url: str, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "openwebui", *arguments, "--url", url]
        return subprocess.run(
            command, env=environment(), input=text, capture_output=True, text=True, encoding="utf-8", timeout=60
        )

    url = faults.url_of({"http": {"body": {"data": [{"id": HOSTILE}]}}})
    assert run(url, "models").stdout == SHOWN + "\n"
    # In pieces, so that no sequence is in one of them.
    url = faults.url_of(sse(*map(frame, HOSTILE), frame("", "stop")))
    assert run(url, "chat", "--model", "m", text="hi\n").stdout == SHOWN + "\n"
    url = faults.url_of({"http": {"status": 400, "body": {"detail": HOSTILE}}})
    done = run(url, "chat", "--model", HOSTILE, text="hi\n")
    path = tmp_path / "a\x1b[2Jb.txt"
    path.write_text("x")
    url = faults.url_of_routes(
        {
            "POST /api/v1/knowledge/create": [[{"http": {"body": {"id": "k\x1b]0;x\x07"}}}]],
            "*": [[{"http": {"status": 400, "body": {"detail": HOSTILE}}}]],
        }
    )
    outputs = [done.stdout + done.stderr]
    for options in [], ["--json"]:
        done = run(url, "ingest", "--create", "n", *options, str(path))
        assert done.returncode == 1
        outputs.append(done.stdout + done.stderr)
    for output in outputs:
        assert not [c for c in output if c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u202e\u2066")]


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
