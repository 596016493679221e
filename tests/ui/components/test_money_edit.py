"""An amount while it is typed: groups, caret, undo, pasted text, and words composed by an input method."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.input_methods import commit, compose
from ui.components.inputs import MoneyEdit

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[MoneyEdit]:
    """With the keyboard in it, and another field to leave it for."""
    page = QWidget()
    qtbot.addWidget(page)
    edit, other = MoneyEdit(), QLineEdit()
    layout = QVBoxLayout(page)
    layout.addWidget(edit)
    layout.addWidget(other)
    page.show()
    page.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    yield edit
    page.close()


@pytest.fixture
def told(edit: MoneyEdit) -> list[str]:
    texts: list[str] = []
    edit.typed_changed.connect(texts.append)
    return texts


@pytest.fixture
def paste(edit: MoneyEdit) -> Callable[[str], None]:
    def put(text: str) -> None:
        QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)
        edit.paste()

    return put


def keys(edit: MoneyEdit, text: str) -> None:
    QTest.keyClicks(edit, text)


def leave(edit: MoneyEdit) -> None:
    edit.clearFocus()


def at(edit: MoneyEdit) -> str:
    """The text with the caret in it."""
    caret = edit.cursorPosition()
    return f"{edit.text()[:caret]}|{edit.text()[caret:]}"


def test_digits_are_grouped_while_they_are_typed(edit: MoneyEdit, told: list[str]) -> None:
    keys(edit, "12345678")
    assert at(edit) == "12.345.678|"
    assert told == ["1", "12", "123", "1.234", "12.345", "123.456", "1.234.567", "12.345.678"]


def test_the_caret_stays_behind_its_digit(edit: MoneyEdit) -> None:
    edit.set_typed("1.234.567")
    edit.setCursorPosition(3)  # 1.2|34.567
    keys(edit, "9")
    assert at(edit) == "12.9|34.567"
    keys(edit, "8")
    assert at(edit) == "129.8|34.567"


def test_erasing_goes_past_a_dot(edit: MoneyEdit) -> None:
    edit.set_typed("1.234.567")
    edit.setCursorPosition(6)  # 1.234.|567
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert at(edit) == "123.|567"
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert at(edit) == "12.3|67"


def test_what_is_selected_gives_way(edit: MoneyEdit) -> None:
    edit.set_typed("1.234.567")
    edit.setSelection(1, 4)
    keys(edit, "0")
    assert at(edit) == "10|.567"


def test_zeros_in_front_fall_away(edit: MoneyEdit) -> None:
    keys(edit, "005")
    assert edit.typed() == "5"
    keys(edit, "0")
    assert edit.typed() == "50"


def test_undo_and_redo_go_key_by_key(edit: MoneyEdit, told: list[str]) -> None:
    keys(edit, "1234")
    edit.undo()
    assert at(edit) == "123|"
    edit.undo()
    edit.redo()
    edit.redo()
    assert at(edit) == "1.234|"
    edit.redo()
    assert edit.typed() == "1.234"
    assert told[-4:] == ["123", "12", "123", "1.234"]
    for _ in range(9):
        edit.undo()
    assert edit.typed() == ""


def test_undo_comes_with_its_keys_too(edit: MoneyEdit) -> None:
    keys(edit, "1234")
    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL)
    assert edit.typed() == "123"
    QTest.keyClick(edit, Qt.Key.Key_Y, CONTROL)
    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert edit.typed() == "1.234"


def test_typing_after_undo_forgets_what_was_undone(edit: MoneyEdit) -> None:
    keys(edit, "1234")
    edit.undo()
    keys(edit, "9")
    edit.redo()
    assert edit.typed() == "1.239"


def test_undo_in_the_menu_is_ours(edit: MoneyEdit, qtbot: QtBot) -> None:
    keys(edit, "1234")
    middle = edit.rect().center()
    edit.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, edit.mapToGlobal(middle)))
    menu = edit.findChild(QMenu)
    assert menu is not None
    actions = {action.objectName(): action for action in menu.actions()}
    assert not actions["edit-redo"].isEnabled()
    actions["edit-undo"].trigger()
    assert edit.typed() == "123"
    menu.close()
    qtbot.waitUntil(lambda: edit.findChild(QMenu) is None)


@pytest.mark.parametrize(
    ("typed", "wanted"), [("1 tỷ 2", "1.200.000.000"), ("450 triệu", "450.000.000"), ("1.2 tỷ", "1.200.000.000")]
)
def test_words_are_understood_once_the_field_is_left(edit: MoneyEdit, told: list[str], typed: str, wanted: str) -> None:
    for letter in typed:
        QTest.sendKeyEvent(QTest.KeyAction.Click, edit, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier)
    assert edit.typed() == typed
    leave(edit)
    assert edit.typed() == wanted
    assert told[-1] == wanted
    edit.undo()
    assert edit.typed() == typed


def test_enter_tidies_as_leaving_does(edit: MoneyEdit) -> None:
    keys(edit, "450tr")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.typed() == "450.000.000"


def test_groups_may_be_typed_by_hand(edit: MoneyEdit) -> None:
    keys(edit, "1.250.000")
    assert edit.typed() == "1.250.000"
    keys(edit, "0")
    assert edit.typed() == "12.500.000"


def test_a_dot_typed_by_hand_is_not_lost(edit: MoneyEdit) -> None:
    """Else "1.2 tỷ" would become twelve."""
    keys(edit, "1.2")
    assert at(edit) == "1.2|"
    leave(edit)
    assert edit.typed() == "1.2"


def test_what_is_no_amount_stays_for_the_check_to_speak_of(edit: MoneyEdit) -> None:
    keys(edit, "khong ro")
    leave(edit)
    assert edit.typed() == "khong ro"


@pytest.mark.parametrize(
    "text", ["1.250.000.000 đ", "1,250,000,000", " 1 250 000 000\n", "1250000000", "1.250.000.000"]
)
def test_pasted_amounts_are_grouped_at_once(edit: MoneyEdit, paste: Callable[[str], None], text: str) -> None:
    paste(text)
    assert at(edit) == "1.250.000.000|"


def test_digits_pasted_in_the_middle_are_grouped(edit: MoneyEdit, paste: Callable[[str], None]) -> None:
    edit.set_typed("1.250")
    edit.setCursorPosition(3)  # 1.2|50
    paste("000")
    assert at(edit) == "1.200.0|50"


def test_pasted_text_that_may_mean_two_things_stays(edit: MoneyEdit, paste: Callable[[str], None]) -> None:
    paste("1.25")
    leave(edit)
    assert edit.typed() == "1.25"


def test_composed_text_is_left_alone(edit: MoneyEdit, told: list[str]) -> None:
    keys(edit, "1234 ")
    for preedit in ("t", "ty", "tỷ"):
        compose(edit, preedit)
        assert edit.text() == "1.234 "
    commit(edit, "tỷ")
    assert edit.text() == told[-1] == "1.234 tỷ"


def test_digits_are_not_grouped_under_a_word_that_is_composed(edit: MoneyEdit) -> None:
    edit.set_typed("999")
    edit.setCursorPosition(3)
    event_text = "1"
    commit(edit, event_text)
    assert edit.text() == "9.991"
    compose(edit, "2")
    edit.set_typed("9991")  # as the document shows it again, ungrouped
    assert edit.text() == "9.991"
    commit(edit, "2")
    assert edit.text() == "99.912"


def test_digits_replaced_by_an_input_method_keep_their_groups(edit: MoneyEdit) -> None:
    keys(edit, "12345")
    commit(edit, "6", instead_of=1)
    assert at(edit) == "12.346|"


def test_what_the_document_says_is_shown_grouped(edit: MoneyEdit, told: list[str]) -> None:
    edit.set_typed("1250000000")
    assert edit.text() == "1.250.000.000"
    edit.set_typed("1.25")
    assert edit.text() == "1.25"
    assert told == []
