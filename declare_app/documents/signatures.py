"""The foot of the last page: receiver at left, declarant at right, room to sign by hand and for a stamp."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.blocks import Sheet, SignaturePlace
from declare_app.documents.flow import Piece, Whole
from declare_app.documents.fonts import BOLD, ITALIC
from declare_app.documents.page import BODY, BODY_WIDTH
from declare_app.documents.typesetting import TextLine, draw_line, runs_of, wrapped

HAND_ROOM: Final = 25 * mm
PANEL_WIDTH: Final = 60 * mm
PANEL_HEIGHT: Final = 18 * mm

_COLUMN: Final = 0.49 * BODY_WIDTH
_BEFORE: Final = 16.0
_FACES: Final = (ITALIC, BOLD, ITALIC)

Box = tuple[float, float, float, float]
"""Left, foot, right, head in points from the corner of the page."""


@dataclass(frozen=True)
class SignatureBlock(Whole):
    """Both places to sign; nothing is printed where hand and stamp will be."""

    receiver: tuple[TextLine, ...] = ()
    declarant: tuple[TextLine, ...] = ()

    @property
    def _text_height(self) -> float:
        return max(len(self.receiver), len(self.declarant)) * BODY.leading

    @property
    def height(self) -> float:
        return self._text_height + HAND_ROOM + PANEL_HEIGHT

    @property
    def least(self) -> float:
        return self.height

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        for middle, column in zip(self._middles(left), (self.receiver, self.declarant), strict=True):
            for number, line in enumerate(column):
                draw_line(canvas, line, middle - line.width / 2, top - number * BODY.leading - BODY.baseline)

    def panels(self, left: float, top: float) -> tuple[Box, Box]:
        """Where the stamps of receiver and declarant go."""
        foot = top - self.height
        receiver, declarant = (
            (middle - PANEL_WIDTH / 2, foot, middle + PANEL_WIDTH / 2, foot + PANEL_HEIGHT)
            for middle in self._middles(left)
        )
        return receiver, declarant

    def _middles(self, left: float) -> tuple[float, float]:
        return left + _COLUMN / 2, left + BODY_WIDTH - _COLUMN / 2


def signature_piece(sheet: Sheet) -> Piece:
    """The two columns of ``sheet``; what takes more lines in one of them begins on the same line in both."""
    receiver, declarant = _column(sheet.receiver), _column(sheet.declarant)
    rows = [max(len(a), len(b)) for a, b in zip(receiver, declarant, strict=True)]
    return SignatureBlock(_BEFORE, receiver=_filled_up(receiver, rows), declarant=_filled_up(declarant, rows))


def _column(place: SignaturePlace) -> list[tuple[TextLine, ...]]:
    return [wrapped(runs_of(words, face, BODY.size), _COLUMN) for words, face in zip(place.lines, _FACES, strict=True)]


def _filled_up(column: list[tuple[TextLine, ...]], rows: list[int]) -> tuple[TextLine, ...]:
    filled = [(*lines, *[TextLine(())] * (wanted - len(lines))) for lines, wanted in zip(column, rows, strict=True)]
    return tuple(line for lines in filled for line in lines)
