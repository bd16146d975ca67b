"""The servers of a run, and what a test must know to reach them."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import loopback
from .install import SERVER_DIRECTORY, Environment
from .openwebui import OpenWebUI, Provider, Say
from .processes import Program, StartFailed, base_environment, stopping

ANNOUNCE_SECONDS = 30.0
#: 2 to 6 s on a machine with nothing else to do.
LOAD_SECONDS = 600.0
#: The longest path of a Unix socket is 107 bytes; the name in the directory takes some of it.
RUN_PATH_BYTES = 80


class CannotLoad(StartFailed):
    """The models are installed and do not run, for example on an older processor."""


@contextlib.contextmanager
def run_directory() -> Iterator[Path]:
    """A fresh directory for everything a run writes, gone afterwards."""
    base = tempfile.gettempdir()
    place = base if len(os.fsencode(base)) <= RUN_PATH_BYTES else "/tmp"
    run = Path(tempfile.mkdtemp(prefix="openwebui-test-", dir=place))
    try:
        yield run
    finally:
        shutil.rmtree(run, ignore_errors=True)


@contextlib.contextmanager
def fault_server(run: Path) -> Iterator[dict[str, str]]:
    """Only the fault server, by whatever Python runs this."""
    programs: list[Program] = []
    with stopping(programs):
        faults = _launch_faults(programs, run, sys.executable)
        yield _places_of_faults(faults)


@contextlib.contextmanager
def all_servers(
    environment: Environment, run: Path, say: Say, model: Path | None = None
) -> Iterator[tuple[dict[str, str], OpenWebUI]]:
    """The fault server, a model provider and Open WebUI; gives the variables for a test as well.

    The provider is the emulator, or has the models whose packages are in the folder `model`.
    """
    programs: list[Program] = []
    with contextlib.ExitStack() as stack:
        stack.enter_context(stopping(programs))
        port = stack.enter_context(loopback.reserve_port())
        python = str(environment.python)
        # They start side by side.
        faults = _launch_faults(programs, run, python)
        if model is not None:
            say("loading the models…")
        launched, provider = _launch_provider(programs, run, python, port, model)
        openwebui = OpenWebUI(programs, run, environment, provider, say)
        stack.enter_context(contextlib.closing(openwebui))
        openwebui.launch()
        variables = _places_of_faults(faults)
        try:
            launched.announcement(ANNOUNCE_SECONDS if model is None else LOAD_SECONDS)
        except StartFailed as error:
            raise error if model is None else CannotLoad(str(error)) from None
        openwebui.start()
        variables["OWUI_TEST_PROVIDER_URL"] = provider.url
        yield {**variables, **openwebui.variables()}, openwebui


def _launch_faults(programs: list[Program], run: Path, python: str) -> Program:
    script = str(SERVER_DIRECTORY / "faults.py")
    command = [python, script, "--run-directory", str(run)]
    return _launch(programs, run, "fault server", command)


def _places_of_faults(server: Program) -> dict[str, str]:
    places = server.announcement(ANNOUNCE_SECONDS)
    names = {
        "OWUI_TEST_FAULT_URL": "url",
        "OWUI_TEST_FAULT_SOCKET": "socket",
        "OWUI_TEST_FAULT_TLS_URL": "tls_url",
        "OWUI_TEST_FAULT_MTLS_URL": "mtls_url",
        "OWUI_TEST_CA_FILE": "ca_file",
        "OWUI_TEST_CLIENT_CERT": "client_cert",
        "OWUI_TEST_CLIENT_KEY": "client_key",
        "OWUI_TEST_CLIENT_ENCRYPTED_KEY": "encrypted_key",
        "OWUI_TEST_CLIENT_LEGACY_KEY": "legacy_key",
    }
    # The TLS places are absent when there is nothing to make certificates with.
    return {name: places[key] for name, key in names.items() if places.get(key)}


def _launch_provider(
    programs: list[Program],
    run: Path,
    python: str,
    port: socket.socket,
    model: Path | None,
) -> tuple[Program, Provider]:
    host, number = port.getsockname()
    url = f"http://{host}:{number}"
    command = [python, "-m", "provider", "--port", str(number)]
    provider = Provider(url, {"emu", "llama3.2:latest"}, "emu-embed", has_ollama=True)
    if model is not None:
        command = [python, "-m", "model", "--port", str(number)]
        command += ["--packages", str(model)]
        provider = Provider(url, {"SmolLM2-135M-Instruct"}, "all-MiniLM-L6-v2")
    return _launch(programs, run, "model provider", command), provider


def _launch(
    programs: list[Program], run: Path, name: str, command: list[str]
) -> Program:
    """Its first line says where it listens, when it does."""
    program = Program(
        name,
        command,
        environment={**base_environment(run), "PYTHONPATH": str(SERVER_DIRECTORY)},
        log=run / f"{name.replace(' ', '-')}.log",
        cwd=run,
        announces=True,
    )
    programs.append(program)
    return program
