"""The short code on paper: how it is made from a digest, and how what a person types finds it again."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.model.short_code import (
    content_digest,
    digest_in_qr,
    is_typed_code_of,
    qr_text,
    short_code,
    typed_code,
)

DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)

# Worked by hand: 0123456789abcde in groups of five bits is 0 4 17 20 11 3 24 19 10 28 ... (60 bits, 12 symbols).
DIGEST = "0123456789abcdef" * 4
CODE = "04HM-ASW9-NF6Y"


def test_the_content_digest_is_sha256_of_the_bytes_in_small_hexadecimal() -> None:
    assert content_digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_code_is_the_first_sixty_bits_in_three_groups_of_four() -> None:
    assert short_code(DIGEST) == CODE


def test_the_code_keeps_its_leading_zeros() -> None:
    assert short_code("0" * 64) == "0000-0000-0000"
    assert short_code("f" * 64) == "ZZZZ-ZZZZ-ZZZZ"


def test_the_sixty_first_bit_does_not_count() -> None:
    assert short_code("0" * 15 + "f" * 49) == "0000-0000-0000"


@given(DIGESTS)
def test_the_code_is_the_number_it_stands_for(digest: str) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    number = 0
    for symbol in short_code(digest).replace("-", ""):
        number = number * 32 + alphabet.index(symbol)
    assert number == int(digest, 16) >> (256 - 60)


def test_the_qr_text_carries_the_whole_digest() -> None:
    assert qr_text(DIGEST) == "kekhai:1:" + DIGEST
    assert digest_in_qr(qr_text(DIGEST)) == DIGEST


@pytest.mark.parametrize(
    "text",
    [
        "",
        DIGEST,
        "kekhai:2:" + DIGEST,
        "kekhai:1:" + DIGEST[1:],
        "kekhai:1:" + DIGEST.upper(),
        "kekhai:1:" + DIGEST + "\n",
    ],
)
def test_another_text_is_no_qr_of_ours(text: str) -> None:
    assert digest_in_qr(text) is None


@pytest.mark.parametrize(
    "digest", ["", "0" * 63, "0" * 65, "G" * 64, "A" * 64, "0x" + "0" * 62, "_".join("0" * 32) + "0"]
)
def test_what_is_no_digest_has_no_code(digest: str) -> None:
    with pytest.raises(ValueError, match="64"):
        short_code(digest)
    with pytest.raises(ValueError, match="64"):
        qr_text(digest)


@pytest.mark.parametrize(
    "typed",
    [CODE, CODE.lower(), CODE.replace("-", ""), "O4HM ASW9 NF6Y", "o4hm-asw9", "  04HM–ASW9-\u00a0NF6Y ", "04HMASW9NF"],
)
def test_what_a_person_may_type_is_read_kindly(typed: str) -> None:
    read = typed_code(typed)
    assert read is not None
    assert CODE.replace("-", "").startswith(read)


def test_i_and_l_are_one_and_o_is_zero() -> None:
    assert typed_code("iIlLoO1100") == "1111001100"


@pytest.mark.parametrize("typed", ["04HMASW9NU", "04HM*ASW9", "đ4HMASW9NF", "ſ4HMASW9NF", "٠4HMASW9NF", CODE + "0", ""])
def test_what_cannot_be_a_code_is_not_read(typed: str) -> None:
    assert typed_code(typed) is None


def test_ten_characters_find_a_declaration_and_nine_do_not() -> None:
    assert is_typed_code_of("04HM-ASW9-NF6Y", DIGEST)
    assert is_typed_code_of("o4hm asw9 nf", DIGEST)
    assert not is_typed_code_of("04HM-ASW9-N", DIGEST)
    assert not is_typed_code_of("", DIGEST)


def test_a_wrong_character_finds_nothing() -> None:
    assert not is_typed_code_of("04HM-ASW9-NG", DIGEST)
    assert not is_typed_code_of("04HM-ASW9-NF6Z", DIGEST)


def test_a_scanned_qr_finds_by_the_whole_digest() -> None:
    assert is_typed_code_of(qr_text(DIGEST), DIGEST)
    assert not is_typed_code_of(qr_text(DIGEST[:-1] + "0"), DIGEST)


@given(DIGESTS, st.integers(10, 12))
def test_every_code_is_found_by_its_beginning(digest: str, length: int) -> None:
    assert is_typed_code_of(short_code(digest).replace("-", "")[:length], digest)


def test_two_contents_have_two_codes() -> None:
    codes = {short_code(hashlib.sha256(bytes([n])).hexdigest()) for n in range(256)}
    assert len(codes) == 256
