"""The way from a signer's certificate to a pinned root, and what is wrong with it (RFC 5280, 6)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509 import verification
from cryptography.x509.oid import SignatureAlgorithmOID

from declare_app.signing.certificates import Certificate, is_issued_by
from declare_app.signing.judgement import Judgement, Reason, day, invalid
from declare_app.signing.signers import may_sign

TrustPath = tuple[Certificate, ...]
"""From the signer's certificate up to the pinned one, at least two; each signed by the next."""

STRONG_ALGORITHMS: Final = frozenset(
    {
        SignatureAlgorithmOID.RSA_WITH_SHA256,
        SignatureAlgorithmOID.RSA_WITH_SHA384,
        SignatureAlgorithmOID.RSA_WITH_SHA512,
        SignatureAlgorithmOID.ECDSA_WITH_SHA256,
        SignatureAlgorithmOID.ECDSA_WITH_SHA384,
        SignatureAlgorithmOID.ECDSA_WITH_SHA512,
    }
)
"""With which certificates and lists may be signed."""

_RSA_BITS: Final = 2048
_EC_BITS: Final = 256


def find_path(
    certificate: Certificate, chain: tuple[Certificate, ...], roots: tuple[Certificate, ...]
) -> TrustPath | None:
    """The path over ``chain`` (issuer first) to the first pinned certificate that it meets, or None."""
    path = [certificate]
    for issuer in (*chain, None):
        root = next((one for one in roots if one not in path and is_issued_by(path[-1], one)), None)
        if root is not None:
            return (*path, root)
        if issuer is None or not is_issued_by(path[-1], issuer):
            return None
        path.append(issuer)
    return None


def problem_of_signer(certificate: Certificate, at: datetime) -> Judgement | None:
    """What speaks against a signer's certificate, whoever issued it: its time and its use."""
    begins, ends = certificate.parsed.not_valid_before_utc, certificate.parsed.not_valid_after_utc
    if at < begins:
        return invalid(Reason.NOT_YET_VALID, not_before=day(begins))
    if at > ends:
        return invalid(Reason.EXPIRED, not_after=day(ends))
    return None if may_sign(certificate) else invalid(Reason.WRONG_KEY_USAGE)


def problem_of_strength(certificates: Iterable[Certificate]) -> Judgement | None:
    """Whether one of them is signed with an old algorithm or has a short key."""
    for certificate in certificates:
        if certificate.parsed.signature_algorithm_oid not in STRONG_ALGORITHMS:
            return invalid(Reason.WEAK_ALGORITHM)
        if _is_short(certificate):
            return invalid(Reason.WEAK_KEY)
    return None


def problem_of_path(path: TrustPath, at: datetime) -> Judgement | None:
    """What speaks against a path at a moment, or None.

    The library has the last word; the checks before it are there to name the common cases.
    """
    for issuer in path[1:]:
        begins, ends = issuer.parsed.not_valid_before_utc, issuer.parsed.not_valid_after_utc
        if not begins <= at <= ends:
            return invalid(Reason.CHAIN_OUT_OF_DATE, not_before=day(begins), not_after=day(ends))
    if is_ca(path[0]):
        return invalid(Reason.SIGNER_IS_CA)
    if not all(is_ca(issuer) for issuer in path[1:]):
        return invalid(Reason.ISSUER_IS_NO_CA)
    # A pinned root is trusted as it is: its own signature proves nothing, so only its key must be strong.
    if _is_short(path[-1]):
        return invalid(Reason.WEAK_KEY)
    return None if _library_accepts(path, at) else invalid(Reason.CHAIN_REFUSED)


def is_ca(certificate: Certificate) -> bool:
    """Whether it says of itself that it may issue certificates (RFC 5280, 4.2.1.9)."""
    try:
        return certificate.parsed.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _is_short(certificate: Certificate) -> bool:
    key = certificate.public_key
    if isinstance(key, rsa.RSAPublicKey):
        return key.key_size < _RSA_BITS
    return isinstance(key, ec.EllipticCurvePublicKey) and key.key_size < _EC_BITS


def _library_accepts(path: TrustPath, at: datetime) -> bool:
    """RFC 5280 by the library: key usage and basic constraints of every CA, path length, names, critical extensions."""
    issuing = verification.ExtensionPolicy.webpki_defaults_ca()
    # What a signer's certificate is for is judged by its key usage: there is no one purpose for signing documents.
    signing = verification.ExtensionPolicy.permit_all()
    builder = verification.PolicyBuilder().store(verification.Store([path[-1].parsed])).time(at)
    verifier = builder.extension_policies(ca_policy=issuing, ee_policy=signing).build_client_verifier()
    try:
        verifier.verify(path[0].parsed, [one.parsed for one in path[1:-1]])
    except verification.VerificationError:
        return False
    return True
