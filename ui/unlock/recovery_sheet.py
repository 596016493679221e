"""The recovery sheet as it looks on paper: drawn on the screen in small, and by the printer in full."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.tokens import FAMILY_CODE, PAPER
from ui.wording import tr

# In units of the drawing, which is scaled to whatever it is drawn on.
WIDTH: Final = 280.0
HEIGHT: Final = 300.0
_COLUMNS: Final = 3
_CELL: Final = (78.0, 26.0)
_CENTRED: Final = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap


class RecoverySheet(QWidget):
    """``groups``: the code in its groups of four; they are not the widget's accessible name, which says how many."""

    def __init__(self, theme: Theme, groups: tuple[str, ...], label: str, day: str) -> None:
        super().__init__()
        self._theme = theme
        self._groups, self._label, self._day = groups, label, day
        self.setFixedSize(QSize(int(WIDTH), int(HEIGHT)))
        self.setAccessibleName(tr("Recovery sheet with {count} groups").format(count=len(groups)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Onto anything, in a space of WIDTH by HEIGHT."""
        paper = QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1)
        painter.setPen(QPen(self._ink("edge"), 1))
        painter.setBrush(self._ink("ground"))
        painter.drawRect(paper)
        painter.setPen(self._ink("ink"))
        painter.setFont(self._font(11, bold=True))
        painter.drawText(QRectF(0, 16, WIDTH, 20), _CENTRED, tr("RECOVERY SHEET"))
        for index, group in enumerate(self._groups):
            self._draw_group(painter, index, group)
        painter.setPen(self._ink("soft"))
        painter.setFont(self._font(8))
        told = tr("Vault “{label}”, {day}").format(label=self._label, day=self._day)
        painter.drawText(QRectF(0, 38, WIDTH, 16), _CENTRED, told)
        kept = tr("Keep it like the papers of a house. Whoever has this sheet and the vault's file can open it.")
        painter.drawText(QRectF(20, HEIGHT - 66, WIDTH - 40, 44), _CENTRED, kept)

    def _draw_group(self, painter: QPainter, index: int, group: str) -> None:
        wide, high = _CELL
        left = (WIDTH - _COLUMNS * wide - (_COLUMNS - 1) * 6) / 2
        cell = QRectF(left + (index % _COLUMNS) * (wide + 6), 66 + (index // _COLUMNS) * (high + 8), wide, high)
        painter.setPen(QPen(self._ink("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell, 2, 2)
        painter.setFont(self._font(7))
        painter.setPen(self._ink("soft"))
        painter.drawText(cell.adjusted(5, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(index + 1))
        code = self._font(11, bold=True)
        code.setFamily(FAMILY_CODE)
        painter.setFont(code)
        painter.setPen(self._ink("ink"))
        painter.drawText(cell.adjusted(14, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, group)

    def _font(self, points: int, *, bold: bool = False) -> QFont:
        font = self._theme.font("strong" if bold else "body")
        font.setPixelSize(round(points * 96 / 72))
        return font

    def _ink(self, name: str) -> QColor:
        return QColor(PAPER[name])
