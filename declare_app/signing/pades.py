"""A PDF signed in one of its two fields (PAdES-B-B, ETSI EN 319 142-1): one increment, the same every time.

The increment holds the stamp as the field's appearance and the signature as the field's value. The declarant's
certifies the print (DocMDP 2: after it the empty fields may be filled in and signed, no more); the receiver's closes it
(FieldMDP over all fields, nothing may change any more), and carries what the declarant's package was signed with. An
increment follows from what was there before, the stamp and the claimed time, so that a verifier can make it again
without any key; only the signature itself, a hole of fixed size, differs.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Final

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from declare_app.base.environment import VIETNAM
from declare_app.base.errors import AppError
from declare_app.signing.cms import build_signature
from declare_app.signing.signers import Signer

DECLARANT_FIELD: Final = "NguoiKeKhai"
RECEIVER_FIELD: Final = "NguoiNhan"
RECEIVED: Final = "/KeKhaiReceived"
"""Entry of the receiver's signature: the declarant's signature (DER) over the manifest of the package as it came."""

CONTENTS_DIGITS: Final = 16 * 1024
"""Hex digits set aside for the signature: 8 KiB of DER, whatever its length."""

_OF_COMPRESSION: Final = frozenset({"/Filter", "/DecodeParms", "/Length"})


@dataclass(frozen=True)
class Prepared:
    """A signed PDF but for the signature: ``document[start + 1 : end - 1]`` is ``CONTENTS_DIGITS`` zeros.

    ``digest`` is the SHA-256 of all bytes before ``start`` and from ``end`` on.
    """

    document: bytes
    start: int
    end: int
    digest: bytes

    def filled(self, signature: bytes) -> bytes:
        """The document with the signature (DER) in its place. Raises AppError ``signer.chain_too_large``."""
        digits = signature.hex().upper().encode()
        if len(digits) > CONTENTS_DIGITS:
            raise AppError("signer.chain_too_large", limit_bytes=CONTENTS_DIGITS // 2)
        return self.document[: self.start + 1] + digits.ljust(CONTENTS_DIGITS, b"0") + self.document[self.end - 1 :]


@dataclass(frozen=True)
class Panel:
    """What a field shows: a PDF of one page, as large as the field, and the claimed time (aware)."""

    stamp_pdf: bytes = field(repr=False)
    claimed_time: datetime


def sign_pdf(print_pdf: bytes, signer: Signer, stamp_pdf: bytes, claimed_time: datetime) -> bytes:
    """The print with its one increment, signed.

    ``stamp_pdf`` is a PDF of one page, as large as the field; ``claimed_time`` is aware. Raises AppError
    ``signer.chain_too_large`` and what ``signer.sign`` raises.
    """
    prepared = prepare(print_pdf, stamp_pdf, claimed_time)
    return prepared.filled(build_signature(prepared.digest, signer, None))


def prepared_increment(print_pdf: bytes, stamp_pdf: bytes, claimed_time: datetime) -> bytes:
    """What ``sign_pdf`` appends to the print, with zeros for the signature: no key is needed to say what it must be."""
    return prepare(print_pdf, stamp_pdf, claimed_time).document[len(print_pdf) :]


def prepare(print_pdf: bytes, stamp_pdf: bytes, claimed_time: datetime) -> Prepared:
    """The print with its increment, ready for the declarant's signature."""
    certification = SigMDPSetup("sha256", certify=True, docmdp_perms=MDPPerm.FILL_FORMS)
    return _prepare(print_pdf, DECLARANT_FIELD, Panel(stamp_pdf, claimed_time), certification)


def countersign_pdf(signed_pdf: bytes, signer: Signer, panel: Panel, received: bytes) -> bytes:
    """A PDF that the declarant has signed with the receiver's increment after it, signed; nothing may follow.

    ``received`` is the signature over the manifest of the package that was received. Raises as ``sign_pdf``.
    """
    prepared = prepare_receipt(signed_pdf, panel, received)
    return prepared.filled(build_signature(prepared.digest, signer, None))


def prepare_receipt(signed_pdf: bytes, panel: Panel, received: bytes) -> Prepared:
    """A PDF that the declarant has signed with the second increment, ready for the receiver's signature."""
    closing = SigMDPSetup("sha256", field_lock=FieldMDPSpec(FieldMDPAction.ALL), docmdp_perms=MDPPerm.NO_CHANGES)
    return _prepare(signed_pdf, RECEIVER_FIELD, panel, closing, received)


def _prepare(document: bytes, field_name: str, panel: Panel, mdp: SigMDPSetup, received: bytes = b"") -> Prepared:
    writer = _StillWriter(BytesIO(document))
    if not received:  # the second increment finds it there
        writer.register_extension(ESIC_EXTENSION_1)
    steps = PdfCMSEmbedder().write_cms(field_name, writer, existing_fields_only=True)
    widget = next(steps).get_object()
    shown = _appearance(writer, panel.stamp_pdf)
    widget["/AP"] = DictionaryObject({NameObject("/N"): shown})  # type: ignore[no-untyped-call]
    signature = SignatureObject(
        timestamp=panel.claimed_time.astimezone(VIETNAM).replace(microsecond=0),
        subfilter=SigSeedSubFilter.PADES,
        bytes_reserved=CONTENTS_DIGITS,
    )
    if received:
        signature[NameObject(RECEIVED)] = ByteStringObject(received)
    steps.send(SigObjSetup(signature, mdp))
    digested, target = steps.send(SigIOSetup("sha256"))
    return Prepared(
        target.getvalue(), digested.reserved_region_start, digested.reserved_region_end, digested.document_digest
    )


class _StillWriter(IncrementalPdfFileWriter):
    """pyHanko's writer of increments, without what it writes anew each time: ID[1], and time and producer in metadata.

    The metadata of the print stay as they are, which PDF/A allows (ISO 19005-3, 6.6.2).
    """

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        # As bytes: pyHanko reads an identifier that happens to be text as text, and would write it in another notation.
        first = ByteStringObject(prev.trailer["/ID"][0].original_bytes)
        return ArrayObject([first, ByteStringObject(hashlib.sha256(prev.stream.getvalue()).digest()[:16])])

    def _update_meta(self) -> None:
        pass


def _appearance(writer: IncrementalPdfFileWriter, stamp_pdf: bytes) -> IndirectObject:
    """The stamp's page as a form in the increment, its streams uncompressed.

    A compressed stream may come out in other bytes where another version of the library made the stamp.
    """
    appearance: IndirectObject = writer.import_page_as_xobject(PdfFileReader(BytesIO(stamp_pdf)))
    for key, one in writer.objects.items():
        if isinstance(one, StreamObject) and "/Filter" in one:
            entries = {name: value for name, value in one.items() if name not in _OF_COMPRESSION}
            writer.objects[key] = StreamObject(entries, stream_data=one.data)
    return appearance
