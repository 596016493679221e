"""The shipped form against Annex I of Decree 130/2020, copied out by hand: nothing missing, renamed or out of order."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from declare_app.forms.definition import MARK, SectionDef
from declare_app.forms.regimes import Regime
from tests.forms.known import FORM, NEW_FIGURES, OLD_FIGURES, regime
from tests.forms.transcription import PRINTED

GAP = "…"
BLANK = {"day": GAP, "month": GAP, "year": GAP, "place": GAP, "n": "1", "ordinal": "nhất"}


def printed_lines(one: Regime, filing_id: str) -> list[str]:
    """The blank form as it stands on paper, line by line, from the loaded definition."""
    form, filing = one.form, one.form.filing(filing_id)
    assert filing is not None
    lines = [form.country, form.motto, form.title, form.date_line]
    for section in form.sections:
        if section.printed_in(filing_id):
            lines += _section_lines(section)
    lines += [form.place_line, form.receiver.title, form.receiver.note, form.declarant.title, form.declarant.note]
    return [_worded(one, line, filing.title) for line in lines]


def _section_lines(section: SectionDef) -> Iterator[str]:
    yield section.title
    if section.note:
        yield section.note
    if section.item_title:
        yield section.item_title
    if section.layout == "lines":
        yield re.sub(r"\{\w+\}", GAP, "".join(section.line))
    elif section.columns is not None:
        columns = section.columns
        yield from (columns.kind, columns.change, columns.quantity, columns.value, columns.explanation)
        yield from (row.label for row in section.rows)
    else:
        yield from _field_lines(section)


def _field_lines(section: SectionDef) -> Iterator[str]:
    line = ""
    for field in section.fields:
        if line and not field.same_line:
            yield line.strip()
            line = ""
        line += f"{field.label} {GAP} "
    if line:
        yield line.strip()


def _worded(one: Regime, wording: str, filing_title: str) -> str:
    return one.words(MARK.sub(r"(\1)", wording), filing=filing_title, **BLANK)


@pytest.mark.parametrize("filing", PRINTED)
def test_the_blank_form_prints_to_the_letter(filing: str) -> None:
    assert printed_lines(regime(OLD_FIGURES, filing), filing) == PRINTED[filing].splitlines()


@pytest.mark.parametrize("filing", PRINTED)
def test_from_july_2026_only_the_figure_differs(filing: str) -> None:
    expected = PRINTED[filing].replace("50 triệu đồng", "150 triệu đồng").splitlines()
    assert printed_lines(regime(NEW_FIGURES, filing), filing) == expected


def test_both_sets_of_figures_stand_on_one_form_file() -> None:
    assert regime(OLD_FIGURES).form_sha256 == regime(NEW_FIGURES).form_sha256


def test_the_form_serves_three_filings_and_no_other() -> None:
    assert [filing.id for filing in FORM.filings] == list(PRINTED)


@pytest.mark.parametrize("filing", ["annual", "personnel"])
def test_each_of_the_32_marks_prints_once_and_the_one_of_value_seven_times(filing: str) -> None:
    printed = "\n".join(printed_lines(regime(filing=filing), filing))
    counted = Counter(int(mark) for mark in re.findall(r"\((\d{1,2})\)", printed))
    assert counted == {mark: 7 if mark == 10 else 1 for mark in range(1, 33)}


def test_a_first_filing_prints_the_marks_of_its_own_parts() -> None:
    printed = "\n".join(printed_lines(regime(filing="initial"), "initial"))
    assert {int(mark) for mark in re.findall(r"\((\d{1,2})\)", printed)} == set(range(1, 28))


def test_no_mark_stands_after_its_colon() -> None:
    """The form puts the mark before the colon: "- Địa chỉ(8):"."""
    assert not re.search(r":\s*\(\d", "\n".join(printed_lines(regime(), "annual")))


def test_every_note_has_a_text_in_the_order_of_the_marks() -> None:
    assert [note.mark for note in FORM.notes] == list(range(1, 33))


def test_an_empty_item_prints_khong_and_an_unchanged_year_its_own_words() -> None:
    assert FORM.empty == "Không"
    own = {section.id: section.none_text for section in FORM.sections if section.none_text}
    assert own == {"changes": "Không có biến động"}


def test_every_heading_stands_under_its_part() -> None:
    above = {section.id: section.under for section in FORM.sections if section.layout in ("part", "heading")}
    assert above == {
        "part_1": None,
        "part_2": None,
        "land": "part_2",
        "buildings": "part_2",
        "attached_assets": "part_2",
        "securities": "part_2",
        "other_movables": "part_2",
    }


def test_every_numbered_item_stands_under_the_heading_of_its_number() -> None:
    numbers = {section.id: section.title.split()[0].rstrip(".") for section in FORM.sections}
    for section in FORM.sections:
        if section.under is not None and "." in numbers[section.id]:
            assert numbers[section.under] == numbers[section.id].split(".")[0]
