"""How each of the three servers is started, and what a test must know to reach it."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from . import loopback
from .install import SERVER_DIRECTORY, Environment
from .processes import Program, stopping

ANNOUNCE_SECONDS = 30.0
#: 9 to 17 s as measured; the first start of a new environment also compiles its modules.
READY_SECONDS = 180.0
PORT_TRIES = 3
#: The longest path of a Unix socket is 107 bytes; the name in the directory takes some of it.
RUN_PATH_BYTES = 80

EMAIL = "tester@example.com"

Say = Callable[[str], None]


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
        yield _start_faults(programs, run, sys.executable)


@contextlib.contextmanager
def all_servers(
    environment: Environment, run: Path, say: Say
) -> Iterator[dict[str, str]]:
    """The emulator, the fault server and Open WebUI; gives the variables for a test."""
    programs: list[Program] = []
    with stopping(programs):
        python = str(environment.python)
        variables = _start_faults(programs, run, python)
        variables.update(_start_provider(programs, run, python))
        variables.update(
            _start_openwebui(
                programs, run, environment, variables["OWUI_TEST_PROVIDER_URL"], say
            )
        )
        yield variables


def _start_faults(programs: list[Program], run: Path, python: str) -> dict[str, str]:
    script = str(SERVER_DIRECTORY / "faults.py")
    places = _start_announcing(
        programs, run, "fault server", [python, script, "--run-directory", str(run)]
    )
    names = {
        "OWUI_TEST_FAULT_URL": "url",
        "OWUI_TEST_FAULT_SOCKET": "socket",
        "OWUI_TEST_FAULT_TLS_URL": "tls_url",
        "OWUI_TEST_FAULT_MTLS_URL": "mtls_url",
        "OWUI_TEST_CA_FILE": "ca_file",
        "OWUI_TEST_CLIENT_CERT": "client_cert",
        "OWUI_TEST_CLIENT_KEY": "client_key",
    }
    # The TLS places are absent when there is nothing to make certificates with.
    return {name: places[key] for name, key in names.items() if places.get(key)}


def _start_provider(programs: list[Program], run: Path, python: str) -> dict[str, str]:
    places = _start_announcing(
        programs, run, "model provider", [python, "-m", "provider", "--port", "0"]
    )
    return {"OWUI_TEST_PROVIDER_URL": places["url"]}


def _start_announcing(
    programs: list[Program], run: Path, name: str, command: list[str]
) -> dict[str, str]:
    program = Program(
        name,
        command,
        environment={**_base_environment(run), "PYTHONPATH": str(SERVER_DIRECTORY)},
        log=run / f"{name.replace(' ', '-')}.log",
        cwd=run,
        announces=True,
    )
    programs.append(program)
    return program.announcement(ANNOUNCE_SECONDS)


def _start_openwebui(
    programs: list[Program],
    run: Path,
    environment: Environment,
    provider_url: str,
    say: Say,
) -> dict[str, str]:
    password = secrets.token_urlsafe(16)
    settings = _server_settings(run, provider_url, password)
    for attempt in range(1, PORT_TRIES + 1):
        started = time.monotonic()
        port = loopback.free_port()
        url = f"http://{loopback.HOST}:{port}"
        say(f"starting Open WebUI {environment.version} at {url}…")
        server = Program(
            "Open WebUI",
            [
                str(environment.server),
                "serve",
                "--host",
                loopback.HOST,
                "--port",
                str(port),
            ],
            environment=settings,
            log=run / f"openwebui-{attempt}.log",
            cwd=run,
        )
        programs.append(server)
        if _is_ready(server, url):
            break
        if attempt == PORT_TRIES or "address already in use" not in server.log_tail():
            raise server.failure("ended before it was ready")
        say("the port was taken meanwhile; trying another")
    variables = _sign_in(server, url, password)
    say(f"Open WebUI is ready after {time.monotonic() - started:.0f} s")
    return {**variables, "OWUI_TEST_SERVER_VERSION": environment.version}


def _is_ready(server: Program, url: str) -> bool:
    """True when it answers, False when it ended; raises when neither happens in time."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if server.has_ended():
            return False
        with contextlib.suppress(loopback.CallFailed):
            loopback.call(f"{url}/ready")
            return True
        time.sleep(0.1)
    raise server.failure(f"was not ready after {READY_SECONDS:.0f} s")


def _sign_in(server: Program, url: str, password: str) -> dict[str, str]:
    try:
        session = loopback.call(
            f"{url}/api/v1/auths/signin", {"email": EMAIL, "password": password}
        )
        token = session["token"]
        key = loopback.call(f"{url}/api/v1/auths/api_key", method="POST", token=token)[
            "api_key"
        ]
        # Chat knows no model before somebody has asked for the list.
        models = loopback.call(f"{url}/api/models", token=key)["data"]
    except (loopback.CallFailed, KeyError, TypeError) as error:
        raise server.failure(f"could not be signed in to: {error!r}") from None
    if not {"emu", "llama3.2:latest"} <= {model["id"] for model in models}:
        raise server.failure("does not list the emulator's models")
    return {
        "OPENWEBUI_URL": url,
        "OPENWEBUI_API_KEY": key,
        "OWUI_TEST_JWT": token,
        "OWUI_TEST_EMAIL": EMAIL,
        "OWUI_TEST_PASSWORD": password,
    }


def _base_environment(run: Path) -> dict[str, str]:
    """Little of the caller's environment: a variable such as DATABASE_URL would change the server."""
    kept = {
        name: os.environ[name]
        for name in ("PATH", "TMPDIR", "TZ")
        if name in os.environ
    }
    return {
        **kept,
        "HOME": str(run),
        "LANG": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
        "NO_PROXY": loopback.without_proxy(None),
        "no_proxy": loopback.without_proxy(None),
    }


def _server_settings(run: Path, provider_url: str, password: str) -> dict[str, str]:
    """The same settings do for 0.8.12, 0.10.2 and 0.12.4."""
    data = run / "data"
    data.mkdir()
    return {
        **_base_environment(run),
        "DATA_DIR": str(data),
        "WEBUI_SECRET_KEY": secrets.token_hex(32),
        "ENV": "dev",
        "ENABLE_API_KEYS": "true",
        "WEBUI_ADMIN_EMAIL": EMAIL,
        "WEBUI_ADMIN_PASSWORD": password,
        "OPENAI_API_BASE_URL": f"{provider_url}/v1",
        "OPENAI_API_KEY": "x",
        "OLLAMA_BASE_URL": provider_url,
        "ENABLE_OLLAMA_API": "true",
        "VECTOR_DB": "chroma",
        "RAG_EMBEDDING_ENGINE": "openai",
        "RAG_OPENAI_API_BASE_URL": f"{provider_url}/v1",
        "RAG_OPENAI_API_KEY": "x",
        "RAG_EMBEDDING_MODEL": "emu-embed",
        "OFFLINE_MODE": "true",
        "HF_HUB_OFFLINE": "1",
        "ENABLE_VERSION_UPDATE_CHECK": "false",
        "ANONYMIZED_TELEMETRY": "false",
        "ENABLE_RAG_LOCAL_WEB_FETCH": "true",
    }
