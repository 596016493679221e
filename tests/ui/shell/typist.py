"""Types into a draft of a vault and says what was saved, until it is killed; a process of its own."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from declare_app.base.environment import Environment
from declare_app.services.definitions import known_regimes
from declare_app.services.session import Ground, Session
from tests.ui.shell.journey import PASSPHRASE
from ui.autosave import Autosave
from ui.background import VaultThread
from ui.form.document import Document


class Typist:
    """One letter after the other, as fast as the saves are confirmed."""

    def __init__(self, application: QCoreApplication, file: Path, draft_id: str) -> None:
        self._thread = VaultThread(application)
        self._ground = Ground(Environment(), known_regimes())
        self._typed = 0
        self._thread.run(lambda: self._open(file, draft_id), self._begin, self._give_up)

    def _open(self, file: Path, draft_id: str) -> Session:
        session = Session.open(self._ground, file, PASSPHRASE)
        self._kept = session.load(draft_id)
        return session

    def _begin(self, session: Session) -> None:
        self._document = Document(self._kept, self._ground.regimes, self._ground.environment.new_id)
        self._autosave = Autosave(self._document, self._thread, session)
        self._type()

    def _type(self) -> None:
        self._typed += 1
        self._document.set_fact("unit_name", f"text {self._typed}")
        self._autosave.flush(self._tell, self._give_up)

    def _tell(self) -> None:
        _say(self._typed)
        QTimer.singleShot(0, self._type)

    def _give_up(self, error: Exception) -> None:
        _say(error)
        QCoreApplication.exit(1)


def _say(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    application = QCoreApplication([])
    typist = Typist(application, Path(sys.argv[1]), sys.argv[2])
    raise SystemExit(application.exec())
