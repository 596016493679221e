"""Opening PKCS#12 files: what is in them, and what is wrong with them."""

import subprocess
import unicodedata
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st

from declare_app.base.errors import AppError
from declare_app.signing.algorithms import SignatureAlgorithm, verifies
from declare_app.signing.signers import open_pkcs12
from tests import pki

PASSWORD = "mật khẩu"


def refusal(data: bytes, password: str = PASSWORD) -> AppError:
    with pytest.raises(AppError) as refused:
        open_pkcs12(data, password, pki.NOW)
    return refused.value


def test_a_file_gives_its_signer_with_the_chain_but_not_the_root() -> None:
    signer = open_pkcs12(pki.p12(pki.declarant(), PASSWORD), PASSWORD, pki.NOW)
    assert signer.certificate == pki.declarant().certificate
    assert signer.chain == (pki.sub_ca().certificate,)


@pytest.mark.parametrize(
    ("holder", "algorithm"),
    [
        (pki.declarant, SignatureAlgorithm.ECDSA_SHA256),
        (pki.rsa_declarant, SignatureAlgorithm.RSA_SHA256),
    ],
)
def test_a_signer_from_a_file_signs(holder: pki.NamedHolder, algorithm: SignatureAlgorithm) -> None:
    signer = open_pkcs12(pki.p12(holder(), PASSWORD), PASSWORD, pki.NOW)
    assert signer.algorithm is algorithm
    assert verifies(signer.certificate.public_key, signer.sign(b"words"), b"words")


def test_the_key_is_not_shown_with_the_signer() -> None:
    assert "sign=" not in repr(pki.signer(pki.declarant()))


@pytest.mark.parametrize("stored", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_a_vietnamese_password_opens_in_either_form(stored: str, typed: str) -> None:
    data = pki.p12(pki.declarant(), unicodedata.normalize(stored, PASSWORD))  # type: ignore[arg-type]
    assert open_pkcs12(data, unicodedata.normalize(typed, PASSWORD), pki.NOW).chain  # type: ignore[arg-type]


def test_a_legacy_file_with_triple_des_opens() -> None:
    assert open_pkcs12(pki.p12(pki.declarant(), PASSWORD, legacy=True), PASSWORD, pki.NOW).chain


def test_a_legacy_file_with_rc2_opens(tmp_path: Path) -> None:
    key = pki.declarant().key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "all.pem").write_bytes(key + pki.declarant().pem)
    legacy = ("-legacy", "-certpbe", "PBE-SHA1-RC2-40", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1")
    files = ("-in", tmp_path / "all.pem", "-out", tmp_path / "rc2.p12", "-passout", "pass:old")
    subprocess.run(["openssl", "pkcs12", "-export", *legacy, *files], check=True, capture_output=True)
    signer = open_pkcs12((tmp_path / "rc2.p12").read_bytes(), "old", pki.NOW)
    assert signer.certificate == pki.declarant().certificate


def test_a_wrong_password_is_named() -> None:
    assert refusal(pki.p12(pki.declarant(), PASSWORD), "sai").code == "signer.wrong_password"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"MZ\x90\x00", id="another kind of file"),
        pytest.param(pki.declarant().certificate.der, id="a certificate alone"),
        pytest.param(pki.declarant().pem, id="PEM"),
    ],
)
def test_what_is_no_pkcs12_file_is_named(data: bytes) -> None:
    assert refusal(data).code == "signer.not_pkcs12"


def test_a_truncated_file_is_named_as_damaged() -> None:
    assert refusal(pki.p12(pki.declarant(), PASSWORD)[:-40]).code == "signer.not_pkcs12"


def test_a_file_without_a_key_is_named() -> None:
    certificate = pki.declarant().certificate.parsed
    data = pkcs12.serialize_key_and_certificates(
        None, None, certificate, None, BestAvailableEncryption(PASSWORD.encode())
    )
    assert refusal(data).code == "signer.no_private_key"


def test_a_file_without_the_keys_certificate_is_named() -> None:
    other = [pki.colleague().certificate.parsed]
    key = pki.declarant().key
    data = pkcs12.serialize_key_and_certificates(None, key, None, other, BestAvailableEncryption(PASSWORD.encode()))
    assert refusal(data).code == "signer.no_certificate"


@pytest.mark.parametrize("key", ["rsa1024", "p521", "ed25519"])
def test_a_key_that_is_too_weak_or_not_taken_is_named(key: str) -> None:
    holder = pki.issue(pki.Order(key=key))
    assert refusal(pki.p12(holder, PASSWORD)).code == "signer.unsupported_key"


def test_a_p384_key_is_taken() -> None:
    holder = pki.issue(pki.Order(key="p384"), pki.sub_ca())
    signer = open_pkcs12(pki.p12(holder, PASSWORD), PASSWORD, pki.NOW)
    assert verifies(signer.certificate.public_key, signer.sign(b"words"), b"words")


def test_an_expired_certificate_is_named_with_its_last_day() -> None:
    refused = refusal(pki.p12(pki.expired(), PASSWORD))
    assert (refused.code, refused.facts) == ("signer.expired", {"not_after": "01/06/2026"})


def test_a_certificate_not_yet_valid_is_named_with_its_first_day() -> None:
    refused = refusal(pki.p12(pki.not_yet_valid(), PASSWORD))
    assert (refused.code, refused.facts) == ("signer.not_yet_valid", {"not_before": "01/01/2027"})


def test_a_certificate_is_valid_to_the_very_second() -> None:
    data = pki.p12(pki.declarant(), PASSWORD)
    last = pki.declarant().certificate.parsed.not_valid_after_utc
    open_pkcs12(data, PASSWORD, last)
    with pytest.raises(AppError, match=r"signer\.expired"):
        open_pkcs12(data, PASSWORD, last + timedelta(seconds=1))


def test_a_certificate_for_encryption_only_is_named() -> None:
    assert refusal(pki.p12(pki.wrong_usage(), PASSWORD)).code == "signer.wrong_key_usage"


@pytest.mark.parametrize("usage", [None, ("digital_signature",), ("content_commitment",)])
def test_a_certificate_may_sign_by_either_usage_or_where_none_is_named(usage: tuple[str, ...] | None) -> None:
    holder = pki.issue(replace(pki.Order(), usage=usage), pki.sub_ca())
    assert open_pkcs12(pki.p12(holder, PASSWORD), PASSWORD, pki.NOW).certificate == holder.certificate


def test_certificates_that_do_not_belong_to_the_chain_are_left_out() -> None:
    stray = [pki.root().certificate.parsed, pki.colleague().certificate.parsed, pki.sub_ca().certificate.parsed]
    holder = pki.declarant()
    protection = BestAvailableEncryption(PASSWORD.encode())
    data = pkcs12.serialize_key_and_certificates(None, holder.key, holder.certificate.parsed, stray, protection)
    assert open_pkcs12(data, PASSWORD, pki.NOW).chain == (pki.sub_ca().certificate,)


@settings(max_examples=200)
@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
@example(place=3812, change=1)  # the library reads it as BER, and would warn
def test_a_damaged_file_is_refused_with_a_code_or_opens_as_it_was(place: int, change: int) -> None:
    data = bytearray(_FILE)
    data[place % len(data)] ^= change
    try:
        signer = open_pkcs12(bytes(data), PASSWORD, pki.NOW)
    except AppError:
        return
    assert signer.certificate == pki.declarant().certificate


_FILE = pki.p12(pki.declarant(), PASSWORD)
