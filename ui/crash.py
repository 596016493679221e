"""The end of every exception that nobody expected: written down without values, said once, work already saved."""

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from declare_app.base.environment import Environment
from declare_app.base.faults import places_of

_LARGEST_LOG_BYTES: Final = 256 * 1024


class CrashHook(QObject):
    """``happened`` with a reference number, on the screen's thread; again only after ``ready``."""

    happened = Signal(str)
    _caught = Signal(str)

    def __init__(self, log: Path, environment: Environment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._environment = environment
        self._is_shown = False
        # From whatever thread it comes, it is shown by the screen's.
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """For this process: exceptions of every thread come here."""
        sys.excepthook = self.catch
        threading.excepthook = lambda args: self.catch(args.exc_type, args.exc_value, args.exc_traceback)

    def catch(self, kind: type[BaseException], error: BaseException | None, at: TracebackType | None) -> None:
        """Write it down and have it shown."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), at)
            return
        reference = self._environment.new_id()[:8].upper()
        _append(self._log, _described(reference, self._environment.now().isoformat(timespec="seconds"), kind, at))
        self._caught.emit(reference)

    def ready(self) -> None:
        """The last one was seen."""
        self._is_shown = False

    def _show(self, reference: str) -> None:
        if not self._is_shown:
            self._is_shown = True
            self.happened.emit(reference)


def _described(reference: str, moment: str, kind: type[BaseException], at: TracebackType | None) -> str:
    named, *places = places_of(kind, at)
    return "\n".join([f"{moment} {reference} {named}", *places, ""])


def _append(log: Path, text: str) -> None:
    try:
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if log.exists() and log.stat().st_size > _LARGEST_LOG_BYTES:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        sys.stderr.write(text)
