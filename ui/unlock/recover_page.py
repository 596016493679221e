"""A forgotten passphrase: the recovery code from the sheet, and a new passphrase."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal

from declare_app.base.errors import AppError
from ui.components.buttons import primary, quiet
from ui.components.field import Field
from ui.components.line_edits import Edit
from ui.shell import Shell
from ui.unlock.door import Door, Opening, WithCode
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.page import EntrancePage
from ui.wording import tr


class RecoverPage(EntrancePage):
    """``opened`` carries an Opening."""

    opened = Signal(object)

    def __init__(self, shell: Shell, door: Door) -> None:
        super().__init__(
            shell,
            tr("Use the recovery sheet"),
            tr("Type the code of the sheet, then set a new password. The sheet stays good."),
        )
        self._door = door
        self._file = Path()
        self._way: WithCode | None = None
        self._code = Edit()
        self._code.setObjectName("recovery_code")
        self._code_field = Field(tr("&Code on the sheet"), self._code)
        self._code.textChanged.connect(lambda _text: self._code_field.set_error(""))
        self._code_field.set_helper(tr("Groups of four, with or without spaces, capitals or small letters."))
        self._passphrase = NewPassphrase(shell, tr("Ne&w password"))
        back = quiet(tr("&Back"))
        back.setObjectName("back")
        back.clicked.connect(self.back_asked)
        self._open = primary(tr("Set the password and &unlock"))
        self._open.setObjectName("recover")
        self._open.clicked.connect(self._try)
        self.add(self._code_field)
        self.add(self._passphrase)
        self.add_action(back)
        self.set_primary(self._open)

    def set_file(self, file: Path) -> None:
        """The vault that was chosen in the list."""
        self._file = file

    def begin(self) -> None:
        self.hush()
        self._code.clear()
        self._passphrase.clear()
        self._code.setFocus()

    def _go(self, way: WithCode) -> None:
        self._way = way
        self.set_busy(busy=True)
        self._door.recover(way, self._note_opening, self._note_failure)

    def _go_all_the_same(self) -> None:
        if self._way is not None:
            self._go(replace(self._way, older=True))

    def _try(self) -> None:
        self.hush()
        if not self._code.text().strip():
            self._code_field.set_error(tr("Type the code of the sheet first."))
            self._code.setFocus()
            return
        passphrase = self._passphrase.chosen()
        if passphrase:
            self._go(WithCode(self._file, self._code.text(), passphrase))

    def _note_opening(self, opening: Opening) -> None:
        self.set_busy(busy=False)
        self._way = None
        self._code.clear()
        self._passphrase.clear()
        self.opened.emit(opening)

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        sentence = self.shell.wording.of_error(error)
        if error.code == "passphrase.weak":
            self._passphrase.refuse(sentence)
        elif error.code in ("recovery.mistyped", "vault.wrong_recovery_code"):
            self._code_field.set_error(sentence)
            self._code.setFocus()
        else:
            self.say_or_offer(error, self._go_all_the_same)
