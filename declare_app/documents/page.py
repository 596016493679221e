"""The sheet of paper: A4 with the margins and sizes of an official document (NĐ 30/2020, Annex I)."""

from typing import Final

from reportlab.lib.units import mm

from declare_app.documents.typesetting import Spacing

WIDTH: Final = 210 * mm
HEIGHT: Final = 297 * mm
LEFT: Final = 30 * mm
RIGHT: Final = 18 * mm
TOP: Final = 20 * mm
BOTTOM: Final = 24 * mm
"""The foot stands below: 12 mm of QR code, 8 mm from the edge."""

BODY_WIDTH: Final = WIDTH - LEFT - RIGHT
BODY_HEIGHT: Final = HEIGHT - TOP - BOTTOM
BODY_TOP: Final = HEIGHT - TOP

FOOT: Final = 8 * mm
"""Where the foot begins, from the edge of the paper."""

BODY: Final = Spacing(13, 17.5)
HEAD: Final = Spacing(12, 15.5)
TABLE: Final = Spacing(11.5, 14.5)
SMALL: Final = Spacing(8.5, 11)
