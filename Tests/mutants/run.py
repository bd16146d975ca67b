#!/usr/bin/env python3
"""Plants the bugs of mutants.tsv, one at a time, in a copy of the tree, and says which quick test notices.

usage: run.py [--check] [--write] [NAME...]

First the test runs that noticed the bug last, then the unit tests, the C programs that need no server but the one that
fails on purpose, and the fuzzers for a few seconds. With --write the table is written again with what noticed. Exits
with 1 if a bug was not noticed, or if the table does not fit the tree: a line is gone, or is there twice, or what is
planted does not compile. --check looks at the table only.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TABLE = Path(__file__).with_name("mutants.tsv")
TREE = ROOT / "build/mutants/tree"
LOG = ROOT / "build/mutants/log"

#: Seconds after which a test has noticed: a bug may be that something never ends.
PATIENCE = 600
#: The C programs, in the order in which they run; those that are missing here take minutes.
PROGRAMS = [
    "test_json",
    "test_client",
    "test_call",
    "test_stream",
    "test_loop",
    "test_retry",
    "test_files",
    "test_errors",
    "test_lists",
    "test_reuse",
    "test_stopping",
    "test_ingest",
    "test_adding",
    "test_timeouts",
    "test_download",
    "test_protocols",
    "test_every",
]
FUZZ_SECONDS = "5"


@dataclass
class Mutant:
    name: str
    file: str
    old: str
    new: str
    noticed_by: str

    @property
    def path(self) -> str:
        return f"Sources/{self.file}"

    def planted(self, source: str) -> str:
        if source.count(self.old) != 1:
            sys.exit(
                f"mutants: {self.name}: {self.path} has {source.count(self.old)} times: {self.old}"
            )
        return source.replace(self.old, self.new)


def table() -> tuple[list[str], list[Mutant]]:
    lines = TABLE.read_text().splitlines()
    comments = [line for line in lines if line.startswith("#")]
    return comments, [
        Mutant(*line.split("\t")) for line in lines if not line.startswith("#")
    ]


def copy_tree() -> None:
    """What git has or would have. What did not change keeps its time, so that a second run builds little."""
    listed = subprocess.check_output(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, text=True
    )
    names = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    for name in names:
        source, target = ROOT / name, TREE / name
        if not target.exists() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            shutil.copymode(source, target)
    for folder in ("Sources", "Tests", "include"):
        for path in (TREE / folder).rglob("*"):
            if path.is_file() and str(path.relative_to(TREE)) not in names:
                path.unlink()


def run(*command: str, patience: float = PATIENCE, **more: str) -> bool:
    """Whether a command succeeds, in the copy."""
    environment = os.environ | {"SWIFT_BACKTRACE": "enable=no"} | more
    with LOG.open("a") as log:
        print(f"$ {' '.join(command)}", file=log, flush=True)
        process = subprocess.Popen(
            command,
            cwd=TREE,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            return process.wait(patience) == 0
        except subprocess.TimeoutExpired:
            print(f"ended after {patience} s", file=log)
            return False
        finally:
            end_session(process.pid)
            process.wait()


def end_session(session: int) -> None:
    """Kills the processes of a session: a test that hangs may be in a group of its own."""
    for name in os.listdir("/proc"):
        with contextlib.suppress(ProcessLookupError):
            if name.isdigit() and os.getsid(int(name)) == session:
                os.kill(int(name), signal.SIGKILL)


def runtime() -> str:
    """Where the runtime of Swift is: the library of a debug build is ordinary Swift."""
    compiler = shutil.which("swiftc")
    return (
        f"{Path(compiler).resolve().parent.parent}/lib/swift/linux" if compiler else ""
    )


def builds() -> bool:
    return run("swift", "build", "--build-tests", patience=3600)


def builds_programs() -> bool:
    """They are linked again whenever the library is another: for those bugs only that need them."""
    places = ["C_TESTS_LIBRARY=.build/debug", f"LDFLAGS=-Wl,-rpath-link,{runtime()}"]
    programs = ["make", "-s", "-f", "Tests/c/tests.mk", "c-tests", *places]
    return run(*programs, patience=3600)


def passes(test: str) -> bool:
    kind, _, name = test.partition(":")
    if kind == "unit":
        return run(
            "swift", "test", "--skip-build", *(["--filter", name] if name else [])
        )
    if kind == "c":
        if not builds_programs():
            sys.exit(f"mutants: the C tests do not build, see {LOG}")
        server = "python3 Tests/server/openwebui.py run --faults-only --quiet --"
        command = [*server.split(), "build/ctests/run-all", name]
        return run(*command, LD_LIBRARY_PATH=runtime())
    if kind == "fuzz":
        return run("Tests/fuzz/run.sh", FUZZ_SECONDS, *([name] if name else []))
    sys.exit(f"mutants: no kind of test is called {kind}")


def all_tests() -> list[str]:
    return ["unit:", *(f"c:{name}" for name in PROGRAMS), "fuzz:"]


def noticed(mutant: Mutant) -> str:
    """The first test that fails; nothing if none does."""
    tests = ([mutant.noticed_by] if mutant.noticed_by else []) + all_tests()
    # Twice: what fails for another reason does not notice.
    return next((test for test in tests if not passes(test) and not passes(test)), "")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--check", action="store_true", help="only that the table fits the tree"
    )
    parser.add_argument("--write", action="store_true", help="write the table again")
    parser.add_argument("names", nargs="*", metavar="NAME")
    arguments = parser.parse_args()
    comments, mutants = table()
    for mutant in mutants:
        path = ROOT / mutant.path
        mutant.planted(path.read_text() if path.exists() else "")
    if arguments.check:
        print(f"mutants: {len(mutants)} fit the tree")
        return 0
    unknown = set(arguments.names) - {mutant.name for mutant in mutants}
    if unknown:
        sys.exit(f"mutants: not in the table: {' '.join(sorted(unknown))}")
    LOG.parent.mkdir(parents=True, exist_ok=True)
    LOG.write_text("")
    copy_tree()
    if not builds():
        sys.exit(f"mutants: the tree does not build, see {LOG}")
    wanted = [m for m in mutants if not arguments.names or m.name in arguments.names]
    known = {mutant.noticed_by for mutant in wanted}
    for test in all_tests()[:-1] if "" in known else sorted(known):
        if not passes(test):
            sys.exit(f"mutants: {test} fails without a planted bug, see {LOG}")
    missed = 0
    for mutant in wanted:
        started = time.monotonic()
        path = TREE / mutant.path
        source = path.read_text()
        path.write_text(mutant.planted(source))
        try:
            if not builds():
                sys.exit(f"mutants: {mutant.name} does not compile, see {LOG}")
            test = noticed(mutant)
        finally:
            path.write_text(source)
        missed += not test
        print(
            f"{mutant.name:36} {test or 'NOT NOTICED':30} {time.monotonic() - started:4.0f} s",
            flush=True,
        )
        if arguments.write:
            mutant.noticed_by = test
            rows = [
                f"{m.name}\t{m.file}\t{m.old}\t{m.new}\t{m.noticed_by}" for m in mutants
            ]
            TABLE.write_text("\n".join(comments + rows) + "\n")
    print(f"mutants: {len(wanted) - missed} of {len(wanted)} noticed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
