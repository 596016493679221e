"""From an unlocked vault to a package that a token signed, through the real window in a process of its own."""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from cryptography.x509.oid import NameOID

from declare_app.base.environment import Environment
from declare_app.base.locations import vault_folder
from declare_app.cli.main import run
from declare_app.services.session import Ground, Session
from declare_app.services.vault_records import KeptDraft, keep_draft, kept_draft
from tests import pki
from tests.builders import REGIMES, draft_of, example
from tests.journeys.token_road import OWN_NAME, SPY_LOG, WRONG_PIN
from tests.journeys.window_process import closed, count_of, home_at, the_package, walking
from tests.tokens import PIN, shelf_in, spy_in
from tests.ui.shell.conftest import CHEAP
from tests.ui.shell.journey import PASSPHRASE

DAY: Final = "24/11/2026"
DRAFT: Final = "draft-1"
GROUND: Final = Ground(Environment(now=lambda: pki.NOW), REGIMES, CHEAP)
STATES: Final = {"revocation": "indeterminate"}  # no list of revoked certificates is at hand
FACTS: Final = 11


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own: a vault with a finished declaration, and a token with keys of two persons plugged in."""
    for name, folder in home_at(tmp_path).items():
        monkeypatch.setenv(name, folder)
    session, _ = Session.create(GROUND, the_vault(), PASSPHRASE, "Hồ sơ 1")
    with session.vault as vault:
        keep_draft(vault, KeptDraft(DRAFT, draft_of(example())))
    shelf = shelf_in(tmp_path / "shelf", monkeypatch)
    serial = shelf.add("Ký số")
    shelf.put(serial, pki.colleague(), "b1")
    own_number = ((NameOID.SERIAL_NUMBER, f"CCCD:{pki.DECLARANT_ID}"),)
    shelf.put(serial, pki.issue(pki.Order(OWN_NAME, own_number), pki.sub_ca()), "b2")
    spy_in(tmp_path, monkeypatch)
    pki.trust_folder(tmp_path / "trust", [pki.root()])
    return tmp_path


def the_vault() -> Path:
    return vault_folder() / "hoso-a1b2.kkv"


def verdict_on(package: Path, desk: Path, said: pytest.CaptureFixture[str]) -> Mapping[str, Any]:
    """What the console says of it, asked on the same day."""
    said.readouterr()
    assert run(["verify", str(package), "--trust", str(desk / "trust"), "--at", DAY, "--json"]) == 0
    [verdict] = json.loads(said.readouterr().out)
    assert isinstance(verdict, dict)
    return verdict


@pytest.mark.parametrize("road", ["token", "token, wrong PIN first"])
def test_a_token_signs_and_the_console_accepts(desk: Path, road: str, capfd: pytest.CaptureFixture[str]) -> None:
    with walking(road, desk, DAY) as window:
        count_of(window)
        assert closed(window) == 0
    package = the_package(desk)
    verdict = verdict_on(package, desk, capfd)
    states = {fact["name"]: fact["state"] for fact in verdict["facts"]}
    assert states == {**dict.fromkeys(states, "valid"), **STATES}
    assert (verdict["accepted"], verdict["level"], len(states)) == (True, "L2", FACTS)
    with zipfile.ZipFile(package) as opened:
        assert json.loads(opened.read("package.json"))["claimed_level"] == "L3"
    assert way_kept() == "token"
    assert with_a_pin_in_them(desk) == []


def way_kept() -> str | None:
    """How the declaration was signed, by what the vault has kept of it."""
    with Session.open(GROUND, the_vault(), PASSPHRASE).vault as vault:
        return kept_draft(vault, DRAFT, REGIMES, GROUND.environment).exports[-1].way


def with_a_pin_in_them(desk: Path) -> list[Path]:
    """Files that say a PIN; the spy, which writes down all that it hears, aside."""
    files = (path for path in desk.rglob("*") if path.is_file() and path.name != SPY_LOG)
    return [path for path in files if any(pin.encode() in path.read_bytes() for pin in (PIN, WRONG_PIN))]
