"""Hears which cell the focus enters or leaves, and leaves undo and redo to the whole draft."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class FocusWatch(QObject):
    """Watches editors with everything inside them that can have the focus."""

    entered = Signal(str)  # cell id
    left = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cells: dict[QObject, str] = {}

    def watch(self, control: QWidget, cell: str) -> None:
        for widget in [control, *control.findChildren(QWidget)]:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                self._cells[widget] = cell
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        cell = self._cells.get(watched)
        if cell is None:
            return False
        match event.type():
            case QEvent.Type.FocusIn:
                self.entered.emit(cell)
            case QEvent.Type.FocusOut:
                self.left.emit(cell)
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                # An editor would take Ctrl+Z for itself; refused, it goes to the shortcut of the whole draft.
                if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                    event.ignore()
                    return True
            case _:
                pass
        return False
