"""Second increments as a hostile receiver makes them, truly signed with his own key, after an honest first one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from pyhanko.pdf_utils.generic import ByteStringObject, DictionaryObject, NameObject
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from declare_app.signing import pades
from declare_app.signing.cms import build_signature
from tests import pki
from tests.core.signing.prints import printed, stamp

Change = Callable[[pades._StillWriter], None]
_ALL = FieldMDPSpec(FieldMDPAction.ALL)
RECEIVED = b"\x30\x03\x02\x01\x01"


@dataclass(frozen=True)
class Manner:
    """How the receiver's signature is made; as it should be unless said otherwise."""

    field: str = pades.RECEIVER_FIELD
    lock: FieldMDPSpec | None = _ALL
    level: MDPPerm = MDPPerm.NO_CHANGES
    subfilter: SigSeedSubFilter = SigSeedSubFilter.PADES
    received: bytes | None = RECEIVED
    stamp: bytes | None = None
    new_field: bool = False
    holder: pki.NamedHolder = pki.colleague


@cache
def declared() -> bytes:
    """A small print, signed by its declarant."""
    return pades.sign_pdf(printed(), pki.signer(pki.declarant()), stamp(), pki.NOW)


def panel(text: str = "Received") -> pades.Panel:
    return pades.Panel(stamp(text), pki.NOW)


@cache
def closed() -> bytes:
    """The same, countersigned honestly."""
    return pades.countersign_pdf(declared(), pki.signer(pki.colleague()), panel(), RECEIVED)


def forged_receipt(change: Change, manner: Manner = Manner(), document: bytes | None = None) -> bytes:
    """A document signed as ``countersign_pdf`` does it, but with one more change in the signed increment."""
    writer = pades._StillWriter(BytesIO(declared() if document is None else document))
    steps = PdfCMSEmbedder().write_cms(manner.field, writer, existing_fields_only=not manner.new_field)
    widget = next(steps).get_object()
    if not manner.new_field:
        shown = pades._appearance(writer, manner.stamp or panel().stamp_pdf)
        widget["/AP"] = DictionaryObject({NameObject("/N"): shown})  # type: ignore[no-untyped-call]
    change(writer)
    signature = SignatureObject(pki.NOW, manner.subfilter, bytes_reserved=pades.CONTENTS_DIGITS)
    if manner.received is not None:
        signature[NameObject(pades.RECEIVED)] = ByteStringObject(manner.received)
    steps.send(SigObjSetup(signature, SigMDPSetup("sha256", field_lock=manner.lock, docmdp_perms=manner.level)))
    digested, target = steps.send(SigIOSetup("sha256"))
    steps.send(build_signature(digested.document_digest, pki.signer(manner.holder()), None))
    return bytes(target.getvalue())


def moved_field(writer: pades._StillWriter) -> None:
    """Lays the receiver's field over the page."""
    from_the_field(writer, NameObject("/Rect"))


def from_the_field(writer: pades._StillWriter, key: NameObject) -> None:
    field = writer.root["/AcroForm"]["/Fields"][1]
    page = writer.root["/Pages"]["/Kids"][1]
    field[key] = page["/MediaBox"]
    writer.update_container(field)


def other_stamp_of_the_declarant(writer: pades._StillWriter) -> None:
    """Replaces what the declarant's field shows."""
    field = writer.root["/AcroForm"]["/Fields"][0]
    shown = pades._appearance(writer, stamp("Another"))
    field["/AP"] = DictionaryObject({NameObject("/N"): shown})  # type: ignore[no-untyped-call]
    writer.update_container(field)


def certification_taken_off(writer: pades._StillWriter) -> None:
    del writer.root["/Perms"]
    writer.update_root()  # type: ignore[no-untyped-call]


def declarants_signature_taken_off(writer: pades._StillWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    del field["/V"]
    writer.update_container(field)
