"""Vietnamese figures: amounts in words, groups of three, ordinals, and the figures of the law."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.model.amounts import (
    decimal_shown,
    grouped,
    in_words,
    money_in_words,
    money_shown,
    ordinal,
    round_figure,
)

IN_WORDS = {
    0: "không",
    1: "một",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    34: "ba mươi tư",
    100: "một trăm",
    101: "một trăm lẻ một",
    104: "một trăm lẻ bốn",
    105: "một trăm lẻ năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    1000: "một nghìn",
    1005: "một nghìn không trăm lẻ năm",
    1015: "một nghìn không trăm mười lăm",
    1050: "một nghìn không trăm năm mươi",
    1100: "một nghìn một trăm",
    10_001: "mười nghìn không trăm lẻ một",
    100_000: "một trăm nghìn",
    1_000_001: "một triệu không trăm lẻ một",
    1_001_000: "một triệu không trăm lẻ một nghìn",
    1_250_000_000: "một tỷ hai trăm năm mươi triệu",
    10**9 + 5: "một tỷ không trăm lẻ năm",
    1_005 * 10**9: "một nghìn không trăm lẻ năm tỷ",
    10**15: "một triệu tỷ",
    10**15 + 21: "một triệu tỷ không trăm hai mươi mốt",
    5 * 10**15 + 10**9: "năm triệu không trăm lẻ một tỷ",
}

_DIGITS = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5}
_DIGITS |= {"sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_UNITS = {"nghìn": 10**3, "triệu": 10**6}


def spoken(words: str) -> int:
    """The number that Vietnamese words say, by another way than they were made: from the left, word by word."""
    billions = group = waiting = below = 0
    for word in words.split():
        if word in _DIGITS:
            waiting = _DIGITS[word]
        elif word == "trăm":
            group, waiting = waiting * 100, 0
        elif word == "mươi":
            group, waiting = group + waiting * 10, 0
        elif word == "mười":
            group, waiting = group + 10, 0
        elif word in _UNITS:
            below, group, waiting = below + (group + waiting) * _UNITS[word], 0, 0
        elif word == "tỷ":
            billions, below, group, waiting = below + group + waiting, 0, 0, 0
        else:
            assert word == "lẻ", word
    return billions * 10**9 + below + group + waiting


@pytest.mark.parametrize(("number", "words"), IN_WORDS.items())
def test_an_amount_is_said_as_people_say_it(number: int, words: str) -> None:
    assert in_words(number) == words


@given(st.integers(0, 10**15))
def test_the_words_say_the_number(number: int) -> None:
    assert spoken(in_words(number)) == number


@given(st.integers(1, 999), st.integers(0, 12))
def test_the_words_say_a_number_full_of_zeros(group: int, zeros: int) -> None:
    number = group * 10**zeros
    assert spoken(in_words(number)) == number
    assert spoken(in_words(10**15 + number)) == 10**15 + number


@given(st.integers(0, 10**15))
def test_the_words_are_single_spaced_and_a_zero_is_said_in_hundreds_only(number: int) -> None:
    words = in_words(number)
    assert words == " ".join(words.split())
    assert number == 0 or "không" not in words.replace("không trăm", "")


@given(st.integers(0, 10**16 - 1))
def test_groups_of_three_are_parted_by_dots(number: int) -> None:
    first, *rest = grouped(number).split(".")
    assert 1 <= len(first) <= 3
    assert all(len(group) == 3 for group in rest)
    assert int("".join((first, *rest))) == number


def test_money_in_words_begins_with_a_capital() -> None:
    assert money_in_words(1_250_000_000) == "Một tỷ hai trăm năm mươi triệu đồng"
    assert money_in_words(0) == "Không đồng"


def test_money_prints_with_its_unit() -> None:
    assert money_shown(640_000_000) == "640.000.000 đồng"


@pytest.mark.parametrize(
    ("number", "shown"), [("86.4", "86,4"), ("5200", "5.200"), ("5200.50", "5.200,5"), ("0.05", "0,05"), ("0", "0")]
)
def test_decimals_stand_after_a_comma(number: str, shown: str) -> None:
    assert decimal_shown(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (50_000_000, "50 triệu đồng"),
        (150_000_000, "150 triệu đồng"),
        (900_000_000, "900 triệu đồng"),
        (1_000_000_000, "1 tỷ đồng"),
        (1_500_000_000, "1.500 triệu đồng"),
        (2_345_678, "2.345.678 đồng"),
    ],
)
def test_a_figure_of_the_law_is_written_as_in_the_form(amount: int, words: str) -> None:
    assert round_figure(amount) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "nhất"), (2, "hai"), (3, "ba"), (4, "tư"), (5, "năm"), (10, "mười"), (15, "mười lăm"), (21, "hai mươi mốt")],
)
def test_items_are_counted_in_words(number: int, words: str) -> None:
    assert ordinal(number) == words
