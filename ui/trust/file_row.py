"""A file to be taken in: its path may be typed or chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.components.buttons import secondary
from ui.components.paths import PathEdit
from ui.tokens import SPACE_2
from ui.wording import tr

Choose = Callable[[QWidget, str, str], Path | None]
"""Asks for a file under a title, of some kinds."""


def system_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """The system's own dialog."""
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


class FileRow(QWidget):
    """``entered``: Enter was pressed in the path, or a file was chosen."""

    entered = Signal()

    def __init__(self, name: str, title: str, kinds: str, choose: Choose = system_file) -> None:
        super().__init__()
        self._title, self._kinds, self._choose = title, kinds, choose
        self.path = PathEdit()
        self.path.setObjectName(name)
        self.path.returnPressed.connect(self.entered)
        self.button = secondary(tr("Choose…"))
        self.button.setObjectName(f"{name}.choose")
        self.button.setAccessibleName(title)
        self.button.clicked.connect(self._ask)
        self.setFocusProxy(self.path)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(self.path, 1)
        line.addWidget(self.button)

    def file(self) -> Path | None:
        """What was typed or chosen."""
        text = self.path.typed().strip()
        return Path(text) if text else None

    def _ask(self) -> None:
        file = self._choose(self, self._title, self._kinds)
        if file is not None:
            self.path.set_typed(str(file))
            self.entered.emit()
