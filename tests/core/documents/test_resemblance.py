"""Two PDFs are alike to a reader where each page has the same text and the same picture."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.resemblance import Resemblance, resemblance


def drawn(*pages: str, box: bool = False) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(300, 300), invariant=1)
    for text in pages:
        canvas.drawString(20, 250, text)
        if box:
            canvas.rect(50, 50, 200, 150, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_the_same_pages_are_alike() -> None:
    assert resemblance(drawn("one", "two"), drawn("one", "two")) == Resemblance(None, None)


def test_another_text_is_found_on_its_page() -> None:
    found = resemblance(drawn("one", "two"), drawn("one", "too"))
    assert found is not None
    assert found.other_text == 2


def test_another_picture_is_found_where_the_text_is_the_same() -> None:
    assert resemblance(drawn("one"), drawn("one", box=True)) == Resemblance(None, 1)


def test_a_page_more_is_found() -> None:
    assert resemblance(drawn("one"), drawn("one", "two")) == Resemblance(2, 2)


def test_what_is_no_pdf_is_not_compared() -> None:
    assert resemblance(drawn("one"), b"no PDF") is None
