"""A CMS signature is what was signed, to the byte: nobody can change any of it, whatever they try."""

import hashlib
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.signing import der
from declare_app.signing.algorithms import in_one_form
from declare_app.signing.cms import LARGEST_SIGNATURE, build_signature, examine_signature
from declare_app.signing.examination import Refusal, SignatureExamined, SignatureRefused
from tests import pki

DIGEST = hashlib.sha256(b"content").digest()


@cache
def good() -> bytes:
    return build_signature(DIGEST, pki.signer(pki.declarant()), pki.NOW)


@cache
def good_rsa() -> bytes:
    return build_signature(DIGEST, pki.signer(pki.rsa_declarant()), None)


def is_refused(signature: bytes) -> bool:
    return isinstance(examine_signature(signature, DIGEST), SignatureRefused)


GOOD = pytest.mark.parametrize("make", [good, good_rsa])


def test_a_self_signed_certificate_is_embedded() -> None:
    signature = build_signature(DIGEST, pki.signer(pki.self_signed()), None)
    assert examine_signature(signature, DIGEST) == SignatureExamined(pki.self_signed().certificate, (), None)


def test_what_a_key_gives_is_written_in_the_one_form() -> None:
    signer = pki.signer(pki.declarant())
    values = [in_one_form(signer.certificate.public_key, signer.sign(bytes([number]))) for number in range(20)]
    assert all(in_one_form(signer.certificate.public_key, one) == one for one in values)


@GOOD
def test_a_change_to_any_byte_is_refused(make: Callable[[], bytes]) -> None:
    signature = make()
    assert not is_refused(signature)
    assert [place for place in range(len(signature)) if not is_refused(changed(signature, place, 1 << place % 8))] == []


@pytest.mark.attacks
@GOOD
@pytest.mark.parametrize("change", [1, 2, 4, 8, 16, 32, 64, 128, 0xFF])
def test_any_other_bit_of_any_byte_is_refused(make: Callable[[], bytes], change: int) -> None:
    signature = make()
    assert [place for place in range(len(signature)) if not is_refused(changed(signature, place, change))] == []


@GOOD
def test_a_truncated_or_prolonged_signature_is_refused(make: Callable[[], bytes]) -> None:
    signature = make()
    assert all(is_refused(signature[:length]) for length in range(0, len(signature), 7))
    assert is_refused(signature + b"\x00")
    assert is_refused(b"\x00" + signature)


def test_a_signature_longer_than_any_of_ours_is_refused_unread() -> None:
    long = der.encode(der.SEQUENCE, bytes(LARGEST_SIGNATURE))
    assert examine_signature(long, DIGEST) == SignatureRefused(Refusal.TOO_LARGE)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_without_a_fuss(data: bytes) -> None:
    assert is_refused(data)


@given(st.data())
def test_parts_moved_about_are_refused(data: st.DataObject) -> None:
    signature = good()
    places = st.integers(0, len(signature))
    to, start, end, rest = (data.draw(places) for _ in range(4))
    moved = signature[:to] + signature[start:end] + signature[rest:]
    assert moved == signature or is_refused(moved)


def changed(signature: bytes, place: int, change: int) -> bytes:
    return signature[:place] + bytes([signature[place] ^ change]) + signature[place + 1 :]
