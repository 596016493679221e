"""The signatures of a signed PDF examined: the declarant's, a certification, and after it the receiver's, if there.

The last one covers the whole file; the declarant's is examined once more on the part of the file that he signed, as if
nothing followed. Cheap and strict first: the bytes around a signature and the signature itself. Only what passes is
given to pyHanko, whose reading of the document must come to the same signature. It says nothing about what the
document shows: see ``increment``.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from typing import Final

from pyhanko.pdf_utils.generic import DictionaryObject, EncryptedObjAccess
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields

from declare_app.base.environment import CLAIMABLE_YEARS
from declare_app.signing import der
from declare_app.signing.cms import examine_signature
from declare_app.signing.examination import Refusal, SignatureExamined, SignatureRefused
from declare_app.signing.pades import DECLARANT_FIELD, RECEIVED, RECEIVER_FIELD

_BYTE_RANGE: Final = re.compile(rb"/ByteRange ?\[ ?0 (\d{1,10}) (\d{1,10}) (\d{1,10}) ?\]")
_HEX: Final = re.compile(rb"<[0-9A-F]+>")
_PDF_DATE: Final = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'(\d\d)'?)")


@dataclass(frozen=True)
class _Place:
    """The gap in the signed bytes, and the signature that stands in it as hex digits, with the zeros after it."""

    start: int
    end: int
    contents: bytes


@dataclass(frozen=True)
class Receipt:
    """The receiver's signature, and ``received``: the declarant's over the manifest of the package as it came (DER).

    The first ``declared_bytes`` of the file are what the declarant signed.
    """

    signature: SignatureExamined
    received: bytes
    declared_bytes: int


@dataclass(frozen=True)
class PdfExamined:
    """The signatures of a PDF; ``signing_time`` of each is its claimed ``/M``. ``receipt`` None: not countersigned."""

    declarant: SignatureExamined
    receipt: Receipt | None = None


def examine_pdf(signed_pdf: bytes) -> PdfExamined | SignatureRefused:
    """What one or two signatures of a PDF say. Raises nothing, whatever the bytes are."""
    last = _examine_last(signed_pdf)
    if isinstance(last, SignatureRefused):
        return last
    if last.before is None:
        return PdfExamined(last.signature)
    declarant = examine_pdf_signature(signed_pdf[: last.before.declared_bytes])
    if isinstance(declarant, SignatureRefused):
        return declarant
    if declarant.certificate == last.signature.certificate:
        return SignatureRefused(Refusal.PDF_OWN_RECEIPT)
    return PdfExamined(declarant, Receipt(last.signature, last.before.received, last.before.declared_bytes))


def examine_pdf_signature(signed_pdf: bytes) -> SignatureExamined | SignatureRefused:
    """What the declarant's signature says, which must be the only one. Raises nothing, whatever the bytes are."""
    last = _examine_last(signed_pdf)
    if isinstance(last, SignatureRefused):
        return last
    return SignatureRefused(Refusal.PDF_FIELDS) if last.before is not None else last.signature


@dataclass(frozen=True)
class _Before:
    """What a receiver's signature says of what was there before it."""

    declared_bytes: int
    received: bytes


@dataclass(frozen=True)
class _Last:
    """The signature over the whole file; ``before`` None: it is the declarant's."""

    signature: SignatureExamined
    before: _Before | None


def _examine_last(signed_pdf: bytes) -> _Last | SignatureRefused:
    place = _find(signed_pdf)
    if isinstance(place, SignatureRefused):
        return place
    examined = _examine_contents(signed_pdf, place)
    if isinstance(examined, SignatureRefused):
        return examined
    try:
        found = _read_document(signed_pdf, place)
    except Exception:  # noqa: BLE001  pyHanko fails in many ways on documents that are none
        return SignatureRefused(Refusal.PDF_UNREADABLE)
    if isinstance(found, SignatureRefused):
        return found
    time, before = found
    return _Last(replace(examined, signing_time=time), before)


def _find(pdf: bytes) -> _Place | SignatureRefused:
    """The last byte range of the file, refused unless it leaves out one hex string and nothing else."""
    found = _BYTE_RANGE.match(pdf, max(pdf.rfind(b"/ByteRange"), 0))
    if found is None:
        return SignatureRefused(Refusal.PDF_FIELDS)
    start, end, rest = map(int, found.groups())
    if not start < end <= end + rest == len(pdf):
        return SignatureRefused(Refusal.PDF_COVERAGE)
    if not _HEX.fullmatch(pdf, start, end) or (end - start) % 2:
        return SignatureRefused(Refusal.PDF_CONTENTS)
    return _Place(start, end, bytes.fromhex(pdf[start + 1 : end - 1].decode("ascii")))


