"""A copy of the whole vault into a folder or onto a stick, checked before it counts; and when that was done last."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.wording import Wording
from ui.components.buttons import primary, secondary
from ui.components.field import Field
from ui.components.frame import ActionBar, Card, Scroll
from ui.components.notes import Note
from ui.components.text import Label
from ui.review.folder_row import ChooseFolder, FolderRow, system_folder
from ui.review.note_strip import NoteStrip
from ui.review.page_pictures import Runner
from ui.tokens import CONTROL, FORM, SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr


class Keeper(Protocol):
    """``declare_app.services.session.Session``; on the vault's thread alone."""

    def last_saved(self) -> datetime | None:
        """When a draft was saved last."""

    def last_backup(self) -> datetime | None:
        """When a copy was made last."""

    def back_up(self, target: Path) -> Path:
        """Make one; where it lies."""


def shown_time(moment: datetime | None) -> str:
    """11:24 on 24/11/2026, or that there was none."""
    if moment is None:
        return tr("never")
    return tr("{time} on {day}").format(time=f"{moment:%H:%M}", day=f"{moment:%d/%m/%Y}")


class BackupPage(QWidget):
    """``home_asked`` leaves it; ``restore_asked`` leads to the other way round, before a vault is open."""

    home_asked = Signal()
    restore_asked = Signal()

    def __init__(
        self, keeper: Keeper, vault_thread: Runner, folder: Path, choose_folder: ChooseFolder = system_folder
    ) -> None:
        super().__init__()
        self._keeper = keeper
        self._thread = vault_thread
        self._wording = Wording()
        self.folder = FolderRow(folder, choose_folder)
        self._saved = Label("")
        self._made = Label("")
        for shown in (self._saved, self._made):
            shown.setMinimumHeight(CONTROL)
            shown.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.back_up = primary(tr("&Back up"))
        self.back_up.setObjectName("back_up")
        self.back_up.clicked.connect(self._start)
        self._notes = NoteStrip()
        self._build()

    def _build(self) -> None:
        content = QWidget()
        content.setProperty("ground", "bg")
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(Label(tr("Back up this vault"), kind="title"))
        card = Card()
        card.setMaximumWidth(FORM)
        card.add(Label(tr("The copy opens with the same passphrase or recovery code. A USB stick kept apart is best.")))
        card.add(Field(tr("Saved last in this vault"), self._saved))
        card.add(Field(tr("Backed up last"), self._made))
        card.add(Field(tr("Where the copy goes"), self.folder))
        column.addWidget(card)
        self._notes.setMaximumWidth(FORM)
        column.addWidget(self._notes)
        column.addStretch(1)
        home = secondary(tr("&Home"))
        home.setObjectName("home")
        home.clicked.connect(self.home_asked)
        restore = secondary(tr("&Restore from a copy…"))
        restore.setObjectName("restore")
        restore.clicked.connect(self.restore_asked)
        bar = ActionBar()
        bar.add_left(home)
        bar.add_left(restore)
        bar.set_primary(self.back_up)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scroll(content), 1)
        outer.addWidget(bar)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        super().showEvent(event)
        self.back_up.setFocus()
        self._ask_times()

    def _ask_times(self) -> None:
        self._thread.run(partial(_times, self._keeper), self._show_times, self._complain)

    def _show_times(self, times: tuple[datetime | None, datetime | None]) -> None:
        self._saved.setText(shown_time(times[0]))
        self._made.setText(shown_time(times[1]))

    def _start(self) -> None:
        self.back_up.setEnabled(False)
        self._say("info", tr("Copying, and checking the copy…"))
        self._thread.run(partial(self._keeper.back_up, self.folder.folder), self._finish, self._complain)

    def _finish(self, where: Path) -> None:
        self.back_up.setEnabled(True)
        self._say("ok", tr("The copy {file} was made and read again: it is whole.").format(file=where.name))
        self._ask_times()

    def _complain(self, error: AppError) -> None:
        self.back_up.setEnabled(True)
        self._say("stop", self._wording.of_error(error))

    def _say(self, tone: str, text: str) -> None:
        self._notes.say(Note(tone, text))


def _times(keeper: Keeper) -> tuple[datetime | None, datetime | None]:
    return keeper.last_saved(), keeper.last_backup()
