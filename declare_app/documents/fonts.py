"""The three faces on paper, Liberation Serif (Times metrics, all Vietnamese letters), embedded in every print."""

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
"""Drawn on a draft for a letter that the faces lack."""

_FILES: Final = {
    REGULAR: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
}


@cache
def register_faces() -> None:
    """Make the faces known to reportlab, once a process.

    Every setting is given here: reportlab would else take its own from the user's home folder and environment.
    """
    for name, file in _FILES.items():
        data = BytesIO(resource("fonts", file).read_bytes())
        pdfmetrics.registerFont(TTFont(name, data, asciiReadable=False, shapable=False))


@cache
def _letters() -> frozenset[str]:
    """The characters that all three faces have."""
    register_faces()
    faces = [font.face for name in _FILES if isinstance(font := pdfmetrics.getFont(name), TTFont)]
    return frozenset.intersection(*(frozenset(map(chr, face.charToGlyph)) for face in faces))


def missing_letters(text: str) -> frozenset[str]:
    """The characters of ``text`` that cannot be printed."""
    return frozenset(text) - _letters()


def width(text: str, face: str, size: float) -> float:
    """Width of ``text`` in points; the faces must be registered."""
    return pdfmetrics.stringWidth(text, face, size)
