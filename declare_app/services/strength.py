"""How hard a passphrase is to guess, in four steps for the screen, and passphrases drawn by lot."""

import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from declare_app.storage.strength import (
    LEAST_CHARACTERS,
    LEAST_GUESSES_LOG10,
    guesses_log10,
    plain_syllables,
    suggestion,
)

Word = Literal["empty", "short", "weak", "fair", "strong", "very_strong"]

# From how many guesses on, as powers of ten, it is called strong and very strong; the least stands in storage.
_STRONG: Final = 12.0
_VERY_STRONG: Final = 15.0


@dataclass(frozen=True)
class Strength:
    """``steps`` of four, the word for it, and whether a vault may be made with it."""

    steps: int
    word: Word
    enough: bool


def strength(text: str, personal: Iterable[str] = ()) -> Strength:
    """``personal``: what others know of the person."""
    if not text:
        return Strength(0, "empty", enough=False)
    if len(unicodedata.normalize("NFKC", text)) < LEAST_CHARACTERS:
        return Strength(1, "short", enough=False)
    guesses = guesses_log10(text, personal)
    if guesses < LEAST_GUESSES_LOG10:
        return Strength(1, "weak", enough=False)
    if guesses < _STRONG:
        return Strength(2, "fair", enough=True)
    return Strength(4, "very_strong", enough=True) if guesses >= _VERY_STRONG else Strength(3, "strong", enough=True)


def suggested_passphrase() -> str:
    """Six syllables without marks, drawn by lot: any keyboard types them."""
    return suggestion(plain_syllables(), secrets.randbelow)
