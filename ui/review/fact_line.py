"""One line of the review: an icon, what was found, a detail under it, and at most one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.components.text import Label, Sign
from ui.tokens import SPACE_2

TONE_ICONS = {"ok": "tick-ring", "stop": "octagon", "warn": "triangle", "info": "info", "mute": "ring"}


class FactLine(QWidget):
    """Shape and word say the state; the colour only repeats them."""

    def __init__(self, tone: str, text: str, detail: str = "", action: QPushButton | None = None) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(Label(text))
        if detail:
            words.addWidget(Label(detail, kind="meta"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(Sign(TONE_ICONS[tone], tone), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        if action is not None:
            line.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
