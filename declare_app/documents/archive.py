"""A drawn PDF made fit for keeping: PDF/A-3b with colour profile, fixed metadata, attachment and fields to sign.

All streams are written uncompressed, so that no other version of a compression library changes the bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Page, Pdf, Stream, StreamDecodeLevel, String

from declare_app.base.locations import resource

ATTACHMENT: Final = "declaration.json"
_PRINTED_AND_LOCKED: Final = 4 | 128
_FIELDS_AND_APPEND_ONLY: Final = 3
_DESCRIPTION: Final = "Nội dung bản kê khai dạng dữ liệu"

# ISO 19005-3, 6.6.4: what the file claims to be. No date and no producer: the same declaration prints the same bytes.
_METADATA: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Bản kê khai tài sản, thu nhập</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
""".encode()


@dataclass(frozen=True)
class SignatureField:
    """An empty field to sign on the last page."""

    name: str
    box: tuple[float, float, float, float]
    """Left, foot, right, head in points."""
    closes: bool
    """Whether its signature allows no change after it (FieldMDP on all fields, DocMDP level 1)."""


def archived(drawn: bytes, attachment: bytes | None = None, fields: Sequence[SignatureField] = ()) -> bytes:
    """``drawn`` as PDF/A-3b, with ``attachment`` as ``declaration.json`` (its source) and the empty ``fields``."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        root = pdf.Root
        root.Lang = String("vi-VN")
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.Metadata = pdf.make_indirect(Stream(pdf, _METADATA, Type=Name.Metadata, Subtype=Name.XML))
        root.OutputIntents = Array([_output_intent(pdf)])
        for page in pdf.pages:
            del page.obj["/Trans"]
        if attachment is not None:
            _attach(pdf, attachment)
        if fields:
            _add_fields(pdf, fields)
        return _written(pdf)


def unarchived(drawn: bytes) -> bytes:
    """``drawn`` in bytes that always are the same, without what PDF/A asks for: a page to be put into another file."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        for page in pdf.pages:
            del page.obj["/Trans"]
        return _written(pdf)


def _written(pdf: Pdf) -> bytes:
    """The file without what reportlab says of itself; its ID follows from its content."""
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]
    pdf.remove_unreferenced_resources()
    target = BytesIO()
    pdf.save(
        target,
        force_version="1.7",
        fix_metadata_version=False,
        compress_streams=False,
        stream_decode_level=StreamDecodeLevel.generalized,
        object_stream_mode=ObjectStreamMode.disable,
        deterministic_id=True,
    )
    return target.getvalue()


@cache
def _colour_profile() -> bytes:
    return resource("icc", "sRGB.icc").read_bytes()


def _output_intent(pdf: Pdf) -> Dictionary:
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        DestOutputProfile=pdf.make_indirect(Stream(pdf, _colour_profile(), N=3)),
    )


def _attach(pdf: Pdf, content: bytes) -> None:
    """ISO 19005-3, 6.8: the embedded file, its MIME type, and its relation to the document."""
    embedded = Stream(pdf, content, Type=Name.EmbeddedFile, Subtype=Name("/application/json"))
    embedded.Params = Dictionary(Size=len(content))
    stream = pdf.make_indirect(embedded)
    specification = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(ATTACHMENT),
            UF=String(ATTACHMENT),
            Desc=String(_DESCRIPTION),
            AFRelationship=Name.Source,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    pdf.Root.AF = Array([specification])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String(ATTACHMENT), specification])))


def _add_fields(pdf: Pdf, fields: Sequence[SignatureField]) -> None:
    page = pdf.pages[-1]
    widgets = Array([_widget(pdf, page, field) for field in fields])
    page.obj.Annots = widgets
    form = Dictionary(Fields=widgets, SigFlags=_FIELDS_AND_APPEND_ONLY)
    pdf.Root.AcroForm = pdf.make_indirect(form)


def _widget(pdf: Pdf, page: Page, field: SignatureField) -> Dictionary:
    """Field and widget in one, with an appearance that shows nothing."""
    left, foot, right, head = (Decimal(f"{edge:.2f}") for edge in field.box)
    appearance = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, right - left, head - foot]))
    widget = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(field.name),
        F=_PRINTED_AND_LOCKED,
        P=page.obj,
        Rect=Array([left, foot, right, head]),
        AP=Dictionary(N=pdf.make_indirect(appearance)),
    )
    if field.closes:
        widget.Lock = pdf.make_indirect(Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1))
    return pdf.make_indirect(widget)
