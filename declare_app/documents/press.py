"""Pieces drawn on pages by reportlab, always in the same bytes."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from threading import Lock
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.flow import Page, Piece, paginated
from declare_app.documents.fonts import REGULAR, faces
from declare_app.documents.foot import Foot
from declare_app.documents.page import BODY_HEIGHT, BODY_TOP, HEIGHT, LEFT, WIDTH

ONE_AT_A_TIME: Final = Lock()
"""reportlab's faces belong to the process and read their files while drawing, so one print is made at a time."""


def new_canvas(target: BytesIO, size: tuple[float, float]) -> Canvas:
    """A canvas that takes nothing from reportlab's own settings, the clock or the locale."""
    faces()
    return Canvas(
        target,
        pagesize=size,
        pageCompression=0,
        invariant=1,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub says float
        initialFontSize=12,
        initialLeading=14.4,
        pdfVersion=(1, 7),
        lang="vi-VN",
    )


def drawn(pages: Sequence[Page], foot: Foot) -> bytes:
    """The pages as reportlab writes them; not yet fit for keeping (see ``archive``)."""
    target = BytesIO()
    canvas = new_canvas(target, (WIDTH, HEIGHT))
    for number, page in enumerate(pages, start=1):
        foot.begin(canvas, number)
        for placed in page:
            placed.piece.draw(canvas, LEFT, BODY_TOP - placed.offset)
        foot.end(canvas, number, len(pages))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def on_pages(pieces: Iterable[Piece]) -> tuple[Page, ...]:
    """The pieces on as many pages as they need."""
    return paginated(pieces, BODY_HEIGHT)
