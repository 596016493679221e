"""The CMS shape is one: whatever else a signer signs, and any byte changed by anybody, is refused."""

import hashlib
from collections.abc import Callable
from functools import cache

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from hypothesis import given
from hypothesis import strategies as st

from declare_app.signing import der
from declare_app.signing.algorithms import in_one_form
from declare_app.signing.cms import LARGEST_SIGNATURE, build_signature, examine_signature
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


@cache
def good() -> bytes:
    return build_signature(DIGEST, pki.signer(pki.declarant()), pki.NOW)


@cache
def good_rsa() -> bytes:
    return build_signature(DIGEST, pki.signer(pki.rsa_declarant()), None)


def refused(signature: bytes) -> Refusal:
    examined = examine_signature(signature, DIGEST)
    assert isinstance(examined, SignatureRefused)
    return examined.reason


def crafted() -> Craft:
    return Craft(CONTENT, pki.signer(pki.declarant()))


def test_a_crafted_signature_with_nothing_changed_is_taken() -> None:
    assert isinstance(examine_signature(crafted().made(), DIGEST), SignatureExamined)


def test_the_optional_attributes_may_be_missing() -> None:
    examined = examine_signature(crafted().made(), DIGEST)
    assert isinstance(examined, SignatureExamined)
    assert examined.signing_time is None


def with_attributes(change: Callable[[list[bytes]], list[bytes]]) -> Callable[[Craft], None]:
    def apply(craft: Craft) -> None:
        craft.attributes = change(list(craft.attributes))

    return apply


def with_part(name: str, value: bytes | list[bytes]) -> Callable[[Craft], None]:
    return lambda craft: setattr(craft, name, value)


NULL = b"\x05\x00"
SHA1 = der.sequence(der.object_identifier("1.3.14.3.2.26"))
SHA256_NULL = der.sequence(der.object_identifier("2.16.840.1.101.3.4.2.1"), NULL)
ECDSA_NULL = der.sequence(der.object_identifier("1.2.840.10045.4.3.2"), NULL)
ECDSA_SHA1 = der.sequence(der.object_identifier("1.2.840.10045.4.1"))
OTHER_TIME = der.encode(der.UTC_TIME, b"261124023000Z")
CHAIN = [pki.sub_ca().certificate]
SIGNER = pki.declarant().certificate


