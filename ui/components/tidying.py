"""What people type for amounts, areas and days, put as the form wants it; what may mean two things stays as it is."""

import re
import unicodedata
from typing import Final

_UNITS: Final = {
    **dict.fromkeys(("tỷ", "tỉ", "ty", "ti"), 10**9),
    **dict.fromkeys(("triệu", "trieu", "tr"), 10**6),
    **dict.fromkeys(("nghìn", "nghin", "ngàn", "ngan", "k"), 10**3),
}
_HALVES: Final = frozenset({"rưỡi", "ruoi", "rưởi"})
_MOST_DIGITS: Final = 16
_CURRENCY: Final = re.compile(r"\s*(đồng|dong|đ|₫|vnđ|vnd)\.?\Z", re.IGNORECASE)
_PIECES: Final = re.compile(r"[0-9][0-9.,]*|[^\W\d]+")
_FOREIGN_GROUPS: Final = re.compile(r"\d{1,3}(,\d{3}){2,}|\d{1,3}( \d{3})+", re.ASCII)
_GROUPS: Final = re.compile(r"\d{1,3}(\.\d{3})*|\d+", re.ASCII)
_DECIMAL: Final = re.compile(r"(\d{1,6})[.,](\d{1,3})", re.ASCII)
_AREA: Final = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(,\d{1,2})?")
_AREA_UNIT: Final = re.compile(r"\s*m\s?[²2]\Z", re.IGNORECASE)
_SPOKEN_DATE: Final = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_DATE: Final = re.compile(r"(\d{1,2})\s*([/.\-\s])\s*(\d{1,2})\s*\2\s*(\d{4})")
_DATE_DIGITS: Final = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def grouped_digits(text: str) -> str:
    """Digits with a dot before each three from the end: "1200000" -> "1.200.000"; leading zeros fall away."""
    digits = text.replace(".", "").lstrip("0") or "0"
    head = len(digits) % 3
    groups = ([digits[:head]] if head else []) + [digits[at : at + 3] for at in range(head, len(digits), 3)]
    return ".".join(groups)


def is_amount(text: str) -> bool:
    """Whether ``text`` is digits alone, or digits in groups of three."""
    return _GROUPS.fullmatch(text) is not None


def is_digits_and_dots(text: str) -> bool:
    """Whether ``text`` holds nothing else, wherever the dots stand."""
    return bool(text.strip(".")) and all(letter in "0123456789." for letter in text)


def tidy_amount(text: str) -> str:
    """An amount in đồng as the form wants it: "1 tỷ 2" and "1,2 tỷ" -> "1.200.000.000"."""
    plain = tidy_plain_amount(text)
    if plain:
        return plain
    amount = _spoken_amount(_bare_amount(text).casefold())
    return grouped_digits(str(amount)) if amount is not None else text


def tidy_plain_amount(text: str) -> str:
    """An amount in digits alone, however it is grouped, with or without its currency; "" where it is none."""
    bare = _bare_amount(text)
    if _FOREIGN_GROUPS.fullmatch(bare):
        bare = bare.replace(",", "").replace(" ", "")
    return grouped_digits(bare) if _GROUPS.fullmatch(bare) else ""


def _bare_amount(text: str) -> str:
    """Without what stands around it: spaces, the currency, a dot that ends a sentence."""
    composed = unicodedata.normalize("NFC", text).replace("\u00a0", " ").strip()
    return _CURRENCY.sub("", composed).strip().rstrip(".,")


def tidy_area(text: str) -> str:
    """An area in m², grouped: "5200,5 m2" -> "5.200,5"."""
    bare = _AREA_UNIT.sub("", text.replace("\u00a0", " ").strip()).strip()
    found = _AREA.fullmatch(bare) if bare.isascii() else None
    return grouped_digits(found[1]) + (found[2] or "") if found else text


def tidy_date(text: str) -> str:
    """A day with strokes between its numbers."""
    bare = " ".join(text.replace("\u00a0", " ").split())
    if not bare or not text.strip():
        return text
    if found := _SPOKEN_DATE.fullmatch(bare):
        return "/".join(found.groups())
    if found := _DATE.fullmatch(bare):
        return f"{found[1]}/{found[3]}/{found[4]}"
    if found := _DATE_DIGITS.fullmatch(bare):
        return "/".join(found.groups())
    if found := _ISO_DATE.fullmatch(bare):
        return f"{found[3]}/{found[2]}/{found[1]}"
    return text


def _spoken_amount(text: str) -> int | None:
    """Numbers and units from the largest down; a number after the last unit counts in its tenths."""
    pieces = _PIECES.findall(text)
    if not pieces or "".join(pieces) != "".join(text.split()):
        return None
    total, last, at = 0, 10**13, 0
    while at < len(pieces):
        unit = _UNITS.get(pieces[at + 1]) if at + 1 < len(pieces) else None
        if unit is None:
            rest = _after_unit(pieces[at:], last) if last <= 10**9 else None
            return _kept(total + rest) if rest is not None else None
        part = _counted(pieces[at], unit)
        if part is None or unit >= last:
            return None
        total, last, at = total + part, unit, at + 2
    return _kept(total)


def _counted(number: str, unit: int) -> int | None:
    """So many of a unit: "1,2" of 10**9 is 1200000000; "1.250" of it may mean two things."""
    if found := _DECIMAL.fullmatch(number):
        whole, decimals = found.groups()
        if len(decimals) < 3 or "," in number:
            share, rest = divmod(int(whole + decimals) * unit, int("1" + "0" * len(decimals)))
            return None if rest else share
        return int(whole + decimals) * unit if unit < 10**9 else None
    return int(number.replace(".", "")) * unit if _GROUPS.fullmatch(number) else None


def _after_unit(pieces: list[str], unit: int) -> int | None:
    """What follows the last unit: "rưỡi" is its half, "2" two tenths, "250" so many thousandths."""
    if len(pieces) != 1:
        return None
    if pieces[0] in _HALVES:
        return unit // 2
    if pieces[0].isascii() and pieces[0].isdigit() and len(pieces[0]) <= 3:
        return int(pieces[0]) * unit // int("1" + "0" * len(pieces[0]))
    whole = int(pieces[0].replace(".", "")) if _GROUPS.fullmatch(pieces[0]) else unit
    return whole if whole < unit else None


def _kept(amount: int) -> int | None:
    return amount if 0 < amount < 10**_MOST_DIGITS else None
