"""What a certificate says that its key may do, and what kind of key it is, for those who decide about it."""

from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from declare_app.signing.certificates import Certificate

_USES: Final = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
)
_CURVES: Final = {"secp256r1": "P-256", "secp384r1": "P-384", "secp521r1": "P-521"}


def uses_of(certificate: Certificate) -> tuple[str, ...]:
    """The uses that its key usage names (RFC 5280, 4.2.1.3); none where it has no key usage and so no bounds."""
    try:
        usage = certificate.parsed.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return ()
    return tuple(name for name in _USES if getattr(usage, name))


def key_words(certificate: Certificate) -> str:
    """``RSA 2048``, ``P-256``; "" for a kind that has no such name here."""
    key = certificate.public_key
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA {key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey):
        return _CURVES.get(key.curve.name, key.curve.name)
    return ""
