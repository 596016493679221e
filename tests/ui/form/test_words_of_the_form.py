"""The form's words made fit for the screen, marks of the outline, suggestions, and the walk along problems."""

from collections.abc import Callable
from datetime import date

import pytest

from declare_app.drafting.problems import Place, Problem
from declare_app.forms.definition import SectionDef
from declare_app.forms.regimes import Regime, Regimes
from declare_app.services.family_words import FamilyWords
from ui.form.cell_link import CellPlace
from ui.form.document import Document
from ui.form.marks import merged_mark, section_mark
from ui.form.suggestions import suggestions
from ui.form.summary import summary
from ui.form.titles import heading, item_title, label_of, marks_in, place_number, row_names
from ui.form.typed_text import typed_text
from ui.form.walk import next_problem

Open = Callable[..., Document]


@pytest.fixture(scope="module")
def regime(regimes: Regimes) -> Regime:
    found = regimes.for_filing("annual", date(2026, 11, 20))
    assert found is not None
    return found


def section(regime: Regime, section_id: str) -> SectionDef:
    found = regime.form.section(section_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("section_id", "shown", "place"),
    [("residential_land", "1.1. Đất ở", "II.1.1"), ("spouse", "2. Vợ hoặc chồng", "I.2"), ("changes", "III", "III")],
)
def test_a_heading_has_its_number_apart(regime: Regime, section_id: str, shown: str, place: str) -> None:
    assert heading(section(regime, section_id), regime).shown.startswith(shown)
    assert place_number(section(regime, section_id), regime) == place


def test_figures_stand_in_the_words_of_the_law(regime: Regime) -> None:
    assert "150 triệu đồng" in heading(section(regime, "money_items"), regime).in_full
    assert not heading(section(regime, "changes"), regime).in_full.isupper()


def test_items_are_called_as_the_form_counts_them(regime: Regime) -> None:
    assert item_title(section(regime, "residential_land"), 2) == "Thửa thứ hai"
    assert item_title(section(regime, "shares"), 2) == "Cổ phiếu 2"


def test_labels_lose_their_marks_and_dashes(regime: Regime) -> None:
    address = section(regime, "residential_land").fields[0]
    assert label_of(address) == "Địa chỉ"
    assert marks_in(address.label) == (8,)


def test_rows_of_the_change_table_have_short_names(regime: Regime) -> None:
    names = row_names(section(regime, "changes"), regime)
    assert names["r7_1"] == "7.1. Tài sản phải đăng ký"
    assert names["r9"] == "9. Tổng thu nhập giữa hai lần kê khai"


def test_every_list_is_asked_about_in_family_words(regime: Regime) -> None:
    family = FamilyWords()
    lists = [one for one in regime.form.asked_in("annual") if one.may_be_none]
    assert [one.id for one in lists if not family.of(one.id).question] == []
    without = [one.id for one in lists if len(family.of(one.id).forgotten) != 4 and one.id != "spouse"]
    assert without == []
    assert family.of("unheard_of").question == ""


def test_family_words_name_known_sections_only(regime: Regime) -> None:
    assert [name for name in FamilyWords().sections() if regime.form.section(name) is None] == []


def test_a_row_is_summed_up(open_document: Open) -> None:
    document = open_document()
    cars = section(document.regime, "registered_assets")
    said = summary(cars, document.draft.rows("registered_assets")[0], 1, document.regime)
    assert (said.title, said.detail) == ("Ô tô VinFast VF 6", "Số đăng ký: 14K-102.38")
    assert (said.money, said.in_words) == ("689.000.000 đ", "Sáu trăm tám mươi chín triệu đồng")


def test_an_empty_row_is_called_by_its_number(open_document: Open) -> None:
    document = open_document()
    document.add_row("shares")
    shares = section(document.regime, "shares")
    assert summary(shares, document.draft.rows("shares")[1], 2, document.regime).title == "Cổ phiếu 2"


def test_marks_say_how_far_a_section_is(open_document: Open) -> None:
    document = open_document()
    houses, bonds = section(document.regime, "houses"), section(document.regime, "bonds")
    missing = Problem("form", "stop", Place("houses", 0, "x", "address"), "thieu", {})
    wrong = Problem("form", "stop", Place("houses", 0, "x", "address"), "chu_so", {})
    look = Problem("F14", "look", Place("houses", 0, "x", "address"), "co_the_quen", {})
    draft = document.draft
    assert section_mark(draft, houses, [], left=False) == "done"
    assert section_mark(draft, bonds, [], left=False) == "none"
    assert section_mark(draft, houses, [missing, look], left=False) == "half"
    assert section_mark(draft, houses, [missing], left=True) == "stop"
    assert section_mark(draft, houses, [missing, wrong], left=False) == "stop"
    assert section_mark(draft, houses, [look], left=True) == "look"
    document.set_answer("bonds", "")
    assert section_mark(document.draft, bonds, [], left=False) == "todo"


@pytest.mark.parametrize(
    ("marks", "merged"),
    [
        (("done", "none"), "done"),
        (("none", "none"), "none"),
        (("todo", "todo"), "todo"),
        (("todo", "done"), "half"),
        (("todo", "stop"), "stop"),
        (("look", "done"), "look"),
    ],
)
def test_a_heading_is_as_far_as_its_items(marks: tuple[str, ...], merged: str) -> None:
    assert merged_mark(marks) == merged  # type: ignore[arg-type]  # parametrized text


def test_holders_are_picked_from_the_family(open_document: Open) -> None:
    offered = suggestions(open_document().draft, CellPlace("houses", "x", "certificate_holder"))
    assert [one.text for one in offered] == [
        "Đỗ Minh Thuận",
        "Phạm Thu Huyền",
        "Đỗ Minh Thuận và Phạm Thu Huyền",
    ]


def test_addresses_are_offered_once_and_short(open_document: Open) -> None:
    offered = suggestions(open_document().draft, CellPlace("houses", "x", "address"))
    assert len({one.text for one in offered}) == len(offered)
    assert all(len(one.title) <= 44 for one in offered)
    assert suggestions(open_document().draft, CellPlace("declarant", "", "permanent_address")) == ()


def test_the_walk_goes_round(regime: Regime) -> None:
    cells = [("declarant", 0, "id_number"), ("houses", 0, "address"), ("houses", 1, "address")]
    found = [Problem("form", "stop", Place(name, row, str(row), cell), "thieu", {}) for name, row, cell in cells]
    assert next_problem(regime.form, found, Place()) is found[0]
    assert next_problem(regime.form, found, found[0].place) is found[1]
    assert next_problem(regime.form, found, found[2].place) is found[0]
    assert next_problem(regime.form, found, found[0].place, back=True) is found[2]
    assert next_problem(regime.form, [], Place()) is None


def test_text_that_cannot_be_seen_falls_away() -> None:
    assert typed_text("Đo\u0302\u0303\u200b\tx\u202e") == "Đỗ x"
    assert typed_text("Đỗ") == "Đỗ"
