"""A certificate as it was given, byte for byte, with what signing and judging need to know of it (RFC 5280)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes
from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.signing import der

LONGEST_CHAIN: Final = 5
"""Most certificates between the signer's and the root's."""


class UnreadableCertificateError(ValueError):
    """The bytes are not one certificate that this program can read."""


@dataclass(frozen=True)
class Certificate:
    """A certificate (chứng thư số); two are equal when their bytes are.

    ``subject``, ``issuer`` and ``serial`` are the DER elements as they stand in it.
    """

    der: bytes
    subject: bytes = field(compare=False, repr=False)
    issuer: bytes = field(compare=False, repr=False)
    serial: bytes = field(compare=False, repr=False)
    parsed: x509.Certificate = field(compare=False, repr=False)
    public_key: PublicKeyTypes = field(compare=False, repr=False)

    @cached_property
    def sha256(self) -> bytes:
        """The fingerprint: SHA-256 of the whole certificate, 32 bytes."""
        return self.parsed.fingerprint(hashes.SHA256())

    @cached_property
    def is_self_signed(self) -> bool:
        """Whether it names itself as its issuer and its own key says so."""
        return is_issued_by(self, self)


def read_certificate(data: bytes) -> Certificate:
    """The certificate that ``data`` (DER, to the last byte) is.

    Raises UnreadableCertificateError and nothing else, whatever the bytes are.
    """
    try:
        body = der.elements(der.children(der.only(data, der.SEQUENCE), der.SEQUENCE, der.SEQUENCE, 0x03)[0].content)
        if body[0].tag == der.context(0):  # the version, absent in a version 1 certificate
            body = body[1:]
        serial, _, issuer, _, subject = body[:5]
        parsed = x509.load_der_x509_certificate(data)
        # Extensions and names are read late by the library: read them now, so that they cannot fail later.
        _ = parsed.extensions, parsed.subject, parsed.issuer
        return Certificate(data, subject.encoded, issuer.encoded, serial.encoded, parsed, parsed.public_key())
    except Exception as error:  # The library has many ways of refusing foreign bytes; all mean the same.
        raise UnreadableCertificateError from error


def certificate_of(parsed: x509.Certificate) -> Certificate:
    """The certificate that the library has already read. Raises UnreadableCertificateError."""
    return read_certificate(parsed.public_bytes(Encoding.DER))


def is_issued_by(certificate: Certificate, issuer: Certificate) -> bool:
    """Whether the names fit and the issuer's key signed the certificate. Says nothing about the issuer's right to."""
    try:
        certificate.parsed.verify_directly_issued_by(issuer.parsed)
    except (InvalidSignature, UnsupportedAlgorithm, TypeError, ValueError):
        return False
    return True


def chain_above(certificate: Certificate, others: Iterable[Certificate]) -> tuple[Certificate, ...]:
    """The issuers of ``certificate`` found among ``others``, nearest first, each link's signature checked.

    A self-issued certificate (a root) is left out, and so is what does not belong to the chain.
    """
    at_hand = [other for other in others if other.subject != other.issuer]
    chain: list[Certificate] = []
    below: Certificate | None = certificate
    while below is not None and len(chain) < LONGEST_CHAIN:
        issuer = next((other for other in at_hand if is_issued_by(below, other)), None)
        if issuer is not None:
            at_hand.remove(issuer)
            chain.append(issuer)
        below = issuer
    return tuple(chain)
