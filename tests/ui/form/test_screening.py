"""The screening page and the list of papers."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from declare_app.services.family_words import FamilyWords
from ui.form.document import Document
from ui.form.papers import PapersPage, printable
from ui.form.screening import ScreeningPage
from ui.theme import Theme

Open = Callable[..., Document]

EMPTY = {"format": "kekhai-draft/1", "filing": "annual", "completed_on": "20/11/2026"}


def shown(qtbot: QtBot, document: Document, theme: Theme) -> ScreeningPage:
    page = ScreeningPage(document, theme)
    qtbot.addWidget(page)
    page.resize(1366, 642)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def press(page: ScreeningPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_not_ticked_becomes_an_answer_after_one_confirmation(
    qtbot: QtBot, open_document: Open, theme: Theme
) -> None:
    document = open_document(content=EMPTY)
    page = shown(qtbot, document, theme)
    page.focus_first()
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
    press(page, "screening.confirm")
    assert document.draft.nothing_to_declare == ()
    with qtbot.waitSignal(page.finished):
        press(page, "screening.yes")
    assert not document.draft.answers_none("residential_land")
    assert document.draft.answers_none("houses")
    assert document.draft.answers_none("foreign_accounts")
    assert not document.draft.answers_none("minor_children")
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.draft.nothing_to_declare == ()


def test_what_is_listed_already_stays_ticked(qtbot: QtBot, open_document: Open, theme: Theme) -> None:
    page = shown(qtbot, open_document(), theme)
    tick = page.findChild(QCheckBox, "screening.houses")
    assert isinstance(tick, QCheckBox)
    assert tick.isChecked()
    assert not tick.isEnabled()


def test_a_change_of_mind_asks_again(qtbot: QtBot, open_document: Open, theme: Theme) -> None:
    page = shown(qtbot, open_document(content=EMPTY), theme)
    press(page, "screening.confirm")
    tick = page.findChild(QCheckBox, "screening.shares")
    assert isinstance(tick, QCheckBox)
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert [one for one in page.findChildren(QPushButton, "screening.yes") if one.isVisible()] == []


def test_each_section_may_be_answered_on_its_own_instead(qtbot: QtBot, open_document: Open, theme: Theme) -> None:
    document = open_document(content=EMPTY)
    page = shown(qtbot, document, theme)
    with qtbot.waitSignal(page.finished):
        press(page, "screening.skip")
    assert document.stack.count() == 0


def test_papers_are_wanted_for_what_there_is(qtbot: QtBot, open_document: Open, theme: Theme) -> None:
    document = open_document()
    words = printable(document, FamilyWords()).toPlainText()
    assert "Sổ tiết kiệm, sao kê tài khoản ngân hàng" in words
    assert "tài khoản ở nước ngoài" not in words
    assert "Đỗ Minh Thuận" not in words
    page = PapersPage(document, theme)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.closed):
        button = page.findChild(QPushButton, "papers.back")
        assert isinstance(button, QPushButton)
        button.click()
