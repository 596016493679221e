"""The CMS shape is one: whatever else a signer may sign, truly signed, is refused with its reason."""

import hashlib
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from declare_app.signing import der
from declare_app.signing.algorithms import SignatureAlgorithm
from declare_app.signing.cms import build_signature, examine_signature
from declare_app.signing.examination import Refusal, SignatureExamined, SignatureRefused
from declare_app.signing.signers import Signer
from tests import pki
from tests.core.signing.crafted import (
    CONTENT_TYPE,
    COUNTER_SIGNATURE,
    DATA,
    MESSAGE_DIGEST,
    SIGNED_DATA,
    SIGNING_CERTIFICATE_V2,
    SIGNING_TIME,
    Craft,
    attribute,
    named_certificates,
    usual_attributes,
)

CONTENT = b"content"
DIGEST = hashlib.sha256(CONTENT).digest()
NULL = b"\x05\x00"
SHA1 = der.sequence(der.object_identifier("1.3.14.3.2.26"))
SHA256_NULL = der.sequence(der.object_identifier("2.16.840.1.101.3.4.2.1"), NULL)
ECDSA_NULL = der.sequence(der.object_identifier("1.2.840.10045.4.3.2"), NULL)
ECDSA_SHA1 = der.sequence(der.object_identifier("1.2.840.10045.4.1"))
SIGNER = pki.declarant().certificate
CA = pki.sub_ca().certificate
ROOT = pki.root().certificate


def refused(signature: bytes) -> Refusal:
    examined = examine_signature(signature, DIGEST)
    assert isinstance(examined, SignatureRefused)
    return examined.reason


def crafted() -> Craft:
    return Craft(CONTENT, pki.signer(pki.declarant()))


def test_a_crafted_signature_with_nothing_changed_is_taken() -> None:
    assert examine_signature(crafted().made(), DIGEST) == SignatureExamined(SIGNER, (CA,), None)


def embedded(*certificates: bytes) -> list[bytes]:
    return sorted(certificates)


PARTS: dict[str, tuple[str, bytes | list[bytes], Refusal]] = {
    "version 3": ("version", b"\x02\x01\x03", Refusal.SHAPE),
    "digest with NULL": ("digest_algorithms", der.set_of(SHA256_NULL), Refusal.SHAPE),
    "no digest algorithm": ("digest_algorithms", der.set_of(), Refusal.SHAPE),
    "signer's digest with NULL": ("digest_algorithm", SHA256_NULL, Refusal.SHAPE),
    "SHA-1": ("digest_algorithm", SHA1, Refusal.SHAPE),
    "other content type": ("content_info", der.sequence(SIGNED_DATA), Refusal.SHAPE),
    "content inside": ("content_info", der.sequence(DATA, der.encode(0xA0, b"\x04\x00")), Refusal.SHAPE),
    "revocation lists": ("lists", der.encode(0xA1), Refusal.SHAPE),
    "signer version 3": ("signer_version", b"\x02\x01\x03", Refusal.SHAPE),
    "subject key identifier": ("sid", der.encode(0x80, bytes(20)), Refusal.SHAPE),
    "empty signer identifier": ("sid", der.sequence(), Refusal.CERTIFICATES),
    "ECDSA with NULL": ("algorithm", ECDSA_NULL, Refusal.ALGORITHM),
    "ECDSA with SHA-1": ("algorithm", ECDSA_SHA1, Refusal.ALGORITHM),
    "another's algorithm": ("algorithm", SignatureAlgorithm.RSA_SHA256.value, Refusal.ALGORITHM),
    "unsigned attributes": ("unsigned", der.encode(0xA1, attribute(COUNTER_SIGNATURE, NULL)), Refusal.SHAPE),
    "a second signer": ("more_signers", der.sequence(), Refusal.SHAPE),
    "no certificate": ("certificates", [], Refusal.CERTIFICATES),
    "another's certificate": ("certificates", [pki.colleague().certificate.der], Refusal.CERTIFICATES),
    "the root too": ("certificates", embedded(SIGNER.der, CA.der, ROOT.der), Refusal.CERTIFICATES),
    "a certificate twice": ("certificates", embedded(SIGNER.der, SIGNER.der, CA.der), Refusal.CERTIFICATES),
    "an issuer twice": ("certificates", embedded(SIGNER.der, CA.der, CA.der), Refusal.CERTIFICATES),
    "certificates out of order": ("certificates", embedded(SIGNER.der, CA.der)[::-1], Refusal.SHAPE),
    "a chain named but not there": ("certificates", [SIGNER.der], Refusal.SHAPE),
    "no certificate at all": ("certificates", [b"\x30\x03\x02\x01\x00"], Refusal.CERTIFICATES),
    "too many certificates": ("certificates", [SIGNER.der] * 7, Refusal.CERTIFICATES),
}


@pytest.mark.parametrize(("part", "value", "reason"), PARTS.values(), ids=PARTS)
def test_another_part_is_refused(part: str, value: bytes | list[bytes], reason: Refusal) -> None:
    craft = crafted()
    setattr(craft, part, value)
    assert refused(craft.made()) is reason


def utc(text: bytes) -> bytes:
    return der.encode(der.UTC_TIME, text)


