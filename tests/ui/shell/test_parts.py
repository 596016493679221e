"""What stands around the screens: settings, the watch for idleness, one instance, the end of unexpected exceptions."""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from tests.ui.conftest import NOW
from ui import settings
from ui.crash import CrashHook
from ui.idle import LOCK_AFTER, SAY_AFTER, Idle
from ui.settings import Settings
from ui.single_instance import SingleInstance


def test_settings_are_remembered(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    written = Settings(file)
    written.language, written.mode = "en", "dark"
    written.geometry, written.last_vault = QByteArray(b"\x01\x02"), tmp_path / "hoso-a1b2.kkv"
    written.sync()
    read = Settings(file)
    assert (read.language, read.mode) == ("en", "dark")
    assert (read.geometry, read.last_vault) == (QByteArray(b"\x01\x02"), tmp_path / "hoso-a1b2.kkv")
    assert set(QSettings(str(file), QSettings.Format.IniFormat).allKeys()) == set(settings.KEYS)


def test_odd_settings_count_as_missing(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[General]\nlanguage=fr\nmode=pink\ngeometry=5\n", "utf-8")
    read = Settings(file)
    assert (read.language, read.mode, read.geometry, read.last_vault) == ("vi", "light", QByteArray(), None)


class Clock:
    def __init__(self) -> None:
        self.moment = NOW

    def __call__(self) -> object:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def idle(qapp: QApplication, clock: Clock) -> Idle:
    idle = Idle(qapp, clock)  # type: ignore[arg-type]
    idle.start()
    return idle


def test_a_minute_before_the_lock_it_is_said_once(qtbot: QtBot, idle: Idle, clock: Clock) -> None:
    clock.moment = NOW + SAY_AFTER
    with qtbot.waitSignal(idle.nearly):
        idle.look()
    with qtbot.assertNotEmitted(idle.nearly), qtbot.assertNotEmitted(idle.over):
        idle.look()


def test_after_ten_minutes_it_is_time_to_lock(qtbot: QtBot, idle: Idle, clock: Clock) -> None:
    assert timedelta(minutes=10) == LOCK_AFTER
    clock.moment = NOW + LOCK_AFTER
    with qtbot.waitSignal(idle.over):
        idle.look()


def test_a_key_begins_the_count_anew(qtbot: QtBot, idle: Idle, clock: Clock) -> None:
    clock.moment = NOW + SAY_AFTER
    idle.look()
    with qtbot.waitSignal(idle.back):
        idle.eventFilter(idle, QEvent(QEvent.Type.KeyPress))
    clock.moment += SAY_AFTER - timedelta(seconds=1)
    with qtbot.assertNotEmitted(idle.nearly):
        idle.look()


def test_the_key_that_wakes_a_computer_after_hours_comes_too_late(qtbot: QtBot, idle: Idle, clock: Clock) -> None:
    clock.moment = NOW + timedelta(hours=3)
    with qtbot.waitSignal(idle.over):
        idle.eventFilter(idle, QEvent(QEvent.Type.KeyPress))


def test_a_second_start_is_turned_away_and_the_first_one_hears_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    first, second, elsewhere = SingleInstance(tmp_path), SingleInstance(tmp_path), SingleInstance(tmp_path / "other")
    assert first.is_first()
    with qtbot.waitSignal(first.asked):
        assert not second.is_first()
    assert elsewhere.is_first()


def crash(hook: CrashHook, message: str) -> None:
    try:
        int(message)
    except ValueError:
        hook.catch(*sys.exc_info())


def test_a_failure_is_written_down_without_what_was_typed(
    qtbot: QtBot, tmp_path: Path, environment: Environment
) -> None:
    hook = CrashHook(tmp_path / "log" / "failures.log", replace(environment, new_id=lambda: "0a1b2c3d-ffff"))
    with qtbot.waitSignal(hook.happened) as shown:
        crash(hook, "so 001079004517")
    written = (tmp_path / "log" / "failures.log").read_text("utf-8")
    assert shown.args == ["0A1B2C3D"]
    assert written.startswith("2026-11-24T10:42:00+07:00 0A1B2C3D builtins.ValueError\n  test_parts.py:")
    assert "001079004517" not in written


def test_failures_that_come_together_are_shown_once(qtbot: QtBot, tmp_path: Path, environment: Environment) -> None:
    hook = CrashHook(tmp_path / "failures.log", environment)
    shown: list[str] = []
    hook.happened.connect(shown.append)
    crash(hook, "one")
    crash(hook, "two")
    qtbot.waitUntil(lambda: bool(shown))
    QApplication.processEvents()
    assert len(shown) == 1
    hook.ready()
    crash(hook, "three")
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert len((tmp_path / "failures.log").read_text("utf-8").split("ValueError")) == 4
