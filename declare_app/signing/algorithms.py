"""The signature algorithms that are taken, each known by its exact DER encoding; all others are refused.

ECDSA on P-256 or P-384 with SHA-256 (RFC 5758, 3.2); RSA PKCS #1 v1.5 with SHA-256, 2,048 bits and more
(RFC 8017, 8.2).
"""

from enum import Enum
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes, PublicKeyTypes
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from declare_app.signing.der import NULL, object_identifier, sequence

# RFC 5754, 2: parameters absent.
SHA256: Final = sequence(object_identifier("2.16.840.1.101.3.4.2.1"))

# The order of each curve's base point (FIPS 186-4, D.1.2.3 and D.1.2.4).
_CURVE_ORDERS: Final = {
    "secp256r1": 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    "secp384r1": int(
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973", 16
    ),
}
_RSA_BITS: Final = range(2048, 8192 + 1)


class SignatureAlgorithm(Enum):
    """A signature algorithm; its value is its AlgorithmIdentifier, byte for byte."""

    ECDSA_SHA256 = sequence(object_identifier("1.2.840.10045.4.3.2"))
    RSA_SHA256 = sequence(object_identifier("1.2.840.113549.1.1.11"), NULL)


def algorithm_for(key: PublicKeyTypes) -> SignatureAlgorithm | None:
    """The one algorithm that a key signs with here, or None for a key that is not taken."""
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _CURVE_ORDERS:
        return SignatureAlgorithm.ECDSA_SHA256
    if isinstance(key, rsa.RSAPublicKey) and key.key_size in _RSA_BITS:
        return SignatureAlgorithm.RSA_SHA256
    return None


def sign_with(key: PrivateKeyTypes, data: bytes) -> bytes:
    """The signature of ``data`` by the key's one algorithm. Raises ValueError for a key that is not taken."""
    if algorithm_for(key.public_key()) is None:
        raise ValueError("a key of this kind does not sign")
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return key.sign(data, ec.ECDSA(hashes.SHA256()))
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, padding.PKCS1v15(), hashes.SHA256())
    raise ValueError("a key of this kind does not sign")


def verifies(key: PublicKeyTypes, signature: bytes, data: bytes) -> bool:
    """Whether ``signature`` is the key's on ``data``; False for any bytes whatever and for a key that is not taken.

    The library takes an ECDSA signature in strict DER only, and an RSA signature of the modulus' length only.
    """
    if algorithm_for(key) is None:
        return False
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, data, ec.ECDSA(hashes.SHA256()))
        elif isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, data, padding.PKCS1v15(), hashes.SHA256())
    except (InvalidSignature, UnsupportedAlgorithm, ValueError):
        return False
    return True


def in_one_form(key: PublicKeyTypes, signature: bytes) -> bytes:
    """The one form of a signature: of the two ECDSA signatures (r, s) and (r, n - s), the one with the smaller s.

    Anybody can turn the one into the other without the key; a token may give either. So what is written has the
    smaller s, and a reader refuses the greater. An RSA signature has one form only.
    Raises ValueError where an ECDSA signature is not DER.
    """
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return signature
    r, s = decode_dss_signature(signature)
    order = _CURVE_ORDERS[key.curve.name]
    return encode_dss_signature(r, min(s, order - s))
