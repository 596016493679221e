"""The real desk over a real vault in a folder, with a draft of many assets open in the workspace."""

import copy
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from declare_app.base.environment import Environment
from declare_app.services.definitions import known_regimes
from declare_app.services.session import Ground, Session
from declare_app.services.vault_records import KeptDraft
from declare_app.storage.credentials import KdfCost
from tests.builders import draft_of, example
from ui.composition import Window, composed
from ui.desk import Desk
from ui.form.workspace import Workspace
from ui.open_draft import OpenDraft
from ui.settings import Settings
from ui.unlock.door import Opening

CHEAP = KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)
PASSPHRASE = "đường làng rợp bóng tre xanh 41"
PATIENCE_S = 20


def draft_with(assets: int) -> dict[str, Any]:
    """The annual example; the assets it has are repeated until there are so many."""
    value = example()
    kinds = [name for name in ("residential_land", "houses", "registered_assets") if value["sections"].get(name)]
    for number in range(assets):
        rows = value["sections"][kinds[number % len(kinds)]]
        one = copy.deepcopy(rows[0])
        one.pop("id", None)
        if "address" in one:
            one["address"] = f"Thửa {number}, {one['address']}"
        rows.append(one)
    return value


@dataclass(frozen=True)
class OpenDesk:
    """What is on the screen."""

    window: Window
    desk: Desk
    draft: OpenDraft
    workspace: Workspace


def rest(milliseconds: int) -> None:
    """A real loop of events, as in the program: ``qWait`` sleeps between looks, and its sleep would be measured."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(condition: Callable[[], object]) -> None:
    """Let the window work until it is so."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("the window did not come so far")
        rest(5)


def open_desk(application: QApplication, folder: Path, assets: int) -> OpenDesk:
    """A new vault with one draft, open at its first page."""
    window = composed(application, Environment(), Settings(folder / "window.ini"), folder, CHEAP)
    ground = Ground(window.shell.environment, known_regimes(), CHEAP)
    openings: list[Opening] = []
    kept = KeptDraft("draft-1", draft_of(draft_with(assets)))

    def make() -> Opening:
        session, _code = Session.create(ground, folder / "hoso-bnch.kkv", PASSPHRASE, "Hồ sơ 1")
        session.save(kept)
        return Opening(session)

    def fail(error: Exception) -> None:
        raise error

    window.main.resize(1366, 690)
    window.main.show()
    window.shell.vault_thread.run(make, openings.append, fail)
    wait_for(lambda: openings)
    window.main._open_desk(openings[0])
    desk = window.main._desk
    desk._open_and("draft-1", OpenDraft.show_workspace)
    wait_for(lambda: desk._open is not None and desk.findChild(Workspace) is not None)
    workspace = desk.findChild(Workspace)
    return OpenDesk(window, desk, desk._open, workspace)
