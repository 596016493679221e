"""A recovery code is read as people write it down, and no single slip of the hand goes unnoticed (T17, a tenth)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.base.errors import AppError
from declare_app.storage.recovery_code import _BECH32M, RecoveryCode, _polymod
from declare_app.storage.secret_buffer import SecretBuffer
from tests.reliability.tampering import recovery_typos

CODE = "KKTS 1QQQ SYQC YQ5R QWZQ FPG9 SCRG WPUG PZYS NY96 7GV"  # of the bytes 0 to 19
SECRET = bytes(range(20))

# BIP-350, "Test vectors for Bech32m" (github.com/bitcoin/bips, bip-0350.mediawiki): strings whose check is right.
BECH32M = [
    "A1LQFN3A",
    "an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6",
    "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
    f"11{'l' * 82}ludsr8",
    "split1checkupstagehandshakeupstreamerranterredcaperredlc445v",
    "?1v759aa",
]
# BIP-173: strings whose check is right for Bech32, which has another constant.
BECH32 = ["A12UEL5L", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "?1ezyfcl"]


def test_no_single_slip_goes_unnoticed() -> None:
    told = recovery_typos(codes=50)
    assert told.undetected == ()
    assert told.substitutions >= 50 * 43 * 30
    assert told.swaps >= 50 * 30


def test_the_code_of_the_format_page() -> None:
    assert RecoveryCode(SecretBuffer.holding(SECRET)).text == CODE
    assert RecoveryCode.parse(CODE).secret.content == SECRET


@given(st.binary(min_size=20, max_size=20))
def test_every_code_comes_back(secret: bytes) -> None:
    text = RecoveryCode(SecretBuffer.holding(secret)).text
    assert RecoveryCode.parse(text).secret.content == secret
    assert [len(group) for group in text.split(" ")] == [4] * 10 + [3]


def test_new_codes_differ() -> None:
    assert len({RecoveryCode.new().text for _ in range(200)}) == 200


@pytest.mark.parametrize(
    "written",
    [
        CODE.lower(),
        CODE.title(),
        CODE.replace(" ", ""),
        CODE.replace(" ", "-"),
        CODE.replace(" ", " - "),
        CODE.replace(" ", "\r\n"),
        CODE.replace(" ", "\t"),
        CODE.replace(" ", "\u00a0"),
        f"\n  {CODE}  \n",
    ],
    ids=["small", "mixed", "joined", "hyphens", "both", "lines", "tabs", "hard spaces", "around"],
)
def test_it_is_read_as_it_may_be_written(written: str) -> None:
    assert RecoveryCode.parse(written).secret.content == SECRET


@pytest.mark.parametrize(
    "written",
    [
        "",
        "KKTS1",
        CODE[:-1],
        f"{CODE}Q",
        CODE.replace("KKTS 1", ""),
        CODE.replace("KKTS 1", "BC1"),
        CODE.replace("KKTS", "KKT5"),
        f"{CODE} {CODE}",
        CODE.replace("Z", "z0"),
        CODE.replace("9", "\uff19"),
        CODE.replace(" ", "."),
        "\0" * 43,
        "\U0001f511" * 43,
        "q" * 1_000_000,
    ],
)
def test_anything_else_is_mistyped(written: str) -> None:
    with pytest.raises(AppError) as refused:
        RecoveryCode.parse(written)
    assert (refused.value.code, dict(refused.value.facts)) == ("recovery.mistyped", {})


@pytest.mark.parametrize("letter", "1BIO")
def test_letters_that_look_like_others_are_in_no_code_and_refused(letter: str) -> None:
    for at, there in enumerate(CODE):
        if at > 5 and there != " ":
            with pytest.raises(AppError, match=r"recovery\.mistyped"):
                RecoveryCode.parse(CODE[:at] + letter + CODE[at + 1 :])


def test_the_check_of_bech32_and_other_programs_codes_do_not_pass() -> None:
    prefix, letters = [*(ord(letter) >> 5 for letter in "kkts"), 0, *(ord(letter) & 31 for letter in "kkts")], [0] * 32
    for constant, right in ((_BECH32M, True), (1, False)):
        check = _polymod([*prefix, *letters, *[0] * 6]) ^ constant
        tail = "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[check >> 5 * (5 - n) & 31] for n in range(6))
        written = f"kkts1{'q' * 32}{tail}"
        if right:
            assert RecoveryCode.parse(written).secret.content == bytes(20)
        else:
            with pytest.raises(AppError, match=r"recovery\.mistyped"):
                RecoveryCode.parse(written)


@pytest.mark.parametrize(("strings", "constant"), [(BECH32M, 0x2BC830A3), (BECH32, 1)], ids=["Bech32m", "Bech32"])
def test_the_check_is_that_of_the_published_examples(strings: list[str], constant: int) -> None:
    for text in strings:
        prefix, _, letters = text.lower().rpartition("1")
        values = ["qpzry9x8gf2tvdw0s3jn54khce6mua7l".index(letter) for letter in letters]
        expanded = [*(ord(letter) >> 5 for letter in prefix), 0, *(ord(letter) & 31 for letter in prefix)]
        assert _polymod([*expanded, *values]) == constant, text


def test_it_shows_nothing_and_is_wiped() -> None:
    code = RecoveryCode.parse(CODE)
    assert repr(code) == str(code) == "RecoveryCode(...)"
    code.close()
    assert code.secret.content == bytes(20)
    code.close()
