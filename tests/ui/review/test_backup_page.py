"""A backup is checked before it is called one, and a stick that takes none is said."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.environment import VIETNAM
from declare_app.base.errors import AppError
from tests.ui.review.at_once import AtOnce
from ui.review.backup_page import BackupPage

SAVED = datetime(2026, 11, 24, 10, 42, tzinfo=VIETNAM)


class FakeKeeper:
    """A vault that may have no room for its copy."""

    def __init__(self) -> None:
        self.made: datetime | None = None
        self.refusal: AppError | None = None

    def last_saved(self) -> datetime | None:
        return SAVED

    def last_backup(self) -> datetime | None:
        return self.made

    def back_up(self, target: Path) -> Path:
        if self.refusal is not None:
            raise self.refusal
        self.made = SAVED
        return target / "hoso-t000.00000007.kkv"


@pytest.fixture
def keeper() -> FakeKeeper:
    return FakeKeeper()


@pytest.fixture
def page(qtbot: QtBot, keeper: FakeKeeper, tmp_path: Path) -> BackupPage:
    page = BackupPage(keeper, AtOnce(), tmp_path)
    qtbot.addWidget(page)
    page.resize(1366, 642)
    with qtbot.waitExposed(page):
        page.show()
    return page


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_both_times_are_said(page: BackupPage) -> None:
    assert "10:42 ngày 24/11/2026" in words(page)
    assert "chưa lần nào" in words(page)
    QTest.mouseClick(page.back_up, Qt.MouseButton.LeftButton)
    assert "chưa lần nào" not in words(page)
    assert "hoso-t000.00000007.kkv" in words(page)


def test_the_focus_begins_on_the_button_that_copies(page: BackupPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.back_up.hasFocus)


def test_a_full_stick_is_said_and_may_be_tried_again(page: BackupPage, keeper: FakeKeeper) -> None:
    keeper.refusal = AppError("vault.disk_full", file="hoso-t000.00000007.kkv")
    QTest.mouseClick(page.back_up, Qt.MouseButton.LeftButton)
    assert "ổ đĩa đã đầy" in words(page)
    assert page.back_up.isEnabled()


def test_the_other_way_round_is_asked_for(page: BackupPage, qtbot: QtBot) -> None:
    restore = page.findChild(QWidget, "restore")
    assert isinstance(restore, QWidget)
    with qtbot.waitSignal(page.restore_asked):
        QTest.mouseClick(restore, Qt.MouseButton.LeftButton)
