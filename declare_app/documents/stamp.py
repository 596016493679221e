"""The panel that a signed field shows: a few lines about the signature on one small page."""

from io import BytesIO
from typing import Final

from declare_app.documents.archive import unarchived
from declare_app.documents.fonts import REGULAR
from declare_app.documents.press import ONE_AT_A_TIME, new_canvas
from declare_app.documents.printed import DOTS
from declare_app.documents.signatures import PANEL_HEIGHT, PANEL_WIDTH
from declare_app.documents.typesetting import Spacing, TextLine, draw_line, run, wrapped
from declare_app.model.letters import one_line

_MARGIN: Final = 4.0
_RULE_WIDTH: Final = 0.5
_SIZES: Final = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5)
"""Tried one after the other until every word has room."""
_LEADING: Final = 1.2


def print_stamp(lines: tuple[str, ...], width: float = PANEL_WIDTH, height: float = PANEL_HEIGHT) -> bytes:
    """A one-page PDF of ``width`` by ``height`` points with the lines in a thin frame, always in the same bytes.

    Long lines wrap and the letters shrink to fit. What has no room even then ends in "…": a certificate's name may be
    of any length.
    """
    with ONE_AT_A_TIME:
        spacing, fitted = _fitted([one_line(line) for line in lines], width - 2 * _MARGIN, height - 2 * _MARGIN)
        target = BytesIO()
        canvas = new_canvas(target, (width, height))
        canvas.setLineWidth(_RULE_WIDTH)
        canvas.rect(_RULE_WIDTH / 2, _RULE_WIDTH / 2, width - _RULE_WIDTH, height - _RULE_WIDTH)
        top = (height + len(fitted) * spacing.leading) / 2
        for number, line in enumerate(fitted):
            draw_line(canvas, line, _MARGIN, top - number * spacing.leading - spacing.baseline)
        canvas.showPage()
        canvas.save()
        return unarchived(target.getvalue())


def _fitted(lines: list[str], width: float, height: float) -> tuple[Spacing, list[TextLine]]:
    """The largest letters with which all lines fit, and the lines; with the smallest as many as have room."""
    for size in _SIZES:
        spacing = Spacing(size, size * _LEADING)
        fitted = [part for line in lines for part in wrapped([run(line, REGULAR, size)], width)]
        if len(fitted) * spacing.leading <= height:
            return spacing, fitted
    smallest = Spacing(_SIZES[-1], _SIZES[-1] * _LEADING)
    whole = [part for line in lines for part in wrapped([run(line, REGULAR, smallest.size)], width)]
    room = int(height // smallest.leading)
    return smallest, [*whole[: room - 1], *wrapped([run(DOTS, REGULAR, smallest.size)], width)]
