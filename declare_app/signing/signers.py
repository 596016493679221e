"""Who can sign: a certificate, the chain above it and a key, opened from a PKCS#12 file (RFC 7292).

It refuses a file whose signature a receiver would have to refuse, before anything is signed with it.
"""

import unicodedata
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from asn1crypto import pkcs12 as asn1_pkcs12  # type: ignore[import-untyped]  # it has no annotations
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import pkcs12

from declare_app.base.environment import in_vietnam
from declare_app.base.errors import AppError
from declare_app.signing.algorithms import SignatureAlgorithm, algorithm_for, sign_with
from declare_app.signing.certificates import (
    Certificate,
    UnreadableCertificateError,
    certificate_of,
    chain_above,
)


@dataclass(frozen=True)
class Signer:
    """One who can sign (người ký).

    ``chain`` goes from the certificate's issuer upwards, without the root. ``sign`` gives the signature of the bytes
    it is given under ``algorithm`` (ECDSA: the DER of r and s) and may raise AppError; it holds a key in memory or
    asks a token, one operation a call. ``in_token`` says that it asks one, which only the signer himself can know.
    """

    certificate: Certificate
    chain: tuple[Certificate, ...]
    algorithm: SignatureAlgorithm
    sign: Callable[[bytes], bytes] = field(repr=False)
    in_token: bool = False


def open_pkcs12(data: bytes, password: str, now: datetime) -> Signer:
    """The signer in a PKCS#12 file.

    ``now`` (aware) is the day its certificate must be valid on. Raises AppError: ``signer.not_pkcs12``,
    ``signer.wrong_password``, ``signer.no_private_key``, ``signer.no_certificate``, ``signer.unsupported_key``,
    ``signer.expired``, ``signer.not_yet_valid``, ``signer.wrong_key_usage``.
    """
    key, certificates = unlocked_pkcs12(data, password)
    if key is None:
        raise AppError("signer.no_private_key")
    certificate = next((one for one in certificates if one.public_key == key.public_key()), None)
    if certificate is None:
        raise AppError("signer.no_certificate")
    return signer_with(certificate, certificates, key, now)


def signer_with(certificate: Certificate, others: Iterable[Certificate], key: PrivateKeyTypes, now: datetime) -> Signer:
    """The signer with a private key in memory. Raises the last four of ``open_pkcs12``."""
    algorithm = usable(certificate, now)
    return Signer(certificate, chain_above(certificate, others), algorithm, lambda data: sign_with(key, data))


def signer_asking(
    certificate: Certificate, others: Iterable[Certificate], ask: Callable[[bytes], bytes], now: datetime
) -> Signer:
    """The signer whose key lies in a token, which ``ask`` asks. Raises the last four of ``open_pkcs12``."""
    algorithm = usable(certificate, now)
    return Signer(certificate, chain_above(certificate, others), algorithm, ask, in_token=True)


def usable(certificate: Certificate, now: datetime) -> SignatureAlgorithm:
    """How a certificate's key signs at ``now``. Raises the last four of ``open_pkcs12`` where it may not."""
    algorithm = algorithm_for(certificate.public_key)
    if algorithm is None:
        raise AppError("signer.unsupported_key")
    _check_certificate(certificate, now)
    return algorithm


def may_sign(certificate: Certificate) -> bool:
    """Whether its key usage, if it names one, allows signatures on documents (RFC 5280, 4.2.1.3)."""
    try:
        usage = certificate.parsed.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _check_certificate(certificate: Certificate, now: datetime) -> None:
    begins, ends = certificate.parsed.not_valid_before_utc, certificate.parsed.not_valid_after_utc
    if now > ends:
        raise AppError("signer.expired", not_after=_day(ends))
    if now < begins:
        raise AppError("signer.not_yet_valid", not_before=_day(begins))
    if not may_sign(certificate):
        raise AppError("signer.wrong_key_usage")


def _day(moment: datetime) -> str:
    return f"{in_vietnam(moment):%d/%m/%Y}"


def unlocked_pkcs12(data: bytes, password: str) -> tuple[PrivateKeyTypes | None, tuple[Certificate, ...]]:
    """The private key of a PKCS#12 file, if there is one, and its certificates in no particular order.

    Raises AppError ``signer.not_pkcs12`` or ``signer.wrong_password``.
    """
    _check_container(data)
    # A password typed on another system may be composed or not (Vietnamese); the file knows one form only.
    for form in dict.fromkeys(
        (password, unicodedata.normalize("NFC", password), unicodedata.normalize("NFD", password))
    ):
        try:
            # BER is read too, as other programs write it; the library wishes for DER and would say so.
            with warnings.catch_warnings(action="ignore", category=UserWarning):
                key, certificate, others = pkcs12.load_key_and_certificates(data, form.encode())
        except ValueError:
            continue
        return key, tuple(_readable([certificate, *others]))
    raise AppError("signer.wrong_password")


def _check_container(data: bytes) -> None:
    """Tells what is no PKCS#12 file at all from a wrong password, which the library does not."""
    try:
        version = asn1_pkcs12.Pfx.load(data, strict=True)["version"].native
    except (ValueError, TypeError) as error:
        raise AppError("signer.not_pkcs12") from error
    if version != "v3":
        raise AppError("signer.not_pkcs12")


def _readable(certificates: Iterable[x509.Certificate | None]) -> Iterable[Certificate]:
    """The certificates that can be read: a stray one in the file is no reason to refuse the signer's own."""
    for certificate in certificates:
        if certificate is not None:
            try:
                yield certificate_of(certificate)
            except UnreadableCertificateError:
                continue
