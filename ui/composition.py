"""Builds the services and hands them to the window; the only place that knows all of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from declare_app.base.environment import Environment
from declare_app.services.wording import Wording
from ui.background import Background, VaultThread
from ui.catalogue import Catalogue
from ui.idle import Idle
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shell import Shell
from ui.theme import Theme


@dataclass(frozen=True)
class Window:
    """The window with what was built for it."""

    main: MainWindow
    shell: Shell
    idle: Idle

    def end(self) -> None:
        """Wait for what is under way; nothing new comes, and the application is as it was before."""
        self.main.abandon()
        self.shell.vault_thread.wait()
        self.shell.background.wait()
        self.shell.catalogue.use("en")


def composed(
    application: QApplication, environment: Environment, settings: Settings, vaults: Path, cost: Any = None
) -> Window:
    """Everything for one window. ``cost``: see Shell."""
    theme = Theme(application)
    theme.set_mode(settings.mode)
    catalogue = Catalogue(application)
    catalogue.use(settings.language)
    shell = Shell(
        theme=theme,
        catalogue=catalogue,
        settings=settings,
        background=Background(application),
        vault_thread=VaultThread(application),
        environment=environment,
        wording=Wording(),
        vault_folder=vaults,
        cost=cost,
    )
    idle = Idle(application, environment.now)
    return Window(MainWindow(shell, idle), shell, idle)
