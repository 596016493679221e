"""Notices that nobody is at the computer: says so one minute before, then that it is time to lock."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOCK_AFTER: Final = timedelta(minutes=10)  # contract 5
SAY_AFTER: Final = timedelta(minutes=9)
_LOOK_EVERY_MS: Final = 5_000
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Idle(QObject):
    """Watches the windows of an application; it goes by the clock, so that hours of a computer asleep count too."""

    nearly = Signal()
    back = Signal()
    over = Signal()

    def __init__(self, application: QGuiApplication, now: Callable[[], datetime]) -> None:
        super().__init__(application)
        self._now = now
        self._last = now()
        self._has_said = False
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_EVERY_MS)
        self._watch.timeout.connect(self.look)
        # What the system sends comes to the window that has the focus. A filter in Python for every event of the whole
        # application would also be asked about objects that are being destroyed.
        application.focusWindowChanged.connect(self._watch_window)

    def start(self) -> None:
        """From now on it counts."""
        self._last, self._has_said = self._now(), False
        self._watch.start()

    def stop(self) -> None:
        """Nothing is open, so nothing is to be locked."""
        self._watch.stop()

    def look(self) -> None:
        """Compare with the clock."""
        quiet = self._now() - self._last
        if quiet >= LOCK_AFTER:
            self.stop()
            self.over.emit()
        elif quiet >= SAY_AFTER and not self._has_said:
            self._has_said = True
            self.nearly.emit()

    def _watch_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in _SIGNS_OF_LIFE and self._watch.isActive():
            self.look()  # a computer that slept for hours wakes by a key: that key comes too late
            self._last = self._now()
            if self._has_said:
                self._has_said = False
                self.back.emit()
        return super().eventFilter(watched, event)
