"""The head of the first page: who the unit is, country and motto, and the title of the declaration."""

from typing import Final

from declare_app.documents.blocks import Sheet
from declare_app.documents.columns import Column, TwoColumns
from declare_app.documents.flow import Piece
from declare_app.documents.fonts import BOLD, ITALIC, REGULAR
from declare_app.documents.page import BODY, BODY_WIDTH, HEAD
from declare_app.documents.paragraphs import Paragraph
from declare_app.documents.typesetting import Spacing, balanced, run, runs_of, wrapped

_UNIT_WIDTH: Final = 0.41 * BODY_WIDTH
_COUNTRY_WIDTH: Final = 0.56 * BODY_WIDTH
_TITLE: Final = Spacing(14, 19)
_UNIT_RULE: Final = 0.4
"""Length of the line under the unit, of its last line (NĐ 30/2020: a third to a half)."""


def heading_pieces(sheet: Sheet) -> list[Piece]:
    """Everything above part I."""
    agency = wrapped([run(sheet.agency, REGULAR, HEAD.size)], _UNIT_WIDTH)
    unit = balanced([run(sheet.unit, BOLD, HEAD.size)], _UNIT_WIDTH)
    country = balanced([run(sheet.country, BOLD, HEAD.size)], _COUNTRY_WIDTH)
    motto = wrapped([run(sheet.motto, BOLD, HEAD.size + 1)], _COUNTRY_WIDTH)
    title = balanced(runs_of(sheet.title, BOLD, _TITLE.size), BODY_WIDTH)
    date = wrapped(runs_of(sheet.date_line, ITALIC, BODY.size), BODY_WIDTH)
    return [
        TwoColumns(
            Column((*agency, *unit), _UNIT_WIDTH / 2, HEAD, rule=_UNIT_RULE * unit[-1].width),
            Column((*country, *motto), BODY_WIDTH - _COUNTRY_WIDTH / 2, HEAD, rule=motto[-1].width),
        ),
        Paragraph(title, _TITLE, before=24, align="centre", keeps_next=True),
        Paragraph(date, BODY, before=2, align="centre", keeps_next=True),
    ]
