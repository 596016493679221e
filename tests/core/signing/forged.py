"""Signed PDFs as a hostile signer makes them: his own increment, then truly signed with his own key."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from declare_app.signing import pades
from declare_app.signing.cms import build_signature
from tests import pki
from tests.core.signing.prints import printed, stamp

Change = Callable[[pades._StillWriter], None]


@dataclass(frozen=True)
class Manner:
    """How the signature itself is made; as it should be unless said otherwise."""

    certify: bool = True
    level: MDPPerm = MDPPerm.FILL_FORMS
    subfilter: SigSeedSubFilter = SigSeedSubFilter.PADES
    field: str = pades.DECLARANT_FIELD
    time: datetime | None = pki.NOW
    time_in_signature: datetime | None = None
    certification_elsewhere: bool = False


def forged(change: Change, manner: Manner = Manner(), *, paper: tuple[bytes, bytes] | None = None) -> bytes:
    """A print signed as ``sign_pdf`` does it, but with one more change in the signed increment.

    ``paper`` is a print and its stamp; the small ones of these tests where none are given.
    """
    print_pdf, stamp_pdf = paper or (printed(), stamp())
    writer = pades._StillWriter(BytesIO(print_pdf))
    writer.register_extension(ESIC_EXTENSION_1)
    steps = PdfCMSEmbedder().write_cms(manner.field, writer, existing_fields_only=True)
    widget = next(steps).get_object()
    appearance = pades._appearance(writer, stamp_pdf)
    widget["/AP"] = DictionaryObject({NameObject("/N"): appearance})  # type: ignore[no-untyped-call]
    change(writer)
    signature = SignatureObject(manner.time, manner.subfilter, bytes_reserved=pades.CONTENTS_DIGITS)
    certification = SigMDPSetup("sha256", certify=True, docmdp_perms=manner.level) if manner.certify else None
    steps.send(SigObjSetup(signature, certification))
    if manner.certification_elsewhere:
        writer.root["/Perms"]["/DocMDP"] = writer.add_object(numbers())
    digested, target = steps.send(SigIOSetup("sha256"))
    steps.send(build_signature(digested.document_digest, pki.signer(pki.declarant()), manner.time_in_signature))
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


def numbers(*edges: int) -> ArrayObject:
    return ArrayObject([NumberObject(edge) for edge in edges])  # type: ignore[no-untyped-call]


def move(writer: pades._StillWriter, *edges: int) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    field["/Rect"] = numbers(*edges)
    writer.update_container(field)


def hidden_object(writer: pades._StillWriter) -> None:
    """Adds an object that nothing refers to."""
    writer.add_object(StreamObject(stream_data=b"for later"))


def changed_catalog(writer: pades._StillWriter) -> None:
    """Adds an entry to the catalog."""
    writer.root["/PageMode"] = NameObject("/UseAttachments")
    writer.update_container(writer.root)


def narrower_page(writer: pades._StillWriter) -> None:
    """Cuts a column off the first page."""
    page = writer.root["/Pages"]["/Kids"][0]
    page["/MediaBox"] = numbers(0, 0, 300, 842)
    writer.update_container(page)


def decoy(*, same_range: bool) -> bytes:
    """A true signature over the whole file in an object that the form does not point to; the form's own is empty."""
    writer = pades._StillWriter(BytesIO(printed()))
    steps = PdfCMSEmbedder().write_cms(pades.DECLARANT_FIELD, writer, existing_fields_only=True)
    next(steps)
    shown = SignatureObject(pki.NOW, SigSeedSubFilter.PADES, bytes_reserved=pades.CONTENTS_DIGITS)
    steps.send(SigObjSetup(shown, SigMDPSetup("sha256", certify=True, docmdp_perms=MDPPerm.FILL_FORMS)))
    hidden = SignatureObject(pki.NOW, SigSeedSubFilter.PADES, bytes_reserved=pades.CONTENTS_DIGITS)
    writer.add_object(hidden)
    _, target = steps.send(SigIOSetup("sha256"))
    start, end = hidden.contents.offsets
    document = target.getvalue()
    text = b"/ByteRange [0 %d %d %d]" % (start, end, len(document) - end)
    head, own, between, last = re.split(rb"(/ByteRange \[[^/]+)", document)[:4]
    rest = document[document.rindex(b"/ByteRange") + len(last) :]
    document = head + (text.ljust(len(own)) if same_range else own) + between + text.ljust(len(last)) + rest
    digest = hashlib.sha256(document[:start] + document[end:]).digest()
    digits = build_signature(digest, pki.signer(pki.declarant()), None).hex().upper().encode()
    return bytes(document[: start + 1] + digits + document[start + 1 + len(digits) :])
