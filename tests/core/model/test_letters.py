"""What may be typed can be printed: the letters of the model are letters of every face on paper."""

import unicodedata

import pytest

from declare_app.documents.fonts import missing_letters
from declare_app.model.letters import RANGES, one_line, unprintable_letter

LETTERS = [chr(code) for first, last in RANGES for code in range(first, last + 1)]


def test_every_letter_is_in_every_face() -> None:
    assert missing_letters("".join(LETTERS)) == frozenset()


def test_every_letter_is_there_in_capitals_too() -> None:
    assert missing_letters("".join(LETTERS).upper()) == frozenset()


def test_vietnamese_is_printable() -> None:
    vowels = "aăâeêioôơuưy"
    marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    words = "".join(unicodedata.normalize("NFC", vowel + mark) for vowel in vowels for mark in marks) + "đĐ₫"
    assert unprintable_letter(words + words.upper()) is None


@pytest.mark.parametrize("letter", ["😀", "中", "ế"[:1] + "\u0301", "\u00ad", "\ufffd", "ﷺ", "x\u0323"])
def test_what_paper_lacks_is_told(letter: str) -> None:
    assert unprintable_letter(f"xin {letter} chào") is not None


def test_lines_and_wide_spaces_become_single_spaces() -> None:
    assert one_line(" a\n b\u00a0\u3000c\u2028 ") == "a b c"
