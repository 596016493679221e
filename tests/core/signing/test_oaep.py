"""Padding is taken off as the library puts it on, and everything else is refused in one way."""

import secrets

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from hypothesis import given
from hypothesis import strategies as st

from declare_app.signing.oaep import NotOaepError, without_oaep

KEY = rsa.generate_private_key(65537, 2048)
NUMBERS = KEY.private_numbers()
SHA256 = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


def padded(message: bytes, by: padding.OAEP = SHA256) -> bytes:
    """What a token gives that only raises to a power: the message with its padding."""
    ciphertext = KEY.public_key().encrypt(message, by)
    return pow(int.from_bytes(ciphertext, "big"), NUMBERS.d, NUMBERS.public_numbers.n).to_bytes(256, "big")


@given(st.binary(max_size=190))
def test_a_message_comes_out_as_it_went_in(message: bytes) -> None:
    assert without_oaep(padded(message)) == message


@pytest.mark.parametrize(
    "by",
    [
        padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None),  # noqa: S303
        padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA256(), None),  # noqa: S303
        padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), b"label"),
    ],
    ids=["SHA-1", "mask by SHA-1", "a label"],
)
def test_another_padding_is_refused(by: padding.OAEP) -> None:
    with pytest.raises(NotOaepError):
        without_oaep(padded(secrets.token_bytes(32), by))


def test_a_change_to_any_byte_is_refused_in_one_way() -> None:
    good = padded(b"k" * 32)
    told = set()
    for place in range(len(good)):
        with pytest.raises(NotOaepError) as refused:
            without_oaep(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        told.add(str(refused.value))
    assert told == {""}


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(NotOaepError):
        without_oaep(data)
