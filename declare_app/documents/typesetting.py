"""Runs of text broken into lines of a given width and drawn; every word stays whole while it fits into a line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.fonts import width
from declare_app.documents.words import Mark, Words

Align = Literal["left", "centre"]

_PIECES: Final = re.compile(r" +|[^ ]+")
_MARK_SIZE: Final = 0.68
_MARK_RISE: Final = 0.36


@dataclass(frozen=True)
class Run:
    """Text in one face and size (points), raised by ``rise`` points."""

    text: str
    face: str
    size: float
    rise: float = 0.0

    @cached_property
    def width(self) -> float:
        return width(self.text, self.face, self.size)

    def saying(self, text: str) -> "Run":
        return Run(text, self.face, self.size, self.rise)


@dataclass(frozen=True)
class TextStyle:
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
        return sum(run.width for run in self.runs)


def runs_of(words: Words, face: str, size: float) -> tuple[Run, ...]:
    """Words in one face; marks small and raised."""
    return tuple(
        Run(f"({piece.number})", face, size * _MARK_SIZE, size * _MARK_RISE)
        if isinstance(piece, Mark)
        else Run(piece, face, size)
        for piece in words
    )


def wrapped(runs: Iterable[Run], room: float) -> tuple[TextLine, ...]:
    """Lines at most ``room`` points wide; a word wider than that is cut between letters. Spaces at the ends fall away."""
    lines: list[TextLine] = []
    line: list[Run] = []
    used = 0.0
    word: Sequence[Run]
    for gap, word in _words(runs):
        before: Sequence[Run] = gap if line else ()
        wanted = sum(run.width for run in (*before, *word))
        if line and used + wanted > room:
            lines.append(_joined(line))
            line, used, before = [], 0.0, ()
            wanted = sum(run.width for run in word)
        if wanted > room:
            *full, word = _cut(word, room)
            lines += map(_joined, full)
            wanted = sum(run.width for run in word)
        line += (*before, *word)
        used += wanted
    return (*lines, _joined(line)) if line else tuple(lines)


def balanced(runs: Sequence[Run], room: float) -> tuple[TextLine, ...]:
    """As few lines as ``wrapped`` makes, but of about the same width: for centred titles."""
    lines = wrapped(runs, room)
    least, most = room / len(lines) if lines else room, room
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
    for run in line.runs:
        if run.rise != rise:
            text.setRise(run.rise)
            rise = run.rise
        text.setFont(run.face, run.size)
        text.textOut(run.text)
    if rise:
        text.setRise(0)
    canvas.drawText(text)


def _words(runs: Iterable[Run]) -> Iterator[tuple[tuple[Run, ...], tuple[Run, ...]]]:
    """(spaces before, word) by word; a word may change its face within."""
    gap: list[Run] = []
    word: list[Run] = []
    for run in runs:
        for piece in _PIECES.findall(run.text):
            if piece[0] == " " and word:
                yield tuple(gap), tuple(word)
                gap, word = [], []
            (gap if piece[0] == " " else word).append(run.saying(piece))
    if word:
        yield tuple(gap), tuple(word)


def _cut(word: Sequence[Run], room: float) -> list[list[Run]]:
    """A word too wide for a line in as many full lines as it needs and a rest."""
    lines: list[list[Run]] = [[]]
    used = 0.0
    for run in word:
        start = 0
        for end in range(1, len(run.text) + 1):
            letter = width(run.text[end - 1], run.face, run.size)
            if used and used + letter > room:
                lines[-1].append(run.saying(run.text[start : end - 1]))
                lines.append([])
                start, used = end - 1, 0.0
            used += letter
        lines[-1].append(run.saying(run.text[start:]))
    return lines


def _joined(runs: Iterable[Run]) -> TextLine:
    """A line in which neighbours of one face and size are one run."""
    merged: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if merged and (merged[-1].face, merged[-1].size, merged[-1].rise) == (run.face, run.size, run.rise):
            merged[-1] = run.saying(merged[-1].text + run.text)
        else:
            merged.append(run)
    return TextLine(tuple(merged))
