"""Vietnamese as it really arrives: composed, committed and taken back by input methods, key by key.

Four ways, after what UniKey, ibus-unikey and fcitx5-unikey do. One and the same text comes out of all of them.
"""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

TONES: Final = "\u0300\u0301\u0303\u0309\u0323"

TypesText = Callable[[QWidget, str], None]


def compose(target: QWidget, preedit: str) -> None:
    """Show ``preedit`` as not yet decided, underlined, the caret behind it."""
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    kinds = QInputMethodEvent.AttributeType
    attributes = [
        QInputMethodEvent.Attribute(kinds.TextFormat, 0, len(preedit), underlined),
        QInputMethodEvent.Attribute(kinds.Cursor, len(preedit), 1, None),
    ]
    _send(target, QInputMethodEvent(preedit, attributes))


def commit(target: QWidget, text: str, *, instead_of: int = 0) -> None:
    """Put ``text`` in, in the place of the last ``instead_of`` letters before the caret; nothing stays composed."""
    event = QInputMethodEvent()
    event.setCommitString(text, -instead_of, instead_of)
    _send(target, event)


def telex_steps(word: str) -> Iterator[str]:
    """What stands there after each key of a word in Telex: "d", "da", "dat", "dâ(t)", "đất"."""
    bare = "".join(_bare(letter) for letter in word)
    yield from (bare[:end] for end in range(1, len(bare) + 1))
    without_tone = unicodedata.normalize("NFC", "".join(_without_tone(letter) for letter in word))
    yield from (step for step in dict.fromkeys((without_tone, word)) if step != bare)


def words_and_gaps(text: str) -> Iterator[str]:
    """``text`` cut into words of letters, and the single characters between them."""
    word = ""
    for character in text:
        if character.isalpha():
            word += character
            continue
        if word:
            yield word
        word = ""
        yield character
    if word:
        yield word


def type_composing(target: QWidget, text: str) -> None:
    """As ibus-unikey: a word stays composed until a character that is no letter; then both are committed."""
    for part in words_and_gaps(text):
        if not part.isalpha():
            _press(target, part)
            continue
        for step in telex_steps(part):
            compose(target, step)
        commit(target, part)


def type_replacing(target: QWidget, text: str) -> None:
    """As fcitx5-unikey with surrounding text: each key commits, what must change is deleted by the same event."""
    for part in words_and_gaps(text):
        there = ""
        for step in telex_steps(part) if part.isalpha() else (part,):
            same = _shared_beginning(there, step)
            commit(target, step[same:], instead_of=len(there) - same)
            there = step


def type_erasing(target: QWidget, text: str) -> None:
    """As UniKey on Windows: backspaces, then the letters as key presses."""
    for part in words_and_gaps(text):
        there = ""
        for step in telex_steps(part) if part.isalpha() else (part,):
            same = _shared_beginning(there, step)
            for _ in range(len(there) - same):
                QTest.keyClick(target, Qt.Key.Key_Backspace)
            for letter in step[same:]:
                _press(target, letter)
            there = step


def type_committing(target: QWidget, text: str) -> None:
    """As a list of candidates or dictation: whole words at once, nothing composed before."""
    for part in words_and_gaps(text):
        commit(target, part)


WAYS: Final[dict[str, TypesText]] = {
    "composing": type_composing,
    "replacing": type_replacing,
    "erasing": type_erasing,
    "committing": type_committing,
}


def _send(target: QWidget, event: QInputMethodEvent) -> None:
    QCoreApplication.sendEvent(target, event)


def _press(target: QWidget, letter: str) -> None:
    """One key press that brings this character, whatever keyboard has it."""
    QTest.sendKeyEvent(QTest.KeyAction.Click, target, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier)


def _bare(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0]
    return {"đ": "d", "Đ": "D"}.get(plain, plain)


def _without_tone(letter: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFD", letter) if mark not in TONES)


def _shared_beginning(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