def replaced(name: bytes, *values: bytes) -> Callable[[list[bytes]], list[bytes]]:
    """The attributes with one of them given other values, still in order."""
    return lambda attributes: sorted([one for one in attributes if name not in one[:18]] + [attribute(name, *values)])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param(with_part("version", b"\x02\x01\x03"), Refusal.SHAPE, id="version 3"),
        pytest.param(with_part("digest_algorithms", der.set_of(SHA256_NULL)), Refusal.SHAPE, id="digest with NULL"),
        pytest.param(with_part("digest_algorithms", der.set_of()), Refusal.SHAPE, id="no digest algorithm"),
        pytest.param(with_part("digest_algorithm", SHA1), Refusal.SHAPE, id="SHA-1"),
        pytest.param(with_part("content_info", der.sequence(SIGNED_DATA)), Refusal.SHAPE, id="other content type"),
        pytest.param(
            with_part("content_info", der.sequence(DATA, der.encode(0xA0, der.encode(0x04, CONTENT)))),
            Refusal.SHAPE,
            id="content inside",
        ),
        pytest.param(with_part("lists", der.encode(0xA1, b"")), Refusal.SHAPE, id="revocation lists"),
        pytest.param(with_part("signer_version", b"\x02\x01\x03"), Refusal.SHAPE, id="signer version 3"),
        pytest.param(with_part("sid", der.encode(0x80, bytes(20))), Refusal.SHAPE, id="subject key identifier"),
        pytest.param(with_part("sid", der.sequence()), Refusal.CERTIFICATES, id="empty signer identifier"),
        pytest.param(with_part("algorithm", ECDSA_NULL), Refusal.ALGORITHM, id="ECDSA with NULL"),
        pytest.param(with_part("algorithm", ECDSA_SHA1), Refusal.ALGORITHM, id="ECDSA with SHA-1"),
        pytest.param(
            with_part("unsigned", der.encode(0xA1, attribute(COUNTER_SIGNATURE, der.sequence()))),
            Refusal.SHAPE,
            id="unsigned attributes",
        ),
        pytest.param(with_part("more_signers", der.sequence()), Refusal.SHAPE, id="a second signer"),
        pytest.param(with_part("certificates", []), Refusal.CERTIFICATES, id="no certificate"),
        pytest.param(
            with_part("certificates", [pki.colleague().certificate.der]), Refusal.CERTIFICATES, id="another's certificate"
        ),
        pytest.param(
            with_part("certificates", sorted(one.der for one in (SIGNER, *CHAIN, pki.root().certificate))),
            Refusal.CERTIFICATES,
            id="the root too",
        ),
        pytest.param(
            with_part("certificates", sorted(one.der for one in (SIGNER, SIGNER, *CHAIN))),
            Refusal.CERTIFICATES,
            id="a certificate twice",
        ),
        pytest.param(
            with_part("certificates", sorted((one.der for one in (SIGNER, *CHAIN)), reverse=True)),
            Refusal.SHAPE,
            id="certificates out of order",
        ),
        pytest.param(with_part("certificates", [SIGNER.der]), Refusal.SHAPE, id="a chain named but not there"),
        pytest.param(with_part("certificates", [b"\x30\x03\x02\x01\x00"]), Refusal.CERTIFICATES, id="no certificate at all"),
        pytest.param(with_attributes(lambda a: [a[1], a[0], *a[2:]]), Refusal.SHAPE, id="attributes out of order"),
        pytest.param(with_attributes(lambda a: [*a, a[-1]]), Refusal.ATTRIBUTES, id="an attribute twice"),
        pytest.param(
            with_attributes(lambda a: sorted([*a, attribute(COUNTER_SIGNATURE, NULL)])), Refusal.ATTRIBUTES, id="another attribute"
        ),
        pytest.param(
            with_attributes(replaced(SIGNING_TIME, OTHER_TIME, OTHER_TIME)), Refusal.SHAPE, id="an attribute with two values"
        ),
        pytest.param(with_attributes(replaced(SIGNING_TIME)), Refusal.SHAPE, id="an attribute without a value"),
        pytest.param(with_attributes(replaced(CONTENT_TYPE, SIGNED_DATA)), Refusal.SHAPE, id="content type not data"),
        pytest.param(
            with_attributes(replaced(SIGNING_CERTIFICATE_V2, named_certificates(SIGNER))), Refusal.SHAPE, id="chain not named"
        ),
        pytest.param(
            with_attributes(replaced(SIGNING_CERTIFICATE_V2, named_certificates(*CHAIN, SIGNER))),
            Refusal.SHAPE,
            id="chain named first",
        ),
        pytest.param(
            with_attributes(replaced(MESSAGE_DIGEST, der.encode(0x04, bytes(32)))), Refusal.OTHER_CONTENT, id="other digest"
        ),
        pytest.param(
            with_attributes(replaced(SIGNING_TIME, der.encode(der.UTC_TIME, b"2611240230Z"))), Refusal.ATTRIBUTES, id="no seconds"
        ),
        pytest.param(
            with_attributes(replaced(SIGNING_TIME, der.encode(der.UTC_TIME, b"260231023000Z"))), Refusal.ATTRIBUTES, id="31/02"
        ),
        pytest.param(
            with_attributes(replaced(SIGNING_TIME, der.encode(der.GENERALIZED_TIME, b"20261124023000Z"))),
            Refusal.SHAPE,
            id="long notation before 2050",
        ),
        pytest.param(
            with_attributes(replaced(SIGNING_TIME, der.encode(der.UTC_TIME, b"261124023000+0700"))), Refusal.ATTRIBUTES, id="offset"
        ),
    ],
)
def test_what_a_signer_signs_in_another_shape_is_refused(change: Callable[[Craft], None], reason: Refusal) -> None:
    craft = crafted()
    change(craft)
    assert refused(craft.made()) is reason


@pytest.mark.parametrize("name", [CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2], ids=["type", "digest", "certificate"])
def test_a_missing_attribute_is_refused(name: bytes) -> None:
    craft = crafted()
    craft.attributes = [one for one in craft.attributes if name not in one[:18]]
    assert refused(craft.made()) is Refusal.ATTRIBUTES


def test_a_signature_by_another_key_is_refused() -> None:
    mixed = Signer(SIGNER, pki.signer(pki.declarant()).chain, pki.signer(pki.declarant()).algorithm, pki.signer(pki.colleague()).sign)
    assert refused(build_signature(DIGEST, mixed, None)) is Refusal.SIGNATURE


