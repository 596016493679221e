"""Signatures over a right manifest in another shape than the one allowed, each truly made (security 3.2)."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from declare_app.signing import der
from declare_app.signing.algorithms import SHA256, SignatureAlgorithm
from declare_app.signing.signers import Signer
from tests import pki
from tests.core.signing import crafted as cms
from tests.core.signing.crafted import Craft
from tests.vectors.making.steps import crafted, parts, resigned
from tests.vectors.making.vector import Made, Vector

_SOURCE: Final = "security 3.2, T11"
_NULL: Final = b"\x05\x00"
_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_VERSION_3: Final = b"\x02\x01\x03"


def _oid(dotted: str, *more: bytes) -> bytes:
    return der.sequence(der.object_identifier(dotted), *more)


_SHA1: Final = _oid("1.3.14.3.2.26")
_MD5: Final = _oid("1.2.840.113549.2.5")
_SHA256_NULL: Final = _oid("2.16.840.1.101.3.4.2.1", _NULL)
_PARTS: Final[Mapping[str, tuple[str, bytes]]] = {
    "version 3": ("version", _VERSION_3),
    "version 0": ("version", b"\x02\x01\x00"),
    "version in two bytes": ("version", b"\x02\x02\x00\x01"),
    "digest algorithm with NULL": ("digest_algorithms", der.set_of(_SHA256_NULL)),
    "no digest algorithm": ("digest_algorithms", der.set_of()),
    "two digest algorithms": ("digest_algorithms", der.set_of(SHA256, _SHA1)),
    "SHA-1 as the digest": ("digest_algorithm", _SHA1),
    "MD5 as the digest": ("digest_algorithm", _MD5),
    "content inside": ("content_info", der.sequence(cms.DATA, der.encode(0xA0, b"\x04\x00"))),
    "content of another type": ("content_info", der.sequence(cms.SIGNED_DATA)),
    "revocation lists inside": ("lists", der.encode(0xA1)),
    "signer of version 3": ("signer_version", _VERSION_3),
    "signer named by key identifier": ("sid", der.encode(0x80, bytes(20))),
    "signer named as nobody": ("sid", der.sequence()),
    "ECDSA with SHA-1": ("algorithm", _oid("1.2.840.10045.4.1")),
    "ECDSA with NULL": ("algorithm", _oid("1.2.840.10045.4.3.2", _NULL)),
    "RSA named, signed with ECDSA": ("algorithm", SignatureAlgorithm.RSA_SHA256.value),
    "RSA with SHA-1 named": ("algorithm", _oid("1.2.840.113549.1.1.5", _NULL)),
    "RSA-PSS named": ("algorithm", _oid("1.2.840.113549.1.1.10", der.sequence())),
    "Ed25519 named": ("algorithm", _oid("1.3.101.112")),
    "unsigned attribute": ("unsigned", der.encode(0xA1, cms.attribute(cms.COUNTER_SIGNATURE, _NULL))),
    "empty unsigned attributes": ("unsigned", der.encode(0xA1)),
    "two signers": ("more_signers", der.sequence()),
}


def signatures() -> Iterator[Vector]:
    """All of them, each refused at the signature."""
    for name, (part, value) in _PARTS.items():
        yield _vector(name, partial(_with, part, value))
    for name, found in _certificates().items():
        yield _vector(name, partial(_with, "certificates", found))
    for name, change in _ATTRIBUTES.items():
        yield _vector(name, partial(crafted, change))
    for name, spelling in _BYTES.items():
        yield _vector(name, partial(resigned, spelling))
    yield _vector("signed by a key of RSA with 1,024 bits", _short_key)
    yield _vector("signed with the key of another", lambda: crafted(_other_key))
    yield _vector("other form of the same ECDSA signature", lambda: crafted(_greater_s))
    yield _vector("signature of a good package by another person's key, named as the declarant's", _renamed)


def _vector(name: str, make: Made) -> Vector:
    fault = f"{name[0].upper()}{name[1:]}."
    return Vector(f"signature/{name}", fault, _SOURCE, ("signature",), make, "package with a crafted signature")


def _with(part: str, value: bytes | list[bytes]) -> bytes:
    return crafted(lambda craft: setattr(craft, part, value))


def _certificates() -> dict[str, list[bytes]]:
    signer, ca, root = (one().certificate.der for one in (pki.declarant, pki.sub_ca, pki.root))
    return {
        "no certificate": [],
        "root embedded": sorted((signer, ca, root)),
        "certificates out of order": sorted((signer, ca))[::-1],
        "certificate twice": sorted((signer, signer, ca)),
        "another's certificate alone": [pki.colleague().certificate.der],
        "another's certificate too": sorted((signer, ca, pki.colleague().certificate.der)),
        "chain left out": [signer],
        "certificate that is none": [b"\x30\x03\x02\x01\x00"],
        "seven certificates": [signer] * 7,
    }


def _replacing(name: bytes, *values: bytes) -> Callable[[Craft], None]:
    def change(craft: Craft) -> None:
        craft.attributes = sorted([*_without(craft, name), cms.attribute(name, *values)])

    return change


def _dropping(name: bytes) -> Callable[[Craft], None]:
    return lambda craft: setattr(craft, "attributes", _without(craft, name))


def _without(craft: Craft, name: bytes) -> list[bytes]:
    return [one for one in craft.attributes if name not in one[:18]]


def _reversed(craft: Craft) -> None:
    craft.attributes = list(craft.attributes)[::-1]


def _doubled(craft: Craft) -> None:
    craft.attributes = sorted([*craft.attributes, craft.attributes[0]])


def _utc(text: bytes) -> bytes:
    return der.encode(der.UTC_TIME, text)


_ATTRIBUTES: Final[Mapping[str, Callable[[Craft], None]]] = {
    "unknown signed attribute": _replacing(cms.COUNTER_SIGNATURE, _NULL),
    "attribute with two values": _replacing(cms.SIGNING_TIME, _utc(b"261124023000Z"), _utc(b"261124023000Z")),
    "attribute without value": _replacing(cms.SIGNING_TIME),
    "time that is no time": _replacing(cms.SIGNING_TIME, _utc(b"260231023000Z")),
    "time with an offset": _replacing(cms.SIGNING_TIME, _utc(b"261124023000+0700")),
    "content type other than data": _replacing(cms.CONTENT_TYPE, cms.SIGNED_DATA),
    "digest of another manifest": _replacing(cms.MESSAGE_DIGEST, der.encode(der.OCTET_STRING, bytes(32))),
    "digest left out": _dropping(cms.MESSAGE_DIGEST),
    "content type left out": _dropping(cms.CONTENT_TYPE),
    "certificates not named": _dropping(cms.SIGNING_CERTIFICATE_V2),
    "attributes out of order": _reversed,
    "attribute twice": _doubled,
}
_BYTES: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "byte after the signature": lambda one: one + b"\0",
    "signature cut": lambda one: one[:-1],
    "indefinite length (BER)": lambda one: b"\x30\x80" + one[4:] + b"\0\0",
    "length in more bytes than needed (BER)": lambda one: b"\x30\x83\0" + one[2:4] + one[4:],
    "signature in PEM": lambda _: b"-----BEGIN PKCS7-----\nMAA=\n-----END PKCS7-----\n",
    "30,000 levels": lambda _: b"\x30\x80" * 30_000,
    "length of four gigabytes": lambda one: b"\x30\x84\xff\xff\xff\xff" + one[4:],
    "empty sequence": lambda _: b"\x30\x00",
    "largest signature of zeros": lambda _: bytes(64 * 1024),
    "bit of the value turned": lambda one: one[:-1] + bytes([one[-1] ^ 1]),
}


def _short_key() -> bytes:
    weak = pki.issue(pki.Order(key="rsa1024"), pki.sub_ca())
    key = weak.key
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError("an RSA key was ordered")

    def sign(data: bytes) -> bytes:
        return key.sign(data, padding.PKCS1v15(), hashes.SHA256())

    signer = Signer(weak.certificate, weak.chain, SignatureAlgorithm.RSA_SHA256, sign)
    return resigned(lambda _: Craft(parts().manifest, signer, normalise=False).made())


def _other_key(craft: Craft) -> None:
    true = craft.signer
    craft.signer = Signer(true.certificate, true.chain, true.algorithm, pki.signer(pki.colleague()).sign)


def _greater_s(craft: Craft) -> None:
    true = craft.signer

    def sign(data: bytes) -> bytes:
        r, s = decode_dss_signature(true.sign(data))
        return encode_dss_signature(r, max(s, _ORDER - s))

    craft.signer, craft.normalise = Signer(true.certificate, true.chain, true.algorithm, sign), False


def _renamed() -> bytes:
    return crafted(lambda craft: setattr(craft, "sid", _name_of(pki.declarant())), pki.colleague)


def _name_of(holder: pki.Holder) -> bytes:
    return der.sequence(holder.certificate.issuer, holder.certificate.serial)
