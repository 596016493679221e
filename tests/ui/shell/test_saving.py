"""What was typed is saved before the window locks, closes or is left alone; a full disk leaves ways out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.errors import AppError
from declare_app.services.vault_list import vaults_in
from declare_app.storage.keys import VaultKeys
from declare_app.storage.vault_file import Change, VaultFile
from tests.ui.conftest import NOW
from tests.ui.shell.journey import PASSPHRASE, Journey
from ui.idle import LOCK_AFTER, SAY_AFTER


def test_what_was_typed_is_there_again_after_a_lock(journey: Journey) -> None:
    journey.create_vault()
    journey.begin_annual()
    journey.type("draft.unit_name", "So Noi vu")
    journey.lock()
    journey.unlock()
    journey.press("continue")
    assert journey.wait_for(QLineEdit, "draft.unit_name").text() == "So Noi vu"


def test_closing_saves_and_locks(journey: Journey, qtbot: QtBot) -> None:
    journey.create_vault()
    journey.begin_annual()
    journey.type("draft.unit_name", "So Noi vu")
    with qtbot.waitSignal(journey.window.main.closed):
        journey.window.main.close()
    journey.window.main.begin()
    journey.window.main.show()
    journey.unlock()
    journey.press("continue")
    assert journey.wait_for(QLineEdit, "draft.unit_name").text() == "So Noi vu"


def test_an_unattended_window_locks_and_says_so_a_minute_before(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey.create_vault()
    journey.begin_annual()
    journey.type("draft.unit_name", "So Noi vu")
    idle = journey.window.idle
    moments = [NOW + SAY_AFTER, NOW + LOCK_AFTER]
    monkeypatch.setattr(idle, "_now", lambda: moments[0])
    idle.look()
    assert journey.seen("banner.idle", QWidget) is not None
    monkeypatch.setattr(idle, "_now", lambda: moments[1])
    idle.look()
    journey.wait("unlock")
    journey.unlock()
    journey.press("continue")
    assert journey.wait_for(QLineEdit, "draft.unit_name").text() == "So Noi vu"


def test_a_save_that_fails_is_said_and_the_text_and_a_way_out_stay(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey.create_vault()
    journey.begin_annual()
    with monkeypatch.context() as disk:
        fill_the_disk(disk)
        journey.type("draft.unit_name", "So Noi vu")
        journey.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        journey.wait("banner.save")
        assert journey.wait_for(QLineEdit, "draft.unit_name").text() == "So Noi vu"
        assert journey.seen("abandon", QWidget) is not None
        journey.press("retry")
        journey.wait("banner.save")
    journey.press("retry")
    journey.wait_gone("banner.save")
    journey.lock()
    journey.unlock()
    journey.press("continue")
    assert journey.wait_for(QLineEdit, "draft.unit_name").text() == "So Noi vu"


def test_a_copy_kept_elsewhere_holds_what_the_full_disk_did_not_take(
    journey: Journey, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    journey.create_vault()
    journey.begin_annual()
    with monkeypatch.context() as disk:
        fill_the_disk(disk)
        journey.type("draft.unit_name", "So Noi vu")
        journey.press("rescue")
        journey.type("rescue_folder", str(stick))
        journey.type("passphrase", PASSPHRASE)
        journey.press("keep_copy")
        journey.wait("kept")
        journey.press("close")
        journey.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        journey.press("abandon")
        journey.wait("unlock")
    (line,) = vaults_in(stick)
    journey.window.shell.settings.last_vault = line.file
    journey.window.main.close()
    journey.window.main.begin()
    journey.window.main.show()
    journey.unlock()
    journey.press("continue")
    assert journey.wait_for(QLineEdit, "draft.unit_name").text() == "So Noi vu"


def fill_the_disk(disk: pytest.MonkeyPatch) -> None:
    """Nothing more goes into a vault's own file; a copy elsewhere is another disk."""
    apply = VaultFile.apply

    def full(file: VaultFile, keys: VaultKeys, change: Change) -> None:
        if "ho-so" in file.path.parts:
            raise AppError("vault.disk_full", file=file.path.name)
        apply(file, keys, change)

    disk.setattr(VaultFile, "apply", full)


def test_a_key_in_any_window_keeps_the_vault_open(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    journey.create_vault()
    idle = journey.window.idle
    monkeypatch.setattr(idle, "_now", lambda: NOW + SAY_AFTER)
    idle.look()
    assert journey.seen("banner.idle", QWidget) is not None
    QTest.keyClick(journey.window.main.windowHandle(), Qt.Key.Key_Shift)
    journey.wait_gone("banner.idle")


def test_the_recovery_sheet_of_a_new_vault_is_not_left_open_unattended(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey.type("new_passphrase", PASSPHRASE)
    journey.type("passphrase_again", PASSPHRASE)
    journey.press("create")
    journey.code_page()
    leave_alone(journey, monkeypatch)


def test_the_recovery_sheet_that_was_put_off_is_not_left_open_unattended(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey.create_vault(keep_sheet=False)
    journey.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    journey.code_page()
    leave_alone(journey, monkeypatch)


def leave_alone(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    """For ten minutes, with the sheet on the screen: the vault locks, the sheet is gone."""
    idle = journey.window.idle
    monkeypatch.setattr(idle, "_now", lambda: NOW + LOCK_AFTER)
    idle.look()
    journey.wait("unlock")
    journey.wait_gone("confirm_sheet")
    monkeypatch.setattr(idle, "_now", lambda: NOW)
    journey.unlock()
    journey.wait("begin")
