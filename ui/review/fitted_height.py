"""The height of a dialog whose texts wrap: what its parts want at its width, and no more than its window leaves."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from ui.tokens import SPACE_5


class FittedHeight(QObject):
    """Measures anew whenever something in the parts comes or goes, or it is told to."""

    def __init__(self, dialog: QDialog, parts: Sequence[QWidget], width: int) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._parts = parts
        self._width = width
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.measure)
        dialog.installEventFilter(self)
        parent = dialog.parentWidget()
        self._window = parent.window() if parent is not None else None
        if self._window is not None:
            self._window.installEventFilter(self)
        for part in parts:
            for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if watched is self._window:
            if event.type() is QEvent.Type.Resize:
                self._soon.start()
        elif event.type() in (QEvent.Type.Show, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._soon.start()
        return super().eventFilter(watched, event)

    def measure(self) -> None:
        """Take the height that is wanted now."""
        wanted = 0
        for part in self._parts:
            for child in part.findChildren(QWidget):
                child.ensurePolished()
                child.updateGeometry()  # a layout keeps the heights that it found before there were fonts
            layout = part.layout()
            if layout is not None:
                layout.activate()
                wraps = layout.hasHeightForWidth()
                wanted += layout.totalHeightForWidth(self._width) if wraps else layout.totalSizeHint().height()
        parent = self._dialog.parentWidget()
        room = parent.window().height() - SPACE_5 if parent is not None else wanted
        self._dialog.setFixedSize(self._width, min(wanted, room))
