"""Runs of text broken into lines of a given width and drawn; every word stays whole while it fits into a line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.fonts import printable, width
from declare_app.documents.words import Mark, Words

Align = Literal["left", "centre"]

_PIECES: Final = re.compile(r" +|(?:[^ ]*- +)*[^ ]+")
"""Spaces, or a word; a hyphen holds the word after it, since programs that read text drop one at the end of a line."""
_MARK_SIZE: Final = 0.68
_MARK_RISE: Final = 0.36
_SHORT_LINE: Final = 1 / 3


class Style(NamedTuple):
    """A face and a size in points, raised by ``rise`` points."""

    face: str
    size: float
    rise: float = 0.0


class Run(NamedTuple):
    """Text in one style and its width in points."""

    text: str
    style: Style
    width: float


@dataclass(frozen=True)
class Spacing:
    """Size of the letters and height of a line, in points."""

    size: float
    leading: float

    @property
    def baseline(self) -> float:
        """Distance of the foot of the letters from the head of the line."""
        return (self.leading - self.size) / 2 + 0.8 * self.size


@dataclass(frozen=True)
class TextLine:
    """Runs that stand on one line."""

    runs: tuple[Run, ...]

    @cached_property
    def width(self) -> float:
        """Width in points."""
        return sum(run.width for run in self.runs)


def run(text: str, face: str, size: float, rise: float = 0.0) -> Run:
    """``text`` measured; a letter that no face has becomes a box."""
    return _measured(printable(text), Style(face, size, rise))


def _measured(text: str, style: Style) -> Run:
    return Run(text, style, width(text, style.face, style.size))


def runs_of(words: Words, face: str, size: float) -> tuple[Run, ...]:
    """Words in one face; marks small and raised."""
    return tuple(
        run(f"({piece.number})", face, size * _MARK_SIZE, size * _MARK_RISE)
        if isinstance(piece, Mark)
        else run(piece, face, size)
        for piece in words
    )


def wrapped(runs: Iterable[Run], room: float) -> tuple[TextLine, ...]:
    """Lines at most ``room`` points wide, without spaces at their ends; a word wider than that is cut between letters.

    Lines break at spaces, but neither at U+00A0 nor after a hyphen.
    """
    lines: list[TextLine] = []
    line: list[Run] = []
    used = 0.0
    for gap, whole_word in _words(runs):
        before, word = (gap, whole_word) if line else ([], whole_word)
        wanted = _width(before) + _width(word)
        if line and used + wanted > room:
            lines.append(_joined(line))
            line, used, before, wanted = [], 0.0, [], _width(word)
        if wanted > room:
            *full, word = _cut(word, room)
            lines += map(_joined, full)
            wanted = _width(word)
        line += [*before, *word]
        used += wanted
    return (*lines, _joined(line)) if line else tuple(lines)


def balanced(runs: Sequence[Run], room: float) -> tuple[TextLine, ...]:
    """As ``wrapped``; a last line of a word or two gets company from those before it: for centred titles."""
    lines = wrapped(runs, room)
    if len(lines) < 2 or lines[-1].width > _SHORT_LINE * room:
        return lines
    least, most = room / len(lines), room
    while most - least > 1:
        middle = (least + most) / 2
        if len(wrapped(runs, middle)) > len(lines):
            least = middle
        else:
            most = middle
    return wrapped(runs, most)


def draw_line(canvas: Canvas, line: TextLine, left: float, baseline: float) -> None:
    """Draw the line from ``left``; coordinates in points from the foot of the page."""
    text = canvas.beginText(left, baseline)
    rise = 0.0
    for one in line.runs:
        if one.style.rise != rise:
            rise = one.style.rise
            text.setRise(rise)
        text.setFont(one.style.face, one.style.size)
        text.textOut(one.text)
    if rise:
        text.setRise(0)
    canvas.drawText(text)


def _width(runs: Iterable[Run]) -> float:
    return sum(one.width for one in runs)


def _words(runs: Iterable[Run]) -> Iterator[tuple[list[Run], list[Run]]]:
    """(spaces before, word) by word; a word may change its style within."""
    gap: list[Run] = []
    word: list[Run] = []
    for one in runs:
        for text in _PIECES.findall(one.text):
            if text[0] != " ":
                word.append(_measured(text, one.style))
                continue
            if word:
                yield gap, word
                gap, word = [], []
            gap.append(_measured(text, one.style))
    if word:
        yield gap, word


def _cut(word: Iterable[Run], room: float) -> list[list[Run]]:
    """A word too wide for a line in as many full lines as it needs and a rest."""
    lines: list[list[Run]] = [[]]
    used = 0.0
    for one in word:
        start = 0
        for end, letter in enumerate(one.text):
            wanted = width(letter, one.style.face, one.style.size)
            if used and used + wanted > room:
                lines[-1].append(_measured(one.text[start:end], one.style))
                lines.append([])
                start, used = end, 0.0
            used += wanted
        lines[-1].append(_measured(one.text[start:], one.style))
    return lines


def _joined(runs: Iterable[Run]) -> TextLine:
    """A line in which neighbours of one style are one run."""
    merged: list[Run] = []
    for one in runs:
        if merged and merged[-1].style == one.style:
            before = merged.pop()
            merged.append(Run(before.text + one.text, one.style, before.width + one.width))
        elif one.text:
            merged.append(one)
    return TextLine(tuple(merged))
