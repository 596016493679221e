"""The primitives against other people's published examples, through our own functions where they take them (T15)."""

import json
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from declare_app.storage.credentials import KdfCost, Passphrase, derived, key_from_code
from declare_app.storage.envelope import NONCE_BYTES, NotOpenedError, opened, sealed
from declare_app.storage.secret_buffer import SecretBuffer

# Not part of the project: it lies beside it, or where KEKHAI_VECTORS says.
VECTORS = Path(os.environ.get("KEKHAI_VECTORS", Path(__file__).parents[4] / "shared" / "vectors")) / "wycheproof"


def examples_of(file: str) -> list[dict[str, Any]]:
    path = VECTORS / file
    if not path.is_file():
        pytest.skip(f"NOT CHECKED: {path} is absent; set KEKHAI_VECTORS to a folder that holds wycheproof/")
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return [one for group in document["testGroups"] for one in group["tests"]]


def fixed(nonce: bytes) -> Callable[[int], bytes]:
    return lambda size: nonce if size == len(nonce) else pytest.fail(f"{size} random bytes were asked for")


def content_of(key: bytes, nonce: bytes, ciphertext: bytes, place: bytes) -> bytes | None:
    try:
        return opened(key, nonce, ciphertext, place)
    except NotOpenedError:
        return None


def test_what_was_forged_does_not_open_and_what_is_right_does(monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    for one in examples_of("aes_gcm_siv_test.json"):
        key, nonce, place, plain = (bytes.fromhex(one[name]) for name in ("key", "iv", "aad", "msg"))
        ciphertext = bytes.fromhex(one["ct"] + one["tag"])
        content = content_of(key, nonce, ciphertext, place)
        told.append((one["tcId"], one["result"] == "valid", content == plain))
        assert (content is None) is (one["result"] != "valid"), one["tcId"]
        if one["result"] == "valid":
            assert len(nonce) == NONCE_BYTES
            monkeypatch.setattr(secrets, "token_bytes", fixed(nonce))
            assert sealed(key, plain, place) == (nonce, ciphertext), one["tcId"]
    assert [number for number, valid, same in told if valid is not same] == []
    assert len([valid for _, valid, _ in told if not valid]) > 50
    assert len([valid for _, valid, _ in told if valid]) > 100


def test_keys_are_derived_as_others_derive_them() -> None:
    """Ours are 32 bytes long, and a shorter result is the beginning of a longer one (RFC 5869, 2.3)."""
    compared = 0
    for one in examples_of("hkdf_sha256_test.json"):
        if one["result"] == "valid":
            secret, salt, info, okm = (bytes.fromhex(one[name]) for name in ("ikm", "salt", "info", "okm"))
            with SecretBuffer.holding(secret) as buffer:
                mine = bytes(derived(buffer, info, salt or None).content)
            assert mine[: len(okm)] == okm[: len(mine)], one["tcId"]
            compared += 1
    assert compared > 80


# RFC 8452, C.2 (AEAD_AES_256_GCM_SIV) and C.3 (counter wrap): key, nonce, plaintext, associated data, result.
GCM_SIV = [
    ("01" + "00" * 31, "03" + "00" * 11, "", "", "07f5f4169bbf55a8400cd47ea6fd400f"),
    (
        "01" + "00" * 31,
        "03" + "00" * 11,
        "0100000000000000",
        "",
        "c2ef328e5c71c83b843122130f7364b761e0b97427e3df28",
    ),
    (
        "01" + "00" * 31,
        "03" + "00" * 11,
        "0200000000000000",
        "01",
        "1de22967237a813291213f267e3b452f02d01ae33e4ec854",
    ),
    (
        "00" * 32,
        "00" * 12,
        "000000000000000000000000000000004db923dc793ee6497c76dcc03a98e108",
        "",
        "f3f80f2cf0cb2dd9c5984fcda908456cc537703b5ba70324a6793a7bf218d3eaffffffff000000000000000000000000",
    ),
]


@pytest.mark.parametrize("texts", GCM_SIV)
def test_sealing_is_that_of_rfc_8452(texts: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    key, nonce, plain, place, result = (bytes.fromhex(text) for text in texts)
    monkeypatch.setattr(secrets, "token_bytes", fixed(nonce))
    assert sealed(key, plain, place) == (nonce, result)
    assert opened(key, nonce, result, place) == plain


# RFC 5869, A.1 to A.3: secret, salt, info, the first 32 bytes of the result.
HKDF_SHA256 = [
    (
        "0b" * 22,
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
    ),
    ("0b" * 22, "", "", "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"),
]


@pytest.mark.parametrize("texts", HKDF_SHA256)
def test_keys_are_derived_as_rfc_5869_says(texts: tuple[str, ...]) -> None:
    secret, salt, info, result = (bytes.fromhex(text) for text in texts)
    assert derived(SecretBuffer.holding(secret), info, salt or None).content == result


def test_a_recovery_code_is_stretched_under_its_own_name_and_salt() -> None:
    code, salt = SecretBuffer.holding(bytes(20)), bytes(16)
    assert key_from_code(code, salt).content == derived(code, b"kkts/v1/recovery", salt).content
    assert key_from_code(code, salt).content != key_from_code(code, b"\1" * 16).content


def test_a_passphrase_is_stretched_as_the_reference_program_does() -> None:
    """From test.c of github.com/P-H-C/phc-winner-argon2: Argon2id, version 0x13, 2 passes, 64 MiB, 1 lane."""
    with Passphrase("password").key(b"somesalt", KdfCost(64 * 1024, 2, 1)) as key:
        assert key.content.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_the_library_stretches_as_rfc_9106_says() -> None:
    """5.3 has a secret and associated data, which ours does not take."""
    kdf = Argon2id(salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\4" * 12, secret=b"\3" * 8)
    assert kdf.derive(b"\1" * 32).hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
