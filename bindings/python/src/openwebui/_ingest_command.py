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

_FINAL = ("linked", "duplicate", "failed", "timeout", "cancelled", "skipped", "removed")
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
    parser.add_argument(
        "--include", action="append", default=[], metavar="PATTERN", help="only such files of directories, as *.md"
    )
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="PATTERN", help="no such files and directories in directories"
    )
    parser.add_argument(
        "--sync", action="store_true", help="replace files that have changed, and keep the tree of the directory"
    )
    parser.add_argument(
        "--delete", action="store_true", help="with --sync: remove files that are no longer in the directory"
    )
    parser.add_argument("--dry-run", action="store_true", help="with --sync: only print what would be done")
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
    if (options.delete or options.dry_run) and not options.sync:
        options.usage_error("--delete and --dry-run need --sync")
    if options.sync and options.resume:
        options.usage_error("--sync needs no --resume: it always continues")
    directories = [operand for operand in operands if os.path.isdir(operand)]
    if directories and not options.recursive and not options.sync:
        options.usage_error(f"{directories[0]} is a directory: add --recursive for the files in it")
    if knowledge_id is None:
        knowledge_id = str(client.knowledge.create(options.create).id)
        say(f"knowledge base {knowledge_id}", file=sys.stderr)
    shown = _ProgressBar(0 if directories else len(operands)) if sys.stderr.isatty() else _LineReporter()
    start: Any = client.knowledge.sync if options.sync else client.knowledge.ingest
    more = {"delete": options.delete, "dry_run": options.dry_run} if options.sync else {"resume": options.resume}
    try:
        result: IngestResult = start(
            knowledge_id,
            operands,
            include=options.include,
            exclude=[".*", *options.exclude],
            concurrency=options.concurrency,
            file_timeout=options.file_timeout,
            on_status=shown.status,
            on_progress=shown.progress,
            **more,
        )
    except (OpenWebUIError, KeyboardInterrupt) as error:
        shown.close()
        so_far = getattr(error, "result", None)
        on_server = [file for file in so_far.files if file.file_id and not file.removed] if so_far is not None else []
        if so_far is not None and (isinstance(error, KeyboardInterrupt) or on_server):
            _report(so_far, options)
            again = [knowledge_id, *operands, "--sync" if options.sync else "--resume"]
            again += [f"--{name}" for name in ("recursive", "delete") if getattr(options, name)]
            for name in ("include", "exclude"):
                again += [f"--{name}={pattern}" for pattern in getattr(options, name)]
            say(f"to continue: python -m openwebui ingest {shlex.join(again)}", file=sys.stderr)
        raise
    shown.close()
    _report(result, options)
    return 0 if result.ok else 1


def _report(result: IngestResult, options: argparse.Namespace) -> None:
    if options.json:
        from json import dumps

        print(printable_json(dumps(result.to_dict(), ensure_ascii=False, indent=2)))
    else:
        print(", ".join(f"{result.counts[status]} {status}" for status in result.counts) or "no files")
        if options.dry_run:
            for file in result.files:
                if file.change and file.change != "unchanged":
                    say(f"{file.change:<10} {file.path or file.name}")
    for file in result.files:
        if file.status == "skipped":
            say(f"{file.path}: skipped: {file.error}", file=sys.stderr)
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
    """A progress bar in one line of the terminal: one half of it is for bytes sent, one for files finished."""

    def __init__(self, count: int) -> None:
        #: 0 if it is not known.
        self._count = count
        self._states: dict[str, str] = {}
        self._name = ""
        self._began = time.monotonic()
        self._sent = self._total = 0
        self._drawn = 0.0

    def status(self, file: IngestedFile) -> None:
        self._states[file.path or file.name] = file.status
        if file.status not in _FINAL:
            self._name = file.name
        self._draw()

    def progress(self, sent: int, total: Optional[int]) -> None:
        self._sent, self._total = sent, total or 0
        self._draw()

    def _draw(self) -> None:
        now = time.monotonic()
        done = sum(state in _FINAL for state in self._states.values())
        count = self._count or len(self._states)
        is_over = done == count and (self._count > 0 or self._sent == self._total)
        if now - self._drawn < 0.1 and not is_over:
            return
        self._drawn = now
        failed = sum(state in ("failed", "timeout") for state in self._states.values())
        sent = self._sent / self._total if self._total else done / max(count, 1)
        # Without the number of files, the bytes stand for them.
        finished = done / max(count, 1) if self._count else sent * done / max(count, 1)
        share = 1.0 if is_over else (sent + finished) / 2
        filled = int(20 * share)
        line = f"[{'#' * filled}{'.' * (20 - filled)}] {done}{f'/{self._count}' if self._count else ''} files"
        line += f", {self._sent / 1e6:.1f} of {self._total / 1e6:.1f} MB"
        line += f", {failed} failed" if failed else ""
        if not is_over:
            passed = now - self._began
            if passed > 1 and self._sent < self._total:
                line += f", {self._sent / 1e6 / passed:.1f} MB/s"
            if passed > 2 and share > 0.02:
                seconds = round(passed * (1 - share) / share)
                line += f", {seconds // 60}:{seconds % 60:02} left"
            line += f"  {self._phase()} {self._name}"
        width = shutil.get_terminal_size().columns - 1
        print(f"\r\x1b[K{printable(line)[:width]}", end="", file=sys.stderr, flush=True)

    def _phase(self) -> str:
        """The step in which most files are."""
        active = [state for state in self._states.values() if state not in _FINAL]
        return max(active, key=active.count) if active else "waiting"

    def close(self) -> None:
        if self._drawn:
            print(file=sys.stderr)
