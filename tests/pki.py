"""A small PKI for tests: root, issuing CA, signers of every kind, lists of revoked certificates, PKCS#12 files.

Keys and certificates of the named holders are made once a process; nothing here is random but the keys.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import NameOID, ObjectIdentifier

from declare_app.base.environment import VIETNAM
from declare_app.signing.certificates import Certificate, certificate_of, chain_above
from declare_app.signing.signers import Signer, signer_with

NOW: Final = datetime(2026, 11, 24, 9, 30, tzinfo=VIETNAM)
DECLARANT_ID: Final = "022079004517"
DECLARANT_NAME: Final = "Nguyễn Văn An"

_LONG_AGO: Final = datetime(2024, 1, 1, tzinfo=UTC)
_FAR_AHEAD: Final = datetime(2030, 1, 1, tzinfo=UTC)
_USAGES: Final = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey
_KEYS: Final[dict[str, Callable[[], Key]]] = {
    "p256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "p384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "p521": lambda: ec.generate_private_key(ec.SECP521R1()),
    "rsa1024": lambda: rsa.generate_private_key(65537, 1024),  # noqa: S505  weak on purpose: it must be refused
    "rsa2048": lambda: rsa.generate_private_key(65537, 2048),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
}


@dataclass(frozen=True)
class Order:
    """What a certificate shall say. ``usage`` None: no key usage at all; ``ca`` None: no basic constraints."""

    name: str = DECLARANT_NAME
    subject: tuple[tuple[ObjectIdentifier, str], ...] = ()
    key: str = "p256"
    not_before: datetime = _LONG_AGO
    not_after: datetime = _FAR_AHEAD
    usage: tuple[str, ...] | None = ("digital_signature", "content_commitment")
    ca: bool | None = None
    path_length: int | None = None
    extensions: tuple[tuple[x509.ExtensionType, bool], ...] = ()


CA_ORDER: Final = Order(name="CA", ca=True, usage=("key_cert_sign", "crl_sign"))


@dataclass(frozen=True)
class Holder:
    """One who holds a key and its certificate; ``issuer`` None: it signed itself."""

    key: Key = field(repr=False)
    certificate: Certificate
    issuer: "Holder | None" = None

    @property
    def above(self) -> tuple[Certificate, ...]:
        """Every certificate above, root last."""
        return () if self.issuer is None else (self.issuer.certificate, *self.issuer.above)

    @property
    def chain(self) -> tuple[Certificate, ...]:
        """The certificates above, without the root."""
        return chain_above(self.certificate, self.above)

    @property
    def root(self) -> "Holder":
        """The holder at the top."""
        return self if self.issuer is None else self.issuer.root

    @property
    def pem(self) -> bytes:
        return self.certificate.parsed.public_bytes(Encoding.PEM)


NamedHolder = Callable[[], Holder]


def issue(order: Order, issuer: Holder | None = None) -> Holder:
    """A new holder with a new key."""
    key = _KEYS[order.key]()
    subject = x509.Name(
        [x509.NameAttribute(oid, text) for oid, text in (*order.subject, (NameOID.COMMON_NAME, order.name))]
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.parsed.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(order.not_before)
        .not_valid_after(order.not_after)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if order.ca is not None:
        builder = builder.add_extension(x509.BasicConstraints(order.ca, order.path_length), critical=True)
    if order.usage is not None:
        usage = x509.KeyUsage(**{one: one in order.usage for one in _USAGES})
        builder = builder.add_extension(usage, critical=True)
    for extension, critical in order.extensions:
        builder = builder.add_extension(extension, critical)
    by = issuer.key if issuer else key
    algorithm = None if isinstance(by, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return Holder(key, certificate_of(builder.sign(by, algorithm)), issuer)


@cache
def root() -> Holder:
    return issue(Order(name="Root CA", ca=True, usage=("key_cert_sign", "crl_sign")))


@cache
def rogue_root() -> Holder:
    """Another's root with the very same name."""
    return issue(Order(name="Root CA", ca=True, usage=("key_cert_sign", "crl_sign")))


@cache
def sub_ca() -> Holder:
    return issue(Order(name="Issuing CA", ca=True, path_length=0, usage=("key_cert_sign", "crl_sign")), root())


@cache
def declarant() -> Holder:
    """P-256, with the number that the samples' first declarant has."""
    return issue(Order(subject=((NameOID.SERIAL_NUMBER, f"CCCD:{DECLARANT_ID}"),)), sub_ca())


@cache
def rsa_declarant() -> Holder:
    return issue(Order(key="rsa2048", subject=((NameOID.SERIAL_NUMBER, f"CCCD:{DECLARANT_ID}"),)), sub_ca())


@cache
def p384_declarant() -> Holder:
    return issue(Order(key="p384", subject=((NameOID.SERIAL_NUMBER, f"CCCD:{DECLARANT_ID}"),)), sub_ca())


@cache
def colleague() -> Holder:
    return issue(Order(name="Trần Thị Bình", subject=((NameOID.SERIAL_NUMBER, "CCCD:001180000123"),)), sub_ca())


@cache
def expired() -> Holder:
    return issue(Order(not_after=datetime(2026, 6, 1, tzinfo=UTC)), sub_ca())


@cache
def not_yet_valid() -> Holder:
    return issue(Order(not_before=datetime(2027, 1, 1, tzinfo=UTC)), sub_ca())


@cache
def self_signed() -> Holder:
    return issue(Order(subject=((NameOID.SERIAL_NUMBER, DECLARANT_ID),)))


@cache
def wrong_usage() -> Holder:
    return issue(Order(usage=("key_encipherment",)), sub_ca())


@cache
def rogue() -> Holder:
    """Issued by a root that only has the right name."""
    return issue(Order(), rogue_root())


def signer(holder: Holder) -> Signer:
    """The holder as a signer, without the way through a file."""
    return signer_with(holder.certificate, holder.above, holder.key, holder.certificate.parsed.not_valid_after_utc)


def p12(holder: Holder, password: str, *, legacy: bool = False) -> bytes:
    """A PKCS#12 file of the key and all certificates up to the root; legacy: 3DES and an SHA-1 MAC."""
    protection: KeySerializationEncryption = BestAvailableEncryption(password.encode())
    if legacy:
        protection = (
            PrivateFormat.PKCS12.encryption_builder()
            .kdf_rounds(2048)
            .key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)
            .hmac_hash(hashes.SHA1())  # noqa: S303  what old files have
            .build(password.encode())
        )
    above = [one.parsed for one in holder.above]
    return pkcs12.serialize_key_and_certificates(b"ky so", holder.key, holder.certificate.parsed, above, protection)


def crl(
    by: Holder,
    revoked: Iterable[tuple[Holder, datetime]] = (),
    *,
    made: datetime = NOW - timedelta(days=1),
    days: int = 7,
) -> x509.CertificateRevocationList:
    """The list of certificates that ``by`` has revoked, made on a day and good for some days."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(by.certificate.parsed.subject)
        .last_update(made)
        .next_update(made + timedelta(days=days))
    )
    for holder, day in revoked:
        entry = x509.RevokedCertificateBuilder(holder.certificate.parsed.serial_number, day)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(by.key, hashes.SHA256())


def trust_folder(folder: Path, roots: Iterable[Holder], lists: Iterable[x509.CertificateRevocationList] = ()) -> Path:
    """A folder of roots and lists, as HR would keep it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, holder in enumerate(roots):
        (folder / f"root{number}.pem").write_bytes(holder.pem)
    for number, one in enumerate(lists):
        (folder / f"list{number}.crl").write_bytes(one.public_bytes(Encoding.DER))
    return folder
