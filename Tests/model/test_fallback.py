"""Where the models cannot run, `run --model prefer` has the emulator take their place, and says so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "server"))

from harness import cli
from harness.install import CannotInstall

CHAT = ROOT / "build" / "examples" / "chat"


def run(model: str, command: str) -> int:
    return cli.main(["run", "--model", model, "--", "sh", "-c", command])


@pytest.fixture
def models_that_die(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a processor without the instructions that they are compiled for."""
    dies = "import os, signal\nos.kill(os.getpid(), signal.SIGILL)\n"
    (tmp_path / "mistralrs.py").write_text(dies)
    monkeypatch.setattr(cli, "install_model", lambda *_, **__: tmp_path)


@pytest.mark.usefixtures("models_that_die")
def test_the_emulator_takes_the_place_of_models_that_die(
    capfd: pytest.CaptureFixture[str],
) -> None:
    command = f"'{CHAT}' emu '#emu echo=1\nRayleigh scattering'"
    assert run("prefer", command) == 0
    output, said = capfd.readouterr()
    assert "Rayleigh scattering" in output
    assert (
        "the models cannot run here, the emulator takes their place: model provider"
        in said
    )


@pytest.mark.usefixtures("models_that_die")
def test_required_models_that_die_are_an_error(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run("require", "echo it ran") == cli.EXIT_START_FAILED
    output, said = capfd.readouterr()
    assert output == ""
    assert "model provider ended at once" in said


def test_required_models_that_cannot_be_installed_are_skipped(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> Path:
        raise CannotInstall("no wheel for this processor")

    monkeypatch.setattr(cli, "install_model", refuse)
    assert run("require", "echo it ran") == cli.EXIT_CANNOT_INSTALL
    output, said = capfd.readouterr()
    assert output == ""
    assert "no wheel for this processor" in said
