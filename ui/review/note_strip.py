"""Room for one message at a time; it stays until the next one or until its cause goes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.components.notes import Note


class NoteStrip(QWidget):
    """Takes no room while nothing is to be said."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def say(self, note: Note) -> None:
        """Show this one in the place of any other."""
        self.clear()
        note.setObjectName("note")
        self._column.addWidget(note)
        self.show()

    def clear(self) -> None:
        """Nothing more to say."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.hide()
