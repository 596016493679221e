"""Which files say who receives: the row with the button, and what is wrong with what was picked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.buttons import secondary
from ui.components.field import Field
from ui.components.text import Elided
from ui.tokens import SPACE_2
from ui.wording import tr

ChooseReceivers = Callable[[QWidget], Sequence[Path]]
"""One profile, or one or several certificates; none where nothing was chosen."""


def receiver_files(parent: QWidget) -> Sequence[Path]:
    """The system's own dialog."""
    kinds = tr("Profiles of units, certificates (*.kkprofile *.pem *.cer *.crt *.der);;All files (*)")
    names, _ = QFileDialog.getOpenFileNames(
        parent, tr("Choose the profile of the unit, or its certificates"), "", kinds
    )
    return [Path(name) for name in names]


class ReceiverFilesRow(QWidget):
    """``picked`` carries the paths."""

    picked = Signal(object)  # Sequence[Path]

    def __init__(self, choose: ChooseReceivers) -> None:
        super().__init__()
        self._choose = choose
        self._shown = Elided(tr("No file chosen yet"))
        self.button = secondary(tr("Choose the file of the &unit…"))
        self.button.setObjectName("receiver.choose")
        self.button.clicked.connect(self._ask)
        chosen = QWidget()
        line = QHBoxLayout(chosen)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(self._shown, 1)
        line.addWidget(self.button)
        self._field = Field(tr("File of the unit"), chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        self.setFocusProxy(self.button)
        self._field.set_helper(tr("The profile (.kkprofile) or the encryption certificates that the unit gave."))

    def show_names(self, names: Sequence[str]) -> None:
        """What is used from now on."""
        self._shown.setText(", ".join(names))
        self._field.set_helper("")
        self._field.set_error("")

    def show_error(self, sentence: str) -> None:
        """Beside the file."""
        self._field.set_error(sentence)

    def error(self) -> str:
        """What stands there."""
        return self._field.error()

    def _ask(self) -> None:
        paths = self._choose(self)
        if paths:
            self.picked.emit(paths)
