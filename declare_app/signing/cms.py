"""Signatures over a digest in the one CMS shape of ``cms_form``: made, and examined without trusting a byte.

A reader takes the few parts that may differ out of the bytes, writes the signature again from them and wants the same
bytes: what the program does not know how to write, it does not accept.
"""

from datetime import UTC, datetime
from typing import Final

from declare_app.signing import der
from declare_app.signing.algorithms import SignatureAlgorithm, algorithm_for, in_one_form, verifies
from declare_app.signing.certificates import (
    Certificate,
    UnreadableCertificateError,
    chain_above,
    read_certificate,
)
from declare_app.signing.cms_form import (
    ALGORITHM_PROTECTION,
    CONTENT_TYPE,
    MESSAGE_DIGEST,
    SIGNING_CERTIFICATE_V2,
    SIGNING_TIME,
    Claims,
    content_info,
    signed_attributes,
)
from declare_app.signing.examination import Refusal, SignatureExamined, SignatureRefused
from declare_app.signing.signers import Signer

LARGEST_SIGNATURE: Final = 64 * 1024
"""Bytes; a longer signature is refused unread."""

_TIME_PARTS: Final = ((0, 4), (4, 6), (6, 8), (8, 10), (10, 12), (12, 14))


class _RefusedError(Exception):
    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason)
        self.reason = reason


def build_signature(digest: bytes, signer: Signer, signing_time: datetime | None) -> bytes:
    """The CMS signature (DER) over content whose SHA-256 is ``digest``. ``signing_time`` is aware; None leaves it out.

    Raises what ``signer.sign`` raises.
    """
    claims = Claims(digest, signer.algorithm, (signer.certificate, *signer.chain), signing_time)
    value = signer.sign(der.encode(der.SET, signed_attributes(claims)))
    return content_info(claims, in_one_form(signer.certificate.public_key, value))


def examine_signature(signature: bytes, digest: bytes) -> SignatureExamined | SignatureRefused:
    """What a CMS signature says of content whose SHA-256 is ``digest``. Raises nothing, whatever the bytes are."""
    if len(signature) > LARGEST_SIGNATURE:
        return SignatureRefused(Refusal.TOO_LARGE)
    try:
        claims, value = _read(signature)
        _check(claims, value, signature, digest)
    except _RefusedError as refused:
        return SignatureRefused(refused.reason)
    except der.NotDerError:
        return SignatureRefused(Refusal.SHAPE)
    return SignatureExamined(claims.certificates[0], claims.certificates[1:], claims.signing_time)


def _check(claims: Claims, value: bytes, signature: bytes, digest: bytes) -> None:
    key = claims.certificates[0].public_key
    if algorithm_for(key) is not claims.algorithm:
        raise _RefusedError(Refusal.ALGORITHM)
    if content_info(claims, value) != signature:
        raise _RefusedError(Refusal.SHAPE)
    if claims.digest != digest:
        raise _RefusedError(Refusal.OTHER_CONTENT)
    if not verifies(key, value, der.encode(der.SET, signed_attributes(claims))) or in_one_form(key, value) != value:
        raise _RefusedError(Refusal.SIGNATURE)


# Reading: takes apart only; the rebuilding in _check says whether all was as it must be.


def _read(signature: bytes) -> tuple[Claims, bytes]:
    _, content = der.children(der.only(signature, der.SEQUENCE), der.OBJECT_IDENTIFIER, der.context(0))
    _, _, _, embedded, signers = der.children(
        der.only(content.content, der.SEQUENCE), der.INTEGER, der.SET, der.SEQUENCE, der.context(0), der.SET
    )
    _, sid, _, attributes, algorithm, value = der.children(
        der.only(signers.content, der.SEQUENCE),
        der.INTEGER, der.SEQUENCE, der.SEQUENCE, der.context(0), der.SEQUENCE, der.OCTET_STRING,
    )  # fmt: skip
    found = _read_attributes(attributes)
    digest = der.only(found[MESSAGE_DIGEST], der.OCTET_STRING).content
    time = _read_time(found[SIGNING_TIME]) if SIGNING_TIME in found else None
    certificates = _read_certificates(embedded, sid)
    protected = ALGORITHM_PROTECTION in found
    return Claims(digest, _read_algorithm(algorithm), certificates, time, protected), value.content


def _read_algorithm(element: der.Element) -> SignatureAlgorithm:
    try:
        return SignatureAlgorithm(element.encoded)
    except ValueError:
        raise _RefusedError(Refusal.ALGORITHM) from None


def _read_certificates(embedded: der.Element, sid: der.Element) -> tuple[Certificate, ...]:
    """The signer's certificate, then the others as a chain above it; refused unless every one has its place."""
    try:
        certificates = [read_certificate(one.encoded) for one in der.elements(embedded.content)]
    except UnreadableCertificateError:
        raise _RefusedError(Refusal.CERTIFICATES) from None
    signer = next((one for one in certificates if one.issuer + one.serial == sid.content), None)
    if signer is None:
        raise _RefusedError(Refusal.CERTIFICATES)
    path = (signer, *chain_above(signer, [one for one in certificates if one != signer]))
    if len(path) != len(certificates):
        raise _RefusedError(Refusal.CERTIFICATES)
    return path


def _read_attributes(attributes: der.Element) -> dict[bytes, bytes]:
    """The single value of each attribute; refused where one stands twice or is not known."""
    found: dict[bytes, bytes] = {}
    for attribute in der.elements(attributes.content):
        name, values = der.children(attribute, der.OBJECT_IDENTIFIER, der.SET)
        if name.encoded in found:
            raise _RefusedError(Refusal.ATTRIBUTES)
        found[name.encoded] = values.content
    required = {CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2}
    if not required <= found.keys() <= required | {SIGNING_TIME, ALGORITHM_PROTECTION}:
        raise _RefusedError(Refusal.ATTRIBUTES)
    return found


def _read_time(value: bytes) -> datetime:
    """The moment, in UTC, that the two notations of ``cms_form`` stand for."""
    element = der.leading(value)
    digits = element.content[:-1].decode("latin-1")
    if element.tag == der.UTC_TIME:
        digits = ("20" if digits < "5" else "19") + digits
    if not (digits.isascii() and digits.isdigit() and len(digits) == 14):
        raise _RefusedError(Refusal.ATTRIBUTES)
    year, month, day, hour, minute, second = (int(digits[start:end]) for start, end in _TIME_PARTS)
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        raise _RefusedError(Refusal.ATTRIBUTES) from None
