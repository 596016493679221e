"""How a CMS signature is written: DER, every part in its one place (RFC 5652; CAdES-B-B, ETSI EN 319 122-1).

One signer; SHA-256; the signed attributes contentType, messageDigest and signingCertificateV2, with signingTime and
cmsAlgorithmProtection where they are wanted; nothing unsigned. signingCertificateV2 names every embedded certificate
from the signer's upwards, so that a change to any byte of a chain is a change to what was signed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from declare_app.signing import der
from declare_app.signing.algorithms import SHA256, SignatureAlgorithm
from declare_app.signing.certificates import Certificate

_ONE: Final = der.encode(der.INTEGER, b"\x01")
_DATA: Final = der.object_identifier("1.2.840.113549.1.7.1")
_SIGNED_DATA: Final = der.object_identifier("1.2.840.113549.1.7.2")
CONTENT_TYPE: Final = der.object_identifier("1.2.840.113549.1.9.3")
MESSAGE_DIGEST: Final = der.object_identifier("1.2.840.113549.1.9.4")
SIGNING_TIME: Final = der.object_identifier("1.2.840.113549.1.9.5")
SIGNING_CERTIFICATE_V2: Final = der.object_identifier("1.2.840.113549.1.9.16.2.47")
ALGORITHM_PROTECTION: Final = der.object_identifier("1.2.840.113549.1.9.52")


@dataclass(frozen=True)
class Claims:
    """All that differs between one signature and another, but the signature value."""

    digest: bytes
    algorithm: SignatureAlgorithm
    certificates: tuple[Certificate, ...]  # the signer's first, then upwards
    signing_time: datetime | None
    protects_algorithm: bool = True


def content_info(claims: Claims, value: bytes) -> bytes:
    """The whole signature, with the signature value in its place."""
    signer = claims.certificates[0]
    signer_info = der.sequence(
        _ONE,
        der.sequence(signer.issuer, signer.serial),
        SHA256,
        der.encode(der.context(0), signed_attributes(claims)),
        claims.algorithm.value,
        der.encode(der.OCTET_STRING, value),
    )
    signed_data = der.sequence(
        _ONE,
        der.set_of(SHA256),
        der.sequence(_DATA),
        der.encode(der.context(0), *sorted(one.der for one in claims.certificates)),
        der.set_of(signer_info),
    )
    return der.sequence(_SIGNED_DATA, der.encode(der.context(0), signed_data))


def signed_attributes(claims: Claims) -> bytes:
    """The attributes in ascending order, without the tag around them (RFC 5652, 5.4: signed as a SET OF)."""
    values = {
        CONTENT_TYPE: _DATA,
        MESSAGE_DIGEST: der.encode(der.OCTET_STRING, claims.digest),
        SIGNING_CERTIFICATE_V2: _signing_certificates(claims.certificates),
    }
    if claims.signing_time is not None:
        values[SIGNING_TIME] = _written_time(claims.signing_time)
    if claims.protects_algorithm:
        # RFC 6211, 2: the signature algorithm is [1] IMPLICIT, so only its tag changes.
        algorithm = der.only(claims.algorithm.value, der.SEQUENCE)
        values[ALGORITHM_PROTECTION] = der.sequence(SHA256, der.encode(der.context(1), algorithm.content))
    return b"".join(sorted(der.sequence(name, der.set_of(value)) for name, value in values.items()))


def _signing_certificates(certificates: Iterable[Certificate]) -> bytes:
    """RFC 5035, 3: for each certificate its SHA-256 (the default, so not named), issuer and serial number."""
    return der.sequence(
        der.sequence(
            *(
                der.sequence(
                    der.encode(der.OCTET_STRING, one.sha256),
                    der.sequence(der.sequence(der.encode(der.context(4), one.issuer)), one.serial),
                )
                for one in certificates
            )
        )
    )


def _written_time(moment: datetime) -> bytes:
    """RFC 5652, 11.3: UTCTime until 2049, GeneralizedTime from 2050; seconds, in UTC."""
    moment = moment.astimezone(UTC)
    if 1950 <= moment.year < 2050:
        return der.encode(der.UTC_TIME, f"{moment:%y%m%d%H%M%SZ}".encode())
    return der.encode(der.GENERALIZED_TIME, f"{moment.year:04}{moment:%m%d%H%M%SZ}".encode())
