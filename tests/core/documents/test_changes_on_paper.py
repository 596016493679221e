"""Part III on paper: all rows of the form, the entries beside theirs, and the words for no change."""

from dataclasses import replace

from declare_app.documents.words import plain
from declare_app.drafting.draft import Draft
from tests.core.documents.paper import example_draft, sheet_of
from tests.core.documents.sheets import table, titles, with_rows


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
