"""The process of the window: Qt with our fonts, colours and words; one instance; the crash hook before all else."""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from declare_app.base.environment import Environment
from declare_app.base.hardening import harden_process
from declare_app.base.locations import log_file, settings_file, vault_folder
from ui.composition import Window, composed
from ui.crash import CrashHook
from ui.crash_dialog import CrashDialog
from ui.fonts import load_fonts
from ui.settings import Settings
from ui.single_instance import SingleInstance

NAME: Final = "kekhai"


def run(arguments: Sequence[str]) -> int:
    """Start; the exit status once the window is closed."""
    harden_process()
    environment = Environment()
    application = QApplication(list(arguments))
    application.setApplicationName(NAME)
    application.setDesktopFileName(NAME)
    application.setQuitOnLastWindowClosed(False)
    hook = CrashHook(log_file(), environment, application)
    hook.install()
    instance = SingleInstance(vault_folder(), application)
    if not instance.is_first():
        return 0
    window = composed(application, environment, Settings(settings_file()), vault_folder())
    hook.happened.connect(lambda reference: tell(window, hook, reference))
    instance.asked.connect(window.main.come_forward)
    window.main.closed.connect(application.quit)
    QTimer.singleShot(0, load_fonts)  # there is no word on the frame yet; what comes into it is drawn after this
    window.main.begin()
    window.main.show()
    status = application.exec()
    window.end()
    return status


def tell(window: Window, hook: CrashHook, reference: str) -> None:
    """Save first, then tell; the program goes on."""
    window.main.save_at_once()
    dialog = CrashDialog(reference, window.main)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.finished.connect(lambda _code: hook.ready())
    dialog.open()


def main() -> None:
    """The entry point of the window."""
    raise SystemExit(run(sys.argv))
