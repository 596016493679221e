"""Where the vault's disk takes nothing more: a whole encrypted copy, with what was just typed, in another folder."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.vault_list import new_vault_file
from ui.autosave import Autosave
from ui.components.buttons import primary, quiet, secondary
from ui.components.field import Field
from ui.components.inputs import Edit, PasswordEdit
from ui.components.notes import Note
from ui.components.text import Label
from ui.shell import Shell
from ui.tokens import SPACE_3, SPACE_5
from ui.wording import tr

_WIDTH: Final = 660


class RescueDialog(QDialog):
    """The passphrase is asked for, since the copy is opened and written to."""

    def __init__(self, shell: Shell, autosave: Autosave, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self._autosave = autosave
        self._folder, self._password = Edit(), PasswordEdit()
        self._folder.setObjectName("rescue_folder")
        self._password.setObjectName("passphrase")
        self._password_field = Field(tr("&Password of the vault"), self._password)
        self._note: Note | None = None
        self._column = QVBoxLayout(self)
        self._keep = primary(tr("&Keep the copy"))
        self._keep.setObjectName("keep_copy")
        self._keep.clicked.connect(self._try)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("rescue_dialog")
        self.setWindowTitle(tr("Keep a copy elsewhere"))
        self.setFixedWidth(_WIDTH)
        self._build()

    def _build(self) -> None:
        self._column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        self._column.setSpacing(SPACE_3)
        self._column.addWidget(Label(tr("Keep a copy elsewhere"), kind="heading"))
        told = tr("A whole encrypted copy with the last changes goes into another folder, such as on a USB stick.")
        self._column.addWidget(Label(told))
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        choose = secondary(tr("C&hoose…"))
        choose.setObjectName("choose_folder")
        choose.clicked.connect(self._choose)
        line.addWidget(self._folder, 1)
        line.addWidget(choose)
        self._column.addWidget(Field(tr("Folder"), both, name=tr("Folder of the copy")))
        self._column.addWidget(self._password_field)
        close = quiet(tr("&Close"))
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._keep)
        self._column.addLayout(row)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Keep a copy elsewhere"))
        if chosen:
            self._folder.setText(chosen)
            self._password.setFocus()

    def _try(self) -> None:
        folder = Path(self._folder.text().strip())
        if not self._folder.text().strip():
            self._folder.setFocus()
            self._say("stop", tr("Choose a folder first."))
            return
        target = new_vault_file(folder, self._shell.environment.new_id)
        self._keep.setEnabled(False)
        rescue = self._autosave.rescue(target, self._password.text())
        self._shell.vault_thread.run(rescue, lambda _nothing: self._note_kept(target), self._note_failure)

    def _note_kept(self, target: Path) -> None:
        self._password.clear()
        self._password_field.hide()
        self._keep.hide()
        told = tr("Kept as {file}. To go on with it, lock, then choose “Open a vault elsewhere”.")
        self._say("ok", told.format(file=target.name))

    def _note_failure(self, error: AppError) -> None:
        self._keep.setEnabled(True)
        self._say("stop", self._shell.wording.of_error(error))
        self._password.setFocus()

    def _say(self, tone: str, text: str) -> None:
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
        self._note = Note(tone, text)
        self._note.setObjectName("kept" if tone == "ok" else "refused")
        self._column.insertWidget(self._column.count() - 1, self._note)
