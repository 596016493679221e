"""Paths of files and folders: where there is no room the end stays, since it tells one place from another."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from ui.components.line_edits import Edit
from ui.components.text import Elided


class PathLine(Elided):
    """A path to read; the whole of it in the tooltip."""

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideLeft, self.width())


class PathEdit(Edit):
    """A path that may be typed; while it is not, its end is shown, and the whole of it in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self.setToolTip)

    def shown(self) -> str:
        """What can be read of it while nobody types."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideLeft, self._room().width() - 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self.hasFocus() or self.shown() == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, self._frame(), painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._room().adjusted(2, 0, -2, 0), int(side), self.shown())
        painter.end()

    def _frame(self) -> QStyleOptionFrame:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return option

    def _room(self) -> QRect:
        return self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, self._frame(), self)
