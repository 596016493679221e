"""Whoever reads "saved" finds it again, though the process was killed in the middle of the next save."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from declare_app.base.environment import Environment
from declare_app.forms.regimes import Regimes
from declare_app.services.session import Ground, Session
from tests.repository.sources import ROOT
from tests.ui.shell.conftest import CHEAP
from tests.ui.shell.journey import PASSPHRASE


@pytest.mark.parametrize("saves", [1, 7, 20])
def test_what_was_called_saved_outlives_the_process(vaults: Path, regimes: Regimes, saves: int) -> None:
    ground = Ground(Environment(), regimes, CHEAP)
    file = vaults / "hoso-a1b2.kkv"
    session, _ = Session.create(ground, file, PASSPHRASE, "Hồ sơ 1")
    draft_id = session.begin("annual", date(2026, 11, 24)).id
    session.close()
    command = [sys.executable, "-m", "tests.ui.shell.typist", str(file), draft_id]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        said = [typist.stdout.readline().strip() for _ in range(saves)]
        typist.kill()
        said += typist.stdout.read().split()
    again = Session.open(ground, file, PASSPHRASE)
    kept = again.load(draft_id).draft.unit_name
    again.close()
    confirmed = int(said[-1])
    assert confirmed >= saves
    # The one save that nobody was told of may have been finished too.
    assert kept in (f"text {confirmed}", f"text {confirmed + 1}")
