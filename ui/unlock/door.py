"""Gets into vaults, on the vault's thread: opened, made, recovered, restored; the libraries are loaded there too."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from declare_app.base.errors import AppError
from declare_app.services.vault_list import new_vault_file
from ui import later
from ui.shell import Shell


@dataclass(frozen=True)
class Opening:
    """An open vault (declare_app.services.session.Session); ``code``: its new recovery code, "" where there is none."""

    session: Any
    code: str = ""
    has_sheet: bool = True
    """Whether somebody has typed back what the recovery sheet says."""
    seen: str = ""
    """After a restore: when this computer had seen the vault last, ISO 8601; "" where it never did."""


@dataclass(frozen=True)
class WithCode:
    """The way in by the recovery sheet. ``older``: the user goes on with a copy that this computer does not know."""

    file: Path
    code: str = field(repr=False)
    passphrase: str = field(repr=False)
    older: bool = False


Opened = Callable[[Opening], None]
Failed = Callable[[AppError], None]


class Door(QObject):
    """One call a way in; ``done`` and ``failed`` come back on the screen's thread."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._ground: Any = None

    def load(self, done: Callable[[str], None]) -> None:
        """Load what opening needs, while the passphrase is typed; ``done`` gets the honest line of the forms."""
        self._shell.vault_thread.run(self._statement, done, lambda _error: None)
        self._shell.background.run(_screens, lambda _nothing: None, lambda _error: None)

    def open(self, file: Path, passphrase: str, done: Opened, failed: Failed) -> None:
        """With a passphrase."""
        self._run(lambda sessions, ground: _found(sessions.open(ground, file, passphrase)), done, failed)

    def open_older(self, file: Path, passphrase: str, done: Opened, failed: Failed) -> None:
        """The same, where the user goes on with an older copy."""

        def call(sessions: Any, ground: Any) -> Opening:
            return _found(sessions.open(ground, file, passphrase, accept_older=True))

        self._run(call, done, failed)

    def create(self, file: Path, passphrase: str, label: str, done: Opened, failed: Failed) -> None:
        """A new vault."""

        def call(sessions: Any, ground: Any) -> Opening:
            session, code = sessions.create(ground, file, passphrase, label)
            return Opening(session, code, has_sheet=False)

        self._run(call, done, failed)

    def recover(self, way: WithCode, done: Opened, failed: Failed) -> None:
        """With the recovery code, and a new passphrase."""

        def call(sessions: Any, ground: Any) -> Opening:
            opened = sessions.open_with_code(ground, way.file, way.code, way.passphrase, accept_older=way.older)
            return _found(opened)

        self._run(call, done, failed)

    def restore(self, saved: Path, passphrase: str, done: Opened, failed: Failed) -> None:
        """A backup, as a new file among the vaults here."""

        def call(sessions: Any, ground: Any) -> Opening:
            file = new_vault_file(self._shell.vault_folder, self._shell.environment.new_id)
            return _found(sessions.restore(ground, saved, file, passphrase))

        self._run(call, done, failed)

    def _run(self, call: Callable[[Any, Any], Opening], done: Opened, failed: Failed) -> None:
        self._shell.vault_thread.run(lambda: call(later.session().Session, self._loaded_ground()), done, failed)

    def _loaded_ground(self) -> Any:
        if self._ground is None:
            regimes = later.definitions().known_regimes()
            self._ground = later.session().Ground(self._shell.environment, regimes, self._shell.cost)
        return self._ground

    def _statement(self) -> str:
        ground = self._loaded_ground()
        today = self._shell.environment.now().date()
        return str(ground.regimes.for_draft("annual", today).row.statement)


def _screens() -> None:
    """The screens of an open vault, and the addresses that are searched in them (0.1 s)."""
    later.desk().Units().prepare()


def _found(session: Any) -> Opening:
    seen = session.vault.seen
    return Opening(session, has_sheet=session.has_confirmed_sheet(), seen=seen.time if seen else "")
