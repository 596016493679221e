"""Changes of a draft and their way back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.drafting.draft import FACTS, Draft, Reason, Row
from declare_app.drafting.edits import (
    AddRow,
    Edit,
    MoveRow,
    RemoveRow,
    SetAnswer,
    SetAnswers,
    SetFact,
    SetNoInformation,
    SetReason,
    SetText,
    Together,
    applied,
)
from declare_app.drafting.merging import merged

SECTIONS = ("houses", "shares", "spouse")
CELLS = ("address", "value_vnd")
words = st.text(alphabet="aă1 .", max_size=3)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    count = iter(range(100))
    texts = st.dictionaries(st.sampled_from(CELLS), words)
    sections = {
        section: tuple(Row(f"r{next(count)}", draw(texts), draw(words)) for _ in range(draw(st.integers(1, 4))))
        for section in draw(st.lists(st.sampled_from(SECTIONS), unique=True))
    }
    answers = st.lists(st.sampled_from(SECTIONS), unique=True).map(tuple)
    reasons = draw(
        st.lists(st.builds(Reason, st.sampled_from(["F14", "F19"]), st.just("houses"), st.just("r0"), words))
    )
    return Draft(
        "annual",
        sections=sections,
        nothing_to_declare=draw(answers),
        below_threshold=draw(answers),
        reasons=tuple(reasons),
    )


@st.composite
def edits(draw: st.DrawFn, draft: Draft) -> Edit:
    simple: list[st.SearchStrategy[Edit]] = [
        st.builds(SetFact, st.sampled_from(sorted(FACTS)), words),
        st.builds(SetAnswer, st.sampled_from(SECTIONS), st.sampled_from(["", "none", "below"])),
        st.builds(SetReason, st.sampled_from(["F14", "F19"]), st.just("houses"), st.just("r0"), words),
        st.builds(AddRow, st.sampled_from(SECTIONS), st.builds(Row, st.just("new"), st.just({})), st.integers(0, 2)),
    ]
    rows = [(section, row.id) for section, listed in draft.sections.items() for row in listed]
    if rows:
        section, row_id = draw(st.sampled_from(rows))
        position = st.integers(0, len(draft.rows(section)) - 1)
        text = st.one_of(st.none(), words)
        simple += [
            st.builds(SetText, st.just(section), st.just(row_id), st.sampled_from(CELLS), text),
            st.builds(SetNoInformation, st.just(section), st.just(row_id), words),
            st.builds(RemoveRow, st.just(section), st.just(row_id)),
            st.builds(MoveRow, st.just(section), st.just(row_id), position),
        ]
    return draw(st.one_of(simple))


@given(st.data())
def test_an_edit_taken_back_leaves_the_draft_as_it_was(data: st.DataObject) -> None:
    draft = data.draw(drafts())
    changed, back = applied(draft, data.draw(edits(draft)))
    assert applied(changed, back)[0] == draft


@given(st.data())
def test_what_was_taken_back_can_be_done_again(data: st.DataObject) -> None:
    draft = data.draw(drafts())
    changed, back = applied(draft, data.draw(edits(draft)))
    restored, again = applied(draft=changed, edit=back)
    assert applied(restored, again)[0] == changed


@given(st.data())
def test_several_edits_go_back_in_one_step(data: st.DataObject) -> None:
    draft = data.draw(drafts())
    steps: list[Edit] = []
    current = draft
    for _ in range(3):
        step = data.draw(edits(current).filter(lambda one: not isinstance(one, AddRow)))
        current = applied(current, step)[0]
        steps.append(step)
    together, back = applied(draft, Together(tuple(steps)))
    assert together == current
    assert applied(together, back)[0] == draft


def test_a_section_is_answered_one_way_at_a_time() -> None:
    draft = Draft(nothing_to_declare=("shares", "bonds"))
    below, _ = applied(draft, SetAnswer("shares", "below"))
    assert (below.nothing_to_declare, below.below_threshold) == (("bonds",), ("shares",))
    open_again, _ = applied(below, SetAnswer("shares", ""))
    assert (open_again.nothing_to_declare, open_again.below_threshold) == (("bonds",), ())


def test_all_answers_are_put_at_once() -> None:
    draft, _ = applied(Draft(), SetAnswers(("bonds",), ("shares",)))
    assert (draft.nothing_to_declare, draft.below_threshold) == (("bonds",), ("shares",))


def test_the_last_row_takes_its_section_along() -> None:
    draft, _ = applied(Draft(sections={"houses": (Row("a", {}),)}), RemoveRow("houses", "a"))
    assert draft.sections == {}


def test_a_row_keeps_its_other_texts() -> None:
    row = Row("a", {"address": "Số 1", "value_vnd": "5"}, "vì")
    draft, _ = applied(Draft(sections={"houses": (row,)}), SetText("houses", "a", "value_vnd", "6"))
    assert draft.rows("houses") == (replace(row, texts={"address": "Số 1", "value_vnd": "6"}),)


def test_an_empty_reason_takes_the_reason_back() -> None:
    draft, _ = applied(Draft(), SetReason("F14", "houses", "a", "đang sang tên"))
    assert draft.reasons == (Reason("F14", "houses", "a", "đang sang tên"),)
    assert applied(draft, SetReason("F14", "houses", "a", ""))[0].reasons == ()


@pytest.mark.parametrize("edit", [SetText("houses", "gone", "address", "x"), SetFact("sections", "x")])
def test_what_is_not_there_cannot_be_changed(edit: Edit) -> None:
    with pytest.raises(KeyError):
        applied(Draft(), edit)


def test_keystrokes_in_one_place_are_one_edit() -> None:
    first, second = SetText("houses", "a", "address", "S"), SetText("houses", "a", "address", "Số")
    assert merged(first, second) == second
    assert merged(SetFact("unit_name", "S"), SetFact("unit_name", "Sở")) == SetFact("unit_name", "Sở")
    assert merged(first, replace(second, cell="value_vnd")) is None
    assert merged(SetFact("unit_name", "S"), SetFact("signed_place", "H")) is None
    explained = SetNoInformation("houses", "a", "vì")
    assert merged(SetNoInformation("houses", "a", "v"), explained) == explained


def test_a_row_begun_by_a_keystroke_grows_with_the_next_ones() -> None:
    begun = AddRow("spouse", Row("a", {"full_name": "P"}), 0)
    assert merged(begun, SetText("spouse", "a", "full_name", "Ph")) == AddRow(
        "spouse", Row("a", {"full_name": "Ph"}), 0
    )
    assert merged(begun, SetText("spouse", "a", "workplace", "T")) is None
    assert merged(begun, SetText("spouse", "b", "full_name", "Ph")) is None
