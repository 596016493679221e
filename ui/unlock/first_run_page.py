"""First run: a vault is made: the word for it, a passphrase, a place."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.vault_list import may_be_pulled_out, new_vault_file
from ui.components.buttons import primary, quiet, secondary
from ui.components.field import Field
from ui.components.line_edits import Edit
from ui.components.notes import Note
from ui.components.paths import PathEdit
from ui.shell import Shell
from ui.tokens import SPACE_2
from ui.unlock.door import Door, Opening
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.page import EntrancePage
from ui.wording import tr


class FirstRunPage(EntrancePage):
    """``opened`` carries an Opening with the new recovery code."""

    opened = Signal(object)

    def __init__(self, shell: Shell, door: Door) -> None:
        super().__init__(
            shell,
            tr("Set a password for the vault"),
            tr("Use four or five unrelated words. Without marks is best: then no typing method changes the letters."),
        )
        self._door = door
        self._folder = shell.vault_folder
        self._file = Path()
        self._label, self._place = Edit(), PathEdit()
        self._label.setObjectName("label")
        self._place.setObjectName("place")
        self._place.setReadOnly(True)
        self._label_field = Field(tr("&Name of the vault"), self._label)
        self._label_field.set_helper(tr("Others who use this computer see this name too."))
        self._passphrase = NewPassphrase(shell)
        self._label.textChanged.connect(self._passphrase.set_personal)
        self._other = quiet(tr("Open an existing vault, or &restore one"))
        self._other.setObjectName("other_ways")
        self._other.clicked.connect(self.back_asked)
        self._create = primary(tr("&Create the vault"))
        self._create.setObjectName("create")
        self._create.clicked.connect(self._try)
        self._build()

    def _build(self) -> None:
        self.add(self._label_field)
        self.add(self._passphrase)
        change = secondary(tr("C&hange…"))
        change.setObjectName("change_place")
        change.setAccessibleName(tr("Choose another place"))
        change.clicked.connect(self._choose_folder)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._place, 1)
        row.addWidget(change)
        self._place_field = Field(tr("Kept in"), both, name=tr("Place of the vault"))
        self._say_pull(pulled=False)
        self.add(self._place_field)
        self.add(
            Note("info", tr("Nobody can reset this password, no administrator either. So keep the recovery sheet."))
        )
        self.add_action(self._other)
        self.set_primary(self._create)

    def suggest_label(self, label: str) -> None:
        """A name that no vault here bears."""
        self._label.setText(label)
        self._set_folder(self._folder)

    def begin(self) -> None:
        self.hush()
        self._passphrase.clear()
        self._passphrase.focus_first()

    def _set_folder(self, folder: Path) -> None:
        self._folder = folder
        self._file = new_vault_file(folder, self.shell.environment.new_id)
        self._place.setText(str(self._file))
        look = partial(may_be_pulled_out, folder)
        self.shell.background.run(look, partial(self._note_place, folder), lambda _error: None)

    def _note_place(self, folder: Path, pulled: bool) -> None:  # noqa: FBT001  # as the answer comes
        if folder == self._folder:
            self._say_pull(pulled=pulled)

    def _say_pull(self, *, pulled: bool) -> None:
        usual = tr("A USB stick will do too: carry it along and leave nothing on this computer.")
        risk = tr(
            "This is a USB stick. Pulled out midway, nothing more is saved: pull it only once the vault is locked."
        )
        self._place_field.set_helper("" if pulled else usual)
        self._place_field.set_warning(risk if pulled else "")

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Keep the vault in"), str(self._folder))
        if chosen:
            self._set_folder(Path(chosen))

    def _try(self) -> None:
        self.hush()
        label, passphrase = self._label.text().strip(), self._passphrase.chosen()
        if not label:
            self._label_field.set_error(tr("Give the vault a name, such as “Hồ sơ 1”."))
            self._label.setFocus()
        elif passphrase:
            self._label_field.set_error("")
            self.set_busy(busy=True)
            self._door.create(self._file, passphrase, label, self._note_opening, self._note_failure)

    def _note_opening(self, opening: Opening) -> None:
        self.set_busy(busy=False)
        self._passphrase.clear()
        self.opened.emit(opening)

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        if error.code == "passphrase.weak":
            self._passphrase.refuse(self.shell.wording.of_error(error))
        else:
            self.say(error)
