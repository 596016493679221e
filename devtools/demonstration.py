"""The main job on a bundled sample: check, print, sign, verify, each as the command that a person would type.

The certificate is made on the spot by an authority that exists for this run only, and is worth nothing outside it.
"""

import secrets
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

from declare_app.base.environment import Environment
from devtools.environment import ROOT

PLACE = ROOT / "build" / "run"
HOLDER = "Đỗ Minh Thuận"
NUMBER = "CCCD:022079004517"


def certificate(
    subject: x509.Name, key: ec.EllipticCurvePublicKey, issuer: x509.Name, issuer_key: ec.EllipticCurvePrivateKey
) -> x509.Certificate:
    """A certificate valid for a day; an authority's where subject and issuer are one."""
    now = Environment().now()
    is_authority = subject == issuer
    usage = x509.KeyUsage(
        digital_signature=not is_authority,
        content_commitment=not is_authority,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .sign(issuer_key, hashes.SHA256())
    )


def make_signer(folder: Path) -> None:
    """``signer.p12``, ``password`` and ``trust/root.pem`` in ``folder``."""
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Demonstration only")])
    holder = x509.Name(
        [x509.NameAttribute(NameOID.SERIAL_NUMBER, NUMBER), x509.NameAttribute(NameOID.COMMON_NAME, HOLDER)]
    )
    root = certificate(root_name, root_key.public_key(), root_name, root_key)
    own = certificate(holder, key.public_key(), root_name, root_key)
    password = secrets.token_urlsafe(12)
    (folder / "password").write_text(password)
    (folder / "signer.p12").write_bytes(
        pkcs12.serialize_key_and_certificates(b"signer", key, own, [root], BestAvailableEncryption(password.encode()))
    )
    (folder / "trust").mkdir()
    (folder / "trust" / "root.pem").write_bytes(root.public_bytes(Encoding.PEM))


def console(*arguments: str, into: Path | None = None) -> None:
    """One command of the program, shown before it runs; the demonstration ends where it fails."""
    shown = " ".join(["kekhai-cli", *arguments]) + (f" > {into.name}" if into else "")
    print(f"\n$ {shown}", flush=True)
    command = [sys.executable, "-P", "-m", "declare_app", *arguments]
    done = subprocess.run(command, cwd=PLACE, stdout=subprocess.PIPE if into else None, check=False)
    if done.returncode != 0:
        raise SystemExit(done.returncode)
    if into:
        into.write_bytes(done.stdout)


def main() -> None:
    """The whole road in ``build/run``, made anew each time."""
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    make_signer(PLACE)
    print(f"# {PLACE.relative_to(ROOT)}: mẫu có sẵn, chứng thư tạo riêng cho lần chạy này")
    console("example", "--filing", "annual", into=PLACE / "draft.json")
    console("check", "draft.json")
    console("print", "draft.json", "--out", "draft.pdf")
    console("export", "draft.json", "--out", ".", "--p12", "signer.p12", "--p12-password-file", "password")
    package = next(PLACE.glob("*.asice"))
    console("verify", package.name, "--trust", "trust")
    console("unpack", package.name, "--out", "unpacked")


if __name__ == "__main__":
    main()
