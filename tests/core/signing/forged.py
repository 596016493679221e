"""Signed PDFs as a hostile signer makes them: his own increment, then truly signed with his own key."""

from collections.abc import Callable
from io import BytesIO

from pyhanko.pdf_utils.generic import ArrayObject, FloatObject, NameObject, NumberObject, StreamObject
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from declare_app.signing import pades
from declare_app.signing.cms import build_signature
from tests import pki
from tests.core.signing.prints import printed, stamp

Change = Callable[[pades._StillWriter], None]


def forged(change: Change, *, certify: bool = True, field: str = pades.DECLARANT_FIELD, stamp_pdf: bytes = b"") -> bytes:
    """The print signed as ``sign_pdf`` does it, but with one more change in the signed increment."""
    writer = pades._StillWriter(BytesIO(printed()))
    writer.register_extension(ESIC_EXTENSION_1)
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    widget = next(steps).get_object()
    widget["/AP"] = {NameObject("/N"): pades._appearance(writer, stamp_pdf or stamp())}
    widget["/AP"] = pades.DictionaryObject(widget["/AP"])
    change(writer)
    signature = SignatureObject(pki.NOW, SigSeedSubFilter.PADES, bytes_reserved=pades.CONTENTS_DIGITS)
    certification = SigMDPSetup("sha256", certify=True, docmdp_perms=MDPPerm.FILL_FORMS) if certify else None
    steps.send(SigObjSetup(signature, certification))
    digested, target = steps.send(SigIOSetup("sha256"))
    steps.send(build_signature(digested.document_digest, pki.signer(pki.declarant()), None))
    return bytes(target.getvalue())


def nothing(_: pades._StillWriter) -> None:
    """Signs honestly."""


def other_amount(writer: pades._StillWriter) -> None:
    """Replaces what the last page says."""
    page = writer.root["/Pages"]["/Kids"][1]
    content = page["/Contents"]
    content._data = content.data.replace(b"1.250.000.000", b"9.250.000.000")
    content._encoded_data = None
    writer.update_container(content)


def full_page_stamp(writer: pades._StillWriter) -> None:
    """Lays the field over the whole page."""
    move(writer, 0, 0, 595, 842)


def moved_field(writer: pades._StillWriter) -> None:
    """Moves the field by one point."""
    move(writer, 301, 100, 471, 151)


def move(writer: pades._StillWriter, *edges: int) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    field["/Rect"] = ArrayObject([NumberObject(edge) for edge in edges])
    writer.update_container(field)


def hidden_object(writer: pades._StillWriter) -> None:
    """Adds an object that nothing refers to."""
    writer.add_object(StreamObject(stream_data=b"for later"))


def other_attachment_name(writer: pades._StillWriter) -> None:
    """Adds an entry to the catalog."""
    writer.root["/PageMode"] = NameObject("/UseAttachments")
    writer.update_root()


def opacity_of_page(writer: pades._StillWriter) -> None:
    """Gives a page another size."""
    page = writer.root["/Pages"]["/Kids"][0]
    page["/MediaBox"] = ArrayObject([NumberObject(0), NumberObject(0), FloatObject("300"), NumberObject(842)])
    writer.update_container(page)
