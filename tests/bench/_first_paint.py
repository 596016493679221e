"""Starts the window as the program does, says when it is painted for the first time, and ends."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from declare_app.base.environment import Environment
from ui.composition import composed
from ui.fonts import load_fonts
from ui.settings import Settings


class FirstPaint(QObject):
    """Ends the application once the window has been painted and has nothing else to do."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.UpdateRequest:
            watched.event(event)
            print(time.clock_gettime(time.CLOCK_MONOTONIC), len(sys.modules), flush=True)
            self._application.quit()
            return True
        return False


def main() -> None:
    folder = Path(sys.argv[1])
    application = QApplication(sys.argv[:1])
    load_fonts()
    window = composed(application, Environment(), Settings(folder / "window.ini"), folder)
    window.main.begin()
    watch = FirstPaint(application)
    window.main.installEventFilter(watch)
    window.main.show()
    application.exec()
    window.end()


if __name__ == "__main__":
    main()
