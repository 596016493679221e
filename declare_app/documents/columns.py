"""Two columns of centred lines: the heads of the first page, the places and dates above the signatures."""

from dataclasses import dataclass, replace
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.flow import Piece
from declare_app.documents.typesetting import Spacing, TextLine, draw_line

_RULE_GAP: Final = 4.0
_RULE_WIDTH: Final = 0.7
_LONG: Final = 20
"""Columns of more lines than this may go on on the next page."""


@dataclass(frozen=True)
class Column:
    """Centred lines, and a rule below them where ``rule`` (its length in points) is not 0."""

    lines: tuple[TextLine, ...]
    middle: float
    """Distance from the left edge of the body."""
    spacing: Spacing
    rule: float = 0.0

    @property
    def height(self) -> float:
        return len(self.lines) * self.spacing.leading + (_RULE_GAP if self.rule else 0.0)

    def split(self, count: int) -> "tuple[Column, Column]":
        """The first ``count`` lines and the rest; the rule stays with the last line."""
        if len(self.lines) <= count:
            return self, replace(self, lines=(), rule=0.0)
        return replace(self, lines=self.lines[:count], rule=0.0), replace(self, lines=self.lines[count:])

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        middle = left + self.middle
        for number, line in enumerate(self.lines):
            baseline = top - number * self.spacing.leading - self.spacing.baseline
            draw_line(canvas, line, middle - line.width / 2, baseline)
        if self.rule:
            foot = top - self.height + 1
            canvas.setLineWidth(_RULE_WIDTH)
            canvas.line(middle - self.rule / 2, foot, middle + self.rule / 2, foot)


@dataclass(frozen=True)
class TwoColumns:
    """Two columns side by side; what follows stays with them."""

    first: Column
    second: Column
    before: float = 0.0
    keeps_next: bool = True

    @property
    def height(self) -> float:
        return max(self.first.height, self.second.height)

    @property
    def least(self) -> float:
        return self.first.spacing.leading if self._may_be_cut else self.height

    @property
    def repeats(self) -> Piece | None:
        return None

    @property
    def _may_be_cut(self) -> bool:
        return self._count > _LONG

    @property
    def _count(self) -> int:
        return max(len(self.first.lines), len(self.second.lines))

    def split(self, room: float) -> "tuple[TwoColumns, TwoColumns] | None":
        count = min(int(room // self.first.spacing.leading), self._count - 1)
        if not self._may_be_cut or count < 1:
            return None
        (first, first_rest), (second, second_rest) = self.first.split(count), self.second.split(count)
        return replace(self, first=first, second=second), replace(self, first=first_rest, second=second_rest)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        self.first.draw(canvas, left, top)
        self.second.draw(canvas, left, top)
