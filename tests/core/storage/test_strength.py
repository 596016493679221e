"""Which passphrases are refused: what a guesser in Vietnam would try, however it was typed."""

import math
import secrets
import unicodedata
from collections.abc import Callable

import pytest

from declare_app.base.errors import AppError
from declare_app.storage.spellings import personal_spellings, spellings, unmarked
from declare_app.storage.strength import check_strength, guesses_log10, plain_syllables, suggestion, syllables

PERSONAL = ["Nguyễn Văn An", "12/05/1975", "Sở Xây dựng", "2026", "001075012345"]

WEAK = {
    "one short": "kV7$mq2Lx9#",
    "nothing": "",
    "spaces": " " * 20,
    "one letter": "a" * 40,
    "one letter for very long": "a" * 5000,
    "a repeated word": "abc123abc123abc1",
    "keyboard row": "qwertyuiop12",
    "the word itself": "mậtkhẩu@2026",
    "without marks": "matkhau123456",
    "telex": "maatjkhaaur1",
    "vni": "ma6t5kha6u3123",
    "a phrase": "anh yêu em mãi mãi",
    "a place": "Hanoi@123456",
    "a football club": "hoanganhgialai01",
    "a proverb": "Công cha như núi Thái Sơn",
    "a proverb without marks": "khongcogiquyhondoclaptudo",
    "somebody's name and year": "Nguyễn Thị Lan 1985",
    "the same joined": "nguyenthilananh1985!",
    "two names": "Lan1985Hung1983",
    "a telephone number": "0912345678vn",
    "an account number": "8392 0471 8263 99",
}
OWN = {
    "own name and year": "Nguyễn Văn An 1975!",
    "own name spelt in telex": "nguyeenxvawnan",
    "own date of birth": "12051975an!!12",
    "own date of birth, year first": "19750512--1975",
    "initials of the unit": "sxd12051975sxd",
    "own unit": "SoXayDung#2026",
    "own identity number": "cccd001075012345",
}
STRONG = {
    "drawn words": "bóng chuyền áo xanh nghìn",
    "the same without marks": "bong chuyen ao xanh nghin",
    "a sentence": "tôi thích ăn phở lúc 6 giờ",
    "letters drawn by lot": "kV7$mq2Lx9#d",
    "English words": "correct horse battery staple",
    "very long": "bóng chuyền áo xanh nghìn " * 40,
}


@pytest.mark.parametrize("passphrase", WEAK.values(), ids=WEAK.keys())
def test_what_a_guesser_tries_is_refused(passphrase: str) -> None:
    with pytest.raises(AppError) as refused:
        check_strength(passphrase)
    assert (refused.value.code, refused.value.facts) == ("passphrase.weak", {"least": 12})


@pytest.mark.parametrize("passphrase", OWN.values(), ids=OWN.keys())
def test_what_others_know_of_the_person_is_refused(passphrase: str) -> None:
    with pytest.raises(AppError, match=r"passphrase\.weak"):
        check_strength(passphrase, PERSONAL)


@pytest.mark.parametrize("passphrase", STRONG.values(), ids=STRONG.keys())
def test_what_is_hard_to_guess_is_taken(passphrase: str) -> None:
    check_strength(passphrase, PERSONAL)


def test_a_strong_passphrase_is_weak_for_whom_others_know_by_it() -> None:
    check_strength("xuyến chi bạch đằng")
    with pytest.raises(AppError, match=r"passphrase\.weak"):
        check_strength("xuyến chi bạch đằng", ["Xuyến Chi Bạch Đằng"])


def test_composed_and_decomposed_letters_are_judged_alike() -> None:
    text = "tôi thích ăn phở lúc 6 giờ"
    assert guesses_log10(unicodedata.normalize("NFD", text)) == guesses_log10(text)


def test_characters_are_counted_as_they_are_kept() -> None:
    decomposed = unicodedata.normalize("NFD", "ậểỗựẩễợữ")
    assert len(decomposed) > 12
    with pytest.raises(AppError, match=r"passphrase\.weak"):
        check_strength(decomposed)


@pytest.mark.parametrize("spelling", ["đườngphố", "duongpho", "dduwowngfphoos", "dduowngfphoos", "d9u7o7ng2pho61"])
def test_a_phrase_is_known_in_every_spelling(spelling: str) -> None:
    assert spelling in spellings("Đường phố")


@pytest.mark.parametrize("spelling", ["nguyeenx", "nguyeexn", "nguye6n4", "nguye64n", "nguyen", "nguyễn"])
def test_the_tone_is_typed_last_or_after_the_vowel(spelling: str) -> None:
    assert spelling in spellings("Nguyễn")


@pytest.mark.parametrize("order", ["12051975", "19750512", "120575", "750512", "05121975", "1975"])
def test_a_date_is_known_in_every_order(order: str) -> None:
    assert order in set(personal_spellings("12/5/1975"))


@pytest.mark.parametrize("words", [syllables(), plain_syllables()], ids=["with marks", "without marks"])
def test_five_or_six_words_drawn_make_51_bits_and_are_never_refused(words: tuple[str, ...]) -> None:
    count = 5 if words == syllables() else 6
    assert count * math.log2(len(words)) >= 51
    for _ in range(100):
        drawn = suggestion(words, secrets.randbelow)
        check_strength(drawn)
        assert len(drawn.split()) == count


def numbers(*given: int) -> Callable[[int], int]:
    ahead = iter(given)
    return lambda _below: next(ahead)


def test_the_words_are_those_that_the_lot_names() -> None:
    words = syllables()
    drawn = suggestion(words, numbers(3000, 7, 1500, 2222, 811))
    assert drawn.split() == [words[at] for at in (3000, 7, 1500, 2222, 811)]


def test_a_draw_of_common_words_alone_is_drawn_again() -> None:
    words = syllables()
    common, rare = words.index("anh"), [3000, 7, 1500, 2222, 811]
    assert suggestion(words, numbers(*[common] * 5, *rare)).split() == [words[at] for at in rare]


def test_the_syllables_are_composed_and_each_stands_once() -> None:
    words = syllables()
    assert len(words) == len(set(words)) >= 1296
    assert [word for word in words if unicodedata.normalize("NFC", word) != word or not word.isalpha()] == []


def test_no_syllable_is_written_in_two_ways() -> None:
    marked = [
        word for word in syllables() if set(unicodedata.normalize("NFD", word)) & set("\u0300\u0301\u0303\u0309\u0323")
    ]
    assert [word for word in marked if unmarked(word).endswith(("oa", "oe", "uy"))] == []


def test_plain_syllables_want_no_input_method() -> None:
    assert [word for word in plain_syllables() if not (word.isascii() and word.isalpha() and len(word) > 1)] == []
