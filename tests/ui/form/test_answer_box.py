"""The answer of a section stays in view, and takes nothing away that is listed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from declare_app.services.units import Units
from tests.ui.form.hands import click, words_on
from ui.form.answer_box import AnswerBox
from ui.form.document import Document
from ui.form.surroundings import Surroundings
from ui.theme import Theme

Open = Callable[..., Document]
Boxed = Callable[[Document, str], AnswerBox]


@pytest.fixture
def boxed(qtbot: QtBot, theme: Theme, units: Units) -> Boxed:
    """The answer as it stands above the rows of a section."""

    def shown(document: Document, section_id: str) -> AnswerBox:
        section = document.regime.form.section(section_id)
        assert section is not None
        box = AnswerBox(Surroundings(document, theme, units), section, over_rows=True)
        qtbot.addWidget(box)
        box.resize(760, 160)
        box.show()
        return box

    return shown


def test_what_is_listed_is_answered_with_yes(open_document: Open, boxed: Boxed) -> None:
    box = boxed(open_document(), "registered_assets")
    assert box.choice.code() == "have"
    assert "Gia đình có" in words_on(box)
    assert [one.option.title for one in box.choice.choices()] == ["Có", "Không có"]


@pytest.mark.parametrize("section", ["registered_assets", "residential_land", "money_items", "changes"])
def test_no_is_told_to_wait_for_the_rows(open_document: Open, boxed: Boxed, section: str) -> None:
    document = open_document()
    before = document.draft
    box = boxed(document, section)
    click(box.choice.choices()[1])
    assert (box.choice.code(), document.draft) == ("have", before)
    assert "Xóa hết rồi mới chọn được" in words_on(box)
    click(box.choice.choices()[0])
    assert "Xóa hết rồi" not in words_on(box)


def test_arrows_come_back_to_yes(open_document: Open, boxed: Boxed) -> None:
    box = boxed(open_document(), "shares")
    box.activateWindow()
    box.choice.setFocus()
    QTest.keyClick(focus_of(box), Qt.Key.Key_Right)
    assert (box.choice.code(), focus_of(box)) == ("have", box.choice.choices()[0])


def test_without_rows_no_is_an_answer(open_document: Open, boxed: Boxed) -> None:
    document = open_document()
    document.remove_row("shares", document.draft.rows("shares")[0].id)
    box = boxed(document, "shares")
    assert box.choice.code() == ""
    click(box.choice.choices()[1])
    assert document.draft.answers_none("shares")


def test_the_income_row_stands_in_the_way_of_no_answer(open_document: Open, boxed: Boxed) -> None:
    document = open_document()
    for row in document.draft.rows("changes")[:-1]:
        document.remove_row("changes", row.id)
    box = boxed(document, "changes")
    click(box.choice.choices()[1])
    assert document.draft.answers_none("changes")


def focus_of(box: QWidget) -> QWidget:
    widget = box.window().focusWidget()
    assert widget is not None
    return widget
