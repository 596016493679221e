"""A question of a page: order and place of what stands below it, and what is told to those who hear the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.components.choice import ChoiceGroup, Option
from ui.components.field import Field
from ui.components.inputs import Edit, MoneyEdit, TextArea


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Field, int], Field]:
    def shown(field: Field, width: int = 800) -> Field:
        qtbot.addWidget(field)
        field.resize(width, 300)
        field.show()
        return field

    return shown


def texts_from_above(field: Field) -> list[str]:
    labels = [one for one in field.findChildren(QLabel) if one.isVisible() and one.text()]
    return [one.text() for one in sorted(labels, key=lambda one: one.mapTo(field, one.rect().topLeft()).y())]


def test_below_stand_words_error_warning_help_in_this_order(show: Callable[..., Field], qtbot: QtBot) -> None:
    field = show(Field("Giá trị", MoneyEdit()))
    field.set_helper("giúp")
    field.set_warning("xem")
    field.set_error("sửa")
    field.set_words("bằng chữ")
    qtbot.waitUntil(lambda: texts_from_above(field) == ["Giá trị", "bằng chữ", "sửa", "xem", "giúp"])
    for empty in (field.set_error, field.set_warning, field.set_helper, field.set_words):
        empty("")
    assert texts_from_above(field) == ["Giá trị"]


def test_the_frame_shows_the_worst(show: Callable[..., Field]) -> None:
    edit = Edit()
    field = show(Field("Địa chỉ", edit))
    field.set_warning("xem")
    assert edit.property("state") == "warn"
    field.set_error("sửa")
    assert edit.property("state") == "error"
    field.set_error("")
    assert edit.property("state") == "warn"
    field.set_warning("")
    assert not edit.property("state")


def test_the_control_is_named_and_described_for_those_who_hear_it(show: Callable[..., Field]) -> None:
    edit = MoneyEdit()
    field = show(Field("&Giá trị", edit))
    assert edit.accessibleName() == "Giá trị"
    field.set_words("Một tỷ đồng")
    field.set_helper("Giá khi mua.")
    assert edit.accessibleDescription() == "Một tỷ đồng. Giá khi mua."
    field.set_error("Quá lớn.")
    assert edit.accessibleDescription() == "Một tỷ đồng. Quá lớn."
    field.set_label("Giá &mua")
    assert (edit.accessibleName(), field.label()) == ("Giá mua", "Giá mua")


def test_a_name_of_its_own_stands_in_for_the_label(show: Callable[..., Field]) -> None:
    edit = Edit()
    field = show(Field("", edit, name="Mật khẩu"))
    field.set_label("Mật khẩu của Hồ sơ 1")
    assert edit.accessibleName() == "Mật khẩu"


def test_an_editor_within_a_frame_is_found(show: Callable[..., Field]) -> None:
    frame, edit = QWidget(), Edit()
    QHBoxLayout(frame).addWidget(edit)
    field = show(Field("Diện tích", frame))
    field.set_error("sửa")
    assert (edit.accessibleName(), edit.property("state")) == ("Diện tích", "error")


def test_a_group_keeps_the_names_of_its_options(show: Callable[..., Field]) -> None:
    group = ChoiceGroup([Option("a", "Có"), Option("b", "Không")])
    field = show(Field("Giấy chứng nhận", group))
    field.set_error("Chưa chọn.")
    assert group.accessibleName() == "Giấy chứng nhận"
    assert [one.accessibleName() for one in group.choices()] == ["Có, 1 trên 2", "Không, 2 trên 2"]
    assert {one.property("state") for one in group.choices()} == {"error"}


def test_the_letter_of_the_label_leads_to_the_control(show: Callable[..., Field], qtbot: QtBot) -> None:
    edit = Edit()
    field = show(Field("&Password", edit))
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    QTest.keyClick(field, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(edit.hasFocus)


def test_the_mark_of_the_form_leads_to_its_note(show: Callable[..., Field], qtbot: QtBot) -> None:
    field = show(Field("Giấy chứng nhận", Edit(), mark="11"))
    mark = field.findChild(QPushButton)
    assert mark is not None
    assert (mark.text(), mark.accessibleName()) == ("(11)", "Hướng dẫn, ghi chú 11")
    assert (mark.width(), mark.height()) == (32, 22)
    assert mark.focusPolicy() is Qt.FocusPolicy.ClickFocus
    with qtbot.waitSignal(field.mark_clicked):
        QTest.mouseClick(mark, Qt.MouseButton.LeftButton)


def test_the_label_stands_at_the_left_and_above_where_it_is_narrow(show: Callable[..., Field], qtbot: QtBot) -> None:
    edit = Edit()
    field = show(Field("Một nhãn của mẫu dài hơn cả cột nhãn ở bên trái", edit))
    label = next(one for one in field.findChildren(QLabel) if one.text())
    qtbot.waitUntil(lambda: edit.x() == 168 + 16)
    assert label.width() <= 168
    field.resize(300, 300)
    qtbot.waitUntil(lambda: edit.x() == 0)
    qtbot.waitUntil(lambda: label.mapTo(field, label.rect().bottomLeft()).y() < edit.y())


@pytest.mark.parametrize("width", [900, 600, 300])
def test_nothing_of_it_is_cut(show: Callable[..., Field], qtbot: QtBot, width: int) -> None:
    field = Field("Một nhãn của mẫu dài hơn cả cột nhãn ở bên trái", TextArea(), mark="11")
    show(field, width)
    for say in (field.set_words, field.set_error, field.set_warning, field.set_helper):
        say("Một câu dài để thử xem có chỗ nào bị cắt mất hay không. " * 3)
    field.resize(width, field.heightForWidth(width) if field.hasHeightForWidth() else 600)
    labels = [one for one in field.findChildren(QLabel) if one.text()]
    qtbot.waitUntil(lambda: [one for one in labels if one.height() < one.heightForWidth(one.width())] == [])


def test_no_part_of_it_shows_itself_as_a_window(qtbot: QtBot, show: Callable[..., Field]) -> None:
    field = Field("Giá trị", Edit(), mark="3")
    field.set_error("sửa")
    assert not field.isVisible()
    assert [one for one in field.findChildren(QWidget) if one.isWindow()] == []
    show(field)
    qtbot.waitUntil(field.isVisible)
