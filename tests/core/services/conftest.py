"""A vault, a stick, and a trust folder in which receivers are looked up; a test module may have its own instead."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from declare_app.services.receivers import ReceiverDesk
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault
from declare_app.storage.vault import Vault
from tests import pki
from tests.core.services.receiving import STILL


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    place = Place(tmp_path / "hoso-t000.kkv", tmp_path / "anchor")
    vault, _ = create_vault(place, Passphrase("mận đào lê táo ổi"), "Hồ sơ 1", KdfCost(19 * 1024, 1, 1), STILL)
    with vault:
        yield vault


@pytest.fixture
def trust(tmp_path: Path) -> Path:
    return pki.trust_folder(tmp_path / "trust", [pki.root()])


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def desk(trust: Path) -> ReceiverDesk:
    return ReceiverDesk(STILL, trust)
