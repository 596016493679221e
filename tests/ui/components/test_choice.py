"""One of a few: keyboard, mouse, what is told, and how the options stand."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.choice import ChoiceGroup, Option

SHORT = [Option("yes", "Có"), Option("no", "Không có"), Option("below", "Dưới mức")]
LONG = [Option("paper", "Ký tay", "In 2 bản, ký từng trang."), Option("file", "Tệp", "Tệp .p12 và mật khẩu. " * 9)]


class Page(QWidget):
    """A group, and what has told."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self.group = ChoiceGroup(options)
        self.before, self.after = QLineEdit(), QLineEdit()
        self.told: list[str] = []
        self.group.chosen.connect(self.told.append)
        layout = QVBoxLayout(self)
        for widget in (self.before, self.group, self.after):
            layout.addWidget(widget)
        layout.addStretch(1)


@pytest.fixture
def page(qtbot: QtBot) -> Callable[[Sequence[Option]], Page]:
    pages: list[Page] = []

    def shown(options: Sequence[Option]) -> Page:
        page = Page(options)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(600, 400)
        page.show()
        page.activateWindow()
        page.before.setFocus()
        qtbot.waitUntil(page.before.hasFocus)
        return page

    return shown


Shown = Callable[[Sequence[Option]], Page]


def focused_code(page: Page) -> str:
    return next((one.option.code for one in page.group.choices() if one.hasFocus()), "")


def test_nothing_is_chosen_until_somebody_does(page: Shown) -> None:
    shown = page(SHORT)
    assert shown.group.code() == ""
    shown.group.set_code("no")
    assert shown.group.code() == "no"
    shown.group.set_code("")
    assert shown.group.code() == ""
    assert shown.told == []


def test_arrows_move_and_choose_round_the_group(page: Shown) -> None:
    shown = page(SHORT)
    shown.group.set_code("yes")
    shown.group.setFocus()
    for key, code in (
        (Qt.Key.Key_Down, "no"),
        (Qt.Key.Key_Right, "below"),
        (Qt.Key.Key_Down, "yes"),
        (Qt.Key.Key_Up, "below"),
        (Qt.Key.Key_Left, "no"),
    ):
        QTest.keyClick(shown.window().focusWidget(), key)
        assert (shown.group.code(), focused_code(shown)) == (code, code)
    assert shown.told == ["no", "below", "yes", "below", "no"]


BASES = [
    Option("bought", "Mua, nhận chuyển nhượng"),
    Option("made", "Tự xây dựng"),
    Option("given", "Được cho, tặng"),
    Option("unknown", "Không xác định được"),
]


@pytest.mark.parametrize(
    ("keys", "code"),
    [("3", "given"), ("d", "given"), ("K", "unknown"), ("t", "made"), ("1", "bought"), ("9", ""), ("x", "")],
)
def test_a_digit_or_the_first_letter_chooses(page: Shown, keys: str, code: str) -> None:
    shown = page(BASES)
    shown.group.setFocus()
    QTest.keyClicks(shown.window().focusWidget(), keys)
    assert shown.group.code() == code
    assert shown.told == [code] * bool(code)
    assert focused_code(shown) == (code or "bought")


def test_the_same_letter_goes_on_to_the_next_that_begins_with_it(page: Shown) -> None:
    shown = page([Option("yes", "Có, kê khai"), Option("no", "Không có"), Option("below", "Có, nhưng dưới mức")])
    shown.group.setFocus()
    codes = []
    for _ in range(3):
        QTest.keyClicks(shown.window().focusWidget(), "c")
        codes.append(shown.group.code())
    assert codes == ["yes", "below", "yes"]


def test_keys_with_a_modifier_belong_to_the_window(page: Shown) -> None:
    shown = page(BASES)
    shown.group.setFocus()
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(shown.window().focusWidget(), Qt.Key.Key_2, modifier)
    assert shown.group.code() == ""


def test_each_option_says_where_it_stands(page: Shown) -> None:
    said = [one.accessibleName() for one in page(SHORT).group.choices()]
    assert said == ["Có, 1 trên 3", "Không có, 2 trên 3", "Dưới mức, 3 trên 3"]


def test_space_chooses_and_choosing_again_changes_nothing(page: Shown) -> None:
    shown = page(SHORT)
    shown.group.setFocus()
    for _ in range(2):
        QTest.keyClick(shown.window().focusWidget(), Qt.Key.Key_Space)
        assert shown.group.code() == "yes"


def test_tab_stops_once_at_what_is_chosen(page: Shown) -> None:
    shown = page(SHORT)
    shown.group.set_code("below")
    QTest.keyClick(shown.before, Qt.Key.Key_Tab)
    assert focused_code(shown) == "below"
    QTest.keyClick(shown.window().focusWidget(), Qt.Key.Key_Tab)
    assert shown.after.hasFocus()


def test_the_whole_frame_is_to_be_clicked(page: Shown) -> None:
    shown = page(LONG)
    choice = shown.group.choices()[1]
    for spot in (QPoint(4, 4), QPoint(choice.width() - 4, choice.height() - 4)):
        shown.group.set_code("paper")
        QTest.mouseClick(choice, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        assert shown.group.code() == "file"


def test_short_ones_stand_side_by_side_and_give_way(page: Shown, qtbot: QtBot) -> None:
    shown = page(SHORT)
    assert len({one.y() for one in shown.group.choices()}) == 1
    shown.resize(220, 400)
    qtbot.waitUntil(lambda: len({one.y() for one in shown.group.choices()}) == 3)
    qtbot.waitUntil(lambda: shown.group.height() >= 3 * 36)


def test_four_stand_in_two_columns(page: Shown) -> None:
    shown = page([Option(str(n), f"Cách {n}") for n in range(4)])
    assert len({one.x() for one in shown.group.choices()}) == 2


@pytest.mark.parametrize("width", [1000, 600, 260])
def test_details_are_never_cut(page: Shown, qtbot: QtBot, width: int) -> None:
    shown = page(LONG)
    shown.resize(width, 900)
    qtbot.waitUntil(lambda: shown.group.width() == width - 18 or shown.group.width() > width - 40)
    inside = [one for choice in shown.group.choices() for one in (choice, *choice.findChildren(QWidget))]
    qtbot.waitUntil(lambda: [one for one in inside if one.height() < one.heightForWidth(one.width())] == [])


def test_a_group_without_options_takes_no_room(page: Shown) -> None:
    group = page([]).group
    assert (group.code(), group.heightForWidth(300)) == ("", 0)
