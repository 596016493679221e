"""A console to type at, and a folder with everything that a command may want."""

import json
from pathlib import Path

import pytest

from declare_app.cli.main import run
from declare_app.services import vaults
from declare_app.storage.credentials import KdfCost
from tests import pki
from tests.builders import example
from tests.core.cli.desk import PASSWORD, Console


@pytest.fixture
def console(capfdbinary: pytest.CaptureFixture[bytes]) -> Console:
    """Runs one command: (status, standard output, standard error)."""

    def command(*arguments: object) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments])
        captured = capfdbinary.readouterr()
        return status, captured.out.decode(), captured.err.decode()

    return command


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with drafts, a certificate file and its password, a trust folder and a place for packages."""
    for name in ("annual-2025", "annual-2026", "initial-2026"):
        (tmp_path / f"{name}.json").write_text(json.dumps(example(name)), "utf-8")
    (tmp_path / "signer.p12").write_bytes(pki.p12(pki.declarant(), PASSWORD))
    (tmp_path / "password").write_text(f"{PASSWORD}\n", "utf-8")
    (tmp_path / "out").mkdir()
    pki.trust_folder(tmp_path / "trust", [pki.root()])
    return tmp_path


@pytest.fixture
def vault_desk(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The desk with passphrases in files, a place for anchors of its own, and cheap guesses at passphrases."""
    monkeypatch.setenv("XDG_STATE_HOME", str(desk / "state"))
    monkeypatch.setattr(vaults, "calibrated_cost", lambda: KdfCost(19 * 1024, 1, 1))
    (desk / "passphrase").write_text("mận đào lê táo ổi\n", "utf-8")
    (desk / "other").write_text("sông núi biển rừng đồi", "utf-8")
    return desk
