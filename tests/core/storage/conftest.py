"""A vault that was made once, laid out anew for each test; and the same, open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from declare_app.storage.opening import Place
from declare_app.storage.vault import Vault
from tests import vaults
from tests.vaults import opened


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return vaults.lay_out(tmp_path)


@pytest.fixture
def vault(place: Place) -> Iterator[Vault]:
    with opened(place) as vault:
        yield vault
