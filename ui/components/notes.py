"""Messages within the page; they stay until their cause goes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.components.text import Label, Sign
from ui.tokens import SPACE_1, SPACE_2, SPACE_3

TONE_SIGNS: Final = {"stop": "octagon", "warn": "triangle", "ok": "tick-ring", "info": "info", "mute": "bent-arrow"}
_AROUND: Final = 76  # margins, sign and gaps
_ENDLESS: Final = 100_000


class Note(QFrame):
    """In the place of every message box. Text before an empty line stands out as a title.

    Actions stand at the right where text and actions fit in one line, else below the text.
    """

    def __init__(self, tone: str, text: str, actions: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setProperty("tone", tone)
        self.setAccessibleName(text.replace("\n\n", " "))
        title, _, rest = text.rpartition("\n\n")
        self._said = text
        self._title = Label(title, "strong")
        self._text = Label(rest)
        self._actions = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out(Sign(TONE_SIGNS.get(tone, "info"), tone), actions)

    def text(self) -> str:
        """What it says."""
        return self._said

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        words = max(_one_line_width(label) for label in (self._title, self._text))
        fits = words + self._actions.sizeHint().width() + _AROUND <= self.width()
        sides = QBoxLayout.Direction
        self._body.setDirection(sides.LeftToRight if fits else sides.TopToBottom)

    def _lay_out(self, sign: Sign, actions: Sequence[QPushButton]) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        line = QHBoxLayout(self._actions)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        for action in actions:
            line.addWidget(action)
        self._body.setSpacing(SPACE_1)
        self._body.addLayout(words, 1)
        self._body.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignLeft)
        if not self._title.text():
            self._title.hide()
        if not actions:
            self._actions.hide()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        whole.setSpacing(10)
        whole.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop if self._title.text() else Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(self._body, 1)


def _one_line_width(label: Label) -> int:
    """How wide its text is in one line; more than any window where it breaks lines itself."""
    return _ENDLESS if "\n" in label.text() else label.fontMetrics().horizontalAdvance(label.text())
