"""The window from its first run to the lock, by the keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from declare_app.services.vault_list import vaults_in
from tests.ui.shell.journey import OTHER, PASSPHRASE, Journey
from ui.catalogue import Catalogue
from ui.components.choice import ChoiceGroup


def test_a_vault_is_made_and_its_sheet_typed_back(journey: Journey, vaults: Path) -> None:
    journey.create_vault()
    assert len(vaults_in(vaults)) == 1
    assert journey.seen("see_sheet", QWidget) is None


def test_a_wrong_password_says_so_and_leaves_the_field_ready(journey: Journey) -> None:
    journey.create_vault()
    journey.lock()
    journey.unlock(OTHER)
    field = journey.wait_for(QLineEdit, "passphrase")
    journey.wait("unlock")
    assert field.hasFocus()
    assert field.selectedText()
    journey.unlock()
    journey.wait("begin")


def test_a_sheet_that_was_put_off_is_recalled_at_home_and_due_at_the_first_lock(journey: Journey) -> None:
    journey.create_vault(keep_sheet=False)
    journey.wait("see_sheet")
    journey.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    journey.type_sheet_back()
    journey.unlock()
    journey.wait("begin")
    assert journey.seen("see_sheet", QWidget) is None


def test_a_sheet_nobody_wrote_down_is_made_anew(journey: Journey) -> None:
    journey.create_vault(keep_sheet=False)
    journey.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    journey.press("put_off")
    journey.unlock()
    journey.press("see_sheet")
    journey.type("passphrase", PASSPHRASE)
    journey.press("make_sheet")
    journey.type_sheet_back()
    journey.wait("begin")
    assert journey.seen("see_sheet", QWidget) is None


def test_a_group_typed_wrongly_is_said_and_nothing_is_confirmed(journey: Journey) -> None:
    journey.type("new_passphrase", PASSPHRASE)
    journey.type("passphrase_again", PASSPHRASE)
    journey.press("create")
    journey.type("group_1", "zzzz")
    journey.press("confirm_sheet")
    assert journey.wait("group_1").hasFocus()
    journey.press("put_off")
    journey.wait("see_sheet")


def test_the_recovery_code_opens_the_vault_and_sets_a_new_password(journey: Journey) -> None:
    journey.create_vault(keep_sheet=False)
    code = journey.code_on_the_sheet()
    journey.lock_without_sheet()
    journey.press("use_code")
    journey.type("recovery_code", code.lower())
    journey.type("new_passphrase", OTHER)
    journey.type("passphrase_again", OTHER)
    journey.press("recover")
    journey.wait("begin")
    journey.lock_without_sheet()
    journey.unlock(OTHER)
    journey.wait("begin")


def test_two_different_passwords_make_no_vault(journey: Journey, vaults: Path) -> None:
    journey.type("new_passphrase", PASSPHRASE)
    journey.type("passphrase_again", OTHER)
    journey.press("create")
    assert journey.wait("passphrase_again").hasFocus()
    assert not vaults.exists()


def test_a_draft_begun_by_mistake_is_thrown_away_after_one_more_question(journey: Journey) -> None:
    journey.create_vault()
    journey.begin_annual()
    journey.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    journey.wait("continue")
    (discard,) = journey.named("discard.")
    journey.press(discard)
    journey.press("discard_for_good")
    journey.wait("begin")


def test_an_older_copy_of_the_vault_is_opened_only_on_request(journey: Journey, vaults: Path) -> None:
    journey.create_vault()
    journey.lock()
    (line,) = vaults_in(vaults)
    older = line.file.read_bytes()
    journey.unlock()
    journey.begin_annual()
    journey.lock()
    journey.wait("unlock")  # closed, with all that was to be written
    line.file.write_bytes(older)
    journey.unlock()
    journey.press("open_older")
    journey.wait("begin")


def spoil_the_anchor(vaults: Path) -> None:
    """What this computer remembers of the vault is of another key."""
    (note,) = [file for file in (vaults.parent / "state").rglob("*") if file.is_file() and file.suffix != ".log"]
    note.write_bytes(bytes(len(note.read_bytes())))


def test_a_vault_opens_on_request_though_the_note_of_it_is_spoilt(journey: Journey, vaults: Path) -> None:
    journey.create_vault()
    journey.lock()
    spoil_the_anchor(vaults)
    journey.unlock()
    journey.press("open_older")
    journey.wait("begin")


def test_so_it_does_with_the_recovery_code(journey: Journey, vaults: Path) -> None:
    journey.create_vault(keep_sheet=False)
    code = journey.code_on_the_sheet()
    journey.lock_without_sheet()
    spoil_the_anchor(vaults)
    journey.press("use_code")
    journey.type("recovery_code", code)
    journey.type("new_passphrase", PASSPHRASE)
    journey.type("passphrase_again", PASSPHRASE)
    journey.press("recover")
    journey.press("open_older")
    journey.wait("begin")


def test_a_backup_is_brought_back_as_another_vault(journey: Journey, vaults: Path, tmp_path: Path) -> None:
    journey.create_vault()
    journey.lock()
    (line,) = vaults_in(vaults)
    backup = tmp_path / "stick.kkv"
    backup.write_bytes(line.file.read_bytes())
    journey.press("restore")
    journey.type("backup_file", str(backup))
    journey.type("passphrase", PASSPHRASE)
    journey.press("restore_now")
    journey.press("restore_now")
    journey.wait("begin")
    assert len(vaults_in(vaults)) == 2


def test_the_password_is_changed_in_the_options(journey: Journey) -> None:
    journey.create_vault()
    journey.press("bar.options")
    journey.type("passphrase", PASSPHRASE)
    journey.type("new_passphrase", OTHER)
    journey.type("passphrase_again", OTHER)
    journey.press("change_passphrase")
    journey.wait("changed")
    journey.lock()
    journey.unlock(OTHER)
    journey.wait("begin")


def test_the_window_speaks_the_language_that_was_chosen(journey: Journey, catalogue: Catalogue) -> None:
    catalogue.use("en")  # that of all tests; the window has its own
    journey.create_vault()
    journey.press("bar.options")
    QTest.keyClick(journey.wait_for(ChoiceGroup, "languages").choices()[0], Qt.Key.Key_Right)
    journey.wait("language_changed")
    journey.press("done")
    assert journey.wait_for(QPushButton, "begin").text() == "&Begin a declaration"
    journey.lock()
    assert journey.wait_for(QPushButton, "unlock").text() == "&Unlock"


def test_the_form_opens_with_the_focus_in_its_first_field(journey: Journey) -> None:
    journey.create_vault()
    journey.begin_annual()
    focused = journey.window.main.focusWidget()
    assert focused is not None
    assert focused.objectName().startswith("draft.")
