"""From the first run to an accepted package through the real window, in processes of their own, one of them killed."""

import io
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from declare_app.cli.main import run
from tests import pki
from tests.core.cli.desk import PASSWORD
from tests.repository.sources import ROOT

USUAL_WARNING: Final = "This plugin does not support propagateSizeHints()"
SECONDS_AN_ACTION: Final = 2
MOST_ACTIONS: Final = 300
PLATFORM: Final = os.environ.get("KEKHAI_JOURNEY_ON", "offscreen")
"""Where the window is shown; ``./dev bench journey`` walks the same roads on a screen."""
IDS: Final = frozenset({"id"})


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A home of its own, with the certificate file on it."""
    (tmp_path / "signer.p12").write_bytes(pki.p12(pki.declarant(), PASSWORD))
    (tmp_path / "password").write_text(f"{PASSWORD}\n", "utf-8")
    pki.trust_folder(tmp_path / "trust", [pki.root()])
    (tmp_path / "out").mkdir()
    return tmp_path


@contextmanager
def walking(road: str, desk: Path, day: str) -> Iterator[subprocess.Popen[str]]:
    """The window and the person in front of it; nothing but the usual may be said on standard error."""
    folders = {f"XDG_{kind}_HOME": str(desk / kind.lower()) for kind in ("DATA", "STATE", "CONFIG", "CACHE")}
    environment = {**os.environ, **folders, "HOME": str(desk), "QT_QPA_PLATFORM": PLATFORM}
    command = [sys.executable, "-m", "tests.journeys.stage", road, str(desk), day]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, env=environment, text=True, **pipes) as window:  # type: ignore[call-overload]
        try:
            yield window
        finally:
            window.kill()
            said = window.stderr.read()
    assert said.replace(USUAL_WARNING, "").strip() == ""
    assert list(desk.rglob("failures.log")) == []


def count_of(window: subprocess.Popen[str]) -> dict[str, int]:
    """What the person did, told at the end of the road."""
    assert window.stdout is not None
    line = window.stdout.readline()
    if not line:
        assert window.stderr is not None
        pytest.fail(window.stderr.read())
    told = json.loads(line)
    assert isinstance(told, dict)
    return told


def closed(window: subprocess.Popen[str]) -> int:
    """The exit status once the window was closed."""
    assert window.stdin is not None
    window.stdin.write("\n")
    window.stdin.flush()
    return window.wait(30)


def the_package(desk: Path) -> Path:
    (found,) = desk.rglob("da-ky/*.asice")
    return found


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
