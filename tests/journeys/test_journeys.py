"""From the first run to an accepted package through the real window, in processes of their own, one of them killed."""

import io
import json
import signal
import zipfile
from pathlib import Path
from typing import Any, Final

import pytest

from declare_app.cli.main import run
from tests import pki
from tests.core.cli.desk import PASSWORD
from tests.journeys.window_process import closed, count_of, the_package, walking
from tests.repository.sources import ROOT

SECONDS_AN_ACTION: Final = 2
MOST_ACTIONS: Final = 300
IDS: Final = frozenset({"id"})


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A home of its own, with the certificate file on it."""
    (tmp_path / "signer.p12").write_bytes(pki.p12(pki.declarant(), PASSWORD))
    (tmp_path / "password").write_text(f"{PASSWORD}\n", "utf-8")
    pki.trust_folder(tmp_path / "trust", [pki.root()])
    (tmp_path / "out").mkdir()
    return tmp_path


def content_of(package: Path) -> Any:
    """What was declared, without the ids that differ each time."""
    with zipfile.ZipFile(io.BytesIO(package.read_bytes())) as opened:
        return without_ids(json.loads(opened.read("declaration.json")))


def without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_ids(one) for name, one in value.items() if name not in IDS}
    return [without_ids(one) for one in value] if isinstance(value, list) else value


def exported(desk: Path, name: str) -> Path:
    """The package that the console makes of a shipped example."""
    draft = ROOT / "resources" / "examples" / f"{name}.json"
    signing = ["--p12", desk / "signer.p12", "--p12-password-file", desk / "password"]
    assert run([str(one) for one in ("export", draft, "--out", desk / "out", *signing)]) == 0
    (found,) = (desk / "out").glob("*.asice")
    return found


def test_a_declaration_survives_the_end_of_its_process_and_is_accepted(desk: Path) -> None:
    with walking("to_the_middle", desk, "24/11/2026") as window:
        count_of(window)
        window.kill()  # SIGKILL: nothing is cleaned up
    assert window.returncode == -signal.SIGKILL
    with walking("from_the_middle", desk, "24/11/2026") as window:
        count_of(window)
        assert closed(window) == 0
    package = the_package(desk)
    assert run(["verify", str(package), "--trust", str(desk / "trust")]) == 0
    assert content_of(package) == content_of(exported(desk, "annual-2026"))


def test_a_short_first_declaration_takes_less_than_ten_minutes(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with walking("first", desk, "20/07/2026") as window:
        count = count_of(window)
        assert closed(window) == 0
    package = the_package(desk)
    run(["verify", str(package), "--json"])
    [verdict] = json.loads(capfd.readouterr().out)
    assert verdict["level"] == "L0"  # a seal of the vault, to be signed by hand on paper
    assert content_of(package) == content_of(exported(desk, "initial-2026"))
    assert count["actions"] <= MOST_ACTIONS
    assert count["actions"] * SECONDS_AN_ACTION < 600
