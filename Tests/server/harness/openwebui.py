"""Open WebUI itself, on one port and data directory through all its deaths and restarts."""

from __future__ import annotations

import contextlib
import secrets
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import loopback
from .install import Environment
from .processes import Program, base_environment

#: 9 to 17 s as measured; the first start of a new environment also compiles its modules, and machines are busy: 168 s.
READY_SECONDS = 600.0
EMAIL = "tester@example.com"

#: A small model on a processor reads some ten tokens a second: it gets the one passage that fits the question best, and
#: few instructions.
SMALL_MODEL = {
    "ENABLE_RETRIEVAL_QUERY_GENERATION": "false",
    "CHUNK_SIZE": "400",
    "CHUNK_OVERLAP": "0",
    "RAG_TOP_K": "1",
    "RAG_TEMPLATE": "Answer in one sentence from this text:\n{{CONTEXT}}\n\nQuestion: {{QUERY}}",
}

Say = Callable[[str], None]


@dataclass(frozen=True)
class Provider:
    """Where Open WebUI gets its models."""

    url: str
    models: set[str]
    embedding_model: str
    has_ollama: bool = False


class OpenWebUI:
    """What it starts goes into `programs`, for the caller to stop."""

    def __init__(
        self,
        programs: list[Program],
        run: Path,
        environment: Environment,
        provider: Provider,
        say: Say,
    ) -> None:
        self._programs = programs
        self._run = run
        self._environment = environment
        self._say = say
        self._port = loopback.reserve_port()
        self.url = f"http://{loopback.HOST}:{self._port.getsockname()[1]}"
        self._password = secrets.token_urlsafe(16)
        self._models = provider.models
        self._settings = _settings(run, provider, self._password)
        self._server: Program | None = None
        self._is_ready = False
        self._launched = 0.0
        self._token = ""
        self._key = ""

    def close(self) -> None:
        """Gives the port back."""
        self._port.close()

    @property
    def is_running(self) -> bool:
        return self._server is not None and not self._server.has_ended()

    def launch(self) -> Program:
        """The program, which is started if it does not run, and may not answer yet."""
        if self._server is not None and self.is_running:
            return self._server
        self._say(f"starting Open WebUI {self._environment.version} at {self.url}…")
        self._is_ready = False
        self._launched = time.monotonic()
        port = self.url.rpartition(":")[2]
        self._server = Program(
            "Open WebUI",
            [str(self._environment.server), "serve"]
            + ["--host", loopback.HOST, "--port", port],
            environment=self._settings,
            log=self._run / "openwebui.log",
            cwd=self._run,
        )
        self._programs.append(self._server)
        return self._server

    def start(self) -> None:
        """Returns when it answers and knows its models."""
        server = self.launch()
        if self._is_ready:
            return
        self._wait_until_ready(server)
        try:
            if not self._key:
                self._sign_in()
            # Chat knows no model before somebody has asked for the list.
            models = self.call("/api/models")["data"]
        except (loopback.CallFailed, KeyError, TypeError) as error:
            raise server.failure(f"could not be signed in to: {error!r}") from None
        if not self._models <= {model["id"] for model in models}:
            raise server.failure("does not list the provider's models")
        self._is_ready = True
        self._say(
            f"Open WebUI is ready after {time.monotonic() - self._launched:.0f} s"
        )

    def kill(self) -> None:
        """As when the machine runs out of memory; nothing can be saved or said."""
        if self._server is not None:
            self._server.kill()

    def call(self, path: str, body: object = None, *, method: str | None = None) -> Any:
        """Something the administrator asks for."""
        return loopback.call(self.url + path, body, method=method, token=self._key)

    def variables(self) -> dict[str, str]:
        return {
            "OPENWEBUI_URL": self.url,
            "OPENWEBUI_API_KEY": self._key,
            "OWUI_TEST_JWT": self._token,
            "OWUI_TEST_EMAIL": EMAIL,
            "OWUI_TEST_PASSWORD": self._password,
            "OWUI_TEST_SERVER_VERSION": self._environment.version,
        }

    def _wait_until_ready(self, server: Program) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            if server.has_ended():
                raise server.failure("ended before it was ready")
            with contextlib.suppress(loopback.CallFailed):
                loopback.call(f"{self.url}/ready")
                return
            time.sleep(0.1)
        raise server.failure(f"was not ready after {READY_SECONDS:.0f} s")

    def _sign_in(self) -> None:
        session = loopback.call(
            f"{self.url}/api/v1/auths/signin",
            {"email": EMAIL, "password": self._password},
        )
        self._token = session["token"]
        made = loopback.call(
            f"{self.url}/api/v1/auths/api_key", method="POST", token=self._token
        )
        self._key = made["api_key"]


def _settings(run: Path, provider: Provider, password: str) -> dict[str, str]:
    """The same settings do for 0.8.12 to 0.12.4."""
    data = tempfile.mkdtemp(prefix="data-", dir=run)
    settings = {
        **base_environment(run),
        # Where the filters in filters/ count.
        "OWUI_TEST_PROVIDER_URL": provider.url,
        "DATA_DIR": data,
        "WEBUI_SECRET_KEY": secrets.token_hex(32),
        "ENV": "dev",
        "ENABLE_API_KEYS": "true",
        "WEBUI_ADMIN_EMAIL": EMAIL,
        "WEBUI_ADMIN_PASSWORD": password,
        "OPENAI_API_BASE_URL": f"{provider.url}/v1",
        "OPENAI_API_KEY": "x",
        "OLLAMA_BASE_URL": provider.url,
        "ENABLE_OLLAMA_API": "true" if provider.has_ollama else "false",
        "VECTOR_DB": "chroma",
        "RAG_EMBEDDING_ENGINE": "openai",
        "RAG_OPENAI_API_BASE_URL": f"{provider.url}/v1",
        "RAG_OPENAI_API_KEY": "x",
        "RAG_EMBEDDING_MODEL": provider.embedding_model,
        "OFFLINE_MODE": "true",
        "HF_HUB_OFFLINE": "1",
        "ENABLE_VERSION_UPDATE_CHECK": "false",
        "ANONYMIZED_TELEMETRY": "false",
        "ENABLE_RAG_LOCAL_WEB_FETCH": "true",
    }
    if not provider.has_ollama:
        settings.update(SMALL_MODEL)
    return settings
