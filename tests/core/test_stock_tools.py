"""Programs of others agree with what we make: openssl, pdfsig, qpdf and a plain unzip."""

import base64
import hashlib
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from tests import pki
from tests.builders import example
from tests.packages import Recipe, packed

SAMPLES = ("annual-2025", "annual-2026", "initial-2026")


@pytest.fixture(scope="module", params=SAMPLES)
def unzipped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample's package taken apart by a stock ZIP reader, and the root beside it."""
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "package.asice").write_bytes(packed(Recipe(draft=example(request.param))))
    with zipfile.ZipFile(folder / "package.asice") as package:
        package.extractall(folder)
    (folder / "root.pem").write_bytes(pki.root().certificate.parsed.public_bytes(Encoding.PEM))
    return folder


def tool(folder: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    assert shutil.which(command[0]), command[0]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


def verify(folder: Path, content: str) -> subprocess.CompletedProcess[bytes]:
    return tool(
        folder,
        *("openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER"),
        *("-in", "META-INF/signature001.p7s", "-content", content, "-CAfile", "root.pem", "-out", "/dev/null"),
    )


def test_openssl_verifies_the_signature_over_the_manifest(unzipped: Path) -> None:
    done = verify(unzipped, "META-INF/ASiCManifest001.xml")
    assert done.returncode == 0, done.stderr


def test_openssl_refuses_another_content(unzipped: Path) -> None:
    assert verify(unzipped, "package.json").returncode != 0


def test_the_digests_of_the_manifest_are_those_of_the_files(unzipped: Path) -> None:
    manifest = (unzipped / "META-INF" / "ASiCManifest001.xml").read_text()
    listed = dict(re.findall(r'DataObjectReference URI="([^"]+)".*?<ds:DigestValue>([^<]+)<', manifest, re.DOTALL))
    assert listed == {
        name: base64.b64encode(hashlib.sha256((unzipped / name).read_bytes()).digest()).decode()
        for name in ("declaration.json", "declaration.pdf", "package.json")
    }


def test_pdfsig_finds_one_signature_over_the_whole_document(unzipped: Path) -> None:
    said = tool(unzipped, "pdfsig", "-nocert", "declaration.pdf").stdout.decode()
    assert said.count("Signature Validation:") == 1  # the receiver's empty field is listed too, without one
    assert "Signature is Valid." in said
    assert "Total document signed" in said


def test_qpdf_finds_no_fault(unzipped: Path) -> None:
    done = tool(unzipped, "qpdf", "--check", "declaration.pdf")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_attached_json_is_that_of_the_package(unzipped: Path) -> None:
    done = tool(unzipped, "qpdf", "--show-attachment=declaration.json", "declaration.pdf")
    assert done.stdout == (unzipped / "declaration.json").read_bytes()


def test_the_text_of_the_pdf_is_composed_and_names_the_declarant(unzipped: Path) -> None:
    said = tool(unzipped, "pdftotext", "declaration.pdf", "-").stdout.decode()
    assert "BẢN KÊ KHAI TÀI SẢN, THU NHẬP" in said
    assert "NGƯỜI KÊ KHAI TÀI SẢN" in said
