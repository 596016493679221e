"""Vietnamese figures: amounts grouped by dots, amounts in words, and ordinals."""

from decimal import Decimal
from typing import Final

from declare_app.model.values import area_text

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION: Final = 10**9
_ORDINALS: Final = {1: "nhất", 2: "hai", 3: "ba", 4: "tư"}


def grouped(number: int) -> str:
    """1250000000 -> "1.250.000.000"."""
    return f"{number:,}".replace(",", ".")


def money_shown(amount: int) -> str:
    """An amount in đồng as it prints: "1.250.000.000 đồng"."""
    return f"{grouped(amount)} đồng"


def decimal_shown(number: Decimal) -> str:
    """5200.5 -> "5.200,5"."""
    whole, _, fraction = area_text(number).partition(".")
    return grouped(int(whole)) + (f",{fraction}" if fraction else "")


def round_figure(amount: int) -> str:
    """A figure of the law as the form writes it: "150 triệu đồng", "1 tỷ đồng"."""
    for unit, word in ((_BILLION, "tỷ"), (10**6, "triệu")):
        if amount >= unit and amount % unit == 0:
            return f"{grouped(amount // unit)} {word} đồng"
    return money_shown(amount)


def ordinal(number: int) -> str:
    """1 -> "nhất", 2 -> "hai", 4 -> "tư", as in "thửa thứ nhất"."""
    return _ORDINALS.get(number) or in_words(number)


def in_words(number: int) -> str:
    """A whole number from 0 in words: 1005 -> "một nghìn không trăm lẻ năm", 10**15 -> "một triệu tỷ"."""
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    parts = [f"{in_words(billions)} tỷ"] if billions else []
    if rest:
        parts.append(_below_billion(rest, spoken_before=bool(billions)))
    return " ".join(parts)


def money_in_words(amount: int) -> str:
    """An amount in đồng in words, with a capital letter: "Một tỷ hai trăm năm mươi triệu đồng"."""
    words = f"{in_words(amount)} đồng"
    return words[0].upper() + words[1:]


def _below_billion(number: int, *, spoken_before: bool) -> str:
    parts: list[str] = []
    for unit, word in ((10**6, " triệu"), (1000, " nghìn"), (1, "")):
        group = number // unit % 1000
        if group:
            parts.append(_three_digits(group, zeros_spoken=spoken_before or bool(parts)) + word)
    return " ".join(parts)


def _three_digits(number: int, *, zeros_spoken: bool) -> str:
    """1 to 999; ``zeros_spoken`` where a higher group stands before: "không trăm lẻ năm"."""
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or zeros_spoken else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif units and words:
        words.append("lẻ")
    if units:
        words.append(_unit_word(tens, units))
    return " ".join(words)


def _unit_word(tens: int, units: int) -> str:
    special = {1: "mốt", 4: "tư", 5: "lăm"} if tens > 1 else {5: "lăm"} if tens == 1 else {}
    return special.get(units, _DIGITS[units])
