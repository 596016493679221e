"""Of a path that is too long the end is shown, and all of it in the tooltip."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.components.paths import PathEdit, PathLine

LONG = "/home/can-bo/ho-so/ke-khai-tai-san/nam-2026/phong-to-chuc/hoso-a1b2.kkv"


def test_a_line_keeps_the_end(qtbot: QtBot) -> None:
    line = PathLine(LONG)
    qtbot.addWidget(line)
    line.resize(220, 24)
    line.show()
    assert line._shown().endswith("hoso-a1b2.kkv")
    assert line._shown() != LONG
    assert line.toolTip() == LONG


def test_a_field_keeps_the_end_until_somebody_types_in_it(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    edit = PathEdit()
    edit.setParent(around)
    edit.resize(220, 36)
    edit.set_typed(LONG)
    assert (edit.toolTip(), edit.text()) == (LONG, LONG)
    assert edit.shown().endswith("hoso-a1b2.kkv")
    assert edit.shown() != LONG
    edit.resize(2000, 36)
    assert edit.shown() == LONG
