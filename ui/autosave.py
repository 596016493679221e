"""Saves a draft by itself: shortly after typing stops, at once when asked; what was typed last wins."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from declare_app.base.errors import AppError
from ui.background import VaultThread

PAUSE_MS: Final = 600
LONGEST_MS: Final = 5_000  # who types without a pause is saved now and then too
RETRY_MS: Final = 15_000


class _Document(Protocol):
    """ui.form.document.Document: the draft as it stands, and word of every edit."""

    @property
    def kept(self) -> Any: ...

    @property
    def changed(self) -> SignalInstance: ...

    def note_saved(self, kept: Any) -> None: ...


class _Keeper(Protocol):
    """declare_app.services.session.Session."""

    def save(self, kept: Any) -> Any: ...

    def rescue(self, target: Path, passphrase: str, kept: Any) -> None: ...


class Autosave(QObject):
    """Between a document and its vault. ``saved`` carries the moment; ``failed`` the AppError, and it tries again."""

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, document: _Document, vault_thread: VaultThread, session: _Keeper) -> None:
        super().__init__()
        self._document = document
        self._thread = vault_thread
        self._session = session
        self._is_dirty = False
        self._is_saving = False
        self._waiting: list[tuple[Callable[[], None], Callable[[AppError], None]]] = []
        self._pause, self._longest, self._retry = (self._timer(ms) for ms in (PAUSE_MS, LONGEST_MS, RETRY_MS))
        document.changed.connect(self._note_edit)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._save)
        return timer

    @property
    def has_unsaved(self) -> bool:
        """Whether anything was typed that no save has confirmed."""
        return self._is_dirty or self._is_saving

    def flush(
        self, done: Callable[[], None] = lambda: None, failed: Callable[[AppError], None] = lambda _error: None
    ) -> None:
        """Save at once what is unsaved; then ``done``, or ``failed`` with the reason."""
        if not self.has_unsaved:
            done()
            return
        self._waiting.append((done, failed))
        self._save()

    def rescue(self, target: Path, passphrase: str) -> Callable[[], None]:
        """What the vault's thread does to keep the draft as it stands in a copy of the vault."""
        kept = self._document.kept
        return lambda: self._session.rescue(target, passphrase, kept)

    def stop(self) -> None:
        """Watch no more: the draft is closed."""
        self._document.changed.disconnect(self._note_edit)
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()

    def _note_edit(self) -> None:
        if not self.has_unsaved:
            self.saving.emit()  # from here on "saved" would be said of something else than what is on the screen
        self._is_dirty = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _save(self) -> None:
        if self._is_saving or not self._is_dirty:
            return
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()
        self._is_dirty, self._is_saving = False, True
        kept = self._document.kept
        self.saving.emit()
        self._thread.run(lambda: self._session.save(kept), self._note_saved, self._note_failure)

    def _note_saved(self, kept: Any) -> None:
        self._is_saving = False
        self._document.note_saved(kept)
        if self._is_dirty:  # edited while it was saved: that save is not the last word
            if self._waiting:
                self._save()
            return
        self.saved.emit(kept.saved_at)
        waiting, self._waiting = self._waiting, []
        for done, _ in waiting:
            done()

    def _note_failure(self, error: AppError) -> None:
        self._is_saving, self._is_dirty = False, True
        self._retry.start()
        self.failed.emit(error)
        waiting, self._waiting = self._waiting, []
        for _, failed in waiting:
            failed(error)
