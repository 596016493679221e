"""Restore: a backup becomes a vault here again, and both "last saved" times are shown before it is used."""

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.vault_list import SUFFIX
from ui.components.buttons import primary, quiet, secondary
from ui.components.field import Field
from ui.components.notes import Note
from ui.components.password_edit import PasswordEdit
from ui.components.paths import PathEdit
from ui.shell import Shell
from ui.tokens import SPACE_2
from ui.unlock.door import Door, Opening
from ui.unlock.page import EntrancePage
from ui.wording import tr


class RestorePage(EntrancePage):
    """``opened`` carries an Opening, after the times were read."""

    opened = Signal(object)

    def __init__(self, shell: Shell, door: Door) -> None:
        super().__init__(
            shell,
            tr("Restore from a backup"),
            tr("The backup becomes a new vault on this computer. The vaults that are here stay as they are."),
        )
        self._door = door
        self._opening: Opening | None = None
        self._times: Note | None = None
        self._file, self._password = PathEdit(), PasswordEdit()
        self._file.setObjectName("backup_file")
        self._password.setObjectName("passphrase")
        self._file_field = Field(tr("Backup"), self._with_button(), name=tr("File of the backup"))
        self._password_field = Field(tr("&Password of the vault"), self._password)
        self._go = primary(tr("&Restore"))
        self._go.setObjectName("restore_now")
        self._go.clicked.connect(self._try)
        self._password.returnPressed.connect(self._go.click)
        back = quiet(tr("&Back"))
        back.setObjectName("back")
        back.clicked.connect(self._leave)
        self.add(self._file_field)
        self.add(self._password_field)
        self.add_action(back)
        self.set_primary(self._go)

    def _with_button(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        choose = secondary(tr("C&hoose…"))
        choose.setObjectName("choose_backup")
        choose.clicked.connect(self._choose)
        row.addWidget(self._file, 1)
        row.addWidget(choose)
        return both

    def begin(self) -> None:
        self.hush()
        self._file.clear()
        self._password.clear()
        self._file.setFocus()

    def _choose(self) -> None:
        suffix = tr("Vaults (*{suffix})").format(suffix=SUFFIX)
        name, _ = QFileDialog.getOpenFileName(self, tr("Restore from a backup"), "", suffix)
        if name:
            self._file.setText(name)
            self._password.setFocus()

    def _try(self) -> None:
        self.hush()
        if self._opening is not None:
            opening, self._opening = self._opening, None
            self.opened.emit(opening)
        elif not self._file.text().strip():
            self._file_field.set_error(tr("Choose the file of the backup first."))
            self._file.setFocus()
        else:
            self._file_field.set_error("")
            self.set_busy(busy=True)
            saved = Path(self._file.text().strip())
            self._door.restore(saved, self._password.text(), self._note_opening, self._note_failure)

    def _note_opening(self, opening: Opening) -> None:
        self._opening = opening
        self.shell.vault_thread.run(opening.session.last_saved, self._show_times, self._note_failure)

    def _show_times(self, saved: Any) -> None:
        self.set_busy(busy=False)
        self._password.clear()
        text = tr("In the backup, saved last: {saved}.").format(saved=_moment(saved) if saved else tr("nothing yet"))
        seen = self._opening.seen if self._opening else ""
        if seen:
            text += " " + tr("This computer has seen it last: {seen}.").format(
                seen=_moment(datetime.fromisoformat(seen))
            )
        self._times = Note("ok", text)
        self.add(self._times)
        self._go.setText(tr("&Open the restored vault"))
        self._go.setFocus()

    def _leave(self) -> None:
        if self._opening is not None:
            opening, self._opening = self._opening, None
            self.shell.vault_thread.run(opening.session.close, lambda _nothing: None, self.say)
        self.back_asked.emit()

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        if error.code == "vault.wrong_passphrase":
            self._password_field.set_error(self.shell.wording.of_error(error))
            self._password.setFocus()
        else:
            self.say(error)


def _moment(at: datetime) -> str:
    return f"{at:%H:%M %d/%m/%Y}"
