"""A line from the first day to the last lawful one, with today on it."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.components.drawn import Drawn, rounded
from ui.theme import Theme
from ui.wording import tr

_SIDE: Final = 10.0
_HEIGHT: Final = 74
_LINE: Final = 37.0
_DOT: Final = 6.5
_DIAMOND: Final = 8.0


class Deadline(Drawn):
    """Today is a filled circle, the last lawful day a diamond; the words say the same."""

    def __init__(self, opening: date, today: date, due: date, theme: Theme) -> None:
        self._opening, self._today, self._due = opening, today, due
        self._left = _days_left((due - today).days)
        spoken = tr("Today {today:%d/%m/%Y}. Last lawful day {due:%d/%m/%Y}, {left}.")
        super().__init__(_HEIGHT, spoken.format(today=today, due=due, left=self._left), theme)

    def draw_on(self, painter: QPainter) -> None:
        whole = QRectF(_SIDE, _LINE - 3, self.width() - 2 * _SIDE, 6)
        today = self._at(self._today, whole)
        painter.fillPath(rounded(whole), self.theme.q("data_rest"))
        painter.fillPath(rounded(QRectF(whole.left(), whole.top(), today - whole.left(), 6)), self.theme.q("primary"))
        due = self._at(self._due, whole)
        painter.setBrush(self.theme.q("surface"))
        painter.setPen(QPen(self.theme.q("stop"), 2))
        painter.drawPolygon(QPolygonF([QPointF(due + x * _DIAMOND, _LINE + y * _DIAMOND) for x, y in _CORNERS]))
        painter.setBrush(self.theme.q("primary"))
        painter.setPen(QPen(self.theme.q("primary"), 2))
        painter.drawEllipse(QPointF(today, _LINE), _DOT, _DOT)
        first = self._say(painter, due, tr("Last lawful day"), f"{self._due:%d/%m}, {self._left}", float(self.width()))
        self._say(painter, today, tr("Today"), f"{self._today:%d/%m}", first)

    def _at(self, day: date, whole: QRectF) -> float:
        span = max((self._due - self._opening).days, 1)
        share = (day - self._opening).days / span
        return whole.left() + whole.width() * max(0.0, min(1.0, share))

    def _say(self, painter: QPainter, at: float, above: str, below: str, end: float) -> float:
        """Words around a day, within the piece and before ``end``; where they begin."""
        painter.setFont(self.theme.font("meta_strong"))
        width = max(painter.fontMetrics().horizontalAdvance(text) for text in (above, below)) + 4.0
        left = max(0.0, min(at - width / 2, end - width))
        beside = Qt.AlignmentFlag.AlignRight if end >= self.width() and at + width / 2 > self.width() else None
        side = beside or Qt.AlignmentFlag.AlignHCenter
        room = QRectF(left, 4, width, self.height() - 8)
        painter.setPen(self.theme.q("text"))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignTop, above)
        painter.setFont(self.theme.font("meta"))
        painter.setPen(self.theme.q("text2"))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignBottom, below)
        return left


_CORNERS: Final = ((0, -1), (1, 0), (0, 1), (-1, 0))


def _days_left(days: int) -> str:
    if days < 0:
        return tr("{days} days late").format(days=-days)
    return tr("today is the last day") if days == 0 else tr("{days} days left").format(days=days)
