"""`python -m ui` as a process: it starts, a second start gives way to it, and what goes wrong is told once."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from tests.repository.sources import ROOT
from tests.ui.shell.journey import Journey
from ui.application import tell
from ui.crash import CrashHook
from ui.single_instance import SingleInstance

PROFILE = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")


@pytest.fixture
def profile(tmp_path: Path) -> dict[str, str]:
    """The environment of a user who never ran the program."""
    for name in PROFILE:
        (tmp_path / name).mkdir(mode=0o700)
    return {**os.environ, **{name: str(tmp_path / name) for name in PROFILE}}


def start(profile: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "ui"], cwd=ROOT, env=profile, stderr=subprocess.PIPE)


@pytest.fixture
def first(profile: dict[str, str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[bytes]]:
    """A window that is up."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", profile["XDG_RUNTIME_DIR"])
    process = start(profile)
    asking = SingleInstance(Path(profile["XDG_DATA_HOME"]) / "kekhai" / "ho-so")
    qtbot.waitUntil(asking.somebody_answers, timeout=20_000)
    yield process
    process.kill()
    process.communicate()


def test_a_second_start_gives_way_to_the_first(first: subprocess.Popen[bytes], profile: dict[str, str]) -> None:
    second = start(profile)
    _, complaint = second.communicate(timeout=20)
    assert (second.returncode, complaint) == (0, b"")
    assert first.poll() is None


def test_a_start_leaves_no_vault_and_no_log_behind(first: subprocess.Popen[bytes], profile: dict[str, str]) -> None:
    assert first.poll() is None
    assert not (Path(profile["XDG_DATA_HOME"]) / "kekhai").exists()
    assert list(Path(profile["XDG_STATE_HOME"]).rglob("*.log")) == []


def test_a_failure_is_told_with_its_number_and_the_work_goes_on(
    journey: Journey, environment: Environment, tmp_path: Path
) -> None:
    journey.create_vault()
    journey.begin_annual()
    journey.type("draft.unit_name", "So Noi vu")
    hook = CrashHook(tmp_path / "failures.log", replace(environment, new_id=lambda: "0a1b2c3d-ffff"))
    hook.happened.connect(lambda reference: tell(journey.window, hook, reference))
    try:
        int("no number")
    except ValueError:
        hook.catch(*sys.exc_info())
    dialog = journey.wait("crash_dialog")
    assert any("0A1B2C3D" in label.text() for label in dialog.findChildren(QLabel))
    journey.press("go_on")
    journey.wait_gone("crash_dialog")
    journey.lock()
    journey.unlock()
    journey.press("continue")
    assert journey.wait_for(QLineEdit, "draft.unit_name").text() == "So Noi vu"
    assert QApplication.activeModalWidget() is None
