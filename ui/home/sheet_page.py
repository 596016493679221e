"""A new recovery sheet: the passphrase once more, then everything under a new key, and the old code opens nothing."""

from PySide6.QtCore import Signal

from declare_app.base.errors import AppError
from declare_app.services.session import Session
from ui.components.buttons import primary, quiet
from ui.components.field import Field
from ui.components.inputs import PasswordEdit
from ui.shell import Shell
from ui.unlock.page import EntrancePage
from ui.wording import tr


class SheetPage(EntrancePage):
    """``made`` carries the new code."""

    made = Signal(str)

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(
            shell,
            tr("A new recovery sheet"),
            tr("The old sheet then opens nothing any more. Old backups still open with what opened them."),
        )
        self._session = session
        self._password = PasswordEdit()
        self._password.setObjectName("passphrase")
        self._field = Field(tr("&Password of the vault"), self._password)
        self.add(self._field)
        back = quiet(tr("&Back"))
        back.setObjectName("back")
        back.clicked.connect(self.back_asked)
        self.add_action(back)
        make = primary(tr("&Make the sheet"))
        make.setObjectName("make_sheet")
        make.clicked.connect(self._try)
        self._password.returnPressed.connect(make.click)
        self.set_primary(make)

    def begin(self) -> None:
        self._password.setFocus()

    def _try(self) -> None:
        passphrase = self._password.text()
        self._field.set_error("")
        self.set_busy(busy=True)
        self.shell.vault_thread.run(
            lambda: self._session.new_recovery_code(passphrase), self._note_made, self._note_failure
        )

    def _note_made(self, code: str) -> None:
        self.set_busy(busy=False)
        self._password.clear()
        self.made.emit(code)

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        self._field.set_error(self.shell.wording.of_error(error))
        self._password.setFocus()
