"""How a sealed file is written: CMS AuthEnvelopedData in DER, every part in its one place (RFC 5083, 5084, 5753).

AES-256-GCM with a nonce of 12 and a tag of 16 octets; no originator certificates, no attributes. A recipient is named
by issuerAndSerialNumber and reached by RSA-OAEP with SHA-256 (RFC 8017, 7.1; RFC 4055, 4.1) or by ephemeral-static
ECDH on P-256. It is the form that ``openssl cms -encrypt -aes-256-gcm`` gives with SHA-256 for both.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from declare_app.signing import der
from declare_app.signing.algorithms import SHA256

NONCE_SIZE: Final = 12
TAG_SIZE: Final = 16
FILE_KEY_SIZE: Final = 32
# SEC 1, 2.3.3: a point on P-256, both coordinates written out.
POINT_SIZE: Final = 65
UNCOMPRESSED: Final = 0x04

ENCRYPTED_CONTENT: Final = 0x80  # [0] IMPLICIT OCTET STRING, primitive
BIT_STRING: Final = 0x03

AUTH_ENVELOPED: Final = der.object_identifier("1.2.840.113549.1.9.16.1.23")
ENVELOPED: Final = der.object_identifier("1.2.840.113549.1.7.3")
_DATA: Final = der.object_identifier("1.2.840.113549.1.7.1")
_ZERO: Final = der.encode(der.INTEGER, b"\x00")
_THREE: Final = der.encode(der.INTEGER, b"\x03")

# RFC 4055, 4.1: hash and mask generation both with SHA-256, the label empty by default.
RSA_OAEP_SHA256: Final = der.sequence(
    der.object_identifier("1.2.840.113549.1.1.7"),
    der.sequence(
        der.encode(der.context(0), SHA256),
        der.encode(der.context(1), der.sequence(der.object_identifier("1.2.840.113549.1.1.8"), SHA256)),
    ),
)
# RFC 3565, 2.3.2: parameters absent.
AES256_WRAP: Final = der.sequence(der.object_identifier("2.16.840.1.101.3.4.1.45"))
# RFC 5753, 7.1.4: dhSinglePass-stdDH-sha256kdf-scheme, with the wrap as its parameter.
ECDH_SHA256: Final = der.sequence(der.object_identifier("1.3.132.1.11.1"), AES256_WRAP)
# RFC 5753, 3.1.1: parameters absent, since the curve is the recipient's.
_EC_KEY: Final = der.sequence(der.object_identifier("1.2.840.10045.2.1"))
_AES256_GCM: Final = der.object_identifier("2.16.840.1.101.3.4.1.46")
_TAG_LENGTH: Final = der.encode(der.INTEGER, bytes((TAG_SIZE,)))


@dataclass(frozen=True)
class TransportedKey:
    """The file key for the holder of an RSA key; ``recipient`` is the DER of issuerAndSerialNumber."""

    recipient: bytes
    encrypted: bytes

    def encoded(self) -> bytes:
        """KeyTransRecipientInfo (RFC 5652, 6.2.1)."""
        return der.sequence(_ZERO, self.recipient, RSA_OAEP_SHA256, der.encode(der.OCTET_STRING, self.encrypted))


@dataclass(frozen=True)
class AgreedKey:
    """The file key for the holder of a P-256 key; ``point`` is the ephemeral public key, 65 octets (SEC 1, 2.3.3)."""

    recipient: bytes
    point: bytes
    wrapped: bytes

    def encoded(self) -> bytes:
        """KeyAgreeRecipientInfo (RFC 5652, 6.2.2), one recipient each."""
        originator = _EC_KEY + der.encode(BIT_STRING, b"\x00", self.point)
        return der.encode(
            der.context(1),
            _THREE,
            der.encode(der.context(0), der.encode(der.context(1), originator)),
            ECDH_SHA256,
            der.sequence(der.sequence(self.recipient, der.encode(der.OCTET_STRING, self.wrapped))),
        )


SealedKey = TransportedKey | AgreedKey


def key_derivation_info() -> bytes:
    """ECC-CMS-SharedInfo (RFC 5753, 7.2): the wrap, no user keying material, 256 bits wanted."""
    bits = der.encode(der.OCTET_STRING, (8 * FILE_KEY_SIZE).to_bytes(4, "big"))
    return der.sequence(AES256_WRAP, der.encode(der.context(2), bits))


def envelope_head(keys: Iterable[SealedKey], nonce: bytes, length: int) -> bytes:
    """All that stands before ``length`` octets of encrypted content."""
    content = before_nonce() + nonce + _TAG_LENGTH + der.header(ENCRYPTED_CONTENT, length)
    encrypted = der.header(der.SEQUENCE, len(content) + length) + content
    inside = _ZERO + der.set_of(*(key.encoded() for key in keys)) + encrypted
    tail = len(envelope_tail(bytes(TAG_SIZE)))
    enveloped = der.header(der.SEQUENCE, len(inside) + length + tail) + inside
    explicit = AUTH_ENVELOPED + der.header(der.context(0), len(enveloped) + length + tail) + enveloped
    return der.header(der.SEQUENCE, len(explicit) + length + tail) + explicit


def before_nonce() -> bytes:
    """What EncryptedContentInfo begins with: its type and algorithm, up to the octets of the nonce (RFC 5084, 3.2)."""
    nonce = der.header(der.OCTET_STRING, NONCE_SIZE)
    parameters = der.header(der.SEQUENCE, len(nonce) + NONCE_SIZE + len(_TAG_LENGTH)) + nonce
    length = len(_AES256_GCM) + len(parameters) + NONCE_SIZE + len(_TAG_LENGTH)
    return _DATA + der.header(der.SEQUENCE, length) + _AES256_GCM + parameters


def after_nonce() -> bytes:
    """The length of the tag, which stands between the nonce and the encrypted content."""
    return _TAG_LENGTH


def envelope_tail(tag: bytes) -> bytes:
    """What stands behind the encrypted content."""
    return der.encode(der.OCTET_STRING, tag)
