"""Detached signatures: taken by us and by stock tools; refused for any change of content."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from declare_app.signing.detached import examine_detached, sign_detached
from declare_app.signing.examination import Refusal, SignatureExamined, SignatureRefused
from tests import pki

CONTENT = b"<ASiCManifest/>\r\n\x00"

SIGNERS = pytest.mark.parametrize("holder", [pki.declarant, pki.rsa_declarant, pki.self_signed, pki.p384_declarant])


@SIGNERS
def test_a_signature_tells_who_signed_and_when_they_say_they_did(holder: pki.NamedHolder) -> None:
    signature = sign_detached(CONTENT, pki.signer(holder()), pki.NOW)
    assert examine_detached(CONTENT, signature) == SignatureExamined(holder().certificate, holder().chain, pki.NOW)


@SIGNERS
def test_openssl_takes_the_signature(holder: pki.NamedHolder, tmp_path: Path) -> None:
    signature = sign_detached(CONTENT, pki.signer(holder()), pki.NOW)
    assert openssl_verifies(tmp_path, signature, holder().root.pem)


def test_openssl_refuses_the_signature_under_another_root(tmp_path: Path) -> None:
    signature = sign_detached(CONTENT, pki.signer(pki.declarant()), pki.NOW)
    assert not openssl_verifies(tmp_path, signature, pki.rogue_root().pem)


def test_other_content_is_refused() -> None:
    signature = sign_detached(CONTENT, pki.signer(pki.declarant()), pki.NOW)
    assert examine_detached(CONTENT + b" ", signature) == SignatureRefused(Refusal.OTHER_CONTENT)


@pytest.mark.parametrize("year", [1950, 1999, 2000, 2049, 2050, 9999])
def test_the_claimed_time_is_read_back_in_either_notation(year: int) -> None:
    moment = datetime(year, 12, 31, 23, 59, 59, tzinfo=UTC)
    examined = examine_detached(CONTENT, sign_detached(CONTENT, pki.signer(pki.declarant()), moment))
    assert isinstance(examined, SignatureExamined)
    assert examined.signing_time == moment


def test_the_claimed_time_is_kept_to_the_second() -> None:
    moment = pki.NOW.replace(microsecond=999_999)
    examined = examine_detached(CONTENT, sign_detached(CONTENT, pki.signer(pki.declarant()), moment))
    assert isinstance(examined, SignatureExamined)
    assert examined.signing_time == pki.NOW


def test_the_root_is_never_embedded() -> None:
    signature = sign_detached(CONTENT, pki.signer(pki.declarant()), pki.NOW)
    assert pki.sub_ca().certificate.der in signature
    assert pki.root().certificate.der not in signature


def openssl_verifies(folder: Path, signature: bytes, root: bytes) -> bool:
    (folder / "content").write_bytes(CONTENT)
    (folder / "signature.p7s").write_bytes(signature)
    (folder / "root.pem").write_bytes(root)
    command = ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature.p7s"]
    files = ["-content", "content", "-CAfile", "root.pem", "-out", "out"]
    done = subprocess.run([*command, *files], cwd=folder, capture_output=True, check=False)
    return done.returncode == 0 and (folder / "out").read_bytes() == CONTENT
