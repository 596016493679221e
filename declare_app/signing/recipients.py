"""For whom a package can be sealed: the certificate of a key that decrypts (RFC 5280, 4.2.1.3), checked before use."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from declare_app.base.environment import in_vietnam
from declare_app.base.errors import AppError
from declare_app.signing.certificate_reading import NotOneCertificateError, sole_certificate
from declare_app.signing.certificates import Certificate
from declare_app.signing.identity import holder_name

MOST_RECIPIENTS: Final = 20

_RSA_BITS: Final = range(2048, 8192 + 1)


@dataclass(frozen=True)
class Recipient:
    """One who will be able to open (người nhận): RSA of 2,048 to 8,192 bits, or ECDSA/ECDH on P-256."""

    certificate: Certificate

    @property
    def name(self) -> str:
        """What the certificate calls its holder; not to be trusted as text."""
        return holder_name(self.certificate)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, 64 small hexadecimal digits."""
        return self.certificate.sha256.hex()

    @property
    def rsa_key(self) -> rsa.RSAPublicKey | None:
        key = self.certificate.public_key
        return key if isinstance(key, rsa.RSAPublicKey) else None

    @property
    def ec_key(self) -> ec.EllipticCurvePublicKey | None:
        key = self.certificate.public_key
        return key if isinstance(key, ec.EllipticCurvePublicKey) else None


def read_recipient(data: bytes, file: str, now: datetime) -> Recipient:
    """The recipient in a certificate file (PEM or DER) named ``file``.

    Raises AppError ``recipient.not_a_certificate`` and as ``recipient_with``.
    """
    try:
        certificate = sole_certificate(data)
    except NotOneCertificateError:
        raise AppError("recipient.not_a_certificate", file=file) from None
    return recipient_with(certificate, file, now)


def recipient_with(certificate: Certificate, file: str, now: datetime) -> Recipient:
    """The holder of ``certificate`` as a recipient, if it is good for that at ``now`` (aware).

    Raises AppError ``recipient.unsupported_key``, ``recipient.weak_key``, ``recipient.wrong_key_usage``,
    ``recipient.expired`` or ``recipient.not_yet_valid``; ``file`` is named in it.
    """
    key = certificate.public_key
    if isinstance(key, rsa.RSAPublicKey):
        if key.key_size not in _RSA_BITS:
            raise AppError("recipient.weak_key", file=file)
    elif not (isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1)):
        raise AppError("recipient.unsupported_key", file=file)
    if not _may_receive(certificate):
        raise AppError("recipient.wrong_key_usage", file=file)
    begins, ends = certificate.parsed.not_valid_before_utc, certificate.parsed.not_valid_after_utc
    if now > ends:
        raise AppError("recipient.expired", file=file, not_after=_day(ends))
    if now < begins:
        raise AppError("recipient.not_yet_valid", file=file, not_before=_day(begins))
    return Recipient(certificate)


def checked_recipients(recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Each recipient once, in order. Raises AppError ``sealed.no_recipient`` or ``sealed.too_many_recipients``."""
    found = tuple(dict.fromkeys(recipients))
    if not found:
        raise AppError("sealed.no_recipient")
    if len(found) > MOST_RECIPIENTS:
        raise AppError("sealed.too_many_recipients", limit=MOST_RECIPIENTS)
    return found


def _may_receive(certificate: Certificate) -> bool:
    """Whether its key usage names what its kind of key does here; one that names nothing was not made for it."""
    try:
        usage = certificate.parsed.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return usage.key_encipherment if isinstance(certificate.public_key, rsa.RSAPublicKey) else usage.key_agreement


def _day(moment: datetime) -> str:
    return f"{in_vietnam(moment):%d/%m/%Y}"
