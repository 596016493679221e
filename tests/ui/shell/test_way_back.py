"""What the review finds leads back to its field."""

from pathlib import Path

import pytest

from declare_app.base.environment import Environment
from declare_app.services.vault_list import vaults_in
from tests.builders import problems_of
from tests.screens.drafts import FAULTY, faulty, load_into
from tests.ui.shell.journey import PASSPHRASE, Journey
from ui.components.field import Line
from ui.form.workspace import Workspace

LOOKS = sorted({str(one.place) for one in problems_of(faulty()) if one.severity == "look"})


@pytest.fixture
def opened(journey: Journey, vaults: Path, environment: Environment) -> Journey:
    """A declaration with something to look at everywhere is open."""
    journey.create_vault()
    journey.lock()
    journey.wait("unlock")
    (line,) = vaults_in(vaults)
    load_into(line.file, PASSPHRASE, environment)
    journey.unlock()
    journey.press(f"open.{FAULTY}")
    journey.wait("draft.unit_name")
    return journey


def test_each_look_leads_back_to_its_field(opened: Journey) -> None:
    assert len(LOOKS) > 10
    (workspace,) = opened.window.main.findChildren(Workspace)
    for place in LOOKS:
        workspace.review_asked.emit()
        opened.press(f"go.{place}")
        opened.wait_focus(place.rpartition(".")[2])


def test_a_stop_is_said_at_its_field_when_one_comes_from_the_review(opened: Journey) -> None:
    (workspace,) = opened.window.main.findChildren(Workspace)
    workspace.review_asked.emit()
    opened.press("go.minor_children[0].full_name")
    opened.wait_focus("full_name")
    said = [line.text() for line in workspace.findChildren(Line) if line.isVisible()]
    assert "Chưa ghi họ và tên. Ghi đủ họ, tên đệm, tên như giấy khai sinh." in said
