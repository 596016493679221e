"""Where the package will be written: the folder, and the way to another one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.components.buttons import secondary
from ui.components.paths import PathLine
from ui.tokens import SPACE_2
from ui.wording import tr

ChooseFolder = Callable[[QWidget, Path], Path | None]


def system_folder(parent: QWidget, start: Path) -> Path | None:
    """The system's own dialog."""
    name = QFileDialog.getExistingDirectory(parent, tr("Choose a folder"), str(start))
    return Path(name) if name else None


class FolderRow(QWidget):
    """Shows ``folder``."""

    def __init__(self, folder: Path, choose: ChooseFolder = system_folder) -> None:
        super().__init__()
        self.folder = folder
        self._choose = choose
        self._shown = PathLine(str(folder))
        self.button = secondary(tr("Choose another &folder…"))
        self.button.setObjectName("folder.choose")
        self.button.clicked.connect(self._ask)
        self.setFocusProxy(self.button)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(self._shown, 1)
        line.addWidget(self.button)

    def _ask(self) -> None:
        folder = self._choose(self, self.folder)
        if folder is not None:
            self.folder = folder
            self._shown.setText(str(folder))
