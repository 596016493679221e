"""Says whether what was typed is saved: in the bar always, above the screen when it is not, with ways out."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from declare_app.base.errors import AppError
from ui.autosave import Autosave
from ui.banners import Banners
from ui.components.buttons import danger, secondary
from ui.components.frame import ApplicationBar
from ui.rescue_dialog import RescueDialog
from ui.shell import Shell
from ui.wording import tr

_BANNER: Final = "save"


class SaveState(QObject):
    """``abandon_asked``: lock without the changes that no disk takes."""

    abandon_asked = Signal()

    def __init__(self, shell: Shell, bar: ApplicationBar, banners: Banners) -> None:
        super().__init__(banners)
        self._shell = shell
        self._bar = bar
        self._banners = banners
        self._autosave: Autosave | None = None
        self._failure: AppError | None = None
        self._wants_to_leave = False

    def watch(self, autosave: Autosave) -> None:
        """Tell of this one from now on."""
        self._autosave = autosave
        autosave.saving.connect(lambda: self._bar.set_state(tr("Saving…"), "wait"))
        autosave.saved.connect(self.tell_saved)
        autosave.failed.connect(self._tell_failure)

    def forget(self) -> None:
        """The draft is closed."""
        self._autosave, self._failure, self._wants_to_leave = None, None, False
        self._banners.hush(_BANNER)

    def tell_saved(self, moment: datetime | None) -> None:
        """``moment`` None: the vault is new and empty."""
        self._failure, self._wants_to_leave = None, False
        self._banners.hush(_BANNER)
        if moment is None:
            self._bar.set_state(tr("Encrypted"), "ok")
            return
        today = moment.date() == self._shell.environment.now().date()
        when = f"{moment:%H:%M}" if today else f"{moment:%d/%m/%Y}"
        self._bar.set_state(tr("Saved {time}, encrypted").format(time=when), "ok")

    def offer_abandon(self) -> None:
        """Leaving was asked for, and the last save failed."""
        self._wants_to_leave = True
        if self._failure is not None:
            self._tell_failure(self._failure)

    def _tell_failure(self, error: AppError) -> None:
        self._failure = error
        self._bar.set_state(tr("Not saved"), "stop")
        actions = [
            self._action(secondary(tr("Try &again")), "retry", self._retry),
            self._action(secondary(tr("Keep a copy &elsewhere…")), "rescue", self._rescue),
        ]
        if self._wants_to_leave:
            leave = danger(tr("Lock &without the last changes"))
            actions.append(self._action(leave, "abandon", self.abandon_asked.emit))
        kept = tr("What was typed is still here on the screen.")
        self._banners.say(_BANNER, "stop", f"{self._shell.wording.of_error(error)} {kept}", actions)

    def _action(self, button: QPushButton, name: str, act: Callable[[], None]) -> QPushButton:
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _retry(self) -> None:
        if self._autosave is not None:
            self._autosave.flush()

    def _rescue(self) -> None:
        if self._autosave is not None:
            window: QWidget = self._banners.window()
            dialog = RescueDialog(self._shell, self._autosave, window)
            dialog.open()
