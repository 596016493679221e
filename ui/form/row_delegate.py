"""Paints the cells of the table of entries: the style sheet would take four times as long for each of them."""

from typing import Final, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.drawings import draw
from ui.form.marks import Mark
from ui.form.outline import ICONS
from ui.theme import Theme


class Cells(Protocol):
    """The table's model, asked directly: a round through Qt for each cell would take longer than the painting."""

    def words(self, line: int, column: int) -> str: ...

    def mark(self, line: int, column: int) -> Mark: ...

    def is_number(self, column: int) -> bool: ...


_EDGE: Final = 13
_SIGN: Final = 17
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """One line of text that gives way, or the sign of a mark; a thin line below."""

    def __init__(self, theme: Theme, cells: Cells, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells = cells
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.q("tint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._theme.q("side"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self._theme.q("line"))
        line, column = index.row(), index.column()
        mark = self._cells.mark(line, column)
        if mark:
            name, tone = ICONS[mark]
            centre = area.center()
            place = QRectF(centre.x() - _SIGN // 2, centre.y() - _SIGN // 2, _SIGN, _SIGN)
            draw(painter, place, name, self._theme.q(tone))
            return
        room = area.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.q("text"))
        words = self._cells.words(line, column)
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _RIGHT if self._cells.is_number(column) else _LEFT, text)
