"""The open document: edits, undo and redo over the whole draft, and who is told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from declare_app.drafting.draft import Draft
from declare_app.services.vault_records import KeptDraft
from ui.form.document import Document

Open = Callable[..., Document]


def type_slowly(document: Document, section: str, row_id: str, cell: str, text: str) -> None:
    for end in range(1, len(text) + 1):
        document.set_text(section, row_id, cell, text[:end])


def test_keystrokes_in_one_cell_are_one_step(open_document: Open) -> None:
    document = open_document()
    before = document.draft
    row_id = document.draft.rows("residential_land")[0].id
    type_slowly(document, "residential_land", row_id, "address", "Số 5")
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.draft == before
    document.stack.redo()
    assert document.draft.rows("residential_land")[0].text("address") == "Số 5"


def test_a_cell_that_was_left_begins_a_new_step(open_document: Open) -> None:
    document = open_document()
    row_id = document.draft.rows("residential_land")[0].id
    type_slowly(document, "residential_land", row_id, "address", "Số 5")
    document.leave_cell()
    type_slowly(document, "residential_land", row_id, "address", "Số 6")
    assert document.stack.count() == 2


def test_typing_back_to_what_stood_there_is_no_step(open_document: Open) -> None:
    document = open_document()
    row = document.draft.rows("residential_land")[0]
    document.set_text("residential_land", row.id, "address", "x")
    document.set_text("residential_land", row.id, "address", row.texts["address"])
    assert document.stack.count() == 0


def test_the_first_keystroke_makes_the_only_row(open_document: Open) -> None:
    document = open_document(content={"format": "kekhai-draft/1", "filing": "annual"})
    type_slowly(document, "declarant", "", "full_name", "Đỗ")
    assert document.draft.rows("declarant")[0].text("full_name") == "Đỗ"
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.draft.rows("declarant") == ()


def test_a_new_row_takes_the_answer_along_in_one_step(open_document: Open) -> None:
    document = open_document()
    assert "bonds" in document.draft.nothing_to_declare
    row_id = document.add_row("bonds")
    assert "bonds" not in document.draft.nothing_to_declare
    assert [row.id for row in document.draft.rows("bonds")] == [row_id]
    document.stack.undo()
    assert "bonds" in document.draft.nothing_to_declare
    assert document.draft.rows("bonds") == ()


def test_a_copy_stands_behind_its_row_under_its_own_id(open_document: Open) -> None:
    document = open_document()
    first, second = document.draft.rows("houses")
    copy = document.duplicate_row("houses", first.id)
    rows = document.draft.rows("houses")
    assert [row.id for row in rows] == [first.id, copy, second.id]
    assert rows[1].texts == first.texts


def test_a_deleted_row_comes_back_where_it_was(open_document: Open) -> None:
    document = open_document()
    before = document.draft
    document.remove_row("money_items", before.rows("money_items")[1].id)
    assert len(document.draft.rows("money_items")) == 2
    document.stack.undo()
    assert document.draft == before


def test_the_spouse_is_answered_for_the_whole_draft(open_document: Open) -> None:
    document = open_document(content={"format": "kekhai-draft/1", "filing": "initial"})
    document.set_answer("spouse", "none")
    assert document.draft.spouse_status == "none"
    document.set_answer("spouse", "")
    assert document.draft.spouse_status == "yes"


@pytest.mark.parametrize(("section", "answer"), [("bonds", "below"), ("shares", "none")])
def test_an_answer_is_kept_and_taken_back(open_document: Open, section: str, answer: str) -> None:
    document = open_document("initial-2026")
    before = document.draft
    document.set_answer(section, answer)  # type: ignore[arg-type]  # parametrized text
    assert document.draft.answers_none(section)
    document.stack.undo()
    assert document.draft == before


def test_those_who_listen_hear_what_happened(open_document: Open, qtbot: QtBot) -> None:
    document = open_document()
    row_id = document.draft.rows("houses")[0].id
    with qtbot.waitSignal(document.cell_changed) as cell:
        document.set_text("houses", row_id, "address", "x")
    assert cell.args == ["houses", row_id, "address"]
    with qtbot.waitSignal(document.rows_changed) as rows:
        document.remove_row("houses", row_id)
    assert rows.args == ["houses"]
    with qtbot.waitSignal(document.cell_changed) as fact:
        document.set_fact("unit_name", "SỞ")
    assert fact.args == ["", "", "unit_name"]


def test_problems_are_told_of_when_typing_rests(open_document: Open, qtbot: QtBot) -> None:
    document = open_document()
    assert not [p for p in document.problems() if p.place.cell == "unit_name"]
    with qtbot.waitSignal(document.problems_changed):
        document.set_fact("unit_name", "")
    assert [p.pattern for p in document.known_problems() if p.place.cell == "unit_name"] == ["thieu"]


def test_problems_are_always_those_of_the_draft_as_it_stands(open_document: Open) -> None:
    document = open_document()
    document.set_fact("unit_name", "")
    assert [p.pattern for p in document.problems() if p.place.cell == "unit_name"] == ["thieu"]


def test_another_day_brings_other_figures(open_document: Open, qtbot: QtBot) -> None:
    document = open_document()
    with qtbot.waitSignal(document.regime_changed):
        document.set_fact("completed_on", "20/06/2026")
    assert document.regime.amount("threshold.asset") == 50_000_000


def test_what_the_vault_says_of_a_save_leaves_the_typed_text_alone(open_document: Open) -> None:
    document = open_document()
    document.set_fact("unit_name", "SỞ MỚI")
    document.note_saved(KeptDraft("draft", Draft(), revision=7))
    assert document.kept.revision == 7
    assert document.kept.draft.unit_name == "SỞ MỚI"


def test_typed_letters_are_composed_and_seen(open_document: Open) -> None:
    document = open_document()
    document.set_fact("unit_name", "Sơ\u0309\u200b A\tB")
    assert document.draft.unit_name == "Sở A B"


def test_a_row_that_is_gone_hears_no_late_keystroke(open_document: Open) -> None:
    document = open_document()
    row_id = document.draft.rows("houses")[0].id
    document.remove_row("houses", row_id)
    before = document.draft
    document.set_text("houses", row_id, "address", "x")
    assert document.draft == before


def test_a_document_that_is_left_judges_nothing_any_more(open_document: Open) -> None:
    document = open_document()
    document.set_fact("unit_name", "SỞ Y TẾ")
    [pause] = [timer for timer in document._judgement.children() if isinstance(timer, QTimer)]
    assert pause.isActive()
    document.rest()
    assert not pause.isActive()
