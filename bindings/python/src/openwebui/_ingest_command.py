"""``python -m openwebui ingest``: uploads files into a knowledge base and shows the progress."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import time

from . import Client, IngestResult, OpenWebUIError
from ._terminal import printable, printable_json, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any, Optional

    from . import IngestedFile

_FINAL = ("linked", "duplicate", "failed", "timeout", "cancelled")
_USAGE = "%(prog)s [options] KNOWLEDGE_ID PATH…\n       %(prog)s [options] --create NAME PATH…"


def add_to(commands: Any) -> Any:
    """Adds the command to the parser; returns the parser of the command."""
    parser = commands.add_parser(
        "ingest",
        usage=_USAGE,
        help="upload files into a knowledge base",
        description="Upload files, wait until the server has processed each, and add them to a knowledge base."
        " The exit status is 1 if a file could not be added.",
    )
    parser.add_argument("operands", nargs="+", metavar="KNOWLEDGE_ID PATH", help="the knowledge base, and the files")
    parser.add_argument("--create", metavar="NAME", help="create a knowledge base of this name for the files")
    parser.add_argument("--recursive", action="store_true", help="include all files in directories, except hidden ones")
    parser.add_argument("--resume", action="store_true", help="continue an interrupted run of the same files")
    parser.add_argument(
        "--concurrency",
        type=int,
        default=4,
        metavar="N",
        help="the files in progress at a time (default: %(default)s)",
    )
    parser.add_argument(
        "--file-timeout",
        type=float,
        default=600,
        metavar="SECONDS",
        help="seconds that the server may take to process one file; 0 for no limit (default: %(default)s)",
    )
    parser.add_argument("--json", action="store_true", help="print the result of each file as JSON")
    parser.set_defaults(run=run, usage_error=parser.error)
    return parser


def run(client: Client, options: argparse.Namespace) -> int:
    """Runs the command. Returns the exit status."""
    operands = [*options.operands, *options.more]
    knowledge_id = None if options.create else operands.pop(0)
    if not operands:
        options.usage_error("no files are given")
    files = _files(operands, options)
    if knowledge_id is None:
        knowledge_id = str(client.knowledge.create(options.create).id)
        say(f"knowledge base {knowledge_id}", file=sys.stderr)
    shown = _ProgressBar(len(files)) if sys.stderr.isatty() else _LineReporter()
    try:
        result = client.knowledge.ingest(
            knowledge_id,
            files,
            concurrency=options.concurrency,
            file_timeout=options.file_timeout,
            resume=options.resume,
            on_status=shown.status,
            on_progress=shown.progress,
        )
    except (OpenWebUIError, KeyboardInterrupt) as error:
        shown.close()
        so_far = getattr(error, "result", None)
        on_server = [file for file in so_far.files if file.file_id and not file.removed] if so_far is not None else []
        if so_far is not None and (isinstance(error, KeyboardInterrupt) or on_server):
            _report(so_far, options)
            again = [knowledge_id, *operands, "--resume", *(["--recursive"] if options.recursive else [])]
            say(f"to continue: python -m openwebui ingest {shlex.join(again)}", file=sys.stderr)
        raise
    shown.close()
    _report(result, options)
    return 0 if result.ok else 1


def _files(operands: list[str], options: argparse.Namespace) -> list[str]:
    files = []
    for operand in operands:
        if not os.path.isdir(operand):
            files.append(operand)
        elif not options.recursive:
            options.usage_error(f"{operand} is a directory: add --recursive for the files in it")
        else:
            for folder, folders, names in os.walk(operand):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                paths = (os.path.join(folder, name) for name in sorted(names) if not name.startswith("."))
                files += [path for path in paths if os.path.isfile(path)]
    return files


def _report(result: IngestResult, options: argparse.Namespace) -> None:
    if options.json:
        from json import dumps

        print(printable_json(dumps(result.to_dict(), ensure_ascii=False, indent=2)))
    else:
        print(", ".join(f"{result.counts[status]} {status}" for status in result.counts) or "no files")
    for file in result.failed:
        if file.status != "cancelled":
            say(f"{file.path or file.name}: {file.error or file.status}", file=sys.stderr)


class _LineReporter:
    """Prints a line for each file that is finished, if standard error is not a terminal."""

    def status(self, file: IngestedFile) -> None:
        if file.status in _FINAL:
            say(f"{file.status:<10} {file.path or file.name}", file=sys.stderr)

    def progress(self, sent: int, total: Optional[int]) -> None:
        pass

    def close(self) -> None:
        pass


class _ProgressBar:
    """A progress bar in one line of the terminal."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._states: dict[str, str] = {}
        self._name = ""
        self._sent = self._total = 0
        self._drawn = 0.0

    def status(self, file: IngestedFile) -> None:
        self._states[file.path or file.name] = file.status
        self._name = file.name
        self._draw()

    def progress(self, sent: int, total: Optional[int]) -> None:
        self._sent, self._total = sent, total or 0
        self._draw()

    def _draw(self) -> None:
        now = time.monotonic()
        done = sum(state in _FINAL for state in self._states.values())
        if now - self._drawn < 0.1 and done < self._count:
            return
        self._drawn = now
        failed = sum(state in ("failed", "timeout") for state in self._states.values())
        filled = 20 * done // max(self._count, 1)
        line = f"[{'#' * filled}{'.' * (20 - filled)}] {done}/{self._count} files"
        line += f", {self._sent / 1e6:.1f} of {self._total / 1e6:.1f} MB"
        line += f", {failed} failed" if failed else ""
        line += "" if done == self._count else f"  {self._name}"
        width = shutil.get_terminal_size().columns - 1
        print(f"\r\x1b[K{printable(line)[:width]}", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        if self._drawn:
            print(file=sys.stderr)
