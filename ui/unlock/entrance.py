"""Everything before a vault is open: the dark panel, and beside it the page that is needed."""

from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from declare_app.services.vault_list import VaultLine, new_label, vaults_in
from ui.shell import Shell
from ui.tokens import FOLD
from ui.unlock.aside import Aside
from ui.unlock.code_page import CodePage
from ui.unlock.door import Door, Opening
from ui.unlock.first_run_page import FirstRunPage
from ui.unlock.page import EntrancePage
from ui.unlock.recover_page import RecoverPage
from ui.unlock.restore_page import RestorePage
from ui.unlock.unlock_page import UnlockPage
from ui.wording import tr

_AFTER_THE_FIRST_PICTURE_MS: Final = 50

Kind = TypeVar("Kind", UnlockPage, FirstRunPage, RecoverPage, RestorePage)


class Entrance(QWidget):
    """``opened`` carries an Opening whose code, if it has one, was shown and put off."""

    opened = Signal(object)
    unlocked = Signal(object)
    """An Opening too: its vault is open while its sheet is on the screen; ``opened`` follows."""

    def __init__(self, shell: Shell, door: Door) -> None:
        super().__init__()
        self._shell, self._door = shell, door
        self._aside = Aside(shell.theme)
        self._pages = QStackedWidget()
        self._made: dict[type[EntrancePage], EntrancePage] = {}
        self._code: CodePage | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._aside)
        row.addWidget(self._pages, 1)
        # The window first; what opening needs is loaded while the passphrase is typed.
        QTimer.singleShot(_AFTER_THE_FIRST_PICTURE_MS, self, lambda: door.load(self._aside.set_statement))

    def begin(self) -> None:
        """The vaults there are, or the first run where there are none."""
        lines = self._lines()
        if lines:
            self.show_vaults()
        else:
            self._show_first_run()

    def show_vaults(self) -> None:
        """The list, the one used last chosen."""
        page = self._page(UnlockPage)
        page.show_vaults(self._lines(), self._shell.settings.last_vault)
        self._show(page)

    def show_restore(self) -> None:
        """A backup is brought back."""
        self._show(self._page(RestorePage))

    def show_code(self, opening: Opening, later_text: str) -> CodePage:
        """The recovery sheet of an open vault."""
        self._code = CodePage(self._shell, opening.session, opening.code, later_text)
        self._pages.addWidget(self._code)
        self._show(self._code)
        return self._code

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._aside.setVisible(self.width() >= FOLD)
        super().resizeEvent(event)

    def _page(self, kind: type[Kind]) -> Kind:
        """The page of this kind, made when it is first needed: the window is there the sooner."""
        page = self._made.get(kind)
        if not isinstance(page, kind):
            page = kind(self._shell, self._door)
            self._made[kind] = page
            self._pages.addWidget(page)
            page.opened.connect(self._note_opening)
            page.back_asked.connect(self.show_vaults)
            if isinstance(page, UnlockPage):
                page.create_asked.connect(self._show_first_run)
                page.restore_asked.connect(self.show_restore)
                page.code_asked.connect(self._show_recover)
        return page

    def _lines(self) -> list[VaultLine]:
        last = self._shell.settings.last_vault
        return vaults_in(self._shell.vault_folder, *([last] if last else []))

    def _show_first_run(self) -> None:
        page = self._page(FirstRunPage)
        page.suggest_label(new_label(self._lines()))
        self._show(page)

    def _show_recover(self, file: Path | None) -> None:
        if file is not None:
            page = self._page(RecoverPage)
            page.set_file(file)
            self._show(page)

    def _show(self, page: EntrancePage) -> None:
        self._pages.setCurrentWidget(page)
        page.begin()

    def _note_opening(self, opening: Opening) -> None:
        self._shell.settings.last_vault = opening.session.path
        if not opening.code:
            self.opened.emit(opening)
            return
        self.unlocked.emit(opening)
        page = self.show_code(opening, tr("&Later, remind me"))
        page.confirmed.connect(lambda: self.opened.emit(Opening(opening.session)))
        page.put_off.connect(lambda: self.opened.emit(opening))
