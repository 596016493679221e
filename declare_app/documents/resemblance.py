"""How alike two PDFs are to a reader: the same text on each page, and the same picture of it.

For a print made by a template that is unknown here, which cannot be made again byte for byte; it never proves anything.
"""

from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

import pypdfium2

from declare_app.documents.page_pictures import PDFIUM

_SCALE: Final = 0.5
"""36 dots per inch: enough to see a moved line, too little to see a letter's edge."""
_SAME_SHARE: Final = 0.99
_SAME_GREY: Final = 32


@dataclass(frozen=True)
class Resemblance:
    """The numbers (from 1) of the first page whose text or picture differs; None where all are alike."""

    other_text: int | None
    other_picture: int | None


def resemblance(one: bytes, other: bytes) -> Resemblance | None:
    """Compares two PDFs page by page; None where one of them cannot be read."""
    try:
        pages = zip_longest(_pages(one), _pages(other), fillvalue=("", b""))
        compared = [(left[0] == right[0], _alike(left[1], right[1])) for left, right in pages]
    except pypdfium2.PdfiumError:
        return None
    text = next((number for number, (same, _) in enumerate(compared, start=1) if not same), None)
    picture = next((number for number, (_, same) in enumerate(compared, start=1) if not same), None)
    return Resemblance(text, picture)


def _pages(content: bytes) -> list[tuple[str, bytes]]:
    """Text with single spaces, and grey values of the picture, of each page."""
    with PDFIUM, pypdfium2.PdfDocument(content) as document:
        read = []
        for page in document:
            words = " ".join(page.get_textpage().get_text_range().split())
            read.append((words, bytes(page.render(scale=_SCALE, grayscale=True).buffer)))
        return read


def _alike(one: bytes, other: bytes) -> bool:
    if len(one) != len(other):
        return False
    same = sum(abs(left - right) < _SAME_GREY for left, right in zip(one, other, strict=True))
    return same >= _SAME_SHARE * len(one)
