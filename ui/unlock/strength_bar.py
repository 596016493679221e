"""Four strokes that fill up as a passphrase gets harder to guess; light enough for the first screen."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.components.drawn import Drawn, rounded
from ui.theme import Theme
from ui.wording import tr

_STEPS: Final = 4
_HEIGHT: Final = 6
_GAP: Final = 3


class StrengthBar(Drawn):
    """Its sentence says the word that stands below it too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(_HEIGHT, "", theme)
        self._steps, self._tone = 0, ""
        self.show_steps(0, "", "")

    def show_steps(self, steps: int, tone: str, word: str) -> None:
        """How many of the four, in which tone, and what it means."""
        self._steps, self._tone = steps, tone
        self.setAccessibleName(tr("Strength of the password: {word}").format(word=word or tr("none yet")))
        self.update()

    def draw_on(self, painter: QPainter) -> None:
        width = (self.width() - _GAP * (_STEPS - 1)) / _STEPS
        for step in range(_STEPS):
            tone = self._tone if self._tone and step < self._steps else "data_rest"
            painter.fillPath(rounded(QRectF(step * (width + _GAP), 0, width, _HEIGHT)), self.theme.q(tone))
