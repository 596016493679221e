"""Text at the border: composed (NFC), and free of characters that a reader cannot see."""

import unicodedata
from typing import Final

from declare_app.base.errors import AppError

# C0 and C1 controls but line feed; bidirectional controls; zero-width characters (contract 1).
_FORBIDDEN: Final = (
    frozenset(map(chr, [*range(0x20), *range(0x7F, 0xA0)])) - {"\n"}
    | frozenset(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C]))
    | frozenset(map(chr, [*range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF]))
)


def forbidden_character(text: str) -> str | None:
    """The first character that may not stand in any text (a lone surrogate counts), or None."""
    for character in text:
        if character in _FORBIDDEN or "\ud800" <= character <= "\udfff":
            return character
    return None


def border_text(text: str, place: str) -> str:
    """``text`` in NFC.

    Raises AppError ``text.control_character`` naming ``place`` where an invisible character stands.
    """
    found = forbidden_character(text)
    if found is not None:
        raise AppError("text.control_character", place=place, code_point=f"U+{ord(found):04X}")
    return unicodedata.normalize("NFC", text)
