"""An address is typed as ever; the list beside it is found, searched and chosen from without a mouse."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from declare_app.model.units import Found, Unit
from declare_app.services.units import Units
from tests.ui.input_methods import compose, type_composing
from ui.form.unit_panel import UnitPanel
from ui.form.unit_picker import AddressEdit, place_of
from ui.form.unit_rows import UnitRows

UNITS = Units()


class Form(QWidget):
    """An address and a field behind it, in a window of the smallest size."""

    def __init__(self) -> None:
        super().__init__()
        self.address = AddressEdit(UNITS)
        self.address.setAccessibleName("Địa chỉ")
        self.other = QLineEdit()
        self.told: list[str] = []
        self.address.typed_changed.connect(self.told.append)
        layout = QVBoxLayout(self)
        layout.addWidget(self.address)
        layout.addWidget(self.other)
        layout.addStretch(1)
        self.resize(1024, 540)

    def has_list(self) -> bool:
        return any(panel.isVisible() for panel in self.findChildren(UnitPanel))

    @property
    def panel(self) -> UnitPanel:
        return next(panel for panel in self.findChildren(UnitPanel) if panel.isVisible())

    @property
    def search(self) -> QLineEdit:
        found = self.panel.findChild(QLineEdit, "unit_panel.search")
        assert isinstance(found, QLineEdit)
        return found

    @property
    def rows(self) -> list[str]:
        view = self.panel.findChild(QListView)
        assert isinstance(view, QListView)
        model = view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    form.address.setFocus()
    qtbot.waitUntil(form.address.hasFocus)
    return form


def press(form: Form, *keys: Qt.Key) -> None:
    for key in keys:
        focused = form.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def open_list(form: Form) -> None:
    QTest.keyClick(form.address, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert form.search.hasFocus()


def test_a_province_and_then_its_commune_are_chosen_by_keys_alone(form: Form) -> None:
    type_composing(form.address, "Thôn Đông")
    open_list(form)
    assert len(form.rows) == 34
    type_composing(form.search, "tuyen quang")
    press(form, Qt.Key.Key_Return)
    assert "Xã Hòa An" in form.rows
    type_composing(form.search, "hòa an")
    press(form, Qt.Key.Key_Return)
    assert form.address.typed() == "Thôn Đông, xã Hòa An, tỉnh Tuyên Quang"
    assert form.told[-1] == form.address.typed()
    assert not form.has_list()
    assert form.address.hasFocus()


def test_a_commune_is_found_across_provinces_and_chosen_with_the_arrows(form: Form) -> None:
    open_list(form)
    QTest.keyClicks(form.search, "tan lap")
    wanted = form.rows[2]
    press(form, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert form.address.typed().casefold() == wanted.casefold()


def test_the_list_begins_with_the_units_that_are_typed_and_takes_their_place(form: Form) -> None:
    form.address.set_typed("Số 4 phố Hàng Bạc, phường Hàng Bạc, quận Hoàn Kiếm, thành phố Hà Nội")
    open_list(form)
    assert form.search.text() == "phường Hàng Bạc, quận Hoàn Kiếm, thành phố Hà Nội"
    assert form.rows[0] == "Phường Hoàn Kiếm, Thành phố Hà Nội\ntrước 1/7/2025: Phường Hàng Bạc, quận Hoàn Kiếm"
    press(form, Qt.Key.Key_Return)
    assert form.address.typed() == "Số 4 phố Hàng Bạc, phường Hoàn Kiếm, thành phố Hà Nội"


def test_a_name_alone_is_taken_for_what_it_names(form: Form) -> None:
    form.address.set_typed("số 9, Ba Đình")
    open_list(form)
    assert form.search.text() == "Ba Đình"
    press(form, Qt.Key.Key_Return)
    assert form.address.typed() == "số 9, phường Ba Đình, thành phố Hà Nội"


def test_a_street_is_not_taken_for_a_unit(form: Form) -> None:
    form.address.set_typed("số 9 phố Huế")
    open_list(form)
    assert form.search.text() == ""


def test_escape_leaves_the_address_as_it_was(form: Form) -> None:
    form.address.set_typed("thôn Đông, huyện cũ")
    open_list(form)
    press(form, Qt.Key.Key_Escape)
    assert not form.has_list()
    assert form.address.hasFocus()
    assert form.address.typed() == "thôn Đông, huyện cũ"


def test_what_was_chosen_can_be_undone(form: Form) -> None:
    type_composing(form.address, "Ba Đình")
    open_list(form)
    press(form, Qt.Key.Key_Return)
    form.address.undo()
    assert form.address.typed() == "Ba Đình"


def test_backspace_in_an_empty_search_leads_back_to_the_provinces(form: Form) -> None:
    open_list(form)
    type_composing(form.search, "hà nội")
    press(form, Qt.Key.Key_Return)
    assert len(form.rows) == 126
    press(form, Qt.Key.Key_Backspace)
    assert len(form.rows) == 34


def test_what_is_still_composed_is_searched_for(form: Form) -> None:
    open_list(form)
    compose(form.search, "buôn")
    assert form.rows[0].startswith("Xã Buôn Đôn")
    assert form.search.text() == ""


def test_enter_on_a_button_presses_the_button(form: Form) -> None:
    open_list(form)
    close = form.panel.findChild(QPushButton, "unit_panel.close")
    assert isinstance(close, QPushButton)
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert not form.has_list()
    assert form.address.typed() == ""


def test_the_list_goes_when_the_keyboard_does(qtbot: QtBot, form: Form) -> None:
    open_list(form)
    form.other.setFocus()
    qtbot.waitUntil(lambda: not form.has_list())


def test_the_list_goes_when_the_window_changes_its_size(qtbot: QtBot, form: Form) -> None:
    open_list(form)
    form.resize(1100, 600)
    qtbot.waitUntil(lambda: not form.has_list())


def test_the_button_opens_the_list(form: Form) -> None:
    button = form.address.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert form.search.hasFocus()


def test_every_part_that_takes_the_keyboard_has_a_name(form: Form) -> None:
    open_list(form)
    parts = [one for one in form.panel.findChildren(QWidget) if one.focusPolicy() and one.isVisible()]
    named = [one for one in parts if one.accessibleName() or (isinstance(one, QPushButton) and one.text())]
    assert [one for one in parts if one not in named and "scroll" not in one.objectName().lower()] == []


@pytest.mark.parametrize("top", [0, 200, 480])
@pytest.mark.parametrize("size", [(1024, 540), (1366, 690)])
def test_the_list_lies_inside_the_window_and_not_over_its_address(top: int, size: tuple[int, int]) -> None:
    window, edit = QRect(0, 0, *size), QRect(size[0] - 400, top, 380, 36)
    place = place_of(edit, window)
    assert window.contains(place)
    assert not place.intersects(edit)
    assert place.height() >= 200


def test_the_rows_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    rows = UnitRows()
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]
    rows.show([Found(Unit("01", "Thành phố Hà Nội")), Found(Unit("00004", "Phường Ba Đình", "Thành phố Hà Nội"), "x")])
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]
