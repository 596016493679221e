"""Sealed files and stock openssl 3: it opens ours, and we open its own where they have the one form."""

import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from declare_app.base.errors import AppError
from declare_app.signing.sealing import seal, unseal
from tests import pki, sealed

CONTENT = bytes(range(256)) * 300
OAEP = ("-keyopt", "rsa_padding_mode:oaep", "-keyopt", "rsa_oaep_md:sha256")
KDF = ("-keyopt", "ecdh_kdf_md:sha256")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Certificates and keys of both offices, and the content."""
    for name, holder in (("rsa", sealed.rsa_office()), ("ec", sealed.ec_office())):
        (tmp_path / f"{name}.pem").write_bytes(holder.pem)
        key = holder.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (tmp_path / f"{name}.key").write_bytes(key)
    (tmp_path / "content").write_bytes(CONTENT)
    return tmp_path


def openssl(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    assert shutil.which("openssl")
    command = ("openssl", "cms", *arguments)
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


def decrypted(folder: Path, name: str) -> subprocess.CompletedProcess[bytes]:
    keys = ("-recip", f"{name}.pem", "-inkey", f"{name}.key")
    return openssl(folder, "-decrypt", "-binary", "-inform", "DER", "-in", "sealed.p7m", *keys)


def encrypted(folder: Path, *arguments: str) -> bytes:
    """What openssl seals; the options come first and belong to the certificate before them."""
    fixed = ("-encrypt", "-binary", "-in", "content", "-outform", "DER", "-out", "theirs.p7m")
    done = openssl(folder, *fixed, *arguments)
    assert done.returncode == 0, done.stderr
    return (folder / "theirs.p7m").read_bytes()


@pytest.mark.parametrize("name", ["rsa", "ec"])
def test_openssl_opens_ours_with_the_key_of_either_recipient(folder: Path, name: str) -> None:
    (folder / "sealed.p7m").write_bytes(seal(CONTENT, sealed.recipients(sealed.rsa_office(), sealed.ec_office())))
    done = decrypted(folder, name)
    assert (done.returncode, done.stdout) == (0, CONTENT), done.stderr


def test_openssl_refuses_ours_when_it_was_touched(folder: Path) -> None:
    data = bytearray(seal(CONTENT, sealed.recipients(sealed.ec_office())))
    data[-100] ^= 1
    (folder / "sealed.p7m").write_bytes(data)
    assert decrypted(folder, "ec").returncode != 0


@pytest.mark.parametrize("office", [sealed.rsa_office, sealed.ec_office])
def test_we_open_what_openssl_seals_for_two(folder: Path, office: pki.NamedHolder) -> None:
    data = encrypted(folder, "-aes-256-gcm", "-recip", "rsa.pem", *OAEP, "-recip", "ec.pem", *KDF)
    assert unseal(data, sealed.key(office())) == CONTENT


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        pytest.param(("-aes-256-cbc", "-recip", "rsa.pem", *OAEP), "not_authenticated", id="CBC"),
        pytest.param(("-aes-256-gcm", "-recip", "rsa.pem"), "algorithm", id="PKCS #1 v1.5"),
        pytest.param(
            ("-aes-256-gcm", "-recip", "rsa.pem", "-keyopt", "rsa_padding_mode:oaep"), "algorithm", id="OAEP with SHA-1"
        ),
        pytest.param(("-aes-256-gcm", "-recip", "ec.pem"), "algorithm", id="key derivation with SHA-1"),
        pytest.param(("-aes-128-gcm", "-recip", "rsa.pem", *OAEP), "shape", id="AES-128"),
        pytest.param(
            ("-aes-256-gcm", "-recip", "rsa.pem", *OAEP, "-keyid"), "recipients", id="named by key identifier"
        ),
        pytest.param(
            ("-aes-256-gcm", "-secretkey", "00" * 32, "-secretkeyid", "01", "-recip", "rsa.pem", *OAEP),
            "recipients",
            id="a shared key too",
        ),
        pytest.param(("-aes-256-gcm", "-stream", "-recip", "rsa.pem", *OAEP), "shape", id="BER"),
    ],
)
def test_what_openssl_seals_in_another_form_is_refused_with_a_reason(
    folder: Path, arguments: tuple[str, ...], reason: str
) -> None:
    data = encrypted(folder, *arguments)
    with pytest.raises(AppError) as caught:
        unseal(data, sealed.key(sealed.rsa_office()))
    assert (caught.value.code, caught.value.facts) == ("sealed.other_form", {"reason": reason})
