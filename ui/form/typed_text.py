"""Typed text fit for the draft: composed letters, and nothing that cannot be seen."""

import unicodedata

from declare_app.base.text import forbidden_character


def typed_text(text: str) -> str:
    """``text`` in NFC; pasted characters that nobody can see fall away."""
    if forbidden_character(text) is None:
        return unicodedata.normalize("NFC", text)
    seen = "".join(
        " " if letter == "\t" else letter for letter in text if letter == "\t" or not forbidden_character(letter)
    )
    return unicodedata.normalize("NFC", seen)
