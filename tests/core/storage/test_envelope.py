"""Sealed bytes open under their own key, at their own place, whole, and in no other way."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.storage.envelope import (
    NONCE_BYTES,
    PAD_TO_BYTES,
    NotOpenedError,
    bound,
    opened,
    padded,
    sealed,
    unpadded,
)

KEY = bytes(range(32))
PARTS = st.lists(st.one_of(st.text(max_size=6), st.binary(max_size=6), st.integers(0, 2**64 - 1)), max_size=5)


def kinds(parts: list[str | bytes | int]) -> list[bytes]:
    """Parts as bytes: a text and its UTF-8, a number and its eight bytes are one and the same here."""
    return [
        part.to_bytes(8, "big") if isinstance(part, int) else part.encode() if isinstance(part, str) else part
        for part in parts
    ]


@given(PARTS, PARTS)
def test_no_other_parts_give_the_same_bytes(some: list[str | bytes | int], others: list[str | bytes | int]) -> None:
    assert (bound(*some) == bound(*others)) == (kinds(some) == kinds(others))


@pytest.mark.parametrize(("some", "others"), [(("ab", "c"), ("a", "bc")), (("a", ""), ("a",)), (("",), ())])
def test_where_a_part_ends_matters(some: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert bound(*some) != bound(*others)


def test_a_number_is_eight_bytes_and_negative_ones_have_none() -> None:
    assert bound(258) == bytes.fromhex("00000008 0000000000000102")
    with pytest.raises(OverflowError):
        bound(-1)


@given(st.binary(max_size=9000))
def test_what_was_padded_comes_back(content: bytes) -> None:
    framed = padded(content)
    assert len(framed) % PAD_TO_BYTES == 0
    assert len(content) + 8 <= len(framed) < len(content) + 8 + PAD_TO_BYTES
    assert unpadded(framed) == content


@pytest.mark.parametrize(
    "framed",
    [
        b"",
        bytes(7),
        bytes(8),
        padded(b"abc")[:-1],
        padded(b"abc") + b"\0",
        padded(b"abc") + bytes(PAD_TO_BYTES),
        padded(b"abc")[:-1] + b"\1",
        (2**63).to_bytes(8, "big") + bytes(PAD_TO_BYTES - 8),
        (PAD_TO_BYTES - 7).to_bytes(8, "big") + bytes(PAD_TO_BYTES - 8),
    ],
    ids=["nothing", "half a length", "a length alone", "cut", "longer", "a page more", "no zeros", "huge", "one over"],
)
def test_other_padding_is_not_opened(framed: bytes) -> None:
    with pytest.raises(NotOpenedError):
        unpadded(framed)


def test_every_changed_bit_every_other_place_and_key_is_refused() -> None:
    nonce, ciphertext = sealed(KEY, b"content", b"here")
    assert opened(KEY, nonce, ciphertext, b"here") == b"content"
    whole = nonce + ciphertext
    number = int.from_bytes(whole, "big")
    changed = [(number ^ 1 << bit).to_bytes(len(whole), "big") for bit in range(8 * len(whole))]
    attempts = [(KEY, one[:NONCE_BYTES], one[NONCE_BYTES:], b"here") for one in changed]
    attempts += [(KEY, nonce, ciphertext[:size], b"here") for size in range(len(ciphertext))]
    attempts += [(KEY, nonce[:size], ciphertext, b"here") for size in (0, 1, 11)]
    attempts += [(KEY, nonce + b"\0", ciphertext, b"here"), (KEY, nonce, ciphertext + b"\0", b"here")]
    attempts += [(KEY, nonce, ciphertext, place) for place in (b"", b"here ", b"there")]
    attempts += [(bytes(32), nonce, ciphertext, b"here")]
    for attempt in attempts:
        with pytest.raises(NotOpenedError) as refused:
            opened(*attempt)
        assert refused.value.__context__ is None


def test_a_nonce_is_drawn_anew_each_time() -> None:
    assert len({sealed(KEY, b"same", b"here")[0] for _ in range(500)}) == 500


def test_a_nonce_used_twice_shows_no_more_than_that_two_contents_are_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a cloned disk. Under plain GCM the two ciphertexts would tell the difference of the contents."""
    monkeypatch.setattr(secrets, "token_bytes", bytes)
    one, two = padded(b"100"), padded(b"101")
    (_, first), (_, second), (_, again) = (sealed(KEY, plain, b"here") for plain in (one, two, one))
    assert first == again
    differing = sum(a != b for a, b in zip(first, second, strict=True))
    assert differing > 0.95 * len(first)
