"""Icons in the colours of the theme; they follow it when it changes."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from ui.drawings import draw
from ui.theme import Theme
from ui.tokens import ICON


class _Strokes(QIconEngine):
    """Paints in the colour that holds at the moment of painting, so that nothing is made anew on a change of mode."""

    def __init__(self, name: str, theme: Theme, tone: str, size: int) -> None:
        super().__init__()
        self._name, self._theme, self._tone, self._size = name, theme, tone, size

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tone = "text3" if mode is QIcon.Mode.Disabled else self._tone
        draw(painter, QRectF(rect), self._name, self._theme.q(tone))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:  # noqa: N802 - Qt's name
        return size

    def availableSizes(  # noqa: N802 - Qt's name
        self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        del mode, state  # one drawing for all
        return [QSize(self._size, self._size)]

    def isNull(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def clone(self) -> QIconEngine:
        return _Strokes(self._name, self._theme, self._tone, self._size)


def icon(name: str, theme: Theme, tone: str = "text", size: int = ICON) -> QIcon:
    """A drawing of ``resources/icons`` by its name, in a colour of the tokens."""
    return QIcon(_Strokes(name, theme, tone, size))
