"""The pages of a PDF as pictures: to be read on the screen, and to be sent to a printer."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final

import pypdfium2

PDFIUM: Final = Lock()
"""PDFium keeps its state in the process, so one call is made at a time."""


@dataclass(frozen=True)
class Picture:
    """Rows of red, green and blue, one byte each; ``stride`` bytes from row to row."""

    width: int
    height: int
    stride: int
    rgb: bytes = field(repr=False)


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points. Raises ValueError for what is no PDF."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(index) for index in range(len(document)))


def page_picture(pdf: bytes, number: int, scale: float) -> Picture:
    """Page ``number`` (from 1), ``scale`` pixels a point, with what signature fields show. Raises ValueError."""
    with _opened(pdf) as document:
        document.init_forms()
        bitmap = document[number - 1].render(scale=scale, rev_byteorder=True)
        try:
            return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            bitmap.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as why:
            raise ValueError("not a PDF that can be read") from why
        try:
            yield document
        finally:
            document.close()
