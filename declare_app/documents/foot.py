"""What stands below the body of each page: the code line of a final print, or the honest line of a draft."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final, Protocol

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.fonts import BOLD, REGULAR
from declare_app.documents.page import BODY_WIDTH, FOOT, HEIGHT, LEFT, SMALL, WIDTH
from declare_app.documents.qr_code import qr_modules
from declare_app.documents.typesetting import draw_line, run, wrapped

QR_SIZE: Final = 12 * mm
_QR_NAME: Final = "ma"
_QR_GAP: Final = 3 * mm
_WATERMARK: Final = "BẢN NHÁP"
_WATERMARK_SIZE: Final = 112
_WATERMARK_ANGLE: Final = 52
_WATERMARK_GRAY: Final = 0.92


class Foot(Protocol):
    """What is drawn on every page around the body; ``begin`` comes before the body."""

    def begin(self, canvas: Canvas, number: int) -> None: ...

    def end(self, canvas: Canvas, number: int, total: int) -> None: ...


@dataclass(frozen=True)
class DraftFoot:
    """The watermark behind the text, and at the foot which form and figures were used and what is not known."""

    statement: str

    def begin(self, canvas: Canvas, _number: int) -> None:
        text = run(_WATERMARK, BOLD, _WATERMARK_SIZE)
        canvas.saveState()
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(_WATERMARK_ANGLE)
        canvas.setFillGray(_WATERMARK_GRAY)
        canvas.setFont(text.style.face, text.style.size)
        canvas.drawString(-text.width / 2, -0.35 * text.style.size, text.text)
        canvas.restoreState()

    def end(self, canvas: Canvas, number: int, total: int) -> None:
        said = run(f"Trang {number}/{total} · {self.statement}", REGULAR, SMALL.size)
        lines = wrapped([said], BODY_WIDTH)
        for above, line in zip(reversed(range(len(lines))), lines, strict=True):
            draw_line(canvas, line, LEFT, FOOT + above * SMALL.leading + 2)


@dataclass(frozen=True)
class CodeFoot:
    """One small line: page, short code, and a QR code that carries the whole digest."""

    code: str
    qr: str

    def begin(self, canvas: Canvas, number: int) -> None:
        if number == 1:
            canvas.beginForm(_QR_NAME, 0, 0, QR_SIZE, QR_SIZE)
            _draw_qr(canvas, self.qr)
            canvas.endForm()

    def end(self, canvas: Canvas, number: int, total: int) -> None:
        canvas.saveState()
        canvas.translate(LEFT, FOOT)
        canvas.doForm(_QR_NAME)
        canvas.restoreState()
        said = wrapped([run(f"Trang {number}/{total} · {self.code}", REGULAR, SMALL.size)], BODY_WIDTH)
        draw_line(canvas, said[0], LEFT + QR_SIZE + _QR_GAP, FOOT + QR_SIZE / 2 - 0.35 * SMALL.size)


@dataclass(frozen=True)
class BareFoot:
    """Nothing: a campaign has switched the code line off."""

    def begin(self, canvas: Canvas, number: int) -> None: ...

    def end(self, canvas: Canvas, number: int, total: int) -> None: ...


def _draw_qr(canvas: Canvas, text: str) -> None:
    """Black modules, those beside each other in one rectangle."""
    modules = qr_modules(text)
    side = QR_SIZE / len(modules)
    path = canvas.beginPath()
    for row, line in enumerate(modules, start=1):
        column = 0
        for dark, run_of_modules in groupby(line):
            length = len(list(run_of_modules))
            if dark:
                path.rect(column * side, QR_SIZE - row * side, length * side, side)
            column += length
    canvas.drawPath(path, stroke=0, fill=1)
