"""Certificates are read whole or not at all, and chains are made of links that hold."""

from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from declare_app.signing.certificates import (
    LONGEST_CHAIN,
    Certificate,
    UnreadableCertificateError,
    chain_above,
    read_certificate,
)
from tests import pki

DER = pki.declarant().certificate.der


def read(data: bytes) -> Certificate | None:
    try:
        return read_certificate(data)
    except UnreadableCertificateError:
        return None


def test_a_certificate_is_kept_byte_for_byte() -> None:
    found = read(DER)
    assert found is not None
    assert found.der == found.parsed.public_bytes(Encoding.DER) == DER
    assert found.issuer == pki.sub_ca().certificate.subject


def test_bytes_before_or_after_a_certificate_are_refused() -> None:
    assert (read(DER + b"\x00"), read(b"\x00" + DER), read(b"")) == (None, None, None)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_one_way(data: bytes) -> None:
    assert read(data) is None


@given(st.integers(0, len(DER) - 1), st.integers(1, 255))
def test_a_changed_certificate_is_another_or_is_refused_in_one_way(place: int, change: int) -> None:
    found = read(DER[:place] + bytes([DER[place] ^ change]) + DER[place + 1 :])
    assert found != pki.declarant().certificate


def test_only_a_certificate_that_its_own_key_signed_is_self_signed() -> None:
    found = [pki.self_signed(), pki.root(), pki.declarant(), pki.issue(pki.Order(name="Root CA"), pki.rogue_root())]
    assert [one.certificate.is_self_signed for one in found] == [True, True, False, False]


def test_a_chain_leaves_out_the_root_and_what_does_not_belong() -> None:
    others = [pki.colleague().certificate, pki.root().certificate, pki.sub_ca().certificate]
    assert chain_above(pki.declarant().certificate, others) == (pki.sub_ca().certificate,)


def test_a_chain_takes_the_issuer_that_signed_among_two_of_one_name() -> None:
    false = pki.issue(pki.Order(name="Issuing CA", ca=True, usage=("key_cert_sign",)), pki.root())
    others = [false.certificate, pki.sub_ca().certificate]
    assert chain_above(pki.declarant().certificate, others) == (pki.sub_ca().certificate,)


def test_a_chain_has_an_end() -> None:
    holder = pki.root()
    for number in range(LONGEST_CHAIN + 3):
        holder = pki.issue(pki.Order(name=f"CA {number}", ca=True, usage=("key_cert_sign",)), holder)
    assert len(chain_above(holder.certificate, holder.above)) == LONGEST_CHAIN
