"""Whatever brings Vietnamese into a field, every field has each word once: composed, replaced, erased or committed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from declare_app.services.units import Units
from tests.ui.input_methods import WAYS, TypesText, commit, compose, type_composing
from ui.components.inputs import AreaEdit, DateEdit, Edit, MoneyEdit, PasswordEdit, TextArea
from ui.form.unit_panel import UnitSearch
from ui.form.unit_picker import AddressEdit

TEXT = "Nguyễn Thị Đào, đất ở thôn Hòa Bình"

AnyEdit = Edit | TextArea
KINDS: dict[str, Callable[[], AnyEdit]] = {
    "line": Edit,
    "area of text": TextArea,
    "address": lambda: AddressEdit(Units()),
    "search": UnitSearch,
}
NUMBERS: dict[str, tuple[Callable[[], AnyEdit], str, str]] = {
    "money": (MoneyEdit, "1200000000", "1.200.000.000"),
    "area": (AreaEdit, "210,5", "210,5"),
    "date": (DateEdit, "05/03/2026", "05/03/2026"),
}


class Page(QWidget):
    """A field, another one to leave it for, and all that the field has told."""

    def __init__(self, field: AnyEdit) -> None:
        super().__init__()
        self.field = field
        self.other = QLineEdit()
        self.told: list[str] = []
        field.typed_changed.connect(self.told.append)
        layout = QVBoxLayout(self)
        layout.addWidget(field)
        layout.addWidget(self.other)

    @property
    def target(self) -> QLineEdit | QPlainTextEdit:
        """What has the keyboard."""
        return self.field

    def put_caret(self, at: int) -> None:
        target = self.target
        if isinstance(target, QLineEdit):
            target.setCursorPosition(at)
        else:
            cursor = target.textCursor()
            cursor.setPosition(at)
            target.setTextCursor(cursor)


@pytest.fixture
def page(qtbot: QtBot) -> Callable[[AnyEdit], Page]:
    """Shows a field with the keyboard in it."""
    pages: list[Page] = []

    def shown(field: AnyEdit) -> Page:
        page = Page(field)
        pages.append(page)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        page.target.setFocus()
        qtbot.waitUntil(page.target.hasFocus)
        return page

    return shown


Shown = Callable[[AnyEdit], Page]
each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
each_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())


@each_kind
@each_way
def test_every_word_arrives_once(page: Shown, kind: Callable[[], AnyEdit], way: TypesText) -> None:
    shown = page(kind())
    way(shown.target, TEXT)
    assert shown.field.typed() == TEXT
    assert shown.told[-1] == TEXT


@each_kind
@each_way
def test_words_go_in_where_the_caret_is(page: Shown, kind: Callable[[], AnyEdit], way: TypesText) -> None:
    shown = page(kind())
    shown.field.set_typed("Số 5, Hà Nội")
    shown.put_caret(4)
    way(shown.target, ", xã Hòa An")
    assert shown.field.typed() == "Số 5, xã Hòa An, Hà Nội"


@each_kind
@each_way
def test_words_take_the_place_of_what_is_selected(page: Shown, kind: Callable[[], AnyEdit], way: TypesText) -> None:
    shown = page(kind())
    shown.field.set_typed("Số 5, Hà Nội")
    shown.target.selectAll()
    way(shown.target, "Hòa Bình")
    assert shown.field.typed() == "Hòa Bình"


@each_kind
@each_way
def test_a_document_that_answers_each_change_disturbs_nothing(
    page: Shown, kind: Callable[[], AnyEdit], way: TypesText
) -> None:
    shown = page(kind())
    shown.field.set_typed("Số 5, Hà Nội")
    shown.field.typed_changed.connect(shown.field.set_typed)
    shown.put_caret(4)
    way(shown.target, ", đường Trần Hưng Đạo")
    assert shown.field.typed() == "Số 5, đường Trần Hưng Đạo, Hà Nội"


@each_kind
def test_what_is_still_composed_is_not_typed_yet(page: Shown, kind: Callable[[], AnyEdit]) -> None:
    shown = page(kind())
    compose(shown.target, "Nguyê")
    assert shown.field.typed() == ""
    commit(shown.target, "Nguyễn")
    assert shown.field.typed() == "Nguyễn"


@each_kind
def test_the_same_text_shown_again_leaves_a_composed_word_alone(page: Shown, kind: Callable[[], AnyEdit]) -> None:
    shown = page(kind())
    type_composing(shown.target, "đất ")
    compose(shown.target, "ơ")
    shown.field.set_typed("đất ")
    commit(shown.target, "ở")
    assert shown.field.typed() == "đất ở"


@each_kind
def test_a_field_that_is_left_keeps_what_the_input_method_commits(page: Shown, kind: Callable[[], AnyEdit]) -> None:
    shown = page(kind())
    compose(shown.target, "đất")
    commit(shown.target, "đất")  # as input methods do before the keyboard goes elsewhere
    shown.other.setFocus()
    assert shown.field.typed() == "đất"


@each_kind
def test_a_composed_word_that_is_taken_back_leaves_nothing(page: Shown, kind: Callable[[], AnyEdit]) -> None:
    shown = page(kind())
    compose(shown.target, "đâ")
    compose(shown.target, "")
    shown.other.setFocus()
    assert shown.field.typed() == ""


@each_kind
@each_way
def test_undo_takes_typed_words_back(page: Shown, kind: Callable[[], AnyEdit], way: TypesText) -> None:
    shown = page(kind())
    way(shown.target, "Hòa Bình")
    for _ in range(40):
        shown.target.undo()
    assert shown.field.typed() == ""
    for _ in range(40):
        shown.target.redo()
    assert shown.field.typed() == "Hòa Bình"


@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS.keys())
@each_way
def test_a_number_arrives_whole(page: Shown, number: tuple[Callable[[], AnyEdit], str, str], way: TypesText) -> None:
    kind, typed, wanted = number
    shown = page(kind())
    way(shown.target, typed)
    assert shown.field.typed() == wanted


@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS.keys())
def test_digits_that_are_composed_stay_as_they_are_until_they_are_committed(
    page: Shown, number: tuple[Callable[[], AnyEdit], str, str]
) -> None:
    kind, typed, wanted = number
    shown = page(kind())
    for end in range(1, len(typed) + 1):
        compose(shown.target, typed[:end])
        assert shown.field.typed() == ""
    commit(shown.target, typed)
    assert shown.field.typed() == wanted


@each_way
def test_an_amount_in_words_is_understood_however_it_is_typed(page: Shown, way: TypesText) -> None:
    shown = page(MoneyEdit())
    way(shown.target, "1 tỷ 2")
    shown.other.setFocus()
    assert shown.field.typed() == "1.200.000.000"


@pytest.mark.parametrize("way", [WAYS["erasing"], WAYS["committing"]], ids=["erasing", "committing"])
def test_a_password_arrives_whole(page: Shown, way: TypesText) -> None:
    """Input methods compose nothing in a password field; keys and paste do come."""
    shown = page(PasswordEdit())
    way(shown.target, "Đường về Nhà 1975")
    assert shown.field.typed() == "Đường về Nhà 1975"


def test_a_word_composed_in_the_middle_of_a_line_stays_there(page: Shown) -> None:
    shown = page(TextArea())
    shown.field.set_typed("một ba")
    shown.put_caret(4)
    compose(shown.target, "hai")
    target = shown.target
    assert isinstance(target, QPlainTextEdit)
    assert target.textCursor().block().layout().preeditAreaText() == "hai"
    commit(target, "hai ")
    assert target.textCursor().selectionEnd() == 8
    target.moveCursor(QTextCursor.MoveOperation.End)
    assert shown.field.typed() == "một hai ba"
    assert target.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) == "một hai ba"
