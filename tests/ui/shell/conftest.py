"""A window on a folder of its own, with cheap guesses at passphrases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from declare_app.storage.credentials import KdfCost
from tests.ui.shell.journey import Journey
from tests.ui.shell.trust_steps import show
from ui.composition import Window, composed
from ui.settings import Settings

CHEAP = KdfCost(19 * 1024, 1, 1)


@pytest.fixture
def vaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the vaults of the test lie; anchors, and what is trusted, lie beside it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "ho-so"


@pytest.fixture
def window(qapp: QApplication, vaults: Path, environment: Environment) -> Iterator[Window]:
    """Shown, at its entrance."""
    window = composed(qapp, environment, Settings(vaults.parent / "window.ini"), vaults, CHEAP)
    window.main.begin()
    window.main.show()
    yield window
    window.main.hide()
    window.end()
    for one in (window.main, window.idle, window.shell.vault_thread, window.shell.background):
        one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def journey(window: Window, qtbot: QtBot) -> Journey:
    """Somebody at the keyboard in front of it."""
    return Journey(window, qtbot)


@pytest.fixture
def trust(journey: Journey) -> Journey:
    """In front of the page, on which nothing is trusted yet."""
    journey.create_vault()
    show(journey)
    return journey
