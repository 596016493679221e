"""The whole road: from the review over the dialog to the last screen, whose ticks are kept with the package."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from declare_app.services.hand_in import steps_done
from tests.ui.review.conftest import Bench, Screens, give_reason
from ui.review.done_page import DonePage
from ui.review.review_page import ReviewPage
from ui.review.sign_dialog import SignDialog
from ui.review.signing_road import SigningRoad


def test_from_the_review_to_a_tick_that_is_kept(
    road: SigningRoad, screens: Screens, bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    road.review()
    assert isinstance(screens.last, ReviewPage)
    QTest.mouseClick(screens.last.sign, Qt.MouseButton.LeftButton)
    dialog = screens.last.findChild(SignDialog)
    assert isinstance(dialog, SignDialog)
    qtbot.waitUntil(dialog.isVisible)
    give_reason(dialog)
    QTest.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    assert isinstance(screens.last, DonePage)
    assert [file.suffix for file in (tmp_path / "da-ky").iterdir()] == [".asice"]  # the folder was made for it
    box = screens.last.findChild(QCheckBox, "step.printed")
    assert isinstance(box, QCheckBox)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert steps_done(bench.vault, bench.document.kept.exports[0].package_id)["printed"]
    road.after_signing()
    again = screens.last.findChild(QCheckBox, "step.printed")
    assert isinstance(again, QCheckBox)
    assert again is not box
    assert again.isChecked()
