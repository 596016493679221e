"""A key made on this computer (khóa trên máy) with a certificate signed by itself: it seals (niêm phong), level L0.

ECDSA P-256, because every reader knows it. Who holds it is confirmed by nobody but the page signed by hand.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID

from declare_app.signing.certificates import certificate_of
from declare_app.signing.signers import Signer, signer_with

_VALID_FOR: Final = timedelta(days=3653)  # ten years, as long as the agency must believe the file
_LONGEST_NAME_BYTES: Final = 64  # RFC 5280, ub-common-name; the library counts UTF-8 bytes
_CARD_DIGITS: Final = 12  # a citizen's card; the old identity card has nine


@dataclass(frozen=True)
class LocalKey:
    """Private key (PKCS#8, DER, not encrypted: it lies in the vault alone) and certificate (DER)."""

    private_key: bytes = field(repr=False)
    certificate: bytes = field(repr=False)

    def signer(self, now: datetime) -> Signer:
        """Raises AppError ``signer.expired`` or ``signer.not_yet_valid``."""
        certificate = certificate_of(x509.load_der_x509_certificate(self.certificate))
        return signer_with(certificate, (), load_der_private_key(self.private_key, None), now)


def new_local_key(full_name: str, id_number: str, now: datetime) -> LocalKey:
    """A new key for the person of this name and number (either may be empty); valid from the day before ``now``."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _subject(full_name, id_number)
    usage = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign"), False
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _VALID_FOR)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True, content_commitment=True, encipher_only=False, decipher_only=False, **usage
            ),
            critical=True,
        )
        .sign(key, hashes.SHA256())
    )
    return LocalKey(
        key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()), certificate.public_bytes(Encoding.DER)
    )


def _subject(full_name: str, id_number: str) -> x509.Name:
    name = " ".join(full_name.split()) or "Khóa trên máy"
    name = name.encode()[:_LONGEST_NAME_BYTES].decode(errors="ignore").strip()
    attributes = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    if id_number.isascii() and id_number.isdigit():
        kind = "CCCD" if len(id_number) == _CARD_DIGITS else "CMND"
        attributes.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, f"{kind}:{id_number}"))
    return x509.Name(attributes)
