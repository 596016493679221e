"""A print and a stamp for tests of signing, made as the program's own are: two empty fields, nothing compressed."""

from functools import cache
from io import BytesIO
from typing import Any, Final

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream, StreamDecodeLevel, String
from reportlab.pdfgen.canvas import Canvas

STAMP_SIZE: Final = (170.0, 51.0)
_DECLARANT_BOX: Final = (300, 100, 470, 151)
_RECEIVER_BOX: Final = (60, 100, 230, 151)


def drawn(size: tuple[float, float], *pages: str, compressed: bool = False) -> bytes:
    """Pages with a line of text each."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=size, pageCompression=int(compressed), invariant=1, pdfVersion=(1, 7))
    for text in pages:
        canvas.drawString(10, 20, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@cache
def stamp(text: str = "Signed", *, compressed: bool = False) -> bytes:
    """What will show in the declarant's field."""
    return drawn(STAMP_SIZE, text, compressed=compressed)


@cache
def printed(amount: str = "1.250.000.000") -> bytes:
    """A print of two pages with the fields of declarant and receiver on the last."""
    with Pdf.open(BytesIO(drawn((595.0, 842.0), "Page 1", f"Amount {amount}"))) as pdf:
        del pdf.trailer["/Info"]
        page = pdf.pages[-1]
        lock = pdf.make_indirect(Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1))
        widgets = Array(
            [
                pdf.make_indirect(_widget(pdf, "NguoiKeKhai", _DECLARANT_BOX, P=page.obj)),
                pdf.make_indirect(_widget(pdf, "NguoiNhan", _RECEIVER_BOX, P=page.obj, Lock=lock)),
            ]
        )
        page.obj.Annots = widgets
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=widgets, SigFlags=3))
        return saved(pdf)


def saved(pdf: Pdf) -> bytes:
    """The bytes of a document, always the same ones."""
    target = BytesIO()
    pdf.save(
        target,
        force_version="1.7",
        compress_streams=False,
        stream_decode_level=StreamDecodeLevel.generalized,
        object_stream_mode=ObjectStreamMode.disable,
        deterministic_id=True,
    )
    return target.getvalue()


def _widget(pdf: Pdf, name: str, box: tuple[int, int, int, int], **more: Any) -> Dictionary:
    left, foot, right, head = box
    nothing = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, right - left, head - foot]))
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(name),
        F=132,
        Rect=Array(box),
        AP=Dictionary(N=pdf.make_indirect(nothing)),
        **more,
    )
