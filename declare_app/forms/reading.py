"""Typed text into values, strictly; what cannot be read names a problem sentence and its gaps."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from declare_app.forms.options import ChoiceDef
from declare_app.model.amounts import grouped
from declare_app.model.letters import one_line, unprintable_letter
from declare_app.model.values import TEXT_LENGTH

MONEY_DIGITS: Final = 16
NATIONAL_ID_DIGITS: Final = 12
OLD_ID_DIGITS: Final = 9
FIRST_YEAR: Final = 1900

_PLAIN: Final = re.compile(r"\d+", re.ASCII)
_GROUPS: Final = re.compile(r"\d{1,3}(\.\d{3})+", re.ASCII)
_DATE: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_MONEY_EXAMPLE: Final = "1.250.000.000"
_AREA_EXAMPLE: Final = "86,4"


class Unreadable(ValueError):
    """The text does not say a value of its kind: a sentence pattern and its gaps (all but the question's name)."""

    def __init__(self, pattern: str, **gaps: str) -> None:
        super().__init__(pattern)
        self.pattern = pattern
        self.gaps = gaps


def read_text(text: str) -> str:
    """Any text of at most ``TEXT_LENGTH`` characters that paper can print, on one line.

    Raises Unreadable ``gioi_han``.
    """
    line = one_line(text)
    if len(line) > TEXT_LENGTH:
        raise Unreadable(
            "gioi_han",
            gia_tri=f"một đoạn {grouped(len(line))} ký tự",
            gioi_han=f"phải từ {grouped(TEXT_LENGTH)} ký tự trở xuống",
            cach="Viết ngắn lại",
        )
    letter = unprintable_letter(line)
    if letter is not None:
        raise Unreadable(
            "gioi_han",
            gia_tri=f"một đoạn có ký tự “{letter}” (U+{ord(letter):04X})",
            gioi_han="chỉ gồm chữ và dấu in được trên giấy",
            cach="Thay ký tự đó bằng chữ",
        )
    return line


def read_date(text: str) -> date:
    """``d/m/yyyy``, a real day from 1900 on. Raises Unreadable ``ngay``."""
    found = _DATE.fullmatch(text.strip())
    day = _real_day(int(found[3]), int(found[2]), int(found[1])) if found else None
    if day is None or day.year < FIRST_YEAR:
        raise Unreadable("ngay", vi_du="05/11/2014")
    return day


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _check_length(text: str) -> None:
    """Raises Unreadable ``gioi_han`` for more digits than a number of the form may have, before they become one."""
    digits = text.replace(".", "")
    if len(digits) > MONEY_DIGITS and digits.isascii() and digits.isdigit():
        raise Unreadable(
            "gioi_han",
            gia_tri=f"một số có {len(digits)} chữ số",
            gioi_han=f"phải có từ 1 đến {MONEY_DIGITS} chữ số",
            cach="Xem lại số này",
        )


def _whole(text: str) -> int | None:
    """Digits, or groups of exactly three with dots between; else None."""
    if _PLAIN.fullmatch(text) or _GROUPS.fullmatch(text):
        return int(text.replace(".", ""))
    return None


def read_money(text: str) -> int:
    """An amount in đồng, 1 to 16 digits. Raises Unreadable ``chu_so`` or ``gioi_han``."""
    stripped = text.strip()
    _check_length(stripped)
    amount = _whole(stripped)
    if amount is None:
        raise Unreadable("chu_so", vi_du=_MONEY_EXAMPLE)
    return amount


def read_decimal(text: str) -> Decimal:
    """A number with at most two decimals after a comma, dots between groups of three only.

    Raises Unreadable ``gioi_han``, or ``chu_so``; for a lone dot it offers both readings.
    """
    whole_text, comma, fraction = text.strip().partition(",")
    _check_length(whole_text)
    whole = _whole(whole_text)
    fraction_fits = not comma or (fraction.isascii() and fraction.isdigit() and len(fraction) <= 2)
    if whole is not None and fraction_fits:
        return Decimal(f"{whole}.{fraction or 0}")
    raise Unreadable("chu_so", vi_du=_both_readings(text.strip()) or _AREA_EXAMPLE)


def _both_readings(text: str) -> str | None:
    """The two things that a text like 86.4 may mean, or None where no lone dot is the trouble."""
    digits = text.replace(".", "")
    before, dot, after = text.rpartition(".")
    if not dot or not (digits.isascii() and digits.isdigit()) or not before or not after:
        return None
    if len(after) > 2:
        return f"{grouped(int(digits))} (dấu chấm ngăn từng ba chữ số), phần lẻ ghi sau dấu phẩy, tối đa hai chữ số"
    return f"{before.replace('.', '')},{after} (dấu phẩy là phần lẻ) hoặc {digits} (dấu chấm ngăn từng ba chữ số)"


def read_year(text: str) -> str:
    """Four digits, 1900 to 2199. Raises Unreadable ``chu_so`` or ``du_so``."""
    stripped = text.strip()
    if not _PLAIN.fullmatch(stripped):
        raise Unreadable("chu_so", vi_du="2019")
    if len(stripped) != 4:
        raise Unreadable("du_so", n="4", m=str(len(stripped)))
    if not FIRST_YEAR <= int(stripped) <= 2199:
        raise Unreadable("gioi_han", gia_tri=stripped, gioi_han="phải từ 1900 đến 2199", cach="Ghi năm có bốn chữ số")
    return stripped


def read_national_id(text: str) -> str:
    """12 digits (căn cước), or 9 (the older CMND). Raises Unreadable ``chu_so`` or ``du_so``."""
    stripped = text.strip()
    if not _PLAIN.fullmatch(stripped):
        raise Unreadable("chu_so", vi_du="022079004517")
    if len(stripped) not in (NATIONAL_ID_DIGITS, OLD_ID_DIGITS):
        raise Unreadable("du_so", n=str(NATIONAL_ID_DIGITS), m=str(len(stripped)))
    return stripped


def read_currency(text: str) -> str:
    """An ISO 4217 code, three Latin letters. Raises Unreadable ``gioi_han``."""
    stripped = text.strip()
    # Looked at before it is put in capitals: "ßa" would become three Latin letters.
    if not re.fullmatch(r"[A-Za-z]{3}", stripped):
        raise Unreadable(
            "gioi_han", gia_tri=f"“{stripped}”", gioi_han="phải là mã ba chữ cái", cach="Ghi mã, ví dụ VND, USD, EUR"
        )
    return stripped.upper()


def read_signed_quantity(text: str) -> str:
    """``+`` or ``-``, with or without a number after it. Raises Unreadable ``gioi_han``."""
    stripped = text.strip().replace("\u2212", "-")
    sign, number = stripped[:1], stripped[1:].strip()
    if sign not in ("+", "-"):
        raise Unreadable(
            "gioi_han",
            gia_tri=f"“{stripped}”",
            gioi_han="phải bắt đầu bằng dấu + hoặc -",
            cach="Ghi +1 khi tăng, -1 khi giảm",
        )
    return sign + (format(read_decimal(number).normalize(), "f") if number else "")


def read_choice(text: str, choices: tuple[ChoiceDef, ...]) -> str:
    """The code of one of the choices. Raises Unreadable ``chua_chon``."""
    code = text.strip()
    if code not in {choice.code for choice in choices}:
        raise Unreadable("chua_chon", n=str(len(choices)))
    return code
