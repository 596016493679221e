"""What the painted pieces share: a fixed height, the theme, a sentence in the place of the picture."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

_NARROWEST = 120


class Drawn(QWidget):
    """``draw_on`` is asked with a painter whenever Qt wants the piece painted."""

    def __init__(self, height: int, sentence: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedHeight(height)
        self.setMinimumWidth(_NARROWEST)
        self.setAccessibleName(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def draw_on(self, painter: QPainter) -> None:
        """Paint the piece, in the colours that the theme gives now."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self.draw_on(painter)
        painter.end()


def rounded(rect: QRectF, radius: float = 3) -> QPainterPath:
    """A bar with round ends."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
