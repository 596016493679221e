"""What is printed: the words of the form in its order, with the answers in their places."""

import unicodedata
from dataclasses import replace

import pytest

from declare_app.documents.blocks import ChangeTable, ItemTitle, Line, Sheet, Title
from declare_app.documents.words import Mark, plain
from declare_app.drafting.draft import Draft, Row
from declare_app.drafting.finish import finish, reopened
from tests.builders import regime_of
from tests.core.documents.paper import EXAMPLES, example_draft, rows, sheet_of

LAND = {
    "address": "Số 27, ngõ 3",
    "area_m2": "86,4",
    "value_basis": "purchase",
    "value_vnd": "1.250.000.000",
    "certificate_status": "yes",
    "certificate_no": "BP 512873",
    "certificate_holder": "Đỗ Minh Thuận",
}


def with_rows(section: str, *texts: dict[str, str], no_information: str = "") -> Draft:
    draft = Draft(filing="annual", completed_on="20/11/2026")
    return replace(draft, sections={section: rows(*texts, no_information=no_information)})


def land(**changed: str) -> dict[str, str]:
    return {name: text for name, text in (LAND | changed).items() if text}


def titles(sheet: Sheet) -> dict[str, str]:
    """Title -> what stands after it."""
    return {plain(block.words): block.answer for block in sheet.blocks if isinstance(block, Title)}


def lines(sheet: Sheet) -> list[str]:
    """Every line with labels and answers."""
    return [
        " | ".join(f"{plain(part.label)} {part.text}".strip() for part in block.parts)
        for block in sheet.blocks
        if isinstance(block, Line)
    ]


def table(sheet: Sheet) -> ChangeTable:
    return next(block for block in sheet.blocks if isinstance(block, ChangeTable))


def line_with(sheet: Sheet, label: str) -> str:
    return next(line for line in lines(sheet) if label in line)


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


def test_questions_of_one_line_share_it() -> None:
    sheet = sheet_of(example_draft())
    assert lines(sheet)[0] == "- Họ và tên: Đỗ Minh Thuận | Ngày tháng năm sinh: 14/03/1979"


def test_a_certificate_prints_number_and_holder() -> None:
    sheet = sheet_of(with_rows("residential_land", land()))
    assert line_with(sheet, "Giấy chứng nhận") == (
        "- Giấy chứng nhận quyền sử dụng(11): BP 512873, người đứng tên: Đỗ Minh Thuận"
    )


def test_a_certificate_not_issued_prints_the_words_of_note_11() -> None:
    sheet = sheet_of(with_rows("residential_land", land(certificate_status="no")))
    assert line_with(sheet, "Giấy chứng nhận").endswith(": chưa được cấp giấy chứng nhận quyền sử dụng đất")


def test_a_gift_prints_that_its_value_is_estimated() -> None:
    sheet = sheet_of(with_rows("residential_land", land(value_basis="gift_inheritance")))
    assert line_with(sheet, "Giá trị") == "- Giá trị(10): 1.250.000.000 đồng (giá trị ước tính)"


def test_an_empty_optional_answer_prints_the_word_of_the_form() -> None:
    sheet = sheet_of(with_rows("residential_land", land()))
    assert line_with(sheet, "Thông tin khác") == "- Thông tin khác (nếu có)(12): Không"


def test_a_child_without_a_card_prints_that_none_was_issued() -> None:
    child = {"full_name": "Đỗ Minh Khôi", "date_of_birth": "07/01/2018", "permanent_address": "Tổ 5"}
    sheet = sheet_of(with_rows("minor_children", child))
    wanted = "- Số căn cước công dân hoặc giấy chứng minh nhân dân: chưa được cấp"
    assert any(line.startswith(wanted) for line in lines(sheet))


@pytest.mark.parametrize(
    ("changed", "printed"),
    [
        ({"address": ""}, "- Địa chỉ(8): …"),
        ({"area_m2": "86.4"}, "- Diện tích(9): 86.4"),
        ({"value_vnd": ""}, "- Giá trị(10): …"),
        ({"value_vnd": "1,25 tỷ"}, "- Giá trị(10): 1,25 tỷ"),
        ({"value_basis": ""}, "- Giá trị(10): …, 1.250.000.000 đồng"),
        ({"certificate_holder": ""}, "- Giấy chứng nhận quyền sử dụng(11): BP 512873, …"),
    ],
)
def test_what_is_missing_prints_as_dots_and_what_is_odd_as_typed(changed: dict[str, str], printed: str) -> None:
    assert printed in lines(sheet_of(with_rows("residential_land", land(**changed))))


def test_the_explanation_stands_in_the_place_of_what_is_missing_or_odd_and_nowhere_else() -> None:
    draft = with_rows("residential_land", land(address="", area_m2="86.4"), no_information="Bố đẻ giữ giấy tờ.")
    printed = lines(sheet_of(draft))
    start = printed.index("- Địa chỉ(8): Bố đẻ giữ giấy tờ.")
    assert printed[start : start + 5] == [
        "- Địa chỉ(8): Bố đẻ giữ giấy tờ.",
        "- Diện tích(9): Bố đẻ giữ giấy tờ.",
        "- Giá trị(10): 1.250.000.000 đồng (số tiền đã trả)",
        "- Giấy chứng nhận quyền sử dụng(11): BP 512873, người đứng tên: Đỗ Minh Thuận",
        "- Thông tin khác (nếu có)(12): Không",
    ]


