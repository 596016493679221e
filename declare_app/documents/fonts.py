"""The three faces on paper, Liberation Serif (Times metrics, all Vietnamese letters), embedded in every print."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from declare_app.base.locations import resource

REGULAR: Final = "KeKhaiSerif"
BOLD: Final = "KeKhaiSerif-Bold"
ITALIC: Final = "KeKhaiSerif-Italic"
STAND_IN: Final = "□"
"""Drawn on a draft for a letter that the faces lack; a final print refuses it."""

_FILES: Final = {
    REGULAR: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
}


@cache
def faces() -> Mapping[str, Mapping[str, float]]:
    """Face -> character -> width in thousandths of the size; makes the faces known to reportlab, once a process.

    Every setting is given here: reportlab would else take its own from the user's home folder and environment.
    """
    measures = {}
    for name, file in _FILES.items():
        font = TTFont(name, BytesIO(resource("fonts", file).read_bytes()), asciiReadable=False, shapable=False)
        pdfmetrics.registerFont(font)
        measures[name] = {chr(code): font.face.charWidths[code] for code in font.face.charToGlyph}
    return measures


@cache
def _letters() -> frozenset[str]:
    """The characters that all faces have."""
    return frozenset.intersection(*map(frozenset, faces().values()))


def missing_letters(text: str) -> frozenset[str]:
    """The characters of ``text`` that cannot be printed."""
    return frozenset(text) - _letters()


def printable(text: str) -> str:
    """``text`` with a box for each letter that cannot be printed."""
    missing = missing_letters(text)
    return "".join(STAND_IN if letter in missing else letter for letter in text) if missing else text


def width(text: str, face: str, size: float) -> float:
    """Width of ``text`` in points; all its letters must be printable."""
    return sum(map(faces()[face].__getitem__, text)) * size / 1000
