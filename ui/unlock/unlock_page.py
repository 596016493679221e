"""Unlock: which vault, its passphrase, and the ways on for whoever has not got it."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from declare_app.base.errors import AppError
from declare_app.services.vault_list import SUFFIX, VaultLine, may_be_pulled_out
from ui.components.buttons import primary, quiet
from ui.components.choice import ChoiceGroup, Option
from ui.components.field import Field
from ui.components.notes import Note
from ui.components.password_edit import PasswordEdit
from ui.components.text import Label, set_tone
from ui.shell import Shell
from ui.unlock.door import Door, Opening
from ui.unlock.page import EntrancePage
from ui.wording import tr


class UnlockPage(EntrancePage):
    """``opened`` carries an Opening; the other signals ask for other pages."""

    opened = Signal(object)
    code_asked = Signal(object)  # the vault's file
    create_asked = Signal()
    restore_asked = Signal()

    def __init__(self, shell: Shell, door: Door) -> None:
        super().__init__(shell, tr("Open a vault"), tr("Vaults on this computer"))
        self._door = door
        self._lines: list[VaultLine] = []
        self._choice = ChoiceGroup(())
        self._password = PasswordEdit()
        self._password.setObjectName("passphrase")
        self._field = Field("", self._password, name=tr("Password"))
        told = tr("This vault lies on a USB stick. Leave the stick in until the vault is locked.")
        self._stick = Note("warn", told)
        self._open = primary(tr("&Unlock"))
        self._open.setObjectName("unlock")
        self._build()

    def _build(self) -> None:
        self.add(self._choice)
        self._stick.setObjectName("on_a_stick")
        self._stick.hide()
        self.add(self._stick)
        self.add(self._field)
        forgotten = quiet(tr("Password forgotten: use the &recovery sheet"))
        forgotten.setObjectName("use_code")
        self.add_row(self._open, forgotten)
        self.add_rule()
        ways = [
            (tr("&Create a vault for another person"), "create_another", self.create_asked.emit),
            (tr("Open a vault &elsewhere…"), "open_elsewhere", self._choose_file),
            (tr("Restore from a &backup…"), "restore", self.restore_asked.emit),
        ]
        buttons = []
        for text, name, act in ways:
            button = quiet(text)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, act=act: act())
            buttons.append(button)
        self.add_row(*buttons[:2])
        self.add_row(buttons[2])
        foot = Label(tr("A vault locks by itself after 10 minutes without use."), kind="meta", wrap=False)
        set_tone(foot, "text2")
        self.add_action(foot)
        self.set_primary(self._open, in_column=True)
        self._open.clicked.connect(self._try)
        forgotten.clicked.connect(lambda: self.code_asked.emit(self._file()))
        self._password.returnPressed.connect(self._open.click)
        self._password.textChanged.connect(lambda _text: self._field.set_error(""))

    def show_vaults(self, lines: Sequence[VaultLine], chosen: Path | None) -> None:
        """List them; ``chosen`` is the one used last."""
        self._lines = list(lines)
        options = [Option(str(n), line.label, self._when(line.written_at)) for n, line in enumerate(lines)]
        old = self._choice
        self._choice = ChoiceGroup(options)
        self._choice.setObjectName("vaults")
        self._choice.setAccessibleName(tr("Vaults on this computer"))
        self._choice.chosen.connect(self._note_choice)
        self._column.replaceWidget(old, self._choice)
        old.hide()
        old.deleteLater()
        index = next((n for n, line in enumerate(lines) if line.file == chosen), 0)
        if lines:
            self._choice.set_code(str(index))
            self._note_choice(str(index))

    def begin(self) -> None:
        self.hush()
        self._field.set_error("")
        self._password.clear()
        self._password.setFocus()

    def _when(self, moment: datetime) -> str:
        if moment.date() == self.shell.environment.now().date():
            return tr("Saved last today, {time}").format(time=f"{moment:%H:%M}")
        return tr("Saved last on {day}").format(day=f"{moment:%d/%m/%Y}")

    def _line(self) -> VaultLine | None:
        code = self._choice.code()
        return self._lines[int(code)] if code else None

    def _file(self) -> Path | None:
        line = self._line()
        return line.file if line else None

    def _note_choice(self, code: str) -> None:
        self._field.set_label(tr("&Password of {label}").format(label=self._lines[int(code)].label.replace("&", "&&")))
        self._field.set_error("")
        self.hush()
        self._look_at_place(self._lines[int(code)].file)

    def _look_at_place(self, file: Path) -> None:
        self._stick.hide()
        look = partial(may_be_pulled_out, file)
        self.shell.background.run(look, partial(self._warn, file), lambda _error: None)

    def _warn(self, file: Path, pulled: bool) -> None:  # noqa: FBT001  # as the answer comes
        if file == self._file():
            self._stick.setVisible(pulled)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open a vault"), str(self.shell.vault_folder), tr("Vaults (*{suffix})").format(suffix=SUFFIX)
        )
        if name:
            self.add_vault(Path(name))

    def add_vault(self, file: Path) -> None:
        """One from elsewhere, chosen at once."""
        known = [line for line in self._lines if line.file != file]
        line = VaultLine(file, file.stem, self.shell.environment.now())
        self.show_vaults([line, *known], file)
        self._password.setFocus()

    def _try(self) -> None:
        file, passphrase = self._file(), self._password.text()
        if file is None or not passphrase:
            self._field.set_error(tr("Type the password of the vault first."))
            self._password.setFocus()
            return
        self.hush()
        self.set_busy(busy=True)
        self._door.open(file, passphrase, self._note_opening, self._note_failure)

    def _try_older(self) -> None:
        file = self._file()
        if file is not None:
            self.set_busy(busy=True)
            self._door.open_older(file, self._password.text(), self._note_opening, self._note_failure)

    def _note_opening(self, opening: Opening) -> None:
        self.set_busy(busy=False)
        self._password.clear()
        self.opened.emit(opening)

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        if error.code == "vault.wrong_passphrase":
            self._field.set_error(self.shell.wording.of_error(error))
            self._password.selectAll()
            self._password.setFocus()
        else:
            self.say_or_offer(error, self._try_older)
