"""Typed text is read strictly: what a kind takes, and with which sentence it turns the rest away."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.forms import reading
from declare_app.forms.options import ChoiceDef
from declare_app.forms.reading import Unreadable

CHOICES = tuple(ChoiceDef(code=code, words=code, name=code) for code in ("yes", "no"))

READERS: dict[str, Callable[[str], object]] = {
    "text": reading.read_text,
    "date": reading.read_date,
    "money": reading.read_money,
    "decimal": reading.read_decimal,
    "year": reading.read_year,
    "national_id": reading.read_national_id,
    "currency": reading.read_currency,
    "signed_quantity": reading.read_signed_quantity,
    "choice": lambda text: reading.read_choice(text, CHOICES),
}

READABLE = [
    ("text", "  Số 27, ngõ 3\n", "Số 27, ngõ 3"),
    ("text", "x" * 4000, "x" * 4000),
    ("money", "0", 0),
    ("money", "1250000000", 1_250_000_000),
    ("money", "1.250.000.000", 1_250_000_000),
    ("money", " 640.000.000 ", 640_000_000),
    ("money", "9999999999999999", 10**16 - 1),
    ("money", "9.999.999.999.999.999", 10**16 - 1),
    ("decimal", "5.200", Decimal(5200)),
    ("decimal", "86,4", Decimal("86.4")),
    ("decimal", "5.200,25", Decimal("5200.25")),
    ("decimal", "0,05", Decimal("0.05")),
    ("decimal", "9.999.999.999.999.999,99", Decimal("9999999999999999.99")),
    ("date", "5/1/2018", date(2018, 1, 5)),
    ("date", "05/01/2018", date(2018, 1, 5)),
    ("date", "29/02/2024", date(2024, 2, 29)),
    ("date", "01/01/1900", date(1900, 1, 1)),
    ("year", "2019", "2019"),
    ("national_id", "022079004517", "022079004517"),
    ("national_id", "101234567", "101234567"),
    ("currency", "usd", "USD"),
    ("signed_quantity", "+", "+"),
    ("signed_quantity", "-1", "-1"),
    ("signed_quantity", "\u22121", "-1"),
    ("signed_quantity", "+ 1.200", "+1200"),
    ("signed_quantity", "-2,50", "-2.5"),
    ("choice", " no ", "no"),
]

UNREADABLE = [
    ("text", "x" * 4001, "gioi_han"),
    ("money", "-5", "chu_so"),
    ("money", "+5", "chu_so"),
    ("money", "1,250,000,000", "chu_so"),
    ("money", "1.250.00", "chu_so"),
    ("money", "1.2500.000", "chu_so"),
    ("money", ".250", "chu_so"),
    ("money", "1 250 000", "chu_so"),
    ("money", "1 tỷ 2", "chu_so"),
    ("money", "640 triệu", "chu_so"),
    ("money", "1e9", "chu_so"),
    ("money", "0x10", "chu_so"),
    ("money", "1_000", "chu_so"),
    ("money", "\uff11\uff12\uff13", "chu_so"),
    ("money", "\u0661\u0662", "chu_so"),
    ("money", "\u00b2", "chu_so"),
    ("money", "12345678901234567", "gioi_han"),
    ("money", "12.345.678.901.234.567", "gioi_han"),
    ("money", "9" * 5000, "gioi_han"),
    ("decimal", "-5", "chu_so"),
    ("decimal", "86.4", "chu_so"),
    ("decimal", "86,", "chu_so"),
    ("decimal", ",4", "chu_so"),
    ("decimal", "86,456", "chu_so"),
    ("decimal", "1,2,3", "chu_so"),
    ("decimal", "1,250,000,000", "chu_so"),
    ("decimal", "86,\u0664", "chu_so"),
    ("decimal", "\uff18\uff16", "chu_so"),
    ("decimal", "NaN", "chu_so"),
    ("decimal", "Infinity", "chu_so"),
    ("decimal", "12345678901234567", "gioi_han"),
    ("decimal", "9" * 5000, "gioi_han"),
    ("date", "31/02/2026", "ngay"),
    ("date", "29/02/2025", "ngay"),
    ("date", "2026-02-01", "ngay"),
    ("date", "1/2/26", "ngay"),
    ("date", "00/01/2026", "ngay"),
    ("date", "01/13/2026", "ngay"),
    ("date", "31/12/1899", "ngay"),
    ("date", "01/01/0000", "ngay"),
    ("date", "1/2/2026 ngày", "ngay"),
    ("date", "\u0661/\u0662/\u0662\u0660\u0662\u0666", "ngay"),
    ("year", "19", "du_so"),
    ("year", "20190", "du_so"),
    ("year", "1899", "gioi_han"),
    ("year", "2200", "gioi_han"),
    ("year", "năm 2019", "chu_so"),
    ("year", "\u0662\u0660\u0661\u0669", "chu_so"),
    ("national_id", "02207900451", "du_so"),
    ("national_id", "0220790045170", "du_so"),
    ("national_id", "022 079 004 517", "chu_so"),
    ("national_id", "\uff10\uff12\uff12\uff10\uff17\uff19\uff10\uff10\uff14\uff15\uff11\uff17", "chu_so"),
    ("currency", "đô", "gioi_han"),
    ("currency", "US", "gioi_han"),
    ("currency", "USDT", "gioi_han"),
    ("currency", "\u00dfa", "gioi_han"),
    ("currency", "\u0131dr", "gioi_han"),
    ("currency", "\uff35\uff33\uff24", "gioi_han"),
    ("signed_quantity", "1", "gioi_han"),
    ("signed_quantity", "--1", "chu_so"),
    ("signed_quantity", "+một", "chu_so"),
    ("signed_quantity", "+" + "9" * 5000, "gioi_han"),
    ("choice", "maybe", "chua_chon"),
    ("choice", "YES", "chua_chon"),
]


@pytest.mark.parametrize(("kind", "text", "value"), READABLE)
def test_a_text_says_its_value(kind: str, text: str, value: object) -> None:
    assert READERS[kind](text) == value


@pytest.mark.parametrize(("kind", "text", "pattern"), UNREADABLE)
def test_a_text_that_says_no_value_names_the_sentence_for_it(kind: str, text: str, pattern: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        READERS[kind](text)
    assert refusal.value.pattern == pattern


@given(kind=st.sampled_from(sorted(READERS)), text=st.text(max_size=60))
def test_any_text_is_read_or_turned_away_with_a_sentence(kind: str, text: str) -> None:
    sentence = None
    try:
        READERS[kind](text)
    except Unreadable as refusal:
        sentence = refusal.pattern
    assert sentence in (None, "chu_so", "du_so", "gioi_han", "ngay", "chua_chon")


@given(text=st.text(alphabet="0123456789.,+-/ ", max_size=30))
def test_what_money_takes_is_digits_or_groups_of_three(text: str) -> None:
    try:
        amount = reading.read_money(text)
    except Unreadable:
        return
    digits = text.strip().replace(".", "")
    assert digits.isdigit()
    assert int(digits) == amount < 10**16
    assert all(len(group) == 3 for group in text.strip().split(".")[1:])


@pytest.mark.parametrize(
    ("text", "readings"),
    [("86.4", ("86,4", "864")), ("86.40", ("86,40", "8640")), ("1.200.5", ("1200,5", "12005"))],
)
def test_a_dot_outside_groups_of_three_offers_both_readings(text: str, readings: tuple[str, str]) -> None:
    with pytest.raises(Unreadable) as refusal:
        reading.read_decimal(text)
    offered = refusal.value.gaps["vi_du"].replace("(", " ").split()
    assert all(one in offered for one in readings)


def test_a_dot_before_three_digits_is_one_reading_only() -> None:
    assert reading.read_decimal("5.200") == 5200


def test_missing_digits_are_counted_in_the_sentence() -> None:
    with pytest.raises(Unreadable) as refusal:
        reading.read_national_id("02207900451")
    assert refusal.value.gaps == {"n": "12", "m": "11"}


def test_too_many_digits_are_counted_in_the_sentence_and_never_repeated() -> None:
    with pytest.raises(Unreadable) as refusal:
        reading.read_money("12345678901234567")
    assert "17" in refusal.value.gaps["gia_tri"]
    assert "12345678901234567" not in refusal.value.gaps["gia_tri"]
