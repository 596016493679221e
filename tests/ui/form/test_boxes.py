"""What is to be hidden stays hidden, even where it was just added to a page that is on screen."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.form.hands import shown, wait_until_drawn
from tests.ui.form.test_sections import settle
from ui.form.boxes import column, reveal
from ui.form.document import Document
from ui.form.workspace import Workspace

Open = Callable[..., Document]
Show = Callable[..., Workspace]


@pytest.mark.parametrize("wanted", [True, False])
def test_a_widget_just_added_is_shown_or_hidden_for_good(qtbot: QtBot, *, wanted: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = column()
    window.setLayout(layout)
    window.show()
    label = QLabel("words")
    layout.addWidget(label)
    reveal(label, shown=wanted)
    settle()
    assert label.isVisible() is wanted


def test_a_cell_that_is_not_asked_is_not_there(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    workspace = open_workspace(document)
    for section, cell in (
        ("residential_land", "value_reason"),
        ("houses", "value_reason"),
        ("registered_assets", "value_reason"),
        ("money_items", "amount"),
    ):
        workspace.go_to(section, document.draft.rows(section)[0].id)
        wait_until_drawn(workspace)
        assert shown(workspace, f"{section}.value_vnd")
        assert shown(workspace, f"{section}.{cell}") == [], section
    workspace.go_to("money_items", document.draft.rows("money_items")[2].id)
    wait_until_drawn(workspace)
    assert shown(workspace, "money_items.amount")