def test_one_entry_of_a_list_is_one_line_of_its_filled_pieces() -> None:
    gold = {
        "item_name": "Vàng miếng",
        "quantity": "3",
        "unit": "lượng",
        "value_basis": "purchase",
        "value_vnd": "201000000",
    }
    both = with_rows("precious_items", gold, {"item_name": "Nhẫn", "value_basis": "purchase", "value_vnd": "160000000"})
    found = [line for line in lines(sheet_of(both)) if "(số tiền đã trả)" in line]
    assert found == [
        "- Vàng miếng, 3 lượng: 201.000.000 đồng (số tiền đã trả)",
        "- Nhẫn: 160.000.000 đồng (số tiền đã trả)",
    ]


def test_foreign_money_prints_its_amount_and_its_worth() -> None:
    cash = {"money_kind": "cash", "currency": "usd", "amount": "3.000", "value_vnd": "78.600.000"}
    assert "- Tiền mặt: 3.000 USD, quy đổi 78.600.000 đồng" in lines(sheet_of(with_rows("money_items", cash)))


def test_periods_of_income_print_only_where_they_are_filled() -> None:
    income = {"income_declarant_vnd": "1000000"}
    assert not [line for line in lines(sheet_of(with_rows("income_between", income))) if "Từ ngày" in line]
    period = {"period_from": "2/11/2025", "period_to": "1/11/2026"}
    assert "Từ ngày: 02/11/2025 | đến ngày: 01/11/2026" in lines(sheet_of(with_rows("income_between", income | period)))


def test_income_that_nobody_has_yet_written_shows_dots() -> None:
    sheet = sheet_of(Draft(filing="annual", completed_on="20/11/2026"))
    assert lines(sheet)[-4:] == [
        "- Tổng thu nhập của người kê khai: …",
        "- Tổng thu nhập của vợ (hoặc chồng): …",
        "- Tổng thu nhập của con chưa thành niên: …",
        "- Tổng các khoản thu nhập chung: …",
    ]


def change(row: str, quantity: str, value: str, explanation: str) -> dict[str, str]:
    return {"row": row, "quantity_delta": quantity, "value_delta": value, "explanation": explanation}


def test_every_row_of_the_change_table_prints() -> None:
    labels = [plain(row.label) for row in table(sheet_of(Draft(filing="annual"))).rows]
    assert len(labels) == 21
    assert (labels[0], labels[-1]) == (
        "1. Quyền sử dụng thực tế đối với đất",
        "9. Tổng thu nhập giữa hai lần kê khai(32)",
    )


def test_untouched_cells_of_the_change_table_are_empty() -> None:
    sheet = sheet_of(with_rows("changes", change("r5", "-", "160000000", "Rút tiền")))
    filled = [entry for row in table(sheet).rows for entry in row.entries]
    assert [entry.cells for entry in filled] == [("-", "160.000.000 đồng", "Rút tiền")]
    income = sheet_of(with_rows("changes", change("r9", "", "5", "Lương")))
    assert table(income).rows[-1].entries[0].cells == ("", "5 đồng", "Lương")


def test_entries_of_one_row_stand_one_under_another() -> None:
    draft = with_rows(
        "changes", change("r7_1", "+1", "2", "Mua"), change("r1_1", "+1", "3", "A"), change("r7_1", "-1", "4", "Bán")
    )
    row = next(row for row in table(sheet_of(draft)).rows if plain(row.label).startswith("7.1."))
    assert [entry.explanation for entry in row.entries] == ["Mua", "Bán"]


def test_an_entry_of_no_row_is_not_lost() -> None:
    sheet = sheet_of(with_rows("changes", change("r99", "+1", "2", "Mua gì đó"), change("", "+1", "2", "Mua")))
    assert [plain(row.label) for row in table(sheet).rows[-2:]] == ["r99", "…"]


PART_3 = "III. BIẾN ĐỘNG TÀI SẢN, THU NHẬP; GIẢI TRÌNH NGUỒN GỐC CỦA TÀI SẢN, THU NHẬP TĂNG THÊM(29)"


def test_no_change_is_said_after_the_title_of_part_3_and_income_still_prints() -> None:
    draft = replace(with_rows("changes", change("r9", "", "5", "Lương")), nothing_to_declare=("changes",))
    sheet = sheet_of(draft)
    assert titles(sheet)[f"{PART_3}:"] == "Không có biến động"
    assert table(sheet).rows[-1].entries[0].explanation == "Lương"


def test_income_alone_means_that_nothing_changed() -> None:
    """A finished declaration holds the income row and no word about changes; it prints as its draft did."""
    assert titles(sheet_of(with_rows("changes", change("r9", "", "5", "Lương"))))[f"{PART_3}:"] == "Không có biến động"


def test_a_change_leaves_the_title_of_part_3_alone() -> None:
    assert titles(sheet_of(example_draft()))[PART_3] == ""


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
