"""Lines, areas of text, lists and passwords: what they tell and leave alone, and how the keyboard leaves them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.choice import Option
from ui.components.inputs import AreaEdit, Combo, DateEdit, Edit, PasswordEdit, TextArea

AnyInput = Edit | TextArea | Combo
OPTIONS = [Option("land", "Đất ở"), Option("house", "Nhà ở, một tên dài hơn cả ô này")]


class Page(QWidget):
    """An input between two others."""

    def __init__(self, shown: AnyInput) -> None:
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.told: list[str] = []
        shown.typed_changed.connect(self.told.append)
        layout = QVBoxLayout(self)
        for widget in (self.before, shown, self.after):
            layout.addWidget(widget)


@pytest.fixture
def page(qtbot: QtBot) -> Callable[[AnyInput], Page]:
    pages: list[Page] = []

    def shown(one: AnyInput) -> Page:
        page = Page(one)
        pages.append(page)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        one.setFocus()
        qtbot.waitUntil(one.hasFocus)
        return page

    return shown


Shown = Callable[[AnyInput], Page]


def test_a_line_tells_what_is_typed_and_not_what_is_put_there(page: Shown) -> None:
    edit = Edit()
    shown = page(edit)
    edit.set_typed("Ha")
    assert shown.told == []
    edit.end(False)  # noqa: FBT003 - Qt's call
    QTest.keyClicks(edit, " N")
    assert shown.told == ["Ha ", "Ha N"]
    assert edit.typed() == "Ha N"


def test_a_line_shows_its_beginning_and_keeps_the_caret_where_it_is_typed_in(page: Shown) -> None:
    edit = Edit()
    edit.set_typed("Một địa chỉ dài hơn cả ô")
    assert edit.cursorPosition() == 0
    page(edit)
    edit.setCursorPosition(5)
    edit.set_typed("Một địa chỉ khác")
    assert edit.cursorPosition() == 5


@pytest.mark.parametrize(
    ("kind", "typed", "wanted"),
    [(AreaEdit, "5200,5 m2", "5.200,5"), (AreaEdit, "86.4", "86.4"), (DateEdit, "5.3.2026", "5/3/2026")],
)
def test_numbers_and_days_are_tidied_once_they_are_left(page: Shown, kind: type[Edit], typed: str, wanted: str) -> None:
    edit = kind()
    shown = page(edit)
    QTest.keyClicks(edit, typed)
    assert edit.typed() == typed
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert (edit.typed(), shown.told[-1]) == (wanted, wanted)
    if typed != wanted:
        edit.undo()
        assert edit.typed() == typed


def test_what_must_not_be_changed_is_not_tidied(page: Shown) -> None:
    edit = AreaEdit()
    edit.set_typed("5200,5 m2")
    edit.setReadOnly(True)
    page(edit).after.setFocus()
    assert edit.typed() == "5200,5 m2"


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_Tab, "after"), (Qt.Key.Key_Backtab, "before")], ids=["tab", "shift and tab"]
)
def test_tab_leaves_an_area_of_text(page: Shown, key: Qt.Key, name: str) -> None:
    area = TextArea()
    shown = page(area)
    QTest.keyClicks(area, "mot")
    QTest.keyClick(area, key)
    assert getattr(shown, name).hasFocus()
    assert area.typed() == "mot"


def test_an_area_of_text_grows_from_two_lines_to_five(page: Shown, qtbot: QtBot) -> None:
    area = TextArea()
    page(area)
    heights = []
    for lines in (1, 2, 3, 5, 9):
        area.set_typed("\n".join("x" * lines))
        qtbot.waitUntil(lambda: area.height() == area.maximumHeight())
        heights.append(area.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_an_area_of_text_keeps_no_break_spaces(page: Shown) -> None:
    area = TextArea()
    shown = page(area)
    area.set_typed("1.250.000.000\u00a0đồng\nhai")
    assert area.typed() == "1.250.000.000\u00a0đồng\nhai"
    assert shown.told == []


def test_an_area_of_text_keeps_the_caret_when_its_text_is_put_in_anew(page: Shown) -> None:
    area = TextArea()
    shown = page(area)
    QTest.keyClicks(area, "mot hai")
    cursor = area.textCursor()
    cursor.setPosition(3)
    area.setTextCursor(cursor)
    area.set_typed("mot hai ba")
    assert area.textCursor().position() == 3
    assert shown.told[-1] == "mot hai"


def test_a_list_speaks_in_codes(page: Shown) -> None:
    combo = Combo()
    combo.set_options(OPTIONS)
    shown = page(combo)
    assert combo.typed() == ""
    combo.set_typed("house")
    assert (combo.typed(), combo.currentText(), shown.told) == ("house", OPTIONS[1].title, [])
    combo.set_typed("no such")
    assert (combo.typed(), combo.currentIndex()) == ("", -1)
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert (combo.typed(), shown.told) == ("land", ["land"])


def test_the_wheel_picks_nothing(page: Shown) -> None:
    combo = Combo()
    combo.set_options(OPTIONS)
    combo.set_typed("land")
    page(combo)
    middle = QPointF(combo.rect().center())
    event = QWheelEvent(
        middle,
        combo.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's call
    )
    QApplication.sendEvent(combo, event)
    assert combo.typed() == "land"
    assert not event.isAccepted()


def test_an_open_list_shows_its_options_whole(page: Shown) -> None:
    combo = Combo()
    combo.set_options(OPTIONS)
    combo.setFixedWidth(110)
    page(combo)
    combo.showPopup()
    assert combo.view().width() >= combo.fontMetrics().horizontalAdvance(OPTIONS[1].title)
    combo.hidePopup()


def test_a_password_can_be_seen_on_request(page: Shown) -> None:
    edit = PasswordEdit()
    page(edit)
    button = edit.findChild(QPushButton)
    assert button is not None
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    assert edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert edit.echoMode() is QLineEdit.EchoMode.Normal
    assert button.accessibleName() == "Ẩn mật khẩu"
    edit.set_shown(shown=False)
    assert button.accessibleName() == "Hiện mật khẩu"
    assert edit.textMargins().right() >= button.width()
