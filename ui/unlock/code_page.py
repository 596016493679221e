"""The recovery code, shown once: printed or copied by hand, two of its groups typed back, or put off until closing."""

import secrets
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from ui import later
from ui.components.buttons import primary, quiet, secondary
from ui.components.field import Field
from ui.components.line_edits import Edit
from ui.components.notes import Note
from ui.shell import Shell
from ui.tokens import SPACE_3, SPACE_5
from ui.unlock.page import EntrancePage
from ui.unlock.recovery_sheet import WIDTH, RecoverySheet
from ui.wording import tr


class CodePage(EntrancePage):
    """``confirmed`` when two groups came back right; ``put_off`` when that is left for later."""

    confirmed = Signal()
    put_off = Signal()

    def __init__(self, shell: Shell, session: Any, code: str, later_text: str) -> None:
        """``later_text``: what the way around says: later, or close without."""
        super().__init__(
            shell,
            tr("Recovery sheet"),
            tr("A forgotten password: this sheet opens the vault. The code is shown only now; nobody keeps a copy."),
        )
        self._session = session
        self.groups = tuple(code.split(" "))
        self._asked = _two_of(range(1, len(self.groups)))  # the first group is the same in every code
        day = f"{shell.environment.now():%d/%m/%Y}"
        self._sheet = RecoverySheet(shell.theme, self.groups, session.label, day)
        self._edits = [Edit() for _ in self._asked]
        self._fields = [
            Field(tr("Group number {number}").format(number=index + 1), edit)
            for index, edit in zip(self._asked, self._edits, strict=True)
        ]
        self._build(later_text)

    def _build(self, later_text: str) -> None:
        print_it = secondary(tr("&Print the recovery sheet…"))
        print_it.setObjectName("print_sheet")
        print_it.clicked.connect(self._print)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_5)
        side = QVBoxLayout()
        side.setSpacing(SPACE_3)
        side.addWidget(print_it)
        side.addWidget(Note("info", tr("No printer? Copy all groups by hand onto paper. Do not photograph them.")))
        for number, (field, edit) in enumerate(zip(self._fields, self._edits, strict=True), 1):
            edit.setObjectName(f"group_{number}")
            edit.setMaxLength(8)
            edit.returnPressed.connect(self.press_primary)
            edit.textChanged.connect(lambda _text, field=field: field.set_error(""))
            side.addWidget(field)
        side.addStretch(1)
        row.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)
        self.add(both)
        put_off = quiet(later_text)
        put_off.setObjectName("put_off")
        put_off.clicked.connect(self.put_off)
        self.add_action(put_off)
        done = primary(tr("The sheet is &kept safe"))
        done.setObjectName("confirm_sheet")
        done.clicked.connect(self._check)
        self.set_primary(done)

    @property
    def asked(self) -> tuple[tuple[int, str], ...]:
        """The groups to type back: number from 1, and what it says on the sheet."""
        return tuple((index + 1, self.groups[index]) for index in self._asked)

    def begin(self) -> None:
        self._edits[0].setFocus()

    def _check(self) -> None:
        wrong = [
            (field, edit)
            for index, field, edit in zip(self._asked, self._fields, self._edits, strict=True)
            if edit.text().strip().upper() != self.groups[index]
        ]
        for field, _ in wrong:
            field.set_error(tr("Not the same as on the sheet. Compare again."))
        if wrong:
            wrong[0][1].setFocus()
            return
        self.set_busy(busy=True)
        self.shell.vault_thread.run(self._session.confirm_sheet, self._note_confirmed, self._note_failure)

    def _note_confirmed(self, _nothing: None) -> None:
        self.set_busy(busy=False)
        self.confirmed.emit()

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        self.say(error)

    def _print(self) -> None:
        printing = later.printing()
        printer = printing.QPrinter(printing.QPrinter.PrinterMode.HighResolution)
        if printing.QPrintDialog(printer, self).exec():
            painter = QPainter(printer)
            self.print_on(painter, printer.pageLayout().paintRectPixels(printer.resolution()).width())
            painter.end()

    def print_on(self, painter: QPainter, width: int) -> None:
        """The sheet at half the width of the page."""
        scale = width / 2 / WIDTH
        painter.translate(width / 4, 0)
        painter.scale(scale, scale)
        self._sheet.draw(painter)


def _two_of(numbers: range) -> tuple[int, ...]:
    first = secrets.choice(numbers)
    second = secrets.choice([number for number in numbers if number != first])
    return tuple(sorted((first, second)))
