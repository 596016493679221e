"""Fine wave lines as on certificates: the one ornament of the window, never behind text to be read."""

from math import cos, pi, sin
from typing import Final

from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

_WAVES: Final = 22
_STEP: Final = 4


class Guilloche(QWidget):
    """The ground of a dark panel; what stands on it is laid out by whoever uses it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._wave_theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._wave_theme.q("bar"))
        painter.setPen(QPen(self._wave_theme.q("bar_line"), 1))
        for wave in range(_WAVES):
            painter.drawPath(_wave(wave * pi / _WAVES, max(self.width(), 1), self.height()))
        painter.end()


def _wave(phase: float, width: int, height: int) -> QPainterPath:
    path = QPainterPath()
    for x in range(0, width + 2 * _STEP, _STEP):
        turn = x / width * pi * 2.2
        swell = 0.16 + 0.10 * sin(turn * 0.7 + 0.6)
        y = height * (0.80 + swell * sin(turn + phase) * cos(turn * 0.45 + phase * 1.4))
        if x == 0:
            path.moveTo(x, y)
        else:
            path.lineTo(x, y)
    return path
