"""The runner of all the tests, .ci/test: order, what is told, what counts as a failure."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tracked import ROOT

RUNNER = ROOT / ".ci/test"


def script(tmp_path: Path, *steps: str) -> list[str]:
    """The runner with other steps, and with a folder of its own for its results."""
    text = RUNNER.read_text()
    before, after = text.split("STEPS = [", 1)
    text = f"{before}STEPS = [\n{', '.join(steps)}\n]{after.split(chr(10) + ']', 1)[1]}"
    path = tmp_path / "ci" / "test"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return [sys.executable, str(path)]


def run(tmp_path: Path, *steps: str, ci: str = "") -> tuple[int, str]:
    done = subprocess.run(
        script(tmp_path, *steps),
        env=os.environ | {"CI": ci},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout


def test_outputs_are_whole(tmp_path: Path) -> None:
    slow = "for i in 1 2 3; do echo {0}$i; sleep 0.1; done"
    status, output = run(
        tmp_path, f'Step("a", "{slow.format("a")}")', f'Step("b", "{slow.format("b")} >&2")'
    )
    assert status == 0
    assert "==== a\na1\na2\na3\n==== a: passed in" in output
    assert "==== b\nb1\nb2\nb3\n==== b: passed in" in output
    assert output.endswith("all tests passed\n")
    assert (tmp_path / "build/test-steps.tsv").read_text().count("\t0\t") >= 2


def test_a_failure_is_named_and_the_others_run(tmp_path: Path) -> None:
    status, output = run(
        tmp_path,
        'Step("a", "echo wrong; exit 3")',
        'Step("b", "echo never", "a")',
        'Step("c", "kill -9 $$", waits=True)',
        'Step("d", "echo right")',
    )
    assert status == 1
    assert "wrong\n==== a: FAILED with 3" in output
    assert "==== b: NOT RUN, for it needs a" in output
    assert "never" not in output
    assert "==== c: FAILED with -9" in output
    assert "right\n==== d: passed" in output
    assert output.endswith("FAILED: a, b, c\n")


def test_skips(tmp_path: Path) -> None:
    step = 'Step("a", "echo no network; exit 69")'
    status, output = run(tmp_path / "1", step)
    assert status == 0
    assert "==== a: SKIPPED" in output
    assert "SKIPPED: a\n" in output
    status, output = run(tmp_path / "3", step, 'Step("b", "echo never", "a")')
    assert status == 0
    assert "SKIPPED: a, b\n" in output
    status, output = run(tmp_path / "2", step, ci="true")
    assert status == 1
    assert "nothing may be skipped\nFAILED: a\n" in output


def test_what_is_needed_comes_first(tmp_path: Path) -> None:
    done = tmp_path / "done"
    status, output = run(
        tmp_path,
        f'Step("a", "test -e {done}", "b")',
        f'Step("b", "sleep 0.2; touch {done}")',
    )
    assert status == 0, output


def test_what_comes_after_does_not_need_it(tmp_path: Path) -> None:
    done = tmp_path / "done"
    status, output = run(
        tmp_path,
        f'Step("a", "test -e {done}", after="b")',
        f'Step("b", "sleep 0.2; touch {done}; false")',
    )
    assert status == 1
    assert "==== a: passed" in output
    assert output.endswith("FAILED: b\n")


def test_an_interrupt_ends_what_runs(tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    step = f'Step("a", "echo so far; sleep 600 & echo $! > {mark}.new; mv {mark}.new {mark}; wait")'
    with subprocess.Popen(script(tmp_path, step), stdout=subprocess.PIPE, text=True) as runner:
        while not mark.exists():
            assert runner.poll() is None
            time.sleep(0.05)
        runner.send_signal(signal.SIGTERM)
        output, _ = runner.communicate(timeout=60)
    assert runner.returncode == 143
    assert "so far\n==== a: FAILED" in output
    assert output.endswith("FAILED: a\n")
    assert not Path(f"/proc/{mark.read_text().strip()}").exists()
