"""The command line of openwebui.py."""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from . import loopback
from .control import Control
from .install import (
    DEFAULT_VERSION,
    CannotInstall,
    Environment,
    install,
    install_model,
    known_versions,
)
from .openwebui import OpenWebUI
from .processes import Interrupted, StartFailed, interruptible, run_command
from .servers import CannotLoad, all_servers, fault_server, run_directory

#: Statuses of our own, from sysexits.h. A caller prints SKIPPED for the first.
EXIT_CANNOT_INSTALL = 69
EXIT_START_FAILED = 70


def main(arguments: list[str]) -> int:
    command: list[str] = []
    if "--" in arguments:
        split = arguments.index("--")
        arguments, command = arguments[:split], arguments[split + 1 :]
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.action == "run" and not command:
        parser.error("run needs a command after --")
    if options.action == "install" and command:
        parser.error("install takes no command")
    say = Speaker(getattr(options, "quiet", False))
    try:
        with interruptible():
            if options.action == "install":
                install(options.version, options.env, say=say)
                return 0
            return _run(options, command, say)
    except CannotInstall as error:
        say.always(
            f"cannot install what is needed for Open WebUI {options.version}: {error}"
        )
        return EXIT_CANNOT_INSTALL
    except StartFailed as error:
        say.always(str(error))
        return EXIT_START_FAILED
    except Interrupted as interruption:
        say(str(interruption))
        return interruption.exit_status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="openwebui.py", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True)
    install_action = actions.add_parser(
        "install", help="make the environment of a version"
    )
    run_action = actions.add_parser(
        "run",
        help="run a command beside fresh servers",
        usage="openwebui.py run [options] -- COMMAND [ARGUMENT…]",
    )
    for action in (install_action, run_action):
        action.add_argument(
            "--version", default=DEFAULT_VERSION, choices=known_versions()
        )
        action.add_argument(
            "--env", type=Path, metavar="DIR", help="where it is installed"
        )
    run_action.add_argument(
        "--quiet", action="store_true", help="say nothing but errors"
    )
    run_action.add_argument(
        "--model",
        choices=("require", "prefer"),
        help="a real language model and a real embedding model instead of the emulator; with "
        "`prefer` the emulator where they cannot run",
    )
    run_action.add_argument(
        "--faults-only", action="store_true", help="only the fault server"
    )
    run_action.add_argument(
        "--logs", type=Path, metavar="DIR", help="keep the servers' logs"
    )
    return parser


class Speaker:
    """What this tool does, in plain lines on standard error."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet

    def __call__(self, text: str) -> None:
        if not self._quiet:
            self.always(text)

    def always(self, text: str) -> None:
        print(f"openwebui.py: {text}", file=sys.stderr, flush=True)


def _run(options: argparse.Namespace, command: list[str], say: Speaker) -> int:
    with run_directory() as run:
        try:
            if options.faults_only:
                with fault_server(run) as variables:
                    return _run_command(command, variables)
            environment = install(options.version, options.env, say=say)
            with (
                _servers(options, environment, run, say) as (variables, openwebui),
                Control(openwebui) as control,
            ):
                variables["OWUI_TEST_CONTROL_URL"] = control.url
                return _run_command(command, variables, control)
        finally:
            if options.logs is not None:
                options.logs.mkdir(parents=True, exist_ok=True)
                for log in run.glob("*.log"):
                    shutil.copy(log, options.logs)


@contextlib.contextmanager
def _servers(
    options: argparse.Namespace, environment: Environment, run: Path, say: Speaker
) -> Iterator[tuple[dict[str, str], OpenWebUI]]:
    with contextlib.ExitStack() as stack:
        model = None
        try:
            if options.model is not None:
                model = install_model(environment, say=say)
            started = stack.enter_context(all_servers(environment, run, say, model))
        except (CannotInstall, CannotLoad) as error:
            if options.model != "prefer":
                raise
            say.always(
                f"the models cannot run here, the emulator takes their place: {error}"
            )
            started = stack.enter_context(all_servers(environment, run, say))
        yield started


def _run_command(
    command: list[str], variables: Mapping[str, str], control: Control | None = None
) -> int:
    no_proxy = loopback.without_proxy(
        os.environ.get("NO_PROXY") or os.environ.get("no_proxy")
    )
    # Older settings of the caller's must not point a test at a server that is not ours.
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("OPENWEBUI_URL", "OPENWEBUI_API_KEY", "OWUI_TEST_"))
    }
    environment = {**kept, **variables, "NO_PROXY": no_proxy, "no_proxy": no_proxy}
    try:
        return run_command(command, environment, control)
    except OSError as error:
        # As a shell would say it: 127 not found, 126 not executable.
        print(f"openwebui.py: {command[0]}: {error.strerror}", file=sys.stderr)
        return 127 if isinstance(error, FileNotFoundError) else 126
