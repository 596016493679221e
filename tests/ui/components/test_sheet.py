"""The sheet of components: drawn in both modes without a warning, and everything on it has a name."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.components.pictures import draw_sheet
from tests.ui.components.sheet import sheet
from ui.theme import Theme
from ui.tokens import DARK, LIGHT


def test_it_is_drawn_in_both_modes(theme: Theme, tmp_path: Path) -> None:
    light, dark = (QImage(str(path)) for path in draw_sheet(theme, tmp_path))
    assert (light.width(), light.height()) == (dark.width(), dark.height()) == (1366, 960)
    for picture, colours in ((light, LIGHT), (dark, DARK)):
        assert picture.pixelColor(3, 3).name() == colours["bar"].lower()
        assert picture.pixelColor(3, 100).name() == colours["surface"].lower()


def test_everything_that_takes_the_focus_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    shown = sheet(theme)
    qtbot.addWidget(shown)
    shown.show()
    focusable = [
        one for one in shown.findChildren(QWidget) if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    nameless = [
        type(one).__name__
        for one in focusable
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert len(focusable) > 50
    assert nameless == []


def test_what_is_clicked_is_large_enough(theme: Theme, qtbot: QtBot) -> None:
    shown = sheet(theme)
    qtbot.addWidget(shown)
    shown.resize(1366, 960)
    shown.show()
    buttons = [one for one in shown.findChildren(QAbstractButton) if one.isVisible() and one.property("kind") != "mark"]
    assert [one.text() for one in buttons if min(one.width(), one.height()) < 32] == []
