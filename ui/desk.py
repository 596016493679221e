"""The screens of an open vault: home, the declaration at work, and what belongs to the vault itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.base.locations import trust_folder
from declare_app.services.session import Session
from declare_app.services.stopping import stopped_in
from declare_app.services.units import Units
from declare_app.services.vault_records import KeptDraft
from ui.banners import Banners
from ui.begin.begin_page import Beginning, BeginPage
from ui.components.buttons import secondary
from ui.components.frame import ApplicationBar
from ui.desk_bar import fill_bar
from ui.home.help_over import HelpOver
from ui.home.help_page import HelpPage
from ui.home.home_page import HomePage
from ui.home.options_page import OptionsPage
from ui.home.overview import Overview, overview_of
from ui.home.sheet_page import SheetPage
from ui.open_draft import OpenDraft
from ui.review.backup_page import BackupPage
from ui.save_state import SaveState
from ui.shell import Shell
from ui.trust.screens import TrustScreens
from ui.unlock.code_page import CodePage
from ui.unlock.door import Opening
from ui.unlock.page import EntrancePage
from ui.wording import tr

_SHEET: Final = "sheet"
_IDLE: Final = "idle"
_TROUBLE: Final = "trouble"


class Desk(QWidget):
    """``abandon_asked``: lock without what cannot be saved; ``restore_asked``: lock, then a backup is brought back.

    ``sheet_changed``: see MainWindow.
    """

    lock_asked = Signal()
    abandon_asked = Signal()
    restore_asked = Signal()
    sheet_changed = Signal(str)

    def __init__(self, shell: Shell, opening: Opening) -> None:
        super().__init__()
        self._shell = shell
        self._session: Session = opening.session
        self._code, self._has_sheet = opening.code, opening.has_sheet
        self._overview: Overview | None = None
        self._open: OpenDraft | None = None
        self._passing: QWidget | None = None
        self._bar = ApplicationBar(shell.theme)
        self._banners = Banners()
        self._stack = QStackedWidget()
        self._save_state = SaveState(shell, self._bar, self._banners)
        self._save_state.abandon_asked.connect(self.abandon_asked)
        self._home = HomePage(shell, self._session.ground.regimes)
        self._stack.addWidget(self._home)
        self._help = HelpOver(self._stack)
        self._units = Units()
        self._listen()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, share in ((self._bar, 0), (self._banners, 0), (self._stack, 1)):
            column.addWidget(widget, share)
        acts = {"home": self.go_home, "help": self._show_help, "options": self._show_options}
        fill_bar(self._bar, shell.theme, {**acts, "lock": self.lock_asked.emit})

    def _listen(self) -> None:
        home = self._home
        home.open_asked.connect(lambda draft_id: self._open_and(draft_id, OpenDraft.show_workspace))
        home.review_asked.connect(lambda draft_id: self._open_and(draft_id, OpenDraft.show_review))
        home.signed_asked.connect(lambda draft_id: self._open_and(draft_id, OpenDraft.show_signed))
        home.discard_asked.connect(self._discard)
        home.begin_asked.connect(self._show_begin)
        home.backup_asked.connect(self._show_backup)
        home.restore_asked.connect(self.restore_asked)
        home.help_asked.connect(self._show_help)

    def go_home(self) -> None:
        """Save what is open, then the first page with everything as it is now."""
        self.flush(self._show_home, lambda _error: None)

    def flush(self, done: Callable[[], None], failed: Callable[[AppError], None]) -> None:
        """Save at once; then one of the two."""
        if self._open is None:
            done()
        else:
            self._open.autosave.flush(done, failed)

    def leave(self) -> None:
        """The vault is being locked."""
        self._close_draft()

    def announce_lock(self) -> None:
        """Nobody has touched anything for nine minutes."""
        self._banners.say(_IDLE, "warn", tr("The vault locks in one minute. Any key or the mouse keeps it open."))

    def withdraw_lock(self) -> None:
        """Somebody is there."""
        self._banners.hush(_IDLE)

    def offer_abandon(self) -> None:
        """Locking was asked for and cannot be without losing something."""
        self._save_state.offer_abandon()

    def _show_home(self) -> None:
        self._close_draft()
        self._run(lambda: overview_of(self._session), self._take_overview)

    def _take_overview(self, overview: Overview) -> None:
        self._overview = overview
        self._home.show_overview(overview)
        self._bar.set_place("")
        self._save_state.tell_saved(overview.last_saved)
        self._show(None)
        self._home.begin()
        self._remind_of_sheet()

    def _open_and(self, draft_id: str, then: Callable[[OpenDraft], None]) -> None:
        def call() -> tuple[KeptDraft, str]:
            return self._session.load(draft_id), stopped_in(self._session.vault, draft_id) or ""

        self._run(call, lambda found: then(self._work_on(*found)))

    def _work_on(self, kept: KeptDraft, stopped: str = "") -> OpenDraft:
        self._close_draft()
        self._open = OpenDraft(self._shell, self._session, kept, self._units)
        self._open.resume_in(stopped)
        self._open.home_asked.connect(self.go_home)
        self._open.failed.connect(self._tell_trouble)
        self._save_state.watch(self._open.autosave)
        self._bar.set_place(self._open.title)
        self._show(self._open.stack)
        return self._open

    def _close_draft(self) -> None:
        if self._open is not None:
            self._open.leave()
            self._open = None
            self._save_state.forget()

    def _show_begin(self, filing: str) -> None:
        cards = self._overview.cards if self._overview else []
        page = BeginPage(self._shell, self._session.ground.regimes, cards, filing)
        page.begun.connect(self._begin)
        self._show_aside(page)

    def _begin(self, beginning: Beginning) -> None:
        day = self._shell.environment.now().date()

        def call() -> KeptDraft:
            return self._session.begin(beginning.filing, day, beginning.earlier_id)

        self._run(call, lambda kept: self._work_on(kept).show_screening())

    def _discard(self, draft_id: str) -> None:
        self._run(lambda: self._session.discard(draft_id), lambda _nothing: self._show_home())

    def _show_backup(self) -> None:
        page = BackupPage(self._session, self._shell.vault_thread, Path.home())
        page.home_asked.connect(self.go_home)
        page.restore_asked.connect(self.restore_asked)
        self._show(page)

    def _show_help(self) -> None:
        """In front of what is open, which is there again afterwards."""
        self._help.show(HelpPage(self._session.path, self._shell.vault_folder))

    def _show_options(self) -> None:
        self.flush(self._show_options_now, lambda _error: None)

    def _show_options_now(self) -> None:
        page = OptionsPage(self._shell, self._session)
        page.new_sheet_asked.connect(self._show_new_sheet)
        page.trust_asked.connect(lambda: self._show_aside(TrustScreens(self._shell, trust_folder())))
        self._show_aside(page)

    # The recovery sheet

    def _remind_of_sheet(self) -> None:
        if self._has_sheet:
            self._banners.hush(_SHEET)
            return
        see = secondary(tr("See the &sheet") if self._code else tr("Make a new &sheet…"))
        see.setObjectName("see_sheet")
        see.clicked.connect(self._show_sheet if self._code else self._show_new_sheet)
        told = tr("The recovery sheet is not kept safe yet. Without it a forgotten password cannot be helped.")
        self._banners.say(_SHEET, "warn", told, [see])

    def _show_sheet(self) -> None:
        page = CodePage(self._shell, self._session, self._code, tr("&Later, remind me"))
        page.confirmed.connect(self._note_sheet)
        page.put_off.connect(self.go_home)
        self._show_aside(page)

    def _show_new_sheet(self) -> None:
        page = SheetPage(self._shell, self._session)
        page.made.connect(self._note_code)
        self._show_aside(page)

    def _note_code(self, code: str) -> None:
        self._code, self._has_sheet = code, False
        self.sheet_changed.emit(code)
        self._show_sheet()

    def _note_sheet(self) -> None:
        self._code, self._has_sheet = "", True
        self.sheet_changed.emit("")
        self.go_home()

    def _show_aside(self, page: EntrancePage | TrustScreens) -> None:
        """A page of the vault itself; the draft that was open is saved already."""
        self._close_draft()
        page.back_asked.connect(self.go_home)
        self._show(page)
        page.begin()

    def _show(self, page: QWidget | None) -> None:
        """None: home. Every other screen is made anew each time it is shown."""
        self._help.drop()
        old, self._passing = self._passing, page
        if page is not None:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page or self._home)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _run(self, call: Callable[[], object], done: Callable[..., None]) -> None:
        self._banners.hush(_TROUBLE)
        self._shell.vault_thread.run(call, done, self._tell_trouble)

    def _tell_trouble(self, error: AppError) -> None:
        self._banners.say(_TROUBLE, "stop", self._shell.wording.of_error(error))
