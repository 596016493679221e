"""Six tools of others, each as one question with the answer yes or no, asked in a folder with an unpacked package."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from declare_app.base.locations import resource
from declare_app.forms.schema import SCHEMA_ID
from tests import pki

MANIFEST: Final = "META-INF/ASiCManifest001.xml"
SIGNATURE: Final = "META-INF/signature001.p7s"
PDF: Final = "declaration.pdf"
# OpenSSL judges by this moment, NSS by the one that the signer claims. GnuTLS 3.7 knows the machine's clock alone, so
# the samples' certificates are good from 2024 to 2030.
_AT: Final = pki.NOW.replace(hour=23)


def tool(folder: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    """Run a tool there."""
    assert shutil.which(command[0]), f"{command[0]} is missing: ./dev test installs it"
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


def _openssl(folder: Path, *how: str) -> bool:
    # Without the last two this machine's own roots are trusted as well.
    roots = ("-CAfile", "root.pem", "-no-CApath", "-no-CAstore")
    where = ("-in", SIGNATURE, "-content", MANIFEST, *roots, "-out", "/dev/null")
    verify = ("openssl", "cms", "-verify", *how, "-binary", "-inform", "DER", "-attime", f"{_AT.timestamp():.0f}")
    return tool(folder, *verify, *where).returncode == 0


def openssl(folder: Path) -> bool:
    """OpenSSL: a CAdES signature over the manifest, by a certificate under the root and fit for signing."""
    return _openssl(folder, "-cades")


def openssl_without_cades(folder: Path) -> bool:
    """The same, not looking at signingCertificateV2."""
    return _openssl(folder)


def certtool(folder: Path) -> bool:
    """GnuTLS: a CMS signature over the manifest, by a certificate under the root."""
    where = ("--infile", SIGNATURE, "--load-data", MANIFEST, "--load-ca-certificate", "root.pem")
    done = tool(folder, "certtool", "--p7-verify", "--inder", *where)
    return done.returncode == 0 and b"Signature status: ok" in done.stdout + done.stderr


def cmsutil(folder: Path) -> bool:
    """NSS: the same; a root is pinned as an authority."""
    return _cmsutil(folder, "C,C,C")


def cmsutil_by_peer(folder: Path) -> bool:
    """NSS, with the signer's own certificate pinned."""
    return _cmsutil(folder, "P,P,P")


def _cmsutil(folder: Path, flags: str) -> bool:
    nss = folder / "nss"
    shutil.rmtree(nss, ignore_errors=True)
    nss.mkdir()
    for prepare in (["-N", "--empty-password"], ["-A", "-n", "root", "-t", flags, "-i", "root.pem"]):
        done = tool(folder, "certutil", "-d", "sql:nss", *prepare)
        assert done.returncode == 0, done.stderr
    where = ("-c", MANIFEST, "-i", SIGNATURE, "-o", "/dev/null")
    return tool(folder, "cmsutil", "-D", "-d", "sql:nss", *where).returncode == 0


def pdfsig(folder: Path) -> bool:
    """Poppler: every signature of the PDF is right **and** one is over the whole document; never the first alone."""
    said = tool(folder, "pdfsig", "-nocert", PDF).stdout.decode()
    judged = said.count("Signature Validation:")
    return said.count("Signature is Valid.") == judged > 0 and "- Total document signed" in said


def pdfsig_valid(folder: Path) -> bool:
    """Poppler's "Signature is Valid" alone."""
    return b"Signature is Valid." in tool(folder, "pdfsig", "-nocert", PDF).stdout


def qpdf(folder: Path) -> bool:
    """qpdf: the PDF is well formed, without a warning."""
    return tool(folder, "qpdf", "--check", PDF).returncode == 0


def jsonschema(folder: Path) -> bool:
    """Python's jsonschema: the declaration keeps to the published schema."""
    schema = folder / "schema.json"
    schema.write_bytes(resource("schemas", SCHEMA_ID).read_bytes())
    # Its command line is to go, one day; then check-jsonschema takes its place.
    quiet = (sys.executable, "-W", "ignore::DeprecationWarning", "-m", "jsonschema")
    return tool(folder, *quiet, "-i", "declaration.json", schema.name).returncode == 0


Ask = Callable[[Path], bool]
