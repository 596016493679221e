"""CMS signatures as a hostile signer would make them: one part other than it should be, and all of it truly signed."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from declare_app.signing import der
from declare_app.signing.algorithms import SHA256, in_one_form
from declare_app.signing.certificates import Certificate
from declare_app.signing.signers import Signer

ONE = b"\x02\x01\x01"
DATA = der.object_identifier("1.2.840.113549.1.7.1")
SIGNED_DATA = der.object_identifier("1.2.840.113549.1.7.2")
CONTENT_TYPE = der.object_identifier("1.2.840.113549.1.9.3")
MESSAGE_DIGEST = der.object_identifier("1.2.840.113549.1.9.4")
SIGNING_TIME = der.object_identifier("1.2.840.113549.1.9.5")
SIGNING_CERTIFICATE_V2 = der.object_identifier("1.2.840.113549.1.9.16.2.47")
COUNTER_SIGNATURE = der.object_identifier("1.2.840.113549.1.9.6")


def attribute(name: bytes, *values: bytes) -> bytes:
    return der.sequence(name, der.set_of(*values))


def named_certificates(*certificates: Certificate) -> bytes:
    """The value of signingCertificateV2 for these certificates."""
    return der.sequence(
        der.sequence(
            *(
                der.sequence(
                    der.encode(der.OCTET_STRING, one.sha256),
                    der.sequence(der.sequence(der.encode(0xA4, one.issuer)), one.serial),
                )
                for one in certificates
            )
        )
    )


def usual_attributes(content: bytes, *certificates: Certificate) -> list[bytes]:
    return [
        attribute(CONTENT_TYPE, DATA),
        attribute(MESSAGE_DIGEST, der.encode(der.OCTET_STRING, hashlib.sha256(content).digest())),
        attribute(SIGNING_CERTIFICATE_V2, named_certificates(*certificates)),
    ]


@dataclass
class Craft:
    """Every part of a signature, to be changed before ``made``; what is not changed is as it should be."""

    content: bytes
    signer: Signer
    version: bytes = ONE
    digest_algorithms: bytes = field(default_factory=lambda: der.set_of(SHA256))
    content_info: bytes = field(default_factory=lambda: der.sequence(DATA))
    certificates: Sequence[bytes] = ()
    lists: bytes = b""
    signer_version: bytes = ONE
    sid: bytes = b""
    digest_algorithm: bytes = SHA256
    attributes: Sequence[bytes] = ()
    algorithm: bytes = b""
    unsigned: bytes = b""
    more_signers: bytes = b""
    normalise: bool = True

    def __post_init__(self) -> None:
        certificates = (self.signer.certificate, *self.signer.chain)
        self.certificates = sorted(one.der for one in certificates)
        self.sid = der.sequence(self.signer.certificate.issuer, self.signer.certificate.serial)
        self.attributes = sorted(usual_attributes(self.content, *certificates))
        self.algorithm = self.signer.algorithm.value

    def made(self) -> bytes:
        signed = b"".join(self.attributes)
        value = self.signer.sign(der.encode(der.SET, signed))
        if self.normalise:
            value = in_one_form(self.signer.certificate.public_key, value)
        info = der.sequence(
            self.signer_version,
            self.sid,
            self.digest_algorithm,
            der.encode(0xA0, signed),
            self.algorithm,
            der.encode(der.OCTET_STRING, value),
            self.unsigned,
        )
        signed_data = der.sequence(
            self.version,
            self.digest_algorithms,
            self.content_info,
            der.encode(0xA0, *self.certificates),
            self.lists,
            der.set_of(info, *([self.more_signers] if self.more_signers else [])),
        )
        return der.sequence(SIGNED_DATA, der.encode(0xA0, signed_data))
