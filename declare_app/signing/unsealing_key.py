"""Who can open a sealed file: a private key in a certificate file, or in a token that does these two things itself."""

from dataclasses import dataclass, field
from typing import Protocol

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes

from declare_app.base.errors import AppError
from declare_app.signing.certificates import Certificate
from declare_app.signing.signers import unlocked_pkcs12

OAEP_SHA256 = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


class KeyUnwrapper(Protocol):
    """A key that takes file keys out of sealed files. It never says why it could not: every failure is a ValueError.

    What a person can do something about (a wrong PIN, a token that was pulled out) is an AppError.
    """

    @property
    def certificate(self) -> Certificate:
        """The certificate by which senders named the key."""

    def unwrap_rsa_oaep_sha256(self, ciphertext: bytes) -> bytes:
        """RSAES-OAEP-DECRYPT with SHA-256 for hash and mask, no label (RFC 8017, 7.1.2)."""

    def agree(self, ephemeral_point: bytes) -> bytes:
        """The shared secret with a public key on P-256: the x-coordinate, 32 octets (SEC 1, 3.3.1).

        ``ephemeral_point`` is uncompressed, 65 octets, and has been found to lie on the curve.
        """


@dataclass(frozen=True)
class FileKey:
    """A private key in memory as a KeyUnwrapper."""

    certificate: Certificate
    key: PrivateKeyTypes = field(repr=False)

    def unwrap_rsa_oaep_sha256(self, ciphertext: bytes) -> bytes:
        if not isinstance(self.key, rsa.RSAPrivateKey):
            raise ValueError("no RSA key")  # noqa: TRY004  every failure looks the same
        return self.key.decrypt(ciphertext, OAEP_SHA256)

    def agree(self, ephemeral_point: bytes) -> bytes:
        if not isinstance(self.key, ec.EllipticCurvePrivateKey):
            raise ValueError("no EC key")  # noqa: TRY004  every failure looks the same
        point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), ephemeral_point)
        return self.key.exchange(ec.ECDH(), point)


def unwrapper_in(data: bytes, password: str) -> FileKey:
    """The key in a PKCS#12 file. An expired certificate still opens what was sealed for it.

    Raises AppError ``signer.not_pkcs12``, ``signer.wrong_password``, ``signer.no_private_key`` or
    ``signer.no_certificate``.
    """
    key, certificates = unlocked_pkcs12(data, password)
    if key is None:
        raise AppError("signer.no_private_key")
    certificate = next((one for one in certificates if one.public_key == key.public_key()), None)
    if certificate is None:
        raise AppError("signer.no_certificate")
    return FileKey(certificate, key)