def test_a_key_that_is_not_taken_is_refused() -> None:
    holder = pki.issue(pki.Order(key="p521"))
    craft = Craft(CONTENT, Signer(holder.certificate, (), pki.signer(pki.declarant()).algorithm, lambda _: b"\x30\x06\x02\x01\x01\x02\x01\x01"))
    craft.normalise = False
    assert refused(craft.made()) is Refusal.ALGORITHM


def test_the_other_form_of_an_ecdsa_signature_is_refused() -> None:
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    craft, sign = crafted(), pki.signer(pki.declarant()).sign

    def with_the_greater_s(data: bytes) -> bytes:
        r, s = decode_dss_signature(sign(data))
        return encode_dss_signature(r, max(s, order - s))

    craft.signer = Signer(craft.signer.certificate, craft.signer.chain, craft.signer.algorithm, with_the_greater_s)
    assert isinstance(examine_signature(craft.made(), DIGEST), SignatureExamined)
    craft.normalise = False
    assert refused(craft.made()) is Refusal.SIGNATURE


def test_what_a_token_gives_is_written_in_the_one_form() -> None:
    key = pki.declarant().certificate.public_key
    values = {in_one_form(key, pki.signer(pki.declarant()).sign(bytes([number]))) for number in range(20)}
    assert all(in_one_form(key, one) == one for one in values)


def test_a_self_signed_certificate_is_embedded() -> None:
    signature = build_signature(DIGEST, pki.signer(pki.self_signed()), None)
    examined = examine_signature(signature, DIGEST)
    assert isinstance(examined, SignatureExamined)
    assert (examined.certificate, examined.chain) == (pki.self_signed().certificate, ())


def test_a_chain_that_does_not_belong_to_the_signer_is_refused() -> None:
    craft = crafted()
    certificates = (SIGNER, pki.issue(pki.CA_ORDER, pki.rogue_root()).certificate)
    craft.certificates = sorted(one.der for one in certificates)
    craft.attributes = sorted(usual_attributes(CONTENT, *certificates))
    assert refused(craft.made()) is Refusal.CERTIFICATES


def test_a_signature_longer_than_any_of_ours_is_refused_unread() -> None:
    assert refused(der.encode(der.SEQUENCE, bytes(LARGEST_SIGNATURE))) is Refusal.TOO_LARGE


@pytest.mark.parametrize("make", [good, good_rsa])
def test_a_change_to_any_byte_is_refused(make: Callable[[], bytes]) -> None:
    signature = make()
    assert isinstance(examine_signature(signature, DIGEST), SignatureExamined)
    for place in range(len(signature)):
        changed = bytearray(signature)
        changed[place] ^= 1 << place % 8
        assert isinstance(examine_signature(bytes(changed), DIGEST), SignatureRefused), place


@pytest.mark.attacks
@pytest.mark.parametrize("make", [good, good_rsa])
def test_any_other_value_of_any_byte_is_refused(make: Callable[[], bytes]) -> None:
    signature = make()
    for place in range(len(signature)):
        for change in (1, 2, 4, 8, 16, 32, 64, 128, 0xFF):
            changed = bytearray(signature)
            changed[place] ^= change
            assert isinstance(examine_signature(bytes(changed), DIGEST), SignatureRefused), (place, change)


@pytest.mark.parametrize("make", [good, good_rsa])
def test_a_truncated_or_prolonged_signature_is_refused(make: Callable[[], bytes]) -> None:
    signature = make()
    for length in range(0, len(signature), 7):
        assert isinstance(examine_signature(signature[:length], DIGEST), SignatureRefused)
    assert refused(signature + b"\x00") is Refusal.SHAPE


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_without_a_fuss(data: bytes) -> None:
    assert isinstance(examine_signature(data, DIGEST), SignatureRefused)


@given(st.data())
def test_parts_moved_about_are_refused(data: st.DataObject) -> None:
    signature = good()
    places = st.integers(0, len(signature))
    start, end, to = data.draw(places), data.draw(places), data.draw(places)
    changed = signature[:to] + signature[start:end] + signature[data.draw(places) :]
    if changed != signature:
        assert isinstance(examine_signature(changed, DIGEST), SignatureRefused)
