"""Messages above the screens of the desk, each under a name: it stays until its cause goes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.components.notes import Note
from ui.tokens import SPACE_2, SPACE_5


class Banners(QWidget):
    """Nothing to say: no room taken."""

    def __init__(self) -> None:
        super().__init__()
        self._notes: dict[str, Note] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_5, SPACE_2, SPACE_5, SPACE_2)
        self._column.setSpacing(SPACE_2)
        self.hide()

    def say(self, name: str, tone: str, text: str, actions: Sequence[QPushButton] = ()) -> None:
        """In the place of what stood under this name."""
        self.hush(name)
        note = Note(tone, text, actions)
        note.setObjectName(f"banner.{name}")
        self._notes[name] = note
        self._column.addWidget(note)
        self.show()

    def hush(self, name: str) -> None:
        """The cause is gone."""
        note = self._notes.pop(name, None)
        if note is not None:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self.setVisible(bool(self._notes))

    def says(self, name: str) -> bool:
        """Whether a message of this name stands."""
        return name in self._notes
