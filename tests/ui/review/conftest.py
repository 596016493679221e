"""An open document, and a vault that signs it, for the screens of review and signing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from declare_app.forms.regimes import Regimes
from declare_app.services.receivers import ReceiverDesk
from declare_app.services.session import Ground, Session
from declare_app.services.signing_flow import SigningDesk, holder_of
from declare_app.services.tokens import offered_here
from declare_app.services.vault_records import KeptDraft, keep_draft
from declare_app.services.wording import Wording
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault
from declare_app.storage.vault import Vault
from tests import pki
from tests.builders import CountedIds, draft_of, example
from tests.ui.review.at_once import AtOnce, flushed
from ui.catalogue import Catalogue
from ui.form.document import Document
from ui.review.signing_road import SigningRoad
from ui.review.signing_run import SigningMeans
from ui.shell import Shell
from ui.theme import Theme

CHEAP = KdfCost(19 * 1024, 1, 1)


@dataclass
class Bench:
    """A vault with one draft, that draft open, and what it takes to sign it."""

    vault: Vault
    document: Document
    means: SigningMeans
    stick: Path


def give_reason(dialog: QWidget) -> None:
    """The first of the usual reasons why the file leaves without an envelope."""
    button = dialog.findChild(QPushButton, "receiver.reason_1")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def bench_of(tmp_path: Path, regimes: Regimes, environment: Environment) -> Iterator[Callable[[dict[str, Any]], Bench]]:
    """Makes a bench for a draft given as JSON."""
    place = Place(tmp_path / "hoso-t000.kkv", tmp_path / "anchor")
    vault, _ = create_vault(place, Passphrase("mận đào lê táo ổi"), "Hồ sơ 1", CHEAP, environment)
    stick = tmp_path / "stick"
    stick.mkdir()
    trust = pki.trust_folder(tmp_path / "trust", [pki.root()])
    receivers = ReceiverDesk(environment, trust)

    def make(value: dict[str, Any]) -> Bench:
        kept = keep_draft(vault, KeptDraft("draft-1", draft_of(value)))
        means = SigningMeans(
            sign=SigningDesk(vault, regimes, environment, trust).sign,
            holder_of=lambda certificate, draft: holder_of(certificate, draft, environment),
            offered_keys=lambda named, draft: offered_here(named, draft, environment.now()),
            receivers_in=receivers.read,
            held_profile=lambda: receivers.held(vault),
            flush=flushed,
            vault_thread=AtOnce(),
            background=AtOnce(),
            environment=environment,
            folder=stick,
        )
        return Bench(vault, Document(kept, regimes, CountedIds()), means, stick)

    with vault:
        yield make


@pytest.fixture
def bench(bench_of: Callable[[dict[str, Any]], Bench]) -> Bench:
    """The annual example, finished."""
    return bench_of(example())


class Screens:
    """Shows what the road gives, as the desk would."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.last: Any = None

    def show(self, page: QWidget) -> None:
        self._qtbot.addWidget(page)
        page.resize(1366, 642)
        with self._qtbot.waitExposed(page):
            page.show()
        self.last = page


@pytest.fixture
def shell(theme: Theme, catalogue: Catalogue, environment: Environment, tmp_path: Path) -> Shell:
    at_once: Any = AtOnce()
    nothing: Any = None
    return Shell(
        theme=theme,
        catalogue=catalogue,
        settings=nothing,
        background=at_once,
        vault_thread=at_once,
        environment=environment,
        wording=Wording(),
        vault_folder=tmp_path,
    )


@pytest.fixture
def road(bench: Bench, shell: Shell, environment: Environment, regimes: Regimes) -> SigningRoad:
    return SigningRoad(bench.document, shell, Session(Ground(environment, regimes), bench.vault), flushed)


@pytest.fixture
def screens(road: SigningRoad, qtbot: QtBot) -> Screens:
    """What the road shows."""
    screens = Screens(qtbot)
    road.page_ready.connect(screens.show)
    return screens
