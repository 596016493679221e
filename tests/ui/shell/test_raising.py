"""A declaration that was signed on paper is opened again from home and signed with a certificate file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from declare_app.services.receive import judge_file
from declare_app.services.vault_list import vaults_in
from tests.packages import measure
from tests.screens.drafts import FILLED, certificate_file, load_into
from tests.ui.shell.journey import PASSPHRASE, PATIENCE_MS, Journey
from ui.form.workspace import Workspace

PASSWORD = "muoi hai"


@pytest.fixture
def at_home(journey: Journey, vaults: Path, environment: Environment) -> Journey:
    """It was signed on paper and printed, and the vault was locked and unlocked since."""
    journey.create_vault()
    journey.lock()
    journey.wait("unlock")
    (line,) = vaults_in(vaults)
    load_into(line.file, PASSPHRASE, environment)
    journey.unlock()
    journey.press(f"open.{FILLED}")
    journey.wait("next")
    (workspace,) = journey.window.main.findChildren(Workspace)
    workspace.review_asked.emit()
    journey.press("sign")
    journey.press("receiver.reason_1")
    journey.press("sign_now")
    journey.press("step.printed")
    journey.lock()
    journey.wait("unlock")
    journey.unlock()
    journey.wait(f"hand_in.{FILLED}")
    return journey


def go_home(journey: Journey) -> None:
    journey.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    journey.wait(f"hand_in.{FILLED}")


def words(journey: Journey) -> str:
    return "\n".join(one.text() for one in journey.window.main.findChildren(QLabel) if one.isVisible())


def test_it_is_raised_from_home_and_home_says_so(at_home: Journey, vaults: Path, tmp_path: Path, qtbot: QtBot) -> None:
    journey = at_home
    (first,) = (vaults / "da-ky").iterdir()
    journey.press(f"hand_in.{FILLED}")
    journey.press("raise_level")
    journey.type("certificate.path", str(certificate_file(tmp_path, PASSWORD)))
    journey.type("certificate.password", PASSWORD)
    journey.press("receiver.reason_1")
    journey.press("sign_now")
    journey.wait_gone("raise_dialog")
    qtbot.waitUntil(lambda: "Chữ ký số, chờ ký tay" in words(journey), timeout=PATIENCE_MS)
    assert journey.wait_for(QCheckBox, "step.printed").isChecked()
    (second,) = set((vaults / "da-ky").iterdir()) - {first}
    was, now = (judge_file(one, measure()) for one in (first, second))
    assert (was.level, was.accepted, now.level, now.accepted) == ("L0", False, "L2", True)
    assert was.content_sha256 == now.content_sha256
    go_home(journey)
    assert "Ký hôm nay 10:42, bằng tệp chứng thư" in words(journey)
    assert "bản 2" not in words(journey)  # the content is that of before
