"""What is printed: the words of the form in its order, with the answers in their places."""

import unicodedata
from dataclasses import replace

import pytest

from declare_app.documents.blocks import ItemTitle
from declare_app.documents.words import Mark, plain
from declare_app.drafting.draft import Draft, Row
from declare_app.drafting.finish import finish, reopened
from tests.builders import regime_of
from tests.core.documents.paper import EXAMPLES, example_draft, sheet_of
from tests.core.documents.sheets import land, line_with, table, titles, with_rows


def test_the_heading_is_in_capitals() -> None:
    sheet = sheet_of(replace(example_draft(), governing_agency_name="Ubnd tỉnh", unit_name="Sở Xây dựng"))
    assert (sheet.agency, sheet.unit) == ("UBND TỈNH", "SỞ XÂY DỰNG")


def test_the_title_says_the_filing_and_carries_its_mark() -> None:
    assert plain(sheet_of(example_draft()).title) == "BẢN KÊ KHAI TÀI SẢN, THU NHẬP HẰNG NĂM(1)"
    assert sheet_of(example_draft()).title[-1] == Mark(1)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("5/1/2026", "(Ngày 05 tháng 01 năm 2026)(2)"),
        ("20/11/2026", "(Ngày 20 tháng 11 năm 2026)(2)"),
        ("01/03/2026", "(Ngày 01 tháng 3 năm 2026)(2)"),
        ("31/02/2026", "(Ngày 31 tháng 02 năm 2026)(2)"),
        ("mai", "(Ngày … tháng … năm …)(2)"),
        ("", "(Ngày … tháng … năm …)(2)"),
    ],
)
def test_the_date_line_writes_small_days_and_the_first_two_months_with_a_zero(typed: str, printed: str) -> None:
    assert plain(sheet_of(Draft(filing="annual", completed_on=typed)).date_line) == printed


def test_a_section_without_anything_says_so_after_its_colon() -> None:
    assert titles(sheet_of(example_draft()))["8. Tài sản ở nước ngoài(26):"] == "Không"


def test_a_title_without_a_colon_gets_one_before_the_answer() -> None:
    draft = Draft(filing="annual", completed_on="20/11/2026", nothing_to_declare=("residential_land",))
    assert titles(sheet_of(draft))["1.1. Đất ở(7):"] == "Không"


def test_a_title_without_an_answer_stays_as_the_form_has_it() -> None:
    assert titles(sheet_of(example_draft()))["1.1. Đất ở(7)"] == ""


def test_something_below_the_threshold_prints_as_nothing() -> None:
    draft = Draft(filing="annual", completed_on="20/11/2026", below_threshold=("shares",))
    assert titles(sheet_of(draft))["6.1. Cổ phiếu:"] == "Không"


def test_a_list_without_an_answer_shows_dots() -> None:
    draft = Draft(filing="annual", completed_on="20/11/2026")
    assert titles(sheet_of(draft))["6.1. Cổ phiếu:"] == "…"


def test_no_spouse_prints_after_the_title() -> None:
    sheet = sheet_of(example_draft("initial-2026"))
    assert titles(sheet)["2. Vợ hoặc chồng của người kê khai tài sản, thu nhập:"] == "Không"


def test_an_initial_filing_prints_neither_item_10_nor_part_3() -> None:
    printed = " ".join(sheet_of(example_draft("initial-2026")).texts())
    assert "10. Tổng thu nhập" not in printed
    assert "III. BIẾN ĐỘNG" not in printed


def test_things_are_counted_in_words() -> None:
    sheet = sheet_of(with_rows("residential_land", *[land()] * 5))
    counted = [plain(block.words) for block in sheet.blocks if isinstance(block, ItemTitle)]
    assert counted[:5] == [
        "1.1.1. Thửa thứ nhất:",
        "1.1.2. Thửa thứ hai:",
        "1.1.3. Thửa thứ ba:",
        "1.1.4. Thửa thứ tư:",
        "1.1.5. Thửa thứ năm:",
    ]


def test_typed_brackets_are_no_footnote_mark() -> None:
    sheet = sheet_of(replace(example_draft(), signed_place="Bãi [8] {n} {threshold.asset}"))
    assert plain(sheet.declarant.place_line) == "Bãi [8] {n} {threshold.asset}, ngày 20 tháng 11 năm 2026"
    assert not [piece for piece in sheet.declarant.place_line if isinstance(piece, Mark)]


def test_the_receiver_signs_on_a_day_of_his_own() -> None:
    sheet = sheet_of(example_draft())
    assert plain(sheet.receiver.place_line) == "…, ngày … tháng … năm …"
    assert plain(sheet.declarant.place_line) == "Quảng Ninh, ngày 20 tháng 11 năm 2026"


def test_decomposed_letters_print_composed() -> None:
    draft = example_draft()
    decomposed = {
        section: tuple(
            Row(row.id, {cell: unicodedata.normalize("NFD", text) for cell, text in row.texts.items()}) for row in rows_
        )
        for section, rows_ in draft.sections.items()
    }
    changed = replace(
        draft, sections=decomposed, unit_name=unicodedata.normalize("NFD", draft.unit_name), signed_place="Quảng Ninh"
    )
    assert list(sheet_of(changed).texts()) == list(sheet_of(draft).texts())


def test_a_text_of_several_lines_prints_on_one() -> None:
    sheet = sheet_of(with_rows("residential_land", land(other_info="Cho thuê,\n  từ 2020")))
    assert line_with(sheet, "Thông tin khác").endswith(": Cho thuê, từ 2020")


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_declaration_reads_on_paper_as_its_draft_did(name: str) -> None:
    draft = example_draft(name)
    regime = regime_of(draft)
    assert sheet_of(reopened(finish(draft, regime), regime)) == sheet_of(draft)


def test_an_empty_draft_prints_the_whole_form() -> None:
    sheet = sheet_of(Draft())
    assert plain(sheet.title) == "BẢN KÊ KHAI TÀI SẢN, THU NHẬP …(1)"
    assert "10. Tổng thu nhập giữa hai lần kê khai(28):" in titles(sheet)
    assert len(table(sheet).rows) == 21


def test_the_place_of_a_typed_text_is_named_without_what_was_typed() -> None:
    draft = with_rows("residential_land", land(address="Nơi Bí Mật"))
    places = {place for place, _ in sheet_of(draft).typed()}
    assert "- Địa chỉ(8):" in places
    assert not [place for place in places if "Bí Mật" in place]
