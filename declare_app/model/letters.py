"""The letters that paper has: what is typed with others cannot be printed and is told before anybody signs."""

import unicodedata
from typing import Final

# All of them are in every face of the printed form (a test compares): Latin with all Vietnamese letters, Greek and
# Cyrillic as foreign names have them, and the signs that offices write. Not among them: marks that stand alone, which
# print beside their letter, and what cannot be seen.
RANGES: Final = (
    (0x20, 0x7E),
    (0xA0, 0xAC),
    (0xAE, 0x23E),
    (0x386, 0x386),
    (0x388, 0x38A),
    (0x38C, 0x38C),
    (0x38E, 0x3A1),
    (0x3A3, 0x3CE),
    (0x400, 0x482),
    (0x48A, 0x513),
    (0x1E00, 0x1E9B),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2010),
    (0x2012, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x20AB, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
)
_LETTERS: Final = frozenset(chr(code) for first, last in RANGES for code in range(first, last + 1))


def one_line(text: str) -> str:
    """``text`` as paper shows it: composed (NFC), on one line, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def unprintable_letter(text: str) -> str | None:
    """The first letter of ``text``, put on one line, that paper does not have."""
    return next((letter for letter in one_line(text) if letter not in _LETTERS), None)
