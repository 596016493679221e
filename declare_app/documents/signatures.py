"""The foot of the last page: receiver at left, declarant at right, room to sign by hand and for a stamp."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.blocks import Sheet, SignaturePlace
from declare_app.documents.columns import Column, TwoColumns
from declare_app.documents.flow import Piece, Whole
from declare_app.documents.fonts import BOLD, ITALIC
from declare_app.documents.page import BODY, BODY_WIDTH
from declare_app.documents.typesetting import TextLine, runs_of, wrapped
from declare_app.documents.words import Words

HAND_ROOM: Final = 25 * mm
PANEL_WIDTH: Final = 60 * mm
PANEL_HEIGHT: Final = 18 * mm

_COLUMN: Final = 0.49 * BODY_WIDTH
_RECEIVER: Final = _COLUMN / 2
_DECLARANT: Final = BODY_WIDTH - _COLUMN / 2
_BEFORE: Final = 16.0

Box = tuple[float, float, float, float]
"""Left, foot, right, head in points from the corner of the page."""


@dataclass(frozen=True)
class SignatureBlock(Whole):
    """Who signs where and how; nothing is printed where hand and stamp will be."""

    receiver: Column
    declarant: Column

    @property
    def height(self) -> float:
        return max(self.receiver.height, self.declarant.height) + HAND_ROOM + PANEL_HEIGHT

    @property
    def least(self) -> float:
        return self.height

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        self.receiver.draw(canvas, left, top)
        self.declarant.draw(canvas, left, top)

    def panels(self, left: float, top: float) -> tuple[Box, Box]:
        """Where the stamps of receiver and declarant go."""
        foot = top - self.height
        receiver, declarant = (
            (left + middle - PANEL_WIDTH / 2, foot, left + middle + PANEL_WIDTH / 2, foot + PANEL_HEIGHT)
            for middle in (_RECEIVER, _DECLARANT)
        )
        return receiver, declarant


def signature_pieces(sheet: Sheet) -> list[Piece]:
    """Place and date of both, then the two places to sign."""
    receiver, declarant = sheet.receiver, sheet.declarant
    places = TwoColumns(
        Column(_lines(receiver.place_line, ITALIC), _RECEIVER, BODY),
        Column(_lines(declarant.place_line, ITALIC), _DECLARANT, BODY),
        before=_BEFORE,
    )
    block = SignatureBlock(
        receiver=Column(_who_and_how(receiver), _RECEIVER, BODY),
        declarant=Column(_who_and_how(declarant), _DECLARANT, BODY),
    )
    return [places, block]


def _who_and_how(place: SignaturePlace) -> tuple[TextLine, ...]:
    return (*_lines(place.title, BOLD), *_lines(place.note, ITALIC))


def _lines(words: Words, face: str) -> tuple[TextLine, ...]:
    return wrapped(runs_of(words, face, BODY.size), _COLUMN)
