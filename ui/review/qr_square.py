"""The QR code of a declaration on the screen, as black on white in either theme."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.tokens import PAPER
from ui.wording import tr

QUIET: Final = 4
"""Modules of white around it (ISO/IEC 18004)."""
MODULE: Final = 3


class QrSquare(QWidget):
    """Every module is a whole number of pixels, so that a scanner reads it from the screen."""

    def __init__(self, modules: Sequence[Sequence[bool]]) -> None:
        super().__init__()
        self._modules = modules
        side = (len(modules) + 2 * QUIET) * MODULE
        self.setFixedSize(side, side)
        self.setObjectName("qr")
        self.setAccessibleName(tr("QR code of the declaration"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER["ground"]))
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    square = QRect((x + QUIET) * MODULE, (y + QUIET) * MODULE, MODULE, MODULE)
                    painter.fillRect(square, QColor(PAPER["ink"]))
        painter.end()
