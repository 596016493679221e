"""Painted measures: how many parts are done, how strong, how far above the amount from which things are declared."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from declare_app.model.amounts import money_shown
from ui.components.drawn import Drawn, rounded
from ui.theme import Theme
from ui.wording import tr

_GAP: Final = 3.0
_BAR: Final = 10.0
_MOST_STEPS: Final = 30


class Steps(Drawn):
    """Equal steps, the first ones filled."""

    def __init__(self, total: int, done: int, theme: Theme, colour: str = "primary", sentence: str = "") -> None:
        super().__init__(8, sentence, theme)
        self._total, self._done, self._colour = max(total, 1), done, colour

    def show_steps(self, done: int, colour: str, sentence: str) -> None:
        """Another number of them, in another colour of the tokens."""
        self._done, self._colour = done, colour
        self.setAccessibleName(sentence)
        self.update()

    def draw_on(self, painter: QPainter) -> None:
        width = (self.width() - _GAP * (self._total - 1)) / self._total
        for number in range(self._total):
            painter.setBrush(self.theme.q(self._colour if number < self._done else "data_rest"))
            painter.drawRoundedRect(QRectF(number * (width + _GAP), 0, width, self.height()), 2, 2)


class Progress(Drawn):
    """So many parts of all are done: a step each, one bar where there are too many to be told apart."""

    def __init__(self, done: int, total: int, theme: Theme) -> None:
        super().__init__(8, tr("{done} of {total} parts are done").format(done=done, total=total), theme)
        self._done, self._total = done, max(total, 1)

    def draw_on(self, painter: QPainter) -> None:
        if self._total > _MOST_STEPS:
            painter.fillPath(rounded(QRectF(self.rect())), self.theme.q("data_rest"))
            share = QRectF(0, 0, self.width() * self._done / self._total, self.height())
            painter.fillPath(rounded(share), self.theme.q("primary"))
            return
        width = (self.width() - _GAP * (self._total - 1)) / self._total
        for number in range(self._total):
            painter.setBrush(self.theme.q("primary" if number < self._done else "data_rest"))
            painter.drawRoundedRect(QRectF(number * (width + _GAP), 0, width, self.height()), 2, 2)


class Threshold(Drawn):
    """A sum beside the amount from which things are declared, on one scale."""

    def __init__(self, total: int, figure: int, theme: Theme) -> None:
        spoken = tr("Total {total}, declared from {figure} on")
        super().__init__(44, spoken.format(total=money_shown(total), figure=money_shown(figure)), theme)
        self._total, self._figure = total, max(figure, 1)

    def draw_on(self, painter: QPainter) -> None:
        top = max(self._total, self._figure) * 1.08
        width = float(self.width())
        painter.fillPath(rounded(QRectF(0, 10, width, _BAR)), self.theme.q("data_rest"))
        if self._total > 0:
            share = max(width * self._total / top, 2 * _GAP)
            painter.fillPath(rounded(QRectF(0, 10, share, _BAR)), self.theme.q("data1"))
        at = width * self._figure / top
        # Light on both sides of the mark, so that it is seen on the filled bar too.
        painter.fillRect(QRectF(at - 2, 4, 4, 22), self.theme.q("surface"))
        painter.fillRect(QRectF(at - 1, 4, 2, 22), self.theme.q("text"))
        words = tr("Limit {figure}").format(figure=money_shown(self._figure))
        painter.setFont(self.theme.font("meta"))
        painter.setPen(QPen(self.theme.q("text2")))
        room = painter.fontMetrics().horizontalAdvance(words) + 4.0
        left = max(0.0, min(at - 4, width - room))
        painter.drawText(QRectF(left, 26, room, 18), Qt.AlignmentFlag.AlignLeft, words)
