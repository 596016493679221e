"""Says what was just deleted and offers it back, until the next change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.components.buttons import quiet
from ui.components.notes import Note
from ui.form.boxes import column, emptied, put
from ui.form.document import Document
from ui.icons import icon
from ui.theme import Theme
from ui.wording import tr


class DeletedNote(QWidget):
    """Goes by itself when the deletion is no longer the last step."""

    taken_back = Signal()

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._column = column(gap=0, margins=(0, 8, 0, 0))
        self._step = -1
        self.setLayout(self._column)
        self.hide()
        document.stack.indexChanged.connect(self._stack_moved)

    def tell(self, name: str) -> None:
        """The last step took out what is called so."""
        self._step = self._document.stack.index()
        emptied(self._column)
        undo = quiet("\u00a0" + tr("Und&o"))
        undo.setIcon(icon("bent-arrow", self._theme, "primary", 18))
        undo.setObjectName("undo_delete")
        undo.setAccessibleName(tr("Undo the deletion of {name}").format(name=name))
        undo.clicked.connect(self._take_back)
        put(self._column, Note("mute", tr("Deleted: “{name}”.").format(name=name), [undo]))
        self.show()

    def _take_back(self) -> None:
        self._document.stack.undo()
        self.taken_back.emit()

    def _stack_moved(self, index: int) -> None:
        if index != self._step:
            self.hide()
