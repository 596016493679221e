"""Whether a passphrase (mật khẩu) is hard enough to guess, and passphrases drawn by lot.

zxcvbn finds the parts that a guesser knows: words of several languages, names, dates, keyboard rows. Vietnamese words
in every spelling, and what is known of the person, come from here. Its own total is not used: it adds 10,000 guesses
for each further part, since guessers begin with few parts, so that any four words would do, "nguyen thi lan 1985" too.
Here the guesses of the parts are multiplied and nothing is added.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final

from zxcvbn.matching import RANKED_DICTIONARIES, omnimatch  # type: ignore[import-untyped]  # it has no annotations
from zxcvbn.scoring import most_guessable_match_sequence  # type: ignore[import-untyped]

from declare_app.base.errors import AppError
from declare_app.base.locations import resource
from declare_app.storage.spellings import personal_spellings, spellings, unmarked

LEAST_CHARACTERS: Final = 12
LEAST_GUESSES_LOG10: Final = 10  # at 256 MiB a guess, about 90 days of one large graphics card (docs/threat-model.md)
LEAST_BITS_DRAWN: Final = 51
_SEPARATORS: Final = re.compile(r"[\s_.,;:/+-]+")
_LONG_NUMBER: Final = re.compile(r"\d{9,}")
_JUDGED_CHARACTERS: Final = 72  # for more zxcvbn takes long; a beginning is no harder to guess than the whole


def check_strength(passphrase: str, personal: Iterable[str] = ()) -> None:
    """``personal``: what others know of the person (names, date of birth, unit, year, identity number).

    Raises AppError ``passphrase.weak``.
    """
    text = unicodedata.normalize("NFKC", passphrase)
    if len(text) < LEAST_CHARACTERS or guesses_log10(text, personal) < LEAST_GUESSES_LOG10:
        raise AppError("passphrase.weak", least=LEAST_CHARACTERS)


def guesses_log10(passphrase: str, personal: Iterable[str] = ()) -> float:
    """How many guesses it takes to find the passphrase, as a power of ten; rather too few than too many."""
    text = unicodedata.normalize("NFKC", passphrase)
    own = {spelling: rank for rank, one in enumerate(personal, 1) for spelling in personal_spellings(one) if spelling}
    joined = _SEPARATORS.sub("", text)
    # Of an identity, telephone or account number a guesser lacks six digits at most.
    shorter = _LONG_NUMBER.sub(lambda found: found[0][-6:], joined)
    return min(_product_log10(way[:_JUDGED_CHARACTERS], own) for way in {text, joined, shorter})


def suggestion(words: Sequence[str], below: Callable[[int], int]) -> str:
    """As many ``words`` drawn by lot as make 51 bits, between spaces; ``below(n)``: a secret number from 0 to n - 1.

    Five of ``syllables()``; six of ``plain_syllables()``, which any keyboard types.
    """
    count = math.ceil(LEAST_BITS_DRAWN / math.log2(len(words)))
    while True:
        drawn = " ".join(words[below(len(words))] for _ in range(count))
        if guesses_log10(drawn) >= LEAST_GUESSES_LOG10:  # one in some thousands happens to be all common words
            return drawn


@cache
def syllables() -> tuple[str, ...]:
    """Syllables of Vietnamese, each once, with their marks."""
    return tuple(" ".join(_lines("vietnamese_syllables.txt")).split())


@cache
def plain_syllables() -> tuple[str, ...]:
    """The same without marks: where a passphrase is typed, the input method that makes marks may be off."""
    return tuple(sorted({unmarked(one) for one in syllables()}))


def _product_log10(text: str, personal: dict[str, int]) -> float:
    if not text:
        return 0.0
    matches = omnimatch(text, {"known": _known(), "personal": personal})
    found = most_guessable_match_sequence(text, matches, _exclude_additive=True)
    return sum(math.log10(part["guesses"]) for part in found["sequence"])


@cache
def _known() -> dict[str, int]:
    """Word -> how early a guesser tries it. One dictionary, for zxcvbn looks every part up in each that it is given."""
    phrases = [phrase for line in _lines("vietnamese_words.txt") for phrase in line.split(",") if phrase.strip()]
    # Nobody knows which of the other syllables comes first.
    ranked = [*enumerate(phrases, 1), *((len(phrases) + len(syllables()), one) for one in syllables())]
    ranks: dict[str, int] = {}
    for rank, phrase in ranked:
        for spelling in spellings(phrase):
            ranks.setdefault(spelling, rank)
    for dictionary in RANKED_DICTIONARIES.values():
        for word, rank in dictionary.items():
            ranks[word] = min(rank, ranks.get(word, rank))
    return ranks


def _lines(name: str) -> list[str]:
    text = resource("wording", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
