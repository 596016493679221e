"""What stands after a label: the answer in the words of the form, dots, what was typed, or the explanation."""

import pytest

from declare_app.drafting.draft import Draft
from tests.core.documents.paper import example_draft, sheet_of
from tests.core.documents.sheets import land, line_with, lines, with_rows


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
