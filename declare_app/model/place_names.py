"""Names of administrative units as people type them: without marks, shortened, with the unit's kind or without it."""

import re
import unicodedata
from typing import Final

# What a unit is called (loại đơn vị); the last five stood until 30 June 2025 or stand above.
KINDS: Final = ("đặc khu", "phường", "xã", "thị trấn", "thị xã", "quận", "huyện", "thành phố", "tỉnh")

_KEPT: Final = b"abcdefghijklmnopqrstuvwxyz0123456789\n"
_GAPS: Final = bytes(code if code in _KEPT else ord(" ") for code in range(256))
_SHORT: Final = {
    "tp": "thanh pho",
    "tx": "thi xa",
    "tt": "thi tran",
    "tphcm": "thanh pho ho chi minh",
    "hcm": "ho chi minh",
    "hn": "ha noi",
}
_SHORT_IN_FRONT: Final = {"p": "phuong", "x": "xa", "q": "quan", "h": "huyen", "t": "tinh"}
_LETTER_AND_NUMBER: Final = re.compile(r"\b([pq])(\d+)\b")
# With a number behind it a kind is part of the name: "phường 5", "quận 1".
_LOOSE_KINDS: Final = re.compile(r"\b(?:dac khu|phuong|thi tran|thi xa|thanh pho|xa|quan|huyen|tinh)\b(?! \d)")
_KIND_IN_FRONT: Final = re.compile(r"^(?:dac khu|phuong|thi tran|thi xa|thanh pho|xa|quan|huyen|tinh) +", re.MULTILINE)
_OPENS_WITH_A_KIND: Final = re.compile(rf"(?:{'|'.join(KINDS)}|tp|tx|tt|[pqhtx])(?:\.\s*|\s+)\S", re.IGNORECASE)


def folded(text: str) -> str:
    """``text`` in small letters without marks, words parted by spaces: "Vũng Tàu, Bà Rịa" is "vung tau ba ria".

    Lines stay lines: ten thousand names fold as one text in the time that a key press may take, one by one they do not.
    """
    parted = text.casefold().replace("đ", "d").replace("'", "").replace("–", " ")
    parted = parted.replace(" - ", " ").replace(", ", " ")
    letters = unicodedata.normalize("NFD", parted).encode("ascii", "ignore")
    return letters.translate(_GAPS).decode("ascii")


def folded_names(text: str) -> str:
    """Names, one a line, folded, without the kinds with which they begin."""
    return _KIND_IN_FRONT.sub("", folded(text))


def words_sought(text: str) -> tuple[str, ...]:
    """The folded words of what was typed, with the usual short forms written out: "P. 5, q3" is "phuong 5 quan 3"."""
    typed = _LETTER_AND_NUMBER.sub(r"\1 \2", folded(text)).split()
    written = [_SHORT.get(word, word) for word in typed]
    written[:-1] = [_SHORT_IN_FRONT.get(word, word) for word in written[:-1]]
    return tuple(" ".join(written).split())


def names_sought(words: tuple[str, ...]) -> tuple[str, ...]:
    """``words`` without kinds of unit; all of them where nothing else would be left ("xã")."""
    return tuple(_LOOSE_KINDS.sub(" ", " ".join(words)).split()) or words


def kind_of(name: str) -> str:
    """The kind with which a full name begins: "Phường" of "Phường Ba Đình"; "" where it begins with none."""
    lowered = name.lower()
    return next((name[: len(kind)] for kind in KINDS if lowered.startswith(f"{kind} ")), "")


def inside_a_line(name: str) -> str:
    """A full name as it stands behind other words: "phường Ba Đình"."""
    return name[:1].lower() + name[1:] if kind_of(name) else name


def names_a_unit(part: str) -> bool:
    """Whether a part of an address, between commas, says that it is a unit: "xã Hòa An", "P. 5", "tp Vinh"."""
    return _OPENS_WITH_A_KIND.match(part.strip()) is not None


def without_units(address: str) -> tuple[str, str]:
    """An address in two: what stands before its units (house, street, hamlet), and the units at its end."""
    parts = [part.strip() for part in address.split(",")]
    first = len(parts)
    while first and (names_a_unit(parts[first - 1]) or not parts[first - 1]):
        first -= 1
    return ", ".join(filter(None, parts[:first])), ", ".join(filter(None, parts[first:]))
