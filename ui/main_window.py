"""The one window: locked it shows the entrance, unlocked the desk; nothing is left behind when it locks or closes."""

from typing import Any, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from declare_app.base.errors import AppError
from ui import later
from ui.components.focus_ring import FocusRing
from ui.idle import Idle
from ui.pauses import settle, sweep
from ui.shell import Shell
from ui.wording import tr

SMALLEST: Final = QSize(1024, 540)
_USUAL: Final = QSize(1366, 690)
APART_MS: Final = 150


class MainWindow(QStackedWidget):
    """``closed``: the last word was saved and the vault is locked."""

    closed = Signal()

    def __init__(self, shell: Shell, idle: Idle) -> None:
        super().__init__()
        self._shell = shell
        self._idle = idle
        self._door: Any = None  # ui.unlock.door.Door
        self._desk: Any = None  # ui.desk.Desk
        self._opening: Any = None  # ui.unlock.door.Opening
        self._entrance: Any = None  # ui.unlock.entrance.Entrance
        self._is_closing = False
        self._is_restoring = False
        self.setObjectName("main_window")
        self.setWindowTitle(tr("Declaration of assets and income"))
        self.setMinimumSize(SMALLEST)
        self._ring = FocusRing(self, shell.theme)
        for keys, act in (("Ctrl+L", self.lock), ("Alt+Home", self._go_home)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)
            shortcut.activatedAmbiguously.connect(act)  # a screen that knows the key too means the same
        idle.nearly.connect(self._announce_lock)
        idle.back.connect(self._withdraw_lock)
        idle.over.connect(self._lock_unattended)

    def begin(self) -> None:
        """Show the entrance where the window stood last."""
        if not self.restoreGeometry(self._shell.settings.geometry):
            self.resize(_USUAL)
        # The frame first: it is there before what is asked in it is even imported.
        if self._entrance is None:
            QTimer.singleShot(0, self, self._show_entrance)
        else:
            self._show_entrance()

    def come_forward(self) -> None:
        """Somebody started the program again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def save_at_once(self) -> None:
        """Something went wrong elsewhere; what was typed is saved before anything else."""
        if self._desk is not None:
            self._desk.flush(lambda: None, lambda _error: None)

    def abandon(self) -> None:
        """The program ends: nothing on the screen asks for anything any more."""
        self._leave_desk()

    def lock(self) -> None:
        """Save, lock, forget what was on the screen. Where the save fails the desk says so and stays."""
        self._is_closing = self._is_restoring = False
        self._leave()

    def _lock_and_restore(self) -> None:
        self._is_closing, self._is_restoring = False, True
        self._leave()

    def _leave(self) -> None:
        if self._desk is not None:
            self._desk.flush(self._lock_now, lambda _error: self._desk.offer_abandon())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._desk is None and self._opening is None:
            self._shell.settings.geometry = self.saveGeometry()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        self._is_closing = True
        if self._desk is not None:
            self._leave()
        else:
            self._close_vault()  # the sheet is on the screen

    def _announce_lock(self) -> None:
        if self._desk is not None:
            self._desk.announce_lock()

    def _withdraw_lock(self) -> None:
        if self._desk is not None:
            self._desk.withdraw_lock()

    def _lock_unattended(self) -> None:
        """Nobody is there to answer: also where the last save failed, the vault locks."""
        self._is_closing = False
        if self._desk is not None:
            self._desk.flush(self._close_vault, lambda _error: self._close_vault())
        else:  # the sheet is on the screen
            self._close_vault()

    def _go_home(self) -> None:
        if self._desk is not None:
            self._desk.go_home()

    def _lock_now(self) -> None:
        """A sheet that was put off is due at the first closing."""
        if self._opening is None or not self._opening.code:
            self._close_vault()
            return
        opening = self._opening
        self._leave_desk()
        entrance = self._fresh_entrance()
        leave = tr("Close &without it") if self._is_closing else tr("Lock &without it")
        page = entrance.show_code(opening, leave)
        page.confirmed.connect(self._close_vault)
        page.put_off.connect(self._close_vault)
        self._idle.start()

    def _watch(self, opening: Any) -> None:
        """A vault is open though its desk is not: its sheet is on the screen first."""
        self._opening = opening
        self._idle.start()

    def _close_vault(self) -> None:
        opening, self._opening = self._opening, None
        self._leave_desk()
        if opening is not None:
            self._shell.vault_thread.run(opening.session.close, self._note_locked, self._note_close_failure)

    def _note_close_failure(self, _error: AppError) -> None:
        self._note_locked(None)

    def _note_locked(self, _nothing: None) -> None:
        if self._is_closing:
            self.close()
        else:
            self._show_entrance()
            if self._is_restoring and self._entrance is not None:
                self._entrance.show_restore()
            self._is_restoring = False

    def _leave_desk(self) -> None:
        """Widgets, undo steps and the clipboard held what was typed."""
        self._idle.stop()
        if self._desk is not None:
            desk, self._desk = self._desk, None
            desk.leave()
            self.removeWidget(desk)
            # Not while it is taken apart: the collector would meet widgets that are half gone.
            desk.destroyed.connect(lambda: QTimer.singleShot(0, sweep))
            desk.deleteLater()
            QGuiApplication.clipboard().clear()

    def _show_entrance(self) -> None:
        self._fresh_entrance().begin()

    def _fresh_entrance(self) -> Any:
        old = self._entrance
        if self._door is None:
            self._door = later.door().Door(self._shell, self)
        self._entrance = later.entrance().Entrance(self._shell, self._door)
        self._entrance.opened.connect(self._open_desk)
        self._entrance.unlocked.connect(self._watch)
        self._show(self._entrance)
        self._remove(old)
        return self._entrance

    def _open_desk(self, opening: Any) -> None:
        self._opening = opening
        self._desk = later.desk().Desk(self._shell, opening)
        self._desk.lock_asked.connect(self.lock)
        self._desk.abandon_asked.connect(self._close_vault)
        self._desk.restore_asked.connect(self._lock_and_restore)
        self._desk.sheet_changed.connect(self._note_sheet)
        old, self._entrance = self._entrance, None
        self._show(self._desk)
        self._remove(old)
        self._desk.go_home()
        self._idle.start()
        settle()

    def _note_sheet(self, code: str) -> None:
        """A new recovery code that nobody has typed back yet; "" once somebody has."""
        if self._opening is not None:
            self._opening = later.door().Opening(self._opening.session, code, has_sheet=not code)

    def _show(self, screen: QWidget) -> None:
        self.addWidget(screen)
        self.setCurrentWidget(screen)

    def _remove(self, screen: QWidget | None) -> None:
        if screen is not None:
            self.removeWidget(screen)
            screen.hide()
            # A moment later: to take it apart takes as long as to show the next one.
            QTimer.singleShot(APART_MS, screen, screen.deleteLater)
