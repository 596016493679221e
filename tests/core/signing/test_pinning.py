"""What may be pinned: authorities and local keys, fit and strong; everything else with its reason."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from declare_app.base.errors import AppError
from declare_app.signing.pinning import Kind, read_candidate
from tests import pki


def refusal(data: bytes) -> str:
    with pytest.raises(AppError) as caught:
        read_candidate(data, "root.pem", pki.NOW)
    assert caught.value.facts["file"] == "root.pem"
    return caught.value.code.removeprefix("trust.")


@pytest.mark.parametrize("holder", [pki.root, pki.sub_ca])
def test_an_authority_is_fit_whether_it_signed_itself_or_not(holder: pki.NamedHolder) -> None:
    for data in (holder().pem, holder().certificate.der, b"as openssl x509 -text writes it\n" + holder().pem):
        assert read_candidate(data, "root.pem", pki.NOW).kind is Kind.AUTHORITY


def test_a_local_key_is_one_persons() -> None:
    candidate = read_candidate(pki.self_signed().pem, "local.pem", pki.NOW)
    assert (candidate.kind, candidate.must_be_typed) == (Kind.LOCAL_KEY, True)
    assert candidate.certificate == pki.self_signed().certificate
    assert "CN=Nguyễn Văn An" in candidate.subject


def test_a_fingerprint_is_read_in_groups_and_either_case_but_whole() -> None:
    candidate = read_candidate(pki.self_signed().pem, "local.pem", pki.NOW)
    digits = pki.self_signed().certificate.sha256.hex()
    grouped = " ".join(digits[at : at + 4] for at in range(0, 64, 4))
    assert all(candidate.has_fingerprint(typed) for typed in (digits, grouped, digits.upper(), ":".join(digits)))
    other = ("0" if digits[-1] != "0" else "1").join((digits[:-1], ""))
    assert not any(candidate.has_fingerprint(typed) for typed in ("", digits[:-1], digits + "0", digits[:16], other))


@pytest.mark.parametrize(
    ("holder", "code"),
    [
        pytest.param(pki.declarant, "no_authority", id="a person's, issued by an authority"),
        pytest.param(lambda: pki.issue(replace(pki.CA_ORDER, key="rsa1024")), "weak_key", id="RSA 1024"),
        pytest.param(lambda: pki.issue(replace(pki.CA_ORDER, key="ed25519")), "weak_algorithm", id="Ed25519"),
        pytest.param(lambda: pki.issue(replace(pki.CA_ORDER, usage=("crl_sign",))), "may_not_sign", id="may not issue"),
        pytest.param(
            lambda: pki.issue(replace(pki.Order(), usage=("key_agreement",))), "may_not_sign", id="may not sign"
        ),
        pytest.param(
            lambda: pki.issue(replace(pki.CA_ORDER, not_after=datetime(2026, 6, 1, tzinfo=UTC))),
            "out_of_date",
            id="expired",
        ),
        pytest.param(
            lambda: pki.issue(replace(pki.CA_ORDER, not_before=datetime(2027, 6, 1, tzinfo=UTC))),
            "out_of_date",
            id="not yet valid",
        ),
    ],
)
def test_what_is_not_fit_is_refused_with_its_reason(holder: pki.NamedHolder, code: str) -> None:
    assert refusal(holder().pem) == code


def test_a_private_key_in_the_file_is_refused_whatever_stands_beside_it() -> None:
    key = pki.root().key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    old = key.replace(b"PRIVATE KEY", b"EC PRIVATE KEY")
    assert [refusal(data) for data in (pki.root().pem + key, key, old + pki.root().pem)] == ["private_key"] * 3


@pytest.mark.parametrize("data", [b"", b"\xff" * 99, pki.CA_ORDER.name.encode(), b"\x30\x80\x00\x00"])
def test_what_is_no_certificate_is_refused(data: bytes) -> None:
    assert refusal(data) == "not_a_certificate"


def test_more_than_one_certificate_is_refused() -> None:
    two = pki.root().pem + pki.sub_ca().pem
    request = b"-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n"
    der = pki.root().certificate.der
    assert [refusal(data) for data in (two, pki.root().pem + request, der + der)] == ["not_a_certificate"] * 3


def test_a_root_that_signed_itself_with_sha1_is_refused(tmp_path: Path) -> None:
    command = "openssl req -x509 -newkey rsa:2048 -noenc -keyout k -subj /CN=Old -sha1 -days 3650 -out root.pem"
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    assert refusal((tmp_path / "root.pem").read_bytes()) == "weak_algorithm"
