"""The trust folder as the screens ask it: every call away from the screen's thread, its answer brought back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from declare_app.base.errors import AppError
from declare_app.services.trust_shown import ShownCandidate, ShownEntry
from ui import later
from ui.shell import Shell

Failed = Callable[[AppError], None]


class TrustKeeper:
    """Each call answers once: by ``done``, or by ``failed`` with what can be acted on."""

    def __init__(self, shell: Shell, folder: Path) -> None:
        self._shell = shell
        self.folder = folder

    def entries(self, done: Callable[[list[ShownEntry]], None], failed: Failed) -> None:
        """All that lies there."""
        self._run(lambda desk: desk.entries(), done, failed)

    def candidate(self, file: Path, done: Callable[[ShownCandidate], None], failed: Failed) -> None:
        """The certificate in a file, not yet trusted."""
        self._run(lambda desk: desk.candidate(file), done, failed)

    def pin(self, shown: ShownCandidate, typed: str | None, done: Callable[[Any], None], failed: Failed) -> None:
        """Trust it; ``done`` is told whether it was there (``Kept``)."""
        self._run(lambda desk: desk.pin(shown, typed), done, failed)

    def add_list(self, file: Path, issuers: Sequence[Path], done: Callable[[Any], None], failed: Failed) -> None:
        """Take a list in; ``done`` as for ``pin``."""
        self._run(lambda desk: desk.add_list(file, issuers), done, failed)

    def remove(self, file_name: str, done: Callable[[None], None], failed: Failed) -> None:
        """Trust it no longer."""
        self._run(lambda desk: desk.remove(file_name), done, failed)

    def _run(self, call: Callable[[Any], Any], done: Callable[[Any], None], failed: Failed) -> None:
        environment = self._shell.environment

        def work() -> Any:
            return call(later.trust_desk().TrustDesk(self.folder, environment))

        self._shell.background.run(work, done, failed)
