"""What the tests of paper share: prints of the shipped examples, and what a reader's program finds in a PDF."""

import pypdfium2
from PIL import Image

from declare_app.documents.blocks import Sheet
from declare_app.documents.form_pdf import print_draft, print_final
from declare_app.documents.sheet import sheet
from declare_app.drafting.draft import Draft, Row
from tests.builders import draft_of, example, regime_of

EXAMPLES = ("annual-2025", "annual-2026", "initial-2026", "personnel-2026")
CONTENT = b'{"a":"\xc4\x91"}'
"""Stands for declaration.json, of which a print knows nothing but the bytes."""


def example_draft(name: str = "annual-2026") -> Draft:
    return draft_of(example(name))


def sheet_of(draft: Draft) -> Sheet:
    return sheet(draft, regime_of(draft))


def final(draft: Draft, *, code_line: bool = True) -> bytes:
    return print_final(draft, regime_of(draft), CONTENT, code_line=code_line)


def draft_print(draft: Draft) -> bytes:
    return print_draft(draft, regime_of(draft))


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page with single spaces, as PDFium reads it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def picture_of(pdf: bytes, page: int) -> Image.Image:
    """A page in shades of gray (0 black, 255 white) at 72 dots an inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[page].render(scale=1, may_draw_forms=True).to_pil().convert("L")
        return picture
    finally:
        document.close()


def ink(pdf: bytes, page: int, box: tuple[float, float, float, float]) -> int:
    """How many pixels are not white in a box of a page (points, from the foot)."""
    picture = picture_of(pdf, page)
    left, foot, right, head = map(int, box)
    cut_out = picture.crop((left, picture.height - head, right, picture.height - foot))
    return sum(cut_out.histogram()[:250])


def missing_in_order(texts: list[str], whole: str) -> list[str]:
    """The texts that do not stand in ``whole`` after those before them; spaces count as they are."""
    missing = []
    at = 0
    for text in texts:
        found = whole.find(text, at)
        if found < 0:
            missing.append(text)
        else:
            at = found + len(text)
    return missing


def rows(*texts: dict[str, str], no_information: str = "") -> tuple[Row, ...]:
    return tuple(Row(f"row-{number}", one, no_information) for number, one in enumerate(texts))
