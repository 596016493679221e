"""The whole road: from the review over the dialog to the last screen, whose ticks are kept with the package."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from declare_app.forms.regimes import Regimes
from declare_app.services.hand_in import steps_done
from declare_app.services.session import Ground, Session
from declare_app.services.wording import Wording
from tests.ui.review.at_once import AtOnce, flushed
from tests.ui.review.conftest import Bench, give_reason
from ui.catalogue import Catalogue
from ui.review.done_page import DonePage
from ui.review.review_page import ReviewPage
from ui.review.sign_dialog import SignDialog
from ui.review.signing_road import SigningRoad
from ui.shell import Shell
from ui.theme import Theme


class Screens:
    """Shows what the road gives, as the desk would."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.last: Any = None

    def show(self, page: QWidget) -> None:
        self._qtbot.addWidget(page)
        page.resize(1366, 642)
        with self._qtbot.waitExposed(page):
            page.show()
        self.last = page


@pytest.fixture
def shell(theme: Theme, catalogue: Catalogue, environment: Environment, tmp_path: Path) -> Shell:
    at_once: Any = AtOnce()
    nothing: Any = None
    return Shell(
        theme=theme,
        catalogue=catalogue,
        settings=nothing,
        background=at_once,
        vault_thread=at_once,
        environment=environment,
        wording=Wording(),
        vault_folder=tmp_path,
    )


@pytest.fixture
def road(bench: Bench, shell: Shell, environment: Environment, regimes: Regimes) -> SigningRoad:
    return SigningRoad(bench.document, shell, Session(Ground(environment, regimes), bench.vault), flushed)


def test_from_the_review_to_a_tick_that_is_kept(road: SigningRoad, bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    screens = Screens(qtbot)
    road.page_ready.connect(screens.show)
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