def _examine_contents(pdf: bytes, place: _Place) -> SignatureExamined | SignatureRefused:
    try:
        signature = der.leading(place.contents).encoded
    except der.NotDerError:
        return SignatureRefused(Refusal.PDF_CONTENTS)
    if any(place.contents[len(signature) :]):
        return SignatureRefused(Refusal.PDF_CONTENTS)
    digest = hashlib.sha256(pdf[: place.start])
    digest.update(pdf[place.end :])
    examined = examine_signature(signature, digest.digest())
    # PAdES (EN 319 142-1, 6.3): the claimed time stands in /M, never in the signature.
    if isinstance(examined, SignatureExamined) and examined.signing_time is not None:
        return SignatureRefused(Refusal.ATTRIBUTES)
    return examined


def _read_document(pdf: bytes, place: _Place) -> tuple[datetime, _Before | None] | SignatureRefused:
    """The claimed time of the last signature that the document itself points to, which must be the one found."""
    mark = b"\x00" + hashlib.sha256(place.contents).digest()  # the zero: no byte order mark, so never read as text
    reader = PdfFileReader(BytesIO(_marked(pdf, place, mark)))
    fields = list(enumerate_sig_fields(reader, filled_status=True))
    if sorted(name for name, _, _ in fields) not in ([DECLARANT_FIELD], [DECLARANT_FIELD, RECEIVER_FIELD]):
        return SignatureRefused(Refusal.PDF_FIELDS)
    filled = {name: field.get_object()["/V"] for name, _, field in fields}
    closes = RECEIVER_FIELD in filled
    signature = filled[RECEIVER_FIELD if closes else DECLARANT_FIELD]
    if list(signature["/ByteRange"]) != [0, place.start, place.end, len(pdf) - place.end]:
        return SignatureRefused(Refusal.PDF_COVERAGE)
    if _bytes_of(signature, "/Contents") != mark:
        return SignatureRefused(Refusal.PDF_CONTENTS)
    if not _certifies(reader, filled[DECLARANT_FIELD]) or (closes and not _closes(signature)):
        return SignatureRefused(Refusal.PDF_CERTIFICATION)
    time = _read_date(str(signature["/M"]))
    if time is None:
        return SignatureRefused(Refusal.PDF_TIME)
    return time, _before(filled[DECLARANT_FIELD], signature) if closes else None


def _before(declarants: DictionaryObject, receivers: DictionaryObject) -> _Before:
    _, _, end, rest = (int(number) for number in declarants["/ByteRange"])
    return _Before(end + rest, _bytes_of(receivers, RECEIVED))


def _bytes_of(dictionary: DictionaryObject, key: str) -> bytes:
    """A string as its bytes, which pyHanko would read as text where they can be."""
    found = dictionary.raw_get(key, decrypt=EncryptedObjAccess.RAW).original_bytes
    return bytes(found)


def _marked(pdf: bytes, place: _Place, mark: bytes) -> bytes:
    """The document with a short mark where the signature stands.

    Who finds the mark as ``/Contents`` has found this very place; and pyHanko reads thousands of digits slowly.
    """
    digits = f"<{mark.hex()}>".encode()
    return pdf[: place.start] + digits.ljust(place.end - place.start) + pdf[place.end :]


def _certifies(reader: PdfFileReader, signature: DictionaryObject) -> bool:
    """Whether the signature is the document's certification: filling in and signing are all that it allows after it."""
    try:
        [reference] = signature["/Reference"]
        certification = reader.root["/Perms"]["/DocMDP"]
        level = reference["/TransformParams"]["/P"]
    except (KeyError, ValueError):
        return False
    return (
        certification is signature
        and (signature["/Type"], signature["/SubFilter"]) == ("/Sig", "/ETSI.CAdES.detached")
        and (reference["/TransformMethod"], level) == ("/DocMDP", MDPPerm.FILL_FORMS.value)
    )


def _closes(signature: DictionaryObject) -> bool:
    """Whether a signature locks every field and allows no change after it."""
    try:
        [reference] = signature["/Reference"]
        locked = reference["/TransformParams"]
        kinds = (signature["/Type"], signature["/SubFilter"], reference["/TransformMethod"])
        return kinds == ("/Sig", "/ETSI.CAdES.detached", "/FieldMDP") and (locked["/Action"], locked["/P"]) == (
            "/All",
            MDPPerm.NO_CHANGES.value,
        )
    except (KeyError, ValueError):
        return False


def _read_date(text: str) -> datetime | None:
    """ISO 32000-1, 7.9.4, whole to the second and with its zone."""
    found = _PDF_DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    sign, hours, minutes = found.groups(default="0")[6:]
    offset = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
    if year not in CLAIMABLE_YEARS:
        return None
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=timezone(offset))
    except ValueError:
        return None
