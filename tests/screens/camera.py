"""Takes pictures of the window as it stands: each in both sizes that must hold."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QThread
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from ui.composition import Window

MODES = ("light", "dark")
SIZES = ((1366, 690), (1093, 558))
QUIET_ROUNDS = 8
ROUND_MS = 5
BEHIND = QColor(0, 0, 0, 110)  # the dialog of a real desktop has a frame
PATIENCE_MS = 20_000


@dataclass(frozen=True)
class Picture:
    """One file of the gallery, and under which heading it stands."""

    group: str
    screen: str
    state: str
    mode: str
    width: int

    @property
    def title(self) -> str:
        return f"{self.screen}, {self.state}" if self.state else self.screen

    @property
    def file(self) -> str:
        state = f".{self.state}" if self.state else ""
        return f"{self.screen}{state}.{self.mode}.{self.width}.png"


class Patient:
    """Lets the window work until something has come true."""

    def waitUntil(self, callback: Callable[[], bool], *, timeout: int) -> None:  # noqa: N802 - pytest-qt's name
        """Raises TimeoutError."""
        end = monotonic() + timeout / 1000
        while not callback():
            if monotonic() > end:
                raise TimeoutError(f"not within {timeout} ms: {callback}")
            settle(rounds=1)


@dataclass
class Camera:
    """Writes into ``folder``; ``taken`` lists what it wrote."""

    window: Window
    folder: Path
    mode: str
    taken: list[Picture] = field(default_factory=list)

    def take(self, group: str, screen: str, state: str = "") -> None:
        """The whole window, with a dialog in front of it where there is one."""
        main = self.window.main
        if QApplication.activeModalWidget() is None:
            main.activateWindow()  # no window manager does so when a dialog has gone
        for width, height in SIZES:
            main.resize(width, height)
            self.develop()
            picture = Picture(group, screen, state, self.mode, width)
            self._grab().save(str(self.folder / picture.file))
            self.taken.append(picture)
        main.resize(*SIZES[0])
        settle()

    def develop(self) -> None:
        """Until nothing is under way behind the window."""
        settle()
        self.window.shell.background.wait()
        passed: list[object] = []
        self.window.shell.vault_thread.run(lambda: None, passed.append, passed.append)
        Patient().waitUntil(lambda: bool(passed), timeout=PATIENCE_MS)
        settle()

    def _grab(self) -> QPixmap:
        main = self.window.main
        picture = main.grab()
        fronts = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        painter = QPainter(picture)
        if fronts:
            painter.fillRect(picture.rect(), BEHIND)
        for front in fronts:
            room = main.size() - front.size()
            painter.drawPixmap(QPoint(room.width() // 2, room.height() // 2), front.grab())
        painter.end()
        return picture


def settle(rounds: int = QUIET_ROUNDS) -> None:
    """Give timers, layouts and results from other threads their turn."""
    for _ in range(rounds):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QThread.msleep(ROUND_MS)
