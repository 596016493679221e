"""Titles and lines of the form as pieces of a page."""

import re
from dataclasses import dataclass, replace
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.blocks import ItemTitle, Line, Title
from declare_app.documents.flow import Piece
from declare_app.documents.fonts import BOLD, ITALIC, REGULAR
from declare_app.documents.page import BODY, BODY_WIDTH
from declare_app.documents.typesetting import Align, Run, Spacing, TextLine, draw_line, run, runs_of, wrapped
from declare_app.documents.words import Mark, Words, plain

_LINES_KEPT: Final = 2
"""Of a paragraph over two pages at least so many lines stand on each."""
_LONG_TITLE: Final = 12
"""What belongs to the piece after it is cut only from so many lines on."""
_PART_GAP: Final = "    "
"""Between two labels on one line."""
_HOLDS: Final = "\u00a0"
"""A space at which no line ends; it is drawn and read back as a plain one."""
_SHORT_LABEL: Final = 30
_UNIT: Final = re.compile(r"(?<=\d) (đồng|m²)(?!\w)")
_BEFORE_TITLE: Final = {1: 10.0, 2: 7.0, 3: 5.0}
_BEFORE_LINE: Final = 3.0


@dataclass(frozen=True)
class Paragraph:
    """Lines of one size."""

    lines: tuple[TextLine, ...]
    spacing: Spacing = BODY
    before: float = 0.0
    align: Align = "left"
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * self.spacing.leading

    @property
    def least(self) -> float:
        return min(len(self.lines), _LINES_KEPT) * self.spacing.leading if self._may_be_cut else self.height

    @property
    def repeats(self) -> Piece | None:
        return None

    @property
    def _may_be_cut(self) -> bool:
        return len(self.lines) >= (_LONG_TITLE if self.keeps_next else 2 * _LINES_KEPT)

    def split(self, room: float) -> "tuple[Paragraph, Paragraph] | None":
        fitting = min(int(room // self.spacing.leading), len(self.lines) - _LINES_KEPT)
        if not self._may_be_cut or fitting < _LINES_KEPT:
            return None
        return replace(self, lines=self.lines[:fitting]), replace(self, lines=self.lines[fitting:])

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(self.lines):
            start = left if self.align == "left" else left + (BODY_WIDTH - line.width) / 2
            draw_line(canvas, line, start, top - number * self.spacing.leading - self.spacing.baseline)


def title_pieces(title: Title) -> list[Piece]:
    """A title in bold with its answer, and the line in brackets under it."""
    runs = list(runs_of(title.words, BOLD, BODY.size))
    if title.answer:
        runs.append(run(f" {title.answer}", REGULAR, BODY.size))
    keeps = not title.answer
    before = _BEFORE_TITLE.get(title.level, _BEFORE_TITLE[3])
    pieces: list[Piece] = [Paragraph(wrapped(runs, BODY_WIDTH), before=before, keeps_next=keeps or bool(title.note))]
    if title.note:
        note = wrapped(runs_of(title.note, ITALIC, BODY.size), BODY_WIDTH)
        pieces.append(Paragraph(note, before=_BEFORE_LINE, keeps_next=keeps))
    return pieces


def item_title_piece(title: ItemTitle) -> Piece:
    """The title of one thing among several."""
    lines = wrapped(runs_of(title.words, ITALIC, BODY.size), BODY_WIDTH)
    return Paragraph(lines, before=_BEFORE_LINE, keeps_next=True)


def line_piece(line: Line) -> Piece:
    """Labels with their answers; those on one line are set apart by a wider gap."""
    runs: list[Run] = []
    for number, part in enumerate(line.parts):
        text = _UNIT.sub(_HOLDS + r"\1", part.text)
        if not number:
            runs += runs_of(part.label, REGULAR, BODY.size)
            runs.append(run(f" {text}" if part.label else text, REGULAR, BODY.size))
            continue
        runs.append(run(_PART_GAP, REGULAR, BODY.size))
        runs += runs_of(_held_together(part.label), REGULAR, BODY.size)
        runs.append(run(_HOLDS + text, REGULAR, BODY.size))
    return Paragraph(wrapped(runs, BODY_WIDTH), before=_BEFORE_LINE)


def _held_together(label: Words) -> Words:
    """A short label after another one is never parted."""
    if len(plain(label)) > _SHORT_LABEL:
        return label
    return tuple(piece if isinstance(piece, Mark) else piece.replace(" ", _HOLDS) for piece in label)
