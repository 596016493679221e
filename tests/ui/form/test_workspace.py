"""The workspace by keyboard: the outline, problems from one to the next, undo, answers, deletion."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.form.hands import (
    CONTROL,
    SHIFT,
    click,
    focused,
    named,
    press,
    shown,
    type_text,
    wait_until_drawn,
    words_on,
)
from ui.components.choice import ChoiceGroup
from ui.form.document import Document
from ui.form.page import Page
from ui.form.workspace import Workspace

Open = Callable[..., Document]
Show = Callable[..., Workspace]

EMPTY = {"format": "kekhai-draft/1", "filing": "annual", "completed_on": "20/11/2026"}


def test_a_fresh_page_has_the_focus_on_its_first_field(open_document: Open, open_workspace: Show) -> None:
    workspace = open_workspace(open_document(content=EMPTY))
    workspace.go_to("declarant")
    assert focused(workspace) == "declarant.full_name"


def test_typing_reaches_the_draft(open_document: Open, open_workspace: Show) -> None:
    document = open_document(content=EMPTY)
    workspace = open_workspace(document)
    workspace.go_to("declarant")
    type_text(named(workspace, "declarant.full_name"), "Lương Vy")
    assert document.draft.rows("declarant")[0].text("full_name") == "Lương Vy"
    assert document.stack.count() == 1


def test_undo_goes_to_where_it_makes_its_change(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    workspace = open_workspace(document)
    workspace.go_to("declarant", "", "full_name")
    type_text(named(workspace, "declarant.full_name"), "x")
    workspace.go_to("shares")
    press(workspace, Qt.Key.Key_Z, CONTROL)
    assert workspace.section == "declarant"
    assert focused(workspace) == "declarant.full_name"
    assert document.stack.index() == 0
    press(workspace, Qt.Key.Key_Y, CONTROL)
    assert document.stack.index() == 1


def test_f8_walks_every_problem_and_begins_again(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    row = document.draft.rows("houses")[1]
    document.set_text("houses", row.id, "certificate_no", "")
    document.set_text("declarant", "", "id_number", "12")
    document.set_fact("unit_name", "")
    workspace = open_workspace(document)
    places = [str(problem.place) for problem in document.problems()]
    seen = []
    for _ in places:
        press(workspace, Qt.Key.Key_F8)
        seen.append((workspace.section, focused(workspace)))
    assert ("", "draft.unit_name") in seen
    assert ("declarant", "declarant.id_number") in seen
    assert ("houses", "houses.certificate_no") in seen
    first = seen[0]
    press(workspace, Qt.Key.Key_F8)
    assert (workspace.section, focused(workspace)) == first
    press(workspace, Qt.Key.Key_F8, SHIFT)
    assert (workspace.section, focused(workspace)) == seen[-1]


def test_the_sections_follow_each_other(qtbot: QtBot, open_document: Open, open_workspace: Show) -> None:
    document = open_document("initial-2026")
    workspace = open_workspace(document)
    asked = [section.id for section in document.regime.form.asked_in("initial")]
    seen = []
    for _ in asked:
        press(workspace, Qt.Key.Key_PageDown, CONTROL)
        seen.append(workspace.section)
    assert seen == asked
    with qtbot.waitSignal(workspace.review_asked):
        press(workspace, Qt.Key.Key_Return, CONTROL)
    for _ in asked:
        press(workspace, Qt.Key.Key_PageUp, CONTROL)
    assert workspace.section == ""
    with qtbot.waitSignal(workspace.home_asked):
        press(workspace, Qt.Key.Key_PageUp, CONTROL)


def test_deleting_acts_at_once_and_can_be_taken_back(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    before = document.draft
    workspace = open_workspace(document)
    workspace.go_to("residential_land")
    click(named(workspace, "residential_land.delete"))
    assert len(document.draft.rows("residential_land")) == 1
    click(named(workspace, "undo_delete"))
    assert document.draft == before
    assert shown(workspace, "undo_delete") == []


def test_the_offer_to_take_back_goes_with_the_next_change(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    workspace = open_workspace(document)
    workspace.go_to("residential_land")
    click(named(workspace, "residential_land.delete"))
    assert shown(workspace, "undo_delete")
    type_text(named(workspace, "residential_land.address"), "x")
    assert shown(workspace, "undo_delete") == []


def test_nothing_to_declare_is_an_answer(open_document: Open, open_workspace: Show) -> None:
    document = open_document(content=EMPTY)
    workspace = open_workspace(document)
    workspace.go_to("shares")
    group = named(workspace, "shares.answer")
    assert isinstance(group, ChoiceGroup)
    assert group.code() == ""
    press(workspace, Qt.Key.Key_Down)
    assert document.draft.answers_none("shares")
    press(workspace, Qt.Key.Key_Down)
    assert document.draft.below_threshold == ("shares",)
    assert "shares" not in document.draft.nothing_to_declare


def test_things_without_a_figure_are_never_below_it(open_document: Open, open_workspace: Show) -> None:
    workspace = open_workspace(open_document(content=EMPTY))
    for section, codes in (("residential_land", 2), ("money_items", 3), ("foreign_accounts", 2)):
        workspace.go_to(section)
        group = named(workspace, f"{section}.answer")
        assert isinstance(group, ChoiceGroup)
        assert len(group.choices()) == codes


def test_yes_begins_the_first_entry(open_document: Open, open_workspace: Show) -> None:
    document = open_document(content=EMPTY)
    workspace = open_workspace(document)
    workspace.go_to("other_land")
    press(workspace, Qt.Key.Key_Space)
    assert len(document.draft.rows("other_land")) == 1
    assert focused(workspace) == "other_land.land_type"


def test_what_is_missing_is_said_after_one_was_there(qtbot: QtBot, open_document: Open, open_workspace: Show) -> None:
    document = open_document(content=EMPTY)
    workspace = open_workspace(document)
    workspace.go_to("declarant")
    qtbot.waitUntil(lambda: bool(document.known_problems()))
    assert "Chưa ghi họ và tên" not in page_words(workspace)
    press(workspace, Qt.Key.Key_Tab)
    assert "Chưa ghi họ và tên" in page_words(workspace)


def page_words(workspace: Workspace) -> str:
    """All words on the page, context and outline aside."""
    return " ".join(words_on(page) for page in workspace.findChildren(Page))


def test_six_items_become_a_table_whose_rows_open(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    first = document.draft.rows("houses")[0]
    for _ in range(4):
        document.duplicate_row("houses", first.id)
    workspace = open_workspace(document)
    workspace.go_to("houses")
    table = named(workspace, "houses.table")
    assert table.hasFocus()
    press(workspace, Qt.Key.Key_Down)
    press(workspace, Qt.Key.Key_Return)
    assert focused(workspace).startswith("houses.")
    press(workspace, Qt.Key.Key_D, CONTROL)
    assert len(document.draft.rows("houses")) == 7
    workspace.go_to("houses", document.draft.rows("houses")[5].id, "house_type")
    assert focused(workspace) == "houses.house_type"


def test_f9_shows_the_guidance_where_the_window_is_narrow(open_document: Open, open_workspace: Show) -> None:
    workspace = open_workspace(open_document(), 1093, 510)
    workspace.go_to("declarant")
    assert shown(workspace, "guidance") == []
    press(workspace, Qt.Key.Key_F9)
    assert shown(workspace, "guidance")
    assert shown(workspace, "outline") == []
    press(workspace, Qt.Key.Key_F9)
    assert shown(workspace, "outline")


def test_f6_goes_round_the_window(open_document: Open, open_workspace: Show) -> None:
    workspace = open_workspace(open_document())
    workspace.go_to("declarant")
    start = focused(workspace)
    seen: list[str] = []
    while not seen or seen[-1] != start:
        press(workspace, Qt.Key.Key_F6)
        seen.append(focused(workspace))
    assert seen == ["back", "outline", start]
    press(workspace, Qt.Key.Key_F6, SHIFT)
    assert focused(workspace) == "outline"


def test_the_outline_leads_while_it_keeps_the_focus(qtbot: QtBot, open_document: Open, open_workspace: Show) -> None:
    workspace = open_workspace(open_document())
    outline = named(workspace, "outline")
    outline.setFocus()
    press(workspace, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: workspace.section == "declarant")
    assert outline.hasFocus()
    for _ in range(3):
        press(workspace, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: workspace.section == "residential_land")
    press(workspace, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: focused(workspace).startswith("residential_land"))


def test_money_is_read_back_in_words(open_document: Open, open_workspace: Show) -> None:
    workspace = open_workspace(open_document())
    workspace.go_to("residential_land")
    wait_until_drawn(workspace)
    assert "Một tỷ hai trăm năm mươi triệu đồng" in words_on(workspace)


@pytest.mark.parametrize("section", ["spouse", "houses"])
def test_an_address_is_copied_from_the_declarant(open_document: Open, open_workspace: Show, section: str) -> None:
    document = open_document()
    cell = "permanent_address" if section == "spouse" else "address"
    document.set_text(section, document.draft.rows(section)[0].id, cell, "")
    workspace = open_workspace(document)
    workspace.go_to(section)
    wanted = document.draft.rows("declarant")[0].text("permanent_address")
    chips = [one for one in workspace.findChildren(QPushButton) if one.isVisible() and one.toolTip() == wanted]
    click(chips[0])
    assert document.draft.rows(section)[0].text(cell) == wanted
