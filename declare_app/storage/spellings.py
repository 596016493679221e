"""How a Vietnamese text comes out of a keyboard: with its marks, without them, or as the keys of Telex and VNI.

A guesser tries all of these, so a passphrase is judged against all of them.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import permutations
from typing import Final

# Combining mark -> key, in the two ways of typing; the tones come at the end of the syllable or right after the vowel.
_TELEX_TONES: Final = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_VNI_TONES: Final = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}
_TELEX_VOWELS: Final = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_VNI_VOWELS: Final = {"â": "a6", "ê": "e6", "ô": "o6", "ă": "a8", "ơ": "o7", "ư": "u7", "đ": "d9"}
_WORD: Final = re.compile(r"\w+")


def unmarked(text: str) -> str:
    """The letters without marks: ``đường`` becomes ``duong``."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def spellings(phrase: str) -> set[str]:
    """A phrase in small letters, joined without spaces, as it may come out of a keyboard."""
    words = _WORD.findall(unicodedata.normalize("NFC", phrase).casefold())
    ways = [words, [unmarked(word) for word in words]]
    for vowels, tones in ((_TELEX_VOWELS, _TELEX_TONES), (_VNI_VOWELS, _VNI_TONES)):
        for last in (True, False):
            keys = [_typed(word, vowels, tones, last=last) for word in words]
            ways += [keys, [_short_horns(word) for word in keys]]
    return {"".join(way) for way in ways}


def personal_spellings(text: str) -> Iterator[str]:
    """What somebody who knows ``text`` (a name, a date, a unit) would try of it: the whole, words, initials, orders."""
    words = _WORD.findall(text)
    for part in (text, *words, *(" ".join(words[start:]) for start in range(1, len(words)))):
        yield from spellings(part)
    yield "".join(unmarked(word[:1]) for word in words).casefold()
    if len(words) == 3 and all(word.isdecimal() for word in words):
        for order in permutations([word.zfill(2) for word in words]):
            yield "".join(order)
            yield "".join(part[-2:] for part in order)


def _typed(word: str, vowels: Mapping[str, str], tones: Mapping[str, str], *, last: bool) -> str:
    keys, waiting = "", ""
    for letter in word:
        apart = unicodedata.normalize("NFD", letter)
        tone = next((tones[mark] for mark in apart if mark in tones), "")
        plain = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in tones))
        keys += vowels.get(plain, plain) + ("" if last else tone)
        waiting += tone if last else ""
    return keys + waiting


def _short_horns(keys: str) -> str:
    return keys.replace("uwow", "uow").replace("u7o7", "uo7")  # one key for both letters of "ươ"