ATTRIBUTES: dict[str, tuple[bytes, tuple[bytes, ...], Refusal]] = {
    "unknown": (COUNTER_SIGNATURE, (NULL,), Refusal.ATTRIBUTES),
    "two values": (SIGNING_TIME, (utc(b"261124023000Z"), utc(b"261124023000Z")), Refusal.SHAPE),
    "no value": (SIGNING_TIME, (), Refusal.SHAPE),
    "content type not data": (CONTENT_TYPE, (SIGNED_DATA,), Refusal.SHAPE),
    "issuer not named": (SIGNING_CERTIFICATE_V2, (named_certificates(SIGNER),), Refusal.SHAPE),
    "issuer named first": (SIGNING_CERTIFICATE_V2, (named_certificates(CA, SIGNER),), Refusal.SHAPE),
    "root named": (SIGNING_CERTIFICATE_V2, (named_certificates(SIGNER, CA, ROOT),), Refusal.SHAPE),
    "other digest": (MESSAGE_DIGEST, (der.encode(0x04, bytes(32)),), Refusal.OTHER_CONTENT),
    "no digest": (MESSAGE_DIGEST, (), Refusal.SHAPE),
    "no seconds": (SIGNING_TIME, (utc(b"2611240230Z"),), Refusal.ATTRIBUTES),
    "31/02": (SIGNING_TIME, (utc(b"260231023000Z"),), Refusal.ATTRIBUTES),
    "offset": (SIGNING_TIME, (utc(b"261124023000+0700"),), Refusal.ATTRIBUTES),
    "no zone": (SIGNING_TIME, (utc(b"261124023000X"),), Refusal.SHAPE),
    "Arabic digits": (SIGNING_TIME, (utc("26112402300\u0660Z".encode()),), Refusal.ATTRIBUTES),
    "text": (SIGNING_TIME, (utc(b"yesterday"),), Refusal.ATTRIBUTES),
    "long notation before 2050": (SIGNING_TIME, (der.encode(0x18, b"20261124023000Z"),), Refusal.SHAPE),
    "another kind of value": (SIGNING_TIME, (der.encode(0x04, b"20261124023000Z"),), Refusal.SHAPE),
}


@pytest.mark.parametrize(("name", "values", "reason"), ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_another_attribute_or_value_is_refused(name: bytes, values: tuple[bytes, ...], reason: Refusal) -> None:
    craft = crafted()
    craft.attributes = sorted([*without(craft, name), attribute(name, *values)])
    assert refused(craft.made()) is reason


@pytest.mark.parametrize(
    "name", [CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2], ids=["type", "digest", "certificate"]
)
def test_a_missing_attribute_is_refused(name: bytes) -> None:
    craft = crafted()
    craft.attributes = without(craft, name)
    assert refused(craft.made()) is Refusal.ATTRIBUTES


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param(lambda found: [*found, found[-1]], Refusal.ATTRIBUTES, id="twice"),
        pytest.param(lambda found: found[::-1], Refusal.SHAPE, id="out of order"),
        pytest.param(lambda _: [NULL], Refusal.SHAPE, id="no attribute at all"),
    ],
)
def test_attributes_stand_once_and_in_order(change: Callable[[list[bytes]], list[bytes]], reason: Refusal) -> None:
    craft = crafted()
    craft.attributes = change(list(craft.attributes))
    assert refused(craft.made()) is reason


def without(craft: Craft, name: bytes) -> list[bytes]:
    return [one for one in craft.attributes if name not in one[:18]]


def test_a_signature_by_another_key_is_refused() -> None:
    true, other = pki.signer(pki.declarant()), pki.signer(pki.colleague())
    mixed = Signer(true.certificate, true.chain, true.algorithm, other.sign)
    assert refused(build_signature(DIGEST, mixed, None)) is Refusal.SIGNATURE


def test_a_key_that_is_not_taken_is_refused() -> None:
    certificate = pki.issue(pki.Order(key="p521")).certificate
    signer = Signer(certificate, (), SignatureAlgorithm.ECDSA_SHA256, lambda _: b"\x30\x06\x02\x01\x01\x02\x01\x01")
    assert refused(Craft(CONTENT, signer, normalise=False).made()) is Refusal.ALGORITHM


def test_a_chain_that_does_not_belong_to_the_signer_is_refused() -> None:
    craft, other = crafted(), pki.issue(pki.CA_ORDER, pki.rogue_root()).certificate
    craft.certificates = embedded(SIGNER.der, other.der)
    craft.attributes = sorted(usual_attributes(CONTENT, SIGNER, other))
    assert refused(craft.made()) is Refusal.CERTIFICATES


def test_the_other_form_of_an_ecdsa_signature_is_refused() -> None:
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    craft, sign = crafted(), pki.signer(pki.declarant()).sign

    def with_the_greater_s(data: bytes) -> bytes:
        r, s = decode_dss_signature(sign(data))
        return encode_dss_signature(r, max(s, order - s))

    craft.signer = Signer(craft.signer.certificate, craft.signer.chain, craft.signer.algorithm, with_the_greater_s)
    assert isinstance(examine_signature(craft.made(), DIGEST), SignatureExamined)  # turned into the one form
    craft.normalise = False
    assert refused(craft.made()) is Refusal.SIGNATURE
