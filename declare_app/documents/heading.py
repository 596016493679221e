"""The head of the first page: who the unit is, country and motto, and the title of the declaration."""

from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.blocks import Sheet
from declare_app.documents.flow import Piece, Whole
from declare_app.documents.fonts import BOLD, ITALIC, REGULAR
from declare_app.documents.page import BODY, BODY_WIDTH, HEAD
from declare_app.documents.paragraphs import Paragraph
from declare_app.documents.typesetting import Spacing, TextLine, balanced, draw_line, run, runs_of, wrapped

_UNIT_WIDTH: Final = 0.41 * BODY_WIDTH
_COUNTRY_WIDTH: Final = 0.56 * BODY_WIDTH
_TITLE: Final = Spacing(14, 19)
_RULE_GAP: Final = 4.0
_RULE_WIDTH: Final = 0.7
_UNIT_RULE: Final = 0.4
"""Length of the line under the unit, of its last line (NĐ 30/2020: a third to a half)."""


@dataclass(frozen=True)
class Column:
    """Centred lines with a rule below, ``rule`` points long."""

    lines: tuple[TextLine, ...]
    rule: float

    @property
    def height(self) -> float:
        return len(self.lines) * HEAD.leading + _RULE_GAP

    def draw(self, canvas: Canvas, middle: float, top: float) -> None:
        for number, line in enumerate(self.lines):
            baseline = top - number * HEAD.leading - HEAD.baseline
            draw_line(canvas, line, middle - line.width / 2, baseline)
        foot = top - self.height + 1
        canvas.setLineWidth(_RULE_WIDTH)
        canvas.line(middle - self.rule / 2, foot, middle + self.rule / 2, foot)


@dataclass(frozen=True)
class TwoColumns(Whole):
    """Unit at left, country and motto at right."""

    unit: Column = Column((), 0)
    country: Column = Column((), 0)

    @property
    def height(self) -> float:
        return max(self.unit.height, self.country.height)

    @property
    def least(self) -> float:
        return self.height

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        self.unit.draw(canvas, left + _UNIT_WIDTH / 2, top)
        self.country.draw(canvas, left + BODY_WIDTH - _COUNTRY_WIDTH / 2, top)


def heading_pieces(sheet: Sheet) -> list[Piece]:
    """Everything above part I."""
    agency = wrapped([run(sheet.agency, REGULAR, HEAD.size)], _UNIT_WIDTH)
    unit = balanced([run(sheet.unit, BOLD, HEAD.size)], _UNIT_WIDTH)
    country = balanced([run(sheet.country, BOLD, HEAD.size)], _COUNTRY_WIDTH)
    motto = wrapped([run(sheet.motto, BOLD, HEAD.size + 1)], _COUNTRY_WIDTH)
    title = balanced(runs_of(sheet.title, BOLD, _TITLE.size), BODY_WIDTH)
    date = wrapped(runs_of(sheet.date_line, ITALIC, BODY.size), BODY_WIDTH)
    columns = TwoColumns(
        keeps_next=True,
        unit=Column((*agency, *unit), _UNIT_RULE * unit[-1].width),
        country=Column((*country, *motto), motto[-1].width),
    )
    return [
        columns,
        Paragraph(title, _TITLE, before=24, align="centre", keeps_next=True),
        Paragraph(date, BODY, before=2, align="centre", keeps_next=True),
    ]
