"""Signature checks against other people's vectors (T15): everything forged is refused, everything right is taken."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes
from cryptography.hazmat.primitives.serialization import load_der_public_key

from declare_app.signing.algorithms import SignatureAlgorithm, algorithm_for, in_one_form, sign_with, verifies

# Not part of the project: it lies beside it, or where KEKHAI_VECTORS says.
VECTORS = Path(os.environ.get("KEKHAI_VECTORS", Path(__file__).parents[4] / "shared" / "vectors")) / "wycheproof"
FILES = ["ecdsa_secp256r1_sha256_test.json", "rsa_signature_2048_sha256_test.json"]


class Vector(NamedTuple):
    number: int
    key: PublicKeyTypes
    signature: bytes
    message: bytes
    is_right: bool


def vectors(file: str) -> Iterator[Vector]:
    path = VECTORS / file
    if not path.is_file():
        pytest.skip(f"NOT CHECKED: {path} is absent; set KEKHAI_VECTORS to a folder that holds wycheproof/")
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for group in document["testGroups"]:
        key = load_der_public_key(bytes.fromhex(group["publicKeyDer"]))
        for one in group["tests"]:
            signature, message = bytes.fromhex(one["sig"]), bytes.fromhex(one["msg"])
            yield Vector(one["tcId"], key, signature, message, one["result"] == "valid")


@pytest.mark.parametrize("file", FILES)
def test_forged_signatures_are_refused_and_right_ones_taken(file: str) -> None:
    found = list(vectors(file))
    assert len([one for one in found if not one.is_right]) > 100
    assert [one.number for one in found if verifies(one.key, one.signature, one.message) != one.is_right] == []


@pytest.mark.parametrize("curve", [ec.SECP256R1(), ec.SECP384R1()])
def test_both_forms_of_an_ecdsa_signature_come_to_one(curve: ec.EllipticCurve) -> None:
    key = ec.generate_private_key(curve)
    for number in range(8):
        signature = in_one_form(key.public_key(), sign_with(key, bytes([number])))
        assert verifies(key.public_key(), signature, bytes([number]))
        assert in_one_form(key.public_key(), signature) == signature


def test_keys_that_are_not_taken_have_no_algorithm_and_verify_nothing() -> None:
    short = rsa.generate_private_key(65537, 1024)  # noqa: S505  weak on purpose
    for key in (short, ec.generate_private_key(ec.SECP521R1()), ed25519.Ed25519PrivateKey.generate()):
        assert algorithm_for(key.public_key()) is None
        assert not verifies(key.public_key(), b"", b"")
        with pytest.raises(ValueError, match="does not sign"):
            sign_with(key, b"")


def test_an_algorithm_is_known_by_its_exact_encoding_only() -> None:
    assert SignatureAlgorithm.ECDSA_SHA256.value.hex() == "300a06082a8648ce3d040302"
    assert SignatureAlgorithm.RSA_SHA256.value.hex() == "300d06092a864886f70d01010b0500"
