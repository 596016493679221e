"""A field's label shows what it is given as it is, also where somebody else wrote it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui.components.field import Field


def test_a_label_with_marks_of_a_text_language_is_not_obeyed(qtbot: QtBot, tmp_path: Path) -> None:
    field = Field("&Password", QLineEdit())
    qtbot.addWidget(field)
    field.set_label(f"&Password of <img src='{tmp_path}/x.png'>")
    (label,) = [one for one in field.findChildren(QLabel) if "Password" in one.text()]
    assert label.textFormat() is not Qt.TextFormat.AutoText
