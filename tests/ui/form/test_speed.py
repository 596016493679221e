"""Nobody waits for the program: with 300 assets a key costs little, and judging is done elsewhere."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from declare_app.forms.regimes import Regimes
from declare_app.services.vault_records import KeptDraft
from tests.ui.form.conftest import example
from tests.ui.form.hands import named, press
from ui.background import Background
from ui.form.document import Document
from ui.form.workspace import Workspace

Open = Callable[..., Document]
Show = Callable[..., Workspace]

MANY = ("residential_land", "other_land", "houses", "shares", "registered_assets", "other_assets")
LONGEST_SECONDS = 0.05


def three_hundred_assets() -> dict[str, Any]:
    content = example("annual-2026")
    for section in MANY:
        rows = content["sections"][section]
        content["sections"][section] = [dict(rows[at % len(rows)]) for at in range(50)]
    return content


def test_a_key_costs_little_among_300_assets(open_document: Open, open_workspace: Show) -> None:
    document = open_document(content=three_hundred_assets())
    document.problems()
    workspace = open_workspace(document)
    workspace.go_to("houses", document.draft.rows("houses")[30].id, "certificate_no")
    editor = named(workspace, "houses.certificate_no")
    costs = []
    for _ in range(5):
        began = time.process_time()
        press(workspace, Qt.Key.Key_A)
        costs.append(time.process_time() - began)
    assert editor.hasFocus()
    assert min(costs) < LONGEST_SECONDS


def test_a_draft_is_judged_off_the_thread_of_the_window(
    qtbot: QtBot, open_document: Open, regimes: Regimes, new_id: Callable[[], str]
) -> None:
    draft = open_document().draft
    background = Background()
    document = Document(KeptDraft("draft", draft), regimes, new_id, background)
    document.problems()
    with qtbot.waitSignal(document.problems_changed):
        document.set_fact("unit_name", "")
    assert "unit_name" in {problem.place.cell for problem in document.known_problems()}
    background.wait()
