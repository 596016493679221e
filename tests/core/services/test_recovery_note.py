"""A recovery code is told whatever the disk does: the one before it opens nothing any more."""

from pathlib import Path
from unittest import mock

import pytest

from declare_app.base.errors import AppError
from declare_app.services.session import Ground, Session
from declare_app.storage.vault import Vault
from tests import vaults
from tests.builders import REGIMES

PASSPHRASE = "ngoan buong nhop tanh miet mo"
OTHER = "cuc rua nghieng thau lim bong"


def test_a_note_that_the_disk_does_not_take_never_costs_the_recovery_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    ground, file = Ground(vaults.ENVIRONMENT, REGIMES, vaults.FAST), tmp_path / vaults.NAME
    full = mock.Mock(side_effect=AppError("vault.disk_full", file=file.name))
    with monkeypatch.context() as patched:
        patched.setattr(Vault, "put", full)
        session, first = Session.create(ground, file, PASSPHRASE, "Hồ sơ 1")
        second = session.new_recovery_code(PASSPHRASE)
        session.close()
    assert (full.call_count, first == second) == (2, False)
    Session.open_with_code(ground, file, second, OTHER).close()
